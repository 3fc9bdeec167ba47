from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from qa_toolkit.cli.check import FAMILIES
from qa_toolkit.model import Category
from tests.cli.conftest import CLEAN, FAULTY
from tests.reports.test_findings_json import SCHEMA

FIXED = FAULTY.replace("teh", "the")


def qa(*args: str, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=input, prog_name="qa")


def found(*args: str, input: str | bytes | None = None) -> Any:
    document = json.loads(qa(*args, "--format", "json", input=input).stdout)
    Draft202012Validator(SCHEMA).validate(document)
    return document


def rules(*args: str) -> set[str]:
    return {
        finding["rule"]
        for file in found("check", "faulty.en.md", *args)["files"]
        for finding in file["findings"]
    }


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["check", "clean.en.md"], 0),
        (["check", "faulty.en.md"], 1),
        (["check", "faulty.en.md", "--ignore", "en/teh"], 0),  # a note is below the bar
        (["check", "faulty.en.md", "--ignore", "en/teh", "--fail-on", "note"], 1),
        (["check", "faulty.en.md", "--fail-on", "error"], 1),
        (["check", "missing.md"], 2),
        (["check", "clean.en.md", "missing.md"], 2),
        (["check", "faulty.en.md", "missing.md"], 2),
        (["check", "--no-such-option"], 2),
        (["check", "clean.en.md", "--format", "xml"], 2),
        (["check", "clean.en.md", "--select", "no/rule"], 2),
        (["check", "clean.en.md", "--select", ""], 2),
        (["check", "clean.en.md", "--ignore", " ,"], 2),
        (["check", "clean.en.md", "--encoding", "windows-1257x"], 2),
        (["check", "clean.en.md", "--profile", "nobody"], 2),
        (["check", "clean.en.md", "--config", "missing.toml"], 2),
        (["check", "clean.en.md", "--config", "qa.toml", "--no-config"], 2),
        (["check", "clean.en.md", "--unsafe-fixes"], 2),
        (["check", "clean.en.md", "--diff", "--format", "json"], 2),
        (["no-command"], 2),
        ([], 2),
        (["style", "faulty.en.md"], 0),
        (["orthography", "faulty.en.md"], 1),
    ],
)
def test_exit_status(desk: Path, args: list[str], status: int) -> None:
    assert qa(*args).exit_code == status


def test_a_crashing_rule_is_a_run_that_could_not_be_made(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qa_toolkit.packs.kinds import Term

    def crash(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(Term, "check", crash)
    result = qa("check", "clean.en.md")
    assert result.exit_code == 2
    assert "internal error in rule" in result.stderr


def test_the_console_report(desk: Path) -> None:
    result = qa("check", "faulty.en.md")
    assert result.stdout == (
        "faulty.en.md\n\n"
        "faulty.en.md:1:19 error en/teh “teh” is a slip; write “the”.\n"
        "  1 │ The minister read teh report in color.\n"
        "    │                   ^^^\n"
        "    → write “the”\n\n"
        "faulty.en.md:1:33 note en/colour “color”: write “colour”.\n"
        "  1 │ The minister read teh report in color.\n"
        "    │                                 ^^^^^\n"
        "    → write “colour”\n\n"
        "1 file: 1 error, 0 warnings, 1 note\n"
        "fixable: 1 with --fix, 1 with --fix --unsafe-fixes\n"
    )
    assert result.stderr == ""


def test_messages_in_arabic(desk: Path) -> None:
    text = qa("check", "faulty.en.md", "--ui-lang", "ar").stdout
    assert "اكتب «the»" in text
    assert "ملف واحد: خطأ واحد، لا تحذيرات، ملاحظة واحدة" in text


def test_select_ignore_and_severity(desk: Path) -> None:
    assert rules() == {"en/teh", "en/colour"}
    assert rules("--select", "en/teh") == {"en/teh"}
    assert rules("--select", "style") == {"en/colour"}
    assert rules("--select", "en/teh,en/colour", "--ignore", "en/colour") == {"en/teh"}
    assert rules("--severity", "warning") == {"en/teh"}


def test_a_selection_that_leaves_no_rule_is_an_error(desk: Path) -> None:
    result = qa("check", "--ignore", "en/teh", "--ignore", "style")
    assert (result.exit_code, "no rule is left to run" in result.stderr) == (2, True)


def test_an_unknown_rule_is_named_with_the_nearest(desk: Path) -> None:
    assert "en/colour" in qa("check", "--select", "en/color").stderr


@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_runs_its_own_rules_only(desk: Path, name: str) -> None:
    expected = {"orthography": {"en/teh"}, "style": {"en/colour"}}.get(name)
    assert set(FAMILIES[name].categories) <= set(Category)
    if expected is None:  # the two rules of this desk are of other families
        assert "no rule is left to run" in qa(name, "faulty.en.md").stderr
        return
    ran = {f["rule"] for file in found(name, "faulty.en.md")["files"] for f in file["findings"]}
    assert ran == expected


def test_the_json_report_goes_to_a_file_whole(desk: Path) -> None:
    result = qa("check", ".", "--format", "json", "--output", "out.txt")
    assert result.stdout == ""
    assert result.exit_code == 1
    document = json.loads((desk / "out.txt").read_text(encoding="utf-8"))
    assert [file["path"] for file in document["files"]] == ["clean.en.md", "faulty.en.md"]
    assert document["summary"] == {"files": 2, "error": 1, "warning": 0, "note": 1, "suppressed": 0}


def test_several_reports_are_written_in_one_run(desk: Path) -> None:
    result = qa(
        "check", ".", "--format", "console", "--format", "sarif=a.sarif", "--format=junit=j"
    )
    assert "faulty.en.md" in result.stdout
    assert json.loads((desk / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "<testsuites" in (desk / "j").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("forms", "place"),
    [(["json", "sarif"], "standard output"), (["json=x", "sarif=x"], "one file")],
)
def test_two_reports_cannot_have_one_place(desk: Path, forms: list[str], place: str) -> None:
    result = qa("check", ".", *(f"--format={form}" for form in forms))
    assert result.exit_code == 2
    assert f"two reports want {place}" in result.stderr
    assert not (desk / "x").exists()


def test_no_report_replaces_an_article(desk: Path) -> None:
    result = qa("check", "faulty.en.md", "--format", "json=faulty.en.md")
    assert result.exit_code == 2
    assert "the report would replace the article" in result.stderr
    assert (desk / "faulty.en.md").read_text(encoding="utf-8") == FAULTY


def test_a_report_of_the_run_before_is_no_article(desk: Path) -> None:
    for _ in range(2):
        result = qa("check", ".", "--format", "html=report.html", "--format", "markdown=report.md")
        assert "2 files" in (desk / "report.md").read_text(encoding="utf-8")
        assert result.exit_code == 1


def test_a_report_in_a_file_leaves_problems_to_be_said(desk: Path) -> None:
    result = qa("check", "missing.md", "faulty.en.md", "--format", "sarif=a.sarif")
    assert result.exit_code == 2
    assert "error: missing.md: there is no such file" in result.stderr


def test_a_file_that_is_not_there_is_told_and_the_others_are_checked(desk: Path) -> None:
    document = found("check", "missing.md", "faulty.en.md")
    assert document["errors"] == [
        {"path": "missing.md", "message": "there is no such file or folder"}
    ]
    assert document["summary"]["error"] == 1
    assert "missing.md: there is no such file" in qa("check", "missing.md").stderr


def test_a_suppressed_finding_is_reported_as_such(desk: Path) -> None:
    (desk / "s.en.md").write_text(
        f"<!-- qa: off en/teh -- a name -->\n\n{FAULTY}", encoding="utf-8"
    )
    findings = found("check", "s.en.md")["files"][0]["findings"]
    by_rule = {finding["rule"]: finding["suppressed"] for finding in findings}
    assert by_rule == {"en/teh": {"kind": "inline", "reason": "a name"}, "en/colour": None}


def test_a_file_of_several_articles_has_an_entry_for_each(desk: Path) -> None:
    lines = [json.dumps({"id": name, "body": FAULTY, "lang": "en"}) for name in ("a1", "a2")]
    (desk / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    document = found("check", "wire.jsonl")
    assert [file["record"] for file in document["files"]] == ["a1", "a2"]
    assert document["summary"]["files"] == 1


def test_standard_input(desk: Path) -> None:
    document = found("check", "-", "--stdin-filename", "x.en.md", input=FAULTY)
    assert document["files"][0]["path"] == "x.en.md"
    assert document["summary"]["error"] == 1
    assert qa("check", "-", input=b"\xff\xfe\xfd").exit_code == 2


def test_standard_input_is_mended_to_standard_output(desk: Path) -> None:
    args = ("check", "-", "--fix", "--stdin-filename", "x.en.md")
    result = qa(*args, input=FAULTY)
    assert result.stdout == FIXED
    assert "1 fix applied" in result.stderr
    assert qa(*args, input=CLEAN).stdout == CLEAN


def test_fix_writes_the_file_and_reports_what_is_left(desk: Path) -> None:
    path = desk / "faulty.en.md"
    path.chmod(0o640)
    path.write_bytes(b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode())
    result = qa("check", "faulty.en.md", "--fix")
    assert path.read_bytes() == b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert result.exit_code == 0
    assert "1 fix applied" in result.stdout
    assert "en/colour" in result.stdout
    assert "en/teh" not in result.stdout
    qa("check", "faulty.en.md", "--fix", "--unsafe-fixes")
    assert "colour" in path.read_text(encoding="utf-8")


def test_diff_writes_nothing_and_keeps_the_status(desk: Path) -> None:
    result = qa("check", "faulty.en.md", "--diff")
    assert result.stdout == (
        "--- faulty.en.md\n+++ faulty.en.md\n@@ -1 +1 @@\n"
        "-The minister read teh report in color.\n+The minister read the report in color.\n"
    )
    assert result.exit_code == 1
    assert "1 fix would be applied" in result.stderr
    assert (desk / "faulty.en.md").read_text(encoding="utf-8") == FAULTY


def test_diff_quotes_a_name_that_would_end_its_line(desk: Path) -> None:
    (desk / "a\nb.en.md").write_text("Teh council met.\n", encoding="utf-8")
    assert '--- "a\\nb.en.md"\n+++ "a\\nb.en.md"\n' in qa("check", "a\nb.en.md", "--diff").stdout


def test_diff_tells_a_missing_line_end_and_breaks_lines_as_editors_do(desk: Path) -> None:
    (desk / "end.en.md").write_text("one\u2028line teh end", encoding="utf-8")  # LINE SEPARATOR
    assert qa("check", "end.en.md", "--diff").stdout.count("\\ No newline at end of file\n") == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_diff_holds_the_file_before_and_after_byte_for_byte(desk: Path, end: str) -> None:
    before = f"the cat{end}teh dog{end}the end"
    (desk / "e.en.txt").write_bytes(before.encode())
    lines = qa("check", "e.en.txt", "--diff").stdout_bytes.decode().split("\n")[3:-1]

    def side(sign: str) -> str:
        said = [line[1:] for line in lines if line.startswith((" ", sign))]
        return "\n".join(said)

    assert "\\ No newline at end of file" in lines
    assert side("-") == before
    assert side("+") == before.replace("teh", "the")


def test_a_fix_that_the_encoding_cannot_hold_changes_nothing(desk: Path) -> None:
    pack = desk / "pack" / "own.yaml"
    text = pack.read_text(encoding="utf-8").replace("{teh: [the]}", "{teh: [ثِه]}")
    pack.write_text(text.replace('fixed: "the cat"', 'fixed: "ثِه cat"'), encoding="utf-8")
    result = qa("check", "faulty.en.md", "--fix", "--encoding", "ascii")
    assert result.exit_code == 2
    assert "cannot be written in ascii" in result.stderr
    assert (desk / "faulty.en.md").read_text(encoding="utf-8") == FAULTY


def test_quiet_and_statistics(desk: Path) -> None:
    assert qa("check", "clean.en.md", "-q").stdout == ""
    assert qa("check", "faulty.en.md", "-q").stdout.startswith("1 file: 1 error")
    text = qa("check", "faulty.en.md", "-q", "--statistics").stdout
    assert text.startswith("1  note     en/colour\n1  error    en/teh\n")


def test_color_is_on_when_asked_for_only(desk: Path) -> None:
    assert "\x1b[" not in qa("check", "faulty.en.md").stdout
    assert "\x1b[" in qa("check", "faulty.en.md", "--color", "always").stdout


def test_many_files_give_the_same_in_parallel(desk: Path) -> None:
    for number in range(12):
        (desk / f"{number:02}.en.md").write_text(FAULTY, encoding="utf-8")
    assert qa("check", "--jobs", "2").stdout == qa("check", "--jobs", "1").stdout


def test_a_file_of_faults_alone_lists_some_and_counts_the_others(desk: Path) -> None:
    (desk / "endless.en.txt").write_text("teh teh " * 5_000, encoding="utf-8")
    result = qa("check", "endless.en.txt", "--statistics")
    assert result.exit_code == 1
    assert result.stdout.count("endless.en.txt:1:") == 1_000
    assert "9000 more of en/teh are not listed\n" in result.stdout
    assert "10000  error    en/teh" in result.stdout
    assert "1 file: 10000 errors" in result.stdout
    assert "fixable: 10000 with --fix" in result.stdout
    document = found("check", "endless.en.txt")
    assert document["files"][0]["unlisted"] == [
        {"rule": "en/teh", "severity": "error", "suppressed": False, "fix": "safe", "number": 9_000}
    ]
    assert document["summary"]["error"] == 10_000


def test_all_the_faults_of_an_endless_file_are_mended_or_suppressed(desk: Path) -> None:
    path = desk / "endless.en.md"
    path.write_text("teh cat. " * 2_000, encoding="utf-8")
    assert qa("check", "endless.en.md", "--fix").exit_code == 0
    assert path.read_text(encoding="utf-8") == "the cat. " * 2_000
    path.write_text("<!-- qa: off-file -->\n\n" + "teh cat. " * 2_000, encoding="utf-8")
    result = qa("check", "endless.en.md")
    assert (result.exit_code, "2000 suppressed" in result.stdout) == (0, True)
    assert "not listed" not in result.stdout


def test_fixes_that_could_not_be_written_are_not_said_to_be_applied(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("qa_toolkit.parsers.source._replace", refuse)
    result = qa("check", "faulty.en.md", "--fix")
    assert result.exit_code == 2
    assert "nothing was changed" in result.stderr
    assert "applied" not in result.stdout
    assert "en/teh" in result.stdout
