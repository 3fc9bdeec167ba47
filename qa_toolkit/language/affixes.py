"""Affix tables: which prefixes and suffixes a dictionary stem may carry.

The tables are what the lexicon compiler makes of a Hunspell ``.aff`` file, and ``analyses``
follows Hunspell's own procedure: at most one prefix and two suffixes, the condition of an affix
is tested on the form it is added to, and a prefix is allowed by the stem or by a suffix. The two
suffixes of a chain are already joined into one rule here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

_NONE: dict[str, Any] = {}


class Entry(NamedTuple):
    """A line of the dictionary: the affix flags it allows (a bit each), its part of speech."""

    flags: int
    pos: str
    tenses: tuple[str, ...]


class Analysis(NamedTuple):
    """One way to read a word: ``prefix`` + a form of ``stem`` + ``suffix``, as written."""

    stem: str
    entry: Entry
    prefix: str
    suffix: str


class Prefix(NamedTuple):
    """Remove ``surface``, put ``strip`` back; ``condition`` must match the start of the rest.

    ``flags``: the bits of the affix flags that stand for this prefix.
    """

    surface: str
    strip: str
    condition: str
    flags: int


class Suffix(NamedTuple):
    """Remove ``surface``, put ``strip`` back; all ``conditions`` must match the end of the stem.

    ``flags``: the bits that allow it in a stem; ``allows``: those of the prefixes it allows.
    """

    surface: str
    strip: str
    conditions: tuple[str, ...]
    flags: int
    allows: int


class Affixes:
    """All prefix and suffix rules of one dictionary, keyed by what they look like in a word."""

    def __init__(self, prefixes: Iterable[Prefix], suffixes: Iterable[Suffix]) -> None:
        self._prefixes: dict[str, dict[str, list[Prefix]]] = {}
        for prefix in prefixes:
            by_strip = self._prefixes.setdefault(prefix.surface, {})
            by_strip.setdefault(prefix.strip, []).append(prefix)
        self._suffixes: dict[str, dict[str, list[Suffix]]] = {}
        for suffix in suffixes:
            rules = self._suffixes.setdefault(suffix.surface, {})
            rules.setdefault(suffix.strip, []).append(suffix)
        self._longest_prefix = max(map(len, self._prefixes), default=0)
        self._longest_suffix = max(map(len, self._suffixes), default=0)

    def analyses(
        self, word: str, entries: Callable[[str], tuple[Entry, ...]]
    ) -> Iterator[Analysis]:
        """Every analysis of ``word`` whose stem ``entries`` lists; lazily, the plain word first."""
        for prefix, form, allowed_by in self._unprefixed(word):
            for entry in entries(form):
                if not prefix or entry.flags & allowed_by:
                    yield Analysis(form, entry, prefix, "")
            end = len(form)
            for cut in range(end, max(0, end - self._longest_suffix - 1), -1):
                surface = form[cut:]
                for strip, rules in self._suffixes.get(surface, _NONE).items():
                    stem = form[:cut] + strip
                    for entry in entries(stem):
                        if any(
                            entry.flags & rule.flags
                            and (not prefix or (entry.flags | rule.allows) & allowed_by)
                            and all(re.search(condition, stem) for condition in rule.conditions)
                            for rule in rules
                        ):
                            yield Analysis(stem, entry, prefix, surface)

    def _unprefixed(self, word: str) -> Iterator[tuple[str, str, int]]:
        """Prefix, what remains of the word, and the flag bits that allow that prefix."""
        yield "", word, 0
        for cut in range(1, min(self._longest_prefix, len(word) - 1) + 1):
            for strip, rules in self._prefixes.get(word[:cut], _NONE).items():
                form = strip + word[cut:]
                flags = 0
                for rule in rules:
                    if re.match(rule.condition, form):
                        flags |= rule.flags
                if flags:
                    yield word[:cut], form, flags
