"""The words that the date reader knows, in tables that find them among tokens.

Words are looked up by a key: no vowel marks, no tatweel, no hamza on alif, lower case. Arabic
names are listed with the clitics that may be written onto them (وبالأحد), so that a look-up is
one step and says how many letters the clitics take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from qa_toolkit.language.calendar_names import (
    ARABIC_WEEKDAYS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    HIJRI_MONTHS,
    LEVANTINE_MONTHS,
    MAGHREBI_MONTHS,
    ORDINALS,
    WESTERN_MONTHS,
)
from qa_toolkit.language.dates_model import Style
from qa_toolkit.language.letters import MARKS, TATWEEL

if TYPE_CHECKING:
    from qa_toolkit.language.dates_tokens import Tokens

AYN = "\u02bb\u02bf\u02be\u02bc"  # as CLDR writes ayn and hamza in Latin letters
LEFT_OUT = re.compile(f"[{MARKS}{TATWEEL}{AYN}]+")
"""What keys leave out."""
_T = TypeVar("_T")
LONGEST = 40
"""Letters of a word that may be part of a date."""


def same_length(text: str) -> str:
    """The text in lower case, its forms of alif and ya alike."""
    for form in "أإآٱ":
        text = text.replace(form, "ا")
    # İ is the one letter that is two in lower case.
    return text.replace("ى", "ي").replace("İ", "I").lower()


@lru_cache(1 << 12)
def _short_key(word: str) -> str:
    return LEFT_OUT.sub("", same_length(word))


def key(word: str) -> str:
    """The form that a word is looked up by."""
    return _short_key(word) if len(word) <= LONGEST else ""


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


YEAR_STEMS = frozenset(map(key, ["عام", "العام", "سنة", "السنة"]))

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
