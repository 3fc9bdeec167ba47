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
    r"(?:\b(?:in|between|since|from|until|till|during|before|after|of|by|around|circa|to|through|the|"
    r"[A-Z][a-z]+)|(?<!\w)[وف]?(?:في|منذ|من|حتى|إلى|قبل|بعد|بين|فئة|نسخة|دفعة|طراز|موديل|رؤية|أوائل|أواخر|مطلع|منتصف|نهاية|رمضان|صيف|شتاء|خريف|ربيع))\s$"
    r"|\b[12][0-9]{3}(?:\s(?:and|or)\s|,\s|\sأو\s|،?\sو\s?)$"
)
# العام المالي الماضي 1435
_YEAR_DESCRIBED = re.compile(
    rf"(?<!\w)[وفبل]?(?:ال)?(?:عام|سنة|موسم)\s(?:ال[{ARABIC_LETTERS}]{{2,12}}\s){{1,2}}$"
)
# 2020 run, 2003 is: one noun or a verb, where a count would need a plural.
_ERA_JOINED = re.compile(r"(?:م|هـ?)(?!\w)")
_NOT_COUNTED = re.compile(
    r"[ \u00a0](?:(?:is|was|has|this|its|his|as|unless|across|perhaps|thus|plus)\b"
    r"|(?!people|men|women|children)[a-z]+(?<!s)\b)"
)
_NO_YEAR = re.compile(r"(?:أكثر|أقل|اكثر|اقل|يقرب|تقرب|more|less|fewer)\s(?:من|than)\s$")
_ERA = re.compile(
    r"\s(?:AD|BC|BCE|CE|A\.D\.|B\.C\.|[مه]|هـ|ق\.?\s?م|ميلادي\w*|هجري\w*)(?!\w)|\sB\.C\.E|هـ"
)
_BEFORE_CHRIST = re.compile(r"\s(?:BCE?\b|B\.C\.|ق\.\s?م(?!\w)|قبل الميلاد)")
_FUNCTION = (
    r"(?:في|من|على|إلى|الى|عن|مع|حتى|حين|عندما|بعد|قبل|بين|أن|إن|كان|كانت|حيث|التي|الذي|أو|أي|ما|هو|"
    r"هي|قد|لم|لن|لا|إلا|ثم|كما|إذ|عام|and|in|to|the|of|at|on|for|with|by|when|after|before|as|was|"
    r"were|is|has|that|which|a|an|from|but|or|he|she|it|they|we|who|while|where|until|through|unless|if|because|so|than|then|also|since|during|against|across|into|"
    r"their|his|her|its|our|this|these|those|there|had|have|would|will|could|should|may|might|not)"
)
_COUNTED = re.compile(rf"[ \u00a0](?!{_FUNCTION}\b|ال|لل)[a-z{ARABIC_LETTERS}]")
_SURELY_COUNTED = re.compile(
    rf"[ \u00a0](?!{_FUNCTION}\b)(?:[a-z]+s|people|men|women|children|[^\W\d_والبفكA-Za-z]\w+)\b"
)
_PLAINLY_COUNTED = re.compile(
    rf"[ \u00a0](?:[a-z]+s|people|men|women|children|(?![ولفب])[{ARABIC_LETTERS}]+(?:ة|ات))\b"
    r"(?<!\bwas)(?<!\bhas)(?<!\bis)(?<!\bunless)"
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
# فيروس كورونا 2 المرتبط; not الأشهر 6 الماضية.
_ARABIC_NAME = re.compile(
    rf"(?<![{ARABIC_LETTERS}])(?!(?:من|في|إلى|على|عن|بين|نحو|أكثر|أقل|بعد|قبل)\s)[{ARABIC_LETTERS}]{{3,}}\s$"
)
_DESCRIBED = re.compile(r" ال(?!ماضي|أخير|مقبل|قادم|أول|سابق|تالي|لاحق|أساسي|مشارك|متبقي)\w")
_LETTER_NAME = re.compile(r"\s(?:إي|إيه|أيه|ايه|بي|سي|دي|إف|جي|إتش|إكس)(?!\w)")
_CODE_BEFORE = re.compile(
    rf"(?:[A-Z]\.|[{LATIN_LETTERS}{ARABIC_LETTERS}{DIGITS}][-_\u2013/]|[{LATIN_LETTERS}#@_+]|:\d?|=\"|"
    r"[Nn]o\.\s?|(?:number|flight|route|Route|Boeing|Airbus|iPhone|Galaxy|Windows|Formula|"
    r"Mark|Apollo|Channel|Billboard|(?<!\w)سي|رقم|الرحلة|رحلة|بوينغ|بوينج|إيرباص|آيفون|ايفون|فورمولا|هاتف|قناة|راديو|إذاعة)\s)$"
)
# What is told apart by numbers: Article 50, المادة 5, level 3. Minutes and centuries are counted.
_CLASS_BEFORE = re.compile(
    r"(?:\b(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Pp]age|Room|Gate|Terminal|Highway|Unit|Resolution|"
    r"Area|Bus|[Ll]evel|[Pp]hase|[Ss]tage|[Tt]ype|[Ee]pisode|PlayStation|Xbox|Platform)|(?<!\w)[وفبل]?(?:ال)?"
    r"(?:مادة|بند|فقرة|قرار|صفحة|مستوى|غرفة|بوابة|صالة|شارع|طريق|حي|حلقة|طابق|برج|لواء|كتيبة|فوج|فرقة|ميغ|سوخوي|إف|اف))"
    r"\s\(?$"
)
_FOREIGN_NAME = re.compile(rf"(?<!\w)[وفبل]?(?:ال|لل)[{ARABIC_LETTERS}]{{7,}}\s$")
_NOTHING_COUNTED = re.compile(r"[،,.)(؛:]|\Z|\s(?:\(|في\s|من\s|على\s|إلى\s)")
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
    if _BEFORE_CHRIST.match(text, end):
        return True
    if value >= 100 and _ERA.match(text, end):
        return value <= 2100
    if not 1000 <= value <= 2100 or _NO_YEAR.search(before):
        return False
    described = _YEAR_DESCRIBED.search(text, max(0, start - _REACH), start)
    if described and not _SURELY_COUNTED.match(text, end):
        return True
    if _YEAR_CUE.search(before):
        # Who writes "in 2010" and a word means the year, unless what follows is plainly counted.
        if 1900 < value <= 2035 and value % 100:
            return not _PLAINLY_COUNTED.match(text, end)
        counted = _SURELY_COUNTED if value >= 1500 else _COUNTED
        return not counted.match(text, end)
    if 1980 <= value <= 2035 and _NOT_COUNTED.match(text, end):
        return True
    return value >= 1700 and not _COUNTED.match(text, end)


def dated(text: str, start: int, end: int) -> bool:
    """Whether up to four digits stand between a word for a year and an era: عام 833 م."""
    return (
        text[start:end].isdecimal()
        and end - start <= 4
        and bool(_ERA.match(text, end))
        and bool(_YEAR_NAMED.search(text, max(0, start - 14), start))
    )


_YEAR_JOINED = re.compile(r"(?<!\w)[وفبل]?(?:عام|سنة)$")


def year_joined(text: str, start: int, end: int) -> bool:
    """Whether the word for a year runs into it: عام2020."""
    before = text[max(0, start - 6) : start]
    return text[start:end].isdecimal() and end - start == 4 and bool(_YEAR_JOINED.search(before))


def era_joined(text: str, start: int, end: int) -> bool:
    """Whether the letter of an era is joined to a year: عام 2013م, where 1500م are metres."""
    if not text[start:end].isdecimal() or not 3 <= end - start <= 4:
        return False
    value = int(text[start:end])
    if not _ERA_JOINED.match(text, end) or value > 2100:
        return False
    named = _YEAR_NAMED.search(text, max(0, start - 14), start)
    described = _YEAR_DESCRIBED.search(text, max(0, start - _REACH), start)
    return bool(named or described or (1950 <= value <= 2035 and value % 100))


def named_year(text: str, start: int, value: Exact) -> bool:
    """Whether a word before a number says that it is a year: عام ألفين."""
    return 1000 <= value <= 2100 and bool(_YEAR_NAMED.search(text, max(0, start - 14), start))


def code_like(text: str, start: int, end: int) -> bool:
    """Whether digits are part of a name: F-16, flight 370, COVID-19, +966 …, رقم 5."""
    if _CODE_BEFORE.search(text, max(0, start - 12), start):
        return True
    if _CLASS_BEFORE.search(text, max(0, start - 16), start) or (
        end - start == 1 and _foreign_name(text, start, end)
    ):
        return True
    if end - start <= 3 and _NAME_BEFORE.search(text, max(0, start - 24), start):
        return bool(_NAMED.match(text, end))
    if end - start == 1 and _DESCRIBED.match(text, end):
        return bool(_ARABIC_NAME.search(text, max(0, start - 24), start))
    if _LATIN_NAME.search(text, max(0, start - 24), start) or _LETTER_NAME.match(text, end):
        return True
    return bool(
        re.match(rf"[-_/][{LATIN_LETTERS}{ARABIC_LETTERS}]*\d?(?<=[-_/])[A-Z]", text[end : end + 4])
    )


def _foreign_name(text: str, start: int, end: int) -> bool:
    """Whether one digit ends a long name that counts nothing: الأنجيوتنسين 2،."""
    named = _FOREIGN_NAME.search(text, max(0, start - 24), start)
    return bool(named and _NOTHING_COUNTED.match(text, end))


def score_cue(text: str, start: int, end: int) -> bool:
    """Whether a word of games or votes stands near."""
    return bool(_SCORE_CUE.search(text, max(0, start - 60), min(len(text), end + 30)))
