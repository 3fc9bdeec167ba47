"""Count in which gender Arabic nouns with the article are treated, into ``data/ar.genders.tsv``.

A developer's command; the result is committed:

    python -m qa_toolkit.language.compile_genders books.ar.txt.xz laws.ar.txt.xz

A demonstrative before a noun shows how it is treated (هذا القرار, هذه القرارات), and so does the
adjective after a noun that a preposition governs (في المدينة القديمة). A line is a noun without
its article and ``m``, ``f`` (a feminine or a plural of things) or ``b`` where both are in use. No
text of the sources is in the file.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.kinds import adjectival, definite_kinds
from qa_toolkit.language.lexicon import normalised
from qa_toolkit.language.word_lists import listed

_WORD = re.compile("[\u0621-\u063a\u0640-\u0652]+|[^\\s\u0621-\u063a\u0640-\u0652]")
_DEMONSTRATIVES = {
    before + word: gender
    for word, gender in (("هذا", "m"), ("هذه", "f"), ("تلك", "f"))
    for before in ("", "و", "ف", "ب", "ل", "ك")
    if before + word != "لهذا"  # therefore
}
_PREPOSITIONS = listed("في من إلى على عن مع وفي ومن وعلى")
_SINGULARS = {frozenset({"ms"}): "m", frozenset({"fs"}): "f"}
_WEIGHT = 0.2  # an adjective may belong to an earlier noun
# Quantities agree with what they count; these plurals of places are people and names today.
_BOTH = listed(
    "كثير قليل عديد مزيد بعض كل جميع معظم أغلب مواطن مشاهد بقاع قصور معارض محافظ مساعد مقاتل شعب "
    "حلول ست "
    "نسخ قطع عهد دخول خرط نفس"
)
_LEAST, _SURE = 2, 0.93


def count(paths: Iterable[Path]) -> dict[str, dict[str, float]]:
    """How often each noun is treated as masculine and as feminine."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: {"m": 0.0, "f": 0.0})
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                _count(_WORD.findall(normalised(line)), found)
    return found


def _count(words: list[str], found: dict[str, dict[str, float]]) -> None:
    for before, noun, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        if not noun.startswith("ال") or len(noun) < 4:
            continue
        if before in _DEMONSTRATIVES:
            found[noun[2:]][_DEMONSTRATIVES[before]] += 1.0
        elif before in _PREPOSITIONS and after.startswith("ال") and adjectival(after):
            gender = _SINGULARS.get(definite_kinds(after))
            if gender:
                found[noun[2:]][gender] += _WEIGHT


def main(arguments: list[str] | None = None) -> None:
    """Count, and print how many nouns are told."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("text", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, default=DATA / "ar.genders.tsv")
    options = parser.parse_args(arguments)
    lines = []
    for noun, counts in sorted(count(options.text).items()):
        if noun in _BOTH:
            lines.append(f"{noun}\tb\n")
            continue
        total = counts["m"] + counts["f"]
        if total >= _LEAST:
            gender = max(counts, key=counts.__getitem__)
            lines.append(f"{noun}\t{gender if counts[gender] >= _SURE * total else 'b'}\n")
    options.output.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} nouns")


if __name__ == "__main__":
    main()
