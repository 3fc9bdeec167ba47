"""The elements of one part of a Word file, each with its place in the part's text.

The text itself is kept beside them, so that a change can be cut into it and all the rest stays as
it was, letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.parsers import expat

from qa_toolkit.errors import InputError

DEEPEST = 200
_MOST = 500_000
"""Elements of one part; a thick book has fewer."""

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # "strict"
)
_PREFIXES = MappingProxyType(
    {
        **dict.fromkeys(WORD, "w:"),
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
        "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
        "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
        "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
        "http://www.w3.org/XML/1998/namespace": "xml:",
        "http://schemas.openxmlformats.org/package/2006/relationships": "",
        "http://schemas.openxmlformats.org/package/2006/content-types": "",
    }
)
"""The prefix under which names of a namespace are known here, whatever the file calls it."""
_TAG = re.compile(rb"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
"""The rest of a start tag; a value in quotation marks may hold ">"."""


@dataclass(slots=True, eq=False)
class Node:
    """An element: ``start:end`` is its place in the part, ``inner`` its content's beginning."""

    name: str
    attributes: dict[str, str]
    start: int
    inner: int = 0
    close: int = 0
    """Where its end tag begins; that of ``<w:tab/>`` is empty."""
    end: int = 0
    text: str = ""
    """The characters that stand in it directly."""
    children: list[Node] = field(default_factory=list)

    def child(self, *path: str) -> Node | None:
        """The first element at the end of a path of names."""
        found = self
        for name in path:
            inside = next((each for each in found.children if each.name == name), None)
            if inside is None:
                return None
            found = inside
        return found

    def value(self, *path: str) -> str | None:
        """The ``w:val`` of the element at the end of a path."""
        found = self.child(*path)
        return found.attributes.get("w:val") if found else None

    def flag(self, *path: str) -> bool:
        """Whether a property is there and not switched off."""
        found = self.child(*path)
        off = ("0", "false", "off")
        return found is not None and found.attributes.get("w:val") not in off

    def every(self) -> Iterator[Node]:
        """It and all elements inside, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def tree(text: str) -> Node:
    """The root of a part; InputError where it is not well formed or has a document type."""
    return _Builder(text).root()


class _Builder:
    def __init__(self, text: str) -> None:
        self.data = text.encode()
        self.bytes, self.points = 0, 0  # one place, counted in both
        self.open: list[Node] = []
        self.texts: list[list[str]] = []
        self.top: Node | None = None
        self.number = 0
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.finish
        self.parser.CharacterDataHandler = self.characters
        self.parser.StartDoctypeDeclHandler = self.doctype

    def root(self) -> Node:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise InputError(f"is not well formed: {expat.ErrorString(error.code)}") from error
        assert self.top
        return self.top

    def place(self, index: int) -> int:
        """The code point of a byte; bytes are asked for in order."""
        self.points += len(self.data[self.bytes : index].decode())
        self.bytes = index
        return self.points

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.number += 1
        if len(self.open) >= DEEPEST or self.number > _MOST:
            raise InputError("has more elements than any text needs")
        index = self.parser.CurrentByteIndex
        node = Node(_known(name), {_known(k): v for k, v in attributes.items()}, self.place(index))
        tag = _TAG.match(self.data, index)
        assert tag, "expat has read it"
        node.inner = self.place(tag.end())
        if self.open:
            self.open[-1].children.append(node)
        self.top = self.top or node
        self.open.append(node)
        self.texts.append([])

    def finish(self, name: str) -> None:
        node = self.open.pop()
        node.text = "".join(self.texts.pop())
        index = self.parser.CurrentByteIndex
        if self.data[self.bytes - 2 : self.bytes] == b"/>" and node.inner == self.points:
            node.close = node.end = node.inner  # an empty tag, whose end expat tells at its start
            return
        node.close = self.place(index)
        node.end = self.place(self.data.index(b">", index) + 1)

    def characters(self, data: str) -> None:
        self.texts[-1].append(data)

    def doctype(self, *_: object) -> None:
        raise InputError("declares a document type, which no Word file does")


def _known(name: str) -> str:
    space, gap, local = name.rpartition(" ")
    return f"{_PREFIXES.get(space, '?:')}{local}" if gap else local
