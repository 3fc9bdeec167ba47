"""The folder that a collection of articles lies in, inside which their links are looked up."""

from __future__ import annotations

import os
from pathlib import Path

_MARKS = ("qa.toml", "pyproject.toml", ".git", ".hg")
_REACH = 12
"""Folders upwards among which it is looked for."""


def root_of(path: Path) -> str:
    """The nearest folder above a file that holds a configuration or a repository, else its own.

    Empty where there is no such file.
    """
    if not path.is_file():
        return ""
    folder = Path(os.path.realpath(path.parent))
    for place in (folder, *folder.parents[:_REACH]):
        if any((place / mark).exists() for mark in _MARKS):
            return str(place)
    return str(folder)
