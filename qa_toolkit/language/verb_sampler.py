"""Batches of sentences of which half have lost verbs; used by ``train_verbs`` only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import marisa_trie
import numpy as np

from qa_toolkit.language import context
from qa_toolkit.language.context import context_model
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.tagger import tagger
from qa_toolkit.language.verb_corpus import MARKS, SOURCES, Corpus
from qa_toolkit.language.verb_network import MOST_FEATURES, features


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# How many features of each kind are kept, most frequent first, and how frequent they must be.
KEPT = {"w": 4_000, "p": 1_500, "s": 2_500, "c": 80, "e": 200}
LEAST = 20
# How often a sentence of each corpus is read in one pass, first, and in the end.
REPEATED = {"books": 1.0, "laws": 0.7, "aghlat": 6.0, "wikinews": 6.0, "translations": 0.0}
LATE = {"books": 0.3, "laws": 0.3, "aghlat": 12.0, "wikinews": 12.0, "translations": 12.0}
# The books' sentences are long; those with one verb, and those that do without, teach the most.
WITH_VERBS = np.array([2.0, 2.0, 1.0])
LENGTHS = (12, 18, 24, 32, 44, 64)
TOKENS = 3072  # a batch
LOST = 0.5  # the share of sentences that lose a verb
ANOTHER = 0.4  # the share of these that lose one more, and again
APART = 6  # words at least between two of them
REPLACED, ANY_MASDAR = 0.4, 0.1  # the share of lost verbs replaced by their masdar, by any masdar
NAMED = 0.4  # the share of sentences in which names stand in place of some nouns
NAMES = (0.3, 0.5, 0.2)  # one name, two, three
FORGOTTEN = 0.2  # the share of types whose identity is hidden, as a word never seen would be
PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")
PREPOSITIONS = _words("في من إلى على مع عن بين لدى عند ضد نحو")
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
    """A sentence: numbers of words, which are verbs (in hundredths), before which one is lost."""

    words: list[int]
    verbs: list[int]
    lost: list[int]


class Sampler:
    """Batches of sentences of like length, half of them without some of their verbs."""

    def __init__(self, corpus: Corpus, table: Table, *, seed: int) -> None:
        self._corpus, self._table = corpus, table
        self._chance = np.random.default_rng(seed)
        types = corpus.types
        self._auxiliary = {n for n, text in enumerate(types) if text in AUXILIARIES}
        self._copula = {n for n, text in enumerate(types) if text in COPULAS}
        self._preposition = {n for n, text in enumerate(types) if text in PREPOSITIONS}
        self._article = np.array([text.startswith("ال") for text in types])
        self._owned = np.array([text.endswith(PRONOUNS) for text in types])
        self._masdars = np.unique(corpus.masdars[corpus.masdars > 0])
        self._comma, self._open, self._close = map(types.index, MARKS)

    def batches(self, repeated: Mapping[str, float]) -> Iterator[list[Robbed]]:
        """One pass over the sentences in random order."""
        corpus, chance = self._corpus, self._chance
        verbs = np.add.reduceat(corpus.verbs >= 50, corpus.starts[:-1])
        share = np.array([repeated[source] for source in SOURCES])
        often = share[corpus.source] * WITH_VERBS[np.minimum(verbs, 2)]
        times = often.astype(int) + (chance.random(len(often)) < often % 1)
        order = np.repeat(np.arange(len(often)), times)
        chance.shuffle(order)
        waiting: dict[int, list[Any]] = {length: [] for length in LENGTHS}
        for number in order:
            made = self._made(int(number))
            length = next(size for size in LENGTHS if len(made.words) + 2 <= size)
            waiting[length].append(made)
            if len(waiting[length]) == TOKENS // length:
                yield waiting[length]
                waiting[length] = []

    def _made(self, number: int) -> Robbed:
        corpus, chance = self._corpus, self._chance
        first, last = corpus.starts[number], corpus.starts[number + 1]
        words, verbs = corpus.stream[first:last].tolist(), corpus.verbs[first:last].tolist()
        if chance.random() < 0.1:
            kept = [place for place, word in enumerate(words) if word != self._comma]
            words, verbs = [words[k] for k in kept], [verbs[k] for k in kept]
        if chance.random() < NAMED:
            words, verbs = self._renamed(words, verbs)
        return self._robbed(words, verbs) if chance.random() < LOST else Robbed(words, verbs, [])

    def _renamed(self, words: list[int], verbs: list[int]) -> tuple[list[int], list[int]]:
        """The sentence with names of people where some nouns stood: قال الرجل, قال جون غونت."""
        chance = self._chance
        others: list[int] = []
        chances: list[int] = []
        for place, word in enumerate(words):
            left = len(words) - place - 1
            if self._replaceable(words, verbs, place) and len(others) + left < LENGTHS[-1] - 8:
                count = 1 + int(chance.choice(len(NAMES), p=NAMES))
                names = chance.choice(self._corpus.names, count).tolist()
                if chance.random() < 0.1:
                    names = [
                        *names,
                        self._open,
                        int(chance.choice(self._corpus.names)),
                        self._close,
                    ]
                others += names
                chances += [0] * len(names)
            else:
                others.append(word)
                chances.append(verbs[place])
        return others, chances

    def _replaceable(self, words: list[int], verbs: list[int], place: int) -> bool:
        """Whether a noun after a verb or preposition stands alone, and chance has it."""
        if not self._article[words[place]] or self._chance.random() < 0.5:
            return False
        if place + 1 < len(words) and self._article[words[place + 1]]:
            return False
        return place == 0 or verbs[place - 1] >= 60 or words[place - 1] in self._preposition

    def _robbed(self, words: list[int], verbs: list[int]) -> Robbed:
        """The sentence without one of its verbs, or some."""
        chance, masdars = self._chance, self._corpus.masdars
        taken = self._choice(words, verbs)
        found = Robbed([], [], [])
        for place, word in enumerate(words):
            if place not in taken:
                found.words.append(word)
                found.verbs.append(verbs[place])
                continue
            found.lost.append(len(found.words))
            noun_next = place + 1 < len(words) and self._article[words[place + 1]]
            own = int(masdars[word])
            fits = own and (noun_next or self._owned[own])
            if fits and chance.random() < REPLACED:
                found.words.append(own)
                found.verbs.append(0)
            elif noun_next and len(self._masdars) and chance.random() < ANY_MASDAR:
                found.words.append(int(chance.choice(self._masdars)))
                found.verbs.append(0)
        return found

    def _choice(self, words: list[int], verbs: list[int]) -> set[int]:
        """Verbs to delete that are not held up by another one beside them."""
        padded = [0, *verbs, 0]
        sure = [
            place
            for place, verb in enumerate(verbs)
            if verb >= 60
            and padded[place] < 30 > padded[place + 2]
            and words[place] not in self._copula
        ]
        taken: set[int] = set()
        while sure and (not taken or self._chance.random() < ANOTHER):
            weights = np.array([5.0 if words[place] in self._auxiliary else 1.0 for place in sure])
            one = sure[int(self._chance.choice(len(sure), p=weights / weights.sum()))]
            taken.add(one)
            sure = [place for place in sure if abs(place - one) > APART]
        return taken

    def arrays(self, batch: list[Robbed]) -> tuple[Any, ...]:
        """The batch as arrays; position 0 is the beginning, the last one the end."""
        length = next(s for s in LENGTHS if max(len(each.words) for each in batch) + 2 <= s)
        ids = np.zeros((len(batch), length), np.int32)
        lost, verbs = np.zeros((2, len(batch), length), np.float32)
        for row, each in enumerate(batch):
            ids[row, : len(each.words) + 2] = [1, *each.words, 2]
            lost[row, [place + 1 for place in each.lost]] = 1
            verbs[row, 1 : len(each.verbs) + 1] = each.verbs
        unique, index = np.unique(ids, return_inverse=True)
        size = -(-len(unique) // 2048) * 2048  # few shapes, few compilations
        rows = np.zeros((size, MOST_FEATURES), np.int32)
        rows[: len(unique)] = self._table.rows[unique]
        vectors = np.zeros((size, self._table.rich.shape[1]), np.float32)
        hidden = self._chance.random(len(unique)) < FORGOTTEN
        vectors[: len(unique)] = np.where(
            hidden[:, None], self._table.poor[unique], self._table.rich[unique]
        )
        rows[: len(unique), 0] *= ~(hidden & self._table.named[unique])
        return rows, vectors, index.reshape(ids.shape), ids > 0, lost, verbs / 100
