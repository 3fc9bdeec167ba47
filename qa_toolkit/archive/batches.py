"""Cuts an archive into pieces of work, so that no file need fit into the memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from qa_toolkit.config import Config
from qa_toolkit.document import Document
from qa_toolkit.errors import InputError
from qa_toolkit.parsers import format_of, parse
from qa_toolkit.parsers.source import decode, read

_BATCH = 2_000_000
"""Bytes of JSON Lines that are read at once."""
_FILES = 50
"""Files of one batch."""


class Part(NamedTuple):
    """A file, or the lines of a JSON Lines file from byte ``start`` to ``end`` (None: all)."""

    path: Path
    start: int = 0
    end: int | None = None
    line: int = 0
    """Lines before the start."""


Batch = tuple[Part, ...]


def batches(files: Iterable[Path]) -> Iterator[Batch]:
    """The batches that files come to, in order; a large file makes several."""
    waiting: list[Part] = []
    for file in files:
        if format_of(str(file)) == "jsonl":
            for part in _parts(file):
                yield (part,)
            continue
        waiting.append(Part(file))
        if len(waiting) == _FILES:
            yield tuple(waiting)
            waiting = []
    if waiting:
        yield tuple(waiting)


def _parts(file: Path) -> Iterator[Part]:
    """The parts of a file of lines, each of whole lines; one that cannot be read is one part."""
    start = line = lines = 0
    position = 0
    try:
        with file.open("rb") as content:
            for row in content:
                position += len(row)
                lines += 1
                if position - start >= _BATCH:
                    yield Part(file, start, position, line)
                    start, line = position, lines
    except OSError:  # whoever reads the part says what is wrong
        yield Part(file)
        return
    if position > start or not position:
        yield Part(file, start, position, line)


def documents(
    part: Part, config: Config, broken: Callable[[InputError], object]
) -> Iterator[Document]:
    """The articles of a part; what cannot be read is told to ``broken``."""
    name = str(part.path)

    def told(error: InputError) -> None:
        line = None if error.line is None else error.line + part.line
        broken(InputError(error.message, path=name, line=line))

    try:
        yield from parse(
            _text(part, config),
            path=name,
            lang=config.lang,
            fields=config.fields,
            broken=told,
        )
    except InputError as error:
        told(error)


def _text(part: Part, config: Config) -> str:
    if part.end is None or not part.end:
        limit = config.max_file_size
        return read(part.path, encoding=config.encoding, max_bytes=limit).text
    with part.path.open("rb") as content:
        content.seek(part.start)
        data = content.read(part.end - part.start)
    return decode(data, path=str(part.path), encoding=config.encoding).text
