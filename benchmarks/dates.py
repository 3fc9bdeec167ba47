"""Dates: spans and values against labels, faults put in, alarms on real text.

``python -m benchmarks.dates [--data DIR] [--misses]``

``benchmarks/labels/dates.tsv`` holds the labels without the text: the set, the number of the
document in it and of the line (from 0), the range in code points of that line, and what the date
says. A line that is named there was read as a whole: a date found in it that has no label is a
false one. ``dates-blind.tsv`` is the same of lines whose spans were labelled before the reader saw
them, in five rounds.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks import data
from benchmarks.quality import find
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import reported
from qa_toolkit.engine.select import Layer
from qa_toolkit.language.calendar_names import ARABIC_WEEKDAYS, ENGLISH_WEEKDAYS
from qa_toolkit.language.dates_model import Calendar, DateExpression, Moment, Precision
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain
from qa_toolkit.language.words import words
from qa_toolkit.model import Severity

LABELS = Path(__file__).parent / "labels" / "dates.tsv"
BLIND = LABELS.with_name("dates-blind.tsv")
ROUNDS = ("1", "2", "3", "4", "5")


class Label(NamedTuple):
    """A date of a line: its range (half-open, code points) and what it says, as ``said``."""

    start: int
    end: int
    value: str


_PARTS = (
    *(
        "millennium",
        "century",
        "decade",
        "year",
        "half",
        "quarter",
        "season",
        "month",
        "day",
        "weekday",
        "time",
    ),
)

Place = tuple[str, int, int]
"""The set, the document and the line, counted from 0."""


def said(expression: DateExpression) -> str:
    """What an expression says, in one line: ``day year=2015 month=5 day=16 | also …``."""
    parts = [_said(expression.first.moment)]
    if expression.until:
        parts.append(f"until {_said(expression.until.moment)}")
    if expression.also:
        parts.append(f"also {_said(expression.also.moment)}")
    return " | ".join(parts)


def _said(moment: Moment) -> str:
    words = [moment.precision.value]
    if moment.calendar is Calendar.HIJRI:
        words.append("hijri")
    for name in _PARTS:
        value = getattr(moment, name)
        if value is not None:
            words.append(f"{name}={value}")
    if moment.offset:
        words.append(f"{moment.offset.unit}{moment.offset.amount:+d}")
    if moment.phase:
        words.append(moment.phase.value)
    if moment.before_christ:
        words.append("bc")
    return " ".join(words)


def lines(folder: Path) -> Iterator[tuple[Place, str]]:
    """Every line of the labelled sets."""
    for name, chosen in sets(folder).items():
        for document, text in enumerate(chosen):
            for number, line in enumerate(text.text.split("\n")):
                yield (name, document, number), line


def sets(folder: Path) -> dict[str, list[data.Text]]:
    """The articles of NTREX-128, TICO-19, SaudiNewsNet and PUD, by set and language."""
    found: dict[str, list[data.Text]] = {}
    for name in ("ntrex", "tico19"):
        both = list(data.parallel(folder, name))
        for lang in ("ar", "en"):
            found[f"{name}.{lang}"] = [text for text in both if text.lang == lang]
    found["saudinewsnet"] = list(data.newspapers(folder))
    found["pud.ar"] = list(data.treebank(folder, "ar"))
    found["pud.en"] = list(data.treebank(folder, "en"))
    return found


def labels(path: Path = LABELS, *, round: str | None = None) -> dict[Place, list[Label]]:
    """The labels by line, of one round if it is given; a line without a date has an empty list."""
    found: dict[Place, list[Label]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if round != row.get("round"):
                continue
            place = (row["set"], int(row["document"]), int(row["line"]))
            if row["value"]:
                found[place].append(Label(int(row["start"]), int(row["end"]), row["value"]))
            else:
                found[place] += []
    return found


def spans(folder: Path, wanted: dict[Place, list[Label]], *, misses: bool) -> dict[str, float]:
    """Recall of spans (touched, exact), of values, and precision, over the labelled lines."""
    counts: Counter[str] = Counter()
    for place, line in lines(folder):
        if place not in wanted:
            continue
        got = {(each.start, each.end): said(each) for each in date_expressions(line)}
        counts["found"] += len(got)
        for label in wanted[place]:
            counts["labels"] += 1
            touching = [span for span in got if span[0] < label.end and label.start < span[1]]
            counts["touched"] += bool(touching)
            exact = (label.start, label.end)
            counts["exact"] += exact in got
            right = got.get(exact) == label.value
            counts["right"] += right
            if misses and not right:
                print("MISS", place, line[label.start : label.end], label.value, got.get(exact))
        spare = [
            span
            for span in got
            if not any(span[0] < label.end and label.start < span[1] for label in wanted[place])
        ]
        counts["spare"] += len(spare)
        if misses:
            for start, end in spare:
                print("SPARE", place, line[start:end])
    total = counts["labels"]
    return {
        "labels": total,
        "recall of spans": round(counts["touched"] / total, 3),
        "exact": round(counts["exact"] / total, 3),
        "span and value": round(counts["right"] / total, 3),
        "precision": round(1 - counts["spare"] / counts["found"], 3),
    }


def alarms(folder: Path) -> dict[str, dict[str, float]]:
    """Alarms of the rules on dates per article, at warning or above and in all, by rule."""
    layer = Layer(select=("dates",), ignore=("all", "any/year-missing"))  # that one is strict
    checker = Checker(Config(plugins=False, layers=(layer,)))
    rows: dict[str, dict[str, float]] = {}
    for name, chosen in sets(folder).items():
        loud = everything = articles = 0
        by_rule: Counter[str] = Counter()
        for text in chosen:
            articles += 1
            for finding in find(checker, text.text):
                everything += 1
                loud += finding.severity > Severity.NOTE
                by_rule[finding.rule] += 1
        rows[name] = {
            "articles": articles,
            "warned per article": round(loud / articles, 4),
            "all per article": round(everything / articles, 4),
            **dict(by_rule),
        }
    return rows


def _paragraphs(folder: Path) -> Iterator[tuple[str, DateExpression]]:
    for _, line in lines(folder):
        for expression in date_expressions(line):
            yield line, expression


def injected(folder: Path) -> dict[str, dict[str, int]]:
    """Faults put into real dates: how many each rule finds, and alarms on the same lines whole."""
    rows = {}
    for rule, faults in {
        "any/weekday-mismatch": _other_weekdays(folder, Calendar.GREGORIAN),
        "any/hijri-weekday-mismatch": _other_weekdays(folder, Calendar.HIJRI),
        "any/hijri-gregorian-mismatch": _other_days(folder),
        "any/impossible-date": _no_such_days(folder),
        "any/century-mismatch": _other_centuries(folder),
        "any/date-range-reversed": _reversed_ranges(folder),
    }.items():
        layer = Layer(select=(rule,), ignore=("all",))
        checker = Checker(Config(plugins=False, profile="strict", layers=(layer,)))
        made = found = false = 0
        for whole, spoiled in faults:
            made += 1
            found += bool(find(checker, spoiled))
            false += bool(find(checker, whole))
        rows[rule] = {"faults": made, "found": found, "alarms on the whole": false}
    return rows


def _other_weekdays(folder: Path, calendar: Calendar) -> Iterator[tuple[str, str]]:
    chance = random.Random(calendar)
    for line, expression in _paragraphs(folder):
        for written in expression.written:
            weekday, moment = written.weekday, written.moment
            if weekday is None or moment.calendar is not calendar or not moment.year:
                continue
            if moment.day is None:
                continue
            other = (weekday.number + chance.randint(3, 4)) % 7
            table = ENGLISH_WEEKDAYS if line[weekday.start].isascii() else ARABIC_WEEKDAYS
            yield line, line[: weekday.start] + table[other][0] + line[weekday.end :]


def _other_days(folder: Path) -> Iterator[tuple[str, str]]:
    """A date in both calendars, with one of its years put a year off."""
    for line, expression in _paragraphs(folder):
        year = expression.first.year
        if expression.also is None or year is None:
            continue
        written = line[year.start : year.end]
        for change in (-3, -2, 2, 3):
            moved = written.replace(str(year.number), str(year.number + change))
            yield line, line[: year.start] + moved + line[year.end :]


def _no_such_days(folder: Path) -> Iterator[tuple[str, str]]:
    for line, expression in _paragraphs(folder):
        first = expression.first
        if first.numeric or first.day is None or not first.year or expression.until:
            continue
        digits = re.search(r"\d+", line[first.day.start : first.day.end])
        if digits:
            start = first.day.start + digits.start()
            end = first.day.start + digits.end()
            yield line, f"{line[:start]}32{line[end:]}"


def _other_centuries(folder: Path) -> Iterator[tuple[str, str]]:
    """A decade of the 1900s with a year of another one in brackets after it."""
    for line, expression in _paragraphs(folder):
        moment = expression.first.moment
        if moment.precision is Precision.DECADE and (moment.decade or 0) >= 1000:
            whole, end = moment.decade or 0, expression.end
            yield (
                f"{line[:end]} ({whole + 3}){line[end:]}",
                f"{line[:end]} ({whole + 23}){line[end:]}",
            )


def _reversed_ranges(folder: Path) -> Iterator[tuple[str, str]]:
    """A range of years or dates with its two years exchanged."""
    for line, expression in _paragraphs(folder):
        first, until = expression.first.year, expression.until.year if expression.until else None
        if first is None or until is None or first.number >= until.number:
            continue
        if until.end - until.start < 4:
            continue
        a, b = line[first.start : first.end], line[until.start : until.end]
        yield line, f"{line[: first.start]}{b}{line[first.end : until.start]}{a}{line[until.end :]}"


def tenses(folder: Path) -> dict[str, dict[str, int]]:
    """Lines with one day in full, in an article dated 400 days before it and 400 days after."""
    layer = Layer(select=(_FUTURE, _PAST), ignore=("all",))
    checker = Checker(Config(plugins=False, layers=(layer,)))
    counts: dict[str, Counter[str]] = {"dated before": Counter(), "dated after": Counter()}
    for place, line in lines(folder):
        found = [day for each in date_expressions(line) for day in certain(each.first)]
        if len(found) != 1:
            continue
        lang = "en" if place[0].endswith("en") else "ar"
        for name, shift in (("dated before", -400), ("dated after", 400)):
            day = found[0] + datetime.timedelta(days=shift)
            text = f"---\ndate: {day.isoformat()}\n---\n{line}\n"
            outcome = checker.check_text(text, path=f"a.{lang}.md", format="markdown")
            counts[name]["lines"] += 1
            for finding in reported(outcome.articles):
                counts[name][finding.rule] += 1
    return {name: dict(count) for name, count in counts.items()}


_FUTURE, _PAST = "any/future-date-told-as-past", "any/past-date-told-as-future"


def speed(folder: Path) -> dict[str, int]:
    """Words a second of the reader, on lines without dates and on all of them."""
    everything = [line for _, line in lines(folder)]
    bare = [line for line in everything if not date_expressions(line)]
    rates = {}
    for name, chosen in (("lines without dates", bare), ("all lines", everything)):
        count = sum(len(words(line)) for line in chosen)
        begin = time.perf_counter()
        _read_all(chosen)
        rates[name] = round(count / (time.perf_counter() - begin))
    return rates


def _read_all(chosen: Iterable[str]) -> None:
    for line in chosen:
        date_expressions(line)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--misses", action="store_true", help="print what is not as labelled")
    arguments = parser.parse_args()
    print("words a second", speed(arguments.data))
    for name, row in alarms(arguments.data).items():
        print(name, row)
    for name, counts in injected(arguments.data).items():
        print(f"{name:32}", counts)
    for name, counts in tenses(arguments.data).items():
        print(f"{name:32}", counts)
    print("labels", spans(arguments.data, labels(), misses=arguments.misses))
    for each in ROUNDS:
        wanted = labels(BLIND, round=each)
        print("blind, round", each, spans(arguments.data, wanted, misses=arguments.misses))


if __name__ == "__main__":
    main()
