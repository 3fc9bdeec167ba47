"""Candidate corrections of Arabic words: the confusable spellings, and everything one slip away.

Ranking is a noisy channel (Kernighan, Church and Gale, 1990): the cost of a candidate is the cost
of the slip plus its distance from the commonest words, both in powers of ten, so that a slip of
cost 1 is taken to be ten times rarer than one of cost 0. The costs are set by hand: hamza, ta
marbuta and alef maqsura are the slips that Arabic editors make daily, then keys that are
neighbours, then letters of one skeleton.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

import marisa_trie

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import Lexicon, arabic, normalised

_ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_MOST_FREQUENT = 8.0  # no Arabic word reaches this Zipf value
_LONGEST_WORD = 20  # a longer one has no correction that a reader would recognise

# What one writer puts for the other, anywhere in a word or at its end only. The cost is that of
# writing the key where the value was meant.
_ANYWHERE = {
    "ا": {"أ": 0.2, "إ": 0.2, "آ": 0.6},
    "أ": {"ا": 0.4, "إ": 0.4, "آ": 0.8, "ؤ": 1.2, "ئ": 1.2, "ء": 1.2},
    "إ": {"ا": 0.4, "أ": 0.4, "آ": 1.2},
    "آ": {"ا": 0.6, "أ": 0.8, "إ": 1.2},
    "ء": {"ئ": 0.6, "ؤ": 0.8, "أ": 0.8},
    "ؤ": {"ئ": 0.6, "و": 1.0, "ء": 0.6, "أ": 1.0},
    "ئ": {"ء": 0.6, "ؤ": 0.6, "ي": 0.8, "أ": 1.0, "ى": 1.0},
    "و": {"ؤ": 0.6},
    "ي": {"ئ": 0.6},
    "ى": {"ئ": 1.0},
    "ض": {"ظ": 0.6},
    "ظ": {"ض": 0.6},
}
# One letter written as two: القارىء for القارئ, القرأان for القرآن.
IN_TWO_LETTERS = (("ىء", "ئ"), ("يء", "ئ"), ("ؤو", "ؤ"), ("أا", "آ"), ("اا", "آ"), ("ئي", "ئ"))
"""Letters with hamza or madda and how they are written as two."""

_FINAL = {"ة": {"ه": 0.4, "ت": 1.2}, "ه": {"ة": 0.2}, "ى": {"ي": 0.2}, "ي": {"ى": 0.2}}

HAMZAS = frozenset("اأإآءؤئ")
"""The letters that a hamza stands on or over, and the bare alef."""

_KEYBOARD = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
_SKELETONS = ("بتثنيئ", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "ةه", "ىيئ", "وؤ", "كل")
_SOUNDS = ("ثس", "ذز", "ذد", "تط", "سص", "هح", "زظ", "كق", "دض", "ذظ", "ثت")

_OMITTED = 2.0
_ADDED = 2.2
_DOUBLED = 1.2
_SWAPPED = 1.7
_MISTYPED = 2.8
_RUN_TOGETHER = 2.6
_SHORT_PARTS = frozenset(
    {"في", "من", "عن", "لا", "ما", "أن", "إن", "أو", "لم", "لن", "قد", "هو", "هي", "يا"}
)


class Correction(NamedTuple):
    """A word, or two with a space, and its cost in powers of ten: lower is likelier."""

    text: str
    cost: float


def variants(word: str) -> tuple[str, ...]:
    """The known words that differ only in hamza, ة/ه, ى/ي or ض/ظ, the most frequent first.

    At most two letters differ. The word itself is never among them, and vowel marks are gone.
    Empty for a word of more than twenty letters.
    """
    plain = normalised(word)
    if len(plain) > _LONGEST_WORD:
        return ()
    return _variants(plain)


@lru_cache(maxsize=1 << 15)
def _variants(plain: str) -> tuple[str, ...]:
    lexicon = arabic()
    found = {text for text, _ in confusions(plain) if _is_word(lexicon, text)}
    return tuple(sorted(found, key=lambda text: (-lexicon.frequencies.zipf(text), text)))


def corrections(word: str, *, limit: int = 5) -> tuple[Correction, ...]:
    """The likeliest words that ``word`` was meant to be, at most ``limit``, cheapest first.

    They are one letter away, or two confusable letters, or two words run together; all are
    known to the lexicon. Empty for a word of one letter or more than twenty.
    """
    lexicon = arabic()
    plain = normalised(word)
    if not 2 <= len(plain) <= _LONGEST_WORD:
        return ()
    best: dict[str, float] = {}
    for text, slip in (*neighbours(plain), *confusions(plain)):
        zipf = lexicon.frequencies.zipf(text)
        if zipf:
            cost = slip + _MOST_FREQUENT - zipf
            best[text] = min(cost, best.get(text, cost))
    for first, second in splits(plain):
        rarer = min(lexicon.frequencies.zipf(first), lexicon.frequencies.zipf(second))
        best[f"{first} {second}"] = _RUN_TOGETHER + _MOST_FREQUENT - rarer
    best.pop(plain, None)
    ranked = sorted(best.items(), key=lambda item: (item[1], item[0]))
    chosen: list[Correction] = []
    for text, cost in ranked:
        if len(chosen) == limit:
            break
        if " " in text or lexicon.knows(text):
            chosen.append(Correction(text, round(cost, 3)))
    return tuple(chosen)


def splits(word: str) -> tuple[tuple[str, str], ...]:
    """The ways to cut ``word`` into two known words, each a frequent one.

    Empty for a word of more than forty letters.
    """
    lexicon = arabic()
    plain = normalised(word)
    if len(plain) > 2 * _LONGEST_WORD:
        return ()
    return tuple(
        (plain[:cut], plain[cut:])
        for cut in range(2, len(plain) - 1)
        if _is_part(lexicon, plain[:cut]) and _is_part(lexicon, plain[cut:])
    )


def _is_part(lexicon: Lexicon, text: str) -> bool:
    if len(text) == 2:
        return text in _SHORT_PARTS
    return lexicon.frequencies.zipf(text) >= 3.0 and lexicon.knows(text)


def _is_word(lexicon: Lexicon, text: str) -> bool:
    # The frequency list is asked first because it answers twenty times faster.
    return lexicon.frequencies.zipf(text) > 0 and lexicon.knows(text)


def confusions(word: str) -> Iterator[tuple[str, float]]:
    """Words with one or two confusable letters changed, and the cost of it."""
    for written, meant in IN_TWO_LETTERS:
        if written in word:
            yield word.replace(written, meant, 1), 0.4
    changes = [
        (place, other, cost)
        for place, letter in enumerate(word)
        for other, cost in (
            *_ANYWHERE.get(letter, {}).items(),
            *(_FINAL.get(letter, {}).items() if place == len(word) - 1 else ()),
        )
    ]
    for place, other, cost in changes:
        yield word[:place] + other + word[place + 1 :], cost
    for (first, one, cost), (second, two, more) in combinations(changes, 2):
        if first != second:
            text = word[:first] + one + word[first + 1 : second] + two + word[second + 1 :]
            yield text, cost + more + 0.3


def edits(word: str) -> Iterator[tuple[str, float]]:
    """Words one insertion, deletion, substitution or transposition away, and its cost."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        for letter in _ALPHABET:
            yield before + letter + after, _OMITTED
        if not after:
            continue
        doubled = len(after) > 1 and after[0] == after[1]
        yield before + after[1:], _DOUBLED if doubled else _ADDED
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:], _SWAPPED
        costs = _substitutions()[after[0]] if after[0] in _ALPHABET else {}
        for letter, cost in costs.items():
            yield before + letter + after[1:], cost


def neighbours(word: str) -> Iterator[tuple[str, float]]:
    """The frequent words of the lexicon that one edit parts from ``word``, with its cost.

    They are found by the letter that one of the two lacks (symmetric deletes, after Garbe): a
    dozen look-ups instead of the hundreds that ``edits`` takes.
    """
    lacking = _lacking()
    frequencies = arabic().frequencies
    found = set(lacking.get(word, ()))
    for place, letter in enumerate(word):
        shorter = word[:place] + word[place + 1 :]
        found.update(lacking.get(shorter, ()))
        if shorter in frequencies:
            yield shorter, _DOUBLED if letter in word[place - 1 : place] else _ADDED
    for number in found:
        text = frequencies.word(int.from_bytes(number, "big"))
        cost = _OMITTED if len(text) > len(word) else _replacement(word, text)
        if cost is not None:
            yield text, cost


def _replacement(written: str, meant: str) -> float | None:
    """What it costs to write one word for another as long; None if it takes two edits."""
    letters = enumerate(zip(written, meant, strict=True))
    slips = [(place, *pair) for place, pair in letters if pair[0] != pair[1]]
    if len(slips) == 1:
        return _substitutions().get(slips[0][1], {}).get(slips[0][2])
    if len(slips) == 2 and slips[1][0] == slips[0][0] + 1 and slips[0][1:] == slips[1][:0:-1]:
        return _SWAPPED
    return None


@functools.cache
def _lacking() -> marisa_trie.BytesTrie:
    """From a word less one of its letters to the numbers of the words it may have been."""
    return marisa_trie.BytesTrie().mmap(str(DATA / "ar.deletes.marisa"))


def confusable(written: str, meant: str) -> bool:
    """Whether two letters look or sound alike."""
    return any(written in group and meant in group for group in (*_SKELETONS, *_SOUNDS))


@functools.cache
def _substitutions() -> dict[str, dict[str, float]]:
    """What it costs to write the outer letter where the inner one was meant."""
    table = {letter: dict.fromkeys(_ALPHABET, _MISTYPED) for letter in _ALPHABET}
    for row in _KEYBOARD:
        for left, right in pairwise(row):
            table[left][right] = table[right][left] = 2.0
    for group, cost in [(g, 2.0) for g in _SKELETONS] + [(s, 1.8) for s in _SOUNDS]:
        for one in group:
            for other in group:
                table[one][other] = min(cost, table[one][other])
    for letter, others in _ANYWHERE.items():
        table[letter].update(others)
    for letter in _ALPHABET:
        del table[letter][letter]
    return table
