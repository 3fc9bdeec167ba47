"""Whether two verb forms are of one verb: said and says, كتب and سيكتب."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qa_toolkit.language.word_lists import listed
from qa_toolkit.model import Lang

_AUXILIARIES = {
    **dict.fromkeys(listed("am is are was were be been being"), "be"),
    **dict.fromkeys(listed("have has had having"), "have"),
    **dict.fromkeys(listed("do does did doing done"), "do"),
    **dict.fromkeys(listed("will would shall"), "will"),
}
_POSSIBLE = listed("may might can could")
_BINDING = listed("must should ought need needs")
_FORMS = """
become became, begin began begun, break broke broken, bring brought, build built,
buy bought, catch caught, choose chose chosen, come came, deal dealt, draw drew drawn,
drive drove driven, eat ate eaten, fall fell fallen, feel felt, fight fought, find found,
fly flew flown, forget forgot forgotten, get got gotten, give gave given, go went gone,
grow grew grown, hear heard, hold held, keep kept, know knew known, lead led, leave left,
lose lost, make made, mean meant, meet met, pay paid, rise rose risen, run ran, say said,
see saw seen, seek sought, sell sold, send sent, shoot shot, show shown, sit sat,
speak spoke spoken, spend spent, stand stood, steal stole stolen, take took taken,
teach taught, tell told, think thought, throw threw thrown, understand understood,
wear wore worn, win won, write wrote written
"""
_IRREGULAR = {form: forms.split()[0] for forms in _FORMS.split(",") for form in forms.split()}
_ENDING = re.compile(r"(?:ies|ied|es|ed|ing|e|s)$")


def modals(keys: Sequence[str]) -> frozenset[str]:
    """Which kinds of modal verb are among English words."""
    found = set()
    for word in keys:
        if word in _POSSIBLE:
            found.add("possible")
        elif word in _BINDING:
            found.add("binding")
    return frozenset(found)


def other_tense(one: Sequence[str], other: Sequence[str], lang: Lang) -> bool:
    """Whether two different runs of words (as compared) are one verb in two tenses or forms."""
    if lang == "ar":
        return len(one) == len(other) == 1 and _arabic_forms(one[0], other[0])
    plain = [[word for word in side if word not in _AUXILIARIES] for side in (one, other)]
    if not plain[0] and not plain[1]:
        return bool(one and other)
    return (
        len(plain[0]) == len(plain[1])
        and all(_stem(a) == _stem(b) for a, b in zip(*plain, strict=True))
        and any(word in _AUXILIARIES or _ENDING.search(word) for word in (*one, *other))
    )


@lru_cache(maxsize=1 << 12)
def _stem(word: str) -> str:
    if word in _IRREGULAR:
        word = _IRREGULAR[word]
    stem = _ENDING.sub("", word) if len(word) > 3 else word
    stem = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
    return stem[:-1] + "i" if stem.endswith("y") else stem


def _arabic_forms(one: str, other: str) -> bool:
    from qa_toolkit.language.lexicon import arabic

    lemmas = [
        {
            (reading.stem, reading.tense, "س" in reading.prefix)
            for reading in arabic().readings(word)
            if reading.pos == "verb"
        }
        for word in (one, other)
    ]
    shared = {stem for stem, *_ in lemmas[0]} & {stem for stem, *_ in lemmas[1]}
    return any(
        {form[1:] for form in lemmas[0] if form[0] == stem}
        != {form[1:] for form in lemmas[1] if form[0] == stem}
        for stem in shared
    )
