"""Times of the clock: الساعة 10:30 صباحا بتوقيت غرينتش, 5 p.m. ET, 1430 GMT, T10:30:00Z."""

from __future__ import annotations

from qa_toolkit.language.dates_model import Moment, Precision, Written
from qa_toolkit.language.dates_named import Found
from qa_toolkit.language.dates_tables import ORDINAL_WORDS, Table, key
from qa_toolkit.language.dates_tokens import Tokens
from qa_toolkit.language.dates_words import HOURS

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
_MINUTES = {"والنصف": 30, "والربع": 15, "والثلث": 20, "ونصف": 30, "وربع": 15, "وثلث": 20}
_LESS = {"ربعا": 15, "ربع": 15, "الربع": 15, "ثلثا": 20, "ثلث": 20, "الثلث": 20}
_AT = frozenset(
    map(
        key,
        [
            *("في", "وفي", "عند", "وعند", "منذ", "ومنذ", "حتى", "وحتى", "من", "إلى", "وإلى", "قبل"),
            *("بعد", "نحو", "حوالي", "قرابة", "تمام", "حدود", "بين"),
        ],
    )
)
_PARTS = frozenset(map(key, ["صباح", "فجر", "ظهر", "عصر", "مساء", "ليل", "ليلة", "مغرب"]))
_ENGLISH_AT = frozenset(
    (
        "at",
        "by",
        "until",
        "till",
        "from",
        "since",
        "about",
        "around",
        "before",
        "after",
        "to",
        "s",
        "is",
        "was",
    )
)
_ENGLISH_PARTS = {"morning": 0, "afternoon": 720, "evening": 720}
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
_ZONE_NAMES = frozenset(
    [
        *("local", "eastern", "western", "central", "pacific", "mountain", "greenwich", "british"),
        *("moscow", "coordinated", "indian", "china", "japan", "korea", "arabia", "gulf"),
    ]
)
_ZONE_WORDS = frozenset(
    [
        *("european", "standard", "summer", "daylight", "mean", "universal", "african"),
        *("australian", "winter"),
    ]
)
_UPPER = 24 * 60
_HEADS = frozenset(("الساعة", "والساعة", "بالساعة"))
STARTS = _HEADS | _HOURS.starts | frozenset(HOURS)
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
    clock = _clock(tokens, j)
    colon = bool(clock) and tokens.key(j + 1) == ":"
    clitics = 0
    if clock:
        minutes, after = clock
    elif tokens.number(j) >= 0:
        digits = _digits(tokens, j, headed=headed)
        if digits is None:
            return None
        minutes, after = digits
    elif word := _in_words(tokens, j, headed=headed):
        minutes, after, clitics = word
    else:
        return None
    halved, after = _half(tokens, after, headed=headed or bool(clock))
    if halved is not None and 60 <= minutes < 13 * 60:
        minutes = minutes % 720 + halved
    zone, after = _zone(tokens, after)
    if not headed and halved is None and not (zone or colon) and not _is_hour(tokens, j, after):
        return None
    start = tokens.starts[i] if headed else tokens.after_clitics(j, clitics)
    moment = Moment(Precision.TIME, time=minutes % _UPPER, zone=zone)
    return Written(start, tokens.ends[after - 1], moment, start, digits=tokens.digits(j)), after


def _digits(tokens: Tokens, i: int, *, headed: bool) -> tuple[int, int] | None:
    """Minutes since midnight of 5 or 1430, and the place after it."""
    number = tokens.number(i)
    if tokens.size(i) == 4:
        hours, rest = divmod(number, 100)  # 1430 GMT
        if hours > 23 or rest > 59 or not (headed or tokens.key(i + 1) in _ZONES):
            return None
        return 60 * hours + rest, i + 1
    if tokens.size(i) > 2 or number > 24:
        return None
    if not headed and tokens.joined(i) and _numeric(tokens, i - 1):
        return None
    return 60 * number, _after_clock(tokens, i + 1)


def _in_words(tokens: Tokens, i: int, *, headed: bool) -> tuple[int, int, int] | None:
    """Minutes since midnight of an hour in words, the place after it, the letters of clitics.

    Without الساعة before it, it needs a preposition: الجولة الثانية مساء is no hour.
    """
    english = HOURS.get(tokens.key(i))
    if english and not headed:
        return 60 * english, _after_clock(tokens, i + 1), 0
    hour = _HOURS.at(tokens, i) or (ORDINAL_WORDS.at(tokens, i) if headed else None)
    if hour is None or hour.value > 12:
        return None
    if not (headed or tokens.key(i - 1) in _AT or tokens.key(i)[: hour.clitics] in ("ب", "ل")):
        return None
    minutes, after = 60 * hour.value, i + hour.tokens
    if tokens.key(after) in _MINUTES:
        return minutes + _MINUTES[tokens.key(after)], after + 1, hour.clitics
    if tokens.key(after) == "الا" and tokens.key(after + 1) in _LESS:
        return minutes - _LESS[tokens.key(after + 1)], after + 2, hour.clitics
    return minutes, after, hour.clitics


def _after_clock(tokens: Tokens, i: int) -> int:
    """The place after "o'clock", if that stands at ``i``."""
    if tokens.key(i) == "o" and tokens.key(i + 2) == "clock" and tokens.joined(i + 2):
        return i + 3
    return i


def _is_hour(tokens: Tokens, i: int, after: int) -> bool:
    """Whether a number is an hour by what stands beside it: six o'clock, السادسة من مساء الأحد."""
    if tokens.key(after - 1) == "clock":
        return True
    return tokens.numbers[i] < 0 and tokens.key(after) == "من" and tokens.key(after + 1) in _PARTS


def _half(  # noqa: PLR0911
    tokens: Tokens, i: int, *, headed: bool
) -> tuple[int | None, int]:
    """Minutes to add for the half of the day named at ``i`` (p.m., مساء), and the place after."""
    word = tokens.key(i)
    if word in ("in", "at"):
        return _spoken_half(tokens, i)
    if word in ("a", "p") and tokens.key(i + 1) == "." and tokens.key(i + 2) == "m":
        after = i + 3 + (tokens.key(i + 3) == "." and tokens.joined(i + 3))
        return (0 if word == "a" else 720), after
    if word == "بعد" and tokens.key(i + 1) in ("الظهر", "ظهر"):
        return 720, i + 2
    if (word, tokens.key(i + 1), tokens.key(i + 2)) == ("بعد", "منتصف", "الليل"):
        return 0, i + 3
    # A lone م after a number is مليون or a year's mark unless الساعة stands before.
    if word in ("م", "ص") and not headed:
        return None, i
    if word in _MORNING or word in _EVENING:
        return (720 if word in _EVENING else 0), i + 1
    return None, i


def _spoken_half(tokens: Tokens, i: int) -> tuple[int | None, int]:
    """In the morning, at night; after a preposition: not ten in the morning group."""
    words = (tokens.key(i), tokens.key(i + 1), tokens.key(i + 2))
    if tokens.key(i - 2) in _ENGLISH_AT or tokens.key(i - 1) == "clock":
        if words[:2] == ("at", "night"):
            return 720, i + 2
        if words[:2] == ("in", "the") and words[2] in _ENGLISH_PARTS:
            return _ENGLISH_PARTS[words[2]], i + 3
    return None, i


def _zone_end(tokens: Tokens, i: int) -> int | None:
    """The place after local time, Central European Summer Time."""
    for j in range(i + 1, i + 4):
        if tokens.key(j) == "time":
            return j + 1
        if tokens.key(j) not in _ZONE_WORDS:
            return None
    return None


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
    elif word in _ZONE_NAMES and (named := _zone_end(tokens, i)):
        stop = named
    elif word == "z" and tokens.joined(i):
        stop = i + 1
    elif word == "+" and tokens.joined(i) and tokens.number(i + 1) >= 0:
        stop = i + 2 + (2 if tokens.key(i + 2) == ":" and tokens.joined(i + 3) else 0)
    else:
        return None, i
    stop = min(stop, len(tokens))
    return tokens.text[tokens.starts[i] : tokens.ends[stop - 1]], stop
