"""``qa align`` on the pair in ``fixtures/pairs``."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from qa_toolkit.reports.alignment_json import SCHEMA_FILE

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs"
ENGLISH, ARABIC = str(PAIRS / "bridge.en.md"), str(PAIRS / "bridge.ar.md")
SCHEMA: dict[str, Any] = json.loads(
    (files("qa_toolkit.reports") / SCHEMA_FILE).read_text(encoding="utf-8")
)
_THANKS = "وشكرت العمدة العمال الـ320 الذين بنوه."
FOUND = {
    ("pair/number-mismatch", "target", "54 مليون"),
    ("pair/moved", "target", f"{_THANKS} وقالت: «وعدنا بجسر، وها هو ذا»."),
    ("pair/omitted", "source", "No fault was found."),
    ("pair/negation-mismatch", "source", "not"),
    ("pair/added", "target", "وتتوقع الأرصاد الجوية هطول أمطار غزيرة في نهاية الأسبوع."),
}


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, ["align", *args], prog_name="qa")


def test_json_keeps_its_schema_and_finds_the_faults() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    result = qa(ENGLISH, ARABIC, "--format", "json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    Draft202012Validator(SCHEMA).validate(report)
    assert {(f["rule"], f["side"], f["text"]) for f in report["findings"]} == FOUND
    for side, path in (("source", ENGLISH), ("target", ARABIC)):
        text = Path(path).read_text(encoding="utf-8")
        sentences = report[side]["sentences"]
        linked = [number for link in report["links"] for number in link[side]]
        assert sorted(linked) == list(range(len(sentences)))
        for each in sentences:
            assert text[each["span"]["start"] : each["span"]["end"]] == each["text"]
    assert {"source": [2, 3], "target": [2]}.items() <= report["links"][2].items()


def test_the_other_direction_finds_the_same_links() -> None:
    there = json.loads(qa(ENGLISH, ARABIC, "--format", "json").stdout)["links"]
    back = json.loads(qa(ARABIC, ENGLISH, "--format", "json").stdout)["links"]
    whole = {(tuple(link["source"]), tuple(link["target"])) for link in there}
    assert whole == {(tuple(link["target"]), tuple(link["source"])) for link in back}


def test_a_second_run_says_the_same() -> None:
    assert qa(ENGLISH, ARABIC).stdout == qa(ENGLISH, ARABIC).stdout


def test_console() -> None:
    result = qa(ENGLISH, ARABIC)
    assert "3-4:3 merged" in result.stdout
    assert "12:— left out" in result.stdout
    assert "1 merged, 2 moved, 1 left out, 1 added" in result.stdout
    assert "moved\n" not in qa(ENGLISH, ARABIC, "--quiet").stdout
    assert "محذوفة" in qa(ENGLISH, ARABIC, "--ui-lang", "ar").stdout


def test_csv_and_tmx() -> None:
    rows = list(csv.DictReader(StringIO(qa(ENGLISH, ARABIC, "--format", "csv").stdout)))
    assert rows[2]["source"] == "2 3"
    assert rows[2]["target"] == "2"
    memory = ElementTree.fromstring(qa(ENGLISH, ARABIC, "--format", "tmx").stdout.encode())
    assert len(memory.findall(".//tu")) == len([r for r in rows if r["source"] and r["target"]])
    assert memory.findtext(".//seg") == "New bridge opens over the Tarif river"


def test_selection_severity_and_suppressions() -> None:
    assert qa(ENGLISH, ARABIC, "--select", "pair/moved").exit_code == 0
    assert qa(ENGLISH, ARABIC, "--select", "pair/moved", "--fail-on", "note").exit_code == 1
    target = Path("quiet.ar.md")
    text = Path(ARABIC).read_text(encoding="utf-8")
    target.write_text(f"{text}\n<!-- qa: off-file pair -- cut on purpose -->\n", encoding="utf-8")
    assert qa(ENGLISH, str(target)).exit_code == 0


def test_a_line_is_a_sentence() -> None:
    Path("a.en.txt").write_text("One. Two.\n\nThe bridge opened.\n", encoding="utf-8")
    Path("a.ar.txt").write_text("واحد. اثنان.\nافتُتح الجسر.\n", encoding="utf-8")
    result = qa("a.en.txt", "a.ar.txt", "--segmentation", "line", "--format", "json")
    report = json.loads(result.stdout)
    assert [each["text"] for each in report["source"]["sentences"]] == [
        "One. Two.",
        "The bridge opened.",
    ]
    assert [link["source"] for link in report["links"]] == [[0], [1]]


def test_the_report_goes_to_a_file() -> None:
    assert qa(ENGLISH, ARABIC, "--format", "json", "--output", "out.json").stdout == ""
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["schema"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((ENGLISH, ENGLISH), "are both in English"),
        ((ENGLISH, "missing.ar.md"), "missing.ar.md"),
        ((ENGLISH, ARABIC, "--encoder", "bert"), "is no encoder"),
        ((ENGLISH, ARABIC, "--encoder", "https://example.org/"), "--allow-network"),
    ],
)
def test_what_cannot_be_aligned(args: tuple[str, ...], said: str) -> None:
    result = qa(*args)
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_empty_target_has_left_out_everything() -> None:
    Path("empty.ar.txt").write_text("", encoding="utf-8")
    result = qa(ENGLISH, "empty.ar.txt", "--format", "json")
    report = json.loads(result.stdout)
    assert all(link["target"] == [] for link in report["links"])


def test_the_scorecard() -> None:
    result = qa(ENGLISH, ARABIC, "--mqm", "--quiet")
    assert "Accuracy" in result.stdout
    assert "per 1,000 words" in result.stdout
    result = qa(ENGLISH, ARABIC, "--mqm", "--format", "json")
    report = json.loads(result.stdout)
    Draft202012Validator(SCHEMA).validate(report)
    card = report["mqm"]
    errors = {(e["type"], e["severity"], e["penalty"]) for e in card["errors"]}
    assert {("Omission", "major", 5), ("Organizational style", "neutral", 0)} <= errors
    assert card["penalty"] == sum(each["penalty"] for each in card["errors"])
    assert card["per_1000_words"] == round(1000 * card["penalty"] / card["words"], 2)
    result = qa(ENGLISH, ARABIC, "--mqm", "--format", "csv")
    assert result.exit_code == 2
