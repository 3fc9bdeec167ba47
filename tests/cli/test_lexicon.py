"""``qa lexicon`` through the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, ["lexicon", *args], prog_name="qa")


def text(path: Path) -> str:
    return path.read_bytes().decode()


def test_without_a_word_it_shows_its_help(desk: Path) -> None:
    result = qa()
    assert result.exit_code == 2
    for command in ("add", "list", "check"):
        assert command in result.stderr
        assert f"Usage: qa lexicon {command}" in qa(command, "--help").stdout
    assert "did you mean “check”?" in qa("chek").stderr


def test_add_appends_to_the_first_pack_folder(desk: Path) -> None:
    result = qa("add", "ميلكوي", "كريم العايد", "Harfoush", "--note", "in: the port story")
    assert result.exit_code == 0, result.stderr
    path = desk / "pack" / "lexicon.yaml"
    note = 'note: "in: the port story"'
    words = ("ميلكوي", "كريم العايد", "Harfoush")
    assert text(path) == "".join(f"- {{word: {word}, {note}}}\n" for word in words)
    assert "lexicon.yaml: ميلكوي, كريم العايد, Harfoush added" in result.stdout


def test_add_keeps_comments_order_and_line_ends(desk: Path) -> None:
    path = desk / "pack" / "lexicon.yaml"
    path.write_bytes("# ours\r\n- ب\r\n# later\r\n- أ".encode())
    assert qa("add", "ج").exit_code == 0
    assert text(path) == "# ours\r\n- ب\r\n# later\r\n- أ\r\n- ج\r\n"


def test_add_knows_what_is_there(desk: Path) -> None:
    path = desk / "pack" / "lexicon.yaml"
    path.write_text("- كريم العايد\n", encoding="utf-8")
    result = qa("add", "كَريم  العايد", "داعش", "نور", "نور")
    assert result.exit_code == 0
    assert "there already (pack/lexicon.yaml:1)" in result.stdout
    assert "داعش: there already" in result.stdout
    assert text(path) == "- كريم العايد\n- نور\n"


def test_add_by_language(desk: Path) -> None:
    assert qa("add", "نورس", "--lang", "ar").exit_code == 0
    assert text(desk / "pack" / "ar" / "lexicon.yaml") == "- نورس\n"
    # Once a language has its own, words of its script go there.
    assert qa("add", "هدهد", "Harfoush").exit_code == 0
    assert text(desk / "pack" / "ar" / "lexicon.yaml") == "- نورس\n- هدهد\n"
    assert text(desk / "pack" / "lexicon.yaml") == "- Harfoush\n"


def test_add_without_a_pack_folder_begins_one(desk: Path) -> None:
    (desk / "qa.toml").write_text("plugins = false\n", encoding="utf-8")
    result = qa("add", "ميلكوي")
    assert result.exit_code == 0
    assert text(desk / "house" / "lexicon.yaml") == "- ميلكوي\n"
    assert "put into" in result.stdout
    assert 'packs = ["house"]' in result.stdout
    assert "there already" in qa("add", "ميلكوي").stdout


@pytest.mark.parametrize("word", ["", "123", "a\u202eb", "a\nb"])
def test_add_refuses_what_is_no_word(desk: Path, word: str) -> None:
    result = qa("add", "نور", word)
    assert result.exit_code == 2
    assert "is not a word" in result.stderr
    assert not (desk / "pack" / "lexicon.yaml").exists()


@pytest.mark.parametrize("broken", ["[a, b]\n", "words: 1\n", "- {wrd: a}\n"])
def test_add_leaves_a_file_alone_that_it_cannot_extend(desk: Path, broken: str) -> None:
    path = desk / "pack" / "lexicon.yaml"
    path.write_text(broken, encoding="utf-8")
    result = qa("add", "نور")
    assert result.exit_code == 2
    assert "lexicon.yaml" in result.stderr
    assert text(path) == broken


def test_list(desk: Path) -> None:
    qa("add", "ميلكوي", "--note", "بلدة")
    lines = qa("list").stdout.splitlines()
    assert any(line.endswith("داعش  تنظيم الدولة الإسلامية في العراق والشام") for line in lines)
    assert lines[-1] == "pack/lexicon.yaml:1: ميلكوي  بلدة"
    assert qa("list", "بلدة").stdout.splitlines() == lines[-1:]
    assert qa("list", "no such word").stdout == ""


def test_check(desk: Path) -> None:
    qa("add", "ميلكوي")
    result = qa("check", "وميلكوي", "المدينة", "Brexit")
    assert result.exit_code == 0
    ours, known, english = result.stdout.splitlines()
    assert ours.startswith("وميلكوي: in the house lexicon (pack/lexicon.yaml:1); not in the dict")
    assert known.startswith("المدينة: in the dictionary; frequency ")
    assert english.startswith("Brexit: in the house lexicon")
    result = qa("check", "العكسري", "xqzzy")
    assert result.exit_code == 1
    assert "العكسري: not in the dictionary" in result.stdout
    assert "near it: العسكري" in result.stdout
    assert "xqzzy: not among the frequent words" in result.stdout


def test_a_mistake_in_a_lexicon_ends_the_check(desk: Path) -> None:
    (desk / "pack" / "lexicon.yaml").write_text("- {wrd: a}\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["check", "clean.en.md"], prog_name="qa")
    assert result.exit_code == 2
    assert "lexicon.yaml:1: unknown key “wrd”" in result.stderr
