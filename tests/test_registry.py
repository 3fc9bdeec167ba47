import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from qa_toolkit import registry as module
from qa_toolkit.errors import PluginError
from qa_toolkit.registry import registry

PLUGIN = Path(__file__).parents[1] / "fixtures" / "plugin"


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Entry points as if plugins were installed; ``plug(value)`` sets them."""
    monkeypatch.syspath_prepend(str(PLUGIN))
    yield monkeypatch
    for name in [name for name in sys.modules if name.startswith("house_rules")]:
        del sys.modules[name]


def plug(monkeypatch: pytest.MonkeyPatch, *values: str) -> None:
    entries = tuple(EntryPoint(f"entry{n}", value, module.GROUP) for n, value in enumerate(values))
    monkeypatch.setattr(module, "entry_points", lambda group: entries)


def test_rules_come_sorted_and_say_where_they_are_from() -> None:
    found = registry(plugins=False)
    assert list(found.rules) == sorted(found.rules)
    assert set(found.rules) <= set(found.origins)
    assert {"qa_toolkit.checks", "qa_toolkit.engine", "rules"} == set(found.origins.values())


def test_a_plugin_brings_its_classes_and_packs(plugged: pytest.MonkeyPatch) -> None:
    plug(plugged, "house_rules")
    found = registry()
    assert found.get("house/shouting") is not None
    assert found.get("house/utilise") is not None
    assert "house_rules" in found.origins["house/shouting"]


def test_plugins_can_be_left_out(plugged: pytest.MonkeyPatch) -> None:
    plug(plugged, "house_rules")
    assert registry(plugins=False).get("house/shouting") is None


@pytest.mark.parametrize("value", ["no_such_module", "house_rules:Shouting"])
def test_a_plugin_that_cannot_be_imported_is_named(plugged: pytest.MonkeyPatch, value: str) -> None:
    plug(plugged, value)
    with pytest.raises(PluginError, match=rf"entry0 = {value}\) cannot be imported"):
        registry()


def test_two_rules_with_one_id_are_refused(plugged: pytest.MonkeyPatch) -> None:
    plug(plugged, "house_rules", "house_rules")
    with pytest.raises(PluginError, match=r"two rules are called .*entry0.*entry1"):
        registry()


def test_an_unknown_name_is_none() -> None:
    assert registry(plugins=False).get("ar/no-such-rule") is None
