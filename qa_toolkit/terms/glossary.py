"""All terms of a house in one trie of words: a text is read once, however many terms there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.document import Segment
from qa_toolkit.language.words import Word, words
from qa_toolkit.model import Lang
from qa_toolkit.terms import Concept, Demand, Term
from qa_toolkit.terms.forms import key, keys

_JOINTS = frozenset({"", " ", "-", "\u00a0", "\u2010", "\u2011", " - ", "/"})
"""What may stand between two words of a term."""
_CACHED = 1 << 16


def _line(entry: tuple[Term, Concept]) -> tuple[str, int]:
    return entry[1].path, entry[1].line


class Found(NamedTuple):
    """A term at ``start:end`` of a text (half-open, code points)."""

    start: int
    end: int
    term: Term
    concept: Concept


class _Node:
    """The words that may follow, by key, and the terms that end here."""

    __slots__ = ("here", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.here: list[tuple[Term, Concept]] = []


class Glossary:
    """The concepts of a house, and where a text names them."""

    def __init__(self, concepts: Iterable[Concept] = ()) -> None:
        self.concepts = tuple(concepts)
        self._roots: dict[Lang, _Node] = {"ar": _Node(), "en": _Node()}
        for concept in self.concepts:
            for term in concept.terms:
                self._add(term, concept)
        self._first = lru_cache(_CACHED)(self._starts)

    def __bool__(self) -> bool:
        return bool(self.concepts)

    def _add(self, term: Term, concept: Concept) -> None:
        node = self._roots[term.lang]
        for number, word in enumerate(words(term.text)):
            step = key(word, first=number == 0, exact=concept.demand is Demand.KEEP)
            node = node.next.setdefault(step, _Node())
        node.here.append((term, concept))

    def find(self, text: str, found: Sequence[Word], lang: Lang) -> Iterator[Found]:
        """The terms of a language among the words of a text, the longest at each word, in order.

        A spelling that several concepts share is given once for each.
        """
        root = self._roots[lang]
        if not root.next:
            return
        number = 0
        while number < len(found):
            nodes = self._first(found[number].text, lang)
            best, last = self._longest(text, found, number, nodes) if nodes else ([], number)
            start, end = found[number].start, found[last].end
            for term, concept in sorted(best, key=_line) if len(best) > 1 else best:
                yield Found(start, end, term, concept)
            number = last + 1

    def _longest(
        self, text: str, found: Sequence[Word], number: int, nodes: tuple[_Node, ...]
    ) -> tuple[list[tuple[Term, Concept]], int]:
        """The terms that end farthest from a word, and the number of the word they end with."""
        best: list[tuple[Term, Concept]] = []
        last = number
        here = number
        while nodes:
            ending = [each for node in nodes for each in node.here]
            if ending:
                best, last = ending, here
            if here + 1 == len(found) or not any(node.next for node in nodes):
                break
            joint = text[found[here].end : found[here + 1].start]
            if joint not in _JOINTS:
                break
            here += 1
            nodes = _step(nodes, found[here].text)
        return best, last

    def _starts(self, word: str, lang: Lang) -> tuple[_Node, ...]:
        return _step((self._roots[lang],), word)


def _step(nodes: Iterable[_Node], word: str) -> tuple[_Node, ...]:
    """The nodes that a word leads to."""
    possible = keys(word, arabic=word[0] >= "\u0600")
    found: list[_Node] = []
    for node in nodes:
        following = node.next
        if len(following) < len(possible):
            found += [after for each, after in following.items() if each in possible]
        else:
            found += [following[each] for each in possible if each in following]
    return tuple(found)


@lru_cache(maxsize=8)  # several rules read one segment, one after the other
def found_in(glossary: Glossary, segment: Segment) -> tuple[Found, ...]:
    """The terms of a segment's language in it."""
    return tuple(glossary.find(segment.text, segment.words, segment.lang))


EMPTY = Glossary()
"""The glossary of a house that has none."""
