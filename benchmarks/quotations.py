"""Quotations: who speaks, against labels; spans and kinds, against marked texts.

``python -m benchmarks.quotations [--data DIR] [--part first|second|blind] [--misses]``

``benchmarks/labels/quotations.tsv`` holds the labels of NTREX-128 without the text: the document,
its language, whether the quotation is direct, where it starts (code points of the document, its
lines joined by line feeds), and the range of the name of its speaker, which may stand earlier.
``docs/quotations.md`` says how they were made. The readers were mended on the first part, later on
the second; the blind one was labelled last and measured once.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import data
from benchmarks.quality import find
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.select import Layer
from qa_toolkit.language.speech_verbs import fold, speaks_of_speech
from qa_toolkit.language.words import words
from qa_toolkit.model import Lang
from qa_toolkit.parsers import parse
from qa_toolkit.quotations import Attributed, Quotation, attribute, find_quotations

LABELS = Path(__file__).parent / "labels" / "quotations.tsv"
WRITTEN = LABELS.with_name("quotations-written.txt")
PARTS = ("first", "second", "blind")
KINDS = {"s": "speech", "q": "scare", "t": "title", "n": "term"}
STYLES: dict[Lang, tuple[str, ...]] = {
    "ar": ("«»“”", "“”‘’", '""«»', "”“«»", "„“‘’", "‹›“”"),
    "en": ("“”‘’", "‘’“”", "\"\"''", "''\"\"", "«»“”", "„“‘’"),
}
"""Each the marks of outer quotations and those of quotations inside them."""


class Label(NamedTuple):
    """A quotation of a document and the range of its speaker's name."""

    direct: bool
    start: int
    speaker: tuple[int, int]


def labels(part: str) -> dict[tuple[str, str], list[Label]]:
    """The labels of one part by document and language."""
    found: dict[tuple[str, str], list[Label]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["part"] == part:
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


def written() -> Iterator[tuple[Lang, str]]:
    """The texts written for this, with their language."""
    lines = WRITTEN.read_text(encoding="utf-8").split("\n")
    for block in "\n".join(line for line in lines if line[:5] != "# The").split("# ")[1:]:
        lang, _, text = block.partition("\n")
        for known in STYLES:
            if lang == known:
                yield known, text.strip()


def kinds(*, misses: bool) -> dict[str, dict[str, float]]:
    """F1 of spans, and of spans with their kinds, over the written texts in all mark styles."""
    figures: dict[str, dict[str, float]] = {}
    for lang, styles in STYLES.items():
        count: Counter[str] = Counter()
        for tagged in (text for own, text in written() if own == lang):
            for style in styles:
                text, wanted = _marked(tagged, style)
                document = parse(text, path="a.txt", lang=lang)[0]
                got = {
                    (each.parts[0].span.start, each.parts[-1].span.end): each.kind.value
                    for each in find_quotations(document)
                }
                count["wanted"] += len(wanted)
                count["got"] += len(got)
                count["spans"] += len(wanted.keys() & got.keys())
                count["kinds"] += len(wanted.items() & got.items())
                if misses:
                    for span, kind in wanted.items() ^ got.items():
                        print("KIND", style, text[slice(*span)], kind, got.get(span))
        figures[lang] = {
            "quotations": count["wanted"],
            "F1 of spans": round(2 * count["spans"] / (count["wanted"] + count["got"]), 3),
            "with kinds": round(2 * count["kinds"] / (count["wanted"] + count["got"]), 3),
        }
    return figures


def _marked(tagged: str, style: str) -> tuple[str, dict[tuple[int, int], str]]:
    """A text with the marks of a style, and the kind of each span."""
    text, opened, found = "", list[int](), dict[tuple[int, int], str]()
    for piece in re.split(r"(</?[sqtn]>)", tagged):
        if piece.startswith("</") and len(piece) == 4:
            start = opened.pop()
            text += style[3 if opened else 1]
            found[start, len(text)] = KINDS[piece[2]]
        elif piece.startswith("<") and len(piece) == 3:
            text += style[2 if opened else 0]
            opened.append(len(text) - 1)
        else:
            text += piece
    return text, found


_NOBODY: dict[Lang, str] = {
    "ar": "«لم يخبرنا أحد بأن المياه ستقطع عن الحي طوال هذا الأسبوع.»",
    "en": "“Nobody warned us that the water would be cut off for a whole week.”",
}


def unattributed(folder: Path) -> dict[str, int]:
    """Alarms on published articles, and on a quotation put between two of their paragraphs.

    Those paragraphs neither quote nor speak of speech, and a paragraph on either side does not
    either, so nobody can be meant to say it.
    """
    layer = Layer(select=("any/unattributed-quote",), ignore=("all",))
    checker = Checker(Config(plugins=False, layers=(layer,)))
    count: Counter[str] = Counter()
    texts = [*data.newspapers(folder), *data.parallel(folder, "ntrex")]
    for text in [*texts, *data.parallel(folder, "tico19")]:
        count["articles"] += 1
        count["alarms"] += len(find(checker, text.text))
        lines = text.text.split("\n")
        place = next((n for n in range(3, len(lines) - 2) if _silent(lines[n - 3 : n + 2])), None)
        if place:
            spoiled = [*lines[:place], _NOBODY[text.lang], *lines[place:]]
            count["put in"] += 1
            count["found"] += len(find(checker, "\n".join(spoiled))) > 0
    return dict(count)


def _silent(lines: list[str]) -> bool:
    joined = " ".join(lines)
    return not re.search('["\u201c\u201d«»:]', joined) and not any(
        speaks_of_speech(word.text) for word in words(joined)
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    data.folder_argument(parser)
    parser.add_argument("--part", choices=PARTS, default="blind")
    parser.add_argument("--misses", action="store_true", help="show what was missed")
    options = parser.parse_args(arguments)
    print("unattributed", unattributed(options.data))
    for lang, figures in kinds(misses=options.misses).items():
        print(lang, figures)
    for lang, figures in speakers(options.data, options.part, misses=options.misses).items():
        print(lang, figures)


if __name__ == "__main__":
    main()
