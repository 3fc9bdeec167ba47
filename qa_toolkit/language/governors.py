"""Arabic words that only a verb can follow, and the verb that may be missing after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qa_toolkit.language.analysis import VERB, Word
from qa_toolkit.language.clause_words import (
    ADVERBS,
    AGENTS,
    BEFORE_AN,
    BEFORE_VERB,
    COMMAS,
    EVENT,
    IMPERFECT,
    NOT_BEFORE,
    PRONOUNS,
    RELATIVE,
    REUNION,
    TIMES,
)
from qa_toolkit.language.clauses import has_predicate


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Governor:
    """A word that governs a verb, and the noun that stands in the verb's place."""

    word: int
    noun: int
    imperfect: bool


def verbless_governors(words: Sequence[Word]) -> list[Governor]:
    """The words that demand a verb and are followed by a noun."""
    found = []
    for place, word in enumerate(words[:-1]):
        after = words[place + 1]
        if not _governs_verb(words, place) or not after.arabic or not after.noun:
            continue
        if after.prefix not in {"", "ال"}:
            continue  # قد, والله, …; a phrase put between the particle and its verb
        if after.verb >= VERB or after.plain in REUNION or word.token.text != word.plain:
            continue  # written with vowels it may be another word: لِمَ, كيّ
        if place and words[place - 1].plain in NOT_BEFORE:
            continue
        if word.plain in RELATIVE and not _stranded_masdar(words, place + 1):
            continue
        found.append(Governor(place, place + 1, _imperfect(words, place)))
    return found


def _imperfect(words: Sequence[Word], place: int) -> bool:
    """Whether the verb must be an imperfect; أن after بعد and منذ tells of what is past."""
    past = words[place].plain == "أن" and words[place - 1].core in {"بعد", "منذ"}
    return words[place].plain in IMPERFECT and not past


def _governs_verb(words: Sequence[Word], place: int) -> bool:
    plain = words[place].plain
    if plain == "أن" and place:
        governor = words[place - 1]
        if place > 1 and words[place - 2].plain in NOT_BEFORE and governor.plain != "دون":
            return False
        return bool({governor.plain, governor.core} & BEFORE_AN)
    return plain in BEFORE_VERB


def _stranded_masdar(words: Sequence[Word], place: int) -> bool:
    """Whether a masdar after a relative has no predicate: التي تنفيذها أمس, not التي قوامها كذا."""
    masdar, rest = words[place], words[place : place + 4]
    if not masdar.masdar or masdar.accusative or has_predicate(rest, nouns=True):
        return False
    if len(rest) < 2:
        return True
    after = rest[1]
    if after.finite:
        return False
    if masdar.suffix not in PRONOUNS:
        return after.arabic
    if after.plain in EVENT | ADVERBS or after.token.text in COMMAS:
        return True
    # A place may be the predicate (الذي حسابه عند ربه), a time or an agent cannot.
    then = rest[2].plain if len(rest) > 2 else ""
    return (after.plain == "في" and then in TIMES) or (after.plain == "من" and then in AGENTS)


# Masdars of the patterns of transitive verbs, to which تم can be put; and those that are not.
_INTRANSITIVE = _words(
    "إضراب إخفاق إفلاس إصرار إقبال إقلاع إدمان إسهام إيمان إرهاب استمرار استقرار استقالة "
    "استسلام استغراب استياء استقلال استحقاق تأخير تأثير تصفيق تعليق مظاهرة مسيرة مبادرة "
    "مباراة مشكلة"
)


def passive_support(word: Word) -> bool:
    """Whether تم before the masdar makes a verb of it: تم تدمير, but not تم ارتفاع."""
    stem = word.plain.removesuffix(word.suffix) if word.suffix != "ة" else word.plain
    if not word.masdar or word.plain in _INTRANSITIVE or stem in _INTRANSITIVE:
        return False
    factitive = stem.startswith("ت") and len(stem) >= 5 and stem[3:4] == "ي"
    return factitive or stem.startswith(("إ", "است"))
