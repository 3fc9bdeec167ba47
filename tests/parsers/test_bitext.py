"""XLIFF, TMX and PO: what each unit says, exactly where, and in which state it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.errors import InputError
from qa_toolkit.parsers.bitext import Pair, State, bitext
from qa_toolkit.parsers.po import quoted

XLIFF_1 = """\
<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"
  ><file source-language="en-GB" target-language="ar-EG" original="a"><body><group>{}</group></body
></file></xliff>
"""
XLIFF_2 = """\
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ar"
  ><file id="f"><unit id="u">{}</unit></file></xliff>
"""
TMX = """\
<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en"/><body>{}</body></tmx>
"""
PO = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n{}'


def read(text: str, path: str) -> Pair:
    return bitext(text, path=path)


def texts(pair: Pair) -> list[tuple[str | None, str | None]]:
    sides = (pair.source.segments, pair.target.segments)
    return [
        tuple(  # type: ignore[misc]
            None if number is None else side[number].text
            for side, number in zip(sides, row, strict=True)
        )
        for row in pair.rows
    ]


def test_xliff_1_with_inline_codes_and_states() -> None:
    units = """
    <trans-unit id="1"><source>Tom &amp; <g id="1">Ann</g><x id="2"/> met.</source>
      <target>التقى <g id="1">توم</g> <bpt id="3">&lt;b></bpt>وآن<ept id="3"/>.</target>
      <alt-trans><source>Not this</source><target>ليس هذا</target></alt-trans></trans-unit>
    <trans-unit id="2"><source>New</source><target state="new">New</target></trans-unit>
    <trans-unit id="3"><source>None</source></trans-unit>
    <trans-unit id="4" approved="yes"><source>Lost</source><target/></trans-unit>
    <trans-unit id="5" translate="no"><source>Code</source><target>Code</target></trans-unit>
    <trans-unit id="6"><source><![CDATA[A <b> & c]]></source><target>أ &#x628;</target></trans-unit>
    """
    pair = read(XLIFF_1.format(units), "a.xlf")
    assert (pair.source.lang, pair.target.lang) == ("en", "ar")
    assert texts(pair) == [
        ("Tom & Ann\ufffc met.", "التقى توم وآن."),
        ("Lost", None),
        ("A <b> & c", "أ ب"),
    ]
    assert pair.waiting == {State.UNTRANSLATED: 2, State.LOCKED: 1}


def test_segments_of_an_xliff_1_unit_are_units() -> None:
    units = """<trans-unit id="1"><source>One. Two.</source>
    <seg-source><mrk mtype="seg" mid="1">One.</mrk>
    <mrk mtype="seg" mid="2"><mrk mtype="term">Two</mrk>.</mrk></seg-source>
    <target><mrk mtype="seg" mid="2">اثنان.</mrk>
    <mrk mtype="seg" mid="1">واحد.</mrk></target></trans-unit>"""
    assert texts(read(XLIFF_1.format(units), "a.sdlxliff")) == [
        ("One.", "واحد."),
        ("Two.", "اثنان."),
    ]
    halved = units.replace('<mrk mtype="seg" mid="1">واحد.</mrk>', "")
    assert texts(read(XLIFF_1.format(halved), "a.xlf")) == [("One. Two.", "اثنان.")]


def test_xliff_2_with_matches_and_ignorable_parts() -> None:
    body = """<mtc:matches xmlns:mtc="urn:m"><mtc:match><source>a</source>
    <target>b</target></mtc:match></mtc:matches>
    <segment state="final"><source>It <pc id="1">cost</pc> 3<ph id="2"/>.</source>
    <target>كلّف <mrk id="m" type="term">3</mrk>.</target></segment>
    <ignorable><source> </source></ignorable>
    <segment state="initial"><source>Two</source><target>Two</target></segment>
    <segment><source>Three</source><target>ثلاثة</target></segment>"""
    pair = read(XLIFF_2.format(body), "a.xliff")
    assert texts(pair) == [("It cost 3\ufffc.", "كلّف 3."), ("Three", "ثلاثة")]
    assert pair.waiting == {State.UNTRANSLATED: 1}


def test_tmx_takes_the_two_languages_of_many() -> None:
    body = """<tu><tuv xml:lang="fr"><seg>Pont</seg></tuv>
    <tuv xml:lang="ar-SA"><seg>جسر&nbsp;كبير</seg></tuv>
    <tuv xml:lang="EN-us"><seg>A <bpt i="1">{\\b </bpt>big<ept i="1">}</ept> bridge</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>"""
    pair = read(TMX.format(body), "a.tmx")
    assert texts(pair) == [("A big bridge", "جسر\u00a0كبير")]  # NO-BREAK SPACE
    assert pair.waiting == {State.UNTRANSLATED: 1}


def test_po_with_plurals_and_states() -> None:
    entries = """
#: a.c:1
msgctxt "menu"
msgid "Say \\"yes\\"\\n"
msgstr ""
"قل "
"\\"نعم\\""

#, c-format, fuzzy
#| msgid "Older"
msgid "Old"
msgstr "قديم"

msgid "%d file"
msgid_plural "%d files"
msgstr[0] "لا ملفات"
msgstr[1] "ملف"
msgstr[2] "ملفان"
msgstr[5] "%d ملف"

msgid "Later"
msgstr ""

#~ msgid "Gone"
#~ msgstr "ذهب"
"""
    pair = read(PO.format(entries), "a.po")
    assert texts(pair) == [
        ('Say "yes"', 'قل "نعم"'),
        ("%d files", "لا ملفات"),
        ("%d file", "ملف"),
        ("%d files", "ملفان"),
        ("%d files", "%d ملف"),
    ]
    assert pair.waiting == {State.FUZZY: 1, State.UNTRANSLATED: 1, State.OBSOLETE: 1}


@pytest.mark.parametrize(
    ("text", "langs"),
    [
        ("", ("en", "ar")),
        ('msgid "Yes"\nmsgstr ""\n', ("en", "ar")),
        ('msgid "نعم"\nmsgstr ""\n', ("ar", "en")),
        ('msgid "1"\nmsgstr "Yes"\n', ("ar", "en")),
    ],
)
def test_texts_tell_the_languages_that_a_file_does_not(text: str, langs: tuple[str, str]) -> None:
    pair = read(text, "a.po")
    assert (pair.source.lang, pair.target.lang) == langs


def _xliff(text: str) -> str:
    from xml.sax.saxutils import escape

    unit = f"<trans-unit><source>x</source><target>\u0627{escape(text)}</target></trans-unit>"
    return XLIFF_1.format(unit)


def _po(text: str) -> str:
    return PO.format(f'msgid "x"\r\nmsgstr "\u0627{quoted(text)}"\r\n')


LETTERS = st.text('a\u0628 &<>"\\\n\u00e9\U0001f600]', max_size=30)


@pytest.mark.parametrize(("write", "path"), [(_xliff, "a.xlf"), (_po, "a.po")])
@given(said=LETTERS)
def test_every_letter_is_found_where_it_stands(
    write: Callable[[str], str], path: str, said: str
) -> None:
    source = write(said)
    (segment,) = read(source, path).target.segments
    assert segment.text == f"\u0627{said}".strip()
    for at, letter in enumerate(segment.text):
        span = segment.span(at, at + 1)
        raw = source[span.start : span.end]
        assert raw == letter or (raw[0] in "&\\" and letter in '&<>"\\\n')
        edit = segment.edit(at, at + 1, "Q")
        assert edit
        assert source[edit.span.start : edit.span.end] == raw


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    text = XLIFF_1.format("<trans-unit><source>a</source><target>ا\nب\nج</target></trans-unit>")
    source = text.replace("\n", end)
    (segment,) = read(source, "a.xlf").target.segments
    assert segment.text == "ا\nب\nج"
    assert segment.span(4, 5) == segment.span(4, 5)
    assert source[segment.span(4, 5).start] == "ج"


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
    "<xliff version='1.2'>&c;</xliff>"
)


@pytest.mark.parametrize(
    ("text", "path", "said", "line"),
    [
        (BOMB, "a.xlf", "declares entities", 1),
        (BOMB.replace('"ha"', 'SYSTEM "/etc/passwd"'), "a.tmx", "declares entities", 1),
        ("<a/>", "a.xlf", "is no XLIFF", 1),
        ("<a/>", "a.tmx", "is no TMX", 1),
        ("<xliff version='3'/>", "a.xlf", "not known", None),
        ("<xliff>\n<a></xliff>", "a.xlf", "not well-formed XML: mismatched tag", 2),
        ("<xliff>" + "<g>" * 300, "a.xlf", "inside each other", 1),
        (TMX.format(""), "a.tmx", "no unit in both", None),
        ('msgid "a"\nmsgstr b', "a.po", "is no PO", 2),
        ('"a"', "a.po", "is no PO", 1),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"', "a.po", "twice", 3),
        (XLIFF_1.replace("ar-EG", "fr").format(""), "a.xlf", "in “fr”", None),
        (XLIFF_1.replace("ar-EG", "en").format(""), "a.xlf", "both said to be in en", None),
    ],
)
def test_what_cannot_be_read(text: str, path: str, said: str, line: int | None) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(text, path)
    assert (caught.value.path, caught.value.line) == (path, line)


@given(st.text("<>/&;!-[]\"'= axliftmgsdrn:\n\\", max_size=200))
def test_any_text_at_all(text: str) -> None:
    for path in ("a.xlf", "a.tmx", "a.po"):
        for whole in (text, XLIFF_1.format(text), TMX.format(text), PO.format(text)):
            pairs = None
            with suppress(InputError):  # nothing else may be raised
                pairs = read(whole, path)
            assert pairs is None or pairs.source is not pairs.target
