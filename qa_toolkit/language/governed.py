"""The preposition that follows an Arabic verb as written, and how another is put in its place."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.language.lexicon import arabic

_APART = "من عن على في إلى مع ضد فوق وراء حول"
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا")


class Prepositional(NamedTuple):
    """A preposition with what it governs in the same word: a noun, a pronoun or nothing."""

    preposition: str
    noun: str = ""
    pronoun: str = ""


def _with_pronoun(preposition: str, pronoun: str) -> str:
    if preposition.endswith("ى"):
        return preposition[:-1] + "ي" + pronoun
    if preposition in ("من", "عن") and pronoun == "نا":
        return preposition + "ا"
    return preposition + pronoun


_PRONOMINAL = {
    _with_pronoun(preposition, pronoun): Prepositional(preposition, pronoun=pronoun)
    for preposition in (*_APART.split(), "ب", "ل")
    for pronoun in _PRONOUNS
}


FREE = {word: Prepositional(word) for word in _APART.split()} | _PRONOMINAL
"""The prepositions that are words of their own, and all of them before a pronoun."""

_THAT = {f"ب{that}": Prepositional("ب", that) for that in ("أن", "أنه", "أنها", "أنهم", "أنهما")}


@functools.lru_cache(1 << 13)
def prepositional(word: str) -> Prepositional | None:
    """The preposition that a word is or starts with; None if it may be a word without one."""
    known = FREE.get(word) or _THAT.get(word)
    if known is not None:
        return known
    if word[0] not in "بل" or len(word) < 4:
        return None
    readings = arabic().readings(word)
    prefix = ("ب", "بال") if word[0] == "ب" else ("ل", "لل")
    if not readings or not all(each.prefix in prefix for each in readings):
        return None
    if all(each.pos == "verb" for each in readings):
        return None
    noun = "ال" + word[2:] if word.startswith("لل") else word[1:]
    return Prepositional(word[0], noun)


def replaced(verb: str, written: Prepositional, meant: str) -> tuple[str, str] | None:
    """The verb and the word after it with another preposition; "" is the direct object.

    None where the next word must be rewritten, and it is not at hand (على before a noun).
    """
    if written.pronoun:
        if meant:
            return verb, _with_pronoun(meant, written.pronoun)
        return _object(verb, written.pronoun), ""
    if written.noun:
        return verb, prefixed(meant, written.noun)
    return (verb, meant) if len(meant) != 1 else None


def prefixed(preposition: str, noun: str) -> str:
    """A preposition and its noun as they are written."""
    if not preposition:
        return noun
    if len(preposition) > 1:
        return f"{preposition} {noun}"
    if preposition == "ل" and noun.startswith("ال"):
        return "لل" + noun[2:]
    return preposition + noun


def _object(verb: str, pronoun: str) -> str:
    """The verb with a pronoun as its object: احتذى, احتذاه; احتذوا, احتذوه."""
    if verb.endswith("وا"):
        return verb[:-1] + pronoun
    if verb.endswith("ى"):
        return verb[:-1] + "ا" + pronoun
    if verb.endswith("تم"):
        return verb + "و" + pronoun
    return verb + pronoun


@functools.lru_cache(1 << 13)
def verbs(word: str) -> frozenset[str]:
    """The dictionary forms of the verbs that a word may be, without a pronoun as object."""
    found = all_verbs(word)
    # حزن is "he grieved" before it is "they (women) gained".
    return frozenset((word,)) if word in found else found


@functools.lru_cache(1 << 13)
def verbs_with_object(word: str) -> frozenset[str]:
    """The dictionary forms of the verbs that a word may be with a pronoun as object."""
    readings = arabic().readings(word)
    if any(each.pos != "verb" and not each.prefix.startswith("أ") for each in readings):
        return frozenset()
    return frozenset(each.stem for each in readings if each.suffix)


@functools.lru_cache(1 << 13)
def all_verbs(word: str) -> frozenset[str]:
    """The dictionary forms of every verb that a word may be, without a pronoun as object."""
    return frozenset(
        each.stem
        for each in arabic().readings(word)
        if each.pos == "verb" and not each.suffix and not each.prefix.startswith("أ")
    )


def conjoined_verb(word: str) -> bool:
    """Whether the word can only be a verb after و or ف, which is no part of it."""
    found = [each for each in arabic().readings(word) if each.pos == "verb"]
    return bool(found) and all(each.prefix[:1] in ("و", "ف") for each in found)


@functools.lru_cache(1 << 13)
def nominal(word: str) -> bool:
    """Whether the word may be anything but a verb; the أ of a question is left aside."""
    return any(
        each.pos != "verb" and not each.prefix.startswith("أ") for each in arabic().readings(word)
    )


@functools.lru_cache(1 << 13)
def nouns(word: str) -> frozenset[str]:
    """The stems of a word as a noun or adjective, as the lexicon and with its ة."""
    found = [each for each in arabic().readings(word) if not each.tense]
    return frozenset(
        each.stem + ("ة" if each.suffix in ("ة", "ت") else "") for each in found
    ) | frozenset(each.stem for each in found)


_PARTICIPLE = "م"


def nouns_of(verb: str) -> Iterator[str]:
    """The masdar and the participle of a verb that has derived ones, as far as regular.

    They are built like it and take its prepositions: تأثر, متأثر; اعتقد, اعتقاد, معتقد; استقال,
    استقالة, مستقيل.
    """
    if len(verb) == 3:
        return
    if verb.startswith("أ") and len(verb) == 4:
        hollow = verb[2] == "ا"
        yield f"إ{verb[1]}ا{verb[3]}ة" if hollow else f"إ{verb[1:3]}ا{verb[3]}"
        yield f"م{verb[1]}ي{verb[3]}" if hollow else _PARTICIPLE + verb[1:]
    elif verb.startswith("است") and verb[-2] == "ا":
        yield f"{verb}ة"
        yield f"م{verb[1:-2]}ي{verb[-1]}"
    elif verb.startswith("ا") and verb[-2] == "ا":
        yield f"{verb[:-2]}يا{verb[-1]}"
        yield _PARTICIPLE + verb[1:]
    elif verb.startswith("ا"):
        yield f"{verb[:-1]}اء" if verb[-1] == "ى" else f"{verb[:-1]}ا{verb[-1]}"
        yield _PARTICIPLE + (f"{verb[1:-1]}ي" if verb[-1] == "ى" else verb[1:])
    elif verb.startswith("ت"):
        yield verb
        yield _PARTICIPLE + verb
    elif verb[1] == "ا":
        yield f"م{verb}ة"
        yield _PARTICIPLE + verb
