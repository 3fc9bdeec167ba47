"""Demonstratives, relatives and adjectives that do not agree with their noun."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.kinds import (
    AS_FEMININE,
    MASCULINE_SINGULAR,
    SOUND_MASCULINE,
    adjectival,
    definite_kinds,
    participle,
    substantive,
)
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.number_phrases import PREPOSITIONS
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, RuleMeta, SegmentRule

_ARABIC = frozenset({"ar"})

# What each demonstrative may stand before, and what to write before the kinds it may not.
_HADHA, _HADHIHI, _THESE = "هذا", "هذه", "هؤلاء"
_DEMONSTRATIVES = {
    before + word: (before, word)
    for word in (_HADHA, _HADHIHI, _THESE)
    for before in ("", "و", "ب", "ف", "ل", "ك")
    if before + word not in ("لهذا", "كهذا", "كهذه")  # "therefore", "such a one"
}


def _demonstrative(kinds: frozenset[str]) -> str | None:
    """The one that nouns of these kinds need; None where more than one may stand."""
    if kinds <= {"ms", "mh"} and "ms" in kinds:
        return _HADHA
    if kinds <= SOUND_MASCULINE and "mp" in kinds:
        return _THESE
    return _HADHIHI if kinds <= AS_FEMININE else None


class Demonstrative(SegmentRule):
    """هذا المدينة."""

    meta = RuleMeta(
        id="ar/demonstrative-agreement",
        summary=Message(
            en="Demonstrative that does not agree", ar="اسم إشارة لا يطابق المشار إليه"
        ),
        explanation=Message(
            en="هذا goes with a masculine singular, هذه with a feminine singular and with the plural "
            "of things (هذه الكتب), هؤلاء with people.",
            ar="«هذا» للمفرد المذكر، و«هذه» للمفرد المؤنث ولجمع غير العاقل (هذه الكتب)، و«هؤلاء» "
            "لجماعة الناس.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (demonstratives); Badawi, Carter and Gully, Modern Written "
        "Arabic, §2.1",
        examples=(
            Example("زار الوفد [[هذا]] المدينة.", "زار الوفد هذه المدينة."),
            Example("بعد [[هذه]] القرار في [[هذا]] الدول.", "بعد هذا القرار في هذه الدول."),
            Example("زار هذه المدن والتقى هؤلاء الرجال وهذا الرجل في هذا المستشفى."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each demonstrative right before a noun with the article that it cannot belong to."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_DEMONSTRATIVES):
            return
        for place, noun in enumerate(words):
            word = words[place - 1]
            known = _DEMONSTRATIVES.get(word.plain) if place else None
            if known is None or not noun.linked or not noun.plain.startswith("ال"):
                continue
            before, written = known
            if not before and place > 1 and word.linked and _subject_may_follow(words[place - 2]):
                continue  # يشمل هذا المدينة: subject and object
            kinds = definite_kinds(noun.plain)
            needed = _demonstrative(kinds) if kinds else None
            if needed is None or needed == written:
                continue
            if written == _THESE and needed == _HADHIHI and kinds != {"fs"}:
                continue  # people: هؤلاء الرجال
            if written == _HADHA and needed == _THESE:
                continue
            start = word.start + (before == "و" or before == "ف")
            meant = word.plain.removesuffix(written)[start - word.start :] + needed
            alternatives = [meant]
            if needed == _HADHIHI and kinds != {"fs"}:
                alternatives.append(meant.removesuffix(_HADHIHI) + _THESE)
            yield self.finding(
                segment,
                start,
                word.end,
                Message(
                    en=f"“{word.plain}” does not agree with “{noun.plain}”: write “{meant}”.",
                    ar=f"«{word.plain}» لا يطابق «{noun.plain}»: اكتب «{meant}».",
                ),
                replace=alternatives,
            )


class Relative(SegmentRule):
    """المدينة الذي."""

    meta = RuleMeta(
        id="ar/relative-agreement",
        summary=Message(en="Relative that does not agree", ar="اسم موصول لا يطابق ما قبله"),
        explanation=Message(
            en="الذي follows a masculine singular, التي a feminine singular and the plural of "
            "things, الذين people. Only a noun that can belong to nothing before it is judged.",
            ar="«الذي» للمفرد المذكر، و«التي» للمفرد المؤنث ولجمع غير العاقل، و«الذين» لجماعة "
            "الناس. ولا يُنظر إلا في اسم لا يحتمل الموصول أن يعود إلى غيره.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (relatives)",
        examples=(
            Example("سكن في المدينة [[الذي]] ولد فيها.", "سكن في المدينة التي ولد فيها."),
            Example("هذا القرار [[التي]] صدر أمس.", "هذا القرار الذي صدر أمس."),
            Example("التقى وزير الخارجية الذي زار المدينة التي ولد فيها، والكتب التي قرأها."),
            Example("تحدث عن اللقاء مع الحكومة الذي عقد أمس."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each relative right after a noun with the article that cannot be what it refers to."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_RELATIVES):
            return
        for place in range(1, len(words)):
            relative, noun = words[place], words[place - 1]
            if relative.plain not in _RELATIVES or not relative.linked or noun.last:
                continue
            kinds = _head(words, place - 1)
            needed = _relative(kinds) if kinds else None
            if needed is None or needed == relative.plain:
                continue
            yield self.finding(
                segment,
                relative.start,
                relative.end,
                Message(
                    en=f"“{relative.plain}” does not agree with “{noun.plain}”: write “{needed}”.",
                    ar=f"«{relative.plain}» لا يطابق «{noun.plain}»: اكتب «{needed}».",
                ),
                replace=needed,
            )


_RELATIVES = frozenset({"الذي", "التي"})


def _relative(kinds: frozenset[str]) -> str | None:
    if kinds <= {"ms", "mh"} and "ms" in kinds:
        return "الذي"
    if kinds <= {"mp"}:
        return "الذين"
    return "التي" if kinds <= AS_FEMININE else None


def _head(words: tuple[Token, ...], place: int) -> frozenset[str]:
    """The kinds of a noun with the article to which what follows must belong, else nothing.

    It must not be the genitive of another noun, nor may another noun stand near before it, to
    which a preposition ties it (اللقاء مع الحكومة الذي …).
    """
    word = words[place]
    kinds = definite_kinds(word.plain)
    if not kinds or not substantive(word.plain) or word.plain.startswith("و"):
        return frozenset()
    if place == 0:
        return kinds
    before = words[place - 1].plain
    clitic = not word.plain.startswith("ال")
    if not (word.linked or clitic):
        return frozenset()
    if before in _DEMONSTRATIVES and not clitic:
        return kinds
    if before in PREPOSITIONS or clitic:
        end = place if clitic else place - 1
        nearby = words[max(0, end - _REACH) : end]
        return frozenset() if any(_may_be_head(each.plain) for each in nearby) else kinds
    return kinds if _only_verb(before) else frozenset()


_REACH = 4


def _may_be_head(word: str) -> bool:
    readings = arabic().readings(word)
    return not any(each.pos in ("verb", "particle") for each in readings)


def _subject_may_follow(word: Token) -> bool:
    readings = arabic().readings(word.plain)
    return word.plain not in PREPOSITIONS and any(each.pos == "verb" for each in readings)


def _only_verb(word: str) -> bool:
    readings = arabic().readings(word)
    return bool(readings) and all(each.pos == "verb" for each in readings)


class AdjectiveAgreement(SegmentRule):
    """في المدينة القديم."""

    meta = RuleMeta(
        id="ar/adjective-agreement",
        summary=Message(en="Adjective that does not agree", ar="صفة لا تطابق موصوفها"),
        explanation=Message(
            en="An adjective has the gender and number of its noun; with the plural of things it is "
            "feminine singular (الكتب الجديدة). Only a noun that can belong to nothing before it is "
            "judged.",
            ar="الصفة تطابق الموصوف في الجنس والعدد، وهي مفردة مؤنثة مع جمع غير العاقل (الكتب "
            "الجديدة). ولا يُنظر إلا في اسم لا تحتمل الصفة أن تكون لغيره.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (adjectives, النعت)",
        examples=(
            Example("سكن في المدينة [[القديم]].", "سكن في المدينة القديمة."),
            Example("اشترى هذه الكتب [[الجديد]].", "اشترى هذه الكتب الجديدة."),
            Example("على الصعيد [[السياسية]].", "على الصعيد السياسي."),
            Example("التقى وزير الخارجية المصري في المدينة القديمة بالأطباء الجدد."),
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
            if "ل" not in noun.plain[:4]:
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


def _agreeing(words: tuple[Token, ...], place: int) -> str | None:
    """The adjective as its noun wants it; None if it is right, or more than one noun may be its."""
    word = words[place].plain
    kinds = definite_kinds(word)
    if not adjectival(word) or len(kinds) != 1:
        return None
    if participle(word) and place > 1 and _only_verb(words[place - 2].plain):
        return None  # it may be a noun, the object: اعتبرت الحكومة الحادث …
    if _before_pronoun(words, place):
        return None
    head = _head(words, place - 1)
    if kinds == {"ms"} and head and head <= AS_FEMININE:
        meant = word + "ة"
    elif kinds == {"fs"} and head == MASCULINE_SINGULAR and word.endswith("ة"):
        meant = word[:-1]
    else:
        return None
    return meant if arabic().knows(meant) else None


def _before_pronoun(words: tuple[Token, ...], place: int) -> bool:
    """Whether it describes what follows it: المدينة المشتبه فيها."""
    following = words[place + 1].plain if place + 1 < len(words) else ""
    return following.endswith(("ه", "ها", "هم", "هن", "هما"))
