"""Quotations of the source that the translation does not mark, and cues that judge a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.language.letters import bare
from qa_toolkit.language.quotation_marks import Quotation, quotations
from qa_toolkit.language.words import words
from qa_toolkit.model import Category, Finding, Lang, Message, Mqm, MqmSeverity, Severity
from qa_toolkit.rule import BOTH, Example, Measured, RuleMeta

_WORDS: dict[Lang, int] = {"en": 5, "ar": 8}
"""Words of a quotation that says something; fewer may be a title, or words at arm's length.

Arabic puts names and glosses in marks where English uses capitals.
"""
_MARK = re.compile("[\"\u201c\u201d\u201e«»]|(?<!\\w)[\u2018']|['\u2019](?!\\w)|: ?-")  # “ ” „ ‘ ’
_SINGLE = re.compile(
    "(?<!\\w)[\u2018'](?=\\w)([^\u2018\n]{20,600}?)(?<=[\\w,.!?])['\u2019](?!\\w)"
)  # ‘ ’


class QuotationUnmarked(LinkRule):
    """Words that only one version gives as a quotation."""

    meta = RuleMeta(
        id="pair/quotation-unmarked",
        summary=Message(
            en="Quotation marked in one version only", ar="اقتباس مميز في إحدى النسختين فقط"
        ),
        explanation=Message(
            en="One version puts a whole clause in quotation marks and the other has none at all "
            "there: words that were quoted are now the paper's own, or the other way round.",
            ar="تضع إحدى النسختين عبارة كاملة بين علامتي اقتباس وليس في الأخرى علامة: فصار كلام "
            "المتحدث كلام الصحيفة، أو العكس.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=AUTHORITY,
        measured=Measured(
            0.95,
            164,
            "NTREX, TICO-19 and PUD, 2,552 lines each way: "
            "20 alarms as published, all true; 144 of 200 quotations found "
            "whose marks were taken away",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "[[قال العمدة إننا سنبني الجسر بأيدينا.]]",
                "قال العمدة: «سنبني الجسر بأيدينا».",
                lang="ar",
                source="“We will build the bridge ourselves,” the mayor said.",
            ),
            Example(
                "The mayor said [[“the new bridge will open to all on Monday”]].",
                "The mayor said the new bridge would open to all on Monday.",
                lang="en",
                source="قال العمدة إن الجسر الجديد سيُفتح للجميع يوم الاثنين.",
            ),
            Example(
                "افتُتح جسر الحرية أمس.", lang="ar", source="The “Freedom Bridge” opened yesterday."
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each quotation that stands in one sentence."""
        for spot in _quoted(linked.source):
            if not _marked(linked.target):
                message = Message(
                    en="In the source this is a quotation.", ar="هذا في المصدر اقتباس."
                )
                yield self.missing(linked, spot, message)
        for spot in _quoted(linked.target):
            if not _marked(linked.source):
                message = Message(
                    en="The source does not quote this.", ar="ليس هذا اقتباساً في المصدر."
                )
                yield self.here(linked, spot, message)


@lru_cache(64)
def _quotations(text: str) -> tuple[Quotation, ...]:
    return quotations(text)


def _quoted(places: Sequence[Place]) -> Iterator[Spot]:
    for place in places:
        quotations_here = _quotations(place.segment.text)
        for quotation in quotations_here:
            if (
                quotation.depth == 0
                and place.start <= quotation.start
                and quotation.end <= place.end
                and len(words(quotation.inner(place.segment.text))) >= _WORDS[place.segment.lang]
            ):
                yield Spot(place, quotation.start, quotation.end)
        if not quotations_here and place.segment.lang == "en":
            for match in _SINGLE.finditer(place.segment.text, place.start, place.end):
                if len(words(match[1])) >= _WORDS["en"]:
                    yield Spot(place, *match.span())


def _marked(places: Sequence[Place]) -> bool:
    """Whether any mark of a quotation stands in or around the sentences."""
    return any(
        _MARK.search(place.segment.text, place.start, place.end)
        or any(
            quotation.start < place.end and place.start < quotation.end
            for quotation in _quotations(place.segment.text)
        )
        for place in places
    )


_NEUTRAL: dict[Lang, re.Pattern[str]] = {
    "en": re.compile("said|says|say|told|tells|added|adds|stated|states|explained|noted"),
    "ar": re.compile(r"[وف]?(?:قال\w*|[يت]قول\w*|ذكر|ذكرت|أضاف\w*|[يت]ضيف|أوضح\w*|صرح\w*|قائل\w*)"),
}
# Two judgements: that it may be untrue, and that it was a fault. With each the verbs that say so,
# and the words that may stand for them in the other language.
_JUDGING: dict[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "en": (
        re.compile("claim(?:s|ed|ing)|alleg(?:es|ed|edly|ing)|purports?"),
        re.compile("admit(?:s|ted|ting)|confess(?:es|ed|ing)?|conced(?:es|ed|ing)"),
    ),
    "ar": (
        re.compile(r"[وف]?(?:زعم\w*|[يت]زعم\w*|ادع[ىتا]\w*|[يت]دعي|[يت]دعون)"),
        re.compile(r"[وف]?(?:اعترف\w*|[يت]عترف\w*|أقر|أقرت|أقروا)"),
    ),
}
_AKIN: dict[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "en": (
        re.compile(
            r"claim\w*|alleg\w*|purport\w*|suppos\w*|pretend\w*|assert\w*|accus\w*|suggest\w*"
        ),
        re.compile(
            r"admi[ts]\w*|confess\w*|acknowledg\w*|conced\w*|recogni\w*|agree\w*|allow\w*"
            r"|accept\w*|own\w*|approv\w*|adopt\w*|pass\w*|endors\w*|guilty"
        ),
    ),
    "ar": (
        re.compile(
            r"\w*(?:زعم|مزاعم|مزعوم|ادع[ىتا]|[يت]دع[يو]|ادعاء|مطالب|طالب|اتهم|تهم|يقال|يفترض)\w*"
        ),
        re.compile(r"\w*(?:عترف|اعتراف|أقر|[يت]قر|إقرار|سلم|مقر|وافق|قبل|اعتمد)\w*"),
    ),
}


class SpeechCueMismatch(LinkRule):
    """A verb of saying that judges the speaker where the source's does not."""

    meta = RuleMeta(
        id="pair/speech-cue-mismatch",
        summary=Message(
            en="Verb of saying that judges where the source's does not",
            ar="فعل قول يحكم على المتحدث ولا يحكم فعل المصدر",
        ),
        explanation=Message(
            en="“Said” became زعم or اعترف, or the other way round: to claim or to admit says what "
            "the paper thinks of the words.",
            ar="صار said زعم أو اعترف، أو العكس: فالزعم والاعتراف حكم من الصحيفة على الكلام.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="Reuters Handbook of Journalism: said is neutral, claimed and admitted are not",
        mqm=Mqm("Accuracy", "Mistranslation", MqmSeverity.MINOR),
        examples=(
            Example(
                "[[وزعم]] العمدة أن الجسر آمن.",
                "وقال العمدة إن الجسر آمن.",
                lang="ar",
                source="The mayor said the bridge was safe.",
            ),
            Example(
                "The mayor [[admitted]] that the bridge was late.",
                "The mayor said that the bridge was late.",
                lang="en",
                source="قال العمدة إن الجسر تأخر.",
            ),
            Example(
                "ادعى العمدة أن الجسر آمن.",
                lang="ar",
                source="The mayor claimed the bridge was safe.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each judgement that one side has and the other says neutrally."""
        langs = linked.alignment.source.lang, linked.alignment.target.lang
        for ours, theirs, akin_there, akin_here in zip(
            _JUDGING[langs[0]], _JUDGING[langs[1]], _AKIN[langs[0]], _AKIN[langs[1]], strict=True
        ):
            here, there = _cue(linked.target, theirs), _cue(linked.source, ours)
            if here and not _cue(linked.source, akin_there):
                said = _cue(linked.source, _NEUTRAL[langs[0]])
                if said:
                    message = Message(
                        en=f"The source says “{said.text}”, which does not judge.",
                        ar=f"في المصدر «{said.text}»، وليس فيها حكم.",
                    )
                    yield self.here(linked, here, message, source=said)
            elif (
                there
                and not _cue(linked.target, akin_here)
                and _cue(linked.target, _NEUTRAL[langs[1]])
            ):
                message = Message(
                    en=f"The source says “{there.text}”, and this does not.",
                    ar=f"في المصدر «{there.text}» وليست في الترجمة.",
                )
                yield self.missing(linked, there, message)


def _cue(places: Sequence[Place], pattern: re.Pattern[str]) -> Spot | None:
    for place in places:
        for word in place.segment.words_between(place.start, place.end):
            if pattern.fullmatch(bare(word.text).lower()):
                return Spot(place, word.start, word.end)
    return None
