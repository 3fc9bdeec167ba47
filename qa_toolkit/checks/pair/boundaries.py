"""Sentences that were joined into one, or one that was divided."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, whole
from qa_toolkit.model import Category, Finding, Message, Mqm, MqmSeverity, Severity
from qa_toolkit.rule import BOTH, Example, RuleMeta


class _BoundaryRule(LinkRule):
    @abstractmethod
    def message(self, source: int, target: int) -> Message | None:
        """What to say of so many sentences of each side."""

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding a link."""
        message = self.message(len(linked.source), len(linked.target))
        if message:
            source = linked.related(whole(linked.source))
            yield self.finding_at(whole(linked.target), message, related=[source])


class Merged(_BoundaryRule):
    """Sentences of the source that are one, or fewer, in the target."""

    meta = RuleMeta(
        id="pair/merged",
        summary=Message(en="Sentences joined in translation", ar="جمل دمجتها الترجمة"),
        explanation=Message(
            en="The translation says in fewer sentences what the source says in more. That is "
            "often good style; a house that wants sentence for sentence looks for it.",
            ar="تقول الترجمة في جمل أقل ما يقوله المصدر في جمل أكثر. وهذا أسلوب حسن في الغالب، "
            "وإنما تبحث عنه دار تريد جملة بجملة.",
        ),
        category=Category.ALIGNMENT,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        profiles=frozenset({"strict"}),
        mqm=Mqm("Style", "Organizational style", MqmSeverity.NEUTRAL),
        examples=(
            Example(
                "[[افتتح المجلس جسراً جديداً فوق النهر، وشكر العمدة العمال الذين بنوه.]]",
                "افتتح المجلس جسراً جديداً فوق النهر.\nوشكر العمدة العمال الذين بنوه.",
                lang="ar",
                source="The council opened a new bridge over the river.\n"
                "The mayor thanked the workers who built it.",
            ),
            Example(
                "افتتح المجلس جسراً جديداً فوق النهر.",
                lang="ar",
                source="The council opened a new bridge over the river.",
            ),
        ),
    )

    def message(self, source: int, target: int) -> Message | None:
        """Where the target has fewer."""
        if source <= target:
            return None
        return Message(
            en=f"{source} sentences of the source are {target} here.",
            ar=f"عدد هذه الجمل {source} في المصدر و{target} هنا.",
        )


class Split(_BoundaryRule):
    """A sentence of the source that is several in the target."""

    meta = RuleMeta(
        id="pair/split",
        summary=Message(en="Sentence divided in translation", ar="جملة قسمتها الترجمة"),
        explanation=Message(
            en="The translation says in more sentences what the source says in fewer. That is "
            "often good style; a house that wants sentence for sentence looks for it.",
            ar="تقول الترجمة في جمل أكثر ما يقوله المصدر في جمل أقل. وهذا أسلوب حسن في الغالب، "
            "وإنما تبحث عنه دار تريد جملة بجملة.",
        ),
        category=Category.ALIGNMENT,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        profiles=frozenset({"strict"}),
        mqm=Mqm("Style", "Organizational style", MqmSeverity.NEUTRAL),
        examples=(
            Example(
                "[[افتتح المجلس جسراً جديداً فوق النهر.\nوشكر العمدة العمال الذين بنوه.]]",
                "افتتح المجلس جسراً جديداً فوق النهر، وشكر العمدة العمال الذين بنوه.",
                lang="ar",
                source="The council opened a new bridge over the river, and the mayor "
                "thanked the workers who built it.",
            ),
            Example(
                "افتتح المجلس جسراً جديداً فوق النهر.",
                lang="ar",
                source="The council opened a new bridge over the river.",
            ),
        ),
    )

    def message(self, source: int, target: int) -> Message | None:
        """Where the target has more."""
        if source >= target:
            return None
        return Message(
            en=f"{source} sentences of the source are {target} here.",
            ar=f"عدد هذه الجمل {source} في المصدر و{target} هنا.",
        )
