"""The words of an Arabic sentence with what the lexicon and the verb network say of them."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

import numpy as np

from qa_toolkit.language.clause_words import EVENT, LICENSERS, PLACE, PRONOUNS
from qa_toolkit.language.letters import ARABIC_LETTERS
from qa_toolkit.language.lexicon import arabic, normalised
from qa_toolkit.language.tagger import Token, tokens
from qa_toolkit.language.verb_network import Judgement, verb_network

VERB = 0.25
"""A word this likely to be a finite verb counts as one; see ``benchmarks.verbs`` for how often."""

_DEFECTIVE = frozenset({"ينبغي", "وينبغي", "فينبغي", "تنبغي"})  # particles to the dictionary
_ARABIC = re.compile(f"[{ARABIC_LETTERS}]")


class Word(NamedTuple):
    """A token of a sentence with what the lexicon and the tagger say of it."""

    token: Token
    verb: float
    plain: str
    core: str
    verbal: bool
    nominal: frozenset[str]
    prefix: str
    suffix: str

    @property
    def arabic(self) -> bool:
        """Whether it is an Arabic word, not punctuation, a number or a Latin word."""
        return "\u0621" <= self.plain[:1] <= "\u064a"

    @property
    def known(self) -> bool:
        """Whether the lexicon has it."""
        return self.verbal or bool(self.nominal)

    @property
    def finite(self) -> bool:
        """Whether it may be the finite verb of its clause."""
        return self.verb >= VERB or (self.verbal and not self.nominal)

    @property
    def noun(self) -> bool:
        """Whether it is a noun or adjective and can be nothing else, least of all a verb."""
        return bool(self.nominal - {"particle"}) and not self.verbal and not self.particle

    @property
    def particle(self) -> bool:
        """Whether the dictionary lists it as a particle, or it is one of ours."""
        return "particle" in self.nominal or self.plain in EVENT | PLACE | LICENSERS

    @property
    def definite(self) -> bool:
        """Whether it carries the article."""
        return self.plain.startswith(("ال", "لل", "وال", "بال", "ولل", "فال"))

    @property
    def accusative(self) -> bool:
        """Whether it ends in the alif of an indefinite accusative: انخفاضاً, صباحاً."""
        return self.plain.endswith("ا") and self.suffix not in PRONOUNS

    @property
    def closes(self) -> bool:
        """Whether a noun phrase may end with it, so that the next noun is no longer part of it."""
        return self.definite or self.suffix in {"ه", "ها", "هم", "نا"} or not self.known

    @property
    def masdar(self) -> bool:
        """Whether it is a masdar without article, conjunction or preposition."""
        return "masdar" in self.nominal and not self.prefix and self.noun

    @property
    def feminine(self) -> bool:
        """Whether it ends in TEH MARBUTA, or in the teh it becomes before a pronoun."""
        return self.plain.endswith("ة") or self.suffix.startswith("ت")


@functools.lru_cache(128)  # several rules look at a sentence
def judged(text: str) -> tuple[tuple[Word, ...], Judgement | None]:
    """The words of a sentence, see ``analyse``, and what the verb network says of them."""
    found = tokens(text)
    if not found:
        return (), None
    judgement = verb_network().judge([token.text for token in found])
    chances = (1 / (1 + np.exp(-judgement.verb))).tolist()
    return tuple(map(_word, found, chances)), judgement


def _word(token: Token, chance: float) -> Word:
    fixed, plain, core, verbal, nominal, prefix, suffix = _lexical(token.text)
    verb = chance if fixed is None else fixed
    return Word(token, verb, plain, core, verbal, nominal, prefix, suffix)


def analyse(text: str) -> tuple[Word, ...]:
    """The tokens of a sentence, punctuation included, each with its readings."""
    return judged(text)[0]


@functools.lru_cache(1 << 15)
def _lexical(word: str) -> tuple[float | None, str, str, bool, frozenset[str], str, str]:
    """What a ``Word`` holds that does not depend on its place.

    First how likely it is a finite verb, where that is beyond doubt: where a verb was lost, the
    network takes the noun in its place for one.
    """
    plain = normalised(word)
    readings = arabic().readings(word)
    nominal = [reading for reading in readings if reading.pos != "verb"]
    plainest = min(nominal, key=lambda r: (len(r.prefix), len(r.suffix)), default=None)
    verbal, other = len(nominal) < len(readings), frozenset(reading.pos for reading in nominal)
    fixed = None
    if plain in _DEFECTIVE:
        fixed = 1.0
    elif not _ARABIC.match(word) or (other and not verbal):
        fixed = 0.0
    return (
        fixed,
        plain,
        plain[1:] if len(plain) > 2 and plain[0] in "وف" else plain,
        verbal,
        other,
        plainest.prefix if plainest else "",
        plainest.suffix if plainest else "",
    )
