"""What lies beside an article: its other version, and the sources that it quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qa_toolkit.align import Alignment
from qa_toolkit.config import Config
from qa_toolkit.document import Document
from qa_toolkit.engine.counterpart import Counterparts
from qa_toolkit.engine.outcome import Notice, Problem
from qa_toolkit.engine.sources import Sources
from qa_toolkit.errors import InputError
from qa_toolkit.rule import PairRule, Rule, SourceRule

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Evidence


class Beside:
    """Reads what lies beside articles, as far as one of the ``rules`` asks for it."""

    def __init__(self, config: Config, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        root = config.path.parent if config.path else Path.cwd()
        self.counterparts = Counterparts(
            root=root,
            encoding=config.encoding,
            max_bytes=config.max_file_size,
            fields=config.fields,
        )
        self.sources = Sources(
            root=root,
            encoding=config.encoding,
            max_bytes=config.max_file_size,
            fields=config.fields,
            network=config.network,
        )

    def of(
        self,
        documents: tuple[Document, ...],
        path: str,
        *,
        folder: Path | None,
        counterpart: Path | None,
        sources: Sequence[str],
        problem: Callable[[Problem], object],
        notice: Callable[[Notice], object],
    ) -> tuple[Alignment | None, tuple[Document, ...]]:
        """The other version and the sources of an article, given or named by itself.

        What an article says of itself fails no run, so that it is a notice where it cannot be read.
        """
        alignment: Alignment | None = None
        quoted: tuple[Document, ...] = ()
        try:
            if counterpart:
                alignment = self.counterparts.beside(documents, counterpart, path)
            elif folder and any(isinstance(rule, PairRule) for rule in self.rules):
                alignment = self.counterparts.named(documents, folder, path)
        except InputError as error:
            if counterpart:
                problem(Problem(error.path or path, error.message, error.line))
            else:
                notice(Notice(f"counterpart of {path}", f"{path}: {error}"))
        try:
            if sources:
                quoted = self.sources.given(sources)
            elif folder and any(isinstance(rule, SourceRule) for rule in self.rules):
                quoted = self.sources.named(documents, folder)
        except InputError as error:
            if sources:
                problem(Problem(error.path or path, error.message, error.line))
            else:
                notice(Notice(f"sources of {path}", f"{path}: {error}"))
        return alignment, quoted


def evidence_of(document: Document, quoted: tuple[Document, ...]) -> Evidence | None:
    """The article beside its sources; None where it has none."""
    if not quoted:
        return None
    from qa_toolkit.align.cache import CachedEncoder
    from qa_toolkit.align.encoders import encoder
    from qa_toolkit.quotations.evidence import Evidence

    return Evidence(document, quoted, CachedEncoder(encoder()))
