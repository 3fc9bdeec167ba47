"""Quotations against their sources: DEMETR in one language, NTREX across two, and speed.

In NTREX a line of one version stands for a quotation and the whole other version, with 50 lines
of other articles, for its source. Settings were chosen on the even documents (``--half even``).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import data
from qa_toolkit.align.cache import CachedEncoder
from qa_toolkit.align.encoders import encoder
from qa_toolkit.language.polarity import Strength, negations
from qa_toolkit.language.word_lists import listed
from qa_toolkit.model import Lang
from qa_toolkit.parsers import parse
from qa_toolkit.quotations.clauses import clauses
from qa_toolkit.quotations.cross_language import rendered
from qa_toolkit.quotations.lookup import Lookup, Verdict, looked_up
from qa_toolkit.quotations.passages import Source
from qa_toolkit.quotations.traits import Change, only_a_name
from qa_toolkit.quotations.translated import TranslatedSource
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

_FAITHFUL = ("base_id35_reference", "minor_id28_final_punc_removed")
_KINDS = {
    "critical_id10_numbers_replaced": Change.NUMBER,
    "critical_id9_ne_replaced": Change.NAME,
    "critical_id25_ne_removed": Change.NAME,
    "critical_id8_negation": Change.NEGATION,
    "critical_id22_verb_removed": Change.VERB,
    "major_id5_pp_removed": Change.OMISSION,
}
_DISTRACTORS = 50
_SHORTEST = 8
_VERBS = listed("is was are were will has have had can would could should")


def wording(text: str, lang: Lang) -> Wording:
    """The words of a text by itself."""
    return Wording.of_document(parse(text, path="quotation.txt", lang=lang)[0])


def source(lines: Sequence[str], lang: Lang) -> Source:
    """A text of a paragraph a line."""
    return Source.of(parse("\n\n".join(lines), path="source.txt", lang=lang)[0])


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def one_language(folder: Path) -> None:
    """DEMETR: the altered translation as a quotation of the unaltered one."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in _rows(folder / "demetr.jsonl"):
        said = row["original" if row["set"].startswith("base") else "translation"]
        found = looked_up(wording(row["altered"], "en"), [source([said], "en")])
        faithful = found.verdict in (Verdict.EXACT, Verdict.NORMALISED)
        count = counts[row["set"]]
        count["all"] += 1
        count["right"] += faithful == (row["set"] in _FAITHFUL)
        kinds = {kind for each in found.differences for kind in each.kinds}
        count["kind"] += _KINDS.get(row["set"]) in kinds
    for name, count in sorted(counts.items()):
        kind = f"{count['kind'] / count['all']:.3f}" if name in _KINDS else "-"
        print(f"{name:34} {count['all']:5} {count['right'] / count['all']:.3f} {kind}")
    total = sum(count["all"] for count in counts.values())
    print(f"accuracy {sum(count['right'] for count in counts.values()) / total:.4f} of {total}")
    known = [counts[name] for name in _KINDS]
    print(f"kind {sum(c['kind'] for c in known) / sum(c['all'] for c in known):.4f}")


class Case(NamedTuple):
    """A quotation made of a line: what was done to it, and which line of its source it is."""

    done: str
    quote: str
    lang: Lang
    document: int
    line: int


class Changes:
    """What is done to lines, at random but always the same."""

    def __init__(self, names: dict[Lang, list[str]]) -> None:
        self.random = random.Random(7)
        self.names = names

    def of(self, text: str, lang: Lang) -> Iterator[tuple[str, str]]:
        """The line as it is, then with each change that it allows."""
        yield "faithful", text
        words = wording(text, lang)
        if figures := [*re.finditer(r"\d[\d.,]*\d|\d", text)]:
            figure = self.random.choice(figures)
            digits = "".join(
                str((int(c) + self.random.randint(1, 8)) % 9 + 1) if c.isdigit() else c
                for c in figure[0]
            )
            if digits != figure[0]:
                yield "number", text[: figure.start()] + digits + text[figure.end() :]
        if named := [token.word for token in words.tokens if only_a_name(token)]:
            word = self.random.choice(named)
            other = self.random.choice(self.names[lang])
            yield "name", text[: word.start] + other + text[word.end :]
        plain = [cue for cue in negations(text, lang) if cue.strength is Strength.PLAIN]
        if plain:
            cue = self.random.choice(plain)
            yield "negation", text[: cue.start] + text[cue.end :]
        elif lang == "en":
            split = text.split()
            place = next((i for i, each in enumerate(split) if each in _VERBS), None)
            if place is not None:
                yield "negation", " ".join([*split[: place + 1], "not", *split[place + 1 :]])
        yield from self._clauses(words)

    def _clauses(self, words: Wording) -> Iterator[tuple[str, str]]:
        parts = clauses(words, 0, len(words))
        runs = [
            (parts[i][0], parts[j][1])
            for i in range(1, len(parts))
            for j in range(i, len(parts))
            if 0.15 <= (parts[j][1] - parts[i][0]) / len(words) <= 0.5
            and parts[j][1] - parts[i][0] >= 3
        ]
        if runs:
            start, end = self.random.choice(runs)
            rest = f"{words.text(0, start)} {words.text(end, len(words))}"
            yield "dropped", rest.strip()


def two_languages(folder: Path, half: str | None, sample: int) -> None:
    """NTREX: lines as they are and changed, found and judged in the other version."""
    rows = _rows(folder / "ntrex.jsonl")
    table = [line.split("\t")[:2] for line in _lines(folder / "names_ar2en_eval.tsv")]
    changes = Changes({"ar": [a for a, _ in table], "en": [b.capitalize() for _, b in table]})
    chosen = [n for n in range(len(rows)) if half is None or n % 2 == (half == "odd")]
    lines = [
        (number, line)
        for number in chosen
        for line, text in enumerate(rows[number]["en"])
        if len(text.split()) >= _SHORTEST
    ]
    picked = changes.random.sample(lines, min(sample, len(lines)))
    vectors = Vectors(CachedEncoder(encoder()))
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for number, line in picked:
        for lang, other in (("ar", "en"), ("en", "ar")):
            text = rows[number][lang][line]
            there = [*rows[number][other], *_others(rows, number, other, changes.random)]
            read = TranslatedSource(source(there, _lang(other)), vectors)
            for done, quote in changes.of(text, _lang(lang)):
                if len(quote.split()) < 4:
                    continue
                found = rendered(wording(quote, _lang(lang)), [read], vectors)
                _count(counts[done], found, there[line], lang)
            # What the quotation adds is what a source without one of its clauses lacks.
            for done, shorter in changes._clauses(wording(there[line], _lang(other))):
                less = [*there[:line], shorter, *there[line + 1 :]]
                again = TranslatedSource(source(less, _lang(other)), vectors)
                found = rendered(wording(text, _lang(lang)), [again], vectors)
                _count(counts[done.replace("dropped", "added")], found, shorter, lang)
    for done, count in counts.items():
        shown = {
            key: round(value / count["all"], 3) for key, value in count.items() if key != "all"
        }
        print(f"{done:9} {count['all']:5} {dict(sorted(shown.items()))}")


def _count(count: Counter[str], found: Lookup, line: str, lang: str) -> None:
    count["all"] += 1
    passage = found.passages[0] if found.passages else None
    said = passage.source.wording.text(passage.start, passage.end) if passage else ""
    first = re.findall(r"\w+", line)[:12]
    hit = found.verdict is not Verdict.MISSING and bool(set(re.findall(r"\w+", said)) & {*first})
    count["found"] += hit and _overlap(said, line) >= 0.5
    clause = any(
        Change.OMISSION in each.kinds or each.kind is Change.ADDITION for each in found.differences
    )
    for kind in (Change.NUMBER, Change.NAME, Change.NEGATION, Change.MODALITY):
        named = [d for d in found.differences if d.kind is kind and Change.OMISSION not in d.kinds]
        count[kind.value] += bool(named)
    count["clause"] += clause
    count["any"] += bool(found.differences)


def _overlap(one: str, other: str) -> float:
    ours, theirs = set(re.findall(r"\w+", one)), set(re.findall(r"\w+", other))
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def _others(rows: list[dict[str, Any]], number: int, lang: str, chance: random.Random) -> list[str]:
    lines = [text for n, row in enumerate(rows) if n != number for text in row[lang]]
    return chance.sample(lines, _DISTRACTORS)


def _lang(name: str) -> Lang:
    return "ar" if name == "ar" else "en"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[1:]


def speed(folder: Path) -> None:
    """1,000 quotations against a source of 100,000 words."""
    rows = _rows(folder / "demetr.jsonl")
    ntrex = _rows(folder / "ntrex.jsonl")
    lines = [row[key] for row in rows for key in ("translation", "original")]
    lines += [text for row in ntrex for text in row["en"]]
    lines += [" ".join(reversed(text.split())) for text in lines[: len(lines) // 3]]
    quotes = [wording(row["altered"], "en") for row in rows[:1_000]]
    start = time.perf_counter()
    read = source(lines, "en")
    indexed = time.perf_counter()
    for quote in quotes:
        looked_up(quote, [read])
    end = time.perf_counter()
    print(
        f"{len(read.wording):,} words: {indexed - start:.2f} s to read, "
        f"{len(quotes):,} quotations: {end - indexed:.2f} s"
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    data.folder_argument(parser)
    parser.add_argument("--half", choices=["even", "odd"], default="odd")
    parser.add_argument("--sample", type=int, default=100, help="lines of NTREX")
    options = parser.parse_args()
    one_language(options.data)
    speed(options.data)
    two_languages(options.data, options.half, options.sample)


if __name__ == "__main__":
    main()
