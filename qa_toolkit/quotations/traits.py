"""What kind of words a difference is made of: numbers, names, negations, verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from qa_toolkit.document import Segment
from qa_toolkit.language.english_verbs import verb_form
from qa_toolkit.language.numbers import Number, numbers
from qa_toolkit.language.polarity import Cue, Strength, hedges, negations
from qa_toolkit.language.word_lists import listed
from qa_toolkit.language.words import Word
from qa_toolkit.model import Lang
from qa_toolkit.quotations.wording import Token, Wording

_CALENDAR = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december"
)
_INITIALS = 3
"""Letters of a name that may be an abbreviation."""


class Change(StrEnum):
    """What a difference between a quotation and its source changes, in order of weight."""

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    MODALITY = "modality"
    TENSE = "tense"
    VERB = "verb"
    OMISSION = "omission"
    ADDITION = "addition"
    REORDER = "reorder"
    WORD = "word"


def values(wording: Wording, start: int, end: int) -> tuple[Fraction, ...]:
    """The values of the numbers that the words of a range are part of, in figures or in words."""
    found: dict[tuple[int, int], Fraction] = {}
    for index in range(start, end):
        token = wording.tokens[index]
        for number in numbers_of(token.segment):
            if number.start <= token.word.start < number.end:
                found[id(token.segment), number.start] = Fraction(number.value)
                break
        else:
            if token.key.isdigit():
                found[id(token.segment), token.word.start] = Fraction(token.key)
    return tuple(found.values())


@lru_cache(maxsize=256)
def numbers_of(segment: Segment) -> tuple[Number, ...]:
    """The numbers of a segment."""
    return tuple(numbers(segment.text, segment.words))


def denials(wording: Wording, start: int, end: int) -> int:
    """How many words of a range deny."""
    return _cues(wording, start, end, negations)


def doubts(wording: Wording, start: int, end: int) -> int:
    """How many words of a range make what is said less than certain."""
    return _cues(wording, start, end, hedges)


def _cues(
    wording: Wording, start: int, end: int, found: Callable[[str, Lang], tuple[Cue, ...]]
) -> int:
    count = 0
    for segment, first, last in wording.pieces(start, end):
        for cue in found(segment.text, wording.lang):
            if first <= cue.start < last and cue.strength is Strength.PLAIN:
                count += 1
    return count


def named(wording: Wording, start: int, end: int) -> bool:
    """Whether a word of a range is a name, or part of one."""
    return any(is_name(wording.tokens[index]) for index in range(start, end))


def is_name(token: Token) -> bool:
    """Whether a word is a name: by its capital, or because no dictionary has it."""
    word = token.word
    if word.script == "ar":
        return _arabic_name(word.text) or any(
            first <= word.start < last for first, last in _places(token.segment)
        )
    if word.script != "en" or not word.text[0].isupper() or word.text in ("I", "A"):
        return False
    return not _begins(token.segment, word) or _english_name(word.text)


def only_a_name(token: Token) -> bool:
    """Whether a word is a name and nothing else, so that other languages take it by its sound."""
    word = token.word.text
    if token.word.script == "ar":
        return len(word) > _INITIALS and _arabic_name(word)
    return (
        len(word) > _INITIALS
        and word[0].isupper()
        and not word.isupper()
        and token.key.removesuffix("'s") not in _CALENDAR
        and _english_name(word)
    )


def _begins(segment: Segment, word: Word) -> bool:
    """Whether a capital says nothing here: at the start of a sentence or a quotation."""
    return bool(re.search(r'(?:^|[.!?:\u2014\u201c\u2018"«(\[])\s*$', segment.text[: word.start]))


@lru_cache(maxsize=1 << 12)
def _english_name(word: str) -> bool:
    from qa_toolkit.language.english import english

    plain = re.sub(r"['\u2019]s?$", "", word)
    return plain.isupper() or not english().flags(plain.lower())


@lru_cache(maxsize=1 << 12)
def _arabic_name(word: str) -> bool:
    from qa_toolkit.language.lexicon import arabic

    readings = arabic().readings(word)
    return not readings or all(reading.pos == "name" for reading in readings)


@lru_cache(maxsize=256)
def _places(segment: Segment) -> tuple[tuple[int, int], ...]:
    from qa_toolkit.language.places import places

    return tuple((place.start, place.end) for place in places(segment.text, segment.words))


def verbs(wording: Wording, start: int, end: int) -> Iterator[int]:
    """The words of a range that may be verbs, participles included."""
    for index in range(start, end):
        word = wording.tokens[index].word
        if (word.script == "ar" and _arabic_verb(word.text)) or (
            word.script == "en" and verb_form(word.text)
        ):
            yield index


@lru_cache(maxsize=1 << 12)
def _arabic_verb(word: str) -> bool:
    from qa_toolkit.language.lexicon import arabic

    return any(reading.pos == "verb" for reading in arabic().readings(word))
