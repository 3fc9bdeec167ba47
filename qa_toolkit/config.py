"""One frozen Config, read from ``qa.toml`` or ``[tool.qa-toolkit]`` in ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from qa_toolkit.engine.select import Layer
from qa_toolkit.errors import ConfigError
from qa_toolkit.model import Lang, Severity
from qa_toolkit.parsers.records import FieldMap

FILE_NAMES = ("qa.toml", "pyproject.toml")
TABLE = "qa-toolkit"

SEVERITIES = {severity.label: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class Config:
    """Every choice of a run. ``layers`` come weakest first; the profile's stands before them.

    ``jobs`` 0 means one worker a core. ``max_file_size`` is in bytes. ``options`` are by rule
    id, their keys as the rule's ``Options`` spells them.
    """

    profile: str = "default"
    lang: Lang | None = None
    ui_lang: Lang = "en"
    layers: tuple[Layer, ...] = ()
    only: tuple[str, ...] = ()
    min_severity: Severity = Severity.NOTE
    fail_on: Severity = Severity.WARNING
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    packs: tuple[Path, ...] = ()
    plugins: bool = True
    exclude: tuple[str, ...] = ()
    fields: FieldMap | None = None
    encoding: str | None = None
    max_file_size: int = 10_000_000
    jobs: int = 0
    path: Path | None = None
    """The file that the configuration was read from."""


def find(start: Path) -> Path | None:
    """The nearest configuration file in ``start`` or a folder above it."""
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            candidate = folder / name
            if candidate.is_file() and (name != "pyproject.toml" or _table(_toml(candidate))):
                return candidate
    return None


def load(path: Path) -> Config:
    """The configuration in ``path``; ConfigError says which key is wrong and how to mend it."""
    document = _toml(path)
    table = _table(document) if path.name == "pyproject.toml" else document
    return _Reader(path, table or {}).config()


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot be read: {error}", path=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"is not valid TOML: {error}", path=str(path)) from error


def _table(document: Mapping[str, Any]) -> dict[str, Any] | None:
    tool = document.get("tool", {})
    table = tool.get(TABLE) if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """The sentence that reports an unknown name, with the nearest right one."""
    from rapidfuzz import process

    best = process.extractOne(name, list(known), score_cutoff=50)
    return f"unknown {kind} “{name}”" + (f"; did you mean “{best[0]}”?" if best else "")


class _Reader:
    """Reads one TOML table into a Config, key by key."""

    def __init__(self, path: Path, table: Mapping[str, Any]) -> None:
        self.path = path
        self.table = table
        self.keys: dict[str, Callable[[str, object], object]] = {
            "profile": self.text,
            "lang": self.lang,
            "ui-lang": self.lang,
            "select": self.texts,
            "ignore": self.texts,
            "severity": self.severities,
            "min-severity": self.severity,
            "fail-on": self.severity,
            "rules": self.options,
            "packs": self.paths,
            "plugins": self.flag,
            "exclude": self.texts,
            "fields": self.field_map,
            "encoding": self.text,
            "max-file-size": self.count,
            "jobs": self.count,
        }

    def config(self) -> Config:
        values: dict[str, Any] = {}
        for key, value in self.table.items():
            if key not in self.keys:
                raise self.error(unknown("key", key, self.keys))
            values[key.replace("-", "_")] = self.keys[key](key, value)
        layer = Layer(
            select=values.pop("select", ()),
            ignore=values.pop("ignore", ()),
            severity=values.pop("severity", {}),
        )
        if "rules" in values:
            values["options"] = values.pop("rules")
        return Config(layers=(layer,), path=self.path, **values)

    def error(self, message: str) -> ConfigError:
        return ConfigError(message, path=str(self.path))

    def expected(self, key: str, what: str, value: object) -> ConfigError:
        return self.error(f"“{key}” must be {what}, not {value!r}")

    def text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.expected(key, "a string", value)
        return value

    def lang(self, key: str, value: object) -> Lang:
        if value not in ("ar", "en"):
            raise self.expected(key, '"ar" or "en"', value)
        return value

    def texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.expected(key, "a list of strings", value)
        return tuple(value)

    def paths(self, key: str, value: object) -> tuple[Path, ...]:
        return tuple(self.path.parent / name for name in self.texts(key, value))

    def flag(self, key: str, value: object) -> bool:
        if not isinstance(value, bool):
            raise self.expected(key, "true or false", value)
        return value

    def count(self, key: str, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.expected(key, "a whole number from 0 up", value)
        return value

    def severity(self, key: str, value: object) -> Severity:
        if not isinstance(value, str) or value not in SEVERITIES:
            raise self.expected(key, " or ".join(f'"{name}"' for name in SEVERITIES), value)
        return SEVERITIES[value]

    def severities(self, key: str, value: object) -> Mapping[str, Severity]:
        return {
            name: self.severity(f"{key}.{name}", level) for name, level in self.items(key, value)
        }

    def options(self, key: str, value: object) -> Mapping[str, Mapping[str, object]]:
        return {
            rule: dict(self.items(f"{key}.{rule}", chosen))
            for rule, chosen in self.items(key, value)
        }

    def field_map(self, key: str, value: object) -> FieldMap:
        known = {item.name.replace("_", "-"): item.name for item in fields(FieldMap)}
        chosen: dict[str, Any] = {}
        for name, path in self.items(key, value):
            if name not in known:
                raise self.error(unknown(f"key in [{key}]", name, known))
            chosen[known[name]] = (
                self.texts(f"{key}.{name}", path)
                if isinstance(path, list)
                else self.text(f"{key}.{name}", path)
            )
        return FieldMap(**chosen)

    def items(self, key: str, value: object) -> Iterable[tuple[str, object]]:
        if not isinstance(value, dict):
            raise self.expected(key, "a table", value)
        return value.items()
