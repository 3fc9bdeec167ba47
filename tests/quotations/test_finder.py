"""Quotations are found whatever their marks, over sentences and paragraphs, each with its kind."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.parsers import parse
from qa_toolkit.quotations import Quotation, QuotationKind, find_quotations


def found(text: str, name: str = "a.txt") -> list[Quotation]:
    return list(find_quotations(parse(text, path=name)[0]))


def told(text: str, name: str = "a.txt") -> list[tuple[str, str, int]]:
    return [(each.text, each.kind.value, each.depth) for each in found(text, name)]


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "”“", "„“", "‹›"])
def test_all_marks(marks: str) -> None:
    opening, closing = marks[0], marks[1]
    text = f"قال الوزير: {opening}لن نترك العمال وحدهم{closing}، ثم غادر."
    assert told(text) == [("لن نترك العمال وحدهم", "speech", 0)]


def test_single_marks_and_apostrophes() -> None:
    assert told("He said: 'It isn't the players' turn.' Nobody's house.") == [
        ("It isn't the players' turn.", "speech", 0)
    ]
    assert told("‘We said “no” twice,’ he said.") == [
        ("We said “no” twice,", "speech", 0),
        ("no", "speech", 1),
    ]


def test_paragraphs_that_are_opened_again() -> None:
    (each,) = found("He said: “We stay here.\n\n“We do not go.\n\n“Never,” he said.")
    assert each.text == "We stay here.\nWe do not go.\nNever,"
    assert [part.span.start for part in each.parts] == [9, 25, 41]
    assert (each.opening, each.closing) == ("“", "”")


def test_closed_some_lines_later() -> None:
    (each,) = found('وقال: "لن نعود أبداً.\nهذا قرارنا.\nوسنبقى هنا".')
    assert each.text == "لن نعود أبداً.\nهذا قرارنا.\nوسنبقى هنا"
    assert each.kind is QuotationKind.SPEECH


def test_never_closed_and_closed_by_another() -> None:
    (first,) = found("وقال: «لن نعود أبداً. ثم غادر القاعة.")
    assert (first.kind, first.closing) == (QuotationKind.UNCLOSED, "")
    (second,) = found('وقال: «لن نعود أبداً" ثم غادر.')
    assert (second.opening, second.closing) == ("«", '"')


def test_an_article_that_speaks_again_ends_what_was_not_closed() -> None:
    text = 'وقال: "لن نعود أبداً.\nوأضافت الوزيرة أن القرار نهائي.\nوهذا "خطأ" كبير.'
    assert found(text)[0].kind is QuotationKind.UNCLOSED


def test_block_quotation() -> None:
    (each,) = found("# The bridge\n\nShe wrote:\n\n> We stay here.\n> We do not go.\n", "a.md")
    assert each.kind is QuotationKind.BLOCK
    assert (each.opening, each.closing) == ("", "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("صدرت رواية «بيت الريح» أمس.", "title"),
        ("تبنى تنظيم «الراية» الهجوم.", "term"),
        ("وقالت لـ«الساحل» إنها باقية.", "term"),
        ("وصف الهجوم بأنه «عمل جبان».", "speech"),
        ("انتهت «الحفلات» في الحي القديم.", "scare"),
        ("the film “The Last Rain” is out", "title"),
        ("the so-called “night market” opened", "term"),
        ("He called the closure “a cowardly act” on Monday.", "speech"),
        ("Such “parties” went on every night.", "scare"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [each.kind.value for each in found(text)] == [kind]


@given(st.text(alphabet="«»\"“”„'‘’‹› aب.5:,\n", max_size=80))
def test_nothing_breaks(text: str) -> None:
    for document in parse(text, path="a.txt"):
        for each in find_quotations(document):
            for part in each.parts:
                assert 0 <= part.start <= part.inner_start <= part.inner_end <= part.end
                assert part.end <= len(part.segment.text)


@pytest.mark.parametrize("piece", ["“a ", '"a" ', "«", "'a ", '" ', "“a\n\n", "قال «"])
def test_hostile_texts_take_no_longer_than_their_length(piece: str) -> None:
    start = time.process_time()
    found(piece * 2_000)
    assert time.process_time() - start < 2
