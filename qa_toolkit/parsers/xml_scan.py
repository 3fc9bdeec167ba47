"""XML with the place of every piece of text, read by expat.

Entities are neither declared nor fetched: nothing is expanded but characters, and no other file
or address is opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from typing import Protocol
from xml.parsers import expat
from xml.sax.saxutils import escape as escape  # noqa: PLC0414 - for those who read XML with this

from qa_toolkit.errors import InputError

DEEPEST = 200
"""Elements inside each other; no file of translations comes near."""


class Reader(Protocol):
    """What is told of a document, in order. Names are without their namespace."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """An element begins at the code point ``at``."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str, start: int, end: int) -> None:
        """Text that stands at ``start:end`` of the source."""


def scan(source: str, reader: Reader) -> None:
    """Read a document; InputError, with the line, where it is not well formed."""
    _Scan(source, reader).run()


class _Scan:
    def __init__(self, source: str, reader: Reader) -> None:
        self.reader = reader
        self.data = source.encode("utf-8", "surrogatepass")
        self.bytes, self.points = 0, 0  # one place, counted in both
        self.depth = 0
        self.verbatim = False
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartCdataSectionHandler = lambda: self.cdata(True)
        self.parser.EndCdataSectionHandler = lambda: self.cdata(False)
        self.parser.SkippedEntityHandler = self.skipped
        self.parser.EntityDeclHandler = self.entity

    def run(self) -> None:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            raise InputError(f"is not well-formed XML: {what}", line=error.lineno) from error

    def refuse(self, message: str) -> InputError:
        return InputError(message, line=self.parser.CurrentLineNumber)

    def place(self, index: int) -> int:
        """The code point of a byte; bytes are asked for in order."""
        self.points += len(self.data[self.bytes : index].decode("utf-8", "surrogatepass"))
        self.bytes = index
        return self.points

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refuse(f"has more than {DEEPEST} elements inside each other")
        at = self.place(self.parser.CurrentByteIndex)
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self.reader.start(name.rpartition(" ")[2], local, at)

    def end(self, name: str) -> None:
        self.depth -= 1
        self.reader.end(name.rpartition(" ")[2])

    def cdata(self, inside: bool) -> None:
        self.verbatim = inside

    def text(self, data: str) -> None:
        first = self.parser.CurrentByteIndex
        if self.verbatim or self.data[first] not in b"&\r":
            last = first + len(data.encode("utf-8"))
        elif self.data[first] == ord("&"):
            last = self.data.index(b";", first) + 1
        else:  # expat gives every line end as a line feed
            last = first + (2 if self.data[first : first + 2] == b"\r\n" else 1)
        start = self.place(first)
        self.reader.text(data, start, self.place(last))

    def skipped(self, name: str, parameter: bool) -> None:
        """An entity of a document type that is not read: HTML's are known all the same."""
        known = unescape(f"&{name};")
        if not parameter and not known.startswith("&"):
            start = self.place(self.parser.CurrentByteIndex)
            self.reader.text(known, start, self.place(self.bytes + len(name.encode()) + 2))

    def entity(self, *_: object) -> None:
        raise self.refuse("declares entities, which are not read; write their text out")


class Flow:
    """The text of one element with its inline codes: where it stands, without them.

    ``codes`` are the elements that hold code of the original format; of those in ``objects`` an
    OBJECT REPLACEMENT CHARACTER stays, because something is shown there.
    """

    def __init__(self, codes: frozenset[str], objects: frozenset[str]) -> None:
        self.codes, self.objects = codes, objects
        self.chunks: list[tuple[str, int, int]] = []
        self.inside = 0

    def start(self, name: str, at: int) -> None:
        """An inline element begins."""
        if name in self.objects and not self.inside:
            self.chunks.append(("\ufffc", at, at))
        self.inside += name in self.codes

    def end(self, name: str) -> None:
        """An inline element ends."""
        self.inside -= name in self.codes

    def text(self, data: str, start: int, end: int) -> None:
        """Text, of an inline code or of the element."""
        if not self.inside:
            self.chunks.append((data, start, end))
