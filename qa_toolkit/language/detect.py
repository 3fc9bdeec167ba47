"""Which of the two languages a text is in."""

from __future__ import annotations

import re

from qa_toolkit.language.letters import ARABIC_LETTERS, LATIN_LETTERS, PRESENTATION_FORMS
from qa_toolkit.model import Lang

_ARABIC = re.compile(f"[{ARABIC_LETTERS}{PRESENTATION_FORMS}]")
_LATIN = re.compile(f"[{LATIN_LETTERS}]")
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
