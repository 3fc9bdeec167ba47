"""Figures that one version of a sentence has and the other does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.numbers import Number, NumberKind, numbers, numerals, same_unit
from qa_toolkit.language.numbers.model import exact
from qa_toolkit.model import Category, Finding, Message, Mqm, Related, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, PairRule, RuleMeta

_DATED = frozenset({NumberKind.DATE, NumberKind.TIME, NumberKind.YEAR})
_SMALL = 2
"""Up to this number words are as often articles, pronouns and duals."""
_DAYS = 31
"""Days of the longest month."""
_NEAR = Fraction(6, 100)
"""By how much a rounded figure may differ from the exact one."""


class Figure(NamedTuple):
    """A figure of a sentence: its value, and the number and place it is written in."""

    value: Fraction
    number: Number
    place: Place


def figures(places: Sequence[Place]) -> tuple[list[Figure], list[Figure]]:
    """The figures of sentences, and the digits in their dates and times.

    Both ends of a range, and both halves of a score, are one figure each; so are digits in a
    name (ACE2).
    """
    found: list[Figure] = []
    dated: list[Figure] = []
    for place in places:
        text = place.segment.text
        read = [
            number
            for number in numbers(text, place.segment.words)
            if place.start <= number.start and number.end <= place.end
        ]
        days = [(day.start, day.end) for day in date_expressions(text)]
        dates = [n for n in read if n.kind in _DATED or (_inside(n, days) and not _ago(n, days))]
        for number in read:
            if number not in dates:
                found.append(Figure(Fraction(number.value), number, place))
                if number.upper is not None:
                    found.append(Figure(Fraction(number.upper), number, place))
        for digits in numerals(place.text):
            start, end = place.start + digits.start, place.start + digits.digits_end
            value = Fraction(digits.value)
            around = next((n for n in read if n.start < end and start < n.end), None)
            if around is None or around in dates:
                kind = NumberKind.CODE if around is None else around.kind
                figure = Figure(value, Number(start, end, exact(value), kind), place)
                # A day that is no day (39 May) is a plain number, to be found missing.
                plain = around is None or _DAYS < value < 100
                (found if plain else dated).append(figure)
    return found, dated


class NumberMismatch(PairRule):
    """A figure of the translation that its source does not have, where it has another one."""

    meta = RuleMeta(
        id="pair/number-mismatch",
        summary=Message(en="Figure unlike that of the source", ar="رقم يخالف ما في المصدر"),
        explanation=Message(
            en="Both sentences have a figure that the other one lacks, in digits or in words. "
            "Dates, times, rounded figures and other units are left alone, and so is a figure "
            "that only one of the two gives.",
            ar="في كل من الجملتين رقم ليس في الأخرى، بالأرقام أو بالحروف. ولا تُحسب التواريخ "
            "والأوقات والأرقام المقرّبة والوحدات المختلفة، ولا رقم لا تذكره إلا إحداهما.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="newsroom practice: a translation keeps the facts of its source",
        measured=Measured(
            0.98,
            400,
            "NTREX, TICO-19 and PUD, 2,552 lines each way: 8 alarms as published, all true; "
            "392 of 400 changed figures found, in digits and in words",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "بلغت كلفة الجسر [[54 مليون]] دولار.",
                "بلغت كلفة الجسر 45 مليون دولار.",
                lang="ar",
                source="The bridge cost 45 million dollars.",
            ),
            Example(
                "The bridge took [[four]] years to build.",
                "The bridge took three years to build.",
                lang="en",
                source="استغرق بناء الجسر ثلاث سنوات.",
            ),
            Example(
                "أصيب شخصان، ووصل نحو 1.5 مليون زائر في عشرة أيام.",
                lang="ar",
                source="Two people were hurt, and some 1,500,000 visitors came in 10 days.",
            ),
            Example(
                "يبعد الجسر 16 كيلومتراً عن المدينة.",
                lang="ar",
                source="The bridge is 10 miles from the city.",
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding for each figure that has no counterpart while one of the source has none."""
        for link in alignment.links:
            if link.source and link.target:
                yield from self._check_link(alignment, link)

    def _check_link(self, alignment: Alignment, link: Link) -> Iterator[Finding]:
        ours = [alignment.source_sentences[number] for number in link.source]
        theirs = [alignment.target_sentences[number] for number in link.target]
        there, there_dated = figures(ours)
        here, here_dated = figures(theirs)
        # A day or an hour may be a plain number in the other language.
        lacking = _unmatched(here, there, _left(there_dated, here_dated))
        missed = _unmatched(there, here, _left(here_dated, there_dated))
        missed += _misread(lacking, there_dated, here_dated)
        told: set[tuple[int, int]] = set()
        for figure in lacking:
            rival = _rival(figure, missed)
            spot = figure.number.start, figure.number.end
            if rival is None or spot in told:
                continue
            told.add(spot)
            missed.remove(rival)
            said = rival.place.segment.text[rival.number.start : rival.number.end]
            yield self.finding(
                figure.place.segment,
                *spot,
                Message(
                    en=f"The source says “{said}”: check which is so.",
                    ar=f"في المصدر «{said}»: تحقق أيهما الصحيح.",
                ),
                related=[
                    Related(
                        rival.place.segment.span(rival.number.start, rival.number.end),
                        Message(en="the figure of the source", ar="رقم المصدر"),
                        path=alignment.source.path,
                    )
                ],
            )


def _left(ours: Sequence[Figure], theirs: Sequence[Figure]) -> Counter[Fraction]:
    """How often the dates of one side have digits that those of the other lack."""
    return Counter(each.value for each in ours) - Counter(each.value for each in theirs)


def _misread(
    lacking: Sequence[Figure], there: Sequence[Figure], here: Sequence[Figure]
) -> list[Figure]:
    """The days of the source's dates for which the target has a number that no month has."""
    if not any(_DAYS < figure.value < 100 for figure in lacking):
        return []
    said = {each.value for each in here}
    return [each for each in there if each.value <= _DAYS and each.value not in said]


def _ago(number: Number, days: Sequence[tuple[int, int]]) -> bool:
    """Whether it counts the years of “five years ago”: a figure, though it tells a date."""
    return number.unit is not None and any(
        start <= number.start and number.end <= end for start, end in days
    )


def _inside(number: Number, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < number.end and number.start < end for start, end in spans)


def _unmatched(
    figures_: Sequence[Figure], others: Sequence[Figure], dated: Counter[Fraction]
) -> list[Figure]:
    """The figures that the other side does not say: equal ones go first, then rounded ones."""
    found, left = list(figures_), list(others)
    for same in (_equal, _roughly):
        lacking = []
        for figure in found:
            match = next((other for other in left if same(figure, other)), None)
            if match is None:
                lacking.append(figure)
            else:
                left.remove(match)
        found = lacking
    return [figure for figure in found if not dated[figure.value] and not _loose(figure)]


def _loose(figure: Figure) -> bool:
    """Whether it says little: a fraction or a small number in words."""
    return figure.number.spelled and (
        figure.value <= _SMALL or figure.number.kind is NumberKind.FRACTION
    )


def _equal(one: Figure, other: Figure) -> bool:
    return one.value == other.value


def _roughly(one: Figure, other: Figure) -> bool:
    """Whether one may be the other, rounded, or in another unit."""
    units = one.number.unit, other.number.unit
    if units[0] and units[1] and not same_unit(units[0].code, units[1].code):
        return True
    # Where both call themselves rounded, both were written with care.
    if one.number.approximate == other.number.approximate:
        return False
    larger = max(abs(one.value), abs(other.value))
    return abs(one.value - other.value) <= larger * _NEAR


def _rival(figure: Figure, missed: Sequence[Figure]) -> Figure | None:
    """The figure of the source that it stands for: of its kind, and the nearest."""
    alike = [other for other in missed if other.number.kind is figure.number.kind]
    choice = alike or list(missed)
    return min(choice, key=lambda other: abs(other.value - figure.value), default=None)
