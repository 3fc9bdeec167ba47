"""Whom a phrase of an article names: in full, as far as the article says so elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from qa_toolkit.document import Document, Segment
from qa_toolkit.entities import Named, entities
from qa_toolkit.language.english_verbs import finite
from qa_toolkit.language.person_words import is_man, is_person, is_role, is_woman
from qa_toolkit.language.speech_verbs import Gender
from qa_toolkit.language.word_lists import listed
from qa_toolkit.quotations.model import Part, Speaker
from qa_toolkit.quotations.reports import Unit

_SUBJECTS = frozenset({"person", "unknown"})
_LINKS = listed("and or who whose which that himself herself in on at of from with for also")
_BEFORE_OBJECT = listed(
    "of in on to with for from at by than against between like about after before"
)
_NEXT = re.compile(r" ([a-z]+)(?: (\w+))?")
_APPOSED = re.compile(r"(?:\s[^\s.؟!?:;؛،,]+){0,6}[،,]\s+")
_IN_MIDDLE = re.compile(r"[a-z,] ([A-Z][a-z]+)\b(?! [A-Z])")
_TITLED = re.compile(r"(?<!\w)(?:السيد(?P<woman>ة)?)\s(?!ال)\w+")
_APART = 80
"""Code points within which a name in apposition follows."""
_NEAR_START = 4
"""Words into an Arabic sentence within which its subject stands."""
_REST = re.compile(r"(?:\s(?!ال)\w+){1,2}(?=\s?(?:[،,.؛:]|ال|إن|أن))")
_KIN = re.compile(r"\s(?:ابنة|زوجة|زوج|شقيقة|شقيق|والدة|والد|نجل|كريمة|أرملة)\s")
_SELF = re.compile(r"\s(?:نفسها?|ذاتها?|نفسهم)\Z")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whom the article has spoken of; ``spoke``: as a speaker."""

    speaker: Speaker
    kind: str
    gender: Gender = ""
    plural: bool = False
    spoke: bool = False
    when: int = 0
    """The number of the sentence."""


class Names:
    """The names of an article by where they stand."""

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

    def phrase(self, segment: Segment, start: int, end: int) -> Known:
        """The words of a phrase as a speaker: its name in full, and what else it says."""
        end = _before_kin(segment.text, start, _without_self(segment.text, start, end))
        part = Part(segment, start, end, start, end)
        text = part.text
        chosen = None if is_role(text) else self._chosen(segment, start, end)
        if chosen is None:
            plural = _plural(segment, start, end)
            return Known(Speaker(text, part), "", _gender(text), plural=plural)
        first, last = chosen.mention.start, chosen.mention.end
        name, kind = self._full[segment, first]
        if segment.lang == "ar":
            rest = _REST.match(segment.text, last)
            if first < end:
                name = _to_end(text[last - start :], name)
            elif rest:
                name = _to_end(rest[0], name)
        role = text if first >= end else text[: first - start] + text[last - start :]
        return Known(Speaker(name, part, role.strip(" ،,"), named=True), kind, _gender(text))

    def _chosen(self, segment: Segment, start: int, end: int) -> Named | None:
        """The name that a phrase is about, of those in it, or in apposition behind it."""
        arabic = segment.lang == "ar"
        inside = [
            each
            for each in self._between(segment, start, end)
            if each.mention.end <= end and (arabic or not _is_not_head(each, start, end))
        ]
        if inside and inside[0].mention.whole[0] == start and inside[0].mention.kind in _SUBJECTS:
            return inside[0]  # the name comes first: روبن كريستي مدرب فريق ميلروز
        people = [each for each in inside if each.mention.kind == "person"]
        whole = [each for each in inside if 2 * len(each.text) > end - start]
        loose = [each for each in inside if each.mention.kind == "unknown"]
        chosen = next(iter((people or whole or loose)[::-1]), None)
        if chosen in loose and arabic and _in_the_middle(chosen, start, end):
            chosen = None
        if chosen is None or (arabic and chosen.mention.whole[0] > start):
            chosen = self._behind(segment, end) or chosen
        doubtful = chosen in loose and chosen not in whole
        return None if doubtful and segment.text[start].islower() else chosen

    def _between(self, segment: Segment, start: int, end: int) -> list[Named]:
        found = self._named.get(segment, [])
        first = bisect_left(found, start, key=_place)
        return found[first : bisect_left(found, end, key=_place)]

    def _behind(self, segment: Segment, end: int) -> Named | None:
        """A name in apposition: the investor and practitioner in this field, Kai Lee."""
        for each in self._between(segment, end, end + _APART):
            start = each.mention.whole[0]
            if start >= end and each.mention.kind in _SUBJECTS:
                return each if _APPOSED.fullmatch(segment.text, end, start) else None
        return None

    def _first_name(self, unit: Unit) -> Known | None:
        """A sentence that begins with a name that is a common word too: Trump took."""
        first = unit.segment.words_between(unit.start, unit.start + 40)[:1]
        if not first or first[0].text not in self._middle:
            return None
        start, end = first[0].start, first[0].end
        if (unit.segment, start) in self._full or unit.segment.text[end : end + 2] != " " + (
            unit.segment.text[end + 1 : end + 2].lower()
        ):
            return None
        part = Part(unit.segment, start, end, start, end)
        return Known(Speaker(first[0].text, part, named=True), "")

    def _titled(self, unit: Unit) -> Known | None:
        """A sentence that speaks of السيد فلان near its start, whatever the name."""
        match = _TITLED.search(unit.segment.text, unit.start, min(unit.end, unit.start + _APART))
        if not match:
            return None
        start, end = match.span()
        gender: Gender = "f" if match["woman"] else "m"
        return replace(self.phrase(unit.segment, start, end), gender=gender)

    def topic(self, unit: Unit) -> Known | None:
        """Whom a sentence is about: the first one it names, not after a preposition."""
        segment = unit.segment
        plain = self._first_name(unit) if segment.lang == "en" else self._titled(unit)
        if plain:
            return plain
        end = min([unit.end, *(report.end for report in unit.reports[:1])])
        for each in self._between(segment, unit.start, end):
            start, stop = each.mention.start, each.mention.end
            name, kind = self._full[segment, start]
            words = len(segment.words_between(unit.start, start))
            if segment.lang == "ar" and words > _NEAR_START:
                return None
            if segment.lang == "en" and _modifies(segment.text, stop):
                continue  # [Labour] peer Lord Adonis
            if kind == "place" or _is_hidden(unit, start) or _is_object(each) or is_person(name):
                continue
            part = Part(segment, start, stop, start, stop)
            return Known(Speaker(name, part, each.title, named=True), kind, _gender(each.title))
        return None


def _place(each: Named) -> int:
    return each.mention.start


def _modifies(text: str, end: int) -> bool:
    """Whether an English name stands before the noun that it describes: [Labour] peer."""
    match = _NEXT.match(text, end)
    return match is not None and match[1] not in _LINKS and not finite(match[1], "", match[2] or "")


def _is_hidden(unit: Unit, place: int) -> bool:
    number = bisect_left(unit.hidden, place, key=lambda each: each[0])
    return number > 0 and unit.hidden[number - 1][1] > place


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


def _in_the_middle(each: Named | None, start: int, end: int) -> bool:
    """Whether a doubtful Arabic name is part of a description: مدرب [ألوا] السابق."""
    return (
        each is not None
        and each.mention.whole[0] > start
        and (each.segment.text[each.mention.end : end].strip().startswith("ال"))
    )


def _to_end(rest: str, name: str) -> str:
    """An Arabic name with the one or two words that end its phrase: حسن [طالع جعفري]."""
    words = rest.split()
    if not 0 < len(words) <= 2 or words[0] in name:
        return name
    return name if any(word.startswith("ال") for word in words) else f"{name} {' '.join(words)}"


def _before_kin(text: str, start: int, end: int) -> int:
    """The end of a name that says whose relative it is: لينا حداد [ابنة المهندس]."""
    match = _KIN.search(text, start, end)
    return match.start() if match else end


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


def _gender(text: str) -> Gender:
    return "f" if is_woman(text) else "m" if is_man(text) else ""


def _plural(segment: Segment, start: int, end: int) -> bool:
    """Whether an English phrase is plural: voters, China and Russia."""
    words = segment.text[start:end].lower().split()
    return segment.lang == "en" and (
        words[-1].endswith("s") and not words[-1].endswith("ss") and len(words) < 4
    )
