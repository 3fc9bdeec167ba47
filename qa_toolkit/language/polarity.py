"""Words that deny and words that hedge: not, unable, may, reportedly; لم، عاجز، قد، ربما.

``negations`` and ``hedges`` give the cues of a text in order. A cue has a ``strength``, because
the two languages do not deny with the same words: what one says with a particle, the other says
with a prefix (*unlikely*, من غير المرجح) or a verb (*failed to*, لم يتمكن). Particles that deny
nothing are no cues (لا يزال, لا سيما, *no less than*).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import words
from qa_toolkit.model import Lang


class Strength(IntEnum):
    """How a word denies: in its meaning alone, by a part of it, or as a negation and no more."""

    IMPLIED = 1
    AFFIXED = 2
    PLAIN = 3


class Cue(NamedTuple):
    """A word or phrase at ``start:end`` (half-open, code points) that denies or hedges.

    A hedge is ``PLAIN``, or ``IMPLIED`` where it often says something else (*could*, قد).
    """

    start: int
    end: int
    strength: Strength


# The patterns read the words of a text in lower case and without marks, one space between them.
# The first alternative that fits wins, so idioms stand before the words that they are made of.
_ENGLISH_NEGATIONS = r"""\b(?:
    (?P<none> no(?=\ \d) | may\ or\ may\ not | whether\ or\ not )
  | (?P<implied>
        not\ (?:only|just|merely|simply|solely|to\ mention|yet|until)
      | no\ (?:doubt|matter|wonder|problem|longer\ than)
      | no\ (?:less|fewer|more|later|earlier)\ than | nothing\ (?:but|more|short)
      | (?:could|can)(?:n't|not|\ not)\ (?:be\ more|have\ been\ more|wait|help|agree\ more)
      | why\ not | or\ not | if\ not | nor | only | unless | except\w* | but\ for | rather\ than
      | hardly | barely | scarcely | rarely | seldom | few | yet\ to | remains?\ to\ be
      | still\ (?:out|to) | far\ from | anything\ but | free\ (?:of|from) | far\ less
      | absen(?:t|ce) | lack(?:s|ed|ing)? | missing | devoid | short\ (?:on|of) | vain
      | stuck | dead\ end
      | (?:fail|refus|reject|den[iy]|declin|avoid|prevent|prohibit|forb[aiy]d|ceas|refrain|abstain
        |ignor|neglect|forg[eo]t|oppos|exclud|doubt|reluctan|impossib|bann)\w*
    )
  | (?P<plain>
        no(?:\ \w+){1,2}\ nor? | not | \w+n't | cannot | no | never | neither | none | nobody
      | nothing | nowhere | without
    )
  | (?P<affixed>
        non\ ?\w+ | never\w+ | un(?!doubted|i(?![nmd])|cles?\b|der|til|less|to\b|like\b)\w{3,}
      | (?:in|im|ir)\w+(?:abl[ey]|ibl[ey]|bility) | il(?:legal|legit|licit|logic)\w*
      | in(?:accura|equal|activ|adequa|capa|comp(?:et|let|at)|consist|correct|decen|definit|direct
        |effect|effic|elig|exper|flexib|frequen|secur|sensi|separ|signific|stab|sufficien|toler
        |valid|volunt|distingu|appropri|animate|human)\w*
      | im(?:possib|matur|patien|perfect|practic|prob|proper|moral|mobil|partial|passab|balanc)\w*
      | ir(?:regul|relev|respons|revers|ration|refut)\w*
      | dis(?:agree|appear|approv|believ|comfort|continu|honest|like|loyal|miss|obey|order|organi
        |regard|satisf|trust|joint|abled|connect)\w*
      | a(?:nonym|symptomatic|typical|political)\w* | sub(?:standard|national) | mistrust\w*
      | \w{3,}less(?:ly|ness)?
    )
    )(?!\w)"""
_ARABIC_NEGATIONS = r"""(?<!\S)[وف]?(?:
    (?P<none>
        (?:لا|لم)\ [يتن]زا?ل\w* | ما\ ?زال\w* | لا\ (?:زال\w* | سيما | محالة )
      | لا\ [يت](?:قل\w*|زيد\w*|تجاوز\w*|تعدى) | أم\ لا | لم\ شمل\w* | إلا\ [أإ]ن\w*
    )
  | (?P<implied>
        لا\ (?:بد | شك | ريب | بأس | عجب | مفر | مناص ) | ما\ لم | إن\ لم | (?<=و)ليست?
      | (?:لا|لم|لن|ليس\w*)(?=(?:\ \S+){0,12}\ (?:فقط|فحسب|سوى|إلا(?!\ [أإ]ن))(?!\S))
      | (?:بلا|[بمن]*\ ?دون)\ (?:شك|ريب) | دون(?!\ \d) | (?:[يت]حول|حال|حالت)\ دون
      | لولا | عدا | ما\ ?عدا | باستثناء | نادرا | بالكاد | بدلا\ من | يكاد | تكاد
      | [بلك]?(?:ال)?(?:انعدام|نقص|افتقار|غياب|فشل|عجز|إخفاق|امتناع|تعذر|نفي|حظر|منع|تجنب|رفض
        |استحالة|فقدان|تفادي|استبعاد|إنكار|حرمان|خلو|تجاهل)\w*
      | س?[يتنأ]?(?:فشل|رفض|عجز|أخفق|خفق|تعذر|منع|متنع|امتنع|تجنب|حظر|فتقر|افتقر|خلو|تفاد
        |ستبعد|استبعد|ستحيل|استحال|نكر|أنكر|حرم|تجاهل)\w*
      | نفى | نفت | نفوا | [يتن]نفي | سدى | عبثا | هباء
      | [بلك]?(?:ال)?(?:عاجز|رافض|ممنوع|محظور|محروم|خالي?ا?|خالية|فاشل|نادر|معدوم|مفقود|مستبعد
        |متعذر|مستحيل|مجهول)\w*
    )
  | (?P<affixed>
        [بلك]?غير | [بل]?عدم
      | [بلك]?(?:ال)?لا\ ?(?:مركزي|سلكي|مبال|أخلاقي|محدود|متناه|نهائي|عودة|وعي|عنف|إراد)\w*
    )
  | (?P<plain>
        (?:لا|ليس)\ \S+\ (?:ولا|وليس) | أ?(?:لا|لم|لن|ليست|ليسا|ليسوا|لسن|لست|لستم|لسنا)
      | أ?(?<!ف)ليس | بلا | لئلا | [بل]?ألا | (?:ب|من\ )دون(?:ه|ها|هما?|نا|ك|ي)?
      | ما\ (?:عاد\w*|من)
    )
    )(?!\S)"""
_ENGLISH_HEDGES = r"""\b(?:
    (?P<none> might(?=\ of\b) | not\ (?:seem|appear)\w* )
  | (?P<implied>
        could | can | would | likely | expected | think | thinks | thought | believed?
      | alleg\w+ | claim\w* | suspect\w* | hop(?:e|es|ed|ing|efully) | assum\w+ | presum\w+
      | possible | possibilit\w+ | unclear | unconfirmed | suggest\w* | sometimes | whether
    )
  | (?P<plain>
        may | might | maybe | perhaps | possibly | probably | potentially | reportedly | allegedly
      | apparently | presumably | supposedly | seemingly | conceivably | unlikely | seem(?:s|ed)?
      | appear(?:s|ed)?\ to
    )
    )(?!\w)"""
_ARABIC_HEDGES = r"""(?<!\S)[وف]?(?:
    (?P<plain>
        ل?ربما | لعل(?:ه|ها|هم)? | قد(?=\ (?:لا\ )?ي) | من\ (?:المحتمل|المرجح|الممكن|المستبعد)
      | على\ الأرجح | على\ ما\ يبدو | [يت]حتمل\w* | [يت]رجح\w*
    )
  | (?P<implied>
        قد | [يت]مكن\w* | أمكن\w* | بإمكان\w* | بوسع\w* | ممكن\w* | عسى | كاد | سواء
      | [بل]?(?:ال)?(?:محتمل|احتمال|مرجح|مزعوم|مفترض|مشتبه|مستبعد|ممكن|إمكان|متوقع|ظاهر|واضح
        |يفترض|يعتقد)\w*
      | [يت]توقع\w* | [يت]عتقد\w* | [يت]بدو | بدا | بدت | [يت]زعم\w* | زعم\w* | ادع[ىت]\w*
      | [يت]شتبه\w* | [يت]فترض\w* | [يت]ظهر | ظهر\w* | [يت]شير | يقال | أحيانا | غالبا
      | [يت]ستطيع\w* | [يت]أمل\w* | أظن | [يت]ظن\w* | رأى | حسبما | نقل\ أن
    )
    )(?!\S)"""
_STRENGTHS = {strength.name.lower(): strength for strength in Strength}


def negations(text: str, lang: Lang) -> tuple[Cue, ...]:
    """The words of a sentence that deny, in order."""
    return _cues(text, lang, _ARABIC_NEGATIONS if lang == "ar" else _ENGLISH_NEGATIONS)


def hedges(text: str, lang: Lang) -> tuple[Cue, ...]:
    """The words of a sentence that make what it says less than certain, in order."""
    return _cues(text, lang, _ARABIC_HEDGES if lang == "ar" else _ENGLISH_HEDGES)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """When first needed: compiling all four costs every run twenty milliseconds."""
    return re.compile(pattern, re.VERBOSE)


@lru_cache(256)
def _cues(text: str, lang: Lang, pattern: str) -> tuple[Cue, ...]:
    read, places = _plain(text, lang)
    starts = [start for start, _, _ in places]
    found = []
    for match in _compiled(pattern).finditer(read):
        strength = _STRENGTHS.get(match.lastgroup or "")
        if strength is not None:
            first = places[bisect_right(starts, match.start()) - 1]
            last = places[bisect_right(starts, match.end() - 1) - 1]
            found.append(Cue(first[1], last[2], strength))
    return tuple(found)


@lru_cache(64)
def _plain(text: str, lang: Lang) -> tuple[str, list[tuple[int, int, int]]]:
    """The words of a language and the figures of a text as the patterns read them.

    With each the offset there and its range in the text.
    """
    read: list[str] = []
    places = []
    length = 0
    for word in words(text):
        if word.script in (lang, "number"):
            if lang == "ar":
                shown = bare(word.text)
            elif read and word.text.startswith(("May", "Might")):  # the month, or a name
                shown = word.text
            else:
                shown = word.text.lower().replace("\u2019", "'")
            places.append((length, word.start, word.end))
            read.append(shown)
            length += len(shown) + 1
    return " ".join(read), places
