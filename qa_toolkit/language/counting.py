"""The Arabic number words by what they ask of the noun they count.

A number from three to ten takes the gender opposite to that of the noun's singular, in the teens
too; عشر of the teens, one and two take the same. Nothing here reads values: for that see
:mod:`qa_toolkit.language.numbers`.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.nouns import Gender
from qa_toolkit.language.word_lists import listed


class Part(Enum):
    """What a word is in a number."""

    ONE = auto()
    TWO = auto()  # اثنان, alone or before وعشرون
    TWO_BOUND = auto()  # اثنا of اثنا عشر
    UNIT = auto()  # three to nine, and a few
    TEN = auto()
    TENS = auto()
    HUNDRED = auto()
    THOUSAND = auto()  # and the larger ones


class Numeral(NamedTuple):
    """A number word as written.

    ``counts``: the gender of the nouns it counts, "" if it counts both. ``nominative``: whether
    its ending says so (True), says genitive or accusative (False), or nothing (None). ``clitic``:
    the conjunction and preposition before it. ``other``: the same word for the other gender, or
    in the other case where it counts both, clitic included.
    """

    part: Part
    counts: Gender
    nominative: bool | None
    clitic: str
    other: str
    definite: bool = False

    @property
    def skipped(self) -> int:
        """The letters of a conjunction before the number, which are no part of a fault in it."""
        return 1 if self.clitic[:1] in ("و", "ف") else 0

    @property
    def joined(self) -> bool:
        """Whether و joins it to the word before it."""
        return self.clitic.startswith("و")


_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")


def _table() -> dict[str, Numeral]:
    found: dict[str, Numeral] = {}

    def pair(part: Part, masculine: str, feminine: str, nominative: bool | None = None) -> None:
        for counts, word, other in (("m", masculine, feminine), ("f", feminine, masculine)):
            add(Numeral(part, "m" if counts == "m" else "f", nominative, "", other), word)

    def cases(part: Part, nominative: str, oblique: str) -> None:
        add(Numeral(part, "", True, "", oblique), nominative)
        add(Numeral(part, "", False, "", nominative), oblique)

    def add(numeral: Numeral, word: str) -> None:
        for clitic in _CLITICS:
            found.setdefault(
                clitic + word, numeral._replace(clitic=clitic, other=clitic + numeral.other)
            )
            article = clitic[:-1] + "لل" if clitic.endswith("ل") else clitic + "ال"
            found.setdefault(
                article + word,
                numeral._replace(clitic=clitic, other=article + numeral.other, definite=True),
            )

    for stem in ("ثلاث", "أربع", "خمس", "ست", "سبع", "تسع", "بضع"):
        pair(Part.UNIT, stem + "ة", stem)
    pair(Part.UNIT, "ثمانية", "ثماني")
    add(Numeral(Part.UNIT, "f", None, "", "ثمانية"), "ثمان")
    pair(Part.ONE, "أحد", "إحدى")
    pair(Part.ONE, "احد", "احدى")
    pair(Part.ONE, "واحد", "واحدة")
    pair(Part.TWO, "اثنان", "اثنتان", True)
    pair(Part.TWO, "اثنين", "اثنتين", False)
    pair(Part.TWO_BOUND, "اثنا", "اثنتا", True)
    pair(Part.TWO_BOUND, "اثني", "اثنتي", False)
    pair(Part.TWO_BOUND, "اثنى", "اثنتى", False)
    add(Numeral(Part.TEN, "m", None, "", "عشرة"), "عشر")  # after a unit; alone it is the reverse
    add(Numeral(Part.TEN, "f", None, "", "عشر"), "عشرة")
    for stem in ("عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"):
        cases(Part.TENS, stem + "ون", stem + "ين")
        for hundred in ("مئة", "مائة"):
            for prefix in (stem, "ثماني" if stem == "ثمان" else stem):
                if stem != "عشر":
                    add(Numeral(Part.HUNDRED, "", None, "", prefix + hundred), prefix + hundred)
    for hundred in ("مئ", "مائ"):
        add(Numeral(Part.HUNDRED, "", None, "", hundred + "ة"), hundred + "ة")
        cases(Part.HUNDRED, hundred + "تان", hundred + "تين")
        cases(Part.HUNDRED, hundred + "تا", hundred + "تي")
    for stem, plural in (
        ("ألف", "آلاف"),
        ("مليون", "ملايين"),
        ("مليار", "مليارات"),
        ("تريليون", "تريليونات"),
    ):
        for word in (stem, plural):
            add(Numeral(Part.THOUSAND, "", None, "", word), word)
        cases(Part.THOUSAND, stem + "ان", stem + "ين")
    for word in ("لست", "ولست", "فلست", "كست"):  # I am not; she clothed
        del found[word]
    return found


NUMERALS = _table()
"""Every form with its clitics and article."""


def _ordinals() -> dict[str, tuple[Gender, str]]:
    found: dict[str, tuple[Gender, str]] = {}
    for word in ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"]:
        for before in ("", "ال", "وال", "بال", "لل", "فال", "كال"):
            found[before + word] = "m", before + word + "ة"
            found[before + word + "ة"] = "f", before + word
    return found


ORDINALS = _ordinals()
"""Ordinals before عشر and tens: their gender, and the form of the other one."""


def plural_gender(word: str) -> Gender:
    """The gender in which a noun of the plural in ات is counted: that of its singular.

    It is told from how much more frequent one possible singular is than the other (قرار, not
    قرارة); "" where that does not decide, or where the plural may be one of women.
    """
    stem = word[:-2]
    if stem in _COUNTED_FEMININE:
        return "f"
    if stem in _COUNTED_MASCULINE:
        return "m"
    masculine, feminine = [stem], [stem + "ة"]
    if stem.endswith("ي"):
        feminine.append(stem[:-1] + "اة")
        masculine.append(stem[:-1] + "ى")
    if stem.endswith("و"):
        return ""
    most = {
        gender: max((_weight(each) for each in singulars), default=0.0)
        for gender, singulars in (("m", masculine), ("f", feminine))
    }
    people = _of_people(stem)
    if most["f"] - most["m"] >= _MARGIN:
        return "f"
    if most["m"] - most["f"] >= _MARGIN and (most["f"] < _RARE or not people):
        return "m"
    return ""


_MARGIN = 1.0  # Zipf: ten times as frequent
_RARE = 3.0
_COUNTED_FEMININE = listed(
    "حال ساع مر خدم عملي هجم جلس صفح وفي شرك ولاي طائر دباب قنا رحل ضرب طلق ليل جبه حمل خطو دور "
    "آي لوح حفل قدر صف طبق حشر وجب عين سيد كتاب مظاهر مفاوض مؤسس منظم مجموع بركة آل وجه مناسب"
)
_COUNTED_MASCULINE = listed(
    "طلب قرار مصنف معدل مؤتمر مشروع منتج مستشفي مخيم مجمع مسلسل مصطلح مقترح منتخب مستوي مطار "
    "معسكر معرض ملف "
    "مجتمع متطلب مكون مخدر نهائي محل مبلغ محرك مرفق ممر مخطط متغير مقياس مؤشر مكتب حيوان نبات تحدي"
)


def _weight(singular: str) -> float:
    readings = arabic().readings(singular)
    if not any(not each.prefix and each.pos not in ("verb", "particle") for each in readings):
        return 0.0
    return max(arabic().frequency(singular), arabic().frequency("ال" + singular))


def _of_people(stem: str) -> bool:
    """Whether the stem is of a shape that names people too: طالبات are no طالب."""
    return any(each.pos in ("participle", "adjective") for each in arabic().readings(stem))
