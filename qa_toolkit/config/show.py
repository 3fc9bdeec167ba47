"""A configuration told key by key, with where each value comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from qa_toolkit.config.reader import Reader
from qa_toolkit.config.settings import Config
from qa_toolkit.engine.select import Layer
from qa_toolkit.model import Severity

_IN_LAYERS = ("select", "ignore", "severity")


class Entry(NamedTuple):
    """A key of ``qa.toml``, its value as plain data, and where it comes from."""

    key: str
    value: object
    origin: str


def entries(config: Config, path: str | None = None) -> list[Entry]:
    """Every key in the order of the reader; with ``path``, what holds for that article."""
    layers = [layer for layer in config.layers if layer.origin]
    where = dict(config.origins)
    for each in config.per_path if path else ():
        if path and each.match(path):
            layers.append(each.layer)
            for key in _IN_LAYERS:
                if getattr(each.layer, key):
                    where[key] = f"{where.get('per-path', each.layer.origin)} [[per-path]]"
    found = []
    for key in Reader(Path(), {}).keys:
        if key in _IN_LAYERS:
            value = _joined(key, layers)
        elif key == "rules":
            value = config.options
        else:
            value = getattr(config, key.replace("-", "_"))
        found.append(Entry(key, _plain(value), where.get(key, "default")))
    return found


def _joined(key: str, layers: list[Layer]) -> object:
    if key == "severity":
        return {name: level for layer in layers for name, level in layer.severity.items()}
    return [name for layer in layers for name in getattr(layer, key)]


def _plain(value: object) -> object:
    if isinstance(value, Severity):
        return value.label
    if isinstance(value, Enum | Path):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: getattr(value, field.name) for field in fields(value)}
        return _plain({k.replace("_", "-"): v for k, v in named.items() if v is not None})
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
