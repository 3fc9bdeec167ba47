"""The rules about two versions on correct pairs, and on pairs with one fault put in.

``python -m benchmarks.pair_rules [--data DIR] [--half even|odd|all] [--others pofilter,weblate]``

Each line of NTREX-128 and TICO-19, and each sentence of PUD, is a pair, linked as published, in
both directions. Of each kind of fault: how many were put in, the share found by the rule for it,
its precision where one pair in ten is damaged, and the share that the others begin to flag.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from benchmarks import data
from benchmarks.other_checkers import OTHERS, Other
from benchmarks.pairs import SETS, documents
from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.document import Article, Document, Kind, OffsetMap, Segment, Sentence
from qa_toolkit.engine.outcome import reported
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Lang, Severity


class Line(NamedTuple):
    """A passage in English and in Arabic."""

    en: str
    ar: str

    def text(self, lang: Lang) -> str:
        """The side of a language."""
        return self.ar if lang == "ar" else self.en


Fault = Callable[[str, Lang, random.Random], str | None]
"""Spoils the translation of a line; None where there is nothing to spoil."""


def swapped(en: dict[str, str], ar: dict[str, str]) -> Fault:
    """One word of the tables becomes the word beside it; patterns, replaced as by ``re.sub``."""
    tables = {
        lang: [(re.compile(rf"(?<!\w)(?:{old})(?!\w)"), new) for old, new in table.items()]
        for lang, table in (("en", en), ("ar", ar))
    }

    def spoil(text: str, lang: Lang, chance: random.Random) -> str | None:
        places = [(m, new) for old, new in tables[lang] for m in old.finditer(text)]
        if not places:
            return None
        match, new = chance.choice(places)
        return re.sub(r"  +", " ", text[: match.start()] + match.expand(new) + text[match.end() :])

    return spoil


def number(text: str, lang: Lang, chance: random.Random) -> str | None:
    """One figure of two digits or more, that is no year, has another first digit."""
    found = re.finditer(r"(?<![\w.,:/-])\d{2,3}(?:,\d{3})*(?:\.\d+)?(?![\w.:/,-])", text)
    places = [m.start() for m in found]
    if not places:
        return None
    place = chance.choice(places)
    digit = chance.choice([d for d in "123456789" if d != text[place]])
    return text[:place] + digit + text[place + 1 :]


_DAYS: dict[Lang, str] = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}


def date(text: str, lang: Lang, chance: random.Random) -> str | None:
    """One weekday or year becomes another."""
    days = _DAYS[lang].split()
    pattern = rf"(?<!\w)(?:{'|'.join(days)}|(?:19|20)\d\d)(?!\w)"
    places = list(re.finditer(pattern, text))
    if not places:
        return None
    match = chance.choice(places)
    old = match.group()
    new = chance.choice([day for day in days if day != old])
    if old.isdigit():
        new = str(int(old) - chance.randint(1, 9))
    return text[: match.start()] + new + text[match.end() :]


_IDIOM = re.compile(r"[يتن]زا?ل|سيما|بد |زال|شك|بأس|[يت]قل|only|just|doubt|longer|one")


def negation(text: str, lang: Lang, chance: random.Random) -> str | None:
    """A negation is taken out, or put before a verb."""
    if lang == "ar":
        taken = re.finditer(r"(?<!\w)[وف]?(?P<it>(?:لا|لم|لن|ليس|ليست|عدم) )(?=\w)", text)
        added = re.finditer(
            r"(?<!\w)[وف]?(?:س(?=[يت]\w{3,} )|(?<!أن )(?=(?:يمكن|يجب|يوجد|يكون|تكون|يعتقد) ))",
            text,
        )
        particles = {True: "لن ", False: "لا "}
    else:
        taken = re.finditer(r"\b(?P<it>(?:not|never|no) |n['’]t\b)", text)
        verb = "is|are|was|were|will|can|could|has|have|had|should|would|must|may|might|did|does"
        added = re.finditer(rf"\b(?:{verb}) (?!not|never|no\b|only)", text)
    out = [m for m in taken if not _IDIOM.match(text[m.end() :])]
    into = list(added)
    if out and (not into or chance.random() < 0.6):
        match = chance.choice(out)
        return text[: match.start("it")] + text[match.end("it") :]
    if not into:
        return None
    match = chance.choice(into)
    if lang == "en":
        return f"{text[: match.end()]}not {text[match.end() :]}"
    future = match.group().endswith("س")
    return text[: match.end() - future] + particles[future] + text[match.end() :]


def unquoted(text: str, lang: Lang, chance: random.Random) -> str | None:
    """All quotation marks are gone, where a quotation of some length had them."""
    if not re.search(r"[\"“«](?:[^\s\"”»]+\s+){5,}[^\"”»]+[\"”»]", text):
        return None
    return re.sub("[\"“”«»‘’']", "", text)


def without_question(text: str, lang: Lang, chance: random.Random) -> str | None:
    """The question becomes a statement."""
    if not re.search("[?؟]", text):
        return None
    return re.sub("[?؟]", ".", re.sub(r"(?<!\w)هل ", "", text))


def without_address(text: str, lang: Lang, chance: random.Random) -> str | None:
    """The address that ``addressed`` put into both sides is gone from this one."""
    return text.replace(_ADDRESS, "") if chance.random() < 0.1 else None


_ADDRESS = " (desk@news.example, https://news.example/42)"

FAULTS: dict[str, tuple[str, Fault]] = {
    "number": ("pair/number-mismatch pair/date-mismatch pair/unit-mismatch", number),
    "figure in words": (
        "pair/number-mismatch",
        swapped(
            {"three": "five", "four": "six", "five": "three", "ten": "twenty",
             "million": "billion", "billion": "million", "hundred": "thousand"},
            {"ثلاث(ة?)": r"خمس\1", "أربع(ة?)": r"ست\1", "خمس(ة?)": r"ثلاث\1", "عشرة": "عشرين",
             "مليون": "مليار", "مليار": "مليون", "ألف": "مليون"},
        ),
    ),
    "date": ("pair/date-mismatch", date),
    "month": (
        "pair/date-mismatch",
        swapped(
            {"January|February|March": "April", "April|June|July": "August",
             "August|September|October": "May", "November|December": "June"},
            {"يناير|كانون الثاني|فبراير|شباط|مارس": "أبريل", "أبريل|نيسان|يونيو|يوليو": "أغسطس",
             "أغسطس|آب|سبتمبر|أيلول|أكتوبر": "مايو", "نوفمبر|ديسمبر": "يونيو"},
        ),
    ),
    "day from now": (
        "pair/date-mismatch",
        swapped(
            {"yesterday": "tomorrow", "last (week|month|year)": r"next \1",
             "next (week|month|year)": r"last \1"},
            {"أمس": "غداً", "(الأسبوع|الشهر|العام) (?:الماضي|الفائت)": r"\1 المقبل",
             "(الأسبوع|الشهر|العام) (?:المقبل|القادم)": r"\1 الماضي"},
        ),
    ),
    "negation": ("pair/negation-mismatch", negation),
    "hedge lost": (
        "pair/modality-mismatch",
        swapped(
            {"may|might": "will", "(?:probably|reportedly|perhaps|possibly) ": ""},
            {"قد ي": "سي", "(?:ربما|من المحتمل أن) ": ""},
        ),
    ),
    "unit": (
        "pair/unit-mismatch",
        swapped(
            {"dollars": "euros", r"\$(?=\d)": "€", "£(?=\\d)": "$", "miles": "kilometres",
             "km|kilometres|kilometers": "miles", "weeks": "months", "months": "years"},
            {"دولار": "يورو", "جنيه(?: إسترليني)?": "دولار", "ميلا?ً?": "كيلومتر", "أميال": "أمتار",
             "كيلومترا?ً?": "ميل", "أسابيع": "أشهر", "أشهر": "أعوام"},
        ),
    ),
    "quotation": ("pair/quotation-unmarked", unquoted),
    "said": (
        "pair/speech-cue-mismatch",
        swapped(
            {"said": "claimed", "says": "admits"},
            {"([وف]?)قال": r"\1زعم", "([وف]?)قالت": r"\1اعترفت", "([وف]?)يقول": r"\1يزعم"},
        ),
    ),
    "question": ("pair/question-mismatch", without_question),
    "comparison": (
        "pair/comparison-reversed",
        swapped(
            {"more": "less", "higher": "lower", "larger|bigger|greater": "smaller",
             "rose|increased": "fell", "increase": "decrease", "less|fewer": "more"},
            {"أكثر": "أقل", "أكبر": "أصغر", "أعلى": "أدنى", "ارتفع(ت?)": r"انخفض\1",
             "(ال)?زيادة": r"\1انخفاض", "أقل": "أكثر"},
        ),
    ),
    "gender": (
        "pair/gender-mismatch",
        swapped(
            {"he said": "she said", "she said": "he said", "she added": "he added"},
            {"([وف]?)قال": r"\1قالت", "([وف]?)قالت": r"\1قال", "([وف]?)أضافت": r"\1أضاف"},
        ),
    ),
    "address": ("pair/address-missing", without_address),
}  # fmt: skip


def document(text: str, lang: Lang) -> Document:
    """One paragraph that is one sentence, whatever it says."""
    segment = Segment.of(Kind.PARAGRAPH, text, OffsetMap.identity(0, len(text)), lang=lang)
    segment = replace(segment, sentences=(Sentence(text, 0),))
    return Document(f"x.{lang}", text, Article(lang=lang), (segment,), LineIndex.of(text))


def linked(source: Document, target: Document) -> Alignment:
    """Two documents of one sentence, linked."""
    places = [
        (Place(one.segments[0], 0, len(one.segments[0].text), 0),) for one in (source, target)
    ]
    return Alignment(source, target, (Link((0,), (0,), 1.0),), *places)


def check(checker: Checker, line: Line, target: Lang) -> list[Finding]:
    """What the rules say of a line translated into ``target``."""
    source: Lang = "en" if target == "ar" else "ar"
    pair = linked(document(line.text(source), source), document(line.text(target), target))
    outcome = checker.check_pair(pair)
    if outcome.problems:
        raise RuntimeError(outcome.problems[0].message)
    return reported(outcome.articles)


def lines(arguments: argparse.Namespace) -> list[Line]:
    """The pairs of a half of every set."""
    found = []
    for name in arguments.sets.split(","):
        every = documents(arguments.data, name)
        half = every if arguments.half == "all" else every[arguments.half == "odd" :: 2]
        for each in half:
            found += [Line(*pair) for pair in zip(each.english, each.arabic, strict=True)]
    return found


def addressed(line: Line) -> Line:
    """The line with an address in both languages."""
    return Line(line.en + _ADDRESS, line.ar + _ADDRESS)


def damages(name: str, pairs: Iterable[Line]) -> Iterator[tuple[Line, Line, Lang]]:
    """Each line that a fault can be put into, as it was and spoiled, and the side spoiled."""
    chance = random.Random(name)  # the same faults in every run
    spoil = FAULTS[name][1]
    for line in pairs:
        whole = addressed(line) if name == "address" else line
        for lang in ("ar", "en"):
            text = spoil(whole.text(lang), lang, chance)
            if text is not None and text != whole.text(lang):
                spoiled = Line(whole.en, text) if lang == "ar" else Line(text, whole.ar)
                yield whole, spoiled, lang


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--half", choices=["even", "odd", "all"], default="odd")
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--faults", default=",".join(FAULTS))
    parser.add_argument("--most", type=int, default=200, help="faults of a kind")
    parser.add_argument("--others", default="pofilter", help="other checkers")
    parser.add_argument("--alarms", action="store_true", help="print those on correct pairs")
    arguments = parser.parse_args()
    pairs = lines(arguments)
    others = {name: OTHERS[name]() for name in filter(None, arguments.others.split(","))}
    checker = Checker(Config(plugins=False))
    false = correct(checker, pairs, others, show=arguments.alarms)
    for name in arguments.faults.split(","):
        rules = set(FAULTS[name][0].split())
        made = list(damages(name, pairs))
        made = random.Random(name).sample(made, min(arguments.most, len(made)))
        found = sum(
            not rules.isdisjoint(f.rule for f in check(checker, bad, lang)) for _, bad, lang in made
        ) / max(1, len(made))
        rate = sum(false[rule] for rule in rules) / (2 * len(pairs))
        precision = 0.1 * found / max(1e-9, 0.1 * found + 0.9 * rate)
        cells = [f"{name:11} {len(made):4} found {found:.2f} precision {precision:.2f}"]
        cells += [f"{name} {began(other, made):.2f}" for name, other in others.items()]
        print("  ".join(cells), flush=True)


def correct(
    checker: Checker, pairs: Sequence[Line], others: dict[str, Other], *, show: bool
) -> Counter[str]:
    """Alarms on pairs as published, by rule; the shares of pairs flagged are printed."""
    rules: Counter[str] = Counter()
    loud = 0
    for line in pairs:
        for lang in ("ar", "en"):
            findings = check(checker, line, lang)
            rules.update({finding.rule for finding in findings})
            warned = [f for f in findings if f.severity >= Severity.WARNING]
            loud += bool(warned)
            if show:
                for finding in findings:
                    print(f"  {finding.rule}: {finding.message.en}\n    {line.en}\n    {line.ar}")
    print(f"{len(pairs)} correct pairs, both ways: {loud / 2 / len(pairs):.3f} flagged (ours)")
    for rule, number in rules.most_common():
        print(f"  {rule:28} {number}")
    for name, other in others.items():
        flagged = sum(bool(other(line.en, line.ar, "ar")) for line in pairs)
        flagged += sum(bool(other(line.ar, line.en, "en")) for line in pairs)
        print(f"  {flagged / 2 / len(pairs):.3f} flagged ({name})")
    return rules


def began(other: Other, made: Sequence[tuple[Line, Line, Lang]]) -> float:
    """The share of spoiled pairs of which a checker says what it did not say before."""
    new = 0
    for whole, spoiled, lang in made:
        source: Lang = "en" if lang == "ar" else "ar"
        before = other(whole.text(source), whole.text(lang), lang)
        new += bool(other(spoiled.text(source), spoiled.text(lang), lang) - before)
    return new / max(1, len(made))


if __name__ == "__main__":
    main()
