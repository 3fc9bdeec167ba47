import pytest

from qa_toolkit.engine.select import Layer, Selection, matches
from qa_toolkit.errors import ConfigError
from qa_toolkit.model import Category, Severity
from tests.engine.sample import meta

COMMA = meta("ar/latin-comma", category=Category.PUNCTUATION, aliases=("ar/comma",))
COLON = meta("ar/latin-colon", category=Category.PUNCTUATION)
STRICT = meta("ar/adverb", profiles=frozenset({"strict"}))


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("ar/latin-comma", True),
        ("ar/comma", True),
        ("ar/latin", True),
        ("ar/", True),
        ("ar", True),
        ("punctuation", True),
        ("all", True),
        ("ar/lat", False),
        ("a", False),
        ("en", False),
        ("grammar", False),
        ("latin-comma", False),
    ],
)
def test_what_a_selector_names(selector: str, found: bool) -> None:
    assert bool(matches(selector, COMMA)) is found


@pytest.mark.parametrize(
    ("layers", "comma", "colon", "strict"),
    [
        ((), True, True, False),
        ((Layer(select=("ar",)),), True, True, True),
        ((Layer(ignore=("all",)),), False, False, False),
        ((Layer(select=("ar/latin-comma",), ignore=("all",)),), True, False, False),
        ((Layer(select=("all",), ignore=("ar/latin-comma",)),), False, True, True),
        ((Layer(select=("ar",), ignore=("punctuation",)),), True, True, True),
        ((Layer(select=("ar/latin-comma",), ignore=("ar/latin-comma",)),), False, True, False),
        ((Layer(ignore=("ar/latin-comma",)), Layer(select=("punctuation",))), True, True, False),
    ],
)
def test_the_closest_selector_of_the_last_layer_decides(
    layers: tuple[Layer, ...], comma: bool, colon: bool, strict: bool
) -> None:
    selection = Selection(layers=layers)
    assert [selection.enabled(rule) for rule in (COMMA, COLON, STRICT)] == [comma, colon, strict]


def test_a_rule_of_a_profile_is_on_in_that_profile() -> None:
    assert Selection(frozenset({"house", "strict"})).enabled(STRICT)


def test_only_limits_whatever_is_selected() -> None:
    selection = Selection(layers=(Layer(select=("all",)),), only=("style",))
    assert [selection.enabled(rule) for rule in (COMMA, STRICT)] == [False, True]


def test_severity_of_the_last_layer_that_speaks() -> None:
    layers = (
        Layer(severity={"punctuation": Severity.NOTE, "ar/latin-comma": Severity.ERROR}),
        Layer(severity={"style": Severity.ERROR}),
    )
    selection = Selection(layers=layers)
    found = [selection.severity(rule) for rule in (COMMA, COLON, STRICT)]
    assert found == [Severity.ERROR, Severity.NOTE, Severity.ERROR]


def test_an_unknown_selector_is_answered_with_the_nearest() -> None:
    selection = Selection(layers=(Layer(ignore=("ar/latin-coma",)),))
    with pytest.raises(ConfigError, match=r"did you mean “ar/latin-comma”"):
        selection.validate([COMMA, COLON])
    Selection(layers=(Layer(select=("all", "quotes", "ar")),)).validate([COMMA])
