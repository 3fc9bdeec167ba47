"""Which of the two languages a text is in, and the runs of each inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.language.letters import ARABIC_LETTERS, LATIN_LETTERS, PRESENTATION_FORMS
from qa_toolkit.model import Lang

_ARABIC = re.compile(f"[{ARABIC_LETTERS}{PRESENTATION_FORMS}]")
_LATIN = re.compile(f"[{LATIN_LETTERS}]")
_EITHER = re.compile(f"(?P<ar>[{ARABIC_LETTERS}{PRESENTATION_FORMS}])|(?P<en>[{LATIN_LETTERS}])")
_SAMPLE = 20_000


def language(text: str) -> Lang | None:
    """The language most letters of ``text`` belong to; None when it has no letters.

    An Arabic letter counts double: an Arabic sentence may quote Latin names, brands and
    addresses at length, while Arabic script hardly occurs inside English prose.
    """
    sample = text[:_SAMPLE]
    arabic = len(_ARABIC.findall(sample))
    latin = len(_LATIN.findall(sample))
    if arabic == latin == 0:
        return None
    return "ar" if 2 * arabic >= latin else "en"


def runs(text: str) -> Iterator[tuple[int, int, Lang]]:
    """The ``(start, end, language)`` of each stretch of one script, first to last letter."""
    start = end = 0
    current: Lang | None = None
    for match in _EITHER.finditer(text):
        found: Lang = "ar" if match.lastgroup == "ar" else "en"
        if found != current:
            if current is not None:
                yield start, end, current
            start, current = match.start(), found
        end = match.end()
    if current is not None:
        yield start, end, current
