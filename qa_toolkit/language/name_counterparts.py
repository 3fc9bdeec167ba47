"""Which names of an English text have no counterpart in its Arabic version, and the other way.

A name is heard in the other language if that language has the same place, organisation or people
in its gazetteers, or a word that sounds like it. A person is known by the family name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.language.countries import countries, is_country
from qa_toolkit.language.english import english
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.mention_model import MentionKind
from qa_toolkit.language.mentions_english import given_names
from qa_toolkit.language.name_mentions import find_mentions
from qa_toolkit.language.name_tables import BRITAIN, DATES, KNOWN, SHORT, SMALL, THINGS
from qa_toolkit.language.nationalities import country_roots, peoples
from qa_toolkit.language.numbers.lexicon import fold
from qa_toolkit.language.organisation_names import organisations, speaks_of
from qa_toolkit.language.places import Place, places
from qa_toolkit.language.transliteration import SAME, similarity, without_particles
from qa_toolkit.language.words import Word, words

_SHORTEST = 3
_LONG, _LONGEST = 8, 40
"""Letters of a word that may be two."""
_MOST = 600
"""Words of a sentence; each name is held against each of them."""
_COMMON = 4.0
"""Zipf frequency of an Arabic word of the dictionary that is no name by its looks alone."""
_SURE = 0.95
"""Similarity from which an ordinary word may be a name."""
_POSSESSIVE = re.compile("['\u2019]s?$")
_PLAIN = re.compile(
    "[A-Z\u00c0-\u00de][a-z\u00df-\u00ff'\u2019]+|Ma?c[A-Z][a-z]+|O['\u2019][A-Z][a-z]+"
)
_NUMERAL = re.compile("[IVX]+")  # of a king
_SPACES = re.compile(r"[\s-]+")
_CONTRACTED = re.compile("['\u2019](?:re|ll|ve|m|d|t|s)\\b")


class Name(NamedTuple):
    """A name at ``start:end`` of a text (half-open, code points) and what it names.

    ``full``: a person with given and family name.
    """

    start: int
    end: int
    kind: MentionKind
    full: bool = False


class _Side(NamedTuple):
    """One text of a pair, as far as names are concerned."""

    text: str
    words: tuple[Word, ...]
    forms: frozenset[str]
    countries: frozenset[str]
    places: frozenset[int]
    organisations: frozenset[int]
    glued: tuple[str, ...]


@lru_cache(maxsize=256)
def _side(text: str) -> _Side:
    found = words(text)
    forms = set()
    for number, word in enumerate(found):
        following = found[number + 1].text if number + 1 < len(found) else ""
        if word.script == "ar":
            for form in without_particles(word.text):
                forms |= {form, form + following}
        else:
            forms |= {_POSSESSIVE.sub("", word.text), _POSSESSIVE.sub("", word.text + following)}
    owned = [Word(_POSSESSIVE.sub("", each.text), each.start, each.script) for each in found]
    towns = [*places(text, owned)]
    lands = {each.code for each in countries(text, owned)}
    for short, full in SHORT.items():
        if re.search(rf"(?<![\w.])(?:{short})(?!\w)", text):
            towns += places(full, words(full))
            lands |= {each.code for each in countries(full, words(full))}
    return _Side(
        text,
        found,
        frozenset(forms),
        # A capital stands for its state.
        frozenset(lands) | {town.country for each in towns for town in each.places if town.capital},
        frozenset(town.number for each in towns for town in each.places),
        frozenset(each.number for each in organisations(text)),
        tuple(word.text for word in found if word.script == "ar" and _glued(word.text)),
    )


def unheard_in_arabic(source: str, target: str) -> Iterator[Name]:
    """The names of an English text that its Arabic version does not have."""
    yield from _unheard(source, target, _english)


def unheard_in_english(source: str, target: str) -> Iterator[Name]:
    """The names of an Arabic text that its English version does not have."""
    yield from _unheard(source, target, _arabic)


def _unheard(source: str, target: str, names: Callable[[_Side], Iterator[Name]]) -> Iterator[Name]:
    there, here = _side(target), _side(source)
    if max(len(there.words), len(here.words)) <= _MOST:
        yield from (name for name in names(here) if not _has(name, here, there))


def _english(side: _Side) -> Iterator[Name]:
    known = [(each.start, each.end) for each in organisations(side.text)]
    for start, end in known:
        yield Name(start, end, "organisation")
    for mention in find_mentions(side.text, "en"):
        if any(start < mention.end and mention.start < end for start, end in known):
            continue
        parts = _parts(side.text[mention.start : mention.end])
        if not parts or mention.kind == "organisation":
            continue
        kind: MentionKind = "person" if _given(parts) else mention.kind
        if kind == "person" and parts[-1] in THINGS:
            kind = "unknown"
        name = _side(side.text[mention.start : mention.end])
        # China is a word, too, without its capital.
        in_gazetteer = mention.kind == "place" and (name.countries or name.places)
        if kind == "person" or in_gazetteer or any(map(_no_word, parts)):
            yield Name(mention.start, mention.end, kind, kind == "person" and len(parts) > 1)


def _given(parts: list[str]) -> bool:
    """Whether a name of several words begins with a given name."""
    return len(parts) > 1 and parts[0] in given_names() and all(map(_PLAIN.fullmatch, parts))


@lru_cache(maxsize=1 << 12)
def _no_word(part: str) -> bool:
    """Whether an English word can only be a name: capitalised, and no word without its capital."""
    return (
        bool(_PLAIN.fullmatch(part))
        and not english().flags(part.lower())
        and not _CONTRACTED.search(part)
    )


def _arabic(side: _Side) -> Iterator[Name]:
    known = [(each.start, each.end) for each in organisations(side.text)]
    for start, end in known:
        yield Name(start, end, "organisation")
    for mention in find_mentions(side.text, "ar"):
        if any(start < mention.end and mention.start < end for start, end in known):
            continue
        if mention.kind == "organisation":
            continue
        parts = side.text[mention.start : mention.end].split()
        if (mention.kind != "person" or len(parts) == 1) and any(map(_is_word, parts)):
            continue
        if any(map(_glued, parts)) and mention.kind == "unknown":
            continue
        full = mention.kind == "person" and len(parts) > 1
        yield Name(mention.start, mention.end, mention.kind, full)


@lru_cache(maxsize=1 << 12)
def _is_word(part: str) -> bool:
    """Whether an Arabic word of a name is one of the dictionary as well, and no country."""
    if is_country(part) or any(each.capital for each in _towns(part)):
        return False
    return any(reading.pos not in ("name", "") for reading in arabic().readings(part)) or (
        arabic().knows(part) and arabic().frequency(part) > _COMMON
    )


def _towns(part: str) -> Iterator[Place]:
    for mention in places(part, words(part)):
        yield from mention.places


def _parts(text: str) -> list[str]:
    """The words of an English name that must be heard: no particle, no initial."""
    found = [part for part in map(_trimmed, _SPACES.split(text)) if part]
    return [
        part
        for part in found
        if (len(part) >= _SHORTEST or part.isupper())
        and part not in SMALL | DATES
        and not _NUMERAL.fullmatch(part)
    ]


def _has(name: Name, here: _Side, there: _Side) -> bool:
    text = here.text[name.start : name.end]
    if here.text.startswith("لل", name.start - 1):  # the ا of the article is lost after ل
        text = "ا" + text
    own = _side(text)
    if own.organisations:
        return any(speaks_of(there.text, each) for each in own.organisations) or _sounded(
            text, there
        )
    if own.countries == {"GB"} and text not in BRITAIN:  # England is not Scotland
        return _sounded(text, there)
    if own.countries & there.countries or own.places & there.places:
        return True
    if any(_people(code, there) for code in own.countries):
        return True
    return _sounded(text, there, person=name.kind == "person")


def _people(code: str, side: _Side) -> bool:
    """Whether a text speaks of the people of a country, or of what belongs to it."""
    adjectives, roots = country_roots(code)
    return any(form in adjectives for form in side.forms) or any(
        _rooted(form, root) for root in roots for form in side.forms
    )


def _rooted(form: str, root: str) -> bool:
    plain = fold(form).removeprefix("ال")
    return plain.startswith(root) and len(plain) - len(root) <= 4


def _sounded(text: str, side: _Side, *, person: bool = False) -> bool:
    """Whether a text has words that sound like the name.

    Of a person the last one must, or most; of anything else one that is not translated.
    """
    parts = [part for part in map(_trimmed, _SPACES.split(text)) if part]
    parts = [
        part for part in parts if len(part) >= _SHORTEST and not _NUMERAL.fullmatch(part)
    ] or parts
    if not person:
        strange = [part for part in parts if part[0] > "\u0600" or _no_word(part)] or parts
        return any(_heard(part, side) for part in strange) or _heard(_SPACES.sub("", text), side)
    heard = [_heard(part, side) for part in parts]
    return heard[-1] or sum(heard) * 2 > len(heard) or _heard(_SPACES.sub("", text), side)


def _trimmed(part: str) -> str:
    return _POSSESSIVE.sub("", part.strip(".,"))


def _heard(part: str, side: _Side) -> bool:
    """Whether a text has a word that one word of a name may be."""
    if part in side.forms:
        return True
    if part[0] < "\u0600":
        return any(_one_name(form, part) for form in side.forms) or any(
            _one_name(piece, part) for word in side.glued for piece in _pieces(word, len(part))
        )
    latin = [form for form in side.forms if form[:1].isupper()]
    return any(_one_name(form, each) for form in without_particles(part) for each in latin)


@lru_cache(maxsize=1 << 12)
def _glued(word: str) -> bool:
    """Whether an Arabic word is perhaps two whose space was lost in a conversion."""
    return _LONG <= len(word) <= _LONGEST and not arabic().knows(word)


def _pieces(word: str, length: int) -> Iterator[str]:
    """The beginnings and ends of a word that are about as long as a name."""
    for many in range(max(_SHORTEST, length - 2), min(length + 2, len(word) - 1)):
        yield word[:many]
        yield word[-many:]


@lru_cache(maxsize=1 << 16)
def _one_name(one: str, other: str) -> bool:
    """Whether an Arabic and an English word are of one name, or of one people."""
    if one in KNOWN.get(other, "").split():
        return True
    if any(_rooted(one, root) for root in peoples().get(other, ())):
        return True
    alike = similarity(one, other)
    return alike >= _SURE or (alike >= SAME and not _is_word(one))
