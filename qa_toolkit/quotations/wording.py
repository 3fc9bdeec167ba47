"""The words of a text, each with what is compared of it and the place it came from."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.document import Document, Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import Word
from qa_toolkit.model import Lang, Span

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ؤ": "و",
        "ئ": "ي",
        "ة": "ه",
        "\u2019": "'",  # RIGHT SINGLE QUOTATION MARK
        "\u066b": ".",  # ARABIC DECIMAL SEPARATOR
        "\u066c": None,  # ARABIC THOUSANDS SEPARATOR
        **{chr(start + digit): str(digit) for start in (0x660, 0x6F0) for digit in range(10)},
    }
)
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_ELLIPSIS = re.compile(r"\.{2,}|\u2026|(?:\. ){2,}\.")
_BRACKETS = re.compile(r"\[[^\[\]]{0,200}\]")


class Token(NamedTuple):
    """A word and its segment; ``sentence`` numbers the sentences of the whole text."""

    segment: Segment
    word: Word
    key: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in reading order, whatever segments they stand in. Ranges of words are half-open."""

    lang: Lang
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    sentences: tuple[int, ...]
    """The number of the sentence of each word, in order."""

    @classmethod
    def of(cls, lang: Lang, parts: Iterable[tuple[Segment, int, int]]) -> Wording:
        """The words of ranges of segments (half-open, in code points of their text)."""
        tokens: list[Token] = []
        number = 0
        for segment, start, end in parts:
            starts = [sentence.start for sentence in segment.sentences]
            for word in segment.words_between(start, end):
                place = number + bisect_right(starts, word.start)
                tokens.append(Token(segment, word, key(word.text), place))
            number += len(starts)
        return cls(
            lang,
            tuple(tokens),
            tuple(token.key for token in tokens),
            tuple(token.sentence for token in tokens),
        )

    @classmethod
    def of_document(cls, document: Document, lang: Lang | None = None) -> Wording:
        """The words of a document, of all its segments or of those in one language."""
        parts = (
            (segment, 0, len(segment.text))
            for segment in document.segments
            if lang in (None, segment.lang)
        )
        return cls.of(lang or document.lang, parts)

    def __len__(self) -> int:
        return len(self.tokens)

    def span(self, start: int, end: int) -> Span:
        """Where words stand in their file; an empty range is the place after the word before."""
        if start < end:
            first, last = self.tokens[start], self.tokens[end - 1]
            return Span(
                first.segment.span(first.word.start, first.word.end).start,
                last.segment.span(last.word.start, last.word.end).end,
            )
        if not self.tokens:
            return Span(0, 0)
        token = self.tokens[max(0, start - 1)]
        spot = token.word.end if start else token.word.start
        return token.segment.span(spot, spot)

    def text(self, start: int, end: int) -> str:
        """Words as written, with what stands between them."""
        return " ".join(
            segment.text[first:last] for segment, first, last in self.pieces(start, end)
        )

    def between(self, place: int) -> str:
        """What stands between the word before a place and the one at it."""
        before, after = self.tokens[place - 1], self.tokens[place]
        if before.segment is not after.segment:
            return " "
        return before.segment.text[before.word.end : after.word.start]

    def pieces(self, start: int, end: int) -> Iterator[tuple[Segment, int, int]]:
        """The range of each segment that words stand in."""
        while start < end:
            first = self.tokens[start]
            last = start
            while last + 1 < end and self.tokens[last + 1].segment is first.segment:
                last += 1
            yield first.segment, first.word.start, self.tokens[last].word.end
            start = last + 1

    def part(self, places: Iterable[int]) -> Wording:
        """Some of the words by themselves, in the order given."""
        tokens = tuple(self.tokens[place] for place in places)
        return Wording(
            self.lang,
            tokens,
            tuple(token.key for token in tokens),
            tuple(token.sentence for token in tokens),
        )

    def sentence_of(self, place: int) -> tuple[int, int]:
        """The range of the words of the sentence that a word stands in."""
        number = self.sentences[place]
        return bisect_left(self.sentences, number), bisect_right(self.sentences, number)

    def elided(self, place: int) -> bool:
        """Whether an ellipsis stands before a word (or after the last one)."""
        if not 0 < place < len(self.tokens):
            return False
        before, after = self.tokens[place - 1], self.tokens[place]
        if before.segment is not after.segment:
            return bool(
                _ELLIPSIS.search(before.segment.text, before.word.end)
                or _ELLIPSIS.search(after.segment.text, 0, after.word.start)
            )
        return bool(_ELLIPSIS.search(before.segment.text, before.word.end, after.word.start))

    def bracketed(self, start: int, end: int) -> bool:
        """Whether words stand in square brackets, so that an editor says he put them there."""
        first, last = self.tokens[start], self.tokens[end - 1]
        text = first.segment.text
        return first.segment is last.segment and any(
            match.start() < first.word.start and last.word.end < match.end()
            for match in _BRACKETS.finditer(text)
        )


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """What is compared of a word: not its case, marks, hamza, tatweel or kind of digits."""
    if not word.isascii():
        plain = bare(unicodedata.normalize("NFKC", word)).translate(_FOLDED)
    else:
        plain = word
    if plain[:1].isdigit():
        return _THOUSANDS.sub("", plain)
    return plain.casefold()
