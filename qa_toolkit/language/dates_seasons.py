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
from qa_toolkit.language.dates_tables import Table
from qa_toolkit.language.dates_tokens import Tokens

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
        return _this(tokens, i)
    named = _SEASONS.at(tokens, i)
    if named is None:
        return None
    start, after = tokens.after_clitics(i, named.clitics), i + 1
    towards = direction(tokens, after)
    if word[named.clitics :].startswith(("ال", "ل")) and towards is not None:
        moment, stop, piece = _from_today(named.value, towards), after + 1, None
    elif (year := _year(tokens, after)) and not _is_verb(tokens, i):
        piece, stop = year.piece, year.after
        moment = Moment(
            Precision.SEASON, year.calendar, year=year.year, season=named.value, offset=year.offset
        )
        if piece and tokens.key(stop) in STROKES and _next_year(tokens, stop + 1, piece):
            stop += 2  # شتاء 2018/2019
    else:
        return None
    return replace(written(tokens, i, stop, moment, year=piece), start=start, core=start), stop


def _this(tokens: Tokens, i: int) -> Found:
    """هذا الصيف, last winter."""
    word, name, after = tokens.key(i), tokens.key(i + 1), i + 2
    named = _SEASONS.at(tokens, i + 1)
    if named is None or named.clitics or name.isascii() != word.isascii():
        return None
    if name == "fall" and tokens.key(after) in ("in", "of"):
        return None  # this fall in prices
    moment = _from_today(named.value, TOWARDS.get(word, 0))
    start = tokens.starts[i] if name.isascii() else tokens.after_clitics(i, len(word) - 3)
    return replace(written(tokens, i, after, moment), start=start, core=start), after


def _from_today(season: int, towards: int) -> Moment:
    return Moment(Precision.SEASON, season=season, offset=Offset("occurrence", towards))


def _is_verb(tokens: Tokens, i: int) -> bool:
    """Whether the name may be a verb or another noun: prices fall 2000 points."""
    return tokens.key(i) in _DOUBTFUL and tokens.key(i - 1) not in _SURE


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


STARTS = _SEASONS.starts | _THIS | frozenset(TOWARDS)
"""The words that a season can start with."""
