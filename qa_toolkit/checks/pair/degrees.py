"""More that became less, and a rise that became a fall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.language.letters import bare
from qa_toolkit.model import Category, Finding, Message, Mqm, Severity
from qa_toolkit.rule import BOTH, Example, RuleMeta

_UP = {
    "en": re.compile(
        r"more|higher|highest|greater|greatest|larger|largest|bigger|biggest|longer|longest"
        r"|faster|fastest|stronger|strongest|older|rose|risen|rises|rising"
        r"|increas(?:e|es|ed|ing)|grew|grown|growth|climb(?:ed|s)|soar(?:ed|s|ing)|surg(?:e|ed|es)"
        r"|above|exceed(?:s|ed)"
    ),
    "ar": re.compile(
        r"[وفبل]*(?:ال)?(?:أكثر|أكبر|أعلى|أعظم|أطول|أسرع|أقوى|أكثرها|ارتفاع|زيادة|ازدياد"
        r"|نمو|صعود)|[وفس]*[يت]?(?:ارتفع|رتفع|زاد|زيد|ازداد|زداد|نما|نمت|تجاوز|فاق|صعد)\w{0,3}"
    ),
}
_DOWN = {
    "en": re.compile(
        r"less|least|fewer|fewest|lower|lowest|smaller|smallest|shorter|shortest"
        r"|slower|slowest|weaker|weakest|younger|fell|fallen|falls|falling"
        r"|decreas(?:e|es|ed|ing)|shr[aiu]nk\w*"
        r"|reduc(?:e|es|ed|ing|tion)|plung(?:e|ed|es)|plummet\w*|below"
    ),
    "ar": re.compile(
        r"[وفبل]*(?:ال)?(?:أقل|أصغر|أدنى|أقصر|أبطأ|أضعف|أقلها|انخفاض|هبوط|نقصان|تناقص"
        r"|تقليل|خفض|تخفيض)|[وفس]*[يت]?(?:انخفض|نخفض|هبط|تناقص|نقص|تقلص|انكمش)\w{0,3}|[وف]?[يت]?قل|[وف]?قلت"
    ),
}


class ComparisonReversed(LinkRule):
    """A comparison that says the opposite of the source's."""

    meta = RuleMeta(
        id="pair/comparison-reversed",
        summary=Message(en="Comparison turned round", ar="مقارنة مقلوبة"),
        explanation=Message(
            en="The source speaks only of more, higher or a rise, and the translation only of "
            "less, lower or a fall; or the other way round.",
            ar="لا يتحدث المصدر إلا عن زيادة أو ارتفاع أو ما هو أكثر، ولا تتحدث الترجمة إلا عن نقص "
            "أو انخفاض أو ما هو أقل؛ أو العكس.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "زار الجسر [[أقل]] من ألف شخص.",
                "زار الجسر أكثر من ألف شخص.",
                lang="ar",
                source="More than a thousand people visited the bridge.",
            ),
            Example(
                "Prices [[fell]] in May.",
                "Prices rose in May.",
                lang="en",
                source="ارتفعت الأسعار في مايو.",
            ),
            Example(
                "لا تقل المدة عن عام، والكلفة أقل من المتوقع.",
                lang="ar",
                source="It takes more than a year and costs less than expected.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding a link."""
        langs = linked.alignment.source.lang, linked.alignment.target.lang
        up, down = (_first(linked.target, table[langs[1]]) for table in (_UP, _DOWN))
        if bool(up) is bool(down):
            return
        high, low = (_first(linked.source, table[langs[0]]) for table in (_UP, _DOWN))
        here, there = (up, low) if up else (down, high)
        if here and there and bool(high) is not bool(low):
            said = there.text
            message = Message(
                en=f"The source says “{said}”, which points the other way.",
                ar=f"في المصدر «{said}»، وهي عكس ذلك.",
            )
            yield self.here(linked, here, message, source=there)


def _first(places: Sequence[Place], pattern: re.Pattern[str]) -> Spot | None:
    for place in places:
        for word in place.segment.words_between(place.start, place.end):
            if pattern.fullmatch(bare(word.text).lower()):
                return Spot(place, word.start, word.end)
    return None
