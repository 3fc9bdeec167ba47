"""Word segmentation for Arabic and English text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple, cast

from qa_toolkit.language.letters import (
    ARABIC_LETTERS,
    DIGITS,
    LATIN_LETTERS,
    MARKS,
    PRESENTATION_FORMS,
    TATWEEL,
)

Script = Literal["ar", "en", "number"]


class Word(NamedTuple):
    """A word or number: its text as written and where it starts in the text it came from."""

    text: str
    start: int
    script: Script

    @property
    def end(self) -> int:
        """The code point after the last one."""
        return self.start + len(self.text)


# A number keeps its separators (3.5  1,000  12:30  12/09), but 2011-2013 is two numbers. A Latin
# word keeps apostrophes and combining marks (don't, naïve), an Arabic one its marks and tatweel.
_WORD = re.compile(
    rf"(?P<ar>[{ARABIC_LETTERS}{PRESENTATION_FORMS}]"
    rf"[{ARABIC_LETTERS}{PRESENTATION_FORMS}{MARKS}{TATWEEL}]*)"
    rf"|(?P<en>[{LATIN_LETTERS}][{LATIN_LETTERS}\u0300-\u036f]*"
    rf"(?:['\u2019][{LATIN_LETTERS}\u0300-\u036f]+)*)"
    rf"|(?P<number>[{DIGITS}]+(?:[.,:/\u066b\u066c][{DIGITS}]+)*)"
)


_RUN_TOGETHER = 18
"""Letters from which an Arabic word is several, whose spaces were lost in a conversion."""


def run_together(found: Iterable[Word]) -> bool:
    """Whether Arabic text lost spaces, so that its words cannot be read one by one."""
    return any(len(word.text) >= _RUN_TOGETHER for word in found if word.script == "ar")


def words(text: str) -> tuple[Word, ...]:
    """The words and numbers of ``text``, in order; punctuation lies between them."""
    return tuple(
        Word(match.group(), match.start(), cast(Script, match.lastgroup))
        for match in _WORD.finditer(text)
    )
