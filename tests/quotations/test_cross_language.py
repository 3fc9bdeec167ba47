"""A quotation against a source in the other language, with the encoder that is shipped."""

from __future__ import annotations

import pytest

from qa_toolkit.align.encoders import encoder
from qa_toolkit.model import Lang
from qa_toolkit.parsers import parse
from qa_toolkit.quotations.cross_language import rendered
from qa_toolkit.quotations.lookup import Lookup, Verdict
from qa_toolkit.quotations.passages import Source
from qa_toolkit.quotations.traits import Change
from qa_toolkit.quotations.translated import TranslatedSource
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

RELEASE = """\
The ministry reported on the harbour today.

“We want the repairs to be lasting, so that the storm is not able to break
the wall or flood the market and the houses around it,” said Nadia Khoury, the minister.

Divers found 15 wrecks in the harbour in March.

Kavanaugh and his brother sold their boat in the summer.

The council did not raise the price of water.
"""


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    return Vectors(encoder())


@pytest.fixture(scope="module")
def release(vectors: Vectors) -> TranslatedSource:
    return TranslatedSource(Source.of(parse(RELEASE, path="s.txt", lang="en")[0]), vectors)


def looked(quote: str, release: TranslatedSource, vectors: Vectors, lang: Lang = "ar") -> Lookup:
    words = Wording.of_document(parse(quote, path="q.txt", lang=lang)[0])
    return rendered(words, [release], vectors)


FAITHFUL = (
    "نريد أن تكون الإصلاحات دائمة، حتى لا تقدر العاصفة على كسر الجدار أو إغراق السوق والبيوت "
    "المحيطة به"
)


def test_a_translation_is_found(release: TranslatedSource, vectors: Vectors) -> None:
    found = looked(FAITHFUL, release, vectors)
    (passage,) = found.passages
    assert found.verdict is Verdict.TRANSLATED
    assert "repairs to be lasting" in passage.source.wording.text(passage.start, passage.end)
    assert found.confidence > 0.5


def test_a_clause_cut_at_the_end(release: TranslatedSource, vectors: Vectors) -> None:
    found = looked(
        "نريد أن تكون الإصلاحات دائمة، حتى لا تقدر العاصفة على كسر الجدار", release, vectors
    )
    assert found.verdict is Verdict.TRUNCATED
    text = found.passages[0].source.wording.text(*found.after)
    assert "flood the market" in text
    assert "minister" not in text


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("عثر الغواصون على 17 حطاماً في الميناء في مارس", Change.NUMBER),
        ("رفع المجلس سعر الماء", Change.NEGATION),
        ("باع أندرسون وأخوه قاربهما في الصيف", Change.NAME),
    ],
)
def test_what_is_altered(
    quote: str, kind: Change, release: TranslatedSource, vectors: Vectors
) -> None:
    found = looked(quote, release, vectors)
    assert kind in {each.kind for each in found.differences}


@pytest.mark.parametrize(
    "quote",
    [
        "عثر الغواصون على خمسة عشر حطاماً في الميناء في مارس",
        "لم يرفع المجلس سعر الماء",
        "باع كافانو وأخوه قاربهما في الصيف",
    ],
)
def test_what_is_not(quote: str, release: TranslatedSource, vectors: Vectors) -> None:
    assert looked(quote, release, vectors).verdict is Verdict.TRANSLATED


def test_what_no_source_has(release: TranslatedSource, vectors: Vectors) -> None:
    found = looked("فازت الجامعة بكأس الشطرنج للمرة الثالثة هذا العام", release, vectors)
    assert found.verdict is Verdict.MISSING


def test_an_empty_source(vectors: Vectors) -> None:
    nothing = TranslatedSource(Source.of(parse("…", path="s.txt", lang="en")[0]), vectors)
    assert looked("رفع المجلس سعر الماء", nothing, vectors).verdict is Verdict.MISSING
