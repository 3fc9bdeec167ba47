"""Plain text in a newsroom's layout, told by the shapes of its lines and never by its words.

An article may begin with a section line, a headline, a deck, a picture written
``![caption [credit]](src)`` and a byline ``name | date``; short lines between the paragraphs
are subheads. A text without a layout is a row of paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa_toolkit.document import Image, Kind
from qa_toolkit.language.letters import DIGITS
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.parsers.blocks import Block, blocks, refuse_endless
from qa_toolkit.parsers.directives import directives
from qa_toolkit.parsers.draft import Draft, credit_of

# How many words a line of each kind has at most; a longer one is a paragraph.
_SECTION_WORDS = 3
_DECK_WORDS = 50
_SUBHEAD_WORDS = 10

_BYLINE_REACH = 8
"""Lines from the top among which a byline is looked for; the last two are too."""

_LIST_MARK = re.compile(rf"(?:[-*\u2022\u2013\u25aa\u25cf]|[{DIGITS}]{{1,2}}[.)-])[ \t]+(?=\S)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def plain(text: str, *, headed: bool = True) -> Draft:
    """The draft of a plain text; without ``headed`` it is all body, its headline elsewhere.

    Raises InputError for a text of more lines than an article can have.
    """
    refuse_endless(text)
    draft = Draft(directives=list(directives(text)))
    lines = tuple(blocks(text, [item.span for item in draft.directives]))
    for block, kind in zip(lines, kinds(lines, headed=headed), strict=True):
        _add(draft, block, kind)
    return draft


def _add(draft: Draft, block: Block, kind: Kind | None) -> None:
    if kind is None:
        return
    first, last = 0, len(block.text)
    if kind is Kind.CAPTION and block.picture:
        first, last = block.picture
        _add_image(draft, block, block.text[first:last])
    elif kind is Kind.LIST_ITEM and (mark := _LIST_MARK.match(block.text)):
        first = mark.end()
    elif kind is Kind.BYLINE and block.byline:
        draft.byline, date = block.byline
        draft.published = date or draft.published
    while first < last and block.text[last - 1].isspace():
        last -= 1
    while first < last and block.text[first].isspace():
        first += 1
    offsets = OffsetMap.of(block.pieces)
    if (first, last) != (0, len(block.text)):
        offsets = OffsetMap.identity(first, last - first).through(offsets)
    draft.add(kind, block.text[first:last], offsets)


def _add_image(draft: Draft, block: Block, caption: str) -> None:
    address = block.text[len(caption) + 4 : -1].strip()
    draft.images.append(
        Image(
            src=address.split()[0].strip("<>") if address else "",
            alt=None,
            caption=caption.strip() or None,
            credit=credit_of(caption),
            span=block.span,
        )
    )


def kinds(lines: Sequence[Block], *, headed: bool = True) -> list[Kind | None]:
    """The kind of each block; None for one that is no text (a rule of dashes, an address)."""
    found: list[Kind | None] = [
        _own_kind(block, near_edge=number < _BYLINE_REACH or number >= len(lines) - 2)
        for number, block in enumerate(lines)
    ]
    body = _head(lines, found) if headed else 0
    for number in range(max(body, 1), len(lines) - 1):
        before, block, after = lines[number - 1 : number + 2]
        if (
            found[number] is Kind.PARAGRAPH
            and not block.prose
            and block.title
            and block.words <= _SUBHEAD_WORDS
            and (before.prose or before.furniture)
            and after.prose
        ):
            found[number] = Kind.SUBHEAD
    return found


def _own_kind(block: Block, *, near_edge: bool) -> Kind | None:
    """The kind that a block's own shape tells, wherever it stands."""
    text = block.text
    if block.picture:
        return Kind.CAPTION
    if near_edge and block.byline:
        return Kind.BYLINE
    if not any(map(str.isalnum, text)) or _ADDRESS.fullmatch(text):
        return None
    if _LIST_MARK.match(text):
        return Kind.LIST_ITEM
    if text.startswith("#") and all(
        word.startswith("#") and len(word) > 1 for word in text.split()
    ):
        return Kind.TAG
    return Kind.PARAGRAPH


def _head(lines: Sequence[Block], kinds: list[Kind | None]) -> int:
    """Give the lines before the body their kinds; the number of the first body block."""
    number = 0
    if len(lines) < 2 or kinds[0] is not Kind.PARAGRAPH or not lines[0].title:
        return number
    # Without full stops anywhere, nothing tells a headline from a list of phrases.
    rest = [block for block, kind in zip(lines, kinds, strict=True) if kind is Kind.PARAGRAPH]
    if 2 * sum(block.prose for block in rest[1:]) < len(rest) - 1 or len(rest) < 2:
        return number
    second = lines[1]
    if (
        lines[0].words <= _SECTION_WORDS
        and not lines[0].terminated
        and kinds[1] is Kind.PARAGRAPH
        and second.title
        and second.words > _SECTION_WORDS
    ):
        kinds[0] = Kind.SECTION
        number = 1
    kinds[number] = Kind.HEADLINE
    number += 1
    if _is_deck(lines, kinds, number):
        kinds[number] = Kind.DECK
        number += 1
    while number < len(lines):
        if kinds[number] is Kind.PARAGRAPH and lines[number].date:
            kinds[number] = Kind.DATE
        elif kinds[number] in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            break
        number += 1
    return number


def _is_deck(lines: Sequence[Block], kinds: Sequence[Kind | None], number: int) -> bool:
    """Whether a block is a deck: one between the headline and the picture or byline.

    Where neither follows, a deck shows itself by having no full stop, unlike a paragraph.
    """
    if number + 1 >= len(lines) or kinds[number] is not Kind.PARAGRAPH:
        return False
    block, after = lines[number], lines[number + 1]
    if block.words > _DECK_WORDS or block.date:
        return False
    return after.furniture or after.date or (not block.prose and block.words > _SUBHEAD_WORDS)
