"""What git says has changed: the lines that are new since a revision, renames followed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from qa_toolkit.errors import UsageError

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_TIMEOUT = 120.0
"""Seconds after which git is no longer waited for."""
Lines = tuple[range, ...]


class Changes:
    """The new lines of each changed file of a working tree, by the file's real path."""

    def __init__(self, lines: dict[str, Lines]) -> None:
        self._lines = lines

    def of(self, path: str | Path) -> Lines:
        """The ranges of lines (from 1) of a file that are new; none where nothing changed."""
        return self._lines.get(os.path.realpath(path), ())

    def touch(self, path: str | Path, first: int, last: int) -> bool:
        """Whether one of the lines ``first`` to ``last`` of a file is new."""
        return any(part.start <= last and first < part.stop for part in self.of(path))


def changes(revision: str, *, folder: Path, merge_base: bool = False) -> Changes:
    """What is new in the working tree of ``folder`` since a revision.

    With ``merge_base``, since the branch parted from ``revision``. Files that git does not know
    yet are new as a whole. Raises UsageError where git is missing, the folder is no repository or
    the revision does not exist.
    """
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    # --end-of-options: a revision that looks like an option must not be one.
    wanted = f"{revision}^{{commit}}"
    start = (
        _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted).decode().strip()
    )
    if merge_base:
        start = _git(top, "merge-base", start, "HEAD").decode().strip()
    lines: dict[str, Lines] = {}
    patch = _git(
        top, "-c", "core.quotePath=false", "diff", "--text", "--no-color", "--no-ext-diff",
        "--no-textconv", "--unified=0", "--find-renames", "--diff-filter=AMRC", "--src-prefix=a/",
        "--dst-prefix=b/", start, "--",
    )  # fmt: skip
    for name, parts in _new_lines(patch):
        lines[os.path.realpath(top / name)] = parts
    for unknown in _git(top, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
        if unknown:
            lines[os.path.realpath(top / os.fsdecode(unknown))] = (range(1, 1 << 60),)
    return Changes(lines)


def _new_lines(patch: bytes) -> Iterator[tuple[str, Lines]]:
    """The files of a patch without context, and the ranges that each hunk adds."""
    name: str | None = None
    parts: list[range] = []
    header = True
    for line in patch.split(b"\n"):
        if line.startswith(b"diff --git "):
            if name is not None:
                yield name, tuple(parts)
            name, parts, header = None, [], True
        elif header and line.startswith(b"+++ "):
            name = _name(line[4:])
        elif match := _HUNK.match(line):
            header = False
            first, number = int(match[1]), int(match[2] or 1)
            parts.append(range(first, first + number))
    if name is not None:
        yield name, tuple(parts)


def _name(written: bytes) -> str | None:
    """A file's name as a patch writes it: quoted as in C where it holds odd characters."""
    written = written.removesuffix(b"\t")
    if written.startswith(b'"'):
        escaped = written.strip(b'"')
        written = re.sub(
            rb"\\([0-7]{3}|.)",
            lambda m: bytes([int(m[1], 8)]) if len(m[1]) == 3 else _ESCAPES.get(m[1], m[1]),
            escaped,
        )
    return os.fsdecode(written.removeprefix(b"b/")) if written != b"/dev/null" else None


_ESCAPES = {
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"v": b"\v",
}


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, check=False, timeout=_TIMEOUT
        )
    except FileNotFoundError as error:
        raise UsageError("git is not installed; what is new can only be told with it") from error
    except subprocess.TimeoutExpired as error:
        raise UsageError(f"git did not answer within {_TIMEOUT:.0f} seconds") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        remedy = said or f"git knows no revision “{arguments[-1].removesuffix('^{commit}')}” here"
        raise UsageError(remedy.removeprefix("fatal: "))
    return done.stdout
