"""Glossaries in YAML: a list of entries, each with the fields of a table's row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.terms import Concept
from qa_toolkit.terms.entries import FIELDS, MOST, concept, parts

# The one written in C is ten times as fast, and not in every installation.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def entries(text: str, path: str) -> Iterator[Concept]:
    """The concepts of a list; ConfigError, with the line, for what is none."""
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent):
                line = _line(event.start_mark)
                raise ConfigError("has an alias (*), which is not read", path=path, line=line)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = _line(error.problem_mark)
        message = f"is not valid YAML: {error.problem}"
        raise ConfigError(message, path=path, line=line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ConfigError("is not valid YAML", path=path) from error
    if not isinstance(root, yaml.SequenceNode):
        raise ConfigError("must be a list of entries (- en: …)", path=path, line=1)
    if len(root.value) > MOST:
        raise ConfigError(f"has more than {MOST:,} entries", path=path)
    for node in root.value:
        yield concept(path, _line(node.start_mark), _entry(node, path))


def _line(mark: Any) -> int:
    """The line of a mark, which both loaders have a class of their own for."""
    return mark.line + 1 if mark else 1


def _entry(node: yaml.Node, path: str) -> dict[str, list[str]]:
    if not isinstance(node, yaml.MappingNode):
        line = _line(node.start_mark)
        raise ConfigError("an entry is a table (en: …, ar: …)", path=path, line=line)
    found: dict[str, list[str]] = {}
    for name, value in node.value:
        line = _line(name.start_mark)
        if name.value not in FIELDS:
            raise ConfigError(unknown("key", str(name.value), FIELDS), path=path, line=line)
        if name.value in found:
            raise ConfigError(f"“{name.value}” stands twice", path=path, line=line)
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        if not all(isinstance(item, yaml.ScalarNode) for item in items):
            message = f"“{name.value}” must be a text or a list of texts"
            raise ConfigError(message, path=path, line=line)
        texts = [item.value for item in items]
        if name.value != "note":
            texts = [part for text in texts for part in parts(text)]
        found[name.value] = texts
    return found
