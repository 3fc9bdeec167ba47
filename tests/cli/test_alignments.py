"""``qa align`` on many pairs, and on files whose units are aligned already."""

from __future__ import annotations

import json
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from qa_toolkit.reports import alignment_json, alignments_json

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs"
FIGURES = ("--select", "pair/number-mismatch,pair/omitted")


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (files("qa_toolkit.reports") / name).read_text(encoding="utf-8")
    )
    return found


ONE = schema(alignment_json.SCHEMA_FILE)
MANY = schema(alignments_json.SCHEMA_FILE)
VALIDATOR = Draft202012Validator(
    MANY, registry=Registry().with_resource(ONE["$id"], Resource.from_contents(ONE))
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all these tests: the vectors are always the same."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, ["align", *args], prog_name="qa")


def content(*names: str) -> None:
    for name in names:
        for lang in ("en", "ar"):
            place = Path("content", lang, f"{name}.md")
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PAIRS / f"bridge.{lang}.md", place)


def test_many_pairs() -> None:
    content("one", "two")
    Path("content/en/three.md").write_text("Alone.\n", encoding="utf-8")
    result = qa("--pairs", "content/{lang}/*.md", *FIGURES)
    assert result.exit_code == 1
    assert "content/en/one.md → content/ar/one.md" in result.stdout
    assert result.stdout.count("pair/omitted") == 2
    assert "content/en/three.md: there is no content/ar/three.md" in result.stdout
    assert "2 files: 0 errors, 4 warnings, 0 notes" in result.stdout


def test_what_is_excluded_is_not_paired() -> None:
    content("one", "drafts/two")
    Path("qa.toml").write_text('exclude = ["drafts"]\n', encoding="utf-8")
    result = qa("--pairs", "content/{lang}/**/*.md", *FIGURES)
    assert "content/ar/one.md" in result.stdout
    assert "drafts" not in result.stdout


def test_many_pairs_as_json() -> None:
    Draft202012Validator.check_schema(MANY)
    content("one")
    Path("content/ar/wrong.md").write_bytes(b"\xff")
    Path("content/en/wrong.md").write_text("Fine.\n", encoding="utf-8")
    Path("content/en/three.md").write_text("Alone.\n", encoding="utf-8")
    result = qa("--pairs", "content/{lang}/*.md", *FIGURES, "--format", "json")
    report = json.loads(result.stdout)
    VALIDATOR.validate(report)
    assert result.exit_code == 2
    assert [each["target"]["path"] for each in report["pairs"]] == ["content/ar/one.md"]
    assert [each["path"] for each in report["alone"]] == ["content/en/three.md"]
    assert [each["path"] for each in report["errors"]] == ["content/ar/wrong.md"]
    assert report["summary"]["warning"] == 2
    assert "content/ar/wrong.md" in result.stderr


def test_workers_say_the_same() -> None:
    content("one", "two", "three", "four")
    command = ("--pairs", "content/{lang}/*.md", *FIGURES, "--format", "json")
    assert qa(*command, "--jobs", "1").stdout == qa(*command, "--jobs", "2").stdout


def test_a_file_without_a_counterpart_is_a_story_that_was_not_translated() -> None:
    Path("a.en.md").write_text("Alone.\n", encoding="utf-8")
    assert qa("--pairs", ".").exit_code == 1
    page = qa("--pairs", ".", "--format", "html").stdout
    assert "a.en.md" in page


def test_many_pairs_as_one_memory() -> None:
    content("one", "two")
    Path("all.tmx").write_text(qa("--pairs", "content", "--format", "tmx").stdout, encoding="utf-8")
    report = json.loads(qa("all.tmx", "--format", "json").stdout)
    assert len(report["links"]) == 2 * 11


def test_a_memory_comes_back_as_it_went() -> None:
    bridge = str(PAIRS / "bridge.en.md"), str(PAIRS / "bridge.ar.md")
    there = json.loads(qa(*bridge, "--format", "json").stdout)
    qa(*bridge, "--format", "tmx", "--output", "bridge.tmx")
    result = qa("bridge.tmx", "--format", "json", *FIGURES)
    back = json.loads(result.stdout)
    Draft202012Validator(ONE).validate(back)
    assert said(back) == [pair for pair in said(there) if all(pair)]
    assert [finding["text"] for finding in back["findings"]] == ["54 مليون"]
    assert back["findings"][0]["start"]["line"] == 15
    again = qa("bridge.tmx", "--format", "tmx").stdout
    assert again == Path("bridge.tmx").read_text(encoding="utf-8")


def said(report: dict[str, Any]) -> list[tuple[str, str]]:
    texts = {
        side: [each["text"] for each in report[side]["sentences"]] for side in ("source", "target")
    }
    return [
        (
            " ".join(texts["source"][n] for n in link["source"]),
            " ".join(texts["target"][n] for n in link["target"]),
        )
        for link in report["links"]
    ]


def test_findings_in_po_have_a_place_and_units_a_state() -> None:
    Path("a.po").write_text(
        'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "It has 45 rooms."\n'
        'msgstr "فيه "\n"54 غرفة."\n\n#, fuzzy\nmsgid "Old"\nmsgstr "قديم"\n',
        encoding="utf-8",
    )
    result = qa("a.po", *FIGURES)
    assert result.exit_code == 1
    assert "a.po:6:2 warning" in result.stdout
    assert "a.po:4:" in result.stdout
    assert "units not checked: 1 fuzzy" in result.stdout
    assert "وحدات لم تُفحص: تقريبية: 1" in qa("a.po", "--ui-lang", "ar").stdout
    report = json.loads(qa("a.po", "--format", "json").stdout)
    Draft202012Validator(ONE).validate(report)
    assert report["unchecked"] == {"fuzzy": 1}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "align what?"),
        (("a.en.md",), "needs a TARGET"),
        (("a.en.md", "--pairs", "."), "leave SOURCE and TARGET out"),
        (("--pairs", ".", "--format", "csv"), "table of one pair"),
        (("--pairs", "nowhere/{lang}/*.md"), "no file matches"),
        (("gone.xlf",), "gone.xlf"),
    ],
)
def test_what_cannot_be_done(args: tuple[str, ...], said: str) -> None:
    result = qa(*args)
    assert result.exit_code == 2
    assert said in result.stderr
