"""What a quotation says otherwise than its passage in the other language: numbers, names, not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from qa_toolkit.language.polarity import Cue, Strength, hedges, negations
from qa_toolkit.language.transliteration import same_name
from qa_toolkit.model import Lang
from qa_toolkit.quotations.figures import unshared
from qa_toolkit.quotations.traits import Change, is_name
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

_MEANT = 0.65
"""Similarity from which a word renders one that denies by its meaning."""
_RENDERED = 0.6
"""Similarity from which a word renders a name (Germany, ألمانيا)."""

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
    for here, there in _names(quote, source, vectors):
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


def _names(quote: Wording, source: Wording, vectors: Vectors) -> Iterator[Pair]:
    """A name of the quotation that its passage lacks, where that has one the quotation lacks."""
    ours, theirs = _unnamed(quote, source, vectors), _unnamed(source, quote, vectors)
    yield from zip(_runs(ours), _runs(theirs), strict=False)


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    start = None
    for index, place in enumerate(places):
        start = place if start is None else start
        if index + 1 == len(places) or places[index + 1] != place + 1:
            yield start, place + 1
            start = None


def _unnamed(wording: Wording, other: Wording, vectors: Vectors) -> list[int]:
    """The words of names that no word of the other text renders."""
    names = [
        index for index, token in enumerate(wording.tokens) if len(token.key) > 2 and is_name(token)
    ]
    if not names:
        return []
    near = vectors.words_alike(wording, other).max(axis=1)
    return [
        index
        for index in names
        if near[index] < _RENDERED
        and not any(_same(wording.tokens[index].word.text, t.word.text) for t in other.tokens)
    ]


def _same(one: str, other: str) -> bool:
    """Whether two words, of which one is Arabic, may be one name."""
    if one.casefold() == other.casefold():
        return True
    arabic, latin = (other, one) if one.isascii() else (one, other)
    return latin.isascii() and not arabic.isascii() and same_name(arabic, latin)
