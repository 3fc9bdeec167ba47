"""Whether a caption says who is seen, where and when: told by the words that such parts have."""

from __future__ import annotations

import re

from qa_toolkit.language.captions import Caption
from qa_toolkit.language.letters import ARABIC_LETTERS, MARKS

_EDGE = rf"(?<![{ARABIC_LETTERS}{MARKS}])"
_END = rf"(?![{ARABIC_LETTERS}{MARKS}])"

_WHERE = re.compile(
    rf"{_EDGE}[وف]?(?:في|قرب|قبالة|أمام|داخل|خارج|عند|بين|فوق|تحت|على|إلى|من|لدى|وسط|شمال\w*|جنوب\w*|"
    rf"شرق\w*|غرب\w*|ضواحي|مدخل|مطار|مقر|ساحة|شارع|بال\w+|ب(?:مدينة|بلدة|قرية|محافظة|مطار|مقر|ساحة)){_END}"
    r"|\b(?:in|at|near|outside|inside|on|off|from|to|along|across|over|above|around|between|beside|"
    r"through|toward|towards|north|south|east|west|northern|southern|eastern|western|central|"
    r"downtown|harbou?r|airport|headquarters)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"{_EDGE}[وف]?(?:ال(?:سبت|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)|أمس|اليوم|الليلة|"
    rf"البارحة|هذا "
    rf"(?:الأسبوع|الشهر|العام)|(?:الأسبوع|الشهر|العام) (?:الماضي|الجاري|الحالي)|(?:صباح|مساء|"
    rf"فجر|ظهر)){_END}"
    r"|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|last (?:week|"
    r"month|year)|"
    r"this (?:week|month|year)|(?:January|February|April|June|July|August|September|October|"
    r"November|"
    r"December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b|(?:in|of) (?:March|May))"
    r"|(?<!\d)(?:1[0-9]|20|١[٠-٩]|٢٠)\d\d(?!\d)",
    re.IGNORECASE,
)
# An office, and the words that may stand between it and the name: الرئيس السوري أحمد.
_OFFICE = re.compile(
    rf"{_EDGE}[وفلب]?(?:ال(?:رئيس|وزير|وزيرة|أمير|أميرة|ملك|ملكة|مدير|مديرة|محافظ|لواء|عميد|أدميرال|جنرال|سفير|"
    rf"سفيرة|نائب|نائبة|قائد|متحدث|متحدثة|مبعوث|مبعوثة|"
    rf"أمين العام)){_END}(?P<more>(?: ال[{ARABIC_LETTERS}{MARKS}]+)*)"
    rf"(?: (?P<next>[{ARABIC_LETTERS}{MARKS}]+))?"
    r"|\b[Tt]he (?:[a-z]+ )?(?:president|minister|prime minister|king|queen|prince|governor|"
    r"ambassador|"
    r"general|admiral|director|spokes(?:man|woman|person)|envoy|commander|secretary)\b"
    r"(?P<english>,? [A-Z][a-z]+)?"
)
# After an office these begin what is done or where, not a name.
_NO_NAME = re.compile(
    rf"(?:[وفلبك]?(?:في|من|إلى|على|عن|مع|خلال|أثناء|لدى|عند|بعد|قبل|أمام|أن|إن|هو|هي|الذي|التي|كما|وهو|حين|عندما))"
    rf"|[يت][{ARABIC_LETTERS}]{{3,}}|[{ARABIC_LETTERS}]{{3,}}(?:ه|ها|هم)"
)


def lacking(caption: Caption) -> tuple[str, ...]:
    """Which of ``who``, ``where`` and ``when`` a caption does not say."""
    words = caption.words[:2_000]
    found = []
    if _nameless(words):
        found.append("who")
    if not _WHERE.search(words):
        found.append("where")
    if not caption.archive and not caption.dates and not _WHEN.search(words):
        found.append("when")
    return tuple(found)


def _nameless(words: str) -> bool:
    """Whether every office that is named stands without its holder's name."""
    offices = [*_OFFICE.finditer(words)]
    return bool(offices) and all(
        match["english"] is None
        if match.group().isascii()
        else match["next"] is None or _NO_NAME.fullmatch(match["next"]) is not None
        for match in offices
    )
