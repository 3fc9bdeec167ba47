"""Quotations that say something else than their source, or more, or less."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa_toolkit.checks.sources.report import (
    AUTHORITY,
    data,
    edits,
    passages,
    place,
    span,
    told,
    weightiest,
)
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.quotations.lookup import Verdict
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SourceRule, elided

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Evidence, Quoted

_RELEASE = (
    "The mayor thanked the workers.\n"
    "“We opened the bridge in 13 months, and we did not raise a single tax to pay for it,” "
    "she said.\n"
    "The old ferry was sold to a museum in the south of the country last winter.\n"
    "“It was a hard winter,” she added. “The river froze twice, and two cranes fell.”"
)


class QuoteAltered(SourceRule):
    """A quotation whose source has other words."""

    meta = RuleMeta(
        id="any/quote-altered",
        summary=Message(en="Quotation that differs from its source", ar="اقتباس يخالف نص المصدر"),
        explanation=Message(
            en="The source has this passage in other words: another number or name, a negation "
            "more or less, words left out without an ellipsis, added or moved. Marks, case, "
            "hamza and vowel signs are left alone, and so are contractions, and numbers in words "
            "that are figures there.",
            ar="ورد هذا المقطع في المصدر بلفظ آخر: رقم أو اسم مختلف، أو نفي زائد أو ساقط، أو "
            "كلمات حُذفت بلا علامة حذف أو أُضيفت أو نُقلت. ولا تُحسب علامات الترقيم والهمزات "
            "والحركات، ولا الأعداد المكتوبة بالحروف هنا وبالأرقام هناك.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=AUTHORITY,
        measured=Measured(
            0.99,
            1_103,
            "DEMETR: 1,103 alarms on 1,108 altered quotations in the language of the source, all "
            "true, and none on 392 faithful ones",
            "2026-11-24",
        ),
        examples=(
            Example(
                "“[[We opened the bridge in 30 months]],” the mayor said.",
                "“We opened the bridge in 13 months,” the mayor said.",
                lang="en",
                source=_RELEASE,
            ),
            Example(
                "قالت العمدة: «[[افتتحنا الجسر في 31 شهراً ولم نرفع أي ضريبة]]».",
                "قالت العمدة: «افتتحنا الجسر في 13 شهراً ولم نرفع أي ضريبة».",
                lang="ar",
                source="قالت العمدة: «افتتحنا الجسر في 13 شهراً ولم نرفع أي ضريبة».",
            ),
            Example(
                "“We opened the bridge in thirteen months … to pay for it,” the mayor said.",
                lang="en",
                source=_RELEASE,
            ),
        ),
    )

    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """One finding a quotation; its differences are in the data."""
        for quoted in evidence.judged(Verdict.ALTERED):
            if not quoted.translated:
                yield _altered(self, quoted)


class QuoteAlteredInTranslation(SourceRule):
    """A translated quotation whose source says something else."""

    meta = RuleMeta(
        id="any/quote-altered-in-translation",
        summary=Message(
            en="Translated quotation that differs from its source",
            ar="اقتباس مترجم يخالف نص المصدر",
        ),
        explanation=Message(
            en="The source, in the other language, has another number or name in this passage, a "
            "negation or a hedge more or less, or clauses that the quotation lacks or adds "
            "without an ellipsis. How sure it is that this passage is the one quoted stands in "
            "the data.",
            ar="في هذا المقطع من المصدر، وهو باللغة الأخرى، رقم أو اسم آخر، أو نفي أو احتمال زائد "
            "أو ساقط، أو جمل أسقطها الاقتباس أو زادها بلا علامة حذف. ودرجة الثقة في أن هذا هو "
            "المقطع المقتبس في البيانات.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        examples=(
            Example(
                "وقالت العمدة: «[[افتتحنا الجسر في 31 شهراً ولم نرفع أي ضريبة لتمويله]]».",
                "وقالت العمدة: «افتتحنا الجسر في 13 شهراً ولم نرفع أي ضريبة لتمويله».",
                lang="ar",
                source=_RELEASE,
            ),
            Example(
                "وقالت العمدة: «كان شتاءً قاسياً، وتجمد النهر مرتين».", lang="ar", source=_RELEASE
            ),
        ),
    )

    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """One finding a quotation; its differences are in the data."""
        for quoted in evidence.judged(Verdict.ALTERED):
            if quoted.translated:
                yield _altered(self, quoted)


def _altered(rule: SourceRule, quoted: Quoted) -> Finding:
    lookup = quoted.lookup
    main = told(weightiest(quoted), lookup.quote)
    more = len(lookup.differences) - 1
    also = (f"; {more} more", f"؛ و{more} غيره") if more else ("", "")
    mended = edits(quoted)
    fix = rule.fix(mended[0], *mended[1]) if mended else None
    return rule.finding_at(
        span(quoted),
        Message(
            en=f"Not as in the source: {main.en}{also[0]}.",
            ar=f"ليس كما في المصدر: {main.ar}{also[1]}.",
        ),
        fixes=[fix],
        related=[
            *passages(quoted),
            *(
                place(each.passage, *each.source, told(each, lookup.quote))
                for each in lookup.differences
                if each.source[0] < each.source[1]
            ),
        ],
        data=data(quoted),
    )


class QuoteTruncated(SourceRule):
    """A quotation that ends, or begins, where its source goes on."""

    meta = RuleMeta(
        id="any/quote-truncated",
        summary=Message(en="Quotation cut short without a sign", ar="اقتباس مبتور بلا علامة حذف"),
        explanation=Message(
            en="The quotation gives itself out for a whole sentence, and the sentence of the "
            "source goes on or begins earlier. What was cut may change what was meant: read it, "
            "and mark the cut with an ellipsis if it stays.",
            ar="يبدو الاقتباس جملة كاملة، وجملة المصدر تمتد بعده أو تبدأ قبله. وقد يغيّر المحذوف "
            "المعنى: فاقرأه، وضع علامة حذف إن أبقيت عليه محذوفاً.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        examples=(
            Example(
                "“[[We opened the bridge in 13 months]].” So the mayor said.",
                "“We opened the bridge in 13 months …” So the mayor said.",
                lang="en",
                source=_RELEASE,
            ),
            Example(
                "وقالت العمدة: «[[افتتحنا الجسر في 13 شهراً]]».",
                "وقالت العمدة: «افتتحنا الجسر في 13 شهراً ولم نرفع أي ضريبة لتمويله».",
                lang="ar",
                source="قالت العمدة: «افتتحنا الجسر في 13 شهراً ولم نرفع أي ضريبة لتمويله».",
            ),
            Example(
                "The mayor said it was open “in 13 months” at no cost to anyone.",
                lang="en",
                source=_RELEASE,
            ),
        ),
    )

    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """One finding a quotation, with what was cut related to it."""
        for quoted in evidence.judged(Verdict.TRUNCATED):
            passage = quoted.lookup.passages[0]
            cuts = [each.source for each in quoted.lookup.differences]
            cut = max(cuts, key=lambda each: each[1] - each[0])
            said = elided(passage.source.wording.text(*cut))
            after = quoted.lookup.after == cut
            yield self.finding_at(
                span(quoted),
                Message(
                    en=f"The source goes on: “{said}”." if after else f"Before it: “{said}”.",
                    ar=f"تتمة المصدر: «{said}»." if after else f"وقبله في المصدر: «{said}».",
                ),
                related=[
                    *passages(quoted),
                    *(place(passage, *each, Message(en="left out", ar="المحذوف")) for each in cuts),
                ],
                data=data(quoted),
            )


class QuoteSpliced(SourceRule):
    """A quotation made of two places of a source."""

    meta = RuleMeta(
        id="any/quote-spliced",
        summary=Message(en="Quotation joined from two places", ar="اقتباس مركّب من موضعين"),
        explanation=Message(
            en="The source says these words in two places, with whole sentences between them. "
            "Without an ellipsis, or an attribution between two quotations, a reader takes them "
            "for one statement.",
            ar="يقول المصدر هذه الكلمات في موضعين بينهما جمل كاملة. وبغير علامة حذف، أو اقتباسين "
            "منفصلين، يظنها القارئ كلاماً واحداً.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        examples=(
            Example(
                "“[[We did not raise a single tax to pay for it, the river froze twice, and two "
                "cranes fell]],” the mayor said.",
                "“We did not raise a single tax to pay for it …  The river froze twice, and two "
                "cranes fell,” the mayor said.",
                lang="en",
                source=_RELEASE,
            ),
            Example(
                "“It was a hard winter. The river froze twice,” the mayor said.",
                lang="en",
                source=_RELEASE,
            ),
        ),
    )

    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """One finding a quotation, with both places related to it."""
        for quoted in evidence.judged(Verdict.SPLICED):
            yield self.finding_at(
                span(quoted),
                Message(
                    en="The source says this in two places: mark where they join.",
                    ar="يقول المصدر هذا في موضعين: بيّن موضع الوصل بينهما.",
                ),
                related=passages(quoted),
                data=data(quoted),
            )


class QuoteNotInSource(SourceRule):
    """A quotation that no source has."""

    meta = RuleMeta(
        id="any/quote-not-in-source",
        summary=Message(en="Quotation that no source has", ar="اقتباس ليس في أي مصدر"),
        explanation=Message(
            en="None of the sources has a passage like this quotation. It may come from a text "
            "that was not given, or be a paraphrase between quotation marks.",
            ar="ليس في أي من المصادر مقطع يشبه هذا الاقتباس. فقد يكون من نص لم يُذكر بين المصادر، "
            "وقد يكون معنى الكلام لا نصه وُضع بين علامتي اقتباس.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        examples=(
            Example(
                "“[[Nobody in this town ever wanted a football stadium]],” the mayor said.",
                "“It was a hard winter,” the mayor said.",
                lang="en",
                source=_RELEASE,
            ),
            Example("“It was a hard winter,” the mayor said.", lang="en", source=_RELEASE),
        ),
    )

    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """One finding a quotation, with the nearest passage if there is any."""
        for quoted in evidence.judged(Verdict.MISSING):
            near = _nearest(quoted)
            yield self.finding_at(
                span(quoted),
                Message(en=f"No source says this{near.en}.", ar=f"لا يقول أي مصدر هذا{near.ar}."),
                related=passages(quoted),
                data=data(quoted),
            )


def _nearest(quoted: Quoted) -> Message:
    for passage in quoted.lookup.passages:
        said = elided(passage.source.wording.text(passage.start, passage.end))
        return Message(en=f"; the nearest is “{said}”", ar=f"، وأقرب ما فيها «{said}»")
    return Message(en="", ar="")
