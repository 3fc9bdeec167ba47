"""Pairs of documents with known links: parallel sets as published, and damaged on purpose."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import data

Numbers = tuple[int, ...]
Side = list[str]

DAMAGES = {
    "": "undamaged",
    "a": "a: 10 % deleted",
    "b": "b: 10 % merged",
    "c": "c: 10 % split",
    "d": "d: 8 % inserted",
    "e": "e: two blocks exchanged",
    "abcd": "a, b, c and d",
    "abcde": "all five",
}
SETS = ("pud", "ntrex", "tico19")


class Parallel(NamedTuple):
    """A document in English and in Arabic, line by line."""

    name: str
    english: tuple[str, ...]
    arabic: tuple[str, ...]


class Pair(NamedTuple):
    """Two texts and the links between them that have both sides."""

    source: Side
    target: Side
    gold: frozenset[tuple[Numbers, Numbers]]


def documents(folder: Path, name: str) -> list[Parallel]:
    """The documents of a set; PUD has none, and is cut into pieces of 20 to 60 sentences."""
    if name == "pud":
        sides = [
            [line for text in data.treebank(folder, lang) for line in text.text.split("\n")]
            for lang in ("en", "ar")
        ]
        return list(_pieces("pud", sides[0], sides[1]))
    texts = list(data.parallel(folder, name))
    found = []
    for arabic, english in zip(texts[::2], texts[1::2], strict=True):
        lines = zip(english.text.split("\n"), arabic.text.split("\n"), strict=True)
        both = [(one.strip(), other.strip()) for one, other in lines]
        both = [pair for pair in both if all(pair)]
        found.append(Parallel(english.name, tuple(e for e, _ in both), tuple(a for _, a in both)))
    return found


def _pieces(name: str, english: Side, arabic: Side) -> Iterator[Parallel]:
    chance = random.Random(name)
    first = 0
    while first < len(english):
        last = first + chance.randint(20, 60)
        yield Parallel(f"{name}:{first}", tuple(english[first:last]), tuple(arabic[first:last]))
        first = last


Unit = tuple[Side, Side]


def damaged(document: Parallel, others: Sequence[Parallel], kinds: str, *, seed: int = 0) -> Pair:
    """The pair with faults of each of ``kinds``, the letters of ``DAMAGES``."""
    chance = random.Random(f"{document.name} {kinds} {seed}")
    units: list[Unit] = [([e], [a]) for e, a in zip(document.english, document.arabic, strict=True)]
    if "b" in kinds:
        units = list(_merged(units, chance))
    if "c" in kinds:
        units = [_split(unit, chance) for unit in units]
    if "a" in kinds:
        units = [_deleted(unit, chance) for unit in units]
    if "d" in kinds:
        units = list(_inserted(units, others, chance))
    order = list(range(len(units)))
    if "e" in kinds:
        _exchange(order, chance)
    return _pair(units, order)


def _merged(units: list[Unit], chance: random.Random) -> Iterator[Unit]:
    waiting = list(reversed(units))
    while waiting:
        one = waiting.pop()
        if waiting and chance.random() < 0.1:
            other = waiting.pop()
            both = one[0] + other[0], one[1] + other[1]
            side = chance.randrange(2)
            both[side][:] = [" ".join(both[side])]
            one = both
        yield one


def _split(unit: Unit, chance: random.Random) -> Unit:
    if len(unit[0]) == len(unit[1]) == 1 and chance.random() < 0.1:
        side = unit[chance.randrange(2)]
        words = side[0].split()
        if len(words) >= 8:
            places = range(3, len(words) - 3)
            commas = [place for place in places if words[place - 1][-1] in ",،؛;:"]
            cut = min(commas or places, key=lambda place: abs(2 * place - len(words)))
            side[:] = [" ".join(words[:cut]), " ".join(words[cut:])]
    return unit


def _deleted(unit: Unit, chance: random.Random) -> Unit:
    if chance.random() < 0.1:
        unit[chance.randrange(2)].clear()
    return unit


def _inserted(
    units: list[Unit], others: Sequence[Parallel], chance: random.Random
) -> Iterator[Unit]:
    for unit in units:
        yield unit
        if chance.random() < 0.08:
            side, other = chance.randrange(2), chance.choice(others)
            foreign: Unit = ([], [])
            foreign[side].append(chance.choice(other[1 + side]))
            yield foreign


def _exchange(order: list[int], chance: random.Random) -> None:
    """Two blocks of two to six sentences of the target change places."""
    if len(order) < 8:
        return
    most = min(6, len(order) // 4)
    one, other = chance.randint(2, most), chance.randint(2, most)
    first = chance.randrange(len(order) - one - other)
    between = chance.randint(0, len(order) - first - one - other)
    last = first + one + between + other
    middle = order[first + one : last - other]
    order[first:last] = [*order[last - other : last], *middle, *order[first : first + one]]


def _pair(units: list[Unit], order: list[int]) -> Pair:
    source: Side = []
    target: Side = []
    ours: list[Numbers] = []
    theirs: dict[int, Numbers] = {}
    for unit in units:
        ours.append(tuple(range(len(source), len(source) + len(unit[0]))))
        source += unit[0]
    for number in order:
        side = units[number][1]
        theirs[number] = tuple(range(len(target), len(target) + len(side)))
        target += side
    links = ((ours[number], theirs[number]) for number in range(len(units)))
    return Pair(source, target, frozenset(link for link in links if all(link)))
