"""Train the context model: ``python -m qa_toolkit.language.train_context --data DIR``.

A developer's command; it needs jax and optax and takes half an hour on two cores. DIR holds
``books.ar.txt.xz`` (edited prose of authors who died 1921–1945, in the public domain by age) and
``laws.ar.txt.xz`` (laws of Saudi Arabia, Qatar and Bahrain, official texts without copyright).

Two questions are asked of every place in the text: which word of the batch stands here, and which
of the words that one slip would make of it. The first is what makes the scores comparable with
frequencies from another kind of text (they are log P(word | context) / P(word)), the second is
what the model is for.
"""

from __future__ import annotations

import argparse
import lzma
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import marisa_trie
import numpy as np
import optax

from qa_toolkit.language import spelling
from qa_toolkit.language.context import EDGE, MOST_FEATURES, PLACES, REACH, features, symbols
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import arabic

WIDTH, HIDDEN, BATCH, RIVALS = 64, 160, 1024, 6
LAW_SYMBOLS = 900_000  # more of them, and the model speaks like a statute
# How many features of each kind are kept, most frequent first, and how frequent they must be.
KEPT = {"w": 12_000, "t": 14_000, "p": 3_000, "s": 3_000, "c": 80, "e": 300}
LEAST = 10
CONFUSABLE_WORDS, CONFUSIONS = 40_000, 12
FREQUENT = 3e-4  # words above this share are drawn less often


def lines(path: Path) -> Iterator[str]:
    """The paragraphs of a corpus, short ones once (titles and tables of contents return)."""
    seen: set[str] = set()
    with lzma.open(path, "rt", encoding="utf-8") as text:
        for line in text:
            paragraph = line.strip()
            if len(paragraph) >= 40 and paragraph not in seen:
                if len(paragraph) < 200:
                    seen.add(paragraph)
                yield paragraph


class Corpus:
    """The text as numbers of types; type 0 is the edge that parts paragraphs."""

    def __init__(self, folder: Path) -> None:
        numbers = {EDGE: 0}
        stream = [0] * REACH
        for name, most in (("books", None), ("laws", LAW_SYMBOLS)):
            start = len(stream)
            for line in lines(folder / f"{name}.ar.txt.xz"):
                found = [symbol for symbol, _ in symbols(line)]
                if len(found) >= REACH:
                    stream += [numbers.setdefault(symbol, len(numbers)) for symbol in found]
                    stream += [0] * REACH
                if most and len(stream) - start > most:
                    break
        self.types = list(numbers)
        self.numbers = numbers
        self.stream = np.array(stream, np.int32)
        self.counts = np.bincount(self.stream, minlength=len(self.types))

    def word(self, number: int) -> bool:
        """Whether a type is an Arabic word of two letters or more."""
        text = self.types[number]
        return "\u0620" <= text[0] <= "\u06d3" and len(text) > 1


def vocabulary(corpus: Corpus) -> tuple[marisa_trie.Trie, np.ndarray]:
    """The features kept, and those of each type: rows of numbers from 1, 0 where there is none."""
    lexicon = arabic()
    listed = [features(text, lexicon) if number else [] for number, text in enumerate(corpus.types)]
    frequency: Counter[str] = Counter()
    for number, names in enumerate(listed):
        for name in names:
            frequency[name] += int(corpus.counts[number])
    kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name, count in frequency.items():
        if count >= LEAST:
            kinds[name.partition(":")[0]].append((-count, name))
    kept = [name for kind, names in kinds.items() for _, name in sorted(names)[: KEPT.get(kind)]]
    trie = marisa_trie.Trie(kept)
    table = np.zeros((len(listed), MOST_FEATURES), np.int32)
    for number, names in enumerate(listed):
        rows = [trie[name] + 1 for name in names if name in trie][:MOST_FEATURES]
        table[number, : len(rows)] = rows
    return trie, table


def confusions(corpus: Corpus) -> np.ndarray:
    """For each frequent type the types that one slip makes of it, confusable letters first."""
    zipf = arabic().frequencies.zipf
    chance = np.random.default_rng(0)
    table = np.zeros((len(corpus.types), CONFUSIONS), np.int32)
    for number in np.argsort(-corpus.counts, kind="stable")[:CONFUSABLE_WORDS]:
        word = corpus.types[number]
        if len(word) < 3 or not corpus.word(number):
            continue
        alike, edited = (
            list(dict.fromkeys(t for t, _ in made if t != word and t in corpus.numbers))
            for made in (spelling.confusions(word), spelling.edits(word))
        )
        alike = [text for text in alike if zipf(text) > 1.0][:6]
        edited = [text for text in edited if zipf(text) > 1.5 and text not in alike]
        chance.shuffle(edited)
        chosen = [corpus.numbers[text] for text in alike + edited][:CONFUSIONS]
        table[number, : len(chosen)] = chosen
    return table


Weights = dict[str, Any]


def beginning(rows: int) -> Weights:
    """Small random weights."""
    keys = jax.random.split(jax.random.PRNGKey(0), 4)
    normal = jax.random.normal
    return {
        "embeddings": normal(keys[0], (rows, WIDTH)) * 0.15,
        "around": normal(keys[1], (len(PLACES) * WIDTH, HIDDEN)) * 0.06,
        "bias": jnp.zeros(HIDDEN),
        "inner": normal(keys[2], (HIDDEN, WIDTH)) * 0.08,
        "outer": jnp.eye(WIDTH) + 0.01 * normal(keys[3], (WIDTH, WIDTH)),
        "frequency": jnp.array(2.3),
        "context": jnp.array(1.0),
    }


def loss(weights: Weights, batch: tuple[Any, ...]) -> Any:
    """Of the words of a batch and of its confusions, how surprising the true ones are."""
    rows, zipf, around, target, rivals = batch
    present = (rows > 0)[..., None]
    known = (weights["embeddings"][rows] * present).sum(1)
    vectors = known / jnp.sqrt(jnp.maximum(present.sum(1), 1))
    hidden = vectors[around].reshape(len(target), -1) @ weights["around"] + weights["bias"]
    wanted = jax.nn.relu(hidden) @ weights["inner"]
    outer = vectors @ weights["outer"]
    scores = wanted @ outer[target].T
    same = (target[:, None] == target[None, :]) & ~jnp.eye(len(target), dtype=bool)
    scores = jnp.where(same, -30.0, scores)
    which_of_batch = -jnp.mean(jnp.diag(jax.nn.log_softmax(scores, axis=1)))
    choice = jnp.concatenate([target[:, None], rivals], axis=1)
    fit = jnp.einsum("bw,bcw->bc", wanted, outer[choice])
    weighed = weights["context"] * fit + weights["frequency"] * zipf[choice]
    weighed = jnp.where((choice > 0), weighed, -30.0)
    contested = (rivals > 0).any(1)
    lost = -jax.nn.log_softmax(weighed, axis=1)[:, 0] * contested
    return which_of_batch + lost.sum() / jnp.maximum(contested.sum(), 1)


def train(corpus: Corpus, table: np.ndarray, rows: int, steps: int) -> Weights:
    """The weights after ``steps`` batches of Adam, the rate falling along a cosine."""
    rivals_of = confusions(corpus)
    lexicon = arabic()
    zipf_of = np.array([lexicon.frequencies.zipf(text) for text in corpus.types], np.float32)
    is_word = np.array([corpus.word(number) for number in range(len(corpus.types))])
    places = np.flatnonzero(is_word[corpus.stream])
    share = corpus.counts[corpus.stream[places]] / corpus.counts.sum()
    kept = np.minimum(1.0, np.sqrt(FREQUENT / share))
    weights = beginning(rows + 1)
    optimiser = optax.adam(optax.cosine_decay_schedule(3e-3, steps))
    state = optimiser.init(weights)

    def step(weights: Weights, state: Any, batch: tuple[Any, ...]) -> Any:
        value, slope = jax.value_and_grad(loss)(weights, batch)
        change, state = optimiser.update(slope, state)
        return optax.apply_updates(weights, change), state, value

    step = jax.jit(step)
    chance = np.random.default_rng(0)
    begin, total = time.monotonic(), 0.0
    for number in range(1, steps + 1):
        drawn = chance.choice(len(places), 4 * BATCH)
        drawn = drawn[chance.random(4 * BATCH) < kept[drawn]][:BATCH]
        at = places[drawn]
        around = corpus.stream[at[:, None] + np.array(PLACES)]
        target = corpus.stream[at]
        rivals = rivals_of[target]
        order = np.argsort(chance.random(rivals.shape) + (rivals == 0), axis=1)[:, :RIVALS]
        rivals = np.take_along_axis(rivals, order, axis=1)
        everything = np.concatenate([[0], around.ravel(), target, rivals.ravel()])
        unique, index = np.unique(everything, return_inverse=True)
        size = -(-len(unique) // 2048) * 2048  # few shapes, few compilations
        batch_rows = np.zeros((size, MOST_FEATURES), np.int32)
        batch_rows[: len(unique)] = table[unique]
        batch_zipf = np.zeros(size, np.float32)
        batch_zipf[: len(unique)] = zipf_of[unique]
        around_at, target_at, rivals_at = np.split(
            index[1:], [around.size, around.size + target.size]
        )
        batch = (
            batch_rows,
            batch_zipf,
            around_at.reshape(around.shape),
            target_at,
            rivals_at.reshape(rivals.shape),
        )
        weights, state, value = step(weights, state, batch)
        total += float(value)
        if number % 200 == 0:
            speed = number * BATCH / (time.monotonic() - begin)
            print(f"{number:6} loss {total / 200:.4f}  {speed:,.0f} places/s", flush=True)
            total = 0.0
    return weights


def write(folder: Path, trie: marisa_trie.Trie, weights: Weights) -> None:
    """Write the model; embeddings as bytes with a scale a row, the rest as half floats."""
    table = np.asarray(weights["embeddings"])[1:]
    scales = np.maximum(np.abs(table).max(axis=1), 1e-6) / 127
    rest: dict[str, Any] = {
        name: np.asarray(weights[name], np.float16) for name in ("around", "bias", "inner", "outer")
    }
    trie.save(str(folder / "ar.context.marisa"))
    np.savez(
        folder / "ar.context.npz",
        embeddings=np.round(table / scales[:, None]).astype(np.int8),
        scales=scales.astype(np.float16),
        **rest,
    )


def main() -> None:
    """Train on the folder given and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the two corpora")
    parser.add_argument("--steps", type=int, default=6_000)
    parser.add_argument("--output", type=Path, default=DATA)
    arguments = parser.parse_args()
    corpus = Corpus(arguments.data)
    trie, table = vocabulary(corpus)
    print(f"{len(corpus.stream):,} symbols, {len(corpus.types):,} types, {len(trie):,} features")
    write(arguments.output, trie, train(corpus, table, len(trie), arguments.steps))


if __name__ == "__main__":
    main()
