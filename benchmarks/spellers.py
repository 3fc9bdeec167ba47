"""Arabic spelling checkers side by side: ours, LanguageTool, Hunspell, ghalatawi and cspell.

``python -m benchmarks.spellers [--data DIR] [--errors N] [--lines N] [--words N]
[--hunspell DIR] [--cspell DIR] [--languagetool [URL]] [--json FILE]``

All read the same sentences in one run. ``--hunspell``: a folder with Ayaspell's ``ar.aff`` and
``ar.dic`` (needs the package chunspell); ``--cspell``: a folder where ``npm install cspell
@cspell/dict-ar`` was run; ghalatawi takes part if it is installed. Whatever an engine says of a
spoiled word counts as found; ours with notes, and in a row of its own at warning or above.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import data
from benchmarks.compare_languagetool import check as languagetool
from benchmarks.quality import find
from benchmarks.spelling import Spoiled, checker, spoiled
from qa_toolkit.engine.fix import apply
from qa_toolkit.external.languagetool import LanguageToolEngine
from qa_toolkit.external.settings import LanguageToolSettings, server_url
from qa_toolkit.language.words import words
from qa_toolkit.model import Severity


class Alarm(NamedTuple):
    """What an engine says of the range ``start:end``: its suggestions for it, best first."""

    start: int
    end: int
    suggestions: tuple[str, ...]


Reader = Callable[[Sequence[str]], Iterable[list[Alarm]]]
"""From texts to the alarms on each, in order."""

_EDITS = {"hamza_alif": "hamza", "ta_marbuta": "ة/ه", "alif_maqsura_ya": "ى/ي"}


def ours(bar: Severity) -> Reader:
    """Our own rules of orthography, from a severity up."""
    own = checker()

    def read(texts: Sequence[str]) -> Iterator[list[Alarm]]:
        for text in texts:
            alarms = []
            for finding in find(own, text):
                if finding.severity < bar:
                    continue
                offered = []
                for fix in finding.fixes[:3]:
                    span = finding.span
                    mended = apply(text, [fix])[0]
                    offered.append(mended[span.start : span.end + len(mended) - len(text)])
                alarms.append(Alarm(finding.span.start, finding.span.end, tuple(offered)))
            yield alarms

    return read


def hunspell(folder: Path) -> Reader:
    """Hunspell with Ayaspell: every word that it does not know."""
    from hunspell import Hunspell

    engine = Hunspell("ar", hunspell_data_dir=str(folder))

    def read(texts: Sequence[str]) -> Iterator[list[Alarm]]:
        for text in texts:
            yield [
                Alarm(word.start, word.end, tuple(engine.suggest(word.text)[:3]))
                for word in words(text)
                if word.script == "ar" and not engine.spell(word.text)
            ]

    return read


def ghalatawi() -> Reader:
    """Ghalatawi: what it changes, word by word."""
    from ghalatawi.autocorrector import AutoCorrector

    engine = AutoCorrector()

    def read(texts: Sequence[str]) -> Iterator[list[Alarm]]:
        for text in texts:
            alarms = []
            for match in re.finditer(r"\S+", text):
                corrected = engine.spell(match[0]).strip()
                if corrected != match[0]:
                    alarms.append(Alarm(match.start(), match.end(), (corrected,)))
            yield alarms

    return read


def cspell(folder: Path) -> Reader:
    """Cspell with its Arabic dictionary."""

    def read(texts: Sequence[str]) -> Iterator[list[Alarm]]:
        with tempfile.TemporaryDirectory(dir=folder) as place:
            file = Path(place) / "texts.txt"
            file.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
            settings = {
                "import": ["@cspell/dict-ar/cspell-ext.json"],
                "language": "ar",
                "numSuggestions": 3,
                "maxNumberOfProblems": 100_000,
                "maxDuplicateProblems": 100_000,
            }
            (Path(place) / "cspell.json").write_text(json.dumps(settings), encoding="utf-8")
            command = ["npx", "cspell", "lint", "--no-progress", "--no-summary"]
            command += ["--show-suggestions", "--config", str(Path(place) / "cspell.json")]
            command.append(str(file))
            done = subprocess.run(
                command, cwd=folder, capture_output=True, check=False, text=True, encoding="utf-8"
            )
        found: dict[int, list[Alarm]] = {}
        pattern = re.compile(r":(\d+):(\d+) - Unknown word \((.*?)\)(?:.*Suggestions: \[(.*)\])?")
        for match in pattern.finditer(done.stdout):
            line, column, word = int(match[1]) - 1, int(match[2]) - 1, match[3]
            offered = tuple(filter(None, (s.strip(" *") for s in (match[4] or "").split(","))))
            found.setdefault(line, []).append(Alarm(column, column + len(word), offered[:3]))
        return iter([found.get(number, []) for number in range(len(texts))])

    return read


def second_opinion(engine: LanguageToolEngine) -> Reader:
    """LanguageTool with its default rules for Arabic."""

    def read(texts: Sequence[str]) -> Iterator[list[Alarm]]:
        for matches in languagetool(engine, texts, lang="ar"):
            yield [Alarm(m.start, m.end, tuple(m.replacements[:3])) for m in matches]

    return read


def score(reader: Reader, samples: Samples) -> dict[str, float]:
    """Recall on spoiled words and on real corrections, suggestions, alarms on published text."""
    figures: dict[str, float] = {}
    by_class: dict[str, list[bool]] = {}
    first = third = 0
    sentences = [item.text for item in samples.spoiled]
    for item, alarms in zip(samples.spoiled, reader(sentences), strict=True):
        hits = [a for a in alarms if a.start < item.end and item.start < a.end]
        by_class.setdefault(item.kind, []).append(bool(hits))
        mended = [
            item.text[: hit.start] + text + item.text[hit.end :]
            for hit in hits
            for text in hit.suggestions
        ]
        first += mended[:1] == [item.clean]
        third += item.clean in mended[:3]
    shares = {kind: sum(found) / len(found) for kind, found in by_class.items()}
    count = sum(sum(found) for found in by_class.values())
    figures["mean recall, 16 classes"] = sum(shares.values()) / len(shares)
    for name, kinds in _GROUPS.items():
        figures[f"  {name}"] = sum(shares[kind] for kind in kinds) / len(kinds)
    figures["first suggestion right"] = first / max(1, count)
    figures["among the first three"] = third / max(1, count)
    made: dict[str, int] = {}
    seen: dict[str, int] = {}
    right = 0
    lines = samples.corrected
    for line, alarms in zip(lines, reader([each.text for each in lines]), strict=True):
        for edit in line.edits:
            kind = _EDITS.get(edit.kind)
            if kind is None:
                continue
            made[kind] = made.get(kind, 0) + 1
            hit = next((a for a in alarms if a.start < edit.end and edit.start < a.end), None)
            if hit:
                seen[kind] = seen.get(kind, 0) + 1
                piece = line.text[edit.start : hit.start] + "".join(hit.suggestions[:1])
                right += piece + line.text[hit.end : edit.end] == edit.correction
    for kind in _EDITS.values():
        figures[f"aghlat, {kind}: found"] = seen.get(kind, 0) / max(1, made.get(kind, 0))
    figures["aghlat, first suggestion right"] = right / max(1, sum(seen.values()))
    total = sum(len(words(text)) for text in samples.published)
    alarms_in_all = sum(len(alarms) for alarms in reader(samples.published))
    figures["alarms per 1,000 words published"] = 1000 * alarms_in_all / total
    return figures


_GROUPS = {
    "hamza": ("hamza dropped", "hamza swapped", "hamza added", "hamza seat"),
    "ة to ه": ("ة to ه",),
    "ى to ي": ("ى to ي",),
    "typing": ("letter dropped", "letter inserted", "letter doubled", "letters exchanged"),
}


class Samples(NamedTuple):
    """What every engine reads."""

    spoiled: tuple[Spoiled, ...]
    corrected: tuple[data.Corrected, ...]
    published: tuple[str, ...]

    @classmethod
    def of(cls, folder: Path, *, errors: int, lines: int, most: int) -> Samples:
        """Samples of the sizes asked for; ``most`` words of NTREX-128 and of near clean news."""
        papers = data.newspapers(folder)
        news = [t.text for t in papers if t.name.partition(":")[0] in data.NEAR_CLEAN]
        parallel = [t.text for t in data.parallel(folder, "ntrex") if t.lang == "ar"]
        published: list[str] = []
        for texts in (parallel, news):
            taken = 0
            for text in texts[:: max(1, len(texts) // 40)]:
                for paragraph in filter(None, text.split("\n")):
                    if taken < most:
                        published.append(paragraph)
                        taken += len(words(paragraph))
        return cls(
            tuple(spoiled(folder, errors)),
            tuple(islice(data.corrected(folder), lines)),
            tuple(published),
        )


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--errors", type=int, default=40, help="spoiled words of each class")
    parser.add_argument("--lines", type=int, default=695, help="corrected lines of aghlat")
    parser.add_argument("--words", type=int, default=4_000, help="of each set of published text")
    parser.add_argument("--hunspell", type=Path)
    parser.add_argument("--cspell", type=Path)
    parser.add_argument("--languagetool", nargs="?", const="", metavar="URL")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    readers: dict[str, Reader] = {
        "ours": ours(Severity.NOTE),
        "ours, warnings": ours(Severity.WARNING),
    }
    if arguments.hunspell:
        readers["Hunspell"] = hunspell(arguments.hunspell)
    if find_spec("ghalatawi"):
        readers["ghalatawi"] = ghalatawi()
    if arguments.cspell:
        readers["cspell"] = cspell(arguments.cspell)
    engine = None
    if arguments.languagetool is not None:
        url = server_url(arguments.languagetool) if arguments.languagetool else None
        engine = LanguageToolEngine(LanguageToolSettings(url=url, timeout=300))
        engine.start()
        readers["LanguageTool"] = second_opinion(engine)
    samples = Samples.of(
        arguments.data, errors=arguments.errors, lines=arguments.lines, most=arguments.words
    )
    try:
        tables = {name: score(reader, samples) for name, reader in readers.items()}
    finally:
        if engine:
            engine.close()
    _show(tables)
    if arguments.json:
        arguments.json.write_text(json.dumps(tables, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _show(tables: dict[str, dict[str, Any]]) -> None:
    print(f"{'':36}", *(f"{name:>15}" for name in tables))
    for figure in next(iter(tables.values())):
        print(f"{figure:36}", *(f"{table[figure]:15.3f}" for table in tables.values()))


if __name__ == "__main__":
    main()
