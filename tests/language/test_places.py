"""Towns are found by their Arabic and English names, behind particles, longest name first."""

import pytest

from qa_toolkit.language.places import places
from qa_toolkit.language.words import words


def found(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in places(text, words(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حريق في حلب وحمص", ["حلب", "حمص"]),
        ("عاد للقاهرة من الإسكندرية", ["لقاهرة", "الإسكندرية"]),
        ("سكان خميس مشيط", ["خميس مشيط"]),
        ("من الدار البيضاء", ["الدار البيضاء"]),
        ("From Aleppo to Port Sudan", ["Aleppo", "Port Sudan"]),
        ("aleppo pepper is nice reading", []),
        ("هذا الباب وتلك الصور", []),
    ],
)
def test_places(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_one_town_by_any_of_its_names() -> None:
    assert {mention.places for mention in places("حلب", words("حلب"))} & {
        mention.places for mention in places("Aleppo", words("Aleppo"))
    }


def test_a_capital_says_so() -> None:
    (mention,) = places("بيروت", words("بيروت"))
    assert [(place.country, place.capital) for place in mention.places] == [("LB", True)]
