"""English spelling: typing slips put into clean text, and alarms on the text as it is.

``python -m benchmarks.english [--data DIR] [--faults N] [--seed N] [--json FILE] [--hunspell DIR]``

Each slip spoils one lower-case word of four letters or more of NTREX-128, TICO-19 or PUD, in its
own paragraph, and leaves a string that no dictionary has: a slip that makes another word is not
one of spelling, and is counted apart as ``real words``. ``found`` is the share that
``en/misspelled`` reports; ``top 1`` and ``top 3`` are the shares of all slips whose word the fixes
name. Confusions put the wrong word of a pair wherever the right one stands. ``--hunspell`` asks
Hunspell too (package chunspell), with the dictionaries ``en_US`` and ``en_GB`` of a folder.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import data
from qa_toolkit.engine.run import run
from qa_toolkit.language.english import english
from qa_toolkit.language.words import Word, words
from qa_toolkit.model import Edit, Finding
from qa_toolkit.parsers import parse
from qa_toolkit.registry import registry
from qa_toolkit.rule import Rule

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    letter: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in _ROWS
    for place, letter in enumerate(row)
}
RULES = (
    *("en/misspelled", "en/mixed-spelling-variety", "en/confused-word", "en/a-an"),
    *("en/inconsistent-compound", "en/unknown-word"),
)


PAIRS: dict[str, tuple[str, ...]] = {
    "it's": ("its",),
    "its": ("it's",),
    "your": ("you're",),
    "you're": ("your",),
    "their": ("there", "they're"),
    "there": ("their",),
    "they're": ("their", "there"),
    "whose": ("who's",),
    "who's": ("whose",),
    "than": ("then",),
    "then": ("than",),
    "too": ("to",),
    "to": ("too",),
    "lose": ("loose",),
    "loose": ("lose",),
    "affect": ("effect",),
    "effect": ("affect",),
    "effects": ("affects",),
    "led": ("lead",),
    "lead": ("led",),
    "past": ("passed",),
    "passed": ("past",),
    "let's": ("lets",),
    "where": ("were",),
    "were": ("where",),
    "quite": ("quiet",),
    "quiet": ("quite",),
    "whether": ("weather",),
    "weather": ("whether",),
    "principle": ("principal",),
    "principal": ("principle",),
    "advice": ("advise",),
    "advise": ("advice",),
    "breath": ("breathe",),
    "breathe": ("breath",),
    "accept": ("except",),
    "except": ("accept",),
    "choose": ("chose",),
    "been": ("being",),
    "peace": ("piece",),
    "piece": ("peace",),
    "role": ("roll",),
    "from": ("form",),
}
"""For a word, those that are written in its place: what is put into clean text."""


class Slip(NamedTuple):
    """A paragraph with one word spoiled."""

    text: str
    start: int
    written: str
    meant: str


def english_texts(folder: Path) -> Iterator[data.Text]:
    """The English side of NTREX-128 and TICO-19, and PUD."""
    for name in ("ntrex", "tico19"):
        yield from (text for text in data.parallel(folder, name) if text.lang == "en")
    yield from data.treebank(folder, "en")


def sentences(folder: Path) -> Iterator[data.Text]:
    """The unaltered sentences of DEMETR, each by itself."""
    lines = (folder / "demetr.jsonl").read_text(encoding="utf-8").splitlines()
    originals = dict.fromkeys(json.loads(line)["original"] for line in lines)
    for number, text in enumerate(originals):
        yield data.Text(f"demetr:{number}", "en", text)


def _delete(word: str, place: int, chance: random.Random) -> str:
    return word[:place] + word[place + 1 :]


def _insert(word: str, place: int, chance: random.Random) -> str:
    return word[:place] + chance.choice(_LETTERS) + word[place:]


def _transpose(word: str, place: int, chance: random.Random) -> str:
    return word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]


def _substitute(word: str, place: int, chance: random.Random) -> str:
    near = _NEIGHBOURS.get(word[place]) if chance.random() < 0.5 else None
    return word[:place] + chance.choice(near or _LETTERS) + word[place + 1 :]


def _double(word: str, place: int, chance: random.Random) -> str:
    return word[: place + 1] + word[place:]


SLIPS: dict[str, Callable[[str, int, random.Random], str]] = {
    "letter left out": _delete,
    "letter added": _insert,
    "letters exchanged": _transpose,
    "letter mistyped": _substitute,
    "letter doubled": _double,
}


def slips(folder: Path, kind: str, number: int, seed: int) -> tuple[list[Slip], int]:
    """So many slips of a kind, the same every time, and how often a slip made another word."""
    chance = random.Random(f"{kind} {seed}")
    paragraphs = [line for text in english_texts(folder) for line in text.text.split("\n")]
    lexicon = english()
    made: list[Slip] = []
    real = 0
    for paragraph in chance.sample(paragraphs, len(paragraphs)):
        chosen = [word for word in words(paragraph) if _is_ordinary(word.text, lexicon.knows)]
        if not chosen or len(made) == number:
            continue
        word: Word = chance.choice(chosen)
        place = chance.randrange(len(word.text))
        written = SLIPS[kind](word.text, place, chance)
        if written == word.text:
            continue
        if lexicon.knows(written):
            real += 1
            continue
        text = paragraph[: word.start] + written + paragraph[word.end :]
        made.append(Slip(text, word.start, written, word.text))
    return made, real


def _is_ordinary(text: str, knows: Callable[[str], bool]) -> bool:
    return len(text) >= 4 and bool(re.fullmatch("[a-z]+", text)) and knows(text)


def _findings(rules: list[Rule], text: str) -> tuple[Finding, ...]:
    (document,) = parse(text, path="a.txt", format="plain", lang="en")
    return run(document, rules).findings


def spelling(folder: Path, number: int, seed: int) -> dict[str, dict[str, float]]:
    """For each kind of slip: how many are found, and how many of the first fixes are right."""
    rules = [registry(plugins=False).rules["en/misspelled"]]
    rows = {}
    for kind in SLIPS:
        made, real = slips(folder, kind, number, seed)
        found = first = third = 0
        for slip in made:
            hits = [f for f in _findings(rules, slip.text) if f.span.start == slip.start]
            if not hits:
                continue
            found += 1
            offered = [_written(slip, fix.edits[0]) for fix in hits[0].fixes[:3]]
            first += offered[:1] == [slip.meant]
            third += slip.meant in offered
        rows[kind] = _row(len(made), found, first, third, real)
    return rows


def _written(slip: Slip, edit: Edit) -> str:
    start = edit.span.start - slip.start
    return slip.written[:start] + edit.text + slip.written[edit.span.end - slip.start :]


def _row(made: int, found: int, first: int, third: int, real: int) -> dict[str, float]:
    return {
        "slips": made,
        "found": round(found / made, 3),
        "top_1": round(first / made, 3),
        "top_1_of_found": round(first / max(1, found), 3),
        "top_3": round(third / made, 3),
        "real_words": real,
    }


def hunspell(
    folder: Path, number: int, seed: int, dictionaries: Path
) -> dict[str, dict[str, float]]:
    """The same slips, asked of Hunspell."""
    from hunspell import Hunspell

    both = [Hunspell(name, hunspell_data_dir=str(dictionaries)) for name in ("en_US", "en_GB")]
    rows = {}
    for kind in SLIPS:
        made, real = slips(folder, kind, number, seed)
        found = first = third = 0
        for slip in made:
            if any(each.spell(slip.written) for each in both):
                continue
            found += 1
            offered = both[0].suggest(slip.written)
            first += list(offered[:1]) == [slip.meant]
            third += slip.meant in offered[:3]
        rows[kind] = _row(len(made), found, first, third, real)
    # A word that it does not know is an alarm, whatever it is.
    alarms = count = 0
    for text in (*english_texts(folder), *sentences(folder)):
        for word in words(text.text):
            count += 1
            alarms += word.script == "en" and not any(each.spell(word.text) for each in both)
    rows["alarms per 1,000 words"] = {"alarms": alarms, "rate": round(1000 * alarms / count, 2)}
    return rows


def alarms(folder: Path) -> dict[str, Any]:
    """By set and rule, the alarms on the text as published; and words a second of all rules."""
    known = registry(plugins=False).rules
    rules = [known[name] for name in RULES]
    result: dict[str, Any] = {}
    spent, total = 0.0, 0
    for text in (*english_texts(folder), *sentences(folder)):
        row = result.setdefault(text.name.partition(":")[0], Counter())
        (document,) = parse(text.text, path="a.txt", format="plain", lang="en")
        count = sum(len(segment.words) for segment in document.segments)
        begin = time.perf_counter()
        found = run(document, rules).findings
        spent, total = spent + time.perf_counter() - begin, total + count
        row.update(finding.rule for finding in found)
        row["words"] += count
    result["words a second"] = {"all rules": round(total / spent)}
    return result


def confusions(folder: Path) -> dict[str, dict[str, float]]:
    """For each word that is confused with another: the share found once it stands for it."""
    rules = [registry(plugins=False).rules["en/confused-word"]]
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    texts = (*english_texts(folder), *sentences(folder))
    for paragraph in (line for text in texts for line in text.text.split("\n")):
        for word in words(paragraph):
            right = word.text.replace("\u2019", "'")
            for wrong in PAIRS.get(right, ()):
                text = paragraph[: word.start] + wrong + paragraph[word.end :]
                name = f"{wrong} for {right}"
                made[name] += 1
                findings = _findings(rules, text)
                found[name] += any(f.span.start <= word.start < f.span.end for f in findings)
    return {
        name: {"faults": made[name], "found": round(found[name] / made[name], 2)}
        for name in sorted(made)
    }


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1, help="which slips are made")
    parser.add_argument("--hunspell", type=Path, help="folder of en_US and en_GB for Hunspell")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    arguments = parser.parse_args()
    figures: dict[str, Any] = {
        "spelling": spelling(arguments.data, arguments.faults, arguments.seed),
        "alarms": alarms(arguments.data),
        "confusions": confusions(arguments.data),
    }
    if arguments.hunspell:
        figures["hunspell"] = hunspell(
            arguments.data, arguments.faults, arguments.seed, arguments.hunspell
        )
    for title, rows in figures.items():
        print(title)
        for name, row in rows.items():
            print(f"  {name:26}", *(f"{key} {value}" for key, value in row.items()), sep="  ")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
