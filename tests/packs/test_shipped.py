import json
import re
import time
from pathlib import Path

import jsonschema
import pytest
import yaml
from jsonschema.exceptions import ValidationError

from qa_toolkit.model import Severity
from qa_toolkit.packs.load import load, shipped, shown, yaml_files
from qa_toolkit.packs.schema import json_schema
from qa_toolkit.testing import assert_example

RULES = load([shipped()], thorough=True)
EARNED = {Severity.ERROR: 0.95, Severity.WARNING: 0.8, Severity.NOTE: 0.0}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
def test_examples(rule):
    for example in rule.meta.examples:
        assert_example(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
def test_texts_are_in_both_languages(rule):
    for text in (rule.meta.summary, rule.meta.explanation, rule.message):
        assert re.search("[A-Za-z]", text.en)
        assert re.search("[\u0621-\u064a]", text.ar)


def test_severities_are_earned():
    for rule in RULES:
        if rule.meta.measured:
            assert rule.meta.measured.precision >= EARNED[rule.meta.severity]


def test_written_schema_is_the_one_the_code_describes():
    written = Path(str(shipped() / "schema.json")).read_text(encoding="utf-8")
    assert json.loads(written) == json_schema()


def files():
    for _, file in yaml_files(shipped(), shown(shipped())):
        yield file
    yield from (shipped() / "profiles").iterdir()


@pytest.mark.parametrize("file", tuple(files()), ids=lambda file: file.name)
def test_schema_accepts_what_is_shipped(file):
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    for entry in content if isinstance(content, list) else ():
        if "measured" in entry:  # YAML 1.1 reads a date where JSON knows only text
            entry["measured"]["date"] = str(entry["measured"]["date"])
    validator = jsonschema.validators.validator_for(json_schema())(json_schema())
    assert [error.message for error in validator.iter_errors(content)] == []


def test_schema_refuses_an_unknown_key():
    with pytest.raises(ValidationError):
        jsonschema.validate([{"id": "ar/x", "kind": "forbid", "replce": "x"}], json_schema())


def test_loading_is_quick():
    load([shipped()])
    started = time.process_time()
    load([shipped()])
    assert time.process_time() - started < 0.2  # about 0.02 on an idle machine
