from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from qa_toolkit.engine.outcome import Checked, FileOutcome
from qa_toolkit.model import Category, Safety, Severity
from qa_toolkit.reports.findings_json import SCHEMA_FILE, dumps
from tests.reports.outcomes import ENGLISH, finding, outcomes, reported
from tests.snapshots import assert_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"
SCHEMA: dict[str, Any] = json.loads(
    (files("qa_toolkit.reports") / SCHEMA_FILE).read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)


def written(given: tuple[FileOutcome, ...], lang: Any = "en") -> str:
    return reported("json", given, lang=lang)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_snapshot(lang: str) -> None:
    text = written(outcomes(), lang).replace(
        f'"version": "{json.loads(written(()))["tool"]["version"]}"', '"version": "0"'
    )
    assert_snapshot(text, SNAPSHOTS / f"findings.{lang}.json")


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("given", [(), outcomes()], ids=["nothing", "all kinds"])
def test_the_output_keeps_the_schema(given: tuple[FileOutcome, ...]) -> None:
    text = written(given)
    VALIDATOR.validate(json.loads(text))
    assert text.endswith("}\n")


def _objects(value: Any) -> Any:
    if isinstance(value, dict):
        if value:
            yield value
        for key, item in value.items():
            if key != "data":
                yield from _objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item)


def test_a_field_more_or_less_breaks_the_schema() -> None:
    text = written(outcomes())
    for number, found in enumerate(_objects(json.loads(text))):
        for key in [*found, "added"]:
            document = json.loads(text)
            target = list(_objects(document))[number]
            if key == "added":
                target[key] = 1
            elif key in ("record", "line") and key in target and "column" not in target:
                continue  # the two optional ones
            else:
                del target[key]
            if found.get("word"):
                continue  # a rule's own data is free
            with pytest.raises(ValidationError):
                VALIDATOR.validate(document)


def test_the_words_of_the_schema_are_those_of_the_model() -> None:
    defs = SCHEMA["$defs"]["finding"]["properties"]
    assert defs["category"]["enum"] == list(Category)
    assert defs["severity"]["enum"] == [severity.label for severity in Severity]
    fixes = defs["fixes"]["items"]["properties"]
    assert fixes["safety"]["enum"] == [safety.label for safety in Safety]


def test_positions_agree_with_spans() -> None:
    document = json.loads(written(outcomes()))
    entry = next(entry for entry in document["files"] if entry.get("record") == "n-1")
    found = entry["findings"][0]
    span = found["span"]
    assert ENGLISH[span["start"] : span["end"]] == found["text"] == "said said"
    assert found["start"] == {"line": 3, "column": 14}
    assert found["end"] == {"line": 3, "column": 23}
    assert found["related"][0]["path"] == "wire.jsonl"
    assert "record" not in document["files"][0]


def test_a_lone_surrogate_survives() -> None:
    source = "odd \ud800 end"
    given = (FileOutcome("a", (Checked("a", "en", source, (finding(source, "\ud800"),)),)),)
    text = written(given)
    text.encode("utf-8")
    assert json.loads(text)["files"][0]["findings"][0]["text"] == "\ud800"


def test_data_of_any_kind_can_be_written() -> None:
    odd = {"set": {"b", "a"}, "nan": float("nan"), "tuple": (1, 2.5), 3: None, "other": Path("x")}
    source = "text"
    given = (FileOutcome("a", (Checked("a", "en", source, (finding(source, "text", data=odd),)),)),)
    data = json.loads(written(given))["files"][0]["findings"][0]["data"]
    assert data == {"set": ["a", "b"], "nan": "nan", "tuple": [1, 2.5], "3": None, "other": "x"}


def test_letters_stand_as_themselves() -> None:
    assert dumps("سلام") == '"سلام"'
