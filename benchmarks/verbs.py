"""Lost verbs: recall against false alarms, finite verbs told from the rest, English, speed.

``python -m benchmarks.verbs [--data DIR] [--alarms FILE] [--languagetool [URL]] [--json FILE]``

A sentence of NTREX-128, TICO-19 or UD Arabic-PUD is judged by weights made without its document (of
the first two, documents that the network has not read); SaudiNewsNet taught nothing. ``--alarms``
writes what is reported in sentences as published, to be read. ``--languagetool`` asks a server (one
that is started here, if none is named) about every tenth sentence that lost a verb.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks import compare_languagetool, data
from benchmarks.quality import find
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.external.languagetool import LanguageToolEngine
from qa_toolkit.external.settings import LanguageToolSettings
from qa_toolkit.language import train_tagger, train_verb_layer
from qa_toolkit.language.analysis import judged
from qa_toolkit.language.english_verbs import clash, verbless
from qa_toolkit.language.lost_verbs import judge
from qa_toolkit.language.sentences import sentences
from qa_toolkit.language.train_lost_verbs import (
    FOLDS,
    Sentence,
    Table,
    cross_validated,
    learning,
    statements,
    table,
    without_verb,
)
from qa_toolkit.language.verb_network import verb_network
from qa_toolkit.model import Severity

ALARMS = (0.5, 1, 2, 5, 10, 20)
LIKELY = 0.4
"""From here on a word is more often a verb than not; the rules are more cautious."""

KINDS = ("only", "beside", "auxiliary")
RULES = frozenset({"ar/missing-verb", "ar/possibly-missing-verb", "ar/particle-without-verb"})


def newspapers(folder: Path) -> Iterator[Sentence]:
    """The sentences of three Saudi newspapers: as published, and without each auxiliary."""
    chance = random.Random(1)
    for article in data.newspapers(folder):
        if article.name.partition(":")[0] in data.NEAR_CLEAN:
            for line in article.text.splitlines():
                for text in statements(line):
                    yield from (
                        sentence
                        for sentence in without_verb(f"saudi:{article.name}", text, chance)
                        if sentence.kind in {"clean", "auxiliary"}
                    )


class Judged:
    """Sentences with their scores, none of which was made by weights that knew the sentence."""

    def __init__(self, known: Table, unseen: Table) -> None:
        ours = judge()
        fresh = [ours.score(dict(zip(unseen.names, row, strict=True))) for row in unseen.values]
        self.sentences = known.sentences + unseen.sentences
        self._scores = np.concatenate([cross_validated(known), fresh])

    def scores(self, kind: str, *sources: str) -> npt.NDArray[np.float64]:
        """The scores of the sentences of a kind of some sets (of all, if none is named)."""
        which = [
            place
            for place, sentence in enumerate(self.sentences)
            if sentence.kind == kind
            and (not sources or sentence.document.partition(":")[0] in sources)
        ]
        return self._scores[which]

    def curve(self) -> list[dict[str, float]]:
        """Recall of each kind at so many false alarms in 1,000 sentences of all sets."""
        sets = ("pud", "ntrex", "tico19")
        clean = np.sort(self.scores("clean"))[::-1]
        rows = []
        for alarms in ALARMS:
            limit = clean[int(len(clean) * alarms / 1000)]
            row: dict[str, float] = {"alarms": alarms}
            for kind in KINDS:
                for source in (*sets, "saudi"):
                    if len(scores := self.scores(kind, source)) >= 10:
                        row[f"{kind}, {source}"] = float(np.mean(scores > limit))
                row[kind] = float(np.mean(self.scores(kind) > limit))
            row["alarms, saudi"] = 1000 * float(np.mean(self.scores("clean", "saudi") > limit))
            rows.append(row)
        return rows


def reported(checker: Checker, found: list[Sentence]) -> dict[str, dict[str, float]]:
    """What the rules say, as they are shipped: share of each kind with a warning, with any."""
    count: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    noted: Counter[str] = Counter()
    for sentence in found:
        source = sentence.document.partition(":")[0]
        name = f"{sentence.kind}, {source}"
        findings = [f for f in find(checker, sentence.text + ".") if f.rule in RULES]
        count[name] += 1
        warned[name] += any(f.severity > Severity.NOTE for f in findings)
        noted[name] += bool(findings)
    return {
        name: {"sentences": n, "warned": warned[name] / n, "found": noted[name] / n}
        for name, n in sorted(count.items())
    }


def alarms(checker: Checker, found: list[Sentence]) -> Iterator[dict[str, str]]:
    """The findings in sentences as published."""
    for sentence in found:
        if sentence.kind == "clean":
            for f in find(checker, sentence.text + "."):
                if f.rule in RULES:
                    text = sentence.text + "."
                    marked = (
                        f"{text[: f.span.start]}[[{text[f.span.start : f.span.end]}]]"
                        f"{text[f.span.end :]}"
                    )
                    yield {"rule": f.rule, "set": sentence.document, "text": marked}


def languagetool(url: str | None, found: list[Sentence]) -> dict[str, float]:
    """Of every tenth robbed sentence of a kind: does LanguageTool say more than of the whole."""
    pairs: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
    original = ""
    for sentence in found:
        if sentence.kind == "clean":
            original = sentence.text
        else:
            pairs[sentence.kind].append((sentence.text, original))
    shares: dict[str, float] = {}
    with closing(LanguageToolEngine(LanguageToolSettings(url=url, timeout=300))) as engine:
        for kind, each in pairs.items():
            texts = [f"{text}." for pair in each[::10] for text in pair]
            said = [
                Counter(match.rule for match in matches if not match.spelling)
                for matches in compare_languagetool.check(engine, texts, lang="ar")
            ]
            more = [bool(a - b) for a, b in zip(said[::2], said[1::2], strict=True)]
            shares |= {f"{kind}, sentences": len(more), f"{kind}, found": sum(more) / len(more)}
    return shares


def finite_verbs(folder: Path) -> dict[str, float]:
    """On PUD: is a word a finite verb, has a sentence one; cross-validated over documents."""
    path, network = folder / "pud_ar.conllu", verb_network()
    sentences = list(train_tagger.treebank(path))
    documents = re.findall(r"^# newdoc id = (\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    folds = [sorted(set(documents)).index(document) % FOLDS for document in documents]
    news = train_tagger.wikinews(folder / "text" / "wikinews-pos.tsv.xz")
    read = train_verb_layer.examples(network, news)
    right = hits = said = true = 0
    for number in range(FOLDS):
        rest = [each for each, fold in zip(sentences, folds, strict=True) if fold != number]
        more = train_verb_layer.examples(network, rest)
        weights = train_verb_layer.learnt(*map(np.concatenate, zip(read, more, strict=True)))
        for sentence in (s for s, fold in zip(sentences, folds, strict=True) if fold == number):
            words, _ = judged(" ".join(word for word, _ in sentence).removesuffix("."))
            scores = network.states([word.token.text for word in words])[1:-1] @ weights[:-1]
            chances = 1 / (1 + np.exp(-scores - weights[-1]))
            found = {
                word.token.text
                for word, chance in zip(words, chances, strict=True)
                if (word.verb if word.verb in {0.0, 1.0} else chance) >= LIKELY
            }
            gold = [word for word, verb in sentence if verb]
            right += bool(found) == bool(gold)
            true += len(gold)
            hits += sum(word in found for word in gold)
            said += sum(word.token.text in found for word in words)
    return {
        "sentences": len(sentences),
        "sentence accuracy": right / len(sentences),
        "word precision": hits / said,
        "word recall": hits / true,
    }


def english(folder: Path) -> dict[str, float]:
    """English: recall of the only finite verb of PUD, alarms in published sentences."""
    published = [
        text.text[a:b]
        for name in ("ntrex", "tico19")
        for text in data.parallel(folder, name)
        if text.lang == "en"
        for a, b in sentences(text.text, "en")
    ]
    damaged = []
    for block in (folder / "pud_en.conllu").read_text(encoding="utf-8").split("\n\n"):
        text = re.search(r"^# text = (.+)$", block, re.MULTILINE)
        finite = re.findall(r"^\d+\t(\S+)\t.*VerbForm=Fin", block, re.MULTILINE)
        if text is None or not text[1].endswith("."):
            continue
        published.append(text[1])
        pattern = rf"(?<!\w){re.escape(finite[0])}(?!\w)\s*" if len(finite) == 1 else None
        if pattern and len(re.findall(pattern, text[1])) == 1:
            damaged.append(re.sub(pattern, "", text[1]))
    published = [text for text in published if text.endswith(".")]
    return {
        "without their only verb": len(damaged),
        "found": sum(map(missed, damaged)) / len(damaged),
        "published": len(published),
        "false alarms in 1,000": 1000 * sum(map(missed, published)) / len(published),
    }


def missed(sentence: str) -> bool:
    """Whether an English sentence seems to have lost its verb."""
    return verbless(sentence) or clash(sentence) is not None


def speed(found: list[Sentence]) -> dict[str, float]:
    """Sentences a second on one core, cold and warm, and what loading adds."""
    texts = [sentence.text for sentence in found if sentence.kind == "clean"][:2000]
    measured = {}
    for name in ("cold", "warm"):
        begin = time.perf_counter()
        for text in texts:
            judged.cache_clear()
            judge().lost(text)
        measured[f"sentences a second, {name}"] = len(texts) / (time.perf_counter() - begin)
    code = (
        "import time\n"
        "def used(): return int(open('/proc/self/statm').read().split()[1]) * 4096 / 2**20\n"
        "from qa_toolkit.language.tagger import tagger\n"
        "from qa_toolkit.language.context import context_model\n"
        "tagger(), context_model()\n"
        "before = used()\n"
        "begin = time.perf_counter()\n"
        "from qa_toolkit.language.lost_verbs import judge\n"
        "judge().lost('وصل الوفد إلى المدينة صباح أمس')\n"
        "print(time.perf_counter() - begin)\n"
        "print(used() - before)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    seconds, megabytes = map(float, ran.stdout.split())
    return {**measured, "seconds to load": seconds, "megabytes": megabytes}


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--alarms", type=Path, help="write alarms in published text to this file")
    parser.add_argument("--languagetool", nargs="?", const="", metavar="URL", help="ask it too")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    arguments = parser.parse_args()
    folder = arguments.data
    known = table(learning(folder))
    unseen = table(newspapers(folder))
    everything = known.sentences + unseen.sentences
    checker = Checker(Config(profile="strict", plugins=False))
    figures: dict[str, Any] = {
        "curve": Judged(known, unseen).curve(),
        "reported": reported(checker, everything),
        "finite verbs": finite_verbs(folder),
        "english": english(folder),
        "speed": speed(everything),
    }
    if arguments.languagetool is not None:
        figures["LanguageTool"] = languagetool(arguments.languagetool or None, everything)
    for title, rows in figures.items():
        print(title)
        for row in rows if isinstance(rows, list) else [rows]:
            for name, value in row.items():
                print(f"  {name:32}", _shown(value))
    if arguments.alarms:
        lines = (json.dumps(a, ensure_ascii=False) for a in alarms(checker, everything))
        arguments.alarms.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{name} {_shown(each)}" for name, each in value.items())
    return f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
