from collections.abc import Iterator
from dataclasses import replace

from qa_toolkit.align import Alignment, Link
from qa_toolkit.document import Segment
from qa_toolkit.engine.run import run, run_pair
from qa_toolkit.model import Finding
from qa_toolkit.rule import Context
from tests.engine.sample import Crashing, Foo, Longest, Unlinked, document


def test_findings_come_in_reading_order_whatever_the_order_of_rules() -> None:
    text = "a foo here\nand a foo in a longer line"
    forwards = run(document(text), [Foo(), Longest()])
    backwards = run(document(text), [Longest(), Foo()])
    assert forwards == backwards
    assert [(f.rule, f.span.start) for f in forwards.findings] == [
        ("en/foo", 2),
        ("any/longest", 11),
        ("en/foo", 17),
    ]


def test_a_rule_that_crashes_is_named_and_the_others_go_on() -> None:
    outcome = run(document("foo"), [Crashing(), Foo()])
    assert [f.rule for f in outcome.findings] == ["en/crashing", "en/foo"]
    (crash,) = outcome.crashes
    assert crash.rule == "en/crashing"
    assert crash.error == "RuntimeError: boom"
    assert crash.where.startswith("sample.py:")


class EnglishFoo(Foo):
    meta = replace(Foo.meta, langs=frozenset({"en"}))


class MixedFoo(EnglishFoo):
    mixed = True


def test_a_mixed_rule_reads_the_runs_of_its_language_in_the_other() -> None:
    arabic = document("قال الوزير إن a foo is here وانصرف من القاعة")
    assert arabic.segments[0].lang == "ar"
    assert run(arabic, [EnglishFoo()]).findings == ()
    (finding,) = run(arabic, [MixedFoo()]).findings
    assert arabic.source[finding.span.start : finding.span.end] == "foo"


class NoFinding(Foo):
    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        yield "not a finding"  # type: ignore[misc]


def test_what_is_no_finding_is_a_crash_of_its_rule() -> None:
    outcome = run(document("foo"), [NoFinding(), Foo()])
    assert len(outcome.findings) == 1
    assert "TypeError" in outcome.crashes[0].error


def test_the_same_finding_twice_is_reported_once() -> None:
    assert len(run(document("foo"), [Foo(), Foo()]).findings) == 1


def test_pair_rules_see_both_documents() -> None:
    alignment = Alignment(
        document("one"), document("one\ntwo"), (Link((0,), (0,), 0.9), Link((), (1,), 0.0))
    )
    (finding,) = run_pair(alignment, [Unlinked(), Foo()]).findings
    assert (finding.span.start, finding.span.end) == (4, 7)


def test_pair_rules_do_not_run_on_one_document() -> None:
    assert run(document("one"), [Unlinked()]).findings == ()
