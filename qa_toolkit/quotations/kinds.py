"""Tell speech from titles, terms and words that are only held at arm's length."""

from __future__ import annotations

import re
from bisect import bisect_right

from qa_toolkit.document import Segment
from qa_toolkit.language.quoted_names import names_a_term, names_a_work, title_case
from qa_toolkit.language.speech_verbs import arabic_cue, attributes
from qa_toolkit.quotations.model import Part, QuotationKind

_LONG = 7
"""Words from which a quotation without a word that says otherwise is somebody's speech."""
_LONGEST_NAME = 14
"""Words of the longest title."""
_NEAR = 3
"""How many words before the mark may name what it encloses: his new novel of 1997 “…”."""

_LONGEST_SUBJECT = 3

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
    segment = part.segment
    words = tuple(word.text for word in segment.words_between(part.inner_start, part.inner_end))
    ended = bool(_ENDS.search(part.text))
    if len(words) <= _LONGEST_NAME and not part.text.rstrip().endswith((".", "،", ",")):
        named = _named(segment, part.start)
        if named:
            return named
    if len(words) >= _LONG or (ended and len(words) > 1) or _is_sentence(part):
        return QuotationKind.SPEECH
    if not any(word.isalpha() for word in words):
        return QuotationKind.SCARE  # a figure
    if len(words) == 1 and _JOINED.search(segment.text, max(0, part.start - 4), part.start):
        return QuotationKind.TERM  # لـ«سبق»
    if _is_subject(part, len(words)):
        return QuotationKind.TERM
    if title_case(words) and not _CUE_BEFORE.search(segment.text, 0, part.start):
        return QuotationKind.TITLE
    return QuotationKind.SPEECH if _spoken(part) else QuotationKind.SCARE


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
    return cue is not None and cue.form == "finite" and not touching.strip()


def _spoken(part: Part) -> bool:
    """Whether a word of speech stands in the sentence, outside the marks."""
    segment = part.segment
    number = bisect_right(segment.sentences, part.start, key=lambda each: each.start) - 1
    if number < 0:
        return False
    sentence = segment.sentences[number]
    around = (
        *segment.words_between(sentence.start, part.start),
        *segment.words_between(part.end, sentence.end),
    )
    return any(attributes(word.text) for word in around)
