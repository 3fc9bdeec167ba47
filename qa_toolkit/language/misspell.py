"""Spoils Arabic words the way writers do, to learn what slips look like and to measure.

Fifteen classes; the sixteenth, a lost space, is made of two words.
"""

from __future__ import annotations

import random
from collections.abc import Callable

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآءؤئةى"
KEYBOARD = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
LOOKALIKES = ("بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق")
SOUNDALIKES = ("سص", "تط", "ذزظ", "دض", "كق", "حه")


Spoil = Callable[[str, random.Random], str | None]
"""Misspells a word; None where the class does not apply to it."""


def _swapped(table: dict[str, str], *, last: bool = False, inner: bool = False) -> Spoil:
    """One letter of the table becomes one of those that it is confused with."""

    def spoil(word: str, chance: random.Random) -> str | None:
        places = [len(word) - 1] if last else range(1 if inner else 0, len(word))
        places = [place for place in places if word[place] in table]
        if not places:
            return None
        place = chance.choice(list(places))
        return word[:place] + chance.choice(table[word[place]]) + word[place + 1 :]

    return spoil


def _of_groups(*groups: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for group in groups:
        for letter in group:
            table[letter] = table.get(letter, "") + group.replace(letter, "")
    return table


def _neighbours() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in KEYBOARD:
        for place, letter in enumerate(row):
            table[letter] = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    return table


def _union_hamza(word: str, chance: random.Random) -> str | None:
    """A hamza on the alef of union of a long word: استخدام, الاجتماع."""
    start = 2 if word.startswith("ال") else 0
    if len(word) - start < 5 or word[start] != "ا":
        return None
    return word[:start] + chance.choice("أإ") + word[start + 1 :]


def _deleted(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word))
    return word[:place] + word[place + 1 :]


def _inserted(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word) + 1)
    return word[:place] + chance.choice(LETTERS) + word[place:]


def _doubled(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word))
    return word[:place] + word[place] + word[place:]


def _transposed(word: str, chance: random.Random) -> str | None:
    places = [i for i in range(len(word) - 1) if word[i] != word[i + 1]]
    if not places:
        return None
    i = chance.choice(places)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


CLASSES: dict[str, Spoil] = {
    "hamza dropped": _swapped({"أ": "ا", "إ": "ا", "آ": "ا"}),
    "hamza swapped": _swapped({"أ": "إ", "إ": "أ"}),
    "hamza added": _union_hamza,
    "hamza seat": _swapped({"ؤ": "ئءو", "ئ": "ؤءي", "ء": "ئؤ", "أ": "ؤئء"}, inner=True),
    "ة to ه": _swapped({"ة": "ه"}, last=True),
    "ه to ة": _swapped({"ه": "ة"}, last=True),
    "ى to ي": _swapped({"ى": "ي"}, last=True),
    "ي to ى": _swapped({"ي": "ى"}, last=True),
    "ض/ظ": _swapped({"ض": "ظ", "ظ": "ض"}),
    "alike letters": _swapped(_of_groups(*LOOKALIKES, *SOUNDALIKES)),
    "letter dropped": _deleted,
    "letter inserted": _inserted,
    "letter doubled": _doubled,
    "letters exchanged": _transposed,
    "neighbouring key": _swapped(_neighbours()),
}


HABITS = frozenset(list(CLASSES)[:9])
"""The classes that come of not knowing the spelling; the others are slips of the fingers."""


def misspelt(word: str, kind: str, chance: random.Random) -> str | None:
    """The word with a slip of a class; None where the class does not apply to it."""
    wrong = CLASSES[kind](word, chance)
    return wrong if wrong and wrong != word else None
