"""Terms are found in whatever form a text has them, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.words import words
from qa_toolkit.model import Lang
from qa_toolkit.terms.glossary import Glossary
from qa_toolkit.terms.load import concepts


def found(term: str, text: str, lang: Lang, *, status: str = "required") -> list[str]:
    glossary = Glossary(concepts(f"{lang},status\n{term},{status}\n", "g.csv"))
    return [text[each.start : each.end] for each in glossary.find(text, words(text), lang)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("شركة", "الشركة شركات شركته وللشركة بالشركتين شركاتهم"),
        ("مهندس", "المهندسون مهندسين ومهندساً مهندسات"),
        ("كتاب", "كتب الكتابين بكتابه"),
        ("إيميل", "الإيميل والإيميلات بإيميلها"),
        ("company", "company companies company's Companies"),
        ("man", "man men"),
        ("brief", "brief briefed briefing briefs"),
        ("NGO", "NGO NGOs"),
    ],
)
def test_forms_of_a_word(term: str, text: str) -> None:
    lang: Lang = "en" if term.isascii() else "ar"
    assert found(term, text, lang) == text.split()


@pytest.mark.parametrize(
    ("term", "text", "whole"),
    [
        ("منظمة غير حكومية", "قالت المنظمات غير الحكومية", "المنظمات غير الحكومية"),
        ("بريد إلكتروني", "بالبريد الإلكتروني", "بالبريد الإلكتروني"),
        ("وقف إطلاق النار", "ووقف إطلاق النار", "ووقف إطلاق النار"),
        ("نازح داخلي", "والنازحون الداخليون", "والنازحون الداخليون"),
        ("open source", "an open-source tool", "open-source"),
        (
            "internally displaced person",
            "Internally displaced people",
            "Internally displaced people",
        ),
    ],
)
def test_terms_of_several_words(term: str, text: str, whole: str) -> None:
    assert found(term, text, "en" if term.isascii() else "ar") == [whole]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("US", "They told us"),
        ("company", "accompany"),
        ("open source", "open. Source"),
        ("كتابة", "كاتب"),
    ],
)
def test_other_words(term: str, text: str) -> None:
    assert found(term, text, "en" if term.isascii() else "ar") == []


def test_the_longest_term_counts() -> None:
    glossary = Glossary(concepts("en\nbank\nWorld Bank\n", "g.csv"))
    text = "The World Bank is a bank"
    assert [each.term.text for each in glossary.find(text, words(text), "en")] == [
        "World Bank",
        "bank",
    ]


def test_a_spelling_of_two_concepts_is_both() -> None:
    glossary = Glossary(concepts("en,ar\nbank,مصرف\nbank,ضفة\n", "g.csv"))
    assert [each.concept.line for each in glossary.find("bank", words("bank"), "en")] == [2, 3]


def test_what_is_kept_is_as_written() -> None:
    assert found("Windows", "Windows windows", "en", status="keep") == ["Windows"]


@given(st.text(alphabet="اوبلهمتنيةأكش"), st.text(alphabet="اوبلهمتنيةأكش "))
def test_a_term_is_found_in_itself(term: str, text: str) -> None:
    if words(term):
        assert found(term, term, "ar") == [term]
        found(term, text, "ar")
