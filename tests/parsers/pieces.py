"""Hostile pieces of text for property tests, and the two promises every parser keeps.

A word never ends in a mark of the format, so that what surrounds it decides nothing about it.
"""

import html
import json
from collections.abc import Callable

from hypothesis import strategies as st

from qa_toolkit.document import Document, Segment
from qa_toolkit.parsers import parse
from qa_toolkit.parsers.draft import OBJECT

WORDS = st.sampled_from(
    [
        "كلمة",
        "مُشَكَّلَة",  # harakat and shadda
        "طــويل",  # tatweel
        "word",
        "naïve",
        "e\u0301te",  # COMBINING ACUTE ACCENT
        "👩\u200d👧",  # a family joined by ZERO WIDTH JOINER
        "🇱🇧",
        "نص\u200f",  # RIGHT-TO-LEFT MARK
        "\u2067isolate\u2069",  # RIGHT-TO-LEFT ISOLATE, POP DIRECTIONAL ISOLATE
        "١٢٣٫٥",
        "3.5",
        "«قول»",
        "قال.",
        "end?",
        "\U00010400x",  # outside the Basic Multilingual Plane
        "a\u00a0b",  # NO-BREAK SPACE
        "x\u2028y",  # LINE SEPARATOR, which ends no line here
    ]
)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r"])

Decode = Callable[[str], str]


def assert_reads_back(source: str, document: Document, decode: Decode) -> None:
    """Every clean code point is what the source says at its span, in order."""
    for segment in document.segments:
        assert len(segment.text) == segment.offsets.length
        last = 0
        for index, char in enumerate(segment.text):
            span = segment.span(index, index + 1)
            raw = source[span.start : span.end]
            assert span.start >= last, "spans go backwards"
            last = span.start
            if char == OBJECT:
                assert len(raw) > 1
            elif char in " \n":
                assert stands_for_space(decode(raw)), (char, raw)
            else:
                assert char in decode(raw), (char, raw)
                assert len(decode(raw)) <= 2, (char, raw)


def stands_for_space(raw: str) -> bool:
    """Whether decoded source is white space, a line break, or a comment between words."""
    return raw.strip(" \t\r\n\f>\\") == "" or raw.lower().startswith("<br") or "<!-- qa:" in raw


def assert_edits_arrive(source: str, document: Document, *, path: str, new: str = "بديل") -> None:
    """A word replaced in the source reads as replaced when parsed again, and no other."""
    texts = [segment.text for segment in document.segments]
    for number, segment in enumerate(document.segments[:4]):
        for word in (segment.words[:1] + segment.words[-1:])[:2]:
            edit = segment.edit(word.start, word.end, new)
            if edit is None:
                continue
            mended = source[: edit.span.start] + edit.text + source[edit.span.end :]
            (again,) = parse(mended, path=path)
            expected = segment.text[: word.start] + new + segment.text[word.end :]
            # Lines of plain text may join or part, since their lengths tell a margin.
            assert " ".join(s.text for s in again.segments) == " ".join(
                expected if index == number else text for index, text in enumerate(texts)
            ), (mended, edit)


def texts(document: Document) -> list[tuple[str, str]]:
    """The kind and the text of each segment."""
    return [(segment.kind.value, segment.text) for segment in document.segments]


def only(document: Document, kind: str) -> Segment:
    """The one segment of a kind."""
    (segment,) = [segment for segment in document.segments if segment.kind.value == kind]
    return segment


def from_html(raw: str) -> str:
    return html.unescape(raw)


def from_json(raw: str) -> str:
    return str(json.loads(f'"{raw}"')) if raw.startswith("\\") else raw


def from_markdown(raw: str) -> str:
    return html.unescape(raw[1:] if raw.startswith("\\") and len(raw) == 2 else raw)
