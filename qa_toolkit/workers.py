"""Many pieces of work at once, in processes that each set themselves up once."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

LOST = "the process that checked it was killed, most likely for want of memory"


def in_workers(
    items: Sequence[Item],
    jobs: int,
    make: Callable[[], Callable[[Item], Result]],
    lost: Callable[[Item], Result],
) -> Iterator[Result]:
    """The result of each item, in the order given.

    ``make`` makes what a process does with an item, ``lost`` the result for one that it did not
    survive.
    """
    # There is a process for each core already: numpy must not start as many threads in each.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    done = 0
    try:
        with _pool(jobs, make) as pool:
            for result in pool.map(_do, items, chunksize=4):
                yield result
                done += 1
    except BrokenProcessPool:
        # A worker died (most likely for want of memory). One item at a time finds which.
        for item in items[done:]:
            yield _alone(item, make, lost)


def _alone(
    item: Item,
    make: Callable[[], Callable[[Item], Result]],
    lost: Callable[[Item], Result],
) -> Result:
    try:
        with _pool(1, make) as pool:
            result: Result = pool.submit(_do, item).result()
            return result
    except BrokenProcessPool:
        return lost(item)


def _pool(jobs: int, make: Callable[[], Callable[[Any], Any]]) -> ProcessPoolExecutor:
    # Not forked: a forked child shares the threads and locks of a progress bar.
    return ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(make,)
    )


_work: Callable[[Any], Any] | None = None


def _start(make: Callable[[], Callable[[Any], Any]]) -> None:
    # Ctrl-C reaches the whole group of processes; the parent alone speaks of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    global _work  # noqa: PLW0603 - a worker process does one thing for its whole life
    _work = make()


def _do(item: Any) -> Any:
    assert _work is not None
    return _work(item)
