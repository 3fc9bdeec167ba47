"""``qa check --annotate``, and Word files among the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from tests.word import package, paragraph, unzipped


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), prog_name="qa")


@pytest.fixture
def story(desk: Path) -> Path:
    path = desk / "story.en.docx"
    path.write_bytes(package(paragraph("A title", style="Titre"), paragraph("Read teh report.")))
    return path


def test_a_copy_is_written(story: Path) -> None:
    before = story.read_bytes()
    result = qa("check", story.name, "--annotate", "out.docx")
    assert result.exit_code == 1
    assert "out.docx: comments: 1, tracked changes: 1" in result.output
    assert story.read_bytes() == before
    assert "<w:ins " in unzipped(Path("out.docx").read_bytes())["word/document.xml"]


def test_reports_speak_of_paragraphs(story: Path) -> None:
    found = json.loads(qa("check", story.name, "--format", "json").stdout)["files"][0]["findings"]
    assert [(each["start"]["line"], each["start"]["column"]) for each in found] == [(2, 6)]
    assert [each["text"] for each in found] == ["teh"]


def test_folders_hold_word_files_too(story: Path) -> None:
    result = qa("check", ".")
    assert "story.en.docx:2:6" in result.output
    assert "1 with --annotate" in result.output


@pytest.mark.parametrize("option", [["--fix"], ["--diff"], ["--add-suppressions", "as spoken"]])
def test_a_word_file_is_not_rewritten(story: Path, option: list[str]) -> None:
    before = story.read_bytes()
    result = qa("check", story.name, *option)
    assert result.exit_code == 2
    assert "--annotate" in result.output
    assert story.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["faulty.en.md", "--annotate", "out.docx"], "exactly one Word file"),
        (["story.en.docx", "clean.en.md", "--annotate", "out.docx"], "exactly one Word file"),
        (["story.en.docx", "--annotate", "out.md"], "ends in .docx"),
        (["story.en.docx", "--annotate", "./story.en.docx"], "another name"),
        (["story.en.docx", "--annotate", "out.docx", "--fix"], "no other way"),
    ],
)
def test_refused(story: Path, arguments: list[str], message: str) -> None:
    result = qa("check", *arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert not Path("out.docx").exists()
