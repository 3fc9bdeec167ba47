"""The engines of a run, with an engine that says what a test wants."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa_toolkit.document import Document
from qa_toolkit.engine.outcome import FileOutcome, Notice
from qa_toolkit.external import EngineError, Reading
from qa_toolkit.external.panel import Notices, Panel
from qa_toolkit.language.house import HouseWords
from qa_toolkit.model import Category, Finding, Message, Severity, Span
from qa_toolkit.parsers import parse

TEXT = "The Zyx met Qwv.\n"
(DOCUMENT,) = parse(TEXT, path="a.en.txt")


def finding(word: str, category: Category = Category.ORTHOGRAPHY) -> Finding:
    start = TEXT.index(word)
    span = Span(start, start + len(word))
    return Finding("lt/any", category, span, Message(en="x", ar="x"), Severity.NOTE)


class Scripted:
    """Says ``readings``, then raises ``error`` if there is one; counts what it is told."""

    name = "languagetool"
    url = None

    def __init__(self, *readings: Reading, error: Exception | None = None) -> None:
        self.readings = readings
        self.error = error
        self.read_times = 0
        self.closed = 0

    def start(self) -> None:
        if self.error:
            raise self.error

    def read(self, _: Document) -> Iterator[Reading]:
        self.read_times += 1
        yield from self.readings
        if self.error:
            raise self.error

    def close(self) -> None:
        self.closed += 1


def test_what_came_before_a_failure_is_kept() -> None:
    engine = Scripted(Reading([finding("Zyx")]), error=EngineError("it went away"))
    panel = Panel([engine])
    opinions = panel.read(DOCUMENT, ())
    assert [f.rule for f in opinions.findings] == ["lt/any"]
    assert not opinions.heard
    (notice,) = opinions.notices
    assert "LanguageTool: it went away; it is not asked again" in notice.message
    again = panel.read(DOCUMENT, ())
    assert (again.findings, again.notices, again.heard) == ([], [], False)
    assert (engine.read_times, engine.closed) == (1, 1)


@pytest.mark.parametrize(
    "error", [RuntimeError("boom"), KeyError("x"), RecursionError(), OSError()]
)
def test_an_engine_that_crashes_is_a_notice_too(error: Exception) -> None:
    (notice,) = Panel([Scripted(error=error)]).read(DOCUMENT, ()).notices
    assert type(error).__name__ in notice.message


def test_an_interruption_is_no_failure_of_an_engine() -> None:
    class Interrupted(Scripted):
        def read(self, _: Document) -> Iterator[Reading]:
            raise KeyboardInterrupt
            yield

    with pytest.raises(KeyboardInterrupt):
        Panel([Interrupted()]).read(DOCUMENT, ())


def test_an_engine_that_cannot_start_is_not_handed_on() -> None:
    panel = Panel([Scripted(error=EngineError("no"))])
    assert len(panel.start()) == 1
    assert panel.shared()[0] == ()


def test_complaints_are_noticed_once_and_do_not_stop_it() -> None:
    panel = Panel([Scripted(Reading([finding("Zyx")], ["it stutters"]))])
    notices = [len(panel.read(DOCUMENT, ()).notices) for _ in range(3)]
    assert notices == [1, 0, 0]
    assert panel.read(DOCUMENT, ()).findings


def test_the_words_of_the_house_are_right() -> None:
    said = [finding("Zyx"), finding("Qwv"), finding("Zyx met Qwv", Category.GRAMMAR)]
    house = HouseWords(["Zyx"])
    opinions = Panel([Scripted(Reading(said))]).read(DOCUMENT, (), house=house)
    assert [TEXT[f.span.start : f.span.end] for f in opinions.findings] == ["Qwv", "Zyx met Qwv"]


def test_notices_of_many_workers_are_one() -> None:
    notices = Notices([Notice("waiting", "first")])
    given = [FileOutcome(str(n), notices=(Notice("one", str(n)),)) for n in range(3)]
    said = [[n.message for n in notices.once(outcome).notices] for outcome in given]
    assert said == [["first", "0"], [], []]
