"""Inline suppressions: which findings a directive in the article silences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from qa_toolkit.document import Directive, Document
from qa_toolkit.engine.select import matches
from qa_toolkit.model import Category, Finding, Message, Severity, Span, Suppression
from qa_toolkit.rule import RuleMeta

UNUSED = "qa/unused-suppression"


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
    metas: Mapping[str, RuleMeta],
    *,
    enabled: Callable[[str], bool],
) -> tuple[Finding, ...]:
    """The findings with the silenced ones marked, and a note for each idle directive.

    ``enabled`` says whether a selector names any rule that ran: a directive about a rule that
    was switched off is not called idle.
    """
    reaches = tuple(_reaches(document))
    used: set[Directive] = set()
    marked: list[Finding] = []
    for finding in findings:
        meta = metas.get(finding.rule)
        silencing = [reach.directive for reach in reaches if reach.silences(finding, meta)]
        if silencing:
            used.update(silencing)
            reason = next((d.reason for d in silencing if d.reason), None)
            marked.append(replace(finding, suppressed=Suppression("inline", reason)))
        else:
            marked.append(finding)
    for directive in document.directives:
        if directive.action == "on" or directive in used:
            continue
        if not directive.rules or any(enabled(rule) for rule in directive.rules):
            marked.append(_unused(directive))
    return tuple(sorted(marked, key=lambda f: (f.span, f.rule, f.message.en)))


def _reaches(document: Document) -> Iterable[_Reach]:
    end = len(document.source)
    directives = sorted(document.directives, key=lambda directive: directive.span)
    for number, directive in enumerate(directives):
        match directive.action:
            case "off-file":
                yield _Reach(directive, Span(0, end))
            case "off-next-line":
                line = document.lines.position(directive.span.end).line
                if line < len(document.lines.starts):
                    yield _Reach(directive, document.lines.line(line + 1))
            case "off":
                stop = next(
                    (
                        later.span.start
                        for later in directives[number + 1 :]
                        if later.action == "on"
                        and (not later.rules or set(later.rules) >= set(directive.rules))
                    ),
                    end,
                )
                yield _Reach(directive, Span(directive.span.end, stop))


def _unused(directive: Directive) -> Finding:
    named = ", ".join(directive.rules) or "all rules"
    return Finding(
        rule=UNUSED,
        category=Category.STYLE,
        span=directive.span,
        message=Message(
            en=f"This suppression of {named} silences nothing; remove it.",
            ar=f"هذا الإسكات ({named}) لا يُسكت شيئاً؛ احذفه.",
        ),
        severity=Severity.NOTE,
    )
