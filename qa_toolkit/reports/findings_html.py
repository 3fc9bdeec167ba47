"""The report as one page: each article as an editor reads it, with its findings in the margin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.engine.outcome import Checked, FileOutcome, Problem
from qa_toolkit.errors import InputError
from qa_toolkit.model import Finding, Message, Severity, Span, UiLang
from qa_toolkit.parsers import parse
from qa_toolkit.reports.page import card, marked, page, shown, toolbar, word
from qa_toolkit.reports.places import titled
from qa_toolkit.reports.report import Report
from qa_toolkit.reports.tally import Tally

_TITLE = Message(en="Findings", ar="النتائج")
_PROBLEMS = Message(en="Could not be checked", ar="تعذّر فحصه")
_KEYS = {
    "n p": Message(en="next, previous finding", ar="النتيجة التالية، السابقة"),
    "f": Message(en="only where something was found", ar="مواضع النتائج وحدها"),
    "t": Message(en="light or dark", ar="فاتح أو داكن"),
    "Esc": Message(en="let go", ar="إلغاء التحديد"),
    "?": Message(en="these keys", ar="هذه المفاتيح"),
}
_TAGS = {Kind.HEADLINE: "h2", Kind.SUBHEAD: "h3"}


class FindingsHtml(Report):
    """The page; it is written at the end, for its filters count everything."""

    def begin(self) -> str:
        """Nothing yet."""
        self.articles: list[Checked] = []
        self.problems: list[Problem] = []
        return ""

    def add(self, outcome: FileOutcome) -> str:
        """Keep the articles of one file."""
        self.articles += outcome.articles
        self.problems += outcome.problems
        return ""

    def end(self, tally: Tally) -> str:
        """The whole page."""
        lang = self.about.lang
        title = _TITLE.text(lang)
        names = [titled(article) for article in self.articles[:2]]
        name = f": <bdi>{shown(names[0])}</bdi>" if len(names) == 1 else ""
        findings = [each for article in self.articles for each in article.findings]
        sections = "\n".join(
            _section(article, number, lang) for number, article in enumerate(self.articles)
        )
        return page(
            title=f"{title}: {names[0]}" if name else title,
            body=(
                f'<header class="top"><h1>{shown(title)}{name}</h1>{toolbar(findings, lang=lang)}'
                f"</header><main>{self._problems()}{self._contents()}{sections}</main>"
            ),
            lang=lang,
            keys=_KEYS,
            styles=("text.css", "findings.css"),
            scripts=("findings.js",),
        )

    def _problems(self) -> str:
        if not self.problems:
            return ""
        items = "".join(
            f"<li><bdi>{shown(each.path)}{f':{each.line}' if each.line else ''}</bdi>: "
            f"{shown(each.message)}</li>"
            for each in self.problems
        )
        head = shown(_PROBLEMS.text(self.about.lang))
        return f'<section class="problems"><h2>{head}</h2><ul>{items}</ul></section>'

    def _contents(self) -> str:
        """Where each of many articles is, and how many findings it has."""
        if len(self.articles) < 2:
            return ""
        items = "".join(
            f'<li><a href="#a{number}"><bdi>{shown(titled(article))}</bdi></a> <span '
            f'class="number">{sum(not each.suppressed for each in article.findings)}</span></li>'
            for number, article in enumerate(self.articles)
        )
        return f'<nav class="contents"><ol>{items}</ol></nav>'


def _section(article: Checked, number: int, lang: UiLang) -> str:
    findings = {f"a{number}f{n}": finding for n, finding in enumerate(article.findings)}
    bands = "\n".join(_bands(article, findings, lang))
    nothing = "" if findings else f'<p class="empty">{word("nothing", lang)}</p>'
    return (
        f'<section class="article" id="a{number}"><h2><bdi>{shown(titled(article))}</bdi></h2>'
        f"{nothing}{bands}</section>"
    )


def _bands(article: Checked, findings: Mapping[str, Finding], lang: UiLang) -> Iterator[str]:
    """The parts of an article in the order of its file, each beside its findings."""
    segments = _segments(article)
    starts = [segment.span(0, len(segment.text)).start for segment in segments]
    margins: dict[int, list[str]] = {}
    for name, finding in findings.items():
        # What stands in no part (a picture, a link, metadata) goes beside the part before it.
        place = max(0, bisect_right(starts, finding.span.start) - 1)
        margins.setdefault(place, []).append(name)
    for number, segment in enumerate(segments):
        names = margins.get(number, [])
        text = marked(segment.text, _marks(segment, {name: findings[name] for name in names}))
        tag = _TAGS.get(segment.kind, "p")
        direction = "rtl" if segment.lang == "ar" else "ltr"
        cards = "".join(card(findings[name], id=name, places=(), lang=lang) for name in names)
        yield (
            f'<div class="band"><div class="side {segment.lang}" lang="{segment.lang}" '
            f'dir="{direction}"><{tag} class="{segment.kind}">{text}</{tag}></div>'
            f'<div class="margin">{cards}</div></div>'
        )
    if not segments:
        cards = "".join(
            card(each, id=name, places=(), lang=lang) for name, each in findings.items()
        )
        yield f'<div class="band"><div class="side"></div><div class="margin">{cards}</div></div>'


def _segments(article: Checked) -> Sequence[Segment]:
    """The parts of the article, read again from its source, in the order of the file."""
    try:
        documents = parse(article.source, path=article.path, broken=lambda _: None)
    except InputError:
        return ()
    document: Document | None = next(
        (each for each in documents if each.record == article.record), None
    )
    segments = [each for each in document.segments if each.text] if document else []
    return sorted(segments, key=lambda segment: segment.span(0, len(segment.text)).start)


def _marks(
    segment: Segment, findings: Mapping[str, Finding]
) -> list[tuple[int, int, str, Severity]]:
    """The words of each finding; where something is missing, the character it is missing at."""
    marks = []
    for name, finding in findings.items():
        span = finding.span
        start, end = segment.offsets.clean(span if len(span) else Span(span.start, span.end + 1))
        if start < end:
            marks.append((start, end, name, finding.severity))
    return marks


REPORT = FindingsHtml
