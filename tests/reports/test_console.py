from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from qa_toolkit.engine.outcome import Checked, FileOutcome
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Message, Severity, Span
from qa_toolkit.reports.console import Look, file_report, statistics, summary
from qa_toolkit.reports.excerpt import excerpt
from qa_toolkit.reports.labels import count
from qa_toolkit.reports.tally import Tally
from qa_toolkit.reports.visible import visible
from tests.reports.outcomes import ARABIC, finding, outcomes
from tests.snapshots import assert_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"
LOOKS = {
    "pipe.en": Look(),
    "pipe.ar": Look(lang="ar"),
    "60.en": Look(width=60),
    "60.ar": Look(width=60, lang="ar"),
    "80.en": Look(width=80),
    "80.color.en": Look(width=80, color=True),
    "120.en": Look(width=120),
}
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def whole(look: Look) -> str:
    tally = Tally(fail_on=Severity.WARNING)
    text = ""
    for outcome in outcomes():
        tally.add(outcome)
        text += file_report(outcome, look)
    return text + statistics(tally, look) + summary(tally, look)


@pytest.mark.parametrize("name", LOOKS)
def test_snapshot(name: str) -> None:
    assert_snapshot(whole(LOOKS[name]), SNAPSHOTS / f"console.{name}.txt")


@pytest.mark.parametrize("name", [name for name in LOOKS if "pipe" not in name])
def test_every_line_fits_the_terminal(name: str) -> None:
    look = LOOKS[name]
    assert look.width
    for line in whole(look).splitlines():
        assert cell_len(ANSI.sub("", line)) <= look.width


def test_color_changes_nothing_but_the_color() -> None:
    assert ANSI.sub("", whole(Look(width=80, color=True))) == whole(Look(width=80))


@pytest.mark.parametrize("name", LOOKS)
def test_nothing_invisible_reaches_the_terminal(name: str) -> None:
    text = ANSI.sub("", whole(LOOKS[name]))
    raw = {letter for letter in text if unicodedata.category(letter) in ("Cc", "Cf", "Cs")}
    assert raw <= {"\n"}
    assert "⟨U+001B⟩" in text
    assert "⟨U+202E⟩" in text
    assert "⟨U+00A0⟩" in text


def test_a_left_to_right_line_has_carets_under_the_fault() -> None:
    source = "日本 said said it\n"  # two wide letters: the carets stand by cells
    outcome = FileOutcome("a.txt", (Checked("a.txt", "en", source, (finding(source, "said it"),)),))
    lines = file_report(outcome, Look(width=80)).splitlines()
    number = next(i for i, line in enumerate(lines) if "^" in line)
    marked, carets = lines[number - 1], lines[number]
    assert "⟦" not in marked
    assert cell_len(marked[: marked.index("said it")]) == cell_len(carets[: carets.index("^")])
    assert carets.count("^") == len("said it")


def test_a_right_to_left_line_is_marked_inside() -> None:
    outcome = FileOutcome("a.txt", (Checked("a.txt", "ar", ARABIC, (finding(ARABIC, "تباعاً"),)),))
    text = file_report(outcome, Look(width=60))
    assert "⟦تباعاً⟧" in text
    assert "^" not in text


def test_an_empty_span_is_still_seen() -> None:
    for source in ("one two\n", "واحد اثنان\n"):
        empty = finding(source, "")
        text = file_report(FileOutcome("a", (Checked("a", "en", source, (empty,)),)), Look())
        assert "^" in text or "⟦⟧" in text


@given(st.text(alphabet="aب \t\u064e\u202e日\n", max_size=300), st.data(), st.integers(10, 60))
def test_an_excerpt_fits_and_holds_the_fault(source: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    part = excerpt(LineIndex.of(source), Span(start, end), width=width)
    assert cell_len(part.before + part.fault + part.after) <= width + 1
    line = LineIndex.of(source).line(part.line)
    fault = visible(source[min(start, line.end) : min(end, line.end)], blanks=True)
    if cell_len(fault) <= width * 2 // 3:
        assert part.fault.rstrip("…") == fault


def test_an_excerpt_of_a_huge_line_looks_at_its_surroundings_only() -> None:
    source = "\u0651" * 500_000 + "fault" + "\u0651" * 500_000
    part = excerpt(LineIndex.of(source), Span(500_000, 500_005), width=80)
    assert len(part.before + part.fault + part.after) < 1_000


def test_a_suppressed_finding_is_counted_but_not_shown() -> None:
    tally = Tally(fail_on=Severity.NOTE)
    for outcome in outcomes():
        tally.add(outcome)
    assert tally.suppressed == 1
    assert tally.status == 2
    assert "en/sample" not in file_report(outcomes()[-1], Look())


@pytest.mark.parametrize(
    ("number", "en", "ar"),
    [
        (0, "0 errors", "لا أخطاء"),
        (1, "1 error", "خطأ واحد"),
        (2, "2 errors", "خطآن"),
        (3, "3 errors", "3 أخطاء"),
        (10, "10 errors", "10 أخطاء"),
        (11, "11 errors", "11 خطأً"),
        (100, "100 errors", "100 خطأ"),
        (103, "103 errors", "103 أخطاء"),
    ],
)
def test_numbers_agree_with_their_nouns(number: int, en: str, ar: str) -> None:
    assert count(number, "error", "en") == en
    assert count(number, "error", "ar") == ar


def test_a_message_that_does_not_fit_has_its_own_lines() -> None:
    long = Message(en="this message is much too long for a narrow terminal, as one sees", ar="ع")
    source = "one two\n"
    checked = Checked("a.txt", "en", source, (finding(source, "two", message=long),))
    lines = file_report(FileOutcome("a.txt", (checked,)), Look(width=40)).splitlines()
    assert lines[2] == "a.txt:1:5 warning en/sample"
    assert lines[3].startswith("  this message")


def test_a_long_path_has_a_line_of_its_own() -> None:
    source, path = "one two\n", "a-rather-long-folder/and-a-file.txt"
    checked = Checked(path, "en", source, (finding(source, "two"),))
    lines = file_report(FileOutcome(path, (checked,)), Look(width=42)).splitlines()
    assert lines[2:5] == [f"{path}:1:5", "  warning en/sample", "  something is wrong"]
