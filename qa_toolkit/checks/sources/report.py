"""How the rules about sources say what they saw: both sides, and the differences between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from qa_toolkit.document import Segment
from qa_toolkit.model import Message, Related, Span
from qa_toolkit.quotations.compare import Difference
from qa_toolkit.quotations.traits import Change
from qa_toolkit.rule import elided

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Quoted
    from qa_toolkit.quotations.passages import Passage
    from qa_toolkit.quotations.wording import Wording

AUTHORITY = "Reuters Handbook of Journalism: a quotation is what was said, and omissions are marked"
KINDS = {
    Change.NEGATION: Message(en="negation", ar="نفي"),
    Change.NUMBER: Message(en="number", ar="رقم"),
    Change.NAME: Message(en="name", ar="اسم"),
    Change.MODALITY: Message(en="modality", ar="جزم أو احتمال"),
    Change.TENSE: Message(en="tense", ar="زمن الفعل"),
    Change.VERB: Message(en="verb", ar="فعل"),
    Change.OMISSION: Message(en="omission", ar="حذف"),
    Change.ADDITION: Message(en="addition", ar="زيادة"),
    Change.REORDER: Message(en="order", ar="ترتيب"),
    Change.WORD: Message(en="word", ar="كلمة"),
}


def span(quoted: Quoted) -> Span:
    """What is quoted, from its first word to its last."""
    return quoted.lookup.quote.span(0, len(quoted.lookup.quote))


def passages(quoted: Quoted) -> Iterator[Related]:
    """The passages of the sources."""
    for passage in quoted.lookup.passages:
        yield place(passage, passage.start, passage.end, Message(en="the source", ar="المصدر"))


def place(passage: Passage, start: int, end: int, message: Message) -> Related:
    """A range of words of a source."""
    source = passage.source
    return Related(source.wording.span(start, end), message, path=source.document.path)


def told(difference: Difference, quote: Wording) -> Message:
    """One difference in a sentence."""
    here = elided(quote.text(*difference.quote))
    there = elided(difference.passage.source.wording.text(*difference.source))
    kinds = difference.kinds
    en = ", ".join(KINDS[kind].en for kind in kinds)
    ar = "، ".join(KINDS[kind].ar for kind in kinds)
    if here and there:
        return Message(
            en=f"“{here}” is “{there}” in the source ({en})",
            ar=f"في المصدر «{there}» لا «{here}» ({ar})",
        )
    if there:
        return Message(
            en=f"the source has “{there}” here ({en})",
            ar=f"في المصدر هنا «{there}» ({ar})",
        )
    return Message(
        en=f"the source does not say “{here}” ({en})",
        ar=f"ليس في المصدر «{here}» ({ar})",
    )


def weightiest(quoted: Quoted) -> Difference:
    """The difference that matters most."""
    order = list(Change)
    return min(quoted.lookup.differences, key=lambda each: order.index(each.kind))


def data(quoted: Quoted) -> Mapping[str, object]:
    """What programs are told: the verdict, and each difference with both of its places."""
    lookup = quoted.lookup
    kinds = dict.fromkeys(kind for each in lookup.differences for kind in each.kinds)
    return {
        "verdict": lookup.verdict.value,
        "confidence": lookup.confidence,
        "similarity": round(lookup.share, 3),
        "kinds": [kind.value for kind in kinds],
        "passages": [
            _side(passage.source.wording, passage.start, passage.end)
            | {"path": passage.source.document.path}
            for passage in lookup.passages
        ],
        "sides": {
            "quote": _marked(lookup.quote, 0, len(lookup.quote), _changed(quoted, None)),
            "source": [_passage_side(quoted, passage) for passage in lookup.passages],
        },
        "differences": [
            {
                "kind": each.kind.value,
                "kinds": [kind.value for kind in each.kinds],
                "quote": _side(lookup.quote, *each.quote),
                "source": _side(each.passage.source.wording, *each.source)
                | {"path": each.passage.source.document.path},
            }
            for each in lookup.differences
        ],
    }


def _side(wording: Wording, start: int, end: int) -> dict[str, object]:
    there = wording.span(start, end)
    return {"start": there.start, "end": there.end, "text": wording.text(start, end)}


def _changed(quoted: Quoted, passage: Passage | None) -> list[tuple[int, int]]:
    """The ranges of words that differ, in a passage or, without one, in the quotation."""
    ranges = [
        each.quote if passage is None else each.source
        for each in quoted.lookup.differences
        if passage is None or each.passage is passage
    ]
    return sorted(each for each in ranges if each[0] < each[1])


def _passage_side(quoted: Quoted, passage: Passage) -> list[dict[str, object]]:
    changed = _changed(quoted, passage)
    start = min([passage.start, *(each[0] for each in changed)])
    end = max([passage.end, *(each[1] for each in changed)])
    return _marked(passage.source.wording, start, end, changed)


def _marked(
    wording: Wording, start: int, end: int, changed: list[tuple[int, int]]
) -> list[dict[str, object]]:
    """A range of words in pieces, each with whether it differs from the other side."""
    pieces: list[tuple[str, bool]] = []
    place = start
    for first, last in [*changed, (end, end)]:
        if place < first:
            lead = wording.between(place) if place > start else ""
            trail = wording.between(first) if first < end else ""
            pieces.append((lead + wording.text(place, first) + trail, False))
        elif start < place < end:
            pieces.append((wording.between(place), False))
        if first < last:
            pieces.append((wording.text(first, last), True))
        place = last
    return [{"text": text, "changed": differs} for text, differs in pieces]


def edits(quoted: Quoted) -> tuple[Segment, list[tuple[int, int, str]]] | None:
    """What makes a quotation say what its source in the same language says, if that is simple.

    None where the quotation runs over several segments.
    """
    lookup = quoted.lookup
    quote, tokens = lookup.quote, lookup.quote.tokens
    if not lookup.passages[0].blocks or len({id(token.segment) for token in tokens}) > 1:
        return None
    found = []
    for difference in lookup.differences:
        if difference.source in (lookup.before, lookup.after):
            continue  # a cut at an end may stay
        wording = difference.passage.source.wording
        (start, end), there = difference.quote, wording.text(*difference.source)
        first = tokens[start].word.start if start < len(quote) else tokens[-1].word.end
        if start < end and there:
            found.append((first, tokens[end - 1].word.end, there))
        elif there:
            found.append((first, first, f"{there} " if start < len(quote) else f" {there}"))
        elif start:
            found.append((tokens[start - 1].word.end, tokens[end - 1].word.end, ""))
        else:
            found.append((first, tokens[end].word.start, ""))
    return (tokens[0].segment, found) if found else None
