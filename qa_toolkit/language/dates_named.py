"""Dates whose month has a name: 12 سبتمبر/أيلول 2025, March 5, أيلول الماضي, 3 شوال 1436هـ.

Each reader takes the tokens and the place to start at, and gives a ``Written`` and the place
after it, or None.
"""

from __future__ import annotations

from dataclasses import replace

from qa_toolkit.language.dates_model import (
    Calendar,
    Moment,
    Offset,
    Order,
    Piece,
    Precision,
    Style,
    Written,
)
from qa_toolkit.language.dates_tables import (
    ENGLISH_ORDINAL_WORDS,
    MONTHS,
    NO_NOUN,
    ORDINAL_WORDS,
    WEEKDAYS,
    MonthName,
    Name,
    key,
)
from qa_toolkit.language.dates_tokens import Tokens
from qa_toolkit.language.dates_words import spelled_year

Found = tuple[Written, int] | None

PAST = frozenset(
    map(
        key,
        ["الماضي", "الماضية", "المنصرم", "المنصرمة", "الفائت", "الفائتة", "المنقضي", "المنقضية"],
    )
)
NEXT = frozenset(map(key, ["المقبل", "المقبلة", "القادم", "القادمة"]))
CURRENT = frozenset(map(key, ["الجاري", "الجارية", "الحالي", "الحالية"]))
YEAR_WORDS = frozenset(
    map(
        key,
        [
            *("عام", "العام", "لعام", "بعام", "وعام", "للعام", "بالعام", "والعام"),
            *("سنة", "السنة", "لسنة", "بسنة", "وسنة", "للسنة", "بالسنة", "والسنة"),
            *("عامي", "العامين", "أعوام", "الأعوام", "سنتي", "سنوات", "السنوات"),
        ],
    )
)
HIJRI_MARKS = frozenset(("ه", "هجري", "هجريا", "هجرية", "للهجرة", "ah"))
GREGORIAN_MARKS = frozenset(("م", "ميلادي", "ميلاديا", "ميلادية", "للميلاد", "ad", "ce"))
STROKES = frozenset("/-–—")
_ARTICLES = frozenset(("ال", "وال", "بال", "لل"))  # الـ 14
DAYS = ORDINAL_WORDS.starts | ENGLISH_ORDINAL_WORDS.starts | _ARTICLES
"""The words that a day of the month can start with."""


def direction(tokens: Tokens, i: int) -> int | None:
    """-1, 0 or 1 for الماضي, الجاري or المقبل at token ``i``."""
    word = tokens.key(i)
    return -1 if word in PAST else 1 if word in NEXT else 0 if word in CURRENT else None


def day_number(tokens: Tokens, i: int) -> tuple[Piece, int] | None:
    """The day of the month at token ``i``, in digits or as an ordinal: 12, 12th, الثاني عشر."""
    j = i
    if tokens.key(i) in _ARTICLES and tokens.number(i + 1) >= 0:
        j = i + 1
    number = tokens.number(j)
    if number >= 0:
        if tokens.size(j) > 2 or not (j > i or tokens.free(j)) or not tokens.closed(j + 1):
            return None
        end, after = tokens.ends[j], j + 1
        if tokens.joined(after) and tokens.key(after) in ("st", "nd", "rd", "th"):
            end, after = tokens.ends[after], after + 1
        return Piece(number, tokens.starts[i], end), after
    named = ORDINAL_WORDS.at(tokens, i) or ENGLISH_ORDINAL_WORDS.at(tokens, i)
    if named is None:
        return None
    after = i + named.tokens
    start = tokens.after_clitics(i, named.clitics)
    return Piece(named.value, start, tokens.ends[after - 1]), after


def month_name(tokens: Tokens, i: int) -> Name[MonthName] | None:
    """The month named at token ``i``; an English name needs its capital letter."""
    named = MONTHS.at(tokens, i)
    if named is None or (tokens.keys[i].isascii() and not tokens.capital(i)):
        return None
    return named


def year_number(tokens: Tokens, i: int, *, hijri: bool) -> tuple[Piece, Calendar, int] | None:
    """The year at token ``i``, in digits or words, with its mark (م, هـ), and its calendar."""
    number, after = tokens.number(i), i + 1
    spelled = None if number >= 0 else spelled_year(tokens, i)
    if spelled:
        number, after = spelled
    elif number < 0 or not tokens.free(i):
        return None
    end = tokens.ends[after - 1]
    mark = tokens.key(after)
    if mark in HIJRI_MARKS:
        if not 1 <= number <= 1600:
            return None
        return Piece(number, tokens.starts[i], tokens.ends[after]), Calendar.HIJRI, after + 1
    if hijri and 1 <= number <= 1600 and tokens.size(i) >= 3:
        return Piece(number, tokens.starts[i], end), Calendar.HIJRI, after
    if not (spelled or tokens.size(i) == 4) or not 1000 <= number <= 2999:
        return None
    if mark in GREGORIAN_MARKS:
        end, after = tokens.ends[after], after + 1
    return Piece(number, tokens.starts[i], end), Calendar.GREGORIAN, after


def _year_after(  # noqa: PLR0911
    tokens: Tokens, i: int, *, hijri: bool
) -> tuple[Piece | None, Offset | None, int, Calendar] | None:
    """The year after a month: 2014   ، 2014   من عام 2014   من العام الماضي   of last year."""
    j = i
    if tokens.key(j) in (",", "،", ".") and tokens.number(j + 1) >= 0:
        j += 1
    if tokens.key(j) in ("من", "of"):
        j += 1
    worded = tokens.key(j) in YEAR_WORDS
    if worded:
        j += 1
        towards = direction(tokens, j)
        if towards is not None:
            return None, Offset("year", towards), j + 1, Calendar.GREGORIAN
    elif tokens.key(j) in ("last", "next", "this") and tokens.key(j + 1) == "year":
        count = {"last": -1, "next": 1, "this": 0}[tokens.key(j)]
        return None, Offset("year", count), j + 2, Calendar.GREGORIAN
    elif tokens.key(j) in ("هذا", "هذه") and tokens.key(j + 1) in YEAR_WORDS:
        return None, Offset("year", 0), j + 2, Calendar.GREGORIAN
    found = None if tokens.apart(j) else year_number(tokens, j, hijri=hijri)
    if found is None:
        return None
    piece, calendar, after = found
    if hijri and calendar is Calendar.GREGORIAN and piece.number >= 1900:
        return None, None, after, Calendar.HIJRI  # رمضان 2014: which one, in the other calendar
    if (calendar is Calendar.HIJRI) != hijri:
        return None
    return piece, None, after, calendar


def _twin(tokens: Tokens, i: int, first: MonthName) -> tuple[Piece, Style, int] | None:
    """A second name in another system: سبتمبر/أيلول   سبتمبر (أيلول)   سبتمبر - أيلول."""
    if tokens.key(i) not in STROKES and tokens.key(i) != "(":
        return None
    named = MONTHS.at(tokens, i + 1)
    if named is None or named.clitics:
        return None
    style = named.value.style
    if style in (Style.ENGLISH, Style.HIJRI) or first.style in (Style.ENGLISH, Style.HIJRI):
        return None
    # Two names of one system are two months: يونيو - يوليو is a range.
    if (style is Style.LEVANTINE) == (first.style is Style.LEVANTINE):
        return None
    after = i + 1 + named.tokens
    piece = Piece(named.value.month, tokens.starts[i + 1], tokens.ends[after - 1])
    if tokens.key(i) == "(" and tokens.key(after) == ")":
        after += 1
    return piece, style, after


def month_date(
    tokens: Tokens, i: int, *, day: Piece | None = None, start: int | None = None
) -> Found:
    """The date whose month is named at token ``i``; ``day`` is a day already read before it."""
    named = month_name(tokens, i)
    if named is None:
        return None
    name = named.value
    place = tokens.after_clitics(i, named.clitics)
    after = i + named.tokens
    month = Piece(name.month, place, tokens.ends[after - 1])
    order = Order.DMY if day else None
    english = name.style is Style.ENGLISH
    # The point of an abbreviation (Sept. 12), or that of a sentence.
    point = english and tokens.key(after) == "." and tokens.joined(after)
    pointed = after + point
    if english and day is None:
        j = pointed + (tokens.key(pointed) == "the")
        found = day_number(tokens, j)
        if found and not tokens.apart(pointed) and not _counts(tokens, *found, whole=point):
            day, pointed = found
            after, order = pointed, Order.MDY
    twin = _twin(tokens, after, name)
    if twin:
        after = pointed = twin[2]
    hijri = name.style is Style.HIJRI
    offset, year, calendar = None, None, Calendar.HIJRI if hijri else Calendar.GREGORIAN
    honoured = after + (hijri and tokens.key(after) in ("المبارك", "الحرام", "المكرم", "المعظم"))
    towards = direction(tokens, honoured)
    if towards is not None:
        offset, after = Offset("occurrence", towards), honoured + 1
    elif found_year := _year_after(tokens, pointed, hijri=hijri):
        year, offset, after, calendar = found_year
    moment = Moment(
        Precision.DAY if day else Precision.MONTH,
        calendar,
        year=year.number if year else None,
        month=name.month,
        day=day.number if day else None,
        offset=offset,
    )
    begin = start if start is not None else day.start if day and order is Order.DMY else place
    return Written(
        begin,
        tokens.ends[after - 1],
        moment,
        begin,
        day=day,
        month=month,
        twin=twin[0] if twin else None,
        year=year,
        style=name.style,
        twin_style=twin[1] if twin else None,
        order=order,
        digits=_digits(tokens, i, after),
    ), after


def _counts(tokens: Tokens, day: Piece, after: int, *, whole: bool) -> bool:
    """Whether the number after an English month counts what follows: in May. 12 people.

    ``whole``: a point stands before it, so that only a year after it makes it a day for sure,
    unless a mark or a small word follows that no noun could.
    """
    if not 1 <= day.number <= 99 or (tokens.key(after) == ":" and tokens.joined(after)):
        return True
    return whole and tokens.key(after)[:1].isalpha() and tokens.key(after) not in NO_NOUN


def _digits(tokens: Tokens, i: int, after: int) -> str | None:
    for j in (*range(max(0, i - 3), i), *range(i, after)):
        if tokens.numbers[j] >= 0 and (kind := tokens.digits(j)):
            return kind
    return None


def day_date(tokens: Tokens, i: int) -> Found:
    """A day with the name of its month: 12 سبتمبر, الثاني من أيلول, 5th of May, 12-سبتمبر."""
    found = day_number(tokens, i)
    if found is None:
        return None
    day, after = found
    j = skip_links(tokens, after)
    return None if tokens.apart(after) else month_date(tokens, j, day=day)


def skip_links(tokens: Tokens, i: int) -> int:
    """The place after من, شهر, of, "the month of" or a stroke between a day and its month."""
    word = tokens.key(i)
    if word == "من":
        i += 1
    elif word == "of":
        i += 3 if (tokens.key(i + 1), tokens.key(i + 2)) == ("the", "month") else 1
        i += tokens.key(i) == "of"
    elif word in ("-", "/") and tokens.number(i - 1) >= 0:
        return i + 1
    return i + (tokens.key(i) in ("شهر", "لشهر"))


def weekday_name(tokens: Tokens, i: int) -> tuple[Piece, int] | None:
    """The weekday at token ``i``; an English one needs its capital letter."""
    named = WEEKDAYS.at(tokens, i)
    if named is None or (tokens.keys[i].isascii() and not tokens.capital(i)):
        return None
    after = i + named.tokens
    start = tokens.after_clitics(i, named.clitics)
    piece = Piece(named.value, start, tokens.ends[after - 1])
    short = tokens.keys[i].isascii() and not tokens.keys[i].endswith("day")
    return piece, after + (short and tokens.key(after) == "." and tokens.joined(after))


def with_weekday(written: Written, weekday: Piece) -> Written:
    """The date with the weekday that stands before it."""
    moment = replace(written.moment, weekday=weekday.number)
    return replace(written, start=weekday.start, moment=moment, weekday=weekday)


def written(
    tokens: Tokens, i: int, after: int, moment: Moment, *, year: Piece | None = None
) -> Written:
    """A date of the tokens from ``i`` up to ``after``."""
    start = tokens.starts[i]
    kind = next((tokens.digits(j) for j in range(i, after) if tokens.numbers[j] >= 0), None)
    return Written(start, tokens.ends[after - 1], moment, start, digits=kind, year=year)
