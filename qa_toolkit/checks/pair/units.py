"""Units and currencies that one version of a sentence gives otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.language.numbers import Unit, numbers, same_unit
from qa_toolkit.language.numbers.conversion import converted
from qa_toolkit.language.numbers.units import is_currency
from qa_toolkit.model import Category, Finding, Message, Mqm, Severity
from qa_toolkit.rule import BOTH, Example, Measured, RuleMeta

_NEAR = Fraction(1, 10)
"""By how much a converted and rounded measure may differ from the exact one."""
_VAGUE = frozenset({"degree", "tonne", "second", "barrel", "minute", "point", "foot", "cent"})
"""Units whose words often say something else (a second time, on foot) or name two units."""


class Measure(NamedTuple):
    """A number with its unit, or without one, and where both are written."""

    value: Fraction
    unit: Unit | None
    spot: Spot
    plain: bool


def _measures(places: Sequence[Place]) -> Iterator[Measure]:
    for place in places:
        for number in numbers(place.segment.text, place.segment.words):
            if place.start <= number.start and number.end <= place.end:
                unit = number.unit
                start = min(number.start, unit.start) if unit else number.start
                end = max(number.end, unit.end) if unit else number.end
                yield Measure(
                    Fraction(number.value),
                    unit,
                    Spot(place, start, end),
                    not number.joined and not number.percent,
                )


class UnitMismatch(LinkRule):
    """A figure whose unit or currency is not that of the source."""

    meta = RuleMeta(
        id="pair/unit-mismatch",
        summary=Message(
            en="Unit or currency unlike that of the source", ar="وحدة أو عملة تخالف ما في المصدر"
        ),
        explanation=Message(
            en="Both versions give the same figure, in another unit or currency: miles that became "
            "kilometres, dollars that became euros. A measure that was converted may differ from "
            "the exact value by a tenth, for rounding.",
            ar="الرقم واحد في النسختين والوحدة أو العملة مختلفة: أميال صارت كيلومترات، ودولارات "
            "صارت يوروات. أما القياس المحوَّل فقد يبعد عن القيمة الدقيقة بمقدار العُشر بسبب التقريب.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=AUTHORITY,
        measured=Measured(
            0.99,
            53,
            "NTREX, TICO-19 and PUD, 2,552 lines each way: "
            "2 alarms as published, both true; 51 of 75 changed units found: "
            "nearly all of those beside a figure",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "يبعد الجسر [[10 كيلومترات]] عن المدينة.",
                "يبعد الجسر 10 أميال عن المدينة.",
                lang="ar",
                source="The bridge is 10 miles from the city.",
            ),
            Example(
                "The bridge cost [[45 million euros]].",
                "The bridge cost 45 million dollars.",
                lang="en",
                source="بلغت كلفة الجسر 45 مليون دولار.",
            ),
            Example(
                "يبعد الجسر [[32 كيلومتراً]] عن المدينة.",
                "يبعد الجسر 16 كيلومتراً عن المدينة.",
                lang="ar",
                source="The bridge is 10 miles from the city.",
            ),
            Example(
                "يبعد الجسر 16 كيلومتراً عن المدينة وكلف 5 ملايين دولار.",
                lang="ar",
                source="The bridge is 10 miles from the city and cost US$5 million.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each figure of the target."""
        here = list(_measures(linked.target))
        if not any(measure.unit for measure in here):
            return
        there = list(_measures(linked.source))
        here, there = _left(here, there, _same)
        here, there = _left(here, there, _converted)
        for measure in here:
            rival = next((other for other in there if _contradicts(measure, other)), None)
            if rival is None:
                continue
            there.remove(rival)
            said = rival.spot.text
            yield self.here(
                linked,
                measure.spot,
                Message(
                    en=f"The source says “{said}”: check the unit and the figure.",
                    ar=f"في المصدر «{said}»: تحقق من الوحدة والرقم.",
                ),
                source=rival.spot,
            )


def _left(
    here: Sequence[Measure], there: Sequence[Measure], agree: Callable[[Measure, Measure], bool]
) -> tuple[list[Measure], list[Measure]]:
    """What is left of both sides when those that agree have been taken away in pairs."""
    left, rest = [], list(there)
    for measure in here:
        match = next((other for other in rest if agree(measure, other)), None)
        if match is None:
            left.append(measure)
        else:
            rest.remove(match)
    return left, rest


def _same(one: Measure, other: Measure) -> bool:
    if one.value != other.value:
        return False
    return not one.unit or not other.unit or same_unit(one.unit.code, other.unit.code)


def _converted(one: Measure, other: Measure) -> bool:
    if not one.unit or not other.unit:
        return False
    exact = converted(other.value, other.unit.code, one.unit.code)
    return exact is not None and abs(exact - one.value) <= abs(exact) * _NEAR


def _contradicts(one: Measure, other: Measure) -> bool:
    """Whether one cannot be the other: its figure in another unit, or wrongly converted."""
    if not one.unit or not other.unit or not (one.plain and other.plain):
        return False
    units = one.unit.code, other.unit.code
    if same_unit(*units) or not _VAGUE.isdisjoint(units):
        return False
    if one.value == other.value:
        return is_currency(units[0]) == is_currency(units[1])
    return converted(other.value, units[1], units[0]) is not None
