"""Links the mentions of an article to entities: full name, part of it, with title or without."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.entities.model import Entity, Named
from qa_toolkit.language.letters import bare
from qa_toolkit.language.name_mentions import find_mentions
from qa_toolkit.language.name_words import KIN, OF_GOD, PARTICLES, SERVANT
from qa_toolkit.model import Lang

_LEFT_OUT = frozenset({Kind.TAG, Kind.ALT, Kind.BYLINE})
_BEARERS = 50  # entities among which a short name is looked for
_SHORTEST = 3  # letters of a name by which an article calls somebody
_FOLD = str.maketrans("أإآٱىة\u2019", "اااايه'")
# Names of families that are parts of very many names.
_NOT_ALONE = KIN | OF_GOD | SERVANT | PARTICLES


def entities(document: Document) -> tuple[Entity, ...]:
    """The entities of an article in the order in which they are first named.

    A shorter name belongs to the entity that has all its words in this order; one that several
    could have (a family of two members) to the one that was named last before it.
    """
    return _of_segments(document.segments)


def named(document: Document) -> tuple[Named, ...]:
    """All mentions of an article in order, those by a family name alone included."""
    return _named(document.segments)


@lru_cache(maxsize=4)  # several rules look at one article
def _of_segments(segments: tuple[Segment, ...]) -> tuple[Entity, ...]:
    groups: list[_Group] = []
    by_word: dict[str, list[_Group]] = {}
    found = _named(segments)
    for number in sorted(range(len(found)), key=lambda number: -len(words_of(found[number].text))):
        each = found[number]
        words = words_of(each.text)
        bearers = by_word.get(words[0], [])[-_BEARERS:] if words else []
        fitting = [group for group in bearers if group.has(words)]
        if fitting:
            # Of several, the one named last before; else the first of the article.
            before = [group for group in fitting if group.first < number]
            group = max(before, key=lambda g: g.last_before(number)) if before else fitting[0]
        else:
            group = _Group(words)
            groups.append(group)
            for word in words:
                by_word.setdefault(word, []).append(group)
        group.add(number, each)
    groups.sort(key=lambda group: group.first)
    return tuple(group.entity() for group in groups)


class _Group:
    """An entity while its mentions are gathered; the fullest comes first."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self._members: dict[int, Named] = {}
        self._numbers: list[int] = []  # sorted

    @property
    def first(self) -> int:
        return self._numbers[0]

    def last_before(self, number: int) -> int:
        return self._numbers[bisect_left(self._numbers, number) - 1]

    def has(self, words: tuple[str, ...]) -> bool:
        """Whether a name of these words can be a short form of this one.

        محمد بن سلمان is no short form of نايف بن محمد بن سلمان, but آل سعود may be one.
        """
        if len(words) > 1 and words[0] != self.words[0] and words[0] not in _NOT_ALONE:
            return False
        rest = iter(self.words)
        return all(word in rest for word in words)

    def add(self, number: int, each: Named) -> None:
        self._members[number] = each
        insort(self._numbers, number)

    def entity(self) -> Entity:
        mentions = tuple(each for _, each in sorted(self._members.items()))
        fullest = max(mentions, key=lambda each: len(each.text))
        kind = fullest.mention.kind
        if kind == "unknown":
            kinds = Counter(each.mention.kind for each in mentions)
            kind = max((k for k in kinds if k != "unknown"), key=kinds.__getitem__, default=kind)
        return Entity(fullest.text, kind, mentions)


@lru_cache(maxsize=4)
def _named(segments: tuple[Segment, ...]) -> tuple[Named, ...]:
    found = {
        segment: find_mentions(segment.text, segment.lang, split=segment.words)
        for segment in segments
        if segment.kind not in _LEFT_OUT
    }
    families: dict[Lang, frozenset[str]] = {}
    for lang in {segment.lang for segment in found}:
        families[lang] = frozenset(
            family
            for segment, mentions in found.items()
            if segment.lang == lang
            for each in mentions
            if each.kind in ("person", "unknown")
            for family in _families(segment.text[each.start : each.end])
        )
    result: list[Named] = []
    for segment, mentions in found.items():
        known = families[segment.lang]
        if any(family.removeprefix("ا") in segment.text for family in known):  # للشرع too
            mentions = find_mentions(  # noqa: PLW2901
                segment.text, segment.lang, families=known, split=segment.words
            )
        result += [Named(segment, mention) for mention in mentions]
    return tuple(result)


def _families(name: str) -> Iterable[str]:
    """By what an article may go on to call whom it has named so."""
    parts = name.split()
    if len(parts) > 1 and len(parts[-1]) >= _SHORTEST and parts[-1] not in _NOT_ALONE:
        if parts[-2] in SERVANT | KIN:
            yield " ".join(parts[-2:])
        else:
            yield parts[-1]


@lru_cache(maxsize=1 << 14)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as far as they tell it from others."""
    return tuple(bare(name).translate(_FOLD).lower().replace("-", " ").split())
