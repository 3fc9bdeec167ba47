"""Inline suppressions: which findings a directive in the article silences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from qa_toolkit.document import Directive, Document
from qa_toolkit.engine.select import matches, nearest_selector
from qa_toolkit.model import Category, Finding, Message, Severity, Span, Suppression
from qa_toolkit.rule import BOTH, Example, Rule, RuleMeta


class UnusedSuppression(Rule):
    """A suppression that silences nothing.

    No scope of its own: only the engine, once every other rule has spoken, can tell.
    """

    meta = RuleMeta(
        id="any/unused-suppression",
        summary=Message(en="Suppression that silences nothing", ar="إسكات لا يُسكت شيئاً"),
        explanation=Message(
            en="A suppression whose fault has been mended hides the next one that is made there.",
            ar="الإسكات الذي زال سببه يُخفي الخطأ التالي الذي يقع في موضعه.",
        ),
        category=Category.STYLE,
        langs=BOTH,
        severity=Severity.NOTE,
        examples=(
            Example(
                "[[<!-- qa: off any/unused-suppression -->]]\n\nThe council met.",
                "The council met.",
                format="markdown",
            ),
            Example("The council met.", format="markdown"),
        ),
        authority="The toolkit's own suppressions",
    )

    def of(self, directive: Directive) -> Finding:
        """The finding on a directive."""
        named = ", ".join(directive.rules) or "all"
        return self.finding_at(
            directive.span,
            Message(
                en=f"This suppression ({named}) silences nothing; remove it.",
                ar=f"هذا الإسكات ({named}) لا يُسكت شيئاً؛ احذفه.",
            ),
        )

    def unknown(self, directive: Directive, selector: str, known: Iterable[RuleMeta]) -> Finding:
        """The finding on a directive that names no rule."""
        hint = nearest_selector(selector, known)
        return self.finding_at(
            directive.span,
            Message(
                en=f"No rule is called “{selector}”" + (f"; write “{hint}”." if hint else "."),
                ar=f"لا توجد قاعدة باسم «{selector}»" + (f"؛ اكتب «{hint}»." if hint else "."),
            ),
        )


@dataclass(frozen=True, slots=True)
class _Reach:
    """The part of the source over which a directive silences its rules."""

    directive: Directive
    span: Span

    def silences(self, finding: Finding, meta: RuleMeta | None) -> bool:
        start = finding.span.start
        inside = (
            self.span.start <= start < self.span.end or start == self.span.end == finding.span.end
        )
        return inside and (
            not self.directive.rules
            or (meta is not None and any(matches(rule, meta) for rule in self.directive.rules))
        )


def suppress(
    document: Document,
    findings: Iterable[Finding],
    ran: Mapping[str, RuleMeta],
    *,
    known: Iterable[RuleMeta] = (),
    idle: UnusedSuppression | None = None,
) -> tuple[Finding, ...]:
    """The findings with the silenced ones marked, and what ``idle`` says of idle directives.

    A directive about a ``known`` rule that did not run is not called idle.
    """
    coming = sorted(_reaches(document), key=lambda reach: reach.span, reverse=True)
    here: list[_Reach] = []
    used: set[Directive] = set()
    marked: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: finding.span):
        # Both are in reading order, so that a file full of directives takes no square of time.
        while coming and coming[-1].span.start <= finding.span.start:
            here.append(coming.pop())
        here = [reach for reach in here if reach.span.end >= finding.span.start]
        meta = ran.get(finding.rule)
        silencing = [reach.directive for reach in here if reach.silences(finding, meta)]
        if silencing:
            used.update(silencing)
            reason = next((d.reason for d in silencing if d.reason), None)
            marked.append(replace(finding, suppressed=Suppression("inline", reason)))
        else:
            marked.append(finding)
    if idle is not None:
        for directive in document.directives:
            if directive.action != "on" and directive not in used:
                marked += _idle(directive, ran.values(), tuple(known), idle)
    return tuple(sorted(marked, key=lambda f: (f.span, f.rule, f.message.en)))


def _idle(
    directive: Directive,
    ran: Iterable[RuleMeta],
    known: tuple[RuleMeta, ...],
    rule: UnusedSuppression,
) -> Iterator[Finding]:
    unknown = [name for name in directive.rules if not any(matches(name, meta) for meta in known)]
    for selector in unknown:
        yield rule.unknown(directive, selector, known)
    about_what_ran = not directive.rules or any(
        matches(selector, meta) for selector in directive.rules for meta in ran
    )
    if about_what_ran and not unknown:
        yield rule.of(directive)


def _reaches(document: Document) -> Iterable[_Reach]:
    end = len(document.source)
    directives = sorted(document.directives, key=lambda directive: directive.span)
    for number, directive in enumerate(directives):
        match directive.action:
            case "off-file":
                yield _Reach(directive, Span(0, end))
            case "off-next-line":
                span = _next_line(document, directive.span.end)
                if span is not None:
                    yield _Reach(directive, span)
            case "off":
                stop = next(
                    (
                        later.span.start
                        for later in directives[number + 1 :]
                        if (later.action == "off" and later.rules == directive.rules)
                        or (
                            later.action == "on"
                            and (not later.rules or set(later.rules) >= set(directive.rules))
                        )
                    ),
                    end,
                )
                yield _Reach(directive, Span(directive.span.end, stop))


def _next_line(document: Document, offset: int) -> Span | None:
    """The next line that is not blank: Markdown wants a blank one after a comment."""
    for number in range(document.lines.position(offset).line + 1, len(document.lines.starts) + 1):
        span = document.lines.line(number)
        if document.source[span.start : span.end].strip():
            return span
    return None
