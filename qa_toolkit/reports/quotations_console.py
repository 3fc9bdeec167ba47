"""The quotations of articles for people: one a paragraph, with what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from qa_toolkit.document import Document
from qa_toolkit.model import Message
from qa_toolkit.quotations import Attributed, Attribution, QuotationKind, every_quotation
from qa_toolkit.reports.console import Look, render
from qa_toolkit.reports.visible import visible

_KINDS = {
    QuotationKind.SPEECH: Message(en="speech", ar="قول"),
    QuotationKind.SCARE: Message(en="scare quotes", ar="تحفّظ"),
    QuotationKind.TITLE: Message(en="title", ar="عنوان"),
    QuotationKind.TERM: Message(en="term", ar="مصطلح"),
    QuotationKind.BLOCK: Message(en="block quotation", ar="اقتباس مستقل"),
    QuotationKind.UNCLOSED: Message(en="never closed", ar="لم يُغلق"),
    QuotationKind.INDIRECT: Message(en="indirect", ar="قول غير مباشر"),
}


def report(documents: Iterable[Document], look: Look) -> str:
    """Every quotation with its place, its kind and what is quoted."""
    return render(_lines(documents, look), look)


def _lines(documents: Iterable[Document], look: Look) -> Iterator[Text]:
    for document in documents:
        for each in every_quotation(document):
            yield from _quotation(each, document, look)


def _quotation(each: Attributed, document: Document, look: Look) -> Iterator[Text]:
    quotation, attribution = each.quotation, each.attribution
    line, column = document.lines.position(quotation.parts[0].span.start)
    indent = "  " * (1 + quotation.depth)
    yield Text.assemble(
        (f"{visible(document.path)}:{line}:{column} ", "dim"),
        (_KINDS[quotation.kind].text(look.lang), "bold"),
    )
    yield Text(indent + visible(quotation.text.replace("\n", " ")))
    if attribution:
        yield Text(indent + visible(_told(attribution, look)), "cyan")
    yield Text()


def _told(attribution: Attribution, look: Look) -> str:
    """The speaker, the role and the cue: Lina Haddad, the engineer (said)."""
    speaker = attribution.speaker
    if speaker is None:
        unknown = Message(en="speaker not clear", ar="القائل غير واضح")
        return f"— {unknown.text(look.lang)} ({attribution.cue.text})"
    comma = "، " if look.lang == "ar" else ", "
    parts = [speaker.name, speaker.role] if speaker.role else [speaker.name]
    return f"— {comma.join(parts)} ({attribution.cue.text})"
