"""Tell speech from titles, terms and words that are only held at arm's length."""

from __future__ import annotations

import re
from bisect import bisect_right

from qa_toolkit.document import Segment
from qa_toolkit.language.quoted_names import names_a_term, names_a_work, title_case
from qa_toolkit.language.speech_verbs import arabic_cue, attributes, surely_attributes
from qa_toolkit.language.word_lists import listed
from qa_toolkit.quotations.model import Part, QuotationKind

_LONG = 7
"""Words from which a quotation without a word that says otherwise is somebody's speech."""
_LONGEST_NAME = 14
"""Words of the longest title."""
_NEAR = 3
"""How many words before the mark may name what it encloses: his new novel of 1997 “…”."""

_LONGEST_SUBJECT = 3
_REACH = 400
"""Code points on either side within which a cue counts, in the same sentence."""

_THAT = re.compile(r"[وب]?[أإ]ن(?:ه|ها|هم)?\Z")
_RELATIVES = listed("ابنة زوجة زوج شقيقة شقيق والدة والد نجل")
_ENDS = re.compile(r"[.!?؟…,،]\s*\Z")
_STOPS = re.compile(r"[.!?؟…:؛;]")
_SENTENCE_BEFORE = re.compile(r"(?:\A|[.!?؟…:\n])[\s\"\u201c\u201d«(\u2013\u2014-]*\Z")
_JOINED = re.compile(r"(?<!\w)(?:و?ل[ـ ]?)\Z")
_CUE_BEFORE = re.compile(r"[:،,]\s*\Z")


def kind_of(parts: tuple[Part, ...]) -> QuotationKind:
    """What a closed quotation is, by the words in front of it, its length and its sentence."""
    if len(parts) > 1:
        return QuotationKind.SPEECH
    part = parts[0]
    words = part.segment.words_between(part.inner_start, part.inner_end)
    texts = tuple(word.text for word in words)
    if len(texts) <= _LONGEST_NAME and not part.text.rstrip().endswith((".", "،", ",")):
        named = _named(part.segment, part.start)
        if named:
            return named
    ended = bool(_ENDS.search(part.text))
    if len(texts) >= _LONG or (ended and len(texts) > 1) or _is_sentence(part):
        return QuotationKind.SPEECH
    if _is_name(part, texts):
        return QuotationKind.TERM
    return _short(part, texts)


def _short(part: Part, words: tuple[str, ...]) -> QuotationKind:
    """What a few words inside a sentence are."""
    text = part.segment.text
    if not any(word.isalpha() for word in words):
        return QuotationKind.SCARE  # a figure
    if title_case(words) and not _CUE_BEFORE.search(text, max(0, part.start - 4), part.start):
        return QuotationKind.TITLE
    return QuotationKind.SPEECH if _spoken(part) else QuotationKind.SCARE


def _is_name(part: Part, words: tuple[str, ...]) -> bool:
    """Whether a few words are somebody's name: لـ«سبق», يرى «الكرملين» أن."""
    before = max(0, part.start - 4)
    joined = len(words) == 1 and bool(_JOINED.search(part.segment.text, before, part.start))
    return joined or _is_subject(part, len(words))


def _named(segment: Segment, start: int) -> QuotationKind | None:
    """Title or term, where one of the last words before the mark says so."""
    text = segment.text
    before = segment.words_between(max(0, start - 80), start)[-_NEAR:]
    for distance, word in enumerate(reversed(before)):
        between = text[word.end : start]
        if _STOPS.search(between) and (distance or ":" not in between):
            return None
        if names_a_work(word.text):
            return QuotationKind.TITLE
        if distance == 0 and names_a_term(word.text):
            return QuotationKind.TERM
        if distance == 1 and before[-1].text == "as" and word.text.lower() in ("known", "named"):
            return QuotationKind.TERM
    return None


def _is_sentence(part: Part) -> bool:
    """Whether the quotation stands as a sentence of its own, or after a colon."""
    text = part.segment.text
    if not _SENTENCE_BEFORE.search(text, max(0, part.start - 8), part.start):
        return False
    after = text[part.end : part.end + 3].lstrip()
    return (
        not after
        or after[0] in ".،,!?؟"
        or text[max(0, part.start - 3) : part.start].rstrip().endswith(":")
    )


def _is_subject(part: Part, words: int) -> bool:
    """Whether an Arabic verb of saying has the quoted words for its subject: يرى «الكرملين» أن."""
    segment = part.segment
    before = segment.words_between(max(0, part.start - 30), part.start)[-1:]
    after = segment.words_between(part.end, part.end + 30)[:1]
    if words > _LONGEST_SUBJECT or not before or not after:
        return False
    cue = arabic_cue(before[0].text)
    touching = segment.text[before[0].end : part.start] + segment.text[part.end : after[0].start]
    follows = _THAT.match(after[0].text) or after[0].text in _RELATIVES
    return cue is not None and cue.form == "finite" and not touching.strip() and bool(follows)


def _spoken(part: Part) -> bool:
    """Whether a word of speech stands in the sentence, outside the marks."""
    segment = part.segment
    number = bisect_right(segment.sentences, part.start, key=lambda each: each.start) - 1
    if number < 0:
        return False
    sentence = segment.sentences[number]
    first, last = max(sentence.start, part.start - _REACH), min(sentence.end, part.end + _REACH)
    before = segment.words_between(first, part.start)
    after = segment.words_between(part.end, last)
    return any(attributes(word.text) for word in (*before[-_NEAR:], *after[:_NEAR])) or any(
        surely_attributes(word.text) for word in (*before, *after)
    )
