"""The configuration files: which one is in force, and what it and those it extends say."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from qa_toolkit.config.reader import Reader
from qa_toolkit.config.settings import Config
from qa_toolkit.errors import ConfigError

FILE_NAMES = ("qa.toml", "pyproject.toml")
TABLE = "qa-toolkit"
EXTENDS = "extends"


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
    """The configuration in ``path``, on top of those it extends.

    Raises ConfigError that says which key is wrong and how to mend it.
    """
    return _load(path, ())


def _load(path: Path, above: tuple[Path, ...]) -> Config:
    real = path.resolve()
    if real in above:
        circle = " → ".join(each.name for each in (*above, real))
        raise ConfigError(f"extends itself: {circle}", path=str(path))
    table = dict(_table(path))
    names: Any = table.pop(EXTENDS, [])
    if isinstance(names, str):
        names = [names]
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        message = f"“{EXTENDS}” must be a file, a package, or a list of them, not {names!r}"
        raise ConfigError.about(EXTENDS, message, path)
    config = Config()
    for name in names:
        config = config.under(_extended(name, path, (*above, real)))
    return config.under(Reader(path, table).config())


def _table(path: Path) -> dict[str, Any]:
    table = _tool(path).get(TABLE, {}) if path.name == "pyproject.toml" else _toml(path)
    if not isinstance(table, dict):
        raise ConfigError.about(TABLE, f"“{TABLE}” must be a table, not {table!r}", path)
    return table


def _extended(name: str, path: Path, above: tuple[Path, ...]) -> Config:
    """The configuration that ``path`` extends: a file beside it, or the one of a package."""
    if name.endswith(".toml"):
        file = path.parent / name
        if not file.is_file():
            raise ConfigError.about(name, f"“{name}” in “{EXTENDS}” is not a file", path)
        return _load(file, above)
    if not re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", name):
        message = f"“{name}” in “{EXTENDS}” is neither a .toml file nor the name of a package"
        raise ConfigError.about(name, message, path)
    found = _of_package(name)
    if found is None:
        message = (
            f"“{name}” in “{EXTENDS}”: no installed package of this name has a {FILE_NAMES[0]}"
        )
        raise ConfigError.about(name, message, path)
    return _load(found, above)


def _of_package(name: str) -> Path | None:
    """The configuration of an installed package, found without importing it."""
    top, *inner = name.split(".")
    spec = find_spec(top)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(folder, *inner, FILE_NAMES[0])
        if file.is_file():
            return file
    return None


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
    except RecursionError as error:
        raise ConfigError("is nested too deeply", path=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", place)
        number = int(line[1]) if line else text.rstrip().count("\n") + 1
        raise ConfigError(f"is not valid TOML: {what}", path=str(path), line=number) from error


def _tool(path: Path) -> dict[str, Any]:
    tool = _toml(path).get("tool", {})
    return tool if isinstance(tool, dict) else {}
