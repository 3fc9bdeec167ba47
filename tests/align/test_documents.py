from __future__ import annotations

import pytest

from qa_toolkit.align import documents
from qa_toolkit.align.documents import align, by_lines
from qa_toolkit.errors import InputError
from qa_toolkit.parsers import parse
from tests.align.words import Words, sentence


def document(*numbers: int, letter: str, title: int | None = None):
    body = "\n\n".join(sentence(number, letter) for number in numbers)
    head = "" if title is None else f"# {sentence(title, letter)}\n\n"
    return parse(head + body, path="story.md", lang="ar" if letter == "أ" else "en")[0]


def links(source, target):
    return [(link.source, link.target) for link in align(source, target, Words()).links]


def test_every_sentence_is_in_one_link_in_reading_order() -> None:
    source = document(1, 2, 3, 4, letter="e")
    target = document(8, 1, 9, 2, 4, letter="أ")
    assert links(source, target) == [
        ((), (0,)),
        ((0,), (1,)),
        ((), (2,)),
        ((1,), (3,)),
        ((2,), ()),
        ((3,), (4,)),
    ]


def test_a_headline_goes_with_the_headline_whatever_it_says() -> None:
    source = document(1, 2, letter="e", title=7)
    assert links(source, document(1, 2, letter="أ", title=8))[0] == ((0,), (0,))
    # Where the other text has none, it may stand anywhere.
    assert links(source, document(7, 1, 2, letter="أ"))[0] == ((0,), (0,))


def test_what_is_missing_says_how_sure_that_is() -> None:
    alignment = align(document(1, 2, letter="e"), document(1, letter="أ"), Words())
    assert alignment.links[1].target == ()
    assert alignment.links[1].score > 0.9
    empty = parse("", path="x.md", lang="ar")[0]
    assert {link.score for link in align(document(1, letter="e"), empty, Words()).links} == {1.0}


def test_lines_are_sentences_where_they_stand() -> None:
    text = "# One. Two.\r\n\r\n  - three \r\n"
    found = by_lines(parse(text, path="a.en.md")[0])
    assert [segment.text for segment in found.segments] == ["# One. Two.", "- three"]
    spans = [segment.span(0, len(segment.text)) for segment in found.segments]
    assert [text[span.start : span.end] for span in spans] == ["# One. Two.", "- three"]


def test_a_text_of_nothing_but_sentences_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST", 2)
    with pytest.raises(InputError, match="3 sentences"):
        align(document(1, 2, 3, letter="e"), document(1, letter="أ"), Words())


def test_a_text_that_repeats_itself() -> None:
    source, target = document(*[1] * 60, letter="e"), document(*[1] * 50, letter="أ")
    assert sum(bool(one and other) for one, other in links(source, target)) >= 40
