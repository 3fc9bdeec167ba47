"""The Arabic lexicon: is this a word, what can it be, how frequent is it.

The dictionary is Ayaspell's, compiled by :mod:`qa_toolkit.language.compile_lexicon` into
memory-mapped files, because Hunspell needs two seconds to load the original.
"""

from __future__ import annotations

import functools
import json
import struct
import unicodedata
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from qa_toolkit.language.affixes import Affixes, Analysis, Entry, Prefix, Suffix
from qa_toolkit.language.frequency import (
    DATA,
    Frequencies,
    arabic_frequency,
    english_frequency,
)
from qa_toolkit.language.letters import bare

__all__ = ["Lexicon", "Reading", "arabic", "english_frequency", "normalised"]

# Longest entry with its affixes is under 25 letters; more is noise, and would fill the caches.
LONGEST_WORD = 32
_CACHED_WORDS = 1 << 15

# ALEF WASLA and the lam-alef ligatures, as in the dictionary's own ICONV table.
_VARIANTS = str.maketrans(
    {
        "\u0671": "ا",
        "\ufef5": "لآ",
        "\ufef6": "لآ",
        "\ufef7": "لأ",
        "\ufef8": "لأ",
        "\ufef9": "لإ",
        "\ufefa": "لإ",
        "\ufefb": "لا",
        "\ufefc": "لا",
    }
)


class Reading(NamedTuple):
    """One reading of a word, as far as the dictionary says.

    ``stem``: the dictionary form; of a verb the third person masculine past where known.
    ``pos``: verb, noun, masdar, participle, adjective, name, particle, or "" if it is not said.
    ``tense``: past, present, imperative, or "". ``prefix``, ``suffix``: the clitics and endings
    as written, without vowel marks.
    """

    stem: str
    pos: str
    tense: str
    prefix: str
    suffix: str


def normalised(word: str) -> str:
    """The word as the dictionary spells it: composed, without vowel marks, tatweel, ligatures."""
    return _normalised(word) if len(word) <= 2 * LONGEST_WORD else _respell(word)


@functools.lru_cache(_CACHED_WORDS)
def _normalised(word: str) -> str:
    return _respell(word)


def _respell(word: str) -> str:
    return bare(unicodedata.normalize("NFC", word)).translate(_VARIANTS)


class Lexicon:
    """A compiled Hunspell dictionary with word frequencies.

    All methods take a word as written: vowel marks and tatweel are ignored, clitics may be
    attached. Nothing raises for a string that is no word. ``frequencies`` is the bare list, for
    words that are normalised already.
    """

    def __init__(self, folder: Path, frequencies: Frequencies) -> None:
        tables = json.loads((folder / "ar.affixes.json").read_text(encoding="utf-8"))
        masks = [int(mask, 16) for mask in tables["masks"]]
        conditions = [tuple(each) for each in tables["conditions"]]
        entries = [Entry(masks[m], pos, tuple(tenses)) for m, pos, tenses in tables["entries"]]
        self._affixes = Affixes(
            (
                Prefix(surface, strip, condition, masks[m])
                for surface, strip, condition, m in tables["prefixes"]
            ),
            (
                Suffix(surface, strip, conditions[c], masks[m], masks[allows])
                for surface, strip, c, m, allows in tables["suffixes"]
            ),
        )
        self._classes = [tuple(entries[number] for number in each) for each in tables["classes"]]
        self._folder = folder
        self._stems = marisa_trie.Trie().mmap(str(folder / "ar.stems.marisa"))
        self._values = (folder / "ar.stems.values").read_bytes()
        self.frequencies = frequencies
        # Bounded, so that a stream of ever new words cannot fill the memory.
        self._known = functools.lru_cache(_CACHED_WORDS)(self._is_known)
        self._read = functools.lru_cache(_CACHED_WORDS // 4)(self._readings)

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word, clitics and inflexion included."""
        return len(word) <= LONGEST_WORD and self._known(word)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """All readings, distinct and sorted; empty if the word is unknown."""
        return self._read(word) if len(word) <= LONGEST_WORD else ()

    def frequency(self, word: str) -> float:
        """The Zipf frequency of this surface form, clitics included; 0.0 if it is not listed."""
        return self.frequencies.zipf(normalised(word)) if len(word) <= LONGEST_WORD else 0.0

    def _is_known(self, word: str) -> bool:
        return any(True for _ in self._affixes.analyses(normalised(word), self._entries))

    def _readings(self, word: str) -> tuple[Reading, ...]:
        found: set[Reading] = set()
        for analysis in self._affixes.analyses(normalised(word), self._entries):
            for stem, tense in self._lemmas(analysis):
                found.add(
                    Reading(stem, analysis.entry.pos, tense, analysis.prefix, analysis.suffix)
                )
        return tuple(sorted(found))

    def _entries(self, stem: str) -> tuple[Entry, ...]:
        index: int = self._stems.get(stem, -1)
        if index < 0:
            return ()
        number: int = struct.unpack_from("<H", self._values, 4 * index)[0]
        return self._classes[number]

    def _lemmas(self, analysis: Analysis) -> list[tuple[str, str]]:
        """The dictionary forms and tenses of a verb form; a noun's stem is its own."""
        if analysis.entry.pos != "verb":
            return [(analysis.stem, "")]
        index = self._stems[analysis.stem]
        line = self._verbs[struct.unpack_from("<H", self._values, 4 * index + 2)[0]]
        listed = [
            (lemma, tense) for lemma, _, tense in (each.partition(":") for each in line.split())
        ]
        possible = analysis.entry.tenses
        agreeing = [(lemma, tense) for lemma, tense in listed if tense in possible]
        tense = possible[0] if len(possible) == 1 else ""
        return agreeing or [(analysis.stem, tense)]

    @functools.cached_property
    def _verbs(self) -> list[str]:
        """The distinct sets of ``dictionary form:tense``, one a line; read on first need."""
        return (self._folder / "ar.verbs.txt").read_text(encoding="utf-8").split("\n")


@functools.cache
def arabic() -> Lexicon:
    """The Arabic lexicon of the package."""
    return Lexicon(DATA, arabic_frequency())
