"""Whether a quotation is put in the mouth of whoever its source says it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.document import Segment
from qa_toolkit.language.transliteration import same_name
from qa_toolkit.language.words import words
from qa_toolkit.quotations.attribution import attribute
from qa_toolkit.quotations.model import Speaker
from qa_toolkit.quotations.passages import Passage
from qa_toolkit.quotations.wording import key

_LABEL = re.compile(r"\s*([^\W\d_][^:\n]{1,60}):\s")
_SHORTEST = 3
"""Letters of a word by which two names may be known for one."""


class Voice(NamedTuple):
    """A named speaker, and where the source names him (half-open, in a segment)."""

    name: str
    segment: Segment
    start: int
    end: int


def voice(passage: Passage) -> Voice | None:
    """Who says a passage, by its attribution or by the label of a transcript; None if untold."""
    token = passage.source.wording.tokens[passage.start]
    for attributed in attribute(passage.source.document):
        told = attributed.attribution
        speaker = told.speaker if told else None
        inside = any(
            part.segment is token.segment and part.start <= token.word.start < part.end
            for part in attributed.quotation.parts
        )
        if inside and told:
            part = speaker.written if speaker else None
            if speaker is None or part is None or not named_beside(speaker):
                return None
            return Voice(speaker.name, part.segment, part.start, part.end)
    label = _LABEL.match(token.segment.text)
    if label and label.end() <= token.word.start and _is_name(label[1]):
        return Voice(label[1], token.segment, *label.span(1))
    return None


def named_beside(speaker: Speaker) -> bool:
    """Whether the name itself stands beside the quotation: who a pronoun means is less sure."""
    return bool(
        speaker.named and speaker.written and one_person(speaker.name, speaker.written.text)
    )


def _is_name(label: str) -> bool:
    """Whether what stands before a colon is a name: few words, each with a capital if it can."""
    found = words(label)
    return 0 < len(found) <= 4 and all(
        word.text[0] >= "\u0600" or word.text[0].isupper() for word in found
    )


def one_person(name: str, other: str) -> bool:
    """Whether two names share a word, in whatever script each is written."""
    return any(
        one == two or _sound_alike(one, two) for one in _parts(name) for two in _parts(other)
    )


def _parts(name: str) -> Iterator[str]:
    for word in words(name):
        if len(word.text) >= _SHORTEST:
            yield key(word.text)


def _sound_alike(one: str, other: str) -> bool:
    arabic, latin = (one, other) if one[0] >= "\u0600" else (other, one)
    if arabic[0] < "\u0600" or latin[0] >= "\u0600":
        return False
    return same_name(arabic, latin)
