"""Outcomes built by hand, so that reports are tested apart from the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qa_toolkit.engine.outcome import Checked, FileOutcome, Problem
from qa_toolkit.model import (
    Category,
    Edit,
    Finding,
    Fix,
    Message,
    Related,
    Safety,
    Severity,
    Span,
    Suppression,
    UiLang,
)
from qa_toolkit.reports.report import About, report
from qa_toolkit.reports.tally import Tally

LONG = (
    "وقال المتحدث باسم الوزارة في مؤتمر صحفي عقده صباح الاثنين إن المفاوضات سوف تستأنف الأسبوع "
    "القادم في العاصمة, وأضاف أن الوفود ستصل تباعاً على أن تبدأ الجلسات الرسمية يوم الأربعاء"
)
ARABIC = f"عنوان الخبر\n{LONG}\nكتب أحمد  المقال"
ENGLISH = "Headline\n\nThe minister said said that the talks will resume next week in Geneva.\n"
HOSTILE = "bad\x1b[31m \u202etxet\u202c a\u00a0b end\n"  # ESCAPE, RLO, PDF, NO-BREAK SPACE


def finding(
    source: str,
    fault: str,
    *,
    rule: str = "en/sample",
    severity: Severity = Severity.WARNING,
    replace: tuple[str, ...] = (),
    safety: Safety = Safety.SAFE,
    message: Message | None = None,
    related: tuple[Related, ...] = (),
    suppressed: Suppression | None = None,
    data: Mapping[str, object] | None = None,
) -> Finding:
    start = source.index(fault)
    span = Span(start, start + len(fault))
    return Finding(
        rule=rule,
        category=Category.STYLE,
        span=span,
        message=message or Message(en="something is wrong", ar="هنا خطأ"),
        severity=severity,
        fixes=tuple(
            Fix((Edit(span, text),), safety, Message(en=f"write “{text}”", ar=f"اكتب «{text}»"))
            for text in replace
        ),
        related=related,
        suppressed=suppressed,
        data=data or {},
    )


def outcomes() -> tuple[FileOutcome, ...]:
    arabic = (
        finding(
            ARABIC,
            "العاصمة,",
            rule="ar/latin-comma",
            severity=Severity.ERROR,
            replace=("العاصمة،",),
            message=Message(en="Latin comma in Arabic text", ar="فاصلة لاتينية في نص عربي"),
        ),
        finding(ARABIC, "  ", rule="ar/doubled-space", replace=(" ",), safety=Safety.UNSAFE),
    )
    said = ENGLISH.index("said said")
    english = (
        finding(
            ENGLISH,
            "said said",
            rule="en/doubled-word",
            replace=("said", "said that"),
            related=(Related(Span(said, said + 4), Message(en="first here", ar="أولاً هنا")),),
            data={"word": "said", "places": (said, said + 5)},
        ),
        finding(
            ENGLISH,
            "Geneva",
            severity=Severity.NOTE,
            suppressed=Suppression("inline", "as published"),
        ),
    )
    hostile = (
        finding(HOSTILE, "a\u00a0b", rule="en/no-break-space"),
        finding(HOSTILE, "txet", rule="en/reversed", message=Message(en="\x1b]0;x\x07", ar="ع")),
    )
    return (
        FileOutcome("ar/story.txt", (Checked("ar/story.txt", "ar", ARABIC, arabic),)),
        FileOutcome("b.docx", problems=(Problem("b.docx", "is binary, not text", 1),)),
        FileOutcome("clean.md", (Checked("clean.md", "en", "Fine.\n", ()),)),
        FileOutcome(
            "wire.jsonl",
            (
                Checked("wire.jsonl", "en", ENGLISH, english, "n-1"),
                Checked("wire.jsonl", "en", HOSTILE, hostile, "n-2"),
            ),
        ),
    )


def reported(name: str, given: Iterable[FileOutcome], *, lang: UiLang = "en", **about: Any) -> str:
    written = report(name, About(lang=lang, **about))
    tally = Tally(fail_on=Severity.WARNING)
    text = written.begin()
    for outcome in given:
        tally.add(outcome)
        text += written.add(outcome)
    return text + written.end(tally)
