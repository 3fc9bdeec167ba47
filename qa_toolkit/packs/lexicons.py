"""House lexicons: ``lexicon.yaml`` files of words that are right, whatever dictionaries say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from qa_toolkit.errors import ConfigError
from qa_toolkit.language.letters import bare
from qa_toolkit.packs.load import LEXICON, complain, read, shipped, shown, yaml_files
from qa_toolkit.packs.nodes import Node, Report, compose
from qa_toolkit.packs.schema import WORD
from qa_toolkit.packs.shapes import ABSENT


class HouseWord(NamedTuple):
    """A word or phrase of a lexicon, the note beside it, and the file and line it stands in."""

    word: str
    note: str
    path: str
    line: int


def load_words(folders: Iterable[Traversable | Path] = ()) -> tuple[HouseWord, ...]:
    """The words of the shipped lexicons, then of those in the folders, in order.

    Raises ConfigError, whose text lists every mistake of every file as ``file:line: what``.
    """
    found: list[HouseWord] = []
    reports: list[Report] = []
    for folder in (shipped(), *folders):
        if not folder.is_dir():
            raise ConfigError("is not a folder of rule packs", path=str(folder))
        for path, file in yaml_files(folder, shown(folder)):
            if file.name == LEXICON:
                report, root = read(file, path)
                reports.append(report)
                found += _words(root, report)
    complain(reports)
    return tuple(found)


def parse_words(text: str, path: str) -> tuple[HouseWord, ...]:
    """The words of one lexicon's text; ConfigError lists its mistakes."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    report = Report(path, plain.split("\n"))
    found = _words(compose(plain, report), report)
    complain([report])
    return found


def _words(root: Node | None, report: Report) -> tuple[HouseWord, ...]:
    if root is None:  # nothing but comments, or a mistake that was reported
        return ()
    if root.items is None:
        report.add(root.line, f"a lexicon must be a list of words, not {root.kind}")
        return ()
    found: dict[str, HouseWord] = {}
    for node in root.items:
        values = WORD.read(node, report)
        if values is ABSENT:
            continue
        entry = HouseWord(values["word"], values.get("note", ""), report.path, node.line)
        first = found.setdefault(key(entry.word), entry)
        if first is not entry:
            report.add(node.line, f"“{entry.word}” stands there already, on line {first.line}")
    return tuple(found.values())


def key(word: str) -> str:
    """What makes two entries one: case, vowel marks and the width of spaces do not count."""
    return " ".join(bare(word).casefold().split())


_PLAIN = re.compile(r"[^\W\d_][\w'’. -]*+")
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
# Words that YAML 1.1 readers take for truth values or nothing.
_NOT_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def added(text: str, words: Iterable[str], *, note: str = "") -> str:
    """The text of a lexicon with words added at its end, each with the note.

    Comments, order and line ends stay as they are. Words that are there already must be left
    out before.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    first = _ITEM.search(text)
    indent = first[1] if first else ""
    lines = [] if not text or text.endswith("\n") else [newline]
    for word in words:
        plain = _quoted(" ".join(word.split()))
        entry = f"{{word: {plain}, note: {_quoted(note)}}}" if note else plain
        lines.append(f"{indent}- {entry}{newline}")
    return text + "".join(lines)


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.casefold() not in _NOT_TEXT and "\n" not in text:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
