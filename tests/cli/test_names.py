"""``qa names``: the family of checks, and the inventory of an archive."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app

ARTICLE = "وصل براد غرينبرغ أمس.\n\nوقال براد غرينبرغ ذلك.\n\nثم عاد براد غرينبرغ.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "b.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "c.md").write_text("ثم غادر براد جرينبرج.\n", encoding="utf-8")
    return tmp_path


def qa(*args: str | Path) -> Result:
    words = ["names", "--no-config", "--jobs", "1", *map(str, args)]
    return CliRunner().invoke(app, words, prog_name="qa")


def test_without_an_option_of_its_own_it_checks(folder: Path) -> None:
    result = qa(folder / "a.md")
    assert result.exit_code == 0
    assert "0 warnings" in result.stdout


@pytest.mark.parametrize("form", ["console", "json", "csv"])
def test_report(folder: Path, form: str) -> None:
    result = qa(folder, "--report", "--format", form)
    assert result.exit_code == 0
    assert "براد جرينبرج" in result.stdout
    if form == "json":
        assert json.loads(result.stdout)["articles"] == 3
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff"))))
        assert [row["mentions"] for row in rows] == ["6", "1"]


def test_report_in_a_file_and_a_pack(folder: Path, tmp_path: Path) -> None:
    report, pack = tmp_path / "report.json", tmp_path / "house.yaml"
    args = ("--report", "--format", "json", "--output", report, "--write-pack", pack)
    result = qa(folder, *args)
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(report.read_text(encoding="utf-8"))["names"]
    assert "rejected" in pack.read_text(encoding="utf-8")


def test_what_cannot_be_read(folder: Path) -> None:
    result = qa(folder / "none.md", folder / "a.md", "--report")
    assert result.exit_code == 2
    assert "none.md: there is no such file" in result.stderr
    assert "براد غرينبرغ" in result.stdout


def test_a_form_that_no_inventory_has(folder: Path) -> None:
    result = qa(folder, "--report", "--format", "sarif")
    assert result.exit_code == 2


def test_nothing_to_decide(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    result = qa(tmp_path / "a.md", "--write-pack", tmp_path / "pack.yaml")
    assert result.exit_code == 0
    assert not (tmp_path / "pack.yaml").exists()
