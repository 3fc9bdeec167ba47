"""A real LanguageTool, in both languages: through ``Checker`` and through the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest
from jsonschema import Draft202012Validator

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.external.settings import LanguageToolSettings, server_url
from qa_toolkit.model import Category, Finding, Severity
from tests import languagetool
from tests.reports.test_findings_json import SCHEMA

QA = (sys.executable, "-m", "qa_toolkit")
# GRINNING FACE and WOMAN FIREFIGHTER: two and five UTF-16 units
FACE, FIREFIGHTER = "\U0001f600", "\U0001f469\u200d\U0001f692"


def read(url: str, text: str, name: str, **settings: Any) -> list[tuple[str, str]]:
    return [
        (f.rule, text[f.span.start : f.span.end]) for f in findings(url, text, name, **settings)
    ]


def findings(url: str, text: str, name: str, **settings: Any) -> tuple[Finding, ...]:
    languagetool = LanguageToolSettings(url=url, timeout=120, **settings)
    config = Config(plugins=False, engines=("languagetool",), languagetool=languagetool)
    outcome = Checker(config).check_text(text, path=name)
    assert outcome.notices == ()
    return tuple(f for article in outcome.articles for f in article.findings)


def test_english_with_markup_and_emoji(server: str) -> None:
    text = (
        f"# A headline {FIREFIGHTER} of today\n\n"
        f"{FACE} She saw an **Umbrela** and [the Aplex]({server}) there {FACE}.\n\n"
        f"{FIREFIGHTER} The other *Umbrela* was hers.\n"
    )
    found = read(server, text, "a.en.md")
    assert found.count(("lt/morfologik-rule-en-us", "Umbrela")) == 2
    assert ("lt/morfologik-rule-en-us", "Aplex") in found


def test_arabic_with_markup_and_emoji(server: str) -> None:
    text = f"<p>{FACE} وصل &laquo;<b>الوزيررر</b>&raquo; {FIREFIGHTER} إلى المدينة قبل قليلل.</p>"
    found = findings(server, text, "a.ar.html")
    theirs = {text[f.span.start : f.span.end]: f for f in found if f.rule == "lt/hunspell-rule-ar"}
    ours = {text[f.span.start : f.span.end] for f in found if not f.rule.startswith("lt/")}
    assert {"الوزيررر", "قليلل"} <= set(theirs) | ours
    finding = theirs["الوزيررر"]
    assert (finding.category, finding.severity) == (Category.ORTHOGRAPHY, Severity.NOTE)
    assert finding.data == {"languagetool": {"rule": "HUNSPELL_RULE_AR", "category": "TYPOS"}}
    assert 0 < len(finding.fixes) <= 5
    for fix in finding.fixes:
        (edit,) = fix.edits
        assert text[: edit.span.start].endswith("<b>") or edit.span.start > text.index("<b>")
        assert edit.span.end <= text.index("</b>")


def test_what_we_said_already_is_not_said_again(server: str) -> None:
    text = "ذهب الرجل الى السوق.\n"
    assert read(server, text, "a.ar.txt") == [("ar/missing-hamza", "الى")]
    alone = LanguageToolSettings(url=server, timeout=120)
    config = Config(plugins=False, engines=("languagetool",), languagetool=alone, only=("lt",))
    (article,) = Checker(config).check_text(text, path="a.ar.txt").articles
    assert [text[f.span.start : f.span.end] for f in article.findings] == ["الى"]


def test_grammar_has_its_category(server: str) -> None:
    text = "This are a good book.\n"
    theirs = [f for f in findings(server, text, "a.en.txt") if f.rule.startswith("lt/")]
    assert Category.GRAMMAR in {finding.category for finding in theirs}


def test_british_and_american_are_both_english(server: str) -> None:
    text = "The colour of the color is right, and the theatre has a center.\n"
    assert not [rule for rule, _ in read(server, text, "a.en.txt") if rule.startswith("lt/")]
    british = read(server, text, "a.en.txt", english="en-GB")
    american = read(server, text, "a.en.txt", english="en-US")
    assert "color" in {word for _, word in british}
    assert "colour" in {word for _, word in american}


def test_a_rule_may_be_left_out(server: str) -> None:
    text = "An Umbrela.\n"
    assert read(server, text, "a.en.txt") != []
    assert read(server, text, "a.en.txt", disabled_rules=("MORFOLOGIK_RULE_EN_US",)) == []


def test_suppressions_and_long_texts(server: str) -> None:
    sentence = "The council met at noon in the old hall by the river. "
    text = (
        "<!-- qa: off-next-line lt/morfologik-rule-en-us -->\n\nAn Umbrela.\n\n"
        + sentence * 100
        + f"{FACE} One Umbrela more.\n"
    )
    spelling = "lt/morfologik-rule-en-us"
    first, last = (f for f in findings(server, text, "a.en.md") if f.rule == spelling)
    assert first.suppressed is not None
    assert last.suppressed is None
    assert text[last.span.start : last.span.end] == "Umbrela"


def checked(folder: Path, *args: str) -> set[tuple[str, str]]:
    """What the program finds in a folder, run as a process."""
    (folder / "qa.toml").write_text("[languagetool]\ntimeout = 120\n", encoding="utf-8")
    result = subprocess.run(
        [*QA, "check", ".", *args, "--format", "json"],
        cwd=folder,
        env={**os.environ, "LTP_PATH": str(languagetool.prepare())},
        capture_output=True,
        check=False,
    )
    assert result.stderr == b""
    document = json.loads(result.stdout)
    Draft202012Validator(SCHEMA).validate(document)
    return {(f["rule"], f["text"]) for file in document["files"] for f in file["findings"]}


def test_the_program_and_a_server_that_is_named(tmp_path: Path, server: str) -> None:
    (tmp_path / "a.en.md").write_text(f"{FACE} An **Umbrela** there.\n", encoding="utf-8")
    (tmp_path / "b.ar.txt").write_text("وصل الوزيررر إلى المدينة.\n", encoding="utf-8")
    wanted = {("lt/morfologik-rule-en-us", "Umbrela"), ("lt/hunspell-rule-ar", "الوزيررر")}
    assert wanted <= checked(tmp_path, "--languagetool-url", server)


def test_the_program_with_a_server_of_its_own(tmp_path: Path) -> None:
    """As a user runs it: the download where it belongs, and nothing else running."""
    (tmp_path / "b.ar.txt").write_text("وصل الوزيررر إلى المدينة.\n", encoding="utf-8")
    assert ("lt/hunspell-rule-ar", "الوزيررر") in checked(tmp_path, "--engine", "languagetool")


def test_the_server_listens_on_this_machine_alone(server: str) -> None:
    port = int(server.rstrip("/").rpartition(":")[2])
    listening = [
        connection.laddr.ip
        for connection in psutil.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port
    ]
    assert listening
    assert all(ip.removeprefix("::ffff:") in ("127.0.0.1", "::1") for ip in listening)


@pytest.mark.parametrize("suffix", ["", "v2", "v2/", "v2/check"])
def test_every_way_to_write_the_address(server: str, suffix: str) -> None:
    assert ("lt/morfologik-rule-en-us", "Umbrela") in read(
        server_url(server + suffix), "An Umbrela.\n", "a.en.txt"
    )


def test_words_of_the_other_alphabet_are_no_misspellings(server: str) -> None:
    text = "أعلنت شركة Microsoft عن إصدار نظام Windows في المدينة.\n"
    found = read(server, text, "a.ar.txt")
    assert {"Microsoft", "Windows"}.isdisjoint({word for _, word in found})


def test_what_the_tests_need_is_named(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.languagetool"],
        cwd=Path(__file__).parents[3],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert result.returncode == 1
    assert "missing: java, mvn. On Debian: apt install" in result.stderr
