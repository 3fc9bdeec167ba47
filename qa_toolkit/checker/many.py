"""Many files at once: those that are known are taken from the cache, the others shared out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from os import cpu_count
from pathlib import Path

from qa_toolkit.checker.one import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.cache import Cache, files_digest
from qa_toolkit.engine.outcome import FileOutcome, Problem
from qa_toolkit.errors import InputError
from qa_toolkit.external.panel import Notices
from qa_toolkit.model import Severity
from qa_toolkit.registry import plugins_digest
from qa_toolkit.workers import LOST, in_workers

FEW = 8
"""Files up to which starting worker processes costs more than it saves."""


def check_files(checker: Checker, paths: list[Path]) -> Iterator[FileOutcome]:
    """The outcome of each file, in the order given."""
    config = checker.config
    if not config.cache or checker.panel.engines:
        yield from map(checker.marked, _checked(checker, paths))
        return
    cache = Cache(_settings(config), root=config.image_root)
    # Looked up twice, so that no more than one outcome is held at a time.
    known = {path for path in paths if _kept(cache, checker, path)}
    fresh = _checked(checker, [path for path in paths if path not in known])
    try:
        for path in paths:
            outcome = _kept(cache, checker, path) if path in known else None
            if outcome is None:
                outcome = checker.examined(path) if path in known else next(fresh)
                cache.write(outcome)
            yield checker.marked(outcome)
    finally:
        cache.flush()


def _kept(cache: Cache, checker: Checker, path: Path) -> FileOutcome | None:
    try:
        return cache.read(str(path), checker.read(path).text)
    except InputError:
        return None


def _settings(config: Config) -> str:
    """A digest of the settings and files that decide what is found in an article."""
    deciding = replace(
        config, jobs=None, baseline=None, path=None, cache=True, ui_lang="en",
        fail_on=Severity.WARNING, exclude=(), gitignore=True,
    )  # fmt: skip
    digest = files_digest([Path(config.profile), *config.packs, *config.glossaries])
    return f"{deciding!r} {digest} {plugins_digest() if config.plugins else ''}"


def _checked(checker: Checker, todo: list[Path]) -> Iterator[FileOutcome]:
    """The outcomes before the baseline has marked anything."""
    config = checker.config
    wanted = 1 if config.jobs is None else config.jobs or cpu_count() or 1
    jobs = min(wanted, len(todo))
    if jobs <= 1 or len(todo) <= FEW:
        yield from map(checker.examined, todo)
        return
    notices = Notices(checker.panel.start())
    names, languagetool = checker.panel.shared()
    shared = replace(config, engines=names, languagetool=languagetool, baseline=None)
    make = partial(_examiner, shared)
    yield from map(notices.once, in_workers(todo, jobs, make, _lost))


def _examiner(config: Config) -> Callable[[Path], FileOutcome]:
    return Checker(config).examined


def _lost(path: Path) -> FileOutcome:
    return FileOutcome(str(path), problems=(Problem(str(path), LOST),))
