"""Which words of an article are worth a question about their spelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.document import Kind, Segment
from qa_toolkit.language.letters import MARKS, TATWEEL
from qa_toolkit.language.lexicon import LONGEST_WORD, Reading, normalised
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.words import Word

NOT_WRITTEN_AS_TEXT = frozenset({Kind.TAG, Kind.BYLINE, Kind.DATE})

# Every rule of the family asks for the same words; what it costs to remember them is bounded.
_LONG = 20_000

_REACH = 6  # words between a verb and its preposition
_CLAUSE_END = re.compile('[.,;:!?()«»"،؛؟]')

_STANDARD_LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a]+")
_PIECE = re.compile(f"(.)([{MARKS}]*)", re.DOTALL)

_APART = frozenset(("", " ", ".", "،", "\n"))  # what mostly stands beside a word
_JOINING = frozenset("-_\u2011\u2013'’")  # NON-BREAKING HYPHEN, EN DASH

_QUOTATION_MARKS = '"«»“”‘’()[]'

# Names of Latin letters as they are written in Arabic: بي بي سي، إن بي سي، سي آي إيه.
_LETTER_NAMES = (
    "إيه ايه آيه بي سي دي إي اي إف اف جي إتش اتش آي جيه كيه كي إل ال إم ام إن ان أو او كيو آر ار "
    "إس اس تي يو في دبليو دابليو إكس اكس واي زد"
)


class Candidate(NamedTuple):
    """A word as written, as the lexicon would list it, and its place among the words."""

    word: Word
    plain: str
    number: int


def candidates(segment: Segment) -> tuple[Candidate, ...]:
    """The Arabic words of running text.

    Left out: parts of addresses and handles, words that touch a digit, a Latin letter or a
    hyphen, words with tatweel, which is decoration or a quoted letter (الـ), and strings longer
    than any word.
    """
    if len(segment.text) > _LONG:
        return tuple(_candidates(segment))
    return _remembered(segment)


@lru_cache(maxsize=64)
def _remembered(segment: Segment) -> tuple[Candidate, ...]:
    return tuple(_candidates(segment))


def _candidates(segment: Segment) -> Iterator[Candidate]:
    if segment.kind in NOT_WRITTEN_AS_TEXT:
        return
    text = segment.text
    for index, word in enumerate(segment.words):
        if word.script != "ar" or TATWEEL in word.text or len(word.text) > 2 * LONGEST_WORD:
            continue
        plain = normalised(word.text)
        if not 2 <= len(plain) <= LONGEST_WORD or not _STANDARD_LETTERS.fullmatch(plain):
            continue
        before, after = text[word.start - 1 : word.start], text[word.end : word.end + 1]
        if _touches(before) or _touches(after):
            continue
        if in_prose(text, word.start, word.end):
            yield Candidate(word, plain, index)


def _touches(neighbour: str) -> bool:
    return neighbour not in _APART and (neighbour in _JOINING or neighbour.isalnum())


def spells_letters(segment: Segment, number: int) -> bool:
    """Whether a short word stands beside the name of a Latin letter, as in إن بي سي."""
    nearby = (number - 1, number + 1)
    return any(
        0 <= place < len(segment.words) and segment.words[place].text in _LETTER_NAMES.split()
        for place in nearby
    )


def quoted(candidate: Candidate, segment: Segment) -> bool:
    """Whether the word alone stands in quotation marks or brackets: a term or a title."""
    word = candidate.word
    around = (
        segment.text[max(0, word.start - 1) : word.start] + segment.text[word.end : word.end + 1]
    )
    return len(around) == 2 and all(mark in _QUOTATION_MARKS for mark in around)


def occurrences(segments: Iterable[Segment]) -> Counter[str]:
    """How often each word, as the lexicon would list it, stands in the segments."""
    return Counter(
        normalised(word.text)
        for segment in segments
        for word in segment.words
        if word.script == "ar"
    )


def respelled(written: str, plain: str, corrected: str) -> str:
    """``corrected`` with the vowel marks that the writer put, where letters still match."""
    pieces = _PIECE.findall(written)
    if len(pieces) != len(plain) or len(corrected) != len(plain):
        return corrected
    return "".join(letter + marks for letter, (_, marks) in zip(corrected, pieces, strict=True))


def verbs(readings: tuple[Reading, ...]) -> set[str]:
    """The verbs that a word may be, by their dictionary forms."""
    return {reading.stem for reading in readings if reading.pos == "verb"}


def following_words(segment: Segment, candidate: Candidate) -> tuple[str, ...]:
    """The next words of the clause, as the lexicon lists them."""
    found: list[str] = []
    end = candidate.word.end
    for word in segment.words[candidate.number + 1 : candidate.number + 1 + _REACH]:
        if _CLAUSE_END.search(segment.text, end, word.start):
            break
        found.append(normalised(word.text))
        end = word.end
    return tuple(found)
