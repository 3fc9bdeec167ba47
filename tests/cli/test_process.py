"""The program as a process: pipes, signals and what it must not import."""

from __future__ import annotations

import os
import pty
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY

QA = [sys.executable, "-m", "qa_toolkit"]


def run(*args: str, **options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*QA, *args], capture_output=True, check=False, env={**os.environ, **options}
    )


def on_terminal(*args: str, **options: str) -> str:
    """What the program writes to a terminal of 60 columns."""
    outer, inner = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "60", **options}
    with subprocess.Popen([*QA, *args], stdout=inner, stderr=inner, env=environment) as process:
        os.close(inner)
        pieces = []
        try:
            while piece := os.read(outer, 4096):
                pieces.append(piece)
        except OSError:  # how Linux tells the end of a terminal
            pass
        process.wait()
    os.close(outer)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def test_status_and_streams(desk: Path) -> None:
    result = run("check", "faulty.en.md", "missing.md")
    assert result.returncode == 2
    assert "en/teh" in result.stdout.decode()
    assert "missing.md" in result.stderr.decode()
    assert b"\x1b" not in result.stdout + result.stderr


def test_a_terminal_gets_color_unless_it_declines(desk: Path) -> None:
    assert "\x1b[1;31merror" in on_terminal("check", "faulty.en.md", NO_COLOR="")
    assert "\x1b" not in on_terminal("check", "faulty.en.md", NO_COLOR="1")
    assert "\x1b" not in on_terminal("check", "faulty.en.md", TERM="dumb", NO_COLOR="")


@pytest.mark.parametrize(
    ("redirected", "status", "said"),
    [
        ("check faulty.en.md > /dev/full", 2, "the output cannot be written"),
        ("check faulty.en.md --format json > /dev/full", 2, "the output cannot be written"),
        ("rules > /dev/full", 2, "the output cannot be written"),
        ("check - <&-", 2, "standard input is closed"),
        ("check missing.md 2> /dev/full", 2, ""),
        ("check faulty.en.md >&-", 1, ""),
        ("check faulty.en.md 2>&-", 1, ""),
    ],
)
def test_streams_that_are_full_or_closed(
    desk: Path, redirected: str, status: int, said: str
) -> None:
    command = f"{shlex.join(QA)} {redirected}"
    result = subprocess.run(command, shell=True, capture_output=True, check=False, text=True)
    assert result.returncode == status
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_an_encoding_without_the_letters_is_no_crash(desk: Path) -> None:
    options = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert b"\\u2192 write" in run("check", "faulty.en.md", **options).stdout
    document = run("check", "faulty.en.md", "--format", "json", "--ui-lang", "ar", **options)
    assert "اكتب" in document.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(desk: Path) -> None:
    (desk / "long.en.md").write_text(f"{FAULTY}\n" * 800, encoding="utf-8")
    with subprocess.Popen(
        [*QA, "check", "long.en.md"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_an_interruption_leaves_no_traceback(desk: Path) -> None:
    with subprocess.Popen(
        [*QA, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(b"text\n" * 30_000)  # more than a pipe holds: it is being read
        process.stdin.flush()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert b"Traceback" not in process.stderr.read()


def test_help_and_version_import_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['qa', *{args!r}]\n"
        "from qa_toolkit.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {{'rich', 'pydantic', 'yaml', 'babel', 'qa_toolkit.checker'}}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    for args in (["--version"], ["--help"], ["check", "--help"], ["rules", "--help"]):
        result = subprocess.run(
            [sys.executable, "-c", code.format(args=args)], capture_output=True, check=True
        )
        assert result.stderr == b"[]\n", args
