"""The noun that a number counts: plural after three to ten, singular after all others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.counted import Counted, counted, takes_alif
from qa_toolkit.language.counting import NUMERALS, Part
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.nouns import forms
from qa_toolkit.language.number_phrases import phrases
from qa_toolkit.language.word_lists import conjoined, listed
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_WHOLE = re.compile("[0-9\u0660-\u0669]{1,3}(?:[,\u066c]?[0-9\u0660-\u0669]{3})*")
# A number after these is a name of something: the noun after it is no longer counted.
_NAMING = conjoined(
    "رقم رقمها رقمه المادة مادة الفقرة البند العدد الصفحة القناة عام سنة يوم الساعة ساعة شهر "
    "الموسم الجزء الفصل الحلقة الطبعة القانون المركز الرحلة الطريق شارع مجموعة فئة مقاس موديل "
    "تحت دون رقما نمرة عيار"
)
_YEAR = re.compile("(?:1[34]|19|20)[0-9]{2}|(?:١[٣٤]|١٩|٢٠)[٠-٩]{2}")
_BEFORE = frozenset((" ", "(", "«", '"'))  # not where a list is numbered
_PLURAL, _SINGULAR, _GENITIVE = "plural", "singular", "genitive"


def _asked(number: int) -> str | None:
    """What a number asks of its noun."""
    rest = number % 100
    if 3 <= rest <= 10:
        return _PLURAL
    if rest >= 11:
        return _SINGULAR
    return _GENITIVE if rest == 0 and number else None


class CountedNoun(SegmentRule):
    """15 سنوات, ثلاثة كتاب, ألف كتابا."""

    meta = RuleMeta(
        id="ar/counted-noun",
        summary=Message(en="Counted noun in the wrong form", ar="معدود في غير صورته"),
        explanation=Message(
            en="Three to ten are followed by a plural (خمس سنوات), eleven to ninety-nine by a "
            "singular in the accusative (15 كتاباً), hundreds and thousands by a singular in the "
            "genitive (100 كتاب). What counts are the last two digits: 103 كتب, 115 كتاباً.",
            ar="تمييز العدد من ثلاثة إلى عشرة جمع (خمس سنوات)، ومن أحد عشر إلى تسعة وتسعين مفرد "
            "منصوب (15 كتاباً)، وتمييز المئة والألف مفرد مجرور (100 كتاب). والعبرة بآخر رقمين: 103 "
            "كتب، و115 كتاباً.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (chapter on numbers); Wright, A Grammar of the Arabic "
        "Language, II §§96–100",
        examples=(
            Example(
                "أصيب 15 [[أشخاص]] بعد 20 [[سنوات]].",
                "أصيب 15 شخصا بعد 20 سنة.",
            ),
            Example("قرأ ثلاثة [[شهر]] وسبعة [[يوم]].", "قرأ ثلاثة أشهر وسبعة أيام."),
            Example("باع 300 [[دفترا]] لمئة [[مهندسا]].", "باع 300 دفتر لمئة مهندس."),
            Example("سقطت 130 قذيفة على 15 منشأة في ثلاثة أيام وخمس سنوات و103 ليال."),
            Example("في المادة 15 حقوق، وعام 2015 أحداث، ومعه 20 عضو مجلس، وستة آلاف كتاب."),
        ),
        measured=Measured(
            0.91,
            77,
            "68 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 words); 3 "
            "alarms on 300,000 words of Gulf laws, 2 true; 6 on lines of books of 1890–1945, false",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each noun right after a number, in words or digits, that cannot stand there."""
        words, plains = tokens(segment)
        for place, word in enumerate(words[:-1]):
            if not word.plain[0].isdigit():
                continue
            noun = words[place + 1]
            if noun.linked and _counts(segment, words, place):
                yield from self._judge(segment, words, place + 1, _asked(_value(word.plain)))
        if plains.isdisjoint(NUMERALS):
            return
        for phrase in phrases(words):
            last = phrase.numerals[-1]
            if phrase.noun is None or last.definite:
                continue
            if last.part is Part.TENS or (last.part is Part.TEN and phrase.teen is not None):
                asked = _SINGULAR
            elif last.part in (Part.UNIT, Part.TEN):
                asked = _PLURAL
            elif last.part is Part.HUNDRED or (
                last.part is Part.THOUSAND and len(phrase.numerals) > 1  # ألف كتابا: he wrote
            ):
                asked = _GENITIVE
            else:
                continue
            yield from self._judge(segment, words, phrase.noun, asked)

    def _judge(
        self, segment: Segment, words: tuple[Token, ...], place: int, asked: str | None
    ) -> Iterator[Finding]:
        noun = words[place]
        found = counted(noun.plain) if asked else None
        if found is None or noun.plain in NUMERALS:
            return
        meant = _meant(noun, found, asked)
        if not meant:
            return
        yield self.finding(
            segment,
            noun.start,
            noun.end,
            Message(
                en=f"After this number write “{meant[0]}”.",
                ar=f"تمييز هذا العدد: «{meant[0]}».",
            ),
            replace=meant,
        )


def _value(digits: str) -> int:
    return int(re.sub("[,\u066c]", "", digits))


def _counts(segment: Segment, words: tuple[Token, ...], place: int) -> bool:
    """Whether digits count what follows: no decimals, no years or numbers of articles."""
    word = words[place]
    if not _WHOLE.fullmatch(word.plain) or len(word.plain) > 12:
        return False
    if segment.text[word.start - 1 : word.start] not in _BEFORE or _YEAR.fullmatch(word.plain):
        return False
    if segment.text[word.start - 2 : word.start - 1] in ("،", ","):
        return False  # 1، 5 دولار
    before = words[place - 1].plain if place and word.linked else ""
    return before not in _NAMING and not before[:1].isdigit() and not (before and before.isascii())


def _meant(noun: Token, found: Counted, asked: str | None) -> tuple[str, ...]:
    """What should stand there, empty if the noun is right or not surely wrong."""
    if asked == _PLURAL:
        return found.plurals if found.singular and not found.plural else ()
    if found.plural and not found.singular:
        singulars = found.singulars
        return singulars if asked == _SINGULAR else tuple(map(_without_alif, singulars))
    if asked == _GENITIVE and found.alif and not found.plural:
        return (_without_alif(noun.plain),)
    return ()


def _without_alif(noun: str) -> str:
    return noun.removesuffix("ا")


_MONTHS = listed("محرم صفر رجب شعبان رمضان شوال كانون شباط نيسان تموز تشرين مارس أبريل مايو")


class CountedWithoutAlif(SegmentRule):
    """15 كتاب."""

    meta = RuleMeta(
        id="ar/counted-noun-case",
        summary=Message(en="Counted noun without its alif", ar="تمييز بلا ألف التنوين"),
        explanation=Message(
            en="The noun after eleven to ninety-nine is an indefinite accusative, which a "
            "masculine "
            "noun shows in an alif: 15 كتاباً, عشرون طالباً. Before a genitive it has none: 20 عضو "
            "مجلس.",
            ar="تمييز العدد من أحد عشر إلى تسعة وتسعين منصوب منون، ويظهر ذلك في المذكر ألفاً: 15 "
            "كتاباً، وعشرون طالباً. فإن أُضيف فلا ألف: 20 عضو مجلس.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="Ibn Malik, al-Alfiyya (chapter on specification, التمييز)",
        examples=(
            Example("باع 15 [[دفتر]] من الورق.", "باع 15 دفتراً من الورق."),
            Example("بعد خمسة عشر [[يوم]].", "بعد خمسة عشر يوماً."),
            Example("حضر 15 [[مهندس]] أمس.", "حضر 15 مهندساً أمس."),
            Example("حضر 20 عضو مجلس و15 طالبة و12 مستشفى و16 رجل أعمال، في 25 يناير."),
        ),
        measured=Measured(
            1.0,
            62,
            "57 faults put in; 1 alarm on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 "
            "words) and 4 on 300,000 words of Gulf laws, true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each masculine singular after such a number, with nothing that it could govern."""
        words, plains = tokens(segment)
        for place, word in enumerate(words[:-1]):
            counts = word.plain[0].isdigit() and _counts(segment, words, place)
            if counts and _asked(_value(word.plain)) == _SINGULAR:
                yield from self._judge(segment, words, place + 1)
        if plains.isdisjoint(NUMERALS):
            return
        for phrase in phrases(words):
            last = phrase.numerals[-1]
            teen = last.part is Part.TEN and phrase.teen is not None
            asks = (last.part is Part.TENS or teen) and not last.definite
            if asks and phrase.noun is not None:
                yield from self._judge(segment, words, phrase.noun)

    def _judge(self, segment: Segment, words: tuple[Token, ...], place: int) -> Iterator[Finding]:
        noun = words[place]
        if not noun.linked or noun.plain in NUMERALS or noun.plain in _MONTHS:
            return
        if not takes_alif(noun.plain):
            return
        found = counted(noun.plain)
        if found is None or found.plural or found.alif or found.gender != "m":
            return
        if not (found.singular and found.plurals) and noun.plain not in _PEOPLE:
            return
        if _may_govern(words, place):
            return
        meant = noun.plain + "اً"
        yield self.finding(
            segment,
            noun.start,
            noun.end,
            Message(
                en=f"After this number write “{meant}”.",
                ar=f"التمييز هنا منصوب: اكتب «{meant}».",
            ),
            replace=meant,
        )


# Of no broken plural, or adjectives by their form.
_PEOPLE = listed(
    "مهندس موظف مسلح متظاهر مشارك متطوع مقاتل مدني جندي قتيل جريح مصاب لاجئ نازح لاعب صحفي معلم "
    "مدرس محتج معتقل متهم شرطي إرهابي مدير مسؤول نائب وزير سائق مسافر سجين طبيب أسير مواطن "
    "مرشح ممثل فلسطيني حارس ضابط"
)
_ADVERBS = listed("أمس غدا اليوم حاليا سنويا يوميا شهريا أسبوعيا تقريبا فقط حتى أيضا معا")


def _may_govern(words: tuple[Token, ...], place: int) -> bool:
    """Whether the next word may be a genitive of this one: عضو مجلس."""
    if words[place].last or place + 1 == len(words):
        return False
    following = words[place + 1].plain
    if following in _ADVERBS:
        return False
    particle = any(reading.pos == "particle" for reading in arabic().readings(following))
    return not particle and bool(forms(following) or not arabic().readings(following))
