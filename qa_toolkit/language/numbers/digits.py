"""Numbers in digits of any kind, with the separators of any convention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from qa_toolkit.language.letters import ARABIC_LETTERS, DIGITS, LATIN_LETTERS


@dataclass(frozen=True, slots=True)
class Numeral:
    """Digits at ``start:end`` (half-open, code points) and the value they stand for.

    The range covers the percent sign or words; the digits alone end at ``digits_end``.
    ``group`` and ``decimal`` are the separators as written, empty where there are none.
    ``joined`` marks digits that are part of something else: a date, a time, a score, a range,
    a code (F-16, 2025/2026, 12:30). ``tens`` is the power of ten that joined letters stand for
    (1.2bn: nine).
    """

    start: int
    end: int
    digits_end: int
    value: Decimal
    percent: bool = False
    group: str = ""
    decimal: str = ""
    joined: bool = False
    tens: int = 0


_SEPARATOR = ".,\u066b\u066c\u060c"
"""The last three: ARABIC DECIMAL SEPARATOR, ARABIC THOUSANDS SEPARATOR, ARABIC COMMA."""
_GAP = " \u00a0\u2009\u202f"
"""SPACE, NO-BREAK SPACE, THIN SPACE and NARROW NO-BREAK SPACE may group thousands."""
_NUMERAL = re.compile(
    rf"(?<![{DIGITS}{LATIN_LETTERS}])[{DIGITS}]{{1,3}}(?P<gap>[{_GAP}])[{DIGITS}]{{3}}"
    rf"(?:(?P=gap)[{DIGITS}]{{3}})*(?:[.,\u066b][{DIGITS}]{{1,2}})?(?![{DIGITS}{_GAP}/-][{DIGITS}])"
    rf"(?![{DIGITS}])|[{DIGITS}]+(?:[{_SEPARATOR}][{DIGITS}]+)*"
)
_JOINED_BEFORE = re.compile(rf"[/:\-_#~\u2013\u2014{LATIN_LETTERS}{ARABIC_LETTERS}]")
_JOINED_AFTER = re.compile(rf"[/:\-_#~\u2013\u2014](?=\w)|[{LATIN_LETTERS}{ARABIC_LETTERS}]")
_PERCENT_AFTER = re.compile(
    r"\s?[%٪]|\s?(?:في|ب|فى)\s?(?:ال)?(?:مئة|مائة|المئه|المائه)(?!\w)|\sبال(?:مئة|مائة|مئه|مائه)(?!\w)"
    r"|[\s-]per\s?cent\b|\spct?\b",
    re.IGNORECASE,
)
_PERCENT_BEFORE = re.compile(r"[%٪]$")
_SEPARATORS = re.compile(f"[{_SEPARATOR}{_GAP}]")
_SCALE_LETTERS = re.compile(
    rf"(bn|tn|mn|m|k|b|-?million|-?billion|-?trillion)(?![{LATIN_LETTERS}])", re.IGNORECASE
)
_TENS = {
    "bn": 9,
    "b": 9,
    "tn": 12,
    "mn": 6,
    "m": 6,
    "k": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
}
_LONGEST = 40  # digits of a number that anybody counts with


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of ``text`` in digits of any kind, in order.

    A comma before exactly three digits groups, as in English and most Arabic newspapers, and
    any other comma is decimal; a stop is decimal, unless it stands twice or before a comma.
    What follows no such pattern (1.2.3, 12,5,7) is a code: ``joined``, valued by its digits.
    """
    for match in _NUMERAL.finditer(text):
        start, end = match.span()
        after = _JOINED_AFTER.match(text, end)
        tens = 0
        before = bool(
            start and _JOINED_BEFORE.match(text, start - 1) and not _prefixed(text, start)
        )
        if after and not before and (letters := _SCALE_LETTERS.match(text, end)):
            tens, after = _TENS[letters[1].lower().lstrip("-")], None
        value, group, decimal = _value(match.group())
        percent = percent_after(text, end)
        joined = before or bool(after and not percent)
        yield Numeral(
            start=start,
            end=percent or end,
            digits_end=end,
            value=_digits_only(match.group()) if value is None else value,
            percent=bool(percent or _PERCENT_BEFORE.search(text, max(0, start - 1), start)),
            group=group,
            decimal=decimal,
            joined=joined or value is None,
            tens=tens,
        )


def percent_after(text: str, end: int) -> int:
    """Where the percent sign or words that follow a number end; 0 where none do."""
    match = _PERCENT_AFTER.match(text, end)
    return match.end() if match else 0


_PREFIX = re.compile(rf"(?:^|[^{ARABIC_LETTERS}])(?:(?:و|ف)?[وفبلك]|[وفبك]?ال|لل)$")


def _prefixed(text: str, start: int) -> bool:
    """Whether only a one-letter Arabic particle is joined to the digits: و15, ب20."""
    return bool(_PREFIX.search(text, max(0, start - 4), start))


def _digits_only(written: str) -> Decimal:
    # Decimal reads every kind of digit.
    digits = _SEPARATORS.sub("", written)
    return Decimal(digits if len(digits) <= _LONGEST else 0)


def _value(written: str) -> tuple[Decimal | None, str, str]:
    """The value with its grouping and decimal separators; no value where they make no sense."""
    separators = _SEPARATORS.findall(written)
    if len(written) - len(separators) > _LONGEST:
        return None, "", ""
    if not separators:
        return Decimal(written), "", ""
    parts = _SEPARATORS.split(written)
    last = separators[-1]
    if len(separators) == 1:
        # 0,125 is no thousands: they never start with nothing.
        thousands = len(parts[1]) == 3 and len(parts[0]) <= 3 and int(parts[0]) > 0
        grouping = (
            last in _GAP
            or (thousands and last in ",\u066c\u060c")
            or (thousands and last in ".\u066b" and int(parts[1]) == 0)  # 76.000 is no decimal
        )
        group, decimal = (last, "") if grouping else ("", last)
    elif len(set(separators)) == 1:
        group, decimal = last, ""
    elif len(set(separators[:-1])) == 1 and last != separators[0]:
        group, decimal = separators[0], last
    else:
        return None, "", ""
    whole = parts[:-1] if decimal else parts
    if group and (not 1 <= len(whole[0]) <= 3 or any(len(part) != 3 for part in whole[1:])):
        return None, group, decimal
    digits = "".join(whole)
    return Decimal(f"{digits}.{parts[-1]}" if decimal else digits), group, decimal
