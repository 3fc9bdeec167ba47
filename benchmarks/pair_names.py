"""Names in both versions of a sentence: how many are found, and how many replaced ones.

Lines of NTREX-128 and TICO-19 are linked one to one. A line as published should have no alarm;
then a name of one side is replaced by another of its kind from another document, and the line
must have a finding that it had not before. ``--half`` takes every other document.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import data
from benchmarks.pairs import Parallel, documents
from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.checks.pair.names import NameMismatch
from qa_toolkit.document import Document
from qa_toolkit.language.name_counterparts import unheard_in_arabic
from qa_toolkit.language.name_mentions import find_mentions
from qa_toolkit.model import Finding, Lang
from qa_toolkit.parsers import parse
from qa_toolkit.rule import Context

_KINDS = ("person", "place")
_RULE = NameMismatch()


class Line(NamedTuple):
    """A sentence in both languages, and the document it is from."""

    document: str
    english: str
    arabic: str


def lines(folder: Path, half: str) -> Iterator[Line]:
    """The lines of every other document, or of all."""
    for name in ("ntrex", "tico19"):
        for number, document in enumerate(documents(folder, name)):
            if half == "all" or (number % 2 == 0) == (half == "even"):
                yield from _lines(document)


def _lines(document: Parallel) -> Iterator[Line]:
    for english, arabic in zip(document.english, document.arabic, strict=True):
        yield Line(document.name, english, arabic)


def _document(text: str, lang: Lang) -> Document:
    return parse(text, path=f"line.{lang}.txt", format="plain", lang=lang)[0]


def alarms(source: str, target: str, lang: Lang) -> list[Finding]:
    """The findings of one line against its translation into ``lang``."""
    other: Lang = "en" if lang == "ar" else "ar"
    ours, theirs = _document(source, other), _document(target, lang)
    places = [_whole(each) for each in (ours, theirs)]
    links = [Link(tuple(range(len(places[0]))), tuple(range(len(places[1]))), 1.0)]
    alignment = Alignment(ours, theirs, tuple(links), *map(tuple, places))
    return list(_RULE.check(alignment, Context(theirs)))


def _whole(document: Document) -> list[Place]:
    return [
        Place(segment, 0, len(segment.text), number)
        for number, segment in enumerate(document.segments)
    ]


def replaced(
    line: Line, lang: Lang, stock: dict[str, list[tuple[str, str]]], chance: random.Random
) -> Iterator[tuple[str, Line]]:
    """The line with one of its names replaced, by kind; the other side knows what it was."""
    text = line.english if lang == "en" else line.arabic
    for mention in find_mentions(text, lang):
        if mention.kind not in _KINDS:
            continue
        old = text[mention.start : mention.end]
        others = [name for where, name in stock[mention.kind] if where != line.document]
        words = set(old.split())
        others = [name for name in others if not words & set(name.split())]
        new = text[: mention.start] + chance.choice(others) + text[mention.end :]
        changed = line._replace(english=new) if lang == "en" else line._replace(arabic=new)
        yield mention.kind, changed


def _said(line: Line) -> set[tuple[str, str]]:
    """What is found in a line: the text of the target, and what is said of it."""
    return {
        (line.arabic[finding.span.start : finding.span.end], finding.message.en)
        for finding in alarms(line.english, line.arabic, "ar")
    }


def _stock(every: Sequence[Line], lang: Lang) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {kind: set() for kind in _KINDS}
    for line in every:
        text = line.english if lang == "en" else line.arabic
        for mention in find_mentions(text, lang):
            if mention.kind in _KINDS:
                found[mention.kind].add((line.document, text[mention.start : mention.end]))
    return {kind: sorted(names) for kind, names in found.items()}


def main() -> None:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    data.folder_argument(parser)
    parser.add_argument("--half", choices=("even", "odd", "all"), default="odd")
    parser.add_argument("--show", action="store_true", help="print the alarms and what was missed")
    arguments = parser.parse_args()
    every = list(lines(arguments.data, arguments.half))
    chance = random.Random(5)
    counts: Counter[str] = Counter()
    for line in every:
        people = [m for m in find_mentions(line.english, "en") if m.kind == "person"]
        lost = {(n.start, n.end) for n in unheard_in_arabic(line.english, line.arabic)}
        counts["people"] += len(people)
        counts["people found"] += sum((m.start, m.end) not in lost for m in people)
        found = alarms(line.english, line.arabic, "ar")
        counts["lines"] += 1
        counts["lines flagged"] += bool(found)
        if found and arguments.show:
            print(
                "ALARM", [each.message.en for each in found], line.english, line.arabic, sep="\n  "
            )
    for lang in ("ar", "en"):
        stock = _stock(every, lang)
        for line in every:
            before = _said(line)
            for kind, changed in replaced(line, lang, stock, chance):
                new = bool(_said(changed) - before)
                counts[f"{kind} replaced in {lang}"] += 1
                counts[f"{kind} replaced in {lang}, found"] += new
                if not new and arguments.show:
                    print(f"MISSED {kind}", changed.english, changed.arabic, sep="\n  ")
    print(json.dumps(counts, indent=1))


if __name__ == "__main__":
    main()
