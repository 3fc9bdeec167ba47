import pytest

from qa_toolkit.language.house import NONE, HouseWords

WORDS = HouseWords(["قسد", "قطاع ليزر", "Kyiv"])


@pytest.mark.parametrize("word", ["قسد", "وقسد", "لقسد", "بالقطاع", "ليزر", "قَسَد", "kyiv", "KYIV"])
def test_known(word: str) -> None:
    assert word in WORDS


@pytest.mark.parametrize("word", ["قس", "مقسد", "قسدي", "Kiev", ""])
def test_unknown(word: str) -> None:
    assert word not in WORDS
    assert word not in NONE
