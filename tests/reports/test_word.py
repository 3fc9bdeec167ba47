"""Annotated Word files: what is in the package, and what LibreOffice reads in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.fix import apply, chosen
from qa_toolkit.engine.outcome import Checked
from qa_toolkit.engine.select import Layer
from qa_toolkit.errors import InputError
from qa_toolkit.model import Safety
from qa_toolkit.parsers.docx_text import story
from qa_toolkit.parsers.source import decode
from qa_toolkit.reports.word import Annotated, annotated
from tests import libreoffice
from tests.word import package, paragraph, part, run, text_box, unzipped, zipped

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
TAIL = "<w:t>It  &lt;is&gt;.</w:t>"
BY = 'w:author="Ed" w:date="2026-01-01T00:00:00Z"'
OLD = '<w:r><w:commentReference w:id="7"/></w:r>'

RULES = (
    "ar/repeated-word", "ar/space-before-punctuation", "ar/latin-comma", "ar/doubled-space",
    "ar/missing-hamza", "en/repeated-word", "en/space-before-punctuation", "en/doubled-space",
)  # fmt: skip

FILES = {
    # Runs split in the middle of words, formatting, an insertion at the end of a run.
    "arabic": package(
        paragraph("الميناء يعود إلى العمل", style="Titre", properties="<w:bidi/>"),
        paragraph(
            run("قال الوز", "<w:b/><w:rtl/>"),
            run("ير , إن المينا", "<w:rtl/>"),
            run("ء  عاد ال", "<w:i/><w:rtl/>"),
            run("ى العمل.", "<w:rtl/>"),
            properties="<w:bidi/>",
        ),
        paragraph("وقال الرئيس,إن العمل مستمر .", properties="<w:bidi/>"),
    ),
    "everywhere": package(
        paragraph("A bridge opens", style="Titre"),
        paragraph("The the bridge", NOTE, " is long .", f"<w:r><w:tab/>{TAIL}</w:r>"),
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
        f"{paragraph('Long  and wide')}</w:tc></w:tr></w:tbl>",
        paragraph(text_box(paragraph("In the the box."))),
        paragraph("See ", f'<w:hyperlink r:id="rId9">{run("the the report")}</w:hyperlink>', "."),
        '<w:sectPr><w:headerReference w:type="default" r:id="pheader1"/></w:sectPr>',
        parts={
            "footnotes": part(
                "footnotes",
                f'<w:footnote w:id="2">{paragraph("By the the old measure.")}</w:footnote>',
            ),
            "header1": part("hdr", paragraph("The the Daily")),
        },
        relations={"rId9": ("hyperlink", "https://example.org/a")},
    ),
    "reviewed": package(
        paragraph(
            "We saw ",
            f'<w:ins w:id="1" {BY}>{run("the the ")}</w:ins>',
            f'<w:del w:id="2" {BY}><w:r>'
            '<w:delText xml:space="preserve">those </w:delText></w:r></w:del>',
            '<w:commentRangeStart w:id="7"/>',
            run("people ."),
            f'<w:commentRangeEnd w:id="7"/>{OLD}',
        ),
        parts={
            "comments": part(
                "comments",
                f'<w:comment w:id="7" {BY} w:initials="E">'
                f"{paragraph('Who?')}</w:comment>",
            )
        },
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    data: bytes
    article: Checked
    done: Annotated

    @property
    def parts(self) -> dict[str, str]:
        return unzipped(self.done.data)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Config(cache=False, layers=(Layer(ignore=("all",), select=RULES),)))


@pytest.fixture(scope="module")
def cases(checker: Checker) -> dict[str, Case]:
    found = {}
    for name, data in FILES.items():
        article = _checked(checker, data)
        found[name] = Case(data, article, annotated(data, article, lang="en", now=NOW))
    return found


def _checked(checker: Checker, data: bytes) -> Checked:
    outcome = checker.check_text(decode(data, path="story.en.docx").text, path="story.docx")
    assert not outcome.problems
    return outcome.articles[0]


@pytest.fixture(scope="module")
def opened(
    cases: dict[str, Case], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, str], ElementTree.Element]:
    """What LibreOffice makes of the copies; one start for all of them."""
    folder = tmp_path_factory.mktemp("opened")
    files = []
    for name, case in cases.items():
        for kind, data in {"before": case.data, "after": case.done.data}.items():
            files.append(folder / f"{name}-{kind}.docx")
            files[-1].write_bytes(data)
    libreoffice.read(files, folder / "profile")

    def read(name: str, state: str) -> ElementTree.Element:
        return ElementTree.parse(folder / f"{name}.docx.{state}fodt").getroot()

    return read


TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
UNREAD = (f"{OFFICE}annotation", f"{TEXT}tracked-changes")
APART = (*UNREAD, f"{TEXT}note", f"{DRAW}frame", f"{DRAW}custom-shape")


def words(element: ElementTree.Element) -> str:
    """The text of a paragraph as LibreOffice shows it, without what hangs on it."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{TEXT}s":
            pieces.append(" " * int(child.get(f"{TEXT}c", "1")))
        elif child.tag == f"{TEXT}tab":
            pieces.append("\t")
        elif child.tag not in APART:
            pieces.append(words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def paragraphs(element: ElementTree.Element) -> list[str]:
    """All paragraphs, those of notes, headers and boxes too, without the blank ones."""
    found = [words(element)] if element.tag in (f"{TEXT}p", f"{TEXT}h") else []
    for child in element:
        if child.tag not in UNREAD:
            found += paragraphs(child)
    return [each.strip() for each in found if each.strip()]


@pytest.mark.parametrize("name", FILES)
def test_rejected_it_is_what_it_was(
    name: str, opened: Callable[[str, str], ElementTree.Element]
) -> None:
    assert paragraphs(opened(f"{name}-after", "rejected.")) == paragraphs(
        opened(f"{name}-before", "rejected.")
    )


@pytest.mark.parametrize("name", FILES)
def test_accepted_it_is_mended(
    name: str, cases: dict[str, Case], opened: Callable[[str, str], ElementTree.Element]
) -> None:
    """The copy reads as the text with its fixes, but where none may be tracked."""
    accepted = paragraphs(opened(f"{name}-after", "accepted."))
    mended, number = apply(
        story(cases[name].data).text, chosen(cases[name].article.findings, Safety.UNSAFE)
    )
    assert number >= cases[name].done.changes > 0
    if name == "everywhere":
        mended = mended.replace("In the box.", "In the the box.")
    if name == "reviewed":
        mended = mended.replace("the ", "the the ")
    assert sorted(accepted) == sorted(line.strip() for line in mended.split("\n") if line.strip())


@pytest.mark.parametrize("name", FILES)
def test_each_finding_is_a_comment(
    name: str, cases: dict[str, Case], opened: Callable[[str, str], ElementTree.Element]
) -> None:
    case = cases[name]
    comments = list(opened(f"{name}-after", "").iter(f"{OFFICE}annotation"))
    ours = [each for each in comments if "qa-toolkit" in "".join(each.itertext())]
    assert len(ours) == case.done.comments == len(case.article.findings)
    for finding in case.article.findings:
        assert any(finding.message.en in "".join(each.itertext()) for each in ours)


def test_nothing_else_changes(cases: dict[str, Case]) -> None:
    for case in cases.values():
        before, after = unzipped(case.data), case.parts
        new = {"word/comments.xml"}
        changed = {name for name in after if after[name] != before.get(name)}
        assert changed <= new | {
            "[Content_Types].xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/footnotes.xml",
            "word/header1.xml",
        }
        assert list(before) == [name for name in after if name in before]
        assert story(case.done.data).text  # it can be read again


def test_changes_keep_the_looks_of_their_run(cases: dict[str, Case]) -> None:
    body = cases["arabic"].parts["word/document.xml"]
    assert re.search(
        r'<w:ins w:id="\d+" w:author="qa-toolkit" w:date="2026-11-24T12:00:00Z">'
        r'<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">،',
        body,
    )
    assert '<w:del w:id="' in body
    assert (
        '<w:r><w:rPr><w:b/><w:rtl/></w:rPr><w:t xml:space="preserve">قال الوز</w:t></w:r>' in body
    )


def test_comments_of_others_stay(cases: dict[str, Case]) -> None:
    parts = cases["reviewed"].parts
    assert 'w:author="Ed"' in parts["word/comments.xml"]
    assert '<w:comment xmlns:w="' in parts["word/comments.xml"]
    assert 'w:id="8"' in parts["word/comments.xml"]
    assert parts["[Content_Types].xml"].count("comments+xml") == 1


def test_an_insertion_of_others_is_commented_alone(cases: dict[str, Case]) -> None:
    body = cases["reviewed"].parts["word/document.xml"]
    inside = body[body.index("<w:ins ") : body.index("</w:ins>")]
    assert "commentRangeStart" in inside
    assert "<w:del " not in inside


def test_what_takes_no_comment_is_commented_in_the_body(cases: dict[str, Case]) -> None:
    parts = cases["everywhere"].parts
    assert "comment" not in parts["word/footnotes.xml"] + parts["word/header1.xml"]
    assert "<w:del " in parts["word/footnotes.xml"]
    comments = parts["word/comments.xml"]
    assert comments.count("In a note, header or text box, “ the”:") == 3
    box = parts["word/document.xml"]
    assert box.count("In the the box.") == 2  # Word's version and its fallback


def test_arabic_comments_run_from_right_to_left(checker: Checker) -> None:
    data = FILES["arabic"]
    article = _checked(checker, data)
    done = annotated(data, article, lang="ar", now=NOW)
    comments = unzipped(done.data)["word/comments.xml"]
    assert "<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>" in comments
    assert "خطأ · ar/" in comments or "تحذير · ar/" in comments


def test_words_change_as_a_whole(cases: dict[str, Case]) -> None:
    """Across runs, each piece as it looked: ا of one run and ى of the next."""
    body = cases["arabic"].parts["word/document.xml"]
    assert '<w:delText xml:space="preserve">ال</w:delText>' in body
    assert '<w:delText xml:space="preserve">ى</w:delText>' in body
    assert '<w:t xml:space="preserve">إلى</w:t>' in body


FAULTS = ("the ", "report ", " , ", ". ", "  ", "قال", "الى ", "المينا", "ء ", "\U0001f600", "a<&")


@given(
    lines=st.lists(
        st.lists(st.tuples(st.sampled_from(FAULTS), st.booleans()), min_size=1, max_size=14),
        min_size=1,
        max_size=3,
    )
)
def test_any_runs(checker: Checker, lines: list[list[tuple[str, bool]]]) -> None:
    """However a text is cut into runs, accepting all changes gives the mended text."""
    blocks = []
    for line in lines:
        blocks.append(paragraph(*(run(escape(text), "<w:b/>" * bold) for text, bold in line)))
    data = package(*blocks)
    article = _checked(checker, data)
    done = annotated(data, article, lang="en", now=NOW)
    mended, number = apply(story(data).text, chosen(article.findings, Safety.UNSAFE))
    assert story(done.data).text == mended
    assert (done.comments, done.changes) == (len(article.findings), number)
    body = unzipped(done.data)["word/document.xml"]
    body = re.sub(r"<w:ins .*?</w:ins>|</?w:del( [^>]*)?>", "", body).replace("w:delText", "w:t")
    parts = {**unzipped(data), "word/document.xml": body}
    assert story(zipped(parts)).text == story(data).text


def test_another_text_is_refused(cases: dict[str, Case]) -> None:
    with pytest.raises(InputError, match="changed since"):
        annotated(FILES["reviewed"], cases["arabic"].article, lang="en", now=NOW)
