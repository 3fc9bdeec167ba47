"""The same story in the other language: which file holds it, and the two of them side by side."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from qa_toolkit.align import Alignment
from qa_toolkit.document import Document
from qa_toolkit.errors import InputError
from qa_toolkit.parsers import SUFFIXES, FieldMap, parse
from qa_toolkit.parsers.source import read

KEY = "counterpart"
"""The key of an article's metadata that names the file, relative to the article's folder."""
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Reads counterparts; ``root`` is the folder that the house works in, the rest as in Config."""

    root: Path
    encoding: str | None
    max_bytes: int
    fields: FieldMap | None

    def named(self, documents: tuple[Document, ...], folder: Path, path: str) -> Alignment | None:
        """The one article of ``path`` beside the counterpart that its metadata name, if any.

        A collection is not looked at: it could have a large file read for each of its articles.
        An article may come from anywhere, so that only a text below its own ``folder`` is read,
        or below the root if the article lies there; links resolved. Raises InputError for any
        other.
        """
        said = documents[0].article.metadata.get(KEY) if len(documents) == 1 else None
        if not isinstance(said, str) or not (name := said.strip()):
            return None
        suffix = Path(name).suffix.lower()
        if len(name) > _LONGEST or not name.isprintable() or suffix not in SUFFIXES:
            raise InputError("its metadata name no file of text as its counterpart")
        own, house = os.path.realpath(folder), os.path.realpath(self.root)
        place = os.path.realpath(Path(own) / name)
        if not (_below(place, own) or (_below(own, house) and _below(place, house))):
            raise InputError(
                f"its metadata name a counterpart outside the folder, “{name}”; --counterpart "
                "reads it"
            )
        # As the article says it: reports show no path that nobody gave.
        return self.beside(documents, folder / name, path)

    def beside(self, documents: tuple[Document, ...], counterpart: Path, path: str) -> Alignment:
        """The one article of ``path`` as the target of the one in ``counterpart``.

        Raises InputError where there is not one in each, or the file cannot be read.
        """
        if len(documents) != 1:
            message = f"holds {len(documents)} articles; a counterpart goes with one"
            raise InputError(message, path=path)
        name = str(counterpart)
        if os.path.realpath(counterpart) == os.path.realpath(path):
            raise InputError("is the article itself, not its counterpart", path=name)
        source = read(counterpart, encoding=self.encoding, max_bytes=self.max_bytes)
        try:
            found = parse(source.text, path=name, fields=self.fields)
        except InputError:
            raise
        except Exception as error:  # a bug in a parser must not keep the article unchecked
            message = f"internal error while reading it ({type(error).__name__}: {error})"
            raise InputError(f"{message}; please report it", path=name) from error
        if len(found) != 1:
            raise InputError(f"holds {len(found)} articles; a counterpart is one", path=name)
        return Alignment(source=found[0], target=documents[0], links=())


def _below(place: str, folder: str) -> bool:
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)
