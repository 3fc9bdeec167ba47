"""Numbers written out in words."""

from __future__ import annotations

from typing import Literal

from qa_toolkit.language.numbers.lexicon import listed

Gender = Literal["masculine", "feminine"]
"""The gender of what is counted, not of the number word."""
Case = Literal["nominative", "oblique"]

LARGEST = 10**15 - 1

_STEMS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر")
_SCALES = (
    ("تريليون", "تريليونات"),
    ("مليار", "مليارات"),
    ("مليون", "ملايين"),
    ("ألف", "آلاف"),
)


def arabic_words(
    value: int,
    *,
    gender: Gender = "masculine",
    case: Case = "nominative",
    hundred: Literal["مئة", "مائة"] = "مئة",
    joined: bool = True,
) -> str:
    """The number in Arabic words, for things of a gender counted in a case.

    ``joined`` writes ثلاثمئة rather than ثلاث مئة. The forms are those before no noun: مئتان and
    not مئتا. Raises ValueError for a number below zero or beyond ``LARGEST``.
    """
    if not 0 <= value <= LARGEST:
        raise ValueError(f"{value} is not between 0 and {LARGEST}")
    if value == 0:
        return "صفر"
    hundreds = _Hundreds(case, hundred, joined)
    terms = []
    for place, (one, many) in enumerate(_SCALES):
        count = value // 1000 ** (4 - place) % 1000
        if count:
            terms.extend(hundreds.scaled(count, one, many))
    if value % 1000:
        terms.append(hundreds.below(value % 1000, gender))
    return " و".join(terms)


class _Hundreds:
    """Numbers below a thousand in one case and spelling."""

    def __init__(self, case: Case, hundred: str, joined: bool) -> None:
        self.nominative = case == "nominative"
        self.hundred = hundred
        self.gap = "" if joined else " "

    def scaled(self, count: int, one: str, many: str) -> list[str]:
        """The terms of so many thousands, millions …; the scale is masculine."""
        dual = one + ("ان" if self.nominative else "ين")
        rest = count % 100
        if count in (1, 2):
            return [one if count == 1 else dual]
        if count > 100 and rest in (1, 2):  # مئة ألف وألفان
            return [*self.scaled(count - rest, one, many), one if rest == 1 else dual]
        if count == 200:
            return [f"{self.hundred[:-1]}ت{'ا' if self.nominative else 'ي'} {one}"]
        words = self.below(count, "masculine")
        if 3 <= rest <= 10:
            return [f"{words} {many}"]
        return [f"{words} {one}اً" if rest else f"{words} {one}"]

    def below(self, value: int, gender: Gender) -> str:
        """A number from 1 to 999."""
        hundreds, rest = divmod(value, 100)
        parts = []
        if hundreds == 2:
            parts.append(f"{self.hundred[:-1]}ت{'ان' if self.nominative else 'ين'}")
        elif hundreds:
            parts.append((_STEMS[hundreds] + self.gap if hundreds > 1 else "") + self.hundred)
        if rest:
            parts.append(self._small(rest, gender))
        return " و".join(parts)

    def _small(self, value: int, gender: Gender) -> str:
        masculine = gender == "masculine"
        if value <= 10:
            return self._unit(value, masculine)
        tens, unit = divmod(value, 10)
        if tens == 1:
            return f"{self._of_teen(unit, masculine)} {'عشر' if masculine else 'عشرة'}"
        ending = "ون" if self.nominative else "ين"
        round_number = ("عشر" if tens == 2 else _STEMS[tens]) + ending
        if not unit:
            return round_number
        if unit == 1:
            return f"{'واحد' if masculine else 'إحدى'} و{round_number}"
        return f"{self._unit(unit, masculine)} و{round_number}"

    def _unit(self, value: int, masculine: bool) -> str:
        if value == 1:
            return "واحد" if masculine else "واحدة"
        if value == 2:
            stem = "اثن" if masculine else "اثنت"
            return stem + ("ان" if self.nominative else "ين")
        if value == 8:
            return "ثمانية" if masculine else "ثماني"
        return _STEMS[value] + ("ة" if masculine else "")

    def _of_teen(self, unit: int, masculine: bool) -> str:
        if unit == 1:
            return "أحد" if masculine else "إحدى"
        if unit == 2:
            stem = "اثن" if masculine else "اثنت"
            return stem + ("ا" if self.nominative else "ي")
        return self._unit(unit, masculine)


_ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ENGLISH_SCALES = listed("trillion billion million thousand")


def english_words(value: int, *, conjunction: bool = True) -> str:
    """The number in English words; with "and", as in Britain, or without it.

    Raises ValueError for a number below zero or beyond ``LARGEST``.
    """
    if not 0 <= value <= LARGEST:
        raise ValueError(f"{value} is not between 0 and {LARGEST}")
    if value == 0:
        return _ONES[0]
    link = " and " if conjunction else " "
    parts = []
    for place, scale in enumerate(_ENGLISH_SCALES):
        count = value // 1000 ** (4 - place) % 1000
        if count:
            parts.append(f"{_english_below(count, link)} {scale}")
    rest = value % 1000
    words = " ".join(parts)
    if not rest:
        return words
    below = _english_below(rest, link)
    if not words:
        return below
    return words + (link if rest < 100 else " ") + below


def _english_below(value: int, link: str) -> str:
    hundreds, rest = divmod(value, 100)
    small = _ONES[rest] if rest < 20 else _TENS[rest // 10 - 2]
    if rest >= 20 and rest % 10:
        small += f"-{_ONES[rest % 10]}"
    if not hundreds:
        return small
    return f"{_ONES[hundreds]} hundred" + (link + small if rest else "")
