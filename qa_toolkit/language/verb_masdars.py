"""The masdar that a verb may be turned into, to train the verb network; used by nothing else.

A sentence that lost تم is left with a masdar where a verb is looked for: تم إصدار الحكم is how a
newsroom writes أصدر الحكم, and إصدار الحكم what is left. Masdars of the derived forms are regular;
of the first form only those are made that look like the verb (رصد).
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.language.lexicon import Lexicon, Reading

RAREST = 2.5  # Zipf frequency
_PRONOUNS = frozenset(["ه", "ها", "هم", "هما", "هن", "نا"])


def masdar(word: str, lexicon: Lexicon) -> str | None:
    """The commonest masdar that may replace the verb ``word``, with its conjunction and pronoun."""
    found = {
        made: lexicon.frequency(plain)
        for reading in lexicon.readings(word)
        if reading.pos == "verb" and reading.prefix[:1] in {"", "و", "ف", "س"}
        for plain in _regular(reading.stem)
        if _frequent(plain, lexicon) and (made := _joined(plain, reading)) != word
    }
    return max(found, key=found.__getitem__, default=None)


def _joined(masdar: str, verb: Reading) -> str:
    """The masdar with what was joined to the verb; its subject is left out."""
    conjunction = verb.prefix[:1] if verb.prefix[:1] in {"و", "ف"} else ""
    if verb.suffix not in _PRONOUNS:
        return conjunction + masdar
    open_masdar = masdar[:-1] + "ت" if masdar.endswith("ة") else masdar
    return conjunction + open_masdar + verb.suffix


def _frequent(word: str, lexicon: Lexicon) -> bool:
    return lexicon.frequency(word) > RAREST and any(
        reading.pos == "masdar" and not reading.prefix and not reading.suffix
        for reading in lexicon.readings(word)
    )


def _regular(stem: str) -> Iterator[str]:
    """The masdars that a verb of this stem may have by rule."""
    first, last = stem[:1], stem[-1:]
    hollow = stem[-2:-1] == "ا"
    match len(stem):
        case 3:
            yield f"ت{stem[:2]}ي{last}"  # شكّل: تشكيل
            yield stem
        case 4 if first == "أ":
            yield f"إ{stem[1:]}ة" if hollow else f"إ{stem[1:3]}ا{last}"  # إعادة, إصدار
        case 4 if stem[1] == "ا":
            yield f"م{stem}ة"  # مشاركة
        case 5 if first == "ت":
            yield stem  # تعاون
        case 5 if first == "ا":
            yield f"{stem[:3]}يا{last}" if hollow else f"{stem[:4]}ا{last}"  # اختيار, انتخاب
        case 6 if stem.startswith("است"):
            yield f"{stem}ة" if hollow else f"{stem[:5]}ا{last}"  # استعادة, استخدام
        case _:
            return
