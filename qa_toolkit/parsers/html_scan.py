"""HTML as a flat row of tags, comments and texts with exact offsets, in linear time.

Tokenising follows the HTML standard (§13.2.5) in what a browser shows: a comment or a raw text
element that is never closed swallows the rest of the file. A tag that is never closed is taken
as text. tree-sitter-html was measured and left: nested elements and unclosed comments cost it
time that grows with the square of their number.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5
from typing import NamedTuple

_MARKUP = re.compile(r"<(?:!--|[!?]|/?[A-Za-z]|/)")
_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
# Possessive, so that a tag without an end fails after a single pass.
_TAG_REST = re.compile(r"(?:[^>=]++|=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|=)*+>")
_ATTRIBUTE = re.compile(
    r"([^\s=/>\"'][^\s=/>]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?"
)
_COMMENT_END = re.compile(r"--!?>")
_TEXT = re.compile(
    r"(?P<space>[ \t\n\r\f]{2,}+|[\t\n\r\f])"
    r"|(?P<entity>&(?:#[0-9]{1,8}+;?|#[xX][0-9A-Fa-f]{1,7}+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?))"
    r"|(?P<words> ?[^&\s]++(?: [^&\s]++)*+)"
    r"|(?P<other>&+(?=&)|.)",
    re.DOTALL,
)
_COLLAPSED = " \t\n\r\f"

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is no markup; it ends only at their own end tag."""


class Attribute(NamedTuple):
    """The value of an attribute as written, where it starts, and whether quotes surround it."""

    raw: str
    start: int
    quoted: bool

    @property
    def text(self) -> str:
        """The value with its character references replaced."""
        return html.unescape(self.raw)


@dataclass(frozen=True, slots=True)
class Token:
    """A part of the source: ``kind`` is "open", "close", "comment", "raw" or "text"."""

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Attribute] = field(default_factory=dict)


class Part(NamedTuple):
    """A stretch of text as shown, and the source it stands for; ``space`` may be collapsed."""

    text: str
    start: int
    end: int
    space: bool


def tokens(source: str) -> Iterator[Token]:
    """The tokens of an HTML source, in order and without a gap."""
    position = text_start = 0
    while match := _MARKUP.search(source, position):
        start = match.start()
        token = _markup(source, start)
        if token is None:  # no end of a tag up to the end of the file: no tag from here on
            break
        if start > text_start:
            yield Token("text", text_start, start)
        yield token
        position = text_start = token.end
        if token.kind == "open" and token.name in RAW:
            end = _raw_end(source, token.name, position)
            yield Token("raw", position, end, token.name)
            position = text_start = end
    if text_start < len(source):
        yield Token("text", text_start, len(source))


def _markup(source: str, start: int) -> Token | None:
    opening = source[start : start + 4]
    if opening == "<!--":
        if source.startswith((">", "->"), start + 4):
            return Token("comment", start, source.index(">", start) + 1)
        match = _COMMENT_END.search(source, start + 4)
        return Token("comment", start, match.end() if match else len(source))
    name = _NAME.match(source, start)
    if name is None:  # <!doctype>, <?xml?>, </ followed by no letter
        end = source.find(">", start)
        return Token("comment", start, end + 1) if end >= 0 else None
    rest = _TAG_REST.match(source, name.end())
    if rest is None:
        return None
    kind = "close" if opening[1] == "/" else "open"
    attributes = _attributes(source, name.end(), rest.end() - 1) if kind == "open" else {}
    return Token(kind, start, rest.end(), name[1].lower(), attributes)


def _attributes(source: str, start: int, end: int) -> dict[str, Attribute]:
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(source, start, end):
        group = match.lastindex or 1
        quoted = group in (2, 3)
        value = Attribute(match[group], match.start(group), quoted)
        # The first of two attributes of a name counts; one without a value has an empty one.
        found.setdefault(match[1].lower(), value if group > 1 else Attribute("", match.end(), True))
    return found


def _raw_end(source: str, name: str, position: int) -> int:
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, position)
    return match.start() if match else len(source)


def parts(source: str, start: int, end: int) -> Iterator[Part]:
    """The text between two offsets, with character references replaced.

    A stretch of white space comes as a part of its own unless it is a single blank.
    """
    for match in _TEXT.finditer(source, start, end):
        text, first, last = match.group(), *match.span()
        if match.lastgroup == "entity":
            reference = _reference(text)
            if len(reference) < len(text):
                # &ampword: an old name needs no semicolon and may run into a word.
                yield Part(html.unescape(reference), first, first + len(reference), False)
                text, first = text[len(reference) :], first + len(reference)
            else:
                text = html.unescape(text)
        space = match.lastgroup == "space" or (len(text) == 1 and text in _COLLAPSED)
        if text:
            yield Part(" " if space else text, first, last, space)


def _reference(text: str) -> str:
    """The character reference at the start of ``text``; all of it where there is none."""
    if text[1] == "#" or text.endswith(";"):
        return text
    for length in range(len(text), 2, -1):
        if text[1:length] in html5:
            return text[:length]
    return text


def escape_text(text: str) -> str:
    """Text as HTML content."""
    return html.escape(text, quote=False)


def escape_attribute(text: str) -> str:
    """Text as an attribute value in quotation marks of either kind."""
    return html.escape(text, quote=True)


def escape_unquoted(text: str) -> str:
    """Text as an attribute value without quotation marks."""
    return re.sub(r"[\s=`]", lambda match: f"&#{ord(match[0])};", html.escape(text, quote=True))
