"""Organisations: a noun such as وزارة or Ministry with what it takes to be a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qa_toolkit.language.letters import bare
from qa_toolkit.language.name_words import KIN, PARTICLES, Part, name_word
from qa_toolkit.language.titles import arabic_title
from qa_toolkit.language.word_lists import listed
from qa_toolkit.language.words import Word

_HEADS = listed(
    "وزارة هيئة منظمة مجلس جامعة شركة حزب لجنة بنك مصرف وكالة مؤسسة جمعية اتحاد حركة جماعة تنظيم "
    "شبكة صحيفة قناة محكمة مركز معهد نادي كلية مستشفى مديرية أمانة بلدية غرفة جبهة تحالف كتلة تيار "
    "صندوق رابطة نقابة مفوضية فرقة كتائب سرايا ميليشيا حلف جريدة مجلة إذاعة دار متحف "
    "أكاديمية جهاز قوات"
)
_NAMED = (
    "الأمم المتحدة|الاتحاد الأوروبي|الاتحاد الأوربي|البيت الأبيض|البنك الدولي|البنك المركزي|"
    "الجامعة العربية|مجلس الأمن الدولي|حلف شمال الأطلسي|الاتحاد الأفريقي|الاتحاد الإفريقي|"
    "القيادة المركزية الأمريكية|القيادة المركزية الأميركية|القيادة المركزية|الحزب الجمهوري|"
    "الحزب الديمقراطي|الحرس الثوري|الهلال الأحمر|الصليب الأحمر|الجهاد الإسلامي|"
    "مكتب التحقيقات الفيدرالي|مكتب التحقيقات الاتحادي|الاحتياطي الفيدرالي|الاحتياطي الاتحادي|"
    "الكرملين|البنتاغون|الكونغرس|الكونجرس|الكنيست"
)
_STOPS = listed(
    "التي الذي الذين اللذين اللتين اليوم أمس الماضي الماضية المقبل المقبلة الحالي الحالية الآن "
    "الجمعة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس السابق السابقة الجديد الجديدة "
    "التابع التابعة الواقع الواقعة المعني المعنية المختص المختصة الخاص الخاصة الإنترنت التواصل "
    "التدريس"
)
# A university, a hospital, an airport may bear the name of one.
_HONOURED = listed("الملك الملكة الأمير الأميرة الإمام الشيخ السلطان")
_FOREIGN = (Part.FOREIGN, Part.STRANGE, Part.GIVEN)
_LONGEST = 5
_JOINED = ("", "و", "ف", "ب", "ل", "ك")


@lru_cache(maxsize=1)
def _named() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in _NAMED.split("|"):
        parts = tuple(name.split())
        found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found


@lru_cache(maxsize=1 << 14)
def _head(text: str) -> tuple[str, int] | None:
    """The word that begins an organisation's name, with the letters joined before it."""
    word = bare(text)
    for joined in _JOINED:
        if word.startswith(joined):
            rest = word[len(joined) :]
            if joined == "ل" and rest.startswith("ل"):
                rest = "ا" + rest
            if rest in _HEADS or rest in _named():
                return rest, len(joined)
    return None


def organisation(text: str, words: Sequence[Word], number: int) -> tuple[int, int] | None:
    """The letters joined before an organisation's name, and the number of its last word."""
    found = _head(words[number].text)
    if found is None:
        return None
    head, joined = found
    for parts in sorted(_named().get(head, ()), key=len, reverse=True):
        last = number + len(parts) - 1
        following = [bare(word.text) for word in words[number + 1 : last + 1]]
        if following == list(parts[1:]):
            return joined, last
    if head not in _HEADS:
        return None
    last = number
    while last - number < _LONGEST and last + 1 < len(words):
        if text[words[last].end : words[last + 1].start] != " ":
            break
        word = words[last + 1]
        if word.script != "ar" or not _extends(bare(word.text), words[number + 1 : last + 1]):
            break
        last += 1
    return (joined, last) if last > number else None


def _extends(word: str, begun: Sequence[Word]) -> bool:
    """Whether a word goes on with the name of an organisation, after those behind its noun."""
    if word in _STOPS or (arabic_title(word) is not None and word not in _HONOURED):
        return False
    if begun and begun[0].text in _HONOURED:
        return word in KIN or word.startswith("ال") or name_word(word).part in _FOREIGN
    definite = word.startswith(("ال", "لل")) and len(word) > 4
    if begun and begun[0].text.startswith("ال"):
        return definite or (word.startswith("وال") and len(word) > 5)
    if definite:
        return not begun
    found = name_word(word)
    return word in PARTICLES or (
        not found.joined
        and (found.part in _FOREIGN or (bool(begun) and found.part is Part.WEAK_FOREIGN))
    )


ENGLISH_HEADS = listed(
    "Ministry Committee University Party Council Inc Corp Company Bank Agency Organization "
    "Organisation Union Department Court Parliament Congress Senate Association Federation "
    "Institute "
    "Commission Authority Corporation Group Foundation Centre Center Club College School Hospital "
    "Army Navy Force Forces Police Bureau Office Board Fund League Network News Times Post Journal "
    "Herald Tribune Guardian Airlines Airways Motors Studios Records Press Front Brigade Command "
    "Assembly Administration Service Services Society Museum Academy United City FC Ltd LLC PLC "
    "House Trust Alliance Coalition Movement Conference Nations Treasury Pentagon Kremlin"
)
