"""Towns that a headline, deck or caption names and the body does not, where it names another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.language.numbers.lexicon import listed
from qa_toolkit.language.places import Mention, places
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_HEADS = frozenset({Kind.HEADLINE, Kind.DECK, Kind.CAPTION})
_MOST_HEADS = 50
"""Headlines and captions that are compared; an article with more is a gallery."""

# Many towns bear the names of people and things: only a word before shows that one is meant.
_CUES = frozenset(
    listed(
        "في وفي إلى الى مدينة بلدة محافظة بمحافظة ريف بريف شمال جنوب شرق غرب شمالي جنوبي شرقي غربي "
        "وسط قرب ضواحي مطار ميناء باتجاه نحو in near to from outside around across of"
    )
)

# A body that speaks of one town at least twice, for the examples.
_BODY_AR = "<p>قال شهود إن الحريق اندلع في حمص قبل الفجر.</p><p>ولم يصب أحد في حمص.</p>"
_BODY_EN = "<p>The fire broke out in Homs before dawn.</p><p>Nobody was hurt in Homs.</p>"


class OtherPlace(DocumentRule):
    """A town in the headline, and another town of the same country in the body."""

    meta = RuleMeta(
        id="any/place-unlike-body",
        summary=Message(
            en="Town in the headline, deck or caption, and another one in the body",
            ar="مدينة في العنوان أو المقدمة أو التعليق، وأخرى في المتن",
        ),
        explanation=Message(
            en="The headline, the deck or a caption says that something happened in one town. The "
            "body never has that name, and speaks of another town of the same country again and "
            "again. Capitals are left out, because they stand for governments.",
            ar="يقول العنوان أو المقدمة أو التعليق إن الأمر وقع في مدينة، ولا يرد اسمها في المتن، "
            "بل يتكرر فيه اسم مدينة أخرى من البلد نفسه. ولا يُنظر إلى العواصم لأنها تكني عن "
            "الحكومات.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: headlines and captions are checked against the text",
        examples=(
            Example(
                "<h1>حريق كبير في [[حلب]]</h1>" + _BODY_AR,
                "<h1>حريق كبير في حمص</h1>" + _BODY_AR,
                format="html",
            ),
            Example(
                "<h1>Big fire in [[Aleppo]]</h1>" + _BODY_EN,
                "<h1>Big fire in Homs</h1>" + _BODY_EN,
                format="html",
            ),
            Example("<h1>حريق كبير في حمص</h1>" + _BODY_AR, format="html"),
            Example("<h1>دمشق تحقق في الحريق</h1>" + _BODY_AR, format="html"),
            Example(
                "<h1>Big fire in Aleppo</h1>" + _BODY_EN + "<p>Aleppo sent help.</p>", format="html"
            ),
        ),
        measured=Measured(
            1.0,
            9,
            "20 headline towns of SaudiNewsNet exchanged for another of the same country, 9 found; "
            "no alarm on the 502 articles of it, NTREX-128 and TICO-19 as they are, nor on the 360 "
            "of SaudiNewsNet under each other's headlines",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Look for the names of the heads in the body, then for towns in their place."""
        heads = [segment for segment in document.segments if segment.kind in _HEADS][:_MOST_HEADS]
        named = [(head, mention) for head in heads for mention in _towns(head)]
        if not named:
            return
        body = [s for s in document.segments if s.kind in PROSE or s.kind is Kind.LIST_ITEM]
        said = Counter(
            place.number
            for segment in body
            for mention in places(segment.text, segment.words)
            for place in mention.places
        )
        above = {place.number for _, mention in named for place in mention.places}
        others = [
            (segment, mention)
            for segment in body
            for mention in _towns(segment)
            if not any(place.number in above for place in mention.places)
        ]
        for head, mention in named:
            name = head.text[mention.start : mention.end]
            if any(place.number in said for place in mention.places) or _within(name, body):
                continue
            countries = {place.country for place in mention.places}
            for segment, other in others:
                found = segment.text[other.start : other.end]
                if any(said[p.number] > 1 and p.country in countries for p in other.places):
                    yield self.finding(
                        head,
                        mention.start,
                        mention.end,
                        Message(
                            en=f"The body never names it, but “{found}”: check which is right.",
                            ar=f"لا يرد في المتن، بل ترد «{found}»: تحقق أيهما الصحيح.",
                        ),
                        related=[
                            Related(
                                segment.span(other.start, other.end),
                                Message(en="the town of the body", ar="المدينة في المتن"),
                            )
                        ],
                    )
                    break


def _towns(segment: Segment) -> Iterator[Mention]:
    """The towns that a word before shows to be places, no capitals."""
    for mention in places(segment.text, segment.words):
        before = segment.text[max(0, mention.start - 24) : mention.start].split()
        spaced = segment.text[mention.start - 1 : mention.start] == " "
        cued = spaced and before and before[-1].lower() in _CUES
        if cued and not any(place.capital for place in mention.places):
            yield mention


def _within(name: str, body: list[Segment]) -> bool:
    """Whether some word of the body is made of the name: حلبي, and حلب with a particle."""
    stem = name.removeprefix("ال").rstrip("ةهاى")
    return any(stem in segment.text for segment in body)
