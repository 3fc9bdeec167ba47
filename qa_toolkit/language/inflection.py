"""The endings that show case in plain writing, and the forms of weak verbs in the moods."""

from __future__ import annotations

import functools

from qa_toolkit.language.lexicon import Reading, arabic
from qa_toolkit.language.nouns import Form, forms


@functools.lru_cache(1 << 14)
def shown(word: str, case: str) -> tuple[Form, ...]:
    """The readings of a dual or sound plural that can only be in this case; else empty.

    Empty too where the word may be a verb, a particle or a name.
    """
    for each in arabic().readings(word):
        if each.pos in ("verb", "particle") or (each.pos == "name" and not each.suffix):
            return ()
    found = forms(word)
    plural = all(each.case == case and each.number in ("p", "d") for each in found)
    return found if plural and not any(each.broken for each in found) else ()


def in_case(word: str, case: str) -> str | None:
    """The dual or plural in the other case; None if the lexicon lacks that form."""
    pairs = (("ون", "ين"), ("ان", "ين"), ("تا", "تي"), ("و", "ي"))
    for nominative, oblique in pairs:
        old, new = (nominative, oblique) if case == "oblique" else (oblique, nominative)
        if word.endswith(old):
            changed = word[: len(word) - len(old)] + new
            return changed if arabic().knows(changed) else None
    return None


def _present(word: str) -> list[Reading]:
    return [each for each in arabic().readings(word) if each.tense == "present"]


@functools.lru_cache(1 << 12)
def without_nun(word: str) -> str | None:
    """The jussive and subjunctive of يكتبون, يكتبان, يكتبونه: None if the word is no such form."""
    for pronoun in ("", "ه", "ها", "هم", "هما"):
        if not word.endswith(pronoun):
            continue
        verb = word[: len(word) - len(pronoun)]
        if len(verb) < 5 or verb[0] not in "يت" or verb[-2:] not in ("ون", "ان"):
            continue
        meant = verb[:-1] + ("ا" if verb[-2] == "و" and not pronoun else "")
        stem = verb[:-2]
        if _present(meant + pronoun) and (_present(stem) or _present(stem + "ي")):
            return meant + pronoun if _only_present(word) else None
    return None


def _only_present(word: str) -> bool:
    readings = arabic().readings(word)
    return bool(readings) and all(
        each.tense == "present" and not each.prefix for each in readings if each.pos == "verb"
    )


_WEAK = "اويى"
_LONG_ENOUGH = 3
# Of these the hollow verb is meant, though the letters may be another's: يكوّن, يقوّم.
_FREQUENT = frozenset(
    ("كان", "قام", "زال", "عاد", "قال", "فاز", "عاش", "مات", "قاد", "أجاب", "زاد")
)


@functools.lru_cache(1 << 12)
def shortened(word: str) -> str | None:
    """The jussive of a weak verb that is written in full: يدع for يدعو, يكن for يكون."""
    readings = arabic().readings(word)
    present = [
        each for each in readings if each.tense == "present" and not (each.prefix or each.suffix)
    ]
    lemmas = {each.stem for each in present}
    certain = len(present) == len(_verbs(readings)) or not _FREQUENT.isdisjoint(lemmas)
    if len(word) < _LONG_ENOUGH or not present or not certain or without_nun(word):
        return None
    if word[-1] in "ويى":
        meant = word[:-1]
        weak = all(lemma[-1:] in ("ا", "ى", "ي") for lemma in lemmas)
    elif word[-2] in "ويا" and word[-1] not in _WEAK:
        meant = word[:-2] + word[-1]
        hollow = {lemma for lemma in lemmas if len(lemma) > 2 and lemma[-2] == "ا"}
        weak = hollow == lemmas or not _FREQUENT.isdisjoint(hollow)
    else:
        return None
    same = any(each.stem in lemmas for each in _present(meant))
    return meant if weak and same and len(meant) > 1 else None


@functools.lru_cache(1 << 12)
def lengthened(word: str) -> str | None:
    """The subjunctive of a hollow verb that is written short: يستطيع for يستطع."""
    present = _present(word)
    past = any(each.tense == "past" for each in arabic().readings(word))
    if past or any(each.suffix for each in present):
        return None
    if not present or word[-1] in _WEAK or len(word) < _LONG_ENOUGH:
        return None
    lemmas = {each.stem for each in present}
    if not all(len(lemma) > 2 and lemma[-2] == "ا" for lemma in lemmas) and "كان" not in lemmas:
        return None
    for vowel in "ويا":
        full = word[:-1] + vowel + word[-1]
        if shortened(full) == word:
            return full
    return None


def _verbs(readings: tuple[Reading, ...]) -> list[Reading]:
    return [each for each in readings if each.pos == "verb"]


@functools.lru_cache(1 << 12)
def regendered(verb: str) -> str | None:
    """A verb of the third person singular in the other gender: قرر, قررت; يقرر, تقرر."""
    readings = _verbs(arabic().readings(verb))
    lemmas = {each.stem for each in readings}
    if any(each.tense == "present" for each in readings):
        other = {"ي": "ت", "ت": "ي"}
        place = 1 if verb.startswith("س") else 0
        candidates = [verb[:place] + other.get(verb[place], "") + verb[place + 1 :]]
    elif verb.endswith("ت"):
        candidates = [verb[:-1] + ending for ending in ("", "ى", "ا")]
    else:
        candidates = [verb + "ت", verb[:-1] + "ت"]
    return next((each for each in candidates if _is_of(each, lemmas)), None)


@functools.lru_cache(1 << 12)
def plural_verb(verb: str) -> str | None:
    """A verb of the third person masculine in the plural: قرر, قرروا; يقرر, يقررون."""
    readings = _verbs(arabic().readings(verb))
    lemmas = {each.stem for each in readings}
    past = verb in lemmas
    ending = "وا" if past else "ون"
    candidates = (verb[:-1] + ending, verb + ending)
    weak = verb.endswith(("ى", "ا", "ي", "و"))
    return next((each for each in candidates[not weak :] if _is_of(each, lemmas)), None)


def _is_of(verb: str, lemmas: set[str]) -> bool:
    return any(each.stem in lemmas for each in _verbs(arabic().readings(verb)))
