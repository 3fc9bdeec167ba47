"""The quotations of articles for people: one a paragraph, with what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from qa_toolkit.document import Document
from qa_toolkit.model import Message
from qa_toolkit.quotations import Quotation, QuotationKind, find_quotations
from qa_toolkit.reports.console import Look, render
from qa_toolkit.reports.visible import visible

_KINDS = {
    QuotationKind.SPEECH: Message(en="speech", ar="قول"),
    QuotationKind.SCARE: Message(en="scare quotes", ar="تحفّظ"),
    QuotationKind.TITLE: Message(en="title", ar="عنوان"),
    QuotationKind.TERM: Message(en="term", ar="مصطلح"),
    QuotationKind.BLOCK: Message(en="block quotation", ar="اقتباس مستقل"),
    QuotationKind.UNCLOSED: Message(en="never closed", ar="لم يُغلق"),
}


def report(documents: Iterable[Document], look: Look) -> str:
    """Every quotation with its place, its kind and what is quoted."""
    return render(_lines(documents, look), look)


def _lines(documents: Iterable[Document], look: Look) -> Iterator[Text]:
    for document in documents:
        for quotation in find_quotations(document):
            yield from _quotation(quotation, document, look)


def _quotation(quotation: Quotation, document: Document, look: Look) -> Iterator[Text]:
    line, column = document.lines.position(quotation.parts[0].span.start)
    yield Text.assemble(
        (f"{visible(document.path)}:{line}:{column} ", "dim"),
        (_KINDS[quotation.kind].text(look.lang), "bold"),
    )
    yield Text("  " * (1 + quotation.depth) + visible(quotation.text.replace("\n", " ")))
    yield Text()
