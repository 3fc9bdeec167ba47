"""Whether two spellings can be of one name, by the letters that transliterations vary."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from qa_toolkit.language.letters import bare
from qa_toolkit.language.names import skeleton

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
        *((group, _SELDOM) for group in ("شس", "جي", "خه", "ثذ", "اي", "وف", "بف", "عا", "جك")),
    ]
)
_LATIN = _table(
    [
        *((group, _DAILY) for group in ("ou", "ei", "iy", "kq", "kc", "sz", "vw", "ae", "ey")),
        *((group, _NOW_AND_THEN) for group in ("ao", "cs", "fv", "gj", "ai", "td", "gq")),
    ]
)
_VOWELS = frozenset("اويةىهأإآؤئaeiouyhw'\u2019-")
_LONG = frozenset("اوي")


def _left_out(word: str, at: int) -> float:
    """What it costs to leave a letter out, by what it is and where it stands."""
    letter, before, after = word[at], word[at - 1 : at], word[at + 1 : at + 2]
    if letter in "'\u2019-ءع" or (letter == before and letter.isascii()):
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
    """Whether no other vowel stands beside one: هولاند is not هاولاند."""
    return before not in _VOWELS and after not in _VOWELS


@lru_cache(maxsize=1 << 14)
def difference(one: str, other: str) -> float:
    """How far two spellings are apart: 0 for one and the same, above 1 for two names.

    The cost of the cheapest way from one to the other, letters being exchanged or left out.
    """
    first, second = bare(one).lower(), bare(other).lower()
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
    consonants = skeleton(name)
    return consonants if bare(name)[:1].lower() not in _VOWELS - {"ه", "h"} else f"ا{consonants}"
