"""Many files at once, in processes that each have a checker of their own."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from qa_toolkit.engine.outcome import FileOutcome, Problem


class FileChecker(Protocol):
    """What a worker needs of a checker."""

    def check_file(self, path: Path) -> FileOutcome:
        """Every finding in a file."""


def check_in_workers(
    paths: Sequence[Path], jobs: int, make: Callable[[], FileChecker]
) -> Iterator[FileOutcome]:
    """The outcome of each file, in the order given; ``make`` makes the checker of a process."""
    done = 0
    try:
        with _pool(jobs, make) as pool:
            for outcome in pool.map(_check, paths, chunksize=4):
                yield outcome
                done += 1
    except BrokenProcessPool:
        # A worker died (most likely for want of memory). One file at a time finds which.
        for path in paths[done:]:
            yield _check_alone(path, make)


def _check_alone(path: Path, make: Callable[[], FileChecker]) -> FileOutcome:
    try:
        with _pool(1, make) as pool:
            return pool.submit(_check, path).result()
    except BrokenProcessPool:
        message = "the process that checked it was killed, most likely for want of memory"
        return FileOutcome(str(path), problems=(Problem(str(path), message),))


def _pool(jobs: int, make: Callable[[], FileChecker]) -> ProcessPoolExecutor:
    # Not forked: a forked child shares the threads and locks of a progress bar.
    return ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(make,)
    )


_checker: FileChecker | None = None


def _start(make: Callable[[], FileChecker]) -> None:
    # Ctrl-C reaches the whole group of processes; the parent alone speaks of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    global _checker  # noqa: PLW0603 - a worker process has one checker for its whole life
    _checker = make()


def _check(path: Path) -> FileOutcome:
    assert _checker is not None
    return _checker.check_file(path)
