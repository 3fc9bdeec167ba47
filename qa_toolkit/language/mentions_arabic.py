"""Finds names in Arabic text, which has no capitals: by lists, titles, shape and company."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from qa_toolkit.language.arabic_runs import AFTER, Run, adjacent, run_at
from qa_toolkit.language.countries import countries, is_country
from qa_toolkit.language.frequency import arabic_frequency
from qa_toolkit.language.letters import bare
from qa_toolkit.language.mention_model import Mention, MentionKind
from qa_toolkit.language.name_words import KIN, Part, is_first_name, name_word, name_words
from qa_toolkit.language.organisations import organisation
from qa_toolkit.language.places import places
from qa_toolkit.language.titles import arabic_title, goes_between
from qa_toolkit.language.word_lists import listed
from qa_toolkit.language.words import Word

_TITLE_REACH = 9  # words that a role may have: رئيس لجنة الشؤون الخارجية في مجلس النواب
# An adjective behind a noun: الحكومة السعودية is no country.
_SAUDI = re.compile(r"(?<!\w)[وب]?ال\w+ السعودية\Z(?<!المملكة السعودية)(?<!العربية السعودية)")
_PLACE_NOUNS = listed(
    "مدينة محافظة ولاية بلدة قرية مقاطعة منطقة إقليم حي شارع نهر جبل بحيرة جزيرة مطار ميناء "
    "مخيم معبر مديرية قضاء ضاحية إمارة جمهورية مملكة خليج بحر شمال جنوب شرق غرب وسط ريف"
)
_PRONOUNS = ("ه", "ها", "هم", "نا", "ك")
_JOINED = ("", "و", "ف", "ب", "ل", "ك", "ول", "وب")
_SPACES = (" ", "\u00a0")  # NO-BREAK SPACE


def find(text: str, words: Sequence[Word], families: Set[str]) -> Iterator[Mention]:
    """The names in a text, in order; ``families`` are names by which the article calls people."""
    taken = _places(text, words)
    number = floor = 0  # no title goes back over the floor, the word behind the last person
    while number < len(words):
        found = taken.get(number)
        if found is None and words[number].script == "ar":
            found = (
                _organisation(text, words, number)
                or _person(text, words, number, floor, families)
                or _family(text, words, number, floor, families)
            )
        if found is None:
            number += 1
        else:
            mention, number = found
            if mention.kind in ("person", "unknown"):
                floor = number
            yield mention


_Found = tuple[Mention, int]  # with the number of the word behind it


def _organisation(text: str, words: Sequence[Word], number: int) -> _Found | None:
    found = organisation(text, words, number)
    if found is None:
        return None
    joined, last = found
    start = words[number].start + joined
    return Mention(start, words[last].end, "organisation", None, joined), last + 1


def _person(
    text: str, words: Sequence[Word], number: int, floor: int, families: Set[str]
) -> _Found | None:
    """A name of anything that no gazetteer has, a person's as a rule."""
    run = run_at(text, words, number)
    if run is None:
        return None
    start, end = words[number].start + run.joined, words[run.last].end
    title = None if run.joined else _title(text, words, number, floor)
    if title is not None and not _names_titled(words, run):
        title = None
    if title is not None or text[start:end] in families:
        return Mention(start, end, "person", title, run.joined), run.last + 1
    if run.parts[0] is Part.DEFINITE or not (run.strong or _two_weak(run)):
        return None
    return Mention(start, end, _kind(text, words, run), None, run.joined), run.last + 1


def _family(
    text: str, words: Sequence[Word], number: int, floor: int, families: Set[str]
) -> _Found | None:
    """A word by which the article calls somebody, whatever else it may mean."""
    word = words[number]
    for joined in _JOINED if families else ():
        if not word.text.startswith(joined):
            continue
        rest = word.text[len(joined) :]
        if rest in families or (joined.endswith("ل") and "ا" + rest in families):
            title = None if joined else _title(text, words, number, floor)
            start = word.start + len(joined)
            return Mention(start, word.end, "person", title, len(joined)), number + 1
    return None


def _two_weak(run: Run) -> bool:
    """Whether words that may be ordinary ones make a name together: سعيد الحربي."""
    return Part.DEFINITE in run.parts[1:] and run.parts[0] is Part.WEAK


def _names_titled(words: Sequence[Word], run: Run) -> bool:
    """Whether the name can be that of whoever bears the title before it."""
    before, word = bare(words[run.first - 1].text), bare(words[run.first].text)
    direct = arabic_title(before) is not None
    match run.parts:
        case [Part.DEFINITE]:
            # الرئيس الأمريكي is nobody's name, nor is الشاعر الجاهلي.
            strange = word in name_words() or not word.endswith("ي")
            return direct and not run.joined and strange and not _has_reading(word)
        case [Part.WEAK] | [Part.WEAK_FOREIGN]:
            return direct and (before.startswith("ال") or len(before) == 1)
    if run.person or (direct and len(run.parts) > 1):
        return True
    # مالك سلسلة ليودز: after a noun without article the name is what the noun belongs to.
    return before.startswith(("ال", "لل")) or is_country(before)


def _kind(text: str, words: Sequence[Word], run: Run) -> MentionKind:
    long = len(run.parts) > 1
    first = words[run.first].text[run.joined :]
    if run.person or (long and (Part.WEAK in run.parts or is_first_name(first))):
        return "person"
    if run.first and adjacent(text, words, run.first - 1):
        before = bare(words[run.first - 1].text)
        if before in _PLACE_NOUNS or before[1:] in _PLACE_NOUNS:
            return "place"
    return "unknown"


def _places(text: str, words: Sequence[Word]) -> dict[int, _Found]:
    """Countries and towns by the number of their first word."""
    spans = {
        each.start: each.end
        for each in countries(text, words)
        if each.code != "SA" or not _SAUDI.search(text, max(0, each.end - 60), each.end)
    }
    at = {word.start + cut: n for n, word in enumerate(words) for cut in range(3)}
    for each in places(text, words):
        if each.start not in spans and _is_town(text, words, at[each.start], each.start):
            spans[each.start] = each.end
    found: dict[int, _Found] = {}
    after = 0
    for start, end in sorted(spans.items()):
        number = at[start]
        if number >= after:
            after = number + 1
            while after < len(words) and words[after].start < end:
                after += 1
            joined = start - words[number].start
            found[number] = Mention(start, end, "place", None, joined), after
    return found


def _is_town(text: str, words: Sequence[Word], number: int, start: int) -> bool:
    """Whether the name of a town is no word of the language, and no person's behind another."""
    word = words[number]
    if (start > word.start or _has_pronoun(word.text)) and _has_reading(word.text):
        return False
    frequency = arabic_frequency().zipf
    if start > word.start and frequency(word.text) > frequency(word.text[start - word.start :]):
        return False  # بلاتر is no visit to لاتر
    if name_word(word.text).part is Part.GIVEN:
        return False
    if not number or start > word.start or not adjacent(text, words, number - 1):
        return True
    before = words[number - 1].text
    return name_word(before).part is not Part.GIVEN and bare(before) not in KIN


@lru_cache(maxsize=1 << 14)
def _has_reading(word: str) -> bool:
    """Whether the dictionary has a word as it stands, or with the article alone."""
    from qa_toolkit.language.lexicon import arabic

    return any(each.prefix in ("", "ال") for each in arabic().readings(word))


@lru_cache(maxsize=1 << 14)
def _has_pronoun(word: str) -> bool:
    from qa_toolkit.language.lexicon import arabic

    return any(each.suffix in _PRONOUNS for each in arabic().readings(word))


def _title(text: str, words: Sequence[Word], name: int, floor: int) -> tuple[int, int] | None:
    """The title or role before a name: the farthest that only nouns part from it."""
    title: tuple[int, int] | None = None
    for number in range(name - 1, max(name - 1 - _TITLE_REACH, floor - 1), -1):
        gap = text[words[number].end : words[number + 1].start]
        word = words[number].text
        letter = len(word) == 1  # د. أ.
        if gap.strip() not in (".", "/", "./") if letter else gap not in _SPACES:
            break
        joined = arabic_title(word)
        if joined is not None:
            title = words[number].start + joined, words[name - 1].end
            if joined:
                break
        elif not _in_title(word):
            break
    return title


@lru_cache(maxsize=1 << 14)
def _in_title(word: str) -> bool:
    """Whether a word may stand between a role and the name: a noun or adjective."""
    from qa_toolkit.language.lexicon import arabic

    plain = bare(word)
    if goes_between(plain) or is_country(plain):
        return True
    if plain.startswith(("ال", "لل", "وال")):
        return plain not in AFTER
    readings = arabic().readings(plain)
    if all(each.prefix for each in readings):  # a conjunction or preposition begins it
        return False
    return any(each.pos in ("noun", "masdar", "adjective", "participle") for each in readings) and (
        not any(each.pos in ("verb", "particle") and not each.prefix for each in readings)
    )
