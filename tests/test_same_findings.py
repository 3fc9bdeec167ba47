"""One text has the same findings through every door: formats, workers, cache, library, editor."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import reported
from qa_toolkit.reports.report import FORMATS
from tests.cli.test_check import qa
from tests.servers.test_lsp import Editor, conversation

FIXTURES = Path(__file__).parents[1] / "fixtures" / "articles"
LANGUAGES = {".md": "markdown", ".html": "html", ".txt": "plaintext"}
Found = Counter[tuple[str, str, int]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixtures that every door can read, in a folder of their own."""
    folder = tmp_path_factory.mktemp("desk")
    for path in FIXTURES.iterdir():
        if path.suffix in LANGUAGES:
            shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="module")
def expected(desk: Path) -> Found:
    """What the library says: file, rule and line of each finding that counts."""
    found: Found = Counter()
    checker = Checker(Config(cache=False))
    for path in articles(desk):
        for article in checker.check_file(path).articles:
            for finding in reported([article]):
                line = article.source.count("\n", 0, finding.span.start) + 1
                found[path.name, finding.rule, line] += 1
    assert sum(found.values()) > 20
    return found


def articles(desk: Path) -> list[Path]:
    return sorted(path for path in desk.iterdir() if path.suffix in LANGUAGES)


def counted(entries: Iterable[tuple[str, str, object]]) -> Found:
    return Counter((Path(path).name, rule, int(str(line))) for path, rule, line in entries)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("written")


@pytest.fixture(scope="module")
def reports(desk: Path, written: Path) -> dict[str, str]:
    """One run that writes every form."""
    forms = [f"--format={name}={written / f'report.{name}'}" for name in FORMATS]
    result = qa("check", "--no-config", "--jobs", "2", *forms, *map(str, articles(desk)))
    assert result.exit_code == 1, result.output
    return {name: (written / f"report.{name}").read_text(encoding="utf-8") for name in FORMATS}


def test_json(reports: dict[str, str], expected: Found) -> None:
    assert expected == counted(
        (file["path"], found["rule"], found["start"]["line"])
        for file in json.loads(reports["json"])["files"]
        for found in file["findings"]
        if not found["suppressed"]
    )


def test_json_lines(reports: dict[str, str], expected: Found) -> None:
    lines = [json.loads(line) for line in reports["jsonl"].splitlines()]
    assert expected == counted(
        (found["path"], found["rule"], found["start"]["line"])
        for found in lines
        if found["kind"] == "finding" and not found["suppressed"]
    )


def test_sarif(reports: dict[str, str], expected: Found) -> None:
    (run,) = json.loads(reports["sarif"])["runs"]
    places = [
        (each["locations"][0]["physicalLocation"], each["ruleId"])
        for each in run["results"]
        if "suppressions" not in each
    ]
    assert expected == counted(
        (place["artifactLocation"]["uri"], rule, place["region"]["startLine"])
        for place, rule in places
    )


def test_github(reports: dict[str, str], expected: Found) -> None:
    pattern = r"^::\w+ file=([^,]+),line=(\d+),.*?title=([^:]+)::"
    found = re.findall(pattern, reports["github"], re.M)
    assert expected == counted((path, rule, line) for path, line, rule in found)


def test_gitlab(reports: dict[str, str], expected: Found) -> None:
    assert expected == counted(
        (each["location"]["path"], each["check_name"], each["location"]["lines"]["begin"])
        for each in json.loads(reports["gitlab"])
    )


def test_rdjson(reports: dict[str, str], expected: Found) -> None:
    assert expected == counted(
        (
            each["location"]["path"],
            each["code"]["value"],
            each["location"]["range"]["start"]["line"],
        )
        for each in json.loads(reports["rdjson"])["diagnostics"]
    )


def test_checkstyle(reports: dict[str, str], expected: Found) -> None:
    root = ElementTree.fromstring(reports["checkstyle"])
    assert expected == counted(
        (
            file.get("name", ""),
            error.get("source", "").removeprefix("qa-toolkit."),
            error.get("line"),
        )
        for file in root
        for error in file
    )


def test_junit(reports: dict[str, str], expected: Found) -> None:
    """Failed cases are warnings and errors; notes are lines of the output."""
    root = ElementTree.fromstring(reports["junit"])
    failed = sum(suite.findall("testcase/failure") != [] for suite in root)
    assert failed
    cases = [case for case in root.iter("testcase") if case.find("failure") is not None]
    notes = sum((out.text or "").count("\n") for out in root.iter("system-out"))
    assert len(cases) + notes == sum(expected.values())


def test_markdown_and_html(reports: dict[str, str], expected: Found) -> None:
    rows = re.findall(r"^\| [🔴🟠🔵].*\| `([\w/-]+)` \|$", reports["markdown"], re.M)
    rules = Counter(rule for (_, rule, _), n in expected.items() for _ in range(n))
    assert Counter(rows) == rules
    cards = re.findall(r'data-rule="([^"]+)" data-state="open"', reports["html"])
    assert Counter(cards) == rules


def test_a_cached_run_writes_the_same_bytes(
    desk: Path, written: Path, reports: dict[str, str]
) -> None:
    forms = [f"--format={name}={written / f'again.{name}'}" for name in FORMATS]
    qa("check", "--no-config", *forms, *map(str, articles(desk)))
    for name, text in reports.items():
        assert (written / f"again.{name}").read_text(encoding="utf-8") == text


def test_console(desk: Path, expected: Found) -> None:
    result = qa("check", "--no-config", *map(str, articles(desk)))
    places = re.findall(r"^(\S+):(\d+):\d+ (?:error|warning|note) (\S+) ", result.stdout, re.M)
    assert expected == counted((path, rule, line) for path, line, rule in places)


def test_editor(desk: Path, expected: Found) -> None:
    found: Found = Counter()

    async def talk(editor: Editor) -> None:
        for path in articles(desk):
            text = path.read_bytes().decode("utf-8")
            uri = editor.open(path.name, text, LANGUAGES[path.suffix])
            for each in await editor.diagnostics(uri):
                found[path.name, str(each.code), each.range.start.line + 1] += 1

    conversation(desk, talk)
    assert found == expected
