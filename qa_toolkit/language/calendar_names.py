"""The names of months, weekdays and days of the month in Arabic and English.

Month names are those of CLDR for ar (Egypt, the Gulf), ar-SY (Levant, Iraq), ar-DZ and ar-TN,
ar-MA, ar-MR, and en, with the spellings that newspapers use beside them. They stand here as a table
because loading CLDR would cost more than reading an article; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.language.letters import (
    ARABIC_LETTERS,
    BIDI_CONTROLS,
    LATIN_LETTERS,
    MARKS,
    TATWEEL,
)

LEVANTINE_MONTHS: tuple[tuple[str, ...], ...] = (
    ("كانون الثاني", "كانون ثاني"),
    ("شباط",),
    ("آذار",),
    ("نيسان",),
    ("أيار",),
    ("حزيران",),
    ("تموز",),
    ("آب",),
    ("أيلول",),
    ("تشرين الأول", "تشرين أول"),
    ("تشرين الثاني", "تشرين ثاني"),
    ("كانون الأول", "كانون أول"),
)
"""Month names of Babylonian origin, January first; hamza may be left off any of them."""

WESTERN_MONTHS: tuple[tuple[str, ...], ...] = (
    ("يناير", "جانفي"),
    ("فبراير", "فيفري"),
    ("مارس",),
    ("أبريل", "أفريل"),
    ("مايو", "ماي"),
    ("يونيو", "جوان", "يونية", "يونيه"),
    ("يوليو", "جويلية", "يوليوز", "يوليه", "يولية"),
    ("أغسطس", "أوت", "غشت", "أغشت"),
    ("سبتمبر", "شتنبر", "شتمبر"),
    ("أكتوبر",),
    ("نوفمبر", "نونبر"),
    ("ديسمبر", "دجنبر", "دجمبر"),
)
"""Arabic month names of Latin origin, January first, by country: Egypt, Maghreb, Morocco."""

MAGHREBI_MONTHS = frozenset(
    [
        *("جانفي", "فيفري", "أفريل", "ماي", "جوان", "جويلية", "يوليوز", "أوت", "غشت", "أغشت"),
        *("شتنبر", "شتمبر", "نونبر", "دجنبر", "دجمبر"),
    ]
)
"""Those of the Western names that only the Maghreb writes."""

HIJRI_MONTHS: tuple[tuple[str, ...], ...] = (
    ("محرم", "المحرم", "محرم الحرام", "Muharram"),
    ("صفر", "Safar"),
    ("ربيع الأول", "Rabiʻ I", "Rabi al-Awwal"),
    ("ربيع الآخر", "ربيع الثاني", "Rabiʻ II", "Rabi al-Thani", "Rabi al-Akhir"),
    ("جمادى الأولى", "جمادى الأول", "Jumada I", "Jumada al-Awwal", "Jumada al-Ula"),
    (
        "جمادى الآخرة",
        "جمادى الثانية",
        "جمادى الآخر",
        "جمادى الثاني",
        "Jumada II",
        "Jumada al-Thani",
        "Jumada al-Akhirah",
    ),
    ("رجب", "Rajab"),
    ("شعبان", "Shaʻban"),
    ("رمضان", "Ramadan"),
    ("شوال", "Shawwal"),
    ("ذو القعدة", "ذي القعدة", "Dhuʻl-Qiʻdah", "Dhu al-Qadah", "Dhu al-Qidah"),
    ("ذو الحجة", "ذي الحجة", "Dhuʻl-Hijjah", "Dhu al-Hijjah"),
)
"""Months of the Hijri year, Muharram first, in Arabic and in English."""

ENGLISH_MONTHS: tuple[tuple[str, ...], ...] = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
"""English month names and their abbreviations, January first."""

ARABIC_WEEKDAYS = (
    ("الاثنين", "الإثنين"),
    ("الثلاثاء", "الثلثاء"),
    ("الأربعاء", "الإربعاء"),
    ("الخميس",),
    ("الجمعة",),
    ("السبت",),
    ("الأحد",),
)
ENGLISH_WEEKDAYS = (
    ("Monday", "Mon"),
    ("Tuesday", "Tues", "Tue"),
    ("Wednesday", "Wed"),
    ("Thursday", "Thurs", "Thur", "Thu"),
    ("Friday", "Fri"),
    ("Saturday", "Sat"),
    ("Sunday", "Sun"),
)
"""Weekday names, Monday first as in ``datetime.date.weekday``; the first of each is the norm."""

_ORDINAL_UNITS = ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"]


def _ordinals() -> Iterator[tuple[str, int]]:
    yield from (("الأول", 1), ("العاشر", 10), ("العشرين", 20), ("العشرون", 20))
    yield from (("الثلاثين", 30), ("الثلاثون", 30))
    for unit, word in enumerate(_ORDINAL_UNITS, start=1):
        if unit > 1:
            yield f"ال{word}", unit
        yield f"ال{word} عشر", 10 + unit
        for ten in ("العشرين", "العشرون"):
            yield f"ال{word} و{ten}", 20 + unit
            if unit == 1:
                yield f"الواحد و{ten}", 21
    yield from (("الحادي والثلاثين", 31), ("الحادي والثلاثون", 31))


GAP = rf"[\s{BIDI_CONTROLS}]"
LETTER = f"{ARABIC_LETTERS}{LATIN_LETTERS}{MARKS}{TATWEEL}"
_GAPS = re.compile(f"{GAP}+")
_HAMZA = str.maketrans("أإآى", "اااي")


def fold(name: str) -> str:
    """The form names are looked up by: no hamza on alif, one space, lower case."""
    return _GAPS.sub(" ", name.translate(_HAMZA).lower())


def _table(names: tuple[tuple[str, ...], ...], first: int) -> dict[str, int]:
    return {fold(name): number for number, row in enumerate(names, first) for name in row}


LEVANTINE = _table(LEVANTINE_MONTHS, 1)
MONTHS = {**LEVANTINE, **_table(WESTERN_MONTHS, 1), **_table(ENGLISH_MONTHS, 1)}
WEEKDAYS = {**_table(ARABIC_WEEKDAYS, 0), **_table(ENGLISH_WEEKDAYS, 0)}
ORDINALS = {fold(name): day for name, day in _ordinals()}


HIJRI = _table(HIJRI_MONTHS, 1)


def month_name(month: int, *, like: str) -> str:
    """The usual name of a month (1 to 12) in the naming system that the name ``like`` is of."""
    if like.isascii():
        return ENGLISH_MONTHS[month - 1][0]
    system = LEVANTINE_MONTHS if fold(like) in LEVANTINE else WESTERN_MONTHS
    return system[month - 1][0]
