"""The English lexicon: is this a word, in which varieties, how frequent is it.

Compiled by :mod:`qa_toolkit.language.compile_lexicon` from the American Hunspell dictionary of
SCOWL and the British one of Marco A. G. Pinto, and memory-mapped.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import marisa_trie

from qa_toolkit.language.frequency import DATA, Frequencies, english_frequency

US, BRITISH, UNSUGGESTED = 1, 2, 4
"""The bits of a word: in the American dictionary, in the British one, never to be suggested."""

LONGEST_WORD = 32
_POSSESSIVE = re.compile(r"'s?\Z")


class EnglishLexicon:
    """Two dictionaries in one, with word frequencies.

    A word is taken as written: capitals may be more than the dictionary has (``London`` and
    ``House`` are known, ``london`` is not), a typographic apostrophe is as good as a straight
    one, and any word may have a possessive ending.
    """

    def __init__(self, folder: Path, frequencies: Frequencies) -> None:
        self._ids = marisa_trie.Trie().mmap(str(folder / "en.lexicon.marisa"))
        self._flags = (folder / "en.lexicon.flags").read_bytes()
        self.frequencies = frequencies

    def flags(self, word: str) -> int:
        """The bits of exactly this spelling; 0 if neither dictionary has it."""
        index: int = self._ids.get(word, -1)
        return self._flags[index] if index >= 0 else 0

    def varieties(self, word: str) -> int:
        """``US``, ``BRITISH``, both added, or 0: where this word is written so."""
        if len(word) > LONGEST_WORD:
            return 0
        plain = word.replace("\u2019", "'")  # RIGHT SINGLE QUOTATION MARK
        found = self._cased(plain)
        if not found and "'" in plain:
            found = self._cased(_POSSESSIVE.sub("", plain))
        return found & (US | BRITISH)

    def knows(self, word: str) -> bool:
        """Whether either dictionary has the word."""
        return self.varieties(word) > 0

    def frequency(self, word: str) -> float:
        """The Zipf frequency of the word, capitals aside; 0.0 if it is not listed."""
        return self.frequencies.zipf(word.replace("\u2019", "'").lower())

    def words(self) -> list[str]:
        """Every word of both dictionaries."""
        return list(self._ids.keys())

    def _cased(self, word: str) -> int:
        found = self.flags(word)
        if not found and word[:1].isupper():
            found = self.flags(word[0].lower() + word[1:]) or self.flags(word.lower())
            if not found and word.isupper():
                found = self.flags(word.capitalize())
        return found


@functools.cache
def english() -> EnglishLexicon:
    """The English lexicon of the package."""
    return EnglishLexicon(DATA, english_frequency())
