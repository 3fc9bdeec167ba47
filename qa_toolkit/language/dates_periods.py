"""Years, quarters and halves."""

from __future__ import annotations

from dataclasses import replace

from qa_toolkit.language.dates_centuries import century_date, era
from qa_toolkit.language.dates_events import year_of_name
from qa_toolkit.language.dates_model import Calendar, Moment, Offset, Piece, Precision
from qa_toolkit.language.dates_named import (
    CURRENT,
    GREGORIAN_MARKS,
    HIJRI_MARKS,
    NEXT,
    PAST,
    STROKES,
    YEAR_WORDS,
    Found,
    direction,
    written,
    year_number,
)
from qa_toolkit.language.dates_tables import ENGLISH_ORDINAL_WORDS, NO_NOUN, Table, key
from qa_toolkit.language.dates_tokens import Tokens
from qa_toolkit.language.dates_words import STARTS as SPELLED_YEARS

_PREPOSITIONS = frozenset(
    map(
        key,
        [
            *("في", "وفي", "منذ", "ومنذ", "بحلول", "حتى", "وحتى", "من", "ومن", "إلى", "بين"),
            *("وبين", "قبل", "وقبل", "بعد", "وبعد", "خلال", "وخلال", "لغاية", "و"),
            *("أوائل", "مطلع", "بداية", "بدايات", "مستهل", "منتصف", "أواسط", "أواخر", "نهاية"),
            *("ختام", "بنهاية", "وبنهاية", "ونهاية", "وأواخر", "وبداية", "ومطلع"),
            *("in", "since", "by", "of", "until", "till", "from", "to", "through", "before"),
            *("after", "during", "around", "circa", "early", "late", "mid", "between", "and"),
            "for",
        ],
    )
)
# What only counts when nothing is counted: about 1890, the 2016 election.
_ABOUT = frozenset(map(key, ["نحو", "حوالي", "about", "or", "أو", "to"]))
_OR = frozenset(("or", "and", "او", "و"))
_ARTICLES = frozenset(("the", "a", "one", "an", "its", "their", "his", "her", "s"))
_COUNTED = frozenset(
    (
        "people",
        "men",
        "women",
        "children",
        "troops",
        "soldiers",
        "jobs",
        "miles",
        "metres",
        "meters",
        "dollars",
        "pounds",
        "workers",
        "students",
        "years",
        "residents",
        "or",
        "and",
    )
)
_QUARTERS = Table(
    (f"الربع {word}", number)
    for number, words in enumerate(
        (("الأول",), ("الثاني",), ("الثالث",), ("الرابع", "الأخير")), start=1
    )
    for word in words
)
_HALVES = Table((("النصف الأول", 1), ("النصف الثاني", 2), ("النصف الأخير", 2)))


def year_date(tokens: Tokens, i: int) -> Found:
    """A year: عام 2014, سنة 1436هـ, 2009م, the year 2020, in 2014, (2014), "1990 من القرن"."""
    worded = tokens.key(i) in YEAR_WORDS or (
        tokens.key(i) == "year" and tokens.number(i + 1) >= 0 and tokens.size(i + 1) == 4
    )
    if worded:
        fiscal = tokens.key(i + 1) in _KINDS_OF_YEAR
        several = tokens.key(i) in _SEVERAL  # السنوات الماضية is a length of time
        towards = None if several else direction(tokens, i + 1 + fiscal)
        if towards is not None:
            return _relative_year(tokens, i, i + 2 + fiscal, towards)
        # العام الهجري 1436, العام الدراسي 1435
        j = i + 1 + fiscal
    else:
        j = i
    found_year = year_number(tokens, j, hijri=False)
    if found_year is None:
        number = tokens.number(j)
        if not worded or number < 1 or not tokens.free(j):
            return None
        # عام 622, عام 70 ميلادية: a year of few digits needs its word, and of two its mark.
        marked = tokens.key(j + 1) in GREGORIAN_MARKS
        if tokens.size(j) < 3 and not marked:
            return None
        after = j + 1 + marked
        piece = Piece(number, tokens.starts[j], tokens.ends[after - 1])
        start = _plain_start(tokens, i)
        result = written(tokens, i, after, Moment(Precision.YEAR, year=number), year=piece)
        return replace(result, start=start, core=start), after
    piece, calendar, after = found_year
    marked = tokens.key(after - 1) in HIJRI_MARKS | GREGORIAN_MARKS
    if worded and not marked and 1300 <= piece.number <= 1500 and tokens.key(i + 1) == "الهجري":
        calendar = Calendar.HIJRI
    spelled = tokens.number(j) < 0
    if not (worded or marked or spelled or _year_context(tokens, i, after, piece.number)):
        return None
    moment = Moment(Precision.YEAR, calendar, year=piece.number)
    century = (
        century_date(tokens, after + 1, short=True)
        if tokens.key(after) in ("من", "of") and tokens.key(after + 1) in ("القرن", "the")
        else None
    )
    if century and century[0].moment.offset is None:
        moment = replace(moment, century=century[0].moment.century)
        after = century[1]
    after, earlier = era(tokens, after)
    moment = replace(moment, before_christ=earlier)
    start = tokens.starts[j] if not worded else _plain_start(tokens, i)
    result = written(tokens, i, after, moment, year=piece)
    return replace(result, start=start, core=start), after


def _relative_year(tokens: Tokens, i: int, after: int, towards: int) -> Found:
    """العام الماضي, and the year that may follow it: العام الماضي 2014."""
    number = year_number(tokens, after, hijri=False)
    piece, calendar = None, Calendar.GREGORIAN
    if number and (number[1] is Calendar.HIJRI or 1900 <= number[0].number <= 2049):
        piece, calendar, after = number
    year = piece.number if piece else None
    moment = Moment(Precision.YEAR, calendar, year=year, offset=Offset("year", towards))
    start = _plain_start(tokens, i)
    return replace(written(tokens, i, after, moment, year=piece), start=start, core=start), after


def _plain_start(tokens: Tokens, i: int) -> int:
    """Where عام stands in وعام, لعام, للعام, بالعام."""
    word = tokens.key(i)
    cut = next((n for n in (0, 1) if word[n:] in _YEAR_STEMS), 0)
    return tokens.after_clitics(i, cut or (word[:2] == "لل"))


_YEAR_STEMS = frozenset(
    map(
        key,
        [
            "عام",
            "العام",
            "سنة",
            "السنة",
            "عامي",
            "العامين",
            "أعوام",
            "الأعوام",
            "سنتي",
            "سنوات",
            "السنوات",
            "year",
        ],
    )
)


def _year_context(tokens: Tokens, i: int, after: int, year: int) -> bool:  # noqa: PLR0911, PLR0912
    """Whether a bare number of four digits is a year: in 2014, (2014), 2014/2015, 2010-2015."""
    if not 1000 <= year <= 2100:
        return False
    before, follows = tokens.key(i - 1), tokens.key(after)
    if (follows, tokens.key(after + 1)) == ("من", "القرن"):
        return True
    if before in _PREPOSITIONS:
        # in 1632 by; but in 1500 cases
        return year >= 1700 or not follows[:1].isalpha() or follows in NO_NOUN
    if 1900 <= year <= 2049 and year_of_name(tokens, i, after):
        return True
    if before == "-" and tokens.key(i - 2) in ("mid", "early", "late"):
        return True
    if before in _OR and tokens.size(i - 2) == 4 and 1900 <= tokens.number(i - 2) <= 2100:
        return True  # 2017 or 2020
    if before in _ABOUT or (not before and follows == ":"):
        return not follows[:1].isalpha()
    if before in _ARTICLES and 1900 <= year <= 2049 and follows not in STROKES:
        return follows.isascii() and follows.isalpha() and follows not in _COUNTED
    if year < 1700:
        return False
    if before in ("(", "[") and follows in (")", "]", "-", "–", "/", ",", ";", "،"):
        return True
    if follows in STROKES and 1700 <= tokens.number(after + 1) <= 2100:
        return year < tokens.number(after + 1) <= year + 150
    if follows in STROKES and tokens.size(after + 1) == 2:
        if tokens.key(after + 2) in STROKES and tokens.joined(after + 2):
            return False  # 1800-55-555
        return tokens.joined(after + 1) and short_end(year, tokens.number(after + 1))
    if before in STROKES and 1700 <= tokens.number(i - 2) <= 2100:
        # (1950-1920): brackets hold the years of a life, whatever their order.
        if follows in (")", "]") and tokens.key(i - 3) in ("(", "["):
            return True
        return tokens.number(i - 2) < year <= tokens.number(i - 2) + 150
    return False


def short_end(year: int, number: int) -> bool:
    """Whether two digits after a year are the end of its range: 2019-20, 1950-53; not 2019-05."""
    return number == (year + 1) % 100 or max(12, year % 100) < number


def quarter_date(tokens: Tokens, i: int) -> Found:  # noqa: PLR0912
    """A quarter or a half of a year: الربع الأول من 2015, Q3 2020, the first half of last year."""
    quarter, half, after = None, None, i
    if named := _QUARTERS.at(tokens, i):
        quarter, after = named.value, i + named.tokens
    elif named := _HALVES.at(tokens, i):
        half, after = named.value, i + named.tokens
    elif tokens.key(i) == "q" and 1 <= tokens.number(i + 1) <= 4 and tokens.joined(i + 1):
        quarter, after = tokens.number(i + 1), i + 2
    else:
        ordinal = ENGLISH_ORDINAL_WORDS.at(tokens, i)
        if ordinal and ordinal.value <= 4 and tokens.key(i + ordinal.tokens) == "quarter":
            quarter, after = ordinal.value, i + ordinal.tokens + 1
        elif ordinal and ordinal.value <= 2 and tokens.key(i + ordinal.tokens) == "half":
            half, after = ordinal.value, i + ordinal.tokens + 1
    if after == i:
        return None
    precision = Precision.QUARTER if quarter else Precision.HALF
    moment = Moment(precision, quarter=quarter, half=half)
    j = after
    j += tokens.key(j) in ("من", "of", "in", ",")
    j += tokens.key(j) in ("the", "هذا")
    whole: Found = None
    if (tokens.number(j) >= 0 and tokens.size(j) == 4 and j > after) or tokens.key(i) == "q":
        bare = year_number(tokens, j, hijri=False)
        if bare:
            piece, calendar, stop = bare
            year = replace(moment, year=piece.number, calendar=calendar)
            return written(tokens, i, stop, year, year=piece), stop
    if tokens.key(j) in YEAR_WORDS:
        whole = year_date(tokens, j)
    elif tokens.key(j) in ("last", "next", "this", "current") and tokens.key(j + 1) == "year":
        count = {"last": -1, "next": 1}.get(tokens.key(j), 0)
        last = replace(moment, offset=Offset("year", count))
        return written(tokens, i, j + 2, last), j + 2
    if whole:
        of, stop = whole
        moment = replace(
            moment, year=of.moment.year, offset=of.moment.offset, calendar=of.moment.calendar
        )
        return replace(written(tokens, i, stop, moment), year=of.year), stop
    # الربع الأخير alone may be of a match or of an inheritance.
    if tokens.key(i) == "q" or (tokens.key(j) in PAST | NEXT | CURRENT):
        after = j + (tokens.key(j) in PAST | NEXT | CURRENT)
        towards = direction(tokens, j)
        if towards is not None:
            moment = replace(moment, offset=Offset("quarter" if quarter else "half", towards))
        return written(tokens, i, after, moment), after
    return None


_SEVERAL = frozenset(("سنوات", "السنوات", "اعوام", "الاعوام", "العامين"))
_KINDS_OF_YEAR = frozenset(("الهجري", "الميلادي", "المالي", "الدراسي"))

QUARTERS = _QUARTERS.starts | _HALVES.starts | ENGLISH_ORDINAL_WORDS.starts | {"q"}
"""The words that a quarter or a half can start with."""
YEARS = YEAR_WORDS | SPELLED_YEARS | {"year"}
"""The words that a year can start with, apart from numbers."""
