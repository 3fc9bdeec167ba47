"""Word files.

The source of such an article is a text made of the package: one paragraph a line, so that spans,
lines and columns mean what they mean elsewhere. The last line, after a FORM FEED, which no XML can
hold, says in JSON what each of the others is; so that the text alone makes the document.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from qa_toolkit.document import Kind, Link
from qa_toolkit.errors import InputError
from qa_toolkit.model import Span
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.parsers.blocks import Block
from qa_toolkit.parsers.docx_text import BREAK, Line, Story, story
from qa_toolkit.parsers.draft import Draft
from qa_toolkit.parsers.plain import kinds

_MARK = "\n\f"
_LAYOUT = frozenset({Kind.HEADLINE, Kind.DECK, Kind.SUBHEAD})


def source_text(data: bytes) -> str:
    """The source of the article in a Word file; InputError where it cannot be read."""
    return written(story(data))


def written(found: Story) -> str:
    """The source that a story makes: its text, and what the lines are."""
    same = groupby((line.kind.value, line.level) for line in found.lines)
    about = {"kinds": [[*key, len(list(run))] for key, run in same], "links": found.links}
    return f"{found.text}{_MARK}{json.dumps(about, ensure_ascii=False)}"


def docx(source: str) -> Draft:
    """The draft of a source that ``source_text`` made; InputError for another text."""
    text, mark, about = source.rpartition(_MARK)
    if not mark:
        raise InputError("is no Word file, though its name ends in .docx")
    try:
        said = json.loads(about)
        lines = list(_lines(text, said["kinds"]))
        links = [(Span(start, end), str(address)) for start, end, address in said["links"]]
    except (ValueError, TypeError, KeyError) as error:
        raise InputError("is not the text of a Word file any more") from error
    draft = Draft()
    for line, content in _with_headline(lines):
        _add(draft, line, content)
    for span, address in links:
        draft.links.append(Link(address, text[span.start : span.end], span, span))
    return draft


def _lines(text: str, runs: Iterable[tuple[str, int, int]]) -> Iterator[tuple[Line, str]]:
    """Each line with what it is; ``runs`` are its kind, its level, and how many are alike."""
    contents = iter(text.split("\n"))
    start = 0
    for kind, level, number in runs:
        for content in islice(contents, number):
            yield Line(Kind(kind), level, start), content
            start += len(content) + 1


def _add(draft: Draft, line: Line, content: str) -> None:
    clean = content.replace(BREAK, "\n")
    first = len(clean) - len(clean.lstrip())
    clean = clean.strip()
    offsets = OffsetMap.identity(line.start + first, len(clean))
    draft.add(line.kind, clean, offsets, escape=_escape, level=line.level)


def _escape(text: str) -> str:
    return text.replace("\n", BREAK)


def _with_headline(lines: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """The lines, their headline found where no title is styled so.

    It is the first heading of the first level; where there are no styles at all, the parts are
    told by their shapes, as in plain text.
    """
    kinds_used = {line.kind for line, content in lines if content.strip()}
    if Kind.HEADLINE in kinds_used:
        return lines
    if not kinds_used & _LAYOUT:
        return _by_shape(lines)
    for number, (line, content) in enumerate(lines):
        if line.level == 1 and content.strip():
            headline = line._replace(kind=Kind.HEADLINE)
            return [*lines[:number], (headline, content), *lines[number + 1 :]]
    return lines


def _by_shape(lines: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    body = [
        number
        for number, (line, content) in enumerate(lines)
        if line.kind is Kind.PARAGRAPH and content.strip()
    ]
    blocks = []
    for number in body:
        line, content = lines[number]
        clean = content.strip()
        first = line.start + content.index(clean)
        blocks.append(Block(clean, ((len(clean), first, first + len(clean)),)))
    found = list(lines)
    for number, kind in zip(body, kinds(blocks), strict=True):
        line, content = lines[number]
        if kind in (Kind.HEADLINE, Kind.DECK, Kind.SECTION, Kind.DATE, Kind.BYLINE, Kind.SUBHEAD):
            found[number] = (line._replace(kind=kind), content)
    return found
