"""What stands around a number and says what it is: a year, a code, a score, a rough figure."""

from __future__ import annotations

import re

from qa_toolkit.language.letters import ARABIC_LETTERS, DIGITS, LATIN_LETTERS
from qa_toolkit.language.numbers.model import Exact

_REACH = 40  # code points before a number that are looked at

_ROUGH_BEFORE = re.compile(
    r"(?:\b(?:about|around|some|roughly|nearly|almost|approximately|circa|over|under|"
    r"more than|less than|fewer than|at least|at most|up to|as many as|as much as|as few as|"
    r"close to|an estimated|no more than|no fewer than|no less than|upwards? of|just over|"
    r"just under|well over|the nearly|only about|or so)"
    r"|(?<!\w)[وفبل]?(?:نحو|حوالي|حوالى|قرابة|زهاء|بضع|بضعة|ما يقارب|ما يقرب من|يقارب|يقرب من|"
    r"تقارب|ما يناهز|يناهز|تناهز|أكثر من|اكثر من|أقل من|اقل من|ما لا يقل عن|لا يقل عن|لا تقل عن|"
    r"ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|أزيد من|يفوق|تفوق|يتجاوز|تتجاوز|"
    r"تجاوز|تجاوزت|تقريبا))"
    r"\s(?:ال)?(?:US|A|C)?[$€£¥]?$",
    re.IGNORECASE,
)
_ROUGH_AFTER = re.compile(
    r"\s?(?:(?<!\s)\+(?!\d)|\w*\s?"
    r"(?:or so|or more|تقريب[اً]+|على الأقل|على الاقل|فأكثر|أو أكثر)(?!\w))",
    re.IGNORECASE,
)
_YEAR_NAMED = re.compile(
    r"(?:(?<!\w)[وفبل]{0,2}(?:ال)?(?:عام|سنة|عامي|سنتي|أعوام)\s(?:ال)?|\byears?\s|"
    r"\b(?:mid|early|late|pre|post)[\s-](?:the\s)?)$",
    re.IGNORECASE,
)
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|from|until|till|during|before|after|of|by|around|circa|to|through|the|"
    r"[A-Z][a-z]+)|(?<!\w)[وف]?(?:في|منذ|من|حتى|إلى|قبل|بعد|أوائل|أواخر|مطلع|منتصف|نهاية|رمضان|صيف|شتاء|خريف|ربيع))\s$"
    r"|\b[12][0-9]{3}(?:\s(?:and|or)\s|,\s|\sأو\s|،?\sو\s?)$"
)
_NO_YEAR = re.compile(r"(?:أكثر|أقل|اكثر|اقل|يقرب|تقرب|more|less|fewer)\s(?:من|than)\s$")
_ERA = re.compile(
    r"\s(?:AD|BC|BCE|CE|A\.D\.|B\.C\.|[مه]|هـ|ق\.?\s?م|ميلادي\w*|هجري\w*)(?!\w)|\sB\.C\.E|هـ"
)
_FUNCTION = (
    r"(?:في|من|على|إلى|الى|عن|مع|حتى|حين|عندما|بعد|قبل|بين|أن|إن|كان|كانت|حيث|التي|الذي|أو|أي|ما|هو|"
    r"هي|قد|لم|لن|لا|إلا|ثم|كما|إذ|عام|and|in|to|the|of|at|on|for|with|by|when|after|before|as|was|"
    r"were|is|has|that|which|a|an|from|but|or|he|she|it|they|we|who|while|where|until|through)"
)
_COUNTED = re.compile(rf"[ \u00a0](?!{_FUNCTION}\b|ال|لل)[a-z{ARABIC_LETTERS}]")
_SURELY_COUNTED = re.compile(
    rf"[ \u00a0](?!{_FUNCTION}\b)(?:[a-z]+s|people|men|women|children|[^\W\d_والبفكA-Za-z]\w+)\b"
)
_PLAINLY_COUNTED = re.compile(
    rf"[ \u00a0](?:[a-z]+s|people|men|women|children|(?![ولفب])[{ARABIC_LETTERS}]+(?:ة|ات))\b"
    r"(?<!\bwas)(?<!\bhas)"
)
# A Latin name in Arabic text: «Bello 2».
_LATIN_NAME = re.compile(rf"[«{ARABIC_LETTERS}]\s?[\"(«]?[{LATIN_LETTERS}]+\s$")
# Nord Stream 2, Type 2 diabetes; not "On Friday 3 people", nor "Monday 2".
_NAME_BEFORE = re.compile(
    r"(?<![.!?:]\s)(?<!^)\b(?!(?:The|In|On|At|By|For|From|To|Of|And|But|Or|Over|About|Around|Some|Only|"
    r"After|Before|Since|Until|With|Just|Nearly|Almost|All|These|Those|Their|Its|His|Her|Day|"
    r"Chapter|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\w+day)\b)[A-Z][a-z]+\s$"
)
_NAMED = re.compile(
    r"(?![.,]?\d|\s?[-\u2013:%]|\s(?:to|and|or|[A-Z]|\w+s\b|people|men|women|children)\b)"
)
_LETTER_NAME = re.compile(r"\s(?:إي|إيه|أيه|ايه|بي|سي|دي|إف|جي|إتش|إكس)(?!\w)")
_CODE_BEFORE = re.compile(
    rf"(?:[{LATIN_LETTERS}{ARABIC_LETTERS}{DIGITS}][-_\u2013/]|[{LATIN_LETTERS}#@_+]|:\d?|=\"|"
    r"[Nn]o\.\s?|(?:number|flight|route|Route|Boeing|Airbus|iPhone|Galaxy|Windows|Formula|"
    r"Mark|Apollo|Channel|Billboard|(?<!\w)سي|رقم|الرحلة|رحلة|بوينغ|بوينج|إيرباص|آيفون|ايفون|فورمولا|هاتف|قناة)\s)$"
)
_SCORE_CUE = re.compile(
    r"\b(?:win|won|wins|beat|beats|beaten|lost|loss|lose|draw|drew|score[ds]?|defeat\w*|victory|"
    r"goals?|lead|led|aggregate|match|final|set|sets|game|games|series|record|vote[ds]?)\b|"
    r"فوز|فاز|تعادل|خسار|خسر|هزم|هزيم|نتيجة|هدف|تغلب|مباراة|شوط|تقدم|بنتيجة",
    re.IGNORECASE,
)


def rough(text: str, start: int, end: int) -> bool:
    """Whether a word beside a number says that it is rounded or a bound."""
    return bool(
        _ROUGH_BEFORE.search(text, max(0, start - _REACH), start)
        or _ROUGH_AFTER.match(text, end, end + _REACH)
    )


def year_like(text: str, start: int, end: int) -> bool:  # noqa: PLR0911 - a case a form
    """Whether up to four digits are a year: a word says so, or nothing that is counted follows."""
    written = text[start:end]
    if len(written) > 4 or not written.isdecimal():
        return False
    value = int(written)
    before = text[max(0, start - 14) : start]
    if _YEAR_NAMED.search(before) and 0 < value <= 2100:
        return True
    if value >= 100 and _ERA.match(text, end):
        return value <= 2100
    if not 1000 <= value <= 2100 or _NO_YEAR.search(before):
        return False
    if _YEAR_CUE.search(before):
        # Who writes "in 2010" and a word means the year, unless what follows is plainly counted.
        if 1900 < value <= 2035 and value % 100:
            return not _PLAINLY_COUNTED.match(text, end)
        counted = _SURELY_COUNTED if value >= 1500 else _COUNTED
        return not counted.match(text, end)
    return value >= 1700 and not _COUNTED.match(text, end)


def dated(text: str, start: int, end: int) -> bool:
    """Whether up to four digits stand between a word for a year and an era: عام 833 م."""
    return (
        text[start:end].isdecimal()
        and end - start <= 4
        and bool(_ERA.match(text, end))
        and bool(_YEAR_NAMED.search(text, max(0, start - 14), start))
    )


def named_year(text: str, start: int, value: Exact) -> bool:
    """Whether a word before a number says that it is a year: عام ألفين."""
    return 1000 <= value <= 2100 and bool(_YEAR_NAMED.search(text, max(0, start - 14), start))


def code_like(text: str, start: int, end: int) -> bool:
    """Whether digits are part of a name: F-16, flight 370, COVID-19, +966 …, رقم 5."""
    if _CODE_BEFORE.search(text, max(0, start - 12), start):
        return True
    if end - start <= 2 and _NAME_BEFORE.search(text, max(0, start - 24), start):
        return bool(_NAMED.match(text, end))
    if _LATIN_NAME.search(text, max(0, start - 24), start) or _LETTER_NAME.match(text, end):
        return True
    return bool(
        re.match(rf"[-_/][{LATIN_LETTERS}{ARABIC_LETTERS}]*\d?(?<=[-_/])[A-Z]", text[end : end + 4])
    )


def score_cue(text: str, start: int, end: int) -> bool:
    """Whether a word of games or votes stands near."""
    return bool(_SCORE_CUE.search(text, max(0, start - 60), min(len(text), end + 30)))
