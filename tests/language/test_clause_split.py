"""An Arabic sentence in clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.analysis import analyse
from qa_toolkit.language.clause_split import clause_from, clauses


def parts(text: str) -> list[tuple[str, str, str]]:
    words = analyse(text)
    return [
        (" ".join(w.token.text for w in words[c.start : c.end]), c.opener.value, c.standing.value)
        for c in clauses(words)
    ]


def test_a_sentence_is_parted_where_new_clauses_must_begin() -> None:
    assert parts("قال الوزير إن الحكومة ستعمل على حل الأزمة وأضاف أنها لن تتراجع") == [
        ("قال الوزير", "start", "verbal"),
        ("إن الحكومة ستعمل على حل الأزمة", "complement", "verbal"),
        ("وأضاف أنها لن تتراجع", "complement", "verbal"),
    ]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("وصل الوفد إلى المدينة", "verbal"),
        ("القمح رخيص في السوق", "nominal"),
        ("هناك مشكلة كبيرة", "nominal"),
        ("الوفد من المدينة", "nominal"),
        ("تدمير المنشآت", "bare"),
    ],
)
def test_what_lets_a_clause_stand(text: str, standing: str) -> None:
    assert parts(text)[0][2] == standing


def test_a_phrase_is_predicate_enough_after_a_relative() -> None:
    assert parts("عاد الرجال الذين في الدار")[1] == ("الذين في الدار", "relative", "nominal")


def test_a_comma_alone_parts_nothing_and_a_colon_does() -> None:
    assert len(parts("في الصباح، وصل الوفد")) == 1
    assert len(parts("وصل الوفد: القمح رخيص")) == 2


def test_what_is_left_of_a_clause_ends_at_a_comma_or_the_next_clause() -> None:
    words = analyse("وصل الوفد صباح أمس، لأن الطريق مغلق")
    assert clause_from(words, 0) == 4
    assert clause_from(words, 6) == len(words)


WORDS = ["وصل", "الوفد", "الذي", "أن", "،", ":", "«", "»", "في", "ثم", "لكن", "القمح", "وقال", "3"]


@given(st.lists(st.sampled_from(WORDS)))
def test_the_clauses_are_the_whole_sentence(drawn: list[str]) -> None:
    words = analyse(" ".join(drawn))
    found = clauses(words)
    assert [place for c in found for place in range(c.start, c.end)] == list(range(len(words)))
    assert all(place < clause_from(words, place) <= len(words) for place in range(len(words)))
