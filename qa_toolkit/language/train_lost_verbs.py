"""Train the judge of lost verbs: ``python -m qa_toolkit.language.train_lost_verbs --data DIR``.

A developer's command. DIR holds ``ntrex.jsonl`` (NTREX-128), ``tico19.jsonl`` (TICO-19) and
``pud_ar.conllu`` (UD Arabic-PUD): published Arabic, of which some sentences are robbed of a verb
here. Of the first two only the half of the documents is used that the network has not read. The
weights of the logistic regression and its two thresholds are written; the thresholds are those at
which so many of the published sentences, judged by weights made without their document, are called
faulty.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from qa_toolkit.language.analysis import judged
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.logistic import fit, scores
from qa_toolkit.language.lost_verbs import WEIGHTS, evidence, excusable, whole
from qa_toolkit.language.sentences import sentences
from qa_toolkit.language.tagger import Token, tagger, tokens
from qa_toolkit.language.verb_corpus import taught

Floats = npt.NDArray[np.float64]

FOLDS = 5
STRICT, LOOSE = 0.5, 5.0  # false alarms in 1,000 published sentences
MARGIN = 0.8  # the highest of a thousand scores is not the highest of ten thousand
WEIGHT = {"clean": 3.0, "only": 2.0, "beside": 1.0, "auxiliary": 4.0}
AUXILIARIES = frozenset(["تم", "يتم", "تمت", "تتم", "جرى", "يجري", "جرت", "تجري"])
_RIDGE = 3.0
_CLOSERS = "\"'”’»)]"


class Sentence(NamedTuple):
    """A sentence without its final stop: as published (``clean``), or without a verb.

    ``only``: without its only verb, ``beside``: without one of several, ``auxiliary``: without تم
    or its like before a masdar. ``place``: where it stood.
    """

    document: str
    text: str
    kind: str
    place: int = -1


def statements(text: str) -> Iterator[str]:
    """The sentences of a text that end in a full stop, without it."""
    for start, end in sentences(text, "ar"):
        body = text[start:end].rstrip(_CLOSERS)
        if body.endswith(".") and not body.endswith("..") and whole(body):
            yield body[:-1]


def published(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """The documents of NTREX-128 or TICO-19 and their sentences."""
    for row in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(row)
        # A document of NTREX-128 begins with its headline.
        for line in document["ar"][name == "ntrex" :]:
            for sentence in statements(line):
                yield f"{name}:{document['doc_id']}", sentence


def without_verb(document: str, text: str, chance: random.Random) -> Iterator[Sentence]:
    """The sentence as it is, without one of its verbs, and without each auxiliary."""
    found = tokens(text)
    if not 4 < len(found) < 150:
        return
    yield Sentence(document, text, "clean")
    verbs = tagger().probabilities([token.text for token in found])
    if sure := [place for place in range(len(found)) if _alone(found, verbs, place)]:
        kind = "only" if sum(verb >= 0.25 for verb in verbs) == 1 else "beside"
        yield _without(document, text, found[chance.choice(sure)], kind)
    for place, token in enumerate(found[:-1]):
        if token.text in AUXILIARIES and _masdar(found[place + 1].text) and verbs[place + 1] < 0.3:
            yield _without(document, text, token, "auxiliary")


def _alone(found: Sequence[Token], verbs: Sequence[float], place: int) -> bool:
    """Whether it is surely a verb, holds no conjunction, and no other verb leans on it."""
    beside = (*verbs[max(place - 1, 0) : place], *verbs[place + 1 : place + 2])
    word = found[place].text
    joined = word[0] in "وف" and any(reading.prefix for reading in arabic().readings(word))
    return verbs[place] > 0.9 and all(verb < 0.25 for verb in beside) and not joined


def _masdar(word: str) -> bool:
    if word.startswith("ال"):
        return False
    return any(r.pos == "masdar" and not r.prefix for r in arabic().readings(word))


def _without(document: str, text: str, token: Token, kind: str) -> Sentence:
    cut = text[: token.start] + text[token.end :].lstrip()
    return Sentence(document, cut, kind, token.start)


def treebank(folder: Path) -> Iterator[Sentence]:
    """The sentences of UD Arabic-PUD, as they are and without the verb that its root is."""
    document = ""
    for block in (folder / "pud_ar.conllu").read_text(encoding="utf-8").split("\n\n"):
        if named := re.search(r"^# newdoc id = (\S+)", block, re.MULTILINE):
            document = f"pud:{named[1]}"
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+\t", line)]
        text = re.search(r"^# text = (.+)$", block, re.MULTILINE)
        if text is None:
            continue
        verbs = [row for row in rows if row[3] in {"VERB", "AUX"}]
        root = next((row[1] for row in verbs if row[7] == "root"), None)
        for sentence in statements(text[1]):
            yield Sentence(document, sentence, "clean")
            places = _places(sentence, root) if root else []
            if len(places) == 1:  # only then is it clear what to cut
                token = Token(str(root), places[0])
                yield _without(document, sentence, token, "only" if len(verbs) == 1 else "beside")


def _places(sentence: str, word: str) -> list[int]:
    return [m.start() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", sentence)]


class Table(NamedTuple):
    """Sentences and what is said for and against each: a row of ``values`` by ``names``."""

    sentences: list[Sentence]
    names: list[str]
    values: Floats

    def where(self, *kinds: str) -> npt.NDArray[np.bool_]:
        """Which sentences are of these kinds."""
        return np.array([sentence.kind in kinds for sentence in self.sentences])


def table(found: Iterable[Sentence]) -> Table:
    """The evidence of all sentences in which any is found."""
    kept, rows = [], []
    for sentence in found:
        words, judgement = judged(sentence.text)
        if judgement is not None:
            kept.append(sentence)
            rows.append(evidence(words, judgement))
    names = sorted(rows[0])
    return Table(kept, names, np.array([[row[name] for name in names] for row in rows]))


def learnt(values: Floats, kinds: Sequence[str]) -> Floats:
    """The weights that tell faulty sentences from clean ones, the bias last."""
    faulty = np.array([kind != "clean" for kind in kinds], float)
    share = np.array([WEIGHT[kind] for kind in kinds])
    return fit(values, faulty, ridge=_RIDGE, share=share)


def cross_validated(found: Table) -> Floats:
    """The scores of all sentences, each by weights made without the documents of its fold."""
    documents = sorted({sentence.document for sentence in found.sentences})
    random.Random(0).shuffle(documents)
    fold = {document: number % FOLDS for number, document in enumerate(documents)}
    of = np.array([fold[sentence.document] for sentence in found.sentences])
    kinds = np.array([sentence.kind for sentence in found.sentences])
    result = np.zeros(len(of))
    for number in range(FOLDS):
        rest, held_out = of != number, of == number
        weights = learnt(found.values[rest], list(kinds[rest]))
        result[held_out] = scores(found.values[held_out], weights)
    return result


def threshold(clean: Floats, alarms: float) -> float:
    """The score above which so many of 1,000 clean sentences lie."""
    return float(np.sort(clean)[::-1][int(len(clean) * alarms / 1000)])


def learning(folder: Path) -> Iterator[Sentence]:
    """The sentences that the judge learns from."""
    chance = random.Random(1)
    for name in ("ntrex", "tico19"):
        for document, sentence in published(folder, name):
            if taught(document.partition(":")[2]):
                continue
            yield from without_verb(document, sentence, chance)
    yield from treebank(folder)


def main() -> None:
    """Train, write the weights and thresholds, and say what the judge would find."""
    parser = argparse.ArgumentParser(description="Train the judge of lost verbs.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the data")
    found = table(learning(parser.parse_args().data))
    held_out = cross_validated(found)
    clean = found.where("clean")
    excused = np.array(
        [excusable(dict(zip(found.names, row, strict=True))) for row in found.values]
    )
    limits = {
        "strict": threshold(held_out[clean & ~excused], STRICT) + MARGIN,
        "loose": threshold(held_out[clean], LOOSE),
    }
    weights = learnt(found.values, [sentence.kind for sentence in found.sentences])
    stored = {
        **{name: round(limit, 3) for name, limit in limits.items()},
        "bias": round(float(weights[-1]), 3),
        "weights": {n: round(float(w), 3) for n, w in zip(found.names, weights, strict=False)},
    }
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    for name, limit in limits.items():
        for kind in ("only", "beside", "auxiliary"):
            share = float(np.mean(held_out[found.where(kind)] > limit))
            print(f"{name}: {kind} {share:.2f} of {int(found.where(kind).sum())}")


if __name__ == "__main__":
    main()
