"""A speaker who is a man in one version and a woman in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Lang, Message, Mqm, Severity
from qa_toolkit.rule import BOTH, Example, Measured, RuleMeta

_HE_SHE = {"he": "m", "she": "f"}
_SAID = frozenset(
    [
        "said",
        "says",
        "told",
        "tells",
        "added",
        "adds",
        "explained",
        "explains",
        "stated",
        "states",
        "wrote",
        "writes",
        "noted",
        "notes",
        "continued",
        "insisted",
        "recalled",
        "argued",
        "warned",
        "admitted",
        "announced",
        "declared",
        "replied",
        "answered",
    ]
)
_PAST = "قال أضاف أوضح ذكر صرح أكد تابع أشار كتب أعلن اعترف حذر أخبر أصر رد أجاب أردف علق"
_PRESENT = "قول ضيف وضح صرح ؤكد تابع شير كتب علن عترف حذر خبر صر جيب علق"
_ARABIC = (
    dict.fromkeys(_PAST.split(), "m")
    | {f"{verb}ت": "f" for verb in _PAST.split()}
    | {f"ي{verb}": "m" for verb in _PRESENT.split()}
    | {f"ت{verb}": "f" for verb in _PRESENT.split()}
)


class GenderMismatch(LinkRule):
    """He who says it in one version and she in the other."""

    meta = RuleMeta(
        id="pair/gender-mismatch",
        summary=Message(
            en="He in one version, she in the other", ar="متحدث في نسخة ومتحدثة في أخرى"
        ),
        explanation=Message(
            en="English says who speaks by a pronoun (he said, she said), Arabic by the verb "
            "(قال، قالت). Only passages whose verbs of saying all point one way are compared.",
            ar="تدل الإنجليزية على المتحدث بالضمير (he said, she said) والعربية بالفعل (قال، "
            "قالت). ولا تُقارن إلا العبارات التي تتفق أفعال القول فيها كلها.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=AUTHORITY,
        measured=Measured(
            1.0,
            48,
            "NTREX, TICO-19 and PUD, 2,552 lines each way: "
            "no alarm as published; 48 of 145 changed speakers found: "
            "those that English names by a pronoun",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "«سيُفتح الجسر» كما [[قال]] أمس.",
                "«سيُفتح الجسر» كما قالت أمس.",
                lang="ar",
                source="“The bridge will open,” she said yesterday.",
            ),
            Example(
                "“The bridge will open,” [[he]] said.",
                "“The bridge will open,” she said.",
                lang="en",
                source="وقالت: «سيُفتح الجسر».",
            ),
            Example("وقالت الشركة إنه أخطأ.", lang="ar", source="He was wrong, the company said."),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding a link."""
        there = _speakers(linked.source, linked.alignment.source.lang)
        here = _speakers(linked.target, linked.alignment.target.lang) if there else {}
        if len(there) != 1 or len(here) != 1 or there.keys() == here.keys():
            return
        (ours,), (theirs,) = there.values(), here.values()
        message = Message(
            en=f"In the source the speaker is {'a woman' if 'f' in there else 'a man'} "
            f"(“{ours.text}”).",
            ar=f"في المصدر {'متحدثة' if 'f' in there else 'متحدث'} («{ours.text}»).",
        )
        yield self.here(linked, theirs, message, source=ours)


def _speakers(places: Sequence[Place], lang: Lang) -> dict[str, Spot]:
    """The first word that tells a speaker of each gender."""
    found: dict[str, Spot] = {}
    for place in places:
        here = place.segment.words_between(place.start, place.end)
        for number, word in enumerate(here):
            gender = _arabic(word) if lang == "ar" else _english(here, number)
            if gender:
                found.setdefault(gender, Spot(place, word.start, word.end))
    return found


def _arabic(word: Word) -> str | None:
    text = bare(word.text)
    return _ARABIC.get(text) or (_ARABIC.get(text[1:]) if text[:1] in "وف" else None)


def _english(here: Sequence[Word], number: int) -> str | None:
    gender = _HE_SHE.get(here[number].text.lower())
    if gender is None:
        return None
    around = (*here[max(0, number - 1) : number], *here[number + 1 : number + 3])
    return gender if any(word.text.lower() in _SAID for word in around) else None
