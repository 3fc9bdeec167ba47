"""The tokens that the date reader walks over, and the words it knows.

Words are looked up by a key: no vowel marks, no tatweel, no hamza on alif, lower case. Arabic
names are listed with the clitics that may be written onto them (وبالأحد), so that a look-up is
one step and says how many letters the clitics take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from qa_toolkit.language.calendar_names import (
    ARABIC_WEEKDAYS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    HIJRI_MONTHS,
    LETTER,
    LEVANTINE_MONTHS,
    MAGHREBI_MONTHS,
    ORDINALS,
    WESTERN_MONTHS,
)
from qa_toolkit.language.dates_model import Style
from qa_toolkit.language.letters import (
    ARABIC_INDIC_DIGITS,
    BIDI_CONTROLS,
    DIGITS,
    PERSIAN_DIGITS,
    bare,
)

_AYN = "\u02bb\u02bf\u02be\u02bc"  # as CLDR writes ayn and hamza in Latin letters
_TOKEN = re.compile(rf"[{LETTER}{_AYN}]+|[{DIGITS}]+|[^\s{BIDI_CONTROLS}]")
_HAMZA = str.maketrans("أإآٱى", "ااااي", _AYN)
_DIGIT_KINDS = (
    ("european", re.compile("[0-9]")),
    ("arabic-indic", re.compile(f"[{ARABIC_INDIC_DIGITS}]")),
    ("persian", re.compile(f"[{PERSIAN_DIGITS}]")),
)
_T = TypeVar("_T")
_LONGEST = 40  # letters of a word that may be part of a date
_NOTHING = "\0"  # the key of a tatweel or a vowel mark on its own


@lru_cache(1 << 14)
def _short_key(word: str) -> str:
    return bare(word).translate(_HAMZA).lower()


def key(word: str) -> str:
    """The form that a word is looked up by."""
    return _short_key(word) if len(word) <= _LONGEST else ""


@lru_cache(1 << 14)
def _token_key(piece: str) -> str:
    return _short_key(piece) or _NOTHING


class Tokens:
    """The tokens of a text as parallel lists; an index past the end is an empty token."""

    __slots__ = ("ends", "keys", "numbers", "starts", "text")

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _TOKEN.finditer(text)]
        # A longer word is no date's; it is kept out of the cache.
        pieces = [text[start:end] if end - start <= _LONGEST else "" for start, end in spans]
        self.text = text
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.keys = list(map(_token_key, pieces))
        self.numbers = [
            int(piece) if len(piece) <= 4 and piece.isdecimal() else -1 for piece in pieces
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
            if before[-1:].isalnum() and before not in _CLITICS:
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
_SUFFIXES = frozenset(("st", "nd", "rd", "th", "s", "م", "ه", "ميلادي", "هجري", "ad", "bc", "ah"))


class Name(NamedTuple, Generic[_T]):
    """A name found in a text: what it stands for, how many letters are clitics, how long it is.

    ``tokens`` counts the tokens of the name, hyphens included.
    """

    value: _T
    clitics: int
    tokens: int


class Table(Generic[_T]):
    """Names of one to three words, by key."""

    def __init__(self, names: Iterable[tuple[str, _T]], *, clitics: bool = True) -> None:
        self._names: dict[str, tuple[_T, int]] = {}
        self.starts: set[str] = set()
        self._longest: dict[str, int] = {}
        for name, value in names:
            words = [key(word) for word in re.split("[ -]", name)]
            variants = _with_clitics(words[0]) if clitics else [(words[0], 0)]
            for first, letters in variants:
                self._names.setdefault(" ".join([first, *words[1:]]), (value, letters))
                self.starts.add(first)
                self._longest[first] = max(self._longest.get(first, 1), len(words))

    def at(self, tokens: Tokens, i: int) -> Name[_T] | None:
        """The longest name that starts at token ``i``."""
        first = tokens.key(i)
        longest = self._longest.get(first)
        if longest is None:
            return None
        found = None
        words, j = first, i
        for _ in range(longest):
            if words in self._names:
                value, letters = self._names[words]
                found = Name(value, letters, j + 1 - i)
            j += 1
            if tokens.key(j) == "-" and tokens.joined(j) and tokens.joined(j + 1):
                j += 1
            words = f"{words} {tokens.key(j)}"
        return found


def _with_clitics(word: str) -> Iterator[tuple[str, int]]:
    yield word, 0
    if word.isascii():
        return
    for clitic in ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"):
        if clitic[-1] == "ل" and word.startswith("ال"):
            yield clitic + word[1:], len(clitic)
        else:
            yield clitic + word, len(clitic)


class MonthName(NamedTuple):
    """A month, the system of its name, and whether the name is a word of its own besides."""

    month: int
    style: Style
    bare: bool


# These are nothing but months; others are verbs, adjectives or names of people too.
_ONLY_MONTHS = frozenset(
    map(
        key,
        [
            *("يناير", "فبراير", "أبريل", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر"),
            *("نوفمبر", "ديسمبر", "أيلول", "حزيران", "شتنبر", "نونبر", "دجنبر", "فيفري"),
            *("جانفي", "جويلية", "يوليوز"),
            *("January", "February", "September", "October", "November", "December"),
        ],
    )
)


def _months() -> Iterator[tuple[str, MonthName]]:
    styles = (
        (LEVANTINE_MONTHS, Style.LEVANTINE),
        (WESTERN_MONTHS, Style.WESTERN),
        (HIJRI_MONTHS, Style.HIJRI),
        (ENGLISH_MONTHS, Style.ENGLISH),
    )
    for table, style in styles:
        for month, row in enumerate(table, start=1):
            for name in row:
                only = key(name) in _ONLY_MONTHS or name.startswith(("تشرين", "كانون"))
                own = Style.MAGHREBI if name in MAGHREBI_MONTHS else style
                yield name, MonthName(month, own, only)


def _weekdays() -> Iterator[tuple[str, int]]:
    for table in (ARABIC_WEEKDAYS, ENGLISH_WEEKDAYS):
        for number, row in enumerate(table):
            for name in row:
                yield name, number


_ENGLISH_UNITS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
)
_ENGLISH_ORDINALS = [
    *_ENGLISH_UNITS,
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
    *(f"twenty-{unit}" for unit in _ENGLISH_UNITS),
    *("thirtieth", "thirty-first"),
]

NO_NOUN = frozenset(
    [
        *("at", "in", "on", "and", "to", "through", "when", "after", "before", "by", "the", "for"),
        *("as", "is", "was"),
    ]
)
"""Words after which, following a number, nothing is counted by it."""

MONTHS = Table(_months())
WEEKDAYS = Table(_weekdays())
ORDINAL_WORDS = Table(ORDINALS.items())


def is_month(word: str) -> bool:
    """Whether the name of a month may start with the word: a look that costs little."""
    return key(word) in MONTHS.starts


ENGLISH_ORDINAL_WORDS = Table(
    ((word, number) for number, word in enumerate(_ENGLISH_ORDINALS, start=1)), clitics=False
)
