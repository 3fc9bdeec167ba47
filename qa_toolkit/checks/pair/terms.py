"""Terms of the house's glossary that a translation leaves out or translates in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from qa_toolkit.align import Alignment, Place
from qa_toolkit.checks.pair.linked import Linked, Spot, whole
from qa_toolkit.model import Category, Finding, Lang, Message, Mqm, MqmSeverity, Related, Severity
from qa_toolkit.rule import BOTH, Context, Example, PairRule, RuleMeta
from qa_toolkit.terms import Concept, Demand, Use
from qa_toolkit.terms.glossary import Found, Glossary, found_in

_ALLOWED = (Use.PREFERRED, Use.ADMITTED)
_CASES = "en,ar,not,status\nceasefire,وقف إطلاق النار|هدنة,,\nWindows,,,keep\n"


class TermMismatch(PairRule):
    """A term that the translation does not say as the glossary wants it."""

    meta = RuleMeta(
        id="pair/term-mismatch",
        summary=Message(
            en="Term not translated as the glossary says", ar="مصطلح تُرجم بغير ما في المسرد"
        ),
        explanation=Message(
            en="The source has a term of a glossary that the configuration names, and the linked "
            "sentence has none of the terms that the glossary gives for it, in any form; or it "
            "translates what the glossary keeps as it is.",
            ar="في المصدر مصطلح من مسرد سماه ملف الإعداد، وليس في الجملة المقابلة أي من المصطلحات "
            "التي يضعها المسرد له، بأي صيغة؛ أو تُرجم ما يبقيه المسرد على حاله.",
        ),
        category=Category.TERMINOLOGY,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the house's glossary",
        mqm=Mqm("Terminology", "Inconsistent with terminology resource"),
        examples=(
            Example(
                "[[أعلن الطرفان صلحاً.]]",
                "أعلن الطرفان وقف إطلاق النار.",
                lang="ar",
                source="The sides announced a ceasefire.",
                glossary=_CASES,
            ),
            Example("صمدت الهدنة يومين.", lang="ar", source="The ceasefire held.", glossary=_CASES),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding for each concept that a link loses."""
        if not context.glossary or alignment.source.lang == alignment.target.lang:
            return
        for linked in _links(alignment):
            yield from self._check(linked, context.glossary)

    def _check(self, linked: Linked, glossary: Glossary) -> Iterator[Finding]:
        target = linked.alignment.target.lang
        here = _found(linked.target, glossary)
        named = {id(found.concept) for _, found in here if found.term.use in _ALLOWED}
        by_place: dict[tuple[int, int], list[tuple[Spot, Found]]] = defaultdict(list)
        for spot, found in _found(linked.source, glossary):
            if found.term.use in _ALLOWED and _wanted(found.concept, target):
                by_place[spot.span.start, spot.span.end].append((spot, found))
        told: set[int] = set()
        for same in by_place.values():
            # A word of several meanings is right in any of them.
            if any(_said(found, linked.target, named) for _, found in same):
                continue
            spot, found = same[0]
            if id(found.concept) in told:
                continue
            told.add(id(found.concept))
            yield self._finding(linked, spot, found, here)

    def _finding(
        self, linked: Linked, spot: Spot, found: Found, here: Sequence[tuple[Spot, Found]]
    ) -> Finding:
        concept = found.concept
        wanted = concept.named(linked.alignment.target.lang) or (found.term.text,)
        excluded = next((each for each, other in here if other.concept is concept), None)
        span = excluded.span if excluded else whole(linked.target)
        return self.finding_at(
            span,
            Message(
                en=f"The glossary ({concept.place}) has “{wanted[0]}” for “{spot.text}”.",
                ar=f"في المسرد ({concept.place}) «{wanted[0]}» مقابل «{spot.text}».",
            ),
            related=[linked.related(spot.span)],
            data={"glossary": concept.path, "line": concept.line},
        )


class TermInconsistent(PairRule):
    """A term that one article translates in two ways."""

    meta = RuleMeta(
        id="pair/term-inconsistent",
        summary=Message(en="Term translated in two ways", ar="مصطلح تُرجم بطريقتين"),
        explanation=Message(
            en="The source has a term of the glossary more than once, and the translation has now "
            "one, now another of the terms that the glossary gives for it. Each is right; one "
            "article keeps to one.",
            ar="يتكرر في المصدر مصطلح من المسرد، وتقابله الترجمة مرة بمصطلح ومرة بآخر مما يضعه "
            "المسرد له. كلاهما صحيح، والمقال الواحد يلتزم أحدهما.",
        ),
        category=Category.TERMINOLOGY,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the house's glossary",
        mqm=Mqm("Terminology", "Inconsistent use of terminology", MqmSeverity.MINOR),
        examples=(
            Example(
                "بدأ وقف إطلاق النار ليلاً.\nصمدت [[الهدنة]] يومين.",
                "بدأ وقف إطلاق النار ليلاً.\nصمد وقف إطلاق النار يومين.",
                lang="ar",
                source="The ceasefire began at night.\nThe ceasefire held for two days.",
                glossary=_CASES,
            ),
            Example(
                "بدأت الهدنة ليلاً.\nصمدت الهدنة يومين.",
                lang="ar",
                source="The ceasefire began at night.\nThe ceasefire held for two days.",
                glossary=_CASES,
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """A finding where a link has another term than the first one that had the concept."""
        if not context.glossary or alignment.source.lang == alignment.target.lang:
            return
        first: dict[int, tuple[Spot, Found]] = {}
        for linked in _links(alignment):
            asked = {id(found.concept) for _, found in _found(linked.source, context.glossary)}
            for spot, found in _found(linked.target, context.glossary):
                concept = id(found.concept)
                if concept not in asked or found.term.use not in _ALLOWED:
                    continue
                before = first.setdefault(concept, (spot, found))
                if before[1].term != found.term:
                    yield self._finding(alignment, spot, found, before[0])

    def _finding(self, alignment: Alignment, spot: Spot, found: Found, before: Spot) -> Finding:
        return self.finding_at(
            spot.span,
            Message(
                en=f"“{before.text}” above, “{spot.text}” here, for one term of the glossary "
                f"({found.concept.place}).",
                ar=f"«{before.text}» في ما سبق و«{spot.text}» هنا لمصطلح واحد من المسرد "
                f"({found.concept.place}).",
            ),
            related=[
                Related(
                    before.span,
                    Message(en="the first translation", ar="الترجمة الأولى"),
                    path=alignment.target.path,
                )
            ],
            data={"glossary": found.concept.path, "line": found.concept.line},
        )


def _links(alignment: Alignment) -> Iterator[Linked]:
    for link in alignment.links:
        if link.source and link.target:
            yield Linked(
                alignment,
                [alignment.source_sentences[number] for number in link.source],
                [alignment.target_sentences[number] for number in link.target],
            )


def _found(places: Sequence[Place], glossary: Glossary) -> list[tuple[Spot, Found]]:
    return [
        (Spot(place, found.start, found.end), found)
        for place in places
        for found in found_in(glossary, place.segment)
        if place.start <= found.start and found.end <= place.end
    ]


def _wanted(concept: Concept, lang: Lang) -> bool:
    """Whether the glossary says how a translation into a language must put a concept."""
    return concept.demand is Demand.KEEP or (
        concept.demand is Demand.REQUIRED and bool(concept.named(lang))
    )


def _said(found: Found, target: Sequence[Place], named: set[int]) -> bool:
    if found.concept.demand is Demand.KEEP:
        return any(found.term.text in place.text for place in target)
    return id(found.concept) in named
