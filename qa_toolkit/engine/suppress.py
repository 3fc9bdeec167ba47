"""Inline suppressions: which findings a directive in the article silences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from qa_toolkit.document import ACTIONS, Directive, Document
from qa_toolkit.engine.select import matches, nearest_selector
from qa_toolkit.errors import nearest
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
            en="A suppression whose fault has been mended hides the next one that is made there; "
            "one with a slip in it hides nothing.",
            ar="الإسكات الذي زال سببه يُخفي الخطأ التالي الذي يقع في موضعه، والإسكات الذي فيه خطأ "
            "إملائي لا يُخفي شيئاً.",
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
            Example(
                "[[<!-- qa: of any/unused-suppression -->]]\n\nThe council met.",
                "The council met.",
                format="markdown",
            ),
            Example("The council met.\n\n<!-- qa: the desk has seen it -->", format="markdown"),
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

    def stray(self, directive: Directive) -> Finding:
        """The finding on an ``on`` that has nothing to end."""
        return self.finding_at(
            directive.span,
            Message(
                en="Nothing is off here that this “on” could end; remove it.",
                ar="لا إسكات هنا ليُنهيه هذا «on»؛ احذفه.",
            ),
        )

    def no_action(self, directive: Directive) -> Finding:
        """The finding on a directive whose first word is a slip."""
        hint = nearest(directive.action, ACTIONS)
        en = f"write “{hint}”" if hint else f"there are {', '.join(ACTIONS)}"
        ar = f"اكتب «{hint}»" if hint else f"الأوامر هي {'، '.join(ACTIONS)}"
        return self.finding_at(
            directive.span,
            Message(
                en=f"No instruction is called “{directive.action}”; {en}.",
                ar=f"لا يوجد أمر باسم «{directive.action}»؛ {ar}.",
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
        self.known = tuple(known)
        self.every = frozenset(meta.id for meta in self.known)
        self.directives = sorted(document.directives, key=lambda directive: directive.span)
        self.used: set[Directive] = set()
        self.silences: dict[str, _Silence] = {}
        self.named: dict[str, frozenset[str]] = {}

    def mark(self, finding: Finding) -> Finding:
        """The finding as it is, or marked as suppressed."""
        if not self.directives:
            return finding
        rule = finding.rule
        if rule not in self.silences:
            about = [d for d in self.directives if rule in self._about(d)]
            self.silences[rule] = _Silence(self.document, about)
        silencing = self.silences[rule].at(finding.span)
        if not silencing:
            return finding
        self.used.update(silencing)
        reason = next((d.reason for d in silencing if d.reason), None)
        return replace(finding, suppressed=Suppression("inline", reason))

    def know(self, metas: Iterable[RuleMeta]) -> None:
        """Rules nobody knew of before they spoke: what other programs find."""
        self.known += tuple(meta for meta in metas if meta.id not in self.every)
        self.every = frozenset(meta.id for meta in self.known)
        self.named.clear()

    def idle(self, rule: UnusedSuppression, ran: Iterable[RuleMeta]) -> Iterator[Finding]:
        """What ``rule`` says of the directives that have done nothing so far.

        One about a known rule that did not run is not called idle.
        """
        running = frozenset(meta.id for meta in ran)
        off: set[str] = set()
        for directive in self.directives:
            about = self._about(directive)
            unknown = [name for name in directive.rules if not self._named(name)]
            if directive.action not in ACTIONS:
                # <!-- qa: ask the desk --> is a remark, not an instruction.
                if all("/" in name for name in unknown):
                    yield rule.no_action(directive)
                continue
            for selector in unknown:
                yield rule.unknown(directive, selector, self.known)
            if directive.action == "on":
                if not unknown and off.isdisjoint(about):
                    yield rule.stray(directive)
                off -= about
                continue
            if directive.action == "off":
                off |= about
            if not (unknown or directive in self.used or running.isdisjoint(about)):
                yield rule.of(directive)

    def _about(self, directive: Directive) -> frozenset[str]:
        """The ids of the rules that a directive speaks of."""
        if not directive.rules:
            return self.every
        return frozenset().union(*map(self._named, directive.rules))

    def _named(self, selector: str) -> frozenset[str]:
        if selector not in self.named:
            ids = (meta.id for meta in self.known if matches(selector, meta))
            self.named[selector] = frozenset(ids)
        return self.named[selector]


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
