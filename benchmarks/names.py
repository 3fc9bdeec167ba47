"""One name in two spellings: found and told from close names; alarms on real text; the inventory.

Pairs are made from public lists: two spellings of one name (one Latin form, several Arabic ones,
and the other way round, and letters that newspapers exchange), and different names that are a
letter apart. Each is put with a first name into two sentences of a real article.

python -m benchmarks.names [--pairs 400] [--alarms FILE] [--inventory]
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Iterator
from itertools import combinations, islice
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from benchmarks import data
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.select import Layer
from qa_toolkit.language.name_mentions import find_mentions
from qa_toolkit.model import Lang

RULES = (
    "any/name-spelled-two-ways",
    "any/family-name-before-full",
    "any/ambiguous-family-name",
    "any/title-changed",
    "any/acronym-before-explained",
    "any/acronym-explained-twice",
    "ar/misspelt-name",
    "en/misspelt-name",
    "ar/mixed-american-spelling",
)

# Letters that newspapers exchange in foreign names; each way is one spelling of a pair.
_EXCHANGED = (("غ", "ج"), ("ج", "غ"), ("ط", "ت"), ("ق", "ك"), ("ؤ", "و"), ("آ", "ا"), ("ڤ", "ف"))
_FIRST = {
    "ar": "جون بول مارك توماس ماريا كارل ديفيد جورج مايكل آنا",
    "en": "John Paul Mark Thomas Maria Carl David George Michael Anna",
}
_SILENT = (("ph", "f"), ("ck", "k"), (r"(.)\1+", r"\1"), ("-", ""))


class Pair(NamedTuple):
    """Two names, whether they are one, in which language, and where the pair comes from."""

    one: str
    other: str
    same: bool
    lang: Lang
    source: str


class Score(NamedTuple):
    """How many pairs were reported as one name, of those that are and of those that are not."""

    right: int
    same: int
    wrong: int
    different: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.right + self.wrong + self.same) if self.right else 0.0


def pairs(folder: Path, number: int, chance: random.Random) -> list[Pair]:
    """As many pairs of one name as of two, in both languages."""
    rows = _rows(folder)
    same = list(_same(rows, chance))
    different = list(_different(rows))
    half = number // 2
    return [
        *chance.sample(same, min(half, len(same))),
        *chance.sample(different, min(half, len(different))),
    ]


def _rows(folder: Path) -> list[tuple[str, str]]:
    rows = []
    for name in ("names_ar2en_train.tsv", "names_ar2en_eval.tsv"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            arabic, latin = line.split("\t")
            if re.fullmatch("(?!ال)[ء-ي]{4,}", arabic) and re.fullmatch("[a-z]{4,}", latin):
                rows.append((arabic, latin))
    return rows


def _plain(latin: str) -> str:
    """A Latin spelling without what is not heard."""
    for pattern, text in _SILENT:
        latin = re.sub(pattern, text, latin)
    return latin


def _same(rows: list[tuple[str, str]], chance: random.Random) -> Iterator[Pair]:
    by_latin: dict[str, set[str]] = {}
    by_arabic: dict[str, set[str]] = {}
    for arabic, latin in rows:
        by_latin.setdefault(_plain(latin), set()).add(arabic)
        by_arabic.setdefault(arabic, set()).add(latin)
    for spellings in by_latin.values():
        for one, other in combinations(sorted(spellings), 2):
            if Levenshtein.distance(one, other) <= 2:
                yield Pair(one, other, True, "ar", "one Latin form")
    for spellings in by_arabic.values():
        for one, other in combinations(sorted(spellings), 2):
            yield Pair(one.title(), other.title(), True, "en", "one Arabic form")
    for arabic, _ in chance.sample(rows, 300):
        for old, new in _EXCHANGED:
            if old in arabic[1:]:
                yield Pair(
                    arabic, arabic[0] + arabic[1:].replace(old, new), True, "ar", "exchanged"
                )
                break
        else:
            if match := re.search("(?<=[بتدرسفكلمن])[يو](?=[بتدرسفكلمن])", arabic[2:]):
                at = match.start() + 2
                yield Pair(arabic, arabic[:at] + arabic[at + 1 :], True, "ar", "vowel left out")


def _different(rows: list[tuple[str, str]]) -> Iterator[Pair]:
    by_start: dict[str, list[tuple[str, str]]] = {}
    for arabic, latin in rows:
        by_start.setdefault(arabic[:2], []).append((arabic, latin))
    for names in by_start.values():
        for (one, latin), (other, second) in combinations(names, 2):
            if one != other and _plain(latin) != _plain(second):
                if Levenshtein.distance(one, other, score_cutoff=1) == 1:
                    yield Pair(one, other, False, "ar", "a letter apart")
                if Levenshtein.distance(latin, second, score_cutoff=1) == 1:
                    yield Pair(latin.title(), second.title(), False, "en", "a letter apart")


def articles(
    folder: Path, todo: list[Pair], chance: random.Random, *, relatives: bool
) -> Iterator[tuple[Pair, str]]:
    """Each pair in a real article: two of its sentences get a full name each.

    Different people have different first names, unless they are ``relatives``.
    """
    texts: dict[Lang, list[str]] = {"ar": [], "en": []}
    for name in ("ntrex", "tico19"):
        for document in data.parallel(folder, name):
            texts[document.lang].append(document.text)
    for pair in todo:
        first, second = chance.sample(_FIRST[pair.lang].split(), 2)
        if pair.same or relatives:
            second = first
        lines = chance.choice(texts[pair.lang]).split("\n")[:12]
        said = "قال {} إن" if pair.lang == "ar" else "Then {} added:"
        places = sorted(chance.sample(range(len(lines)), 2))
        for at, full in zip(places, (f"{first} {pair.one}", f"{second} {pair.other}"), strict=True):
            lines[at] = f"{said.format(full)} {lines[at]}"
        yield pair, "\n\n".join(lines)


def score(folder: Path, todo: list[Pair], *, relatives: bool) -> tuple[Score, list[Pair]]:
    """The score over the pairs, and the pairs that were judged wrongly."""
    checker = _checker(RULES[:1])
    right = wrong = 0
    missed: list[Pair] = []
    chance = random.Random(7)
    for pair, text in articles(folder, todo, chance, relatives=relatives):
        outcome = checker.check_text(text, path=f"a.{pair.lang}.txt")
        hit = any(
            text[each.span.start : each.span.end] in (pair.one, pair.other)
            for article in outcome.articles
            for each in article.findings
        )
        right += hit and pair.same
        wrong += hit and not pair.same
        if hit != pair.same:
            missed.append(pair)
    same = sum(pair.same for pair in todo)
    return Score(right, same, wrong, len(todo) - same), missed


def _checker(rules: tuple[str, ...]) -> Checker:
    return Checker(Config(plugins=False, layers=(Layer(select=rules, ignore=("all",)),)))


def alarms(folder: Path) -> Iterator[dict[str, str]]:
    """Every finding of the rules on names in published articles, with what is around it."""
    checker = _checker(RULES)
    texts = [*data.newspapers(folder), *data.parallel(folder, "ntrex")]
    for article in texts:
        text = article.text.replace("\n", "\n\n")
        for checked in checker.check_text(text, path=f"a.{article.lang}.txt").articles:
            for each in checked.findings:
                start, end = each.span.start, each.span.end
                yield {
                    "article": article.name,
                    "rule": each.rule,
                    "found": text[start:end],
                    "around": text[max(0, start - 60) : end + 40],
                }


def recognition(folder: Path) -> tuple[int, int, int]:
    """Words of Arabic PUD: proper nouns that a mention holds, those that none holds, and others.

    The others are words of mentions that the treebank calls something else; organisations, whose
    names are made of common nouns, are left out of them.
    """
    found = missed = others = 0
    for sentence in data.surface(folder, "ar"):
        mentions = find_mentions(sentence.text, "ar")
        for token in (token for token in sentence.tokens if token.arabic):
            kinds = {m.kind for m in mentions if m.start < token.end and token.start < m.end}
            if token.pos == "PROPN":
                found, missed = found + bool(kinds), missed + (not kinds)
            else:
                others += bool(kinds - {"organisation"})
    return found, missed, others


def inventory(folder: Path) -> None:
    """How long an inventory of 2,000 articles takes, and how much memory."""
    import resource
    from tempfile import TemporaryDirectory

    from qa_toolkit.archive.inventory import Inventory
    from qa_toolkit.archive.reading import names_in

    texts = [article.text for article in data.newspapers(folder)]
    with TemporaryDirectory() as place:
        file = Path(place) / "archive.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            for number in range(2_000):
                headline, _, body = texts[number % len(texts)].partition("\n")
                row = {"id": str(number), "title": headline, "body": body}
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
        started = time.perf_counter()
        found = Inventory(Path(place) / "names.sqlite")
        for articles_, _ in names_in([file], Config(jobs=1)):
            found.add(articles_)
        names = sum(1 for _ in found.names())
        spent = time.perf_counter() - started
        found.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{found.articles} articles, {names} names: {found.articles / spent:.0f}/s, {peak} MB")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--seed", type=int, default=11, help="which pairs are drawn")
    parser.add_argument("--wrong", action="store_true", help="print what was judged wrongly")
    parser.add_argument("--alarms", type=Path, help="write the alarms on published text here")
    parser.add_argument("--treebank", action="store_true", help="count PUD's proper nouns")
    parser.add_argument("--inventory", action="store_true", help="time the inventory too")
    arguments = parser.parse_args()
    todo = pairs(arguments.data, arguments.pairs, random.Random(arguments.seed))
    for relatives in (False, True):
        result, missed = score(arguments.data, todo, relatives=relatives)
        names = "one first name" if relatives else "two first names"
        print(
            f"different people with {names}: {result.right} of {result.same} found, "
            f"{result.wrong} of {result.different} taken for one; F1 {result.f1:.3f}"
        )
        if arguments.wrong:
            for pair in missed:
                print("  ", *pair)
    if arguments.alarms:
        rows = [*alarms(arguments.data)]
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        arguments.alarms.write_text(text, encoding="utf-8")
        articles_ = sum(1 for _ in data.newspapers(arguments.data))
        articles_ += sum(1 for _ in islice(data.parallel(arguments.data, "ntrex"), None))
        print(f"{len(rows)} alarms in {articles_} articles")
    if arguments.treebank:
        found, not_found, others = recognition(arguments.data)
        print(f"proper nouns of PUD: {found} of {found + not_found} found, {others} other words")
    if arguments.inventory:
        inventory(arguments.data)


if __name__ == "__main__":
    main()
