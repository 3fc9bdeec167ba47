"""One frozen Config, read from ``qa.toml`` or ``[tool.qa-toolkit]`` in ``pyproject.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from qa_toolkit.engine.select import Layer
from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.external import NAMES
from qa_toolkit.external.settings import ENGLISH, LanguageToolSettings, server_url
from qa_toolkit.model import Lang, Severity
from qa_toolkit.parsers.records import BODY_FORMATS, FieldMap
from qa_toolkit.parsers.source import is_encoding

FILE_NAMES = ("qa.toml", "pyproject.toml")
TABLE = "qa-toolkit"

SEVERITIES = {severity.label: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class Config:
    """Every choice of a run. ``layers`` come weakest first; the profile's stands before them.

    ``jobs`` counts worker processes. 0 means one a core, and None what suits the caller: one a
    core for the command line, this process alone for a library (a script that asks for more
    needs the guard ``if __name__ == "__main__"`` of ``multiprocessing``). ``max_file_size`` is in
    bytes. ``options`` are by rule id, their keys as the rule's ``Options`` spells them. ``engines``
    name the programs that give a second opinion. ``image_root`` is the folder that addresses of
    pictures from the site's root (``/images/a.jpg``) are looked up in. ``baseline`` is the file of
    the findings that are known already. ``network``: sources on the web may be fetched, which only
    the command line can allow.
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
    gitignore: bool = True
    fields: FieldMap | None = None
    encoding: str | None = None
    max_file_size: int = 10_000_000
    image_root: Path | None = None
    baseline: Path | None = None
    jobs: int | None = None
    network: bool = False
    engines: tuple[str, ...] = ()
    languagetool: LanguageToolSettings = field(default_factory=LanguageToolSettings)
    path: Path | None = None
    """The file that the configuration was read from."""


def find(start: Path) -> Path | None:
    """The nearest configuration file in ``start`` or a folder above it."""
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            candidate = folder / name
            if candidate.is_file() and (name != "pyproject.toml" or _is_ours(candidate)):
                return candidate
    return None


def _is_ours(path: Path) -> bool:
    """Whether a ``pyproject.toml`` configures us; ConfigError for a slip in the table's name."""
    tool = _tool(path)
    if TABLE not in tool and (slip := get_close_matches(TABLE, tool, n=1, cutoff=0.85)):
        message = f"there is a table [tool.{slip[0]}]; write [tool.{TABLE}]"
        raise ConfigError.about(slip[0], message, path)
    return TABLE in tool


def load(path: Path) -> Config:
    """The configuration in ``path``; ConfigError says which key is wrong and how to mend it."""
    table = _tool(path).get(TABLE, {}) if path.name == "pyproject.toml" else _toml(path)
    if not isinstance(table, dict):
        raise ConfigError.about(TABLE, f"“{TABLE}” must be a table, not {table!r}", path)
    return _Reader(path, table).config()


def _toml(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=str(path)) from error
    except UnicodeDecodeError as error:
        wrong = f"byte 0x{error.object[error.start]:02X} at offset {error.start}"
        message = f"cannot be read: it is not UTF-8 ({wrong}); save it as UTF-8"
        raise ConfigError(message, path=str(path)) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", place)
        number = int(line[1]) if line else text.rstrip().count("\n") + 1
        raise ConfigError(f"is not valid TOML: {what}", path=str(path), line=number) from error


def _tool(path: Path) -> dict[str, Any]:
    tool = _toml(path).get("tool", {})
    return tool if isinstance(tool, dict) else {}


class _Reader:
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
            "plugins": self.flag,
            "exclude": self.texts,
            "gitignore": self.flag,
            "fields": self.field_map,
            "encoding": self.encoding,
            "max-file-size": self.size,
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
        return Config(layers=(layer,), path=self.path, **values)

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
