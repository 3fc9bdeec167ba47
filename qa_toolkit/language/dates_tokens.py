"""The tokens that the date reader walks over."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from qa_toolkit.language.calendar_names import LETTER
from qa_toolkit.language.dates_tables import (
    AYN,
    LEFT_OUT,
    LONGEST,
    MONTHS,
    YEAR_STEMS,
    key,
    same_length,
)
from qa_toolkit.language.letters import (
    ARABIC_INDIC_DIGITS,
    BIDI_CONTROLS,
    DIGITS,
    PERSIAN_DIGITS,
)

_TOKEN = re.compile(rf"([{LETTER}{AYN}]+|[{DIGITS}]+|[^\s{BIDI_CONTROLS}])")
_DIGIT_KINDS = (
    ("european", re.compile("[0-9]")),
    ("arabic-indic", re.compile(f"[{ARABIC_INDIC_DIGITS}]")),
    ("persian", re.compile(f"[{PERSIAN_DIGITS}]")),
)
_NOTHING = "\0"  # the key of a tatweel or a vowel mark on its own


class Tokens:
    """The tokens of a text as parallel lists; an index past the end is an empty token."""

    __slots__ = ("ends", "keys", "numbers", "starts", "text")

    def __init__(self, text: str) -> None:
        # Gaps and tokens by turns. What is done to all of them is done in C, for speed: the
        # letters of the whole text are made alike, and marks left out where there are any.
        parts = _TOKEN.split(text)
        places = list(accumulate(map(len, parts)))
        pieces = parts[1::2]
        self.text = text
        self.starts = places[:-1:2]
        self.ends = places[1::2]
        alike = same_length(text)
        self.keys = [alike[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
        if pieces and max(map(len, pieces)) > LONGEST:  # a longer word is no date's
            self.keys = [word if len(word) <= LONGEST else _NOTHING for word in self.keys]
        for mark in LEFT_OUT.finditer(text):
            i = bisect_right(self.ends, mark.start())
            self.keys[i] = LEFT_OUT.sub("", self.keys[i]) or _NOTHING
        self.numbers = [
            int(piece) if piece.isdecimal() and len(piece) <= 4 else -1 for piece in pieces
        ]
        """The value of a token of up to four digits, or -1."""

    def __len__(self) -> int:
        return len(self.keys)

    def key(self, i: int) -> str:
        """The key of token ``i``; "" outside the text."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def number(self, i: int) -> int:
        """The value of token ``i`` if it is a number of up to four digits, else -1."""
        return self.numbers[i] if 0 <= i < len(self.keys) else -1

    def size(self, i: int) -> int:
        """The number of code points of token ``i``."""
        return self.ends[i] - self.starts[i] if 0 <= i < len(self.keys) else 0

    def joined(self, i: int) -> bool:
        """Whether token ``i`` follows the one before without any gap."""
        return 0 < i < len(self.keys) and self.starts[i] == self.ends[i - 1]

    def apart(self, i: int) -> bool:
        """Whether an empty line stands before token ``i``, or the text is at its end."""
        if not 0 < i < len(self.keys):
            return True
        gap = self.text[self.ends[i - 1] : self.starts[i]]
        return gap.count("\n") > 1

    def capital(self, i: int) -> bool:
        """Whether token ``i`` starts with a capital letter."""
        return self.text[self.starts[i]].isupper()

    def digits(self, i: int) -> str | None:
        """The kind of the digits of token ``i``."""
        piece = self.text[self.starts[i]]
        return next((name for name, kind in _DIGIT_KINDS if kind.match(piece)), None)

    def after_clitics(self, i: int, letters: int) -> int:
        """Where token ``i`` starts once so many letters of its key are left out."""
        start, end = self.starts[i], self.ends[i]
        while letters and start < end:
            letters -= bool(key(self.text[start]))
            start += 1
        while start < end and not key(self.text[start]):
            start += 1  # the vowel mark of the clitic
        return start

    def free(self, i: int) -> bool:
        """Whether the number at ``i`` is no part of a longer one, of a code or of a name."""
        if self.joined(i):
            before = self.key(i - 1)
            if before[-1:].isalnum() and before not in _CLITICS and not _glued(before):
                return False
            if before in _JOINTS and self.joined(i - 1) and not self._ranges(i):
                return False
        return self.closed(i + 1)

    def _ranges(self, i: int) -> bool:
        """Whether the stroke before the number at ``i`` parts two dates: 3-5, 1436هـ/2015م."""
        stroke, word = self.key(i - 1), self.key(i - 2)
        if not word[-1:].isalnum():
            return True
        if stroke not in "/-\u2011\u2013":
            return False
        if self.number(i - 2) >= 0:
            alone = not self.joined(i - 2) or self.key(i - 3) in _OPENING
            return alone and (stroke != "/" or self.size(i - 2) == 4 == self.size(i))
        return word in _BEFORE_STROKE or word in MONTHS.starts

    def closed(self, i: int) -> bool:
        """Whether the number before token ``i`` does not go on there (3.5, 12,000, 5%, 3x)."""
        if i >= len(self.keys):
            return True
        after = self.keys[i]
        if after in ("%", "٪"):
            return False
        if not self.joined(i):
            return True
        if after in ".,:/٫٬،" and self.joined(i + 1) and self.keys[i + 1][:1].isdecimal():
            return after == "/" and self.size(i - 1) == 4 == self.size(i + 1)
        return not after[0].isalnum() or after in _SUFFIXES


_CLITICS = frozenset(("و", "ف", "ب", "ل", "ك", "ال", "بال", "وال", "لل", "وب", "ول", "فال"))
_JOINTS = frozenset(".,:/-٫٬،\u2011\u2013")
_OPENING = frozenset(("(", "[", *_CLITICS))
_BEFORE_STROKE = frozenset(("ه", "م", "mid", "early", "late", "pre", "post", "ad", "ah"))
_SUFFIXES = frozenset(
    ("st", "nd", "rd", "th", "s", "م", "ه", "ميلادي", "هجري", "من", "ad", "bc", "ah")
)


def _glued(word: str) -> bool:
    """Whether a number may be written onto the word for want of a space: عام2020, مايو2015."""
    return word in YEAR_STEMS or (word in MONTHS.starts and not word.isascii())
