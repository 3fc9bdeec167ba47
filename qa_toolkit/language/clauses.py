"""Where an Arabic clause lacks its finite verb.

An Arabic sentence may do without a verb (القمح رخيص): then it is a topic and a predicate. What is
looked for here are clauses that are neither: a fronted adverbial, a comma and a noun phrase that
nothing is said of. A clause is named only when no rightful verbless reading of it is in sight, so
much is missed. :mod:`qa_toolkit.language.governors` looks after words such as لم.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from qa_toolkit.language.analysis import Word
from qa_toolkit.language.clause_words import (
    ADVERBS,
    AGENTS,
    CLITICS,
    COMMAS,
    COMPARATIVES,
    DEMONSTRATIVES,
    EVENT,
    FRONTED_PREDICATE,
    LICENSERS,
    NO_PREDICATE_IF,
    NO_STATEMENT,
    PLACE,
    PREPOSITIONAL_PREDICATES,
    PRONOUNS,
    QUANTITIES,
    SUBORDINATORS,
    TIMES,
)

_SURELY_NONE, _LIKELY = 0.02, 0.5
_LONGEST_OPENER = 25  # tokens
_SHORTEST_CLAUSE = 3  # words
_SHORTEST_SENTENCE = 6  # words
_SUSPECT = 8  # letters: an unknown word this long is often two words run together


@dataclass(frozen=True, slots=True)
class Stranded:
    """A clause after a fronted adverbial that has neither verb nor predicate.

    ``word`` is where it starts. ``sure``: it starts with a masdar or holds an object, so that it
    cannot be the description of a scene (أمام المبنى، صفوف من المنتظرين).
    """

    word: int
    sure: bool


def stranded_clause(words: Sequence[Word]) -> Stranded | None:
    """The clause without verb or predicate that follows a fronted adverbial, if there is one."""
    start = _after_opener(words)
    if start is None or not _legible(words[start:], _SHORTEST_CLAUSE):
        return None
    first, clause = words[start], words[start:]
    clause = _main_part(clause) if first.masdar else clause
    if any(word.finite for word in clause) or _licensed(clause):
        return None
    if first.masdar and not _existential(clause):
        return None if has_predicate(clause, nouns=True) else Stranded(start, sure=True)
    if not _eventive(words) or has_predicate(clause, nouns=False):
        return None
    return Stranded(start, sure=not _topic_and_phrase(clause) and _has_object(clause))


def verbless(words: Sequence[Word]) -> bool:
    """Whether a whole sentence has neither a verb nor anything that could do without one."""
    if not words or words[0].verbal or not _legible(words, _SHORTEST_SENTENCE):
        return False
    if any(word.token.text in NO_STATEMENT for word in words):
        return False
    return not (
        any(word.finite for word in words) or _licensed(words) or has_predicate(words, nouns=True)
    )


def _after_opener(words: Sequence[Word]) -> int | None:
    """The index after the comma that ends a fronted adverbial, None if there is none."""
    if not words or not _adverbial(words[0]):
        return None
    if any(word.token.text in NO_STATEMENT for word in words):
        return None
    for place, word in enumerate(words[:_LONGEST_OPENER]):
        if word.token.text in COMMAS and place > 1:
            after = words[place + 1 : place + 2]
            if after and not _adverbial(after[0]):
                return place + 1 if _is_opener(words[:place]) else None
    return None


def _adverbial(word: Word) -> bool:
    if {word.plain, word.core} & (EVENT | PLACE):
        return True
    nominal = word.nominal - {"particle"}
    return bool(nominal) and word.prefix.lstrip("وف") in {"ب", "بال", "ل", "لل"}


def _is_opener(words: Sequence[Word]) -> bool:
    """Whether the words are an adverbial: no verb of their own, none but in a relative clause."""
    if any({word.plain, word.core} & FRONTED_PREDICATE for word in words[1:3]):
        return False
    first = words[0]
    if first.prefix.lstrip("وف") in {"ل", "لل"}:
        return False  # للمجلس …: whose it is, and so the predicate
    for preposition, phrases in NO_PREDICATE_IF.items():
        # من الأسباب … is part of a whole, على الجهات المختصة … an obligation: predicates again
        if preposition in {first.plain, first.core} and words[1].plain not in phrases:
            return False
    return all(
        any(other.plain in SUBORDINATORS for other in words[max(0, place - 3) : place])
        or (place > 1 and words[place - 1].noun and not words[place - 1].definite)
        for place, word in enumerate(words)
        if place and word.finite
    )


def _eventive(words: Sequence[Word]) -> bool:
    """Whether the opener tells when, how or why; a place could be the predicate."""
    first, second = words[0], words[1]
    if {first.plain, first.core} & EVENT or first.prefix.lstrip("وف") in {"ب", "بال"}:
        return True
    if first.core == "من" or first.plain == "من":
        return second.plain in {"خلال", "أجل"}
    return bool({second.plain, second.core} & TIMES) or second.token.text[0].isdigit()


def _subject(word: Word) -> bool:
    """Whether a clause that starts with the word starts with a noun phrase."""
    if not word.arabic or not word.known or word.particle or word.plain in DEMONSTRATIVES:
        return False
    if word.prefix[:1] in {"و", "ف", "ل", "ك"}:
        return False
    return word.noun or (bool(word.nominal) and word.verb < _SURELY_NONE)


def _legible(clause: Sequence[Word], shortest: int) -> bool:
    """Whether it starts with a noun phrase, is long enough, and has no words run together."""
    letters = [word for word in clause if word.arabic]
    suspect = any(not word.known and len(word.plain) >= _SUSPECT for word in letters)
    return len(letters) >= shortest and not suspect and _subject(clause[0])


def _main_part(clause: Sequence[Word]) -> Sequence[Word]:
    """The clause up to its first subordinate or coordinate clause, whose verbs are not its own."""
    for place, word in enumerate(clause):
        if place and word.plain in SUBORDINATORS:
            return clause[: max(place, 2)]
        joined = word.plain[0] in "ولف" and word.plain != word.core
        # واجب is no verb with a conjunction, but may be a predicate.
        if place and word.verb > _LIKELY and joined and "participle" not in word.nominal:
            return clause[: max(place, 2)]
    return clause


def _licensed(clause: Sequence[Word]) -> bool:
    """Whether a word of the clause lets it stand without a verb."""
    for before, word in zip((None, *clause), clause, strict=False):
        if {word.plain, word.core} & LICENSERS:
            return True
        # A comparative is a predicate, unless a preposition stands before it: في أقل من ساعة.
        if word.plain in COMPARATIVES and not (before and before.plain in PLACE):
            return True
    return False


def _existential(clause: Sequence[Word]) -> bool:
    """Whether the masdar is introduced as new: وفي الأسواق، ارتفاع كبير …; … عرض لأهم النتائج."""
    second, third = clause[1], clause[2] if len(clause) > 2 else None
    if second.plain in DEMONSTRATIVES | QUANTITIES or clause[0].suffix in PRONOUNS:
        return False
    if not second.arabic or second.prefix or second.plain in EVENT | PLACE:
        return not second.definite
    describes = bool(second.nominal & {"adjective", "participle"})
    return not second.definite and describes and (third is None or not third.definite)


def has_predicate(clause: Sequence[Word], *, nouns: bool) -> bool:
    """Whether something in the clause can be said of its topic."""
    kinds = {"adjective", "participle"} | ({"noun", "masdar", "name"} if nouns else set())
    for before, word, after in zip(clause, clause[1:], (*clause[2:], None), strict=False):
        if after and after.plain in PREPOSITIONAL_PREDICATES.get(word.plain, ()):
            return True
        if not before.closes or not word.arabic or word.definite or word.finite:
            continue
        if word.plain == "من" and nouns and after and after.plain not in AGENTS:
            return True
        if word.prefix or word.particle or word.plain in DEMONSTRATIVES:
            continue
        if not word.accusative and word.nominal & kinds:
            return True  # but not an accusative: صباحاً is an adverb, انخفاضاً an object
    return False


def _topic_and_phrase(clause: Sequence[Word]) -> bool:
    """Whether the topic is followed at once by a prepositional phrase: الأولوية للمدنيين."""
    for place, word in enumerate(clause):
        if place and (word.plain in EVENT | PLACE or word.prefix.lstrip("وف") in CLITICS):
            return True
        if not word.arabic or word.accusative:
            return False
    return False


def _has_object(clause: Sequence[Word]) -> bool:
    """Whether an indefinite accusative that is no adverb is left without the verb it depends on."""
    return any(
        word.accusative
        and word.suffix == "ا"
        and "masdar" in word.nominal
        and word.plain not in ADVERBS
        and before.arabic
        for before, word in itertools.pairwise(clause)
    )
