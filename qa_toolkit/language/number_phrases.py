"""Arabic numbers in words: which words make up one number, and which noun they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from qa_toolkit.language.counting import NUMERALS, ORDINALS, Numeral, Part
from qa_toolkit.language.word_lists import conjoined

PREPOSITIONS = conjoined(
    "في من إلى على عن مع منذ بين خلال لدى بعد قبل نحو حوالي زهاء قرابة ضد عبر أمام وراء خلف"
)
"""After these the genitive, and nothing else."""


class Written(Protocol):
    """What is asked of the words: their letters, and whether only a space parts two of them."""

    @property
    def plain(self) -> str:
        """The word without vowel marks."""

    @property
    def linked(self) -> bool:
        """Whether nothing but a space stands before it."""


class Placed(Written, Protocol):
    """What is asked besides where a clause has to be bounded."""

    @property
    def opens(self) -> bool:
        """Whether a sentence or clause starts with the word."""


class Phrase(NamedTuple):
    """A number in words: ``words[start:end]`` with their readings.

    ``governed``: a preposition stands before it. ``noun``: the word that follows at once, if any.
    """

    start: int
    end: int
    numerals: tuple[Numeral, ...]
    governed: bool
    noun: int | None

    @property
    def teen(self) -> int | None:
        """Where among the numerals the unit of a teen stands (ثلاثة of ثلاثة عشر)."""
        for place in range(len(self.numerals) - 1):
            unit, ten = self.numerals[place : place + 2]
            if ten.part is Part.TEN and not ten.clitic and unit.part in _BEFORE_TEN:
                return place
        return None


_BEFORE_TEN = (Part.ONE, Part.TWO_BOUND, Part.UNIT)


def phrases(words: Sequence[Written]) -> Iterator[Phrase]:
    """The numbers in words, in order."""
    place = 0
    while place < len(words):
        first = NUMERALS.get(words[place].plain)
        if first is None or _ordinal(words, place):
            place += 1
            continue
        numerals = [first]
        end = place + 1
        while end < len(words) and words[end].linked:
            following = NUMERALS.get(words[end].plain)
            if following is None or not _continues(numerals[-1], following):
                break
            numerals.append(following)
            end += 1
        before = words[place - 1].plain if place and words[place].linked else ""
        governed = first.clitic[-1:] in ("ب", "ل", "ك") or before in PREPOSITIONS
        noun = end if end < len(words) and words[end].linked else None
        yield Phrase(place, end, tuple(numerals), governed, noun)
        place = end


def _ordinal(words: Sequence[Written], place: int) -> bool:
    """Whether the word is the عشرة of an ordinal: المادة الثالثة عشرة."""
    return (
        place > 0
        and words[place].linked
        and words[place - 1].plain in ORDINALS
        and (NUMERALS[words[place].plain].part is Part.TEN)
    )


def _continues(before: Numeral, word: Numeral) -> bool:
    if word.clitic == "و":
        return word.part is not Part.TEN
    if word.clitic:
        return False
    if word.part is Part.TEN:
        return before.part in _BEFORE_TEN
    return word.part in (Part.HUNDRED, Part.THOUSAND) and before.part is not Part.ONE
