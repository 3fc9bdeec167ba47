"""What a sentence says of a speaker: the cue, who stands beside it, and what it introduces."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from qa_toolkit.document import Segment
from qa_toolkit.language.speech_verbs import Cue
from qa_toolkit.language.words import Word

Hidden = Sequence[tuple[int, int]]
"""The ranges of a segment's quotations: what is said inside them is not the article's own."""

Reference = Literal["named", "pronoun", "implied", "subject"]
"""How a report tells its speaker: in words, by a pronoun, by the form of its verb alone (وأضاف),
or, of a participle (adding that), as the subject of its sentence."""


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution: ``start:end`` is the cue in the segment's text.

    ``speaker`` is the range of the words that name the speaker, role and all. ``statement`` is
    the range of what is reported in the article's own words (said that …), if it is. ``after``:
    what is said stands before the cue.
    """

    segment: Segment
    start: int
    end: int
    cue: Cue
    reference: Reference
    speaker: tuple[int, int] | None = None
    statement: tuple[int, int] | None = None
    after: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with the quotations that run through it, and what it reports.

    ``number`` is that of its segment in the article; ``hidden`` the quotations of the segment.
    """

    number: int
    segment: Segment
    start: int
    end: int
    reports: tuple[Report, ...]
    hidden: tuple[tuple[int, int], ...]


class Token(NamedTuple):
    """A word outside all quotations, and what stands between it and the one before.

    A quotation in the gap is written as one opening mark.
    """

    word: Word
    gap: str

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.word.text.lower()


_LONGEST = 8_000
"""Code points of sentences that are read as one."""
QUOTED = "\u201c"
"""Stands in a gap for a whole quotation."""


def tokens(segment: Segment, hidden: Hidden, start: int, end: int) -> list[Token]:
    """The words of a sentence that are outside its quotations."""
    found: list[Token] = []
    place, number = start, _first_open(hidden, start)
    gap = ""
    for word in segment.words_between(start, end):
        while number < len(hidden) and hidden[number][1] <= word.start:
            gap += segment.text[place : max(place, hidden[number][0])] + QUOTED
            place = max(place, hidden[number][1])
            number += 1
        if number < len(hidden) and hidden[number][0] <= word.start:
            continue
        found.append(Token(word, gap + segment.text[place : word.start]))
        gap, place = "", word.end
    return found


def _first_open(hidden: Hidden, place: int) -> int:
    """The number of the first quotation that ends after ``place``."""
    return bisect_right(hidden, place, key=lambda each: each[1])


def hidden_between(hidden: Hidden, start: int, end: int) -> Hidden:
    """The quotations that start inside a range."""
    first = bisect_left(hidden, start, key=lambda each: each[0])
    return hidden[first : bisect_left(hidden, end, key=lambda each: each[0])]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence for a reader of attributions: its words outside quotations, and its range."""

    segment: Segment
    hidden: Hidden
    tokens: list[Token]
    start: int
    end: int

    def range(self, place: tuple[int, int]) -> tuple[int, int]:
        """The range in the segment of the words from the first to the last of ``place``."""
        return self.tokens[place[0]].word.start, self.tokens[place[1]].word.end

    def quoted_after(self, place: int) -> tuple[int, int] | None:
        """The first quotation of the sentence that starts after ``place``."""
        return next(iter(hidden_between(self.hidden, place, self.end)), None)

    def quoted_before(self, place: int) -> bool:
        """Whether a quotation starts in the sentence before ``place``."""
        return bool(hidden_between(self.hidden, self.start, place))


def rows(segment: Segment, hidden: Hidden) -> Iterator[Row]:
    """The sentences of a segment, each with its words outside quotations."""
    for start, end in sentences_outside(segment, hidden):
        yield Row(segment, hidden, tokens(segment, hidden, start, end), start, end)


def sentences_outside(segment: Segment, hidden: Hidden) -> Iterator[tuple[int, int]]:
    """The sentences of a segment, those joined that a quotation runs through.

    “Why? I asked them. Nobody knows,” she said. is one.
    """
    held: tuple[int, int] | None = None
    number = 0
    for sentence in segment.sentences:
        start = held[0] if held else sentence.start
        while number < len(hidden) and hidden[number][1] <= sentence.end:
            number += 1
        inside = number < len(hidden) and hidden[number][0] < sentence.end
        rest = segment.text[sentence.end : sentence.end + 2].lstrip()
        if (inside or rest[:1].islower()) and sentence.end - start < _LONGEST:
            held = (start, sentence.end)
            continue
        held = None
        yield start, sentence.end
    if held:
        yield held
