"""Readers of the public data sets that the measurements run on.

The folder comes from ``--data``, else from ``QA_TOOLKIT_DATA``, else ``../shared/data``.
``benchmarks/README.md`` names each set, its source and its licence.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from qa_toolkit.model import Lang


class Text(NamedTuple):
    """An article of a set, a paragraph a line."""

    name: str
    lang: Lang
    text: str


class Edit(NamedTuple):
    """A correction by hand: the code points of the text it replaces, and what was meant."""

    start: int
    end: int
    kind: str
    correction: str


class Corrected(NamedTuple):
    """A line as published, and the corrections that a person made."""

    name: str
    text: str
    edits: tuple[Edit, ...]


class Token(NamedTuple):
    """A word as written: its range, the tag of its main part, whether it is all Arabic letters."""

    start: int
    end: int
    pos: str
    arabic: bool


class Surface(NamedTuple):
    """A sentence and its words as written."""

    text: str
    tokens: tuple[Token, ...]


class Verbless(NamedTuple):
    """A sentence as published, and the same without one of its verbs."""

    clean: str
    damaged: str
    kind: str


NEAR_CLEAN = frozenset({"alwatan", "sabq", "aawsat"})
"""Newspapers whose Arabic is edited: bare hamzas are under 2 % of its hamzas."""


def folder_argument(parser: argparse.ArgumentParser) -> None:
    """Add ``--data`` to a runner's arguments."""
    parser.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get("QA_TOOLKIT_DATA", "../shared/data")),
        help="folder of the data sets (default: $QA_TOOLKIT_DATA, else ../shared/data)",
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def parallel(folder: Path, name: str) -> Iterator[Text]:
    """Both sides of each document of NTREX-128 or TICO-19."""
    for row in _rows(folder / f"{name}.jsonl"):
        for lang in ("ar", "en"):
            yield Text(f"{name}:{row['doc_id']}", lang, "\n".join(row[lang]))


def newspapers(folder: Path) -> Iterator[Text]:
    """The articles of SaudiNewsNet, the headline first; the name starts with the newspaper's."""
    for row in _rows(folder / "saudinewsnet.jsonl"):
        lines = (line.strip() for line in f"{row['title']}\n{row['content']}".splitlines())
        yield Text(f"{row['source']}:{row['url']}", "ar", "\n".join(filter(None, lines)))


def treebank(folder: Path, lang: Lang) -> Iterator[Text]:
    """The documents of PUD, a sentence a line."""
    path = folder / f"pud_{lang}.conllu"
    for document in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        sentences = re.findall(r"^# text = (.+)$", document, re.MULTILINE)
        yield Text(f"pud:{document.split(maxsplit=1)[0]}", lang, "\n".join(sentences))


def surface(folder: Path, lang: Lang) -> Iterator[Surface]:
    """The sentences of PUD as written, each word with the tags of its parts."""
    text = (folder / f"pud_{lang}.conllu").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        match = re.search(r"^# text = (.+)$", block, re.MULTILINE)
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+(-\d+)?\t", line)]
        if match and rows:
            yield Surface(match[1], tuple(_tokens(match[1], rows)))


def _tokens(sentence: str, rows: list[list[str]]) -> Iterator[Token]:
    tags = {int(row[0]): row[3] for row in rows if row[0].isdigit()}
    covered, place = 0, 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if int(first) <= covered:
            continue  # a part of the word before
        covered = int(last or first)
        parts = [tags[number] for number in range(int(first), covered + 1)]
        start = sentence.find(row[1], place)
        if start >= 0:
            place = start + len(row[1])
            pos = "PROPN" if "PROPN" in parts else max(parts, key=_weight)
            yield Token(start, place, pos, bool(re.fullmatch("[\u0621-\u064a]+", row[1])))


def _weight(pos: str) -> bool:
    return pos not in ("CCONJ", "ADP", "PRON", "PART", "DET")


def corrected(folder: Path) -> Iterator[Corrected]:
    """The lines of aghlat that hold corrections; edits of conversion artefacts are left out."""
    for row in _rows(folder / "aghlat.jsonl"):
        places = [match.span() for match in re.finditer(r"\S+", row["source"])]
        edits = []
        for edit in row["edits"]:
            first, last = edit["tok"]
            if edit["type"].startswith("artefact") or last > len(places) or first == last:
                continue
            edits.append(Edit(places[first][0], places[last - 1][1], edit["type"], edit["cor"]))
        if edits:
            yield Corrected(row["id"], row["source"], tuple(edits))


def usage(folder: Path) -> Iterator[dict[str, Any]]:
    """The examples of LanguageTool's Arabic rules, as stored (``kind``, ``sentence``, ``span``)."""
    yield from _rows(folder / "languagetool_ar.jsonl")


def verbless(folder: Path) -> Iterator[Verbless]:
    """Sentences of PUD with a verb deleted.

    ``only``: the root was the one finite verb. ``beside``: the root verb, others remain.
    ``auxiliary``: تم, يتم, جرى or يجري before a noun.
    """
    text = (folder / "pud_ar.conllu").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+\t", line)]
        match = re.search(r"^# text = (.+)$", block, re.MULTILINE)
        if not rows or match is None:
            continue
        sentence = match[1]
        verbs = [row for row in rows if row[3] in ("VERB", "AUX")]
        root = next((row for row in verbs if row[7] == "root"), None)
        if root is not None and (damaged := _without(sentence, root[1])):
            yield Verbless(sentence, damaged, "only" if len(verbs) == 1 else "beside")
        for number, row in enumerate(rows[:-1]):
            if row[1] in ("تم", "يتم", "جرى", "يجري") and rows[number + 1][3] == "NOUN":
                damaged = _without(sentence, row[1])
                if damaged:
                    yield Verbless(sentence, damaged, "auxiliary")


def _without(sentence: str, word: str) -> str | None:
    # Only where the verb stands once, as a word of its own (no clitic), is it clear what to cut.
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)\s*")
    return pattern.sub("", sentence) if len(pattern.findall(sentence)) == 1 else None
