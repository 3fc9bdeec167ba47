"""Train the verb network: ``python -m qa_toolkit.language.train_verbs --data DIR --cache DIR``.

A developer's command; it needs jax and optax and takes half an hour on two quiet cores. The data
are ``text/books.ar.txt.xz``, ``text/laws.ar.txt.xz``, ``text/wikinews-pos.tsv.xz``,
``aghlat.jsonl``, ``ntrex.jsonl``, ``tico19.jsonl``, ``pud_ar.conllu`` (for the last layer alone)
and ``names_ar2en_train.tsv``; ``data/LICENSES.md`` says what they are. All chance is seeded: it
made the weights that are shipped. The corpus and the weights before the last stage are kept.

Nobody collects sentences that lost a verb, so they are made: half of the sentences lose some of the
words that the tagger takes for verbs, or have them replaced by a masdar, as if تم had been lost
before it. The network is told where. Names stand in place of some nouns, for news is full of words
that no dictionary has. In the last stage there is more news, and the rate falls to nothing.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.train_verb_layer import teach
from qa_toolkit.language.verb_corpus import build, load, save
from qa_toolkit.language.verb_network import (
    DILATIONS,
    GLOBAL,
    HIDDEN,
    INNER,
    WHOLE,
    WIDTH,
)
from qa_toolkit.language.verb_sampler import LATE, REPEATED, TOKENS, Robbed, Sampler, Table

STEPS, LATE_STEPS = 6_000, 800
RATE = 2e-3
Weights = dict[str, Any]


def beginning(rows: int, context_width: int) -> Weights:
    """Small random weights."""
    keys = iter(jax.random.split(jax.random.PRNGKey(0), 64))

    def normal(*shape: int, scale: float = 1.0) -> Any:
        return jax.random.normal(next(keys), shape) * scale / np.sqrt(shape[0])

    weights: Weights = {
        "embeddings": jax.random.normal(next(keys), (rows, WIDTH)) * 0.3,
        "context": normal(context_width, WIDTH),
        "word_in": normal(WIDTH, HIDDEN),
        "word_bias": jnp.zeros(HIDDEN),
        "word_out": normal(HIDDEN, WIDTH, scale=0.3),
        "global_in": normal(WIDTH, GLOBAL),
        "global_out": normal(GLOBAL, WIDTH, scale=0.3),
        "lost": normal(WIDTH, scale=0.1),
        "lost_bias": jnp.array(-3.0),
        "verb": normal(WIDTH, scale=0.1),
        "verb_bias": jnp.array(-2.0),
        "pooled": normal(WIDTH, GLOBAL),
        "pooled_bias": jnp.zeros(GLOBAL),
        "sentence": normal(GLOBAL, scale=0.3),
        "sentence_bias": jnp.zeros(()),
    }
    for layer in range(len(DILATIONS)):
        weights[f"around{layer}"] = normal(3 * WIDTH, INNER)
        weights[f"bias{layer}"] = jnp.zeros(INNER)
        weights[f"out{layer}"] = normal(INNER, WIDTH, scale=0.3)
    return weights


def norm(h: Any) -> Any:
    """Each row with a mean square of one."""
    return h * jax.lax.rsqrt((h * h).mean(-1, keepdims=True) + 1e-5)


def network(weights: Weights, rows: Any, vectors: Any, ids: Any, mask: Any) -> tuple[Any, Any, Any]:
    """The logits of each position (a verb was lost before it; it is one) and of each sentence."""
    present = (rows > 0)[..., None]
    known = (weights["embeddings"][rows] * present).sum(1)
    types = known / jnp.sqrt(jnp.maximum(present.sum(1), 1)) + vectors @ weights["context"]
    inner = jax.nn.relu(norm(types) @ weights["word_in"] + weights["word_bias"])
    types = types + inner @ weights["word_out"]
    here = mask[..., None]
    h = types[ids] * here
    for layer, reach in enumerate(DILATIONS):
        u = norm(h)
        before = jnp.pad(u, ((0, 0), (reach, 0), (0, 0)))[:, :-reach]
        after = jnp.pad(u, ((0, 0), (0, reach), (0, 0)))[:, reach:]
        around = jnp.concatenate([before, u, after], axis=-1)
        inner = jax.nn.relu(around @ weights[f"around{layer}"] + weights[f"bias{layer}"])
        h = (h + inner @ weights[f"out{layer}"]) * here
        if layer == WHOLE:
            whole = jnp.where(here, norm(h) @ weights["global_in"], -1e9).max(1)
            h = (h + (jax.nn.relu(whole) @ weights["global_out"])[:, None]) * here
    last = norm(h)
    gaps = last @ weights["lost"] + weights["lost_bias"]
    verbs = last @ weights["verb"] + weights["verb_bias"]
    pooled = jnp.where(here, last @ weights["pooled"] + weights["pooled_bias"], -1e9).max(1)
    return gaps, verbs, jax.nn.relu(pooled) @ weights["sentence"] + weights["sentence_bias"]


def loss(weights: Weights, batch: tuple[Any, ...]) -> tuple[Any, Any]:
    """How surprising the truth is: a sum of three cross-entropies, and each by itself."""
    rows, vectors, ids, mask, lost, verbs = batch
    gaps, tags, sentences = network(weights, rows, vectors, ids, mask)
    cross = optax.sigmoid_binary_cross_entropy
    gap = (cross(gaps, lost) * mask).sum(1).mean()
    whole = cross(sentences, lost.max(1)).mean()
    tag = (cross(tags, verbs) * mask).sum() / mask.sum()
    return 0.5 * gap + whole + tag, jnp.stack([gap, whole, tag])


def train(
    sampler: Sampler,
    weights: Weights,
    repeated: Mapping[str, float],
    *,
    steps: int,
    rate: float,
    falls: bool,
) -> Weights:
    """The weights after so many steps of Adam; the rate is constant or falls to nothing."""
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.scale_by_adam(b2=0.99))
    state = optimiser.init(weights)

    def step(weights: Weights, state: Any, batch: tuple[Any, ...], speed: Any) -> Any:
        (_, parts), slope = jax.value_and_grad(loss, has_aux=True)(weights, batch)
        change, state = optimiser.update(slope, state)
        weights = jax.tree.map(lambda w, c: w - speed * c, weights, change)
        return weights, state, parts

    step = jax.jit(step)
    begin, total = time.monotonic(), np.zeros(3)
    for number, batch in batches(sampler, repeated, steps):
        speed = rate * (1 - number / steps if falls else min(1.0, (number + 1) / 200))
        weights, state, parts = step(weights, state, sampler.arrays(batch), speed)
        total += np.asarray(parts)
        if number % 200 == 199:
            pace = number * TOKENS / (time.monotonic() - begin)
            print(number + 1, np.round(total / 200, 4), f"{pace:,.0f} tokens/s", flush=True)
            total = np.zeros(3)
    return weights


def batches(
    sampler: Sampler, repeated: Mapping[str, float], steps: int
) -> Iterator[tuple[int, list[Robbed]]]:
    """So many batches, numbered, however many passes over the corpus that takes."""
    passes = itertools.chain.from_iterable(sampler.batches(repeated) for _ in itertools.count())
    return zip(range(steps), passes, strict=False)


def write(folder: Path, table: Table, weights: Weights) -> None:
    """Write the network; embeddings as bytes with a scale a row, the rest as half floats."""
    rows = np.asarray(weights["embeddings"])[1:]
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-6) / 127
    table.trie.save(str(folder / "ar.verbs.marisa"))
    rest = {n: np.asarray(w, np.float16) for n, w in weights.items() if n != "embeddings"}
    arrays: dict[str, Any] = {
        "embeddings": np.round(rows / scales[:, None]).astype(np.int8),
        "scales": scales.astype(np.float16),
        **rest,
    }
    np.savez(folder / "ar.verbs.npz", **arrays)


def main() -> None:
    """Train on the folder given and write the network."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training data")
    parser.add_argument("--cache", type=Path, required=True, help="folder for what takes long")
    parser.add_argument("--output", type=Path, default=DATA)
    arguments = parser.parse_args()
    kept, first = arguments.cache / "corpus.npz", arguments.cache / "weights.npz"
    if not kept.exists():
        save(build(arguments.data), kept)
    corpus = load(kept)
    table = Table(corpus)
    print(
        f"{len(corpus.stream):,} tokens, {len(corpus.types):,} types, {len(table.trie):,} features"
    )
    if not first.exists():
        weights = beginning(len(table.trie) + 1, table.rich.shape[1])
        sampler = Sampler(corpus, table, seed=0)
        weights = train(sampler, weights, REPEATED, steps=STEPS, rate=RATE, falls=False)
        arrays: dict[str, Any] = {name: np.asarray(weight) for name, weight in weights.items()}
        np.savez(first, **arrays)
    with np.load(first) as stored:
        weights = {name: jnp.asarray(stored[name]) for name in stored.files}
    sampler = Sampler(corpus, table, seed=1)
    weights = train(sampler, weights, LATE, steps=LATE_STEPS, rate=RATE, falls=True)
    write(arguments.output, table, weights)
    teach(arguments.output, arguments.data)


if __name__ == "__main__":
    main()
