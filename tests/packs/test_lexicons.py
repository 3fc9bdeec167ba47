import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.errors import ConfigError
from qa_toolkit.packs.lexicons import added, load_words, parse_words
from qa_toolkit.packs.load import load


def test_shipped():
    words = {entry.word: entry for entry in load_words()}
    assert {"داعش", "العملياتية", "تيك توك", "Daesh"} <= set(words)
    assert words["داعش"].note


def test_a_house_adds_its_own(tmp_path):
    (tmp_path / "lexicon.yaml").write_text("# ours\n- قسد\n- ميلكوي\n", encoding="utf-8")
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar" / "lexicon.yaml").write_text("- {word: كليمو}\n", encoding="utf-8")
    own = load_words([tmp_path])[-3:]
    assert [(entry.word, entry.line) for entry in own] == [("كليمو", 1), ("قسد", 2), ("ميلكوي", 3)]
    assert load([tmp_path]) == ()  # a lexicon is no pack of rules
    house = Checker(Config(packs=(tmp_path,), plugins=False)).house
    assert all(word in house for word in ("ميلكوي", "وميلكوي", "داعش"))


def test_an_empty_lexicon(tmp_path):
    (tmp_path / "lexicon.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert load_words([tmp_path]) == load_words()


def test_every_mistake_is_told_with_its_line(tmp_path):
    text = "- قسد\n- {wrd: x}\n- [a]\n- '123'\n- قَسَد\n- {word: A, note: [b]}\n"
    (tmp_path / "lexicon.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar" / "lexicon.yaml").write_text("word: قسد\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_words([tmp_path])
    told = str(caught.value)
    for line, said in (
        (2, "unknown key “wrd”; did you mean “word”?"),
        (3, "must be a table, not a list"),
        (4, "must be a word or a phrase"),
        (5, "“قَسَد” stands there already, on line 1"),
        (6, "must be text, not a list"),
    ):
        assert f"lexicon.yaml:{line}: {said}" in told
    assert "ar/lexicon.yaml:1: a lexicon must be a list of words, not a table" in told


@pytest.mark.parametrize(
    "word", ["داعش", "تيك توك", "no", "true", "a: b", "- x", '"', "\\", "#", "أ #ب", "أ - ب"]
)
def test_what_is_added_is_read_back(word):
    for note in ("", word):
        (entry,) = parse_words(added("", [f"م{word}"], note=note and f"ن {word}"), "x")
        assert entry.word == f"م{word}"


def test_adding_keeps_what_is_there():
    assert added("# a\r\n  - x # b", ["ب"]) == "# a\r\n  - x # b\r\n  - ب\r\n"
