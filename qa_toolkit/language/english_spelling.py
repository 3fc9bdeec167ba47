"""Candidate corrections of English words, the likeliest first.

Ranking is a noisy channel (Kernighan, Church and Gale, 1990): the cost of a candidate is that of
the slip plus its distance from the commonest words, both in powers of ten. The costs of the slips
are set by hand after the order that Damerau (1964) and Kukich (1992) report: letters doubled,
undoubled or exchanged, then keys that are neighbours, vowels for one another and letters that
sound alike, then the rest; a slip in the first letter is rarer than any.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from qa_toolkit.language.english import UNSUGGESTED, EnglishLexicon, english

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_MOST_FREQUENT = 8.0  # no word reaches this Zipf value
_UNLISTED = 1.0  # the Zipf value that a word of the dictionary has at least
_LONGEST_WORD = 24  # a longer one has no correction that a reader would recognise

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = ("aeiouy", "ck", "cs", "sz", "gj", "fv", "dt", "mn", "bp", "kq", "lr")

_OMITTED = 1.8
_UNDOUBLED = 1.0
_ADDED = 1.9
_DOUBLED = 1.1
_SWAPPED = 1.3
_MISTYPED = 2.6
_NEIGHBOUR = 1.9
_ALIKE = 1.6
_FIRST_LETTER = 1.0
_RUN_TOGETHER = 3.4
_SECOND_SLIP = 1.6
_SHORTEST_FOR_TWO = 9
_NEARBY_BONUS = 1.0  # the article itself has the word

# What is written for what is heard: (written, meant).
_PHONETIC = (
    *(("f", "ph"), ("ph", "f"), ("ie", "ei"), ("ei", "ie"), ("able", "ible"), ("ible", "able")),
    *(("ance", "ence"), ("ence", "ance"), ("ant", "ent"), ("ent", "ant"), ("sion", "tion")),
    *(("tion", "sion"), ("er", "or"), ("or", "er"), ("er", "ar"), ("ar", "er"), ("cion", "tion")),
    *(("seed", "cede"), ("ceed", "cede"), ("cede", "ceed"), ("ally", "ly"), ("ly", "ally")),
    *(("shus", "cious"), ("n", "kn"), ("r", "wr"), ("k", "ch"), ("ck", "c"), ("c", "ck")),
    *(("f", "gh"), ("o", "ough"), ("u", "ough"), ("w", "wh"), ("s", "ps"), ("s", "sc")),
    *(("tch", "ch"), ("ch", "tch"), ("kw", "qu"), ("x", "ks"), ("x", "cc"), ("cs", "x")),
    *(("y", "ie"), ("yed", "ied"), ("ys", "ies"), ("ise", "ice"), ("ice", "ise"), ("k", "que")),
    *(("ary", "ery"), ("ery", "ary"), ("full", "ful"), ("uous", "ious"), ("ious", "uous")),
    *(("eous", "ious"), ("ious", "eous"), ("ous", "us"), ("us", "ous"), ("awf", "off")),
)
_PHONETIC_COST = 1.2


class Correction(NamedTuple):
    """A word, or two with a space, and its cost in powers of ten: lower is likelier."""

    text: str
    cost: float


def corrections(
    word: str,
    *,
    limit: int = 5,
    nearby: Collection[str] = frozenset(),
    lexicon: EnglishLexicon | None = None,
) -> tuple[Correction, ...]:
    """The likeliest words that ``word`` was meant to be, at most ``limit``, cheapest first.

    They are one slip away, or two words run together; if there are none, two slips away. All are
    known to the lexicon and none is vulgar. Words that are ``nearby``, in the same article, are
    likelier. The answer is in lower case. Empty for one letter or more than 24.
    """
    lexicon = lexicon or english()
    plain = word.replace("\u2019", "'").lower()  # RIGHT SINGLE QUOTATION MARK
    if not 2 <= len(plain) <= _LONGEST_WORD:
        return ()
    best: dict[str, float] = {}
    for text, slip in _slips(plain):
        if text in best and best[text] <= slip:
            continue
        if _suggested(lexicon, text):
            best[text] = slip
    for first, second in _parts(plain, lexicon):
        best[f"{first} {second}"] = _RUN_TOGETHER
    if len(plain) >= _SHORTEST_FOR_TWO and not best:
        best.update(_distant(plain, lexicon))
    best.pop(plain, None)
    ranked = sorted(
        Correction(text, round(slip + _rarity(text, lexicon, nearby), 3))
        for text, slip in best.items()
    )
    ranked.sort(key=lambda correction: correction.cost)
    return tuple(ranked[:limit])


def _suggested(lexicon: EnglishLexicon, text: str) -> bool:
    flags = lexicon.flags(text)
    return flags > 0 and not flags & UNSUGGESTED and lexicon.frequencies.zipf(text) > 0


def _rarity(text: str, lexicon: EnglishLexicon, nearby: Collection[str]) -> float:
    zipf = min(max(lexicon.frequencies.zipf(part), _UNLISTED) for part in text.split(" "))
    return _MOST_FREQUENT - zipf - (_NEARBY_BONUS if text in nearby else 0.0)


def _parts(plain: str, lexicon: EnglishLexicon) -> Iterator[tuple[str, str]]:
    """The ways to cut a word into two frequent ones."""
    for cut in range(1, len(plain)):
        first, second = plain[:cut], plain[cut:]
        if all(_is_part(lexicon, part) for part in (first, second)):
            yield first, second


def _is_part(lexicon: EnglishLexicon, text: str) -> bool:
    least = {1: 7.0, 2: 6.0, 3: 4.5}.get(len(text), 3.5)
    if len(text) == 1:
        return text == "a"
    return lexicon.frequencies.zipf(text) >= least and _suggested(lexicon, text)


def _slips(word: str) -> Iterator[tuple[str, float]]:
    """Words one insertion, deletion, substitution or transposition away, and its cost."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        first = _FIRST_LETTER if place == 0 else 0.0
        last = before[-1:]
        for letter in _ALPHABET:
            undoubled = letter in (last, after[:1])
            yield before + letter + after, (_UNDOUBLED if undoubled else _OMITTED + first)
        if not after:
            continue
        if len(after) > 1 and after[0] == after[1]:
            yield before + after[1:], _DOUBLED
        else:
            yield before + after[1:], _ADDED + first
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:], _SWAPPED + first / 2
        for letter, cost in _substitutions().get(after[0], {}).items():
            yield before + letter + after[1:], cost + first
    for written, meant in _PHONETIC:
        place = word.find(written)
        while place >= 0:
            yield word[:place] + meant + word[place + len(written) :], _PHONETIC_COST
            place = word.find(written, place + 1)


@functools.cache
def _substitutions() -> dict[str, dict[str, float]]:
    """What it costs to write the outer letter where the inner one was meant."""
    table = {letter: dict.fromkeys(_ALPHABET, _MISTYPED) for letter in _ALPHABET}
    for row in _KEYBOARD:
        for left, right in pairwise(row):
            table[left][right] = table[right][left] = _NEIGHBOUR
    for upper, lower in pairwise(_KEYBOARD):
        for number, letter in enumerate(lower):
            for other in upper[number : number + 2]:
                table[letter][other] = table[other][letter] = _NEIGHBOUR
    for group in _SOUNDS:
        for one in group:
            for other in group:
                table[one][other] = min(_ALIKE, table[one][other])
    for letter in _ALPHABET:
        del table[letter][letter]
    return table


def _distant(plain: str, lexicon: EnglishLexicon) -> dict[str, float]:
    """The words two slips away that are not rare, and the cost of both."""
    found: dict[str, float] = {}
    for length in range(len(plain) - 2, len(plain) + 3):
        choices = _by_length().get(length, [])
        for text, _, _ in extract(plain, choices, scorer=OSA.distance, score_cutoff=2, limit=20):
            if _suggested(lexicon, text) and text[0] == plain[0]:
                found[text] = 2 * _SECOND_SLIP
    return found


@functools.cache
def _by_length() -> dict[int, list[str]]:
    """The words that are no rarities, by length: one in ten million, or more."""
    table: dict[int, list[str]] = defaultdict(list)
    lexicon = english()
    for word in lexicon.words():
        if len(word) >= _SHORTEST_FOR_TWO - 2 and lexicon.frequencies.zipf(word) >= 2.5:
            table[len(word)].append(word)
    return table
