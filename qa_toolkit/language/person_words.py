"""Words for people: roles that stand for one person, and what tells a man from a woman."""

from __future__ import annotations

from qa_toolkit.language.letters import bare
from qa_toolkit.language.word_lists import conjoined, listed

_PERSONS = listed(
    "minister president official senator spokesman spokeswoman spokesperson officer coach captain "
    "manager director chairman chairwoman leader actor actress singer author governor mayor boss "
    "judge lawyer doctor professor player striker goalkeeper king queen prince princess pope "
    "congressman congresswoman lawmaker secretary diplomat envoy ambassador general man woman "
    "mother father teacher student witness source driver writer analyst expert economist "
    "researcher scientist candidate democrat republican"
)
_PERSONS_AR = conjoined(
    "الوزير الوزيرة الرئيس الرئيسة المسؤول المسؤولة المتحدث المتحدثة الناطق النائب النائبة المدير "
    "المديرة المدرب اللاعب الكابتن القائد السفير المبعوث الأمير الملك القاضي المحامي الطبيب الكاتب "
    "الممثل الممثلة المخرج الفنان الفنانة الخبير الباحث الباحثة المصدر المرشح المرشحة الشاهد الرجل "
    "المرأة السيدة السيد اللواء العميد العقيد الجنرال الأدميرال المحلل الأستاذ الدكتور المهندس "
    "الشيخ"
)
_SINCE = listed("السابق السابقة الأسبق الحالي الحالية الجديد الجديدة")
_FEMININE = listed(
    "mrs ms miss sister mother daughter wife actress spokeswoman woman queen princess"
)
_MASCULINE = listed("mr sir lord brother father son husband actor spokesman king prince man pope")


def is_role(phrase: str) -> bool:
    """Whether a phrase without a name means one person: the minister, الوزير."""
    words = phrase.split()
    if len(words) > 2 and words[-1] in _SINCE and f"ال{bare(words[0])}" in _PERSONS_AR:
        return True  # مدرب الفريق السابق
    if words and bare(words[0]) in _PERSONS_AR:
        return len(words) == 1 or (len(words) == 2 and words[1].startswith("ال"))
    return 2 <= len(words) <= 6 and words[0].lower() == "the" and is_person(words[-1])


def is_person(word: str) -> bool:
    """Whether an English word means a person by a role: minister, mother."""
    return word.lower() in _PERSONS


def is_woman(phrase: str) -> bool:
    """Whether an English phrase says that somebody is a woman: Mrs, the actress."""
    return bool(_plain(phrase) & _FEMININE)


def is_man(phrase: str) -> bool:
    """Whether an English phrase says that somebody is a man: Mr, his son."""
    return bool(_plain(phrase) & _MASCULINE)


def _plain(phrase: str) -> frozenset[str]:
    return frozenset(word.strip(".").lower() for word in phrase.split())
