"""Glossaries as tables: CSV and TSV, an entry a row under a header."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.terms import Concept
from qa_toolkit.terms.entries import FIELDS, MOST, concept, parts

_LONGEST_FIELD = 10_000


def table(text: str, path: str, *, delimiter: str | None = None) -> Iterator[Concept]:
    """The concepts of a table; without ``delimiter`` the header tells whether , or ; parts fields.

    Raises ConfigError, with the line, for a table that is none.
    """
    header = text.partition("\n")[0]
    if delimiter is None:
        delimiter = ";" if header.count(";") > header.count(",") else ","
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    names: list[str] = []
    line = 1
    try:
        for number, row in enumerate(rows):
            first, line = line, rows.line_num + 1
            if not any(map(str.strip, row)):
                continue
            if not names:
                names = _header(row, path, first)
                continue
            if number > MOST:
                raise ConfigError(f"has more than {MOST:,} entries", path=path, line=first)
            yield concept(path, first, _entry(row, names, path, first))
    except csv.Error as error:
        raise ConfigError(f"is no valid table: {error}", path=path, line=line) from error
    if not names:
        raise ConfigError(
            f"is empty; its first row names the columns: {', '.join(FIELDS)}", path=path
        )


def _header(row: list[str], path: str, line: int) -> list[str]:
    names = [name.strip().lower() for name in row]
    for name in names:
        if name not in FIELDS:
            message = unknown("column", name, FIELDS) + "; the first row names the columns"
            raise ConfigError(message, path=path, line=line)
    if not {"en", "ar"} & set(names):
        raise ConfigError("needs a column en or ar", path=path, line=line)
    if len(set(names)) < len(names):
        raise ConfigError("names a column twice", path=path, line=line)
    return names


def _entry(row: list[str], names: list[str], path: str, line: int) -> dict[str, list[str]]:
    if len(row) > len(names):
        message = (
            f"has {len(row)} fields under {len(names)} columns; quote a field with the sign in it"
        )
        raise ConfigError(message, path=path, line=line)
    if any(len(field) > _LONGEST_FIELD for field in row):
        raise ConfigError(f"has a field of over {_LONGEST_FIELD:,} letters", path=path, line=line)
    found: dict[str, list[str]] = {}
    for name, field in zip(names, row, strict=False):
        found[name] = [field.strip()] if name == "note" else parts(field)
    return found
