"""Every rule by id: the checks of this package, the packs, and the plugins."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import ModuleType
from typing import Any

from qa_toolkit import checks
from qa_toolkit.engine.cache import files_digest
from qa_toolkit.engine.suppress import UnusedSuppression
from qa_toolkit.errors import ConfigError, PluginError, unknown
from qa_toolkit.packs.load import load, shipped
from qa_toolkit.rule import Rule, RuleMeta

GROUP = "qa_toolkit.checks"
"""The entry-point group of plugins: each entry names a module or package of rules and packs."""


@dataclass(frozen=True, slots=True)
class Registry:
    """The rules of a run, by id, and where each came from.

    ``loaded`` are the same rules in the order of their origins: shipped, packs, plugins.
    """

    rules: Mapping[str, Rule]
    origins: Mapping[str, str]
    loaded: tuple[Rule, ...]

    @property
    def metas(self) -> tuple[RuleMeta, ...]:
        """The metadata of every rule, by id."""
        return tuple(rule.meta for rule in self.rules.values())

    def get(self, name: str) -> Rule | None:
        """The rule with this id or alias."""
        if name in self.rules:
            return self.rules[name]
        return next((rule for rule in self.rules.values() if name in rule.meta.aliases), None)


def registry(*, packs: Iterable[Path] = (), plugins: bool = True) -> Registry:
    """Every rule: shipped, in the pack folders given, and plugged in.

    Raises ConfigError for a pack that cannot be used and PluginError for a plugin that cannot
    be imported or for two rules with one name.
    """
    found: list[tuple[str, Rule]] = [("qa_toolkit.engine", UnusedSuppression())]
    found += [("qa_toolkit.checks", rule) for rule in _rules_in(checks)]
    found += [("rules", rule) for rule in load([shipped()])]
    for folder in packs:
        found += [(str(folder), rule) for rule in load([folder])]
    if plugins:
        for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
            found += [(_origin(entry), rule) for rule in _plugged_in(entry)]
    loaded = tuple(rule for _, rule in found)
    found.sort(key=lambda item: item[1].meta.id)
    origins: dict[str, str] = {}
    for origin, rule in found:
        for name in (rule.meta.id, *rule.meta.aliases):
            if name in origins:
                raise PluginError(
                    f"two rules are called “{name}”: one in {origins[name]}, one in {origin}; "
                    "rename or remove one of them"
                )
            origins[name] = origin
    return Registry({rule.meta.id: rule for _, rule in found}, origins, loaded)


def _origin(entry: EntryPoint) -> str:
    name = entry.dist.name if entry.dist else "an unknown distribution"
    return f"the plugin {name} ({entry.name} = {entry.value})"


def _plugged_in(entry: EntryPoint) -> Iterator[Rule]:
    try:
        module = entry.load()
        if not inspect.ismodule(module):
            raise TypeError(f"{entry.value} is not a module")
        yield from _rules_in(module)
    except (
        Exception,
        SystemExit,
    ) as error:  # a plugin may fail in any way; the user must learn which
        raise PluginError(
            f"{_origin(entry)} cannot be imported: {type(error).__name__}: {error}; "
            "mend or uninstall it, or set plugins = false"
        ) from error
    packs = _packs_beside(module)
    if packs is not None:
        yield from load([packs])


def _packs_beside(module: ModuleType) -> Traversable | None:
    folder = files(module) if hasattr(module, "__path__") else None
    if folder and any(item.name.endswith(".yaml") for item in folder.iterdir()):
        return folder
    return None


def plugins_digest() -> str:
    """What changes when a plugin does: names, versions, and the sizes and times of their files."""
    parts = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        version = entry.dist.version if entry.dist else ""
        spec = importlib.util.find_spec(entry.module.partition(".")[0])
        places = [*(spec.submodule_search_locations or ()), spec.origin] if spec else []
        digest = files_digest(Path(place) for place in places if place)
        parts.append(f"{entry.name} {entry.value} {version} {digest}")
    return "\n".join(parts)


def _rules_in(module: ModuleType) -> Iterator[Rule]:
    """An instance of each concrete rule class of a module and the modules below it."""
    for _, value in sorted(vars(module).items()):
        if (
            inspect.isclass(value)
            and issubclass(value, Rule)
            and value.__module__ == module.__name__
            and not inspect.isabstract(value)
            and hasattr(value, "meta")
        ):
            yield value()
    for child in pkgutil.iter_modules(getattr(module, "__path__", ())):
        yield from _rules_in(importlib.import_module(f"{module.__name__}.{child.name}"))


def with_options(rule: Rule, chosen: Mapping[str, object], path: str | Path | None) -> Rule:
    """The rule with the options chosen, their names and types checked against its dataclass."""
    if not chosen:
        return rule
    types_by_name = typing.get_type_hints(rule.Options)
    known = {field.name.replace("_", "-"): field.name for field in fields(rule.Options)}
    values: dict[str, Any] = {}
    for key, value in chosen.items():
        if key not in known:
            raise ConfigError.about(key, unknown(f"option of {rule.meta.id}", key, known), path)
        name = known[key]
        values[name] = tuple(value) if isinstance(value, list) else value
        if not _fits(values[name], types_by_name[name]):
            message = f"option “{key}” of {rule.meta.id} cannot be {value!r}"
            raise ConfigError.about(key, message, path)
    try:
        return rule.configured(replace(rule.options, **values))  # type: ignore[type-var]
    except ConfigError as error:  # what only the rule or its options can judge
        raise ConfigError.about(next(iter(chosen)), error.message, path) from error


def _fits(value: object, wanted: Any) -> bool:
    origin = typing.get_origin(wanted)
    if origin is typing.Literal:
        return value in typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        return any(_fits(value, part) for part in typing.get_args(wanted))
    if origin is tuple:
        return isinstance(value, tuple) and all(
            _fits(item, typing.get_args(wanted)[0]) for item in value
        )
    if wanted is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is wanted
