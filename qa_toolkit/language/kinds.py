"""Of what kind a noun is to the words that agree with it."""

from __future__ import annotations

import functools
import re

from qa_toolkit.language.lexicon import Reading, arabic
from qa_toolkit.language.nouns import Form, forms
from qa_toolkit.language.word_lists import listed

# A kind is a gender (m, f, or ? where it is unknown) and a number: s singular, d dual, p sound
# plural, b broken plural.
MASCULINE_SINGULAR = frozenset({"ms"})
SOUND_MASCULINE = frozenset({"mp", "md"})
AS_FEMININE = frozenset({"fs", "fp", "mb", "fb"})
"""What takes a feminine singular word beside it, unless it names people."""
PLURALS = frozenset({"mp", "fp", "mb", "fb"})

_ADJECTIVAL = frozenset({"adjective", "participle", "name"})


@functools.lru_cache(1 << 14)
def definite_kinds(word: str) -> frozenset[str]:
    """The kinds of a noun or adjective with the article; empty if it may be anything else."""
    readings = arabic().readings(word)
    if any(each.pos in ("verb", "particle") or _is_name(each) for each in readings):
        return frozenset()
    found = forms(word)
    if not found or not all(each.article and not each.bound for each in found):
        return frozenset()
    return frozenset(map(_kind, _likely(found)))


@functools.lru_cache(1 << 14)
def indefinite_kinds(word: str) -> frozenset[str]:
    """The kinds of a noun without article, pronoun or clitic; empty if it may be anything else."""
    readings = arabic().readings(word)
    if any(each.pos in ("verb", "particle") or _is_name(each) for each in readings):
        return frozenset()
    found = forms(word)
    if not found or any(each.definite or each.bound or each.clitic for each in found):
        return frozenset()
    return frozenset(map(_kind, _likely(found)))


_NAMES = frozenset({"كورونا"})  # which the lexicon reads as a verb
UNKNOWN = frozenset({"??"})


@functools.lru_cache(1 << 14)
def possible_kinds(word: str) -> frozenset[str]:
    """The kinds of a word as a noun, whatever stands before it or is joined to it.

    Empty if it is only a verb or a particle; ``UNKNOWN`` for names and words not in the lexicon.
    """
    readings = arabic().readings(word)
    if not readings or word in _NAMES or any(map(_is_name, readings)):
        return UNKNOWN
    if any(each.pos == "particle" for each in readings):
        return frozenset()
    return frozenset(map(_kind, _likely(forms(word))))


def _is_name(reading: Reading) -> bool:
    """Whether it is a name; an adjective made of one (البريطاني, السويدي) is none."""
    relation = reading.stem.endswith("ي") or reading.suffix.startswith(("ي", "ئي", "وي"))
    return reading.pos == "name" and not relation


# Masculine singulars, and never the plural that the letters could spell as well (دور of دار, حكم of حكمة).
_SINGULAR = listed(
    "دعم دور عمل خبر نقل نظر حمل شكل رأي عقد شهر طلب وضع علم حكم دفع بحث نشر عرض قسم شعر فكر قرار "
    "نقد وقت حزب شرق غرب فيلم هدف سبب أثر جزء بيت خط حل رقم نص سعر درس قرن حدث بحر مبلغ شخص رئيس "
    "جيش دمار خطاب مجلس مشروع برنامج تقرير موقع اجتماع إعلان قانون نظام قطاع جانب مجال اقتصاد"
)


def _likely(found: tuple[Form, ...]) -> tuple[Form, ...]:
    """Without the readings that hardly anyone means, if others remain.

    Those are broken plurals of a singular far rarer than the word (قرار of قارر), and singulars
    that are spelled like the plural of a more frequent one (صور beside صورة).
    """
    frequency = arabic().frequency
    plurals = {
        each.stem: frequency(each.singular) - frequency(each.stem) for each in found if each.broken
    }
    kept = tuple(
        each
        for each in found
        if (each.broken and plurals[each.stem] > -1.5 and frequency(each.singular) > _RARE)
        or (
            not each.broken
            and not (plurals.get(each.stem, -9) >= 0 and each.number == "s" and each.gender != "f")
        )
    )
    return kept or found


_RARE = 2.0  # Zipf


# Plural and singular at once, or a plural that the list takes for another.
_AMBIGUOUS = listed("نسخ قطع خدم لعب جمل قصص حرف ست عبر مواد أيد ليال أهال أياد")


def _kind(form: Form) -> str:
    if form.stem in _AMBIGUOUS:
        return "??"
    if form.stem in _SINGULAR and (form.broken or form.number in ("s", "")):
        return "ms" if form.gender != "f" or form.broken else "fs"
    if form.broken:
        people = _AGENT.fullmatch(form.singular) and _AGENTS.fullmatch(form.stem)
        return "mh" if people else (form.gender or "?") + "b"
    if form.article and (form.pos == "adjective" or not form.broken) and _relation(form):
        return "ms"
    if form.number == "s" and form.gender != "f" and _perhaps_plural(form):
        return "??"
    return (form.gender or "?") + (form.number or "?")


def _relation(form: Form) -> bool:
    """Whether it is an adjective of relation in the masculine: السوري, الحالي."""
    return form.stem.endswith("ي") and form.number == "s" and len(form.stem) > 3


_ELATIVE = re.compile("أ.[^اوي].")
_AGENT, _AGENTS = re.compile(".ا.."), re.compile("..ا.")  # كاتب, كتاب
# Shapes of plurals that the list may lack: آداب, مخاطر, سوابق, عجائب, تقاليد, أكاذيب.
_PLURAL_SHAPE = re.compile("أ..ا.|آ.ا.|م.ا.ي?.|.وا.ي?.|..ائ.|ت.ا.ي.|أ.ا.ي?.")


def _perhaps_plural(form: Form) -> bool:
    if form.pos != "masdar" and _PLURAL_SHAPE.fullmatch(form.stem):
        return True
    # كتل is of كتلة, as many of three letters are; not so where the singular in ة is rare.
    lexicon = arabic()
    return (
        len(form.stem) == 3
        and form.pos != "adjective"

        and lexicon.knows(form.stem + "ة")
        and lexicon.frequency(form.stem + "ة") > lexicon.frequency(form.stem) - 0.5
    )


@functools.lru_cache(1 << 14)
def adjectival(word: str) -> bool:
    """Whether the word can only be an adjective or participle."""
    found = forms(word)
    adjectives = {each.stem for each in found if each.pos in _ADJECTIVAL}
    return bool(found) and all(
        each.stem in adjectives or each.stem.endswith("ي") or each.stem + "ي" in adjectives
        for each in found
    )


@functools.lru_cache(1 << 14)
def participle(word: str) -> bool:
    """Whether the word may be a participle or an elative, which are used as nouns."""
    return any(
        (each.pos == "participle" and not each.stem.endswith("ي"))
        or (_ELATIVE.fullmatch(each.stem) and not word.endswith("ي"))
        for each in forms(word)
    )


@functools.lru_cache(1 << 14)
def substantive(word: str) -> bool:
    """Whether the word can be a noun."""
    return any(each.pos in ("noun", "masdar") for each in forms(word))
