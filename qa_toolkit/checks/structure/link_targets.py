"""Links to files and to parts of pages that are not there; the network is never asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from qa_toolkit.document import Document, Kind, Link
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_ROOT_MARKS = ("qa.toml", "pyproject.toml", ".git", ".hg")
_ROOT_REACH = 12
"""Folders upwards among which the root of the articles is looked for."""

_MOST_FILES = 1_000
"""Different addresses of an article that are looked up."""

_LONGEST = 1_000

# A name with one of these suffixes is a file; “about” or “about/” may be made by the publisher.
_FILE = re.compile(
    r"\.(?:md|markdown|html?|xhtml|txt|pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|svg|webp|mp[34]|zip)$",
    re.IGNORECASE,
)
_SOURCES = (".md", ".markdown", ".html", ".htm")
"""What a page named .html may be made of."""

_NAMED = re.compile(
    r"""(?:\bid|\bname)\s{0,5}=\s{0,5}["']?([^\s"'<>]{1,200})|\{[^{}\n]{0,100}?\#([\w-]{1,100})"""
)


_HEADING = re.compile(
    r"^[ \t>]{0,20}#{1,6}[ \t]+([^\r\n]{1,300})|^([^\r\n]{1,300})(?=\r?\n[=-]{2,}[ \t]*$)",
    re.MULTILINE,
)
_TARGET = re.compile(r"(?<=\])\([^()\s]{0,300}\)|<[^<>]{0,300}>|\{#[^{}]{0,100}\}")


class DeadLink(DocumentRule):
    """A link to a file or to a part of the page that does not exist."""

    meta = RuleMeta(
        id="any/dead-link",
        summary=Message(en="Link to what does not exist", ar="رابط إلى ما لا وجود له"),
        explanation=Message(
            en="A relative link names a file that is not there, or “#part” a heading that the page "
            "does not have. Files are looked up only for an article that is a file itself, inside "
            "its own root: the nearest folder above it that holds qa.toml, pyproject.toml or a "
            "repository, else its own folder. Addresses without a file suffix, addresses of the "
            "network and those that start with a stroke are not looked up.",
            ar="رابط نسبي إلى ملف غير موجود، أو «#جزء» إلى عنوان ليس في الصفحة. ولا يُبحث عن "
            "الملفات "
            "إلا لمقال هو نفسه ملف، وداخل جذره فقط: أقرب مجلد فوقه فيه qa.toml أو pyproject.toml "
            "أو "
            "مستودع، وإلا فمجلده. ولا يُبحث عن عناوين الشبكة، ولا عما لا لاحقة له، ولا عما يبدأ "
            "بشرطة "
            "مائلة.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="RFC 3986, sections 4.2 and 4.4 (relative and same-document references)",
        examples=(
            Example(
                "# فتح الجسر\n\nانظر [[[الكلفة](#الكلفه)]].\n\n## الكلفة\n\nكبيرة.\n",
                "# فتح الجسر\n\nانظر [الكلفة](#الكلفة).\n\n## الكلفة\n\nكبيرة.\n",
                format="markdown",
            ),
            Example(
                '<h1>Bridge</h1><p>See [[<a href="#price">the cost</a>]].</p><h2 '
                'id="costs">Cost</h2>',
                '<h1>Bridge</h1><p>See <a href="#costs">the cost</a>.</p><h2 id="costs">Cost</h2>',
                format="html",
            ),
            Example(
                "# Bridge\n\nSee [the cost](#the-cost).\n\n## The cost?\n\nHigh.\n",
                format="markdown",
            ),
            Example("# Bridge\n\nSee [the cost](costs.md) of it.\n", format="markdown"),
        ),
        measured=Measured(
            0.99,
            603,
            "303 alarms on 696 pages of software manuals, 250 of them in the menus of one; all but "
            "three, whose names a script makes, true; 300 put into NTREX-128 and TICO-19 as pages",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Look up each address once; a page of which no relative link leads anywhere is a copy."""
        if document.record is not None:
            return
        here: frozenset[str] | None = None
        files = _Files(document)
        for link in document.article.links:
            target = link.target.strip()
            if target.startswith("#"):
                if here is None:
                    here = _anchors(document)
                name = target[1:]
                if name and not name.startswith((":~:", "!", "/")) and not _is_among(name, here):
                    yield self.finding_at(
                        link.span,
                        Message(
                            en="No heading or mark of this page has that name: mend the link.",
                            ar="لا عنوان ولا علامة في هذه الصفحة بهذا الاسم: صحّح الرابط.",
                        ),
                    )
            elif files.lacks(target):
                files.dead.append(link)
        if files.dead and (files.living or document.path.endswith((".md", ".markdown"))):
            for link in files.dead:
                yield self.finding_at(
                    link.span,
                    Message(
                        en="No such file: mend the link or add the file.",
                        ar="لا وجود لهذا الملف: صحّح الرابط أو أضف الملف.",
                    ),
                )


class _Files:
    """What the relative links of an article lead to on the disk, and nothing outside its root."""

    def __init__(self, document: Document) -> None:
        self.path = Path(document.path)
        self.known: dict[str, bool | None] = {}
        self.dead: list[Link] = []
        self.living = 0
        self.root: str | None = None

    def lacks(self, target: str) -> bool:
        """Whether a target is surely a file and surely not there."""
        if len(target) > _LONGEST or not target.isprintable():
            return False
        try:
            parts = urlsplit(target)
        except ValueError:
            return False
        name = unquote(parts.path)
        if parts.scheme or parts.netloc or name.startswith(("/", "\\")) or not _FILE.search(name):
            return False
        if name not in self.known:
            if len(self.known) >= _MOST_FILES:
                return False
            self.known[name] = self._exists(name)
            self.living += self.known[name] is True
        return self.known[name] is False

    def _exists(self, name: str) -> bool | None:
        """Whether the file exists; None where that may not or cannot be told."""
        try:
            if self.root is None:
                self.root = _root(self.path)
            if not self.root:
                return None
            folder = os.path.realpath(self.path.parent)
            # By its letters first, so that nothing outside is so much as looked at; then as the
            # symbolic links inside lead.
            place = os.path.normpath(f"{folder}{os.sep}{name}")
            if not self._inside(place) or not self._inside(place := os.path.realpath(place)):
                return None
            stem = place.rpartition(".")[0]
            made = (stem + suffix for suffix in _SOURCES) if place.endswith("html") else ()
            return any(map(os.path.exists, (place, *made)))
        except (OSError, ValueError):  # no name of a file: a NUL, a lone surrogate, too long
            return None

    def _inside(self, place: str) -> bool:
        return os.path.commonpath((place, str(self.root))) == self.root


def _root(path: Path) -> str:
    """The folder inside which links are looked up; empty where the article is no file."""
    if not path.is_file():
        return ""
    folder = Path(os.path.realpath(path.parent))
    for place in (folder, *folder.parents[:_ROOT_REACH]):
        if any((place / mark).exists() for mark in _ROOT_MARKS):
            return str(place)
    return str(folder)


def _anchors(document: Document) -> frozenset[str]:
    """The names that parts of the page go by, as far as their letters and digits tell."""
    names = [first or second for first, second in _NAMED.findall(document.source)]
    # Code in a heading is part of its name, though not of its text.
    names += (_TARGET.sub("", a or b) for a, b in _HEADING.findall(document.source))
    names += [
        segment.text
        for segment in document.segments
        if segment.kind in (Kind.HEADLINE, Kind.SUBHEAD, Kind.FOOTNOTE)
    ]
    return frozenset(map(_slug, names)) | {"top"}


def _slug(name: str) -> str:
    # Programs make names of headings in many ways; all keep letters and digits.
    return "".join(filter(str.isalnum, name.casefold()))


def _is_among(name: str, anchors: frozenset[str]) -> bool:
    """Whether a part goes by the name; the second of two alike has a number added."""
    slug = _slug(unquote(name))
    return slug in anchors or slug.rstrip("0123456789") in anchors
