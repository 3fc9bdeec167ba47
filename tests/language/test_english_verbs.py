"""Whether an English sentence can have a finite verb."""

import pytest

from qa_toolkit.language.english_verbs import candidates, clash, verbless


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plans of the state show a change.", ["show"]),
        ("They now top the table of the league.", ["top"]),
        ("It's the state of the plans for the town.", ["It's"]),
        ("That means a longer journey to the town.", ["means"]),
        ("The town was taken by the army at dawn.", ["was"]),
        ("The town, seized by the army, near the border.", []),
        ("A plan to show the pictures of the town.", []),
    ],
)
def test_words_that_can_be_finite_verbs(sentence: str, expected: list[str]) -> None:
    assert candidates(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "ET tonight.",
        "Porcine virus (of the family of viruses of the pig).",
        "The smaller the town, the longer the journey to a hospital.",
        "No place for children in the streets of the town.",
        "of the plan for the new bridge over the river.",
    ],
)
def test_fragments_that_need_no_verb(sentence: str) -> None:
    assert not verbless(sentence)


def test_a_lost_verb_is_missed() -> None:
    assert verbless("The minister in the capital for talks with his counterpart.")
    assert not verbless("The minister is in the capital for talks with his counterpart.")


@pytest.mark.parametrize(
    ("sentence", "clashing"),
    [
        ("The road to the port been closed since Monday.", "port been"),
        ("She also been married twice.", "She also been"),
        ("At the start of the day I the first games over.", "I the"),
        ("This a matter of the town.", "This a"),
        ("The road has long been closed.", None),
        ("They've all been to the port.", None),
        ("We gave them the keys of the town.", None),
        ("He told her the way.", None),
    ],
)
def test_words_that_only_a_verb_can_part(sentence: str, clashing: str | None) -> None:
    place = clash(sentence)
    assert (sentence[slice(*place)] if place else None) == clashing
