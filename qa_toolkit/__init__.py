"""Content-integrity and translation checks for Arabic and English articles.

``Checker`` and ``Config`` are the library; ``qa_toolkit.rule`` is what a rule's author imports,
``qa_toolkit.testing`` what their tests import. They load when first used, so that asking for
the version costs nothing.
"""

from typing import TYPE_CHECKING, Any

from qa_toolkit.version import __version__

if TYPE_CHECKING:
    from qa_toolkit.checker import Checker
    from qa_toolkit.config import Config

__all__ = ["Checker", "Config", "__version__"]


def __getattr__(name: str) -> Any:
    if name == "Checker":
        from qa_toolkit.checker import Checker

        return Checker
    if name == "Config":
        from qa_toolkit.config import Config

        return Config
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
