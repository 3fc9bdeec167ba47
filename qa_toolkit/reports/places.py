"""Where a finding stands, in the words of other programs' formats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote

from qa_toolkit.engine.fingerprint import fingerprints
from qa_toolkit.engine.outcome import Checked
from qa_toolkit.lines import LineIndex, Position
from qa_toolkit.model import Finding

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Located(NamedTuple):
    """A finding, where it starts and ends as editors count, and what it is recognised by."""

    finding: Finding
    start: Position
    end: Position
    fingerprint: str


def located(article: Checked, *, suppressed: bool = False) -> Iterator[Located]:
    """The findings of an article that count, or all of them, in reading order."""
    lines = LineIndex.of(article.source)
    digests = fingerprints(article.findings, article.source, path=posix(titled(article)))
    for finding, digest in zip(article.findings, digests, strict=True):
        if suppressed or finding.suppressed is None:
            span = finding.span
            yield Located(finding, lines.position(span.start), lines.position(span.end), digest)


def posix(path: str) -> str:
    """A path with the separators that other programs expect on any system."""
    return PurePath(path).as_posix()


def uri(path: str) -> str:
    """A path as a reference to a file: relative ones stay relative."""
    pure = PurePath(path)
    escaped = quote(pure.as_posix().encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{escaped}" if pure.is_absolute() else escaped


def titled(article: Checked) -> str:
    """The path of an article's file, with its record where the file holds several."""
    return f"{article.path} [{article.record}]" if article.record else article.path


def xml_text(text: str) -> str:
    """Text that XML 1.0 can hold: what it cannot is named by its number."""
    return _UNWRITABLE.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", text)
