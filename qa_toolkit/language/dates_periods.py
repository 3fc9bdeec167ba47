"""Years, quarters, halves, decades and centuries."""

from __future__ import annotations

from dataclasses import replace

from qa_toolkit.language.dates_model import Calendar, Moment, Offset, Piece, Precision, Written
from qa_toolkit.language.dates_named import (
    CURRENT,
    GREGORIAN_MARKS,
    HIJRI_MARKS,
    NEXT,
    NO_NOUN,
    PAST,
    STROKES,
    YEAR_WORDS,
    Found,
    direction,
    year_number,
)
from qa_toolkit.language.dates_tokens import (
    ENGLISH_ORDINAL_WORDS,
    ORDINAL_WORDS,
    Table,
    Tokens,
    key,
)

_PREPOSITIONS = frozenset(
    map(
        key,
        [
            *("في", "وفي", "منذ", "ومنذ", "بحلول", "حتى", "وحتى", "من", "ومن", "إلى", "بين"),
            *("وبين", "قبل", "وقبل", "بعد", "وبعد", "خلال", "وخلال", "لغاية", "و", "صيف"),
            *("شتاء", "خريف", "ربيع", "موسم", "مونديال", "نسخة", "ميزانية", "كورونا"),
            *("أوائل", "مطلع", "بداية", "بدايات", "مستهل", "منتصف", "أواسط", "أواخر", "نهاية"),
            *("ختام", "بنهاية", "وبنهاية", "ونهاية", "وأواخر", "وبداية", "ومطلع"),
            *("in", "since", "by", "of", "until", "till", "from", "to", "through", "before"),
            *("after", "during", "around", "circa", "early", "late", "mid", "between", "and"),
            *("for", "spring", "summer", "autumn", "fall", "winter"),
        ],
    )
)
# What only counts when nothing is counted: about 1890, the 2016 election.
_ABOUT = frozenset(map(key, ["نحو", "حوالي", "about", "or", "أو", "to"]))
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "s"))
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
_AGE = frozenset(map(key, ["عمره", "عمرها", "عمرهم", "العمر", "عمر", "أعمارهم"]))
_QUARTERS = Table(
    (f"الربع {word}", number)
    for number, words in enumerate(
        (("الأول",), ("الثاني",), ("الثالث",), ("الرابع", "الأخير")), start=1
    )
    for word in words
)
_HALVES = Table((("النصف الأول", 1), ("النصف الثاني", 2), ("النصف الأخير", 2)))


def written(
    tokens: Tokens, i: int, after: int, moment: Moment, *, year: Piece | None = None
) -> Written:
    """A date of the tokens from ``i`` up to ``after``."""
    start = tokens.starts[i]
    kind = next((tokens.digits(j) for j in range(i, after) if tokens.numbers[j] >= 0), None)
    return Written(start, tokens.ends[after - 1], moment, start, digits=kind, year=year)


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
    if not (worded or marked or _year_context(tokens, i, after, piece.number)):
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
    after, earlier = _era(tokens, after)
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


def _year_context(tokens: Tokens, i: int, after: int, year: int) -> bool:  # noqa: PLR0911
    """Whether a bare number of four digits is a year: in 2014, (2014), 2014/2015, 2010-2015."""
    if not 1000 <= year <= 2100:
        return False
    before, follows = tokens.key(i - 1), tokens.key(after)
    if (follows, tokens.key(after + 1)) == ("من", "القرن"):
        return True
    if before in _PREPOSITIONS:
        # in 1632 by; but in 1500 cases
        return year >= 1700 or not follows[:1].isalpha() or follows in NO_NOUN
    if before == "-" and tokens.key(i - 2) in ("mid", "early", "late"):
        return True
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
        return tokens.number(after + 1) == (year + 1) % 100 and tokens.joined(after + 1)
    if before in STROKES and 1700 <= tokens.number(i - 2) <= 2100:
        # (1950-1920): brackets hold the years of a life, whatever their order.
        if follows in (")", "]") and tokens.key(i - 3) in ("(", "["):
            return True
        return tokens.number(i - 2) < year <= tokens.number(i - 2) + 150
    return False


def decade_date(tokens: Tokens, i: int) -> Found:
    """A decade: الثمانينيات, تسعينيات القرن الماضي, the 1980s, '90s, the eighties."""
    named = _DECADES.at(tokens, i)
    if named:
        after = i + named.tokens
        if tokens.key(after) == "من" and tokens.key(after + 1) in _AGE:
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
    if tokens.key(i) in ("القرن", "للقرن", "والقرن", "بالقرن", "قرن"):
        return _arabic_century(tokens, i)
    j = i + (tokens.key(i) == "the")
    number, after = -1, j
    if tokens.number(j) >= 0 and tokens.key(j + 1) in ("st", "nd", "rd", "th"):
        number, after = tokens.number(j), j + 2
    elif ordinal := ENGLISH_ORDINAL_WORDS.at(tokens, j):
        number, after = ordinal.value, j + ordinal.tokens
    elif tokens.key(j) in ("last", "past", "previous", "next", "this", "current"):
        if tokens.key(j + 1) != "century":
            return None
        count = {"next": 1, "this": 0, "current": 0}.get(tokens.key(j), -1)
        moment = Moment(Precision.CENTURY, offset=Offset("century", count))
        return written(tokens, j, j + 2, moment), j + 2
    after += tokens.key(after) == "-"
    if number < 1 or number > 30 or tokens.key(after) not in ("century", "centuries"):
        return None
    after, earlier = _era(tokens, after + 1)
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
    after, earlier = _era(tokens, after)
    moment = Moment(Precision.CENTURY, calendar, century=number, before_christ=earlier)
    return replace(written(tokens, i, after, moment), start=start, core=start), after


def _era(tokens: Tokens, i: int) -> tuple[int, bool]:
    words = (tokens.key(i), tokens.key(i + 1))
    if words in (("قبل", "الميلاد"), ("before", "christ")):
        return i + 2, True
    if tokens.key(i) in ("bc", "bce"):
        return i + 1, True
    if words[0] == "ق" and tokens.key(i + 1) in (".", "م"):
        return i + (2 if words[1] == "م" else 3), True
    return i, False


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

STARTS = (
    _DECADES.starts | _QUARTERS.starts | _HALVES.starts | YEAR_WORDS | frozenset(_ENGLISH_DECADES)
)
"""The words that a period can start with, apart from numbers."""
