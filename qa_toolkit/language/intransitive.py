"""Arabic verbs after which a noun can only be the subject, and the gender they show."""

from __future__ import annotations

import functools
from typing import NamedTuple

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
    "تواصل هرب نزح ظهر تحسن تطور تغير تحطم غرق نشب تعثر تأخر تصاعد"
)
_REPORTING = listed("قال أكد أعلن أوضح أضاف أفاد اعتبر شدد أشار لفت")


class Inflected(NamedTuple):
    """A verb of the third person singular.

    ``start``: the letters of a conjunction before it. ``other``: the form for the other gender,
    without them. ``reports``: whether its object is a clause with أن or إن, never a person.
    """

    gender: Gender
    other: str
    start: int
    reports: bool


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


@functools.lru_cache(1 << 12)
def inflected(word: str) -> Inflected | None:
    """The verb, if the word is surely one of those whose noun can only be the subject."""
    if word in DONE:
        return DONE[word]
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
