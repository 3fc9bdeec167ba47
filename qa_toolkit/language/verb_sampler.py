"""Batches of sentences of which half have lost a verb; used by ``train_verbs`` only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import marisa_trie
import numpy as np

from qa_toolkit.language import context
from qa_toolkit.language.context import context_model
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.tagger import tagger
from qa_toolkit.language.verb_corpus import SOURCES, Corpus
from qa_toolkit.language.verb_network import MOST_FEATURES, features


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# How many features of each kind are kept, most frequent first, and how frequent they must be.
KEPT = {"w": 4_000, "p": 1_500, "s": 2_500, "c": 80, "e": 200}
LEAST = 20
REPEATED = {"books": 1.0, "laws": 0.7, "aghlat": 6.0, "wikinews": 6.0, "translations": 6.0}
# The books' sentences are long; those with one verb, and those that do without, teach the most.
WITH_VERBS = np.array([2.0, 2.0, 1.0])
LENGTHS = (12, 18, 24, 32, 44, 64)
TOKENS = 3072  # a batch
LOST = 0.5  # the share of sentences that lose a verb
REPLACED = 0.25  # of these, the share in which a masdar stands in place of the verb
FORGOTTEN = 0.15  # the share of types whose identity is hidden, as a word never seen would be
AUXILIARIES = _words("تم يتم تمت تتم جرى يجري جرت تجري")
# Without these the rest stands, as a nominal sentence: كان هناك, لم يكن, تبلغ مساحتها مئة فدان.
COPULAS = _words(
    "كان كانت كانوا كنت كنا كن يكون تكون يكونون أكون نكون سيكون ستكون يكن تكن ليس ليست "
    "ليسوا لست وكان وكانت فكان فكانت ويكون وتكون وليس وليست فليس لكان لكانت أصبح أصبحت يصبح "
    "تصبح صار صارت يصير تصير ظل ظلت يظل تظل بات باتت يبقى تبقى زال زالت يزال تزال يزل تزل "
    "يبدو تبدو يعد تعد يعتبر تعتبر ويعتبر وتعتبر ويعد وتعد يمثل تمثل يشكل تشكل يوجد توجد "
    "ويوجد وتوجد يبلغ تبلغ بلغ بلغت يقع تقع"
)


class Table:
    """What the network is told of each type: rows of features, and vectors of the context model.

    ``poor`` holds the vectors without the word and its stems, as of a word never seen.
    """

    def __init__(self, corpus: Corpus) -> None:
        lexicon, judge, model = arabic(), tagger(), context_model()
        counts = np.bincount(corpus.stream, minlength=len(corpus.types))
        listed = [features(t, lexicon, judge) if len(t) else [] for t in corpus.types]
        frequency: Counter[str] = Counter()
        for names, count in zip(listed, counts, strict=True):
            for name in names:
                frequency[name] += max(int(count), LEAST * (names[0] in ("w:<begin>", "w:<end>")))
        kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for name, count in frequency.items():
            if count >= LEAST:
                kinds[name.partition(":")[0]].append((-count, name))
        kept = [
            name for kind, names in kinds.items() for _, name in sorted(names)[: KEPT.get(kind)]
        ]
        self.trie = marisa_trie.Trie(kept)
        self.rows = np.zeros((len(listed), MOST_FEATURES), np.int32)
        self.named = np.zeros(len(listed), bool)  # whether the first feature is the word itself
        for number, names in enumerate(listed):
            rows = [self.trie[name] + 1 for name in names if name in self.trie][:MOST_FEATURES]
            self.rows[number, : len(rows)] = rows
            self.named[number] = len(rows) > 1 and names[0] in self.trie
        self.rich = np.zeros((len(listed), model.vector(".").shape[0]), np.float16)
        self.poor = np.zeros_like(self.rich)
        for number, text in enumerate(corpus.types):
            if text:
                names = context.features(text, lexicon)
                self.rich[number] = model.embedded(names)
                self.poor[number] = model.embedded([n for n in names if n[0] not in "wt"])


class Robbed(NamedTuple):
    """A sentence as numbers of words, and before which of them a verb was lost; -1: it is whole."""

    words: list[int]
    place: int


class Sampler:
    """Batches of sentences of like length, half of them without one of their verbs."""

    def __init__(self, corpus: Corpus, table: Table, *, seed: int) -> None:
        self._corpus, self._table = corpus, table
        self._chance = np.random.default_rng(seed)
        self._auxiliary = {n for n, text in enumerate(corpus.types) if text in AUXILIARIES}
        self._copula = {n for n, text in enumerate(corpus.types) if text in COPULAS}
        self._article = np.array([text.startswith("ال") for text in corpus.types])
        self._masdars = self._bare_masdars()
        self._repeated = np.array([REPEATED[source] for source in SOURCES])
        self._commas = corpus.types.index("،")

    def _bare_masdars(self) -> np.ndarray:
        lexicon = arabic()
        return np.array(
            [
                number
                for number, text in enumerate(self._corpus.types)
                if lexicon.frequency(text) > 3.5
                and (readings := lexicon.readings(text))
                and any(r.pos == "masdar" and not r.prefix for r in readings)
                and all(r.pos != "verb" for r in readings)
            ]
        )

    def batches(self) -> Iterator[list[Robbed]]:
        """One pass over the sentences in random order."""
        corpus, chance = self._corpus, self._chance
        verbs = np.add.reduceat(corpus.verbs >= 50, corpus.starts[:-1])
        often = self._repeated[corpus.source] * WITH_VERBS[np.minimum(verbs, 2)]
        times = often.astype(int) + (chance.random(len(often)) < often % 1)
        order = np.repeat(np.arange(len(often)), times)
        chance.shuffle(order)
        waiting: dict[int, list[Any]] = {length: [] for length in LENGTHS}
        for number in order:
            made = self._made(int(number))
            length = next(size for size in LENGTHS if len(made[0]) + 2 <= size)
            waiting[length].append(made)
            if len(waiting[length]) == TOKENS // length:
                yield waiting[length]
                waiting[length] = []

    def _made(self, number: int) -> Robbed:
        corpus, chance = self._corpus, self._chance
        first, last = corpus.starts[number], corpus.starts[number + 1]
        words, verbs = corpus.stream[first:last].tolist(), corpus.verbs[first:last].tolist()
        if chance.random() < 0.1:
            kept = [place for place, word in enumerate(words) if word != self._commas]
            words, verbs = [words[k] for k in kept], [verbs[k] for k in kept]
        place = self._choice(words, verbs) if chance.random() < LOST else -1
        if place >= 0:
            noun_next = place + 1 < len(words) and self._article[words[place + 1]]
            if noun_next and chance.random() < REPLACED:
                words[place] = int(chance.choice(self._masdars))
            else:
                del words[place]
        return Robbed(words, place)

    def _choice(self, words: list[int], verbs: list[int]) -> int:
        """A verb to delete that is not held up by another one beside it; -1 if there is none."""
        padded = [0, *verbs, 0]
        sure = [
            place
            for place, verb in enumerate(verbs)
            if verb >= 60
            and padded[place] < 30 > padded[place + 2]
            and words[place] not in self._copula
        ]
        if not sure:
            return -1
        weights = np.array([5.0 if words[place] in self._auxiliary else 1.0 for place in sure])
        return sure[int(self._chance.choice(len(sure), p=weights / weights.sum()))]

    def arrays(self, batch: list[Robbed]) -> tuple[Any, ...]:
        """The batch as arrays; position 0 is the beginning, the last one the end."""
        length = next(s for s in LENGTHS if max(len(each.words) for each in batch) + 2 <= s)
        ids = np.zeros((len(batch), length), np.int32)
        gaps = np.zeros((len(batch), length), np.float32)
        for row, (words, place) in enumerate(batch):
            ids[row, : len(words) + 2] = [1, *words, 2]
            if place >= 0:
                gaps[row, place + 1] = 1
        unique, index = np.unique(ids, return_inverse=True)
        size = -(-len(unique) // 512) * 512  # few shapes, few compilations
        rows = np.zeros((size, MOST_FEATURES), np.int32)
        rows[: len(unique)] = self._table.rows[unique]
        vectors = np.zeros((size, self._table.rich.shape[1]), np.float32)
        hidden = self._chance.random(len(unique)) < FORGOTTEN
        vectors[: len(unique)] = np.where(
            hidden[:, None], self._table.poor[unique], self._table.rich[unique]
        )
        rows[: len(unique), 0] *= ~(hidden & self._table.named[unique])
        return rows, vectors, index.reshape(ids.shape), ids > 0, gaps
