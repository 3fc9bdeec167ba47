"""Sentences to train the verb network on, as numbers; used by ``train_verbs`` only."""

from __future__ import annotations

import json
import lzma
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.sentences import sentences
from qa_toolkit.language.tagger import tagger, tokens
from qa_toolkit.language.train_tagger import wikinews
from qa_toolkit.language.verb_masdars import masdar
from qa_toolkit.language.verb_network import BEGIN, END, arabic_letter, symbol

SHORTEST, LONGEST = 4, 62  # tokens
_VERBLESS = 0.3
_WHOLE = 14  # words: a shorter line may be a heading or a piece of a sentence
_SEEN = 3  # times: rarer verbs are given no masdar
_TERMINATORS = ".؟!?…"
_CLOSERS = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Sentences end to end in ``stream``; sentence i is ``stream[starts[i]:starts[i + 1]]``.

    ``verbs``: P(finite verb) of each token in hundredths. ``source``: the corpus of each sentence.
    ``types``: what the numbers in the stream stand for; ``masdars``: the number of a masdar to
    stand in place of each type, if it may be a verb, else 0; ``names``: numbers of names of people.
    """

    types: list[str]
    stream: np.ndarray
    verbs: np.ndarray
    starts: np.ndarray
    source: np.ndarray
    masdars: np.ndarray
    names: np.ndarray


SOURCES = ("books", "laws", "aghlat", "wikinews", "translations")
MARKS = "،()"  # that the sampler writes
ARRAYS = ("stream", "verbs", "starts", "source", "masdars", "names")


def taught(document: str) -> bool:
    """Whether a document of NTREX-128 or TICO-19 teaches the network; the others the judge."""
    return zlib.crc32(document.encode()) % 2 == 0


def paragraphs(path: Path) -> Iterator[str]:
    """The paragraphs of a corpus whose lines are wrapped; a blank line parts them."""
    lines: list[str] = []
    with lzma.open(path, "rt", encoding="utf-8") as text:
        for line in text:
            if stripped := line.strip():
                lines.append(stripped)
            elif lines:
                yield " ".join(lines)
                lines = []
    if lines:
        yield " ".join(lines)


def lines(path: Path) -> Iterator[str]:
    """The lines of a corpus."""
    with lzma.open(path, "rt", encoding="utf-8") as text:
        yield from text


def statements(texts: Iterable[str]) -> Iterator[str]:
    """The sentences that end in a full stop, once each, without it."""
    seen: set[int] = set()
    for text in texts:
        for start, end in sentences(text[:8000], "ar"):
            sentence = text[start:end].rstrip(_CLOSERS)
            if sentence.endswith(".") and hash(sentence) not in seen:
                seen.add(hash(sentence))
                yield sentence.rstrip(_TERMINATORS + " ")


def news(lines: Iterable[str]) -> Iterator[str]:
    """The sentences of lines of news; a long line is a sentence though its full stop is missing."""
    for line in lines:
        found = list(statements([line]))
        if not found and len(line.split()) >= _WHOLE:
            found = [line.strip(_TERMINATORS + " -؟?*")]
        yield from found


def texts(folder: Path, source: str) -> Iterator[list[str]]:
    """The tokens of each sentence of a source."""
    if source == "wikinews":
        for tagged in wikinews(folder / "text" / "wikinews-pos.tsv.xz"):
            words = [word for word, _ in tagged]
            yield words[:-1] if words[-1] in _TERMINATORS else words
        return
    if source == "aghlat":
        rows = (folder / "aghlat.jsonl").read_text(encoding="utf-8").splitlines()
        found = news(json.loads(row)["target"] for row in rows)
    elif source == "translations":
        documents = [
            json.loads(row)
            for name in ("ntrex", "tico19")
            for row in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        ]
        found = statements(line for d in documents if taught(d["doc_id"]) for line in d["ar"])
    elif source == "books":
        found = statements(paragraphs(folder / "text" / "books.ar.txt.xz"))
    else:
        found = statements(lines(folder / "text" / "laws.ar.txt.xz"))
    for sentence in found:
        words = [token.text for token in tokens(sentence)]
        if len(words) <= LONGEST:
            yield words
        else:  # the books' sentences are long; a semicolon parts what could stand alone
            for piece in sentence.split("؛"):
                yield [token.text for token in tokens(piece)]


def build(folder: Path) -> Corpus:
    """Read, tokenise and tag everything; takes some minutes."""
    numbers = {"": 0, BEGIN: 1, END: 2}
    stream: list[int] = []
    verbs: list[int] = []
    starts, origin = [0], []
    judge = tagger()
    for code, source in enumerate(SOURCES):
        for words in texts(folder, source):
            if not SHORTEST <= len(words) <= LONGEST:
                continue
            chances = judge.probabilities(words)
            if source == "laws" and max(chances) < _VERBLESS:
                continue  # an item of a list, which must not pass for a rightful sentence
            stream += [numbers.setdefault(symbol(word), len(numbers)) for word in words]
            verbs += [round(100 * chance) for chance in chances]
            starts.append(len(stream))
            origin.append(code)
    masdars = _masdars(numbers, np.bincount(stream))
    names = [numbers.setdefault(symbol(name), len(numbers)) for name in people(folder)]
    for mark in MARKS:
        numbers.setdefault(mark, len(numbers))
    return Corpus(
        list(numbers),
        np.array(stream, np.int32),
        np.array(verbs, np.int8),
        np.array(starts, np.int32),
        np.array(origin, np.int8),
        np.array(masdars + [0] * (len(numbers) - len(masdars)), np.int32),
        np.array(names, np.int32),
    )


def _masdars(numbers: dict[str, int], counts: np.ndarray) -> list[int]:
    """The masdar of each type, which is given a number if it has none."""
    lexicon = arabic()
    found = []
    for word, number in list(numbers.items()):
        often = number < len(counts) and counts[number] >= _SEEN
        made = masdar(word, lexicon) if often and arabic_letter(word[:1]) else None
        found.append(numbers.setdefault(made, len(numbers)) if made else 0)
    return found


def people(folder: Path) -> list[str]:
    """Arabic spellings of foreign names."""
    rows = (folder / "names_ar2en_train.tsv").read_text(encoding="utf-8").splitlines()
    return sorted({name for row in rows if len(name := row.partition("\t")[0]) > 2})


def save(corpus: Corpus, path: Path) -> None:
    """Keep it for the next run."""
    arrays = {name: getattr(corpus, name) for name in ARRAYS}
    np.savez(path, types=np.array("\n".join(corpus.types)), **arrays)


def load(path: Path) -> Corpus:
    """What ``save`` kept."""
    with np.load(path) as stored:
        types = str(stored["types"]).split("\n")
        return Corpus(types, *(stored[name] for name in ARRAYS))
