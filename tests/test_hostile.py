"""Articles made to break the checker: each gives a clear error or an ordinary result."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.reports.console import Look, file_report
from tests.reports.outcomes import reported

ARABIC = "قال الوزير إن المشروع بدأ. "
SMALL = 1_000_000

# name, bytes, what the problem must say (None: an ordinary result)
CASES: dict[str, tuple[bytes, str | None]] = {
    "empty.txt": (b"", None),
    "empty.json": (b"", "JSON"),
    "only-bom.md": (b"\xef\xbb\xbf", None),
    "newlines.txt": (b"\r\n\r\r\n\n" * 20_000, None),
    "huge-line.txt": ((ARABIC * 6_000).encode(), None),
    "huge-word.txt": ("ب".encode() * 300_000, None),
    "too-big.txt": (b"a" * (SMALL + 1), "more than the limit"),
    "binary.md": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 50, "byte"),
    "nul.txt": (b"one\x00two", "NUL"),
    "broken.txt": (b"good \xd9 bad", "offset 5"),
    "overlong.txt": (b"\xc0\xaf", "offset 0"),
    "surrogate.txt": (b"\xed\xa0\x80", "offset 0"),
    "odd-utf16.txt": (b"\xff\xfea\x00b", "byte"),
    "surrogate.json": (rb'{"title": "x", "body": "a \ud800 b"}', "\\ud800"),
    "deep.json": (b'{"body": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nest"),
    "not.jsonl": (b'{"body": "one"}\n{"body": \n', "JSON"),
    "deep.html": (b"<div>" * 50_000 + b"x", None),
    "deep.md": (b"> " * 20_000 + b"x", None),
    "lists.md": (b"- " * 20_000 + b"x", None),
    "brackets.md": (b"[" * 50_000 + b"](", None),
    "stars.md": (b"*a **b " * 10_000, None),
    "backticks.md": (b"`" * 30_000 + b" a `` b " * 1_000, None),
    "entities.html": (
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;&b;</p>' * 200,
        None,
    ),
    "external.html": (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e;</p>', None),
    "comments.html": (b"<!--" * 50_000, None),
    "unclosed.html": (b"<a href='" * 20_000, None),
    "bomb.md": (
        b"---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n"
        b"c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\ntext\n",
        "alias",
    ),
    "yaml-object.md": (b"---\ntitle: !!python/object/apply:os.system ['x']\n---\ntext\n", None),
    "bidi.txt": (("\u202e" * 5_000 + ARABIC).encode(), None),  # RIGHT-TO-LEFT OVERRIDE
    "marks.txt": (("ب" + "\u0651" * 50_000).encode(), None),  # ARABIC SHADDA
    "homeless-marks.txt": (" \u064b".encode() * 40_000, None),  # ARABIC FATHATAN
    "gap-before-mark.txt": (("ب" + " " * 300 + "\u064b").encode() * 500, None),
    "letters.txt": ("ا ل ح ك و م ة ".encode() * 6_000, None),
    "conjunctions.txt": ("و قال ".encode() * 12_000, None),
    "particles.txt": ("قال الوزير الجديد أن ".encode() * 5_000, None),
    "other-keyboard.txt": (b"hgp;,lm " * 15_000, None),
    "other-keyboard.ar.txt": ("اثممخ ".encode() * 15_000, None),
    "backwards.txt": ("ةموكحلا ".encode() * 12_000, None),
    "quotes.txt": ("«".encode() * 20_000, None),
    "spaces.txt": (b"a" + b" " * 200_000 + b"b", None),
    "commas.txt": ("ب,".encode() * 12_000, None),
    "dashes.txt": (b"a-" * 60_000, None),
    "digits.txt": (b"1," * 60_000, None),
    "repeated.txt": (b"a " * 100_000 + b"!", None),
    "shortcodes.md": (b"{{< " * 50_000, None),
    "opened.txt": (b"(a" * 50_000, None),
    "pictures.md": (b"![" * 20_000, None),
    "dashes-and-brackets.md": (b"---\n" + b"[" * 20_000 + b"\n---\n" + ARABIC.encode(), None),
    "inline.html": (
        b"<p>" + "كلمة <b>ثانية</b> &laquo;نص&raquo; , ".encode() * 15_000,
        None,
    ),
    "directives.md": (b"<!-- qa: off x -->\n<!-- qa: on ar -->\n" * 5_000, None),
    "emoji.txt": ("👩\u200d🚀".encode() * 20_000, None),  # ZERO WIDTH JOINER
}


@pytest.fixture(autouse=True)
def untraced() -> Iterator[None]:
    """Coverage makes long inputs several times slower, and their time is judged here."""
    tracer = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(tracer)


@pytest.fixture(scope="module")
def checker() -> Checker:
    made = Checker(Config(plugins=False, max_file_size=SMALL))
    made.check_text(ARABIC, path="warm.txt")
    return made


@pytest.mark.parametrize("name", CASES)
def test_hostile_file(checker: Checker, tmp_path: Path, name: str) -> None:
    content, expected = CASES[name]
    path = tmp_path / name
    path.write_bytes(content)
    begin = time.process_time()
    outcome = checker.check_file(path)
    reports = file_report(outcome, Look()), reported("json", [outcome], lang="ar")
    spent = time.process_time() - begin
    messages = [problem.message for problem in outcome.problems]
    if expected is None:
        assert messages == []
    else:
        assert any(expected in message for message in messages), messages
    # Quadratic work on these sizes would take minutes; this is no measurement of speed.
    assert spent < 30
    # A report grows with what is found up to a limit, whatever the file.
    assert sum(map(len, reports)) < 10 * SMALL


def test_a_symlink_loop(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (problem,) = checker.check_file(tmp_path / "a.txt").problems
    assert "a.txt" in problem.path


def test_a_pipe_is_refused_and_not_waited_for(checker: Checker, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (problem,) = checker.check_file(tmp_path / "pipe.txt").problems
    assert "named pipe" in problem.message


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_what_is_no_file(checker: Checker, tmp_path: Path, kind: str) -> None:
    path = tmp_path if kind == "folder" else tmp_path / "missing.txt"
    assert checker.check_file(path).problems


def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(ARABIC, encoding="utf-8")
    path.chmod(0)
    script = (
        "import os, sys, pathlib\n"
        "from qa_toolkit.parsers.source import read\n"
        "from qa_toolkit.errors import InputError\n"
        # The superuser may read anything, so become nobody.
        "if os.getuid() == 0: os.setuid(65534)\n"
        "try: read(pathlib.Path(sys.argv[1]), max_bytes=1000)\n"
        "except InputError as error: print(error)\n"
    )
    command = [sys.executable, "-c", script, str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "closed.txt" in result.stdout, result.stderr


def test_one_bad_file_never_hides_the_others(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "good.txt").write_text("قال الوزير , إن المشروع بدأ.\n", encoding="utf-8")
    outcomes = list(checker.check_files([tmp_path / "bad.txt", tmp_path / "good.txt"]))
    assert outcomes[0].problems
    assert outcomes[1].articles[0].findings
