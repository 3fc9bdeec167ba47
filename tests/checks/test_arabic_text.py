"""What the examples of the rules of Arabic text cannot show: articles, markup, house words."""

from __future__ import annotations

import unicodedata

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.select import Layer
from qa_toolkit.model import Finding, Safety
from qa_toolkit.parsers.source import Source


def checker(rule: str, **settings: object) -> Checker:
    layers = (Layer(select=(rule,), ignore=("all",)),)
    return Checker(Config(plugins=False, layers=layers, **settings))  # type: ignore[arg-type]


def found(rule: str, text: str, *, path: str = "a.ar.md") -> list[str]:
    outcome = checker(rule).check_text(text, path=path)
    assert outcome.problems == ()
    return [text[f.span.start : f.span.end] for a in outcome.articles for f in a.findings]


def fixed(rule: str, text: str, *, path: str = "a.ar.md") -> str:
    return checker(rule).fix_text(Source(text), path=path, bar=Safety.UNSAFE).after


def test_both_orders_of_shadda_and_vowel_are_one_text() -> None:
    for text in ("الشَّمس", "الش\u064e\u0651مس"):  # FATHA, SHADDA
        for form in ("NFC", "NFD"):
            assert found("ar/impossible-diacritics", unicodedata.normalize(form, text)) == []


def test_marks_on_tatweel_and_no_break_space_are_shown_by_themselves() -> None:
    text = "علامة ـَ وعلامة \u00a0\u064f وعلامة \u25cc\u0650 في الدرس."  # NO-BREAK SPACE, DAMMA
    assert found("ar/impossible-diacritics", text) == []


def test_a_lam_alef_inside_a_word_needs_company() -> None:
    rule = "ar/reversed-lam-alef"
    assert found(rule, "وصل الوفد خالل اليوم.") == []
    assert found(rule, "وصل الوفد خالل اليوم إلى األمن.") == ["األمن"]
    text = "وصلت اإلدارة إلى األمن.\n\nوعادت خالل اليوم."
    assert found(rule, text) == ["اإلدارة", "األمن", "خالل"]
    assert fixed(rule, text) == "وصلت الإدارة إلى الأمن.\n\nوعادت خلال اليوم."


def test_markup_inside_is_never_overwritten() -> None:
    text = "أعلنت ا ل **ح** ك و م ة خطتها و **قال** الوزير، ثم و*قال* غيره."
    for rule in ("ar/spaced-letters", "ar/detached-conjunction"):
        assert found(rule, text)
        after = fixed(rule, text)
        assert after.count("**") == 4
        assert after.count("*قال*") == 2
    html = "<p>أعلنت الحك<b> ومة</b> خطتها و&nbsp;قال ذلك.</p>"
    assert "<b>" in fixed("ar/split-word", html, path="a.ar.html")
    assert "وقال" in fixed("ar/detached-conjunction", html, path="a.ar.html")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(newline: str) -> None:
    text = newline.join(("أعلنت اللجـــنة ذلك.", "عاد و قال إنه بخير.", "لم تلبِِ الطلب."))
    assert found("ar/tatweel", text, path="a.ar.txt") == ["ـــ"]
    assert found("ar/detached-conjunction", text, path="a.ar.txt") == ["و "]
    assert found("ar/impossible-diacritics", text, path="a.ar.txt") == ["بِِ"]
    assert fixed("ar/tatweel", text, path="a.ar.txt") == text.replace("ـــ", "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hgp;,lm", "الحكومة"),  # Arabic 101
        ("hgp;ml]", "الحكومة"),  # macOS
        ("td hgl]dkm", "في المدينة"),
        ("hgp;,lm.", "الحكومة."),
        ("اثممخ صخقمي", "hello world"),
    ],
)
def test_the_other_keyboard(typed: str, meant: str) -> None:
    rule = "any/wrong-keyboard-layout"
    assert (
        fixed(rule, f"كتب الوزير {typed} في الرسالة أمس.") == f"كتب الوزير {meant} في الرسالة أمس."
    )


@pytest.mark.parametrize(
    "text",
    [
        "نشرت BBC وCNN صورة iPhone من Samsung Galaxy على موقع https://hgp.com/hgl]dkm أمس.",
        "شغّل الأمر `hgp;,lm` ثم راسل hgl@dkm.com وتابع @hgsghl و#hgsghl.",
        "قال لي كوان يو وشي جين بينغ إن كيم إيل سونغ زار بيونغ يانغ وفوكوشيما.",
        "Signal, [his] Telegram; Viber's and WhatsApp/Skype, e.g. xkcd, vim, nginx, lmfao.",
    ],
)
def test_brands_addresses_code_and_names_are_no_slips_of_the_keyboard(text: str) -> None:
    assert found("any/wrong-keyboard-layout", text) == []


def test_house_words_are_spared(tmp_path: object) -> None:
    from pathlib import Path

    house = Path(str(tmp_path))
    (house / "lexicon.yaml").write_text("- ومة\n- غيرو\n- الحك\n- اثممخ\n", encoding="utf-8")
    for rule, text in (
        ("ar/split-word", "أعلنت الحك ومة خطتها."),
        ("any/wrong-keyboard-layout", "كتب اثممخ في الرسالة أمس."),
    ):
        findings: list[Finding] = [
            finding
            for article in checker(rule, packs=(house,)).check_text(text, path="a.ar.md").articles
            for finding in article.findings
        ]
        assert findings == []
        assert found(rule, text) != []


def test_a_profile_may_prefer_one_hundred() -> None:
    preferring = checker("ar/mixed-hundreds", options={"ar/mixed-hundreds": {"prefer": "hamza"}})
    text = "حضر ثلاثمائة رجل وبالمائة عشرة، للمائة الأولى، ومائتان بنسبة مئوية."
    after = preferring.fix_text(Source(text), path="a.ar.md", bar=Safety.UNSAFE).after
    assert after == "حضر ثلاثمئة رجل وبالمئة عشرة، للمئة الأولى، ومئتان بنسبة مئوية."
