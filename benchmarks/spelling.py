"""Spelling of Arabic: errors put into clean text, in sixteen classes, and real corrections.

``python -m benchmarks.spelling [--data DIR] [--errors N] [--json FILE]``

Each error stands alone in a sentence of UD Arabic-PUD, in a word that is no proper noun. It is
found if a finding at warning or above touches it; the correction is right if the sentence is its
old self once a fix is applied: the first (top-1) or one of the first three (top-3).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import data
from benchmarks.quality import find
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.fix import apply
from qa_toolkit.engine.select import Layer
from qa_toolkit.language.misspell import CLASSES, misspelt
from qa_toolkit.model import Severity


class Spoiled(NamedTuple):
    """A sentence with one error: the text, the range of the spoiled word, the sentence before."""

    kind: str
    text: str
    start: int
    end: int
    clean: str


def spoiled(folder: Path, errors: int, *, seed: int = 7) -> Iterator[Spoiled]:
    """Sentences with one error each, ``errors`` of every class where the text has as many."""
    sentences = list(data.surface(folder, "ar"))
    for kind in CLASSES:
        chance = random.Random(f"{seed} {kind}")
        places = [
            (sentence, token)
            for sentence in sentences
            for token in sentence.tokens
            if token.pos != "PROPN" and token.arabic and token.end - token.start >= 3
        ]
        chance.shuffle(places)
        made = 0
        for sentence, token in places:
            word = sentence.text[token.start : token.end]
            wrong = misspelt(word, kind, chance) if made < errors else None
            if wrong is None:
                continue
            made += 1
            text = sentence.text[: token.start] + wrong + sentence.text[token.end :]
            yield Spoiled(kind, text, token.start, token.start + len(wrong), sentence.text)
    yield from _merged(sentences, errors, random.Random(f"{seed} merged"))


def _merged(sentences: list[data.Surface], errors: int, chance: random.Random) -> Iterator[Spoiled]:
    pairs = [
        (sentence, first, second)
        for sentence in sentences
        for first, second in zip(sentence.tokens, sentence.tokens[1:], strict=False)
        if sentence.text[first.end : second.start] == " "
        if all(t.arabic and t.pos != "PROPN" and t.end - t.start >= 3 for t in (first, second))
    ]
    for sentence, first, second in chance.sample(pairs, min(errors, len(pairs))):
        text = sentence.text[: first.end] + sentence.text[second.start :]
        yield Spoiled("words merged", text, first.start, second.end - 1, sentence.text)


def score(checker: Checker, items: Iterator[Spoiled], bar: Severity) -> dict[str, dict[str, Any]]:
    """Recall and the share of right corrections among those found, by class."""
    counts: dict[str, list[int]] = {}
    for item in items:
        made = counts.setdefault(item.kind, [0, 0, 0, 0])
        made[0] += 1
        hits = [
            f
            for f in find(checker, item.text)
            if f.severity >= bar and f.span.start < item.end and item.start < f.span.end
        ]
        if not hits:
            continue
        made[1] += 1
        mended = [apply(item.text, [fix])[0] for hit in hits for fix in hit.fixes[:3]]
        made[2] += mended[:1] == [item.clean]
        made[3] += item.clean in mended
    rows = {kind: _row(*made) for kind, made in counts.items()}
    total = [sum(column) for column in zip(*counts.values(), strict=True)]
    rows["mean"] = {
        **_row(*total),
        "recall": round(sum(row["recall"] for row in rows.values()) / len(rows), 3),
    }
    return rows


def _row(made: int, found: int, first: int, third: int) -> dict[str, Any]:
    return {
        "errors": made,
        "recall": round(found / made, 3),
        "top-1": round(first / found, 3) if found else None,
        "top-3": round(third / found, 3) if found else None,
    }


def checker() -> Checker:
    """A checker of orthography as it is by default."""
    return Checker(Config(plugins=False, only=("orthography",), layers=(Layer(),)))


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--errors", type=int, default=300)
    parser.add_argument("--notes", action="store_true", help="count notes as findings, too")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    bar = Severity.NOTE if arguments.notes else Severity.WARNING
    rows = score(checker(), spoiled(arguments.data, arguments.errors), bar)
    for kind, row in rows.items():
        print(f"{kind:20}", *(f"{name} {value}" for name, value in row.items()))
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
