"""Settings from the environment, for machines on which nobody writes a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from qa_toolkit.config.reader import Reader
from qa_toolkit.config.settings import Config
from qa_toolkit.engine.select import Layer
from qa_toolkit.errors import ConfigError

PREFIX = "QA_TOOLKIT_"
_TEXTS = ("profile", "lang", "ui-lang", "min-severity", "fail-on", "encoding", "baseline")
_NUMBERS = ("jobs", "max-file-size")
_FLAGS = ("plugins", "gitignore", "cache")
_RULES = ("select", "ignore")
_LISTS = (*_RULES, "exclude", "engines")


def variable(key: str) -> str:
    """The variable that stands for a key of ``qa.toml``."""
    return PREFIX + key.upper().replace("-", "_")


def from_environment(config: Config, environment: Mapping[str, str]) -> Config:
    """The configuration with what the environment says in its stead.

    ``QA_TOOLKIT_FAIL_ON=error`` says what ``fail-on = "error"`` does; lists are parted by commas.
    Raises ConfigError that names the variable.
    """
    for key in (*_TEXTS, *_NUMBERS, *_FLAGS, *_LISTS):
        name = variable(key)
        if text := environment.get(name, "").strip():
            reader = Reader(Path.cwd() / "environment", {})
            try:
                value: Any = reader.keys[key](key, _value(key, text))
            except ConfigError as error:
                raise ConfigError(f"{name}: {error.message}") from error
            origins = {**config.origins, key: f"environment variable {name}"}
            chosen: dict[str, Any] = {key.replace("-", "_"): value}
            if key in _RULES:
                layer = Layer(**chosen, origin=name)
                config = replace(config, layers=(*config.layers, layer), origins=origins)
            else:
                config = replace(config, **chosen, origins=origins)
    return config


def _value(key: str, text: str) -> object:
    """A variable's text as TOML would have given it; the reader judges what does not fit."""
    if key in _LISTS:
        return [item.strip() for item in text.split(",") if item.strip()]
    if key in _FLAGS:
        return {"1": True, "true": True, "0": False, "false": False}.get(text.lower(), text)
    if key in _NUMBERS and text.isdecimal():
        return int(text)
    return text
