"""What an Arabic word may stand for: the words that one slip may have made it of.

Nothing here looks at the words around; :mod:`qa_toolkit.language.slips` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.spelling import (
    HAMZAS,
    IN_TWO_LETTERS,
    confusable,
    confusions,
    neighbours,
    splits,
)

_SHORTEST = 2  # the likes of فى; others begin at three letters
_MOST_RIVALS = 10
# Rivals that no context could make likelier than the word itself are not weighed, in powers of
# ten: for a word of the lexicon less than its own frequency and, for others, outright.
_WORTH_FOR_KNOWN, _WORTH_FOR_UNKNOWN = -1.5, -1.0
# A word this frequent is never a slip of the fingers, and one still more frequent no slip at all;
# علي lies between.
_OFTEN, _TOO_FREQUENT = 5.0, 6.4
# Grammar decides between these, not the words around them; they have rules of their own.
_PARTICLES = re.compile(
    "[وفبل]?ك?(?:[أإا]ن(?:ها?|هما?|هن|ن?ي|ن?نا|كم?|ما)?|ان|[أإا]لا|[أإا]و|[أإا]ي)"
)


class Slip(StrEnum):
    """What the writer did."""

    HAMZA_LOST = "hamza-lost"
    HAMZA_FIRST = "hamza-first"
    HAMZA = "hamza"
    TEH_MARBUTA = "teh-marbuta"
    FINAL_YEH = "final-yeh"
    DAD = "dad"
    CONFUSED = "confused"
    MISTYPED = "mistyped"
    EXCHANGED = "exchanged"
    DOUBLED = "doubled"
    ADDED = "added"
    OMITTED = "omitted"
    JOINED = "joined"
    SEVERAL = "several"


class Rival(NamedTuple):
    """A word that may have been meant: its cost and frequency in powers of ten, and the slip."""

    text: str
    cost: float
    frequency: float
    slip: Slip


class Suspect(NamedTuple):
    """A word by itself: whether the lexicon has it, how frequent it is, and its rivals."""

    known: bool
    frequency: float
    rivals: tuple[Rival, ...]


def suspect(word: str) -> Suspect | None:
    """What a word (as the lexicon lists it) may stand for; None if nothing is worth asking."""
    if len(word) < _SHORTEST:
        return None
    lexicon = arabic()
    zipf = lexicon.frequencies.zipf
    frequency = zipf(word)
    if frequency >= _TOO_FREQUENT or _PARTICLES.fullmatch(word):
        return None
    known = lexicon.knows(word)
    if len(word) == _SHORTEST and (known or word[-1] not in "ىهة"):
        return None
    floor = frequency + _WORTH_FOR_KNOWN if known else _WORTH_FOR_UNKNOWN
    costs: dict[str, float] = {}
    edited = neighbours(word) if frequency < _OFTEN and len(word) > _SHORTEST else ()
    for text, cost in (*confusions(word), *edited):
        if text != word and cost < costs.get(text, 99.0) and zipf(text) - cost > floor:
            costs[text] = cost
    likely = sorted(costs, key=lambda text: (costs[text] - zipf(text), text))
    found: list[Rival] = []
    for text in likely:
        # The article is not made a question (أ + ل) that nobody has asked yet: a name is likelier.
        if word.startswith("ال") and text.startswith("أل") and not zipf(text):
            continue
        if len(found) < _MOST_RIVALS and lexicon.knows(text):
            found.append(Rival(text, costs[text], zipf(text), slip_between(word, text)))
    if not known:
        found += _parted(word)
    return Suspect(known, frequency, tuple(found)) if found else None


def _parted(word: str) -> list[Rival]:
    """The two likeliest ways to see two words in one."""
    zipf = arabic().frequencies.zipf
    # The chance of two words is the product of both; Zipf values count from 10^-9.
    made = [
        Rival(f"{first} {second}", 0.0, zipf(first) + zipf(second) - 9.0, Slip.JOINED)
        for first, second in splits(word)
    ]
    return sorted(made, key=lambda rival: (-rival.frequency, rival.text))[:2]


def slip_between(written: str, meant: str) -> Slip:
    """What was done to ``meant`` to make ``written`` of it, one letter away or two confusable."""
    if len(written) < len(meant):
        return Slip.OMITTED
    if any(written.replace(two, one, 1) == meant for two, one in IN_TWO_LETTERS if two in written):
        return Slip.HAMZA
    if len(written) > len(meant):
        return Slip.DOUBLED if _doubled(written, meant) else Slip.ADDED
    pairs = [pair for pair in zip(written, meant, strict=True) if pair[0] != pair[1]]
    if all(HAMZAS.issuperset(pair) or frozenset(pair) in _HAMZA_SEATS for pair in pairs):
        return _hamza_slip(written, pairs)
    if len(pairs) > 1:
        return Slip.EXCHANGED if pairs[0] == pairs[1][::-1] else Slip.SEVERAL
    confused = _CONFUSIONS.get(frozenset(pairs[0]))
    return confused or (Slip.CONFUSED if confusable(*pairs[0]) else Slip.MISTYPED)


def _hamza_slip(written: str, pairs: Sequence[tuple[str, str]]) -> Slip:
    if all(one in "اويى" and other in HAMZAS for one, other in pairs):
        return Slip.HAMZA_LOST
    first = _FIRST_ALEF.match(written)
    if first and len(pairs) == 1 and pairs[0][0] == first[1] and pairs[0][1] in "اأإآ":
        return Slip.HAMZA_FIRST
    return Slip.HAMZA


_FIRST_ALEF = re.compile("[وف]?(?:[بكل]?ال|لل|[بكلس])?([أإآ])(?!.*[أإآ])")
_HAMZA_SEATS = frozenset(map(frozenset, ("وؤ", "يئ", "ىئ")))
_CONFUSIONS = {
    frozenset("ةه"): Slip.TEH_MARBUTA,
    frozenset("ىي"): Slip.FINAL_YEH,
    frozenset("ضظ"): Slip.DAD,
}


def _doubled(written: str, meant: str) -> bool:
    """Whether the letter too many is that before it."""
    pairs = enumerate(zip(written, meant, strict=False))
    place = next((place for place, (one, other) in pairs if one != other), len(meant))
    return place > 0 and written[place] == written[place - 1]
