"""The names that parts of a page go by, as a link asks for them behind its #."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from qa_toolkit.document import Document, Kind
from qa_toolkit.parsers.pictures import opened

PAGES = (".md", ".markdown", ".html", ".htm", ".xhtml")
"""Suffixes of files whose parts are read."""

_LARGEST = 2_000_000
"""Bytes of another page that are read; of a larger one nothing is known."""

_NAMED = re.compile(
    r"""(?:\bid|\bname)\s{0,5}=\s{0,5}["']?([^\s"'<>]{1,200})|\{[^{}\n]{0,100}?\#([\w-]{1,100})"""
)
_HEADING = re.compile(
    r"^[ \t>]{0,20}#{1,6}[ \t]+([^\r\n]{1,300})|^([^\r\n]{1,300})(?=\r?\n[=-]{2,}[ \t]*$)",
    re.MULTILINE,
)
_TARGET = re.compile(r"(?<=\])\([^()\s]{0,300}\)|<[^<>]{0,300}>|\{#[^{}]{0,100}\}")
_NO_NAME = (":~:", "!", "/")  # quoted text, and addresses that a script reads


def part_of(target: str) -> str:
    """The part that a link asks for; empty where it asks for none, or for none with a name."""
    name = target.partition("#")[2]
    return "" if name.startswith(_NO_NAME) else name


def parts_here(document: Document) -> frozenset[str]:
    """The parts of the article itself, as far as their letters and digits tell."""
    names = [
        segment.text
        for segment in document.segments
        if segment.kind in (Kind.HEADLINE, Kind.SUBHEAD, Kind.FOOTNOTE)
    ]
    return _parts(document.source) | frozenset(map(_slug, names)) | {"top"}


def parts_there(path: str) -> frozenset[str] | None:
    """The parts of another page; None where it cannot be read or names none itself.

    A page without any name may get them from the program that publishes it.
    """
    try:
        with opened(Path(path)) as file:
            content = file.read(_LARGEST + 1)
    except OSError:
        return None
    if len(content) > _LARGEST:
        return None
    parts = _parts(content.decode("utf-8", errors="replace"))
    return parts | {"top"} if parts else None


def _parts(source: str) -> frozenset[str]:
    names = [first or second for first, second in _NAMED.findall(source)]
    # Code in a heading is part of its name, though not of its text.
    names += (_TARGET.sub("", a or b) for a, b in _HEADING.findall(source))
    return frozenset(map(_slug, names))


def _slug(name: str) -> str:
    # Programs make names of headings in many ways; all keep letters and digits.
    return "".join(filter(str.isalnum, name.casefold()))


def is_among(name: str, parts: frozenset[str]) -> bool:
    """Whether a part goes by the name; the second of two alike has a number added."""
    slug = _slug(unquote(name))
    return slug in parts or slug.rstrip("0123456789") in parts
