"""Every form of the report: a snapshot, its schema or a real reader, and the same findings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from junitparser import JUnitXml

from qa_toolkit.engine.outcome import Checked, FileOutcome, Problem
from qa_toolkit.model import Message, Related, Severity, Span, Suppression
from qa_toolkit.registry import registry
from qa_toolkit.reports.report import FORMATS
from qa_toolkit.version import __version__
from tests.reports.outcomes import ARABIC, ENGLISH, finding, outcomes, reported
from tests.snapshots import assert_snapshot

HERE = Path(__file__).parent
SARIF = json.loads((HERE / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
METAS = {name: registry().rules[name].meta for name in ("ar/latin-comma", "any/dead-link")}
NEW = sorted(set(FORMATS) - {"json", "html"})


def sarif(given: tuple[FileOutcome, ...] = outcomes(), **about: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(reported("sarif", given, **about))
    jsonschema.validate(document, SARIF, jsonschema.Draft7Validator)
    return document


@pytest.mark.parametrize("name", NEW)
def test_snapshot(name: str) -> None:
    text = reported(name, outcomes(), metas=METAS).replace(f'"{__version__}"', '"0"')
    assert_snapshot(text, HERE / "snapshots" / f"findings.{name}")


@pytest.mark.parametrize("name", NEW)
def test_in_arabic_only_words_differ(name: str) -> None:
    english, arabic = (reported(name, outcomes(), metas=METAS, lang=lang) for lang in ("en", "ar"))
    assert "فاصلة لاتينية" in arabic
    assert english.count("\n") == arabic.count("\n")


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"jsonl", "github", "markdown", "html"}))
def test_no_files_are_a_whole_document(name: str) -> None:
    text = reported(name, (), metas=METAS)
    read: Any = json.loads if text.startswith(("{", "[")) else ElementTree.fromstring
    assert read(text) is not None


def test_sarif_keeps_the_official_schema() -> None:
    assert sarif(())["runs"][0]["results"] == []
    run = sarif(metas=METAS)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_marks_what_is_suppressed_and_by_what() -> None:
    found = (
        finding(ENGLISH, "Geneva", suppressed=Suppression("baseline", "old")),
        finding(ENGLISH, "week", suppressed=Suppression("inline")),
    )
    given = (FileOutcome("a", (Checked("a", "en", ENGLISH, found),)),)
    results = sarif(given)["runs"][0]["results"]
    assert results[0]["suppressions"] == [{"kind": "external", "justification": "old"}]
    assert results[1]["suppressions"] == [{"kind": "inSource"}]


def test_sarif_points_into_the_other_file() -> None:
    related = Related(Span(3, 9), Message(en="here", ar="هنا"), "other/قصة.md")
    given = (
        FileOutcome(
            "a", (Checked("a", "ar", ARABIC, (finding(ARABIC, "العاصمة,", related=(related,)),)),)
        ),
    )
    (result,) = sarif(given)["runs"][0]["results"]
    place = result["relatedLocations"][0]["physicalLocation"]
    assert place["region"] == {"charOffset": 3, "charLength": 6}
    assert place["artifactLocation"]["uri"] == "other/%D9%82%D8%B5%D8%A9.md"


def _prints(text: str, fault: str) -> list[str]:
    given = (FileOutcome("a", (Checked("a", "en", text, (finding(text, fault),)),)),)
    results = sarif(given)["runs"][0]["results"]
    return [result["partialFingerprints"]["qaToolkitContext/v1"] for result in results]


def test_fingerprints_outlive_edits_elsewhere() -> None:
    assert _prints(ENGLISH, "said said") == _prints(f"One more line.\n\n{ENGLISH}", "said said")
    assert _prints(ENGLISH, "said said") != _prints(ENGLISH, "week")


def test_fingerprints_tell_like_findings_apart() -> None:
    text = "the the\n" * 9
    found = tuple(
        finding(text, "the the") for _ in range(3)
    )  # the same place thrice: alike in every word
    given = (FileOutcome("a", (Checked("a", "en", text, found),)),)
    issues = json.loads(reported("gitlab", given))
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_gitlab_has_what_its_manual_requires() -> None:
    for issue in json.loads(reported("gitlab", outcomes())):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1


def test_junit_is_read_by_a_reader_of_it(tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    path.write_text(reported("junit", outcomes()), encoding="utf-8")
    suites = {suite.name: suite for suite in JUnitXml.fromfile(str(path))}
    assert (suites["clean.md"].tests, suites["clean.md"].failures) == (1, 0)
    assert suites["b.docx"].errors == 1
    assert suites["ar/story.txt"].failures == 2
    messages = [case.result[0].message for case in suites["ar/story.txt"]]
    assert messages == ["Latin comma in Arabic text", "something is wrong"]


def test_notes_fail_no_junit_case() -> None:
    noted = finding(ENGLISH, "Geneva", severity=Severity.NOTE)
    given = (FileOutcome("a", (Checked("a", "en", ENGLISH, (noted,)),)),)
    suite = ElementTree.fromstring(reported("junit", given)).find("testsuite")
    assert suite is not None
    assert suite.get("failures") == "0"
    assert "something is wrong" in (suite.findtext("system-out") or "")


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_holds_what_xml_cannot(name: str) -> None:
    message = Message(en="\x1b\ud800]]>&\"'<x>\n", ar="")
    given = (
        FileOutcome(
            '<&".md', (Checked('<&".md', "en", "x", (finding("x", "x", message=message),)),)
        ),
        FileOutcome("\x07.md", problems=(Problem("\x07.md", "\x00"),)),
    )
    root = ElementTree.fromstring(reported(name, given).encode())
    assert "⟨U+001B⟩⟨U+D800⟩]]>&\"'<x>\n" in {element.get("message") for element in root.iter()}


def test_github_commands_cannot_be_forged() -> None:
    message = Message(en="a\n::set-env name=X::y%0A", ar="")
    given = (
        FileOutcome(
            "a,b:c.md", (Checked("a,b:c.md", "en", "x", (finding("x", "x", message=message),)),)
        ),
    )
    (line,) = reported("github", given).splitlines()
    assert line.startswith("::warning file=a%2Cb%3Ac.md,line=1,endLine=1,col=1,endColumn=2,")
    assert line.endswith("::a⟨U+000A⟩::set-env name=X::y%250A")


def test_reviewdog_counts_bytes() -> None:
    document = json.loads(reported("rdjson", outcomes()))
    comma = document["diagnostics"][0]
    start = comma["location"]["range"]["start"]
    line = ARABIC.split("\n")[start["line"] - 1].encode()
    assert line[start["column"] - 1 :].decode().startswith("العاصمة,")
    assert comma["suggestions"][0]["text"] == "العاصمة،"


def test_markdown_gives_no_article_a_voice() -> None:
    message = Message(en="<img src=x> [a](http://x) | @team `code`\n# H", ar="")
    given = (
        FileOutcome(
            "a`b.md", (Checked("a`b.md", "en", "x", (finding("x", "x", message=message),)),)
        ),
    )
    text = reported("markdown", given)
    assert not re.search(r"(?<!\\)<|(?<!\\)]\(|@team", text)
    assert re.search(r"^\| 🟠 warning \| 1:1 \| .* \| `en/sample` \|$", text, re.M)


def test_markdown_fits_into_a_comment() -> None:
    message = Message(en="long words " * 20, ar="")
    many = tuple(finding("x", "x", message=message) for _ in range(900))
    given = [FileOutcome(f"{n}.md", (Checked(f"{n}.md", "en", "x", many),)) for n in range(3)]
    text = reported("markdown", given)
    assert len(text) < 65_536
    shown = text.count("`en/sample`")
    assert f"{2_700 - shown} not shown" in text


def test_all_forms_tell_the_same_findings() -> None:
    """Suppressed ones aside, each form has one entry for each finding that counts."""
    expected = 5
    texts = {name: reported(name, outcomes()) for name in NEW}
    counted = {
        "sarif": sum("suppressions" not in each for each in sarif()["runs"][0]["results"]),
        "gitlab": len(json.loads(texts["gitlab"])) - 1,
        "rdjson": len(json.loads(texts["rdjson"])["diagnostics"]) - 1,
        "github": texts["github"].count("\n::") + 1 - 1,
        "junit": texts["junit"].count("<failure "),
        "checkstyle": texts["checkstyle"].count("<error ") - 1,
        "jsonl": sum(
            each["kind"] == "finding" and not each["suppressed"]
            for each in map(json.loads, texts["jsonl"].splitlines())
        ),
    }
    counted["markdown"] = len(re.findall(r"^\| [🔴🟠🔵]", texts["markdown"], re.M))
    assert counted == dict.fromkeys(NEW, expected)
