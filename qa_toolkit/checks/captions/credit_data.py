"""The credit of a caption against what the picture's own file says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.checks.captions.shown import shown
from qa_toolkit.document import Document, Picture
from qa_toolkit.language.captions import credited
from qa_toolkit.language.credits import Agencies, folded
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta


class CreditUnlikePicture(DocumentRule):
    """A credit that names another than the picture's own data do."""

    meta = RuleMeta(
        id="any/credit-unlike-picture",
        summary=Message(
            en="Credit that the picture's own data contradict", ar="مصدر يخالف بيانات الصورة"
        ),
        explanation=Message(
            en="Agencies write their name and the photographer’s into the file (IPTC Credit Line, "
            "Source, By-line; XMP). A credit to another agency or another photographer is most "
            "often copied from the picture that stood there before.",
            ar="تكتب الوكالات اسمها واسم المصور في ملف الصورة (IPTC وXMP). والمصدر الذي يسمي "
            "وكالة أو "
            "مصوراً غيرهما يكون في الغالب منقولاً عن صورة سابقة.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="IPTC Photo Metadata Standard: Credit Line, Source, Creator",
        examples=(
            Example(
                "![السوق القديم. [[(رويترز)]]](1.jpg)",
                "![السوق القديم. (أ ف ب)](1.jpg)",
                format="plain",
                pictures={"1.jpg": Picture(credits=("AFP via Getty Images",))},
            ),
            Example(
                "![The market. (Sami Halabi/Getty Images)](1.jpg)",
                format="plain",
                pictures={
                    "1.jpg": Picture(credits=("AFP via Getty Images",), photographer="Sami Halabi")
                },
            ),
            Example(
                "![The market. (our reporter)](1.jpg)",
                format="plain",
                pictures={"1.jpg": Picture(credits=("Reuters",))},
            ),
        ),
        measured=Measured(
            1.0,
            300,
            "captions made of SaudiNewsNet, NTREX and TICO-19, another agency in the "
            "picture's data: 300 of 300 found; the same: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only agencies of the list and photographers in the same script are compared."""
        for each in shown(document, context.agencies):
            credit = each.credit(context.agencies)
            picture = context.pictures.of(each.image.src) if credit else None
            if credit is None or picture is None:
                continue
            own = _agencies(picture, context.agencies)
            other_agency = bool(own and credit.agencies) and own.isdisjoint(credit.agencies)
            if not other_agency and not _other_person(credit.photographer, picture.photographer):
                continue
            said = " / ".join((picture.photographer or "", *picture.credits[:2])).strip(" /")[:80]
            inside = credit is each.caption.credit
            yield self.finding(
                each.segment,
                credit.start if inside else 0,
                credit.end if inside else len(each.segment.text),
                Message(
                    en=f"The picture's own data credit “{said}”: check whose it is.",
                    ar=f"بيانات الصورة نفسها تنسبها إلى «{said}»: تحقق لمن هي.",
                ),
                data={"credits": list(picture.credits), "photographer": picture.photographer},
            )


def _agencies(picture: Picture, agencies: Agencies) -> frozenset[str]:
    named = [credited(text, agencies).agencies for text in picture.credits]
    return frozenset[str]().union(*named)


_PERSON = re.compile(r"[^\W\d_][\w.'\u2019-]+(?:\s[^\W\d_][\w.'\u2019-]*){1,3}")


def _other_person(one: str | None, other: str | None) -> bool:
    """Whether two names have no part in common, be it spelled a little differently."""
    if not one or not other or one.isascii() != other.isascii():
        return False
    if not _PERSON.fullmatch(one) or not _PERSON.fullmatch(other):
        return False
    from rapidfuzz.distance import Levenshtein

    return all(
        Levenshtein.distance(first, second) > 1 + len(first) // 4
        for first in folded(one).split()
        for second in folded(other).split()
        if len(first) > 2 and len(second) > 2
    )
