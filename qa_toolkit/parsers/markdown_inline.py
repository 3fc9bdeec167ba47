"""The inline half of Markdown, with the offset of every stretch of text.

markdown-it keeps no offsets inside a block. Here its inline state notes where it stands
whenever text begins or a token is pushed, and the rule that joins neighbouring texts is left
out, so that each token still stands for one stretch of the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from qa_toolkit.parsers.draft import OBJECT

FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\]:[ \t]*")
# Footnote marks; shortcodes and template tags of Hugo, Jekyll and Liquid; attribute lists.
_SKIPPED = re.compile(
    r"\[\^[^\]\s]{1,50}\]|\{\{[^{}\n]{0,500}\}\}|\{%[^{}\n]{0,500}%\}|\{[#.:][^{}\n]{0,100}\}"
)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CODE_TAG = re.compile(r"<(/?)(?:code|kbd|samp|var)[\s>]", re.IGNORECASE)
_BLOCKS_DEEP = 100
_INLINE_DEEP = 20
"""Blocks, and inline elements, inside one another that are read; articles have a few."""


class Part(NamedTuple):
    """A stretch of clean text and the range of the block's content it stands for."""

    text: str
    start: int
    end: int
    image: bool = False


class Picture(NamedTuple):
    """An image of a block: its address, alternative text, title, and where they stand."""

    src: str
    alt: tuple[Part, ...]
    title: tuple[str, int] | None
    start: int
    end: int


class Anchor(NamedTuple):
    """A link of a block: its target, the parts of its text, and the range of the whole."""

    target: str
    text: tuple[Part, ...]
    start: int
    end: int


class _State(StateInline):
    """An inline state that notes where in the block each token starts."""

    text_start = 0
    run_at = -1

    def append_pending(self, text: str) -> None:
        if not self._pending_buffer and not self._pending:
            self.text_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["start"] = self.text_start
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["start"] = self.pos
        if ttype == "text":
            # The markers of one run are pushed one by one without the position moving.
            if self.run_at == self.pos and self.tokens[-2].type == "text":
                token.meta["start"] = self.tokens[-2].meta["start"] + len(self.tokens[-2].content)
            self.run_at = self.pos
        return token


class _Parser(ParserInline):
    """The inline parser with the state above."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def block_parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and footnotes; inline content is left unparsed."""
    parser = MarkdownIt("commonmark", {"maxNesting": _BLOCKS_DEEP}).enable("table")
    parser.core.ruler.enableOnly(["block"])
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ends})
    return parser


def inline_parser() -> MarkdownIt:
    """The parser for the content of one block; call ``parts`` with it."""
    parser = MarkdownIt("commonmark", {"maxNesting": _INLINE_DEEP})
    parser.inline = _Parser()
    parser.inline.ruler.disable("linkify")
    parser.inline.ruler2.disable("fragments_join")
    parser.inline.ruler.before("link", "skipped", _skipped)
    return parser


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A footnote is a paragraph of its own, not the definition of a link."""
    first = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not FOOTNOTE.match(state.src, first, state.eMarks[start]):
        return False
    return silent or paragraph(state, start, end, False)


def _skipped(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in "[{":
        return False
    match = _SKIPPED.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("skipped", "", 0)
    state.pos = match.end()
    return True


class Inline(NamedTuple):
    """What a block's content holds: its text, its images and its links, in order."""

    parts: list[Part]
    pictures: list[Picture]
    links: list[Anchor]


def parts(parser: MarkdownIt, content: str, env: EnvType) -> Inline:
    """The text of a block's content and what stands in it; ``env`` has the link definitions."""
    tokens = parser.inline.parse(content, parser, env, [])
    return _parts(tokens, content, 0, len(content))


def _parts(  # noqa: PLR0912, PLR0915 - one case a type of token
    tokens: Sequence[Token], content: str, offset: int, end: int
) -> Inline:
    """``offset`` is where the text that the tokens were made of starts in ``content``."""
    found: list[Part] = []
    pictures: list[Picture] = []
    links: list[Anchor] = []
    opening: tuple[str, int, int] = "", 0, 0  # a link holds no other
    starts = [*(offset + _start(token) for token in tokens), end]
    skip_until = ""
    opened = 0
    dropped = False
    for number, token in enumerate(tokens):
        start = starts[number]
        if skip_until:
            if token.type == skip_until and (
                token.type != "html_inline" or token.content.startswith("</")
            ):
                skip_until = ""
                found.append(Part(OBJECT, opened, content.index(">", start) + 1))
            continue
        match token.type:
            case "text":
                # What is left out between two spaces leaves one of them.
                text, first = token.content, start
                if dropped and text[:1] == " " and found and found[-1].text[-1].isspace():
                    text, first = text[1:], start + 1
                if text:
                    found.append(Part(text, first, first + len(text)))
                    dropped = False
            case "skipped":
                dropped = True
            case "text_special":
                found.append(Part(token.content, start, start + len(token.markup)))
            case "softbreak" | "hardbreak":
                first, last = _break(content, start)
                found.append(Part("\n" if token.type == "hardbreak" else " ", first, last))
            case "code_inline":
                found.append(Part(OBJECT, start, _code_end(content, start, token.markup)))
            case "image":
                last = _trimmed(content, start, starts[number + 1])
                pictures.append(_picture(token, content, start, last))
                found.append(Part(OBJECT, start, last, image=True))
            case "link_open" if token.info == "auto":
                skip_until, opened = "link_close", start
            case "link_open":
                opening = str(token.attrs.get("href", "")), start, len(found)
            case "link_close":
                target, first, count = opening
                last = _trimmed(content, start, starts[number + 1])
                links.append(Anchor(target, tuple(found[count:]), first, last))
            case "html_inline" if _LINE_BREAK.match(token.content):
                found.append(Part("\n", start, start + len(token.content)))
            case "html_inline" if _CODE_TAG.match(token.content):
                if not token.content.startswith("</"):
                    skip_until, opened = "html_inline", start
            case "html_inline":
                dropped = True
    return Inline(found, pictures, links)


def _start(token: Token) -> int:
    """Where a token starts; a link is pushed once its bracket has been read."""
    bracket = token.type == "link_open" and token.info != "auto"
    return int(token.meta["start"]) - bracket


def _break(content: str, start: int) -> tuple[int, int]:
    """The range of a line break with the blanks on both sides of it."""
    newline = content.index("\n", start)
    last = newline + 1
    while last < len(content) and content[last] in " \t":
        last += 1
    while start > 0 and content[start - 1] == " ":
        start -= 1
    return start, last


def _code_end(content: str, start: int, marker: str) -> int:
    closing = re.compile(rf"(?<!`){marker}(?!`)").search(content, start + len(marker))
    return closing.end() if closing else len(content)


def _trimmed(content: str, start: int, end: int) -> int:
    while end > start and content[end - 1].isspace():
        end -= 1
    return end


def _picture(token: Token, content: str, start: int, end: int) -> Picture:
    label = start + 2
    alt = _parts(token.children or (), content, label, label + len(token.content)).parts
    title = token.attrs.get("title")
    at = content.find(str(title), label + len(token.content), end) if title else -1
    return Picture(
        src=str(token.attrs.get("src", "")),
        alt=tuple(alt),
        # A title with escapes stands differently in the source; it is left out of the text.
        title=(str(title), at) if at > 0 and content[at - 1] in "\"'(" else None,
        start=start,
        end=end,
    )
