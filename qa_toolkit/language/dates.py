"""Gregorian dates as Arabic and English newsrooms write them."""

from __future__ import annotations

import calendar
import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.language.calendar_names import (
    ENGLISH_MONTHS,
    GAP,
    LETTER,
    LEVANTINE,
    LEVANTINE_MONTHS,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    WESTERN_MONTHS,
    fold,
)
from qa_toolkit.language.letters import DIGITS


def _alternation(names: Iterable[str]) -> str:
    """The names, each with and without its hamzas and with any gap between its words.

    They are grouped by their first letter, which the scanner refuses fastest.
    """
    rests: dict[str, set[str]] = defaultdict(set)
    for name in names:
        rest = re.sub("[اأإآ]", "[اأإآ]", name[1:]).replace(" ", rf"{GAP}+")
        for first in "اأإآ" if name[0] in "اأإآ" else name[0]:
            rests[first].add(rest)
    return "|".join(
        f"{first}(?:{'|'.join(sorted(found, key=len, reverse=True))})"
        for first, found in rests.items()
    )


_MONTH_NAMES = [
    name
    for table in (LEVANTINE_MONTHS, WESTERN_MONTHS, ENGLISH_MONTHS)
    for row in table
    for name in row
]
# Only a whole word is a month: تموز but not تموزية, May but not Mayor. The letter before is
# looked at by hand: \b is fast but takes a vowel mark for the end of a word.
_MONTH = re.compile(rf"\b(?:{_alternation(_MONTH_NAMES)})(?![{LETTER}])")
_IS_LETTER = re.compile(f"[{LETTER}]")
# سبتمبر/أيلول   سبتمبر (أيلول)   سبتمبر - أيلول
_TWIN = re.compile(
    rf"{GAP}*[/(\-\u2013]{GAP}*(?P<twin>[{LETTER}]+(?:{GAP}+(?:ال)?[أا]ول|{GAP}+(?:ال)?ثاني)?)"
    rf"(?![{LETTER}])(?:{GAP}*\))?"
)
_YEAR = re.compile(
    rf"\.?[,،]?{GAP}*(?:(?:من{GAP}+)?(?:ال)?(?:عام|سنة|لعام|لسنة){GAP}+|of{GAP}+)?"
    rf"(?P<year>[{DIGITS}]{{4}})(?![{DIGITS}]|[.,:/٫٬][{DIGITS}]|{GAP}?هـ|{GAP}?[%٪])"
)
_DAY_BEFORE = re.compile(
    rf"(?:(?<![{DIGITS}])(?<![{DIGITS}][.,:/٫٬])(?P<digits>[{DIGITS}]{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?<![{LETTER}])[وب]?(?P<ordinal>ال[{LETTER}]+(?:{GAP}+(?:عشر|وال[{LETTER}]+))?))"
    rf"(?:{GAP}*-{GAP}*|{GAP}+(?:من{GAP}+)?(?:شهر{GAP}+)?(?:of{GAP}+)?)$"
)
_DAY_AFTER = re.compile(
    rf"\.?{GAP}+(?:the{GAP}+)?(?P<digits>[{DIGITS}]{{1,2}})(?:st|nd|rd|th)?"
    rf"(?![{DIGITS}{LETTER}]|[.,:/٫٬][{DIGITS}]|{GAP}?[%٪])"
)
_WEEKDAY_BEFORE = re.compile(
    rf"(?<![{LETTER}])[وف]?(?P<weekday>ال[{LETTER}]+|[A-Z][a-z]+)"
    rf"\.?(?:{GAP}+(?:الموافق|الماضي|المقبل|القادم|الجاري|المنصرم|الفائت))?"
    rf"{GAP}*[,،(]?{GAP}*(?:في{GAP}+|the{GAP}+)?$"
)
_NUMERIC = re.compile(
    rf"(?P<a>[{DIGITS}][{DIGITS}]{{0,3}})(?P<sep>[/.\-])(?P<b>[{DIGITS}]{{1,2}})(?P=sep)"
    rf"(?P<c>[{DIGITS}]{{1,4}})(?![{DIGITS}]|[/.\-][{DIGITS}]|{GAP}?هـ)"
)
_JOINED = re.compile(rf"[{DIGITS}/.\-]")
_REACH = 48  # how far before a month its day and weekday are looked for, in code points


class Part(NamedTuple):
    """A piece of a date: its number and where it is written (half-open, code points)."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written at ``start:end`` (half-open, code points); it need not exist.

    ``weekday`` is the weekday written before it, Monday = 0; it may start before ``start``.
    The month's name (in digits: the whole date) starts at ``name_start``; ``twin`` is the month
    named a second time in the other system (the 9 of نوفمبر/أيلول).
    ``ambiguous`` marks digits that could be day-month or month-day: they are read day-month.
    """

    start: int
    end: int
    name_start: int
    month: int
    day: int | None = None
    year: int | None = None
    weekday: Part | None = None
    twin: Part | None = None
    ambiguous: bool = False
    month_first: bool = False

    @property
    def possible(self) -> bool:
        """Whether some year (the one written, if any) has such a day."""
        if self.day is None:
            return True
        leap_or_own = 2000 if self.year is None else self.year
        return 1 <= self.day <= calendar.monthrange(leap_or_own, self.month)[1]

    @property
    def dates(self) -> tuple[datetime.date, ...]:
        """The days it can mean: none if incomplete or impossible, two if ambiguous."""
        if self.day is None or self.year is None or not self.possible:
            return ()
        found = datetime.date(self.year, self.month, self.day)
        if self.ambiguous and self.day != self.month:
            return found, datetime.date(self.year, self.day, self.month)
        return (found,)


def dates(text: str) -> tuple[DateMention, ...]:
    """The dates of ``text`` in order: a month with a day, a year or a twin name, or all digits.

    A bare month name is none: مارس and May are also verbs. Years are those from 1000 to 2999.
    """
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _read(text)


def _read(text: str) -> tuple[DateMention, ...]:
    found = [*_named(text), *_numeric(text)]
    found.sort(key=lambda mention: mention.start)
    return tuple(found)


# Several rules read the dates of one segment; longer texts than a paragraph are not kept alive.
_LONGEST_REMEMBERED = 10_000
_remembered = lru_cache(maxsize=256)(_read)


def _named(text: str) -> Iterator[DateMention]:
    taken = 0
    for match in _MONTH.finditer(text):
        start = match.start()
        if start < taken or (start and _IS_LETTER.match(text, start - 1)):
            continue  # the twin of the month before, or the end of a longer word
        mention = _around(text, match, taken)
        if mention is not None:
            taken = mention.end
            yield mention


def _around(text: str, match: re.Match[str], taken: int) -> DateMention | None:
    name, start, end = fold(match.group()), match.start(), match.end()
    arabic = not name.isascii()
    twin = None
    if arabic and (second := _TWIN.match(text, end)):
        # Two names of one system are two months: يونيو - يوليو is a range.
        other = fold(second["twin"])
        if other in MONTHS and (other in LEVANTINE) != (name in LEVANTINE):
            twin = Part(MONTHS[other], *second.span("twin"))
            end = second.end()
    base = max(taken, start - _REACH)
    window = text[base:start]
    day, month_first = None, False
    before = _DAY_BEFORE.search(window)
    if before:
        digits, ordinal = before.group("digits", "ordinal")
        day = int(digits) if digits else ORDINALS.get(fold(ordinal))
    if before and day is not None:
        start -= len(window) - before.start("digits" if digits else "ordinal")
        window = window[: before.start()]
    elif not arabic and (after := _DAY_AFTER.match(text, end)):
        day, end, month_first = int(after["digits"]), after.end(), True
    year = None
    if (after := _YEAR.match(text, end)) and 1000 <= int(after["year"]) <= 2999:
        year, end = int(after["year"]), after.end()
    if day is None and year is None and twin is None:
        return None
    return DateMention(
        start=start,
        end=end,
        name_start=match.start(),
        month=MONTHS[name],
        day=day,
        year=year,
        weekday=None if day is None else _weekday(window, base),
        twin=twin,
        month_first=month_first,
    )


def _weekday(window: str, base: int) -> Part | None:
    """The weekday that ``window`` ends with; ``base`` is where the window starts in the text."""
    match = _WEEKDAY_BEFORE.search(window)
    number = WEEKDAYS.get(fold(match["weekday"])) if match else None
    if match is None or number is None:
        return None
    start, stop = match.span("weekday")
    return Part(number, base + start, base + stop)


def _numeric(text: str) -> Iterator[DateMention]:
    for match in _NUMERIC.finditer(text):
        if match.start() and _JOINED.match(text, match.start() - 1):
            continue
        first, last = match["a"], match["c"]
        if len(first) == 4 and len(last) <= 2:
            year, month, day, ambiguous = int(first), int(match["b"]), int(last), False
        elif len(first) <= 2 and len(last) == 4:
            year, month, day = int(last), int(match["b"]), int(first)
            if month > 12 >= day:
                day, month = month, day
            ambiguous = day <= 12
        else:
            continue
        # A Hijri year is below 1500; a month of 13 or a day of 40 makes it a file number.
        if not 1700 <= year <= 2999 or not 1 <= month <= 12 or not 1 <= day <= 31:
            continue
        base = max(0, match.start() - _REACH)
        yield DateMention(
            start=match.start(),
            end=match.end(),
            name_start=match.start(),
            month=month,
            day=day,
            year=year,
            weekday=_weekday(text[base : match.start()], base),
            ambiguous=ambiguous,
        )
