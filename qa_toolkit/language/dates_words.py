"""Years in words: ألف وتسعمئة وثمان وأربعين, nineteen forty-eight, two thousand and ten.

Without the word عام, or a preposition in English, the same words count something.
"""

from __future__ import annotations

from qa_toolkit.language.dates_tables import MONTHS, NO_NOUN, key
from qa_toolkit.language.dates_tokens import Tokens

_THOUSANDS = frozenset(map(key, ["ألف", "ألفين", "ألفان", "الألف", "الألفين"]))
_BEFORE = frozenset(
    map(
        key,
        [
            *("عام", "العام", "لعام", "بعام", "وعام", "للعام", "بالعام", "والعام"),
            *("سنة", "السنة", "لسنة", "بسنة", "وسنة", "للسنة", "بالسنة", "والسنة"),
            *("in", "since", "by", "of", "until", "till", "from", "to", "year", "after", "before"),
            *("early", "late", "summer", "spring", "autumn", "winter"),
        ],
    )
)
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNIT = {word: number for number, word in enumerate(_UNITS, start=1)}
_TEEN = {word: number for number, word in enumerate(_TEENS, start=10)}
_TEN = {word: 10 * number for number, word in enumerate(_TENS, start=2)}
_CENTURIES = {word: _TEEN[word] for word in _TEENS[4:]} | {"twenty": 20}
_LONGEST = 8
"""Words of the longest year: ألف وتسعمئة وثمانية وأربعين, with its hundreds in two words."""

_YEARS = _THOUSANDS | frozenset(_CENTURIES) | {"two"}
_MULTIPLES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}

STARTS = _YEARS
"""The words that a year in words starts with."""
NUMBERS = frozenset((*_UNIT, *_TEEN, *_TEN))
"""The words that a count in English starts with."""
HOURS = {word: number for word, number in (_UNIT | _TEEN).items() if number <= 12}
"""The hours of the clock in English."""


def spelled_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The year in words at token ``i``, and the place after it."""
    first = tokens.key(i)
    if first not in _YEARS or not (tokens.key(i - 1) in _BEFORE or _after_month(tokens, i)):
        return None
    found = _arabic(tokens, i) if first in _THOUSANDS else _english(tokens, i)
    if found is None or not 1000 <= found[0] <= 2100:
        return None
    return found


def _after_month(tokens: Tokens, i: int) -> bool:
    before = i - 1 - (tokens.key(i - 1) == ",")
    return tokens.key(before) in MONTHS.starts and tokens.key(i).isascii()


def _arabic(tokens: Tokens, i: int) -> tuple[int, int] | None:
    found = spelled_number(tokens, i)
    return None if found is None or found[0] == 1000 else found  # قبل عام ألف شخص


def spelled_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The whole number in Arabic words at token ``i``, and the place after it."""
    # The numbers leave dates alone, and so import their reader.
    from qa_toolkit.language.numbers import value_of
    from qa_toolkit.language.numbers.lexicon import Role, look_up

    after = i
    while after < min(i + _LONGEST, len(tokens)) and not (after > i and tokens.apart(after)):
        word = look_up(tokens.text[tokens.starts[after] : tokens.ends[after]])
        if word is None or word.role is Role.ORDINAL:  # منذ أول أيام
            break
        after += 1
    value = value_of(tokens.text[tokens.starts[i] : tokens.ends[after - 1]]) if after > i else None
    return (value, after) if isinstance(value, int) else None


def _english(tokens: Tokens, i: int) -> tuple[int, int] | None:
    if (tokens.key(i), tokens.key(i + 1)) == ("two", "thousand"):
        j = i + 2 + (tokens.key(i + 2) == "and")
        rest, after = _below_hundred(tokens, j) or (0, i + 2)
        value = 2000 + rest
        plain = rest > 0 or tokens.key(i - 1) == "year"  # two thousand of something, most often
    else:
        century = _CENTURIES.get(tokens.key(i), 0)
        if tokens.key(i + 1) in ("oh", "o") and tokens.key(i + 2) in _UNIT:
            rest, after = _UNIT[tokens.key(i + 2)], i + 3
        elif tokens.key(i + 1) == "hundred" and century < 20:
            j = i + 2 + (tokens.key(i + 2) == "and")
            rest, after = _below_hundred(tokens, j) or (0, i + 2)
        else:
            rest, after = _below_hundred(tokens, i + 1) or (0, i + 1)
            if rest < 10:
                return None
        value, plain = 100 * century + rest, century > 0
    counts = tokens.key(after)[:1].isalpha() and tokens.key(after) not in NO_NOUN
    if not plain or counts or (tokens.key(after) == "-" and tokens.joined(after)):
        return None
    return value, after


def english_count(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The whole number in English words at token ``i``, and the place after it."""
    found = (1, i + 1) if tokens.key(i) in ("a", "an") else _below_hundred(tokens, i)
    if found is None or tokens.key(found[1]) not in _MULTIPLES:
        return found
    return found[0] * _MULTIPLES[tokens.key(found[1])], found[1] + 1


def _below_hundred(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The number of 1 to 99 at token ``i``, and the place after it."""
    word = tokens.key(i)
    if word in _TEN:
        j = i + 1 + (tokens.key(i + 1) == "-" and tokens.joined(i + 1))
        if tokens.key(j) in _UNIT and not tokens.apart(j):
            return _TEN[word] + _UNIT[tokens.key(j)], j + 1
        return _TEN[word], i + 1
    number = _TEEN.get(word) or _UNIT.get(word)
    return (number, i + 1) if number else None
