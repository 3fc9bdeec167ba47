"""What decides whether a run passes: baseline, new lines, a number of warnings."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import FAULTY
from tests.cli.test_check import qa


def baseline(desk: Path) -> list[dict[str, Any]]:
    document = json.loads((desk / "qa-baseline.json").read_text(encoding="utf-8"))
    assert document["schema"] == "qa-toolkit/baseline/1"
    entries: list[dict[str, Any]] = document["entries"]
    return entries


def test_what_is_written_down_fails_no_more(desk: Path) -> None:
    assert qa("check", "faulty.en.md").exit_code == 1
    assert qa("baseline", "write", "--reason", "old").exit_code == 0
    assert [entry["rule"] for entry in baseline(desk)] == ["en/colour", "en/teh"]
    assert baseline(desk)[1] == {
        "path": "faulty.en.md",
        "rule": "en/teh",
        "text": "teh",
        "before": "The minister read",
        "after": "report in color.",
        "number": 1,
        "reason": "old",
        "expires": None,
    }
    result = qa("check", "--baseline", "qa-baseline.json", "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)["files"][1]["findings"]
    assert [each["suppressed"] for each in found] == [{"kind": "baseline", "reason": "old"}] * 2


def test_the_configuration_may_name_it(desk: Path) -> None:
    with (desk / "qa.toml").open("a", encoding="utf-8") as file:
        file.write('baseline = "known.json"\n')
    assert "known.json: cannot be read" in qa("check", "faulty.en.md").stderr
    assert qa("baseline", "write").exit_code == 0
    assert (desk / "known.json").exists()
    assert qa("check").exit_code == 0


def test_it_outlives_edits_elsewhere_and_a_new_name(desk: Path) -> None:
    qa("baseline", "write")
    (desk / "faulty.en.md").write_text(f"A new opening.\n\n{FAULTY}\nThe end.\n", encoding="utf-8")
    assert qa("check", "--baseline", "qa-baseline.json").exit_code == 0
    (desk / "faulty.en.md").rename(desk / "renamed.en.md")
    assert qa("check", "--baseline", "qa-baseline.json").exit_code == 0


def test_one_more_of_the_same_is_new(desk: Path) -> None:
    qa("baseline", "write")
    (desk / "faulty.en.md").write_text(f"{FAULTY}\n{FAULTY}", encoding="utf-8")
    assert qa("check", "--baseline", "qa-baseline.json").exit_code == 1
    qa("baseline", "write")
    assert [entry["number"] for entry in baseline(desk)] == [2, 2]


def test_stale_entries_fail_and_are_pruned(desk: Path) -> None:
    qa("baseline", "write")
    (desk / "faulty.en.md").write_text("The minister read the report in color.\n", encoding="utf-8")
    # The words around the other finding changed too: both entries are stale, one finding is new.
    result = qa("check", "--baseline", "qa-baseline.json")
    assert result.exit_code == 1
    assert "2 entries match nothing any more" in result.stderr
    checked = qa("baseline", "check")
    assert checked.exit_code == 1
    assert "faulty.en.md: stale: en/teh: teh" in checked.stdout
    assert qa("baseline", "prune").exit_code == 0
    assert baseline(desk) == []


def test_only_what_was_checked_can_be_stale(desk: Path) -> None:
    qa("baseline", "write")
    result = qa("check", "clean.en.md", "--baseline", "qa-baseline.json")
    assert (result.exit_code, result.stderr) == (0, "")


def test_only_rules_that_ran_can_be_stale(desk: Path) -> None:
    qa("baseline", "write", "--reason", "old")
    known = baseline(desk)
    for options in (["--select", "en/teh"], ["--severity", "error"]):
        result = qa("check", "--baseline", "qa-baseline.json", *options)
        assert (result.exit_code, result.stderr) == (0, "")
    assert qa("baseline", "prune", "--select", "en/teh").exit_code == 0
    assert qa("baseline", "write", "--select", "en/teh").exit_code == 0
    assert baseline(desk) == known


def test_entries_of_a_file_that_cannot_be_read_are_kept(desk: Path) -> None:
    qa("baseline", "write", "--reason", "old")
    known = baseline(desk)
    (desk / "faulty.en.md").write_bytes(b"\xff")
    for command in ("prune", "write", "check"):
        assert qa("baseline", command).exit_code == 2
    assert baseline(desk) == known


def test_a_day_ends_an_entry(desk: Path) -> None:
    qa("baseline", "write", "--expires", "2001-01-31")
    result = qa("check", "faulty.en.md", "--baseline", "qa-baseline.json")
    assert result.exit_code == 1
    assert "en/teh" in result.stdout
    assert "faulty.en.md: expired: en/teh: teh" in qa("baseline", "check").stdout


def test_reasons_are_kept_when_it_is_written_again(desk: Path) -> None:
    qa("baseline", "write", "--reason", "old", "--expires", "2999-01-01")
    (desk / "other.en.md").write_text("Then teh end.\n", encoding="utf-8")
    qa("baseline", "write", "--reason", "new")
    assert [(e["path"], e["reason"]) for e in baseline(desk)] == [
        ("faulty.en.md", "old"),
        ("faulty.en.md", "old"),
        ("other.en.md", "new"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "qa-baseline.json:1: is not JSON"),
        ("[]", "is no baseline"),
        ('{"schema": "qa-toolkit/baseline/1"}', "has no list of “entries”"),
        ('{"schema": "qa-toolkit/baseline/1", "entries": [{}]}', "entry 1: “path” must be a text"),
    ],
)
def test_what_is_wrong_with_it_is_said(desk: Path, text: str, said: str) -> None:
    (desk / "qa-baseline.json").write_text(text, encoding="utf-8")
    result = qa("check", "--baseline", "qa-baseline.json")
    assert result.exit_code == 2
    assert said in result.stderr


def git(desk: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=desk, check=True, capture_output=True)


@pytest.fixture
def repository(desk: Path) -> Path:
    git(desk, "init", "--quiet", "--initial-branch=main")
    git(desk, "add", ".")
    git(desk, "commit", "--quiet", "-m", "first")
    return desk


def rules(*arguments: str) -> list[tuple[str, int]]:
    document = json.loads(qa("check", "--format", "json", *arguments).stdout)
    return [
        (found["rule"], found["start"]["line"])
        for file in document["files"]
        for found in file["findings"]
    ]


def test_only_new_lines_count(repository: Path) -> None:
    assert qa("check", "--new-from", "HEAD").exit_code == 0
    changed = f"{FAULTY}\nSaid teh minister.\n"
    (repository / "faulty.en.md").write_text(changed, encoding="utf-8")
    assert rules("--new-from", "HEAD") == [("en/teh", 3)]
    git(repository, "commit", "--quiet", "--all", "-m", "second")
    assert rules("--new-from", "HEAD") == []
    assert rules("--new-from", "HEAD~1") == [("en/teh", 3)]


def test_renames_are_followed_and_unknown_files_are_new(repository: Path) -> None:
    git(repository, "mv", "faulty.en.md", "قصة أخرى.en.md")
    assert rules("--new-from", "HEAD") == []
    (repository / "new.en.md").write_text("See teh end.\n", encoding="utf-8")
    assert rules("--new-from", "HEAD") == [("en/teh", 1)]


def test_a_file_that_git_takes_for_binary_is_compared_too(repository: Path) -> None:
    path = repository / "wide.en.md"
    path.write_text(FAULTY, encoding="utf-16")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "wide")
    path.write_text(f"{FAULTY}\nSaid teh minister.\n", encoding="utf-16")
    assert rules("--new-from", "HEAD") == [("en/teh", 3)]


def test_since_a_branch_parted(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "story")
    (repository / "faulty.en.md").write_text(f"{FAULTY}\nSaid teh minister.\n", encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "-m", "story")
    git(repository, "checkout", "--quiet", "main")
    (repository / "clean.en.md").write_text("On main teh rest.\n", encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "-m", "main goes on")
    git(repository, "checkout", "--quiet", "story")
    assert rules("--new-from-merge-base", "main") == [("en/teh", 3)]


@pytest.mark.parametrize("revision", ["nowhere", "--output=stolen", "HEAD:qa.toml"])
def test_a_revision_that_is_none_is_said(repository: Path, revision: str) -> None:
    result = qa("check", f"--new-from={revision}")
    assert result.exit_code == 2
    assert revision.split(":", maxsplit=1)[0] in result.stderr
    assert not (repository / "stolen").exists()


def test_outside_a_repository_it_is_said(desk: Path) -> None:
    result = qa("check", "--new-from", "HEAD")
    assert result.exit_code == 2
    assert "not a git repository" in result.stderr


def test_so_many_warnings_may_pass(desk: Path) -> None:
    severity = '\n[severity]\n"en/teh" = "warning"\n'
    with (desk / "qa.toml").open("a", encoding="utf-8") as file:
        file.write(severity)
    assert qa("check", "faulty.en.md").exit_code == 1
    assert qa("check", "faulty.en.md", "--max-warnings", "1").exit_code == 0
    result = qa("check", "faulty.en.md", "--max-warnings", "0")
    assert result.exit_code == 1
    assert "1 warnings, more than 0" in result.stderr
    assert qa("check", "faulty.en.md", "--max-warnings", "1", "--fail-on=note").exit_code == 1


def test_the_command_writes_them(desk: Path) -> None:
    result = qa("check", "faulty.en.md", "--add-suppressions", "as the source has it")
    assert result.exit_code == 0
    assert "suppressions written for 2 findings" in result.stdout
    text = (desk / "faulty.en.md").read_text(encoding="utf-8")
    assert "off-next-line en/colour, en/teh -- as the source has it -->" in text
    assert qa("check", "faulty.en.md").exit_code == 0


@pytest.mark.parametrize("reason", ["", " ", "a --> b", "two\nlines"])
def test_a_reason_must_be_one(desk: Path, reason: str) -> None:
    result = qa("check", "faulty.en.md", "--add-suppressions", reason)
    assert result.exit_code == 2
    assert "needs a reason" in result.stderr
