from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.name_mentions import Mention, find_mentions
from qa_toolkit.model import Lang


def found(text: str, lang: Lang = "ar", **options: frozenset[str]) -> list[tuple[str, str, str]]:
    """Kind, title and name of each mention."""
    return [
        (each.kind, text[slice(*each.title)] if each.title else "", text[each.start : each.end])
        for each in find_mentions(text, lang, **options)
    ]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("استقبل الرئيس السوري أحمد الشرع ضيفه", [("person", "الرئيس السوري", "أحمد الشرع")]),
        ("قال الأدميرال براد كوبر إن", [("person", "الأدميرال", "براد كوبر")]),
        (
            "اجتمع وزير الخارجية الأمريكي ماركو روبيو بنظيره",
            [("person", "وزير الخارجية الأمريكي", "ماركو روبيو")],
        ),
        ("وصل محمد بن سلمان أمس", [("person", "", "محمد بن سلمان")]),
        ("صرح د. سعيد الحربي بذلك", [("person", "د", "سعيد الحربي")]),
        ("رد عبد الله صالح على محمود", [("person", "", "عبد الله صالح"), ("person", "", "محمود")]),
        ("التقى لأوباما في باريس", [("unknown", "", "أوباما"), ("place", "", "باريس")]),
        ("في الولايات المتحدة وسوريا", [("place", "", "الولايات المتحدة"), ("place", "", "سوريا")]),
        ("أعلنت وزارة الدفاع أن", [("organisation", "", "وزارة الدفاع")]),
        ("طالبت الأمم المتحدة بذلك", [("organisation", "", "الأمم المتحدة")]),
        ("قررت الحكومة السعودية ذلك", []),
        ("وكان الجو جميلا في المدينة القديمة", []),
        ("قال الرئيس الأمريكي إن لدينا ما يكفي", []),
    ],
)
def test_arabic(text: str, mentions: list[tuple[str, str, str]]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("He met President Emmanuel Macron.", [("person", "President", "Emmanuel Macron")]),
        ("A talk with Mr. Bolton’s aide", [("person", "Mr", "Bolton")]),
        (
            "Then Russian Energy Minister Aleksandr Novak spoke without any notes",
            [("person", "Russian Energy Minister", "Aleksandr Novak")],
        ),
        ("It was Mohammed bin Salman's plan", [("person", "", "Mohammed bin Salman")]),
        ("The visit to South Korea", [("place", "", "South Korea")]),
        ("She left the Ministry of Defence", [("organisation", "", "Ministry of Defence")]),
        ("Clean water is scarce. Police came on Monday.", []),
        ("The American left China's capital", [("place", "", "China")]),
    ],
)
def test_english(text: str, mentions: list[tuple[str, str, str]]) -> None:
    assert found(text, "en") == mentions


def test_families() -> None:
    text = "وأوضح للشرع ما جرى"
    assert found(text) == []
    assert found(text, families=frozenset({"الشرع"})) == [("person", "", "لشرع")]


def test_joined_letters() -> None:
    (mention,) = find_mentions("رسالة لأوباما", "ar")
    assert mention == Mention(7, 13, "unknown", None, 1)


@given(st.text(st.sampled_from("محمدالبن ويسةكرإ.،-أD. ali’sB of"), max_size=80))
def test_mentions_are_in_order_and_apart(text: str) -> None:
    for lang in ("ar", "en"):
        done = 0
        for each in find_mentions(text, lang):
            start, end = each.whole
            assert done <= each.start < each.end <= len(text)
            assert 0 <= start <= each.start
            done = end
