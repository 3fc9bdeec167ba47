"""An Arabic sentence in clauses, and what lets each of them stand.

Every clause has a verb of its own or is nominal: a topic and what is said of it. The sentence is
parted where a new clause must begin: at relative pronouns, at أن and its sisters, at conjunctions
of time and condition, at a verb joined by و or ف, at colons, semicolons and quotation marks. A
comma parts nothing by itself, for it also parts the members of a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from qa_toolkit.language.analysis import Word
from qa_toolkit.language.clause_words import COMMAS, LICENSERS, PLACE, PREPOSITIONS_JOINED
from qa_toolkit.language.clauses import has_predicate
from qa_toolkit.language.lexicon import arabic


class Opener(StrEnum):
    """What a clause begins with."""

    START = "start"
    RELATIVE = "relative"
    COMPLEMENT = "complement"
    SUBORDINATE = "subordinate"
    COORDINATE = "coordinate"
    MARK = "mark"


class Standing(StrEnum):
    """What lets a clause stand: a verb, a predicate without one, or nothing that is seen."""

    VERBAL = "verbal"
    NOMINAL = "nominal"
    BARE = "bare"


class Clause(NamedTuple):
    """Words ``start`` to ``end`` (half-open), the opener among them, and what lets it stand."""

    start: int
    end: int
    opener: Opener
    standing: Standing


def _opening(kind: Opener, words: str) -> dict[str, Opener]:
    return dict.fromkeys(words.split(), kind)


_OPENERS = {
    **_opening(
        Opener.RELATIVE,
        "الذي التي الذين اللذان اللتان اللذين اللتين اللواتي اللاتي مما ممن",
    ),
    **_opening(
        Opener.COMPLEMENT,
        "أن أنه أنها أنهم أنهما أننا أنني أنك إن إنه إنها إنهم إنهما إننا إنني بأن بأنه بأنها "
        "بأنهم لأن لأنه لأنها لأنهم كأن كأنه كأنها ألا",
    ),
    **_opening(
        Opener.SUBORDINATE,
        "عندما حينما بينما فيما حيث إذ إذا لو لولا كما كلما بعدما قبلما ريثما حالما طالما مهما "
        "لكي كي",
    ),
    **_opening(Opener.COORDINATE, "ثم بل لكن لكنه لكنها لكنهم إنما"),
}
_MARKS = frozenset(':؛;«»"“”')
_CONJUNCTIONS = ("و", "ف")


def clauses(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; together they are all its words."""
    if not words:
        return ()
    starts = [(0, Opener.START)]
    for place in range(len(words)):
        opener = _opener(words, place)
        if opener is None:
            continue
        if starts[-1][0] == place or _follows_opener(words, place, starts[-1]):
            starts[-1] = (starts[-1][0], opener)  # لكن الذي …: one clause, the last word tells
        else:
            starts.append((place, opener))
    ends = [start for start, _ in starts[1:]] + [len(words)]
    return tuple(
        Clause(start, end, opener, _standing(words[start:end], opener))
        for (start, opener), end in zip(starts, ends, strict=True)
    )


def _opener(words: Sequence[Word], place: int) -> Opener | None:
    word = words[place]
    if word.token.text in _MARKS:
        return Opener.MARK
    known = _OPENERS.get(word.plain) or _OPENERS.get(word.core)
    if known:
        return known
    return Opener.COORDINATE if place and word.finite and _joined(word) else None


def _joined(word: Word) -> bool:
    """Whether a verb is joined by a conjunction: وقال, not وصل."""
    if word.core == word.plain:
        return False
    readings = [r for r in arabic().readings(word.token.text) if r.pos == "verb"]
    return bool(readings) and all(reading.prefix[:1] in _CONJUNCTIONS for reading in readings)


def _follows_opener(words: Sequence[Word], place: int, last: tuple[int, Opener]) -> bool:
    start, opener = last
    return opener is not Opener.START and all(
        _opener(words, between) for between in range(start, place)
    )


def _standing(clause: Sequence[Word], opener: Opener) -> Standing:
    if any(word.finite for word in clause):
        return Standing.VERBAL
    body = clause[1:] if opener not in {Opener.START, Opener.COORDINATE} else clause
    if any({word.plain, word.core} & LICENSERS for word in body):
        return Standing.NOMINAL
    if has_predicate(body, nouns=True):
        return Standing.NOMINAL
    # الذي في الدار: a phrase is predicate enough after a relative.
    phrase = body and (body[0].plain in PLACE or body[0].prefix in PREPOSITIONS_JOINED)
    return Standing.NOMINAL if opener is Opener.RELATIVE and phrase else Standing.BARE


def clause_from(words: Sequence[Word], place: int) -> int:
    """The end (exclusive) of what is left, from the word at ``place`` on, of its clause.

    It ends at the next clause or comma.
    """
    ends = [part.end for part in clauses(words) if part.end > place]
    commas = [p for p in range(place + 1, ends[0]) if words[p].token.text in COMMAS]
    end = commas[0] if commas else ends[0]
    while end > place + 1 and not words[end - 1].token.text[0].isalnum():
        end -= 1
    return end
