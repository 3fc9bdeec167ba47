"""Dates in digits alone: 12/9/2025, 2025-09-12, 27/7/1436هـ, 03/04/20, and clock times."""

from __future__ import annotations

from qa_toolkit.language.dates_model import (
    Calendar,
    Moment,
    Order,
    Piece,
    Precision,
    Written,
)
from qa_toolkit.language.dates_named import GREGORIAN_MARKS, HIJRI_MARKS, Found
from qa_toolkit.language.dates_tokens import Tokens

_SEPARATORS = frozenset("/.-\u2011\u2013")
_PIVOT = 70  # a year of two digits below this is of this century


def numeric_date(tokens: Tokens, i: int) -> Found:  # noqa: PLR0911
    """Three numbers parted by one kind of separator; blanks may stand around it.

    A year below 1600 is Hijri. Digits that cannot be a date (a month of 13, a day of 40) are a
    file number and give None, as do addresses and versions.
    """
    separator = tokens.key(i + 1)
    if separator not in _SEPARATORS or tokens.key(i + 3) != separator:
        return None
    parts = [tokens.number(j) for j in (i, i + 2, i + 4)]
    sizes = [tokens.size(j) for j in (i, i + 2, i + 4)] if min(parts) >= 0 else []
    if not sizes or sizes[1] > 2 or not _stands_free(tokens, i, i + 4, separator):
        return None
    # 5 - 3 - 2000 is a date, 5 . 3 . 2000 is none.
    spaced = not all(tokens.joined(j) for j in range(i + 1, i + 5))
    if spaced and separator == ".":
        return None
    short = False
    if sizes[0] == 4 and sizes[2] <= 2:
        order, (year, month, day) = Order.YMD, parts
    elif sizes[2] == 4 and sizes[0] <= 2:
        order, (day, month, year) = Order.DMY, parts
    elif max(sizes) == 2 and separator == "/" and not spaced:
        order, (day, month, year) = Order.DMY, parts
        year += 2000 if year < _PIVOT else 1900
        short = True
    else:
        return None
    marked = _mark(tokens, i + 5)
    hijri = marked is Calendar.HIJRI or (year < 1600 and marked is None)
    if not (1 <= year <= 1600 if hijri else 1700 <= year <= 2999):
        return None
    if short and hijri:
        return None
    places = [i, i + 2, i + 4] if order is Order.DMY else [i + 4, i + 2, i]
    if order is Order.DMY and month > 12 >= day:
        day, month, order = month, day, Order.MDY
        places[:2] = places[1], places[0]
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    day_piece, month_piece, year_piece = (
        Piece(number, tokens.starts[j], tokens.ends[j])
        for number, j in zip((day, month, year), places, strict=True)
    )
    after = i + 5 + (marked is not None)
    calendar = Calendar.HIJRI if hijri else Calendar.GREGORIAN
    return Written(
        tokens.starts[i],
        tokens.ends[after - 1],
        Moment(Precision.DAY, calendar, year=year, month=month, day=day),
        tokens.starts[i],
        day=day_piece,
        month=month_piece,
        year=year_piece,
        order=order,
        # A Hijri date has no month-first tradition.
        ambiguous=order is Order.DMY and day <= 12 and not hijri,
        numeric=True,
        short_year=short,
        digits=tokens.digits(i),
    ), after


def _mark(tokens: Tokens, i: int) -> Calendar | None:
    word = tokens.key(i)
    if word in HIJRI_MARKS:
        return Calendar.HIJRI
    return Calendar.GREGORIAN if word in GREGORIAN_MARKS else None


def _stands_free(tokens: Tokens, first: int, last: int, separator: str) -> bool:  # noqa: PLR0911
    if tokens.joined(first):
        before = tokens.key(first - 1)
        if before[-1].isdecimal() or (before in "/.-\u2011\u2013:@#_" and before):
            return False
        if before.isascii() and before.isalpha():
            return False
    elif tokens.key(first - 1) == separator and tokens.number(first - 2) >= 0:
        return False
    after = last + 1
    if not tokens.joined(after):
        return not (tokens.key(after) == separator and tokens.number(after + 1) >= 0)
    follows = tokens.key(after)
    if follows[0].isdecimal():
        return False
    if follows in _SEPARATORS and tokens.joined(after + 1) and tokens.number(after + 1) >= 0:
        return False
    # 2025-09-12T10:30 goes on with its time.
    return not follows.isascii() or not follows.isalpha() or follows in ("t", *HIJRI_MARKS, "ad")


def day_and_month(tokens: Tokens, i: int) -> Found:
    """A day and a month in digits, 12/9; only the words before it tell it from a fraction."""
    day, month = tokens.number(i), tokens.number(i + 2)
    if tokens.key(i + 1) not in ("/", "-") or not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    if max(tokens.size(i), tokens.size(i + 2)) > 2:
        return None
    if not _stands_free(tokens, i, i + 2, tokens.key(i + 1)):
        return None
    return Written(
        tokens.starts[i],
        tokens.ends[i + 2],
        Moment(Precision.DAY, month=month, day=day),
        tokens.starts[i],
        day=Piece(day, tokens.starts[i], tokens.ends[i]),
        month=Piece(month, tokens.starts[i + 2], tokens.ends[i + 2]),
        order=Order.DMY,
        ambiguous=day <= 12,
        numeric=True,
        digits=tokens.digits(i),
    ), i + 3
