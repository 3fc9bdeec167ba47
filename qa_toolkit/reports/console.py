"""The report for people: what is wrong, the line it stands in, and what to write.

Terminals differ in whether they reorder right-to-left text, so no line relies on it: in a line
that holds such text the fault is marked inside the line, between ⟦ and ⟧, and only lines
without any get a row of carets below them. Nothing of an article is printed raw.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from qa_toolkit.engine.outcome import Checked, FileOutcome, reported
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Finding, Message, Severity, UiLang
from qa_toolkit.reports.excerpt import excerpt
from qa_toolkit.reports.labels import SEVERITY, count
from qa_toolkit.reports.sides import both_sides
from qa_toolkit.reports.tally import ANNOTATE, FIX, UNSAFE_FIXES, Tally
from qa_toolkit.reports.visible import visible

OPEN, CLOSE = "⟦", "⟧"
PIPE_WIDTH = 100
"""Cells of a source line shown where there is no terminal to fit."""
_UNWRAPPED = 100_000
_OFFERED = 3
"""Fixes shown for one finding."""
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


@dataclass(frozen=True, slots=True)
class Look:
    """How to write: ``width`` in cells, or None where lines need not fit (a pipe, a file)."""

    width: int | None = None
    color: bool = False
    lang: UiLang = "en"


def render(lines: Iterable[object], look: Look) -> str:
    """Rich texts and tables as plain text or with ANSI colours, without trailing spaces."""
    console = Console(
        file=StringIO(),
        width=look.width or _UNWRAPPED,
        force_terminal=look.color,
        color_system="standard" if look.color else None,
        no_color=not look.color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as capture:
        for line in lines:
            console.print(line, soft_wrap=isinstance(line, Text))
    return "".join(f"{line.rstrip(' ')}\n" for line in capture.get().split("\n")[:-1])


def file_report(outcome: FileOutcome, look: Look) -> str:
    """The findings of one file, article by article; empty if there are none."""
    lines: list[Text] = []
    for article in outcome.articles:
        if reported([article]) or any(not more.suppressed for more in article.unlisted):
            lines += _article(article, look)
    return render(lines, look) if lines else ""


def _article(article: Checked, look: Look) -> Iterator[Text]:
    name = visible(article.path) + (f" [{visible(article.record)}]" if article.record else "")
    yield Text(name, "bold underline")
    index = LineIndex.of(article.source)
    for finding in reported([article]):
        yield Text()
        yield from _finding(finding, article.path, index, look)
    for more in article.unlisted:
        if not more.suppressed:
            yield Text()
            words = Message(
                en=f"{more.number} more of {more.rule} are not listed",
                ar=f"لم تُسرد {more.number} أخرى من {more.rule}",
            )
            yield from _wrapped(Text(words.text(look.lang), STYLES[more.severity]), look, "")
    yield Text()


def _finding(finding: Finding, path: str, index: LineIndex, look: Look) -> Iterator[Text]:
    line, column = index.position(finding.span.start)
    place = Text(f"{visible(path)}:{line}:{column}", "bold")
    tag = Text.assemble(
        (SEVERITY[finding.severity].text(look.lang), STYLES[finding.severity]),
        " ",
        (finding.rule, "dim"),
    )
    yield from _headed(place, tag, Text(visible(finding.message.text(look.lang))), look)
    gutter = f"  {line} │ "
    yield from _source(finding, index, look, gutter)
    indent = " " * (len(gutter) - 2)
    for number, fix in enumerate(finding.fixes[:_OFFERED]):
        lead = "→ " if number == 0 else ("أو " if look.lang == "ar" else "or ")
        yield from _wrapped(Text(lead + visible(fix.title.text(look.lang)), "green"), look, indent)
    sides = [*both_sides(finding, look, indent)]
    yield from sides
    for related in finding.related[:1] if sides else finding.related:
        words = visible(related.message.text(look.lang))
        if related.path in (None, path):
            where = index.position(related.span.start)
            words = f"{visible(path)}:{where.line}:{where.column} {words}"
        else:
            words = f"{visible(related.path or path)}: {words}"
        yield from _wrapped(Text(words, "dim"), look, indent)


def _headed(place: Text, tag: Text, message: Text, look: Look) -> Iterator[Text]:
    """Place, tag and message on one line, or on as many as a narrow terminal needs."""
    room = look.width or _UNWRAPPED
    if look.width is None or place.cell_len + tag.cell_len + message.cell_len + 2 <= room:
        yield Text.assemble(place, " ", tag, " ", message)
        return
    if place.cell_len + tag.cell_len + 1 <= room:
        yield Text.assemble(place, " ", tag)
    else:
        yield place
        yield Text.assemble("  ", tag)
    yield from _wrapped(message, look, "  ")


def _source(finding: Finding, index: LineIndex, look: Look, gutter: str) -> Iterator[Text]:
    width = (look.width or PIPE_WIDTH) - len(gutter) - len(OPEN + CLOSE)
    part = excerpt(index, finding.span, width=max(width, 10))
    style = f"{STYLES[finding.severity]} underline"
    if part.rtl:
        fault = Text.assemble((OPEN, "bold"), (part.fault, style), (CLOSE, "bold"))
        yield Text.assemble((gutter, "dim"), part.before, fault, part.after)
        return
    yield Text.assemble((gutter, "dim"), part.before, (part.fault, style), part.after)
    carets = "^" * max(1, cell_len(part.fault))
    blank = " " * (len(gutter) - 2) + "│ "
    yield Text.assemble(
        (blank, "dim"), " " * cell_len(part.before), (carets, STYLES[finding.severity])
    )


def _wrapped(text: Text, look: Look, indent: str) -> Iterator[Text]:
    if look.width is None:
        yield Text.assemble(indent, text)
        return
    for line in text.wrap(Console(), max(10, look.width - len(indent))):
        line.rstrip()
        yield Text.assemble(indent, line)


def summary(tally: Tally, look: Look) -> str:
    """One line of sums, and one on the fixes at hand if there are any."""
    comma = "، " if look.lang == "ar" else ", "
    parts = comma.join(
        count(tally.severities[severity], severity.label, look.lang)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    )
    line = f"{count(tally.files, 'file', look.lang)}: {parts}"
    if tally.suppressed:
        word = "مُسكَتة: {}" if look.lang == "ar" else "{} suppressed"
        line += comma + word.format(tally.suppressed)
    if tally.problems:
        line += comma + count(tally.problems, "problem", look.lang)
    found = [severity for severity in Severity if tally.severities[severity]]
    style = STYLES[max(found)] if found else "bold green"
    lines = list(_wrapped(Text(line, style), look, ""))
    if hint := _fix_hint(tally, look.lang):
        lines += _wrapped(Text(hint, "dim"), look, "")
    return render(lines, look)


def _fix_hint(tally: Tally, lang: UiLang) -> str:
    number = {options: tally.fixable[options] for options in (FIX, UNSAFE_FIXES, ANNOTATE)}
    if lang == "ar":
        parts = [f"{n} بالخيار {options}" for options, n in number.items() if n]
        return f"يمكن تصحيح {'، و'.join(parts)}" if parts else ""
    parts = [f"{n} with {options}" for options, n in number.items() if n]
    return f"fixable: {', '.join(parts)}" if parts else ""


def statistics(tally: Tally, look: Look) -> str:
    """The rules that found something, most frequent first."""
    if not tally.rules:
        return ""
    ordered = sorted(tally.rules.items(), key=lambda item: (-item[1], item[0][1], -item[0][0]))
    digits = len(str(ordered[0][1]))
    widest = max(cell_len(SEVERITY[severity].text(look.lang)) for severity in Severity)
    lines = []
    for (severity, rule), number in ordered:
        label = SEVERITY[severity].text(look.lang)
        pad = " " * (widest - cell_len(label))
        lines.append(
            Text.assemble(f"{number:>{digits}}  ", (label, STYLES[severity]), f"{pad}  {rule}")
        )
    return render([*lines, Text()], look)
