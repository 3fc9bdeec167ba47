"""The program as a process: pipes, signals and what it must not import."""

from __future__ import annotations

import os
import pty
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import FAULTY

QA = [sys.executable, "-m", "qa_toolkit"]


PATIENCE = 60
"""Seconds after which a process that a test waits for is stuck."""


def run(*args: str, **options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*QA, *args],
        capture_output=True,
        check=False,
        env={**os.environ, **options},
        timeout=PATIENCE,
    )


@contextmanager
def child(command: list[str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is killed when it is stuck."""
    with subprocess.Popen(command, **options) as process:
        timer = threading.Timer(PATIENCE, process.kill)
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()


def on_terminal(*args: str, **options: str) -> str:
    """What the program writes to a terminal of 60 columns."""
    outer, inner = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "60", **options}
    with child([*QA, *args], stdout=inner, stderr=inner, env=environment) as process:
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
    result = subprocess.run(
        command, shell=True, capture_output=True, check=False, text=True, timeout=PATIENCE
    )
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
    command = [*QA, "check", "long.en.md"]
    with child(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_an_interruption_leaves_no_traceback(desk: Path) -> None:
    # The signal is heard even where the tests themselves ignore it, as under nohup.
    script = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.argv = ['qa', 'check', '-']\n"
        "from qa_toolkit.__main__ import main; main()"
    )
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with child([sys.executable, "-c", script], **pipes) as process:
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
            [sys.executable, "-c", code.format(args=args)],
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        )
        assert result.stderr == b"[]\n", args


def test_a_file_or_folder_that_is_closed_to_us_keeps_no_other_unchecked(desk: Path) -> None:
    (desk / "closed").mkdir()
    for name in ("closed/in.en.md", "secret.en.md"):
        (desk / name).write_text(FAULTY, encoding="utf-8")
    (desk / "secret.en.md").chmod(0)
    (desk / "closed").chmod(0)
    desk.chmod(0o755)
    script = (
        "import os, sys\n"
        "from qa_toolkit.cli.app import app\n"
        "options = ['--no-config', '--select', 'any/long-sentence']\n"
        # The superuser may read anything, so become nobody; but with everything imported, since
        # Python itself may be closed to nobody.
        "try: app(['check', '-q', 'clean.en.md', *options])\n"
        "except SystemExit: pass\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "app(['check', 'secret.en.md', 'closed/in.en.md', 'closed', 'clean.en.md', *options])\n"
    )
    try:
        result = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            check=False,
            text=True,
            timeout=PATIENCE,
        )
    finally:
        (desk / "closed").chmod(0o755)
    assert result.returncode == 2, result.stderr
    for name in ("secret.en.md", "closed/in.en.md", "closed"):
        assert f"error: {name}: cannot be opened: Permission denied" in result.stderr
    assert "1 file: " in result.stdout
