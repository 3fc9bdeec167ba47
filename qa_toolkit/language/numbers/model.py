"""What the reader of numbers finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal, NamedTuple

Exact = int | Fraction
"""The value of a number: never a float, so that sums and comparisons are those of arithmetic."""

Script = Literal["ar", "en", "european", "arabic-indic", "persian"]
"""Words of a language, or digits of a kind."""


class NumberKind(StrEnum):
    """What a number says. The last four are no quantities, and are left alone."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    RANGE = "range"
    SCORE = "score"
    YEAR = "year"
    DATE = "date"
    TIME = "time"
    CODE = "code"


class Unit(NamedTuple):
    """A unit or currency: its code and where it is written (half-open, code points)."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start:end`` (half-open, code points) and its exact value.

    The range covers the scale (3.5 million) and the percent sign or words, and not the unit,
    which says itself where it is. A range or a score ends with ``upper``. ``approximate``: a word
    beside it says that the figure is rounded or a bound (نحو, more than). ``spelled``: in words
    alone; ``script`` is that of the first part. The value of a code, date or time is that of its
    first digits, 0 when there are more than forty.
    """

    start: int
    end: int
    value: Exact
    kind: NumberKind = NumberKind.CARDINAL
    upper: Exact | None = None
    unit: Unit | None = None
    approximate: bool = False
    spelled: bool = False
    script: Script = "european"

    @property
    def percent(self) -> bool:
        """Whether it is so many in a hundred."""
        return self.kind is NumberKind.PERCENT

    @property
    def joined(self) -> bool:
        """Whether it is no quantity by itself: a date, a code, a range, a score."""
        return self.kind in _JOINED


_JOINED = frozenset(
    {
        NumberKind.RANGE,
        NumberKind.SCORE,
        NumberKind.DATE,
        NumberKind.TIME,
        NumberKind.CODE,
    }
)


def exact(value: Fraction) -> Exact:
    """The integer that the fraction is, or the fraction."""
    return value.numerator if value.denominator == 1 else value
