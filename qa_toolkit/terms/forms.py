"""The forms of a word of a term: Arabic with joined letters and inflexion, English inflected.

A term's word has one key; a word of a text has the keys of all terms that it may be a form of.
What lies between is cut off by rule: a glossary holds names and new words no dictionary has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa_toolkit.language.letters import bare
from qa_toolkit.language.nouns import singulars
from qa_toolkit.language.word_lists import listed
from qa_toolkit.language.words import Word

EXACT, LATER = "=", "~"
"""Marks of a key: written just so; a later word of a term, which agrees with the first."""
_LEAST = 2
"""Letters that must be left of a word."""
_CACHED = 1 << 16

_HAMZA = str.maketrans("أإآٱىؤئ", "اااايوي")
_ARTICLE = "ال"
_PREFIX = re.compile("[وف]?[بلك]?")
# Not ي: in news it makes adjectives far more often (مروري) than it says whose a thing is.
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "كم", "كن", "نا", "ه", "ك")
# Ending of a form, and what the word has in its stead.
_ENDINGS = (
    ("ات", ("", "ة", "ا")),
    ("ون", ("",)),
    ("ين", ("",)),
    ("ان", ("",)),
    ("يون", ("ي",)),
    ("يين", ("ي",)),
    ("تان", ("ة",)),
    ("تين", ("ة",)),
    ("تا", ("ة",)),
    ("تي", ("ة",)),
    ("ا", ("",)),
    ("ت", ("ة",)),
    ("و", ("",)),
    ("وا", ("",)),
)

_PLURALS = """
men man, women woman, children child, people person, feet foot, teeth tooth, mice mouse,
geese goose, lives life, wives wife, knives knife, leaves leaf, halves half, wolves wolf,
criteria criterion, phenomena phenomenon, media medium, crises crisis, analyses analysis,
bases basis, theses thesis, diagnoses diagnosis, indices index, matrices matrix
"""
_IRREGULAR = dict(pair.split() for pair in _PLURALS.split(","))
"""The singular of plurals that no ending tells."""
_SIBILANT = re.compile("(?:s|x|z|ch|sh|o)es$")
_NO_PLURAL = listed("us is ss")


def key(word: Word, *, first: bool, exact: bool = False) -> str:
    """The key of a term's word; ``exact``: it is only itself, capitals and all."""
    if exact or _acronym(word.text):
        return EXACT + word.text
    if word.script != "ar":
        return _singular(word.text.lower())
    # The article before letters are folded: إلكتروني has none.
    raw = bare(word.text)
    plain = _plain(raw.removeprefix(_ARTICLE) if len(raw) > len(_ARTICLE) + _LEAST else raw)
    if first:
        return plain
    return LATER + _masculine(plain)


def _acronym(text: str) -> bool:
    return len(text) > 1 and text.isascii() and text.isupper()


@lru_cache(maxsize=_CACHED)
def keys(text: str, *, arabic: bool) -> frozenset[str]:
    """The keys that a word of a text may have."""
    if not arabic:
        lower = text.replace("\u2019", "'").lower().removesuffix("'s").removesuffix("'")
        owner = re.sub("['\u2019]s?$", "", text)
        found = {EXACT + text, EXACT + owner, *_uninflected(lower)}
        if len(owner) > 2 and owner[:-1].isupper() and owner.endswith("s"):
            found.add(EXACT + owner[:-1])  # NGOs
        return frozenset(found)
    found = {EXACT + text}
    for stem in _unprefixed(bare(text)):
        for form in _unsuffixed(_plain(stem)):
            found |= {form, LATER + _masculine(form)}
    return frozenset(found)


def _plain(word: str) -> str:
    return bare(word).translate(_HAMZA)


def _masculine(plain: str) -> str:
    """An adjective without what it agrees by."""
    return plain[:-1] if plain.endswith("ة") and len(plain) > _LEAST + 1 else plain


def _unprefixed(raw: str) -> Iterator[str]:
    """What is left of a word once joined letters and the article are taken off."""
    particles = _PREFIX.match(raw)
    for cut in range((particles.end() if particles else 0) + 1):
        rest = raw[cut:]
        if cut and len(rest) < _LEAST:
            break
        yield rest
        if rest.startswith(_ARTICLE) and len(rest) >= len(_ARTICLE) + _LEAST:
            yield rest[len(_ARTICLE) :]
        elif cut and raw[cut - 1] == "ل" and rest.startswith("ل") and len(rest) > _LEAST:
            yield rest[1:]  # للشركة is ل and الشركة


def _unsuffixed(stem: str) -> Iterator[str]:
    """The dictionary forms that a stem may be of: plurals, duals, with a pronoun or without."""
    bases = [stem]
    for pronoun in _PRONOUNS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= _LEAST:
            bases.append(stem[: -len(pronoun)])
    for base in bases:
        yield base
        yield from map(_plain, singulars(base))
        for ending, instead in _ENDINGS:
            if base.endswith(ending) and len(base) - len(ending) >= _LEAST:
                for one in instead:
                    yield base[: -len(ending)] + one


def _singular(word: str) -> str:
    """The singular of an English noun, as far as its ending tells."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word[-2:] in _NO_PLURAL:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if _SIBILANT.search(word) else word[:-1]


def _uninflected(word: str) -> Iterator[str]:
    """An English word and what it may be a plural, a participle or a past of."""
    yield word
    yield _singular(word)
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _LEAST:
            yield from (stem, stem + "e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if ending == "ed" and stem.endswith("i"):
                yield stem[:-1] + "y"
