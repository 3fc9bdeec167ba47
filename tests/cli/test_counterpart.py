"""``--counterpart`` and the metadata key: captions compared with those of the other version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from tests.reports.test_findings_json import SCHEMA

ARABIC = """\
# الميناء يعود إلى العمل

![مشاة على الجسر، 21 أيار 2025. [رويترز]](images/bridge.jpg)

![دُمرت 51 شاحنة في المرفأ. [رويترز]](images/port.jpg)

عاد الميناء إلى العمل صباح الأحد بعد إغلاق دام ثلاثة أشهر، وقال الوزير إن الحركة فيه طبيعية.
"""
ENGLISH = """\
# The port is back at work

![People cross the bridge, May 12, 2025. [Reuters]](/en/bridge.jpg)

![Fifteen lorries were destroyed in the port. [Reuters]](/en/port.jpg)

The port went back to work on Sunday morning.
"""
PAIRS = {"pair/caption-date-mismatch", "pair/caption-number-mismatch"}


def qa(*args: str, input: str | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=input, prog_name="qa")


def report(*args: str, input: str | None = None) -> Any:
    document = json.loads(qa(*args, "--format", "json", input=input).stdout)
    Draft202012Validator(SCHEMA).validate(document)
    return document


def pairs(document: Any) -> dict[str, Any]:
    return {
        finding["rule"]: finding
        for file in document["files"]
        for finding in file["findings"]
        if finding["rule"].startswith("pair/")
    }


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    (folder / "ar").mkdir(parents=True)
    (folder / "en").mkdir()
    (folder / "ar" / "story.md").write_text(ARABIC, encoding="utf-8")
    (folder / "en" / "story.md").write_text(ENGLISH, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("command", ["check", "captions"])
def test_findings_are_the_articles_and_point_to_its_counterpart(desk: Path, command: str) -> None:
    found = pairs(report(command, "ar/story.md", "--counterpart", "en/story.md"))
    assert set(found) == PAIRS
    date = found["pair/caption-date-mismatch"]
    assert (date["text"], date["start"]["line"]) == ("21 أيار 2025", 3)
    (related,) = date["related"]
    assert related["path"] == "en/story.md"
    span = related["span"]
    assert ENGLISH[span["start"] : span["end"]] == "May 12, 2025"
    assert "the other caption, line 3" in related["message"]


def test_without_a_counterpart_nothing_is_compared(desk: Path) -> None:
    assert not pairs(report("check", "ar/story.md"))


def test_an_article_on_standard_input(desk: Path) -> None:
    args = ("check", "-", "--stdin-filename", "a.ar.md", "--counterpart", "en/story.md")
    assert set(pairs(report(*args, input=ARABIC))) == PAIRS


def test_selection_severity_and_suppression_hold_for_pairs(desk: Path) -> None:
    args = ("check", "ar/story.md", "--counterpart", "en/story.md")
    only = pairs(report(*args, "--select", "pair/caption-date-mismatch"))
    assert set(only) == {"pair/caption-date-mismatch"}
    Path("qa.toml").write_text('[severity]\n"pair/caption-date-mismatch" = "error"\n')
    assert pairs(report(*args))["pair/caption-date-mismatch"]["severity"] == "error"
    assert qa(*args).exit_code == 1
    quiet = f"<!-- qa: off-file pair/caption-date-mismatch -- the desk knows -->\n{ARABIC}"
    (desk / "ar" / "story.md").write_text(quiet, encoding="utf-8")
    assert pairs(report(*args))["pair/caption-date-mismatch"]["suppressed"]
    assert qa(*args).exit_code == 0


def test_a_suppression_is_not_idle_where_nothing_is_compared(desk: Path) -> None:
    quiet = f"<!-- qa: off-file pair/caption-date-mismatch -- the desk knows -->\n{ARABIC}"
    (desk / "ar" / "story.md").write_text(quiet, encoding="utf-8")
    rules = {f["rule"] for f in report("check", "ar/story.md")["files"][0]["findings"]}
    assert "any/unused-suppression" not in rules


def test_fixes_leave_the_comparison(desk: Path) -> None:
    path = desk / "ar" / "story.md"
    path.write_text(ARABIC.replace("الأحد بعد", "الأحد  بعد"), encoding="utf-8")
    found = pairs(report("check", "ar/story.md", "--counterpart", "en/story.md", "--fix"))
    assert path.read_text(encoding="utf-8") == ARABIC
    assert set(found) == PAIRS


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check", "."], "exactly one article"),
        (["check", "ar"], "exactly one article"),
        (["check", "ar/story.md", "en/story.md"], "exactly one article"),
        (["dates", "ar/story.md"], "none of the rules"),
        (["check", "ar/story.md", "--ignore", "pair"], "none of the rules"),
    ],
)
def test_what_cannot_be_compared_is_refused(desk: Path, args: list[str], said: str) -> None:
    result = qa(*args, "--counterpart", "en/story.md")
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.md", "gone.md: cannot be opened"),
        ("en", "en: is a folder"),
        ("many.jsonl", "many.jsonl: holds 2 articles"),
        ("ar/story.md", "is the article itself"),
    ],
)
def test_a_counterpart_that_cannot_be_read_is_a_problem(desk: Path, name: str, said: str) -> None:
    (desk / "many.jsonl").write_text('{"title": "One"}\n{"title": "Two"}\n', encoding="utf-8")
    result = qa("check", "ar/story.md", "--counterpart", name)
    assert result.exit_code == 2
    assert said in result.stderr
    assert report("check", "ar/story.md", "--counterpart", name)["errors"]


def test_a_file_of_several_articles_has_no_counterpart(desk: Path) -> None:
    (desk / "many.jsonl").write_text('{"title": "One"}\n{"title": "Two"}\n', encoding="utf-8")
    result = qa("check", "many.jsonl", "--counterpart", "en/story.md")
    assert result.exit_code == 2
    assert "holds 2 articles" in result.stderr


def test_a_crashing_pair_rule_is_a_problem(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qa_toolkit.checks.captions.pairs import PairCaptionDateMismatch

    def crash(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(PairCaptionDateMismatch, "check", crash)
    result = qa("check", "ar/story.md", "--counterpart", "en/story.md")
    assert result.exit_code == 2
    assert "internal error in rule pair/caption-date-mismatch" in result.stderr
    assert "pair/caption-number-mismatch" in result.stdout


def name_in_metadata(desk: Path, name: str) -> None:
    text = f"---\ncounterpart: {name}\n---\n{ARABIC}"
    (desk / "ar" / "story.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["../en/story.md", "story.en.md"])
def test_the_metadata_name_a_counterpart(desk: Path, name: str) -> None:
    (desk / "ar" / "story.en.md").write_text(ENGLISH, encoding="utf-8")
    name_in_metadata(desk, name)
    found = pairs(report("check", "ar/story.md"))
    assert set(found) == PAIRS
    assert found["pair/caption-date-mismatch"]["related"][0]["path"] == f"ar/{name}"


@pytest.mark.parametrize(
    "name",
    ["../../secret.md", "/etc/passwd", "/etc/hosts.txt", "https://example.org/a.md", "key.pem"],
)
def test_an_article_cannot_have_other_files_read(desk: Path, name: str) -> None:
    (desk.parent / "secret.md").write_text(ENGLISH, encoding="utf-8")
    (desk / "ar" / "key.pem").write_text(ENGLISH, encoding="utf-8")
    name_in_metadata(desk, name)
    result = qa("check", "ar/story.md")
    assert result.exit_code == 0
    assert "pair/" not in result.stdout
    assert "warning: ar/story.md: " in result.stderr
    assert report("check", "ar/story.md")["warnings"]


def test_a_link_out_of_the_folder_is_not_followed(desk: Path) -> None:
    (desk.parent / "secret.md").write_text(ENGLISH, encoding="utf-8")
    (desk / "ar" / "inside.md").symlink_to(desk.parent / "secret.md")
    name_in_metadata(desk, "inside.md")
    assert not pairs(report("check", "ar/story.md"))


def test_a_collection_names_no_counterparts(desk: Path) -> None:
    record = json.dumps({"title": "One", "counterpart": "en/story.md"})
    (desk / "many.jsonl").write_text(f"{record}\n{record}\n", encoding="utf-8")
    result = qa("check", "many.jsonl")
    assert result.exit_code == 0
    assert "warning" not in result.stderr


def test_a_text_without_a_folder_names_no_file(desk: Path) -> None:
    name_in_metadata(desk, "../en/story.md")
    text = (desk / "ar" / "story.md").read_text(encoding="utf-8")
    assert not pairs(report("check", "-", "--stdin-filename", "ar/story.md", input=text))
