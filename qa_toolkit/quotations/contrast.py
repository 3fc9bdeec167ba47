"""What a quotation says otherwise than its passage in the other language: numbers, names, not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, zip_longest
from typing import NamedTuple

from qa_toolkit.language.polarity import Cue, Strength, hedges, negations
from qa_toolkit.language.transliteration import same_name
from qa_toolkit.model import Lang
from qa_toolkit.quotations.figures import unshared
from qa_toolkit.quotations.traits import Change, only_a_name
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

_MEANT = 0.65
"""Similarity from which a word renders one that denies by its meaning."""
_RENDERED = 0.5
"""Similarity from which a word renders a name (Germany, ألمانيا)."""
_LONG, _PART = 8, 3
"""Letters of a word that may be two run together, and those of either part."""
_POSSESSIVE = re.compile(r"['\u2019]s?$")

Pair = tuple[tuple[int, int], tuple[int, int]]


class Contrast(NamedTuple):
    """Words of either text, by their places in it, that say something else; as in Difference."""

    kinds: tuple[Change, ...]
    quote: tuple[int, int]
    source: tuple[int, int]


def contrasts(quote: Wording, source: Wording, vectors: Vectors) -> Iterator[Contrast]:
    """The differences that no way of translating explains. ``source`` is the passage alone."""
    vectors.learn(
        [*(token.word.text for token in quote.tokens), *(t.word.text for t in source.tokens)]
    )
    for ours, theirs in unshared(quote, source):
        here = (ours.start, ours.end) if ours else (0, 0)
        there = (theirs.start, theirs.end) if theirs else (0, 0)
        if ours and theirs:
            yield Contrast((Change.NUMBER,), here, there)
        elif ours and not ours.number.spelled:
            yield Contrast((Change.NUMBER, Change.ADDITION), here, there)
    for kind, read in ((Change.NEGATION, negations), (Change.MODALITY, hedges)):
        for here, there in _denials(quote, source, vectors, read):
            yield Contrast((kind,), here, there)
    for here, there in names(quote, source, vectors):
        yield Contrast((Change.NAME,), here, there)


class _Said(NamedTuple):
    """A cue and the words it is made of."""

    start: int
    end: int
    plain: bool


def _said(wording: Wording, read: Callable[[str, Lang], tuple[Cue, ...]]) -> list[_Said]:
    found = []
    first = 0
    for segment, start, end in wording.pieces(0, len(wording)):
        for cue in read(segment.text[start:end], wording.lang):
            inside = [
                index
                for index in range(first, len(wording))
                if wording.tokens[index].segment is segment
                and start + cue.start <= wording.tokens[index].word.start < start + cue.end
            ]
            if inside:
                found.append(_Said(inside[0], inside[-1] + 1, cue.strength is Strength.PLAIN))
    return found


def _denials(
    quote: Wording,
    source: Wording,
    vectors: Vectors,
    read: Callable[[str, Lang], tuple[Cue, ...]],
) -> Iterator[Pair]:
    """A cue that one text has once more than the other, where no other word can stand for it."""
    ours, theirs = _said(quote, read), _said(source, read)
    plain = [cue for cue in ours if cue.plain], [cue for cue in theirs if cue.plain]
    surplus = len(plain[0]) - len(plain[1])
    if surplus > min(_able(source, theirs, quote, ours, vectors), _more(theirs, ours)):
        yield (plain[0][-1].start, plain[0][-1].end), (0, 0)
    elif -surplus > min(_able(quote, ours, source, theirs, vectors), _more(ours, theirs)):
        yield (0, 0), (plain[1][-1].start, plain[1][-1].end)


def _more(some: list[_Said], others: list[_Said]) -> int:
    """How many more words deny by their meaning on one side."""
    return max(0, sum(not cue.plain for cue in some) - sum(not cue.plain for cue in others))


def _able(
    wording: Wording, cues: list[_Said], other: Wording, theirs: list[_Said], vectors: Vectors
) -> int:
    """How many words that deny by their meaning may answer a plain negation of the other text.

    One that renders another word of that text (رفض, refused) does not.
    """
    denying = {index for cue in theirs if cue.plain for index in range(cue.start, cue.end)}
    rest = [index for index in range(len(other)) if index not in denying]
    able = 0
    for cue in cues:
        if not cue.plain:
            there = [other.tokens[index].word.text for index in rest]
            near = vectors.of([wording.text(cue.start, cue.end)]) @ vectors.of(there).T
            able += not rest or float(near.max()) < _MEANT
    return able


def names(quote: Wording, source: Wording, vectors: Vectors) -> Iterator[Pair]:
    """The names of the English text that nothing in the Arabic one can be.

    Only names that are no words besides are sure to be written in both by their sound. With each
    goes the first Arabic name that is left over, if there is one.
    """
    english, arabic = (quote, source) if quote.lang == "en" else (source, quote)
    lost = _unnamed(english, arabic, vectors)
    left = _unnamed(arabic, english, vectors) if lost else []
    for name, rival in zip_longest(_runs(lost), _runs(left)):
        if name:
            pair = name, rival or (0, 0)
            yield pair if english is quote else (pair[1], pair[0])


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    start = None
    for index, place in enumerate(places):
        start = place if start is None else start
        if index + 1 == len(places) or places[index + 1] != place + 1:
            yield start, place + 1
            start = None


def _unnamed(wording: Wording, other: Wording, vectors: Vectors) -> list[int]:
    """The words that are nothing but names, and that no word of the other text renders."""
    names = [index for index, token in enumerate(wording.tokens) if only_a_name(token)]
    if not names or not len(other):
        return []
    near = vectors.words_alike(wording, other).max(axis=1)
    there = [token.word.text for token in other.tokens]
    joined = [*there, *(one + two for one, two in pairwise(there))]
    found = []
    for index in names:
        word = wording.tokens[index].word.text
        forms = [
            word,
            wording.text(max(0, index - 1), index + 1),
            wording.text(index, min(index + 2, len(wording))),
        ]
        if near[index] < _RENDERED and not (
            any(_same(word, text) for text in joined)
            or any(_same(form.replace(" ", ""), text) for form in forms[1:] for text in there)
            or any(_same(word, part) for text in there for part in _run_together(text))
        ):
            found.append(index)
    return found


def _run_together(word: str) -> Iterator[str]:
    """What a long Arabic word may begin and end with, where a space was lost."""
    if len(word) >= _LONG and not word.isascii():
        for cut in range(_PART, len(word) - _PART + 1):
            yield word[:cut]
            yield word[cut:]


def _same(one: str, other: str) -> bool:
    """Whether two words, of which one is Arabic, may be one name."""
    if one.casefold() == other.casefold():
        return True
    arabic, latin = (other, one) if one[0] < "\u0600" else (one, other)
    if arabic[0] < "\u0600" or latin[0] >= "\u0600":
        return False
    return same_name(arabic, _POSSESSIVE.sub("", latin))
