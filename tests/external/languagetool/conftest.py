from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa_toolkit.external.languagetool.server import Server
from tests import languagetool


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a real LanguageTool, started once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LTP_PATH", str(languagetool.prepare()))
        running = Server()
        yield running.url
        running.close()
