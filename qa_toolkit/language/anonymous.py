"""Words that hide who speaks (a source, an official who asked not to be named), and why."""

from __future__ import annotations

import re

# Head nouns that name nobody. A role with an office (a ministry spokesman) answers for itself.
_ENGLISH = re.compile(
    r"(?i)(?:\b(?:an?|the|one|some|several|two|three|many|other|senior|well-placed|unnamed|"
    r"unidentified|anonymous)\s+(?:[\w-]+\s+){0,4}?(?:sources?|insiders?|observers|"
    r"whistleblowers?)\b|^(?:[\w-]+\s+){0,3}(?:sources|insiders|observers)\b|"
    r"\b(?:unnamed|unidentified|anonymous)\s+\w+|\b(?:not\s+(?:be|to\s+be)\s+(?:named|identified)|"
    r"on\s+condition\s+of\s+anonymity|declined\s+to\s+be\s+(?:named|identified)))"
)
_ARABIC = re.compile(
    r"(?:^|\s)(?:[وف]?(?:مصدر|مصادر|المصدر|المصادر|مراقبون|المراقبون|مطلعون|مقربون)(?=\s|$)|"
    r"(?:لم|رفض|رفضت|طلب|طلبت|فضل|فضلت|اشترط|طالب)\s+(?:\S+\s+){0,2}(?:اسم|هوي|يكشف|يُكشف|يسم|تسم)\S*|"
    r"(?:لم|لا)\s+(?:يُسم|يسم|تسم|نسم)\S*)"
)
_REASON = re.compile(
    r"(?i)\bbecause\b|\bas\s+(?:he|she|they|it)\s+(?:was|were)\b|not\s+(?:authori[sz]ed|allowed)|"
    r"\bfor\s+fear\b|\bfearing\b|\bciting\b|لأن|كون|نظرا|نظراً|لحساسية|خشية|خوفا|خوفاً|غير\s+مخول|"
    r"لأسباب|لدواع|بسبب|حرصا"
)


def is_anonymous(speaker: str) -> bool:
    """Whether the words for a speaker name nobody who could be asked."""
    return bool(_ENGLISH.search(speaker) or _ARABIC.search(speaker))


def gives_reason(sentence: str) -> bool:
    """Whether a sentence says why a name is withheld."""
    return bool(_REASON.search(sentence))
