"""The words that numbers are made of, in Arabic and English.

Each word has a role in the grammar of numbers and a value. Arabic forms are listed in every
case and gender that newspapers write, with مئة and مائة; proclitics and the article are taken
off at look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from qa_toolkit.language.letters import bare


class Role(Enum):
    """What a word does in a number."""

    ZERO = auto()
    UNIT = auto()  # 1-9
    TEN = auto()  # Arabic 10, which also makes the teens
    TEEN = auto()  # English 10-19
    TENS = auto()  # 20, 30 … 90
    HUNDRED = auto()  # multiplies by a hundred
    HUNDREDS = auto()  # Arabic 200, 300 … in one word
    SCALE = auto()  # thousand and beyond: multiplies
    DUAL = auto()  # Arabic two thousand, two million
    DOZEN = auto()
    ORDINAL = auto()
    ORDINAL_TEEN = auto()  # English tenth … nineteenth
    ORDINAL_TENS = auto()  # twentieth
    ORDINAL_SCALE = auto()  # hundredth, millionth
    FRACTION = auto()  # نصف, half
    DENOMINATOR = auto()  # أرباع, quarters, thirds


class Lexeme(NamedTuple):
    """A word of a number.

    ``prefix`` counts the letters of the particles before it, ``conjoined`` says that و is among
    them, ``definite`` that the article is. ``plural`` marks آلاف and مئات, which start no number;
    ``also`` is the second reading of a form that has two (ألفا: 2,000 or 1,000).
    """

    lang: Literal["ar", "en"]
    role: Role
    value: int | Fraction
    prefix: int = 0
    conjoined: bool = False
    definite: bool = False
    plural: bool = False
    also: Role | None = None


_Entries = dict[str, tuple[Role, "int | Fraction"]]

_STEMS = ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")


def listed(text: str) -> tuple[str, ...]:
    """The words of a table that is written as one text."""
    return tuple(text.split())


_FOLD = str.maketrans("أإآى", "اااي")
_FATHATAN = "\u064b"


def fold(word: str) -> str:
    """The word without marks, its hamzas on alef and ى made plain, in lower case."""
    return bare(word).translate(_FOLD).lower()


def _arabic() -> _Entries:
    found: dict[str, tuple[Role, int | Fraction]] = {"صفر": (Role.ZERO, 0)}

    def add(role: Role, value: int | Fraction, forms: str) -> None:
        for form in forms.split():
            found[fold(form)] = role, value

    add(Role.UNIT, 1, "واحد واحدة أحد إحدى واحدا")
    add(Role.UNIT, 2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي")
    for number, stem in enumerate(_STEMS, start=3):
        add(
            Role.UNIT,
            number,
            f"{stem} {stem}ة {stem}ا" if number != 8 else "ثمان ثماني ثمانية ثمانيا",
        )
        add(Role.TENS, number * 10, f"{stem}ون {stem}ين")
        hundreds = ("ثمان", "ثماني") if number == 8 else (stem,)
        for start in hundreds:
            add(Role.HUNDREDS, number * 100, f"{start}مئة {start}مائة {start}مئه {start}مائه")
    add(Role.TEN, 10, "عشر عشرة")
    add(Role.TENS, 20, "عشرون عشرين")
    add(Role.HUNDRED, 100, "مئة مائة مئات")
    add(Role.HUNDREDS, 200, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي")
    add(Role.SCALE, 10**3, "ألف آلاف")
    add(Role.SCALE, 10**6, "مليون ملايين")
    add(Role.SCALE, 10**9, "مليار مليارات بليون بلايين")
    add(Role.SCALE, 10**12, "تريليون تريليونات ترليون ترليونات")
    # The forms of the dual before a noun are those of the accusative singular as well.
    for value, stems in ((3, "ألف"), (6, "مليون"), (9, "مليار بليون"), (12, "تريليون ترليون")):
        for stem in stems.split():
            add(Role.DUAL, 2 * 10**value, f"{stem}ان {stem}ين {stem}ي {stem}ا")
    ordinals = "ثالث رابع خامس سادس سابع ثامن تاسع عاشر"
    add(Role.ORDINAL, 1, "أول أولى حادي حادية")
    add(Role.ORDINAL, 2, "ثان ثاني ثانية ثانيا")
    for number, form in enumerate(ordinals.split(), start=3):
        add(Role.ORDINAL, number, f"{form} {form}ة {form}ا")
    for number, form in enumerate(listed("نصف ثلث ربع"), start=2):
        add(Role.FRACTION, Fraction(1, number), form)
    add(Role.FRACTION, Fraction(1, 6), "سدس")
    add(Role.FRACTION, Fraction(2, 3), "ثلثا ثلثي ثلثان ثلثين")
    add(Role.FRACTION, Fraction(2, 5), "خمسي")
    denominators = "أثلاث أرباع أخماس أسداس أسباع أثمان أتساع أعشار"
    for number, form in enumerate(denominators.split(), start=3):
        add(Role.DENOMINATOR, number, form)
    return found


def _english() -> _Entries:
    found: dict[str, tuple[Role, int | Fraction]] = {"zero": (Role.ZERO, 0)}
    units = "one two three four five six seven eight nine"
    teens = listed(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    )
    tens = listed("twenty thirty forty fifty sixty seventy eighty ninety")
    found |= {word: (Role.UNIT, n) for n, word in enumerate(units.split(), start=1)}
    found |= {word: (Role.TEEN, n) for n, word in enumerate(teens, start=10)}
    found |= {word: (Role.TENS, 10 * n) for n, word in enumerate(tens, start=2)}
    found["hundred"] = Role.HUNDRED, 100
    found |= {"dozen": (Role.DOZEN, 12), "dozens": (Role.DOZEN, 12)}
    scales = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
    for word, power in scales.items():
        found[word] = Role.SCALE, 10**power
        found[word + "th"] = Role.ORDINAL_SCALE, 10**power
    found["hundredth"] = Role.ORDINAL_SCALE, 100
    ordinals = "first second third fourth fifth sixth seventh eighth ninth"
    found |= {word: (Role.ORDINAL, n) for n, word in enumerate(ordinals.split(), start=1)}
    for n, word in enumerate(teens, start=10):
        found["twelfth" if n == 12 else word + "th"] = Role.ORDINAL_TEEN, n
    for n, word in enumerate(tens, start=2):
        found[word[:-1] + "ieth"] = Role.ORDINAL_TENS, 10 * n
    found |= {
        "half": (Role.FRACTION, Fraction(1, 2)),
        "halves": (Role.DENOMINATOR, 2),
        "quarter": (Role.FRACTION, Fraction(1, 4)),
        "quarters": (Role.DENOMINATOR, 4),
        "tenths": (Role.DENOMINATOR, 10),
    }
    for n, word in enumerate(ordinals.split()[2:], start=3):
        found[word + "s"] = Role.DENOMINATOR, n
    return found


_ARABIC = _arabic()
_ENGLISH = _english()
_PLURAL = frozenset(map(fold, listed("مئات آلاف ملايين مليارات بلايين تريليونات ترليونات dozens")))
_ACCUSATIVE = frozenset(map(fold, listed("ألفا مليونا مليارا بليونا تريليونا ترليونا")))
# لست is "I am not"; الأحد, الاثنين and the like are days; أحد takes no particle of this kind.
_NEVER = frozenset(
    listed(
        "لست فست كست الاحد الاثنين الاثنان والاثنين والاحد للاحد للاثنين بالاثنين بالاحد "
        "والربع بالربع للربع والنصف للنصف وثانية فثانية بعشر كسبع كثلث "
        "حادي حادية لاحد باحد فاحد كاحد لاحدي باحدي فاحدي كاحدي لواحد كالف كثان بثان اولا"
    )
)
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
_OF_THEM = re.compile("(نصف|ثلث|ثلثا|ثلثي|ربع)(?:هم|ها|هن)")  # half of them
# Most words end like no number: they need no look for their particles.
_ENDINGS = frozenset(word[-2:] for word in (*_ARABIC, "هم", "ها", "هن"))
_LONGEST = 32  # letters of a number word, its marks included


@lru_cache(maxsize=1 << 15)
def _look_up(word: str) -> Lexeme | None:
    if word[0].isascii():
        entry = _ENGLISH.get(word.lower())
        return Lexeme("en", *entry, plural=word.lower() == "dozens") if entry else None
    if word.endswith("ولي"):
        return None  # الأولي is "preliminary", ولي a verb or a guardian
    folded = fold(word)
    if folded[-2:] not in _ENDINGS or folded in _NEVER:
        return None
    # وأحد, of أحد عشر, and واحد differ by their hamza alone.
    for prefix in _PREFIXES[1:] if folded == "واحد" and "أ" in word else _PREFIXES:
        if not folded.startswith(prefix):
            continue
        rest = folded[len(prefix) :]
        definite = False
        if rest not in _ARABIC and (owned := _OF_THEM.fullmatch(rest)):
            rest = owned[1]
        if rest not in _ARABIC:
            article = "ل" if prefix.endswith("ل") else "ال"
            definite = rest.startswith(article) and rest[len(article) :] in _ARABIC
            if not definite:
                continue
            rest = rest[len(article) :]
        role, value = _ARABIC[rest]
        accusative = rest in _ACCUSATIVE
        if accusative and _FATHATAN in word:
            role, value, accusative = Role.SCALE, int(value) // 2, False
        return Lexeme(
            "ar",
            role,
            value,
            prefix=len(prefix),
            conjoined=prefix.startswith("و"),
            definite=definite,
            plural=rest in _PLURAL,
            also=Role.SCALE if accusative else None,
        )
    return None


def look_up(word: str) -> Lexeme | None:
    """The part of a number that the word is, if any."""
    return _look_up(word) if len(word) <= _LONGEST else None


def looked_up(words: Iterable[str]) -> Iterator[Lexeme | None]:
    """``look_up`` of each word, in one go."""
    # One letter too many is as good as all of them, and keeps a long word out of the cache.
    return map(_look_up, [word[: _LONGEST + 1] for word in words])
