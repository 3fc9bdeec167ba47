"""An article beside its sources: each of its direct quotations, looked up in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from qa_toolkit.align.encoders import Encoder
from qa_toolkit.document import Document
from qa_toolkit.quotations.attribution import attribute
from qa_toolkit.quotations.cross_language import rendered
from qa_toolkit.quotations.facts import Fact, contradictions
from qa_toolkit.quotations.finder import find_quotations
from qa_toolkit.quotations.lookup import Lookup, Verdict, looked_up
from qa_toolkit.quotations.model import Attribution, Quotation, QuotationKind
from qa_toolkit.quotations.passages import Source
from qa_toolkit.quotations.translated import TranslatedSource
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

_LONG = 8
"""Words from which the end of a quoted fragment is looked at as that of a sentence is."""
_OPENING = re.compile(r"(?:^|[:.!?؟])\s*$")
_ENDED = re.compile(r"[.!?؟,،]\s*$")
_STOPPED = re.compile(r"\s*(?:$|[.!?؟])")
_ELLIPSIS = re.compile(r"\s*(?:\.{2,}|\u2026|\[(?:\.{2,}|\u2026)\])\s*")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of the article and what the sources have of it."""

    quotation: Quotation
    lookup: Lookup

    @property
    def translated(self) -> bool:
        """Whether the source is in the other language."""
        passages = self.lookup.passages
        return bool(passages) and passages[0].source.wording.lang != self.lookup.quote.lang


class Evidence:
    """An article, its sources, and what comes of looking its quotations up; worked out once."""

    def __init__(self, document: Document, sources: Iterable[Document], encoder: Encoder) -> None:
        self.document = document
        self.sources = tuple(part for each in sources for part in Source.in_each_language(each))
        self.vectors = Vectors(encoder)
        self._translated: dict[int, TranslatedSource] = {}

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """The direct quotations in reading order, without those inside others."""
        return tuple(
            Quoted(quotation, self._looked_up(quotation))
            for quotation in find_quotations(self.document)
            if quotation.direct and quotation.depth == 0
        )

    @cached_property
    def speakers(self) -> Mapping[Quotation, Attribution]:
        """The attributions of those quotations that are given to somebody by name."""
        return {
            attributed.quotation: attributed.attribution
            for attributed in attribute(self.document)
            if attributed.attribution
            and attributed.attribution.speaker
            and attributed.attribution.speaker.named
        }

    @cached_property
    def contradictions(self) -> tuple[Fact, ...]:
        """What the article says by itself and its sources contradict."""
        return tuple(contradictions(self.document, self._read(self.sources), self.vectors))

    def judged(self, *wanted: Verdict) -> Iterator[Quoted]:
        """The quotations of which this is the verdict."""
        for quoted in self.quoted:
            if quoted.lookup.verdict in wanted:
                yield quoted

    def _looked_up(self, quotation: Quotation) -> Lookup:
        quote = Wording.of(
            quotation.lang,
            ((part.segment, part.inner_start, part.inner_end) for part in quotation.parts),
        )
        opens, closes = whole(quotation, len(quote))
        own = [source for source in self.sources if source.wording.lang == quotation.lang]
        others = [source for source in self.sources if source.wording.lang != quotation.lang]
        found = looked_up(quote, own, opens=opens, closes=closes)
        if found.verdict is not Verdict.MISSING or not others:
            return found
        other = rendered(quote, self._read(others), self.vectors, opens=opens, closes=closes)
        return found if other.verdict is Verdict.MISSING and found.passages else other

    def _read(self, sources: Sequence[Source]) -> list[TranslatedSource]:
        """The sources with the vectors of their sentences, made when first needed."""
        for source in sources:
            if id(source) not in self._translated:
                self._translated[id(source)] = TranslatedSource(source, self.vectors)
        return [self._translated[id(source)] for source in sources]


def whole(quotation: Quotation, words: int) -> tuple[bool, bool]:
    """Whether a quotation gives itself out for the beginning, and for the end, of a sentence.

    A fragment that is fitted into a sentence of the article gives itself out for neither.
    """
    if quotation.kind is QuotationKind.BLOCK:
        return True, True
    first, last = quotation.parts[0], quotation.parts[-1]
    inner = quotation.text.strip()
    before = first.segment.text[: first.start]
    opens = inner[:1].isupper() or bool(_OPENING.search(before[-3:]))
    stops = bool(_ENDED.search(inner)) or bool(_STOPPED.match(last.segment.text, last.end))
    closes = stops and (opens or words >= _LONG)
    return (
        opens and not _ELLIPSIS.match(inner),
        closes and not re.search(rf"{_ELLIPSIS.pattern}$", inner),
    )
