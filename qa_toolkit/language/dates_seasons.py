"""Seasons: صيف 2019, ربيع العام الماضي, الصيف المقبل, summer of 2019, last winter."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from qa_toolkit.language.dates_model import Calendar, Moment, Offset, Piece, Precision
from qa_toolkit.language.dates_named import (
    STROKES,
    YEAR_WORDS,
    Found,
    direction,
    written,
    year_number,
)
from qa_toolkit.language.dates_periods import year_date
from qa_toolkit.language.dates_relative import TOWARDS, relative_period
from qa_toolkit.language.dates_tokens import Table, Tokens

_NAMES = (
    ("ربيع", "spring"),
    ("صيف", "summer"),
    ("خريف", "autumn"),
    ("شتاء", "winter"),
)
_SEASONS = Table(
    [
        *(
            (article + arabic, number)
            for number, (arabic, _) in enumerate(_NAMES, start=1)
            for article in ("", "ال")
        ),
        *((english, number) for number, (_, english) in enumerate(_NAMES, start=1)),
        ("fall", 3),
    ]
)
_THIS = frozenset(("هذا", "وهذا", "بهذا", "لهذا"))
# Verbs as well: prices fall 2000 points, hopes spring.
_DOUBTFUL = frozenset(("fall", "spring"))
_SURE = frozenset(
    [
        *("in", "of", "the", "since", "by", "until", "till", "from", "to", "for", "during", "and"),
        *("early", "late", "mid", "-", ",", "(", "before", "after", "between", "this", ""),
    ]
)


class _Year(NamedTuple):
    piece: Piece | None
    calendar: Calendar
    year: int | None
    offset: Offset | None
    after: int


def season_date(tokens: Tokens, i: int) -> Found:
    """A season with its year, or told from the day of the article."""
    word = tokens.key(i)
    if word in _THIS or word in TOWARDS:
        named = _SEASONS.at(tokens, i + 1)
        if named is None or named.clitics or tokens.key(i + 1).isascii() != word.isascii():
            return None
        after = i + 2
        # This fall in prices.
        if word.isascii() and tokens.key(i + 1) == "fall" and tokens.key(after) in ("in", "of"):
            return None
        return _relative(tokens, i, after, named.value, TOWARDS.get(word, 0), len(word) - 3)
    named = _SEASONS.at(tokens, i)
    if named is None:
        return None
    after = i + 1
    defined = tokens.key(i)[named.clitics :].startswith(("ال", "ل"))
    towards = direction(tokens, after)
    if defined and towards is not None:
        return _relative(tokens, i, after + 1, named.value, towards, named.clitics)
    year = _year(tokens, after)
    if year is None or (word in _DOUBTFUL and tokens.key(i - 1) not in _SURE):
        return None
    moment = Moment(
        Precision.SEASON, year.calendar, year=year.year, season=named.value, offset=year.offset
    )
    stop = year.after
    if year.piece and tokens.key(stop) in STROKES and _next_year(tokens, stop + 1, year.piece):
        stop += 2  # شتاء 2018/2019
    start = tokens.after_clitics(i, named.clitics)
    result = written(tokens, i, stop, moment, year=year.piece)
    return replace(result, start=start, core=start), stop


def _relative(tokens: Tokens, i: int, after: int, season: int, towards: int, clitics: int) -> Found:
    moment = Moment(Precision.SEASON, season=season, offset=Offset("occurrence", towards))
    start = tokens.starts[i] if tokens.key(i).isascii() else tokens.after_clitics(i, clitics)
    return replace(written(tokens, i, after, moment), start=start, core=start), after


def _year(tokens: Tokens, i: int) -> _Year | None:
    """The year of a season: 2019, of 2019, عام 2019, العام الماضي, هذا العام, of last year."""
    j = i + (tokens.key(i) in ("من", "of", ","))
    if tokens.apart(j):
        return None
    if tokens.key(j) in YEAR_WORDS:
        whole = year_date(tokens, j)
    elif (tokens.key(j) in TOWARDS and tokens.key(j + 1) == "year") or tokens.key(j) in _THIS:
        whole = relative_period(tokens, j)
    else:
        bare = year_number(tokens, j, hijri=False)
        if bare is None or not 1300 <= bare[0].number <= 2100:
            return None
        piece, calendar, after = bare
        return _Year(piece, calendar, piece.number, None, after)
    if whole is None or whole[0].moment.precision is not Precision.YEAR:
        return None
    of, after = whole
    return _Year(of.year, of.moment.calendar, of.moment.year, of.moment.offset, after)


def _next_year(tokens: Tokens, i: int, year: Piece) -> bool:
    number = tokens.number(i)
    return tokens.joined(i) and number in (year.number + 1, (year.number + 1) % 100)


STARTS = _SEASONS.starts
"""The words that a season can start with."""
