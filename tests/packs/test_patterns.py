import contextlib
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.packs.load import load, shipped
from qa_toolkit.packs.patterns import PatternError, check_template, expand, fill


@pytest.mark.parametrize(
    ("pattern", "plain"),
    [
        ("{european-digit}", "[0-9]"),
        ("[{european-digit}_]", "[0-9_]"),
        ("a+b*", "a{1,100}b{0,100}"),
        ("a++", "a{1,100}+"),
        ("a{2,}?", "a{2,100}?"),
        (r"\+[+*]", r"\+[+*]"),
        ("(?:ab)+", "(?:ab){1,100}"),
        ("(?:,[0-9]++)+", "(?:,[0-9]{1,100}+){1,100}"),
    ],
)
def test_expand(pattern, plain):
    assert expand(pattern) == plain
    re.compile(plain)


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+", "(?:a|b)*", "(?:a?b)+", "(x(a*)y){2,9}", ".*", "a.+b", "a{900}", "{no}", "[a", ")"],
)
def test_refused(pattern):
    with pytest.raises(PatternError):
        expand(pattern)


@given(st.text("ab(|)[]{}*+?.\\{arabic}1,", max_size=12))
def test_expand_never_fails_otherwise(pattern):
    with contextlib.suppress(PatternError):
        assert isinstance(expand(pattern), str)


def test_fill():
    assert fill("{a|nfkc}-{b}", {"a": "\ufeb3", "b": None}) == "س-"
    assert fill("{a|arabic-indic-digits}", {"a": "1,5"}) == "١,٥"
    assert fill("{a|european-digits}", {"a": "٢٠"}) == "20"


def test_template():
    with pytest.raises(PatternError, match="unknown transform"):
        check_template("{found|upper}", ["found"])


@pytest.mark.parametrize(
    "text",
    [
        " " * 20_000,
        "،" * 20_000,
        "1" * 20_000,
        "ـ" * 20_000,
        '"' * 20_000,
        "«" * 20_000,
        "a " * 10_000,
        "ا\u064b" * 10_000,
    ],
)
def test_no_text_makes_a_shipped_pattern_slow(text):
    rules = load([shipped()])
    for rule in rules:
        for pattern in rule.compiled.values():
            started = time.process_time()
            for _ in pattern.finditer(text):
                pass
            assert time.process_time() - started < 1, rule.meta.id
