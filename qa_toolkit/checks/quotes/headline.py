"""A headline that lets somebody speak whom the body does not quote."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.document import PROSE, Document, Kind
from qa_toolkit.entities import entities
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.quotations import attribute
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta


class UnsupportedHeadlineAttribution(DocumentRule):
    """An attribution of the headline without its counterpart in the body."""

    meta = RuleMeta(
        id="any/headline-attribution-unsupported",
        summary=Message(
            en="Headline lets somebody speak whom the body does not quote",
            ar="العنوان ينسب قولاً إلى من لا ينقل عنه المتن",
        ),
        explanation=Message(
            en="The headline says that somebody said, announced or claimed something; the body "
            "quotes others, and never this speaker.",
            ar="ينسب العنوان إلى شخص قولاً أو إعلاناً أو زعماً، ولا ينقل المتن عنه شيئاً.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="a headline promises no more than the article holds",
        examples=(
            Example(
                "# [[Lina Haddad]] says the bridge is safe\n\n"
                "The bridge is closed. “We do not know yet,” the engineer Samer Halabi said.\n",
                "# Samer Halabi says nothing is known of the bridge\n\n"
                "The bridge is closed. “We do not know yet,” the engineer Samer Halabi said.\n",
                format="markdown",
            ),
            Example(
                "# [[سامر الحلبي]] يقول إن الجسر آمن\n\n"
                "أُغلق الجسر أمس. وقال المهندس محمد كنعان: «لا نعرف بعد».\n",
                "# محمد كنعان يقول إن حال الجسر غير معروفة\n\n"
                "أُغلق الجسر أمس. وقال المهندس محمد كنعان: «لا نعرف بعد».\n",
                format="markdown",
            ),
            Example(
                "# Haddad says the bridge is safe\n\n"
                "The bridge is open. “It is safe,” Lina Haddad said.\n",
                format="markdown",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Named speakers of the headline whose name no speaker of the body shares."""
        found = attribute(document)
        body = {
            word
            for each in found
            if each.quotation.parts[0].segment.kind in PROSE
            and each.attribution
            and each.attribution.speaker
            for word in each.attribution.speaker.name.split()
        }
        people = {entity.name for entity in entities(document) if entity.kind == "person"}
        seen: set[str] = set()
        for each in found:
            if each.quotation.parts[0].segment.kind is not Kind.HEADLINE or not body:
                continue
            speaker = each.attribution.speaker if each.attribution else None
            if not speaker or not speaker.named or not speaker.written or speaker.name in seen:
                continue
            seen.add(speaker.name)
            if speaker.name not in people:
                continue  # a country, a house: the body may call it otherwise
            if body.isdisjoint(speaker.name.split()):
                written = speaker.written
                yield self.finding(
                    written.segment,
                    written.start,
                    written.end,
                    Message(
                        en=f"The body does not quote {speaker.name}: support the headline or "
                        "change it.",
                        ar=f"لا ينقل المتن شيئاً عن {speaker.name}: ادعم العنوان أو غيّره.",
                    ),
                )
