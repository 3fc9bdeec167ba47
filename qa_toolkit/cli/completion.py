"""What a shell offers when the Tab key is pressed inside an argument of ours.

A configuration that cannot be used offers nothing: the command itself will say why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress


def profiles(incomplete: str) -> list[str]:
    """The house styles there are."""
    from qa_toolkit.cli.options import configuration
    from qa_toolkit.errors import QAError
    from qa_toolkit.packs.profiles import profile_names

    with suppress(QAError):
        return _starting(incomplete, profile_names(configuration(path=None, none=False).packs))
    return []


def forms(incomplete: str) -> list[str]:
    """The forms of the report."""
    from qa_toolkit.reports.report import FORMATS

    return _starting(incomplete, ("console", *FORMATS))


def categories(incomplete: str) -> list[str]:
    """The families of rules."""
    from qa_toolkit.model import Category

    return _starting(incomplete, Category)


def rules(incomplete: str) -> list[str]:
    """The ids of the rules and their aliases."""
    return _starting(incomplete, _rules())


def selectors(incomplete: str) -> list[str]:
    """What ``--select`` may name; of a comma list the last item is completed."""
    from qa_toolkit.engine.select import ALL

    done, comma, last = incomplete.rpartition(",")
    names = _starting(last, (ALL, *categories(""), *_rules()))
    return [done + comma + name for name in names]


def _rules() -> Iterator[str]:
    from qa_toolkit.cli.options import configuration
    from qa_toolkit.errors import QAError
    from qa_toolkit.registry import registry

    with suppress(QAError):
        settings = configuration(path=None, none=False)
        yield from registry(packs=settings.packs, plugins=settings.plugins).origins


def _starting(incomplete: str, names: Iterable[str]) -> list[str]:
    return sorted(str(name) for name in names if name.startswith(incomplete))
