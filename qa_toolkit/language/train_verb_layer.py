"""The layer of the verb network that tells finite verbs; used by ``train_verbs`` and benchmarks.

To notice a lost verb the network had to know which words are verbs: one linear layer, learnt from
tagged text, reads it off what the network knows of each word in the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from qa_toolkit.language.context import context_model
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.logistic import fit
from qa_toolkit.language.tagger import tagger
from qa_toolkit.language.train_tagger import Tagged, treebank, wikinews
from qa_toolkit.language.verb_network import VerbNetwork, arabic_letter

RIDGE = 10.0
STOPS = frozenset(".!؟?")
Floats = npt.NDArray[np.float64]


def examples(network: VerbNetwork, sentences: Iterable[Tagged]) -> tuple[Floats, Floats]:
    """What the network knows of each Arabic word, and whether it is a finite verb."""
    states, labels = [], []
    for sentence in sentences:
        tagged = [(word, verb) for word, verb in sentence if word and word not in STOPS]
        rows = network.states([word for word, _ in tagged])[1:-1]
        for row, (word, verb) in zip(rows, tagged, strict=True):
            if arabic_letter(word[0]):
                states.append(row)
                labels.append(float(verb))
    return np.array(states, np.float64), np.array(labels)


def learnt(states: Floats, labels: Floats) -> Floats:
    """The weights of the layer, its bias last."""
    return fit(states, labels, ridge=RIDGE)


def teach(folder: Path, data: Path) -> None:
    """Learn the layer of the network in ``folder`` from Wikinews and UD Arabic-PUD."""
    network = VerbNetwork(folder, lexicon=arabic(), tagger=tagger(), context=context_model())
    tagged = [*wikinews(data / "text" / "wikinews-pos.tsv.xz"), *treebank(data / "pud_ar.conllu")]
    weights = learnt(*examples(network, tagged)).astype(np.float16)
    with np.load(folder / "ar.verbs.npz") as stored:
        arrays: dict[str, Any] = {name: stored[name] for name in stored.files}
    np.savez(folder / "ar.verbs.npz", **{**arrays, "verb": weights[:-1], "verb_bias": weights[-1]})
