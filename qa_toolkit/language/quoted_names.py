"""Words before quotation marks that say what the marks enclose: a work, a name, a term."""

from __future__ import annotations

import re

from qa_toolkit.language.letters import bare
from qa_toolkit.language.word_lists import listed

_WORKS_EN = listed(
    "album albums article book books bestseller cartoon chapter column comedy documentary drama "
    "editorial episode essay exhibition film films headline hit hymn magazine memoir memoirs "
    "miniseries movie movies musical newsletter newspaper novel novels opera painting paper play "
    "podcast poem poems portrait prequel programme program remake report sculpture sequel series "
    "show single sitcom song songs story study thriller titled entitled headlined title track "
    "trilogy tv video volume"
)
_TERMS_EN = listed(
    "acronym aka alias branded called codename codenamed dubbed expression hashtag label labelled "
    "labeled means meaning motto name named nickname nicknamed operation password phrase "
    "pseudonym slogan so-called term termed terms word words project campaign mission initiative "
    "programme"
)
# Bare forms: the article and a clitic in front are taken off before looking.
_WORKS_AR = listed(
    "ألبوم ألبومه ألبومها أغنية أغنيته أغنيتها أغنيات أنشودة أوبرا برنامج برنامجه برنامجها بعنوان "
    "بحث تقرير ثلاثية جريدة حلقة دراسة ديوان ديوانه ديوانها رواية روايته روايتها روايات سلسلة "
    "سيرة صحيفة صحيفتي عنوان عنوانه عنوانها عنوانا عنوانين معنون معنونا معنونة فيلم فيلمه فيلمها "
    "أفلام فلم قصة قصته قصتها قصيدة قصيدته قصيدتها قصائد كتاب كتابه كتابها كتب كتيب لوحة لوحته "
    "مؤلفه مجلة مجموعته مسرحية مسرحيته مسلسل مسلسله مسلسلات مسلسلها معرض معرضه مقال مقالة مقاله "
    "مقالته مقالا موسوعة قناة قناتي موقع إذاعة نشيد وثائقي"
)
_TERMS_AR = listed(
    "اسم اسمه اسمها باسم بلقب تدعى تسمى تسميه تنظيم جائزة جماعة جمعية حركة حزب حملة رابطة شركة "
    "شعار عبارة عملية فرقة كتائب كتيبة كلمة لفظ لفظة لقب ماركة مؤسسة مبادرة متلازمة مجموعة محطة "
    "مدعو مسابقة مسمى مسماة مشروع مصطلح مصنع مطعم معروف معروفة معرض منتدى منظمة مهرجان نادي "
    "هاشتاق هاشتاغ وسم وكالة يدعى يسمى يسمونه ملقب ملقبة سفينة منصة تطبيق نظام لواء سرايا جبهة "
    "تحالف ائتلاف مؤتمر برنامج فندق مستشفى يعرف تعرف سمي سميت أسماه أسموه"
)
_ARTICLE = re.compile(r"^(?:[وف]?(?:[بكف]?ال|لل)|[وفبكل](?=\w{3}))")
_CAPITAL = re.compile(r"[A-Z0-9À-Þ]")
_SMALL = listed(
    "a an and as at but by de for from in into is la le nor of off on or over per the to up van "
    "vs via with"
)


def names_a_work(word: str) -> bool:
    """Whether what is quoted after ``word`` is the title of a work (novel, بعنوان)."""
    return word.lower() in _WORKS_EN or _known(word, _WORKS_AR)


def names_a_term(word: str) -> bool:
    """Whether what is quoted after ``word`` is a name or a term (so-called, تنظيم, المعروف)."""
    if word.lower() in _TERMS_EN:
        return True
    # A noun with the article is followed by what it is, not by its name: الشركة «الأولى».
    plain = bare(word).removeprefix("و")
    return _known(word, _TERMS_AR) and (not plain.startswith("ال") or plain[2] in "مي")


def _known(word: str, nouns: frozenset[str]) -> bool:
    plain = bare(word)
    return plain in nouns or _ARTICLE.sub("", plain) in nouns


def title_case(words: tuple[str, ...]) -> bool:
    """Whether English words are written as in a title: all but the small ones with a capital."""
    return (
        len(words) > 1
        and all(_CAPITAL.match(word) or word in _SMALL for word in words)
        and bool(_CAPITAL.match(words[-1]) and _CAPITAL.match(words[0]))
    )
