"""Train the judge of slips: ``python -m qa_toolkit.language.train_slips --data DIR``.

A developer's command; it needs scikit-learn. DIR holds news to spoil: ``aghlat.jsonl`` (corrected
news of linuxscout/aghlat, GPL; the corrected side is taken), ``tico19.jsonl`` (TICO-19, CC0) and
``text/wikinews-pos.tsv.xz`` (Wikinews of Farasa), and names to put into it,
``names_ar2en_train.tsv`` (google/transliteration, Apache-2.0). Each word as it stands teaches what
is right, each word with a slip put into it what is wrong. Nothing but the weights of a logistic
regression over twenty kinds of evidence is kept.

The thresholds are not learnt: they are chosen by reading the alarms on other text, and stand here.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qa_toolkit.language.context import symbols
from qa_toolkit.language.lexicon import arabic, normalised
from qa_toolkit.language.misspell import CLASSES, HABITS, misspelt
from qa_toolkit.language.slips import WEIGHTS, counted, evidence, ranking, strange
from qa_toolkit.language.suspects import Slip, suspect

Sample = tuple[str, dict[str, float], bool]
"""Which judge it is for, the evidence, and whether there is a slip."""

# From which probability a slip is likely, and from which it is sure: where, of the alarms on
# NTREX-128, TICO-19, PUD, SaudiNewsNet and the uncorrected side of aghlat, four of five were true.
THRESHOLDS: dict[str, dict[Slip, tuple[float, float]]] = {
    "known": {
        Slip.HAMZA_LOST: (0.6, 0.85),
        Slip.HAMZA_FIRST: (0.9, 0.95),
        Slip.HAMZA: (0.97, 2.0),
        Slip.TEH_MARBUTA: (0.93, 0.95),
        Slip.FINAL_YEH: (0.9, 0.91),
        Slip.DAD: (0.9, 0.9),
        Slip.CONFUSED: (0.97, 2.0),
        Slip.MISTYPED: (0.97, 2.0),
        Slip.EXCHANGED: (0.97, 2.0),
        Slip.DOUBLED: (0.97, 2.0),
        Slip.ADDED: (0.97, 2.0),
        Slip.OMITTED: (0.97, 2.0),
        Slip.SEVERAL: (0.4, 0.8),
        Slip.JOINED: (2.0, 2.0),
    },
    "unknown": {
        Slip.HAMZA_LOST: (0.8, 0.9),
        Slip.HAMZA_FIRST: (0.8, 0.95),
        Slip.HAMZA: (0.8, 0.95),
        Slip.TEH_MARBUTA: (0.5, 0.97),
        Slip.FINAL_YEH: (0.5, 0.97),
        Slip.DAD: (0.5, 0.5),
        Slip.CONFUSED: (0.8, 0.97),
        Slip.MISTYPED: (0.85, 0.97),
        Slip.EXCHANGED: (0.8, 0.9),
        Slip.DOUBLED: (0.8, 0.97),
        Slip.ADDED: (0.85, 0.985),
        Slip.OMITTED: (0.8, 0.97),
        Slip.SEVERAL: (0.4, 0.6),
        Slip.JOINED: (0.8, 0.8),
    },
}

_PER_SENTENCE = 1


def articles(folder: Path) -> Iterator[list[str]]:
    """The training text, a list of sentences an article."""
    yield from _aghlat(folder / "aghlat.jsonl")
    yield from _wikinews(folder / "text" / "wikinews-pos.tsv.xz")
    with (folder / "tico19.jsonl").open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)["ar"]


def _aghlat(path: Path) -> Iterator[list[str]]:
    article: list[str] = []
    file = None
    with path.open(encoding="utf-8") as rows:
        for text in rows:
            row = json.loads(text)
            if row["file"] != file and article:
                yield article
                article = []
            file = row["file"]
            article.append(row["target"])
    yield article


def _wikinews(path: Path) -> Iterator[list[str]]:
    sentence: list[str] = []
    for line in lzma.decompress(path.read_bytes()).decode("utf-8").splitlines():
        word, _, tags = line.partition("\t")
        if not tags or tags.startswith("refPOS"):
            continue
        # The article loses its alif after the preposition لـ.
        sentence.append(word.replace("ل+ال+", "لل").replace("+", ""))
        if word in ".؟!":
            yield [" ".join(sentence)]
            sentence = []


def names(folder: Path) -> list[str]:
    """Foreign and Arabic names as Arabic writes them, those that the lexicon lacks."""
    lines = (folder / "names_ar2en_train.tsv").read_text(encoding="utf-8").splitlines()
    listed = {normalised(line.partition("\t")[0].strip()) for line in lines}
    return sorted(
        name
        for name in listed
        if len(name) >= 3 and not arabic().knows(name) and all("ء" <= c <= "ي" for c in name)
    )


def samples(folder: Path, *, seed: int = 1) -> Iterator[Sample]:
    """Every word as it stands, other names in place of names, and a slip of every class."""
    chance = random.Random(seed)
    strangers = names(folder)
    for article in articles(folder):
        sentences = [tuple(symbol for symbol, _ in symbols(text)) for text in article]
        counts = counted(symbol for sentence in sentences for symbol in sentence)
        for sentence in sentences:
            for place, word in enumerate(sentence):
                yield from _sample(sentence, place, repeated=counts[word], slip=False)
                if strange(word):
                    stranger = chance.choice(strangers)
                    renamed = (*sentence[:place], stranger, *sentence[place + 1 :])
                    yield from _sample(renamed, place, repeated=1, slip=False)
            yield from _spoiled(sentence, counts, chance)


def _sample(sentence: Sequence[str], place: int, *, repeated: int, slip: bool) -> Iterator[Sample]:
    judged = suspect(sentence[place])
    if judged:
        ranked = ranking(sentence, place, judged)
        around = sentence[max(0, place - 1) : place + 2 : 2]
        quoted = len(around) == 2 and all(mark in '«»"()' for mark in around)
        values = evidence(sentence, place, judged, ranked, repeated=repeated, quoted=quoted)
        yield ("known" if judged.known else "unknown"), values, slip


def _spoiled(
    sentence: tuple[str, ...], counts: Mapping[str, int], chance: random.Random
) -> Iterator[Sample]:
    right = [p for p, word in enumerate(sentence) if len(word) >= 3 and arabic().knows(word)]
    if len(right) < 3:
        return
    for kind in CLASSES:
        for place in chance.sample(right, _PER_SENTENCE):
            wrong = misspelt(sentence[place], kind, chance)
            if wrong:
                spoiled = (*sentence[:place], wrong, *sentence[place + 1 :])
                # Fingers slip once; who does not know where a hamza goes errs throughout.
                repeated = counts[sentence[place]] if kind in HABITS else 1
                yield from _sample(spoiled, place, repeated=repeated, slip=True)
    for place in chance.sample(right, _PER_SENTENCE):
        if place + 1 in right:
            joined = sentence[place] + sentence[place + 1]
            spoiled = (*sentence[:place], joined, *sentence[place + 2 :])
            yield from _sample(spoiled, place, repeated=1, slip=True)


def learn(found: Sequence[Sample]) -> dict[str, Any]:
    """A regression for known words and one for unknown ones."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import MaxAbsScaler

    judges = {}
    for name in ("known", "unknown"):
        chosen = [sample for sample in found if sample[0] == name]
        vectorizer = DictVectorizer()
        scaler = MaxAbsScaler()
        inputs = scaler.fit_transform(vectorizer.fit_transform([values for _, values, _ in chosen]))
        model = LogisticRegression(C=10.0, max_iter=2_000)
        model.fit(inputs, [slip for *_, slip in chosen])
        names = vectorizer.get_feature_names_out()
        weights = model.coef_[0] / scaler.scale_
        judges[name] = {
            "bias": round(float(model.intercept_[0]), 4),
            "weights": {
                str(key): round(float(w), 4) for key, w in zip(names, weights, strict=True)
            },
            "thresholds": {str(slip): list(pair) for slip, pair in THRESHOLDS[name].items()},
        }
        print(f"{name}: {len(chosen):,} words, {sum(slip for *_, slip in chosen):,} with a slip")
    return judges


def main() -> None:
    """Train on the folder given and write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    judges = learn(list(samples(arguments.data)))
    text = json.dumps(judges, ensure_ascii=False, indent=1)
    arguments.output.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
