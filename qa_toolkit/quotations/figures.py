"""Figures that two texts in different languages do not share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from qa_toolkit.language.numbers import Number, NumberKind, numerals, same_unit
from qa_toolkit.quotations.traits import numbers_of
from qa_toolkit.quotations.wording import Wording

_SMALL = 2
"""Up to this number words are as often articles, pronouns and duals."""
_NEAR = Fraction(6, 100)
"""By how much a rounded figure may differ from the exact one."""
_PARTS = frozenset({NumberKind.DATE, NumberKind.TIME, NumberKind.CODE})
"""Kinds whose digits say something together, in another order in the other language."""
_LOOSE = frozenset({NumberKind.ORDINAL, NumberKind.FRACTION})


_HALF_DAY = 12


class Figure(NamedTuple):
    """A value and the words that say it (half-open).

    A ``loose`` one may be said without a number, and a ``part`` of a date or time otherwise.
    """

    value: Fraction
    number: Number
    start: int
    end: int
    loose: bool = False
    part: bool = False


def unshared(quote: Wording, source: Wording) -> list[tuple[Figure | None, Figure | None]]:
    """The figures of either text that the other lacks, each with the one it stands for, if any."""
    ours, theirs = figures(quote), figures(source)
    for same in (_equal, _roughly):
        ours, theirs = _left(ours, theirs, same), _left(theirs, ours, same)
    pairs: list[tuple[Figure | None, Figure | None]] = []
    for figure in ours:
        rival = _rival(figure, theirs)
        if rival:
            theirs.remove(rival)
        if rival or not (figure.loose or figure.part):
            pairs.append((figure, rival))
    return [*pairs, *((None, each) for each in theirs if not (each.loose or each.part))]


def figures(wording: Wording) -> list[Figure]:
    """The figures of a text, both ends of a range and each part of a date by itself."""
    found: list[Figure] = []
    index = 0
    while index < len(wording):
        token = wording.tokens[index]
        number = next(
            (
                each
                for each in numbers_of(token.segment)
                if each.start <= token.word.start < each.end
            ),
            None,
        )
        end = index + 1
        if number is None:
            index = end
            continue
        while end < len(wording) and _within(wording, end, index, number):
            end += 1
        if number.kind in _PARTS:
            written = token.segment.text[number.start : number.end]
            found += [
                Figure(Fraction(part.value), number, index, end, part=True)
                for part in numerals(written)
            ]
        else:
            loose = number.spelled and (number.value <= _SMALL or number.kind in _LOOSE)
            for value in (number.value, number.upper):
                if value is not None:
                    found.append(Figure(Fraction(value), number, index, end, loose=loose))
        index = end
    return found


def _within(wording: Wording, place: int, first: int, number: Number) -> bool:
    token = wording.tokens[place]
    return (
        token.segment is wording.tokens[first].segment
        and number.start <= token.word.start < number.end
    )


def _left(
    figures: Sequence[Figure], others: Sequence[Figure], same: Callable[[Figure, Figure], bool]
) -> list[Figure]:
    return [figure for figure in figures if not any(same(figure, other) for other in others)]


def _equal(one: Figure, other: Figure) -> bool:
    return one.value == other.value


def _roughly(one: Figure, other: Figure) -> bool:
    """Whether one may be the other: rounded, in another unit, on another clock."""
    apart = abs(one.value - other.value)
    if one.part and other.part:
        clock = NumberKind.TIME in (one.number.kind, other.number.kind)
        return clock and apart == _HALF_DAY
    units = one.number.unit, other.number.unit
    if units[0] and units[1] and not same_unit(units[0].code, units[1].code):
        return True
    if one.number.approximate == other.number.approximate:
        return False
    return apart <= max(abs(one.value), abs(other.value)) * _NEAR


def _rival(figure: Figure, others: Sequence[Figure]) -> Figure | None:
    """The figure of the other text that it stands for: the nearest of its kind."""
    if figure.loose:
        return None
    able = [other for other in others if other.part == figure.part and not other.loose]
    alike = [other for other in able if other.number.kind is figure.number.kind]
    return min(alike or able, key=lambda other: abs(other.value - figure.value), default=None)
