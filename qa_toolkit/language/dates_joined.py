"""Dates joined to one another: ranges, and the same day in the other calendar."""

from __future__ import annotations

from dataclasses import replace

from qa_toolkit.language.dates_model import Calendar, Moment, Order, Piece, Precision, Written
from qa_toolkit.language.dates_named import (
    Found,
    day_date,
    day_number,
    month_date,
    month_name,
    weekday_name,
    with_weekday,
    written,
    year_number,
)
from qa_toolkit.language.dates_periods import short_end
from qa_toolkit.language.dates_single import CORRESPONDING, phased
from qa_toolkit.language.dates_tables import MONTHS, WEEKDAYS
from qa_toolkit.language.dates_tokens import Tokens

DASHES = frozenset("-–—\u2011")
_UP_TO = frozenset(("الي", "حتي", "وحتي", "to", "through", "until", "till", "thru"))
_FROM = frozenset(("من", "ومن", "from", "between", "بين", "وبين", "منذ"))
_BETWEEN = frozenset(("between", "بين", "وبين"))
_AND = frozenset(("و", "and", "&"))
_TWO_YEARS = frozenset(("عامي", "العامين", "سنتي"))
LINKS = DASHES | _UP_TO | _AND

Range = tuple[Written, Written, int] | None


def shared_month(tokens: Tokens, i: int) -> Range:
    """A range whose month or year stands at its end alone: 12-15 مايو, May–June 2020."""
    word = tokens.key(i)
    if tokens.number(i) >= 0 or word in WEEKDAYS.starts:
        return _days(tokens, i)
    return _months(tokens, i) if word in MONTHS.starts else None


def _days(tokens: Tokens, i: int) -> Range:
    weekday = weekday_name(tokens, i)
    begin = weekday[1] if weekday else i
    found = day_number(tokens, begin) if tokens.number(begin) >= 0 or weekday else None
    if found is None:
        return None
    day, j = found
    if not 1 <= day.number <= 31:
        return None
    link = tokens.key(j)
    if link not in DASHES | _UP_TO | _AND and link not in ("،", ","):
        return None
    second_weekday = weekday_name(tokens, j + 1)
    k = second_weekday[1] if second_weekday else j + 1
    last = None if tokens.apart(j + 1) else day_date(tokens, k)
    if last is None or last[0].moment.day is None or not 1 <= last[0].moment.day <= 31:
        return None
    until, after = last
    if link in DASHES and until.moment.day is not None and day.number >= until.moment.day:
        return None
    if second_weekday:
        until = with_weekday(until, second_weekday[0])
    first = Written(
        day.start,
        day.end,
        replace(until.moment, day=day.number, weekday=None),
        day.start,
        day=day,
        style=until.style,
        order=Order.DMY,
        digits=until.digits,
    )
    # السبت والأحد 12 و13 سبتمبر: the weekdays stand together.
    if weekday and not weekday_name(tokens, i - 1):
        first = with_weekday(first, weekday[0])
    return first, until, after


def _months(tokens: Tokens, i: int) -> Range:
    named = month_name(tokens, i)
    if named is None:
        return None
    j = i + named.tokens
    if tokens.key(j) == "." and tokens.joined(j):
        j += 1
    link = tokens.key(j)
    before = tokens.key(i - 1)
    between = before in _BETWEEN and (link in _AND or link[:1] == "و")
    if link not in DASHES and not between and not (link in _UP_TO and before in _FROM):
        return None
    k = j + 1 if link in LINKS else j
    other = month_name(tokens, k)
    if other is None or (other.clitics == 1) != (k == j):
        return None
    first, last = month_date(tokens, i), month_date(tokens, k)
    if first is None or last is None or first[0].twin or first[1] > k or last[0].day:
        return None
    start, until = first[0], last[0]
    if start.moment.calendar is not until.moment.calendar:
        return None
    start = replace(start, moment=replace(start.moment, year=until.moment.year))
    return start, until, last[1]


def up_to(tokens: Tokens, i: int, first: Written, after: int) -> Range:  # noqa: PLR0911, PLR0912
    """The end of a range that starts with ``first``: … إلى 5 يونيو, – 3 May, حتى 2020."""
    if first.order is Order.MDY and not first.year and (short := _same_month(tokens, first, after)):
        return short
    link, before = tokens.key(after), tokens.key(i - 1)
    if tokens.key(i) in _TWO_YEARS and before not in _FROM:
        before = "بين"  # عامي 2010 و2015
    j = after + 1
    if first.year and link in DASHES | {"/"} and (season := _season(tokens, first, j)):
        return season
    if link in DASHES or (link == "/" and first.moment.precision is Precision.YEAR):
        pass
    elif link in _UP_TO:
        if before not in _FROM and first.moment.precision not in (Precision.DAY, Precision.TIME):
            return None
        j += tokens.key(j) in ("يوم", "عام") and tokens.key(j) == "يوم"
    elif link in _AND and before in _BETWEEN:
        pass
    elif before in _BETWEEN and tokens.key(after)[:1] == "و":
        j = after
    else:
        return None
    found = None if tokens.apart(j) else phased(tokens, j)
    if found is None:
        return None
    until, stop = found
    one, other = first.moment, until.moment
    if one.precision is not other.precision or one.calendar is not other.calendar:
        return None
    if bool(one.offset) != bool(other.offset) and not one.month:
        return None
    # 12 - 13: what stands on both sides of a dash must be of one form to be a range.
    if link in DASHES and (first.numeric != until.numeric or one.offset or other.offset):
        return None
    if one.month and not one.year and other.year and one.precision is other.precision:
        first = replace(first, moment=replace(one, year=other.year))
    return first, until, stop


def _season(tokens: Tokens, first: Written, i: int) -> Range:
    """The 20 of 2019-20."""
    year = first.moment.year
    if year is None or first.moment.precision is not Precision.YEAR or tokens.size(i) != 2:
        return None
    if not short_end(year, tokens.number(i)) or not tokens.joined(i) or not tokens.closed(i + 1):
        return None
    last = year + (tokens.number(i) - year) % 100
    piece = Piece(last, tokens.starts[i], tokens.ends[i])
    moment = replace(first.moment, year=last)
    return first, replace(first, start=piece.start, end=piece.end, moment=moment, year=piece), i + 1


def _same_month(tokens: Tokens, first: Written, after: int) -> Range:
    """The second day of June 3-5 or June 3 to 5, 2020."""
    link = tokens.key(after)
    if link not in DASHES and link not in _UP_TO and link not in _AND:
        return None
    found = day_number(tokens, after + 1) if tokens.number(after + 1) >= 0 else None
    if found is None or month_name(tokens, found[1]) or first.moment.day is None:
        return None
    day, stop = found
    if not first.moment.day < day.number <= 31 or (
        link in _UP_TO | _AND and not _ends(tokens, stop)
    ):
        return None
    j = stop + (tokens.key(stop) == ",")
    year = year_number(tokens, j, hijri=False)
    moment = first.moment
    piece: Piece | None = None
    if year and year[1] is Calendar.GREGORIAN:
        piece, _, stop = year
        moment = replace(moment, year=piece.number)
    until = Written(
        day.start,
        tokens.ends[stop - 1],
        replace(moment, day=day.number),
        day.start,
        day=day,
        year=piece,
        style=first.style,
        order=Order.MDY,
        digits=first.digits,
    )
    return replace(first, moment=replace(moment, day=first.moment.day)), until, stop


def _ends(tokens: Tokens, i: int) -> bool:
    """Whether the number before token ``i`` counts nothing: on June 3 and 5 people were."""
    return not tokens.key(i)[:1].isalpha()


def _bare_year(tokens: Tokens, i: int) -> Found:
    """The 1971 of عام 1391 الموافق 1971."""
    found = year_number(tokens, i, hijri=False)
    if found is None:
        return None
    piece, calendar, after = found
    moment = Moment(Precision.YEAR, calendar, year=piece.number)
    return written(tokens, i, after, moment, year=piece), after


def same_day(tokens: Tokens, first: Written, after: int) -> tuple[Written, int] | None:  # noqa: PLR0911
    """The date said again in the other calendar: الموافق …, (…), / …; and the place after it."""
    if first.moment.precision not in (Precision.DAY, Precision.YEAR, Precision.MONTH):
        return None
    if first.moment.offset or not (first.moment.year or first.moment.month):
        return None
    j = after + (tokens.key(after) in (",", "،"))
    opened = tokens.key(j) == "("
    stroke = tokens.key(j) in DASHES or tokens.key(j) in ("/", "|", "=")
    j += opened or stroke
    weekday = weekday_name(tokens, j)
    if weekday:
        j = weekday[1]
    said = tokens.key(j) in CORRESPONDING
    j += said
    if (tokens.key(j), tokens.key(j + 1)) == ("corresponding", "to"):
        said, j = True, j + 2
    j += tokens.key(j) == "ل"
    if not (opened or stroke or said) or tokens.apart(j):
        return None
    found = phased(tokens, j) or (_bare_year(tokens, j) if said else None)
    if found is None:
        return None
    second, stop = found
    if second.moment.calendar is first.moment.calendar:
        return None
    if second.moment.precision is not first.moment.precision:
        return None
    if opened and tokens.key(stop) == ")":
        stop += 1
    return second, stop
