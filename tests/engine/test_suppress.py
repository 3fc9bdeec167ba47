import time

import pytest

from qa_toolkit.document import Directive, Document
from qa_toolkit.engine.run import ordered, run
from qa_toolkit.engine.suppress import Suppressions, UnusedSuppression
from qa_toolkit.model import Finding, Span, Suppression
from tests.engine.sample import Foo, document, meta

TEXT = "foo one\n%% foo two\nfoo three\nfoo four"


def directive(
    action: str,
    start: int,
    *rules: str,
    reason: str | None = None,
) -> Directive:
    return Directive(action, rules, reason, Span(start, start + 2))


def decide(parsed: Document) -> tuple[Finding, ...]:
    suppressions = Suppressions(parsed, [Foo.meta, meta("en/other")])
    marked = [suppressions.mark(finding) for finding in run(parsed, [Foo()]).findings]
    return ordered((*marked, *suppressions.idle(UnusedSuppression(), [Foo.meta])))


def lines(findings: tuple[Finding, ...], parsed: Document) -> list[int]:
    return [parsed.lines.position(f.span.start).line for f in findings if f.suppressed is not None]


def test_off_reaches_to_the_end() -> None:
    parsed = document(TEXT, directives=(directive("off", 8, "en/foo", reason="a band"),))
    found = decide(parsed)
    assert lines(found, parsed) == [2, 3, 4]
    assert found[1].suppressed == Suppression("inline", "a band")


def test_on_ends_it() -> None:
    parsed = document(TEXT, directives=(directive("off", 8, "en/foo"), directive("on", 19)))
    assert lines(decide(parsed), parsed) == [2]


def test_on_for_another_rule_does_not_end_it() -> None:
    directives = (directive("off", 8, "en/foo"), directive("on", 19, "en/other"))
    parsed = document(TEXT, directives=directives)
    assert lines(decide(parsed), parsed) == [2, 3, 4]


def test_next_line_only() -> None:
    parsed = document(TEXT, directives=(directive("off-next-line", 8),))
    assert lines(decide(parsed), parsed) == [3]


def test_whole_file_wherever_it_stands() -> None:
    parsed = document(TEXT, directives=(directive("off-file", 8),))
    assert lines(decide(parsed), parsed) == [1, 2, 3, 4]


def test_one_that_silences_nothing_is_a_note() -> None:
    parsed = document("fine\n%% fine", directives=(directive("off", 5, "en/foo"),))
    (note,) = decide(parsed)
    assert (note.rule, note.span) == (UnusedSuppression.meta.id, Span(5, 7))


def test_one_about_a_rule_that_did_not_run_is_not_idle() -> None:
    parsed = document("fine\n%% fine", directives=(directive("off", 5, "en/other"),))
    assert decide(parsed) == ()


@pytest.mark.parametrize("rules", [(), ("en/foo",), ("en/other",)])
def test_on_that_ends_nothing_is_a_note(rules: tuple[str, ...]) -> None:
    given = (directive("off", 0, "en/foo"), directive("on", 5), directive("on", 8, *rules))
    parsed = document("foo\n%% fine %%", directives=given)
    (note,) = [found for found in decide(parsed) if found.span == Span(8, 10)]
    assert "this “on” could end" in note.message.en


@pytest.mark.parametrize(
    ("action", "rules", "said"),
    [
        ("of-next-line", ("en/foo",), "write “off-next-line”"),
        ("of", ("style",), "write “off”"),
        ("toggle", (), "there are off, on,"),
        ("toggle", ("en/fooo",), "there are off, on,"),
        ("checked", ("by", "the", "desk"), None),
    ],
)
def test_a_slip_in_the_action_is_a_note(
    action: str, rules: tuple[str, ...], said: str | None
) -> None:
    found = decide(document("fine\n%% fine", directives=(directive(action, 5, *rules),)))
    assert [note.rule for note in found] == [UnusedSuppression.meta.id] * (said is not None)
    assert all(str(said) in note.message.en for note in found)


def test_one_that_names_no_rule_is_answered_with_the_nearest() -> None:
    parsed = document("foo\n%% fine", directives=(directive("off", 4, "en/fooo"),))
    _, note = decide(parsed)
    assert note.rule == UnusedSuppression.meta.id
    assert "write “en/foo”" in note.message.en


def test_next_line_passes_over_blank_lines() -> None:
    parsed = document("%%\n\n  \nfoo\nfoo", directives=(directive("off-next-line", 0),))
    assert lines(decide(parsed), parsed) == [4]


def test_on_for_a_rule_ends_what_covers_it() -> None:
    for covering in (("en/foo", "en/other"), ("style",), ("en",), ()):
        directives = (directive("off", 8, *covering), directive("on", 19, "en/foo"))
        parsed = document(TEXT, directives=directives)
        assert lines(decide(parsed), parsed) == [2], covering


def test_off_for_what_is_off_already_adds_nothing() -> None:
    directives = (directive("off", 8), directive("off", 19, "en/foo"))
    parsed = document(TEXT, directives=directives)
    found = decide(parsed)
    assert lines(found, parsed) == [2, 3, 4]
    assert [f.span for f in found if f.rule == UnusedSuppression.meta.id] == [Span(19, 21)]


def test_a_file_full_of_directives_takes_no_square_of_time() -> None:
    count = 20_000
    text = "foo\n" * (2 * count)
    many = tuple(directive("off", 8 * number, "en/foo") for number in range(count))
    next_line = tuple(directive("off-next-line", 8 * number) for number in range(count))
    parsed = document(text, directives=(*many, *next_line))
    begin = time.process_time()
    assert len(lines(decide(parsed), parsed)) == 2 * count - 1
    assert time.process_time() - begin < 20
