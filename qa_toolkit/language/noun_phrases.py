"""What an Arabic adjective or relative may belong to, looking back from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa_toolkit.language.kinds import adjectival, definite_kinds, possible_kinds
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.nouns import forms
from qa_toolkit.language.number_phrases import PREPOSITIONS, Written
from qa_toolkit.language.word_lists import conjoined

_FARTHEST = 8  # words
_ADJECTIVES = 3
BEFORE_A_VERB = conjoined("قد لقد لم لن لا ما ثم أن سوف الذي التي الذين")


def last_noun(words: Sequence[Written], place: int) -> int:
    """The place of the noun before a place, over the adjectives that stand between."""
    at = place - 1
    while at > 0 and words[at].linked and place - at < _ADJECTIVES and adjectival(words[at].plain):
        at -= 1
    return at


def heads(words: Sequence[Written], place: int) -> Iterator[frozenset[str]]:
    """The kinds of each noun before a place, back to where the clause or its phrases begin."""
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        if _is_verb(words, at):
            return
        kinds = possible_kinds(words[at].plain)
        if kinds and not (at + 1 < place and _indefinite(words, at)):
            yield kinds
        if not words[at].linked:
            return


def _indefinite(words: Sequence[Written], place: int) -> bool:
    """Whether a noun is surely indefinite: neither article nor pronoun, nor a genitive after it."""
    found = forms(words[place].plain)
    if not found or any(each.definite for each in found):
        return False
    return words[place + 1].plain in PREPOSITIONS or all(
        each.case == "accusative" or each.bound for each in found
    )


def heads_of_adjective(words: Sequence[Written], place: int) -> Iterator[frozenset[str]]:
    """The kinds of the nouns of the one noun phrase that ends before a place.

    It goes back from a noun to the noun that governs it (وزير الخارجية), and from an adjective to
    its noun; not past a preposition or a verb.
    """
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        word = words[at].plain
        kinds = possible_kinds(word)
        if kinds:
            yield kinds
        if not words[at].linked or at == 0 or _prefixed(word):
            return
        before = words[at - 1].plain
        if before in PREPOSITIONS or not possible_kinds(before):
            return
        governs = not definite_kinds(before)
        if not governs and not adjectival(word):
            return


def _prefixed(word: str) -> bool:
    """Whether a preposition or conjunction is joined to the word: its phrase begins there."""
    readings = arabic().readings(word)
    return bool(readings) and all(
        each.prefix and not each.prefix.startswith("ال") for each in readings if not each.tense
    )


def _is_verb(words: Sequence[Written], place: int) -> bool:
    """Whether the word is a verb, or may be one and opens its clause."""
    verbs = [each.pos == "verb" for each in arabic().readings(words[place].plain)]
    if not any(verbs) or words[place].plain in PREPOSITIONS:
        return False
    return all(verbs) or place == 0 or words[place - 1].plain in BEFORE_A_VERB
