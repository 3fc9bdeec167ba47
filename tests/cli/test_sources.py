"""``--source``, ``--facts`` and the metadata key: quotations compared with what they quote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from tests.reports.test_findings_json import SCHEMA

RELEASE = """\
# The harbour

“The harbour will open in 14 weeks, and no worker will lose a single day,” said Nadia Khoury.

“We asked twice, and the company did not answer,” said Omar Haddad.

Divers found 15 wrecks in the harbour in March.
"""
ARTICLE = """\
---
lang: en
{metadata}
---

# Harbour to open

“The harbour will open in 40 weeks, and no worker will lose a single day,” said Nadia Khoury.

“We asked twice, and the company did not answer,” said Nadia Khoury.

In March divers found 17 wrecks in the harbour.
"""


def qa(*args: str, input: str | None = None) -> Result:
    return CliRunner().invoke(app, ["quotes", *args, "--no-config"], input=input, prog_name="qa")


def found(*args: str, input: str | None = None) -> dict[str, Any]:
    document = json.loads(qa(*args, "--format", "json", input=input).stdout)
    Draft202012Validator(SCHEMA).validate(document)
    findings = [each for file in document["files"] for each in file["findings"]]
    return {each["rule"]: each for each in findings}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "release.md").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "elsewhere.md").write_text(RELEASE, encoding="utf-8")
    article(folder, "")
    monkeypatch.chdir(folder)
    return folder


def article(folder: Path, metadata: str) -> None:
    (folder / "article.md").write_text(ARTICLE.format(metadata=metadata), encoding="utf-8")


def test_an_altered_quotation_with_both_of_its_sides(desk: Path) -> None:
    finding = found("article.md", "--source", "release.md")["any/quote-altered"]
    assert finding["data"]["verdict"] == "altered"
    assert finding["data"]["kinds"] == ["number"]
    (difference,) = finding["data"]["differences"]
    assert (difference["quote"]["text"], difference["source"]["text"]) == ("40", "14")
    passage, number = finding["related"]
    assert {passage["path"], number["path"]} == {"release.md"}
    assert RELEASE[number["span"]["start"] : number["span"]["end"]] == "14"
    assert qa("article.md", "--source", "release.md").exit_code == 1


def test_the_console_shows_both_sides(desk: Path) -> None:
    shown = qa("article.md", "--source", "release.md").stdout
    assert "article │ The harbour will open in ⟦40⟧ weeks" in shown
    assert "source  │ The harbour will open in ⟦14⟧ weeks" in shown


def test_another_speaker(desk: Path) -> None:
    finding = found("article.md", "--source", "release.md")["any/quote-speaker-differs"]
    assert finding["text"] == "Nadia Khoury"
    assert finding["data"]["source"] == "Omar Haddad"


def test_nothing_without_a_source(desk: Path) -> None:
    rules = {"any/quote-altered", "any/quote-not-in-source", "any/quote-speaker-differs"}
    assert rules.isdisjoint(found("article.md"))


@pytest.mark.parametrize("metadata", ["sources: release.md", "sources:\n  - release.md"])
def test_sources_named_by_the_article(desk: Path, metadata: str) -> None:
    article(desk, metadata)
    assert "any/quote-altered" in found("article.md")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../elsewhere.md", "outside the folder"),
        ("/etc/passwd", "no file of text"),
        ("https://example.org/release.html", "--allow-network"),
        ("missing.md", "cannot be opened"),
    ],
)
def test_a_named_source_that_is_not_read_is_a_notice(desk: Path, name: str, said: str) -> None:
    article(desk, f"sources: {name}")
    result = qa("article.md")
    assert said in result.stderr
    assert result.exit_code == 0
    assert "any/quote-altered" not in result.stdout


def test_a_given_source_that_cannot_be_read_is_a_problem(desk: Path) -> None:
    result = qa("article.md", "--source", "missing.md")
    assert result.exit_code == 2
    assert "missing.md" in result.stderr


def test_an_address_needs_leave(desk: Path) -> None:
    result = qa("article.md", "--source", "https://example.org/a.html")
    assert result.exit_code == 2


def test_sources_go_with_one_article(desk: Path) -> None:
    assert qa("article.md", "release.md", "--source", "release.md").exit_code == 2


def test_facts_are_compared_where_asked(desk: Path) -> None:
    assert "any/fact-differs" not in found("article.md", "--source", "release.md")
    finding = found("article.md", "--source", "release.md", "--facts")["any/fact-differs"]
    assert (finding["text"], finding["data"]["source"]) == ("17", "15")


def test_standard_input(desk: Path) -> None:
    text = (desk / "article.md").read_text(encoding="utf-8")
    name = ("--stdin-filename", "article.md")
    assert "any/quote-altered" in found("-", "--source", "release.md", *name, input=text)


def test_a_fix_writes_what_the_source_says(desk: Path) -> None:
    qa("article.md", "--source", "release.md", "--fix", "--unsafe-fixes")
    assert "will open in 14 weeks" in (desk / "article.md").read_text(encoding="utf-8")
