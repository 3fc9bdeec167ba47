"""``--fix`` and ``--diff``: mended files, written whole or shown as a patch."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qa_toolkit.engine.fix import chosen
from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.errors import InputError
from qa_toolkit.model import Safety

if TYPE_CHECKING:
    from qa_toolkit.checker import Checker, Fixed
    from qa_toolkit.parsers.source import Source

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""A line as ``patch`` reads it: a carriage return by itself ends none."""


def mended(
    checker: Checker,
    outcome: FileOutcome,
    *,
    bar: Safety,
    source: Source | None = None,
    counterpart: Path | None = None,
    sources: Sequence[str] = (),
) -> Fixed | None:
    """A checked file with its fixes at or above ``bar`` applied; None if it has none.

    ``source`` stands for a text that is no file; ``counterpart`` and ``sources`` are what it was
    compared with. Raises InputError where the fixes would leave a file that cannot be read any
    more.
    """
    if not any(chosen(article.findings, bar) for article in outcome.articles):
        return None
    if source is None:
        fixed = checker.fix_file(
            Path(outcome.path), bar=bar, counterpart=counterpart, sources=sources
        )
    else:
        fixed = checker.fix_text(
            source, path=outcome.path, bar=bar, counterpart=counterpart, sources=sources
        )
    if not fixed.outcome.articles:
        raise InputError("could not be read once fixed; nothing was changed", path=outcome.path)
    return fixed


def patch(fixed: Fixed) -> Iterator[str]:
    """A unified diff of what the fixes change; lines end at line feeds, and as the file's do."""
    path = fixed.outcome.path
    if not path.isprintable():  # a line end in a name would end the header; quoted as git does
        path = json.dumps(path, ensure_ascii=False)
    before, after = _LINE.findall(fixed.before.text), _LINE.findall(fixed.after)
    for line in difflib.unified_diff(before, after, path, path):
        yield line
        if not line.endswith("\n"):
            yield "\n\\ No newline at end of file\n"
