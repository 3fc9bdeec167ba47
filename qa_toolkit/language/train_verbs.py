"""Train the verb network: ``python -m qa_toolkit.language.train_verbs --data DIR --cache FILE``.

A developer's command; it needs jax and optax and takes forty minutes on two cores. DIR holds
``text/books.ar.txt.xz``, ``text/laws.ar.txt.xz``, ``text/wikinews-pos.tsv.xz``, ``aghlat.jsonl``,
``ntrex.jsonl`` and ``tico19.jsonl``; ``data/LICENSES.md`` says what they are. The weights shipped
come of three runs (2,600, 4,900 and 2,800 steps), each but the first with ``--resume``; what to
sample was changed between them, so one run gives like weights, not the same.

Nobody collects sentences that lost a verb, so they are made: half of the sentences lose one of the
words that the tagger takes for a verb, or have it replaced by a masdar, as if تم had been lost
before it. The network is told where.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import marisa_trie
import numpy as np
import optax

from qa_toolkit.language.context import context_model
from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.logistic import fit
from qa_toolkit.language.tagger import tagger
from qa_toolkit.language.train_tagger import wikinews
from qa_toolkit.language.verb_corpus import build, load, save
from qa_toolkit.language.verb_network import (
    DILATIONS,
    GLOBAL,
    INNER,
    WHOLE,
    WIDTH,
    VerbNetwork,
    arabic_letter,
)
from qa_toolkit.language.verb_sampler import TOKENS, Sampler, Table

RIDGE = 10.0  # of the layer that tells verbs
STOPS = frozenset(".!؟?")
Weights = dict[str, Any]


def beginning(rows: int, context_width: int) -> Weights:
    """Small random weights."""
    keys = iter(jax.random.split(jax.random.PRNGKey(0), 64))

    def normal(*shape: int, scale: float = 1.0) -> Any:
        return jax.random.normal(next(keys), shape) * scale / np.sqrt(shape[0])

    weights: Weights = {
        "embeddings": jax.random.normal(next(keys), (rows, WIDTH)) * 0.3,
        "context": normal(context_width, WIDTH),
        "global_in": normal(WIDTH, GLOBAL),
        "global_out": normal(GLOBAL, WIDTH, scale=0.3),
        "lost": normal(WIDTH, scale=0.1),
        "lost_bias": jnp.array(-3.0),
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


def network(weights: Weights, rows: Any, vectors: Any, ids: Any, mask: Any) -> tuple[Any, Any]:
    """The logits of each position (a verb was lost just before it), and of each sentence."""
    present = (rows > 0)[..., None]
    known = (weights["embeddings"][rows] * present).sum(1)
    types = known / jnp.sqrt(jnp.maximum(present.sum(1), 1)) + vectors @ weights["context"]
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
    pooled = jnp.where(here, last @ weights["pooled"] + weights["pooled_bias"], -1e9).max(1)
    return gaps, jax.nn.relu(pooled) @ weights["sentence"] + weights["sentence_bias"]


def loss(weights: Weights, batch: tuple[Any, ...]) -> tuple[Any, Any]:
    """How surprising the truth is: a sum of two cross-entropies, and each by itself."""
    rows, vectors, ids, mask, gaps = batch
    lost, sentence = network(weights, rows, vectors, ids, mask)
    cross = optax.sigmoid_binary_cross_entropy
    gap = (cross(lost, gaps) * mask).sum(1).mean()
    whole = cross(sentence, gaps.max(1)).mean()
    return 0.5 * gap + whole, jnp.stack([gap, whole])


def train(sampler: Sampler, weights: Weights, *, steps: int, rate: float) -> Weights:
    """The weights after so many steps of Adam, the rate falling along a cosine."""
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.scale_by_adam(b2=0.99))
    state = optimiser.init(weights)

    def step(weights: Weights, state: Any, batch: tuple[Any, ...], speed: Any) -> Any:
        (_, parts), slope = jax.value_and_grad(loss, has_aux=True)(weights, batch)
        change, state = optimiser.update(slope, state)
        weights = jax.tree.map(lambda w, c: w - speed * c, weights, change)
        return weights, state, parts

    step = jax.jit(step)
    begin, number = time.monotonic(), 0
    total = np.zeros(2)
    while True:
        for batch in sampler.batches():
            if number == steps:
                return weights
            done = number / steps
            speed = rate * min(1.0, (number + 1) / 100) * (0.5 + 0.5 * np.cos(np.pi * done))
            weights, state, parts = step(weights, state, sampler.arrays(batch), speed)
            total += np.asarray(parts)
            number += 1
            if number % 200 == 0:
                pace = number * TOKENS / (time.monotonic() - begin)
                print(number, np.round(total / 200, 4), f"{pace:,.0f} tokens/s", flush=True)
                total = np.zeros(2)


def write(folder: Path, table: Table, weights: Weights) -> None:
    """Write the network; embeddings as bytes with a scale a row, the rest as half floats."""
    rows = np.asarray(weights["embeddings"])[1:]
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-6) / 127
    table.trie.save(str(folder / "ar.verbs.marisa"))
    rest = {n: np.asarray(w, np.float16) for n, w in weights.items() if n != "embeddings"}
    arrays: dict[str, Any] = {
        "embeddings": np.round(rows / scales[:, None]).astype(np.int8),
        "scales": scales.astype(np.float16),
        "verb": np.zeros(WIDTH, np.float16),
        "verb_bias": np.zeros((), np.float16),
        **rest,
    }
    np.savez(folder / "ar.verbs.npz", **arrays)


def resumed(folder: Path, table: Table, weights: Weights) -> Weights:
    """The weights that an earlier run wrote; what it did not know is taken from ``weights``."""
    names = marisa_trie.Trie().load(str(folder / "ar.verbs.marisa"))
    with np.load(folder / "ar.verbs.npz") as stored:
        known = {name: np.asarray(stored[name], np.float32) for name in stored.files}
    rows = known["embeddings"] * known["scales"][:, None]
    embeddings = np.array(weights["embeddings"])
    for name, row in table.trie.items():
        if name in names:
            embeddings[row + 1] = rows[names[name]]
    kept = {name: jnp.asarray(known.get(name, array)) for name, array in weights.items()}
    return {**kept, "embeddings": jnp.asarray(embeddings)}


def teach_verbs(folder: Path, data: Path) -> None:
    """Learn from tagged text to tell finite verbs by what the network knows of each word.

    To notice a lost verb it had to know which words are verbs: one linear layer reads it off.
    """
    network = VerbNetwork(folder, lexicon=arabic(), tagger=tagger(), context=context_model())
    states, labels = [], []
    for sentence in wikinews(data / "text" / "wikinews-pos.tsv.xz"):
        tagged = [(word, verb) for word, verb in sentence if word and word not in STOPS]
        rows = network.states([word for word, _ in tagged])[1:-1]
        for row, (word, verb) in zip(rows, tagged, strict=True):
            if arabic_letter(word[0]):
                states.append(row)
                labels.append(float(verb))
    weights = fit(np.array(states, np.float64), np.array(labels), ridge=RIDGE)
    with np.load(folder / "ar.verbs.npz") as stored:
        arrays: dict[str, Any] = {name: stored[name] for name in stored.files}
    arrays |= {"verb": weights[:-1].astype(np.float16), "verb_bias": weights[-1].astype(np.float16)}
    np.savez(folder / "ar.verbs.npz", **arrays)


def main() -> None:
    """Train on the folder given and write the network."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training data")
    parser.add_argument("--cache", type=Path, required=True, help="where the corpus is kept")
    parser.add_argument("--steps", type=int, default=9_000)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--resume", action="store_true", help="go on from the weights in --output")
    parser.add_argument("--output", type=Path, default=DATA)
    arguments = parser.parse_args()
    if not arguments.cache.exists():
        save(build(arguments.data), arguments.cache)
    corpus = load(arguments.cache)
    table = Table(corpus)
    print(
        f"{len(corpus.stream):,} tokens, {len(corpus.types):,} types, {len(table.trie):,} features"
    )
    weights = beginning(len(table.trie) + 1, table.rich.shape[1])
    if arguments.resume:
        weights = resumed(arguments.output, table, weights)
    sampler = Sampler(corpus, table, seed=0)
    weights = train(sampler, weights, steps=arguments.steps, rate=arguments.rate)
    write(arguments.output, table, weights)
    teach_verbs(arguments.output, arguments.data)


if __name__ == "__main__":
    main()
