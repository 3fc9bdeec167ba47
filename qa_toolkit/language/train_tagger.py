"""Train the verb tagger: ``python -m qa_toolkit.language.train_tagger --data DIR``.

A developer's command; it needs scikit-learn. DIR holds ``wikinews-pos.tsv.xz`` (the Wikinews part
of the Farasa segmentation and tagging data: a word a line, clitics parted by ``+``, then its
tags) and, to measure on text that was not trained on, ``pud_ar.conllu`` (UD_Arabic-PUD).
PUD's own licence (CC BY-SA 3.0) has no door to the GPL, so no weight is made from it.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.tagger import EDGE, WEIGHTS, Features, Tagger, context, features, tokens

Tagged = list[tuple[str, bool]]

_HEADER = (
    "## Weights of the Arabic verb tagger, in thousandths; made by train_tagger.py from the\n"
    "## Wikinews data of Farasa (github.com/kdarwish/Farasa), free to copy and distribute.\n"
)
_SMALLEST = 20  # thousandths: lighter features change no verdict and fill half the file
_REGULARISATION = 0.4
_TERMINATORS = frozenset(".!؟?")


def wikinews(path: Path) -> Iterator[Tagged]:
    """The sentences of the training file: words as written, and whether each is a finite verb."""
    sentence: Tagged = []
    for line in lzma.decompress(path.read_bytes()).decode("utf-8").splitlines():
        word, _, tags = line.partition("\t")
        if not tags or tags.startswith("refPOS"):
            continue
        # The article loses its alif after the preposition لـ.
        sentence.append((word.replace("ل+ال+", "لل").replace("+", ""), "V" in tags.split("+")))
        if word in _TERMINATORS:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def treebank(path: Path) -> Iterator[Tagged]:
    """The sentences of a CoNLL-U file, in words as written; a verb is a VERB or an AUX."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text = re.search("^# text = (.*)$", block, re.M)
        if text is None:
            continue
        verbs: set[int] = set()
        position = 0
        for line in block.splitlines():
            column = line.split("\t")
            if column[0].isdigit():
                position = max(position, text[1].find(column[1], position, position + 60))
                if column[3] in {"VERB", "AUX"}:
                    verbs.add(position)
                position += len(column[1])
        yield [
            (token.text, any(place in verbs for place in range(token.start, token.end)))
            for token in tokens(text[1])
        ]


def examples(sentences: list[Tagged]) -> tuple[list[tuple[str, ...]], list[bool]]:
    """The features and the label of every Arabic word."""
    lexicon = arabic()
    edge = features(EDGE, lexicon)
    rows: list[tuple[str, ...]] = []
    labels: list[bool] = []
    for sentence in sentences:
        known: list[Features] = [features(word, lexicon) for word, _ in sentence]
        padded = [edge, edge, *known, edge]
        for place, (_, label) in enumerate(sentence):
            word = known[place]
            if word.own:
                beside = padded[place], padded[place + 1], padded[place + 3]
                rows.append(word.own + context(*beside, word.shape))
                labels.append(label)
    return rows, labels


def fit(rows: list[tuple[str, ...]], labels: list[bool]) -> dict[str, int]:
    """The weights of all features seen twice, in thousandths."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{n: 1.0 for n in row if seen[n] > 1} for row in rows])
    # liblinear takes 32-bit indices alone.
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=_REGULARISATION, solver="liblinear", max_iter=300)
    model.fit(matrix, labels)
    weights = {"bias": round(1000 * float(model.intercept_[0]))}
    for name, weight in zip(vectorizer.feature_names_, model.coef_[0], strict=True):
        if abs(weight) * 1000 >= _SMALLEST:
            weights[name] = round(1000 * float(weight))
    return weights


def accuracy(tagger: Tagger, sentences: list[Tagged], *, threshold: float) -> float:
    """The share of sentences of which it is rightly said whether they hold a finite verb."""
    right = 0
    for sentence in sentences:
        found = tagger.probabilities([word for word, _ in sentence])
        right += (max(found) >= threshold) == any(label for _, label in sentence)
    return right / len(sentences)


def main() -> None:
    """Train, write the weights, and say how good they are."""
    parser = argparse.ArgumentParser(description="Train the Arabic verb tagger.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the training data")
    folder = parser.parse_args().data
    weights = fit(*examples(list(wikinews(folder / "text" / "wikinews-pos.tsv.xz"))))
    lines = [f"{name}\t{weight}\n" for name, weight in sorted(weights.items())]
    WEIGHTS.write_text(_HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(weights)} weights, {WEIGHTS.stat().st_size} bytes in {WEIGHTS}")
    if (folder / "pud_ar.conllu").exists():
        held_out = list(treebank(folder / "pud_ar.conllu"))
        tagger = Tagger(WEIGHTS, arabic())
        for threshold in (0.3, 0.5, 0.7):
            share = accuracy(tagger, held_out, threshold=threshold)
            print(f"PUD, threshold {threshold}: {share:.3f} of {len(held_out)} sentences right")


if __name__ == "__main__":
    main()
