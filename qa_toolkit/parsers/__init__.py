"""From the text of a file to documents: one parser a format, one door to all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath
from types import MappingProxyType

from qa_toolkit.document import Document
from qa_toolkit.errors import InputError, UsageError
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Lang
from qa_toolkit.parsers.draft import Draft, document
from qa_toolkit.parsers.records import FieldMap

__all__ = ["FORMATS", "FieldMap", "format_of", "parse"]

SUFFIXES = MappingProxyType(
    {
        ".txt": "plain",
        ".text": "plain",
        ".md": "markdown",
        ".markdown": "markdown",
        ".html": "html",
        ".htm": "html",
        ".xhtml": "html",
        ".json": "json",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".docx": "docx",
    }
)
"""The format of each suffix of a file name; any other is plain text."""

FORMATS = tuple(dict.fromkeys(SUFFIXES.values()))
"""The names of the formats."""


def format_of(path: str) -> str:
    """The format a file's suffix stands for; ``plain`` for a suffix that is not known."""
    return SUFFIXES.get(PurePath(path).suffix.lower(), "plain")


def parse(
    text: str,
    *,
    path: str,
    format: str | None = None,
    lang: Lang | None = None,
    fields: FieldMap | None = None,
    broken: Callable[[InputError], object] | None = None,
) -> tuple[Document, ...]:
    """The articles in ``text``: one, or one a record in JSON and JSON Lines.

    ``path`` names the source and, by its suffix, the format where none is given. ``lang``
    overrides the language of the articles, ``fields`` the names of a record's fields.
    Raises InputError, with the line and the remedy, where the text cannot be read; a record
    that cannot be is told to ``broken`` instead, if that is given, and the others are read.
    """
    format = format or format_of(path)
    drafts: list[tuple[str | None, Draft]] = []
    try:
        for found in _drafts(text, format, fields or FieldMap()):
            if not isinstance(found, InputError):
                drafts.append(found)
            elif broken:
                broken(found)
            else:
                raise found
    except InputError as error:
        raise InputError(error.message, path=error.path or path, line=error.line) from error
    lines = LineIndex.of(text)
    return tuple(
        document(draft, path=path, source=text, lines=lines, lang=lang, record=record)
        for record, draft in drafts
    )


def _drafts(
    text: str, format: str, fields: FieldMap
) -> Iterator[tuple[str | None, Draft] | InputError]:
    if format in ("json", "jsonl"):
        from qa_toolkit.parsers.records import records

        yield from records(text, format=format, fields=fields)
    else:
        yield None, parser(format)(text)


def parser(format: str) -> Callable[[str], Draft]:
    """The function that reads one article of a format; UsageError for an unknown one."""
    match format:
        case "plain":
            from qa_toolkit.parsers.plain import plain

            return plain
        case "markdown":
            from qa_toolkit.parsers.markdown import markdown

            return markdown
        case "html":
            from qa_toolkit.parsers.html import html

            return html
        case "docx":
            from qa_toolkit.parsers.docx import docx

            return docx
    raise UsageError(f"unknown format “{format}”; one of {', '.join(FORMATS)}")
