"""The text of a Word file as its readers see it, one paragraph a line, and where each word stands.

Changes that were tracked count as accepted; comments, the codes of fields and hidden text are left
out. The body comes first, then notes, headers and footers; a text box follows the paragraph that it
hangs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from qa_toolkit.document import Kind
from qa_toolkit.errors import InputError
from qa_toolkit.parsers.docx_package import Package
from qa_toolkit.parsers.docx_styles import Styles
from qa_toolkit.parsers.docx_xml import Node
from qa_toolkit.parsers.draft import OBJECT

BREAK = "\u2028"
"""LINE SEPARATOR: stands for the end of a line inside a paragraph."""
_LARGEST = 10_000_000
"""Code points of all the text."""
_SPACES = re.compile(r"[\n\r]")  # white space like any other, in XML that Word writes
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": BREAK,
    "w:cr": BREAK,
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
    "w:object": OBJECT,
    "m:oMath": OBJECT,
}
_SKIPPED = frozenset(
    {"w:del", "w:moveFrom", "w:rt", "w:tblGrid", "w:instrText", "w:delText", "w:delInstrText"}
)
_REFERENCES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_FRAGMENTS = {"header": Kind.TABLE_CELL, "footer": Kind.TABLE_CELL}
_NOTES = {"footnotes": "w:footnote", "endnotes": "w:endnote"}


@dataclass(frozen=True, slots=True)
class Where:
    """What surrounds a text. ``part`` is where its XML is.

    ``frozen``: nothing may be changed in it (it is itself an insertion, a field, in a text box).
    ``anchor``: the run of the body that stands for it, where Word takes no comment inside.
    """

    part: str
    kind: Kind | None = None
    frozen: bool = False
    anchor: Node | None = None
    apart: bool = False
    """Whether it stands outside of the body: notes, headers, text boxes."""


class Leaf(NamedTuple):
    """A stretch of the text: the element ``node`` of a run, from the code point ``start``."""

    start: int
    text: str
    node: Node
    run: Node
    where: Where

    @property
    def end(self) -> int:
        """The code point after the last one."""
        return self.start + len(self.text)


class Line(NamedTuple):
    """A paragraph: its kind and level, and where it begins in the text."""

    kind: Kind
    level: int
    start: int


class Target(NamedTuple):
    """A link to an address, and the range of the text that readers click on."""

    start: int
    end: int
    address: str


@dataclass(slots=True)
class Story:
    """All the text of a file. ``leaves`` are in order and do not overlap."""

    package: Package
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    links: list[Target] = field(default_factory=list)


def story(data: bytes) -> Story:
    """The text of a Word file; InputError where it cannot be read."""
    return _Reader(Package(data)).read()


class _Reader:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.styles = Styles(package)
        self.story = Story(package)
        self.parts: list[str] = []
        self.length = 0
        self.joined = False
        """Whether the mark of the last paragraph is deleted, so that the next one goes on."""
        self.fields: list[bool] = []
        """The fields that are open here; whether the code of each, and not its result, is."""
        self.notes: dict[tuple[str, str], Node] = {}
        self.boxes: list[tuple[Node, Where]] = []
        self.relations: dict[str, dict[str, str]] = {}

    def read(self) -> Story:
        document = self.package.document
        self.blocks(self.package.tree(document), Where(document))
        leaves = self.story.leaves
        first = leaves[0].where.anchor or leaves[0].run if leaves else None
        for kind, name in _NOTES.items():
            for part in self.parts_of(kind):
                for note in self.package.tree(part).children:
                    anchor = self.notes.get((kind, note.attributes.get("w:id", "")))
                    if note.name == name and anchor:
                        self.begin()
                        self.blocks(note, Where(part, Kind.FOOTNOTE, anchor=anchor, apart=True))
        for kind, fragment in _FRAGMENTS.items():
            for part in self.parts_of(kind):
                self.begin()
                self.blocks(
                    self.package.tree(part), Where(part, fragment, anchor=first, apart=True)
                )
        self.story.text = "".join(self.parts)
        return self.story

    def parts_of(self, kind: str) -> list[str]:
        names = self.package.related(self.package.document, kind)
        return [name for name in dict.fromkeys(names) if name in self.package]

    def begin(self) -> None:
        self.joined = False
        self.fields = []

    def blocks(self, node: Node, where: Where) -> None:
        """The paragraphs inside an element that holds some."""
        for child in node.children:
            if child.name == "w:p":
                self.paragraph(child, where)
            elif child.name == "w:tr" and child.child("w:trPr", "w:del"):
                continue
            elif child.name == "w:tc":
                self.joined = False
                self.blocks(child, replace(where, kind=where.kind or Kind.TABLE_CELL))
            elif child.name == "w:sdt":
                self.blocks(child, self.controlled(child, where))
            elif child.name == "mc:AlternateContent":
                self.blocks(_choice(child), where)
            elif child.name not in _SKIPPED and not child.name.endswith("Pr"):
                self.blocks(child, where)

    def paragraph(self, node: Node, where: Where) -> None:
        properties = node.child("w:pPr")
        kind, level = self.styles.kind(properties)
        if where.kind and (kind is Kind.PARAGRAPH or where.part != self.package.document):
            kind, level = where.kind, 0
        if self.joined:
            begun = self.story.lines[-1]
            self.story.lines[-1] = Line(kind, level, begun.start)
        else:
            if self.story.lines:
                self.put("\n")
            self.story.lines.append(Line(kind, level, self.length))
        self.inline(node, where)
        mark = node.child("w:pPr", "w:rPr")
        self.joined = bool(mark and (mark.child("w:del") or mark.child("w:moveFrom")))
        boxes, self.boxes = self.boxes, []
        if boxes:
            self.joined = False
        for box, around in boxes:
            self.blocks(box, around)
            self.joined = False

    def inline(self, node: Node, where: Where) -> None:
        """The text of the runs inside an element."""
        for child in node.children:
            match child.name:
                case "w:r":
                    self.run(child, where)
                case "w:ins" | "w:moveTo" | "w:fldSimple":
                    self.inline(child, replace(where, frozen=True))
                case "w:sdt":
                    self.inline(child, self.controlled(child, where))
                case "w:hyperlink":
                    start = self.length
                    self.inline(child, where)
                    self.link(child, start, where)
                case "mc:AlternateContent":
                    self.inline(_choice(child), replace(where, frozen=True))
                case "m:oMath":
                    self.put(OBJECT)
                case name if name not in _SKIPPED and not name.endswith("Pr"):
                    self.inline(child, where)

    def run(self, run: Node, where: Where) -> None:
        hidden = self.styles.hides(run.child("w:rPr"))
        for child in run.children:
            match child.name:
                case "w:fldChar":
                    self.field(child.attributes.get("w:fldCharType"))
                case "w:t" if not hidden:
                    text = _SPACES.sub(" ", child.text)
                    kept = child.attributes.get("xml:space") == "preserve"
                    self.leaf(text if kept else text.strip(" \t"), child, run, where)
                case "w:drawing" | "w:pict" | "mc:AlternateContent":
                    self.drawing(child, run, where, hidden=hidden)
                case "w:sym" if not hidden:
                    self.leaf(_symbol(child), child, run, replace(where, frozen=True))
                case "w:footnoteReference" | "w:endnoteReference" as name:
                    note = _REFERENCES[name], child.attributes.get("w:id", "")
                    self.notes[note] = where.anchor or run
                case "w:ruby":  # runs inside a run
                    anchor = where.anchor or run
                    self.inline(child, replace(where, frozen=True, anchor=anchor))
                case name if name in _SIGNS and not hidden:
                    frozen = where.frozen or _SIGNS[name] == OBJECT
                    self.leaf(_SIGNS[name], child, run, replace(where, frozen=frozen))

    def drawing(self, node: Node, run: Node, where: Where, *, hidden: bool) -> None:
        """Text boxes are read after the paragraph; a picture in the line is an object of it."""
        shown = _choice(node) if node.name == "mc:AlternateContent" else node
        boxes = list(_boxes(shown))
        for box in boxes:
            if not hidden:
                anchor = where.anchor or run
                around = Where(where.part, where.kind, frozen=True, anchor=anchor, apart=True)
                self.boxes.append((box, around))
        if not hidden and not boxes and any(each.name == "?:inline" for each in shown.every()):
            self.leaf(OBJECT, node, run, replace(where, frozen=True))

    def field(self, event: str | None) -> None:
        if event == "begin":
            self.fields.append(True)
        elif event == "separate" and self.fields:
            self.fields[-1] = False
        elif event == "end" and self.fields:
            self.fields.pop()

    def leaf(self, text: str, node: Node, run: Node, where: Where) -> None:
        if not text or any(self.fields):
            return
        if self.fields:  # a result is made anew by Word whenever it likes
            where = replace(where, frozen=True)
        self.story.leaves.append(Leaf(self.length, text, node, run, where))
        self.put(text)

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        if self.length > _LARGEST:
            raise InputError(f"has more than {_LARGEST:,} characters; split the file")

    def link(self, node: Node, start: int, where: Where) -> None:
        if where.part not in self.relations:
            self.relations[where.part] = {
                each.attributes.get("Id", ""): each.attributes.get("Target", "")
                for each in self.package.relations(where.part)
                if each.attributes.get("TargetMode") == "External"
            }
        address = self.relations[where.part].get(node.attributes.get("r:id", ""))
        if address and self.length > start:
            self.story.links.append(Target(start, self.length, address))

    @staticmethod
    def controlled(node: Node, where: Where) -> Where:
        """A content control that is locked, or shows data kept elsewhere, is left alone."""
        bound = node.child("w:sdtPr", "w:dataBinding") or node.child("w:sdtPr", "w:lock")
        return replace(where, frozen=True) if bound else where


def _choice(node: Node) -> Node:
    """What Word shows of several versions of the same thing."""
    return node.child("mc:Choice") or node.child("mc:Fallback") or Node("", {}, 0)


def _boxes(node: Node) -> Iterator[Node]:
    """The text boxes in a drawing; those inside of them are theirs to read."""
    for child in node.children:
        if child.name == "w:txbxContent":
            yield child
        elif child.name == "mc:AlternateContent":
            yield from _boxes(_choice(child))
        else:
            yield from _boxes(child)


def _symbol(node: Node) -> str:
    try:
        code = int(node.attributes.get("w:char", ""), 16)
    except ValueError:
        return OBJECT
    # F000 to F0FF are places in the font's own table: which character that is, only it knows.
    known = 0x20 <= code < 0xD800 or 0xE000 <= code < 0xF000 or 0xF0FF < code <= 0xFFFD
    return chr(code) if known else OBJECT
