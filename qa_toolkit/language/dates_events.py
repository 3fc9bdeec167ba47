"""Years inside the names of what happened in them: London 2012, انتخابات 2020, disease 2019."""

from __future__ import annotations

from qa_toolkit.language.dates_tables import NO_NOUN, Table, key
from qa_toolkit.language.dates_tokens import Tokens

# Nouns in the singular, or of events: they count nothing that stands before or after them.
_EVENTS = frozenset(
    [
        *("olympics", "paralympics", "games", "cup", "championship", "tournament", "festival"),
        *(
            "season",
            "edition",
            "final",
            "finals",
            "race",
            "match",
            "film",
            "album",
            "book",
            "novel",
        ),
        *("election", "elections", "primary", "midterms", "campaign", "run", "bid", "referendum"),
        *("census", "summit", "convention", "conference", "budget", "act", "law", "treaty"),
        *("agreement", "accord", "deal", "constitution", "war", "coup", "revolution", "uprising"),
        *("invasion", "massacre", "attack", "attacks", "bombing", "earthquake", "hurricane"),
        *("crisis", "recession", "disease", "coronavirus", "outbreak", "epidemic", "pandemic"),
        *("report", "survey", "study", "paper", "review", "strategy", "vision", "expo", "euro"),
    ]
)
_ARABIC_EVENTS = Table(
    (f"{article}{word}", None)
    for word in [
        *("أولمبياد", "مونديال", "كأس", "بطولة", "ألعاب", "دورة", "دوري", "مهرجان", "معرض", "موسم"),
        *("نسخة", "نهائي", "نهائيات", "تصفيات", "سباق", "مباراة", "جائزة", "إكسبو", "يورو"),
        *("انتخابات", "استفتاء", "تعداد", "قمة", "مؤتمر", "ميزانية", "موازنة", "قانون", "دستور"),
        *("معاهدة", "اتفاق", "اتفاقية", "حرب", "ثورة", "انتفاضة", "انقلاب", "هزيمة", "نكسة", "غزو"),
        *("هجمات", "أحداث", "زلزال", "إعصار", "أزمة", "كورونا", "وباء", "جائحة", "رؤية", "خطة"),
        *("استراتيجية", "احتجاجات", "مذبحة", "مجزرة", "فئة", "موديل", "طراز", "إصدار"),
    ]
    for article in ("", "ال")
)
_HOSTS = frozenset(
    map(key, ["لندن", "ريو", "بكين", "طوكيو", "باريس", "سيدني", "أثينا", "سوتشي", "البرازيل"])
)
# Room 2012, flight 1943: numbers of things.
_NUMBERED = frozenset(
    [
        *("room", "suite", "gate", "bus", "flight", "highway", "route", "road", "unit", "box"),
        *("resolution", "section", "article", "chapter", "page", "line", "rule", "order", "case"),
        *("number", "no", "channel", "boeing", "windows", "model", "lot", "block", "platform"),
    ]
)
_AFTER = frozenset(
    map(
        key,
        [
            *("في", "من", "على", "إلى", "عن", "مع", "بعد", "قبل", "التي", "الذي", "هو", "هي", "أن"),
            *("ضد", "بين", "حيث", "حتى", "خلال", "كما", "لم", "لن", "لا", "قد", "كان", "كانت"),
        ],
    )
)
_ARTICLES = frozenset(("the", "a", "its", "their", "his", "her", "s"))
_PEOPLE = frozenset(("people", "men", "women", "children", "of", "or", "and", "to", "feet"))
_FARTHEST = 4
"""Tokens between the head of an Arabic name and its year: مهرجان صيف الشرقية 2015."""


def year_of_name(tokens: Tokens, i: int, after: int) -> bool:
    """Whether the number at ``i``, of four digits, is the year in the name of an event."""
    before = tokens.key(i - 1)
    if not before.isalpha() or (tokens.joined(i) and before.isascii()):
        return False
    if before.isascii():
        if before in _EVENTS or tokens.key(after) in _EVENTS or _described(tokens, i, after):
            return True
        named = tokens.capital(i - 1) and tokens.key(i - 2) != "" and before not in _NUMBERED
        return named and len(before) > 2 and _counts_nothing(tokens, after)
    if before in _HOSTS or _ARABIC_EVENTS.at(tokens, i - 1):
        return True
    return _counts_nothing(tokens, after) and _named_before(tokens, i)


def _described(tokens: Tokens, i: int, after: int) -> bool:
    """Whether one thing of that year is described: the deadly 2004 quake; not the last 2000 men."""
    noun = tokens.key(after)
    one = tokens.key(i - 2) in _ARTICLES and noun.isascii() and noun.isalpha()
    return one and not noun.endswith("s") and noun not in _PEOPLE


def _named_before(tokens: Tokens, i: int) -> bool:
    for j in range(i - 2, max(-1, i - 1 - _FARTHEST), -1):
        if not tokens.key(j).isalpha():
            return False
        if _ARABIC_EVENTS.at(tokens, j):
            return True
    return False


def _counts_nothing(tokens: Tokens, after: int) -> bool:
    word = tokens.key(after)
    return not word[:1].isalpha() or word in NO_NOUN or word in _AFTER
