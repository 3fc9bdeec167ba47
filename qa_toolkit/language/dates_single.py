"""One date at a place of a text, whatever its kind, with the weekday or phase before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qa_toolkit.language import dates_centuries as centuries
from qa_toolkit.language import dates_periods as periods
from qa_toolkit.language import dates_relative as relative
from qa_toolkit.language import dates_seasons as seasons
from qa_toolkit.language import dates_words as spelled
from qa_toolkit.language.dates_model import Phase, Piece, Precision, Style
from qa_toolkit.language.dates_named import (
    Found,
    day_date,
    direction,
    month_date,
    month_name,
    weekday_name,
    with_weekday,
)
from qa_toolkit.language.dates_numeric import day_and_month, numeric_date
from qa_toolkit.language.dates_times import time_of_day
from qa_toolkit.language.dates_tokens import (
    ENGLISH_ORDINAL_WORDS,
    MONTHS,
    ORDINAL_WORDS,
    WEEKDAYS,
    Table,
    Tokens,
    key,
)

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

_READERS: tuple[Callable[[Tokens, int], Found], ...] = (
    numeric_date,
    day_date,
    relative.day_of_month,
    relative.relative_day,
    relative.ago,
    periods.quarter_date,
    seasons.season_date,
    centuries.decade_date,
    centuries.century_date,
    periods.year_date,
    relative.relative_period,
    relative.weekday_date,
    time_of_day,
)
_WORDS = frozenset(
    map(
        key,
        [
            *("القرن", "للقرن", "والقرن", "بالقرن", "الساعة", "والساعة", "بالساعة"),
            *("هذا", "هذه", "وهذا", "بهذا", "لهذا", "قبل", "منذ", "وقبل", "ومنذ"),
            *("ال", "وال", "بال", "لل"),
            *("the", "last", "past", "previous", "next", "this", "current", "coming", "a", "an"),
            *("year", "q"),
        ],
    )
)
STARTERS = (
    _WORDS
    | MONTHS.starts
    | WEEKDAYS.starts
    | ORDINAL_WORDS.starts
    | ENGLISH_ORDINAL_WORDS.starts
    | _PHASES.starts
    | periods.STARTS
    | centuries.STARTS
    | relative.STARTS
    | seasons.STARTS
    | spelled.STARTS
)


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
    weekday = weekday_name(tokens, i)
    if weekday and (dated := _after_weekday(tokens, i, *weekday)):
        return dated
    for reader in _READERS:
        found = reader(tokens, i)
        if found:
            return found
    return _month(tokens, i, bare=bare) or _day_in_digits(tokens, i)


def _day_in_digits(tokens: Tokens, i: int) -> Found:
    if tokens.number(i) >= 0 and tokens.key(i - 1) in _DAY_CONTEXT:
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
