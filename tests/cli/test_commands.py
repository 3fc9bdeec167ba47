"""The commands beside ``check``."""

from __future__ import annotations

import json
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qa_toolkit import config
from qa_toolkit.cli.app import app
from qa_toolkit.cli.init import TEMPLATE
from qa_toolkit.version import __version__
from tests.external.languagetool.fake import fake


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), prog_name="qa")


def test_version() -> None:
    assert qa("--version").stdout == f"qa-toolkit {__version__}\n"


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "orthography",
        "verbs",
        "quotes",
        "names",
        "captions",
        "dates",
        "numbers",
        "style",
        "align",
        "rules",
        "explain",
        "lexicon",
        "init",
        "doctor",
    ],
)
def test_every_command_has_help(command: str) -> None:
    result = qa(command, "--help")
    assert result.exit_code == 0
    assert f"Usage: qa {command}" in result.stdout
    assert command in qa("--help").stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["chekc"], "error: unknown command “chekc”; did you mean “check”?"),
        (["check", "--selct", "x"], "error: unknown option “--selct”; did you mean “--select”?"),
        (["explain", "en/the"], "error: unknown rule “en/the”; did you mean “en/teh”?"),
        (["rules", "--category", "dats"], "error: unknown category “dats”; did you mean “dates”?"),
        (["explain", "lt/some-rule"], "error: “lt/some-rule” is a rule of LanguageTool"),
        (["explain"], "error: missing argument"),
        (
            ["check", "--format", "xml"],
            "--format: unknown form “xml”; there are checkstyle, console",
        ),
    ],
)
def test_a_wrong_word_is_answered_with_the_nearest(desk: Path, args: list[str], said: str) -> None:
    result = qa(*args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_a_wrong_key_is_answered_with_the_nearest(desk: Path) -> None:
    (desk / "qa.toml").write_text('profil = "x"\n', encoding="utf-8")
    result = qa("check")
    assert result.exit_code == 2
    assert "qa.toml:1: unknown key “profil”; did you mean “profile”?" in result.stderr


def test_rules_lists_and_filters(desk: Path) -> None:
    lines = qa("rules", "en/").stdout.splitlines()
    assert any(line.split()[:2] == ["en/teh", "error"] for line in lines)
    assert lines == sorted(lines)
    assert qa("rules", "SPELLING", "--category", "style").stdout.split()[:2] == [
        "en/colour",
        "note",
    ]
    assert "en/teh" not in qa("rules", "--lang", "ar").stdout
    assert qa("rules", "no such words anywhere").stdout == ""


def test_rules_as_json(desk: Path) -> None:
    document = json.loads(qa("rules", "--format", "json", "--ui-lang", "ar").stdout)
    rules = {rule["id"]: rule for rule in document["rules"]}
    assert rules["en/teh"]["enabled"]
    assert rules["en/teh"]["summary"] == "كتابة teh بدل the"
    assert not rules["en/its-own"]["enabled"]


def test_rules_of_a_profile_are_those_that_run(desk: Path) -> None:
    document = json.loads(qa("rules", "--profile", "default", "--format", "json").stdout)
    assert {rule["id"] for rule in document["rules"]} == {"en/teh", "en/colour"}


def test_explain(desk: Path) -> None:
    text = qa("explain", "en/teh").stdout
    for part in ("en/teh  error · orthography · en", "Two letters", "⟦teh⟧ cat", "the cat",
                 "any dictionary", "not measured", "runs under this configuration"):  # fmt: skip
        assert part in text
    assert "does not run" in qa("explain", "en/its-own").stdout
    assert json.loads(qa("explain", "en/teh", "--format", "json").stdout)["rules"][0]["id"] == (
        "en/teh"
    )


def test_init_writes_every_key_and_spares_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert qa("init").exit_code == 0
    path = tmp_path / "qa.toml"
    assert config.load(path) == config.Config(layers=(config.Layer(),), path=path)
    again = qa("init")
    assert again.exit_code == 2
    assert "there already" in again.stderr


def test_the_settings_that_init_lists_are_those_there_are(tmp_path: Path) -> None:
    lines = [line.removeprefix("#") for line in TEMPLATE.splitlines() if line[:2] != "# "]
    text = "\n".join(lines)
    listed = set(tomllib.loads(text))
    inside = {"layers": {"select", "ignore", "severity"}, "options": {"rules"}}
    names = {field.name for field in fields(config.Config)} - {"path", "only", "network", "origins"}
    known = set().union(*(inside.get(name, {name.replace("_", "-")}) for name in names))
    assert listed == known | {"extends"}
    path = tmp_path / "qa.toml"
    path.write_text(text, encoding="utf-8")
    config.load(path)


def test_doctor(desk: Path) -> None:
    result = qa("doctor")
    assert result.exit_code == 0
    assert "0 faults" in result.stdout
    assert "profile default" in result.stdout
    (desk / "qa.toml").write_text("nonsense = 1\n", encoding="utf-8")
    result = qa("doctor")
    assert result.exit_code == 1
    assert "unknown key “nonsense”" in result.stdout


def test_doctor_on_languagetool(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LTP_PATH", str(desk / "nowhere"))
    result = qa("doctor")
    assert result.exit_code == 0
    assert "-  LanguageTool (optional): " in result.stdout
    (desk / "qa.toml").write_text('engines = ["languagetool"]\n', encoding="utf-8")
    result = qa("doctor")
    assert result.exit_code == 1
    assert "FAULT  LanguageTool (optional): LanguageTool is not installed; unzip" in result.stdout
    home = desk / "lt" / "LanguageTool-6.8"
    home.mkdir(parents=True)
    (home / "languagetool-server.jar").touch()
    monkeypatch.setenv("LTP_PATH", str(home.parent))
    assert "ok  LanguageTool (optional): 6.8 in " in qa("doctor").stdout


@pytest.mark.parametrize(
    ("mood", "said"),
    [
        ("sound", "answers and reads Arabic"),
        ("no-arabic", "answers and does not read Arabic"),
        ("foreign", "not LanguageTool's"),
    ],
)
def test_doctor_on_a_server(desk: Path, mood: str, said: str) -> None:
    with fake(mood) as server:
        text = f'engines = ["languagetool"]\n[languagetool]\nurl = "{server.url}"\n'
        (desk / "qa.toml").write_text(text, encoding="utf-8")
        result = qa("doctor")
    assert said in result.stdout
    assert result.exit_code == (1 if mood == "foreign" else 0)


def test_config_show(desk: Path) -> None:
    shown = qa("config", "show")
    assert shown.exit_code == 0
    lines = [line.partition("  # ")[::2] for line in shown.stdout.splitlines()]
    origins = {line.split(" = ")[0]: origin for line, origin in lines}
    assert origins["select"] == f"{desk / 'qa.toml'}:3"
    assert origins["profile"] == "default"
    entries = {
        each["key"]: each for each in json.loads(qa("config", "show", "--format=json").stdout)
    }
    assert entries["exclude"]["value"] == ["drafts", "*.skip.md"]
