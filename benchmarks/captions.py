"""Captions made of sentences of the news, with and without one fault each.

``python -m benchmarks.captions [--data DIR] [--faults N]``

News text comes without its pictures. So sentences of SaudiNewsNet, NTREX-128 and TICO-19 stand as
captions here, under pictures whose names and data are made to agree with them or not. ``found``
counts the faults reported by their rule; ``beside`` the other findings on the same articles;
``clean`` all findings of rules on captions on the articles without the fault.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks import data
from qa_toolkit.align import Alignment
from qa_toolkit.checks.captions.names import CaptionNameUnlikeBody
from qa_toolkit.checks.names.spelling import NameSpelledTwoWays
from qa_toolkit.document import Document, Picture
from qa_toolkit.engine.run import run, run_pair
from qa_toolkit.language.dates import DateMention, dates
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.numbers import numerals
from qa_toolkit.language.sentences import sentences
from qa_toolkit.language.words import words
from qa_toolkit.model import Category, Lang
from qa_toolkit.packs.credits import Credits, shipped_agencies
from qa_toolkit.parsers import parse
from qa_toolkit.registry import registry
from qa_toolkit.rule import PairRule

DAY = timedelta(days=1)


class Made(NamedTuple):
    """An article with pictures: its Markdown, and what the files say."""

    text: str
    pictures: Mapping[str, Picture]
    lang: Lang
    source: str | None = None


class Case(NamedTuple):
    """An article without a fault and with one that ``rule`` is to find."""

    rule: str
    clean: Made
    faulty: Made


class Known:
    """The files of the pictures that were made up; those of one size are one file."""

    def __init__(self, pictures: Mapping[str, Picture]) -> None:
        self.pictures = pictures

    def of(self, src: str) -> Picture | None:
        """What was made up."""
        return self.pictures.get(src)

    def digest(self, src: str) -> str | None:
        """The size stands for the content."""
        picture = self.of(src)
        return str(picture.size) if picture else None


class Sentences(NamedTuple):
    """What captions are made of: sentences with one whole date, and sentences with none."""

    dated: list[tuple[str, Lang, DateMention]]
    plain: list[tuple[str, Lang]]


def collect(folder: Path) -> Sentences:
    """The sentences of all sets that are as long as a caption."""
    found = Sentences([], [])
    texts = [*data.newspapers(folder)]
    for name in ("ntrex", "tico19"):
        texts += data.parallel(folder, name)
    for item in texts:
        for line in item.text.split("\n")[1:]:
            for start, end in sentences(line, item.lang):
                text = line[start:end].strip()
                if not 5 <= len(text.split()) <= 40 or re.search(r"[\[\]()]", text):
                    continue
                mentions = dates(text)
                if not mentions:
                    found.plain.append((text, item.lang))
                elif len(mentions) == 1 and len(mentions[0].dates) == 1:
                    found.dated.append((text, item.lang, mentions[0]))
    return found


def article(
    lang: Lang, *pictures: tuple[str, str], published: date | None = None, body: str = ""
) -> str:
    """A Markdown article of captions and addresses."""
    head = f"---\nlang: {lang}\n" + (f"date: {published}\n" if published else "") + "---\n\n"
    return head + "\n\n".join(f"![{text}]({src})" for text, src in pictures) + f"\n\n{body}\n"


def _credit(lang: Lang) -> str:
    return "[رويترز]" if lang == "ar" else "[Reuters]"


def dated_cases(found: Sentences, chance: random.Random) -> Iterator[Case]:
    """A caption with a date, under a picture of that day or of another."""
    for text, lang, mention in found.dated:
        (day,) = mention.dates
        if not 1995 <= day.year <= 2040:
            continue
        caption = f"{text} {_credit(lang)}"
        other = day + chance.choice((-1, 1)) * chance.randint(3, 300) * DAY
        earlier = day - chance.randint(3, 300) * DAY

        def named(name: str, caption: str = caption, lang: Lang = lang) -> Made:
            return Made(article(lang, (caption, name)), {}, lang)

        for pattern, wrong in (
            ("{:%y%m%d}-A-CD456-1002.jpg", other),
            ("IMG_{:%Y%m%d}_101500.jpg", other),
            ("{:%Y-%m-%d}T101500Z_123_RC2AB3CD_RTRMADP_3.jpg", earlier),
        ):
            right, shown = pattern.format(day), pattern.format(wrong)
            yield Case("any/caption-date-mismatch", named(right), named(shown))

        def made(taken: date, caption: str = caption, lang: Lang = lang) -> Made:
            return Made(article(lang, (caption, "a.jpg")), {"a.jpg": Picture(taken=(taken,))}, lang)

        yield Case("any/caption-date-unlike-picture", made(day), made(other))

        def issued(published: date, caption: str = caption, lang: Lang = lang) -> Made:
            return Made(article(lang, (caption, "a.jpg"), published=published), {}, lang)

        later = day + chance.randint(0, 90) * DAY
        yield Case("any/caption-dated-later", issued(later), issued(earlier))


def credit_cases(found: Sentences, chance: random.Random) -> Iterator[Case]:
    """Three captions with credits, one of which is wrong."""
    lists = {
        rule.meta.id[:2]: rule
        for rule in registry(plugins=False).loaded
        if isinstance(rule, Credits)
    }
    spoken: dict[Lang, list[str]] = {"ar": [], "en": []}
    for text, lang in found.plain:
        texts = spoken[lang]
        texts.append(text)
        if len(texts) < 3:
            continue
        spoken[lang] = []
        agencies = [each for each in lists[lang].agencies if each.rejected]
        wrong = chance.choice(agencies)
        first, second = chance.sample(agencies, 2)
        brackets, others = chance.sample(("[]", "()"), 2)

        def made(
            *credits: str,
            texts: list[str] = texts,
            lang: Lang = lang,
            pictures: Mapping[str, Picture] | None = None,
            names: tuple[str, str, str] = ("1.jpg", "2.jpg", "3.jpg"),
        ) -> Made:
            shown = [
                (f"{text} {credit}", name)
                for text, credit, name in zip(texts, credits, names, strict=True)
            ]
            return Made(article(lang, *shown), pictures or {}, lang)

        def put(name: str, brackets: str = brackets) -> str:
            return brackets[0] + name + brackets[1]

        usual = (put(first.preferred), put(second.preferred), put(wrong.preferred))
        clean = made(*usual)
        misspelt = put(chance.choice(wrong.rejected))
        yield Case(f"{lang}/agency-name", clean, made(*usual[:2], misspelt))
        odd = put(wrong.preferred, others)
        yield Case("any/mixed-credit-style", clean, made(*usual[:2], odd))
        mixed = [
            name for name in first.accepted if not re.search(re.escape(first.preferred), name, re.I)
        ]
        if mixed:
            again = put(chance.choice(mixed))
            yield Case(
                "any/mixed-agency-names",
                made(usual[0], usual[0], usual[1]),
                made(usual[0], usual[0], again),
            )
        yield Case(
            "any/credit-unlike-picture",
            made(*usual, pictures={"1.jpg": Picture(credits=(first.preferred,))}),
            made(*usual, pictures={"1.jpg": Picture(credits=(second.preferred,))}),
        )
        sizes = {f"{n}.jpg": Picture(format="jpeg", size=n + 5) for n in (1, 2, 3)}
        same = {**sizes, "3.jpg": Picture(format="jpeg", size=6)}
        yield Case(
            "any/image-used-twice", made(*usual, pictures=sizes), made(*usual, pictures=same)
        )


def old_cases(found: Sentences, chance: random.Random) -> Iterator[Case]:
    """A picture of this year or of an earlier one."""
    for text, lang in found.plain:
        published = date(2024, 6, 1) + chance.randint(0, 500) * DAY

        def made(age: int, text: str = text, lang: Lang = lang, day: date = published) -> Made:
            name = f"{day - age * DAY:%y%m%d}-A-CD456-1002.jpg"
            return Made(article(lang, (f"{text} {_credit(lang)}", name), published=day), {}, lang)

        yield Case(
            "any/old-picture-unmarked", made(chance.randint(0, 90)), made(chance.randint(200, 3000))
        )


def name_cases(folder: Path, chance: random.Random) -> Iterator[Case]:
    """A sentence of an article as its caption, with a name that lost a vowel letter."""
    for item in data.newspapers(folder):
        lines = item.text.split("\n")[1:]
        body = "\n\n".join(lines)
        counted = Counter(word.text for word in words(body))
        known = [
            name
            for name, times in counted.items()
            if times > 2 and len(name) > 4 and not name.startswith("ال")
            and re.search("(?<=.)[اوي](?=.)", name) and not arabic().knows(name)
        ]  # fmt: skip
        for name in sorted(known):
            sentence = next((line for line in lines if name in line), None)
            if sentence is None or len(sentence) > 500:
                continue
            spoiled = re.sub("(?<=.)[اوي](?=.)", "", name, count=1)
            caption = re.sub(r"[\[\]()]", "", sentence)
            if spoiled in counted or arabic().knows(spoiled):
                continue
            yield Case(
                CaptionNameUnlikeBody.meta.id,
                Made(article("ar", (f"{caption} [واس]", "a.jpg"), body=body), {}, "ar"),
                Made(
                    article("ar", (f"{caption.replace(name, spoiled)} [واس]", "a.jpg"), body=body),
                    {},
                    "ar",
                ),
            )


def pair_cases(folder: Path, chance: random.Random) -> Iterator[Case]:
    """A line and its translation as captions of one picture, with another date or figure."""
    for name in ("ntrex", "tico19"):
        texts = [*data.parallel(folder, name)]
        for arabic_text, english_text in zip(texts[::2], texts[1::2], strict=True):
            lines = zip(arabic_text.text.split("\n"), english_text.text.split("\n"), strict=True)
            for here, there in lines:
                if re.search(r"[\[\]()]", here + there) or len(here) > 600:
                    continue

                def made(text: str, there: str = there) -> Made:
                    source = article("en", (f"{there} [AFP]", "a.jpg"))
                    return Made(article("ar", (f"{text} [واس]", "a.jpg")), {}, "ar", source)

                yield from _pair(here, there, made, chance)


def _pair(
    here: str, there: str, made: Callable[[str], Made], chance: random.Random
) -> Iterator[Case]:
    found, others = dates(here), dates(there)
    if len(found) == len(others) == 1 and found[0].day and others[0].day:
        mention, text = found[0], here[found[0].start : found[0].end]
        other = (mention.day or 0) % 27 + 1
        spoiled = re.sub(rf"\b{mention.day}\b", str(other), text, count=1)
        if spoiled != text:
            changed = here[: mention.start] + spoiled + here[mention.end :]
            yield Case("pair/caption-date-mismatch", made(here), made(changed))
    figures = [each for each in numerals(here) if each.value > 2 and not each.joined]
    if not found and not others and len(figures) == 1:
        start, end = figures[0].start, figures[0].end
        spoiled = re.sub(r"\d", lambda digit: str((int(digit[0]) + 4) % 9 + 1), here[start:end])
        yield Case(
            "pair/caption-number-mismatch", made(here), made(here[:start] + spoiled + here[end:])
        )


class Reader:
    """Runs the default rules on captions over what was made."""

    def __init__(self) -> None:
        rules = registry(plugins=False).loaded
        self.rules = [
            rule
            for rule in rules
            if rule.meta.category is Category.CAPTIONS and not rule.meta.profiles
        ]
        self.rules += [rule for rule in rules if isinstance(rule, NameSpelledTwoWays)]
        self.pairs = [
            rule for rule in rules if isinstance(rule, PairRule) and not rule.meta.profiles
        ]
        self.agencies = shipped_agencies()

    def found(self, made: Made) -> list[str]:
        """The rules that report something."""
        document = self._parsed(made.text, made.lang)
        if made.source is not None:
            source = self._parsed(made.source, "en")
            alignment = Alignment(source, document, ())
            outcome = run_pair(alignment, self.pairs, agencies=self.agencies)
        else:
            pictures = Known(made.pictures)
            outcome = run(document, self.rules, pictures=pictures, agencies=self.agencies)
        if outcome.crashes:
            raise RuntimeError(str(outcome.crashes[0]))
        # A name with a neighbour in common is left to that rule.
        either = {NameSpelledTwoWays.meta.id: CaptionNameUnlikeBody.meta.id}
        return [either.get(finding.rule, finding.rule) for finding in outcome.findings]

    def _parsed(self, text: str, lang: Lang) -> Document:
        return parse(text, path="a.md", format="markdown", lang=lang)[0]


def measure(folder: Path, limit: int) -> Iterator[tuple[str, int, int, int, int]]:
    """For each rule: faults, how many of them found, findings beside them, findings without."""
    found = collect(folder)
    chance = random.Random(7)
    for part in (found.dated, found.plain):
        chance.shuffle(part)
    cases: dict[str, list[Case]] = {}
    for made in (
        dated_cases(found, chance),
        credit_cases(found, chance),
        old_cases(found, chance),
        name_cases(folder, chance),
        pair_cases(folder, chance),
    ):
        for case in made:
            kept = cases.setdefault(case.rule, [])
            if len(kept) < limit:
                kept.append(case)
    reader = Reader()
    for rule, chosen in sorted(cases.items()):
        hits = beside = clean = 0
        for case in chosen:
            reported = reader.found(case.faulty)
            hits += rule in reported
            beside += sum(each != rule for each in reported)
            clean += len(reader.found(case.clean))
        yield rule, len(chosen), hits, beside, clean


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--faults", type=int, default=300)
    arguments = parser.parse_args()
    print(f"{'rule':34}{'faults':>7}{'found':>7}{'beside':>7}{'clean':>7}")
    for rule, made, found, beside, clean in measure(arguments.data, arguments.faults):
        print(f"{rule:34}{made:7}{found:7}{beside:7}{clean:7}")


if __name__ == "__main__":
    main()
