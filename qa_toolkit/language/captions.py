"""What stands under a picture: the words, the credit, the days, and whether it is an old one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qa_toolkit.language.credits import Agencies, Named
from qa_toolkit.language.dates import DateMention, dates
from qa_toolkit.language.letters import ARABIC_LETTERS, LATIN_LETTERS, MARKS

Brackets = Literal["square", "round", "none"]
Place = Literal["inside", "after"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a credit, at ``start:end`` of the caption; ``agency`` if it is that of one."""

    text: str
    start: int
    end: int
    agency: Named | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """The credit of a caption, at ``start:end`` with its brackets and introducing word.

    ``place``: before or after the caption's last full stop; None where there is no stop.
    ``sure``: it names an agency, is introduced as a credit, or stands in square brackets; other
    round brackets at the end may be a remark.
    """

    start: int
    end: int
    brackets: Brackets
    place: Place | None
    names: tuple[Name, ...]
    sure: bool

    @property
    def agencies(self) -> frozenset[str]:
        """The keys of the agencies that are named."""
        return frozenset(name.agency.agency.key for name in self.names if name.agency)

    @property
    def photographer(self) -> str | None:
        """The first name that is no agency's, if it looks like a person's."""
        people = (name.text for name in self.names if name.agency is None)
        return next((text for text in people if _PERSON.fullmatch(text)), None)


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption as read: its words are ``text[:end]``, without the credit.

    ``dates`` are those of the words. ``archive``: it says that the picture is an old one, or no
    picture of the event at all.
    """

    text: str
    end: int
    credit: Credit | None
    dates: tuple[DateMention, ...]
    archive: bool

    @property
    def words(self) -> str:
        """The caption without its credit."""
        return self.text[: self.end].rstrip()


_REACH = 240
"""Code points before the end among which a credit is looked for."""

_LETTERS = f"{ARABIC_LETTERS}{MARKS}{LATIN_LETTERS}"
_CLOSING = re.compile(r"[\[(](?P<inner>[^\[\]()]{1,160})(?P<closer>[\])])(?P<stop>[.\s]{0,4})\Z")
# Photo by X   Photograph: X   تصوير: X   عدسة X   المصدر: X   © X
_INTRODUCED = re.compile(
    rf"(?<![{_LETTERS}])(?:(?:photo(?:graph)?s?|pictures?|images?)[ ](?:courtesy[ ]of|credit:?|"
    rf"by:?)"
    r"|(?:photo(?:graph)?s?|pictures?|images?|credit|source|courtesy of)[ ]?:"
    r"|(?:تصوير|عدسة|بعدسة|المصدر|مصدر الصورة|الصورة|صورة|مصدر)[ ]?:|(?:بعدسة|عدسة)(?=[ ])"
    r"|\u00a9|\(c\))[ ]?(?P<inner>[^.؟!\n]{2,100}?)(?P<stop>[.\s]{0,4})\Z",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"\s*(?:(?:photo(?:graph)?s?|pictures?|images?)\s+(?:courtesy\s+of|credit:?|by:?)|"
    r"(?:photo(?:graph)?s?|pictures?|images?|credit|source|courtesy of|via|"
    r"تصوير|عدسة|بعدسة|المصدر|مصدر الصورة|الصورة|صورة|مصدر)\s?[:/-]|(?:تصوير|بعدسة|عدسة)(?=\s)|"
    r"\u00a9|via\s|عن\s)\s*",
    re.IGNORECASE,
)
# The last piece after a stop, a bar or a dash: … in Beirut. AFP   …  – Reuters   … | رويترز
_LAST = re.compile(r"(?P<mark>[.!؟?|\u2013\u2014\n]|[ ]-[ ])(?P<inner>[^.!؟?|\n]{2,100})\Z")
_BETWEEN = re.compile(r"\s*(?:[/|,،;؛+&]|\s-\s|\s[\u2013\u2014]\s|\svia\s|\sعبر\s|\sand\s)\s*")
_PERSON = re.compile(
    rf"[{_LETTERS}.'\u2019-]{{2,20}}(?:\s[{_LETTERS}.'\u2019-]{{1,20}}){{1,4}}", re.IGNORECASE
)
_STOP = re.compile(r"[.!؟?\u2026][\"»”')\s]*\Z")
_ARCHIVE = re.compile(
    rf"(?<![{_LETTERS}])(?:[وفبلك]?(?:ال)?[أا]رشيف(?:ية|ي|ه)?|صور[ةه] (?:قديم[ةه]|تعبيري[ةه]|"
    rf"توضيحي[ةه]|"
    r"تخيلي[ةه]|متداول[ةه]|سابق[ةه])|رسم (?:توضيحي|تخيلي)|تعبيري[ةه]|"
    r"file[- ](?:photo|picture|image|photograph)s?|archive|archival|undated|illustrations?|"
    r"illustrative|stock (?:photo|image)|previous|earlier|historic(?:al)?|\(file\)|,? ?file\Z)"
    rf"(?![{_LETTERS}])",
    re.IGNORECASE,
)


def read(text: str, agencies: Agencies) -> Caption:
    """The parts of a caption; ``agencies`` is the credits list."""
    credit = _credit(text, agencies)
    end = credit.start if credit and credit.sure else len(text)
    words = text[:end]
    return Caption(text, end, credit, dates(words), _ARCHIVE.search(text[-2_000:]) is not None)


def credited(text: str, agencies: Agencies) -> Credit:
    """A credit that stands by itself, as in a field of its own."""
    return Credit(0, len(text), "none", None, _names(text, 0, agencies), sure=True)


def _credit(text: str, agencies: Agencies) -> Credit | None:
    base = max(0, len(text) - _REACH)
    tail = text[base:]
    if match := _CLOSING.search(tail):
        opener = tail[match.start()]
        if (opener == "[") != (match["closer"] == "]"):
            return None
        inner, start = match["inner"], base + match.start("inner")
        introduced = _INTRODUCTION.match(inner)
        if introduced:
            start += introduced.end()
            inner = inner[introduced.end() :]
        names = _names(inner, start, agencies)
        square = opener == "["
        known = bool(introduced) or any(name.agency for name in names)
        if not square and not known and not _PERSON.fullmatch(inner.strip()) and " " in inner:
            return None  # (from left to right), (in the middle)
        return Credit(
            base + match.start(),
            base + match.end("closer"),
            "square" if square else "round",
            _place(text[: base + match.start()], match["stop"]),
            names,
            sure=square or known,
        )
    if match := _INTRODUCED.search(tail):
        start = base + match.start("inner")
        names = _names(match["inner"], start, agencies)
        if names and len(match["inner"].split()) <= 8:
            place = _place(text[: base + match.start()], match["stop"])
            return Credit(
                base + match.start(), base + match.end("inner"), "none", place, names, sure=True
            )
    return _bare(text, base, agencies)


def _bare(text: str, base: int, agencies: Agencies) -> Credit | None:
    """A credit without brackets: after the last stop nothing stands but names of a credit."""
    stripped = text.rstrip(" \t\n.\u00a0")  # NO-BREAK SPACE
    match = _LAST.search(stripped[base:])
    if match is None:
        return None
    names = _names(match["inner"], base + match.start("inner"), agencies)
    people = [name.text for name in names if name.agency is None]
    # X/AFP via Getty Images. A sentence that ends with an agency's name is none.
    if len(people) == len(names) or not all(_PERSON.fullmatch(each) for each in people):
        return None
    if people and not re.search(r"[/|]| via | عبر ", match["inner"]):
        return None
    start = base + match.start("inner") + len(match["inner"]) - len(match["inner"].lstrip())
    place: Place | None = "after" if match["mark"] in ".!؟?" else None
    return Credit(start, len(stripped), "none", place, names, sure=True)


def _place(before: str, stop: str) -> Place | None:
    if _STOP.search(before[-8:]):
        return "after"
    return "inside" if "." in stop else None


def _names(text: str, start: int, agencies: Agencies) -> tuple[Name, ...]:
    """The names of a credit; ``start`` is where it stands in the caption."""
    found: list[Name] = []
    position = 0
    whole = agencies.find(text.strip())
    pieces = [] if whole else [*_BETWEEN.finditer(text)]
    for match in (*pieces, None):
        first, last = position, match.start() if match else len(text)
        position = match.end() if match else position
        piece = text[first:last]
        first += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        if piece:
            at = start + first
            found.append(Name(piece, at, at + len(piece), agencies.find(piece)))
    return tuple(found)
