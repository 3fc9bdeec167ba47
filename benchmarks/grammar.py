"""Arabic grammar: faults put into PUD, the examples of LanguageTool's rules, alarms on news.

``python -m benchmarks.grammar [--data DIR] [--faults N] [--alarms FILE]``

A fault is made from the gold analysis of UD Arabic-PUD: the gender of a word, the case of a plural,
the mood of a verb is turned into another. ``found`` counts the faults on which a rule of grammar
speaks, ``elsewhere`` its alarms on the rest of those sentences.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import data
from benchmarks.quality import find
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.select import Layer
from qa_toolkit.language.counting import NUMERALS, Part
from qa_toolkit.language.inflection import lengthened, shortened, without_nun
from qa_toolkit.language.lexicon import arabic, normalised
from qa_toolkit.language.word_lists import listed
from qa_toolkit.model import Severity
from qa_toolkit.registry import registry


class Word(NamedTuple):
    """A word as written, with the gold analysis of its main part.

    ``before``: the tags of the clitics before it. ``head``: the word its main part depends on.
    """

    start: int
    end: int
    text: str
    tag: str
    features: dict[str, str]
    head: int
    relation: str
    before: tuple[str, ...]


class Parsed(NamedTuple):
    """A sentence and its words."""

    text: str
    words: tuple[Word, ...]


_MINOR = frozenset(("CCONJ", "ADP", "PRON", "PART", "SCONJ"))


def parsed(folder: Path) -> Iterator[Parsed]:
    """The sentences of PUD; words whose parts are written joined become one."""
    text = (folder / "pud_ar.conllu").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        match = re.search(r"^# text = (.+)$", block, re.MULTILINE)
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+\t", line)]
        if match and rows:
            yield Parsed(match[1], tuple(_words(match[1], rows)))


def _words(text: str, rows: list[list[str]]) -> Iterator[Word]:
    groups: list[list[list[str]]] = [[]]
    for row in rows:
        groups[-1].append(row)
        if "SpaceAfter=No" not in row[9]:
            groups.append([])
    pieces = [piece for group in groups for piece in _parts(group)]
    owner = {row[0]: number for number, piece in enumerate(pieces) for row in piece}
    place = 0
    for piece in pieces:
        written = "".join(row[1] for row in piece)
        start = text.find(written, place)
        if start < 0:
            return
        place = start + len(written)
        main = next((row for row in piece if row[3] not in _MINOR), piece[-1])
        yield Word(
            start,
            place,
            written,
            main[3],
            dict(each.split("=") for each in main[5].split("|") if "=" in each),
            owner.get(main[6], -1),
            main[7],
            tuple(row[3] for row in piece[: piece.index(main)]),
        )


def _parts(group: list[list[str]]) -> Iterator[list[list[str]]]:
    """A group of parts without a space, split at its punctuation."""
    piece: list[list[str]] = []
    for row in group:
        if row[3] == "PUNCT":
            if piece:
                yield piece
            yield [row]
            piece = []
        else:
            piece.append(row)
    if piece:
        yield piece


Spoil = Callable[[Sequence[Word], int], str | None]
"""What a word becomes; None where the fault does not apply."""


def _other_gender(word: str) -> str | None:
    changed = word[:-1] if word.endswith("ة") else word + "ة"
    return changed if arabic().knows(changed) else None


def _demonstrative(words: Sequence[Word], place: int) -> str | None:
    pairs = {"هذا": "هذه", "هذه": "هذا", "بهذا": "بهذه", "بهذه": "بهذا"}
    following = words[place + 1].text if place + 1 < len(words) else ""
    return pairs.get(words[place].text) if following.startswith("ال") else None


def _relative(words: Sequence[Word], place: int) -> str | None:
    return {"الذي": "التي", "التي": "الذي"}.get(words[place].text)


def _adjective(words: Sequence[Word], place: int) -> str | None:
    word = words[place]
    if word.tag != "ADJ" or word.relation != "amod" or not word.text.startswith("ال"):
        return None
    return _other_gender(word.text) if word.head == place - 1 else None


def _verb_gender(words: Sequence[Word], place: int) -> str | None:
    word = words[place]
    subject = words[place + 1] if place + 1 < len(words) else None
    if word.tag != "VERB" or subject is None or not subject.relation.startswith("nsubj"):
        return None
    if subject.head != place or subject.features.get("Number") != "Sing":
        return None
    plain = normalised(word.text)
    if word.features.get("Aspect") == "Perf":
        changed = plain[:-1] if plain.endswith("ت") else plain + "ت"
    elif plain[:1] in ("ي", "ت"):
        changed = ("ت" if plain[0] == "ي" else "ي") + plain[1:]
    else:
        return None
    return changed if arabic().knows(changed) else None


def _plural_verb(words: Sequence[Word], place: int) -> str | None:
    word = words[place]
    subject = words[place + 1] if place + 1 < len(words) else None
    if word.tag != "VERB" or subject is None or subject.head != place:
        return None
    if not subject.text.endswith("ون") or not subject.relation.startswith("nsubj"):
        return None
    return word.text + ("وا" if word.features.get("Aspect") == "Perf" else "ون")


def _plural(words: Sequence[Word], place: int, relations: tuple[str, ...]) -> str | None:
    word = words[place]
    if word.tag not in ("NOUN", "ADJ") or word.features.get("Number") not in ("Plur", "Dual"):
        return None
    if word.relation.split(":")[0] not in relations:
        return None
    if word.text.endswith("ين"):
        changed = word.text[:-2] + "ون"
    elif word.text.endswith("ون"):
        changed = word.text[:-2] + "ين"
    else:
        return None
    return changed if arabic().knows(changed) else None


def _after_preposition(words: Sequence[Word], place: int) -> str | None:
    before = words[place - 1] if place else None
    governed = words[place].before[-1:] == ("ADP",) or (before and before.tag == "ADP")
    return _plural(words, place, ("obl", "nmod", "obj")) if governed else None


def _subject_case(words: Sequence[Word], place: int) -> str | None:
    return _plural(words, place, ("nsubj",)) if words[place].head == place - 1 else None


def _lam(words: Sequence[Word], place: int) -> str | None:
    if not place or normalised(words[place - 1].text).lstrip("وف") != "لم":
        return None
    plain = normalised(words[place].text)
    if plain.endswith("وا"):
        return plain[:-1] + "ن"
    fuller = (plain[:-1] + vowel + plain[-1] for vowel in "ويا")
    longer = (plain + vowel for vowel in "ويى")
    return next((each for each in (*fuller, *longer) if shortened(each) == plain), None)


def _subjunctive(words: Sequence[Word], place: int) -> str | None:
    if not place or normalised(words[place - 1].text).lstrip("وف") not in ("أن", "لن", "لكي", "كي"):
        return None
    plain = normalised(words[place].text)
    if plain.endswith("وا") and without_nun(plain[:-1] + "ن"):
        return plain[:-1] + "ن"
    short = shortened(plain)
    return short if short and lengthened(short) else None


def _number(words: Sequence[Word], place: int) -> str | None:
    numeral = NUMERALS.get(normalised(words[place].text))
    if numeral is None or not numeral.counts:
        return None
    following = words[place + 1] if place + 1 < len(words) else None
    if numeral.part is Part.UNIT and following and following.tag in ("NOUN", "NUM"):
        return numeral.other
    return None


FAULTS: dict[str, Spoil] = {
    "gender of a number": _number,
    "gender of a demonstrative": _demonstrative,
    "gender of a relative": _relative,
    "gender of an adjective": _adjective,
    "gender of a verb before its subject": _verb_gender,
    "plural verb before its subject": _plural_verb,
    "case after a preposition": _after_preposition,
    "case of a subject right after its verb": _subject_case,
    "mood after لم": _lam,
    "mood after أن, لن, كي": _subjunctive,
}


def grammar_rules(*, strict: bool) -> tuple[str, ...]:
    """The rules of grammar, by id; those of the strict profile alone only if asked for."""
    rules = registry(plugins=False).rules
    return tuple(
        name
        for name, rule in rules.items()
        if (name.startswith("ar/") and ".grammar." in type(rule).__module__) or name in _PACKED
        if strict or not rule.meta.profiles
    )


_PACKED = listed(
    "ar/kullama-twice ar/article-on-ghayr ar/sawfa-with-negation ar/waw-after-la-budda ar/ran-out "
    "ar/disputed-usage"
)


def grammar_checker(*, strict: bool) -> Checker:
    """A checker of the rules of grammar alone."""
    layer = Layer(select=grammar_rules(strict=strict), ignore=("all",))
    return Checker(
        Config(plugins=False, layers=(layer,), profile="strict" if strict else "default")
    )


class Fault(NamedTuple):
    """A fault put into a sentence: its name, the text with it, where a finding must touch."""

    name: str
    right: str
    text: str
    start: int
    end: int

    def touched(self, start: int, end: int) -> bool:
        """Whether a finding is of the fault; either of two words that disagree may be named."""
        return start <= self.end + 20 and self.start - 20 <= end


def put_in(folder: Path, faults: int) -> Iterator[list[Fault]]:
    """For each kind of fault those that are put in, at most so many."""
    sentences = list(parsed(folder))
    for name, spoil in FAULTS.items():
        chance = random.Random(name)  # the same faults in every run
        made = [
            Fault(
                name,
                sentence.text,
                sentence.text[: word.start] + changed + sentence.text[word.end :],
                word.start,
                word.start + len(changed),
            )
            for sentence in sentences
            for place, word in enumerate(sentence.words)
            if (changed := spoil(sentence.words, place)) and changed != word.text
        ]
        yield chance.sample(made, min(faults, len(made)))


def injected(folder: Path, faults: int) -> list[tuple[str, int, int, int]]:
    """For each fault: its name, how many were put in, how many found, other alarms."""
    checker = grammar_checker(strict=False)
    rows = []
    for chosen in put_in(folder, faults):
        found = elsewhere = 0
        for fault in chosen:
            hits = [fault.touched(f.span.start, f.span.end) for f in find(checker, fault.text)]
            found += any(hits)
            elsewhere += hits.count(False)
        rows.append((chosen[0].name, len(chosen), found, elsewhere))
    return rows


def examples(folder: Path) -> dict[str, Counter[str]]:
    """By category of LanguageTool's examples: how many, and how many are flagged, by profile."""
    checkers = {"default": grammar_checker(strict=False), "strict": grammar_checker(strict=True)}
    rows: dict[str, Counter[str]] = {}
    for example in data.usage(folder):
        row = rows.setdefault(example["category"] or "–", Counter())
        row[example["kind"]] += 1
        for profile, checker in checkers.items():
            row[f"{example['kind']}, {profile}"] += bool(find(checker, example["sentence"]))
    return rows


def alarms(folder: Path) -> tuple[Counter[str], int, list[dict[str, Any]]]:
    """The alarms of each rule on published text, the words of it, and each alarm to read."""
    checker = grammar_checker(strict=True)
    counts: Counter[str] = Counter()
    listed, words = [], 0
    for text in _published(folder):
        words += len(text.text.split())
        for finding in find(checker, text.text):
            counts[finding.rule] += 1
            start, end = finding.span.start, finding.span.end
            listed.append(
                {
                    "rule": finding.rule,
                    "set": text.name,
                    "severity": finding.severity.label,
                    "before": text.text[max(0, start - 60) : start],
                    "found": text.text[start:end],
                    "after": text.text[end : end + 60],
                    "fix": finding.fixes[0].title.ar if finding.fixes else None,
                }
            )
    return counts, words, listed


def _published(folder: Path) -> Iterator[data.Text]:
    for name in ("ntrex", "tico19"):
        yield from (text for text in data.parallel(folder, name) if text.lang == "ar")
    yield from data.treebank(folder, "ar")
    yield from data.newspapers(folder)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--faults", type=int, default=200)
    parser.add_argument("--alarms", type=Path, help="write the alarms to this file, one a line")
    arguments = parser.parse_args()
    print(f"{'fault':42}{'put in':>8}{'found':>8}{'share':>8}{'elsewhere':>11}")
    for name, made, found, elsewhere in injected(arguments.data, arguments.faults):
        print(f"{name:42}{made:8}{found:8}{found / max(made, 1):8.2f}{elsewhere:11}")
    print("\nLanguageTool's examples")
    for category, row in examples(arguments.data).items():
        print(category, dict(row))
    counts, words, listed = alarms(arguments.data)
    rules = registry(plugins=False).rules
    print(f"\nalarms on {words:,} words")
    for name in grammar_rules(strict=True):
        severity = rules[name].meta.severity
        loud = "" if severity > Severity.NOTE else " (note)"
        print(f"{name:36}{counts[name]:6}{1000 * counts[name] / words:9.3f}{loud}")
    if arguments.alarms:
        lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in listed)
        arguments.alarms.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
