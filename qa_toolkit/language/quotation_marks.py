"""Where quotations begin and end in a paragraph, whatever marks a newsroom uses.

English nests ‘…’ inside “…”; Arabic newspapers write «…», "…" or “…”, and some turn the marks
round (”…“). So what stands beside a mark tells whether it opens or closes, its shape only where
that is silent, and whether one is open where both are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

STRAIGHT, CURLY, GUILLEMET, ANGLE, SINGLE = '"', "\u201c", "«", "‹", "'"  # the second: “
"""The families of marks; those of one family close each other."""

FAMILIES = {
    '"': STRAIGHT,
    **dict.fromkeys("\u201c\u201d\u201e\u201f", CURLY),  # “ ” „ ‟
    **dict.fromkeys("«»", GUILLEMET),
    **dict.fromkeys("‹›", ANGLE),
}
_SINGLES = frozenset("'\u2018\u201a")  # ‘ ‚
_CLOSING_SHAPES = frozenset("\u201d»›")  # ”
_MARK = re.compile(f"[{''.join(FAMILIES)}]")
_INCHES = re.compile(r"[0-9٠-٩]\Z")
_BESIDE = re.compile("[\"'\u2018-\u201f«»‹›]")  # every mark of this module
# و ف ب ل ك and what they combine to, with a tatweel or without, standing alone before a mark.
_CLITIC = re.compile(r"(?<!\w)(?:[وف]?[بلك]|[وف]|ال|[وف]?لل|[وفبك]ال)ـ?\Z")
_NEVER_FIRST = frozenset(".,،؛:;!?؟)]»…%")
_NEVER_LAST = frozenset("([:«")

# 'Yes,' and ‘Yes’: an opening mark stands before a letter and after a space; no '90s, 'em, 'tis.
_SINGLE_OPENS = re.compile(
    r"(?:(?<![^\s(\[\"\u201c«\u2014\u2013:-])['\u2018]|\u201a)(?=[^\W_])"
    r"(?!\d0s\b|(?:em|til|tis|twas|cause|n)\b)",
    re.IGNORECASE,
)
_SINGLE_CLOSES = re.compile(r"(?<=[^\s(\[])['\u2019\u2018](?![^\W_])")
_OPENS_SPEECH = re.compile(r"(?:\A\s*|:\s)['\u2018](?=[^\W_])")
_CLOSES_SPEECH = re.compile(r"[.!?,]['\u2019](?=\s|\Z)")
_LONGEST_SINGLE = 600  # code points; no quotation in single marks is longer

Role = Literal["opens", "closes", "either"]


def family(character: str) -> str:
    """The family of a mark; empty for what is none."""
    return SINGLE if character in _SINGLES else FAMILIES.get(character, "")


class Mark(NamedTuple):
    """One mark: where it stands, the character, its family, and what it seems to do there."""

    start: int
    character: str
    family: str
    role: Role


class Quotation(NamedTuple):
    """A quotation: its marks stand at ``start`` and ``end - 1`` (half-open, code points).

    ``depth`` is 0 for an outermost one, 1 inside it, and so on. ``mixed``: the mark that closes
    it is of another kind than the one that opens it.
    """

    start: int
    end: int
    depth: int
    mixed: bool = False

    def inner(self, text: str) -> str:
        """What stands between the marks."""
        return text[self.start + 1 : self.end - 1]


class Reading(NamedTuple):
    """The quotations of a paragraph, by where they open, and the marks that have no partner."""

    quotations: tuple[Quotation, ...]
    loose: tuple[Mark, ...]


def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a paragraph in order of their opening marks, sentences notwithstanding.

    A mark without its other half makes no quotation.
    """
    return read_marks(text).quotations


def read_marks(text: str) -> Reading:
    """The quotations of a paragraph and its loose marks."""
    return _read_marks(text) if len(text) < _LONGEST_KEPT else _read_marks.__wrapped__(text)


_LONGEST_KEPT = 20_000  # code points; longer texts would fill the cache


@lru_cache(maxsize=256)
def _read_marks(text: str) -> Reading:
    pairs: list[tuple[Mark, Mark]] = []
    opened: list[Mark] = []
    loose: list[Mark] = []
    waiting: Counter[str] = Counter()  # how many of each family are open
    for mark in _marks(text):
        kind = mark.family
        if mark.role == "opens" or (mark.role == "either" and not waiting[kind]):
            opened.append(mark)
            waiting[kind] += 1
        elif not waiting[kind]:
            loose.append(mark)
        else:
            while (last := opened.pop()).family != kind:
                loose.append(last)
                waiting[last.family] -= 1
            waiting[kind] -= 1
            pairs.append((last, mark))
    pairs, loose = _second_thoughts(pairs, sorted(loose + opened))
    spans = [(a.start, b.start + 1, a.family != b.family) for a, b in pairs]
    singles = list(_singles(text, sorted(span[:2] for span in spans)))
    loose = sorted([*loose, *_loose_singles(text, [span[:2] for span in spans + singles])])
    spans += singles
    return Reading(tuple(_nested(sorted(spans))), tuple(loose))


def _marks(text: str) -> Iterator[Mark]:
    """Each mark but those of inches, with its role."""
    turned = _turned(text)
    straight = 0  # how many straight ones there were
    for match in _MARK.finditer(text):
        place, character = match.start(), match.group()
        if character == STRAIGHT and _INCHES.search(text, max(0, place - 1), place):
            # An inch, unless something is there to be closed: “… in 2024”.
            role: Role = "closes"
            if straight % 2 == 0:
                continue
        else:
            role = _role(text, place)
        kind = FAMILIES[character]
        straight += kind == STRAIGHT
        if kind in (GUILLEMET, ANGLE) or (kind == CURLY and role == "either"):
            shape = (character in _CLOSING_SHAPES) != (kind in turned)
            role = "closes" if shape else "opens"
        yield Mark(place, character, kind, role)


def _turned(text: str) -> frozenset[str]:
    """The families whose shapes are swapped: the first mark has the shape that closes."""
    found = set()
    for kind, opening, closing in (
        (CURLY, "\u201c", "\u201d"),  # “ ”
        (GUILLEMET, "«", "»"),
        (ANGLE, "‹", "›"),
    ):
        first, last = text.find(closing), text.rfind(opening)
        if first != -1 and last != -1 and first < text.find(opening) and text.rfind(closing) < last:
            found.add(kind)
    return frozenset(found)


def _role(text: str, place: int) -> Role:
    """What stands beside a mark says; marks that touch it are looked through."""
    left, right = place - 1, place + 1
    while left >= 0 and _BESIDE.match(text[left]):
        left -= 1
    while right < len(text) and _BESIDE.match(text[right]):
        right += 1
    before = text[left] if left >= 0 else " "
    after = text[right] if right < len(text) else " "
    opens = not after.isspace() and (
        after not in _NEVER_FIRST or text.startswith(("...", "\u2026"), right)
    )
    closes = not before.isspace() and before not in _NEVER_LAST
    if opens and closes:
        return "opens" if _CLITIC.search(text, max(0, place - 5), place) else "either"
    return "opens" if opens else "closes" if closes else "either"


def _second_thoughts(
    pairs: list[tuple[Mark, Mark]], loose: list[Mark]
) -> tuple[list[tuple[Mark, Mark]], list[Mark]]:
    """Pair two loose marks that can only be meant for each other.

    Two straight ones, whatever stands beside them (قال" نعم".), and one that opens before one of
    another kind that closes.
    """
    straight = [mark for mark in loose if mark.family == STRAIGHT]
    if len(straight) == 2:
        pairs = [*pairs, (straight[0], straight[1])]
        loose = [mark for mark in loose if mark.family != STRAIGHT]
    left: list[Mark] = []
    for mark in loose:
        if (
            left
            and left[-1].role != "closes"
            and mark.role != "opens"
            and left[-1].family != mark.family
        ):
            pairs = [*pairs, (left.pop(), mark)]
        else:
            left.append(mark)
    return pairs, left


def _singles(text: str, outer: list[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """The quotations in single marks that cross none of the ``outer`` ones, which are in order."""
    if "'" not in text and "\u2018" not in text and "\u201a" not in text:  # ‘ ‚
        return
    starts = [start for start, _ in outer]
    place, around, passed = 0, [len(text)], 0
    while opening := _SINGLE_OPENS.search(text, place):
        start, place = opening.start(), opening.end()
        after = bisect_right(starts, start)
        around += [end for _, end in outer[passed:after]]  # what opens before it …
        passed = after
        while around[-1] <= start:  # … and is still open
            around.pop()
        end = _single_end(text, start, min(around[-1], start + _LONGEST_SINGLE))
        if end and all(b < end for _, b in outer[after : bisect_right(starts, end)]):
            yield start, end, False
            place = end


def _loose_singles(text: str, spans: list[tuple[int, int]]) -> Iterator[Mark]:
    """Single marks that open or close a quotation of several paragraphs: one of each at most.

    Apostrophes look like them: the one that opens stands at the head or behind a colon, the one
    that closes behind a stop.
    """
    if "'" not in text and "\u2018" not in text and "\u2019" not in text:  # ‘ ’
        return
    for pattern, role in ((_OPENS_SPEECH, "opens"), (_CLOSES_SPEECH, "closes")):
        match = pattern.search(text)
        place = match.end() - 1 if match else -1
        if match and not any(a <= place < b for a, b in spans):
            yield Mark(place, text[place], SINGLE, "opens" if role == "opens" else "closes")


def _single_end(text: str, start: int, bound: int) -> int | None:
    """The end of a quotation in single marks; the players' choice is passed over."""
    plural: int | None = None
    for closing in _SINGLE_CLOSES.finditer(text, start + 2, bound):
        place = closing.start()
        if _SINGLE_OPENS.search(text, start + 1, place) and plural:
            break  # another one opens: the mark before it was the end
        if text[place - 1] in "sS" and text[place + 1 : place + 2] == " ":
            plural = plural or place + 1
            continue
        return place + 1
    return plural


def _nested(spans: list[tuple[int, int, bool]]) -> Iterator[Quotation]:
    ends: list[int] = []
    for start, end, mixed in spans:
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and end > ends[-1]:
            continue  # two that cross: the marks of one of them are loose
        yield Quotation(start, end, len(ends), mixed)
        ends.append(end)
