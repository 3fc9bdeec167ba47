"""Glossaries and the spelling of names on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app

GLOSSARY = "en,ar,not\nceasefire,وقف إطلاق النار|هدنة,صلح\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story in both languages and a glossary."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "g.csv").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "a.ar.txt").write_text("أعلن الطرفان الصلح أمس في المدينة.\n", encoding="utf-8")
    (tmp_path / "a.en.txt").write_text(
        "The two sides announced a ceasefire in the city yesterday.\n", encoding="utf-8"
    )
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


def test_check_by_a_glossary(desk: Path) -> None:
    result = run("check", "--no-config", "--glossary", "g.csv", "a.ar.txt")
    assert result.exit_code == 1
    assert "any/forbidden-term" in result.output
    assert "g.csv:2" in result.output


def test_the_configuration_names_glossaries(desk: Path) -> None:
    (desk / "qa.toml").write_text('glossaries = ["g.csv"]\n', encoding="utf-8")
    assert "any/forbidden-term" in run("check", "a.ar.txt").output


def test_align_by_a_glossary(desk: Path) -> None:
    result = run("align", "--no-config", "--glossary", "g.csv", "a.en.txt", "a.ar.txt")
    assert "pair/term-mismatch" in result.output


@pytest.mark.parametrize("command", [("check",), ("align", "a.en.txt")])
def test_a_bad_glossary_names_its_line(desk: Path, command: tuple[str, ...]) -> None:
    (desk / "g.csv").write_text("en,ar,status\na,b,forbiden\n", encoding="utf-8")
    result = run(*command, "--no-config", "--glossary", "g.csv", "a.ar.txt")
    assert result.exit_code == 2
    assert "g.csv:2" in result.stderr


def test_a_glossary_that_is_not_there(desk: Path) -> None:
    (desk / "qa.toml").write_text('glossaries = ["none.csv"]\n', encoding="utf-8")
    result = run("check", "a.ar.txt")
    assert result.exit_code == 2
    assert "is not a file" in result.stderr


def test_spell_a_name() -> None:
    assert "Brad Cooper" in run("names", "--transliterate", "براد كوبر").output
    result = run("names", "--transliterate", "Brad Cooper", "--format", "json")
    assert json.loads(result.output)["spellings"][0]["text"] == "براد كوبر"


def test_spell_what_is_no_name() -> None:
    assert run("names", "--transliterate", "123").exit_code == 2
