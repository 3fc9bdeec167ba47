"""From the paths of a command line to the files to check."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qa_toolkit.engine.outcome import Problem
from qa_toolkit.parsers import SUFFIXES

STDIN = Path("-")


def targets(
    paths: Iterable[Path], *, exclude: Iterable[str] = (), root: Path
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The files that ``paths`` stand for, sorted, each once, and what is wrong with the rest.

    In a folder those with a known suffix are taken; hidden ones, and those that an ``exclude``
    pattern (relative to ``root``) matches, are not. A file that is named is always taken.
    """
    excluded = _matcher(exclude, root)
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        if path == STDIN:
            found.setdefault("-", path)
        elif _is_folder(path):
            for file in _walk(path, excluded, problems):
                found.setdefault(os.path.realpath(file), file)
        elif _is_missing(path):
            problems.append(Problem(str(path), "there is no such file or folder"))
        else:
            found.setdefault(os.path.realpath(path), path)
    return tuple(sorted(found.values(), key=str)), tuple(
        sorted(problems, key=lambda problem: problem.path)
    )


def _walk(folder: Path, excluded: re.Pattern[str], problems: list[Problem]) -> Iterator[Path]:
    """The files below a folder; a link to a folder is followed unless it leads into a circle."""
    waiting = [folder]
    seen: set[str] = set()
    while waiting:
        current = waiting.pop()
        real = os.path.realpath(current)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(Problem(str(current), f"cannot be opened: {error.strerror}"))
            continue
        for entry in entries:
            path = current / entry.name
            if entry.name.startswith(".") or excluded.fullmatch(_absolute(path)):
                continue
            if _is_folder(entry):
                waiting.append(path)
            elif path.suffix.lower() in SUFFIXES and path.is_file():
                yield path


def _is_folder(entry: os.DirEntry[str] | Path) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle, a folder that is closed to us; opening it says so
        return False


def _is_missing(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:  # it may be there, behind what is closed to us; opening it says so
        return False
    return False


def _absolute(path: Path) -> str:
    return Path(os.path.normpath(Path.cwd() / path)).as_posix()


def _matcher(patterns: Iterable[str], root: Path) -> re.Pattern[str]:
    """Patterns as in .gitignore: one without a slash inside may match at any depth."""
    start = re.escape(_absolute(root).rstrip("/"))
    choices = []
    for pattern in patterns:
        body = pattern.strip("/")
        anywhere = "" if "/" in body else "(?:[^/]+/)*"
        choices.append(f"{anywhere}{_glob(body)}")
    return re.compile(f"{start}/(?:{'|'.join(choices)})(?:/.*)?" if choices else r"(?!)", re.S)


def _glob(pattern: str) -> str:
    pieces: Sequence[str] = re.findall(r"\*\*/|\*\*|\*|\?|[^*?]+", pattern)
    known = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return "".join(known.get(piece) or re.escape(piece) for piece in pieces)
