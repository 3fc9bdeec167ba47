"""Numbers in digits and in words, as Arabic and English newsrooms write them.

``numerals`` reads digits alone and is cheap; ``numbers`` also reads words and the scale that
follows digits (1.5 مليون). Ordinals (الثالث, third) are no numbers here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from qa_toolkit.language.letters import ARABIC_LETTERS, DIGITS, LATIN_LETTERS, bare
from qa_toolkit.language.words import Word, words


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start:end`` (half-open, code points) and the value it stands for.

    The range covers the scale and the percent sign or words. ``group`` and ``decimal`` are the
    separators as written, empty where there are none. ``joined`` marks digits that are part of
    something else: a date, a time, a score, a range, a code (F-16, 2025/2026, 12:30).
    """

    start: int
    end: int
    value: Decimal
    percent: bool = False
    group: str = ""
    decimal: str = ""
    in_words: bool = False
    joined: bool = False


_SEPARATOR = ".,\u066b\u066c"  # the last two: ARABIC DECIMAL SEPARATOR, ARABIC THOUSANDS SEPARATOR
_NUMERAL = re.compile(rf"[{DIGITS}]+(?:[{_SEPARATOR}][{DIGITS}]+)*")
_JOINER = re.compile(rf"[/:\-_#\u2013\u2014{LATIN_LETTERS}{ARABIC_LETTERS}]")
_PERCENT_AFTER = re.compile(
    r"\s?[%٪]|\s(?:في|ب)\s?(?:ال)?(?:مئة|مائة)|\sبال(?:مئة|مائة)|\sper\s?cent\b", re.IGNORECASE
)
_PERCENT_BEFORE = re.compile(r"[%٪]$")
_SEPARATORS = re.compile(f"[{_SEPARATOR}]")


def numerals(text: str) -> Iterator[Number]:
    """The numbers of ``text`` in digits of any kind, in order.

    A comma before exactly three digits groups, as in English and most Arabic newspapers, and
    any other comma is decimal; a stop is decimal, unless it stands twice or before a comma.
    What follows no such pattern (1.2.3, 12,5,7) is a code: ``joined``, valued by its digits.
    """
    for match in _NUMERAL.finditer(text):
        start, end = match.span()
        joined = bool(
            (start and _JOINER.match(text, start - 1) and not _prefixed(text, start))
            or _JOINER.match(text, end)
        )
        value, group, decimal = _value(match.group())
        percent = _PERCENT_AFTER.match(text, end)
        yield Number(
            start=start,
            end=percent.end() if percent else end,
            value=Decimal(_SEPARATORS.sub("", match.group())) if value is None else value,
            percent=bool(percent or _PERCENT_BEFORE.search(text, max(0, start - 1), start)),
            group=group,
            decimal=decimal,
            joined=joined or value is None,
        )


_PREFIX = re.compile(rf"(?:^|[^{ARABIC_LETTERS}])(?:و|ف)?[وفبلك]$")


def _prefixed(text: str, start: int) -> bool:
    """Whether only a one-letter Arabic particle is joined to the digits: و15, ب20."""
    return bool(_PREFIX.search(text, max(0, start - 3), start))


def _value(written: str) -> tuple[Decimal | None, str, str]:
    """The value with its grouping and decimal separators; no value where they make no sense."""
    separators = _SEPARATORS.findall(written)
    if not separators:
        return Decimal(written), "", ""
    parts = _SEPARATORS.split(written)
    last = separators[-1]
    if len(separators) == 1:
        grouping = last in ",\u066c" and len(parts[1]) == 3 and len(parts[0]) <= 3
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
    # Decimal reads every kind of digit, and any number of them.
    digits = "".join(whole)
    return Decimal(f"{digits}.{parts[-1]}" if decimal else digits), group, decimal


_ARABIC_UNITS = {
    1: ("واحد", "واحدة", "أحد", "إحدى"),
    2: ("اثنان", "اثنين", "اثنتان", "اثنتين", "اثنا", "اثني", "اثنتا", "اثنتي"),
    3: ("ثلاث", "ثلاثة"),
    4: ("أربع", "أربعة"),
    5: ("خمس", "خمسة"),
    6: ("ست", "ستة"),
    7: ("سبع", "سبعة"),
    8: ("ثمان", "ثماني", "ثمانية"),
    9: ("تسع", "تسعة"),
    10: ("عشر", "عشرة"),
}
_ARABIC_TENS = ("عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_ARABIC_HUNDREDS = {
    100: ("مئة", "مائة"),
    200: ("مئتان", "مئتين", "مئتا", "مئتي", "مائتان", "مائتين", "مائتا", "مائتي"),
    **{
        number * 100: (f"{stem}مئة", f"{stem}مائة")
        for number, stem in enumerate(("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"), start=3)
    },
}
_SCALES = {
    10**3: ("ألف", "ألفا", "آلاف", "thousand"),
    10**6: ("مليون", "مليونا", "ملايين", "million"),
    10**9: ("مليار", "مليارا", "مليارات", "بليون", "billion"),
    10**12: ("تريليون", "تريليونات", "trillion"),
}
_DUALS = {
    2 * 10**3: ("ألفان", "ألفين", "ألفا", "ألفي"),
    2 * 10**6: ("مليونان", "مليونين", "مليوني"),
    2 * 10**9: ("ملياران", "مليارين", "ملياري"),
}
_ENGLISH_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

_HAMZA = str.maketrans("أإآ", "ااا")


def _fold(word: str) -> str:
    return bare(word).translate(_HAMZA).lower()


_ADDENDS: dict[str, int] = {
    _fold(form): value
    for table in (_ARABIC_UNITS, _ARABIC_HUNDREDS, _DUALS)
    for value, forms in table.items()
    for form in forms
}
_ADDENDS |= {
    _fold(stem + case): 10 * number
    for number, stem in enumerate(_ARABIC_TENS, start=2)
    for case in ("ون", "ين")
}
_ADDENDS |= {word: value for value, word in enumerate(_ENGLISH_UNITS.split(), start=1)}
_ADDENDS |= {word: 10 * value for value, word in enumerate(_ENGLISH_TENS.split(), start=2)}
_MULTIPLIERS = {_fold(form): value for value, forms in _SCALES.items() for form in forms}
_MULTIPLIERS["hundred"] = 100
del _ADDENDS["الفا"]  # ألفا is far oftener ألفاً, "a thousand" after a number, than a bare dual
_NO_START = {"احد", "احدي", "واحد", "واحدة", "one"}  # pronouns far oftener than numbers


def numbers(text: str, tokens: tuple[Word, ...] | None = None) -> tuple[Number, ...]:
    """The numbers of ``text`` in digits and in words, in order; ``tokens`` if already split."""
    tokens = words(text) if tokens is None else tokens
    digits = {number.start: number for number in numerals(text)}
    # Tokens keep 12:30 and 3/4 whole; the later parts are found by digits alone.
    found = dict(digits)
    position = 0
    while position < len(tokens):
        number, position = _read(text, tokens, position, digits)
        if number is not None:
            found[number.start] = number
    return tuple(found[start] for start in sorted(found))


def _read(
    text: str, tokens: tuple[Word, ...], position: int, digits: dict[int, Number]
) -> tuple[Number | None, int]:
    """The number that starts at a token, if any, and the position to go on from."""
    first = tokens[position]
    number = digits.get(first.start) if first.script == "number" else None
    if number is not None:
        after = position + 1
        if after < len(tokens) and not number.percent and not number.joined:
            scale = _MULTIPLIERS.get(_fold(tokens[after].text))
            if scale and scale > 100 and text[number.end : tokens[after].start].isspace():
                number = replace(number, value=number.value * scale, end=tokens[after].end)
                after += 1
        return number, after
    if first.script == "number":
        return None, position + 1
    end = _end_of_words(text, tokens, position)
    if end == position:
        return None, position + 1
    value = _sum(tokens[position:end], first.script == "ar")
    last = tokens[end - 1]
    percent = _PERCENT_AFTER.match(text, last.end)
    return (
        Number(
            start=first.start + _clitic(first.text),
            end=percent.end() if percent else last.end,
            value=Decimal(value),
            percent=bool(percent),
            in_words=True,
        ),
        end,
    )


def _part(word: str, *, conjoined: bool) -> int | None:
    """The value of a number word; ``conjoined`` takes it after an attached و."""
    folded = _fold(word)
    if conjoined:
        if not folded.startswith("و"):
            return None
        folded = folded[1:]
    return _ADDENDS.get(folded) or _MULTIPLIERS.get(folded)


def _clitic(word: str) -> int:
    """The length, 0 or 1, of the particle attached to a number word: وخمسة, لعشرين."""
    attached = word[0] in "وفبلك" and _fold(word) not in _ADDENDS and _fold(word[1:]) in _ADDENDS
    return int(attached)


def _end_of_words(text: str, tokens: tuple[Word, ...], position: int) -> int:
    """The position after the last word of the number that starts at ``position``."""
    text_of_first = tokens[position].text
    first = _fold(text_of_first[_clitic(text_of_first) :])
    if first not in _ADDENDS:
        return position
    end = position + 1
    previous = _ADDENDS[first]
    while end < len(tokens):
        gap = text[tokens[end - 1].end : tokens[end].start]
        if not (gap.isspace() or gap == "-"):
            break
        folded = _fold(tokens[end].text)
        if folded == "and" and end + 1 < len(tokens) and previous >= 100:
            following = _part(tokens[end + 1].text, conjoined=False)
            if following is None or following >= previous:
                break
            end, previous = end + 2, following
            continue
        multiplier = _MULTIPLIERS.get(folded)
        plain = _ADDENDS.get(folded)
        joined = _part(tokens[end].text, conjoined=True)
        if multiplier is not None:
            previous = multiplier
        elif plain is not None and (
            (plain == 10 and previous < 10 and tokens[end].script == "ar")
            or (plain < 10 <= previous and previous % 10 == 0 and tokens[end].script == "en")
            or (plain < 100 <= previous and tokens[end].script == "en")
        ):
            previous = plain
        elif joined is not None and (joined < previous or (previous < 10 and 20 <= joined < 100)):
            previous = joined
        else:
            break
        end += 1
    return position if end == position + 1 and first in _NO_START else end


def _sum(parts: tuple[Word, ...], arabic: bool) -> int:
    total = current = 0
    for part in parts:
        folded = _fold(part.text)
        if arabic and folded not in _ADDENDS and folded not in _MULTIPLIERS:
            folded = folded[1:]  # an attached particle
        if folded in _MULTIPLIERS and (current or folded not in _ADDENDS):
            factor = _MULTIPLIERS[folded]
            if factor == 100:
                current = (current or 1) * 100
            else:
                total += (current or 1) * factor
                current = 0
        else:
            current += _ADDENDS.get(folded, 0)
    return total + current
