"""Cuts comments and tracked changes into the runs of a Word file, and leaves all else as it is.

A run is written anew, in pieces that look as it did, only where something begins or ends inside.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count, pairwise
from xml.sax.saxutils import escape

from qa_toolkit.errors import InputError
from qa_toolkit.model import Span
from qa_toolkit.parsers.docx_text import BREAK, Leaf, Story
from qa_toolkit.parsers.docx_xml import WORD, Node

AUTHOR, INITIALS = "qa-toolkit", "qa"
_INSERTED, _END, _START = range(3)
"""In which order things stand that are cut in at one place."""
_ID = re.compile(r'\bw:id="(\d{1,9})"')
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_Mark = tuple[int, int, int, str]
"""Place, order, turn and XML."""


@dataclass(slots=True)
class _Cut:
    """What is cut into one run, by code points of the whole text, or around it."""

    part: str
    marks: list[_Mark] = field(default_factory=list)
    deleted: list[tuple[int, int]] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


class Cuts:
    """All that is to be cut into the parts of a file."""

    def __init__(self, found: Story, when: str) -> None:
        self._package = found.package
        self._who = f'w:author="{AUTHOR}" w:date="{when}"'
        self._cuts: dict[Node, _Cut] = {}
        self._leaves: dict[Node, list[Leaf]] = defaultdict(list)
        self._main = found.package.document
        for leaf in found.leaves:
            self._leaves[leaf.run].append(leaf)
        # One identifier is never given twice, whatever it is of.
        texts = (found.package.text(name) for name in {leaf.where.part for leaf in found.leaves})
        used = (int(id) for text in texts for id in _ID.findall(text))
        self._ids = count(max(used, default=0) + 1)
        self._turns = count()

    def change(self, leaves: Sequence[Leaf], span: Span, text: str) -> None:
        """Replace a range of these leaves; an empty one stands inside the leaf or at its end."""
        for leaf in leaves:
            start, end = max(span.start, leaf.start), min(span.end, leaf.end)
            if start < end:
                self._of(leaf).deleted.append((start, end))
        if text:
            last = leaves[-1]
            xml = self._inserted(text, leaves[0])
            self._mark(last, span.end, _INSERTED, xml)

    def comment(self, first: Leaf, start: int, last: Leaf, end: int, id: int) -> None:
        """Put a comment at a range that begins and ends inside of two leaves."""
        self._mark(first, start, _START, _range_start(id))
        self._mark(last, end, _END, _range_end(id))

    def comment_run(self, run: Node, id: int) -> None:
        """Put a comment at a whole run of the body."""
        cut = self._cuts.setdefault(run, _Cut(self._main))
        cut.before.append(_range_start(id))
        cut.after.append(_range_end(id))

    def parts(self) -> dict[str, str]:
        """The parts that change, by name."""
        by_part: dict[str, list[Node]] = defaultdict(list)
        for run, cut in self._cuts.items():
            by_part[cut.part].append(run)
        changed = {}
        for name, runs in by_part.items():
            text = self._package.text(name)
            if not re.search(rf'\bxmlns:w\s*=\s*["\'](?:{"|".join(WORD)})["\']', text[:20_000]):
                raise InputError("cannot be annotated: its elements have unusual names")
            pieces, position = [], 0
            for run in sorted(runs, key=lambda run: run.start):
                cut = self._cuts[run]
                pieces += [text[position : run.start], *cut.before, self._run(text, run, cut)]
                pieces += cut.after
                position = run.end
            changed[name] = "".join((*pieces, text[position:]))
        return changed

    def _of(self, leaf: Leaf) -> _Cut:
        return self._cuts.setdefault(leaf.run, _Cut(leaf.where.part))

    def _mark(self, leaf: Leaf, place: int, order: int, xml: str) -> None:
        self._of(leaf).marks.append((place, order, next(self._turns), xml))

    def _inserted(self, text: str, like: Leaf) -> str:
        source = self._package.text(like.where.part)
        run = f"<w:r>{_properties(source, like.run)}{_content(text)}</w:r>"
        return f'<w:ins w:id="{next(self._ids)}" {self._who}>{run}</w:ins>'

    def _run(self, source: str, run: Node, cut: _Cut) -> str:
        """A run in pieces, with the marks between them."""
        if not cut.marks and not cut.deleted:
            return source[run.start : run.end]
        writer = _Pieces(source[run.start : run.inner], _properties(source, run))
        marks = deque(sorted(cut.marks))
        bounds = sorted({mark[0] for mark in marks} | {p for g in cut.deleted for p in g})
        gone = sorted(cut.deleted)
        leaves = {leaf.node: leaf for leaf in self._leaves[run]}
        for child in run.children:
            leaf = leaves.get(child)
            raw = source[child.start : child.end]
            if leaf is None:
                if child.name != "w:rPr":
                    writer.add(raw)
                continue
            inside = bounds[bisect_right(bounds, leaf.start) : bisect_left(bounds, leaf.end)]
            for start, end in pairwise((leaf.start, *inside, leaf.end)):
                _write(writer, marks, start, begins=True)
                number = bisect_right(gone, (start, math.inf)) - 1
                deleted = number >= 0 and start < gone[number][1]
                self._piece(writer, leaf, raw, start, end, gone=deleted)
                _write(writer, marks, end, begins=False)
        return writer.done()

    def _piece(
        self, writer: _Pieces, leaf: Leaf, raw: str, start: int, end: int, *, gone: bool
    ) -> None:
        text = leaf.text[start - leaf.start : end - leaf.start]
        if leaf.node.name == "w:t":
            name = "w:delText" if gone else "w:t"
            raw = f'<{name} xml:space="preserve">{_escaped(text)}</{name}>'
        if gone:
            writer.mark(f'<w:del w:id="{next(self._ids)}" {self._who}>{writer.piece(raw)}</w:del>')
        else:
            writer.add(raw)


def _write(writer: _Pieces, marks: deque[_Mark], place: int, *, begins: bool) -> None:
    """Write the marks up to a place; what begins there waits for what follows it."""
    while marks and (marks[0][0] < place or (marks[0][0] == place and _due(marks[0], begins))):
        writer.mark(marks.popleft()[3])


def _due(mark: _Mark, begins: bool) -> bool:
    return begins or mark[1] != _START


class _Pieces:
    """The pieces of a run, and what stands between them."""

    def __init__(self, tag: str, properties: str) -> None:
        self.tag, self.properties = tag, properties
        self.written: list[str] = []
        self.waiting: list[str] = []

    def add(self, xml: str) -> None:
        """Add an element to the piece at hand."""
        self.waiting.append(xml)

    def piece(self, xml: str) -> str:
        """A run like this one, with other content."""
        return f"{self.tag}{self.properties}{xml}</w:r>"

    def mark(self, xml: str) -> None:
        """Write what stands beside runs; the piece at hand ends before it."""
        self._end()
        self.written.append(xml)

    def done(self) -> str:
        """All of it."""
        self._end()
        return "".join(self.written)

    def _end(self) -> None:
        if self.waiting:
            self.written.append(self.piece("".join(self.waiting)))
            self.waiting = []


def _properties(source: str, run: Node) -> str:
    found = run.child("w:rPr")
    return source[found.start : found.end] if found else ""


def _content(text: str) -> str:
    """Text as the elements of a run."""
    signs = {"\t": "<w:tab/>", BREAK: "<w:br/>", "\n": "<w:br/>"}
    pieces = re.split(f"([\t\n{BREAK}])", text)
    return "".join(
        signs.get(piece) or f'<w:t xml:space="preserve">{_escaped(piece)}</w:t>'
        for piece in pieces
        if piece
    )


def _escaped(text: str) -> str:
    return escape(printable(text))


def printable(text: str) -> str:
    """Text without what no XML can hold."""
    return _IMPOSSIBLE.sub("\ufffd", text)


def _range_start(id: int) -> str:
    return f'<w:commentRangeStart w:id="{id}"/>'


def _range_end(id: int) -> str:
    reference = f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    return f'<w:commentRangeEnd w:id="{id}"/>{reference}'
