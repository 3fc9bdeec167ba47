"""Arabic verbs after which a noun can only be the subject."""

from __future__ import annotations

_PAST = (
    "جاء سافر مات توفي استشهد نجح احتشد اعتصم تم جرى سقط انتهى انطلق انفجر اندلع انعقد انهار انخفض "
    "ارتفع ازداد استمر استقال اقترب ابتعد اختفى اشتعل احترق"
)
# The masculine of these may be a masdar (تراجع الأسعار) or another word.
_PAST_OR_NOUN = (
    "فشل تأهل تظاهر تجمع حدث تراجع تزايد تدهور تفاقم تواصل هرب نزح ظهر تحسن تطور تغير تحطم غرق نشب "
    "تعثر تأخر تصاعد"
)
_REPORTING = "قال أكد أعلن أوضح أضاف أفاد اعتبر شدد أشار لفت زعم ادعى"


def _feminine(past: str) -> str:
    return past.removesuffix("ى") + "ت"


def _pairs(pasts: str) -> dict[str, tuple[str, str]]:
    """Each form, with و and ف too: its gender and the form of the other."""
    found: dict[str, tuple[str, str]] = {}
    for past in pasts.split():
        for before in ("", "و", "ف"):
            masculine, feminine = before + past, before + _feminine(past)
            found[masculine] = "m", feminine
            found[feminine] = "f", masculine
    return found


_FEMININES = {word: pair for word, pair in _pairs(_PAST_OR_NOUN).items() if pair[0] == "f"}
INTRANSITIVE = {**_pairs(_PAST), **_FEMININES}
"""Past forms of verbs without an object: their gender, and the form of the other gender."""
REPORTING = _pairs(_REPORTING)
"""The same of verbs whose object is a clause with أن or إن, never a person."""
