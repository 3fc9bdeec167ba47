"""From the paths of a command line to the files to check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qa_toolkit.engine.baseline import FILE_NAME as BASELINE
from qa_toolkit.engine.outcome import Problem
from qa_toolkit.parsers import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from qa_toolkit.config import Config

STDIN = Path("-")


def chosen(paths: Iterable[Path], config: Config) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """``targets`` as a configuration wants them; its baseline is no article."""
    root = config.path.parent if config.path else Path.cwd()
    files, problems = targets(paths, exclude=config.exclude, root=root, gitignore=config.gitignore)
    known = os.path.realpath(config.baseline) if config.baseline else None
    return tuple(file for file in files if os.path.realpath(file) != known), problems


def targets(
    paths: Iterable[Path],
    *,
    exclude: Iterable[str] = (),
    root: Path,
    gitignore: bool = True,
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The files that ``paths`` stand for, sorted, each once, and what is wrong with the rest.

    In a folder those with a known suffix are taken; hidden ones, those that an ``exclude``
    pattern (as in .gitignore, relative to ``root``) matches and, in a working tree of git, those
    that git ignores, are not; nor is a baseline. A file that is named is always taken.
    """
    excluded = _Patterns.of(root, exclude)
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        if path == STDIN:
            found.setdefault("-", path)
        elif _is_folder(path):
            ignored = _ignored_above(path) if gitignore else None
            for file in _walk(path, excluded, ignored, problems):
                found.setdefault(os.path.realpath(file), file)
        elif _is_missing(path):
            problems.append(Problem(str(path), "there is no such file or folder"))
        else:
            found.setdefault(os.path.realpath(path), path)
    return tuple(sorted(found.values(), key=str)), tuple(
        sorted(problems, key=lambda problem: problem.path)
    )


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns of .gitignore's kind, each list with the folder that it is relative to."""

    lists: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    @classmethod
    def of(cls, folder: Path, patterns: Iterable[str]) -> _Patterns:
        """One list."""
        return cls().also(folder, patterns)

    def also(self, folder: Path, patterns: Iterable[str]) -> _Patterns:
        """With one list more, of a folder further down, which has the last word."""
        from pathspec import GitIgnoreSpec

        spec = GitIgnoreSpec.from_lines(patterns)
        return _Patterns(((_absolute(folder), spec), *self.lists)) if len(spec) else self

    def match(self, path: Path, *, folder: bool) -> bool:
        """Whether the last pattern that speaks of a path leaves it out."""
        if not self.lists:
            return False
        name = _absolute(path)
        for base, spec in self.lists:
            start = base.rstrip("/") + "/"
            if name.startswith(start):
                verdict = spec.check_file(name.removeprefix(start) + "/" * folder).include
                if verdict is not None:
                    return bool(verdict)
        return False


def _ignored_above(folder: Path) -> _Patterns | None:
    """What git ignores by the files above a folder; None outside of a working tree."""
    here = Path(_absolute(folder))
    above = [here, *here.parents]
    top = next((number for number, each in enumerate(above) if _is_top(each)), None)
    if top is None:
        return None
    patterns = _Patterns()
    for each in reversed(above[1 : top + 1]):
        patterns = _with_gitignore(patterns, each)
    return patterns


def _is_top(folder: Path) -> bool:
    try:
        return (folder / ".git").exists()
    except OSError:  # it is closed to us
        return False


def _with_gitignore(patterns: _Patterns, folder: Path) -> _Patterns:
    try:
        lines = (folder / ".gitignore").read_text("utf-8", "replace").splitlines()
    except OSError:
        return patterns
    return patterns.also(folder, lines)


def _walk(
    folder: Path, excluded: _Patterns, ignored: _Patterns | None, problems: list[Problem]
) -> Iterator[Path]:
    """The files below a folder; a link to a folder is followed unless it leads into a circle."""
    waiting = [(folder, ignored)]
    seen: set[str] = set()
    while waiting:
        current, ignored = waiting.pop()
        real = os.path.realpath(current)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(Problem(str(current), f"cannot be opened: {error.strerror}"))
            continue
        if ignored is not None:
            ignored = _with_gitignore(ignored, current)
        for entry in entries:
            path, is_folder = current / entry.name, _is_folder(entry)
            if entry.name.startswith(".") or excluded.match(path, folder=is_folder):
                continue
            if ignored is not None and ignored.match(path, folder=is_folder):
                continue
            if is_folder:
                waiting.append((path, ignored))
            elif path.suffix.lower() in SUFFIXES and path.is_file() and path.name != BASELINE:
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
