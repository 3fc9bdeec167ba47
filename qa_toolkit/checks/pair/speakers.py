"""A quotation that the two versions of a story give to different people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.document import Document
from qa_toolkit.entities import entities
from qa_toolkit.language.transliteration import same_name
from qa_toolkit.model import Category, Finding, Message, Mqm, Severity
from qa_toolkit.quotations import Speaker, every_quotation
from qa_toolkit.rule import BOTH, Example, Measured, RuleMeta

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = {"en": re.compile(r"[A-Z]"), "ar": re.compile(r"[\u0621-\u064a]")}  # HAMZA to YEH


class SpeakerMismatch(LinkRule):
    """One quotation in each of two linked passages, and two speakers."""

    meta = RuleMeta(
        id="pair/speaker-mismatch",
        summary=Message(en="Speaker unlike that of the source", ar="متحدث غير الذي في المصدر"),
        explanation=Message(
            en="Each version gives one statement here to a person it names, and no part of the one "
            "name sounds like a part of the other: somebody's words were given to somebody else.",
            ar="تنسب كل نسخة هنا قولاً واحداً إلى شخص تسميه، ولا يشبه لفظ أي جزء من أحد الاسمين "
            "جزءاً من الآخر: فصار كلام شخص لغيره.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        measured=Measured(
            1.0,
            16,
            "NTREX and TICO-19, 2,040 lines: no alarm as published; 16 of 17 speakers found whose "
            "name was replaced in the source",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "قال [[سامر الحلبي]] لليلى حداد: «لن نعود إلى الوراء أبداً».",
                "قالت ليلى حداد لسامر الحلبي: «لن نعود إلى الوراء أبداً».",
                lang="ar",
                source="“We will never go back,” Leila Haddad told Samer Halabi.",
            ),
            Example(
                "قالت ليلى حداد: «لن نعود إلى الوراء أبداً».",
                lang="ar",
                source="“We will never go back,” Leila Haddad said.",
            ),
            Example(
                "وقال الوزير: «لن نعود إلى الوراء أبداً».",
                lang="ar",
                source="“We will never go back,” Leila Haddad said.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """The finding on the one speaker of the target, where the source has another one."""
        if linked.run_together:
            return
        ours = _speakers(linked.alignment.source, linked.source)
        theirs = _speakers(linked.alignment.target, linked.target)
        if len(ours) != 1 or len(theirs) != 1:
            return
        (one, there), (other, here) = ours[0], theirs[0]
        if _same(one.name, other.name, arabic_first=linked.alignment.source.lang == "ar"):
            return
        message = Message(
            en=f"The source gives these words to {one.name}.",
            ar=f"ينسب المصدر هذا القول إلى {one.name}.",
        )
        yield self.here(linked, here, message, source=there)


def _speakers(document: Document, places: Sequence[Place]) -> list[tuple[Speaker, Spot]]:
    """The named speakers of the statements that begin in some sentences, and where they stand."""
    found: list[tuple[Speaker, Spot]] = []
    for each in every_quotation(document):
        part = each.quotation.parts[0]
        place = next(
            (p for p in places if p.segment is part.segment and p.start <= part.start < p.end), None
        )
        if place is None or each.quotation.depth:
            continue
        speaker = each.attribution.speaker if each.attribution else None
        written = speaker.written if speaker else None
        if speaker is None or written is None or not _is_person(speaker.name, document):
            return []  # not everyone is a person whom these sentences name: nothing is compared
        spot = _spot(places, speaker)
        if not speaker.named or spot is None:
            return []
        if all(speaker.name != known.name for known, _ in found):
            found.append((speaker, spot))
    return found


def _is_person(name: str, document: Document) -> bool:
    return any(each.name == name and each.kind == "person" for each in entities(document))


def _spot(places: Sequence[Place], speaker: Speaker) -> Spot | None:
    """Where the speaker's name stands, if it stands in one of the sentences."""
    for place in places:
        start = place.segment.text.find(speaker.name, place.start, place.end)
        if start >= 0:
            return Spot(place, start, start + len(speaker.name))
    return None


def _same(one: str, other: str, *, arabic_first: bool) -> bool:
    arabic, latin = (one, other) if arabic_first else (other, one)
    if not _NAME["en"].match(latin):
        return True
    return any(
        same_name(ours, theirs)
        for ours in _WORD.findall(arabic)
        for theirs in _WORD.findall(latin)
        if _NAME["en"].match(theirs)
    )
