"""What a noun after a number is: singular or plural, and in which gender it is counted."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from qa_toolkit.language.counting import plural_gender
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.nouns import Form, Gender, forms, gender_of, listed_plurals
from qa_toolkit.language.word_lists import listed

_OF_FEMININE = re.compile("..ائ.")
# What stands after numbers without being counted: others, dead or hurt in consequence of …
_NEVER = listed(
    "آخرون آخرين أخرى أخريات جراء نتيجة أيضا معا فقط تقريبا تماما إضافة زيادة خلاف علاوة سني "
    "جم سم كم مم كغ كغم كجم مل ربيع جمادى ذي ذو"
)


class Counted(NamedTuple):
    """A noun without article, pronoun or clitic, as a number before it sees it.

    ``singular``, ``plural``: whether it can be one. ``gender``: that of its singular where it is
    a plural, else its own; "" where that is unknown or the readings differ. ``alif``: whether it
    ends in that of the accusative.
    ``plurals``, ``singulars``: what it would be in the other number.
    """

    singular: bool
    plural: bool
    gender: Gender
    alif: bool = False
    plurals: tuple[str, ...] = ()
    singulars: tuple[str, ...] = ()


@functools.lru_cache(1 << 12)
def counted(word: str) -> Counted | None:
    """The noun, None if the word may be none or has a clitic or an article."""
    readings = arabic().readings(word)
    if any(each.pos == "particle" for each in readings):
        return None
    nouns = [each for each in forms(word) if not each.clitic and not each.article]
    nouns = [each for each in nouns if not each.pronoun and not each.bound]
    if not nouns or any(each.number in ("", "d") and each.case != "oblique" for each in nouns):
        return None
    nouns = [each for each in nouns if each.number != "d"]
    if any(each.broken for each in nouns):  # سنوات is listed, and no plural of سنو
        nouns = [each for each in nouns if each.broken or each.number == "s"]
    singulars = [each for each in nouns if each.number == "s"]
    plurals = _likeliest([each for each in nouns if each.number == "p"])
    genders = {_gender(word, each) for each in plurals or singulars}
    if any(each.case == "accusative" for each in plurals) or word in _NEVER:
        return None
    noun = any(each.pos in ("noun", "masdar") for each in singulars)
    alif = bool(nouns) and all(each.case == "accusative" for each in nouns)
    return Counted(
        singular=noun,
        plural=bool(plurals),
        gender=genders.pop() if len(genders) == 1 else "",
        alif=alif,
        plurals=_plurals(word.removesuffix("ا") if alif else word),
        singulars=tuple(dict.fromkeys(_singular(word, each) for each in plurals)),
    )


def _likeliest(plurals: list[Form]) -> list[Form]:
    """Without those of a singular that is far rarer than another: دقائق is of دقيقة."""
    if len(plurals) < 2:
        return plurals
    lexicon = arabic()
    of_teh = {each.singular for each in plurals if each.singular.endswith("ة")}
    if _OF_FEMININE.fullmatch(plurals[0].stem) and of_teh:
        plurals = [each for each in plurals if each.singular in of_teh]  # جرائد: جريدة, not جريد
    weights = [lexicon.frequency(each.singular) for each in plurals]
    return [
        each for each, weight in zip(plurals, weights, strict=True) if weight > max(weights) - 1
    ]


def _gender(word: str, form: Form) -> Gender:
    if form.number == "p" and not form.broken and word.endswith("ات"):
        return plural_gender(word)
    if form.broken and _OF_FEMININE.fullmatch(form.stem) and arabic().knows(form.singular + "ة"):
        return ""  # جرائد may be of جريدة as well as of جريد
    return gender_of(form.singular) if form.broken else form.gender


def _plurals(singular: str) -> tuple[str, ...]:
    """Its broken plurals, or the plural in ات; the most frequent first."""
    lexicon = arabic()
    found = [each for each in listed_plurals(singular) if lexicon.knows(each)]
    sound = singular.removesuffix("ة") + "ات"
    if lexicon.knows(sound):
        found.append(sound)
    return tuple(sorted(dict.fromkeys(found), key=lexicon.frequency, reverse=True))


def _singular(word: str, form: Form) -> str:
    """The singular that numbers above ten ask for, in the accusative."""
    if form.singular:
        single = form.singular
    elif word.endswith("ات"):
        feminine = plural_gender(word) != "m"
        single = word[:-2] + "ة" if feminine else word[:-2]
    else:
        single = word[:-2]
    return single + "ا" if takes_alif(single) else single


def takes_alif(noun: str) -> bool:
    """Whether the indefinite accusative shows in an alif: كتابا, but not مدينة, أعضاء, مستوى."""
    return not noun.endswith(("ة", "ى", "ا", "اء", "ئ", "أ"))
