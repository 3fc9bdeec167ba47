"""Reads the names of each article of an archive, in as many processes as are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

from qa_toolkit.archive.batches import Batch, batches, documents
from qa_toolkit.checks.dates.published import published_day
from qa_toolkit.config import Config
from qa_toolkit.document import Document
from qa_toolkit.engine.outcome import Problem
from qa_toolkit.entities import entities
from qa_toolkit.errors import InputError
from qa_toolkit.language.letters import bare
from qa_toolkit.language.mention_model import MentionKind
from qa_toolkit.model import Lang
from qa_toolkit.workers import LOST, in_workers

_LONGEST = 80
"""Code points of a name; what is longer is none."""


class Use(NamedTuple):
    """A name as one article writes it, and how often."""

    lang: Lang
    text: str
    kind: MentionKind
    times: int


class ArticleNames(NamedTuple):
    """The names of an article; ``day`` is that of its publication, ``2025-12-09``, or nothing."""

    article: str
    day: str
    uses: tuple[Use, ...]


Read = tuple[tuple[ArticleNames, ...], tuple[Problem, ...]]


def names_in(files: Iterable[Path], config: Config) -> Iterator[Read]:
    """The names of the articles of files, batch by batch, with what could not be read."""
    work = tuple(batches(files))
    jobs = min(1 if config.jobs is None else config.jobs or cpu_count() or 1, len(work))
    make = partial(_reader, config)
    if jobs <= 1:
        yield from map(make(), work)
    else:
        yield from in_workers(work, jobs, make, _lost)


def _reader(config: Config) -> Callable[[Batch], Read]:
    return partial(_read, config=config)


def _lost(batch: Batch) -> Read:
    return (), tuple(Problem(str(part.path), LOST) for part in batch)


def _read(batch: Batch, *, config: Config) -> Read:
    errors: list[InputError] = []
    found = tuple(
        _names(document) for part in batch for document in documents(part, config, errors.append)
    )
    return found, tuple(Problem(each.path or "", each.message, each.line) for each in errors)


def _names(document: Document) -> ArticleNames:
    day = published_day(document)
    uses: dict[tuple[Lang, str], Use] = {}
    for entity in entities(document):
        lang, text = entity.mentions[0].segment.lang, " ".join(bare(entity.name).split())
        if len(text) > _LONGEST:
            continue
        before = uses.get((lang, text))
        times = len(entity.mentions) + (before.times if before else 0)
        uses[lang, text] = Use(lang, text, entity.kind, times)
    place = document.path if document.record is None else f"{document.path}#{document.record}"
    return ArticleNames(place, day.isoformat() if day else "", tuple(uses.values()))
