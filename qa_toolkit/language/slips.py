"""Which words of an Arabic text are slips of the pen, and what was meant.

Every word that one slip may have made of a more frequent one is weighed against it: how frequent
both are, how well each fits the words around (:mod:`qa_toolkit.language.context`), and how likely
the slip is (:mod:`qa_toolkit.language.spelling`). A logistic regression, whose weights
:mod:`qa_toolkit.language.train_slips` makes, turns that into a probability. Words that the lexicon
has and words that it lacks are judged apart: among the second most are names.
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from qa_toolkit.language.context import REACH, context_model
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.suspects import Rival, Slip, Suspect, suspect

WEIGHTS = DATA / "ar.slips.json"

_TEN = math.log(10)
_CACHED = 1 << 15
_BEST_FIT = 13.0  # natural logarithms: one slip in a hundred fits better than that
_FAR_BEHIND = 7.0  # natural logarithms by which a suggestion is not worth making


class Diagnosis(NamedTuple):
    """A likely slip: the words that may have been meant, best first, and how likely it is.

    ``known``: the word itself is one of the lexicon's. ``sure``: so likely that a reader of real
    alarms found four of five right.
    """

    slip: Slip
    known: bool
    meant: tuple[str, ...]
    probability: float
    sure: bool


@functools.lru_cache(_CACHED)
def hopeful(word: str) -> Suspect | None:
    """A suspect for one of whose rivals some context could speak loudly enough."""
    judged = suspect(word)
    if judged is None:
        return None
    judge = _judges()["known" if judged.known else "unknown"]
    hope = any(judge.hope(word, judged.frequency, rival) for rival in judged.rivals)
    return judged if hope else None


def diagnose(
    symbols: Sequence[str], place: int, *, repeated: int, quoted: bool
) -> Diagnosis | None:
    """What became of the word at ``place`` of a text's symbols; None if it is probably right.

    ``repeated``: how often it stands in the article; ``quoted``: it stands alone in quotation
    marks or brackets.
    """
    word = symbols[place]
    judged = hopeful(word)
    if judged is None:
        return None
    ranked = ranking(symbols, place, judged)
    values = evidence(symbols, place, judged, ranked, repeated=repeated, quoted=quoted)
    best = ranked[0][1]
    judge = _judges()["known" if judged.known else "unknown"]
    total = judge.weigh(values)
    probability = 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))
    likely, sure = judge.thresholds[best.slip]
    if probability < likely:
        return None
    close = ranked[0][0] - _FAR_BEHIND
    meant = tuple(rival.text for score, rival in ranked[:3] if score >= close)
    return Diagnosis(best.slip, judged.known, meant, probability, probability >= sure)


def ranking(symbols: Sequence[str], place: int, judged: Suspect) -> list[tuple[float, Rival]]:
    """The rivals with how much likelier each is here than the word itself, best first.

    In natural logarithms: fit to the context and frequency, less the cost of the slip.
    """
    before, after = symbols[max(0, place - REACH) : place], symbols[place + 1 : place + 1 + REACH]
    word = symbols[place]
    model = context_model()
    single = [rival for rival in judged.rivals if rival.slip is not Slip.JOINED]
    fits = model.fits(before, after, [word, *(rival.text for rival in single)])
    own = float(fits[0])
    gains = [float(fit) - own for fit in fits[1:]]
    for rival in judged.rivals[len(single) :]:
        first, _, second = rival.text.partition(" ")
        both = model.fits(before, (second, *after), [first])[0]
        both += model.fits((*before, first), after, [second])[0]
        gains.append(float(both) - own)
    ranked = [
        (gain + _TEN * (rival.frequency - rival.cost - judged.frequency), rival)
        for gain, rival in zip(gains, (*single, *judged.rivals[len(single) :]), strict=True)
    ]
    return sorted(ranked, key=lambda item: (-item[0], item[1].text))


def evidence(
    symbols: Sequence[str],
    place: int,
    judged: Suspect,
    ranked: Sequence[tuple[float, Rival]],
    *,
    repeated: int,
    quoted: bool,
) -> dict[str, float]:
    """What speaks for and against a slip, by name: the input of the regression."""
    total, best = ranked[0]
    fit = total - _TEN * (best.frequency - best.cost - judged.frequency)
    lead = min(total - ranked[1][0], 12.0) if len(ranked) > 1 else 12.0
    return {
        **of_the_words(symbols[place], judged.frequency, best, fit=fit),
        "lead": lead,
        "repeated": float(min(repeated, 4)),
        "quoted": float(quoted),
        "self": strange(symbols[place]) if judged.known else 0.0,
        "before": strange(symbols[place - 1]) if place else 0.0,
        "after": strange(symbols[place + 1]) if place + 1 < len(symbols) else 0.0,
        "name": strange(best.text.partition(" ")[0]),
    }


def of_the_words(word: str, frequency: float, rival: Rival, *, fit: float) -> dict[str, float]:
    """The evidence of the two words and how much better one fits than the other."""
    return {
        "frequency": frequency,
        "meant": rival.frequency,
        "cost": rival.cost,
        "length": float(len(word)),
        "fit": fit,
        rival.slip: 1.0,
        f"{rival.slip} fit": fit,
        f"{rival.slip} gain": rival.frequency - frequency,
    }


@functools.lru_cache(_CACHED)
def strange(symbol: str) -> float:
    """How far a word is a name or unknown: beside those there are others."""
    if not "\u0620" <= symbol[0] <= "\u06d3":
        return 0.0
    readings = arabic().readings(symbol)
    if not readings:
        return 1.0
    return 0.5 if any(reading.pos == "name" for reading in readings) else 0.0


class _Judge(NamedTuple):
    bias: float
    weights: dict[str, float]
    thresholds: dict[str, tuple[float, float]]

    def weigh(self, values: Mapping[str, float]) -> float:
        """The log odds of a slip."""
        weights = self.weights
        return self.bias + sum(weights.get(name, 0.0) * value for name, value in values.items())

    def hope(self, word: str, frequency: float, rival: Rival) -> bool:
        """Whether the best of contexts could make a slip for this rival likely."""
        likely = self.thresholds[rival.slip][0]
        return likely < 1 and self.weigh(
            of_the_words(word, frequency, rival, fit=_BEST_FIT)
        ) >= math.log(likely / (1 - likely))


@functools.cache
def _judges() -> dict[str, _Judge]:
    """The regressions for words that the lexicon has and for those that it lacks."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: _Judge(**values) for name, values in stored.items()}


def counted(symbols: Iterable[str]) -> dict[str, int]:
    """How often each symbol stands in an article."""
    counts: dict[str, int] = {}
    for symbol in symbols:
        counts[symbol] = counts.get(symbol, 0) + 1
    return counts
