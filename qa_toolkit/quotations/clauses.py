"""The clauses of a sentence, roughly: where a newsroom could cut it."""

from __future__ import annotations

import re
from functools import lru_cache

from qa_toolkit.language.word_lists import listed
from qa_toolkit.quotations.wording import Token, Wording

_SHORTEST = 2
"""Words of a clause; fewer go to the one before."""
_MOST = 10
"""Clauses of a sentence; what follows the last is part of it."""
_MARK = re.compile(r"[,;:،؛\u2013\u2014()\[\].!?؟\u2026]")
_OPENERS = listed(
    "and or but nor because which who whose where when while whereas if unless although though "
    "since as after before until so that despite including with without "
    "أو ثم بل لكن ولكن لأن حيث عندما بينما فيما إذ إذا كما مما الذي التي الذين حتى قبل بعد رغم "
    "بسبب لكي كي أن إن بأن سواء دون بدون"
)


def clauses(wording: Wording, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The words of a range, parted at marks and conjunctions."""
    cuts = [start]
    for index in range(start + 1, end):
        if (
            index - cuts[-1] >= _SHORTEST
            and end - index >= _SHORTEST
            and len(cuts) < _MOST
            and _opens(wording.tokens[index - 1], wording.tokens[index])
        ):
            cuts.append(index)
    return tuple(zip(cuts, [*cuts[1:], end], strict=True))


def _opens(before: Token, token: Token) -> bool:
    if before.segment is not token.segment:
        return True
    if _MARK.search(token.segment.text, before.word.end, token.word.start):
        return True
    word = token.word.text
    return word.lower() in _OPENERS or (word[0] == "و" and _joined(word))


@lru_cache(maxsize=1 << 12)
def _joined(word: str) -> bool:
    """Whether it is a word with a conjunction before it."""
    from qa_toolkit.language.lexicon import arabic

    return any(reading.prefix.startswith("و") for reading in arabic().readings(word))
