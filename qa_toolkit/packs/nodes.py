"""YAML read into a tree that knows its lines, with what a pack has no need of refused.

Aliases, anchors, tags and duplicate keys are refused, size and depth are bounded, and scalars
stay text: the reader of a key decides what it means, so that ``no`` is never a truth value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml.events import Event, NodeEvent

MAX_CHARACTERS = 1_000_000
MAX_DEPTH = 20

# Characters that cannot be seen in an editor: controls, soft hyphen, zero-width characters,
# bidi marks, embeddings and isolates, the byte order mark. They are written as escapes.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff]"
)


@dataclass(slots=True)
class Node:
    """A scalar, list or table of a YAML file; ``line`` counts from 1.

    Exactly one of the three is not None. ``keys`` gives the line of each key of a table.
    """

    line: int
    text: str | None = None
    items: list[Node] | None = None
    table: dict[str, Node] | None = None
    keys: dict[str, int] = field(default_factory=dict)
    pending: str | None = None

    @property
    def kind(self) -> str:
        """What it is, in the words of an error message."""
        if self.text is not None:
            return "text"
        return "a list" if self.items is not None else "a table"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake of a pack: the file, the line from 1, and what to do."""

    path: str
    line: int
    message: str
    quoted: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: {self.message}"
        return f"{place}\n    {self.line} | {self.quoted}" if self.quoted else place


@dataclass(slots=True)
class Report:
    """The mistakes of one file, gathered while it is read.

    ``thorough``: also try what costs time and what the tests have tried on the shipped packs.
    """

    path: str
    lines: list[str]
    thorough: bool = True
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int, message: str) -> None:
        """Note a mistake on a line."""
        quoted = self.lines[line - 1].strip() if line <= len(self.lines) else ""
        self.problems.append(Problem(self.path, line, message, quoted[:160]))


def compose(text: str, report: Report) -> Node | None:
    """The tree of a YAML document; None if it is empty or cannot be read.

    Built from the parser's events without recursion: the library's own tree builder overflows
    the stack on deeply nested input.
    """
    import yaml

    if len(text) > MAX_CHARACTERS:
        report.add(1, f"is longer than {MAX_CHARACTERS:,} characters; divide it into several files")
        return None
    for match in _INVISIBLE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        report.add(line, f"holds the invisible character U+{ord(match.group()):04X}; escape it")
    if report.problems:
        return None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _tree(yaml.parse(text, Loader=loader), report)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = ": ".join(part for part in (error.context, error.problem) if part)
        report.add(mark.line + 1 if mark else 1, f"is not valid YAML: {reason}")
    except yaml.YAMLError as error:
        report.add(1, f"is not valid YAML: {error}")
    return None


def _tree(events: Iterable[Event], report: Report) -> Node | None:
    from yaml import events as kinds

    root: Node | None = None
    opened: list[Node] = []
    for event in events:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, kinds.CollectionEndEvent):
            opened.pop()
        elif isinstance(event, kinds.DocumentStartEvent) and root is not None:
            report.add(line, "starts a second document; use another file")
            return None
        elif isinstance(event, kinds.AliasEvent):
            report.add(line, f'uses the alias "*{event.anchor}"; write the value out')
            return None
        elif isinstance(event, kinds.NodeEvent):
            if event.anchor or getattr(event, "tag", None) not in (None, "!"):
                report.add(line, "uses an anchor or a tag; packs need neither")
                return None
            node = Node(line)
            if opened:
                _attach(opened[-1], node, event, report)
            else:
                root = node
            if isinstance(event, kinds.ScalarEvent):
                node.text = event.value
                continue
            if isinstance(event, kinds.SequenceStartEvent):
                node.items = []
            else:
                node.table = {}
            opened.append(node)
            if len(opened) > MAX_DEPTH:
                report.add(line, f"is nested more than {MAX_DEPTH} levels deep")
                return None
    return root


def _attach(parent: Node, node: Node, event: NodeEvent, report: Report) -> None:
    if parent.items is not None:
        parent.items.append(node)
        return
    assert parent.table is not None
    if parent.pending is not None:
        parent.table.setdefault(parent.pending, node)
        parent.pending = None
        return
    key = getattr(event, "value", None)
    if not isinstance(key, str):
        report.add(node.line, "a key must be text, not a list or a table")
        key = f"?{node.line}"
    elif key in parent.table:
        report.add(node.line, f'the key "{key}" stands twice (first on line {parent.keys[key]})')
    parent.keys.setdefault(key, node.line)
    parent.pending = key
