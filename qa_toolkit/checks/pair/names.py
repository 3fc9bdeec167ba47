"""People, places and organisations that one version of a sentence names and the other does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.language.name_counterparts import Name, unheard_in_arabic, unheard_in_english
from qa_toolkit.model import Category, Finding, Message, Mqm, Severity
from qa_toolkit.rule import BOTH, Example, Measured, RuleMeta


class NameMismatch(LinkRule):
    """A name that only one of two linked sentences has, or in place of which it has another."""

    meta = RuleMeta(
        id="pair/name-mismatch",
        summary=Message(en="Name unlike that of the source", ar="اسم يخالف ما في المصدر"),
        explanation=Message(
            en="One of two linked sentences names a person, a place or a well-known organisation, "
            "and the other does not, or has another one. Names are compared by their sound, by "
            "what each language calls countries, towns and organisations, and by the peoples "
            "(German, ألماني). A name that a pronoun stands for is reported, too: hence a note.",
            ar="تذكر إحدى جملتين متقابلتين شخصاً أو مكاناً أو منظمة معروفة ولا تذكره الأخرى، أو "
            "تذكر غيره. تُقارن الأسماء بلفظها، وبما تسمي به كل لغة الدول والمدن والمنظمات، "
            "وبالنسبة إلى الشعوب (German، ألماني). وقد يقوم ضمير مقام الاسم فيُبلَّغ عنه "
            "أيضاً، ولذلك هي ملاحظة.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        measured=Measured(
            0.46,
            35,
            "NTREX and TICO-19, 2,040 lines as published: 35 alarms, 16 of them true; of 463 "
            "people replaced in one of the versions 423 found, of 958 places 799",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "وصل [[دونالد ترامب]] إلى القاهرة.",
                "وصل جو بايدن إلى القاهرة.",
                lang="ar",
                source="Joe Biden arrived in Cairo.",
            ),
            Example(
                "The minister flew to [[Paris]] on Monday.",
                "The minister flew to Berlin on Monday.",
                lang="en",
                source="سافر الوزير إلى برلين يوم الاثنين.",
            ),
            Example(
                "أعلنت منظمة الصحة العالمية أن بعثة ألمانية ستزور دمشق، وسيلتقي شولتس الشرع.",
                lang="ar",
                source="The WHO said that a German mission would visit Damascus, and Scholz "
                "would meet al-Sharaa.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each name that the other version does not have."""
        if linked.run_together:
            return
        lost, strange = _lost(linked)
        for spot, name in strange:
            rival = next((each for each in lost if _comparable(name, each[1])), None)
            if rival is None:
                if name.kind in ("person", "place"):
                    yield self.here(
                        linked,
                        spot,
                        Message(
                            en="The source does not name this: check it.",
                            ar="لا يذكر المصدر هذا الاسم: تحقق منه.",
                        ),
                    )
                continue
            lost.remove(rival)
            said = rival[0].text
            yield self.here(
                linked,
                spot,
                Message(
                    en=f"The source has “{said}”: check which name is right.",
                    ar=f"في المصدر «{said}»: تحقق أي الاسمين هو الصحيح.",
                ),
                source=rival[0],
            )
        for spot, name in lost:
            if name.kind in ("person", "place"):
                yield self.missing(
                    linked,
                    spot,
                    Message(
                        en=f"“{spot.text}” of the source is not named here.",
                        ar=f"لا يُذكر هنا «{spot.text}» الوارد في المصدر.",
                    ),
                )


_Found = list[tuple[Spot, Name]]


def _lost(linked: Linked) -> tuple[_Found, _Found]:
    """The names of the source that the target lacks, and those of the target without a source."""
    source, target = linked.source, linked.target
    there, here = (" ".join(place.text for place in side) for side in (source, target))
    if linked.alignment.source.lang == "en":
        return (
            _spots(source, unheard_in_arabic(there, here)),
            _spots(target, unheard_in_english(here, there)),
        )
    return (
        _spots(source, unheard_in_english(there, here)),
        _spots(target, unheard_in_arabic(here, there)),
    )


def _spots(places: Sequence[Place], names: Iterator[Name]) -> _Found:
    """Names in the joined sentences, where they stand; one that lies across two is left out."""
    found: _Found = []
    for name in names:
        start = 0
        for place in places:
            if start <= name.start and name.end <= start + len(place.text):
                shift = place.start - start
                found.append((Spot(place, name.start + shift, name.end + shift), name))
            start += len(place.text) + 1
    return found


def _comparable(one: Name, other: Name) -> bool:
    """Whether one may stand for the other: two of a kind, or of a kind that is not known."""
    if "organisation" in (one.kind, other.kind):
        return one.kind == other.kind
    return one.kind == other.kind or "unknown" in (one.kind, other.kind)
