"""Whether an initial alef lacks its hamza or has one too many, beyond doubt."""

from __future__ import annotations

import re

from qa_toolkit.language.lexicon import Reading, arabic
from qa_toolkit.language.spelling import variants

_BARE = str.maketrans("أإآ", "ااا")
_PARTICLES = frozenset({"أن", "إن"})


def with_hamza(plain: str) -> str | None:
    """The word with its hamza, if that is beyond doubt."""
    lexicon = arabic()
    readings = lexicon.readings(plain)
    # Newspapers hardly ever command: a word that is nothing but an imperative is a slip if the
    # word with hamza is far more frequent.
    imperative = all(reading.tense == "imperative" for reading in readings)
    for text in variants(plain):
        if len(text) != len(plain) or not _adds_hamza(plain, text):
            continue
        zipf = lexicon.frequency(text)
        gain = zipf - lexicon.frequency(plain)
        intended = lexicon.readings(text)
        if readings and not imperative:
            if gain >= 0.4 and any(_particle(reading) for reading in intended):
                return text
            continue
        if readings:
            return text if gain >= 0.6 and zipf >= 3.0 else None
        place = next(i for i, pair in enumerate(zip(plain, text, strict=True)) if len({*pair}) > 1)
        if place == 0 or plain[:place].endswith("ال"):
            # اسكتلندا is in use beside إسكتلندا: the hamza must at least be the usual spelling.
            rare = zipf < 2.5 and (gain < 0.3 or len(plain) < 5 or zipf < 1.3)
            return text if gain >= 0.0 and not rare else None
        if any(reading.prefix and place == len(reading.prefix) for reading in intended):
            return text if gain >= 0.6 and zipf >= 2.5 and len(plain) >= 4 else None
        return text if gain >= 1.0 and zipf >= 3.0 and len(plain) >= 4 else None
    return None


def _adds_hamza(plain: str, text: str) -> bool:
    """Whether ``text`` differs only in that some bare alefs got a hamza or madda."""
    return text != plain and all(
        one == other or (one == "ا" and other.translate(_BARE) == "ا")
        for one, other in zip(plain, text, strict=True)
    )


def _particle(reading: Reading) -> bool:
    return (
        reading.stem in _PARTICLES
        and reading.pos == "particle"
        and reading.prefix in ("", "و", "ب", "ل", "لأ")
        and bool(reading.prefix or reading.suffix)
    )


_PROCLITICS = re.compile("[وف]?(?:[بكل]?ال|لل|[بكلس])?([إأ])")


def without_hamza(plain: str) -> str | None:
    """The word with a bare alef, if it is a verb, verbal noun or the like that wants one."""
    match = _PROCLITICS.match(plain)
    lexicon = arabic()
    if not match or len(plain) < 4 or lexicon.knows(plain):
        return None
    place = match.start(1)
    text = plain[:place] + "ا" + plain[place + 1 :]
    readings = [r for r in lexicon.readings(text) if len(r.prefix) == place]
    if not readings:
        return None
    gain = lexicon.frequency(text) - lexicon.frequency(plain)
    verbal = any(r.pos in ("masdar", "verb") and r.stem[2:3] != "" for r in readings)
    return text if gain >= (0.0 if verbal else 0.5) else None
