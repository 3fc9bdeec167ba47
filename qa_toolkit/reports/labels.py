"""The words of the reports themselves, in both languages of the interface."""

from __future__ import annotations

from qa_toolkit.model import Category, Message, Severity, UiLang

SEVERITY = {
    Severity.ERROR: Message(en="error", ar="خطأ"),
    Severity.WARNING: Message(en="warning", ar="تحذير"),
    Severity.NOTE: Message(en="note", ar="ملاحظة"),
}

CATEGORY = {
    Category.ORTHOGRAPHY: Message(en="orthography", ar="الإملاء"),
    Category.GRAMMAR: Message(en="grammar", ar="النحو"),
    Category.PUNCTUATION: Message(en="punctuation", ar="الترقيم"),
    Category.BIDI: Message(en="bidi", ar="اتجاه الكتابة"),
    Category.QUOTES: Message(en="quotes", ar="الاقتباس"),
    Category.NAMES: Message(en="names", ar="الأسماء"),
    Category.DATES: Message(en="dates", ar="التواريخ"),
    Category.CAPTIONS: Message(en="captions", ar="تعليقات الصور"),
    Category.NUMBERS: Message(en="numbers", ar="الأعداد"),
    Category.STYLE: Message(en="style", ar="الأسلوب"),
    Category.STRUCTURE: Message(en="structure", ar="بناء المقال"),
    Category.ALIGNMENT: Message(en="alignment", ar="المحاذاة"),
    Category.TRANSLATION: Message(en="translation", ar="الترجمة"),
    Category.TERMINOLOGY: Message(en="terminology", ar="المصطلحات"),
}

# The plural forms of CLDR: English one and other; Arabic zero, one, two, few, many and other.
_ENGLISH = {
    "file": ("file", "files"),
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "note": ("note", "notes"),
    "fix": ("fix", "fixes"),
    "problem": ("problem", "problems"),
}
_ARABIC = {
    "file": ("لا ملفات", "ملف واحد", "ملفان", "ملفات", "ملفاً", "ملف"),
    "error": ("لا أخطاء", "خطأ واحد", "خطآن", "أخطاء", "خطأً", "خطأ"),
    "warning": ("لا تحذيرات", "تحذير واحد", "تحذيران", "تحذيرات", "تحذيراً", "تحذير"),
    "note": ("لا ملاحظات", "ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة"),
    "problem": ("لا مشكلات", "مشكلة واحدة", "مشكلتان", "مشكلات", "مشكلة", "مشكلة"),
    "fix": ("لا تصحيحات", "تصحيح واحد", "تصحيحان", "تصحيحات", "تصحيحاً", "تصحيح"),
}


def count(number: int, what: str, lang: UiLang) -> str:
    """A number and its noun, in the right form; ``what`` is a key of the tables above."""
    if lang == "en":
        return f"{number} {_ENGLISH[what][number != 1]}"
    forms = _ARABIC[what]
    if number < 3:
        return forms[number]
    last = number % 100
    form = forms[3] if 3 <= last <= 10 else forms[4] if last >= 11 else forms[5]
    return f"{number} {form}"
