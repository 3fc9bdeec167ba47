"""The same story in the other language: which file holds it, and reading it."""

from __future__ import annotations

import os
from pathlib import Path

from qa_toolkit.document import Document
from qa_toolkit.errors import InputError
from qa_toolkit.parsers import SUFFIXES, FieldMap, parse
from qa_toolkit.parsers.source import read

KEY = "counterpart"
"""The key of an article's metadata that names the file, relative to the article's folder."""
_LONGEST = 1_000


def named(document: Document, folder: Path, root: Path) -> Path | None:
    """The file that an article's metadata names; None where they name none.

    An article may come from anywhere, so that only a text below its own ``folder`` is read, or
    below ``root``, the folder that the house works in, if the article lies there; links resolved.
    Raises InputError for any other.
    """
    said = document.article.metadata.get(KEY)
    if not isinstance(said, str) or not said.strip():
        return None
    path = said.strip()
    if len(path) > _LONGEST or not path.isprintable() or Path(path).suffix.lower() not in SUFFIXES:
        raise InputError("its metadata name no file of text as its counterpart")
    own = os.path.realpath(folder)
    place = os.path.realpath(Path(own) / path)
    allowed = [own]
    if _below(own, house := os.path.realpath(root)):
        allowed.append(house)
    if not any(_below(place, each) for each in allowed):
        raise InputError(
            f"its metadata name a counterpart outside the folder, “{path}”; --counterpart reads it"
        )
    return folder / path  # as the article says it: reports show no path that nobody gave


def counterpart(
    document: Document,
    path: Path,
    *,
    encoding: str | None,
    max_bytes: int,
    fields: FieldMap | None,
) -> Document:
    """The one article in the file ``path``, the counterpart of ``document``.

    Raises InputError where the file cannot be read, or is the article's own.
    """
    name = str(path)
    if os.path.realpath(path) == os.path.realpath(document.path):
        raise InputError("is the article itself, not its counterpart", path=name)
    source = read(path, encoding=encoding, max_bytes=max_bytes)
    found = parse(source.text, path=name, fields=fields)
    if len(found) != 1:
        raise InputError(f"holds {len(found)} articles; a counterpart is one", path=name)
    return found[0]


def _below(place: str, folder: str) -> bool:
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)
