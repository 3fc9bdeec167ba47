"""Acronyms: explained where they are first used, and once."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.language.name_words import Part, name_word
from qa_toolkit.language.places import places
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_BODY = PROSE | {Kind.LIST_ITEM}
# «الاتحاد الدولي لكرة القدم (فيفا)», "the World Health Organization (WHO)"; marks may be inside.
_BRACKETED = re.compile(r"\(\s?[\"«“']?([A-Z]{2,6}s?|[ء-ي]{3,9})[\"»”']?\s?\)")
_LONGEST = 90  # code points of a name before the brackets
_JOINED = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل")


class _Place(NamedTuple):
    """A place of an acronym: in brackets behind what it stands for, or where it is used."""

    segment: Segment
    start: int
    end: int


def _explained(document: Document) -> dict[str, list[_Place]]:
    """The places where the body explains each acronym."""
    found: dict[str, list[_Place]] = {}
    for segment in document.segments:
        if segment.kind in _BODY and "(" in segment.text:
            for match in _BRACKETED.finditer(segment.text):
                acronym = match[1].removesuffix("s") if match[1].isascii() else match[1]
                if _explains(segment, match.start(), acronym):
                    place = _Place(segment, match.start(1), match.end(1))
                    found.setdefault(acronym, []).append(place)
    return found


def _explains(segment: Segment, bracket: int, acronym: str) -> bool:
    """Whether the words before a bracket are what the acronym in it stands for."""
    before = segment.words_between(max(0, bracket - _LONGEST), bracket)
    if len(before) < 2 or segment.text[before[-1].end : bracket].strip():
        return False
    if acronym.isascii():
        return _initials(before, acronym) if segment.lang == "en" else before[-1].script == "ar"
    # No town (جامعة الملك سعود (الرياض)) and no ordinary word is an acronym.
    if name_word(acronym).part not in (Part.STRANGE, Part.FOREIGN):
        return False
    names_person = name_word(before[-1].text).part is Part.GIVEN
    return not names_person and not any(places(acronym, (Word(acronym, 0, "ar"),)))


def _initials(words: tuple[Word, ...], acronym: str) -> bool:
    """Whether the letters of an acronym begin the last words before it, small words aside."""
    initials = [word.text[0].upper() for word in words if word.text[0].isupper()]
    return len(initials) >= len(acronym) - 1 and initials[-1] in acronym[-2:]


def _first_uses(document: Document, acronyms: Container[str]) -> dict[str, _Place]:
    """Where the body first has each of the acronyms."""
    found: dict[str, _Place] = {}
    for segment in document.segments:
        if segment.kind not in _BODY:
            continue
        for word in segment.words:
            for acronym in _readings(word.text):
                if acronym in acronyms and acronym not in found:
                    start = word.start + word.text.index(acronym)
                    found[acronym] = _Place(segment, start, start + len(acronym))
    return found


def _readings(word: str) -> Iterator[str]:
    """The word without what may be joined to it."""
    if word.isascii():
        yield word.removesuffix("'s")
    else:
        yield from (word[len(cut) :] for cut in _JOINED if word.startswith(cut))


def _there(place: _Place) -> Related:
    return Related(
        place.segment.span(place.start, place.end),
        Message(en="explained here", ar="شُرح هنا"),
    )


class AcronymBeforeExplained(DocumentRule):
    """An acronym that the article explains too late."""

    meta = RuleMeta(
        id="any/acronym-before-explained",
        summary=Message(en="Acronym used before it is explained", ar="مختصر يُستعمل قبل أن يُشرح"),
        explanation=Message(
            en="The body uses an acronym and says only further down, in front of brackets, what it "
            "stands for. The explanation belongs to the first use.",
            ar="يستعمل المتن مختصراً ولا يذكر ما يدل عليه، قبل القوسين، إلا بعد ذلك. ومكان الشرح "
            "أول "
            "استعمال.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="AP and Reuters style: explain at the first use",
        examples=(
            Example(
                "عقد [[فيفا]] اجتماعاً أمس.\nوقال الاتحاد الدولي لكرة القدم (فيفا) إن الموعد ثابت.",
                "عقد الاتحاد الدولي لكرة القدم (فيفا) اجتماعاً أمس.\nوقال فيفا إن الموعد ثابت.",
            ),
            Example(
                "The [[WHO]] met on Sunday.\nThe World Health Organization (WHO) has members.",
                "The World Health Organization (WHO) met on Sunday.\nThe WHO has members.",
            ),
            Example("عقد الاتحاد الدولي لكرة القدم (فيفا) اجتماعاً.\nوقال فيفا إن الموعد ثابت."),
        ),
        measured=Measured(
            1.0, 3, "502 articles of NTREX-128, TICO-19 and SaudiNewsNet", "2026-11-24"
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The first use in the body, where the first explanation is in a later sentence."""
        explained = _explained(document)
        if not explained:
            return
        uses = _first_uses(document, explained)
        for acronym, places_ in explained.items():
            place, first = places_[0], uses.get(acronym)
            if first is None or (first.segment is place.segment and first.start >= place.start):
                continue
            yield self.finding(
                first.segment,
                first.start,
                first.end,
                Message(
                    en="Explained only further down: explain it here.",
                    ar="لا يُشرح إلا بعد ذلك: اشرحه هنا.",
                ),
                related=[_there(place)],
            )


class AcronymExplainedTwice(DocumentRule):
    """An acronym that the article explains again."""

    meta = RuleMeta(
        id="any/acronym-explained-twice",
        summary=Message(en="Acronym explained twice", ar="مختصر يُشرح مرتين"),
        explanation=Message(
            en="The body says twice, in front of brackets, what an acronym stands for. Once is "
            "enough: afterwards one of the two forms does.",
            ar="يذكر المتن مرتين، قبل القوسين، ما يدل عليه مختصر واحد. والمرة تكفي، ثم يغني أحد "
            "الشكلين.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="AP and Reuters style: explain at the first use",
        examples=(
            Example(
                "عقد الاتحاد الدولي لكرة القدم (فيفا) اجتماعاً.\n"
                "وقال الاتحاد الدولي لكرة القدم ([[فيفا]]) إن الموعد ثابت.",
                "عقد الاتحاد الدولي لكرة القدم (فيفا) اجتماعاً.\nوقال فيفا إن الموعد ثابت.",
            ),
            Example(
                "The World Health Organization (WHO) met.\n"
                "The World Health Organization ([[WHO]]) has members.",
                "The World Health Organization (WHO) met.\nThe WHO has members.",
            ),
            Example("عقد الاتحاد الدولي لكرة القدم (فيفا) اجتماعاً.\nوقال فيفا إن الموعد ثابت."),
        ),
        measured=Measured(
            1.0, 5, "502 articles of NTREX-128, TICO-19 and SaudiNewsNet", "2026-11-24"
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each explanation after the first."""
        for places_ in _explained(document).values():
            for place in places_[1:]:
                yield self.finding(
                    place.segment,
                    place.start,
                    place.end,
                    Message(en="Already explained above.", ar="سبق شرحه."),
                    related=[_there(places_[0])],
                )
