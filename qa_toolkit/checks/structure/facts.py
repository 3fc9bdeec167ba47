"""What headline and deck say and the body does not: names that it never has, other days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.dates import DateMention, dates
from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta

_HEADS = frozenset({Kind.HEADLINE, Kind.DECK})
_BESIDE = frozenset({Kind.HEADLINE, Kind.DECK, Kind.SECTION, Kind.TAG, Kind.BYLINE, Kind.DATE})

_LEAST_BODY = 60
"""Words that a body needs before what it leaves out tells anything: a teaser has fewer."""

_STEM = 4
"""Letters that two words share at their start when they may be forms of one name."""

# A title that stands before the name of a person and hardly elsewhere.
_TITLES = {
    "ar": frozenset(
        "الرئيس الملك الملكة الأمير الأميرة الوزير الوزيرة السيناتور الجنرال البابا الدكتور الدكتورة "
        "الشيخ اللواء العميد العقيد النائب القاضي المهندس السفير البطريرك المطران الأدميرال".split()
    ),
    "en": frozenset(
        "President Prime Minister King Queen Prince Princess Senator Sen General Gen Pope Dr Judge "
        "Justice Mayor Governor Gov Ambassador Chancellor Admiral Adm Colonel Col Captain Capt "
        "Rep Congressman Mr Mrs Ms Sheikh Bishop Archbishop Professor Prof".split()
    ),
}
_FOLD = str.maketrans("أإآٱىة", "اااايه")
_PROCLITICS = (
    "",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "ال",
    "وال",
    "بال",
    "فال",
    "وب",
    "ول",
    "لل",
    "كال",
    "ولل",
)


class _Name(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]


# A body as long as the rule wants one, for its examples.
_BODY_EN = "<p>The bridge over the river opened on Sunday after years of repairs. " * 6
_BODY_AR = "<p>فُتح الجسر القديم فوق النهر صباح الأحد بعد أعوام من الترميم. " * 6


class HeadlineNameMissing(DocumentRule):
    """A name in the headline that the article never mentions again."""

    meta = RuleMeta(
        id="any/headline-name-missing",
        summary=Message(
            en="Name in the headline that the body never has", ar="اسم في العنوان لا يرد في المتن"
        ),
        explanation=Message(
            en="The headline names somebody or some place in two words or more, or with a title, "
            "and no word of that name occurs in the body or under its pictures: the headline "
            "belongs to another article, or the name is wrong in one of the two. In Arabic, which "
            "has no capitals, only a name that the dictionary does not hold counts.",
            ar="في العنوان اسم من كلمتين أو أكثر أو مسبوق بلقب، ولا ترد كلمة منه في المتن ولا في "
            "تعليقات الصور: فالعنوان لمقال آخر، أو الاسم خطأ في أحدهما. ولا يُحسب في العربية إلا اسم "
            "لا يعرفه المعجم.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: a headline says nothing that the article does not",
        examples=(
            Example(
                "<h1>The mayor thanks [[Omar Saleh]] for the bridge</h1>"
                + (
                    _BODY_EN
                    := "<p>The bridge over the river opened on Sunday after years of repairs. " * 6
                )
                + "Samir Haddad drew the plans.</p>",
                "<h1>The mayor thanks Samir Haddad for the bridge</h1>"
                + _BODY_EN
                + "Samir Haddad drew the plans.</p>",
                format="html",
            ),
            Example(
                "<h1>البلدية تكرم [[يورغن شتولتنبرغ]] على الجسر</h1>"
                + _BODY_AR
                + "ورسم المهندس تصاميمه.</p>",
                "<h1>البلدية تكرم المهندس على الجسر</h1>" + _BODY_AR + "ورسم المهندس تصاميمه.</p>",
                format="html",
            ),
            Example(
                "<h1>The mayor thanks Omar Saleh for the bridge</h1>"
                + _BODY_EN
                + "Mr Saleh drew the plans.</p>",
                format="html",
            ),
            Example("<h1>The mayor thanks Omar Saleh</h1><p>It opened.</p>", format="html"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only where the body is long enough to be the article and in the headline's language."""
        headline = next((s for s in document.segments if s.kind is Kind.HEADLINE), None)
        if headline is None or len(headline.words) > 40:
            return
        names = list(_names(headline))
        if not names:
            return
        body = [s for s in document.segments if s.kind not in _BESIDE and s.lang == headline.lang]
        if sum(len(segment.words) for segment in body) < _LEAST_BODY:
            return
        stems = {stem for segment in body for word in segment.words for stem in _stems(word.text)}
        for name in names:
            if any(_folded(word)[:_STEM] in stems for word in name.words):
                continue
            yield self.finding(
                headline,
                name.start,
                name.end,
                Message(
                    en="The body never has this name: check which of the two is right.",
                    ar="لا يرد هذا الاسم في المتن: تحقق أيهما الصحيح.",
                ),
            )


def _folded(word: str) -> str:
    word = bare(word).casefold()
    return re.sub(r"['\u2019]s$", "", word).translate(_FOLD)


def _stems(word: str) -> Iterator[str]:
    folded = _folded(word)
    for proclitic in _PROCLITICS if not folded.isascii() else ("",):
        if folded.startswith(proclitic):
            yield folded[len(proclitic) :][:_STEM]


def _names(headline: Segment) -> Iterator[_Name]:
    found = _english_names(headline) if headline.lang == "en" else _arabic_names(headline)
    for run in found:
        words = tuple(word.text for word in run if len(word.text) >= _STEM - 1)
        if words:
            yield _Name(run[0].start, run[-1].end, words)


def _english_names(headline: Segment) -> Iterator[list[Word]]:
    """Runs of capitalised words, where the headline is not capitalised throughout."""
    words = [word for word in headline.words if word.script == "en"]
    small = sum(word.text[0].islower() for word in words if len(word.text) > 3)
    if small < 2 or 2 * small < sum(len(word.text) > 3 for word in words):
        return
    run: list[Word] = []
    for number, word in enumerate((*headline.words, None)):
        joins = (
            word is not None
            and word.script == "en"
            and word.text[0].isupper()
            and not word.text.isupper()
            and number > 0  # the first word of a sentence has a capital of its own
            and not re.search(r"[.!?:\u2014\u201c\"\u2018]\s*$", headline.text[: word.start])
        )
        if joins and word and run and headline.text[run[-1].end : word.start] not in (" ", "-"):
            yield from _titled(run, "en")
            run = []
        if joins and word:
            run.append(word)
        else:
            yield from _titled(run, "en")
            run = []


def _titled(run: list[Word], lang: str) -> Iterator[list[Word]]:
    """The run without its titles, if what is left is a name."""
    untitled = [word for word in run if word.text not in _TITLES[lang]]
    if len(untitled) > 1 or (untitled and len(untitled) < len(run)):
        yield untitled


def _arabic_names(headline: Segment) -> Iterator[list[Word]]:
    """Words that the lexicon does not know: two side by side, or one behind a title."""
    from qa_toolkit.language.lexicon import arabic

    lexicon = arabic()
    run: list[Word] = []
    for word in (*headline.words, None):
        strange = (
            word is not None
            and word.script == "ar"
            and len(word.text) >= _STEM - 1
            and (word.text in _TITLES["ar"] or not lexicon.knows(word.text))
        )
        if strange and word and run and headline.text[run[-1].end : word.start] != " ":
            yield from _titled(run, "ar")
            run = []
        if strange and word:
            run.append(word)
        else:
            yield from _titled(run, "ar")
            run = []


class DeckDateContradicted(DocumentRule):
    """A day in the headline or the deck that the body gives otherwise."""

    meta = RuleMeta(
        id="any/deck-date-contradicted",
        summary=Message(
            en="Date of the deck that the body gives otherwise",
            ar="تاريخ في العنوان الفرعي يخالفه المتن",
        ),
        explanation=Message(
            en="Headline or deck and body name the same day of the month with another weekday or "
            "year, or the only date of each is the same weekday of the same month and another day.",
            ar="يذكر العنوان أو العنوان الفرعي والمتن اليوم نفسه من الشهر بيوم أسبوع آخر أو سنة أخرى، "
            "أو لكل منهما تاريخ واحد، هو يوم الأسبوع نفسه من الشهر نفسه برقم آخر.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: a deck says nothing that the article contradicts",
        examples=(
            Example(
                '<h1>فتح الجسر</h1><p class="deck">يُفتح [[الخميس 12 سبتمبر]] أمام المشاة</p>'
                "<p>قالت البلدية إن الجسر يُفتح الخميس 19 سبتمبر.</p>",
                '<h1>فتح الجسر</h1><p class="deck">يُفتح الخميس 19 سبتمبر أمام المشاة</p>'
                "<p>قالت البلدية إن الجسر يُفتح الخميس 19 سبتمبر.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">It opens on [[May 4, 2024]]</p>'
                "<p>The council said that it opens on May 4, 2025.</p>",
                '<h1>Bridge opens</h1><p class="deck">It opens on May 4, 2025</p>'
                "<p>The council said that it opens on May 4, 2025.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">It opens on Sunday, May 4</p>'
                "<p>Cars follow on Sunday, May 11; walkers cross on May 4.</p>",
                format="html",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare each date of the head with all dates of the body."""
        heads = [
            (segment, mention)
            for segment in document.segments
            if segment.kind in _HEADS
            for mention in dates(segment.text)
            if mention.day is not None and mention.possible
        ]
        if not heads:
            return
        body: list[tuple[Segment, DateMention]] = []
        for segment in document.segments:
            if segment.kind not in _BESIDE:
                body += [(segment, m) for m in dates(segment.text) if m.day is not None]
        alone = len({(m.month, m.day) for _, m in body}) == 1 == len(heads)
        for segment, mention in heads:
            same = [m for _, m in body if (m.month, m.day) == (mention.month, mention.day)]
            if any(not _differ(mention, other) for other in same):
                continue
            against = next(
                (
                    (place, other)
                    for place, other in body
                    if other in same or (alone and _another_day(mention, other))
                ),
                None,
            )
            if against is None:
                continue
            place, other = against
            weekday = mention.weekday
            yield self.finding(
                segment,
                min(weekday.start, mention.start) if weekday else mention.start,
                mention.end,
                Message(
                    en="The body gives another date: check which of the two is right.",
                    ar="في المتن تاريخ آخر: تحقق أيهما الصحيح.",
                ),
                related=[
                    Related(
                        place.span(other.start, other.end),
                        Message(en="the date in the body", ar="التاريخ في المتن"),
                    )
                ],
            )


def _differ(one: DateMention, other: DateMention) -> bool:
    """Whether two mentions of one day of the month cannot both be right."""
    years = None not in (one.year, other.year) and one.year != other.year
    both = one.weekday and other.weekday
    return years or bool(both and one.weekday.number != other.weekday.number)  # type: ignore[union-attr]


def _another_day(one: DateMention, other: DateMention) -> bool:
    """Whether two are the same weekday of one month and yet two days."""
    if one.weekday is None or other.weekday is None or one.ambiguous or other.ambiguous:
        return False
    same = one.weekday.number == other.weekday.number and one.month == other.month
    return same and one.day != other.day
