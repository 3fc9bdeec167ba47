"""A server of our own: started once, and always stopped. A stand-in for Java makes it quick."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil
import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.external import EngineError
from qa_toolkit.external.languagetool import server as module
from qa_toolkit.external.languagetool.server import Server, installed
from tests.external.languagetool import fake

TEXT = "They said the the Tset was done.\n"
QA = [sys.executable, "-m", "qa_toolkit"]


@pytest.fixture
def java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a LanguageTool and a Java that are neither; the log of Java's starts."""
    log = tmp_path / "java.log"
    program = tmp_path / "bin" / "java"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho "$$ $@" >> {log}\nexec {sys.executable} {fake.__file__} "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    home = tmp_path / "lt" / "LanguageTool-6.8"
    home.mkdir(parents=True)
    (home / "languagetool-server.jar").touch()
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    monkeypatch.setenv("LTP_PATH", str(home.parent))
    return log


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number:02}.en.txt" for number in range(12)]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    return paths


def started(log: Path) -> list[int]:
    """The processes that were started as Java."""
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return [int(line.split()[0]) for line in lines]


def eventually(fact: Callable[[], bool], seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if fact():
            return True
        time.sleep(0.02)
    return fact()


def gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


@pytest.mark.parametrize("jobs", [1, 3])
def test_one_server_serves_all_files_and_is_stopped(
    java: Path, articles: list[Path], jobs: int
) -> None:
    config = Config(plugins=False, engines=("languagetool",), jobs=jobs)
    with Checker(config) as checker:
        outcomes = list(checker.check_files(articles))
        (pid,) = started(java)
        assert not gone(pid)
    assert gone(pid)
    for outcome in outcomes:
        assert [f.rule for f in outcome.articles[0].findings] == [
            "en/repeated-word",
            "lt/fake-rule",
        ]
        assert outcome.notices == ()


def test_nothing_is_started_before_it_is_needed(java: Path) -> None:
    with Checker(Config(plugins=False, engines=("languagetool",))) as checker:
        checker.check_text("", path="a.en.txt")
    assert started(java) == []


def test_it_listens_on_this_machine_alone_and_is_bounded(java: Path) -> None:
    server = Server()
    try:
        assert server.url.startswith("http://127.0.0.1:")
        command = java.read_text(encoding="utf-8")
        assert "--public" not in command
        assert "-Xmx" in command
    finally:
        server.close()
    server.close()  # and again, without harm


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_it_is_stopped_however_we_end(java: Path, tmp_path: Path, blow: signal.Signals) -> None:
    text = tmp_path / "a.en.txt"
    text.write_text(TEXT, encoding="utf-8")
    command = [*QA, "check", str(text), "--engine", "languagetool", "--no-config"]
    environment = {**os.environ, "FAKE_MOOD": "hang"}
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        # A shell's background jobs, such as this run of the tests, may ignore Ctrl-C.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        assert eventually(lambda: bool(started(java)), 60)
        (pid,) = started(java)
        time.sleep(0.5)  # it starts, or answers no more: either way it must go
        process.send_signal(blow)
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
        assert process.wait() in (130, -blow)
    assert eventually(lambda: gone(pid))


def test_a_server_that_stops_as_it_starts(java: Path) -> None:
    program = java.parent / "bin" / "java"
    program.write_text(f'#!/bin/sh\necho "$$" >> {java}\nexit 1\n', encoding="utf-8")
    checker = Checker(Config(plugins=False, engines=("languagetool",)))
    first = checker.check_text(TEXT, path="a.en.txt")
    second = checker.check_text(TEXT, path="a.en.txt")
    (notice,) = (*first.notices, *second.notices)
    assert "Java 17" in notice.message
    assert len(started(java)) == 1
    assert [f.rule for f in second.articles[0].findings] == ["en/repeated-word"]


def test_a_server_that_never_answers(java: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = java.parent / "bin" / "java"
    program.write_text(f'#!/bin/sh\necho "$$" >> {java}\nexec sleep 60\n', encoding="utf-8")
    monkeypatch.setattr(module, "PATIENCE", 1.0)
    with pytest.raises(EngineError, match="did not start within 1 seconds"):
        Server()
    (pid,) = started(java)
    assert gone(pid)


def test_a_server_that_dies_between_files_is_one_notice(java: Path) -> None:
    with Checker(Config(plugins=False, engines=("languagetool",))) as checker:
        assert len(checker.check_text(TEXT, path="a.en.txt").articles[0].findings) == 2
        (pid,) = started(java)
        os.kill(pid, signal.SIGKILL)
        assert eventually(lambda: gone(pid))
        outcomes = [checker.check_text(TEXT, path="a.en.txt") for _ in range(3)]
    assert [len(outcome.notices) for outcome in outcomes] == [1, 0, 0]
    assert [len(outcome.articles[0].findings) for outcome in outcomes] == [1, 1, 1]


# What is missing is said, and never downloaded ---------------------------------------------------


@pytest.mark.parametrize("exists", [True, False])
def test_no_languagetool(
    java: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    empty = tmp_path / "empty"
    if exists:
        empty.mkdir()
    monkeypatch.setenv("LTP_PATH", str(empty))
    with pytest.raises(EngineError, match="LanguageTool is not installed; unzip"):
        installed()
    assert empty.exists() is exists
    assert not any(empty.glob("*"))


def test_half_a_languagetool(java: Path) -> None:
    (java.parent / "lt" / "LanguageTool-6.8" / "languagetool-server.jar").unlink()
    with pytest.raises(EngineError, match="Unzip LanguageTool's download there again"):
        installed()


def test_no_java(java: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineError, match="Java is missing"):
        installed()


def test_no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("language_tool_python", "language_tool_python.download_lt"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(EngineError, match="language-tool-python is missing; pip install"):
        installed()
