"""The files of an article's pictures: which may be read, and what they say.

Only files below the article's own folder, or below the house's folder of images, are ever
opened; a symbolic link counts as what it leads to. Nothing is fetched.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from qa_toolkit.document import Picture

LARGEST = 100_000_000
"""Bytes of a file up to which its whole content is compared with another's."""
MOST = 1_000
"""Pictures of one article that are looked at; a text with more of them is no article."""
_ENTRIES = 2_000
"""Entries of a folder among which another picture is looked for."""
# A scheme (https: data: c:), or a host: //server/share must not be asked for over a network.
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}")
_IMAGE = re.compile(r".*\.(?:jpe?g|png|webp|gif|tiff?|avif|heic)", re.IGNORECASE)


class PictureFiles:
    """The files beside one article; each is read once, when a rule first asks for it.

    ``root`` is the folder that addresses from the site's root (``/images/a.jpg``) are looked up
    in, and other addresses too where the article's folder has no such file.
    """

    def __init__(self, folder: Path, root: Path | None = None) -> None:
        self._folder = folder
        self._root = root
        self._known: dict[str, Picture | None] = {}
        self._digests: dict[str, str | None] = {}
        self._kept: dict[Path, bool] = {}

    def of(self, src: str) -> Picture | None:
        """What the file says; None where the address is none of a file that may be read."""
        if src not in self._known:
            if len(self._known) >= MOST:
                return None
            self._known[src] = self._read(src)
        return self._known[src]

    def digest(self, src: str) -> str | None:
        """What only files of the same content share; None for a file that is not at hand."""
        if src not in self._digests:
            if len(self._digests) >= MOST:
                return None
            self._digests[src] = self._digest(src)
        return self._digests[src]

    def _digest(self, src: str) -> str | None:
        found = self._found(src)
        if found is None:
            return None
        sum_ = blake2b(digest_size=16)
        try:
            with opened(found) as file:
                if os.fstat(file.fileno()).st_size > LARGEST:
                    return None
                while block := file.read(1 << 20):
                    sum_.update(block)
        except OSError:
            return None
        return sum_.hexdigest()

    def _read(self, src: str) -> Picture | None:
        found = self._found(src)
        if found is None:
            expected = any(
                not place.exists() and self._pictures_in(place.parent)
                for place in self._places(src)
            )
            return Picture(missing=True) if expected else None
        from qa_toolkit.parsers.pictures.reading import read

        try:
            with opened(found) as file:
                return read(file)
        except OSError:
            return None

    def _pictures_in(self, folder: Path) -> bool:
        """Whether pictures are kept in a folder.

        Texts are often exported without their pictures: a folder that has none proves nothing.
        """
        if folder not in self._kept:
            try:
                with os.scandir(folder) as entries:
                    first = (entry.name for entry, _ in zip(entries, range(_ENTRIES), strict=False))
                    self._kept[folder] = any(map(_IMAGE.fullmatch, first))
            except OSError:
                self._kept[folder] = False
        return self._kept[folder]

    def _found(self, src: str) -> Path | None:
        return next((place for place in self._places(src) if place.is_file()), None)

    def _places(self, src: str) -> Iterator[Path]:
        """Where the file may lie, links resolved; never outside the folders that are allowed."""
        path = re.split(r"[?#]", src, maxsplit=1)[0].strip()
        if not path or len(path) > 1_000 or _ELSEWHERE.match(path):
            return
        path = unquote(path).replace("\\", "/")
        if "\0" in path or _ELSEWHERE.match(path):
            return
        folders = [self._root] if path.startswith("/") else [self._folder, self._root]
        for folder in folders:
            if folder is None:
                continue
            allowed = os.path.realpath(folder)
            place = os.path.realpath(os.path.join(allowed, path.lstrip("/")))  # noqa: PTH118
            if place.startswith(allowed.rstrip(os.sep) + os.sep):
                yield Path(place)


def opened(path: Path) -> BinaryIO:
    """The file, opened without waiting for a pipe; OSError for what is no regular file."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("no regular file")
    return os.fdopen(descriptor, "rb")
