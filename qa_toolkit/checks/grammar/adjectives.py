"""Adjectives that do not agree with their noun."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from qa_toolkit.checks.grammar.agreement import ADVERBS, DEMONSTRATIVES, FITS
from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.counting import NUMERALS, ORDINALS
from qa_toolkit.language.kinds import (
    AS_FEMININE,
    UNKNOWN,
    adjectival,
    definite_kinds,
    participle,
    perhaps_adjective,
    possessed_kinds,
    possible_kinds,
)
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.noun_phrases import heads, heads_of_adjective, last_noun
from qa_toolkit.language.nouns import forms
from qa_toolkit.language.number_phrases import PREPOSITIONS
from qa_toolkit.language.word_lists import listed
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ARABIC: frozenset[Lang] = frozenset({"ar"})


class AdjectiveAgreement(SegmentRule):
    """في المدينة القديم."""

    meta = RuleMeta(
        id="ar/adjective-agreement",
        summary=Message(en="Adjective that does not agree", ar="صفة لا تطابق موصوفها"),
        explanation=Message(
            en="An adjective has the gender and number of its noun; with the plural of things it "
            "is "
            "feminine singular (الكتب الجديدة). Only a noun that can belong to nothing before it "
            "is "
            "judged.",
            ar="الصفة تطابق الموصوف في الجنس والعدد، وهي مفردة مؤنثة مع جمع غير العاقل (الكتب "
            "الجديدة). ولا يُنظر إلا في اسم لا تحتمل الصفة أن تكون لغيره.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.NOTE,
        authority="Ibn Malik, al-Alfiyya (adjectives, النعت)",
        examples=(
            Example("سكن في المدينة [[القديم]].", "سكن في المدينة القديمة."),
            Example("اشترى هذه الكتب [[الجديد]].", "اشترى هذه الكتب الجديدة."),
            Example("على الصعيد [[السياسية]].", "على الصعيد السياسي."),
            Example("التقى وزير الخارجية المصري في المدينة القديمة بالأطباء الجدد."),
        ),
        measured=Measured(
            0.14,
            14,
            "3 alarms on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 words), 1 true; 2 on "
            "300,000 words of Gulf laws, false; of 9 on lines of books, cut within sentences, 1 "
            "true. Of 200 faults put into PUD 67 found, and nothing else on those sentences",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each adjective with the article right after a noun that it cannot describe."""
        words, _ = tokens(segment)
        for place in range(1, len(words)):
            word, noun = words[place], words[place - 1]
            if not word.linked or noun.last or not word.plain.startswith("ال"):
                continue
            if noun.plain.endswith("ة") and word.plain.endswith("ة"):
                continue
            if not (_ARTICLE.match(noun.plain) or noun.plain.endswith(PRONOUNS)):
                continue
            meant = _agreeing(words, place)
            if meant is None:
                continue
            yield self.finding(
                segment,
                word.start,
                word.end,
                Message(
                    en=f"“{word.plain}” does not agree with “{noun.plain}”: write “{meant}”.",
                    ar=f"«{word.plain}» لا تطابق «{noun.plain}»: اكتب «{meant}».",
                ),
                replace=meant,
            )


def _agreeing(  # noqa: PLR0911 - one return for each way to be right
    words: tuple[Token, ...], place: int
) -> str | None:
    """The adjective as its noun wants it; None if it is right, or more than one noun may be its."""
    word = words[place].plain
    # المهندس stands after any noun as a title; what is an adjective is as frequent in ة.
    meant = word[:-1] if word.endswith("ة") else word + "ة"
    frequency = arabic().frequency
    if frequency(meant) <= max(_RARE, frequency(word) - _MARGIN) or not _adjectival(word):
        return None
    kinds = definite_kinds(word) - UNKNOWN
    if kinds not in ({"ms"}, {"fs"}) or word in _NO_ADJECTIVES:
        return None
    short = len(word) < _SHORTEST or (len(word) == _SHORTEST and not word.endswith("ي"))
    if short or words[place - 1].plain in NUMERALS:
        return None
    fits = FITS["الذي" if kinds == {"ms"} else "التي"]
    own = _noun_kinds(words, place - 1)
    if not own or own & fits:
        return None
    # After two nouns joined by و it may describe both, as a plural: الأمن والسلام الدولية.
    noun = last_noun(words, place)
    joined = words[noun].plain.startswith("و") or (noun > 0 and words[noun - 1].plain == "أو")
    if joined and kinds == {"fs"}:
        return None
    back = heads if joined else heads_of_adjective
    if participle(word):
        if _may_be_noun(word) or not words[place - 1].plain.startswith("ال"):
            return None
        if not _governed(words, noun) or _before_relative(words, place):
            return None  # it may be a noun, the object: اعتبرت الحكومة الحادث …
        back = heads  # and may stand apart from its noun: القرار من المحكمة الصادر أمس
    if _before_pronoun(words, place) or _lists(words, place) or _before_name(words, place):
        return None
    if any(each & fits or "?" in "".join(each) for each in back(words, place)):
        return None
    if own <= AS_FEMININE if kinds == {"ms"} else own - {"mh"} == {"ms"}:
        return meant
    return None


_RARE, _MARGIN = 1.5, 0.7  # Zipf


def _governed(words: tuple[Token, ...], place: int) -> bool:
    """Whether a preposition, a demonstrative or a noun stands before the noun, and no verb."""
    if not words[place].plain.startswith("ال"):
        return True
    before = words[place - 1].plain if place and words[place].linked else ""
    if before in PREPOSITIONS or before in DEMONSTRATIVES:
        return True
    verb = any(each.pos == "verb" and each.suffix for each in arabic().readings(before))
    return bool(possible_kinds(before)) and not verb


# Nouns by use: quantities, titles.
_NO_ADJECTIVES = listed(
    "العديد الكثير القليل القليلة المزيد الأول الأولى الثاني الثانية النقيب العميد العقيد اللواء "
    "الفريق الرقيب "
    "السيد الشيخ الأمير الوزير الرئيس السفير النائب الزعيم الحبيب العرب اليوم الأمس العام العالم "
    "الكاتب الشاعر الفنان القيام "
    "الحديث الجنسية الآلية القطعية المسؤولية الهوية الشخصية الأهلية الملكية الحرية الأولوية "
    "الشرعية العضوية"
)
PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ي")
_ARTICLE = re.compile("[وفبك]?ال|[وف]?لل|[وف][بك]ال")
_SHORTEST = 5  # العبر is the plural of عبرة, الجوي an adjective


@functools.lru_cache(1 << 12)
def _adjectival(word: str) -> bool:
    """Whether the word can only be an adjective; in the masculine, ordinals too."""
    return adjectival(word) or (word in ORDINALS and not word.endswith("ة"))


def _noun_kinds(words: tuple[Token, ...], place: int) -> frozenset[str]:
    """The kinds of the noun at a place, which has the article or a pronoun."""
    word = words[place]
    if not (word.linked or place == 0) or word.plain in ADVERBS:
        return frozenset()
    return definite_kinds(word.plain) or possessed_kinds(word.plain)


def _lists(words: tuple[Token, ...], place: int) -> bool:
    """Whether it is the first of several, one for each of a plural: الدولارات الكندي والأسترالي."""
    following = words[place + 1].plain if place + 1 < len(words) else ""
    if not following.startswith("وال"):
        return False
    if following.endswith("ية"):  # two abstract nouns: تسود المنطقية والعقلانية
        return words[place].plain.endswith("ية")
    known = perhaps_adjective(following) or not arabic().readings(following)
    return known and not following.endswith("ة")


def _may_be_noun(word: str) -> bool:
    """Whether it names an act or a thing as well: القيام, المقال, المقابل."""
    return any(each.pos in ("masdar", "noun") for each in forms(word))


def _before_relative(words: tuple[Token, ...], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].plain in ("الذي", "التي", "الذين")


def _before_name(words: tuple[Token, ...], place: int) -> bool:
    """Whether a name follows, to which it is a title: المتطوعة سارة."""
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not following.linked or following.plain in PREPOSITIONS:
        return False
    return possible_kinds(following.plain) == UNKNOWN and not arabic().readings(following.plain)


def _before_pronoun(words: tuple[Token, ...], place: int) -> bool:
    """Whether it describes what follows it: المدينة المشتبه فيها."""
    following = words[place + 1 : place + 3]
    return any(each.plain.endswith(("ه", "ها", "هم", "هن", "هما")) for each in following)
