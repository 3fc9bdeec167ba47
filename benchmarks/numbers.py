"""Numbers: labelled ones in real text, read-back of words, alarms an article, and speed.

``python -m benchmarks.numbers [--data DIR] [--json FILE] [--wrong] [--alarms]``

``benchmarks/labels/numbers.tsv`` names a line of a public set, where in it a number stands, and
what it is; the text itself stays in its set. ``--wrong`` prints where reader and labels differ,
``--alarms`` what the rules on numbers report.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import data
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import reported
from qa_toolkit.language.numbers import (
    Number,
    NumberKind,
    arabic_words,
    english_words,
    numbers,
    value_of,
)
from qa_toolkit.language.words import words
from qa_toolkit.model import Category, Severity

LABELS = Path(__file__).parent / "labels" / "numbers.tsv"
LEFT_ALONE = frozenset({NumberKind.CODE, NumberKind.DATE, NumberKind.TIME})


class Label(NamedTuple):
    """A number that a person read: where it is, what kind, its value and unit."""

    start: int
    end: int
    kind: str
    value: str
    upper: str
    unit: str


def label_of(number: Number) -> Label:
    """What the reader says, in the form of a label."""
    upper = "" if number.upper is None else str(number.upper)
    unit = "" if number.unit is None else number.unit.code
    return Label(number.start, number.end, number.kind.value, str(number.value), upper, unit)


def texts(folder: Path) -> Iterator[data.Text]:
    """Every article of the sets that labels and alarms are taken from.

    PUD names several documents alike: the second of a name is called so and ``#2``.
    """
    yield from data.parallel(folder, "ntrex")
    yield from data.parallel(folder, "tico19")
    yield from data.newspapers(folder)
    for lang in ("ar", "en"):
        named: Counter[str] = Counter()
        for item in data.treebank(folder, lang):
            named[item.name] += 1
            again = named[item.name]
            yield item._replace(name=item.name if again == 1 else f"{item.name}#{again}")


def labelled(folder: Path, *, wrong: list[str]) -> dict[str, Any]:
    """How many labelled numbers are read exactly; a number that is no label counts as wrong."""
    wanted: dict[tuple[str, str, int], set[Label]] = {}
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            place = row["article"], row["lang"], int(row["line"])
            found = wanted.setdefault(place, set())
            if row["start"]:
                found.add(
                    Label(
                        int(row["start"]),
                        int(row["end"]),
                        row["kind"],
                        row["value"],
                        row["upper"],
                        row["unit"],
                    )
                )
    counts: Counter[str] = Counter()
    for item in texts(folder):
        for position, line in enumerate(item.text.split("\n")):
            labels = wanted.pop((item.name, item.lang, position), None)
            if labels is None:
                continue
            read = {label_of(n) for n in numbers(line) if n.kind not in LEFT_ALONE}
            counts["lines"] += 1
            counts["labels"] += len(labels)
            counts[f"labels, {item.lang}"] += len(labels)
            counts["right"] += len(labels & read)
            counts["too many"] += sum(
                not any(one.start < other.end and other.start < one.end for other in labels)
                for one in read - labels
            )
            wrong += [f"{line[b.start : b.end]!r} {b}" for b in sorted(labels ^ read)]
    if wanted:
        raise ValueError(f"{len(wanted)} labelled lines are not in the data")
    share = counts["right"] / (counts["labels"] + counts["too many"])
    return {**counts, "share right": round(share, 4)}


def read_back() -> dict[str, Any]:
    """Integers written in words in every way and read again."""
    values = [
        *range(10_001),
        *(10**power + 7 * 10 ** (power // 2) for power in range(4, 12)),
        10**12,
    ]
    wrong = total = 0
    for value in values:
        forms = {english_words(value), english_words(value, conjunction=False)}
        for gender in ("masculine", "feminine"):
            for case in ("nominative", "oblique"):
                forms.add(arabic_words(value, gender=gender, case=case))
        total += len(forms)
        wrong += sum(value_of(form) != value for form in forms)
    return {"forms": total, "read otherwise": wrong}


def alarms(folder: Path, *, shown: list[str]) -> dict[str, Any]:
    """What the rules on numbers report of published articles."""
    checker = Checker(Config(plugins=False))
    articles = loud = 0
    by_rule: Counter[str] = Counter()
    for item in texts(folder):
        if item.name.startswith("pud"):
            continue
        articles += 1
        outcome = checker.check_text(item.text, path=f"a.{item.lang}.txt", format="plain")
        for finding in reported(outcome.articles):
            if finding.category is not Category.NUMBERS:
                continue
            by_rule[finding.rule] += 1
            loud += finding.severity > Severity.NOTE
            start, end = finding.span.start, finding.span.end
            shown.append(f"{finding.rule}: {item.text[max(0, start - 60) : end + 60]!r}")
    return {"articles": articles, "warned an article": loud / articles, **dict(by_rule)}


def speed(folder: Path) -> dict[str, Any]:
    """Words a second on lines without numbers, and on all lines."""
    figures: dict[str, Any] = {}
    lines = [line for item in texts(folder) for line in item.text.split("\n")]
    for name, chosen in (
        ("without numbers", [line for line in lines if not numbers(line)]),
        ("all lines", lines),
    ):
        split = [(line + " " * (position % 7), words(line)) for position, line in enumerate(chosen)]
        begin = time.perf_counter()
        for line, tokens in split:
            numbers(line, tokens)
        spent = time.perf_counter() - begin
        figures[name] = round(sum(len(tokens) for _, tokens in split) / spent)
    return figures


def measure(folder: Path, *, wrong: list[str], shown: list[str]) -> dict[str, Any]:
    """All figures."""
    return {
        "labelled": labelled(folder, wrong=wrong),
        "read back": read_back(),
        "alarms": alarms(folder, shown=shown),
        "words a second": speed(folder),
    }


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--wrong", action="store_true", help="print the labels that are missed")
    parser.add_argument("--alarms", action="store_true", help="print the findings to be read")
    arguments = parser.parse_args()
    wrong: list[str] = []
    shown: list[str] = []
    figures = measure(arguments.data, wrong=wrong, shown=shown)
    for name, rows in figures.items():
        print(name)
        for key, value in rows.items():
            print(f"  {key}: {value}")
    for line in [*(wrong if arguments.wrong else ()), *(shown if arguments.alarms else ())]:
        print(line)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
