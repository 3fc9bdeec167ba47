"""Runs of Arabic words that can be one name together: محمد بن سلمان, أبو مازن, براد كوبر."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.language.letters import bare
from qa_toolkit.language.name_words import (
    KIN,
    OF_GOD,
    PARTICLES,
    SERVANT,
    NameWord,
    Part,
    name_word,
    name_words,
)
from qa_toolkit.language.titles import arabic_title
from qa_toolkit.language.word_lists import listed
from qa_toolkit.language.words import Word

STRONG = frozenset({Part.GIVEN, Part.FOREIGN, Part.STRANGE})
"""What a word is that is hardly anything but a name."""

AFTER = listed(
    "اليوم أمس الذي التي الذين اللذين الجمعة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء "
    "الخميس الماضي الماضية الحالي الحالية المقبل المقبلة السابق السابقة الثاني الثانية الآن إلى "
    "الثالث الرابع الأولى الجديد الجديدة"
)
"""What follows a name but is part of none."""

_LONGEST = 8  # words of a name
_BEGINNINGS = listed("عبد آل أبو ابو أبي ابي أبا")
_JOINED = ("", "و", "ل", "ف", "ب")
_ARTICLE = "ال"


class Run:
    """A name as it grows: the numbers of its words, the letters joined before it, its parts."""

    def __init__(self, first: int, joined: int, *parts: Part) -> None:
        self.first, self.joined, self.parts = first, joined, [*parts]

    @property
    def last(self) -> int:
        """The number of the last word."""
        return self.first + len(self.parts) - 1

    @property
    def strong(self) -> bool:
        """Whether a word of it is hardly anything but a name."""
        return not STRONG.isdisjoint(self.parts)

    @property
    def person(self) -> bool:
        """Whether one of its words is a given name."""
        return Part.GIVEN in self.parts


def adjacent(text: str, words: Sequence[Word], number: int) -> bool:
    """Whether nothing but a space, or a hyphen, parts a word from the next."""
    if number + 1 >= len(words):
        return False
    gap = text[words[number].end : words[number + 1].start]
    return gap in (" ", "-", " - ", "\u00a0")  # NO-BREAK SPACE


def run_at(text: str, words: Sequence[Word], number: int) -> Run | None:
    """The words from one on that can be a name together; None where none begins."""
    run = _begun(text, words, number)
    if run is None or run.parts[0] is Part.DEFINITE:
        return run
    while len(run.parts) < _LONGEST and adjacent(text, words, run.last):
        following = run.last + 1
        taken = _continues(text, words, run) if words[following].script == "ar" else 0
        if not taken:
            break
        run.parts += [name_word(word.text).part for word in words[following : following + taken]]
    while len(run.parts) > 1 and _dangles(bare(words[run.last].text), run):
        run.parts.pop()
    # أكمل محمد عمله: a verb before a name, not the first half of one.
    weak = run.parts[0] not in STRONG and len(run.parts) > 1 and run.parts[1] in STRONG
    return None if weak and not run.joined and _may_be_verb(bare(words[number].text)) else run


def _begun(text: str, words: Sequence[Word], number: int) -> Run | None:
    start = _start(words[number].text)
    if start is None:
        return None
    if start.beginning is not None and adjacent(text, words, number):
        following = words[number + 1].text
        if start.plain[start.beginning :] != "عبد":
            return Run(number, start.beginning, Part.WEAK, name_word(following).part)
        if following.startswith(_ARTICLE) or following == "ربه":
            return Run(number, start.beginning, Part.GIVEN, Part.GIVEN)
        return None
    if start.word is None or (start.plain == "باسم" and number):  # الناطق باسم الحزب
        return None
    return Run(number, start.word.joined, start.word.part)


class _Start(NamedTuple):
    """A word that may begin a name: by itself, or (``beginning``) with the next one."""

    plain: str
    word: NameWord | None
    beginning: int | None


@lru_cache(maxsize=1 << 15)
def _start(text: str) -> _Start | None:
    plain = bare(text)
    known, beginning = name_word(text), _beginning(plain)
    match known.part:
        case Part.GIVEN:
            named = True
        case Part.DEFINITE:
            named = not known.joined
        case Part.WEAK | Part.WEAK_FOREIGN:
            named = arabic_title(plain) is None and plain in name_words()
        case Part.NONE:
            named = False
        case _:
            named = arabic_title(plain) is None
    if not named and beginning is None:
        return None
    return _Start(plain, known if named else None, beginning)


@lru_cache(maxsize=1 << 12)
def _may_be_verb(word: str) -> bool:
    from qa_toolkit.language.lexicon import arabic

    return any(each.pos == "verb" and not each.prefix for each in arabic().readings(word))


def _beginning(plain: str) -> int | None:
    """The letters joined before a word that begins a name of two: أبو مازن, عبد الله, آل سعود."""
    for joined in _JOINED:
        if plain.startswith(joined) and plain[len(joined) :] in _BEGINNINGS:
            return len(joined)
    return None


def _continues(text: str, words: Sequence[Word], run: Run) -> int:
    """How many of the words behind a run belong to it."""
    number = run.last + 1
    plain = bare(words[number].text)
    joins = plain in KIN or plain in SERVANT or (plain in PARTICLES and run.strong)
    if joins:
        return _joined_part(text, words, number)
    if plain in OF_GOD:
        return 1
    found = name_word(plain)
    if found.joined or (found.part is not Part.GIVEN and arabic_title(plain) is not None):
        return 0
    return int(_follows(plain, found.part, run))


def _joined_part(text: str, words: Sequence[Word], number: int) -> int:
    """How many words بن, عبد or فان makes part of a name, itself among them."""
    if not adjacent(text, words, number):
        return 0
    plain, following = bare(words[number].text), bare(words[number + 1].text)
    if plain in PARTICLES:
        part = name_word(following)
        return 2 if not part.joined and part.part in STRONG | {Part.WEAK_FOREIGN} else 0
    if following in SERVANT and adjacent(text, words, number + 1):
        return 3
    return 2 if following not in AFTER else 0


def _follows(word: str, part: Part, run: Run) -> bool:
    """Whether a word goes on with a name, by what it is and what stands before it."""
    last = run.parts[-1]
    match part:
        case Part.GIVEN | Part.STRANGE | Part.FOREIGN:
            return True
        case Part.WEAK:
            return last in (Part.GIVEN, Part.WEAK) or run.parts == [Part.FOREIGN]
        case Part.WEAK_FOREIGN:
            return last in STRONG or last is Part.WEAK_FOREIGN
        case Part.DEFINITE:
            return last in (Part.GIVEN, Part.WEAK, Part.DEFINITE) and word not in AFTER
    if word.startswith(_ARTICLE) and len(word) > 4 and run.parts == [Part.GIVEN]:
        return word not in AFTER and _noun(word)
    return False


@lru_cache(maxsize=1 << 12)
def _noun(word: str) -> bool:
    """Whether a word with the article may be a family name that is a noun: الأسد, الشرع."""
    from qa_toolkit.language.lexicon import arabic

    return not word.endswith(("ة", "ات", "ون", "ين")) and any(
        each.pos in ("noun", "masdar", "participle", "adjective") and not each.suffix
        for each in arabic().readings(word)
    )


def _dangles(word: str, run: Run) -> bool:
    """Whether the last word of a run ends no name."""
    if word in KIN or word in PARTICLES:
        return True
    return run.parts[-1] is Part.WEAK_FOREIGN and run.parts[-2] not in STRONG | {Part.WEAK_FOREIGN}
