"""Arabic verbs after which a noun can only be the subject, and the gender they show."""

from __future__ import annotations

import functools
from typing import NamedTuple

from qa_toolkit.language.governed import nominal
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.nouns import Gender
from qa_toolkit.language.word_lists import listed

_INTRANSITIVE = listed(
    "جاء سافر مات توفي استشهد نجح احتشد اعتصم تم جرى سقط انتهى انطلق انفجر اندلع انعقد انهار انخفض "
    "ارتفع ازداد استمر استقال اقترب ابتعد اختفى اشتعل احترق انتقل انضم انتشر انقطع انسحب انقلب "
    "انتصر "
    "انصرف اتجه اتفق احتفل اختلف اجتمع اشترك اشتهر اشتد اكتمل امتد استقر انعكس انحسر انتعش انهزم "
    "انبثق "
    "اندثر ازدهر اتسع اتضح اعتذر اندمج اختنق فاز جلس قفز عاش نام بكى استسلم انزلق اهتز استيقظ "
    "اندفع "
    "استعد انكسر انحرف انقرض اندهش انشغل ابتسم اجتهد فشل تأهل تظاهر تجمع حدث تراجع تزايد تدهور "
    "تفاقم "
    "تواصل هرب نزح ظهر تحسن تطور تغير تحطم غرق نشب تعثر تأخر تصاعد "
    "تحول توقف تعلق تعدد توزع تحرر تفاعل انتفض تكرر تنوع تألق انفصل تعذر تراوح تجسد تقلص تضاعف "
    "بدا اقتصر اشتمل انطبق انعدم تلاشى تصدع انخرط انجرف انبعث اندرج اعتكف نبع تسرب تبخر تراكم "
    "تدفق تساقط تدنى تفشى تعافى ترسخ تعمق توتر تسارع تباطأ تقارب تباعد تعاون تنافس اصطدم ارتطم "
    "استند ارتكز انكمش احتدم تهاوى غاب بقي دام توجه صمد ثار صرخ هلك ساهم أسهم سعى لجأ هدف طمح "
    "أعرب أشاد رحب ندد اعترف تعهد احتج تمتع تميز امتاز انتمى تألف تمثل تمكن عجز حظي انكشف انتحر "
    "انعزل انسجم انبهر انزعج استفحل استشرى اندمل اغرورق ابتهج تباين تفاوت ترعرع تأسس تشكل تبلور"
)
_REPORTING = listed(
    "قال أكد أعلن أوضح أضاف أفاد اعتبر شدد أشار لفت رأى توقع زعم كشف أظهر اعتقد ظن استبعد رجح "
    "نفى أقر لاحظ قرر صرح قدر أثبت أدرك اقترح اشترط تمنى خلص نوه"
)


# Verbs whose object is an act or a text, never one of the bodies and officials after them.
_ACTS = listed("أصدر عقد أبرم شن نفذ خصص أعلن نشر بث اتخذ أقر قرر أكد أوضح")
BODIES = listed(
    "حكومة وزارة شركة هيئة محكمة نيابة شرطة لجنة جمعية منظمة مؤسسة جامعة بلدية أمانة مديرية إدارة "
    "سلطة دولة سفارة صحيفة قناة وكالة محافظة نقابة مصلحة دائرة رئاسة أكاديمية مدرسة كلية بعثة "
    "مجلس بنك حزب مركز ناد اتحاد مصرف برلمان رئيس وزير سفير مدير متحدث أمير ملك محافظ"
)


class Inflected(NamedTuple):
    """A verb of the third person singular.

    ``start``: the letters of a conjunction before it. ``other``: the form for the other gender,
    without them. ``reports``: whether its object is a clause with أن or إن, never a person.
    ``acts``: whether its object is an act or a text, never a body or an official.
    """

    gender: Gender
    other: str
    start: int
    reports: bool
    acts: bool = False


# "It was done", before a masdar; the lexicon has other words of these letters.
_PAIRS: tuple[tuple[str, Gender, str], ...] = (
    ("تم", "m", "تمت"),
    ("تمت", "f", "تم"),
    ("جرى", "m", "جرت"),
    ("جرت", "f", "جرى"),
)
DONE = {
    before + word: Inflected(gender, other, len(before), reports=False)
    for word, gender, other in _PAIRS
    for before in ("", "و", "ف")
}


@functools.lru_cache(1 << 15)
def inflected(word: str) -> Inflected | None:
    """The verb, if the word is surely one of those whose noun can only be the subject."""
    return DONE.get(word) or _act(word) or _inflected(word)


def _inflected(word: str) -> Inflected | None:
    readings = arabic().readings(word)
    if not readings or any(each.pos != "verb" or each.suffix for each in readings):
        return None
    lemmas = {each.stem for each in readings if each.tense in ("past", "present")}
    if not lemmas or any(each.tense == "imperative" for each in readings):
        return None
    reports = lemmas <= _REPORTING
    if not reports and not lemmas <= _INTRANSITIVE:
        return None
    start = min(len(each.prefix.rstrip("س")) for each in readings)
    verb = word[start:]
    if {each.tense for each in readings} == {"present"}:
        place = 1 if verb[0] == "س" else 0
        gender: Gender = {"ت": "f", "ي": "m"}.get(verb[place], "")  # type: ignore[assignment]
        other = verb[:place] + {"ت": "ي", "ي": "ت"}.get(verb[place], "") + verb[place + 1 :]
    elif verb in lemmas:
        gender, other = "m", verb.removesuffix("ى") + "ت"
    elif verb.endswith("ت") and not lemmas.isdisjoint({verb[:-1], verb[:-1] + "ى"}):
        gender, other = "f", verb[:-1] if verb[:-1] in lemmas else verb[:-1] + "ى"
    else:
        return None
    return Inflected(gender, other, start, reports) if gender else None


def _act(word: str) -> Inflected | None:
    """The past of a verb of acts, though the first person may be written like it."""
    start = 1 if word[0] in "وف" else 0
    verb = word[start:]
    if verb in _ACTS and not nominal(verb):
        return Inflected("m", verb + "ت", start, reports=False, acts=True)
    if verb.endswith("ت") and verb[:-1] in _ACTS:
        return Inflected("f", verb[:-1], start, reports=False, acts=True)
    return None
