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
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from qa_toolkit.language.context import REACH, context_model
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.spelling import (
    HAMZAS,
    IN_TWO_LETTERS,
    confusable,
    confusions,
    neighbours,
    splits,
)

WEIGHTS = DATA / "ar.slips.json"

_SHORTEST = 2  # the likes of فى; others begin at three letters
# Rivals that no context could make likelier than the word itself are not weighed, in powers of
# ten: for a word of the lexicon less than its own frequency and, for others, outright.
_WORTH_FOR_KNOWN, _WORTH_FOR_UNKNOWN = -1.5, -1.0
_TEN = math.log(10)
_CACHED = 1 << 15
_MOST_RIVALS = 10
_FAR_BEHIND = 7.0  # natural logarithms by which a suggestion is not worth making
# A word this frequent is never a slip of the fingers, and one still more frequent no slip at all;
# علي lies between.
_OFTEN, _TOO_FREQUENT = 5.0, 6.4
# Grammar decides between these, not the words around them; they have rules of their own.
_PARTICLES = re.compile(
    "[وفبل]?ك?(?:[أإا]ن(?:ها?|هما?|هن|ن?ي|ن?نا|كم?|ما)?|ان|[أإا]لا|[أإا]و|[أإا]ي)"
)


class Slip(StrEnum):
    """What the writer did."""

    HAMZA_LOST = "hamza-lost"
    HAMZA_FIRST = "hamza-first"
    HAMZA = "hamza"
    TEH_MARBUTA = "teh-marbuta"
    FINAL_YEH = "final-yeh"
    DAD = "dad"
    CONFUSED = "confused"
    MISTYPED = "mistyped"
    EXCHANGED = "exchanged"
    DOUBLED = "doubled"
    ADDED = "added"
    OMITTED = "omitted"
    JOINED = "joined"
    SEVERAL = "several"


class Rival(NamedTuple):
    """A word that may have been meant: its cost and frequency in powers of ten, and the slip."""

    text: str
    cost: float
    frequency: float
    slip: Slip


class Suspect(NamedTuple):
    """A word by itself: whether the lexicon has it, how frequent it is, and its rivals."""

    known: bool
    frequency: float
    rivals: tuple[Rival, ...]


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


def suspect(word: str) -> Suspect | None:
    """What a word (as the lexicon lists it) may stand for; None if nothing is worth asking."""
    return _suspect(word) if len(word) >= _SHORTEST else None


@functools.lru_cache(_CACHED)
def _suspect(word: str) -> Suspect | None:
    lexicon = arabic()
    zipf = lexicon.frequencies.zipf
    frequency = zipf(word)
    if frequency >= _TOO_FREQUENT or _PARTICLES.fullmatch(word):
        return None
    known = lexicon.knows(word)
    if len(word) == _SHORTEST and (known or word[-1] not in "ىهة"):
        return None
    floor = frequency + _WORTH_FOR_KNOWN if known else _WORTH_FOR_UNKNOWN
    costs: dict[str, float] = {}
    edited = neighbours(word) if frequency < _OFTEN and len(word) > _SHORTEST else ()
    for text, cost in (*confusions(word), *edited):
        if text != word and cost < costs.get(text, 99.0) and zipf(text) - cost > floor:
            costs[text] = cost
    likely = sorted(costs, key=lambda text: (costs[text] - zipf(text), text))
    found: list[Rival] = []
    for text in likely:
        if len(found) < _MOST_RIVALS and lexicon.knows(text):
            found.append(Rival(text, costs[text], zipf(text), slip_between(word, text)))
    if not known:
        found += _parted(word)
    return Suspect(known, frequency, tuple(found)) if found else None


def _parted(word: str) -> list[Rival]:
    """The two likeliest ways to see two words in one."""
    zipf = arabic().frequencies.zipf
    # The chance of two words is the product of both; Zipf values count from 10^-9.
    made = [
        Rival(f"{first} {second}", 0.0, zipf(first) + zipf(second) - 9.0, Slip.JOINED)
        for first, second in splits(word)
    ]
    return sorted(made, key=lambda rival: (-rival.frequency, rival.text))[:2]


def slip_between(written: str, meant: str) -> Slip:
    """What was done to ``meant`` to make ``written`` of it, one letter away or two confusable."""
    if len(written) < len(meant):
        return Slip.OMITTED
    if any(written.replace(two, one, 1) == meant for two, one in IN_TWO_LETTERS if two in written):
        return Slip.HAMZA
    if len(written) > len(meant):
        return Slip.DOUBLED if _doubled(written, meant) else Slip.ADDED
    pairs = [pair for pair in zip(written, meant, strict=True) if pair[0] != pair[1]]
    if all(HAMZAS.issuperset(pair) or frozenset(pair) in _HAMZA_SEATS for pair in pairs):
        return _hamza_slip(written, pairs)
    if len(pairs) > 1:
        return Slip.EXCHANGED if pairs[0] == pairs[1][::-1] else Slip.SEVERAL
    confused = _CONFUSIONS.get(frozenset(pairs[0]))
    return confused or (Slip.CONFUSED if confusable(*pairs[0]) else Slip.MISTYPED)


def _hamza_slip(written: str, pairs: Sequence[tuple[str, str]]) -> Slip:
    if all(one in "اويى" and other in HAMZAS for one, other in pairs):
        return Slip.HAMZA_LOST
    first = _FIRST_ALEF.match(written)
    if first and len(pairs) == 1 and pairs[0][0] == first[1] and pairs[0][1] in "اأإآ":
        return Slip.HAMZA_FIRST
    return Slip.HAMZA


_FIRST_ALEF = re.compile("[وف]?(?:[بكل]?ال|لل|[بكلس])?([أإآ])(?!.*[أإآ])")
_HAMZA_SEATS = frozenset(map(frozenset, ("وؤ", "يئ", "ىئ")))
_CONFUSIONS = {
    frozenset("ةه"): Slip.TEH_MARBUTA,
    frozenset("ىي"): Slip.FINAL_YEH,
    frozenset("ضظ"): Slip.DAD,
}


def _doubled(written: str, meant: str) -> bool:
    """Whether the letter too many is that before it."""
    pairs = enumerate(zip(written, meant, strict=False))
    place = next((place for place, (one, other) in pairs if one != other), len(meant))
    return place > 0 and written[place] == written[place - 1]


def diagnose(
    symbols: Sequence[str], place: int, *, repeated: int, quoted: bool
) -> Diagnosis | None:
    """What became of the word at ``place`` of a text's symbols; None if it is probably right.

    ``repeated``: how often it stands in the article; ``quoted``: it stands alone in quotation
    marks or brackets.
    """
    word = symbols[place]
    judged = suspect(word)
    if judged is None:
        return None
    ranked = ranking(symbols, place, judged)
    values = evidence(symbols, place, judged, ranked, repeated=repeated, quoted=quoted)
    best = ranked[0][1]
    judge = _judges()["known" if judged.known else "unknown"]
    total = judge.bias + sum(judge.weights.get(name, 0.0) * value for name, value in values.items())
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
    gain = best.frequency - judged.frequency
    return {
        "frequency": judged.frequency,
        "meant": best.frequency,
        "cost": best.cost,
        "fit": fit,
        "lead": lead,
        "length": float(len(symbols[place])),
        "repeated": float(min(repeated, 4)),
        "quoted": float(quoted),
        "self": strange(symbols[place]) if judged.known else 0.0,
        "before": strange(symbols[place - 1]) if place else 0.0,
        "after": strange(symbols[place + 1]) if place + 1 < len(symbols) else 0.0,
        "name": strange(best.text.partition(" ")[0]),
        best.slip: 1.0,
        f"{best.slip} fit": fit,
        f"{best.slip} gain": gain,
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
