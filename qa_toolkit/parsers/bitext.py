"""Texts that come with their translation, unit by unit: XLIFF, TMX and PO, one module a format.

Both languages stand in one file, so that both documents made of it have the same source, and a
finding points to its line and column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType
from typing import NamedTuple

from qa_toolkit.document import Article, Document, Kind, Segment
from qa_toolkit.errors import InputError
from qa_toolkit.language.detect import language
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Lang
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.parsers.draft import Escape, Piece, lang_of

FORMATS = MappingProxyType(
    {
        ".xlf": "xliff",
        ".xliff": "xliff",
        ".sdlxliff": "xliff",
        ".mxliff": "xliff",
        ".mqxliff": "xliff",
        ".tmx": "tmx",
        ".po": "po",
    }
)
"""The format of each suffix."""
_OTHER: dict[Lang, Lang] = {"ar": "en", "en": "ar"}


class State(StrEnum):
    """How far a unit is. Only a translated one can be wrong."""

    TRANSLATED = "translated"
    UNTRANSLATED = "untranslated"
    FUZZY = "fuzzy"
    OBSOLETE = "obsolete"
    LOCKED = "locked"


class Unit(NamedTuple):
    """A text and its translation; a side that says nothing is None."""

    state: State
    source: Piece | None
    target: Piece | None


class Bitext(NamedTuple):
    """The units of a file, and the languages as it names them; None where it does not."""

    source_lang: str | None
    target_lang: str | None
    units: tuple[Unit, ...]


class Pair(NamedTuple):
    """Both documents of a bitext; ``rows`` are the numbers of segments that belong together.

    ``waiting`` says how many units are in each state but the translated one.
    """

    source: Document
    target: Document
    rows: tuple[tuple[int | None, int | None], ...]
    waiting: dict[State, int]


def is_bitext(path: str) -> bool:
    """Whether a file, by its suffix, holds a text with its translation."""
    return PurePath(path).suffix.lower() in FORMATS


def bitext(
    text: str, *, path: str, source_lang: Lang | None = None, target_lang: Lang | None = None
) -> Pair:
    """The documents of a bitext; the languages override what the file says.

    Raises InputError, with the line, for a file that cannot be read, and for languages that are
    not Arabic and English.
    """
    try:
        found = _reader(FORMATS[PurePath(path).suffix.lower()])(text)
        source = source_lang or _lang(found.source_lang, [unit.source for unit in found.units])
        target = target_lang or _lang(found.target_lang, [unit.target for unit in found.units])
        langs = source or _OTHER[target or "ar"], target or _OTHER[source or "en"]
        if langs[0] == langs[1]:
            raise InputError(
                "source and target are both said to be in "
                f"{langs[0]}; --source-lang and --target-lang say what they are"
            )
    except InputError as error:
        raise InputError(error.message, path=error.path or path, line=error.line) from error
    return _documents(found, langs, text, path)


def _reader(format: str) -> Callable[[str], Bitext]:
    match format:
        case "xliff":
            from qa_toolkit.parsers.xliff import xliff

            return xliff
        case "tmx":
            from qa_toolkit.parsers.tmx import tmx

            return tmx
    from qa_toolkit.parsers.po import po

    return po


def _lang(named: str | None, pieces: Iterable[Piece | None]) -> Lang | None:
    """The language that the file names, or that its texts are in if there are any."""
    if named:
        lang = lang_of(named)
        if lang is None:
            raise InputError(f"holds a text in “{named:.40}”; a pair is in Arabic and English")
        return lang
    return language("\n".join(piece.text for piece in pieces if piece))


def _documents(found: Bitext, langs: tuple[Lang, Lang], text: str, path: str) -> Pair:
    lines = LineIndex.of(text)
    segments: tuple[list[Segment], list[Segment]] = ([], [])
    rows: list[tuple[int | None, int | None]] = []
    waiting: dict[State, int] = {}
    for unit in found.units:
        if unit.state is not State.TRANSLATED:
            waiting[unit.state] = waiting.get(unit.state, 0) + 1
            continue
        row: list[int | None] = []
        for side, piece, lang in zip(segments, (unit.source, unit.target), langs, strict=True):
            row.append(len(side) if piece else None)
            if piece:
                side.append(
                    Segment.of(
                        piece.kind, piece.text, piece.offsets, default=lang, escape=piece.escape
                    )
                )
        rows.append((row[0], row[1]))
    source, target = (
        Document(path, text, Article(lang=lang), tuple(side), lines)
        for side, lang in zip(segments, langs, strict=True)
    )
    return Pair(source, target, tuple(rows), waiting)


def piece(chunks: Iterable[tuple[str, int, int]], escape: Escape) -> Piece | None:
    """The text that chunks ``(text, start, end)`` of the source make up; None if it is blank."""
    found = list(chunks)
    text = "".join(chunk for chunk, _, _ in found)
    if not text.strip():
        return None
    offsets = OffsetMap.of((len(chunk), start, end) for chunk, start, end in found)
    return Piece(Kind.PARAGRAPH, text, offsets, escape=escape).stripped()
