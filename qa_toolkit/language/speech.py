"""Words that attribute speech: said, told, according to; قال، أوضح، بحسب."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import words

# Past and present stem of each verb of saying; the present without its personal prefix.
_ARABIC_VERBS: tuple[tuple[str, str], ...] = (
    ("قال", "قول"),
    ("صرح", "صرح"),
    ("أكد", "ؤكد"),
    ("أضاف", "ضيف"),
    ("أوضح", "وضح"),
    ("أعلن", "علن"),
    ("ذكر", "ذكر"),
    ("أشار", "شير"),
    ("تابع", "تابع"),
    ("واصل", "واصل"),
    ("استطرد", "ستطرد"),
    ("أردف", "ردف"),
    ("زاد", "زيد"),
    ("بين", "بين"),
    ("شدد", "شدد"),
    ("اعتبر", "عتبر"),
    ("رأى", "رى"),
    ("لفت", "لفت"),
    ("كتب", "كتب"),
    ("غرد", "غرد"),
    ("سأل", "سأل"),
    ("تساءل", "تساءل"),
    ("رد", "رد"),
    ("أجاب", "جيب"),
    ("علق", "علق"),
    ("وصف", "صف"),
    ("نقل", "نقل"),
    ("روى", "روي"),
    ("حذر", "حذر"),
    ("طالب", "طالب"),
    ("دعا", "دعو"),
    ("زعم", "زعم"),
    ("ادعى", "دعي"),
    ("نفى", "نفي"),
    ("اعترف", "عترف"),
    ("أقر", "قر"),
    ("أفاد", "فيد"),
    ("أبلغ", "بلغ"),
    ("أخبر", "خبر"),
    ("كشف", "كشف"),
    ("نوه", "نوه"),
    ("هتف", "هتف"),
    ("صاح", "صيح"),
    ("ردد", "ردد"),
    ("أعرب", "عرب"),
    ("عبر", "عبر"),
    ("حكى", "حكي"),
    ("تحدث", "تحدث"),
    ("خاطب", "خاطب"),
    ("استدرك", "ستدرك"),
    ("اختتم", "ختتم"),
    ("ختم", "ختم"),
    ("خلص", "خلص"),
)
_ARABIC_NOUNS = (
    "قول قوله قولها قولهم قائل قائلا قائلة قائلين مضيفا مضيفة مؤكدا مؤكدة موضحا موضحة مشيرا "
    "مشيرة مشددا مشددة معتبرا معتبرة لافتا لافتة مبينا مبينة مصرحا معلقا متسائلا مخاطبا مرددا "
    "مرددين مستطردا متابعا نقلا بحسب حسب وفق وفقا طبقا لسان تصريح تصريحات بيان تعبيره وصفه "
    "خطاب خطابه كلمته كلمتها كلمة كلمات كلماته رسالة رسالته تغريدة تعليق تعليقه مقولة عبارة "
    "شعار بعنوان عنوان حديثه حديثها جاء ورد يقول تقول جوابه الجواب السؤال نص سؤال هتافات "
    "اجابته رده ردها"
)
_ENGLISH = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:ed|s|ing)|ask(?:ed|s|ing)|according\sto|"
    r"wr(?:ote|ites?|iting|itten)|tweet(?:ed|s)?|stat(?:ed|es?|ing|ement)|claim(?:ed|s|ing)?|"
    r"repl(?:ied|ies|ying)|answer(?:ed|s)?|explain(?:ed|s|ing)?|not(?:ed|es|ing)|call(?:ed|s|ing)|"
    r"insist(?:ed|s|ing)?|argu(?:ed|es|ing)|announc(?:ed|es|ing)|declar(?:ed|es|ing)|"
    r"admit(?:ted|s|ting)?|warn(?:ed|s|ing)?|recall(?:ed|s|ing)?|continu(?:ed|es)|joke[ds]?|"
    r"describ(?:ed|es|ing)|quot(?:ed?|es|ing)|conclud(?:ed|es|ing)|remark(?:ed|s)?|"
    r"post(?:ed|s)|report(?:ed|s)|testif(?:ied|ies)|shout(?:ed|s|ing)|read(?:s|ing)?|"
    r"respond(?:ed|s|ing)|comment(?:ed|s|ing)?|tell\sme|confirm(?:ed|s)|suggest(?:ed|s)|"
    r"speak(?:s|ing)?|spoke|letter|interview|speech|slogan|headline|reveal(?:ed|s)|den(?:ied|ies))\b",
    re.IGNORECASE,
)
_HAMZA = str.maketrans("أإآىؤئ", "اااياا")


def _fold(word: str) -> str:
    return bare(word).translate(_HAMZA)


def _forms() -> Iterator[str]:
    for past, present in _ARABIC_VERBS:
        root = past[:-1] + "ا" if past.endswith("ى") else past
        yield from (f"{past}", f"{past}ت", f"{past}وا", f"{past}ا", f"{past}ه", f"{root}ه")
        yield from (f"{prefix}{present}" for prefix in "يتنأ")
        yield from (f"{prefix}{present}ون" for prefix in "يت")
    yield "قالت"
    yield "قلت"
    yield "رأت"
    yield from _ARABIC_NOUNS.split()


_CUES = frozenset(_fold(form) for form in _forms())
_PROCLITICS = ("", "و", "ف", "س", "وس", "ب", "ل", "ال", "بال", "وال", "ك")


def speech_cue(text: str) -> bool:
    """Whether ``text`` holds a word that attributes speech, a colon before a mark included."""
    if _COLON.search(text) or _ENGLISH.search(text):
        return True
    return any(_is_cue(_fold(word.text)) for word in words(text) if word.script == "ar")


def _is_cue(word: str) -> bool:
    return any(
        word.startswith(proclitic) and word[len(proclitic) :] in _CUES for proclitic in _PROCLITICS
    )


_COLON = re.compile(r":\s*[\"\u201c\u201d«(]?\s*$")  # “ ”
