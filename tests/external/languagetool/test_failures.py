"""A dead, slow or misbehaving server is one warning, and our own findings stand."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from qa_toolkit.checker import Checker
from qa_toolkit.cli.app import app
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.external.settings import LanguageToolSettings, server_url
from tests.external.languagetool.fake import FakeServer, fake
from tests.reports.test_findings_json import SCHEMA

TEXT = "They said the the Tset was done.\n"
ARABIC = "قال الوزير , إن المشروع بدأ.\n"


def checker(url: str, *, timeout: float = 20, **settings: Any) -> Checker:
    languagetool = LanguageToolSettings(url=server_url(url), timeout=timeout, **settings)
    return Checker(Config(plugins=False, engines=("languagetool",), languagetool=languagetool))


def rules(outcome: FileOutcome) -> list[str]:
    return [finding.rule for article in outcome.articles for finding in article.findings]


def told(outcome: FileOutcome) -> str:
    (notice,) = outcome.notices
    assert notice.source == "languagetool"
    assert notice.message.startswith("LanguageTool: ")
    assert notice.message.isprintable()
    return notice.message


OURS = rules(Checker(Config(plugins=False)).check_text(TEXT, path="a.en.txt"))


def test_the_sample_has_something_to_lose() -> None:
    assert OURS == ["en/repeated-word"]


def test_a_server_in_good_health_adds_to_ours() -> None:
    with fake("sound") as server:
        outcome = checker(server.url).check_text(TEXT, path="a.en.txt")
    assert rules(outcome) == ["en/repeated-word", "lt/fake-rule"]
    assert outcome.notices == ()


@pytest.mark.parametrize(
    ("mood", "said"),
    [
        ("broken", "answered with status 500"),
        ("garbage", "not JSON"),
        ("nested", "not JSON"),
        ("foreign", "not LanguageTool's"),
        ("moved", "answered with status 302"),
        ("slow", "did not answer within 0.3 seconds"),
        ("trickle", "did not answer within 0.3 seconds"),
        ("cut", "not JSON"),
        ("huge", "more than 8,000,000 bytes"),
    ],
)
def test_a_server_in_bad_health_is_asked_once(mood: str, said: str) -> None:
    slow = mood in ("slow", "trickle")
    with fake(mood) as server:
        both = checker(server.url, timeout=0.3 if slow else 20)
        started = time.monotonic()
        first = both.check_text(TEXT, path="a.en.txt")
        second = both.check_text(TEXT, path="b.en.txt")
        assert time.monotonic() - started < 4  # a trickle would take five
        assert len(server.forms) <= 1
    assert said in told(first)
    assert "Our own findings stand" in told(first)
    assert second.notices == ()
    assert rules(first) == rules(second) == OURS
    assert first.problems == ()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_nobody_at_the_address() -> None:
    outcome = checker(f"http://127.0.0.1:{free_port()}").check_text(TEXT, path="a.en.txt")
    assert "Connection refused" in told(outcome)
    assert rules(outcome) == OURS


def test_a_server_that_dies_midway_keeps_what_it_said() -> None:
    long = "\n\n".join(["The Tset was done by the council at noon."] * 150)
    with fake("once") as server:
        outcome = checker(server.url).check_text(long, path="a.en.md")
        assert len(server.forms) == 2
    assert "status 503" in told(outcome)
    assert 10 < rules(outcome).count("lt/fake-rule") < 100


@pytest.mark.parametrize(("mood", "said"), [("odd", "2 of its matches"), ("partial", "in part")])
def test_an_odd_answer_is_used_as_far_as_it_goes(mood: str, said: str) -> None:
    with fake(mood) as server:
        both = checker(server.url)
        first = both.check_text(TEXT, path="a.en.txt")
        second = both.check_text(TEXT, path="a.en.txt")
    assert said in told(first)
    assert second.notices == ()
    assert "lt/fake-rule" in rules(first)
    assert "lt/fake-rule" in rules(second)


def test_a_server_without_arabic_still_reads_english() -> None:
    with fake("no-arabic") as server:
        both = checker(server.url)
        arabic = both.check_text(ARABIC, path="a.ar.txt")
        english = both.check_text(TEXT, path="a.en.txt")
    assert "does not read “ar”" in told(arabic)
    assert "ar/latin-comma" in rules(arabic)
    assert "lt/fake-rule" in rules(english)
    assert english.notices == ()


def test_without_the_package_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "language_tool_python", None)
    with fake("sound") as server:
        outcome = checker(server.url).check_text(TEXT, path="a.en.txt")
    assert "pip install “language-tool-python" in told(outcome)
    assert rules(outcome) == OURS


def test_what_is_sent() -> None:
    with fake("sound") as server:
        settings = {"english": "en-GB", "disabled_rules": ("ONE", "TWO")}
        checker(server.url, **settings).check_text(TEXT, path="a.en.txt")
        (form,) = server.forms
    assert form["text"] == [TEXT.strip()]
    assert form["language"] == ["en-GB"]
    assert sorted(form["disabledRules"][0].split(",")) == ["ONE", "TWO"]


# Through the command line ------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(12):
        (tmp_path / f"{number:02}.en.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with fake("sound") as server:
        yield server


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), prog_name="qa")


def test_the_status_is_by_our_findings(desk: Path) -> None:
    dead = f"http://127.0.0.1:{free_port()}"
    (desk / "fine.en.txt").write_text("They met.\n", encoding="utf-8")
    for name, status in (("00.en.txt", 1), ("fine.en.txt", 0)):
        result = qa("check", name, "--languagetool-url", dead)
        assert result.exit_code == status
        assert result.stderr.count("warning: LanguageTool: ") == 1
    result = qa("check", "00.en.txt", "--languagetool-url", dead, "--format", "json")
    document = json.loads(result.stdout)
    Draft202012Validator(SCHEMA).validate(document)
    assert document["errors"] == []
    (warning,) = document["warnings"]
    assert warning["source"] == "languagetool"
    assert result.stderr == f"warning: {warning['message']}\n"
    assert result.exit_code == 1


@pytest.mark.parametrize("options", [[], ["--fix"], ["--diff"]])
def test_one_warning_for_many_files(desk: Path, options: list[str]) -> None:
    dead = f"http://127.0.0.1:{free_port()}"
    jobs = "1" if options else "2"
    result = qa("check", "--languagetool-url", dead, "--jobs", jobs, *options)
    assert (result.stdout + result.stderr).count("LanguageTool:") == 1


def test_many_files_and_workers_share_the_server(desk: Path, server: FakeServer) -> None:
    result = qa("check", "--languagetool-url", server.url, "--jobs", "2", "--format", "json")
    files = json.loads(result.stdout)["files"]
    assert [len(file["findings"]) for file in files] == [2] * 12


def test_selecting_and_ignoring(desk: Path, server: FakeServer) -> None:
    def found(*args: str) -> list[str]:
        result = qa("check", "00.en.txt", "--languagetool-url", server.url, *args,
                    "--format", "json")  # fmt: skip
        (file,) = json.loads(result.stdout)["files"]
        return [f"{finding['rule']} {finding['severity']}" for finding in file["findings"]]

    ours, theirs = "en/repeated-word warning", "lt/fake-rule note"
    assert found() == [ours, theirs]
    assert found("--select", "lt") == [theirs]
    assert found("--select", "lt/fake-rule") == [theirs]
    assert found("--select", "lt/other") == []
    assert found("--select", "en") == [ours]
    assert found("--ignore", "lt/fake") == [ours]
    assert found("--ignore", "orthography") == [ours]
    assert found("--severity", "warning") == [ours]
    Path("qa.toml").write_text('[severity]\northography = "error"\n', encoding="utf-8")
    assert found() == [ours, theirs]  # whoever wrote that did not mean them
    Path("qa.toml").write_text('[severity]\n"lt/fake-rule" = "error"\n', encoding="utf-8")
    assert found() == [ours, "lt/fake-rule error"]
    Path("qa.toml").write_text('ignore = ["lt"]\n', encoding="utf-8")
    assert found() == [ours]


def test_the_commands_of_a_family_take_the_engine_too(desk: Path, server: FakeServer) -> None:
    found = [
        f["rule"]
        for file in json.loads(
            qa(
                "orthography", "00.en.txt", "--languagetool-url", server.url, "--format", "json"
            ).stdout
        )["files"]
        for f in file["findings"]
    ]
    assert "lt/fake-rule" in found
    assert "lt/fake-rule" not in qa("dates", "00.en.txt", "--languagetool-url", server.url).stdout


def test_suppressions(desk: Path, server: FakeServer) -> None:
    def found(directive: str, *options: str) -> list[tuple[str, bool]]:
        Path("a.en.md").write_text(f"<!-- qa: {directive} -->\n\nA Tset.\n", encoding="utf-8")
        result = qa("check", "a.en.md", *options, "--format", "json")
        (file,) = json.loads(result.stdout)["files"]
        return [(f["rule"], bool(f["suppressed"])) for f in file["findings"]]

    asked = ("--languagetool-url", server.url)
    for name in ("lt", "lt/fake-rule", "lt/fake", "orthography", ""):
        assert found(f"off {name}", *asked) == [("lt/fake-rule", True)]
    idle, other = ("any/unused-suppression", False), ("lt/fake-rule", False)
    assert found("off lt/other", *asked) == [idle, other]
    assert found("off lt/other") == []  # nobody was asked, so nobody can tell
    assert found("off lt/other", "--languagetool-url", f"http://127.0.0.1:{free_port()}") == []
    assert found("off lt/FAKE") == [idle]


def test_fixes_are_applied_on_request_only(desk: Path, server: FakeServer) -> None:
    path = Path("a.en.md")
    path.write_text("A *Tset* \U0001f600 and a Tset.\n", encoding="utf-8")
    qa("check", "a.en.md", "--languagetool-url", server.url, "--fix")
    assert "Tset" in path.read_text(encoding="utf-8")
    qa("check", "a.en.md", "--languagetool-url", server.url, "--fix", "--unsafe-fixes")
    assert path.read_text(encoding="utf-8") == "A *test* \U0001f600 and a test.\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--engine", "languagetol"], "did you mean “languagetool”?"),
        (["--languagetool-url", "file:///etc/passwd"], "http:// or https://"),
        (["--languagetool-url", "http://me:secret@host"], "name or password"),
        (["--languagetool-url", "http://host:port"], "not the address"),
    ],
)
def test_what_cannot_be_used_is_said_at_once(desk: Path, args: list[str], said: str) -> None:
    result = qa("check", "00.en.txt", *args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "secret" not in result.stderr
