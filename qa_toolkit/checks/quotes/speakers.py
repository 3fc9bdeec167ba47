"""Speakers: not introduced, not named, or made to look doubtful by the cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa_toolkit.document import PROSE, Document
from qa_toolkit.entities import Entity, entities
from qa_toolkit.language.anonymous import gives_reason, is_anonymous
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.quotations import Attributed, Position, attribute
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_FIRST_PERSON = re.compile(r"\b(?:I|I['\u2019]\w+|me|my)\b|\b(?:أنا|إنني|أنني|لدي|عندي)\b")


class UnintroducedSpeaker(DocumentRule):
    """A speaker of whom the article says no more than one name."""

    meta = RuleMeta(
        id="any/unintroduced-speaker",
        summary=Message(en="Speaker who is never introduced", ar="قائل لم يُعرَّف به"),
        explanation=Message(
            en="The article quotes somebody by one name alone and nowhere gives the full name "
            "or the role, so the reader cannot tell who speaks.",
            ar="ينقل المقال عن شخص باسم واحد، ولا يذكر اسمه الكامل ولا صفته في أي موضع، فلا "
            "يعرف القارئ من المتكلم.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="Reuters Handbook of Journalism: full name and role at the first mention",
        examples=(
            Example(
                "The bridge is closed. “I will open it in May,” [[Haddad]] said.",
                "The bridge is closed. “I will open it in May,” Lina Haddad said.",
            ),
            Example(
                "أُغلق الجسر أمس. وقال [[كليمو]]: «أنا من سيفتحه في أيار».",
                "أُغلق الجسر أمس. وقال المهندس سامر كليمو: «أنا من سيفتحه في أيار».",
            ),
            Example("Lina Haddad closed the bridge. “We will open it in May,” Haddad said."),
            Example("وصل الأدميرال براد كوبر. وقال كوبر: «أنا من سيفتحه في أيار»."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The first quotation of each person whose name is one word and who has no role."""
        known = {entity.name: entity for entity in entities(document)}
        seen: set[str] = set()
        for each in attribute(document):
            speaker = each.attribution and each.attribution.speaker
            if not speaker or not speaker.named or speaker.written is None:
                continue
            written = speaker.written
            entity = known.get(speaker.name)
            if speaker.name in seen or entity is None or written.segment.kind not in PROSE:
                continue
            if speaker.role or written.text != speaker.name or not _is_bare(entity):
                continue
            if not _FIRST_PERSON.search(each.quotation.text):
                continue  # it may be a company
            seen.add(speaker.name)
            yield self.finding(
                written.segment,
                written.start,
                written.end,
                Message(
                    en=f"The article does not say who {speaker.name} is: give the full name and "
                    "the role.",
                    ar=f"لا يقول المقال من هو {speaker.name}: اذكر الاسم الكامل والصفة.",
                ),
            )


def _is_bare(entity: Entity) -> bool:
    """Whether a name is one word throughout, without a title.

    Those that are known for a person's are the business of any/person-not-introduced.
    """
    return (
        entity.kind == "unknown"
        and len(entity.name.split()) == 1
        and "-" not in entity.name
        and not any(each.mention.title for each in entity.mentions)
    )


@dataclass(frozen=True, slots=True)
class AnonymousOptions:
    """``reason_is_enough``: say nothing where the sentence says why there is no name."""

    reason_is_enough: bool = True


class AnonymousSource(DocumentRule):
    """A statement by a source without a name."""

    Options = AnonymousOptions
    options: AnonymousOptions
    meta = RuleMeta(
        id="any/anonymous-source",
        summary=Message(en="Anonymous source", ar="مصدر بلا اسم"),
        explanation=Message(
            en="A statement rests on a source that the article does not name. Say why the name is "
            "withheld, and what lets the source know; with reason-is-enough off, every such source "
            "is reported. Each is reported once.",
            ar="قول يستند إلى مصدر لا يسمّيه المقال. اذكر سبب حجب الاسم، وما يجعل المصدر عارفاً "
            "بالأمر. وإذا عُطّل reason-is-enough نُبّه إلى كل مصدر كهذا. وينبَّه إلى كل مصدر مرة واحدة.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        measured=Measured(1.0, 31, "SaudiNewsNet, NTREX-128, TICO-19: all alarms", "2026-11-24"),
        authority="Associated Press: anonymous sources only with a reason that readers are told",
        examples=(
            Example(
                "[[A senior source]] said that the bridge would stay closed.",
                "A senior source, who is not authorised to speak, said that the bridge would stay "
                "closed.",
            ),
            Example(
                "وقال [[مصدر مطلع]] إن الجسر سيبقى مغلقاً.",
                "وقال مصدر مطلع، طلب عدم ذكر اسمه لأنه غير مخول بالحديث، إن الجسر سيبقى مغلقاً.",
            ),
            Example("وقال وزير الأشغال سامر الحلبي إن الجسر سيبقى مغلقاً."),
            Example("The source of the river is closed, the engineer Lina Haddad said."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Speakers whose words name nobody."""
        seen: set[str] = set()
        places: set[int] = set()
        for each in attribute(document):
            speaker = each.attribution and each.attribution.speaker
            if not speaker or speaker.named or speaker.written is None:
                continue
            written = speaker.written
            text = written.text
            if text in seen or written.segment.kind not in PROSE or not is_anonymous(text):
                continue
            if written.span.start in places:
                continue  # one source, two cues: بحسب ما كشف مصدر
            places.add(written.span.start)
            follows = bool(seen) and text.startswith(("ال", "تلك", "the ", "The "))
            seen.add(text)
            if follows:
                continue  # the source of before: وأضاف المصدر
            if self.options.reason_is_enough and gives_reason(_sentence(each)):
                continue
            yield self.finding(
                written.segment,
                written.start,
                written.end,
                Message(
                    en="This source is not named: name it, or say why it cannot be named.",
                    ar="هذا المصدر غير مسمى: سمّه، أو اذكر لماذا لا يمكن ذكر اسمه.",
                ),
            )


def _sentence(each: Attributed) -> str:
    assert each.attribution
    cue = each.attribution.cue
    for sentence in cue.segment.sentences:
        if sentence.start <= cue.start < sentence.end:
            return sentence.text
    return ""


class LoadedAttribution(DocumentRule):
    """A cue that takes sides: claimed, زعم."""

    meta = RuleMeta(
        id="any/loaded-attribution",
        summary=Message(en="Cue that takes sides", ar="فعل قول ينحاز"),
        explanation=Message(
            en="Claimed and alleged doubt the speaker, admitted and conceded find a guilt. If that "
            "is not what the article shows, “said” is enough.",
            ar="زعم وادّعى يشككان في القائل، واعترف وأقرّ يفترضان ذنباً. فإن لم يُثبت المقال هذا "
            "فالفعل «قال» يكفي.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        measured=Measured(0.93, 30, "SaudiNewsNet, NTREX-128, TICO-19: all alarms", "2026-11-24"),
        authority="BBC News style guide and Reuters Handbook of Journalism: “said” is neutral",
        examples=(
            Example(
                "Lina Haddad [[claimed]] that the bridge was safe.",
                "Lina Haddad said that the bridge was safe.",
            ),
            Example(
                "و[[زعم]] الوزير سامر الحلبي أن الجسر آمن.",
                "وقال الوزير سامر الحلبي إن الجسر آمن.",
            ),
            Example("The storm claimed two lives in the city."),
            Example("أقر المجلس الموازنة أمس."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each loaded cue once, outside headlines."""
        seen: set[tuple[int, int]] = set()
        for each in attribute(document):
            attribution = each.attribution
            if attribution is None or not attribution.loaded:
                continue
            cue = attribution.cue
            place = (cue.span.start, cue.span.end)
            if place in seen or attribution.position is Position.CONTINUED:
                continue
            if _is_own(cue.text, attribution.lemma):
                continue
            seen.add(place)
            start = cue.start + _joined(cue.text)
            yield self.finding(
                cue.segment,
                start,
                cue.end,
                Message(
                    en=f"“{cue.text}” takes sides: is “said” enough?",
                    ar=f"الفعل «{cue.segment.text[start : cue.end]}» ينحاز: ألا يكفي «قال»؟",
                ),
            )


def _is_own(cue: str, lemma: str) -> bool:
    """Whether an Arabic verb is of the first person: أعترف."""
    return lemma.startswith("ا") and cue.removeprefix("و").startswith("أ")


def _joined(cue: str) -> int:
    """How many letters are joined before an Arabic verb: وزعم."""
    return 1 if cue[:1] in "وف" and len(cue) > len("وفى") else 0
