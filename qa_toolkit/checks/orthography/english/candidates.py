"""Which words of an English text are worth a question about their spelling."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.english import LONGEST_WORD, english
from qa_toolkit.language.house import HouseWords
from qa_toolkit.language.loanwords import LOANWORDS
from qa_toolkit.language.quotation_marks import quotations
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.words import Word

NOT_WRITTEN_AS_TEXT = frozenset({Kind.TAG, Kind.BYLINE, Kind.DATE})

_LONG = 20_000  # every rule of the family asks for the same words; what is remembered is bounded
_FEWEST_LETTERS = 3
_LONGEST_PARTICLE = 5
_FEWEST_FOREIGN = 3
_LONGEST_SENTENCE = 100  # words that are looked at, for a text without stops
_ASCII = re.compile(r"[a-z]+(?:['\u2019][a-z]+)?")
_MARKS = "\"\u201c\u201d\u2018\u2019'«»()[]*_"
# Prefixes and endings that English puts before and after any word: what they make is no error.
_PREFIX = re.compile(
    "(?:anti|auto|bio|co|counter|cross|cyber|de|dis|eco|electro|extra|geo|hyper|immuno|inter|intra"
    "|kilo|macro|mega|meta|micro|mid|mini|mis|mono|multi|nano|neo|neuro|non|out|over|para|photo"
    "|poly|post|pre|pro|proto|pseudo|psycho|quasi|re|semi|socio|sub|super|supra|techno|tele|thermo"
    "|trans|tri|ultra|un|under|uni)-?"
)
_ENDING = re.compile("(?:fold|free|goer|goers|hood|ish|less|like|ness|proof|ship|ward|wards|wide)$")


_AGENTS = (("er", ("or",)), ("ers", ("ors",)), ("able", ("ible",)))
_CODE = tuple(".*{<=$\\#~")
_CODE_AFTER = tuple("([{=<>*\\")


class Unknown(NamedTuple):
    """A word that no dictionary has: as written, as the lexicon would list it.

    ``strange``: a part of a hyphenated word, or the neighbour of another unknown one, so that it
    may be a term or foreign.
    """

    word: Word
    plain: str
    strange: bool


def unknown(segment: Segment) -> tuple[Unknown, ...]:
    """The unknown words of running text that may be misspelled.

    Left out: names and all that is written with a capital, what touches a digit or an underscore,
    addresses, words that stand alone in marks, and what a common prefix or ending makes of a
    known word.
    """
    if len(segment.text) > _LONG:
        return _in_english(segment)
    return _remembered(segment)


@lru_cache(maxsize=64)
def _remembered(segment: Segment) -> tuple[Unknown, ...]:
    return _in_english(segment)


def _in_english(segment: Segment) -> tuple[Unknown, ...]:
    found = tuple(_unknown(segment))
    return tuple(each for each in found if not _in_foreign_sentence(segment, each.word.start))


def _in_foreign_sentence(segment: Segment, place: int) -> bool:
    """Whether every fifth word of the sentence is unknown: it is in another language."""
    number = bisect_right(segment.sentences, place, key=lambda sentence: sentence.start) - 1
    if number < 0:
        return False
    sentence = segment.sentences[number]
    words = segment.words_between(sentence.start, sentence.end)[:_LONGEST_SENTENCE]
    strange = sum(
        word.script == "en" and len(word.text) <= LONGEST_WORD and not _is_known(word.text)
        for word in words
    )
    return strange >= _FEWEST_FOREIGN and strange * 5 > len(words)


def _unknown(segment: Segment) -> Iterator[Unknown]:
    if segment.kind in NOT_WRITTEN_AS_TEXT:
        return
    text = segment.text
    for number, word in enumerate(segment.words):
        if word.script != "en" or not _FEWEST_LETTERS <= len(word.text) <= LONGEST_WORD:
            continue
        if _is_known(word.text):
            continue
        plain = word.text.replace("\u2019", "'")
        if not _ASCII.fullmatch(plain):
            continue
        if _touches(text, word) or _set_apart(segment, word) or _derived(plain):
            continue
        if in_prose(text, word.start, word.end) and not _foreign(segment, number):
            strange = _hyphenated(text, word) or _in_foreign_company(segment, number)
            yield Unknown(word, plain, strange)


@lru_cache(1 << 15)
def _is_known(word: str) -> bool:
    return not word[0].islower() or english().knows(word)


def _touches(text: str, word: Word) -> bool:
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 2]
    if any(c in "_'\u2019&/@" or c.isalnum() for c in (*before, *after[:1])):
        return True
    # str.islower(), {name}, *.texi: code
    return before in _CODE or after[:1] in _CODE_AFTER or (after[:1] == "." and after[1:].isalnum())


def _hyphenated(text: str, word: Word) -> bool:
    around = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return any(c in "-\u2010\u2011\u2013" for c in around)


def _set_apart(segment: Segment, word: Word) -> bool:
    """Whether a word stands alone in quotation marks, brackets or italics: a term, a title."""
    text = segment.text
    if word.start > 0 and word.end < len(text):
        around = ((word.start - 1, word.start + 1), (word.end - 1, word.end + 1))
        if not any(segment.offsets.contiguous(*pair) for pair in around):
            return True  # markup before and behind
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 2]
    return bool(before) and before in _MARKS and any(mark in _MARKS for mark in after)


@lru_cache(1 << 12)
def _derived(plain: str) -> bool:
    lexicon = english()
    for match in (_PREFIX.match(plain), _ENDING.search(plain)):
        if match:
            base = plain[match.end() :] if match.start() == 0 else plain[: match.start()]
            if len(base) >= 4 and lexicon.knows(base):
                return True
    return any(_is_agent(plain, *endings) for endings in _AGENTS if plain.endswith(endings[0]))


def _is_agent(plain: str, ending: str, rivals: tuple[str, ...]) -> bool:
    """Whether a verb has got the ending of a doer or of what may be done: segmenter.

    Not where the language has it otherwise: governor, beginner, responsible.
    """
    base = plain.removesuffix(ending)
    knows = english().knows
    if len(base) < 5 or not (knows(base) or knows(f"{base}e")):
        return False
    doubled = f"{base}{base[-1]}{ending}"
    return not any(knows(text) for text in (doubled, *(base + rival for rival in rivals)))


def _foreign(segment: Segment, number: int) -> bool:
    """Whether a word is of another language: Amr ibn al-As; il faut bien; caro means dear."""
    lexicon, words = english(), segment.words
    if words[number].text in LOANWORDS or _joins_names(segment, number):
        return True
    if words[number + 1 : number + 2] and words[number + 1].text in ("means", "meaning"):
        return True
    # The web knows words of other languages, but seldom a misspelling.
    near = [words[place] for place in (number - 1, number + 1) if 0 <= place < len(words)]
    return lexicon.frequency(words[number].text) > 0 and any(
        other.script == "en"
        and not english().knows(other.text)
        and other.text.islower()
        and lexicon.frequency(other.text) > 0
        for other in near
    )


def _joins_names(segment: Segment, number: int) -> bool:
    """Whether a short word stands between two capitals, as particles of names do."""
    words = segment.words
    if len(words[number].text) > _LONGEST_PARTICLE or not 0 < number < len(words) - 1:
        return False
    return words[number - 1].text[0].isupper() and words[number + 1].text[0].isupper()


def _in_foreign_company(segment: Segment, number: int) -> bool:
    """Whether a neighbour is unknown too: hawala al-Zarqa, Lietuvos rytas, par excellence."""
    word = segment.words[number]
    for place in (number - 1, number + 1):
        if not 0 <= place < len(segment.words):
            continue
        other = segment.words[place]
        between = segment.text[min(word.end, other.end) : max(word.start, other.start)]
        if between.isspace() and not _is_ordinary(other):
            return True
    return False


def _is_ordinary(word: Word) -> bool:
    return word.script == "number" or (word.script == "en" and english().knows(word.text))


def occurrences(document: Document) -> Counter[str]:
    """How often each word stands in the article, in lower case."""
    return Counter(
        word.text.replace("\u2019", "'").lower()
        for segment in document.segments
        for word in segment.words
        if word.script == "en"
    )


def settled(candidate: Unknown, counts: Counter[str], house: HouseWords) -> bool:
    """Whether the house, or the article by repeating it, says that the word is right."""
    plain = candidate.plain
    stem = plain.removesuffix("s")
    return plain in house or counts[stem] + counts[f"{stem}s"] > 1


def inside_quotation(segment: Segment, start: int) -> bool:
    """Whether a place lies within quotation marks."""
    text = segment.text
    ranges = _quoted(text) if len(text) <= _LONG else _quoted_in_long_text(text)
    number = bisect_right(ranges, (start, start)) - 1
    return number >= 0 and ranges[number][0] < start < ranges[number][1]


@lru_cache(maxsize=64)
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((each.start, each.end) for each in quotations(text) if each.depth == 0)


@lru_cache(maxsize=1)
def _quoted_in_long_text(text: str) -> tuple[tuple[int, int], ...]:
    return _quoted.__wrapped__(text)
