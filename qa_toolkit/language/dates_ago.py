"""Points in time counted back from the day of the article: منذ عامين, several weeks ago."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from qa_toolkit.language.dates_model import Moment, Offset, Precision
from qa_toolkit.language.dates_named import Found, month_date, weekday_name, written
from qa_toolkit.language.dates_tables import key
from qa_toolkit.language.dates_tokens import Tokens
from qa_toolkit.language.dates_words import NUMBERS, english_count, spelled_number


class _Count(NamedTuple):
    """So many units, or an uncertain number of them, and the place after."""

    amount: int | None
    unit: str
    after: int


_BEFORE = frozenset(("قبل", "منذ", "وقبل", "ومنذ"))
_UNITS = {
    key(word): unit
    for unit, words in {
        "day": "يوم يوما أيام الأيام",
        "week": "أسبوع أسبوعا أسابيع الأسابيع",
        "month": "شهر شهرا أشهر شهور الأشهر الشهور",
        "year": "عام عاما أعوام سنة سنوات سنين الأعوام السنوات السنين",
        "decade": "عقد عقدا عقود العقود",
        "century": "قرن قرنا قرون القرون",
    }.items()
    for word in words.split()
}
_DUALS = {
    key(word): unit
    for word, unit in {
        "يومين": "day",
        "أسبوعين": "week",
        "شهرين": "month",
        "عامين": "year",
        "سنتين": "year",
        "عقدين": "decade",
        "قرنين": "century",
    }.items()
}
_ONE = frozenset(map(key, ["يوم", "أسبوع", "شهر", "عام", "سنة", "عقد", "قرن"]))
_PLURALS = frozenset(
    map(key, ["أيام", "أسابيع", "أشهر", "شهور", "أعوام", "سنوات", "سنين", "عقود", "قرون"])
)
_ABOUT = frozenset(map(key, ["نحو", "حوالي", "قرابة", "زهاء"]))
_SEVERAL = frozenset(map(key, ["عدة", "بضعة", "بضع", "عشرات", "مئات", "آلاف", "ملايين"]))
_HOW_MANY = frozenset(
    map(
        key,
        [
            "عدة",
            "عديدة",
            "كثيرة",
            "قليلة",
            "معدودة",
            "معدودات",
            "طويلة",
            "طوال",
            "مديدة",
            "خلت",
            "مضت",
        ],
    )
)
_HALF = frozenset(("ونصف", "ونيف"))

_ENGLISH_UNITS = {
    unit: name.removesuffix("s").replace("centurie", "century")
    for name in ("days", "weeks", "months", "years", "decades", "centuries")
    for unit in (name, name.removesuffix("s").replace("centurie", "century"))
}
_ENGLISH_PLURALS = frozenset(unit for unit in _ENGLISH_UNITS if unit.endswith("s"))
_VAGUE = frozenset(
    [
        *("several", "few", "some", "many", "couple", "number", "countless", "tens", "dozens"),
        *("scores", "hundreds", "thousands", "millions"),
    ]
)
_OR = frozenset(("or", "to", "-", "–"))
_FARTHEST = 9
"""Tokens of an English count up to its "ago": a couple of hundred or so years ago."""

STARTS = _BEFORE | _VAGUE | _ENGLISH_PLURALS | frozenset((*NUMBERS, "a", "an", "half"))
"""The words that such a date can start with, apart from numbers."""


def ago(tokens: Tokens, i: int) -> Found:
    """قبل ثلاثة أيام, منذ سنوات, قبل عدة أشهر, three days ago, a few weeks ago."""
    word = tokens.key(i)
    if word in _BEFORE:
        counted = _arabic(tokens, i + 1, since=word.endswith("منذ"))
        start = tokens.after_clitics(i, len(word) - 3)
    else:
        counted = _english(tokens, i) if "ago" in tokens.keys[i + 1 : i + _FARTHEST] else None
        start = tokens.starts[i] if i < len(tokens) else 0
    if counted is None:
        return None
    amount, unit, after = counted
    offset = Offset(unit, -amount) if amount else None
    found = written(tokens, i, after, Moment(Precision(unit), offset=offset))
    return replace(found, start=start, core=start), after


def _arabic(tokens: Tokens, i: int, *, since: bool) -> _Count | None:
    counted = _arabic_count(tokens, i)
    if counted is None:
        return None
    amount, unit, after = counted
    if tokens.key(after) in _HALF:  # منذ عام ونصف العام
        amount, after = None, after + 1
        after += tokens.key(after).removeprefix("ال") in _ONE
    elif tokens.key(after) in _HOW_MANY:
        after += 1
    elif since and tokens.key(i) in _PLURALS and tokens.key(after).startswith("ال"):
        return None  # منذ أيام الجامعة
    if tokens.key(after) in ("من", "علي"):
        return None  # قبل ثلاثة أيام من الانتخابات: not from the day of the article
    return _Count(amount, unit, after)


def _arabic_count(tokens: Tokens, i: int) -> _Count | None:
    # نحو and حوالي may stand between.
    i += tokens.key(i) in _ABOUT
    if dual := _DUALS.get(tokens.key(i)):
        return _Count(2, dual, i + 1)
    if tokens.key(i) in _SEVERAL:
        unit = _UNITS.get(tokens.key(i + 1))
        return _Count(None, unit, i + 2) if unit else None
    number, after = tokens.number(i), i + 1
    if number < 0 and (spelled := spelled_number(tokens, i)):
        number, after = spelled
    if number >= 1 and (unit := _UNITS.get(tokens.key(after))):
        return _Count(number, unit, after + 1)
    plural = tokens.key(i) in _PLURALS
    if not plural and tokens.key(i) not in _ONE:
        return None
    # منذ عام 2014 is a year, منذ شهر رمضان a month.
    follows = month_date(tokens, i + 1) or weekday_name(tokens, i + 1)
    if tokens.number(i + 1) >= 0 or follows:
        return None
    return _Count(None if plural else 1, _UNITS[tokens.key(i)], i + 1)


def _english(tokens: Tokens, i: int) -> _Count | None:
    amount, after = _english_count(tokens, i)
    if tokens.key(after) in _OR and amount:  # two or three weeks ago
        amount, after = None, _english_count(tokens, after + 1)[1]
    if tokens.key(after) == "and" and tokens.key(after + 1) in ("a", "one"):
        amount, after = None, after + 3  # two and a half years ago
    unit = _ENGLISH_UNITS.get(tokens.key(after))
    if unit is None or after > i + _FARTHEST:
        return None
    after += 1
    if tokens.key(after) in ("or", "and") and tokens.key(after + 1) in ("so", "more", "a"):
        amount, after = None, after + 2 + (tokens.key(after + 2) == "half")
    return _Count(amount, unit, after + 1) if tokens.key(after) == "ago" else None


def _english_count(tokens: Tokens, i: int) -> tuple[int | None, int]:
    """How many, None if that is uncertain, and the place of the unit."""
    number = tokens.number(i)
    if number >= 1 and tokens.free(i):
        return number, i + 1
    word = tokens.key(i)
    if word in _ENGLISH_PLURALS:
        return None, i  # decades ago
    j = i + (word in ("a", "an"))
    if tokens.key(j) in _VAGUE:
        j += 1
        return None, j + (tokens.key(j) == "of")
    if word == "half":
        return None, i + 1 + (tokens.key(i + 1) in ("a", "an"))
    return english_count(tokens, i) or (None, i)
