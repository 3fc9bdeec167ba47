"""Compile the English lexicon: the words of two Hunspell dictionaries, each with its varieties.

Part of :mod:`qa_toolkit.language.compile_lexicon`. Affixes are expanded here, once, so that at run
time a word is one look into a memory-mapped trie. Forms in 's are left out: any noun may have one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from qa_toolkit.language.english import BRITISH, UNSUGGESTED, US
from qa_toolkit.language.hunspell import Affix, Dictionary

# Letters, with the apostrophes, hyphens and full stops that belong to a word (o'clock, e.g.).
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['.-][A-Za-z\u00c0-\u024f]+)*\.?")
_POSSESSIVE = re.compile(r".*(?:'s|s')")
_LONGEST_WORD = 32


def expanded(dictionary: Dictionary) -> Iterator[tuple[str, bool]]:
    """Every word that the dictionary accepts, and whether it may be suggested."""
    for line in dictionary.lines:
        if dictionary.parts and dictionary.parts in line.flags:
            continue
        suggested = not (dictionary.unsuggested and dictionary.unsuggested in line.flags)
        for form in _forms(dictionary, line.word, line.flags):
            if len(form) <= _LONGEST_WORD and _is_word(form):
                yield form, suggested


def _is_word(form: str) -> bool:
    return bool(_WORD.fullmatch(form)) and not _POSSESSIVE.fullmatch(form)


def _forms(dictionary: Dictionary, word: str, flags: frozenset[str]) -> Iterator[str]:
    yield word
    prefixes = [rule for flag in flags for rule in dictionary.prefixes.get(flag, ())]
    suffixes = [rule for flag in flags for rule in dictionary.suffixes.get(flag, ())]
    for rule in prefixes:
        if _starts(rule, word):
            yield _prefixed(rule, word)
    for rule in suffixes:
        if not _ends(rule, word):
            continue
        form = word[: len(word) - len(rule.strip)] + rule.text
        yield form
        for prefix in prefixes:
            if prefix.cross and rule.cross and _starts(prefix, form):
                yield _prefixed(prefix, form)


def _starts(rule: Affix, word: str) -> bool:
    return word.startswith(rule.strip) and bool(re.match(rule.condition, word))


def _ends(rule: Affix, word: str) -> bool:
    return word.endswith(rule.strip) and bool(re.search(rf"(?:{rule.condition})\Z", word))


def _prefixed(rule: Affix, word: str) -> str:
    return rule.text + word[len(rule.strip) :]


def compile_english(american: Dictionary, british: Dictionary, folder: Path) -> None:
    """Write ``en.lexicon.marisa`` and ``en.lexicon.flags``, a byte a word."""
    flags: dict[str, int] = defaultdict(int)
    for dictionary, variety in ((american, US), (british, BRITISH)):
        for word, suggested in expanded(dictionary):
            flags[word] |= variety if suggested else variety | UNSUGGESTED
    trie = marisa_trie.Trie(sorted(flags))
    trie.save(str(folder / "en.lexicon.marisa"))
    values = bytearray(len(trie))
    for word, value in flags.items():
        values[trie[word]] = value
    (folder / "en.lexicon.flags").write_bytes(values)
