"""The verdict on a quotation in another language than its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp

from qa_toolkit.language.speech_verbs import attributes
from qa_toolkit.quotations.compare import Difference, left_out
from qa_toolkit.quotations.contrast import contrasts
from qa_toolkit.quotations.cuts import Cut, cuts
from qa_toolkit.quotations.lookup import Lookup, Verdict
from qa_toolkit.quotations.passages import Passage
from qa_toolkit.quotations.traits import Change
from qa_toolkit.quotations.translated import Candidate, TranslatedSource
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

_NEAREST = 1.9
"""Evidence below which no passage is the one quoted: a true one in fifty has less."""
_EVEN, _SLOPE = 2.2, 6.0
"""The evidence at which it is as likely as not, and how fast it grows surer."""
_SURE, _SURE_OF_FEW = 0.5, 0.8
"""Confidence from which differences are told, and that for a few words."""
_LACKED = 0.7
"""Log-odds from which a clause counts as left out or added: three in a hundred are none."""
_SHORTEST = 6
"""Words of a quotation from which it is judged whether a source has it, and has more or less."""
_CUE = 2
"""Words at the head of a clause that may attribute what it says."""


def rendered(
    quote: Wording,
    sources: Sequence[TranslatedSource],
    vectors: Vectors,
    *,
    opens: bool = True,
    closes: bool = True,
) -> Lookup:
    """The verdict on a quotation that is a translation; ``opens``, ``closes`` as in looked_up."""
    candidates = [found for source in sources for found in source.candidates(quote)]
    best = max(candidates, key=lambda candidate: candidate.score, default=None)
    if best is None:
        return Lookup(quote, Verdict.MISSING)
    confidence = round(1 / (1 + exp(_SLOPE * (_EVEN - best.score))), 2)
    if best.score < _NEAREST and len(quote) >= _SHORTEST:
        return Lookup(
            quote,
            Verdict.MISSING,
            (best.passage,),
            share=best.covered,
            confidence=round(1 - confidence, 2),
        )
    found = Lookup(
        quote, Verdict.TRANSLATED, (best.passage,), share=best.covered, confidence=confidence
    )
    if confidence < (_SURE if len(quote) >= _SHORTEST else _SURE_OF_FEW):
        return found
    return _judged(found, best, vectors, opens=opens, closes=closes)


@dataclass(frozen=True, slots=True)
class _Excerpt:
    """The words of a source that a quotation may render, and where they stand in it."""

    places: tuple[int, ...]
    words: Wording

    @classmethod
    def of(cls, source: Wording, places: Sequence[int]) -> _Excerpt:
        return cls(tuple(places), source.part(places))

    def range(self, start: int, end: int) -> tuple[int, int]:
        """A range of these words as one of the source's."""
        return (self.places[start], self.places[end - 1] + 1) if start < end else (0, 0)


def _judged(
    found: Lookup, best: Candidate, vectors: Vectors, *, opens: bool, closes: bool
) -> Lookup:
    source = best.passage.source.wording
    start, end = best.passage.start, best.passage.end
    unit, speech = best.passage.source.unit, best.passage.source.speech
    inside = bool(speech[start] and speech[end - 1])
    if opens:
        start = unit(start)[0] if inside else source.sentence_of(start)[0]
    if closes:
        end = unit(end - 1)[1] if inside else source.sentence_of(end - 1)[1]
    quote = found.quote
    places = [place for place in range(start, end) if speech[place] or not inside]
    excerpt = _Excerpt.of(source, places)
    lost = added = None
    if len(quote) >= _SHORTEST and not _elided(quote):
        lost = _likeliest(excerpt.words, quote, vectors)
    if lost:
        kept = [p for n, p in enumerate(excerpt.places) if not lost.start <= n < lost.end]
        gap = excerpt.range(lost.start, lost.end)
        excerpt = _Excerpt.of(source, kept)
    elif len(quote) >= _SHORTEST:
        added = _likeliest(quote, excerpt.words, vectors)
    said = quote
    numbers = [*range(len(quote))]
    if added:
        numbers = [*range(added.start), *range(added.end, len(quote))]
        said = quote.part(numbers)
    passage = Passage(best.passage.source, places[0], places[-1] + 1, ())
    ours = _Excerpt(tuple(numbers), said)
    told = [
        Difference(each.kinds, ours.range(*each.quote), excerpt.range(*each.source), passage)
        for each in contrasts(said, excerpt.words, vectors)
    ]
    before = after = (0, 0)
    if lost:
        ends = gap[1] == passage.end
        after = gap if ends else after
        before = gap if gap[0] == passage.start else before
        spot = len(quote) if ends else 0
        told.append(Difference(left_out(source, *gap), (spot, spot), gap, passage))
    if added:
        lacking = (added.start, added.end)
        told.append(Difference((Change.ADDITION,), lacking, (0, 0), passage))
    ends_only = len(told) == 1 and (before != after)
    verdict = Verdict.TRANSLATED
    if told:
        verdict = Verdict.TRUNCATED if ends_only else Verdict.ALTERED
    return replace(
        found,
        verdict=verdict,
        passages=(passage,),
        differences=tuple(told),
        before=before,
        after=after,
    )


def _elided(quote: Wording) -> bool:
    return any(quote.elided(place) for place in range(len(quote) + 1))


def _likeliest(text: Wording, other: Wording, vectors: Vectors) -> Cut | None:
    """The clauses that are surest to be lacking, if any are; not those that name the speaker."""
    likely = [
        cut
        for cut in cuts(text, other, vectors)
        if cut.odds > _LACKED
        and not any(
            attributes(token.word.text) for token in text.tokens[cut.start : cut.end][:_CUE]
        )
    ]
    return max(likely, key=lambda cut: cut.odds, default=None)
