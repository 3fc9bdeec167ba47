"""Names that a headline has and the article under it never mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.checks.structure.layout import ABOVE
from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_LEAST_BODY = 60
"""Words that a body needs before what it leaves out tells anything: a teaser has fewer."""

_STEM = 4
"""Letters that two words share at their start when they may be forms of one name."""

# Titles that stand before the name of a person and hardly elsewhere.
_ARABIC_TITLES = (
    "الرئيس الملك الملكة الأمير الأميرة الوزير الوزيرة السيناتور الجنرال البابا الدكتور الدكتورة "
    "الشيخ اللواء العميد العقيد النائب القاضي المهندس السفير البطريرك المطران الأدميرال"
)
_ENGLISH_TITLES = (
    "President Prime Minister King Queen Prince Princess Senator Sen General Gen Pope Dr Judge "
    "Justice Mayor Governor Gov Ambassador Chancellor Admiral Adm Colonel Col Captain Capt Rep "
    "Congressman Mr Mrs Ms Sheikh Bishop Archbishop Professor Prof"
)
_TITLES = {
    "ar": frozenset(_ARABIC_TITLES.split()),
    "en": frozenset(_ENGLISH_TITLES.split()),
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
            "تعليقات الصور: فالعنوان لمقال آخر، أو الاسم خطأ في أحدهما. ولا يُحسب في العربية إلا "
            "اسم "
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
        measured=Measured(
            1.0,
            18,
            "417 articles of SaudiNewsNet and NTREX-128 under the headline of another, 18 "
            "found; no alarm under their own",
            "2026-11-24",
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
        body = [s for s in document.segments if s.kind not in ABOVE and s.lang == headline.lang]
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


# What stays small in a headline whose other words have capitals.
_SMALL_WORDS = (
    "about after against amid among before between during from into over than that through under "
    "until upon when while with without"
)
_SMALL = frozenset(_SMALL_WORDS.split())


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
    small = [word for word in headline.words if word.script == "en" and word.text.islower()]
    if sum(len(word.text) > 3 and word.text not in _SMALL for word in small) < 2:
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
