"""Word frequencies on the Zipf scale, read from a compiled list.

Zipf = log10 of the occurrences per thousand million words (van Heuven and others, 2014):
3 is a word in a million, 7 the commonest of the language.
"""

from __future__ import annotations

import functools
import struct
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

DATA = Path(__file__).parent / "data"


class Frequencies:
    """The frequencies of the surface words of one language."""

    def __init__(self, words: Path, values: Path) -> None:
        self._ids = marisa_trie.Trie().mmap(str(words))
        self._values = values.read_bytes()

    def zipf(self, word: str) -> float:
        """The Zipf frequency of exactly this spelling, 0.0 if the list does not have it."""
        index: int = self._ids.get(word, -1)
        if index < 0:
            return 0.0
        hundredths: int = struct.unpack_from("<H", self._values, 2 * index)[0]
        return hundredths / 100

    def word(self, number: int) -> str:
        """The word of a number that ``number`` gave."""
        text: str = self._ids.restore_key(number)
        return text

    def number(self, word: str) -> int:
        """A number for a word of the list; KeyError for any other."""
        found: int = self._ids[word]
        return found

    def words(self) -> Iterator[str]:
        """All words of the list."""
        yield from self._ids

    def __contains__(self, word: str) -> bool:
        return word in self._ids

    def __len__(self) -> int:
        return len(self._ids)


@functools.cache
def arabic_frequency() -> Frequencies:
    """The Arabic list: 480,000 unvocalised words with their clitics, Zipf 1.2 and above."""
    return Frequencies(DATA / "ar.words.marisa", DATA / "ar.words.zipf")


@functools.cache
def english_frequency() -> Frequencies:
    """The English list: 169,000 lower-case words, Zipf 1.5 and above."""
    return Frequencies(DATA / "en.words.marisa", DATA / "en.words.zipf")
