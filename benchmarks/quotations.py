"""Quotations: who speaks, against labels; spans and kinds, against marked texts.

``python -m benchmarks.quotations [--data DIR] [--part dev|held] [--misses]``

``benchmarks/labels/quotations.tsv`` holds the labels of NTREX-128 without the text: the document,
its language, whether the quotation is direct, where it starts (code points of the document, its
lines joined by line feeds), and the range of the name of its speaker, which may stand earlier.
``docs/quotations.md`` says how they were made. The documents at even places of the alphabet were
worked with, the others were held out.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import data
from qa_toolkit.language.speech_verbs import fold
from qa_toolkit.model import Lang
from qa_toolkit.parsers import parse
from qa_toolkit.quotations import Attributed, Quotation, QuotationKind, attribute

LABELS = Path(__file__).parent / "labels" / "quotations.tsv"
PARTS = ("dev", "held")


class Label(NamedTuple):
    """A quotation of a document and the range of its speaker's name."""

    direct: bool
    start: int
    speaker: tuple[int, int]


def labels(part: str) -> dict[tuple[str, str], list[Label]]:
    """The labels of one half by document and language."""
    found: dict[tuple[str, str], list[Label]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    order = sorted({row["doc_id"] for row in rows})
    for row in rows:
        if PARTS[order.index(row["doc_id"]) % 2] == part:
            speaker = (int(row["speaker_start"]), int(row["speaker_end"]))
            label = Label(row["form"] == "direct", int(row["quotation"]), speaker)
            found[row["doc_id"], row["lang"]].append(label)
    return found


def speakers(folder: Path, part: str, *, misses: bool) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of the speakers of the labelled quotations, by language."""
    wanted = labels(part)
    counts: dict[Lang, Counter[str]] = {"en": Counter(), "ar": Counter()}
    for text in data.parallel(folder, "ntrex"):
        key = (text.name.removeprefix("ntrex:"), text.lang)
        if key in wanted:
            _score(text, wanted[key], counts[text.lang], misses=misses)
    return {lang: _figures(count) for lang, count in counts.items()}


def _score(text: data.Text, wanted: list[Label], count: Counter[str], *, misses: bool) -> None:
    document = parse(text.text, path="a.txt", lang=text.lang)[0]
    found = attribute(document)
    met: set[int] = set()
    for label in wanted:
        count["labels"] += 1
        count["direct" if label.direct else "indirect"] += 1
        fitting = [
            (number, each)
            for number, each in enumerate(found)
            if each.quotation.direct == label.direct and _covers(each.quotation, label)
        ]
        met.update(number for number, _ in fitting)
        count["quotations found"] += bool(fitting)
        told = [each for _, each in fitting if each.attribution and each.attribution.speaker]
        count["told"] += bool(told)
        right = any(_is_speaker(each, label.speaker, text.text) for each in told)
        count["right"] += right
        if misses and not right:
            name = text.text[slice(*label.speaker)]
            said = [each.attribution.speaker.name for each in told]  # type: ignore[union-attr]
            print(
                "MISS",
                text.name,
                text.lang,
                label.direct,
                text.text[label.start :][:50],
                "|",
                name,
                "|",
                said,
            )
    for number, each in enumerate(found):
        if number not in met and each.attribution and each.attribution.speaker:
            count["spare direct" if each.quotation.direct else "spare indirect"] += 1
            if misses:
                part = each.quotation.parts[0]
                print(
                    "SPARE",
                    text.name,
                    text.lang,
                    part.text[:60],
                    "|",
                    each.attribution.speaker.name,
                    "|",
                    each.attribution.lemma,
                )


def _covers(quotation: Quotation, label: Label) -> bool:
    slack = (
        2 if label.direct else 14
    )  # said that, قال إن: where a clause starts is a matter of taste
    return any(
        part.span.start - slack <= label.start < part.span.end
        and (label.direct or abs(part.span.start - label.start) <= 40)
        for part in quotation.parts
    )


def _is_speaker(each: Attributed, label: tuple[int, int], text: str) -> bool:
    """Whether the same words, or a name that shares its last word, are given."""
    speaker = each.attribution.speaker if each.attribution else None
    if speaker is None:
        return False
    if speaker.written:
        span = speaker.written.span
        if span.start < label[1] and label[0] < span.end:
            return True
    given, wanted = _words(speaker.name), _words(text[slice(*label)])
    return bool(given and wanted) and (wanted[-1] in given or given[-1] in wanted)


def _words(name: str) -> list[str]:
    return [fold(word).lower().removesuffix("\u2019s").removesuffix("'s") for word in name.split()]


def _figures(count: Counter[str]) -> dict[str, float]:
    precision = count["right"] / (count["told"] or 1)
    strict = count["right"] / (count["told"] + count["spare direct"] + count["spare indirect"] or 1)
    recall = count["right"] / (count["labels"] or 1)
    return {
        **{name: count[name] for name in ("labels", "direct", "quotations found", "told", "right")},
        "spare direct": count["spare direct"],
        "spare indirect": count["spare indirect"],
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "F1": round(2 * precision * recall / (precision + recall or 1), 3),
        "F1, spare ones false": round(2 * strict * recall / (strict + recall or 1), 3),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    data.folder_argument(parser)
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--misses", action="store_true", help="show what was missed")
    options = parser.parse_args(arguments)
    for lang, figures in speakers(options.data, options.part, misses=options.misses).items():
        print(lang, figures)


if __name__ == "__main__":
    main()
