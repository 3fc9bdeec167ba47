"""Which file of many is the translation of which: by their places, their names, their metadata."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from qa_toolkit.errors import InputError, UsageError
from qa_toolkit.model import Lang
from qa_toolkit.parsers import SUFFIXES
from qa_toolkit.parsers.draft import Draft, lang_of
from qa_toolkit.parsers.front_matter import front_matter
from qa_toolkit.parsers.source import read

SOURCE_KEYS = ("translation_of", "translation-of", "translationOf")
"""Keys of metadata that name the file which an article translates."""
COUNTERPART_KEYS = ("counterpart",)
"""Keys that name the other file without saying which of the two was first."""
SHARED_KEYS = ("translationKey", "translation_key", "translation-key")
"""Keys that say the same in both files, and in no other."""
MOST = 100_000
"""Files that are paired in one run."""
_TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|\{lang\}|[^*?{]+|\{")
_TAG = r"(?:ar|en)(?:[-_][A-Za-z]{2,8})?"
# story.ar.md  story-en.md  story_ar.md
_SUFFIX = re.compile(rf"(?P<name>.*)[._-](?P<lang>{_TAG})", re.IGNORECASE)


class Alone(NamedTuple):
    """A file without a counterpart, and why."""

    path: Path
    lang: Lang | None
    message: str


@dataclass(frozen=True, slots=True)
class Found:
    """Pairs, the source first, and the files that are in none."""

    pairs: tuple[tuple[Path, Path], ...]
    alone: tuple[Alone, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A file, the language that its name tells, and what it has in common with its counterpart."""

    path: Path
    lang: Lang | None
    key: str
    metadata: Mapping[str, object] = field(default_factory=dict)


def find(
    pattern: str,
    *,
    source: Lang = "en",
    keys: Sequence[str] = (),
    encoding: str | None = None,
    max_bytes: int = 10_000_000,
    files: Callable[[Path], Iterable[Path]] | None = None,
) -> Found:
    """The pairs among the files that ``pattern`` matches; a folder stands for all in it.

    ``{lang}`` in the pattern stands for ar or en; without it names tell (``story.ar.md``,
    ``ar/story.md``). What metadata say goes before: ``translation_of``, ``counterpart``,
    ``translationKey``, and ``keys`` that name the other file. Where they do not say which text
    was first, it is the one in the language ``source``. ``files`` lists those below a folder; else
    all are, but for hidden ones. Raises UsageError where nothing matches.
    """
    root, expression = _compiled(pattern)
    found = [
        _with_metadata(file, encoding, max_bytes)
        for file in _matching(root, expression, (files or _walk)(root))
    ]
    if not found:
        raise UsageError(f"--pairs: no file matches “{pattern}”")
    if len(found) > MOST:
        raise UsageError(f"--pairs: more than {MOST:,} files match “{pattern}”; narrow it")
    return _Matcher(found, source, (*keys, *COUNTERPART_KEYS)).found()


def _matching(root: Path, expression: re.Pattern[str], files: Iterable[Path]) -> Iterator[_File]:
    for path in files:
        match = expression.fullmatch(path.relative_to(root).as_posix())
        if not match or path.suffix.lower() not in SUFFIXES:
            continue
        if expression.groups:
            key = match.string
            for start, end in reversed(match.regs[1:]):  # each group is a {lang}
                key = f"{key[:start]}{{lang}}{key[end:]}"
            yield _File(path, lang_of(match["lang"]), (root / key).as_posix())
        else:
            yield _named(path, root)


def _compiled(pattern: str) -> tuple[Path, re.Pattern[str]]:
    """The folder that a pattern begins with, and the expression for paths below it."""
    whole = PurePosixPath(Path(pattern).as_posix())
    if Path(pattern).is_dir():
        return Path(pattern), re.compile(".*", re.DOTALL)
    plain = []
    for part in whole.parts[:-1]:
        if re.search(r"[*?]|\{lang\}", part):
            break
        plain.append(part)
    rest = "/".join(whole.parts[len(plain) :])
    known = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces: list[str] = []
    for token in _TOKEN.findall(rest):
        if token == "{lang}":
            named = any("(?P<lang>" in piece for piece in pieces)
            pieces.append("((?P=lang))" if named else f"(?P<lang>{_TAG})")
        else:
            pieces.append(known.get(token) or re.escape(token))
    return Path(*plain), re.compile("".join(pieces), re.DOTALL)


def _walk(root: Path) -> Iterator[Path]:
    """The files below a folder in order; hidden ones and links to folders are not followed."""
    for folder, names, files in os.walk(root):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(folder, name)


def _named(path: Path, root: Path) -> _File:
    """The file with the language that its name or nearest folder tells, and its key without it."""
    inside = PurePosixPath(path.relative_to(root).as_posix())
    match = _SUFFIX.fullmatch(inside.stem)
    if match:
        name = f"{match['name']}{inside.suffix}"
        return _File(path, lang_of(match["lang"]), inside.with_name(name).as_posix())
    parts = list(inside.parts)
    for number in range(len(parts) - 2, -1, -1):
        if lang := lang_of(parts[number]):
            del parts[number]
            return _File(path, lang, "/".join(parts))
    return _File(path, None, inside.as_posix())


def _with_metadata(file: _File, encoding: str | None, max_bytes: int) -> _File:
    """The file with its front matter; one that cannot be read is told of when it is aligned."""
    if SUFFIXES[file.path.suffix.lower()] != "markdown":
        return file
    draft = Draft()
    try:
        front_matter(read(file.path, encoding=encoding, max_bytes=max_bytes).text, draft)
    except InputError:
        return file
    return _File(file.path, draft.lang or file.lang, file.key, draft.metadata)


class _Matcher:
    def __init__(self, files: Sequence[_File], source: Lang, keys: Sequence[str]) -> None:
        self.files, self.source, self.keys = files, source, keys
        self.by_place = {os.path.normpath(file.path): file for file in files}
        self.left = {file.path: file for file in files}
        self.pairs: list[tuple[Path, Path]] = []
        self.alone: list[Alone] = []

    def found(self) -> Found:
        self._by_name_in_metadata()
        self._by_shared(lambda file: self._said(file, SHARED_KEYS))
        self._by_shared(lambda file: file.key)
        for file in self.left.values():
            self.alone.append(Alone(file.path, file.lang, _reason(file)))
        pairs = sorted(self.pairs, key=lambda pair: str(pair[1]))
        return Found(tuple(pairs), tuple(sorted(self.alone, key=lambda item: str(item.path))))

    def _by_name_in_metadata(self) -> None:
        for file in self.files:
            for keys, first in ((SOURCE_KEYS, True), (self.keys, False)):
                name = self._said(file, keys)
                other = self._called(name, file) if name else None
                if other and {file.path, other.path} <= self.left.keys():
                    self._pair(*((other, file) if first else self._ordered(file, other)))

    def _said(self, file: _File, keys: Iterable[str]) -> str:
        found = (file.metadata.get(key) for key in keys)
        return next((value.strip() for value in found if isinstance(value, str)), "")

    def _called(self, name: str, file: _File) -> _File | None:
        """The file that another one names: relative to it, with or without its suffix."""
        for suffix in ("", file.path.suffix):
            other = self.by_place.get(os.path.normpath(file.path.parent / f"{name}{suffix}"))
            if other and other is not file:
                return other
        return None

    def _by_shared(self, key: Callable[[_File], str]) -> None:
        groups: dict[str, list[_File]] = defaultdict(list)
        for file in self.left.values():
            if name := key(file):
                groups[name].append(file)
        for group in groups.values():
            if len(group) == 2 and group[0].lang != group[1].lang:
                self._pair(*self._ordered(*group))
            elif len(group) > 2:
                names = ", ".join(str(file.path) for file in group[:4])
                for file in group:
                    del self.left[file.path]
                    message = f"it is not clear which two belong together: {names}"
                    self.alone.append(Alone(file.path, file.lang, message))

    def _ordered(self, one: _File, other: _File) -> tuple[_File, _File]:
        """The source first: what is in the language of sources, or not in the other one."""
        is_first = one.lang == self.source or (one.lang is None and other.lang != self.source)
        return (one, other) if is_first else (other, one)

    def _pair(self, source: _File, target: _File) -> None:
        for file in (source, target):
            del self.left[file.path]
        self.pairs.append((source.path, target.path))


def _reason(file: _File) -> str:
    if "{lang}" in file.key:
        other = {"ar": "en", "en": "ar"}[file.lang or "ar"]
        return f"there is no {file.key.replace('{lang}', other)}"
    return "no other file has its name in the other language, or names it in its metadata"
