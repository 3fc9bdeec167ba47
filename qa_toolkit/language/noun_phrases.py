"""What an Arabic adjective or relative may belong to, looking back from it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from qa_toolkit.language.governed import nominal, prepositional, verbs
from qa_toolkit.language.kinds import (
    UNKNOWN,
    adjectival,
    definite_kinds,
    perhaps_adjective,
    possible_kinds,
    substantive,
)
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.nouns import Gender, forms
from qa_toolkit.language.number_phrases import PREPOSITIONS, Placed
from qa_toolkit.language.word_lists import conjoined, listed

_FARTHEST = 8  # words
_ADJECTIVES = 3
DEMONSTRATIVES = listed("هذا هذه ذلك تلك هؤلاء أولئك")
BEFORE_A_VERB = conjoined("قد لقد لم لن لا ما ثم أن سوف الذي التي الذين")


def last_noun(words: Sequence[Placed], place: int) -> int:
    """The place of the noun before a place, over the adjectives that stand between."""
    at = place - 1
    while at > 0 and words[at].linked and place - at < _ADJECTIVES:
        word = words[at].plain
        if not adjectival(word) or substantive(word) or not word.startswith("ال"):
            break
        if not (_defined(words[at - 1].plain) or words[at - 1].plain in DEMONSTRATIVES):
            break  # إلى جانب المولدات: it is a noun itself
        at -= 1
    return at


def _defined(word: str) -> bool:
    """Whether the word may have the article or a pronoun, as the noun of such an adjective has."""
    return any(each.definite for each in forms(word)) or possible_kinds(word) == UNKNOWN


def heads(words: Sequence[Placed], place: int) -> Iterator[frozenset[str]]:
    """The kinds of each noun before a place, back to where the clause or its phrases begin."""
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        if _is_verb(words, at):
            return
        kinds = possible_kinds(words[at].plain)
        if kinds and not (at + 1 < place and _indefinite(words, at)):
            yield kinds
        if words[at].opens:
            return
        if not words[at].linked:
            yield UNKNOWN  # behind a bracket or a comma the sentence goes on
            return


def _indefinite(words: Sequence[Placed], place: int) -> bool:
    """Whether a noun is surely indefinite: neither article nor pronoun, nor a genitive after it."""
    found = forms(words[place].plain)
    if not found or any(each.definite for each in found):
        return False
    return words[place + 1].plain in PREPOSITIONS or all(
        each.case == "accusative" or each.bound for each in found
    )


def heads_of_adjective(words: Sequence[Placed], place: int) -> Iterator[frozenset[str]]:
    """The kinds of the nouns of the one noun phrase that ends before a place.

    It goes back from a noun to the noun that governs it (وزير الخارجية), and from an adjective to
    its noun; not past a preposition or a verb.
    """
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        word = words[at].plain
        if word in DEMONSTRATIVES:
            continue
        kinds = possible_kinds(word)
        if kinds:
            yield kinds
        if not words[at].linked or at == 0:
            return
        if _prefixed(word):
            if at == place - 1 or word.startswith("ل"):  # المؤسسة الوطنية للنفط الليبية
                continue
            return
        before = words[at - 1].plain
        if before in DEMONSTRATIVES:  # حقوق هذا المدين المالية
            continue
        if before in PREPOSITIONS or not possible_kinds(before):
            return
        governs = not definite_kinds(before)
        if not governs and not perhaps_adjective(word):
            return


def _prefixed(word: str) -> bool:
    """Whether a preposition or conjunction is joined to the word: its phrase begins there."""
    readings = arabic().readings(word)
    return bool(readings) and all(
        each.prefix and not each.prefix.startswith("ال") for each in readings if not each.tense
    )


def _is_verb(words: Sequence[Placed], place: int) -> bool:
    """Whether the word is a verb, or may be one and opens its clause."""
    readings = arabic().readings(words[place].plain)
    verbs = [each.pos == "verb" for each in readings]
    if not any(each.pos == "verb" and not each.prefix for each in readings) and not all(verbs):
        return False
    if not verbs or words[place].plain in PREPOSITIONS:
        return False
    if possible_kinds(words[place].plain) == UNKNOWN:
        return False
    before = words[place - 1].plain if place else ""
    return all(verbs) or not before or (before in BEFORE_A_VERB and not before.endswith("أن"))


@functools.lru_cache(1 << 12)
def verb_gender(word: str) -> Gender:
    """The gender of a verb of the third person singular without a pronoun; else ""."""
    readings = arabic().readings(word)
    if word in verbs(word) and word[0] not in "تيس" and not nominal(word):
        return "m"  # التفت, whose ت is its own; أكد, whatever its imperative
    if any(each.pos != "verb" or each.suffix or each.tense == "imperative" for each in readings):
        return ""
    tenses = {each.tense for each in readings}
    if tenses == {"present"} and not word.endswith(("ون", "ان", "ين")):
        return {"ت": "f", "ي": "m"}.get(word[0], "")  # type: ignore[return-value]
    if tenses == {"past"} and not word.endswith(("ا", "وا", "تم", "نا", "ن")):
        return "f" if word.endswith("ت") else "m"
    return ""


def contradicts(words: Sequence[Placed], place: int) -> bool:
    """Whether the verb after a relative shows that the relative is of the wrong gender.

    الدول الذي انضمت إلى الحلف: the verb has no subject of its own, and no pronoun comes back to
    the relative (الذي جرت في عهده أحداث).
    """
    negated = place + 1 < len(words) and words[place + 1].plain in ("لم", "لا", "قد", "لن")
    after = words[place + 1 + negated : place + 6 + negated]
    feminine = words[place].plain == "التي"
    if len(after) < 3 or not (after[0].linked and after[1].linked):
        return False
    if verb_gender(after[0].plain) != ("m" if feminine else "f"):
        return False
    # Neither a preposition nor a noun of the other gender can be the subject of the verb.
    other = {"fs"} if feminine else {"ms"}
    second = after[1].plain
    governed = second in PREPOSITIONS or prepositional(second)
    if not governed and definite_kinds(second) != other:
        return False
    return not any(each.plain.endswith("ها" if feminine else "ه") for each in after[1:])
