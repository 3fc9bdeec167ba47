"""What the head of an HTML page says of its article."""

from __future__ import annotations

from collections.abc import Mapping

from qa_toolkit.document import Kind
from qa_toolkit.parsers.draft import Draft, lang_of
from qa_toolkit.parsers.html_scan import Attribute

_META = {
    "og:title": "headline",
    "description": "deck",
    "og:description": "deck",
    "author": "byline",
    "article:section": "section",
    "article:published_time": "published",
    "date": "published",
    "language": "lang",
    "content-language": "lang",
    "og:locale": "lang",
}


class Head:
    """The title, the meta elements and the time of a page; of two that say one thing, the first."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}
        self._metadata: dict[str, str] = {}

    def title(self, text: str) -> None:
        """The content of the title element."""
        self._said.setdefault("headline", _spaced(text))

    def time(self, text: str) -> None:
        """The machine-readable time of a time element."""
        self._said.setdefault("published", text)

    def meta(self, attributes: Mapping[str, Attribute]) -> None:
        """A meta element."""
        content = attributes.get("content")
        for key in ("name", "property", "http-equiv"):
            if content and key in attributes:
                name = attributes[key].text.strip().lower()
                value = _spaced(content.text)
                self._metadata.setdefault(name, value)
                if name in _META and value:
                    self._said.setdefault(_META[name], value)

    def apply(self, draft: Draft) -> None:
        """Fill in what the body of the page does not show."""
        shown = {piece.kind for piece in draft.pieces}
        for name, value in self._metadata.items():
            draft.metadata.setdefault(name, value)
        draft.lang = draft.lang or lang_of(self._said.get("lang"))
        draft.published = self._said.get("published")
        if Kind.HEADLINE not in shown:
            draft.headline = self._said.get("headline")
        if Kind.DECK not in shown:
            draft.deck = self._said.get("deck")
        if Kind.SECTION not in shown:
            draft.section = self._said.get("section")
        if Kind.BYLINE not in shown:
            draft.byline = self._said.get("byline")


def _spaced(text: str) -> str:
    return " ".join(text.split())
