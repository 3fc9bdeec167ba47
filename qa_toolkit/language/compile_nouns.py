"""Compile the genders and broken plurals of Arabic nouns into ``data/ar.nouns.tsv``.

A developer's command; the result is committed:

    python -m qa_toolkit.language.compile_nouns arabicdictionary.sqlite

The argument is the database of Arramooz in the Python package arramooz-pysqlite 0.4.2. Each line
of the result is an unvocalised noun and its readings: ``m`` or ``f`` for a singular, ``M`` or ``F``
for a broken plural with the gender and the spelling of its singular (``كتب`` is ``M:كتاب``). Nouns
that the frequency list does not have, with or without the article, are left out.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from qa_toolkit.language.frequency import DATA, Frequencies, arabic_frequency
from qa_toolkit.language.lexicon import normalised

_GENDERS = {"مذكر": "m", "مؤنث": "f"}
_BROKEN = "جمع تكسير"
_MASDAR = re.compile("إ..ا.")  # no plural has this shape; some of أفعال are misspelt so
# The database calls these feminine: adjectives of relation, and two it errs in.
_MASCULINE = re.compile("إ..ا.|.{3,}ي|غطاء")
_CORRECTED = {"مقتل": "m", "ملاح": "m"}
_LETTERS = frozenset(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))

# Frequent plurals that the database lacks.
_ADDED = {
    "أراضي": "أرض",
    "أيدي": "يد",
    "ليالي": "ليلة",
    "أهالي": "أهل",
    "أغاني": "أغنية",
    "مياه": "ماء",
    "معاني": "معنى",
    "مباني": "مبنى",
    "مساعي": "مسعى",
    "دواعي": "داع",
    "نوادي": "نادي",
    "كتل": "كتلة",
    "مخاطر": "خطر",
    "آداب": "أدب",
    "موائل": "موئل",
}


def readings(database: Path) -> dict[str, set[str]]:
    """The readings of each noun of the database."""
    rows = sqlite3.connect(database).execute(
        "select unvocalized, gender, number, single, broken_plural from nouns"
    )
    singular: dict[str, set[str]] = defaultdict(set)
    plural: dict[str, set[str]] = defaultdict(set)
    for noun, gender, number, single, broken in rows:
        word = normalised(noun)
        if number == _BROKEN and not _MASDAR.fullmatch(word):
            # A plural that names no singular of its own lists it in the column of plurals.
            plural[word].update(_nouns(single or broken))
        elif gender in _GENDERS:
            known = "m" if _MASCULINE.fullmatch(word) else _GENDERS[gender]
            singular[word].add("f" if word.endswith("ة") else known)
            for each in _nouns(broken):
                plural[each].add(word)
    for word, single in _ADDED.items():
        plural[word].add(single)
    found: dict[str, set[str]] = defaultdict(set)
    for word, genders in singular.items():
        found[word] |= genders
    for word, singles in plural.items():
        for single in singles:
            of_single = singular.get(single) or ({"f"} if single.endswith("ة") else {"m"})
            found[word].update(f"{gender.upper()}:{single}" for gender in of_single)
    found.update((word, {reading}) for word, reading in _CORRECTED.items())
    return found


def _nouns(listed: str | None) -> Iterator[str]:
    """The words of a column of plurals, which holds remarks and vowel marks too."""
    for piece in (listed or "").replace("،", ";").split(";"):
        word = normalised(piece.split("(")[0].strip())
        if word and _LETTERS.issuperset(word) and not _MASDAR.fullmatch(word):
            yield word


def _used(word: str, frequencies: Frequencies) -> bool:
    return word in frequencies or f"ال{word}" in frequencies


def main(arguments: list[str] | None = None) -> None:
    """Compile, and print how many nouns there are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("database", type=Path)
    parser.add_argument("--output", type=Path, default=DATA / "ar.nouns.tsv")
    options = parser.parse_args(arguments)
    frequencies = arabic_frequency()
    lines = [
        f"{word}\t{' '.join(sorted(each))}\n"
        for word, each in sorted(readings(options.database).items())
        if len(word) > 1 and _used(word, frequencies)
    ]
    options.output.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} nouns")


if __name__ == "__main__":
    main()
