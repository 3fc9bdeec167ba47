"""Who the words beside a cue mean: names in full, pronouns, the minister, وأضاف."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from qa_toolkit.document import Document, Segment
from qa_toolkit.entities import Named, entities
from qa_toolkit.language.letters import bare
from qa_toolkit.language.speech_verbs import Gender
from qa_toolkit.language.word_lists import conjoined, listed
from qa_toolkit.quotations.model import Part, Speaker
from qa_toolkit.quotations.reports import Report, Unit

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_PERSONS = listed(
    "minister president official senator spokesman spokeswoman spokesperson officer coach captain "
    "manager director chairman chairwoman leader actor actress singer author governor mayor "
    "boss judge lawyer doctor professor player striker goalkeeper king queen prince princess pope "
    "congressman congresswoman lawmaker secretary diplomat envoy ambassador general man woman "
    "mother father teacher student witness source driver writer analyst expert economist "
    "researcher scientist candidate democrat republican"
)
_PERSONS_AR = conjoined(
    "الوزير الوزيرة الرئيس الرئيسة المسؤول المسؤولة المتحدث المتحدثة الناطق النائب النائبة المدير "
    "المديرة المدرب اللاعب الكابتن القائد السفير المبعوث الأمير الملك القاضي المحامي الطبيب الكاتب "
    "الممثل الممثلة المخرج الفنان الفنانة الخبير الباحث الباحثة المصدر المرشح المرشحة الشاهد الرجل "
    "المرأة السيدة السيد اللواء العميد العقيد الجنرال الأدميرال المحلل الأستاذ الدكتور المهندس الشيخ"
)
_FEMININE = listed(
    "mrs ms miss sister mother daughter wife actress spokeswoman woman queen princess"
)
_MASCULINE = listed("mr sir lord brother father son husband actor spokesman king prince man pope")
_SUBJECTS = frozenset({"person", "unknown"})
_BEFORE_OBJECT = listed(
    "of in on to with for from at by than against between like about after before"
)
_APPOSED = re.compile(r"(?:\s[^\s.؟!?:;؛،,]+){0,6}[،,]\s+")
_IN_MIDDLE = re.compile(r"[a-z,] ([A-Z][a-z]+)\b(?! [A-Z])")
_NEAR_START = 4
"""Words into an Arabic sentence within which its subject stands."""
_REST = re.compile(r"(?:\s(?!ال)\w+){1,2}(?=\s?(?:[،,.؛:]|ال|إن|أن))")
_SELF = re.compile(r"\s(?:نفسها?|ذاتها?|نفسهم)\Z")
_GOES_ON = listed("أضاف تابع أردف استطرد واصل زاد استدرك اختتم ختم أكمل add continue")
_WELL_INSIDE = 4
_FAR = 12
"""How many people back a pronoun may reach."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody whom the article has spoken of; ``spoke``: as a speaker."""

    speaker: Speaker
    kind: str
    gender: Gender = ""
    plural: bool = False
    spoke: bool = False
    when: int = 0
    """The number of the sentence."""


class Cast:
    """The people of an article in the order in which it speaks of them."""

    def __init__(self, document: Document) -> None:
        self._full: dict[tuple[Segment, int], tuple[str, str]] = {}
        self._named: dict[Segment, list[Named]] = {}
        for entity in entities(document):
            for each in entity.mentions:
                self._full[each.segment, each.mention.start] = (entity.name, entity.kind)
                self._named.setdefault(each.segment, []).append(each)
        for found in self._named.values():
            found.sort(key=lambda each: each.mention.start)
        self._middle = _middle_names(document.segments)
        self._recent: list[_Known] = []
        self._now = 0

    def resolve(self, unit: Unit) -> dict[int, Speaker | None]:
        """The speakers of a sentence's reports by where their cues start; remembers them."""
        found: dict[int, Speaker | None] = {}
        self._now += 1
        topic = self._topic(unit)
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
        return self._phrase(segment, start, end).speaker

    def _known(self, report: Report, *, inside: bool) -> _Known | None:
        """The speaker of a report; ``inside``: its sentence speaks of somebody before the cue."""
        gender, plural = report.cue.gender, report.cue.plural
        if report.reference in ("named", "subject") and report.speaker:
            known = self._phrase(report.segment, *report.speaker)
            if _is_role(known.speaker):
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
            goes_on = report.cue.lemma in _GOES_ON or not inside
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
    ) -> _Known | None:
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

    def _phrase(self, segment: Segment, start: int, end: int) -> _Known:
        """The words of a phrase as a speaker: its name in full, and what else it says."""
        end = _without_self(segment.text, start, end)
        part = Part(segment, start, end, start, end)
        text = part.text
        inside = [
            each
            for each in self._named.get(segment, ())
            if start <= each.mention.start
            and each.mention.end <= end
            and not (segment.lang == "en" and _is_not_head(each, start, end))
        ]
        people = [each for each in inside if each.mention.kind == "person"]
        loose = [each for each in inside if each.mention.kind == "unknown"]
        whole = [each for each in inside if 2 * len(each.text) > end - start]
        chosen = (people or whole or loose or [None])[-1]
        if inside and inside[0].mention.whole[0] == start and inside[0].mention.kind in _SUBJECTS:
            chosen = inside[0]  # the name comes first: روبن كريستي مدرب فريق ميلروز
        if _is_role(Speaker(text, part)):
            return _Known(Speaker(text, part), "", _gender(text))
        if segment.lang == "ar" and chosen in loose and _in_the_middle(chosen, start, end):
            chosen = None
        if chosen is None or (segment.lang == "ar" and chosen.mention.whole[0] > start):
            chosen = self._behind(segment, end) or chosen
        if chosen is None or (chosen in loose and chosen not in whole and _starts_plain(text)):
            return _Known(
                Speaker(text, part), "", _gender(text), plural=_plural(segment, start, end)
            )
        name, kind = self._full[segment, chosen.mention.start]
        if chosen.mention.start >= end:
            if segment.lang == "ar":
                rest = _REST.match(segment.text, chosen.mention.end)
                name = (
                    _to_end(segment.text[: rest.end()], chosen.mention.end, name) if rest else name
                )
            return _Known(Speaker(name, part, text, named=True), kind, _gender(text))
        if segment.lang == "ar" and chosen in people + loose:
            name = _to_end(text, chosen.mention.end - start, name)
        role = (text[: chosen.mention.start - start] + text[chosen.mention.end - start :]).strip(
            " ،,"
        )
        return _Known(Speaker(name, part, role, named=True), kind, _gender(text))

    def _behind(self, segment: Segment, end: int) -> Named | None:
        """A name in apposition: the investor and practitioner in this field, Kai Lee."""
        for each in self._named.get(segment, ()):
            start = each.mention.whole[0]
            if start >= end and each.mention.kind in _SUBJECTS:
                return each if _APPOSED.fullmatch(segment.text, end, start) else None
        return None

    def _first_name(self, unit: Unit) -> _Known | None:
        """A sentence that begins with a name that is a common word too: Trump took …"""
        first = unit.segment.words_between(unit.start, unit.start + 40)[:1]
        if not first or first[0].text not in self._middle:
            return None
        start, end = first[0].start, first[0].end
        if (unit.segment, start) in self._full or unit.segment.text[end : end + 2] != " " + (
            unit.segment.text[end + 1 : end + 2].lower()
        ):
            return None
        part = Part(unit.segment, start, end, start, end)
        return _Known(Speaker(first[0].text, part, named=True), "")

    def _topic(self, unit: Unit) -> _Known | None:
        """Whom a sentence is about: the first one it names, not after a preposition."""
        found = self._named.get(unit.segment, [])
        if unit.segment.lang == "en" and (plain := self._first_name(unit)):
            return plain
        first = bisect_left(found, unit.start, key=lambda each: each.mention.start)
        for each in found[first:]:
            if each.mention.start >= unit.end or any(
                report.end <= each.mention.start for report in unit.reports
            ):
                return None
            name, kind = self._full[each.segment, each.mention.start]
            inside = any(a < each.mention.start < b for a, b in unit.hidden)
            if unit.segment.lang == "ar" and (
                len(unit.segment.words_between(unit.start, each.mention.start)) > _NEAR_START
            ):
                return None
            if kind == "place" or inside or _is_object(each) or name.lower() in _PERSONS:
                continue
            start, end = each.mention.start, each.mention.end
            part = Part(each.segment, start, end, start, end)
            return _Known(Speaker(name, part, each.title, named=True), kind, _gender(each.title))
        return None


def _is_not_head(each: Named, start: int, end: int) -> bool:
    """Whether an English name only describes: the [Alloa] boss, a poll of [Suffolk]."""
    rest = each.segment.text[each.mention.end : end].strip()
    return _is_object(each, start) or (rest[:1].islower() and rest.split()[0] not in _BEFORE_OBJECT)


def _is_object(each: Named, start: int = 0) -> bool:
    """Whether an English name stands after a preposition or owns something: of X, X's."""
    text, mention = each.segment.text, each.mention
    if text[mention.end : mention.end + 2] in ("'s", "\u2019s", "s'", "' "):
        return True
    before = text[max(start, mention.whole[0] - 12) : mention.whole[0]].split()
    return bool(before) and before[-1].lower() in _BEFORE_OBJECT


def _starts_plain(text: str) -> bool:
    return text[:1].islower()


def _in_the_middle(each: Named | None, start: int, end: int) -> bool:
    """Whether a doubtful Arabic name is part of a description: مدرب [ألوا] السابق."""
    return (
        each is not None
        and each.mention.whole[0] > start
        and (each.segment.text[each.mention.end : end].strip().startswith("ال"))
    )


def _to_end(text: str, place: int, name: str) -> str:
    """An Arabic name with the one or two words that end its phrase: حسن [طالع جعفري]."""
    rest = text[place:].split()
    if 0 < len(rest) <= 2 and not any(word.startswith("ال") for word in rest):
        return f"{name} {' '.join(rest)}" if rest[0] not in name else name
    return name


def _without_self(text: str, start: int, end: int) -> int:
    """The end of a phrase without نفسه: الضابط نفسه is الضابط."""
    match = _SELF.search(text, start, end)
    return match.start() if match else end


def _middle_names(segments: Iterable[Segment]) -> frozenset[str]:
    """English words with a capital inside a sentence: names, whatever else they may mean."""
    return frozenset(
        match[1]
        for segment in segments
        if segment.lang == "en"
        for match in _IN_MIDDLE.finditer(segment.text)
    )


def _is_inside(report: Report, unit: Unit) -> bool:
    """Whether a cue stands well inside its sentence, where its subject may be before it."""
    return len(unit.segment.words_between(unit.start, report.start)) >= _WELL_INSIDE


def _is_role(speaker: Speaker) -> bool:
    """Whether a phrase without a name means one person: the minister, الوزير."""
    if speaker.named:
        return False
    words = speaker.name.split()
    if words and bare(words[0]) in _PERSONS_AR:
        return len(words) == 1 or (len(words) == 2 and words[1].startswith("ال"))
    return 2 <= len(words) <= 6 and words[0].lower() == "the" and words[-1].lower() in _PERSONS


def _gender(text: str) -> Gender:
    words = {word.strip(".").lower() for word in text.split()}
    if words & _FEMININE:
        return "f"
    return "m" if words & _MASCULINE else ""


def _plural(segment: Segment, start: int, end: int) -> bool:
    """Whether an English phrase is plural: voters, China and Russia."""
    words = segment.text[start:end].lower().split()
    return segment.lang == "en" and (
        words[-1].endswith("s") and not words[-1].endswith("ss") and len(words) < 4
    )
