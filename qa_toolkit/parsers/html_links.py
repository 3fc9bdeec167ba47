"""The links of an HTML page, gathered while its text is read."""

from __future__ import annotations

from collections.abc import Mapping

from qa_toolkit.document import Link
from qa_toolkit.model import Span
from qa_toolkit.parsers.html_scan import Attribute, Token

_SPOKEN = ("aria-label", "title")
"""Attributes that name a link which shows no text, the first of them before the second."""


class Links:
    """The links met so far; one at most is open, for a link holds no other."""

    def __init__(self) -> None:
        self.found: list[Link] = []
        self._target: str | None = None
        self._tag = Span(0, 0)
        self._named: list[str] = []
        self._texts: list[str] = []
        self._inner: Span | None = None

    def open(self, token: Token) -> None:
        """A link begins; one that is still open ends before it."""
        self.close(token.start, token.start)
        href = token.attributes.get("href")
        if href is None:  # an anchor to be led to
            return
        self._target = href.text.strip()
        self._tag = Span(token.start, token.end)
        self._named = _names(token.attributes, _SPOKEN)
        self._texts, self._inner = [], None

    def text(self, text: str, start: int, end: int) -> None:
        """Text of the page; it belongs to the link if one is open."""
        if self._target is None:
            return
        if self._inner is None:
            if text.isspace():
                return
            self._inner = Span(start, end)
        self._texts.append(text)
        if not text.isspace():
            self._inner = Span(self._inner.start, end)

    def image(self, token: Token) -> None:
        """An image; its alternative text names the link around it."""
        if self._target is not None:
            self._named += _names(token.attributes, ("alt", *_SPOKEN))

    def close(self, start: int, end: int) -> None:
        """The end tag of a link, at ``start:end``, or the place where it ends without one."""
        if self._target is None:
            return
        shown = "".join(self._texts).strip()
        self.found.append(
            Link(
                target=self._target,
                text=shown or " ".join(self._named),
                inner=self._inner or Span(self._tag.end, self._tag.end),
                span=Span(self._tag.start, max(end, self._tag.end)),
            )
        )
        self._target = None


def _names(attributes: Mapping[str, Attribute], names: tuple[str, ...]) -> list[str]:
    values = (attributes[name].text.strip() for name in names if name in attributes)
    return [value for value in values if value][:1]
