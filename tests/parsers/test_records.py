import json
import pickle

import pytest

from qa_toolkit.errors import InputError, UsageError
from qa_toolkit.parsers import FORMATS, FieldMap, format_of, parse
from tests.parsers.pieces import texts

RECORD = {
    "id": 7,
    "title": 'عنوان "أول" 😀',
    "lang": "ar-EG",
    "author": {"name": "كاتب"},
    "date": "2024-05-06",
    "section": "middle-east",
    "content": "<p>فقرة &quot;أولى&quot;.</p>\n<p>ثانية.</p><!-- qa: off a/b -->",
    "images": [{"caption": "شرح [وكالة]"}, {"caption": "شرح آخر"}],
}


@pytest.mark.parametrize("ascii_only", [True, False])
def test_json_lines(ascii_only: bool) -> None:
    source = "\n\n".join(
        json.dumps(record, ensure_ascii=ascii_only)
        for record in (RECORD, {"headline": "Hello", "text": "One.\nTwo are here."})
    )
    first, second = parse(source, path="a.jsonl")
    assert first.source is second.source
    assert first.lines is second.lines
    assert (first.record, second.record) == ("7", "2")
    assert (first.lang, second.lang) == ("ar", "en")
    assert texts(first) == [
        ("headline", 'عنوان "أول" 😀'),
        ("byline", "كاتب"),
        ("caption", "شرح [وكالة]"),
        ("caption", "شرح آخر"),
        ("paragraph", 'فقرة "أولى".'),
        ("paragraph", "ثانية."),
    ]
    assert first.article.published == "2024-05-06"
    assert first.article.section == "middle-east"
    assert first.article.images[0].credit == "وكالة"
    (directive,) = first.directives
    assert source[directive.span.start : directive.span.end] == "<!-- qa: off a/b -->"
    assert [segment.kind.value for segment in second.segments] == [
        "headline",
        "paragraph",
        "paragraph",
    ]


def test_escapes_compose() -> None:
    (document,) = parse(json.dumps(RECORD), path="a.json")
    segment = pickle.loads(pickle.dumps(document.segments[4]))
    assert segment.edit(0, 1, '<"\\').text == '&lt;\\"\\\\'


def test_records_under_a_key_and_wordpress_fields() -> None:
    source = json.dumps(
        {
            "page": 1,
            "posts": [{"title": {"rendered": "A &amp; B"}, "content": {"rendered": "<p>c"}}],
        }
    )
    (document,) = parse(source, path="a.json")
    assert texts(document) == [("headline", "A & B"), ("paragraph", "c")]


def test_a_field_map() -> None:
    fields = FieldMap(
        id="meta.key", headline="h", body="parts[].text", body_format="markdown", captions="p[].c"
    )
    source = '{"meta": {"key": "k"}, "h": "عنوان", "parts": [{"text": "*نص*"}], "p": [{"c": "ش"}]}'
    (document,) = parse(source, path="a.json", fields=fields)
    assert document.record == "k"
    assert texts(document) == [("headline", "عنوان"), ("caption", "ش"), ("paragraph", "نص")]


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ('{"title": "a"}\n{"title":', 2, "expected a value"),
        ('{"title": "a"}\n\n["b"]', 3, "expected an object"),
        ('{"title": "a", }', 1, "expected a key"),
        ('{"title" "a"}', 1, "colon"),
        ('{"title": "a" "b"}', 1, "comma"),
        ('{"title": "a"} 1', 1, "more than one"),
        ('{"title": "a', 1, "never closed"),
        ('{"title": "\\ud83d"}', 1, "no escape"),
        ('{"title": "\\x"}', 1, "no escape"),
        ('{"x": 1}', 1, "its fields are: x"),
        ("{}", 1, "it has no fields at all"),
        ("[" * 100_000, 1, "nested"),
        ('{"a":' * 100_000, 1, "nested"),
        ('{"body": "---\\ntitle: a: b\\n---\\n# x"}', 1, "YAML"),
    ],
)
def test_what_cannot_be_read(source: str, line: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        parse(source, path="a.jsonl")
    assert (caught.value.path, caught.value.line) == ("a.jsonl", line)


def test_oddities_that_the_standard_library_reads_too() -> None:
    source = '{"n": NaN, "m": -Infinity, "k": ' + "9" * 10_000 + ', "title": "a", "title": "b"}'
    (document,) = parse(source, path="a.json")
    assert texts(document) == [("headline", "b")]
    assert parse("[]", path="a.json") == ()
    assert parse(" \n", path="a.jsonl") == ()


@pytest.mark.parametrize("bait", ['"', "\\", '{"a":', "[", "1", ",", '"\\', "\\ud83d"])
def test_hostile_json_takes_no_time(bait: str) -> None:
    with pytest.raises(InputError):
        parse(bait * 50_000, path="a.json")


def test_formats() -> None:
    assert FORMATS == ("plain", "markdown", "html", "json", "jsonl", "docx")
    assert [format_of(f"a/b.{s}") for s in ("TXT", "md", "XHTML", "json", "ndjson", "x")] == [
        "plain",
        "markdown",
        "html",
        "json",
        "jsonl",
        "plain",
    ]
    with pytest.raises(UsageError, match="plain, markdown"):
        parse("x", path="a", format="odt")


@pytest.mark.parametrize(
    ("path", "source", "lang"),
    [
        ("story.en.md", "نص.", "en"),
        ("ar/story.md", "Text.", "ar"),
        ("en/story.ar.md", "Text.", "ar"),
        ("story_ar-EG.txt", "Text.", "ar"),
        ("story.md", "Text.", "en"),
        ("barren.txt", "نص.", "ar"),
        ("story.md", "123", "ar"),
        ("story.en.md", "---\nlang: ar\n---\nText.", "ar"),
    ],
)
def test_the_language_of_an_article(path: str, source: str, lang: str) -> None:
    assert parse(source, path=path)[0].lang == lang
    assert parse(source, path=path, lang="en")[0].lang == "en"


def test_a_record_that_cannot_be_read_keeps_no_other_from_being_read() -> None:
    good = '{"title": "عنوان"}'
    source = "\n".join([good, "{bad", good, "[1]", '{"title": "\\x"}', good])
    broken: list[InputError] = []
    documents = parse(source, path="a.jsonl", broken=broken.append)
    assert [document.record for document in documents] == ["1", "3", "6"]
    assert [error.line for error in broken] == [2, 4, 5]


def test_too_many_broken_records_are_refused() -> None:
    with pytest.raises(InputError, match="more than 100 records"):
        parse("{\n" * 2_000_000, path="a.jsonl", broken=lambda _: None)


PARTS = FieldMap(body="paras[].text", body_format="plain")


def test_every_part_of_a_body_is_read() -> None:
    source = '{"title": "عنوان", "paras": [{"text": "أول."}, {"text": ""}, {"text": "ثان."}]}'
    (document,) = parse(source, path="a.json", fields=PARTS)
    assert [text for _, text in texts(document)] == ["عنوان", "أول.", "ثان."]


@pytest.mark.parametrize("paras", ['"نص"', '["نص"]'])
def test_a_text_where_the_field_map_looks_inside_is_said_to_be_one(paras: str) -> None:
    source = f'{{"title": "عنوان",\n "paras": {paras}}}'
    with pytest.raises(InputError, match=r"record 1: “paras” is a text, and “paras\[\].text”") as e:
        parse(source, path="a.json", fields=PARTS)
    assert e.value.line == 2
