"""``qa quotes``: the list of quotations, and the family of checks."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from qa_toolkit.reports.quotations_json import SCHEMA_FILE

SCHEMA: dict[str, Any] = json.loads(
    (files("qa_toolkit.reports") / SCHEMA_FILE).read_text(encoding="utf-8")
)
ARTICLE = "# الجسر\n\nقال الوزير سامر الحلبي: «لن نعود إلى الوراء». وأضاف أن الجسر جاهز.\n"


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, ["quotes", "--no-config", *args], prog_name="qa")


def test_list_as_json(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    result = qa(str(path), "--list", "--format", "json")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    Draft202012Validator(SCHEMA).validate(report)
    first, second = report["files"][0]["quotations"]
    assert (first["kind"], first["text"]) == ("speech", "لن نعود إلى الوراء")
    assert ARTICLE[first["span"]["start"] : first["span"]["end"]] == "«لن نعود إلى الوراء»"
    told = first["attribution"]
    assert (told["speaker"]["name"], told["speaker"]["role"]) == ("سامر الحلبي", "الوزير")
    assert (told["cue"]["text"], told["position"]) == ("قال", "before")
    assert second["kind"] == "indirect"
    assert second["attribution"]["speaker"]["name"] == "سامر الحلبي"
    assert second["attribution"]["speaker"]["written"] is None


def test_list_for_people(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    result = qa(str(path), "--list", "--ui-lang", "ar")
    assert result.exit_code == 0
    assert "قول" in result.stdout
    assert "— سامر الحلبي، الوزير (قال)" in result.stdout
    assert "لن نعود إلى الوراء" in result.stdout


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result = qa(str(tmp_path / "b.md"), "--list")
    assert result.exit_code == 2
    assert "there is no such file" in result.stderr


def test_without_list_it_checks(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    result = qa(str(path))
    assert result.exit_code == 0
    assert "1 file" in result.stdout


def test_standard_input_is_not_listed() -> None:
    result = qa("-", "--list")
    assert result.exit_code == 2
    assert "give a file" in result.stderr
