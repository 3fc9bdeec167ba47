"""Word by word, in one language: what a quotation has that its passage has not, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from qa_toolkit.quotations.passages import Block, Passage
from qa_toolkit.quotations.tenses import modals, other_tense
from qa_toolkit.quotations.traits import Change, denials, doubts, named, values, verbs
from qa_toolkit.quotations.wording import Wording

_SLACK = 3
"""Words by which what stands at either end of a passage may outnumber what replaced it."""
_FEW = 3
"""Words that are the difference itself; more of them on one side are an omission or addition."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a quotation (half-open) and those that its source has in their stead.

    Either range may be empty; ``passage`` is the one whose source has the words.
    ``kinds`` says what changed, the weightiest first: an omission
    of a name is both.
    """

    kinds: tuple[Change, ...]
    quote: tuple[int, int]
    source: tuple[int, int]
    passage: Passage

    def moved(self, words: int) -> Difference:
        """The same difference, of a quotation that begins so many words earlier."""
        start, end = self.quote
        return replace(self, quote=(start + words, end + words))

    @property
    def kind(self) -> Change:
        """What changed above all."""
        return self.kinds[0]


def gaps(quote: Wording, passage: Passage) -> Iterator[tuple[int, int, int, int]]:
    """The ranges of words between shared ones: from and to in the quotation, and in the source.

    At either end as many words of the source as were replaced there, its sentence permitting.
    """
    blocks = _joined(passage.blocks)
    first, last = blocks[0], blocks[-1]
    if first.quote:
        low = passage.source.unit(first.source)[0]
        room = first.source - low
        taken = room if room <= first.quote + _SLACK else first.quote
        yield 0, first.quote, first.source - taken, first.source
    for one, two in pairwise(blocks):
        yield one.quote + one.size, two.quote, one.source + one.size, two.source
    over = len(quote) - last.quote - last.size
    if over:
        end = last.source + last.size
        high = passage.source.unit(end - 1)[1]
        room = high - end
        taken = room if room <= over + _SLACK else over
        yield len(quote) - over, len(quote), end, end + taken


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without single words that stand, by chance, amid words that were replaced."""
    kept = [blocks[0]]
    for place, block in enumerate(blocks[1:], 1):
        before = kept[-1]
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if block.size == 1 and after:
            here = block.quote - before.quote - before.size, after.quote - block.quote - 1
            there = block.source - before.source - before.size, after.source - block.source - 1
            if min(*here, *there) > 0 and sum(here) + sum(there) > 6:
                continue
        kept.append(block)
    return kept


def differences(quote: Wording, passage: Passage) -> tuple[Difference, ...]:
    """All differences that matter, in the order of the quotation."""
    source = passage.source.wording
    found = [
        gap
        for gap in gaps(quote, passage)
        if not _same(quote, gap[:2], source, gap[2:]) and not _interrupted(passage, gap)
    ]
    moved = _moved(quote, source, found)
    told = []
    kinds: tuple[Change, ...]
    for number, (a, b, c, d) in enumerate(found):
        if number in moved:
            denies = denials(quote, a, b) or denials(source, c, d)
            kinds = (Change.NEGATION, Change.REORDER) if denies else (Change.REORDER,)
        else:
            kinds = _kinds(quote, (a, b), source, (c, d))
        told.append(Difference(kinds, (a, b), (c, d), passage))
    return tuple(told)


def _moved(
    quote: Wording, source: Wording, found: Sequence[tuple[int, int, int, int]]
) -> frozenset[int]:
    """The gaps whose words are only in another place."""
    ours = [sorted(quote.keys[a:b]) for a, b, _, _ in found]
    theirs = [sorted(source.keys[c:d]) for _, _, c, d in found]
    moved: set[int] = set()
    for i, words in enumerate(ours):
        for j, others in enumerate(theirs):
            # Words that went out here and came in there; or were turned round in one place.
            if words and words == others and (i == j or not (theirs[i] or ours[j])):
                moved |= {i, j}
    return frozenset(moved)


_PERCENT = frozenset({"percent", "per", "cent", "بالمائه", "بالميه", "في", "المائه", "الميه"})
_CONTRACTED = (
    (re.compile(r"^can't$|^cannot$"), "can not"),
    (re.compile(r"^won't$"), "will not"),
    (re.compile(r"^(\w+)n't$"), r"\1 not"),
    (re.compile(r"^(\w+)'re$"), r"\1 are"),
    (re.compile(r"^(\w+)'ve$"), r"\1 have"),
    (re.compile(r"^(\w+)'ll$"), r"\1 will"),
    (re.compile(r"^i'm$"), "i am"),
    (re.compile(r"^(it|that|he|she|there|here|what|who|where|let)'s$"), r"\1 is"),
)


def _spelled_out(keys: Sequence[str]) -> str:
    """Words without the spaces and contractions between them."""
    found = []
    for word in keys:
        plain = word
        for pattern, whole in _CONTRACTED if "'" in word or word == "cannot" else ():
            plain = pattern.sub(whole, plain)
        found.append(plain)
    return "".join(found).replace(" ", "").replace("'", "")


def _same(quote: Wording, ours: tuple[int, int], source: Wording, theirs: tuple[int, int]) -> bool:
    """Whether two ranges of words differ in nothing that an editor may not change."""
    (a, b), (c, d) = ours, theirs
    if a == b and quote.elided(a):
        return True
    if a < b and quote.bracketed(a, b):
        return True
    here, there = quote.keys[a:b], source.keys[c:d]
    if _spelled_out(here) == _spelled_out(there):
        return True
    if a == 0 and b == 1 and d - c == 1 and there[0] in (here[0][1:], f"و{here[0]}"):
        return here[0][0] == "و" or there[0][0] == "و"  # the conjunction of the sentence before
    left = set(here) | set(there)
    if left <= _PERCENT:  # a percent sign is no word
        return True
    mine, its = values(quote, a, b), values(source, c, d)
    return bool(mine) and mine == its and _only_numbers(quote, a, b) and _only_numbers(source, c, d)


def _interrupted(passage: Passage, gap: tuple[int, int, int, int]) -> bool:
    """Whether the source only names the speaker there, in the middle of what is said."""
    start, end, first, last = gap
    speech = passage.source.speech
    return (
        start == end
        and 0 < first < last < len(speech)
        and not any(speech[first:last])
        and bool(speech[first - 1] and speech[last])
    )


def _only_numbers(wording: Wording, start: int, end: int) -> bool:
    return all(
        wording.keys[index] in _PERCENT or values(wording, index, index + 1)
        for index in range(start, end)
    )


def _kinds(
    quote: Wording, ours: tuple[int, int], source: Wording, theirs: tuple[int, int]
) -> tuple[Change, ...]:
    here, there = quote.keys[slice(*ours)], source.keys[slice(*theirs)]
    found: list[Change] = []
    if denials(quote, *ours) != denials(source, *theirs):
        found.append(Change.NEGATION)
    if sorted(values(quote, *ours)) != sorted(values(source, *theirs)):
        found.append(Change.NUMBER)
    if named(source, *theirs) or (here and named(quote, *ours)):
        found.append(Change.NAME)
    if here and there:
        raw = [
            [wording.tokens[index].word.text for index in range(*span)]
            if wording.lang == "ar"
            else wording.keys[slice(*span)]
            for wording, span in ((quote, ours), (source, theirs))
        ]
        if modals(here) != modals(there) or doubts(quote, *ours) != doubts(source, *theirs):
            found.append(Change.MODALITY)
        elif other_tense(raw[0], raw[1], quote.lang):
            found.append(Change.TENSE)
        if len(there) - len(here) > _FEW:
            found.append(Change.OMISSION)
        elif len(here) - len(there) > _FEW:
            found.append(Change.ADDITION)
        return tuple(found) or (Change.WORD,)
    if there:
        return _left_out(source, theirs, found)
    return (*found, Change.ADDITION)


def left_out(source: Wording, start: int, end: int) -> tuple[Change, ...]:
    """What kinds of word a range of the source holds that the quotation leaves out."""
    found: list[Change] = []
    if denials(source, start, end):
        found.append(Change.NEGATION)
    if values(source, start, end):
        found.append(Change.NUMBER)
    if named(source, start, end):
        found.append(Change.NAME)
    return _left_out(source, (start, end), found)


def _left_out(source: Wording, span: tuple[int, int], found: list[Change]) -> tuple[Change, ...]:
    """The kinds of an omission; one of nothing but a name is first of all a name's."""
    start, end = span
    verbal = frozenset(verbs(source, start, end))
    if end - start <= _FEW and len(verbal) * 2 >= end - start:
        found.append(Change.VERB)
    alone = all(
        index in verbal or named(source, index, index + 1) or bool(values(source, index, index + 1))
        for index in range(start, end)
    )
    if found and (alone or found[0] is Change.NEGATION):
        return (*found, Change.OMISSION)
    return (Change.OMISSION, *found)
