from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.document import Document
from qa_toolkit.external.languagetool.texts import Request, Utf16, requests
from qa_toolkit.parsers import parse

# GRINNING FACE, FAMILY (joined by ZERO WIDTH JOINERs), Linear B, an Arabic letter with a vowel
LETTERS = st.text(st.sampled_from("ab \u0628\u064e\U0001f600\U0001f468\u200d\U00010000\uffff"))


def document(text: str, name: str = "a.md") -> Document:
    (article,) = parse(text, path=name)
    return article


@given(LETTERS)
def test_offsets_between_characters_are_those_of_utf_16(text: str) -> None:
    units = Utf16(text)
    assert units.length == len(text.encode("utf-16-le")) // 2
    for position in range(len(text) + 1):
        unit = len(text[:position].encode("utf-16-le")) // 2
        assert (units.start(unit), units.end(unit)) == (position, position)


@given(LETTERS, st.data())
def test_a_pair_is_never_cut(text: str, data: st.DataObject) -> None:
    units = Utf16(text)
    first = data.draw(st.integers(0, units.length))
    last = data.draw(st.integers(first, units.length))
    start, end = units.start(first), units.end(last)
    inside = text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le", "ignore")
    assert 0 <= start <= end <= len(text) or first == last
    assert inside in text[start:end]


@given(
    st.lists(st.text(st.sampled_from("ab .\n\U0001f600 *"), min_size=1), max_size=8),
    st.integers(5, 60),
)
def test_every_place_of_a_request_leads_back(paragraphs: list[str], longest: int) -> None:
    article = document("\n\n".join(paragraphs))
    sent = list(requests(article, longest=longest))
    assert all(len(request.text) <= longest for request in sent)
    for request in sent:
        for position, letter in enumerate(request.text):
            place = request.place(position, position + 1)
            if place is not None:
                segment, start, end = place
                assert segment.text[start:end] == letter
    said = "".join(request.text for request in sent).split()
    wanted = "".join(s.text for s in article.segments if s.words).split()
    assert "".join(said) == "".join(wanted)


def test_a_range_over_two_paragraphs_lies_nowhere() -> None:
    (request,) = requests(document("One two.\n\nThree four."))
    assert request.text == "One two.\n\nThree four."
    assert request.place(4, 12) is None
    assert request.place(10, 15) is not None


def test_languages_are_sent_apart_and_bylines_not_at_all() -> None:
    text = (
        "قسم\nعنوان الخبر هنا\nالمقدمة هنا\nأحمد علي | 3 مايو 2024\nفقرة عربية.\nAn English one.\n"
    )
    sent = list(requests(document(text, "a.ar.txt")))
    assert [request.lang for request in sent] == ["ar", "en"]
    assert "أحمد" not in sent[0].text
    assert sent[1].text == "An English one."


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    text = "The council met at noon today. " * 30
    sent = list(requests(document(text.strip()), longest=100))
    assert len(sent) > 5
    assert all(request.text.startswith("The council") for request in sent)


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    assert [len(r.text) for r in requests(document("a" * 250), longest=100)] == [100, 100, 50]


def test_a_lone_surrogate_can_be_sent() -> None:
    (segment,) = document("A word x here.").segments
    broken = replace(segment, text="A word \ud83d here.")  # half of a pair
    request = Request("en", [(broken, 0, 14)])
    assert request.text.encode("utf-8").decode() == "A word \ufffd here."
