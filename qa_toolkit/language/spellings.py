"""How a name may be written in the other script, the likeliest spellings first.

The pieces that ``transliteration`` learnt are put together letter after letter, only the best
beginnings are kept, and a spelling that is in use (Cooper) goes before one that is not (Kooper).
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from qa_toolkit.language.english import english
from qa_toolkit.language.frequency import Frequencies, arabic_frequency, english_frequency
from qa_toolkit.language.transliteration import (
    END,
    LONGEST_ARABIC,
    LONGEST_LATIN,
    START,
    arabic_letters,
    latin_letters,
    model,
)
from qa_toolkit.model import Lang

_BEAM = 200
"""Beginnings that are kept at each letter."""
_LONGEST_WORD = 24
_MOST_WORDS = 6
_EACH = 8
"""Spellings of each word that go into those of a name of several."""
_IN_USE: Mapping[Lang, float] = {"en": 2.5, "ar": 0.6}
"""What one step of the Zipf scale adds to the logarithm of a probability."""
_NAME = 2.0
"""What a word adds that dictionaries know with a capital: Cooper, not copper."""
_ORDINARY = 3.0
"""Zipf frequency beyond which one that is but a word (tramp) does not count."""
_BARE = 1.0
_EDGES = START + END

_Pieces = Mapping[str, Mapping[str, float]]


class Spelling(NamedTuple):
    """A way to write a name, and how probable it is among those found, 0 to 1."""

    text: str
    probability: float


def transliterate(name: str, to: Lang, *, limit: int = 5) -> tuple[Spelling, ...]:
    """The likeliest spellings of a name in the script of a language; none if it is no name.

    Letters of another script than the one that is left (Arabic for ``en``, Latin for ``ar``) are
    passed over; so is what follows the sixth word.
    """
    whole: list[tuple[float, str]] = [(0.0, "")]
    for word in name.replace("-", " ").split()[:_MOST_WORDS]:
        if ways := _word(word[:_LONGEST_WORD], to):
            joined = [
                (value + more, f"{text} {way}".strip())
                for value, text in whole
                for more, way in ways
            ]
            whole = heapq.nlargest(max(limit, _EACH), joined)
    if whole[0][1] == "":
        return ()
    total = math.fsum(math.exp(value) for value, _ in whole)
    return tuple(Spelling(text, math.exp(value) / total) for value, text in whole[:limit])


@lru_cache(maxsize=1 << 10)
def _word(word: str, to: Lang) -> tuple[tuple[float, str], ...]:
    """The best spellings of one word, each with the logarithm of its share."""
    letters = latin_letters(word) if to == "ar" else arabic_letters(word)
    if letters == _EDGES:
        return ()
    known = arabic_frequency() if to == "ar" else english_frequency()
    found: list[tuple[float, str]] = []
    for value, text in _spelled(letters, _pieces(to)):
        if text:
            spelled = _with_hamza(text, letters, known) if to == "ar" else text
            found.append((value + _used(spelled, to), spelled))
    best = heapq.nlargest(_EACH, found)
    if not best:
        return ()
    total = math.log(math.fsum(math.exp(value - best[0][0]) for value, _ in best)) + best[0][0]
    return tuple((value - total, text.title() if to == "en" else text) for value, text in best)


def _used(spelling: str, to: Lang) -> float:
    """What the use of a spelling adds to the logarithm of its probability."""
    if to == "ar":
        return _IN_USE["ar"] * arabic_frequency().zipf(spelling)
    zipf = english().frequencies.zipf(spelling)
    if english().flags(spelling.title()):
        return _IN_USE["en"] * zipf + _NAME
    return _IN_USE["en"] * (min(zipf, _ORDINARY) if english().flags(spelling) else zipf)


def _with_hamza(text: str, latin: str, known: Frequencies) -> str:
    """The spelling with the hamza that the model leaves off an alef in front."""
    if text[0] != "ا":
        return text
    usual = "إ" if latin[1:2] in ("e", "i") else "أ"
    # Hamza is often left out, so that the bare spelling must be much more frequent to be meant.
    forms = {usual + text[1:]: _BARE, **{alef + text[1:]: 0.0 for alef in "أإآ"}, text: -_BARE}
    return max(forms, key=lambda form: known.zipf(form) + forms[form])


@cache
def _pieces(to: Lang) -> _Pieces:
    """What each piece of the one script may become in the other."""
    table = model().probabilities
    if to == "en":
        return table
    turned: dict[str, dict[str, float]] = {}
    for arabic, pieces in table.items():
        for latin, chance in pieces.items():
            turned.setdefault(latin, {})[arabic] = chance
    return turned


def _spelled(letters: str, pieces: _Pieces) -> list[tuple[float, str]]:
    """The best ways to write all letters, with the logarithm of the probability of each."""
    longest = max(LONGEST_ARABIC, LONGEST_LATIN)
    at: list[dict[str, float]] = [{} for _ in range(len(letters) + 1)]
    at[0][""] = 0.0
    for place in range(len(letters)):
        beginnings = heapq.nlargest(_BEAM, at[place].items(), key=lambda item: item[1])
        if place:  # a letter that has no counterpart may be put in, one at a place
            added = pieces.get("", {})
            for text, value in beginnings[: _BEAM // 4]:
                for letter, chance in added.items():
                    _offer(at[place], text + letter, value + chance)
            beginnings = heapq.nlargest(_BEAM, at[place].items(), key=lambda item: item[1])
        for many in range(1, min(longest, len(letters) - place) + 1):
            for piece, chance in pieces.get(letters[place : place + many], {}).items():
                for text, value in beginnings:
                    _offer(at[place + many], text + piece, value + chance)
    finished = heapq.nlargest(5 * _BEAM, at[-1].items(), key=lambda item: item[1])
    return [(value, text.strip(_EDGES)) for text, value in finished]


def _offer(there: dict[str, float], text: str, value: float) -> None:
    if value > there.get(text, -math.inf):
        there[text] = value
