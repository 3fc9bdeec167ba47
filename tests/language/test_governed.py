"""Prepositions after verbs."""

import pytest

from qa_toolkit.language.governed import (
    Prepositional,
    nouns_of,
    prefixed,
    prepositional,
    replaced,
    verbs,
    verbs_with_object,
)
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.verb_prepositions import DISPUTED, WRONG, Change


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("على", Prepositional("على")),
        ("عليه", Prepositional("على", pronoun="ه")),
        ("للقضاء", Prepositional("ل", noun="القضاء")),
        ("بعض", None),
        ("كتاب", None),
    ],
)
def test_prepositional(word: str, found: Prepositional | None) -> None:
    assert prepositional(word) == found


def test_a_pronoun_moves_to_the_verb() -> None:
    assert replaced("احتذى", Prepositional("ب", pronoun="ه"), "") == ("احتذاه", "")
    assert replaced("اعتادوا", Prepositional("على", pronoun="ها"), "") == ("اعتادوها", "")
    assert replaced("شك", Prepositional("ب", pronoun="ه"), "في") == ("شك", "فيه")


def test_a_preposition_is_written_onto_its_noun() -> None:
    assert prefixed("ل", "القضاء") == "للقضاء"
    assert prefixed("ب", "القضاء") == "بالقضاء"
    assert prefixed("إلى", "القضاء") == "إلى القضاء"
    assert prefixed("", "القضاء") == "القضاء"


@pytest.mark.parametrize("table", [WRONG, DISPUTED])
def test_the_lexicon_has_every_verb_of_the_tables(table: dict[str, tuple[Change, ...]]) -> None:
    unknown = [
        verb for verb in table if verb not in {reading.stem for reading in arabic().readings(verb)}
    ]
    assert unknown == []


def test_no_change_is_idle() -> None:
    for changes in (*WRONG.values(), *DISPUTED.values()):
        assert changes
        assert all(change.written and change.written != change.meant for change in changes)


def test_the_dictionary_form_comes_first() -> None:
    assert verbs("حزن") == {"حزن"}


@pytest.mark.parametrize(
    ("verb", "nouns"),
    [
        ("تأثر", ["تأثر", "متأثر"]),
        ("اعتقد", ["اعتقاد", "معتقد"]),
        ("أجاب", ["إجابة", "مجيب"]),
        ("استقال", ["استقالة", "مستقيل"]),
        ("احتاج", ["احتياج", "محتاج"]),
        ("اهتدى", ["اهتداء", "مهتدي"]),
        ("نافس", ["منافسة", "منافس"]),
        ("كتب", []),
    ],
)
def test_nouns_that_are_built_like_a_verb(verb: str, nouns: list[str]) -> None:
    assert list(nouns_of(verb)) == nouns


def test_a_verb_may_have_its_object() -> None:
    assert "أصحب" in verbs_with_object("أصحبه")
    assert not verbs_with_object("كتابه")
