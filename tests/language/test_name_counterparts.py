"""A name has a counterpart in the other language by its sound, its place or its people."""

import pytest

from qa_toolkit.language.name_counterparts import unheard_in_arabic, unheard_in_english


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("Chancellor Olaf Scholz met Brad Cooper.", "التقى المستشار أولاف شولتس ببراد كوبر."),
        ("The minister left Germany for Cairo.", "غادر الوزير ألمانيا متوجهاً إلى القاهرة."),
        ("A minister of Germany spoke.", "تحدث وزير ألماني."),
        ("They flew to Cairo.", "سافروا للقاهرة."),
        ("The WHO sent doctors.", "أرسلت منظمة الصحة العالمية أطباء."),
        ("The World Health Organization warned.", "حذرت منظمة الصحة العالمية."),
        ("Members of NATO met in Brussels.", "اجتمع أعضاء الحلف الأطلسي في بروكسل."),
        ("President Xi Jinping spoke.", "تحدث الرئيس شي جين بينغ."),
        ("Officials in Washington, D.C., spoke.", "تحدث مسؤولون في واشنطن العاصمة."),
        ("He came to the U.S. in May.", "جاء إلى الولايات المتحدة في أيار."),
        ("Michael Brown drove on.", "واصل مايكل براون طريقه."),
    ],
)
def test_names_that_both_have(english: str, arabic: str) -> None:
    assert not list(unheard_in_arabic(english, arabic))
    assert not list(unheard_in_english(arabic, english))


@pytest.mark.parametrize(
    ("english", "arabic", "lost", "strange"),
    [
        ("Brad Cooper arrived in Cairo.", "وصل جو بايدن إلى القاهرة.", "Brad Cooper", "بايدن"),
        ("He flew to Berlin.", "سافر إلى باريس.", "Berlin", "باريس"),
        ("The World Bank agreed.", "وافق النقد الدولي.", "World Bank", "النقد الدولي"),
    ],
)
def test_names_of_one_side(english: str, arabic: str, lost: str, strange: str) -> None:
    ours = [english[name.start : name.end] for name in unheard_in_arabic(english, arabic)]
    theirs = [arabic[name.start : name.end] for name in unheard_in_english(arabic, english)]
    assert (ours, theirs) == ([lost], [strange])


def test_a_lost_space_loses_no_name() -> None:
    assert not list(unheard_in_arabic("Kavanaugh works today.", "كافانويعمل اليوم."))


def test_what_is_no_name() -> None:
    assert not list(unheard_in_arabic("We\u2019re here on Monday in May.", "نحن هنا."))


def test_an_endless_sentence_costs_nothing() -> None:
    assert not list(unheard_in_arabic("Brad Cooper, " * 10_000, "جو بايدن، " * 10_000))
