"""HTML: the text a reader sees, block by block, with its place in the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from qa_toolkit.document import EmptyBlock, Image, Kind
from qa_toolkit.model import Lang, Span
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.parsers.directives import directives
from qa_toolkit.parsers.draft import OBJECT, Draft, Piece, lang_of
from qa_toolkit.parsers.html_elements import (
    BLOCKS,
    CLASSES,
    CONTAINERS,
    CREDITS,
    EMBEDDED,
    HEADINGS,
    IMPLIED,
    KINDS,
    SILENT,
    SKIPPED,
    VOID,
)
from qa_toolkit.parsers.html_head import Head
from qa_toolkit.parsers.html_links import Links
from qa_toolkit.parsers.html_scan import (
    RAW,
    Attribute,
    Token,
    escape_attribute,
    escape_text,
    escape_unquoted,
    parts,
    tokens,
)


def html(text: str) -> Draft:
    """The draft of an HTML page or fragment."""
    return _Reader(text).read()


@dataclass(frozen=True, slots=True)
class _Element:
    """An open element: what text directly inside it is, and its language if it names one.

    ``level`` is that of the heading it is or stands in; ``start`` where its tag stands, and
    ``before`` how many pieces and images there were, so that an empty one is known at its end.
    """

    name: str
    kind: Kind
    lang: Lang | None = None
    block: bool = False
    credit: bool = False
    level: int = 0
    start: int = 0
    before: int = 0


class _Reader:
    """Walks over the tokens once, gathering the inline text of one block at a time."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.draft = Draft()
        self.stack = [_Element("", Kind.PARAGRAPH)]
        self.open: Counter[str] = Counter()
        self.head = Head()
        self.skipping = ""
        self.nested = 0
        self.embedded = 0
        self.skipped_from = 0
        self.headline_seen = False
        self.in_head = False
        self.figures: list[tuple[int, int]] = []
        self.credit: list[str] = []
        self.alts: list[Piece] = []
        self.links = Links()
        self._begin()

    def _begin(self) -> None:
        self.texts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.langs: set[Lang | None] = set()
        self.time_only = True
        self.broken = False

    def read(self) -> Draft:
        for token in tokens(self.source):
            match token.kind:
                case "comment":
                    self.draft.directives += directives(self.source, token.start, token.end)
                case "open":
                    self._open(token)
                case "close":
                    self._close(token)
                case "raw":
                    if token.name == "title" and self.skipping in ("", "head"):
                        self.head.title(self.source[token.start : token.end])
                case _:
                    if not self.skipping:
                        self._text(token.start, token.end)
        self._flush()
        self.links.close(len(self.source), len(self.source))
        self.draft.links = self.links.found
        self.head.apply(self.draft)
        return self.draft

    def _open(self, token: Token) -> None:
        name, attributes = token.name, token.attributes
        if name == "meta":
            self.head.meta(attributes)
        if self.skipping:
            # An unclosed head ends where the body begins.
            if self.skipping == "head" and name == "body":
                self.skipping = ""
            else:
                self.nested += name == self.skipping and name not in VOID
                return
        block = name in BLOCKS
        if block:
            self._flush()
        self._inline(token)
        if name in VOID or name in RAW:
            return
        lang = self._lang(name, attributes)
        if name in SKIPPED or "hidden" in attributes or lang == "other":
            self.skipping, self.nested, self.skipped_from = name, 1, token.start
            return
        self._imply_end(name)
        parent = self.stack[-1]
        kind = self._kind(name, attributes, parent)
        if kind is not parent.kind and not block:
            block = True
            self._flush()
        classes = _tokens(attributes, "class")
        self.stack.append(
            _Element(
                name,
                kind,
                cast(Lang, lang) if lang else parent.lang,
                block,
                parent.credit or not CREDITS.isdisjoint(classes),
                int(name[1]) if name in HEADINGS else parent.level,
                token.start,
                self._count(),
            )
        )
        self.open[name] += 1
        if name == "figure":
            self.figures.append((len(self.draft.images), len(self.draft.pieces)))
            self.credit.clear()
        elif name == "time" and "datetime" in attributes:
            self.head.time(attributes["datetime"].text)

    def _inline(self, token: Token) -> None:
        """What a start tag does inside its line."""
        match token.name:
            case "br":
                self._break(token)
            case "img":
                self._image(token)
                self.links.image(token)
            case "a":
                self.links.open(token)
                self.embedded += "href" not in token.attributes  # an anchor to be led to
            case name:
                self.embedded += name in EMBEDDED

    def _close(self, token: Token) -> None:
        name = token.name
        if self.skipping:
            self.nested -= name == self.skipping
            if self.nested <= 0:
                self._end_skip(token)
            return
        if name in BLOCKS:
            self._flush()
        if name == "figure" and self.figures:
            self._end_figure()
        elif name == "a":
            self.links.close(token.start, token.end)
        if self.open[name]:
            while self.stack[-1].name != name:
                self._pop()
            self._note_empty(self.stack[-1], token.end)
            self._pop()

    def _count(self) -> int:
        """How much the page has shown so far: texts, pictures, and what is no text."""
        return len(self.draft.pieces) + len(self.draft.images) + self.embedded

    def _note_empty(self, element: _Element, end: int) -> None:
        """Note a paragraph or heading that ends as it began."""
        shown = self._count() > element.before
        if (element.name == "p" or element.name in HEADINGS) and not shown:
            kind = Kind.PARAGRAPH if element.name == "p" else Kind.SUBHEAD
            self.draft.empty_blocks.append(EmptyBlock(kind, Span(element.start, end)))

    def _end_skip(self, token: Token) -> None:
        name, self.skipping = self.skipping, ""
        if name not in SILENT and name not in BLOCKS:
            self._append(OBJECT, self.skipped_from, token.end)

    def _pop(self) -> str:
        element = self.stack[-1]
        if element.block:
            self._flush()
        self.stack.pop()
        self.open[element.name] -= 1
        return element.name

    def _imply_end(self, name: str) -> None:
        ended = IMPLIED.get(name) or frozenset({"p"} if name in BLOCKS else ())
        while self.stack[-1].name in ended:
            self._pop()

    def _lang(self, name: str, attributes: Mapping[str, Attribute]) -> Lang | str | None:
        """The language an element declares; "other" for one that is not checked.

        That of a container is the document's: its paragraphs may each be in another.
        """
        value = attributes.get("lang") or attributes.get("xml:lang")
        if value is None or not value.text.strip():
            return None
        lang = lang_of(value.text)
        if name in CONTAINERS and (lang or name in ("html", "body")):
            self.draft.lang = self.draft.lang or lang
            return None
        return lang or "other"

    def _kind(self, name: str, attributes: Mapping[str, Attribute], parent: _Element) -> Kind:
        kind = KINDS.get(name)
        if kind is Kind.PARAGRAPH or (kind is None and parent.kind is Kind.PARAGRAPH):
            if parent.name != "p":  # a name in the middle of a sentence is no byline
                for word in _tokens(attributes, "class") + _tokens(attributes, "itemprop"):
                    if word in CLASSES:
                        return CLASSES[word]
            return parent.kind
        return kind or parent.kind

    def _text(self, start: int, end: int) -> None:
        top = self.stack[-1]
        for part in parts(self.source, start, end):
            if part.space:
                self._space(part.start, part.end)
                continue
            text, first = part.text, part.start
            if text[0] == " " and self._blank() and len(text) == part.end - part.start:
                text, first = text[1:], first + 1
            if text:
                self._append(text, first, part.end)
                if top.credit:
                    self.credit.append(text)

    def _append(self, text: str, start: int, end: int) -> None:
        if self.skipping:
            return
        self.texts.append(text)
        self.pieces.append((len(text), start, end))
        self.links.text(text, start, end)
        top = self.stack[-1]
        self.langs.add(top.lang)
        self.time_only = self.time_only and top.name == "time"
        self.broken = False

    def _blank(self) -> bool:
        """Whether a space here would not show: at the start of a line, or after a space."""
        return not self.texts or self.texts[-1][-1] in " \n"

    def _space(self, start: int, end: int) -> None:
        if not self._blank():
            self.texts.append(" ")
            self.pieces.append((1, start, end))
            self.links.text(" ", start, end)

    def _break(self, token: Token) -> None:
        """A line break; two in a row separate paragraphs."""
        if self.broken:
            self._flush()
        elif self.texts:
            self._trim()
            self.texts.append("\n")
            self.pieces.append((1, token.start, token.end))
            self.broken = True

    def _trim(self) -> None:
        while self.texts and self.texts[-1] in (" ", "\n"):
            self.texts.pop()
            self.pieces.pop()
        if self.texts and self.texts[-1][-1] == " ":
            length, start, end = self.pieces[-1]
            if length == end - start:
                self.texts[-1] = self.texts[-1][:-1]
                self.pieces[-1] = (length - 1, start, end - 1)

    def _flush(self) -> None:
        """End the block that is being read."""
        self._trim()
        if self.texts:
            kind = self.stack[-1].kind
            if kind is Kind.HEADLINE and self.headline_seen:
                kind = Kind.SUBHEAD
            if self.time_only and kind is Kind.PARAGRAPH:
                kind = Kind.DATE
            self.headline_seen = self.headline_seen or kind is Kind.HEADLINE
            lang = self.langs.pop() if len(self.langs) == 1 else None
            self._emit(kind, "".join(self.texts), OffsetMap.of(self.pieces), lang)
        self._begin()
        self.draft.pieces += self.alts
        self.alts.clear()

    def _emit(self, kind: Kind, text: str, offsets: OffsetMap, lang: Lang | None) -> None:
        count = len(self.draft.pieces)
        level = self.stack[-1].level
        self.draft.add(kind, text, offsets, escape=escape_text, level=level)
        if lang and len(self.draft.pieces) > count:
            self.draft.pieces[-1] = replace(self.draft.pieces[-1], lang=lang)

    def _image(self, token: Token) -> None:
        source, alt = token.attributes.get("src"), token.attributes.get("alt")
        self.draft.images.append(
            Image(
                src=source.text if source else "",
                alt=alt.text if alt else None,
                caption=None,
                credit=None,
                span=Span(token.start, token.end),
            )
        )
        if alt and alt.raw.strip():
            found = list(parts(self.source, alt.start, alt.start + len(alt.raw)))
            while found and found[0].space:
                found.pop(0)
            while found and found[-1].space:
                found.pop()
            text = "".join(part.text for part in found)
            offsets = OffsetMap.of((len(part.text), part.start, part.end) for part in found)
            escape = escape_attribute if alt.quoted else escape_unquoted
            if text and not text.isspace():
                self.alts.append(
                    Piece(Kind.ALT, text, offsets, lang=self.stack[-1].lang, escape=escape)
                )

    def _end_figure(self) -> None:
        """Give the pictures of a figure its caption."""
        images, pieces = self.figures.pop()
        texts = [p.text for p in self.draft.pieces[pieces:] if p.kind is Kind.CAPTION]
        caption = " ".join(texts) or None
        credit = "".join(self.credit).strip("[]() \n") or None
        for number in range(images, len(self.draft.images)):
            image = self.draft.images[number]
            if caption and image.caption is None:
                self.draft.images[number] = replace(image, caption=caption, credit=credit)
        self.credit.clear()


def _tokens(attributes: Mapping[str, Attribute], name: str) -> list[str]:
    value = attributes.get(name)
    return value.text.lower().split() if value else []
