"""Digits with something joined to them: 21st, 5km, $1.2bn, 25-year-old, 3-1, 12:30, F-16."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from qa_toolkit.language.letters import ARABIC_LETTERS, DIGITS, LATIN_LETTERS
from qa_toolkit.language.numbers.arabic import Cells, at
from qa_toolkit.language.numbers.context import (
    code_like,
    era_joined,
    score_cue,
    year_joined,
    year_like,
)
from qa_toolkit.language.numbers.digits import Numeral
from qa_toolkit.language.numbers.model import Exact, NumberKind, exact
from qa_toolkit.language.numbers.units import symbol_after, symbol_before

_VULGAR = frozenset("½⅓⅔¼¾⅕⅛")


class Joined(NamedTuple):
    """What digits are with what is joined to them.

    ``end`` is an offset, ``cells`` the place of the cell after.
    """

    kind: NumberKind
    value: Exact
    end: int
    cells: int
    upper: Exact | None = None


_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_GENERATION = re.compile(r"G(?!\w)")  # a 5G network
_DECADE = re.compile(r"['\u2019]?s\b")
_COMPOUND = re.compile(rf"[-\u2010\u2011][{LATIN_LETTERS}{ARABIC_LETTERS}]{{2,}}")
_DASH = re.compile(r"\s?[-~\u2010-\u2014]\s?")
_LONGER = re.compile(rf"[-/\u2010-\u2014:][{DIGITS}]")
_CLOCK = re.compile(rf"[{DIGITS}]{{1,2}}:[{DIGITS}]{{2}}(?::[{DIGITS}]{{2}})?(?![{DIGITS}:])")
_HALF_DAY = re.compile(
    r"\s?(?:[ap]\.?m\b\.?|(?:ال)?(?:صباح|مساء|ظهر|عصر|فجر|ليل)[اً]{0,2}(?!\w)|GMT\b)", re.IGNORECASE
)
_AT = re.compile(r"(?:الساعة|o'clock)\s$")
_OF = re.compile(r"\s(?:of\b|من\s|ال)")
_METRES = re.compile(rf"\s[{LATIN_LETTERS}]{{3,}}s\b")
_LISTED = re.compile(rf"(?:\s?[\u0640)]\s?|\s?[-\u2013]\s|\.\s)[^\s{DIGITS}]")  # TATWEEL, EN DASH
_ITEM = re.compile(r"(?:\A|[:;؛,،]\s)\($")  # : (1) fever; (2) cough
_MID = re.compile(r"\b(?:mid|early|late|pre|post)-$", re.IGNORECASE)
_PLAIN = re.compile(rf"[{DIGITS}]+")


def in_digits(text: str, row: Cells, place: int) -> Joined | None:  # noqa: PLR0911 - a case a form
    """What the digits of a cell are where they are no number by themselves."""
    cell = row[place]
    numeral = cell.numeral
    if numeral is None:
        return None
    value, end = exact(Fraction(numeral.value)), numeral.digits_end
    if cell.start < 4 and _LISTED.match(text, end) and not text[: cell.start].strip():
        return Joined(NumberKind.CODE, value, end, place + 1)  # the number of a list's item
    if text[end : end + 1] == ")" and _ITEM.search(text, max(0, cell.start - 3), cell.start):
        return Joined(NumberKind.CODE, value, end, place + 1)
    if year_like(text, cell.start, end) and _MID.search(text, max(0, cell.start - 6), cell.start):
        return Joined(NumberKind.YEAR, value, end, place + 1)
    if mixed := _mixed(text, row, place, numeral):
        return mixed
    if numeral.tens:
        return _scaled(text, place, numeral, value)
    pair = _pair(text, row, place, numeral)
    if pair is not None:
        return pair
    if _HALF_DAY.match(text, end) or _AT.search(text, max(0, cell.start - 8), cell.start):
        return Joined(NumberKind.TIME, value, end, place + 1)
    written = text[cell.start : end]
    if _PLAIN.fullmatch(written) and (
        len(written) > 8 or (len(written) > 1 and int(written[0]) == 0)
    ):
        return Joined(NumberKind.CODE, value, end, place + 1)
    if cell.start and text[cell.start - 1] == "+" and len(written) > 1:
        after = place + 1
        while (group := at(row, after).numeral) and group.start == end + 1:
            end, after = group.digits_end, after + 1
        return Joined(NumberKind.CODE, value, end, after)
    if not numeral.joined:
        return None
    return _of_letters(text, place, numeral, value)


def _mixed(text: str, row: Cells, place: int, numeral: Numeral) -> Joined | None:
    """2½ and 220 2/3."""
    end = numeral.digits_end
    sign = text[end : end + 1]
    if sign in _VULGAR:
        part = Fraction(unicodedata.numeric(sign)).limit_denominator(10)
        return Joined(
            NumberKind.CARDINAL, exact(Fraction(numeral.value) + part), end + 1, place + 1
        )
    above, below = at(row, place + 1).numeral, at(row, place + 2).numeral
    if above is None or below is None or numeral.value % 1 or above.start != end + 1:
        return None
    if text[end] != " " or text[above.digits_end : below.start] != "/":
        return None
    if not 1 <= above.value < below.value <= 16:
        return None
    part = Fraction(above.value) / Fraction(below.value)
    return Joined(
        NumberKind.CARDINAL,
        exact(Fraction(numeral.value) + part),
        below.digits_end,
        place + 3,
    )


def _scaled(text: str, place: int, numeral: Numeral, value: Exact) -> Joined:
    """1.2bn, $5m; and 5m of length."""
    letters = re.compile(rf"-?[{LATIN_LETTERS}]+").match(text, numeral.digits_end)
    assert letters is not None
    end = letters.end()
    money = symbol_before(text, numeral.start) is not None
    if letters.group() in "bB" and not money:
        return Joined(NumberKind.CODE, value, end, place + 1)  # group 2B
    metres = letters.group() == "m" and not money and not _METRES.match(text, end)
    if metres:
        return Joined(NumberKind.CARDINAL, value, numeral.digits_end, place + 1)
    scaled = exact(Fraction(value) * 10**numeral.tens)
    return Joined(NumberKind.CARDINAL, scaled, end, place + 1)


def _of_letters(text: str, place: int, numeral: Numeral, value: Exact) -> Joined:
    start, end = numeral.start, numeral.digits_end
    if match := _ORDINAL.match(text, end):
        return Joined(NumberKind.ORDINAL, value, match.end(), place + 1)
    if code_like(text, start, end) or (end - start == 1 and _GENERATION.match(text, end)):
        return Joined(NumberKind.CODE, value, end, place + 1)
    if era_joined(text, start, end) or year_joined(text, start, end):
        return Joined(NumberKind.YEAR, value, end, place + 1)
    if match := _DECADE.match(text, end):
        return Joined(NumberKind.YEAR, value, match.end(), place + 1)
    if symbol_after(text, end) or _COMPOUND.match(text, end):
        return Joined(NumberKind.CARDINAL, value, end, place + 1)
    return Joined(NumberKind.CODE, value, end, place + 1)


def _pair(text: str, row: Cells, place: int, numeral: Numeral) -> Joined | None:  # noqa: PLR0911, PLR0912 - a case a form
    """Two numerals with a mark between them: a range, a score, a time, a fraction, a code."""
    start, end = numeral.start, numeral.digits_end
    second = at(row, place + 1).numeral
    if second is None or second.start - numeral.end > 3:
        return None
    gap = text[numeral.end : second.start]
    before = text[start - 1 : start]
    if gap == ":" and numeral.end == end:
        kind = NumberKind.CODE
        if clock := _CLOCK.match(text, start):
            kind = NumberKind.TIME
        after = place + 2
        while clock and (third := at(row, after).numeral) and third.start < clock.end():
            after += 1
        stop = clock.end() if clock else second.digits_end
        if not clock and score_cue(text, start, stop):
            return _two(NumberKind.SCORE, numeral, second, place)
        return Joined(kind, exact(Fraction(numeral.value)), stop, after)
    if gap == "/" and numeral.end == end:
        return _stroke(text, place, numeral, second)
    if not _DASH.fullmatch(gap) or before in tuple("-–/_") or code_like(text, start, end):
        return None
    if _LONGER.match(text, second.digits_end) or (
        second.joined
        and re.match(rf"[{LATIN_LETTERS}]", text[second.digits_end :][:1])
        and not symbol_after(text, second.digits_end)
    ):
        stop, after = second.digits_end, place + 2
        while (third := at(row, after).numeral) and third.start == stop + 1:
            stop, after = third.digits_end, after + 1
        return Joined(NumberKind.CODE, exact(Fraction(numeral.value)), stop, after)
    low, high = numeral.value, second.value
    small = max(low, high) <= 200 and not numeral.percent and not second.percent
    if small and score_cue(text, start, second.digits_end):
        return _two(NumberKind.SCORE, numeral, second, place)
    written = text[second.start : second.digits_end]
    if len(written) == 2 and 1000 <= low <= 2100:  # 2014-15
        high = low - low % 100 + high
    if low >= high and small and " " not in gap:
        return _two(NumberKind.SCORE, numeral, second, place)
    if low > high and (" " in gap or max(low, high) > 10**6):
        return None
    joined = _two(NumberKind.RANGE, numeral, second, place)
    return joined._replace(upper=exact(Fraction(high)))


def _two(kind: NumberKind, one: Numeral, other: Numeral, place: int) -> Joined:
    return Joined(
        kind,
        exact(Fraction(one.value)),
        other.digits_end,
        place + 2,
        exact(Fraction(other.value)),
    )


def _stroke(text: str, place: int, one: Numeral, other: Numeral) -> Joined:
    """3/4 of it; 2014/15."""
    end = other.digits_end
    if 1 <= one.value < other.value <= 10 and _OF.match(text, end):
        return Joined(
            NumberKind.FRACTION,
            exact(Fraction(one.value) / Fraction(other.value)),
            end,
            place + 2,
        )
    if 1000 <= one.value <= 2100 and (other.value < 100 or other.value == one.value + 1):
        upper = other.value if other.value > 100 else one.value - one.value % 100 + other.value
        return Joined(
            NumberKind.RANGE,
            exact(Fraction(one.value)),
            end,
            place + 2,
            exact(Fraction(upper)),
        )
    return Joined(NumberKind.CODE, exact(Fraction(one.value)), end, place + 2)
