"""Negations and hedges that only one version of a sentence has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.language.polarity import Cue, Strength, hedges, negations
from qa_toolkit.model import Category, Finding, Lang, Message, Mqm, MqmSeverity, Severity
from qa_toolkit.rule import BOTH, Example, Measured, RuleMeta

_APART = 0.25
"""How far apart two cues of unlike strength may stand to say the same, as shares of the text."""
_SHIFT = 8
"""Code points that a cue may stand elsewhere besides: all of a short sentence."""
_ANYWHERE = 1.0


class Said(NamedTuple):
    """A cue, its place, and how far into the passage it stands, from 0 to 1."""

    spot: Spot
    strength: Strength
    depth: float


def _said(
    places: Sequence[Place], lang: Lang, read: Callable[[str, Lang], tuple[Cue, ...]]
) -> list[Said]:
    length = max(1, sum(place.end - place.start for place in places))
    before = 0
    found = []
    for place in places:
        for cue in read(place.text, lang):
            spot = Spot(place, place.start + cue.start, place.start + cue.end)
            found.append(Said(spot, cue.strength, (before + cue.start) / length))
        before += place.end - place.start
    return found


def _unmatched(
    ours: Sequence[Said], theirs: Sequence[Said], apart: float
) -> tuple[list[Said], list[Said]]:
    """What is left of both sides when the nearest cues have been taken away in pairs."""
    pairs = sorted(
        (distance, i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if (distance := abs(one.depth - other.depth)) <= apart
    )
    here, there = set(range(len(ours))), set(range(len(theirs)))
    for _, i, j in pairs:
        if i in here and j in there:
            here.remove(i)
            there.remove(j)
    return [ours[i] for i in sorted(here)], [theirs[j] for j in sorted(there)]


def _surplus(
    ours: Sequence[Said], theirs: Sequence[Said], apart: float
) -> tuple[list[Said], list[Said]]:
    """The plain negations of each side that nothing on the other side can mean.

    Cues of one strength answer each other first; a plain one that is left may be answered by
    one that denies by its make or meaning, if it stands about there.
    """
    plain, affixed, implied = (
        _unmatched(
            [said for said in ours if said.strength is strength],
            [said for said in theirs if said.strength is strength],
            _ANYWHERE if strength is Strength.PLAIN else apart,
        )
        for strength in reversed(Strength)
    )
    left, right = plain
    for weaker in (affixed, implied):
        left, _ = _unmatched(left, weaker[1], apart)
        right, _ = _unmatched(right, weaker[0], apart)
    return left, right


class NegationMismatch(LinkRule):
    """A negation that only one of two linked passages has."""

    meta = RuleMeta(
        id="pair/negation-mismatch",
        summary=Message(
            en="Negation that only one version has", ar="نفي لا يرد إلا في إحدى النسختين"
        ),
        explanation=Message(
            en="One of the two passages denies something once more than the other: a not, لا or "
            "لم was lost or added. Words that deny by their meaning (unable, refuse, unlikely; "
            "عجز، رفض، غير، إلا) may answer for a negation, and idioms that deny nothing are left "
            "alone (لا يزال، لا سيما, no less than).",
            ar="تزيد إحدى العبارتين نفياً على الأخرى: سقطت أداة نفي أو زيدت. ولا يُحسب ما ينفي "
            "بمعناه إن قابل أداة نفي (unable, refuse, unlikely؛ عجز، رفض، غير، إلا)، ولا "
            "التعابير التي لا تنفي شيئاً (لا يزال، لا سيما، no less than).",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=AUTHORITY,
        measured=Measured(
            0.89,
            2238,
            "NTREX, TICO-19 and PUD, 2,552 lines each way: "
            "62 alarms as published; 2,176 of 2,418 changes of a negation found; "
            "the precision is that of a set with one damaged line in ten",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "[[لم]] يوافق المجلس على بناء الجسر.",
                "وافق المجلس على بناء الجسر.",
                lang="ar",
                source="The council agreed to build the bridge.",
            ),
            Example(
                "[[The council has agreed to build the bridge.]]",
                "The council has not agreed to build the bridge.",
                lang="en",
                source="لم يوافق المجلس على بناء الجسر.",
            ),
            Example(
                "لم يتمكن العمدة من الحضور، ولا يزال الجسر مغلقاً.",
                lang="ar",
                source="The mayor was unable to come, and the bridge is still closed.",
            ),
            Example(
                "The bridge is unlikely to open before May.",
                lang="en",
                source="من غير المرجح أن يُفتح الجسر قبل أيار.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each negation that the other side lacks."""
        langs = linked.alignment.source.lang, linked.alignment.target.lang
        there = _said(linked.source, langs[0], negations)
        here = _said(linked.target, langs[1], negations)
        if not (there or here) or linked.run_together:
            return
        length = min(sum(len(place.text) for place in side) for side in linked.sides)
        lost, added = _surplus(there, here, _APART + _SHIFT / max(1, length))
        for said in added:
            yield self.here(
                linked,
                said.spot,
                Message(
                    en=f"The source does not deny this (“{said.spot.text}”): check which is so.",
                    ar=f"ليس في المصدر هذا النفي («{said.spot.text}»): تحقق أيهما الصحيح.",
                ),
            )
        for said in lost:
            yield self.missing(
                linked,
                said.spot,
                Message(
                    en=f"The source denies this (“{said.spot.text}”); the translation does not.",
                    ar=f"في المصدر نفي («{said.spot.text}») ليس في الترجمة.",
                ),
            )


class ModalityMismatch(LinkRule):
    """A hedge where the other passage is certain."""

    meta = RuleMeta(
        id="pair/modality-mismatch",
        summary=Message(en="Certain in one version only", ar="جزم في إحدى النسختين دون الأخرى"),
        explanation=Message(
            en="One passage says that something may be so (may, perhaps, reportedly; قد، ربما، من "
            "المحتمل) and the other has no word that leaves it open.",
            ar="تقول إحدى العبارتين إن الأمر محتمل (قد، ربما، من المحتمل؛ may, perhaps, "
            "reportedly) وليس في الأخرى كلمة تترك الباب مفتوحاً.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Accuracy", "Mistranslation", MqmSeverity.MINOR),
        examples=(
            Example(
                "[[سيُفتح الجسر يوم الاثنين.]]",
                "قد يُفتح الجسر يوم الاثنين.",
                lang="ar",
                source="The bridge may open on Monday.",
            ),
            Example(
                "The bridge will [[probably]] open on Monday.",
                "The bridge will open on Monday.",
                lang="en",
                source="سيُفتح الجسر يوم الاثنين.",
            ),
            Example(
                "يُعتقد أن الجسر سيُفتح في مايو.",
                lang="ar",
                source="The bridge is reportedly to open in May.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for the first hedge of a side that the other side has nothing like."""
        langs = linked.alignment.source.lang, linked.alignment.target.lang
        there = _said(linked.source, langs[0], hedges)
        here = _said(linked.target, langs[1], hedges)
        if bool(there) is bool(here) or linked.run_together:
            return
        said = next((each for each in there or here if each.strength is Strength.PLAIN), None)
        if said is None:
            return
        word = said.spot.text
        if here:
            message = Message(
                en=f"The source is certain of this, and “{word}” is not: check which is so.",
                ar=f"يجزم المصدر بهذا، و«{word}» لا تجزم: تحقق أيهما الصحيح.",
            )
            yield self.here(linked, said.spot, message)
        else:
            message = Message(
                en=f"The source leaves this open (“{word}”), and this is certain.",
                ar=f"يترك المصدر هذا محتملاً («{word}») والترجمة تجزم به.",
            )
            yield self.missing(linked, said.spot, message)
