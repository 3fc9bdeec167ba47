"""Whether an article gives somebody one rank and one office throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.document import Document
from qa_toolkit.entities import Entity, Named, entities
from qa_toolkit.language.letters import bare
from qa_toolkit.language.word_lists import listed
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta

_ARABIC_RANKS = listed(
    "ملازم نقيب رائد مقدم عقيد عميد لواء فريق مشير عريف رقيب جنرال أدميرال أميرال"
)
_ENGLISH_RANKS = {
    **{rank: rank for rank in listed("lieutenant captain major colonel general sergeant corporal")},
    "lt": "lieutenant",
    "capt": "captain",
    "maj": "major",
    "col": "colonel",
    "gen": "general",
    "sgt": "sergeant",
    "cpl": "corporal",
    "admiral": "admiral",
    "adm": "admiral",
    "brigadier": "brigadier",
    "marshal": "marshal",
    "commander": "commander",
}
_MINISTER = re.compile(r"(?<!\w)(?:ال)?وزيرة? (\w+)|(\w+) (?:Minister|Secretary)(?!\w)")
# What says that an office is not the one held now.
_PAST = re.compile(
    r"سابق|أسبق|آنذاك|حينها|حينذاك|راحل|former|then|ex-|late|deputy|acting|نائب|مساعد"
)
_NO_OFFICE = listed("Prime Chief First Deputy General Press Cabinet الدولة دولة السابق الأول")


class _Office(NamedTuple):
    """A rank or a ministry that a title names; of one kind, a person has one at a time."""

    kind: str
    name: str


class TitleChanged(DocumentRule):
    """Somebody with two ranks or two ministries."""

    meta = RuleMeta(
        id="any/title-changed",
        summary=Message(
            en="Somebody with two ranks or two ministries", ar="شخص برتبتين أو وزارتين"
        ),
        explanation=Message(
            en="The article gives one person two military ranks, or makes one minister of two "
            "ministries, and neither is called a former one: one of them is wrong, or the article "
            "should say what changed.",
            ar="يذكر المقال للشخص الواحد رتبتين عسكريتين، أو يجعله وزيراً لوزارتين، من غير كلمة عن "
            "صفة "
            "سابقة: فإحداهما خطأ، أو على المقال أن يذكر ما تغير.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: one title of a person in an article",
        examples=(
            Example(
                "حضر العميد سامر الحلبي الحفل.\nثم تحدث [[اللواء]] سامر الحلبي إلى الصحافة.",
                "حضر العميد سامر الحلبي الحفل.\nثم تحدث العميد سامر الحلبي إلى الصحافة.",
            ),
            Example(
                "He met Defence Minister Omar Kanaan.\nThen [[Finance Minister]] Omar Kanaan left.",
                "He met Defence Minister Omar Kanaan.\nThen Defence Minister Omar Kanaan left.",
            ),
            Example(
                "حضر العميد سامر الحلبي الحفل.\nثم تحدث قائد الشرطة العميد الحلبي إلى الصحافة."
            ),
            Example("حضر وزير المالية السابق سامر الحلبي.\nثم تحدث وزير النقل سامر الحلبي."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A title that names another rank or ministry than the person's first one."""
        for entity in entities(document):
            if entity.kind == "person" and len(entity.mentions) > 1:
                yield from self._compare(entity)

    def _compare(self, entity: Entity) -> Iterator[Finding]:
        first: dict[str, tuple[_Office, Named]] = {}
        for each in entity.mentions:
            if each.mention.title is None or _PAST.search(each.title):
                continue
            for office in _offices(each.title):
                known, there = first.setdefault(office.kind, (office, each))
                if known == office:
                    continue
                start, end = each.mention.title
                other = there.mention.title or (0, 0)
                yield self.finding(
                    each.segment,
                    start,
                    end,
                    Message(
                        en=f"Above, {entity.name} is “{there.title}”.",
                        ar=f"ورد {entity.name} من قبل بصفة «{there.title}».",
                    ),
                    replace=there.title,
                    related=[
                        Related(
                            there.segment.span(*other),
                            Message(en="the other title", ar="الصفة الأخرى"),
                        )
                    ],
                )
                return


def _offices(title: str) -> Iterator[_Office]:
    """The ranks and ministries in a title, at most one of each kind."""
    match = _MINISTER.search(title)
    if match is not None:
        name = (match[1] or match[2]).removeprefix("ال")
        if name not in _NO_OFFICE:
            yield _Office("ministry", name)
    for word in bare(title).split():
        plain = word.removeprefix("ال")
        if plain in _ARABIC_RANKS and word != plain:
            yield _Office("rank", plain)
            return
        if (rank := word.rstrip(".").lower()) in _ENGLISH_RANKS and word[0].isupper():
            yield _Office("rank", _ENGLISH_RANKS[rank])
            return
