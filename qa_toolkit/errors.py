"""Everything that can go wrong outside our own code, as one small tree.

QAError                 what to tell the user: says the place and what to do
├── UsageError          the command line or the library was called wrongly
├── ConfigError         a configuration, profile or rule pack cannot be used
├── InputError          a file cannot be read, decoded or parsed
└── PluginError         a plugin cannot be imported or clashes with another rule
"""

from __future__ import annotations


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


class InputError(QAError):
    """A file cannot be read, decoded or parsed."""


class PluginError(QAError):
    """A plugin cannot be imported, or its rules clash with others."""
