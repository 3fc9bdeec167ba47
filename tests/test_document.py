from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.document import Kind, Segment
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Edit, Span
from qa_toolkit.offsets import OffsetMap

# the source  a &amp; <b>b</b>c  read as  a & bc
ENTITY = OffsetMap.of([(2, 0, 2), (1, 2, 7), (1, 7, 8), (1, 11, 12), (1, 16, 17)])


def segment(text: str, offsets: OffsetMap) -> Segment:
    return Segment.of(Kind.PARAGRAPH, text, offsets, lang="en")


def test_an_entity_is_indivisible() -> None:
    assert ENTITY.span(2, 3) == Span(2, 7)
    assert ENTITY.span(0, 4) == Span(0, 8)


def test_an_empty_range_belongs_to_the_text_before_it() -> None:
    assert ENTITY.span(5, 5) == Span(12, 12)
    assert ENTITY.span(0, 0) == Span(0, 0)


def test_markup_inside_a_range_forbids_the_edit() -> None:
    assert segment("a & bc", ENTITY).edit(4, 6, "XY") is None
    assert segment("a & bc", ENTITY).edit(4, 6, "Xc") == Edit(Span(11, 12), "X")


def test_an_edit_leaves_alone_what_stays() -> None:
    assert segment("abc", OffsetMap.identity(10, 3)).edit(0, 3, "axc") == Edit(Span(11, 12), "x")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 7)])
def test_a_range_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="outside a text of 6"):
        ENTITY.span(start, end)


def test_a_map_must_cover_its_text() -> None:
    with pytest.raises(ValueError, match="3 code points of text but a map of 2"):
        segment("abc", OffsetMap.identity(0, 2))


@st.composite
def _maps(draw: st.DrawFn) -> OffsetMap:
    pieces, place = [], 0
    for length, gap, width in draw(
        st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.none() | st.integers(1, 8)))
    ):
        place += gap
        size = length if width is None else width
        pieces.append((length, place, place + size))
        place += size
    return OffsetMap.of(pieces)


@given(_maps())
def test_spans_never_go_backwards(offsets: OffsetMap) -> None:
    spans = [offsets.span(i, i + 1) for i in range(offsets.length)]
    assert spans == sorted(spans)
    for start in range(offsets.length):
        whole = offsets.span(start, offsets.length)
        assert (whole.start, whole.end) == (spans[start].start, spans[-1].end)


@given(_maps(), st.integers(0, 20))
def test_a_map_through_an_identity_is_shifted(offsets: OffsetMap, shift: int) -> None:
    size = offsets.runs[-1].end if offsets.runs else 0
    moved = offsets.through(OffsetMap.identity(shift, size))
    for i in range(offsets.length):
        inner, outer = offsets.span(i, i + 1), moved.span(i, i + 1)
        assert (inner.start + shift, inner.end + shift) == (outer.start, outer.end)


def test_a_map_through_another_keeps_entities_whole() -> None:
    # JSON string "x\\u0041y" holding the text  xAy  whose  A  came from six code points
    outer = OffsetMap.of([(1, 1, 2), (1, 2, 8), (1, 8, 9)])
    inner = OffsetMap.of([(3, 0, 3)])
    assert [inner.through(outer).span(i, i + 1) for i in range(3)] == [
        Span(1, 2),
        Span(2, 8),
        Span(8, 9),
    ]


@given(st.text(alphabet="ab\u2028\u0085\v\f\r\nب😀", max_size=40))
def test_lines_end_at_newlines_and_returns_only(source: str) -> None:
    index = LineIndex.of(source)
    expected = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = [index.line(number) for number in range(1, len(index.starts) + 1)]
    assert [source[span.start : span.end] for span in found] == expected


@pytest.mark.parametrize(("unit", "column"), [("utf-32", 3), ("utf-16", 4), ("utf-8", 7)])
def test_columns_in_each_unit(unit: Literal["utf-8", "utf-16", "utf-32"], column: int) -> None:
    source = "one\nب😀c"
    assert LineIndex.of(source).position(source.index("c"), unit=unit) == (2, column)


def test_words_between() -> None:
    text = "one two three"
    words = segment(text, OffsetMap.identity(0, len(text))).words_between(4, 13)
    assert [word.text for word in words] == ["two", "three"]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("قال John Smith إنه يعمل", []),
        ("قال إن the council met 3 times وانصرف", ["the council met 3 times"]),
        ("قال we can’t و", []),
        ("we won , we lost وقال it is over", ["we won , we lost", "it is over"]),
    ],
)
def test_runs_of_the_other_language(text: str, runs: list[str]) -> None:
    source = f"xx{text}"
    found = list(Segment.of(Kind.QUOTE, text, OffsetMap.identity(2, len(text)), lang="ar").runs())
    assert [run.text for run in found] == runs
    assert all((run.kind, run.lang) == (Kind.QUOTE, "en") for run in found)
    spans = [run.span(0, len(run.text)) for run in found]
    assert [source[span.start : span.end] for span in spans] == runs


def test_authors_of_rules_find_the_parts_of_a_document_beside_it() -> None:
    from qa_toolkit import document

    assert (document.OffsetMap, document.LineIndex) == (OffsetMap, LineIndex)


def test_a_span_of_the_source_is_found_in_the_clean_text() -> None:
    # A &amp; B: the entity is indivisible.
    offsets = OffsetMap.of([(2, 0, 2), (1, 2, 7), (2, 7, 9)])
    for start in range(5):
        for end in range(start + 1, 6):
            assert offsets.clean(offsets.span(start, end)) == (start, end)
    assert offsets.clean(Span(3, 4)) == (2, 3)
    assert offsets.clean(Span(20, 30)) == (0, 0)
