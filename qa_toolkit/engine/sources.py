"""The sources of an article: which files hold them, and their text.

A press release, a transcript, a statement. What the command line names is read wherever it is;
what an article's metadata name only below its folder or the house's, as counterparts are.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa_toolkit.document import Document
from qa_toolkit.engine.fetch import fetched, is_address
from qa_toolkit.errors import InputError
from qa_toolkit.parsers import SUFFIXES, FieldMap, parse
from qa_toolkit.parsers.source import read

KEY = "sources"
"""The key of an article's metadata that lists the files, relative to the article's folder."""
_LONGEST = 1_000
_MOST = 50
"""Sources that an article's metadata may name."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Reads sources; ``root`` is the folder that the house works in, the rest as in Config."""

    root: Path
    encoding: str | None
    max_bytes: int
    fields: FieldMap | None
    network: bool = False

    def given(self, names: Iterable[str]) -> tuple[Document, ...]:
        """The articles of the files and addresses named; InputError for one that is not read."""
        return tuple(document for name in names for document in self._read(name))

    def named(self, documents: Sequence[Document], folder: Path) -> tuple[Document, ...]:
        """The articles that the metadata of the one document name as its sources.

        A collection is not looked at, as with counterparts. Raises InputError for a name that
        may not be read.
        """
        said = documents[0].article.metadata.get(KEY) if len(documents) == 1 else None
        names = [said] if isinstance(said, str) else said if isinstance(said, list) else []
        if len(names) > _MOST:
            raise InputError(f"its metadata name {len(names)} sources; at most {_MOST} are read")
        allowed = [self._allowed(str(name).strip(), folder) for name in names]
        return self.given(allowed)

    def _allowed(self, name: str, folder: Path) -> str:
        if is_address(name):
            if not self.network:
                raise InputError(
                    f"its metadata name a source on the web, “{name:.100}”; --allow-network "
                    "fetches it"
                )
            return name
        suffix = Path(name).suffix.lower()
        if not 0 < len(name) <= _LONGEST or not name.isprintable() or suffix not in SUFFIXES:
            raise InputError(f"its metadata name a source that is no file of text, “{name:.100}”")
        own, house = os.path.realpath(folder), os.path.realpath(self.root)
        place = os.path.realpath(Path(own) / name)
        if not (_below(place, own) or (_below(own, house) and _below(place, house))):
            raise InputError(
                f"its metadata name a source outside the folder, “{name}”; --source reads it"
            )
        return str(folder / name)

    def _read(self, name: str) -> Sequence[Document]:
        if is_address(name):
            page = fetched(name, max_bytes=self.max_bytes)
            text, format = page.text, page.format
        else:
            text = read(Path(name), encoding=self.encoding, max_bytes=self.max_bytes).text
            format = None
        try:
            return parse(text, path=name, format=format, fields=self.fields)
        except InputError:
            raise
        except Exception as error:  # a bug in a parser must not keep the article unchecked
            message = f"internal error while reading it ({type(error).__name__}: {error})"
            raise InputError(f"{message}; please report it", path=name) from error


def _below(place: str, folder: str) -> bool:
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)
