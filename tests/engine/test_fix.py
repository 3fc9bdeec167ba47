import re
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.engine.fix import PASSES, apply, converge
from qa_toolkit.engine.run import run
from qa_toolkit.model import (
    Category,
    Edit,
    Finding,
    Fix,
    Message,
    Safety,
    Severity,
    Span,
    Suppression,
)
from tests.engine.sample import Foo, document

WORDS = Message(en="", ar="")


def fix(*edits: tuple[int, int, str], safety: Safety = Safety.SAFE) -> Fix:
    return Fix(tuple(Edit(Span(a, b), text) for a, b, text in edits), safety, WORDS)


def finding(*fixes: Fix, suppressed: Suppression | None = None) -> Finding:
    return Finding(
        rule="en/x",
        category=Category.STYLE,
        span=Span(0, 1),
        message=WORDS,
        severity=Severity.NOTE,
        fixes=fixes,
        suppressed=suppressed,
    )


def test_a_fix_applies_whole_or_not_at_all() -> None:
    assert apply("abcdef", [fix((0, 1, "A"), (4, 5, "E")), fix((4, 6, "!"))]) == ("AbcdEf", 1)


def test_a_fix_between_the_edits_of_another_applies() -> None:
    assert apply("abcdef", [fix((0, 1, "A"), (5, 6, "F")), fix((2, 3, "C"))]) == ("AbCdeF", 2)


def test_two_insertions_at_one_place_wait_for_each_other() -> None:
    assert apply("ab", [fix((1, 1, "x")), fix((1, 1, "y"))]) == ("axb", 1)


def test_only_the_first_fix_of_a_finding_at_or_above_the_bar() -> None:
    unsafe = fix((0, 1, "U"), safety=Safety.UNSAFE)
    silenced = finding(fix((0, 1, "S")), suppressed=Suppression("inline"))

    def check(source: str) -> list[Finding]:
        return [finding(unsafe), silenced] if source == "abc" else []

    assert converge("abc", check, Safety.SAFE) == ("abc", 0)
    assert converge("abc", check, Safety.UNSAFE) == ("Ubc", 1)


def test_fixes_that_never_settle_are_stopped() -> None:
    def check(source: str) -> list[Finding]:
        return [finding(fix((0, 0, "x")))]

    assert converge("", check, Safety.SAFE) == ("x" * PASSES, PASSES)


@given(st.text(alphabet="fo \nب\u0651👩", max_size=60))
def test_fixing_converges_and_is_idempotent(source: str) -> None:
    def check(text: str) -> tuple[Finding, ...]:
        return run(document(text), [Foo()]).findings

    once, _ = converge(source, check, Safety.SAFE)
    assert not check(once)
    assert converge(once, check, Safety.SAFE) == (once, 0)
    assert once == re.sub(r"\bfoo\b", "bar", source)


@st.composite
def _edits(draw: st.DrawFn) -> tuple[str, list[Fix]]:
    source = draw(st.text(min_size=1, max_size=40))
    places = st.integers(0, len(source))
    spans = draw(st.lists(st.tuples(places, places).map(sorted), max_size=12))
    return source, [fix((a, b, "#")) for a, b in spans]


@given(_edits())
def test_what_no_edit_touches_stays(case: tuple[str, list[Fix]]) -> None:
    source, fixes = case
    mended, applied = apply(source, fixes)
    touched = {i for f in fixes for e in f.edits for i in range(e.span.start, e.span.end)}
    kept = [c for i, c in enumerate(source) if i not in touched]
    remaining = iter(mended)
    assert all(c in remaining for c in kept)
    assert applied <= len(fixes)
    assert (applied > 0) == bool(fixes)


def test_a_fix_that_spoils_the_source_is_left_out() -> None:
    def check(source: str) -> Iterable[Finding]:
        return [
            finding(fix((at, at + 1, "b"))) for at, letter in enumerate(source) if letter == "a"
        ]

    def readable(source: str) -> bool:
        return "bbb" not in source

    assert converge("aaaaaaa", check, Safety.SAFE, readable=readable) == ("bbabbab", 5)
