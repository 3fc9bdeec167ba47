"""Decades and centuries."""

from __future__ import annotations

from dataclasses import replace

from qa_toolkit.language.dates_model import Calendar, Moment, Offset, Precision
from qa_toolkit.language.dates_named import (
    Found,
    direction,
    written,
)
from qa_toolkit.language.dates_tables import ENGLISH_ORDINAL_WORDS, ORDINAL_WORDS, Table, key
from qa_toolkit.language.dates_tokens import Tokens

_DECADES = Table(
    (f"{article}{stem}{ending}", decade)
    for decade, stem in (
        (20, "عشرين"),
        (30, "ثلاثين"),
        (40, "أربعين"),
        (50, "خمسين"),
        (60, "ستين"),
        (70, "سبعين"),
        (80, "ثمانين"),
        (90, "تسعين"),
    )
    for article in ("", "ال")
    for ending in ("يات", "ات")
)
_ENGLISH_DECADES = {
    word: 20 + 10 * number
    for number, word in enumerate(
        [
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
        ]
    )
}
_CENTURY = frozenset(("القرن", "للقرن", "والقرن", "بالقرن", "قرن"))
_TOWARDS = {"last": -1, "past": -1, "previous": -1, "next": 1, "this": 0, "current": 0}
_ARABIC_MILLENNIA = frozenset(map(key, ["الألفية", "والألفية", "بالألفية", "الألف", "للألفية"]))
_MILLENNIA = {
    "الثانية": 2,
    "الثالثة": 3,
    "الرابعة": 4,
    "الخامسة": 5,
    "new": 3,
    "last": 2,
    "previous": 2,
    "الجديدة": 3,
    "الحالية": 3,
    "الماضية": 2,
    "المنصرمة": 2,
}
_HEAT = frozenset(("حرارة", "الحرارة", "درجة", "درجات", "بدرجات"))
_AGE = frozenset(map(key, ["عمره", "عمرها", "عمرهم", "العمر", "عمر", "أعمارهم"]))


def decade_date(tokens: Tokens, i: int) -> Found:  # noqa: PLR0911
    """A decade: الثمانينيات, تسعينيات القرن الماضي, the 1980s, '90s, the eighties."""
    named = _DECADES.at(tokens, i)
    if named:
        after = i + named.tokens
        if tokens.key(after) == "من" and tokens.key(after + 1) in _AGE:
            return None
        if not _HEAT.isdisjoint((tokens.key(i - 1), tokens.key(i - 2), tokens.key(i - 3))):
            return None
        article = tokens.key(i)[named.clitics :].startswith(("ال", "ل"))
        of = after + (tokens.key(after) == "من")
        century = century_date(tokens, of, short=True)
        if not (article or century):
            return None
        moment = Moment(Precision.DECADE, decade=named.value)
        if century:
            number, offset = century[0].moment.century, century[0].moment.offset
            decade = named.value if number is None else 100 * (number - 1) + named.value
            moment = replace(moment, decade=decade, century=number, offset=offset)
            after = century[1]
        found = written(tokens, i, after, moment)
        start = tokens.after_clitics(i, named.clitics)
        return replace(found, start=start, core=start), after
    number = tokens.number(i)
    if number >= 0:
        return _english_decade(tokens, i, number)
    word = tokens.key(i)
    if word in _ENGLISH_DECADES and tokens.key(i - 1) in ("the", "mid", "early", "late", "-"):
        return written(tokens, i, i + 1, Moment(Precision.DECADE, decade=_ENGLISH_DECADES[word])), (
            i + 1
        )
    return None


def _english_decade(tokens: Tokens, i: int, number: int) -> Found:
    after = i + 1
    if tokens.key(after) in ("'", "\u2019") and tokens.joined(after):
        after += 1
    if tokens.key(after) != "s" or not tokens.joined(after) or number % 10:
        return None
    begin = i
    if tokens.size(i) == 2 and 20 <= number <= 90:
        quoted = tokens.key(i - 1) in ("'", "\u2019", "\u2018") and tokens.joined(i)
        before = tokens.key(i - 1 - quoted)
        # A person in his 40s, a temperature in the 80s: the apostrophe or the phase tells.
        if not (quoted or before in ("early", "late", "mid", "-")):
            return None
        begin = i - quoted
        moment = Moment(Precision.DECADE, decade=number)
    elif tokens.size(i) == 4 and 1000 <= number <= 2100:
        century = number % 100 == 0
        moment = Moment(Precision.DECADE, decade=number, century=number // 100 + 1)
        if century and tokens.key(i - 1) != "early":
            moment = Moment(Precision.CENTURY, century=number // 100 + 1, decade=number)
    else:
        return None
    return written(tokens, begin, after + 1, moment), after + 1


def century_date(tokens: Tokens, i: int, *, short: bool = False) -> Found:
    """A century: القرن التاسع عشر, القرن الـ19, the 21st century, القرن الماضي.

    ``short`` also takes what only another word makes a century of.
    """
    if tokens.key(i) in _CENTURY:
        return _arabic_century(tokens, i)
    j = i + (tokens.key(i) == "the")
    number, after = -1, j
    if tokens.number(j) >= 0 and tokens.key(j + 1) in ("st", "nd", "rd", "th"):
        number, after = tokens.number(j), j + 2
    elif ordinal := ENGLISH_ORDINAL_WORDS.at(tokens, j):
        number, after = ordinal.value, j + ordinal.tokens
    elif tokens.key(j) in _TOWARDS:
        if tokens.key(j + 1) != "century":
            return None
        moment = Moment(Precision.CENTURY, offset=Offset("century", _TOWARDS[tokens.key(j)]))
        return written(tokens, j, j + 2, moment), j + 2
    after += tokens.key(after) == "-"
    if number < 1 or number > 30 or tokens.key(after) not in ("century", "centuries"):
        return None
    after, earlier = era(tokens, after + 1)
    moment = Moment(Precision.CENTURY, century=number, before_christ=earlier)
    return written(tokens, j, after, moment), after


def _arabic_century(tokens: Tokens, i: int) -> Found:
    towards = direction(tokens, i + 1)
    start = tokens.starts[i] if tokens.key(i) in ("القرن", "قرن") else tokens.starts[i] + 1
    if towards is not None:
        moment = Moment(Precision.CENTURY, offset=Offset("century", towards))
        return replace(written(tokens, i, i + 2, moment), start=start, core=start), i + 2
    j = i + 1
    ordinal = ORDINAL_WORDS.at(tokens, j)
    if ordinal:
        number, after = ordinal.value, j + ordinal.tokens
    else:
        j += tokens.key(j) == "ال"
        number, after = tokens.number(j), j + 1
    if not 1 <= number <= 30 or (tokens.size(j) > 2 and not ordinal):
        return None
    calendar = Calendar.GREGORIAN
    if tokens.key(after) in ("الهجري", "هجري", "ه"):
        calendar, after = Calendar.HIJRI, after + 1
    elif tokens.key(after) in ("الميلادي", "ميلادي", "م"):
        after += 1
    after, earlier = era(tokens, after)
    moment = Moment(Precision.CENTURY, calendar, century=number, before_christ=earlier)
    return replace(written(tokens, i, after, moment), start=start, core=start), after


def millennium_date(tokens: Tokens, i: int) -> Found:
    """A millennium: الألفية الجديدة, الألف الثالث قبل الميلاد, the third millennium BC."""
    if tokens.key(i) in ENGLISH_ORDINAL_WORDS.starts | _MILLENNIA.keys():
        if tokens.key(i + 1) not in ("millennium", "millennia"):
            return None
        named = ENGLISH_ORDINAL_WORDS.at(tokens, i)
        number = named.value if named else _MILLENNIA[tokens.key(i)]
    else:
        ordinal = ORDINAL_WORDS.at(tokens, i + 1)
        number = ordinal.value if ordinal else _MILLENNIA.get(tokens.key(i + 1), 0)
        if "الفي" not in tokens.key(i) and era(tokens, i + 2) == (i + 2, False):
            return None  # الألف الثالث needs its era
    if not 1 <= number <= 10:
        return None
    after, earlier = era(tokens, i + 2)
    moment = Moment(Precision.MILLENNIUM, millennium=number, before_christ=earlier)
    found = written(tokens, i, after, moment)
    if not tokens.key(i).isascii() and tokens.key(i)[0] != "ا":
        start = tokens.after_clitics(i, 1)
        found = replace(found, start=start, core=start)
    return found, after


def era(tokens: Tokens, i: int) -> tuple[int, bool]:
    """The place after an era that stands at ``i``, if one does, and whether it is before Christ."""
    words = (tokens.key(i), tokens.key(i + 1))
    if words in (("قبل", "الميلاد"), ("before", "christ")):
        return i + 2, True
    if tokens.key(i) in ("bc", "bce"):
        return i + 1, True
    if words[0] == "ق" and tokens.key(i + 1) in (".", "م"):
        return i + (2 if words[1] == "م" else 3), True
    return i, False


DECADES = _DECADES.starts | frozenset(_ENGLISH_DECADES)
"""The words that a decade can start with, apart from numbers."""
CENTURIES = ENGLISH_ORDINAL_WORDS.starts | _CENTURY | frozenset(("the", *_TOWARDS))
"""The words that a century can start with, apart from numbers."""
MILLENNIA = _ARABIC_MILLENNIA | ENGLISH_ORDINAL_WORDS.starts | frozenset(_MILLENNIA)
"""The words that a millennium can start with."""
