"""One date at a place of a text, whatever its kind, with the weekday or phase before it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import NamedTuple

from qa_toolkit.language import dates_ago as ago
from qa_toolkit.language import dates_centuries as centuries
from qa_toolkit.language import dates_periods as periods
from qa_toolkit.language import dates_relative as relative
from qa_toolkit.language import dates_seasons as seasons
from qa_toolkit.language import dates_times as times
from qa_toolkit.language.dates_model import Phase, Piece, Precision, Style
from qa_toolkit.language.dates_named import (
    DAYS,
    Found,
    day_date,
    direction,
    month_date,
    month_name,
    weekday_name,
    with_weekday,
)
from qa_toolkit.language.dates_numeric import day_and_month, numeric_date
from qa_toolkit.language.dates_tables import (
    MONTHS,
    WEEKDAYS,
    Table,
    key,
)
from qa_toolkit.language.dates_tokens import Tokens

_PHASES = Table(
    [
        *((word, Phase.EARLY) for word in ["أوائل", "مطلع", "بداية", "بدايات", "مستهل"]),
        *((word, Phase.MIDDLE) for word in ["منتصف", "أواسط"]),
        *((word, Phase.LATE) for word in ["أواخر", "نهاية", "نهايات", "ختام"]),
        ("early", Phase.EARLY),
        ("mid", Phase.MIDDLE),
        ("late", Phase.LATE),
        *((f"{word} of", Phase.EARLY) for word in ("beginning", "start")),
        ("middle of", Phase.MIDDLE),
        ("end of", Phase.LATE),
    ]
)
_MONTH_CONTEXT = frozenset(
    map(
        key,
        [
            *("شهر", "لشهر", "بشهر", "وشهر", "شهري", "بشهري", "في", "وفي", "منذ", "ومنذ"),
            *("خلال", "وخلال", "بحلول", "حتى", "وحتى", "لغاية"),
            *("in", "since", "until", "till", "by", "during", "of", "through", "throughout"),
            *("from", "before", "after", "between", "last", "next", "this", "early", "late"),
            *("mid", "for", "or"),
        ],
    )
)
CORRESPONDING = frozenset(("الموافق", "الموافقة", "والموافق", "يوافق", "الموافقين"))
_DAY_CONTEXT = frozenset(("يوم", "بتاريخ", "تاريخ", "الموافق", "ليوم", "وتاريخ"))


class _Reader(NamedTuple):
    """A kind of date: the words it can start with, and whether it can start with a number."""

    read: Callable[[Tokens, int], Found]
    words: Collection[str] = ()
    numbers: bool = False


_READERS = (
    _Reader(numeric_date, numbers=True),
    _Reader(day_date, DAYS, numbers=True),
    _Reader(relative.day_of_month, DAYS, numbers=True),
    _Reader(relative.relative_day, relative.DAYS),
    _Reader(ago.ago, ago.STARTS, numbers=True),
    _Reader(periods.quarter_date, periods.QUARTERS),
    _Reader(seasons.season_date, seasons.STARTS),
    _Reader(centuries.decade_date, centuries.DECADES, numbers=True),
    _Reader(centuries.century_date, centuries.CENTURIES, numbers=True),
    _Reader(centuries.millennium_date, centuries.MILLENNIA),
    _Reader(periods.year_date, periods.YEARS, numbers=True),
    _Reader(relative.relative_period, relative.PERIODS),
    _Reader(relative.weekday_date, relative.WEEKDAY_STARTS),
    _Reader(times.time_of_day, times.STARTS, numbers=True),
)
_BY_NUMBER = tuple(reader.read for reader in _READERS if reader.numbers)
_BY_WORD = {
    word: tuple(reader.read for reader in _READERS if word in reader.words)
    for word in set[str]().union(*(reader.words for reader in _READERS))
}
STARTERS = frozenset(_BY_WORD) | MONTHS.starts | WEEKDAYS.starts | _PHASES.starts
"""The words that a date can start with."""


def phased(tokens: Tokens, i: int) -> Found:
    """A date with the part of it that is meant: أواخر نوفمبر, mid-2020, early last year."""
    phase = _PHASES.at(tokens, i)
    if phase is None:
        return single(tokens, i)
    j = i + phase.tokens
    j += tokens.key(j) == "-" and tokens.joined(j)
    j += tokens.key(j) in ("the", "شهر", "عقد")
    of = single(tokens, j, bare=True)
    if of is None or of[0].moment.precision in (Precision.DAY, Precision.TIME):
        return None if of is None or of[0].moment.precision is Precision.TIME else single(tokens, i)
    start = tokens.after_clitics(i, phase.clitics)
    moment = replace(of[0].moment, phase=phase.value)
    return replace(of[0], start=start, core=start, moment=moment), of[1]


def single(tokens: Tokens, i: int, *, bare: bool = False) -> Found:
    """One date at token ``i``; ``bare`` allows a month by its name alone."""
    word, number = tokens.key(i), tokens.number(i) >= 0
    if word in WEEKDAYS.starts:
        weekday = weekday_name(tokens, i)
        if weekday and (dated := _after_weekday(tokens, i, *weekday)):
            return dated
    for read in _BY_NUMBER if number else _BY_WORD.get(word, ()):
        found = read(tokens, i)
        if found:
            return found
    if number:
        return _day_in_digits(tokens, i)
    return _month(tokens, i, bare=bare) if word in MONTHS.starts else None


def _day_in_digits(tokens: Tokens, i: int) -> Found:
    if tokens.key(i - 1) in _DAY_CONTEXT:
        return day_and_month(tokens, i)
    return None


def _month(tokens: Tokens, i: int, *, bare: bool = False) -> Found:
    named = month_name(tokens, i)
    if named is None:
        return None
    found = month_date(tokens, i)
    if found is None:
        return None
    written = found[0]
    if written.day or written.year or written.twin or written.moment.offset:
        return found
    before = tokens.key(i - 1)
    if named.value.style is Style.HIJRI:
        known = bare or before in ("شهر", "لشهر", "بشهر", "وشهر")
        known = known or (written.moment.month == 9 and before in ("في", "وفي", "خلال", "طوال"))
    else:
        known = bare or named.value.bare or before in _MONTH_CONTEXT
        known = known and not (
            # Theresa May, "by May": a surname; مارس after a noun: a verb.
            tokens.keys[i] == "may" and before in ("by", "of", "from", "after", "before", "that")
        )
    return found if known else None


def _after_weekday(tokens: Tokens, i: int, weekday: Piece, after: int) -> Found:
    """The date after its weekday: الجمعة الموافق 12 سبتمبر, Friday, Sept. 12, الأحد (3/5/2015)."""
    j = after
    j += direction(tokens, j) is not None
    j += tokens.key(j) in (",", "،", "(", "-", "–")
    if tokens.key(j) in CORRESPONDING:
        j += 1 + (tokens.key(j + 1) == "ل")
    j += tokens.key(j) in ("في", "the", "on", "يوم")
    if j > after + 4 or tokens.apart(j):
        return None
    dated = (
        numeric_date(tokens, j)
        or day_date(tokens, j)
        or month_date(tokens, j)
        or day_and_month(tokens, j)
    )
    if dated is None or dated[0].day is None:
        return None
    # السبت والأحد 12 و13 سبتمبر: two weekdays, two days.
    if weekday_name(tokens, i - 1) or tokens.key(i - 1) in ("and", "&"):
        return dated if j == i else None
    after = dated[1] + (tokens.key(dated[1]) == ")" and tokens.key(j - 1) == "(")
    return with_weekday(dated[0], weekday), after
