"""Pairs of files read, aligned and checked: one, or many in worker processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from os import cpu_count
from pathlib import Path
from typing import Literal

from qa_toolkit.align import Alignment, Opinion
from qa_toolkit.align.cache import CachedEncoder
from qa_toolkit.align.documents import align, by_lines, compared, given
from qa_toolkit.align.encoders import encoder
from qa_toolkit.align.settings import PROFILES
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.document import Document
from qa_toolkit.engine.outcome import FileOutcome, Problem
from qa_toolkit.errors import InputError, QAError, UsageError
from qa_toolkit.external.translators import TranslatorSettings, checked
from qa_toolkit.model import Lang
from qa_toolkit.pairs.back import BackTranslator
from qa_toolkit.parsers import parse
from qa_toolkit.parsers.bitext import bitext
from qa_toolkit.parsers.source import read
from qa_toolkit.workers import LOST, in_workers

FEW = 3
"""Pairs up to which starting worker processes costs more than it saves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """How pairs are to be aligned. The names of encoders are those of ``align.encoders``."""

    config: Config = field(default_factory=Config)
    encoder: str | None = None
    network: bool = False
    segmentation: Literal["sentence", "line"] = "sentence"
    source_lang: Lang | None = None
    target_lang: Lang | None = None
    translator: TranslatorSettings | None = None


@dataclass(frozen=True, slots=True)
class Aligned:
    """A pair: its alignment and what was found.

    ``alignment`` is None where the pair could not be read; the problem is in ``outcome``.
    ``waiting`` says how many units were not looked at, by state, and ``opinions`` what links say
    when they are translated back, by number.
    """

    alignment: Alignment | None
    outcome: FileOutcome
    waiting: Mapping[str, int] = field(default_factory=dict)
    opinions: Mapping[int, Opinion] = field(default_factory=dict)


class Aligner:
    """Aligns and checks pairs; one aligner serves any number of them."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.checker = Checker(task.config)
        self.encoder = CachedEncoder(encoder(task.encoder, network=task.network))
        free = "free" in self.checker.selection.profiles
        self.settings = PROFILES["free" if free else "news"]
        self.back: BackTranslator | None = None
        if task.translator:
            self.back = BackTranslator(checked(task.translator, network=task.network), self.encoder)

    def pair(self, source: Path, target: Path) -> Aligned:
        """Two files; raises InputError and UsageError where they cannot be aligned."""
        ours = self._document(source, self.task.source_lang)
        theirs = self._document(target, self.task.target_lang)
        if ours.lang == theirs.lang:
            name = {"ar": "Arabic", "en": "English"}[ours.lang]
            raise UsageError(
                f"{source} and {target} are both in {name}; a pair is one article in "
                "Arabic and one in English (--source-lang and --target-lang say which is which)"
            )
        return self._checked(align(ours, theirs, self.encoder, self.settings))

    def bitext(self, path: Path) -> Aligned:
        """A file of units that are aligned already; raises InputError where it cannot be read."""
        pair = bitext(
            self._text(path),
            path=str(path),
            source_lang=self.task.source_lang,
            target_lang=self.task.target_lang,
        )
        alignment = given(pair.source, pair.target, pair.rows)
        if self.back:
            alignment = compared(alignment, self.encoder)
        aligned = self._checked(alignment)
        return replace(aligned, waiting={state.value: n for state, n in pair.waiting.items()})

    def _checked(self, alignment: Alignment) -> Aligned:
        outcome = self.checker.check_pair(alignment)
        if self.back is None:
            return Aligned(alignment, outcome)
        opinions, notices = self.back.opinions(alignment)
        outcome = replace(outcome, notices=(*outcome.notices, *notices))
        return Aligned(alignment, outcome, opinions=opinions)

    def _document(self, path: Path, lang: Lang | None) -> Document:
        """The one article of a file; raises InputError where it holds none, or several."""
        text = self._text(path)
        documents = parse(text, path=str(path), lang=lang, fields=self.task.config.fields)
        if len(documents) != 1:
            raise InputError(f"holds {len(documents)} articles; align takes one", path=str(path))
        return by_lines(documents[0]) if self.task.segmentation == "line" else documents[0]

    def _text(self, path: Path) -> str:
        config = self.task.config
        return read(path, encoding=config.encoding, max_bytes=config.max_file_size).text


def many(task: Task, pairs: Sequence[tuple[Path, Path]]) -> Iterator[Aligned]:
    """Each pair, in the order given; one that cannot be aligned is a problem of its target."""
    wanted = 1 if task.config.jobs is None else task.config.jobs or cpu_count() or 1
    jobs = min(wanted, len(pairs))
    if jobs <= 1 or len(pairs) <= FEW:
        yield from map(_work(task), pairs)
    else:
        yield from in_workers(pairs, jobs, partial(_work, task), _lost)


def _work(task: Task) -> Callable[[tuple[Path, Path]], Aligned]:
    return partial(_one, Aligner(task))


def _one(aligner: Aligner, pair: tuple[Path, Path]) -> Aligned:
    source, target = pair
    try:
        return aligner.pair(source, target)
    except QAError as error:
        path = error.path or str(target)
        return _failed(path, error.message, error.line)
    except Exception as error:  # a bug in a parser must not keep the other pairs unaligned
        message = f"internal error while aligning it ({type(error).__name__}: {error})"
        return _failed(str(target), f"{message}; please report it")


def _failed(path: str, message: str, line: int | None = None) -> Aligned:
    return Aligned(None, FileOutcome(path, problems=(Problem(path, message, line),)))


def _lost(pair: tuple[Path, Path]) -> Aligned:
    return _failed(str(pair[1]), LOST)
