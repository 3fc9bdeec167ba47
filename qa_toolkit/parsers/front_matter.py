"""Front matter: the YAML or TOML at the head of a Markdown file, with the place of its texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from qa_toolkit.document import Kind
from qa_toolkit.errors import InputError
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.parsers.draft import Draft, Piece, for_machines, lang_of

if TYPE_CHECKING:
    import yaml

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_YAML_END = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")
_TOML_END = re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)")
_FIRST_KEY = re.compile(r"(?:\s|#[^\r\n]*+[\r\n])*+[\w\"'-][\w\"' .-]{0,60}:(?:\s|\Z)")
_TOML_TEXT = re.compile(r"([\w-]+)[ \t]*=[ \t]*([\"'])([^\"'\\\r\n]*)\2[ \t]*(?:#.*)?$")
_LARGEST = 20_000
"""Code points up to which front matter is read; the YAML of no article comes near."""

_LISTS = frozenset({"sources"})
"""Keys of which every item of a list is kept; of others the first one speaks."""
_MOST_BRACKETS = 400
"""Brackets in YAML up to which it is read: PyYAML looks back at all that are open."""

_KINDS = {
    **dict.fromkeys(("title", "headline"), Kind.HEADLINE),
    **dict.fromkeys(
        ("deck", "subtitle", "description", "summary", "excerpt", "standfirst"), Kind.DECK
    ),
    **dict.fromkeys(("author", "authors", "byline"), Kind.BYLINE),
    **dict.fromkeys(("section", "category", "categories"), Kind.SECTION),
    **dict.fromkeys(("date", "published", "publishdate"), Kind.DATE),
    **dict.fromkeys(("caption", "image_caption", "image-caption"), Kind.CAPTION),
    **dict.fromkeys(("alt", "image_alt", "image-alt"), Kind.ALT),
    **dict.fromkeys(("tags", "keywords"), Kind.TAG),
}
# The keys under which an image keeps its own caption and alternative text.
_PICTURES = frozenset({"image", "images", "cover", "featured_image", "thumbnail", "photo"})
_LANGS = frozenset({"lang", "language", "locale"})


class Text(NamedTuple):
    """A text of the front matter, and where it stands if it can be shown exactly."""

    key: str
    value: str
    pieces: tuple[tuple[int, int, int], ...] | None
    escape: Callable[[str], str]


def front_matter(text: str, draft: Draft) -> int:
    """Put what the front matter says into ``draft``; the offset at which the body starts.

    Raises InputError, with the line, for front matter that is not valid.
    """
    opening = _OPENING.match(text)
    if not opening:
        return 0
    toml = opening[1] == "+++"
    end = (_TOML_END if toml else _YAML_END).search(text, opening.end())
    if not end:
        return 0
    start = opening.end()
    # A rule of dashes may open a text, too: YAML begins with a key.
    if not toml and not _FIRST_KEY.match(text, start, end.start()):
        return end.end() if not text[start : end.start()].strip() else 0
    if end.start() - start > _LARGEST:
        raise InputError(
            f"the front matter has more than {_LARGEST:,} characters; move the text below it",
            line=1,
        )
    read = _toml if toml else _yaml
    for item in read(text, start, end.start()):
        _take(item, draft)
    return end.end()


def _take(item: Text, draft: Draft) -> None:
    if item.key in _LISTS and item.key in draft.metadata:
        known = draft.metadata[item.key]
        draft.metadata[item.key] = [*(known if isinstance(known, list) else [known]), item.value]
    draft.metadata.setdefault(item.key, item.value)
    name = item.key.lower().rpartition(".")[2]
    if name in _LANGS:
        draft.lang = draft.lang or lang_of(item.value)
        return
    kind = _KINDS.get(name)
    if kind is None or not item.value.strip():
        return
    match kind:
        case Kind.HEADLINE:
            draft.headline = draft.headline or item.value
        case Kind.DECK:
            draft.deck = draft.deck or item.value
        case Kind.BYLINE:
            draft.byline = draft.byline or item.value
        case Kind.SECTION:
            draft.section = draft.section or item.value
        case Kind.DATE:
            draft.published = draft.published or item.value
    if item.pieces and kind is not Kind.DATE and not for_machines(item.value):
        offsets = OffsetMap.of(item.pieces)
        draft.pieces.append(Piece(kind, item.value, offsets, escape=item.escape))


def _yaml(text: str, start: int, end: int) -> Iterator[Text]:
    import yaml

    source = text[start:end]
    first_line = len(re.findall(r"\r\n|\n|\r", text[:start])) + 1
    if source.count("[") + source.count("{") > _MOST_BRACKETS:
        raise InputError("the front matter is nested too deeply", line=first_line)
    try:
        for event in yaml.parse(source, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                raise InputError(
                    "the front matter uses YAML aliases (*name); write the text out",
                    line=first_line + (event.start_mark.line if event.start_mark else 0),
                )
        node = yaml.compose(source, Loader=yaml.SafeLoader)
    except RecursionError as error:
        raise InputError("the front matter is nested too deeply", line=first_line) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise InputError(
            f"the front matter is not valid YAML: {problem}; a text with a colon needs quotes",
            line=first_line + (mark.line if mark else 0),
        ) from error
    if isinstance(node, yaml.MappingNode):
        yield from _scalars(node, text, start)


def _scalars(node: yaml.MappingNode, text: str, start: int) -> Iterator[Text]:
    """The texts one level deep: values, the items of lists, and what a picture says."""
    import yaml

    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        name = str(key.value)
        values = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for item in values:
            if isinstance(item, yaml.ScalarNode):
                yield _scalar(name, item, text, start)
            elif isinstance(item, yaml.MappingNode) and name.lower() in _PICTURES:
                for inner_key, inner in item.value:
                    if isinstance(inner, yaml.ScalarNode) and isinstance(
                        inner_key, yaml.ScalarNode
                    ):
                        yield _scalar(f"{name}.{inner_key.value}", inner, text, start)


def _scalar(name: str, node: yaml.ScalarNode, text: str, start: int) -> Text:
    value = str(node.value)
    first, last = start + node.start_mark.index, start + node.end_mark.index
    if node.style in ("'", '"'):
        first, last = first + 1, last - 1
    raw = text[first:last]
    pieces: tuple[tuple[int, int, int], ...] | None = None
    escape: Callable[[str], str] = str
    if node.style in (None, '"') and raw == value:
        pieces = ((len(raw), first, last),)
    elif node.style in ("'", '"'):
        doubled = "''" if node.style == "'" else '\\"'
        if raw.replace(doubled, doubled[1]) == value:
            pieces = tuple(_unescaped(raw.split(doubled), first))
    if node.style == "'":
        escape = single_quoted
        if raw == value:
            pieces = ((len(raw), first, last),)
    elif node.style == '"':
        escape = double_quoted
    return Text(name, value, pieces, escape)


def _unescaped(stretches: Iterable[str], at: int) -> Iterator[tuple[int, int, int]]:
    for number, stretch in enumerate(stretches):
        if number:
            yield 1, at, at + 2
            at += 2
        yield len(stretch), at, at + len(stretch)
        at += len(stretch)


def _toml(text: str, start: int, end: int) -> Iterator[Text]:
    import tomllib

    source = text[start:end]
    try:
        values = tomllib.loads(source.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"the front matter is not valid TOML: {error}", line=1) from error
    for match in re.finditer(r"[^\r\n]+", source):
        if match[0].startswith("["):
            break
        line = _TOML_TEXT.match(match[0])
        if line and values.get(line[1]) == line[3]:
            first = start + match.start() + line.start(3)
            piece = (len(line[3]), first, first + len(line[3]))
            escape = double_quoted if line[2] == '"' else str
            yield Text(line[1], line[3], (piece,), escape)
            del values[line[1]]
    for name, value in values.items():
        if not isinstance(value, dict | list):
            yield Text(name, str(value), None, str)


def single_quoted(text: str) -> str:
    """Text for a YAML scalar in single quotation marks."""
    return text.replace("'", "''")


def double_quoted(text: str) -> str:
    """Text for a YAML or TOML string in double quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
