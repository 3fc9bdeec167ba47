"""Whether two spellings can be of one name, by the letters that transliterations vary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from qa_toolkit.language.letters import bare
from qa_toolkit.language.name_words import Part, misspelt, name_word
from qa_toolkit.language.names import same_but_hamza, skeleton

# What it costs to read one letter for another: below a half, newspapers do it daily.
_DAILY, _NOW_AND_THEN, _SELDOM = 0.2, 0.4, 0.7
_NEVER = 3.0


def _table(groups: Iterable[tuple[str, float]]) -> dict[frozenset[str], float]:
    """The cost of each pair of letters of a group."""
    found: dict[frozenset[str], float] = {}
    for letters, cost in groups:
        for one in letters:
            for other in letters:
                found.setdefault(frozenset((one, other)), 0.0 if one == other else cost)
    return found


_ARABIC = _table(
    [
        *((group, _DAILY) for group in ("اأإآ", "وؤ", "يئى", "ةه", "ىا", "جغ", "غق", "تط", "فڤ")),
        *((group, _DAILY) for group in ("بپ", "جچ", "كگ", "سص", "قك")),
        *((group, _NOW_AND_THEN) for group in ("جق", "سز", "دض", "ذز", "ظض", "ظز", "ذد", "هح")),
        *((group, _NOW_AND_THEN) for group in ("ةا", "ها", "ثت", "ثس", "غك", "ءئ", "ءأ", "كخ")),
        *(
            (group, _SELDOM)
            for group in ("شس", "جي", "خه", "ثذ", "اي", "وف", "بف", "عا", "جك", "او")
        ),
    ]
)
_LATIN = _table(
    [
        *((group, _DAILY) for group in ("ou", "ei", "iy", "kq", "kc", "sz", "vw", "ae", "ey")),
        *((group, _NOW_AND_THEN) for group in ("ao", "cs", "fv", "gj", "ai", "td", "gq")),
    ]
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = frozenset("اويةىهأإآؤئaeiouyhw'\u2019-")
_LONG = frozenset("اوي")


def _left_out(word: str, at: int) -> float:
    """What it costs to leave a letter out, by what it is and where it stands."""
    letter, before, after = word[at], word[at - 1 : at], word[at + 1 : at + 2]
    if letter in "'\u2019-ءع" or (letter == before and letter not in "وي"):
        return _DAILY  # Allan and Alan are one name
    if letter not in _VOWELS:
        return _NEVER
    if letter.isascii():
        inside = before and (after or letter in "eh")
        return _NOW_AND_THEN if inside and (letter == "h" or _apart(before, after)) else _SELDOM
    if at == 1 and word[3:4] and word[2] not in _VOWELS and word[3] in _VOWELS:
        return _SELDOM  # بيريدا is not بريدا
    if before and not after:
        # كافانو is كافانوا; an ending that adds a sound makes another name.
        return _DAILY if before + letter == "وا" else _SELDOM
    return _NOW_AND_THEN if before and letter in _LONG and _apart(before, after) else _SELDOM


def _apart(before: str, after: str) -> bool:
    """Whether no other vowel stands beside one: هول is not هاول."""
    return before not in _VOWELS and after not in _VOWELS


@lru_cache(maxsize=1 << 14)
def difference(one: str, other: str) -> float:
    """How far two spellings are apart: 0 for one and the same, above 1 for two names.

    The cost of the cheapest way from one to the other, letters being exchanged or left out.
    """
    first, second = (bare(name).lower().replace("x", "ks") for name in (one, other))
    letters = _LATIN if first.isascii() else _ARABIC
    row = [0.0]
    for at in range(len(second)):
        row.append(row[-1] + _left_out(second, at))
    for here, letter in enumerate(first):
        above, row = row, [row[0] + _left_out(first, here)]
        for at, match in enumerate(second):
            exchanged = 0.0 if letter == match else letters.get(frozenset((letter, match)), _NEVER)
            row.append(
                min(
                    above[at] + exchanged,
                    above[at + 1] + _left_out(first, here),
                    row[at] + _left_out(second, at),
                )
            )
    return row[-1]


@lru_cache(maxsize=1 << 15)
def variant_key(name: str) -> str:
    """What all spellings of one name share; few other names do."""
    consonants, first = skeleton(name.replace("x", "ks")), bare(name)[:1].lower()
    if first == "ي":
        consonants = f"ك{consonants}"  # يوهانسون, جوهانسون
    elif first in _VOWELS - {"ه", "h"}:
        consonants = f"ا{consonants}"
    return _DOUBLED.sub(r"\1", consonants)


Company = Literal["alone", "part", "first name"]
"""What two spellings have in common: nothing, a neighbour, or a first name before them."""


def one_name(one: str, other: str, company: Company) -> bool:
    """Whether two spellings can be of one name: close, and no two words of the language.

    Alone, they must be closer, and strange both. Behind a first name, words are names too, but
    two first names of Arabs (سالم, سلام) are never spellings of one.
    """
    if bare(one).lower() == bare(other).lower() or _inflected(one, other):
        return False
    ordinary = _ordinary(one), _ordinary(other)
    if company == "alone":
        told = not any(ordinary) and len(skeleton(one)) >= _TELLING
        return told and difference(one, other) <= _CLOSE
    # Where one only lacks a hamza, that is a matter of orthography unless both are strange.
    bare_alef = same_but_hamza(one, other) and "ا" in (one[0], other[0])
    words = any(ordinary) if bare_alef else all(ordinary)
    if words and company == "first name" and not bare_alef:
        words = _given(one) and _given(other)
    return not words and difference(one, other) <= _NEAR + _MORE * min(len(one), len(other))


def _given(word: str) -> bool:
    """Whether a word is a first name, or too frequent to be a family's."""
    return name_word(word).part in (Part.GIVEN, Part.WEAK) or _frequency(word) >= _ORDINARY


def _frequency(word: str) -> float:
    from qa_toolkit.language.lexicon import arabic, english_frequency

    return english_frequency().zipf(word.lower()) if word.isascii() else arabic().frequency(word)


def _inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one, or acronyms."""
    if one[1:2].isupper() or other[1:2].isupper():
        return True
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return not long.endswith("وا")
    cases = {one[-2:], other[-2:]} == _CASES
    return cases and same_but_hamza(one[:-2], other[:-2])


_ENDINGS = frozenset(
    {"s", "es", "'s", "\u2019s", "e", "n", "ي", "ى", "ية", "ة", "ا", "ه", "و", "ون", "ين"}
)
_CASES = {"ون", "ين"}
_NEAR, _MORE, _CLOSE = 0.5, 0.05, 0.5  # a longer name may differ more
_ORDINARY = 4.5  # Zipf
_TELLING = 3  # consonants of a name that is told by them alone
_COMMON_ARABIC = 4.3  # Zipf of a word of the lists that stands for itself more often
_COMMON_VERB = 3.0
_COMMON_ENGLISH = 4.6  # Zipf: the dictionary has no parts of speech, and names are rarer


def _ordinary(word: str) -> bool:
    from qa_toolkit.language.lexicon import arabic, english_frequency

    if word.isascii():
        return english_frequency().zipf(word.lower()) >= _COMMON_ENGLISH
    plain, lexicon = bare(word), arabic()
    if name_word(plain).part not in (Part.FOREIGN, Part.STRANGE, Part.WEAK_FOREIGN):
        return lexicon.knows(plain) or misspelt(plain)
    # يشار is a name too, but a verb in nearly all it occurs in.
    verb = any(each.pos == "verb" and not each.prefix for each in lexicon.readings(plain))
    return lexicon.frequency(plain) >= (_COMMON_VERB if verb else _COMMON_ARABIC)
