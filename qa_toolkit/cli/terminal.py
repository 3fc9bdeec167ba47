"""What is known of the reader: a terminal or a pipe, how wide, whether in colour."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO, TypeVar

from qa_toolkit.cli.options import When

if TYPE_CHECKING:
    from qa_toolkit.model import UiLang
    from qa_toolkit.reports.console import Look

Item = TypeVar("Item")

WIDEST = 120
"""Columns beyond which lines of text are tiring to read."""
MANY = 20
"""Files up to which a progress bar would only flicker."""


def look(*, color: When, lang: UiLang, stream: TextIO | None = None) -> Look:
    """How to write to ``stream`` (standard output): as wide and as colourful as it can show."""
    from qa_toolkit.reports.console import Look

    stream = stream or sys.stdout
    width = max(30, min(WIDEST, shutil.get_terminal_size().columns)) if stream.isatty() else None
    return Look(width=width, color=colored(color, stream), lang=lang)


def colored(color: When, stream: TextIO) -> bool:
    """Whether to colour: as asked, else on a terminal unless NO_COLOR (no-color.org) is set."""
    if color != "auto":
        return color == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def shows_progress(total: int) -> bool:
    """Whether ``total`` files are worth a progress bar, and somebody is there to see it."""
    return total > MANY and sys.stderr.isatty()


def progress(items: Iterable[Item], *, total: int) -> Iterator[Item]:
    """The items, with a bar on standard error that is gone at the end."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    # Standard output is left alone: it may be a pipe, and must not pass through the bar.
    with Progress(
        console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as bar:
        task = bar.add_task("", total=total)
        for item in items:
            yield item
            bar.advance(task)
