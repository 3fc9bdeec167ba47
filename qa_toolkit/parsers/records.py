"""JSON and JSON Lines: the exports of a content-management system, one article a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from qa_toolkit.document import Image, Kind
from qa_toolkit.errors import InputError
from qa_toolkit.parsers import json_scan
from qa_toolkit.parsers.draft import Draft, Piece, credit_of, for_machines, lang_of
from qa_toolkit.parsers.json_scan import Literal, Text, Value


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Where a record keeps each part of an article, as dotted paths.

    ``fields.title.rendered`` reads nested objects and ``images[].caption`` every item of a
    list; several paths mean the first that is there. ``body_format`` names the format of the
    body itself; None decides by its look.
    """

    id: str | tuple[str, ...] = ("id", "_id", "guid", "slug", "url", "link")
    lang: str | tuple[str, ...] = ("lang", "language", "locale", "inLanguage")
    headline: str | tuple[str, ...] = ("headline", "title.rendered", "title")
    deck: str | tuple[str, ...] = (
        "deck",
        "excerpt.rendered",
        "excerpt",
        "summary",
        "description",
        "subtitle",
        "standfirst",
        "lead",
    )
    section: str | tuple[str, ...] = ("section", "articleSection", "category")
    byline: str | tuple[str, ...] = ("byline", "author.name", "author")
    published: str | tuple[str, ...] = (
        "published",
        "datePublished",
        "published_at",
        "pubDate",
        "date",
    )
    body: str | tuple[str, ...] = (
        "body",
        "content.rendered",
        "content",
        "articleBody",
        "text",
        "html",
    )
    body_format: str | None = None
    captions: str | tuple[str, ...] = (
        "captions[]",
        "caption",
        "images[].caption",
        "image.caption",
        "photos[].caption",
        "media[].caption",
    )


BODY_FORMATS = ("plain", "markdown", "html")
"""What a body may be written in."""


class Record(NamedTuple):
    """One article of an export, and the name by which reports speak of it."""

    id: str
    draft: Draft


_MARKUP = re.compile(
    r"</?(?:p|div|br|h[1-6]|figure|img|ul|ol|li|blockquote|span|strong|em|a|table|article)[\s/>]",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"^(?:#{1,6} |> |```)|\]\(|\*\*\S", re.MULTILINE)
_LONGEST_METADATA = 1_000
_MOST_BROKEN = 100


def records(text: str, *, format: str, fields: FieldMap) -> Iterator[Record | InputError]:
    """The records of a JSON or JSON Lines source, each read by itself.

    In JSON they are the objects of a list, at the top or under a key, or else the one object.
    One that cannot be read comes as the error that says why. Raises InputError where the source
    as a whole is not valid, or when no record has any of the fields.
    """
    named: list[str] | None = None
    known = False
    broken = 0
    for number, (start, value) in enumerate(_values(text, format, fields), 1):
        try:
            if isinstance(value, InputError):
                raise value
            if not isinstance(value, dict):
                raise json_scan.error(text, start, "expected an object: one article a record")
            record = _record(value, number, fields)
        except InputError as error:
            broken += 1
            if broken > _MOST_BROKEN:  # each costs a look at the lines before it
                message = f"has more than {_MOST_BROKEN} records that cannot be read"
                raise InputError(f"{message}; export it anew", line=error.line) from error
            yield error
            continue
        named = list(value) if named is None else named
        known = known or bool(record.draft.pieces)
        yield record
    if named is not None and not known:
        there = f"its fields are: {', '.join(named[:12])}" if named else "it has no fields at all"
        raise InputError(
            f"no record has a headline or a body that is known; {there}. "
            "Name them in the table “fields” of the configuration",
            line=1,
        )


def _values(text: str, format: str, fields: FieldMap) -> Iterator[tuple[int, Value | InputError]]:
    """Each record that is to be, and where its line starts."""
    if format != "jsonl":
        yield from ((0, value) for value in _objects(json_scan.scan(text), fields))
        return
    for start, end in json_scan.lines(text):
        try:
            yield start, json_scan.scan(text, start, end)
        except InputError as error:
            yield start, error


def _objects(value: Value, fields: FieldMap) -> list[Value]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not (
        _first(value, fields.body) or _first(value, fields.headline)
    ):
        for inner in value.values():
            if isinstance(inner, list) and inner and isinstance(inner[0], dict):
                return inner
    return [value]


def _record(value: Mapping[str, Value], number: int, fields: FieldMap) -> Record:
    draft = Draft(metadata=_metadata(value))
    name = _first(value, fields.id)
    identifier = (_text(name) if name else "") or str(number)
    draft.lang = lang_of(_string(value, fields.lang))
    draft.headline = _field(draft, value, fields.headline, Kind.HEADLINE)
    draft.section = _field(draft, value, fields.section, Kind.SECTION)
    draft.deck = _field(draft, value, fields.deck, Kind.DECK)
    draft.byline = _field(draft, value, fields.byline, Kind.BYLINE)
    draft.published = _string(value, fields.published)
    for found in _texts(value, fields.captions):
        _add_caption(draft, found)
    headed = draft.headline is None
    for part in _body(value, fields.body, identifier):
        text, offsets = part.decoded  # its own errors know their line
        try:
            inner = _parsed(text, fields.body_format, headed=headed)
        except InputError as error:
            raise _error(part, identifier, error.message) from error
        _merge(draft, inner.through(offsets, json_scan.escape))
        headed = False
    return Record(identifier, draft)


def _body(value: Mapping[str, Value], paths: str | tuple[str, ...], identifier: str) -> list[Text]:
    """The texts at the first path that leads to any; InputError where a text stands in its way."""
    for path in _paths(paths):
        found = [text for text in _texts(value, path) if text.start < text.end]
        if found:
            return found
    for path in _paths(paths):
        key, _, rest = path.partition(".")
        key = key.removesuffix("[]")
        for text in _texts(value, key) if rest else ():
            message = f"“{key}” is a text, and “{path}” looks for something inside it"
            raise _error(text, identifier, message)
    return []


def _error(text: Text, identifier: str, message: str) -> InputError:
    line = json_scan.error(text.source, text.start, "").line
    return InputError(f"record {identifier}: {message}", line=line)


def _field(
    draft: Draft, value: Mapping[str, Value], paths: str | tuple[str, ...], kind: Kind
) -> str | None:
    """Add the text of a field as a segment; the text, as it reads."""
    for path in _paths(paths):
        for found in _walk(value, path):
            if isinstance(found, Literal) and found != "null":
                return str(found)
            if isinstance(found, Text):
                pieces = _pieces(found, kind, rendered=path.endswith(".rendered"))
                if pieces:
                    draft.pieces += [p for p in pieces if not for_machines(p.text)]
                    return " ".join(piece.text for piece in pieces)
    return None


def _pieces(found: Text, kind: Kind, *, rendered: bool) -> list[Piece]:
    text, offsets = found.decoded
    if rendered:  # WordPress keeps HTML in what it calls rendered
        from qa_toolkit.parsers.html import html

        inner = html(text).through(offsets, json_scan.escape)
        return [replace(piece, kind=kind) for piece in inner.pieces]
    piece = Piece(kind, text, offsets, escape=json_scan.escape).stripped()
    return [piece] if piece.text else []


def _add_caption(draft: Draft, found: Text) -> None:
    for piece in _pieces(found, Kind.CAPTION, rendered=bool(_MARKUP.search(found.decoded[0]))):
        draft.pieces.append(piece)
        span = piece.offsets.span(0, len(piece.text))
        credit = credit_of(piece.text)
        draft.images.append(Image("", alt=None, caption=piece.text, credit=credit, span=span))


def _parsed(text: str, format: str | None, *, headed: bool) -> Draft:
    from qa_toolkit.parsers import parser
    from qa_toolkit.parsers.plain import plain

    format = format or _look(text)
    return plain(text, headed=headed) if format == "plain" else parser(format)(text)


def _merge(draft: Draft, body: Draft) -> None:
    titled = any(piece.kind is Kind.HEADLINE for piece in draft.pieces)
    draft.pieces += [
        replace(piece, kind=Kind.SUBHEAD) if titled and piece.kind is Kind.HEADLINE else piece
        for piece in body.pieces
    ]
    draft.images += body.images
    draft.links += body.links
    draft.empty_blocks += body.empty_blocks
    draft.directives += body.directives
    for name in ("lang", "headline", "section", "deck", "byline", "published"):
        setattr(draft, name, getattr(draft, name) or getattr(body, name))


def _look(text: str) -> str:
    """The format that the look of a body tells."""
    if _MARKUP.search(text):
        return "html"
    return "markdown" if _MARKDOWN.search(text) else "plain"


def _metadata(value: Mapping[str, Value]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, item in value.items():
        if isinstance(item, Literal):
            found[key] = str(item)
        elif isinstance(item, Text) and item.end - item.start <= _LONGEST_METADATA:
            found[key] = item.decoded[0]
    return found


def _string(value: Mapping[str, Value], paths: str | tuple[str, ...]) -> str | None:
    found = _first(value, paths)
    return _text(found) if found else None


def _text(value: Text | Literal) -> str:
    return value.decoded[0] if isinstance(value, Text) else str(value)


def _first(value: Mapping[str, Value], paths: str | tuple[str, ...]) -> Text | Literal | None:
    """The first string or number at any of the paths that is not empty."""
    for path in _paths(paths):
        for found in _walk(value, path):
            if (isinstance(found, Text) and found.start < found.end) or (
                isinstance(found, Literal) and found != "null"
            ):
                return found
    return None


def _texts(value: Mapping[str, Value], paths: str | tuple[str, ...]) -> Iterator[Text]:
    for path in _paths(paths):
        for found in _walk(value, path):
            if isinstance(found, Text):
                yield found


def _paths(paths: str | tuple[str, ...]) -> tuple[str, ...]:
    return (paths,) if isinstance(paths, str) else paths


def _walk(value: Mapping[str, Value], path: str) -> list[Value]:
    """The values at a dotted path; a list stands for all of its items, ``[]`` or not."""
    level: list[Value] = [value]  # type: ignore[list-item]
    if path in value:
        level, path = [value[path]], ""
    for name in filter(None, path.split(".")):
        key = name.removesuffix("[]")
        level = [item[key] for item in _spread(level) if isinstance(item, dict) and key in item]
    return _spread(level)


def _spread(values: list[Value]) -> list[Value]:
    return [inner for value in values for inner in (value if isinstance(value, list) else [value])]
