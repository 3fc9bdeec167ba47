"""What was found in a file, kept so that the file need not be read again while nothing changed.

An outcome is kept under a digest of all it depends on: the file's name and text, the settings, the
rules and lexicons (the program's own files), and whatever else lies in pack folders. What an
article refers to on the disk (pictures, links) is kept beside it with its state, and compared.
Outcomes with problems or notices, and those that rest on another program or on a second version
of the story, are not kept. An entry that is damaged in any way counts as none.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from qa_toolkit.align.store import Store, folder, key
from qa_toolkit.document import Document
from qa_toolkit.engine.outcome import Checked, FileOutcome, Unlisted
from qa_toolkit.model import (
    Category,
    Edit,
    Finding,
    Fix,
    Message,
    Related,
    Safety,
    Severity,
    Span,
    Suppression,
)
from qa_toolkit.parsers.roots import root_of

FILE_NAME = "findings.sqlite"
MOST = 200_000
"""Outcomes that are kept; the oldest go first."""
_AT_ONCE = 64
"""Outcomes that are written together."""
_FORM = "1"
_LONGEST = 1_000
"""Characters of an address that may be a file's."""


def references(documents: Iterable[Document]) -> tuple[str, ...]:
    """The addresses of pictures and links that may be files, each once."""
    names: dict[str, None] = {}
    for document in documents:
        names |= dict.fromkeys(image.src for image in document.article.images)
        names |= dict.fromkeys(link.target for link in document.article.links)
    return tuple(name for name in names if "://" not in name and not name.startswith("#"))


def _state(names: tuple[str, ...], path: Path, root: Path | None) -> str:
    """A digest of the sizes and times of the files that an article's file refers to.

    ``names`` are addresses as written, looked for from the article's folder and from the folder
    of pictures; the folders that they lie in count too, and the root that links are confined to.
    """
    if not names:
        return ""
    seen = blake2b(root_of(path).encode("utf-8", "surrogatepass"), digest_size=16)
    starts = [Path(os.path.realpath(start)) for start in (path.parent, root) if start]
    for name in names:
        plain = unquote(name).split("?", 1)[0].split("#", 1)[0].lstrip("/")
        for start in starts if len(plain) < _LONGEST else ():
            place = start / plain
            seen.update(_stamp(place))
            seen.update(_stamp(place.parent))
    return seen.hexdigest()


def _stamp(path: Path) -> bytes:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return b"-"
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ino};".encode()


class Cache:
    """The outcomes kept on this machine for one set of settings, whose digest is ``settings``.

    ``root`` is the folder of the site's pictures, if there is one.
    """

    def __init__(
        self, settings: str, *, root: Path | None = None, path: Path | None = None
    ) -> None:
        self._settings = settings
        self._root = root
        self._store = Store(path or folder() / FILE_NAME, most=MOST)
        self._waiting: dict[bytes, bytes] = {}

    def read(self, path: str, text: str) -> FileOutcome | None:
        """What was found in a file of this name and text, if nothing it rests on has changed."""
        name = self._key(path, text)
        entry = self._waiting.get(name) or self._store.read([name]).get(name)
        if entry is None:
            return None
        sum_, _, payload = entry.partition(b"\n")
        if sum_ != _sum(payload):
            return None
        try:
            document = json.loads(payload)
            names = tuple(map(str, document["names"]))
            if _state(names, Path(path), self._root) != document["state"]:
                return None
            articles = tuple(_article(each, path, text) for each in document["articles"])
        except (ValueError, TypeError, KeyError, AttributeError):
            return None
        return FileOutcome(path, articles, refers=names)

    def write(self, outcome: FileOutcome) -> None:
        """Keep the outcome of a file; it reaches the disk with others, or by ``flush``."""
        if outcome.refers is None or outcome.problems or outcome.notices or not outcome.articles:
            return
        document = {
            "names": outcome.refers,
            "state": _state(outcome.refers, Path(outcome.path), self._root),
            "articles": [_plain(article) for article in outcome.articles],
        }
        try:
            payload = json.dumps(document, default=_items).encode("ascii")
        except (TypeError, ValueError):  # a plugin's own kind of data
            return
        name = self._key(outcome.path, outcome.articles[0].source)
        self._waiting[name] = _sum(payload) + b"\n" + payload
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._waiting:
            self._store.write(self._waiting)
            self._waiting = {}

    def _key(self, path: str, text: str) -> bytes:
        return key(_FORM, program(), self._settings, path, os.path.realpath(path), text)


def _sum(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=16).hexdigest().encode()


@cache
def program() -> str:
    """A digest of the program's own files: another version of a rule or lexicon is another one."""
    package = Path(__file__).resolve().parents[1]
    rules = package / "_rules"
    return files_digest([package, rules if rules.is_dir() else package.parent / "rules"])


def files_digest(places: Iterable[Path]) -> str:
    """A digest of the names, sizes and times of all files in some folders, or of single files."""
    seen = blake2b(digest_size=16)
    for place in places:
        for path in sorted(_files(place)):
            seen.update(path.encode("utf-8", "surrogatepass"))
            seen.update(_stamp(Path(path)))
    return seen.hexdigest()


def _files(place: Path) -> Iterator[str]:
    if place.is_file():
        yield str(place)
    for current, folders, names in os.walk(place):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (os.path.join(current, name) for name in names)  # noqa: PTH118 - many of them


def _items(value: object) -> object:
    """Kinds of data that JSON does not know, as the reports tell them."""
    if isinstance(value, set | frozenset):
        return sorted(str(item) for item in value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError


def _plain(article: Checked) -> dict[str, Any]:
    """An article without its source, which whoever reads the entry has at hand."""
    return {
        "lang": article.lang,
        "record": article.record,
        "findings": [asdict(finding) for finding in article.findings],
        "unlisted": [asdict(more) for more in article.unlisted],
    }


def _article(entry: dict[str, Any], path: str, text: str) -> Checked:
    return Checked(
        path,
        entry["lang"],
        text,
        tuple(map(_finding, entry["findings"])),
        entry["record"],
        tuple(
            Unlisted(
                more["rule"],
                Severity(more["severity"]),
                more["suppressed"],
                None if more["fix"] is None else Safety(more["fix"]),
                more["number"],
            )
            for more in entry["unlisted"]
        ),
    )


def _finding(entry: dict[str, Any]) -> Finding:
    return Finding(
        rule=entry["rule"],
        category=Category(entry["category"]),
        span=Span(**entry["span"]),
        message=Message(**entry["message"]),
        severity=Severity(entry["severity"]),
        fixes=tuple(
            Fix(
                tuple(Edit(Span(**edit["span"]), edit["text"]) for edit in fix["edits"]),
                Safety(fix["safety"]),
                Message(**fix["title"]),
            )
            for fix in entry["fixes"]
        ),
        related=tuple(
            Related(Span(**each["span"]), Message(**each["message"]), each["path"])
            for each in entry["related"]
        ),
        data=entry["data"],
        suppressed=Suppression(**entry["suppressed"]) if entry["suppressed"] else None,
    )
