"""Inline suppressions: which findings a directive in the article silences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

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


class Suppressions:
    """The directives of one article: what each silences, and which of them silence nothing.

    An ``off`` reaches to the ``on`` that names its rule, closely or not, or to the end; one for
    a rule that is off already adds nothing.
    """

    def __init__(self, document: Document, known: Iterable[RuleMeta]) -> None:
        self.document = document
        self.known = {meta.id: meta for meta in known}
        self.directives = sorted(document.directives, key=lambda directive: directive.span)
        self.used: set[Directive] = set()
        self.silences: dict[str, _Silence] = {}

    def mark(self, finding: Finding) -> Finding:
        """The finding as it is, or marked as suppressed."""
        if not self.directives:
            return finding
        rule = finding.rule
        if rule not in self.silences:
            about = [d for d in self.directives if self._about(d, rule)]
            self.silences[rule] = _Silence(self.document, about)
        silencing = self.silences[rule].at(finding.span)
        if not silencing:
            return finding
        self.used.update(silencing)
        reason = next((d.reason for d in silencing if d.reason), None)
        return replace(finding, suppressed=Suppression("inline", reason))

    def idle(self, rule: UnusedSuppression, ran: Iterable[RuleMeta]) -> Iterator[Finding]:
        """What ``rule`` says of the directives that have silenced nothing so far.

        One about a known rule that did not run is not called idle.
        """
        running = [meta.id for meta in ran]
        known = tuple(self.known.values())
        for directive in self.directives:
            if directive.action == "on" or directive in self.used:
                continue
            unknown = [
                name for name in directive.rules if not any(matches(name, meta) for meta in known)
            ]
            for selector in unknown:
                yield rule.unknown(directive, selector, known)
            if not unknown and any(self._about(directive, name) for name in running):
                yield rule.of(directive)

    def _about(self, directive: Directive, rule: str) -> bool:
        return not directive.rules or any(
            matches(selector, self.known[rule]) for selector in directive.rules
        )


class _Silence:
    """Where one rule is silenced, and by which of the directives about it."""

    def __init__(self, document: Document, directives: Iterable[Directive]) -> None:
        self.lines = document.lines
        self.everywhere: list[Directive] = []
        self.next_lines: dict[int, Directive] = {}
        self.blocks: list[tuple[Span, Directive]] = []
        opened: Directive | None = None
        for directive in directives:
            match directive.action:
                case "off-file":
                    self.everywhere = self.everywhere or [directive]
                case "off-next-line":
                    self.next_lines.setdefault(_next_line(document, directive.span), directive)
                case "off":
                    opened = opened or directive
                case "on" if opened:
                    self._close(opened, directive.span.start)
                    opened = None
        if opened:
            self._close(opened, len(document.source))

    def _close(self, opened: Directive, end: int) -> None:
        self.blocks.append((Span(opened.span.end, end), opened))

    def at(self, span: Span) -> list[Directive]:
        """The directives that silence a finding on ``span``: it counts where it starts."""
        found = list(self.everywhere)
        line = self.lines.position(span.start).line if self.next_lines else 0
        if line in self.next_lines:
            found.append(self.next_lines[line])
        number = bisect_right(self.blocks, span.start, key=lambda block: block[0].start) - 1
        if number >= 0:
            reach, directive = self.blocks[number]
            if span.start < reach.end or span.end == reach.end:
                found.append(directive)
        return found


def _next_line(document: Document, directive: Span) -> int:
    """The next line that is not blank (Markdown wants a blank one after a comment), or 0."""
    first = document.lines.position(directive.end).line + 1
    for number in range(first, len(document.lines.starts) + 1):
        span = document.lines.line(number)
        if document.source[span.start : span.end].strip():
            return number
    return 0
