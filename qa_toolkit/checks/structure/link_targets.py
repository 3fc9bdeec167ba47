"""Links to files and to parts of pages that are not there; the network is never asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from qa_toolkit.checks.structure.link_parts import (
    PAGES,
    is_among,
    part_of,
    parts_here,
    parts_there,
)
from qa_toolkit.document import Document, Link
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.parsers.roots import root_of
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_MOST_FILES = 1_000
"""Different addresses of an article that are looked up."""

_MOST_PAGES = 50
"""Other pages of which the parts are read."""

_LONGEST = 1_000

# A name with one of these suffixes is a file; “about” or “about/” may be made by the publisher.
_FILE = re.compile(
    r"\.(?:md|markdown|html?|xhtml|txt|pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|svg|webp|mp[34]|zip)$",
    re.IGNORECASE,
)
_SOURCES = (".md", ".markdown", ".html", ".htm")
"""What a page named .html may be made of."""


class DeadLink(DocumentRule):
    """A link to a file or to a part of the page that does not exist."""

    meta = RuleMeta(
        id="any/dead-link",
        summary=Message(en="Link to what does not exist", ar="رابط إلى ما لا وجود له"),
        explanation=Message(
            en="A relative link names a file that is not there, or “#part” a heading that the "
            "page, this one or another at hand, does not have. Files are looked up only for an "
            "article that is a file itself, inside its own root: the nearest folder above it that "
            "holds qa.toml, pyproject.toml or a repository, else its own folder. Addresses without "
            "a file suffix, addresses of the network and those that start with a stroke are not "
            "looked up.",
            ar="رابط نسبي إلى ملف غير موجود، أو «#جزء» إلى عنوان ليس في الصفحة، هذه أو غيرها مما "
            "هو حاضر. ولا يُبحث عن الملفات إلا لمقال هو نفسه ملف، وداخل جذره فقط: أقرب مجلد فوقه "
            "فيه qa.toml أو pyproject.toml أو مستودع، وإلا فمجلده. ولا يُبحث عن عناوين الشبكة، ولا "
            "عما لا لاحقة له، ولا عما يبدأ بشرطة مائلة.",
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
            646,
            "303 alarms on 696 pages of software manuals, 250 of them in the menus of one; all but "
            "three, whose names a script makes, true; 300 put into NTREX-128 and TICO-19 as pages; "
            "43 more on 9,649 links to parts of other pages of such manuals, all true",
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
                    here = parts_here(document)
                name = part_of(target)
                if name and not is_among(name, here):
                    yield self.finding_at(
                        link.span,
                        Message(
                            en="No heading or mark of this page has that name: mend the link.",
                            ar="لا عنوان ولا علامة في هذه الصفحة بهذا الاسم: صحّح الرابط.",
                        ),
                    )
            elif files.lacks(target):
                files.dead.append(link)
            elif files.lacks_part(target):
                yield self.finding_at(
                    link.span,
                    Message(
                        en="That page has no heading or mark of that name: mend the link.",
                        ar="لا عنوان ولا علامة بهذا الاسم في تلك الصفحة: صحّح الرابط.",
                    ),
                )
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
        self.known: dict[str, str | None] = {}
        """Where the file of each name lies; empty where it is missing, None where unknown."""
        self.parts: dict[str, frozenset[str] | None] = {}
        self.dead: list[Link] = []
        self.living = 0
        self.root: str | None = None

    def lacks(self, target: str) -> bool:
        """Whether a target is surely a file and surely not there."""
        return self._place(target) == ""

    def lacks_part(self, target: str) -> bool:
        """Whether a target is a part of a page at hand that surely has no such part."""
        name, place = part_of(target), self._place(target)
        if not name or not place or not place.endswith(PAGES):
            return False
        if place not in self.parts:
            if len(self.parts) >= _MOST_PAGES:
                return False
            self.parts[place] = parts_there(place)
        parts = self.parts[place]
        return parts is not None and not is_among(name, parts)

    def _place(self, target: str) -> str | None:
        """Where the file of a target lies; empty where it is missing, None where unknown."""
        if len(target) > _LONGEST or not target.isprintable():
            return None
        try:
            parts = urlsplit(target)
        except ValueError:
            return None
        name = unquote(parts.path)
        if parts.scheme or parts.netloc or name.startswith(("/", "\\")) or not _FILE.search(name):
            return None
        if name not in self.known:
            if len(self.known) >= _MOST_FILES:
                return None
            self.known[name] = self._found(name)
            self.living += bool(self.known[name])
        return self.known[name]

    def _found(self, name: str) -> str | None:
        try:
            if self.root is None:
                self.root = root_of(self.path)
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
            return next(filter(os.path.exists, (place, *made)), "")
        except (OSError, ValueError):  # no name of a file: a NUL, a lone surrogate, too long
            return None

    def _inside(self, place: str) -> bool:
        return os.path.commonpath((place, str(self.root))) == self.root
