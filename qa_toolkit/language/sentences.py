"""Sentence segmentation, by the library of Wikimedia's Language team plus Arabic abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.language.letters import ARABIC_LETTERS
from qa_toolkit.model import Lang

# د. (doctor)  أ.د. (professor)  ص. (page)  م. (engineer)  ق.م. (BC): one letter before the stop,
# or an abbreviation that newsrooms write with one.
_ABBREVIATION = re.compile(
    rf"(?:^|[^{ARABIC_LETTERS}])(?:[{ARABIC_LETTERS}]|هـ|تلفون|ت|ش|رقم|ج|مج|انظر|أ\.د|ق\.م)\.\s*$"
)
_TERMINATED = re.compile(r"[.!?\u061f\u2026]")

# The segmenter pairs quotation marks by scanning ahead, so its time grows with the square of the
# text; a paragraph is never this long, and hostile ones are cut at white space.
_LONGEST = 8_000


def sentences(text: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """The ``(start, end)`` of each sentence of ``text``, white space around it left out.

    Text without a terminator (a headline, a caption) is one sentence.
    """
    if not _TERMINATED.search(text):
        yield from _trimmed(text, 0, len(text))
        return
    held: int | None = None
    for start, end in _boundaries(text, lang):
        first = start if held is None else held
        if (
            lang == "ar"
            and end < len(text)
            and _ABBREVIATION.search(text, max(first - 1, end - 14, 0), end)
        ):
            held = first
            continue
        held = None
        yield from _trimmed(text, first, end)
    if held is not None:
        yield from _trimmed(text, held, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(stripped)


def _boundaries(text: str, lang: Lang) -> Iterator[tuple[int, int]]:
    from sentencex import segment  # a compiled extension, loaded when first needed

    for first, last in _chunks(text):
        position = first
        for piece in segment(lang, text[first:last]):
            # Only white space is ever dropped between two pieces.
            start = text.index(piece, position)
            position = start + len(piece)
            yield start, position


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(text) - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        end = cut if cut > 0 else start + _LONGEST
        yield start, end
        start = end
    yield start, len(text)
