"""Which rules a configuration runs, on which files, and with which options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from qa_toolkit.config import Config
from qa_toolkit.engine.per_path import Selections
from qa_toolkit.engine.select import Layer, Selection
from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.external import foreign
from qa_toolkit.packs.profiles import load_profile
from qa_toolkit.registry import Registry, with_options
from qa_toolkit.rule import Rule


class Choice(NamedTuple):
    """``configured`` has every rule by id, ``rules`` those that run on some file."""

    selections: Selections
    configured: Mapping[str, Rule]
    rules: tuple[Rule, ...]


def choose(config: Config, registry: Registry) -> Choice:
    """The choice of a configuration; ConfigError where it names what there is not."""
    profile = load_profile(config.profile, config.packs, asked_by=config.path)
    general = Selection(
        profiles=frozenset(profile.lineage),
        layers=(
            Layer(profile.select, profile.ignore, profile.severity, origin=profile.path),
            *config.layers,
        ),
        only=config.only,
    )
    selections = Selections(general, config.per_path)
    selections.validate(registry.metas, foreign=foreign)
    configured = dict(registry.rules)
    for path, options in ((profile.path, profile.options), (config.path, config.options)):
        for name, chosen in options.items():
            rule = registry.get(name)
            if rule is None:
                raise ConfigError.about(name, unknown("rule", name, configured), path)
            configured[rule.meta.id] = with_options(configured[rule.meta.id], chosen, path)
    rules = tuple(
        rule
        for rule in configured.values()
        if any(each.enabled(rule.meta) for each in selections.every)
    )
    return Choice(selections, configured, rules)
