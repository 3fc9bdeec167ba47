"""Who the words beside a cue mean: names in full, pronouns, the minister, وأضاف."""

from __future__ import annotations

from dataclasses import replace

from qa_toolkit.document import Document, Segment
from qa_toolkit.language.person_words import is_role
from qa_toolkit.language.speech_verbs import Gender
from qa_toolkit.language.word_lists import listed
from qa_toolkit.quotations.model import Part, Speaker
from qa_toolkit.quotations.naming import Known, Names
from qa_toolkit.quotations.reports import Report, Unit

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_GOES_ON = listed("أضاف تابع أردف استطرد واصل زاد استدرك اختتم ختم أكمل add continue")
_WELL_INSIDE = 4
_FAR = 12
"""How many people back a pronoun may reach."""


class Cast:
    """The people of an article in the order in which it speaks of them."""

    def __init__(self, document: Document) -> None:
        self._names = Names(document)
        self._recent: list[Known] = []
        self._now = 0

    def resolve(self, unit: Unit) -> dict[int, Speaker | None]:
        """The speakers of a sentence's reports by where their cues start; remembers them."""
        found: dict[int, Speaker | None] = {}
        self._now += 1
        topic = self._names.topic(unit)
        if topic:
            self._recent.append(replace(topic, when=self._now))
        before: Speaker | None = None
        for report in unit.reports:
            if report.reference == "subject" and before:
                found[report.start] = replace(before, written=None)
                continue
            known = self._known(report, inside=bool(topic or before) and _is_inside(report, unit))
            found[report.start] = before = known.speaker if known else None
            if known:
                said = bool(report.statement or unit.hidden)
                known = replace(known, when=self._now, spoke=said)
                # Who is quoted by the by (“…,” she said, according to Reuters) does not go on.
                by_the_by = report.after and len(unit.reports) > 1 and bool(self._recent)
                self._recent.insert(len(self._recent) - by_the_by, known)
        return found

    def of_words(self, segment: Segment, start: int, end: int) -> Speaker:
        """Whom some words of the article mean, where no cue stands beside them."""
        return self._names.phrase(segment, start, end).speaker

    def topic(self, unit: Unit) -> Speaker | None:
        """Whom a sentence is about."""
        known = self._names.topic(unit)
        return known.speaker if known else None

    def _known(self, report: Report, *, inside: bool) -> Known | None:
        """The speaker of a report; ``inside``: its sentence speaks of somebody before the cue."""
        gender, plural = report.cue.gender, report.cue.plural
        if report.reference in ("named", "subject") and report.speaker:
            known = self._names.phrase(report.segment, *report.speaker)
            if not known.speaker.named and is_role(known.speaker.name):
                found = self._back(
                    known.gender or gender, plural=False, things=False, speakers=True
                )
                if found:
                    written = known.speaker
                    speaker = replace(found.speaker, written=written.written, role=written.name)
                    return replace(found, speaker=speaker, spoke=True)
            after = report.speaker[0] > report.start  # an Arabic verb before its subject
            sure = known.gender or (gender if after and not plural else "")
            return replace(known, gender=sure, plural=known.plural or plural, spoke=True)
        written_at: Part | None = None
        if report.reference == "pronoun" and report.speaker:
            start, end = report.speaker
            word = report.segment.text[start:end].lower()
            written_at = Part(report.segment, start, end, start, end)
            gender, plural = _GENDERS.get(word, gender), word in ("they", "هم")
            things = None if plural else word == "it"
            found = self._back(gender, plural=plural, things=things)
        else:
            goes_on = report.cue.lemma in _GOES_ON and not inside
            found = self._back(gender, plural=plural, speakers=goes_on)
        if found is None:
            return None
        speaker = replace(found.speaker, written=written_at, role="")
        return replace(found, speaker=speaker, gender=found.gender or gender, spoke=True)

    def _back(
        self,
        gender: Gender,
        *,
        plural: bool,
        things: bool | None = None,
        speakers: bool = False,
    ) -> Known | None:
        """The last one who fits: who spoke or was just spoken of; else anybody.

        ``speakers``: the verb says that somebody goes on. ``things``: whether a thing is meant.
        """
        recent = [
            each
            for each in self._recent[-_FAR:][::-1]
            if (each.plural == plural or (plural and each.kind == "organisation"))
            and not (gender and each.gender and gender != each.gender)
        ]
        fitting = [
            each
            for each in recent
            if things is None or things == (each.kind in ("organisation", "place"))
        ]
        if gender == "f":  # a name whose gender is not known is a man's more often
            recent.sort(key=lambda each: each.gender != "f")
            fitting.sort(key=lambda each: each.gender != "f")
        ranks = (
            [each for each in fitting if each.spoke] if speakers else [],
            [each for each in fitting if each.spoke or self._now - each.when <= 1],
            [each for each in recent if each.spoke],
            fitting,
        )
        return next((rank[0] for rank in ranks if rank), None)


def _is_inside(report: Report, unit: Unit) -> bool:
    """Whether a cue stands well inside its sentence, where its subject may be before it."""
    return len(unit.segment.words_between(unit.start, report.start)) >= _WELL_INSIDE
