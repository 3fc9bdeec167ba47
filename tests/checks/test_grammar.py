"""Rules of grammar: what their examples do not show."""

from typing import cast

import pytest

from qa_toolkit.checks.grammar.tokens import tokens
from qa_toolkit.document import Kind, OffsetMap, Segment
from qa_toolkit.registry import registry
from qa_toolkit.rule import Context, Rule, SegmentRule

RULES = {
    name: rule
    for name, rule in registry(plugins=False).rules.items()
    if ".grammar." in type(rule).__module__
}


def segment(text: str, kind: Kind = Kind.PARAGRAPH) -> Segment:
    return Segment.of(kind, text, OffsetMap.identity(0, len(text)), lang="ar")


def test_words_know_what_parts_them() -> None:
    words, plains = tokens(segment("قال: ذهبَ الولد، ثم (عاد)."))
    assert [word.plain for word in words] == ["قال", "ذهب", "الولد", "ثم", "عاد"]
    assert [word.linked for word in words] == [False, False, True, False, False]
    assert [word.opens for word in words] == [True, True, False, False, False]
    assert [word.last for word in words] == [True, False, True, True, True]
    assert "ذهب" in plains


@pytest.mark.parametrize("kind", [Kind.TAG, Kind.BYLINE, Kind.DATE])
def test_tags_and_bylines_are_no_sentences(kind: Kind) -> None:
    assert tokens(segment("هذا المدينة", kind)).words == ()


CLEAN = (
    "سقطت 130 قذيفة على 15 منشأة في ثلاثة أيام وخمس سنوات وخمس عشرة طالبة.",
    "في المادة الثالثة عشرة لجنة، وعام 2015 أحداث، و(5) مل و8 جم.",
    "التقى وزير الخارجية المصري قائد القوات المسلحة الأردني في القاعة الكبرى.",
    "تحدث عن اللقاء مع الحكومة الذي عقد أمس في المؤسسة الوطنية للنفط الليبية.",
    "كان هذا رد الفعل، ولهذا السلطات قررت، ويشمل هذا العاملين في المدينة.",
    "وعبر المشاركون عن سعادتهم في جازان وباتون روج وسيدو كيتا.",
    "لم يحاولوا أن يعودوا، ولم يبين السبب، ولن يدعو أحداً، وتجمع المدققين كبير.",
    "من المسؤولون عن هذا؟ قرأ مراجع الحسابات الخارجي حقوق هذا المدين المالية.",
    "شاهد سي إن إن. ثم عاد بالنسبة المئوية نفسها، وطبقاً عليه خبز.",
)


@pytest.mark.parametrize("text", CLEAN)
def test_near_misses_stay_clean(text: str) -> None:
    for rule in RULES.values():
        if not rule.meta.profiles:
            found = _alarms(rule, text)
            assert found == [], rule.meta.id


def _alarms(rule: Rule, text: str) -> list[str]:
    assert isinstance(rule, SegmentRule)
    context = cast(Context, None)  # no rule of grammar looks beyond its segment
    return [text[f.span.start : f.span.end] for f in rule.check(segment(text), context)]
