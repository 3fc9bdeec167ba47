"""Everything that can go wrong outside our own code, as one small tree.

QAError                 what to tell the user: says the place and what to do
├── UsageError          the command line or the library was called wrongly
├── ConfigError         a configuration, profile or rule pack cannot be used
├── InputError          a file cannot be read, decoded or parsed
└── PluginError         a plugin cannot be imported or clashes with another rule
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path


class QAError(Exception):
    """An error the user can mend; its text names the place and the remedy."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process boundaries when files are checked in parallel.
        return _restore, (type(self), self.message, self.path, self.line)


def _restore(kind: type[QAError], message: str, path: str | None, line: int | None) -> QAError:
    return kind(message, path=path, line=line)


class UsageError(QAError):
    """The command line or the library was called wrongly."""


class ConfigError(QAError):
    """A configuration file, profile or rule pack cannot be used."""

    @classmethod
    def about(cls, name: str, message: str, path: str | Path | None) -> ConfigError:
        """The error at the first line of ``path`` that mentions ``name``.

        A file that does not mention it is not blamed: the name came from somewhere else.
        """
        line = _line_of(name, path)
        return cls(message, path=str(path) if line else None, line=line)


class InputError(QAError):
    """A file cannot be read, decoded or parsed."""


class PluginError(QAError):
    """A plugin cannot be imported, or its rules clash with others."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like ``name``; None where none is like enough to be a slip for it."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=65)
    return best[0] if best else None


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """The sentence about a name that is not known: with the nearest, or all if they are few."""
    names = sorted(known)
    best = nearest(name, names)
    if best:
        return f"unknown {kind} “{name}”; did you mean “{best}”?"
    few = len(names) <= 12
    return f"unknown {kind} “{name}”" + (f"; there are {', '.join(names)}" if few else "")


def _line_of(name: str, path: str | Path | None) -> int | None:
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").split("\n") if path else ()
    except (OSError, UnicodeDecodeError):
        return None
    # A key or a string is followed by its quotation mark, a space, a sign: not by more of a name.
    word = re.compile(rf"(?<![\w/-]){re.escape(name)}(?![\w/-])")
    return next(
        (number for number, line in enumerate(lines, 1) if word.search(line.partition("#")[0])),
        None,
    )
