"""Finds words and phrases of a list in a text, in time that does not grow with the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from qa_toolkit.document import Segment
from qa_toolkit.language.words import words

Value = TypeVar("Value")

# What Arabic writes joined to the next word: and, so, by, as, for, the article, and their chains.
_JOINED = (
    *("", "و", "ف", "ب", "ك", "ل", "وب", "فب", "وك", "ول", "فل"),
    *("ال", "لل", "بال", "كال", "وال", "فال", "ولل", "فلل", "وبال", "فبال"),
)


class Phrase(NamedTuple, Generic[Value]):
    """A phrase of the list: its words folded, how much is joined before it, and its value."""

    words: tuple[str, ...]
    joined: int
    value: Value


class Phrases(Generic[Value]):
    """A list of words and phrases with a value each.

    A phrase is found as whole words, in any case of letters, across any white space; joined
    particles and the article may stand before an Arabic one and are no part of what is found.
    """

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        self._by_first: dict[str, list[Phrase[Value]]] = {}
        for text, value in phrases.items():
            found = words(text)
            parts = tuple(word.text.casefold() for word in found)
            for joined in _JOINED if parts and found[0].script == "ar" else _JOINED[:1]:
                if parts:
                    phrase = Phrase(parts, len(joined), value)
                    self._by_first.setdefault(joined + parts[0], []).append(phrase)
        for same in self._by_first.values():
            same.sort(key=lambda phrase: (-len(phrase.words), phrase.joined))

    def find(self, segment: Segment) -> Iterator[tuple[int, int, Value]]:
        """The clean range of each phrase and its value; the longest where several start."""
        known = self._by_first
        done = 0
        for number, word in enumerate(segment.words):
            text = word.text if word.script == "ar" else word.text.casefold()
            if text not in known or word.start < done:
                continue
            for phrase in known[text]:
                end = _end(segment, number, phrase.words)
                if end is not None:
                    done = end
                    yield word.start + phrase.joined, end, phrase.value
                    break


def _end(segment: Segment, number: int, parts: tuple[str, ...]) -> int | None:
    """Where the phrase that starts at a word ends; None if other words follow."""
    following = segment.words[number : number + len(parts)]
    if len(following) < len(parts):
        return None
    for before, word, part in zip(following, following[1:], parts[1:], strict=False):
        gap = segment.text[before.end : word.start]
        if word.text.casefold() != part or not gap.isspace():
            return None
    return following[-1].end
