"""The options of a rule: what each is called, what it may be, and what it is."""

from __future__ import annotations

import inspect
import json
import typing
from collections.abc import Iterator
from dataclasses import dataclass, fields

from qa_toolkit.rule import Rule


@dataclass(frozen=True, slots=True)
class RuleOption:
    """An option as ``qa.toml`` and profiles write it.

    ``values`` are all that it may be, or empty where only its ``kind`` limits it ("number",
    "text", "true or false", "list").
    """

    name: str
    kind: str
    values: tuple[str, ...]
    default: object
    value: object

    @property
    def allowed(self) -> str:
        """What it may be, in words."""
        return " | ".join(map(written, self.values)) or self.kind


def rule_options(rule: Rule) -> tuple[RuleOption, ...]:
    """The options of a rule, in the order that their dataclass has them."""
    return tuple(_options(rule))


def described(rule: Rule) -> str:
    """What the options mean, as their dataclass says it; empty for a rule without any."""
    return (inspect.getdoc(rule.Options) or "").replace("``", "`") if fields(rule.Options) else ""


def written(value: object) -> str:
    """A value as a configuration file has it."""
    return json.dumps(value, ensure_ascii=False)


def _options(rule: Rule) -> Iterator[RuleOption]:
    hints, default = typing.get_type_hints(rule.Options), rule.Options()
    for field in fields(rule.Options):
        named = rule.option_values().get(field.name, ())
        kind, values = _kind(hints[field.name])
        yield RuleOption(
            field.name.replace("_", "-"),
            kind,
            named or values,
            getattr(default, field.name),
            getattr(rule.options, field.name),
        )


def _kind(hint: object) -> tuple[str, tuple[str, ...]]:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return "text", arguments
    if origin is tuple:
        return "list", _kind(arguments[0])[1]
    return {int: "number", bool: "true or false"}.get(hint, "text"), ()  # type: ignore[call-overload]
