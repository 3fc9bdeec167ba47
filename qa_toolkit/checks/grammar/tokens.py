"""The words of a segment as the rules of grammar read them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.document import Kind, Segment
from qa_toolkit.language.letters import TATWEEL
from qa_toolkit.language.lexicon import LONGEST_WORD, normalised
from qa_toolkit.language.stretches import in_prose, stretches

_NO_SENTENCES = frozenset({Kind.TAG, Kind.BYLINE, Kind.DATE})
_MARKS = frozenset((" -", " –", " ("))
_NOWHERE = -2  # no word starts after it
_LONG = 20_000  # every rule of the family asks for the same words; the memory that takes is bounded


class Token(NamedTuple):
    """A word, bare of vowel marks, and where it stands.

    ``linked``: nothing but a space parts it from the word before it. ``opens``: a sentence or a
    clause starts with it. ``last``: a mark of
    punctuation or the end of the text follows.
    """

    plain: str
    text: str
    start: int
    end: int
    linked: bool
    last: bool
    opens: bool


class Tokens(NamedTuple):
    """The words in order, and which there are: most rules need a certain one to begin with."""

    words: tuple[Token, ...]
    plains: frozenset[str]


def tokens(segment: Segment) -> Tokens:
    """The words and numbers of running text."""
    return _tokens(segment) if len(segment.text) > _LONG else _remembered(segment)


@lru_cache(maxsize=64)
def _remembered(segment: Segment) -> Tokens:
    return _tokens(segment)


def _tokens(segment: Segment) -> Tokens:
    if segment.kind in _NO_SENTENCES:
        return Tokens((), frozenset())
    text = segment.text
    only_prose = not stretches(text)
    found: list[Token] = []
    previous = _NOWHERE
    for written, start, script in segment.words:
        end = start + len(written)
        plain = written
        if script == "ar":
            if TATWEEL in written or len(written) > 2 * LONGEST_WORD:
                continue  # its place stays a gap: what stands around it is not linked
            plain = normalised(written)
        if not (only_prose or in_prose(text, start, end)):
            continue
        linked = start == previous + 1
        follows = text[end : end + 2]
        spaced = follows[:1] == " "
        last = follows in _MARKS or not (spaced or follows[:1].isspace())
        opens = not linked and _opens(text, start)
        found.append(Token(plain, written, start, end, linked, last, opens))
        previous = end if spaced else _NOWHERE
    return Tokens(tuple(found), frozenset(token.plain for token in found))


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(' \n"«(')  # a line may end in mid-sentence
    return not before or before[-1] in ".!؟:؛…"
