"""Days and periods told from the day of the article: أمس, الخميس الماضي, two days ago."""

from __future__ import annotations

from dataclasses import replace

from qa_toolkit.language.dates_model import Moment, Offset, Precision
from qa_toolkit.language.dates_named import (
    Found,
    day_number,
    direction,
    month_date,
    weekday_name,
    written,
)
from qa_toolkit.language.dates_tables import ORDINAL_WORDS, WEEKDAYS, Table, key
from qa_toolkit.language.dates_tokens import Tokens

_DAYS = Table(
    (
        ("أول أمس", -2),
        ("أول من أمس", -2),
        ("أمس الأول", -2),
        ("أمس", -1),
        ("الأمس", -1),
        ("البارحة", -1),
        ("اليوم", 0),
        ("الليلة", 0),
        ("الليلة الماضية", -1),
        ("غدا", 1),
        ("الغد", 1),
        ("غد", 1),
        ("بعد غد", 2),
        ("the day before yesterday", -2),
        ("the day after tomorrow", 2),
        ("yesterday", -1),
        ("last night", -1),
        ("today", 0),
        ("tonight", 0),
        ("this morning", 0),
        ("this afternoon", 0),
        ("this evening", 0),
        ("tomorrow", 1),
    )
)
# غد and غدا may be a verb (غدا الأمر صعبا, became): only after a preposition or before a weekday.
_DOUBTFUL = frozenset((key("غدا"), key("غد"), "وغدا"))
_UNITS = Table(
    (
        ("الأسبوع", "week"),
        ("الشهر", "month"),
        ("العام", "year"),
        ("السنة", "year"),
        ("العقد", "decade"),
        ("القرن", "century"),
    )
)
_ENGLISH_UNITS = frozenset(("week", "month", "year", "decade", "century"))
_DURING = frozenset(("في", "وفي", "خلال", "وخلال"))
_THIS = frozenset(("هذا", "هذه", "وهذا", "بهذا", "لهذا"))
TOWARDS = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0, "current": 0}


def relative_day(tokens: Tokens, i: int) -> Found:
    """أمس, اليوم, بعد غد, yesterday; with the weekday after it: أمس الخميس."""
    named = _DAYS.at(tokens, i)
    if named is None:
        return None
    after = i + named.tokens
    start = tokens.after_clitics(i, named.clitics)
    count = named.value
    weekday = None if tokens.apart(after) else weekday_name(tokens, after)
    if _is_no_day(tokens, i, after, tokens.key(i)[named.clitics :]):
        return None
    moment = Moment(Precision.DAY, offset=Offset("day", count))
    if weekday and tokens.starts[after] == weekday[0].start:
        moment = replace(moment, weekday=weekday[0].number)
        found = written(tokens, i, weekday[1], moment)
        # The stop after an abbreviation belongs to the sentence here.
        result = replace(found, end=weekday[0].end, weekday=weekday[0], start=start, core=start)
        return result, weekday[1]
    return replace(written(tokens, i, after, moment), start=start, core=start), after


def _is_no_day(tokens: Tokens, i: int, after: int, plain: str) -> bool:
    """Whether the word, ``plain`` without its clitics, is a name, a verb or another day."""
    before, follows = tokens.key(i - 1), tokens.key(after)
    if plain.startswith(("لي", "لل")):
        plain = f"ا{plain}"  # لليوم الثاني: the article after ل
    if plain in _NAMED and (follows in _NO_DAY or ORDINAL_WORDS.at(tokens, after)):
        return True  # اليوم الوطني, اليوم التالي, الليلة الأخيرة
    if plain == "today":
        return tokens.capital(i) and (follows in _PROGRAMMES or _in_a_name(tokens, i))
    if plain in _DOUBTFUL and before not in ("في", "من", "الي", "بعد"):
        bracket = follows == "("  # غدا (الخميس)
        marked = tokens.text[tokens.starts[i] : tokens.ends[i]].endswith(("ا\u064b", "\u064bا"))
        return not (marked or weekday_name(tokens, after + bracket))  # FATHATAN: the adverb
    if plain in _TITLES and _is_title(tokens, i, after):
        return True
    if plain == key("الأمس"):
        return before in _PEOPLE  # حلفاء الأمس
    return plain == key("اليوم") and before in _ANY_DAY


def _in_a_name(tokens: Tokens, i: int) -> bool:
    """Whether a word in capitals stands before: Russia Today, USA Today."""
    return tokens.key(i - 1).isalpha() and tokens.capital(i - 1) and tokens.key(i - 2) != ""


def _is_title(tokens: Tokens, i: int, after: int) -> bool:
    """Whether the word ends the name of a newspaper or programme: «المصري اليوم», صحيفة الغد."""
    before, first = tokens.key(i - 1), tokens.key(i - 2)
    if _MEDIA.at(tokens, i - 1) or (before in _TITLED and _MEDIA.at(tokens, i - 2)):
        return True
    if tokens.key(after) not in _CLOSING:
        return False
    if before in _OPENING:
        return before != "(" or first == "ل" or _MEDIA.at(tokens, i - 2) is not None
    return first in _OPENING and first != "("


_MEDIA = Table(
    (word, None)
    for word in [
        *("صحيفة", "جريدة", "قناة", "موقع", "برنامج", "مجلة", "وكالة", "فضائية", "إذاعة", "حزب"),
        *("شبكة", "مؤسسة", "دار"),
    ]
)
_TITLES = frozenset(map(key, ["اليوم", "الغد", "الأمس", "الليلة"]))
_TITLED = frozenset(map(key, ["المصري", "روسيا", "العرب", "فلسطين"]))
_OPENING, _CLOSING = frozenset("«\"“‘'("), frozenset("»\"”’')")
_PEOPLE = frozenset(
    map(key, ["حلفاء", "أعداء", "أصدقاء", "خصوم", "رفاق", "نجوم", "أبطال", "حليف", "عدو", "صديق"])
)
_PROGRAMMES = frozenset(("programme", "program", "show"))
_NAMED = frozenset((key("اليوم"), key("الليلة")))
# طوال اليوم, ذلك اليوم, مرة في اليوم: no day in particular, or another.
_ANY_DAY = frozenset(map(key, ["طوال", "طيلة", "ذلك", "كل", "في"]))
_NO_DAY = frozenset(
    map(
        key,
        [
            "الوطني",
            "التالي",
            "الأخير",
            "الأخيرة",
            "التالية",
            "العالمي",
            "الدولي",
            "نفسه",
            "نفسها",
            "ذاته",
            "ذاتها",
            "الواحد",
            "الواحدة",
            "السابق",
            "السابقة",
        ],
    )
)


def weekday_date(tokens: Tokens, i: int) -> Found:
    """A weekday: الخميس, الخميس الماضي, Thursday, last Thursday, Thursday last week."""
    towards = TOWARDS.get(tokens.key(i))
    found = weekday_name(tokens, i + (towards is not None))
    if found is None:
        return None
    weekday, after = found
    if tokens.key(after) in _NEWSPAPERS and tokens.capital(after):
        return None
    short = weekday.end - weekday.start <= 5 and tokens.keys[after - 1].isascii()
    if towards is None and short and not tokens.key(after - 1).endswith("day"):
        return None  # Sun, Sat, Mon
    moment = Moment(Precision.DAY, weekday=weekday.number)
    start, end = weekday.start, weekday.end
    if towards is not None:
        moment = replace(moment, offset=Offset("occurrence", towards))
        start = tokens.starts[i]
    elif (adjective := direction(tokens, after)) is not None:
        moment = replace(moment, offset=Offset("occurrence", adjective))
        end, after = tokens.ends[after], after + 1
    elif tokens.key(after) in ("last", "next", "this") and tokens.key(after + 1) == "week":
        moment = replace(moment, offset=Offset("week", TOWARDS[tokens.key(after)]))
        end, after = tokens.ends[after + 1], after + 2
    result = written(tokens, i, after, moment)
    return replace(result, start=start, core=start, end=end, weekday=weekday), after


# The Sunday Times
_NEWSPAPERS = frozenset(
    ("times", "telegraph", "mirror", "mail", "express", "herald", "world", "tribune")
)


def relative_period(tokens: Tokens, i: int) -> Found:  # noqa: PLR0911
    """الأسبوع الماضي, هذا العام, last week, next year, last March, this month."""
    word = tokens.key(i)
    if word in _THIS:
        unit = _UNITS.at(tokens, i + 1)
        if unit is None or unit.clitics:
            return None
        after = i + 2
        if direction(tokens, after) is not None or tokens.key(after) in ("الذي", "التي"):
            return None  # هذا الشهر الذي: the one just spoken of
        start = tokens.after_clitics(i, len(word) - 3)
        moment = Moment(Precision(unit.value), offset=Offset(unit.value, 0))
        return replace(written(tokens, i, after, moment), start=start, core=start), after
    if unit := _UNITS.at(tokens, i):
        towards = -1 if _is_latest(tokens, i) else direction(tokens, i + 1)
        if towards is None:
            return None
        moment = Moment(Precision(unit.value), offset=Offset(unit.value, towards))
        start = tokens.after_clitics(i, unit.clitics)
        return replace(written(tokens, i, i + 2, moment), start=start, core=start), i + 2
    if word not in TOWARDS:
        return None
    towards = TOWARDS[word]
    noun = i + 1
    if word == "this" and tokens.key(noun) in ("coming", "past"):  # this coming week
        noun, towards = i + 2, TOWARDS[tokens.key(noun)]
    english = tokens.key(noun)
    if word == "past" and tokens.key(i - 2) in ("over", "throughout"):
        return None  # over the past decade: a length of time
    if english in _ENGLISH_UNITS:
        moment = Moment(Precision(english), offset=Offset(english, towards))
        return written(tokens, i, noun + 1, moment), noun + 1
    month = month_date(tokens, i + 1, start=tokens.starts[i])
    if month is None or month[0].year or month[0].moment.offset or not tokens.keys[i + 1].isascii():
        return None
    moment = replace(month[0].moment, offset=Offset("occurrence", towards))
    return replace(month[0], moment=moment), month[1]


def _is_latest(tokens: Tokens, i: int) -> bool:
    """Whether في الشهر الأخير is the last month; الشهر الأخير من السنة is December."""
    last = tokens.key(i + 1) in ("الاخير", "الاخيرة") and tokens.key(i + 2) != "من"
    return last and tokens.key(i - 1) in _DURING


def day_of_month(tokens: Tokens, i: int) -> Found:
    """A day of the current month or the last: السابع من الشهر الجاري, the 7th of this month."""
    found = day_number(tokens, i)
    if found is None or not 1 <= found[0].number <= 31:
        return None
    day, j = found
    if tokens.key(j) not in ("من", "of"):
        return None
    period = relative_period(tokens, j + 1)
    if period is None or period[0].moment.precision is not Precision.MONTH:
        return None
    if period[0].moment.month is not None:
        return None
    moment = Moment(Precision.DAY, day=day.number, offset=period[0].moment.offset)
    result = written(tokens, i, period[1], moment)
    return replace(result, start=day.start, core=day.start, day=day), period[1]


DAYS = _DAYS.starts
PERIODS = _UNITS.starts | _THIS | frozenset(TOWARDS)
WEEKDAY_STARTS = WEEKDAYS.starts | frozenset(TOWARDS)
"""The words that relative days, periods and weekdays can start with."""
