"""What the examples cannot show of the rules about two versions."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.document import Document
from qa_toolkit.language.numbers.conversion import converted
from qa_toolkit.model import Lang
from qa_toolkit.parsers import parse
from qa_toolkit.registry import registry
from qa_toolkit.rule import Context, PairRule

RULES = registry(plugins=False).rules


def read(text: str, lang: Lang, format: str = "plain") -> Document:
    (document,) = parse(text, path=f"x.{lang}.md", format=format, lang=lang)
    return document


def places(document: Document) -> tuple[Place, ...]:
    return tuple(
        Place(segment, sentence.start, sentence.end, number)
        for number, segment in enumerate(document.segments)
        for sentence in segment.sentences
    )


def found(rule: str, source: str, target: str, *, to: Lang = "ar", format: str = "plain") -> list:
    """What a rule says of two texts, each sentence linked with the one of its number."""
    ours = read(source, "en" if to == "ar" else "ar", format)
    theirs = read(target, to, format)
    here, there = places(ours), places(theirs)
    links = tuple(Link((n,), (n,), 0.9) for n in range(min(len(here), len(there))))
    alignment = Alignment(ours, theirs, links, here, there)
    checked = RULES[f"pair/{rule}"]
    assert isinstance(checked, PairRule)
    return list(checked.check(alignment, Context(theirs)))


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("He failed to come.", "لم يتمكن من الحضور."),
        ("He did not come.", "تعذر عليه الحضور."),
        ("They asked for anonymity.", "طلبوا عدم الكشف عن هويتهم."),
        ("It was only a month.", "لم يكن ذلك إلا شهراً."),
        ("Not only the north was hit.", "لم يتضرر الشمال وحده فحسب."),
        ("It still works, no less than before.", "لا يزال يعمل، بما لا يقل عن السابق."),
        ("There was neither bread nor water.", "لم يكن هناك خبز ولا ماء."),
        ("No bread, no water.", "ليس هناك خبز أو ماء."),
        ("It is unlikely that he will come.", "ليس من المرجح أن يأتي."),
    ],
)
def test_the_same_denied_with_other_words(english: str, arabic: str) -> None:
    assert not found("negation-mismatch", english, arabic)
    assert not found("negation-mismatch", arabic, english, to="en")


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("He did not come to the council on Monday.", "حضر إلى المجلس يوم الاثنين."),
        ("He came to the council on Monday.", "لم يحضر إلى المجلس يوم الاثنين."),
        ("He said he refused, and would not pay.", "قال إنه رفض، وإنه سيدفع."),
        ("It never opened without a permit.", "افتتح من دون تصريح."),
    ],
)
def test_a_negation_lost_or_added(english: str, arabic: str) -> None:
    assert len(found("negation-mismatch", english, arabic)) == 1
    assert len(found("negation-mismatch", arabic, english, to="en")) == 1


def test_a_text_without_spaces_is_not_judged() -> None:
    assert not found("negation-mismatch", "He did not come.", "لميحضرإلىالمجلسيومالاثنين.")


def test_a_negation_that_was_lost_points_into_the_source() -> None:
    (finding,) = found("negation-mismatch", "He did not come.", "حضر.")
    assert finding.data["side"] == "source"
    (related,) = finding.related
    assert "He did not come."[related.span.start : related.span.end] == "not"


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (10, "mile", "kilometer", Fraction("16.09344")),
        (212, "fahrenheit", "celsius", 100),
        (100, "celsius", "fahrenheit", 212),
        (2, "week", "day", 14),
        (1, "acre", "square-meter", Fraction("4046.8564224")),
        (1, "mile", "kilogram", None),
        (1, "dollar", "EUR", None),
    ],
)
def test_conversion(value: int, unit: str, other: str, expected: Fraction | None) -> None:
    assert converted(Fraction(value), unit, other) == expected


@pytest.mark.parametrize(
    ("english", "arabic", "number"),
    [
        ("It is 50 miles away.", "يبعد 80 كيلومتراً.", 0),
        ("It is 50 miles away.", "يبعد 50 كيلومتراً.", 1),
        ("It is 50 miles away.", "يبعد 40 كيلومتراً.", 1),
        ("It lasted two weeks.", "استمر 14 يوماً.", 0),
        ("It cost $5 million.", "كلف خمسة ملايين دولار أميركي.", 0),
        ("It cost $5 million.", "كلف 5 ملايين يورو.", 1),
        ("It cost $5 million (£4 million).", "كلف 5 ملايين دولار (4 ملايين جنيه إسترليني).", 0),
    ],
)
def test_units(english: str, arabic: str, number: int) -> None:
    assert len(found("unit-mismatch", english, arabic)) == number


def test_a_day_that_no_month_has_is_a_wrong_figure() -> None:
    assert found("number-mismatch", "It opened on 29 March 2020.", "افتُتح في 39 آذار 2020.")


@pytest.mark.parametrize(
    ("english", "arabic", "number"),
    [
        ("It opened in late February, after SARS-CoV-2.", "افتُتح في أواخر نيسان.", 1),
        ("It opened on 12 May.", "افتُتح في 12/5.", 0),
        ("It opens next month.", "افتُتح الشهر الماضي.", 1),
        ("It opened two days ago.", "افتُتح قبل يومين.", 0),
        ("It opened the day before.", "افتُتح أمس.", 0),
    ],
)
def test_months_and_days_from_now(english: str, arabic: str, number: int) -> None:
    assert len(found("date-mismatch", english, arabic)) == number


def test_years_ago_are_figures() -> None:
    assert not found("number-mismatch", "It opened five years ago.", "افتُتح قبل خمسة أعوام.")
    assert found("number-mismatch", "It opened five years ago.", "افتُتح قبل ثلاثة أعوام.")


@pytest.mark.parametrize(
    ("rule", "source", "target", "number"),
    [
        ("link-missing", "Read [this](/en/a) now.", "اقرأ [هذا](/en/a) الآن.", 0),
        ("link-missing", "Read [this](/en/a) now.", "اقرأ هذا الآن.", 1),
        ("link-missing", "See https://a.example/1.", "انظر https://a.example/2.", 0),
        ("link-missing", "See https://a.example/1.", "انظر https://b.example/1.", 1),
        ("link-missing", "See http://[bad/1.", "انظر الموقع.", 1),
        ("address-missing", "Ask @desk or a@b.example.", "اسأل @desk أو a@b.example.", 0),
        ("address-missing", "Ask @desk or a@b.example.", "اسأل المكتب.", 2),
        ("address-missing", "Use #OneTag and #Other.", "استخدم #وسم.", 1),
        ("address-missing", "We are #1 in town.", "نحن الأوائل.", 0),
        ("code-missing", "Type `ls -l` here.", "اكتب `ls -l` هنا.", 0),
        ("code-missing", "Type `ls -l` here.", "اكتب ذلك هنا.", 1),
        ("emphasis-missing", "It is __very__ good.", "هو جيد جداً.", 1),
        ("emphasis-missing", "It is 2 ** 3 ** 4 good.", "هو جيد جداً.", 0),
    ],
)
def test_what_is_kept_as_it_is(rule: str, source: str, target: str, number: int) -> None:
    assert len(found(rule, source, target, format="markdown")) == number


@pytest.mark.parametrize(
    "rule", [name.removeprefix("pair/") for name in RULES if name.startswith("pair/")]
)
def test_time_grows_with_the_text(rule: str) -> None:
    if not isinstance(RULES[f"pair/{rule}"], PairRule):
        return
    english = 'not "he" may said 5 miles #a @b c@d `e` **f** https://g.example/[ ? more ' * 300
    arabic = "لا «قال» قد 5 كم ؟ أكثر " * 300
    started = time.process_time()
    found(rule, english + "\n\n" + "no " * 3_000, arabic + "\n\n" + "لم " * 3_000)
    assert time.process_time() - started < 5
