"""Times of the clock: الساعة 10:30 صباحا بتوقيت غرينتش, 5 p.m. ET, 1430 GMT, T10:30:00Z."""

from __future__ import annotations

from qa_toolkit.language.dates_model import Moment, Precision, Written
from qa_toolkit.language.dates_named import Found
from qa_toolkit.language.dates_tables import ORDINAL_WORDS, Table, key
from qa_toolkit.language.dates_tokens import Tokens

_HOURS = Table(
    (f"ال{word}", number)
    for number, words in enumerate(
        (
            ("واحدة", "أولى"),
            ("ثانية",),
            ("ثالثة",),
            ("رابعة",),
            ("خامسة",),
            ("سادسة",),
            ("سابعة",),
            ("ثامنة",),
            ("تاسعة",),
            ("عاشرة",),
            ("حادية عشرة", "حادية عشر"),
            ("ثانية عشرة", "ثانية عشر"),
        ),
        start=1,
    )
    for word in words
)
_MINUTES = {"والنصف": 30, "والربع": 15, "والثلث": 20}
_MORNING = frozenset(map(key, ["صباحا", "صباح", "ص", "فجرا", "فجر", "am"]))
_EVENING = frozenset(map(key, ["مساء", "ليلا", "عصرا", "ظهرا", "ظهر", "عصر", "م", "pm"]))
_ZONES = frozenset(
    [
        "gmt",
        "utc",
        "bst",
        "cet",
        "cest",
        "eet",
        "et",
        "est",
        "edt",
        "ct",
        "cst",
        "cdt",
        "mt",
        "mst",
        "mdt",
        "pt",
        "pst",
        "pdt",
        "msk",
        "ast",
        "ist",
    ]
)
_UPPER = 24 * 60
_HEADS = frozenset(("الساعة", "والساعة", "بالساعة"))
STARTS = _HEADS
"""The words that a time can start with, apart from numbers."""


def _clock(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Minutes since midnight of 10:30, 8.30 or 10:30:15 at ``i``, and the place after it."""
    hour, minute = tokens.number(i), tokens.number(i + 2)
    colon = tokens.key(i + 1)
    if hour < 0 or tokens.size(i) > 2 or (tokens.joined(i) and _numeric(tokens, i - 1)):
        return None
    if colon not in (":", ".") or not tokens.joined(i + 1) or not tokens.joined(i + 2):
        return None
    if minute < 0 or tokens.size(i + 2) != 2 or hour > 24 or minute > 59:
        return None
    after = i + 3
    second = tokens.key(after) == ":" and tokens.joined(after) and tokens.number(after + 1) >= 0
    return 60 * hour + minute, after + (2 if second else 0)


def _numeric(tokens: Tokens, i: int) -> bool:
    word = tokens.key(i)
    if word == "/" and tokens.key(i - 1) in _ZONES:  # 14:00 UTC/07:00 PT
        return False
    return word[-1:].isdecimal() or word in (":", ".", ",", "/", "-")


def time_of_day(tokens: Tokens, i: int) -> Found:
    """A time of the clock at token ``i``, with its half of the day and its zone."""
    headed = tokens.key(i) in _HEADS
    j = i + headed
    j += headed and tokens.key(j) == "ال"  # الساعة الـ12
    start = tokens.starts[i] if headed else tokens.starts[j] if j < len(tokens) else 0
    found = _clock(tokens, j)
    colon = bool(found) and tokens.key(j + 1) == ":"
    if found:
        minutes, after = found
    elif tokens.number(j) >= 0 and tokens.size(j) <= 2 and tokens.number(j) <= 24:
        if not headed and tokens.joined(j) and _numeric(tokens, j - 1):
            return None
        minutes, after = 60 * tokens.number(j), j + 1
    elif headed and (hour := _HOURS.at(tokens, j) or ORDINAL_WORDS.at(tokens, j)):
        if hour.value > 12:
            return None
        minutes, after = 60 * hour.value, j + hour.tokens
        if tokens.key(after) in _MINUTES:
            minutes, after = minutes + _MINUTES[tokens.key(after)], after + 1
    elif tokens.size(j) == 4 and tokens.number(j) >= 0 if j < len(tokens) else False:
        hours, rest = divmod(tokens.number(j), 100)  # 1430 GMT
        if hours > 23 or rest > 59 or tokens.key(j + 1) not in _ZONES:
            return None
        minutes, after = 60 * hours + rest, j + 1
    else:
        return None
    halved, after = _half(tokens, after, headed=headed or bool(found))
    if halved is not None and 60 <= minutes < 13 * 60:
        minutes = minutes % 720 + halved
    zone, after = _zone(tokens, after)
    if not headed and halved is None and not (zone or colon):
        return None
    moment = Moment(Precision.TIME, time=minutes % _UPPER, zone=zone)
    kind = tokens.digits(j)
    return Written(start, tokens.ends[after - 1], moment, start, digits=kind), after


def _half(tokens: Tokens, i: int, *, headed: bool) -> tuple[int | None, int]:
    """Minutes to add for the half of the day named at ``i`` (p.m., مساء), and the place after."""
    word = tokens.key(i)
    if word in ("a", "p") and tokens.key(i + 1) == "." and tokens.key(i + 2) == "m":
        after = i + 3 + (tokens.key(i + 3) == "." and tokens.joined(i + 3))
        return (0 if word == "a" else 720), after
    if word == "بعد" and tokens.key(i + 1) in ("الظهر", "ظهر", "منتصف"):
        if tokens.key(i + 1) == "منتصف":
            return (0, i + 3) if tokens.key(i + 2) == "الليل" else (None, i)
        return 720, i + 2
    # A lone م after a number is مليون or a year's mark unless الساعة stands before.
    if word in ("م", "ص") and not headed:
        return None, i
    if word in _MORNING:
        return 0, i + 1
    return (720, i + 1) if word in _EVENING else (None, i)


def _zone(tokens: Tokens, i: int) -> tuple[str | None, int]:
    word = tokens.key(i)
    if word in ("بتوقيت", "بالتوقيت", "توقيت"):
        stop = i + 2
        if tokens.key(i + 1) == "منطقة":  # بتوقيت منطقة المحيط الهادئ
            stop += 2
        if word == "بالتوقيت" and tokens.key(stop) in ("الموحد", "المتحدة"):
            stop += 1
    elif word in _ZONES and tokens.text[tokens.starts[i]].isupper():
        stop = i + 1
        if tokens.key(stop) in ("+", "-") and tokens.joined(stop) and tokens.number(stop + 1) >= 0:
            stop += 2
    elif word in ("local", "eastern", "pacific", "central") and tokens.key(i + 1) == "time":
        stop = i + 2
    elif word == "z" and tokens.joined(i):
        stop = i + 1
    elif word == "+" and tokens.joined(i) and tokens.number(i + 1) >= 0:
        stop = i + 2 + (2 if tokens.key(i + 2) == ":" and tokens.joined(i + 3) else 0)
    else:
        return None, i
    stop = min(stop, len(tokens))
    return tokens.text[tokens.starts[i] : tokens.ends[stop - 1]], stop
