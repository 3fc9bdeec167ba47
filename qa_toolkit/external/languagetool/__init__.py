"""LanguageTool as a second opinion: a server of our own, or one that is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qa_toolkit.document import Document
from qa_toolkit.external import Reading
from qa_toolkit.external.languagetool import matches
from qa_toolkit.external.languagetool.client import Unsupported, client
from qa_toolkit.external.languagetool.matches import Answer
from qa_toolkit.external.languagetool.server import Server
from qa_toolkit.external.languagetool.texts import SEPARATOR, requests
from qa_toolkit.external.settings import LanguageToolSettings
from qa_toolkit.model import Lang


class LanguageToolEngine:
    """Sends the sentences of a document to LanguageTool; its matches are findings ``lt/…``.

    The server is started, or first spoken to, when the first document is read. A language that
    the server does not read is one complaint; the other one goes on.
    """

    name = "languagetool"

    def __init__(self, settings: LanguageToolSettings | None = None) -> None:
        self.settings = settings or LanguageToolSettings()
        self._server: Server | None = None
        self._clients: dict[str, Callable[[str], object]] = {}
        self._unread: set[Lang] = set()

    @property
    def url(self) -> str | None:
        """Where the server is; None before one is started."""
        return self.settings.url or (self._server.url if self._server else None)

    def start(self) -> None:
        """Start a server unless one is named or running; raises EngineError."""
        if self.url is None:
            self._server = Server()

    def read(self, document: Document) -> Iterator[Reading]:
        """What LanguageTool says of each part of a document; raises EngineError."""
        for request in requests(document):
            if request.lang in self._unread:
                continue
            try:
                answer = self.ask(request.text, request.lang)
            except Unsupported as error:
                self._unread.add(request.lang)
                yield Reading(complaints=[str(error)])
                continue
            yield Reading(
                findings=list(matches.findings(request, answer.matches)),
                complaints=list(answer.complaints),
            )

    def ask(self, text: str, lang: Lang) -> Answer:
        """What LanguageTool says of a plain text; raises EngineError, or Unsupported."""
        if lang == "ar":
            return self._asked(text, "ar")
        if self.settings.english:
            return self._asked(text, self.settings.english)
        answer = self._asked(text, "en-US")
        suspects = {text[m.start : m.end] for m in answer.matches if m.spelling}
        if not suspects:
            return answer
        # Each word again, alone: what is misspelled in one country only is no misspelling.
        words = SEPARATOR.join(sorted(suspects))
        wrong = {words[m.start : m.end] for m in self._asked(words, "en-GB").matches if m.spelling}
        kept = (m for m in answer.matches if not m.spelling or text[m.start : m.end] in wrong)
        return answer._replace(matches=tuple(kept))

    def close(self) -> None:
        """Stop the server if it is ours."""
        self._clients.clear()
        if self._server:
            self._server.close()
            self._server = None

    def _asked(self, text: str, language: str) -> Answer:
        self.start()
        assert self.url is not None
        if language not in self._clients:
            self._clients[language] = client(self.url, language, self.settings)
        return matches.read(self._clients[language](text), text)
