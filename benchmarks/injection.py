"""Faults put into clean text, for rules whose faults real text seldom shows.

``python -m benchmarks.injection [--data DIR] [--faults N]``

For each rule, N paragraphs of NTREX-128 and TICO-19 get one fault each. ``found`` counts the
faults that the rule reports where they stand; ``false`` its other alarms on the same paragraphs.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import data
from benchmarks.quality import find
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.select import Layer
from qa_toolkit.model import Lang

Fault = Callable[[str, random.Random], tuple[str, int, int] | None]
"""Spoils a paragraph: the new text and the range of the fault; None if it does not apply."""


def replaced(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Fault:
    """One match of the pattern becomes something else."""
    compiled = re.compile(pattern)

    def spoil(text: str, chance: random.Random) -> tuple[str, int, int] | None:
        places = list(compiled.finditer(text))
        if not places:
            return None
        match = chance.choice(places)
        start, end = match.span()
        spoiled = replacement(match) if callable(replacement) else match.expand(replacement)
        return text[:start] + spoiled + text[end:], start, start + len(spoiled)

    return spoil


def _plural(verb: str) -> str:
    """A verb of the third person with the ending of the plural."""
    return verb.removesuffix("ى") + ("ون " if verb[0] == "ي" else "وا ")


def misdecoded(codec: str) -> Fault:
    """A stretch of the text is read with the wrong encoding."""

    def spoil(text: str, chance: random.Random) -> tuple[str, int, int] | None:
        places = list(re.finditer(r"[\w ]*[^\x00-\x7f][\w ]*", text))
        if not places:
            return None
        start, end = chance.choice(places).span()
        wrong = text[start:end].encode().decode(codec, "replace")
        return text[:start] + wrong + text[end:], start, start + len(wrong)

    return spoil


FAULTS: dict[tuple[str, Lang], Fault] = {
    ("any/invisible-characters", "ar"): replaced(r"(?<=\w)(?=\w)", "\u2060"),  # WORD JOINER
    ("any/zero-width-space", "ar"): replaced(r"(?<=\w)(?=\w)", "\u200b"),  # ZERO WIDTH SPACE
    ("any/useless-joiner", "ar"): replaced(r"(?<=\w) ", "\u200c "),  # ZERO WIDTH NON-JOINER
    ("any/replacement-character", "ar"): replaced(r"(?<=\w)\w", "\ufffd"),
    ("any/mojibake", "ar"): misdecoded("cp1252"),
    ("any/mojibake", "en"): misdecoded("cp1252"),
    ("any/unbalanced-bidi", "ar"): replaced(r"\b(?=\w)", "\u202b"),  # RIGHT-TO-LEFT EMBEDDING
    ("any/bidi-override", "ar"): replaced(r"\b(?=\w)", "\u202e"),  # RIGHT-TO-LEFT OVERRIDE
    ("ar/foreign-letters", "ar"): replaced(r"(?<=\w)ك(?=\w)", "ک"),
    ("ar/foreign-final-yeh", "ar"): replaced(r"(?<=\w)ي\b", "ی"),
    ("ar/misspelt-function-word", "ar"): replaced(r"\bهذ(?=[اه]\b)", "هاذ"),
    ("ar/presentation-forms", "ar"): replaced("لا", "\ufefb"),  # LIGATURE LAM WITH ALEF
    ("ar/latin-semicolon", "ar"): replaced("،", ";"),
    ("ar/latin-question-mark", "ar"): replaced("؟", "?"),
    ("ar/doubled-punctuation", "ar"): replaced("([،؛.])(?= |$)", r"\1\1"),
    ("ar/space-inside-brackets", "ar"): replaced(r"(?<= \()(?=\w)", " "),
    ("ar/unbalanced-brackets", "ar"): replaced(r"\)", ""),
    ("ar/anna-after-saying", "ar"): replaced(r"\b(قال|قالت|وقال|وقالت) (\w+ )?إن", r"\1 \2أن"),
    ("ar/inna-after-reporting", "ar"): replaced(
        r"\b(و?(?:أكد|أعلن|أوضح|أفاد|كشف|[يت]عتقد|[يت]رى)(?:ت|ون)?) (\w+ )?أن", r"\1 \2إن"
    ),
    ("ar/missing-alef-after-waw", "ar"): replaced(r"(?<=[ء-ي]{3})وا\b", "و"),
    ("ar/detached-conjunction", "ar"): replaced(r"(?<= و)(?=ال|قا|في)", " "),
    ("ar/detached-article", "ar"): replaced(r"(?<= ال)(?=\w{4})", " "),
    ("ar/reversed-lam-alef", "ar"): replaced(r"(?<=\bا)ل([أإ])(?=\w{2})", r"\1ل"),
    ("ar/impossible-diacritics", "ar"): replaced("(?<=\\w)ًا", "ًاً"),
    ("en/arabic-punctuation", "en"): replaced(",(?= )", "،"),
    ("en/could-of", "en"): replaced("(could|should|would) have", r"\1 of"),
    ("en/its-own", "en"): replaced("its own", "it's own"),
    ("en/doubled-punctuation", "en"): replaced("([,;.])(?= |$)", r"\1\1"),
    ("en/doubled-space", "en"): replaced("(?<=[a-z]) (?=[a-z])", "  "),
    ("en/space-before-punctuation", "en"): replaced("(?<=[a-z])(?=[,;] )", " "),
    ("en/space-inside-brackets", "en"): replaced(r"(?<= \()(?=\w)", " "),
    ("en/space-inside-quotes", "en"): replaced("(?<=“)(?=\\w)", " "),
    ("en/arabic-digits", "en"): replaced(r"(?<=[a-z] )\d\d?(?= )", "٢٥"),
    ("en/unbalanced-brackets", "en"): replaced(r"\)", ""),
    ("en/repeated-word", "en"): replaced(r"(?<=[a-z] )(of|the|to|in|a) ", r"\1 \1 "),
    ("ar/repeated-word", "ar"): replaced(" (في|من|على|إلى|التي) ", r" \1 \1 "),
    ("ar/number-gender", "ar"): replaced(
        r"\b(ثلاث|أربع|خمس|سبع|تسع)ة (?=\w{2,}(?<!عشر)\b)(?!من|في|على|أو)", r"\1 "
    ),
    ("ar/number-case", "ar"): replaced(
        r"\b((?:في|من|إلى|مع|خلال|بعد|على) (?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع))ين\b", r"\1ون"
    ),
    ("ar/ordinal-gender", "ar"): replaced(
        r"\b(ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)) عشر\b", r"\1ة عشر"
    ),
    ("ar/counted-noun", "ar"): replaced(
        r"(?<= )(1[1-9]|[2-9][1-9]) (?:يوم|شخص|عام)(?:ا|اً|ًا)\b", r"\1 أيام"
    ),
    ("ar/counted-noun-case", "ar"): replaced(
        r"(?<= )((?:1[1-9]|[2-9][1-9]) (?:يوم|شخص|عام|دولار|شهر))(?:اً|ًا|ا)(?=[ .،])", r"\1"
    ),
    ("ar/demonstrative-agreement", "ar"): replaced(r"\bهذه (?=ال\w+ة\b)", "هذا "),
    ("ar/relative-agreement", "ar"): replaced("(?<=ة) التي ", " الذي "),
    ("ar/adjective-agreement", "ar"): replaced(r"(\bال\w{3,}ة ال\w{3,}ي)ة\b", r"\1"),
    ("ar/verb-subject-gender", "ar"): replaced(r"\bتم (?=ال\w+[^ةاى ] )", "تمت "),
    ("ar/plural-verb-before-subject", "ar"): replaced(
        r"\b(قال|أكد|أضاف|أعلن|يقول|يعتقد|يرى) (?=ال\w+ون\b)", lambda found: _plural(found[1])
    ),
    ("ar/nominative-after-preposition", "ar"): replaced(
        r"\b((?:من|في|إلى|على|عن|مع|بين|بعض|جميع|معظم) ال\w{3,})ين\b", r"\1ون"
    ),
    ("ar/nominative-after-inna", "ar"): replaced(r"\b((?:إن|أن) ال\w{3,})ين\b", r"\1ون"),
    ("ar/nominative-after-kana", "ar"): replaced(
        r"\b((?:كانوا|ليسوا|يكونوا|يكونون|أصبحوا) (?!ال)\w{3,})ين\b", r"\1ون"
    ),
    ("ar/oblique-subject", "ar"): replaced(
        r"\b((?:قال|أكد|كان|وصل|يقول|يعتقد) ال\w{3,})ون\b", r"\1ين"
    ),
    ("ar/oblique-predicate", "ar"): replaced(
        r"\b((?:إنهم|أنهم|لأنهم|هم) (?![يتن])\w{3,})ون\b", r"\1ين"
    ),
    ("ar/nun-after-particle", "ar"): replaced(r"\b((?:لم|لن|أن) ي\w{2,})وا\b", r"\1ون"),
    ("ar/long-vowel-after-lam", "ar"): replaced(r"\bلم ([يت])كن\b", r"لم \1كون"),
    ("ar/shortened-after-lan", "ar"): replaced(r"\b(أن|لن) ([يت])كون\b", r"\1 \2كن"),
    ("ar/missing-nun", "ar"): replaced(r"\b((?:كانوا|الذين) ي\w{2,})ون\b", r"\1وا"),
    ("ar/wrong-preposition", "ar"): replaced(
        r"\b(\w{0,2}(?:تمكن|أسفر|سفر|تخلى|أعرب|نجم)(?:ت|وا|ون)?) (?:من|عن)(?= )", r"\1 على"
    ),
    ("ar/incomplete-phrase", "ar"): replaced(
        r"\b(بالإضافة إلى|على الرغم من|بالنسبة إلى|بغض النظر عن|بدلا من) ",
        lambda found: found[1].rpartition(" ")[0] + " ",
    ),
    ("ar/two-prepositions", "ar"): replaced(" إلى (?=ال)", " إلى في "),
    ("ar/cut-sentence", "ar"): replaced(r"(?<=\w{4}) (في|من|إلى) [^ .،]+\.(?=\s|$)", r" \1."),
    ("ar/sawfa-with-negation", "ar"): replaced("(?<= )لن (?=ي)", "سوف لن "),
    ("ar/article-on-ghayr", "ar"): replaced(r"(?<=ة) غير ال(?=\w{3,}ة\b)", " الغير "),
}


def measure(
    folder: Path,
    faults: int,
    table: Mapping[tuple[str, Lang], Fault] = FAULTS,
    *,
    papers: bool = False,
) -> list[tuple[str, Lang, int, int, int]]:
    """For each rule: its id, the language, the faults put in, those found, other alarms."""
    paragraphs: dict[Lang, list[str]] = {"ar": [], "en": []}
    for name in ("ntrex", "tico19"):
        for document in data.parallel(folder, name):
            paragraphs[document.lang] += document.text.split("\n")
    if papers:
        for document in data.newspapers(folder):
            paragraphs["ar"] += document.text.split("\n")
    rows = []
    for (rule, lang), spoil in table.items():
        chance = random.Random(rule)  # the same faults in every run
        checker = Checker(Config(plugins=False, layers=(Layer(select=(rule,), ignore=("all",)),)))
        todo = chance.sample(paragraphs[lang], len(paragraphs[lang]))
        made = found = false = 0
        for paragraph in todo:
            spoiled = spoil(paragraph, chance)
            if spoiled is None or made == faults:
                continue
            made += 1
            text, start, end = spoiled
            hits = [f.span.start <= end and start <= f.span.end for f in find(checker, text)]
            # An unclosed bracket may be reported at its other half.
            if hits and "unbalanced" in rule:
                hits[0] = True
            found += any(hits)
            false += hits.count(False)
        rows.append((rule, lang, made, found, false))
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--faults", type=int, default=100)
    parser.add_argument("--papers", action="store_true", help="paragraphs of SaudiNewsNet too")
    arguments = parser.parse_args()
    print(f"{'rule':32} {'':3}{'faults':>7}{'found':>7}{'false':>7}")
    for rule, lang, made, found, false in measure(
        arguments.data, arguments.faults, papers=arguments.papers
    ):
        print(f"{rule:32} {lang:3}{made:7}{found:7}{false:7}")


if __name__ == "__main__":
    main()
