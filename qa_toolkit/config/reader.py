"""Reads one TOML table into a Config, key by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from qa_toolkit.config.settings import SEVERITIES, Config
from qa_toolkit.engine.per_path import PathSettings
from qa_toolkit.engine.select import Layer
from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.external import NAMES
from qa_toolkit.external.settings import ENGLISH, LanguageToolSettings, server_url
from qa_toolkit.model import Lang, Severity
from qa_toolkit.parsers.records import BODY_FORMATS, FieldMap
from qa_toolkit.parsers.source import is_encoding


class Reader:
    """Reads one TOML table into a Config, key by key."""

    def __init__(self, path: Path, table: Mapping[str, Any]) -> None:
        self.path = path
        self.table = table
        self.keys: dict[str, Callable[[str, object], object]] = {
            "profile": self.profile,
            "lang": self.lang,
            "ui-lang": self.lang,
            "select": self.texts,
            "ignore": self.texts,
            "severity": self.severities,
            "min-severity": self.severity,
            "fail-on": self.severity,
            "rules": self.options,
            "packs": self.folders,
            "glossaries": self.files,
            "plugins": self.flag,
            "exclude": self.texts,
            "gitignore": self.flag,
            "cache": self.flag,
            "fields": self.field_map,
            "encoding": self.encoding,
            "max-file-size": self.size,
            "per-path": self.per_path,
            "image-root": self.folder,
            "baseline": self.file,
            "jobs": self.count,
            "engines": self.engines,
            "languagetool": self.languagetool,
        }

    def config(self) -> Config:
        values: dict[str, Any] = {}
        for key, value in self.table.items():
            if key not in self.keys:
                raise self.error(key, unknown("key", key, self.keys))
            values[key.replace("-", "_")] = self.keys[key](key, value)
        layer = Layer(
            select=values.pop("select", ()),
            ignore=values.pop("ignore", ()),
            severity=values.pop("severity", {}),
            origin=str(self.path),
        )
        if "rules" in values:
            values["options"] = values.pop("rules")
        origins = {key: self.origin(key) for key in self.table}
        return Config(layers=(layer,), path=self.path, origins=origins, **values)

    def origin(self, key: str) -> str:
        """Where a key stands, for ``qa config show``."""
        return str(self.error(key, "")).removesuffix(": ")

    def error(self, name: str, message: str) -> ConfigError:
        found = ConfigError.about(name, message, self.path)
        return found if found.path else ConfigError(message, path=str(self.path))

    def expected(self, key: str, what: str, value: object) -> ConfigError:
        name = key.rpartition(".")[2] if "." in key else key
        return self.error(name, f"“{key}” must be {what}, not {value!r}")

    def profile(self, key: str, value: object) -> str:
        name = self.text(key, value)
        is_file = name.endswith((".yaml", ".yml"))
        return str(self.path.parent / name) if is_file else name

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

    def folders(self, key: str, value: object) -> tuple[Path, ...]:
        names = self.texts(key, value)
        for name in names:
            if not (self.path.parent / name).is_dir():
                raise self.error(name, f"“{name}” in “{key}” is not a folder")
        return tuple(self.path.parent / name for name in names)

    def folder(self, key: str, value: object) -> Path:
        name = self.text(key, value)
        if not (self.path.parent / name).is_dir():
            raise self.error(name, f"“{name}” in “{key}” is not a folder")
        return self.path.parent / name

    def files(self, key: str, value: object) -> tuple[Path, ...]:
        names = self.texts(key, value)
        for name in names:
            if not (self.path.parent / name).is_file():
                raise self.error(name, f"“{name}” in “{key}” is not a file")
        return tuple(self.path.parent / name for name in names)

    def file(self, key: str, value: object) -> Path:
        return self.path.parent / self.text(key, value)

    def encoding(self, key: str, value: object) -> str:
        name = self.text(key, value)
        if not is_encoding(name):
            raise self.expected(key, 'an encoding of text, such as "windows-1256"', value)
        return name

    def size(self, key: str, value: object) -> int:
        if not (number := self.count(key, value)):
            raise self.expected(key, "a whole number from 1 up", value)
        return number

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

    def per_path(self, key: str, value: object) -> tuple[PathSettings, ...]:
        if not isinstance(value, list):
            raise self.expected(key, "a list of tables, [[per-path]]", value)
        found = []
        for item in value:
            chosen: dict[str, Any] = {}
            for name, given in self.items(key, item):
                if name not in ("paths", "select", "ignore", "severity"):
                    known = ("paths", "select", "ignore", "severity")
                    raise self.error(name, unknown(f"key in [[{key}]]", name, known))
                read = self.severities if name == "severity" else self.texts
                chosen[name] = read(f"{key}.{name}", given)
            patterns = chosen.pop("paths", ())
            if not patterns:
                raise self.error(key, '[[per-path]] needs “paths”, such as ["opinion/**"]')
            layer = Layer(**chosen, origin=str(self.path))
            found.append(PathSettings(patterns, layer, self.path.parent))
        return tuple(found)

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
                raise self.error(name, unknown(f"key in [{key}]", name, known))
            if name == "body-format" and path not in BODY_FORMATS:
                raise self.expected(name, " or ".join(f'"{each}"' for each in BODY_FORMATS), path)
            chosen[known[name]] = (
                self.texts(f"{key}.{name}", path)
                if isinstance(path, list)
                else self.text(f"{key}.{name}", path)
            )
        return FieldMap(**chosen)

    def engines(self, key: str, value: object) -> tuple[str, ...]:
        names = self.texts(key, value)
        for name in names:
            if name not in NAMES:
                raise self.error(name, unknown("engine", name, NAMES))
        return tuple(dict.fromkeys(names))

    def languagetool(self, key: str, value: object) -> LanguageToolSettings:
        readers: dict[str, Callable[[str, object], object]] = {
            "url": self.url,
            "timeout": self.seconds,
            "english": self.english,
            "disabled-rules": self.texts,
        }
        chosen: dict[str, Any] = {}
        for name, item in self.items(key, value):
            if name not in readers:
                raise self.error(name, unknown(f"key in [{key}]", name, readers))
            chosen[name.replace("-", "_")] = readers[name](f"{key}.{name}", item)
        return LanguageToolSettings(**chosen)

    def url(self, key: str, value: object) -> str:
        try:
            return server_url(self.text(key, value))
        except ValueError as error:
            raise self.error("url", str(error)) from error

    def seconds(self, key: str, value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= 3600:
            raise self.expected(key, "a number of seconds up to 3600", value)
        return float(value)

    def english(self, key: str, value: object) -> str:
        if value not in ENGLISH:
            raise self.expected(key, " or ".join(f'"{name}"' for name in ENGLISH), value)
        return str(value)

    def items(self, key: str, value: object) -> Iterable[tuple[str, object]]:
        if not isinstance(value, dict):
            raise self.expected(key, "a table", value)
        return value.items()
