from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.align.path import LONGEST, NEVER, Lattice, best_onward, best_so_far, blocks
from qa_toolkit.align.sentences import linked
from qa_toolkit.align.settings import Settings
from tests.align.words import Words, sentence

Links = list[tuple[tuple[int, ...], tuple[int, ...]]]


def texts(numbers: list[int], letter: str) -> list[str]:
    return [sentence(number, letter) for number in numbers]


def found(source: list[str], target: list[str]) -> tuple[Links, Links]:
    got = linked(source, target, Words(), Settings())
    sides = []
    for side in (got.ordered, got.moved):
        sides.append(
            [
                (
                    tuple(range(block.source, block.source + block.sources)),
                    tuple(range(block.target, block.target + block.targets)),
                )
                for block in side
            ]
        )
    return sides[0], sides[1]


def test_the_same_text() -> None:
    ordered, moved = found(texts([1, 2, 3, 4, 5], "e"), texts([1, 2, 3, 4, 5], "أ"))
    assert ordered == [((n,), (n,)) for n in range(5)]
    assert moved == []


def test_what_is_left_out_and_added_has_no_link() -> None:
    ordered, moved = found(texts([1, 2, 3, 4], "e"), texts([1, 9, 2, 4], "أ"))
    assert ordered == [((0,), (0,)), ((1,), (2,)), ((3,), (3,))]
    assert moved == []


def test_a_merged_and_a_split_sentence() -> None:
    source = texts([1, 2, 3, 4, 5], "e")
    target = [*texts([1], "أ"), " ".join(texts([2, 3], "أ")), *texts([4, 5], "أ")]
    assert found(source, target)[0][1] == ((1, 2), (1,))
    assert found(target, source)[0][1] == ((1,), (1, 2))


def test_blocks_that_changed_places() -> None:
    ordered, moved = found(texts([1, 2, 3, 4, 5, 6], "e"), texts([1, 4, 5, 6, 2, 3], "أ"))
    assert ordered == [((0,), (0,)), ((3,), (1,)), ((4,), (2,)), ((5,), (3,))]
    assert moved == [((1,), (4,)), ((2,), (5,))]


@pytest.mark.parametrize("longer", ["source", "target"])
def test_one_sentence_against_many(longer: str) -> None:
    one, many = texts([3], "e"), texts([1, 2, 3, 4], "أ")
    ordered, _ = found(many, one) if longer == "source" else found(one, many)
    assert ordered == [((2,), (0,))] if longer == "source" else [((0,), (2,))]


def test_a_long_text_is_aligned_in_a_band() -> None:
    chance = random.Random(1)
    kept = [number for number in range(700) if chance.random() > 0.1]
    ordered, _ = found(texts(list(range(700)), "e"), texts(kept, "أ"))
    assert ordered == [((number,), (place,)) for place, number in enumerate(kept)]


def test_only_spans_near_the_best_path_are_encoded() -> None:
    words = Words()
    linked(texts(list(range(30)), "e"), texts(list(range(30)), "أ"), words, Settings())
    assert len(words.asked) < 70


gains = st.integers(1, 5).flatmap(
    lambda n: st.tuples(
        st.just(n), st.integers(1, 5), st.lists(st.integers(-3, 9), min_size=400, max_size=400)
    )
)


@given(gains)
def test_the_path_is_the_best_there_is(drawn: tuple[int, int, list[int]]) -> None:
    n, m, values = drawn
    table = np.full((n, LONGEST, m + 1, LONGEST), NEVER, dtype=np.float32)
    numbers = iter(values)
    for i in range(n):
        for j in range(m):
            for a in range(1, min(LONGEST, n - i) + 1):
                for b in range(1, min(LONGEST, m - j) + 1):
                    table[i, a - 1, j, b - 1] = next(numbers)
    lattice = Lattice(table, np.zeros(n + 1, dtype=np.int64))
    onward = best_onward(lattice)

    def best(i: int, j: int) -> float:
        if i == n or j == m:
            return 0
        choices = [best(i + 1, j), best(i, j + 1)]
        choices += [
            float(table[i, a - 1, j, b - 1]) + best(i + a, j + b)
            for a in range(1, min(LONGEST, n - i) + 1)
            for b in range(1, min(LONGEST, m - j) + 1)
        ]
        return max(choices)

    assert onward[0, 0] == best(0, 0) == best_so_far(lattice)[n, m]
    path = blocks(lattice, onward)
    assert (
        sum(table[b.source, b.sources - 1, b.target, b.targets - 1] for b in path) == onward[0, 0]
    )


def test_a_sentence_that_lost_its_spaces_is_linked_by_its_place() -> None:
    source, target = texts([1, 2, 3, 4], "e"), texts([1, 2, 3, 4], "أ")
    target[1] = "وصلالوفدصباحأمسإلىالعاصمة."
    assert found(source, target) == ([((n,), (n,)) for n in range(4)], [])
    target[1] = "وصل الوفد صباح أمس."
    assert found(source, target)[0] == [((n,), (n,)) for n in (0, 2, 3)]
