"""Gender, number and case of Arabic nouns, and of what stands beside them."""

import pytest

from qa_toolkit.language.counted import counted
from qa_toolkit.language.counting import NUMERALS, plural_gender
from qa_toolkit.language.inflection import (
    in_case,
    lengthened,
    plural_verb,
    regendered,
    shortened,
    shown,
    without_nun,
)
from qa_toolkit.language.kinds import (
    adjectival,
    definite_kinds,
    possessed_kinds,
    possible_kinds,
    substantive,
)
from qa_toolkit.language.nouns import forms, gender_of


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("كتاب", "m"), ("مدينة", "f"), ("شمس", "f"), ("طريق", ""), ("خليفة", ""), ("دراما", "")],
)
def test_gender(noun: str, gender: str) -> None:
    assert gender_of(noun) == gender


def test_a_sound_plural_shows_its_case() -> None:
    (form,) = forms("المسلمون")
    assert (form.gender, form.number, form.case, form.article) == ("m", "p", "nominative", True)
    assert {form.case for form in forms("للمسلمين")} == {"oblique"}


def test_a_broken_plural_knows_its_singular() -> None:
    assert any(form.broken and form.singular == "مدينة" for form in forms("مدن"))


@pytest.mark.parametrize("word", ["", "ا", "و" * 200, "xyz", "١٢٣", "\u064b\u064b"])
def test_what_is_no_word_has_no_forms(word: str) -> None:
    assert forms(word) == ()
    assert not definite_kinds(word)


@pytest.mark.parametrize(
    ("word", "kinds"),
    [("الوقت", {"ms"}), ("الحكومة", {"fs"}), ("الكتب", {"mb"}), ("السوري", {"ms"})],
)
def test_kinds(word: str, kinds: set[str]) -> None:
    assert definite_kinds(word) == kinds


def test_names_and_verbs_have_no_certain_kind() -> None:
    assert possible_kinds("كورونا") == {"??"}
    assert not possible_kinds("يستطيع")
    assert not possible_kinds("إلى")


def test_adjectives_and_nouns() -> None:
    assert adjectival("السياسية")
    assert not adjectival("الحكومة")
    assert substantive("الحكومة")


@pytest.mark.parametrize(
    ("plural", "gender"),
    [("قرارات", "m"), ("ساعات", "f"), ("شركات", "f"), ("مستشفيات", "m"), ("طالبات", "")],
)
def test_gender_of_a_plural_in_at(plural: str, gender: str) -> None:
    assert plural_gender(plural) == gender


def test_counted_nouns() -> None:
    days, year, books = counted("أيام"), counted("سنة"), counted("كتابا")
    assert days is not None
    assert (days.plural, days.gender, days.singulars) == (True, "m", ("يوما",))
    assert year is not None
    assert (year.singular, year.gender, year.plurals[0]) == (True, "f", "سنوات")
    assert books is None  # a book, and writers too
    assert counted("خلال") is None


def test_number_words_carry_their_clitics() -> None:
    three = NUMERALS["وبثلاث"] if "وبثلاث" in NUMERALS else NUMERALS["وثلاث"]
    assert three.counts == "f"
    assert three.joined
    assert "لست" not in NUMERALS


def test_moods() -> None:
    assert without_nun("يكونون") == "يكونوا"
    assert without_nun("يستخدمونه") == "يستخدموه"
    assert without_nun("يصون") is None
    assert shortened("يدعو") == "يدع"
    assert shortened("يكون") == "يكن"
    assert shortened("يحاول") is None
    assert shortened("يستطيعوا") is None
    assert lengthened("يستطع") == "يستطيع"
    assert lengthened("يكتب") is None


def test_cases() -> None:
    assert shown("المهندسون", "nominative")
    assert not shown("لبنان", "nominative")
    assert in_case("المهندسون", "oblique") == "المهندسين"
    assert in_case("المهندسين", "nominative") == "المهندسون"


@pytest.mark.parametrize(
    ("verb", "other"),
    [("قرر", "قررت"), ("قررت", "قرر"), ("يقرر", "تقرر"), ("سيصل", "ستصل"), ("رأى", "رأت")],
)
def test_a_verb_in_the_other_gender(verb: str, other: str) -> None:
    assert regendered(verb) == other


@pytest.mark.parametrize(("verb", "plural"), [("قرر", "قرروا"), ("يقرر", "يقررون")])
def test_a_verb_in_the_plural(verb: str, plural: str) -> None:
    assert plural_verb(verb) == plural


def test_a_noun_with_a_pronoun() -> None:
    assert possessed_kinds("علاقاتها") == {"fp"}
    assert possessed_kinds("المدينة") == frozenset()


def test_people_are_told_by_the_shapes_of_their_plural() -> None:
    assert definite_kinds("الوزراء") == {"mh"}
    assert definite_kinds("المآسي") == {"fb"}
