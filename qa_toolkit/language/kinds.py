"""Of what kind a noun is to the words that agree with it."""

from __future__ import annotations

import functools
import re

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import Reading, arabic
from qa_toolkit.language.nouns import Form, forms

# A kind is a gender (m, f, or ? where it is unknown) and a number: s singular, d dual, p sound
# plural, b broken plural.
MASCULINE_SINGULAR = frozenset({"ms"})
SOUND_MASCULINE = frozenset({"mp", "md"})
AS_FEMININE = frozenset({"fs", "fp", "mb", "fb"})
"""What takes a feminine singular word beside it, unless it names people."""
PLURALS = frozenset({"mp", "fp", "mb", "fb"})

_ADJECTIVAL = frozenset({"adjective", "participle", "name"})


@functools.lru_cache(1 << 14)
def definite_kinds(word: str) -> frozenset[str]:
    """The kinds of a noun or adjective with the article; empty if it may be anything else."""
    readings = arabic().readings(word)
    if any(each.pos in ("verb", "particle") or _is_name(each) for each in readings):
        return frozenset()
    found = forms(word)
    if not found or not all(each.article and not each.bound for each in found):
        return frozenset()
    return _as_treated(_bare(word, found), frozenset(map(_kind, _likely(found))))


def _bare(word: str, found: tuple[Form, ...]) -> str:
    """The word without its clitics and article."""
    clitic = min((each.clitic for each in found), key=len)
    rest = word[len(clitic) :]
    if all(each.article for each in found):
        return rest[1:] if clitic.endswith("ل") else rest[2:]
    return rest


@functools.lru_cache(1 << 14)
def indefinite_kinds(word: str) -> frozenset[str]:
    """The kinds of a noun without article, pronoun or clitic; empty if it may be anything else."""
    readings = arabic().readings(word)
    if any(each.pos in ("verb", "particle") or _is_name(each) for each in readings):
        return frozenset()
    found = forms(word)
    if not found or any(each.definite or each.bound or each.clitic for each in found):
        return frozenset()
    return frozenset(map(_kind, _likely(found)))


@functools.lru_cache(1 << 14)
def possessed_kinds(word: str) -> frozenset[str]:
    """The kinds of a noun with a pronoun (كتابها); empty if it may be anything else."""
    readings = arabic().readings(word)
    if any(each.pos in ("verb", "particle") or _is_name(each) for each in readings):
        return frozenset()
    found = forms(word)
    if not found or not all(each.pronoun and not each.clitic for each in found):
        return frozenset()
    return _as_treated(found[0].stem, frozenset(map(_kind, _likely(found))))


_NAMES = frozenset({"كورونا"})  # which the lexicon reads as a verb
UNKNOWN = frozenset({"??"})


@functools.lru_cache(1 << 14)
def possible_kinds(word: str) -> frozenset[str]:
    """The kinds of a word as a noun, whatever stands before it or is joined to it.

    Empty if it is only a verb or a particle; ``UNKNOWN`` for names and words not in the lexicon.
    """
    readings = arabic().readings(word)
    if not readings or word in _NAMES or any(map(_is_name, readings)):
        return UNKNOWN
    if any(each.pos == "particle" for each in readings):
        return frozenset()
    found = forms(word)
    if not found:
        return frozenset()
    return _as_treated(_bare(word, found), frozenset(map(_kind, _likely(found))))


def _is_name(reading: Reading) -> bool:
    """Whether it is a name; an adjective made of one (البريطاني, السويدي) is none."""
    relation = reading.stem.endswith("ي") or reading.suffix.startswith(("ي", "ئي", "وي"))
    return reading.pos == "name" and not relation


@functools.cache
def _treated() -> dict[str, str]:
    """In which gender a noun with the article is treated: m, f (plurals of things too), b both."""
    lines = (DATA / "ar.genders.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def _as_treated(noun: str, kinds: frozenset[str]) -> frozenset[str]:
    """The kinds that usage confirms; ``noun`` is without clitics and article."""
    gender = _treated().get(noun)
    if gender == "f" and _PLURAL_OR_AGENT.fullmatch(noun):
        return UNKNOWN  # مراجع: references or an auditor
    if gender is None or (gender == "b" and noun.endswith("ة")):
        return kinds
    if gender == "m":
        return MASCULINE_SINGULAR if "ms" in kinds or "??" in kinds else UNKNOWN
    if gender == "f" and "ms" not in kinds:
        return kinds & AS_FEMININE or frozenset({"fs"})
    return UNKNOWN


def _likely(found: tuple[Form, ...]) -> tuple[Form, ...]:
    """Without the broken plurals of a singular that hardly anyone writes, if others remain."""
    frequency = arabic().frequency
    kept = tuple(
        each
        for each in found
        if not each.broken or frequency(each.singular) > max(_RARE, frequency(each.stem) - 1.5)
    )
    return kept or found


_RARE = 2.0  # Zipf


def _kind(form: Form) -> str:
    if form.broken:
        people = _PEOPLE.fullmatch(f"{form.singular} {form.stem}")
        return "mh" if people else (form.gender or "?") + "b"
    if form.article and (form.pos == "adjective" or not form.broken) and _relation(form):
        return "ms"
    if form.number == "s" and form.gender != "f" and _perhaps_plural(form):
        return "??"
    return (form.gender or "?") + (form.number or "?")


def _relation(form: Form) -> bool:
    """Whether it is an adjective of relation in the masculine: السوري, الحالي."""
    masculine = form.gender != "f" and form.number == "s"
    return masculine and form.stem.endswith("ي") and len(form.stem) > 3


_ELATIVE = re.compile("أ.[^اوي].")
_PLURAL_OR_AGENT = re.compile("م.ا..")
# كاتب, كتاب; وزير, وزراء; طبيب, أطباء.
_PEOPLE = re.compile(".ا.. (?:..ا.|[^أ]..اء)|..ي. (?:[^أ]..اء|أ...?اء)")
# Shapes of plurals that the list may lack: آداب, مخاطر, سوابق, عجائب, تقاليد, أكاذيب.
_PLURAL_SHAPE = re.compile("أ..ا.|آ.ا.|م.ا.ي?.|.وا.ي?.|..ائ.|ت.ا.ي.|أ.ا.ي?.|م[اآ]..?ي")


def _perhaps_plural(form: Form) -> bool:
    if form.pos != "masdar" and _PLURAL_SHAPE.fullmatch(form.stem):
        return True
    # كتل is of كتلة, as many of three letters are; not so where the singular in ة is rare.
    lexicon = arabic()
    return (
        len(form.stem) == 3
        and form.pos != "adjective"
        and lexicon.knows(form.stem + "ة")
        and lexicon.frequency(form.stem + "ة") > lexicon.frequency(form.stem) - 0.5
    )


@functools.lru_cache(1 << 14)
def adjectival(word: str) -> bool:
    """Whether the word can only be an adjective or participle."""
    found = forms(word)
    adjectives = {each.stem for each in found if each.pos in _ADJECTIVAL}
    return bool(found) and all(
        each.stem in adjectives or each.stem.endswith("ي") or each.stem + "ي" in adjectives
        for each in found
    )


@functools.lru_cache(1 << 14)
def perhaps_adjective(word: str) -> bool:
    """Whether the word can be an adjective or participle."""
    return any(each.pos in _ADJECTIVAL for each in forms(word))


@functools.lru_cache(1 << 14)
def participle(word: str) -> bool:
    """Whether the word may be a participle or an elative, which are used as nouns."""
    return any(
        (each.pos == "participle" and not (each.stem.endswith("ي") or _nisba(word)))
        or (_ELATIVE.fullmatch(each.stem) and not word.endswith("ي"))
        for each in forms(word)
    )


@functools.lru_cache(1 << 14)
def substantive(word: str) -> bool:
    """Whether the word can be a noun: it is listed as one, or prose treats it as one."""
    found = forms(word)
    return any(each.pos in ("noun", "masdar") for each in found) or (
        bool(found) and not _nisba(word) and _bare(word, found) in _treated()
    )


def _nisba(word: str) -> bool:
    return word.endswith(("ي", "ية"))
