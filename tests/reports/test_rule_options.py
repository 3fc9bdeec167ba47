"""What ``qa explain``, ``qa rules`` and the pages say of a rule's options."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from qa_toolkit.cli.app import app
from qa_toolkit.registry import registry
from qa_toolkit.reports.rule_options import described, rule_options

RULES = registry(plugins=False).rules
WITH_OPTIONS = [rule for rule in RULES.values() if rule_options(rule)]


def qa(*args: str) -> str:
    result = CliRunner().invoke(app, [*args, "--no-config"], prog_name="qa")
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("rule", WITH_OPTIONS, ids=lambda rule: rule.meta.id)
def test_every_option_is_described_and_its_default_is_allowed(rule) -> None:
    for option in rule_options(rule):
        assert f"`{option.name.replace('-', '_')}`" in described(rule)
        assert option.value == option.default
        if option.values:
            chosen = option.default if isinstance(option.default, tuple) else (option.default,)
            assert set(chosen) <= set(option.values)


def test_explain_tells_what_is_chosen_here() -> None:
    text = qa("explain", "any/dateline-format", "--profile", "gulf")
    assert 'dash: "" | "-" | "--" | "–" | "—" (default ""; here "-")' in text
    assert "capitals: true or false (default false)" in text
    arabic = qa("explain", "any/dateline-format", "--profile", "gulf", "--ui-lang", "ar")
    assert 'الأصل ""; هنا "-"' in arabic
    assert "Options" not in qa("explain", "any/impossible-date")


def test_json_gives_type_values_and_choice() -> None:
    document = json.loads(qa("explain", "ar/mixed-digits", "--profile", "gulf", "--format", "json"))
    assert document["rules"][0]["options"] == [
        {
            "name": "prefer",
            "type": "text",
            "values": ["", "european", "arabic-indic"],
            "default": "",
            "value": "arabic-indic",
        }
    ]
    listed = json.loads(qa("rules", "headline-too-long", "--format", "json"))
    assert [option["type"] for option in listed["rules"][0]["options"]] == ["number", "number"]
