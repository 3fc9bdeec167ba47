"""Demonstratives and relatives that do not agree with their noun."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.counting import NUMERALS
from qa_toolkit.language.kinds import (
    AS_FEMININE,
    SOUND_MASCULINE,
    definite_kinds,
    indefinite_kinds,
    substantive,
)
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.noun_phrases import contradicts, heads, last_noun
from qa_toolkit.language.number_phrases import PREPOSITIONS
from qa_toolkit.language.word_lists import listed
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ARABIC: frozenset[Lang] = frozenset({"ar"})

# What each demonstrative may stand before, and what to write before the kinds it may not.
_HADHA, _HADHIHI, _THESE = "هذا", "هذه", "هؤلاء"
DEMONSTRATIVES = {
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
            en="هذا goes with a masculine singular, هذه with a feminine singular and with the "
            "plural "
            "of things (هذه الكتب), هؤلاء with people.",
            ar="«هذا» للمفرد المذكر، و«هذه» للمفرد المؤنث ولجمع غير العاقل (هذه الكتب)، و«هؤلاء» "
            "لجماعة الناس.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (demonstratives); Badawi, Carter and Gully, Modern "
        "Written "
        "Arabic, §2.1",
        examples=(
            Example("زار الوفد [[هذا]] المدينة.", "زار الوفد هذه المدينة."),
            Example("بعد [[هذه]] القرار في [[هذا]] الدول.", "بعد هذا القرار في هذه الدول."),
            Example("[[هذا]] جريمة في حق المدينة.", "هذه جريمة في حق المدينة."),
            Example("هذا إضافة إلى ما قيل، ويمثل هذا نهاية المسيرة."),
            Example("زار هذه المدن والتقى هؤلاء الرجال وهذا الرجل في هذا المستشفى."),
        ),
        measured=Measured(
            0.83,
            36,
            "25 of 33 faults put into PUD found; 2 alarms on NTREX-128, TICO-19, PUD and "
            "SaudiNewsNet (187,345 words) and 2 on 300,000 words of Gulf laws, all true; of 7 on "
            "as many of books of 1890–1945, cut into lines, 1 true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each demonstrative right before a noun with the article that it cannot belong to."""
        words, plains = tokens(segment)
        if plains.isdisjoint(DEMONSTRATIVES):
            return
        for place, noun in enumerate(words):
            word = words[place - 1]
            known = DEMONSTRATIVES.get(word.plain) if place else None
            if known is None or not noun.linked:
                continue
            before, written = known
            if not noun.plain.startswith("ال"):
                yield from self._predicate(segment, word, noun)
                continue
            if noun.plain in NUMERALS or not substantive(noun.plain):
                continue
            if not before and place > 1 and word.linked and _is_subject(words[place - 2], written):
                continue  # يشمل هذا المدينة: subject and object
            kinds = definite_kinds(noun.plain)
            needed = _demonstrative(kinds) if kinds else None
            if needed is None or needed == written:
                continue
            if written == _THESE:
                continue  # people, whatever their noun looks like: هؤلاء الكتاب, هؤلاء البرامكة
            if written == _HADHA and needed == _THESE:
                continue
            start = word.start + (before in {"و", "ف"})
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

    def _predicate(self, segment: Segment, word: Token, noun: Token) -> Iterator[Finding]:
        """هذا جريمة, where it opens its clause."""
        if word.plain != _HADHA or not word.opens or not noun.plain.endswith("ة"):
            return
        if noun.plain not in _ADVERBIAL and indefinite_kinds(noun.plain) == {"fs"}:
            yield self.finding(
                segment,
                word.start,
                word.end,
                Message(
                    en=f"“{word.plain}” does not agree with “{noun.plain}”: write “{_HADHIHI}”.",
                    ar=f"«{word.plain}» لا يطابق «{noun.plain}»: اكتب «{_HADHIHI}».",
                ),
                replace=_HADHIHI,
            )


_ADVERBIAL = listed("إضافة علاوة زيادة نتيجة حقيقة خاصة عادة بغية رغبة")  # هذا إضافة إلى ذلك


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
        severity=Severity.NOTE,
        authority="Ibn Malik, al-Alfiyya (relatives)",
        examples=(
            Example("سكن في المدينة [[الذي]] ولد فيها.", "سكن في المدينة التي ولد فيها."),
            Example("هذا القرار [[التي]] صدر أمس.", "هذا القرار الذي صدر أمس."),
            Example("التقى وزير الخارجية الذي زار المدينة التي ولد فيها، والكتب التي قرأها."),
            Example("تحدث عن اللقاء مع الحكومة الذي عقد أمس."),
        ),
        measured=Measured(
            0.27,
            11,
            "1 alarm on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 words), true; of 4 on "
            "300,000 words of Gulf laws 1 true; of 6 on lines of books, cut within sentences, 1 "
            "true. Of 82 faults put into PUD 23 found",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each relative right after a noun with the article that cannot be what it refers to."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_RELATIVES):
            return
        for place in range(1, len(words)):
            relative, noun = words[place], words[place - 1]
            if relative.plain not in _RELATIVES:
                continue
            comma = segment.text[noun.end : relative.start] in _COMMAS
            if not comma and (not relative.linked or noun.last):
                continue
            needed = _relative(words, place)
            if needed is None or (comma and not contradicts(words, place)):
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
_COMMAS = frozenset({"، ", ", "})


def _relative(words: tuple[Token, ...], place: int) -> str | None:
    """The relative that the noun before a place needs; None if the one that stands there is right.

    No other noun of the clause may fit it either: اللقاء مع الحكومة الذي …
    """
    fits = FITS[words[place].plain]
    noun = last_noun(words, place)
    own = own_kinds(words, noun)
    if not own or own & fits:
        return None
    others = any(kinds & fits or "?" in "".join(kinds) for kinds in heads(words, place))
    if others and not contradicts(words, place):
        return None
    if own <= {"ms", "mh"}:
        return "الذي"
    if own <= {"mp"}:
        return "الذين"
    return "التي" if own <= AS_FEMININE | {"mh"} and own != {"mh"} else None


ADVERBS = listed("بالتأكيد بالطبع بالفعل بالكامل بالتحديد بالذات بالضبط بالمقابل بالنيابة")


def own_kinds(words: tuple[Token, ...], place: int) -> frozenset[str]:
    """The kinds of a noun that is not one of two joined by و, nor follows a quoted name."""
    word = words[place]
    if word.plain in ADVERBS or word.plain.startswith("و") or not (word.linked or place == 0):
        return frozenset()
    known = substantive(word.plain) or word.plain.endswith("ات")
    return definite_kinds(word.plain) if known else frozenset()


FITS: dict[str, frozenset[str]] = {"الذي": frozenset({"ms"}), "التي": AS_FEMININE}


def _is_subject(word: Token, demonstrative: str) -> bool:
    """Whether a demonstrative may by itself be the subject of the word before it."""
    verbs = [each for each in arabic().readings(word.plain) if each.pos == "verb"]
    if not verbs or word.plain in PREPOSITIONS or word.plain in ("كل", "كان", "كانت"):
        return False
    bare = word.plain.lstrip("وفس")
    feminine = bare.startswith("ت") if verbs[0].tense == "present" else bare.endswith("ت")
    return feminine is (demonstrative == _HADHIHI)
