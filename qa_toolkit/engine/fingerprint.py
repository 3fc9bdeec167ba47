"""What a finding is recognised by when the text around it has moved.

A fingerprint says which rule found what, between which words. It does not depend on lines,
columns, the wording of messages or the file's name, so that it outlives edits elsewhere.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from qa_toolkit.model import Finding

CONTEXT = 3
"""Words on either side that tell one place from another."""
_REACH = 120
"""Characters within which these words are looked for."""
_LINE_END = re.compile(r"[\r\n]")


class Key(NamedTuple):
    """The rule, what it found, and the words before and after, spaces made alike."""

    rule: str
    text: str
    before: str
    after: str


def key(finding: Finding, source: str) -> Key:
    """What a finding in ``source`` is recognised by."""
    start, end = finding.span.start, finding.span.end
    # Words of the same line only: what stands above or below may be edited by somebody else.
    before = _LINE_END.split(source[max(0, start - _REACH) : start])[-1].split()[-CONTEXT:]
    after = _LINE_END.split(source[end : end + _REACH], maxsplit=1)[0].split()[:CONTEXT]
    text = " ".join(source[start:end].split())
    return Key(finding.rule, text, " ".join(before), " ".join(after))


def fingerprints(findings: Iterable[Finding], source: str, *, path: str) -> tuple[str, ...]:
    """A digest for each finding of a file; those alike in all are told apart by their order."""
    seen: Counter[Key] = Counter()
    digests = []
    for finding in findings:
        found = key(finding, source)
        seen[found] += 1
        digests.append(digest(path, *found, str(seen[found])))
    return tuple(digests)


def digest(*parts: str) -> str:
    """Thirty-two hexadecimal digits that stand for these texts in this order."""
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:32]
