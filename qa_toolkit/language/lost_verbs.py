"""Whether an Arabic sentence has lost a verb, where, and how likely that is.

Two witnesses are heard: :mod:`qa_toolkit.language.verb_network`, which has read much prose with
verbs taken out of it, and the clauses of the sentence, of which it is known what lets them stand.
A logistic regression weighs what they say; :mod:`qa_toolkit.language.train_lost_verbs` makes its
weights and thresholds.
"""

from __future__ import annotations

import functools
import json
import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from qa_toolkit.errors import InputError
from qa_toolkit.language.analysis import Word, judged
from qa_toolkit.language.clause_split import Clause, Opener, Standing, clauses
from qa_toolkit.language.clause_words import COMMAS, EVENT, LICENSERS, PLACE, PRONOUNS, RELATIVE
from qa_toolkit.language.clauses import has_predicate, stranded_clause, verbless
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.governors import verbless_governors
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.verb_network import Judgement

WEIGHTS = DATA / "ar.lost-verbs.json"
_QUOTES = (("«", "»"), ("“", "”"))
_BULLETS = ("-", "–", "—", "*", "•", "·")
_SHORTEST = 5  # words
_LONG = 13  # letters: an unknown word this long is some words run together
_PART, _COMMON = 3, 3.0  # letters and Zipf frequency of words that may be run together
_STEEP = 6.0  # logits beyond it say no more
_UNSUSPICIOUS = 0.0  # logit: nearly all sentences, which need not be looked at further


class Lost(NamedTuple):
    """A verb was lost before the token ``word``; ``sure``: few published sentences look like it."""

    word: int
    sure: bool


def evidence(words: Sequence[Word], judgement: Judgement) -> dict[str, float]:
    """What speaks for and against a lost verb; every value is of the order of one."""
    order = np.argsort(-judgement.lost)
    gap = int(order[0])
    elsewhere = [int(place) for place in order if abs(int(place) - gap) > 1]
    best, rest = (float(judgement.lost[p]) for p in (gap, elsewhere[0] if elsewhere else gap))
    found = {
        "sentence": judgement.sentence / 2,
        "gap": best / 2,
        "gap over rest": (best - rest) / 2,
        "all gaps": float(np.logaddexp.reduce(judgement.lost)) / 2,
    }
    found |= _of_verbs(words, judgement)
    found |= _of_clauses(words, gap)
    found |= _of_gap(words, gap)
    found |= _of_legibility(words, gap)
    for name in ("sentence", "gap"):
        found[f"{name}, no verb"] = found[name] * found["no verb"]
        found[f"{name}, bare"] = found[name] * found["bare clause"]
    return found


def _of_verbs(words: Sequence[Word], judgement: Judgement) -> dict[str, float]:
    count = sum(word.finite for word in words)
    chances = sorted((word.verb for word in words), reverse=True)
    surest = min(max(chances[0], 1e-3), 1 - 1e-3)
    network = float(judgement.verb.max())
    return {
        "no verb": float(count == 0),
        "one verb": float(count == 1),
        "surest verb": math.log(surest / (1 - surest)) / 4,
        "surest verb of the network": max(-_STEEP, min(_STEEP, network)) / 4,
    }


def _of_clauses(words: Sequence[Word], gap: int) -> dict[str, float]:
    parts = clauses(words)
    here = next((part for part in parts if part.start <= gap < part.end), parts[-1])
    main = parts[0]
    body = words[here.start : here.end]
    stranded = stranded_clause(words)
    return {
        "bare clause": float(here.standing is Standing.BARE),
        "nominal clause": float(here.standing is Standing.NOMINAL),
        "bare main clause": float(main.standing is Standing.BARE),
        "nominal main clause": float(main.standing is Standing.NOMINAL),
        "bare clauses": sum(part.standing is Standing.BARE for part in parts) / 3,
        **{f"opener {kind}": float(here.opener is kind) for kind in Opener},
        "gap after opener": float(_after_opener(here, gap)),
        "stranded": float(stranded is not None),
        "surely stranded": float(stranded is not None and stranded.sure),
        "governor": float(bool(verbless_governors(words))),
        "verbless": float(verbless(words)),
        "licensed": float(any({word.plain, word.core} & LICENSERS for word in words)),
        "predicate": float(has_predicate(words, nouns=True)),
        "sure predicate": float(has_predicate(words, nouns=False)),
        "predicate of the clause": float(has_predicate(body, nouns=True)),
        "sure predicate of the clause": float(has_predicate(body, nouns=False)),
        "pronoun in the clause": float(any(word.plain in _PRONOUNS for word in body)),
        "verb in the clause": float(here.standing is Standing.VERBAL),
    }


def _after_opener(clause: Clause, gap: int) -> bool:
    return clause.opener is not Opener.START and gap == clause.start + 1


def _of_gap(words: Sequence[Word], gap: int) -> dict[str, float]:
    after = words[gap] if gap < len(words) else None
    before = words[gap - 1] if gap else None
    return {
        "gap at start": float(before is None),
        "gap at end": float(after is None),
        "masdar after": float(after is not None and after.masdar),
        "article after": float(after is not None and after.definite),
        "existential after": float(after is not None and bool({after.plain, after.core} & _THERE)),
        "unknown after": float(after is not None and after.arabic and not after.known),
        "accusative after": float(after is not None and after.accusative),
        "phrase after": float(after is not None and bool({after.plain, after.core} & _PHRASE)),
        "mark after": float(after is not None and not after.arabic),
        "verb after": after.verb if after else 0.0,
        "comma before": float(before is not None and before.token.text in COMMAS),
        "mark before": float(before is not None and not before.arabic),
        "phrase before": float(before is not None and bool({before.plain, before.core} & _PHRASE)),
        "verb before": before.verb if before else 0.0,
        "while before": float(before is not None and before.plain in _WHILE),
        "topic of a relative": float(_topic(before, after)),
        "vowelled after": float(after is not None and bool(_VOWELLED.search(after.token.text))),
    }


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _topic(before: Word | None, after: Word | None) -> bool:
    return bool(
        before
        and after
        and {before.plain, before.core} & RELATIVE
        and after.noun
        and not after.masdar
        and after.suffix in PRONOUNS
    )


# A nominal clause may follow: فيما الأزمات تحيط بنا, كما المعتاد, وماذا عن الحل.
_WHILE = _words("فيما كما وكما ماذا وماذا بينما ربما وربما حيث إذ لا")
# A vowel mark is written where a word would be misread, as a rule a verb: طُوِّر, صوَّت.
_VOWELLED = re.compile("[\u064e-\u0652]")
_BARE = re.compile("^[وف]?ا(?!ل)")
_PHRASE = EVENT | PLACE
_PRONOUNS = _words("هو هي هما هم هن")
# هناك مشكلة، لديه ثقة: a topic follows, and nothing is missing.
_THERE = _words(
    "هناك ثمة هنالك لديه لديها لديهم لدينا له لها لهم لنا عنده عندها عندهم فيه فيها "
    "فيهم به بها بهم عليه عليها عليهم منه منها منهم بينهم بينها معه معها معهم"
)


def _of_legibility(words: Sequence[Word], gap: int) -> dict[str, float]:
    letters = [word for word in words if word.arabic]
    unknown = sum(not word.known for word in letters)
    texts = {word.token.text for word in words}
    return {
        "short": 1.0 / math.sqrt(len(words)),
        "long": math.log(len(words)) / 4,
        "unknown words": unknown / max(len(letters), 1),
        "unknown word near": float(
            any(w.arabic and not w.known for w in words[max(gap - 2, 0) : gap + 2])
        ),
        "run together": float(any(not w.known and _run_together(w.plain) for w in letters)),
        "disguised": float(_disguised(words)),
        "colon": float(":" in texts),
        "parenthesis": float("(" in texts),
        "quotation": float(bool(texts & {'"', "«", "“", "”"})),
        "marks and numbers": 1 - len(letters) / len(words),
    }


def excusable(found: Mapping[str, float]) -> bool:
    """Whether the place may well do without a verb, or one may stand there that is not seen.

    A headline begins with a masdar (إلقاء القبض على المتهم), of a masdar something may be said
    (حماية البيئة واجب), a noun follows كما and ماذا عن, and a relative clause may be nominal
    (التي قوامها التجربة). A verb may be disguised, or run together
    with the next word.
    """
    start = found["gap at start"] and found["masdar after"]
    said = found["masdar after"] and (
        found["predicate of the clause"] or (found["comma before"] and not found["stranded"])
    )
    nominal = start or said or found["while before"] or found["topic of a relative"]
    return bool(nominal or found["disguised"] or found["run together"])


def _run_together(word: str) -> bool:
    """Whether an unknown word seems to be some that lost their spaces: مجلسالأمن."""
    if len(word) >= _LONG:
        return True
    cut = word.find("ال", _PART, -_PART)
    return cut > 0 and arabic().frequency(word[:cut]) > _COMMON


def _owned(words: Sequence[Word], gap: int) -> bool:
    """Whether a relative clause may be nominal though its noun is a masdar: التي قوامها التجربة."""
    if not 0 < gap < len(words):
        return False
    before, after = words[gap - 1], words[gap]
    relative = {before.plain, before.core} & RELATIVE
    return bool(relative and after.noun and after.suffix in PRONOUNS)


def _fragment(words: Sequence[Word]) -> bool:
    """Whether it goes on from the sentence before: a few words, or a participle (مشيراً إلى …)."""
    first = words[0]
    participle = "participle" in first.nominal and not first.definite
    carried = participle and (first.accusative or first.feminine)
    return not first.arabic or carried or sum(word.arabic for word in words) < _SHORTEST


def _disguised(words: Sequence[Word]) -> bool:
    """Whether a word may be a verb that is not known for one: اثار for أثار, or وجّه with marks."""
    return any(
        (word.verbal and _VOWELLED.search(word.token.text))
        or (_BARE.match(word.plain) and _verbal("أ" + _BARE.sub("", word.plain)))
        for word in words
    )


def _verbal(word: str) -> bool:
    return any(reading.pos == "verb" for reading in arabic().readings(word))


def whole(text: str) -> bool:
    """Whether it is no item of a list, and no piece of a quotation cut at a full stop inside it."""
    if text.startswith(_BULLETS):
        return False
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in _QUOTES)


class Judge:
    """Weighs the evidence; see the module. InputError for a file that holds no weights."""

    def __init__(self, path: Path) -> None:
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
            self._weights: dict[str, float] = dict(stored["weights"])
            self._bias, self._strict, self._loose = (
                float(stored[name]) for name in ("bias", "strict", "loose")
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"no weights for lost verbs: {error}", path=str(path)) from error

    def score(self, found: Mapping[str, float]) -> float:
        """The logarithm of the odds that a verb was lost."""
        return self._bias + sum(self._weights.get(name, 0.0) * v for name, v in found.items())

    def lost(self, text: str) -> Lost | None:
        """The lost verb of a sentence (without its final stop), if there seems to be one."""
        words, judgement = judged(text)
        if judgement is None or judgement.sentence < _UNSUSPICIOUS:
            return None
        found = evidence(words, judgement)
        gap, score = int(np.argmax(judgement.lost)), self.score(found)
        excused = excusable(found) or _fragment(words) or _owned(words, gap)
        if score < (self._strict if excused else self._loose):
            return None
        return Lost(gap, score >= self._strict and not excused)


@functools.cache
def judge() -> Judge:
    """The judge of the package."""
    return Judge(WEIGHTS)
