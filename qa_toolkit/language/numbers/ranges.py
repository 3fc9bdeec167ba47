"""Two numbers that are the ends of one range: من 3 إلى 5, between 10 and 15 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from qa_toolkit.language.numbers.context import score_cue
from qa_toolkit.language.numbers.model import Number, NumberKind, Unit, exact
from qa_toolkit.language.numbers.units import same_unit

_TO = re.compile(r"-?\s(?:إلى|الى|و?حتى|to)\s(?:نحو\s|about\s)?(?:US|A|C)?[$€£¥]?", re.IGNORECASE)
_AND = re.compile(r"\s(?:و\s?|and\s)(?:US|A|C)?[$€£¥]?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\bbetween|(?<!\w)[وفبل]?بين)\s(?:ال)?(?:US|A|C)?[$€£¥]?$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:\bfrom|(?<!\w)[وفبل]?من)\s(?:نحو\s|حوالي\s|about\s)?(?:US|A|C)?[$€£¥]?$", re.IGNORECASE
)
# Two figures of two things, in the order of the things.
_RESPECTIVELY = re.compile(r"[^.!?؟\n]{0,30}?(?:respectively|على التوالي)", re.IGNORECASE)
_ENDS = frozenset(
    {
        NumberKind.CARDINAL,
        NumberKind.PERCENT,
        NumberKind.MONEY,
        NumberKind.MEASURE,
        NumberKind.YEAR,
    }
)


def with_ranges(text: str, found: Sequence[Number], scales: Mapping[int, int]) -> Iterator[Number]:
    """The numbers, those that make one range put together.

    ``scales`` gives the scale that a number, by its start, is written with: "3 to 5 million" is
    of millions at both ends.
    """
    place = 0
    while place < len(found):
        one = found[place]
        if place + 1 < len(found):
            whole = _range(text, one, found[place + 1], scales)
            if whole is not None:
                yield whole
                place += 2
                continue
        yield one
        place += 1


def ends_of_range(text: str, one: Number, other: Number) -> bool:
    """Whether words say that two numbers are the ends of a range, whatever their units."""
    stop = max(one.end, one.unit.end if one.unit else 0)
    gap, opened = text[stop : other.start], text[max(0, one.start - 16) : one.start]
    if len(gap) > 16:
        return False
    return bool(
        (_AND.fullmatch(gap) and _BETWEEN.search(opened))
        or (_TO.fullmatch(gap) and _FROM.search(opened))
    )


def _range(text: str, one: Number, other: Number, scales: Mapping[int, int]) -> Number | None:  # noqa: PLR0911 - a case a form
    if one.kind not in _ENDS or other.kind not in _ENDS:
        return None
    if (one.kind is NumberKind.YEAR) is not (other.kind is NumberKind.YEAR):
        return None
    if one.percent and not other.percent:
        return None  # up 5% to 12 dollars
    stop = max(one.end, one.unit.end if one.unit else 0)
    if other.start - stop > 16:
        return None
    gap = text[stop : other.start]
    opened = text[max(0, one.start - 16) : one.start]
    between = _AND.fullmatch(gap) and _BETWEEN.search(opened)
    to = _TO.fullmatch(gap)
    if not between and not to:
        return None
    if between and _RESPECTIVELY.match(text, max(other.end, other.unit.end if other.unit else 0)):
        return None
    if one.unit and other.unit and not same_unit(one.unit.code, other.unit.code):
        return None
    low = Fraction(one.value)
    scale = scales.get(other.start, 1)
    if scale > 1 and scales.get(one.start, 1) == 1 and low < 1000 and one.unit is None:
        low *= scale
    unit = other.unit or one.unit
    if other.percent:
        unit = Unit("percent", other.end, other.end)
    kind = NumberKind.RANGE
    opener = _FROM.search(opened) or _BETWEEN.search(opened)
    if to and not opener and low >= other.value:
        if not score_cue(text, one.start, other.end) or unit is not None:
            return None
        kind = NumberKind.SCORE
    return replace(
        one,
        end=other.end,
        value=exact(low),
        upper=other.value,
        unit=unit,
        kind=kind,
        spelled=one.spelled and other.spelled,
        approximate=one.approximate or other.approximate,
    )
