"""The captions of one picture in the two versions of a story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.align import Alignment
from qa_toolkit.checks.captions.shown import Shown, shown
from qa_toolkit.document import Kind
from qa_toolkit.language.dates import DateMention
from qa_toolkit.language.numbers import Number, numbers
from qa_toolkit.language.picture_names import file_name
from qa_toolkit.language.transliteration import same_name
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, PairRule, RuleMeta


class _Both(NamedTuple):
    source: Shown
    target: Shown


def _both(alignment: Alignment, context: Context) -> Iterator[_Both]:
    """The pictures that stand once in each version under one file name, with their captions."""
    sides: list[dict[str, list[Shown]]] = []
    for document in (alignment.source, alignment.target):
        named: dict[str, list[Shown]] = {}
        for each in shown(document, context.agencies):
            if (name := file_name(each.image.src).casefold()) and each.segment.kind is Kind.CAPTION:
                named.setdefault(name, []).append(each)
        sides.append(named)
    source, target = sides
    for name, ours in target.items():
        if len(ours) == 1 and len(source.get(name, ())) == 1:
            yield _Both(source[name][0], ours[0])


def _related(alignment: Alignment, each: Shown, start: int, end: int) -> list[Related]:
    span = each.segment.span(start, end)
    line = alignment.source.lines.position(span.start).line
    return [
        Related(
            span,
            Message(en=f"the other caption, line {line}", ar=f"التعليق الآخر، السطر {line}"),
            path=alignment.source.path,
        )
    ]


class PairCaptionDateMismatch(PairRule):
    """Two captions of one picture that give two dates."""

    meta = RuleMeta(
        id="pair/caption-date-mismatch",
        summary=Message(
            en="Caption with another date than in the other language",
            ar="تاريخ التعليق يخالف تاريخه في اللغة الأخرى",
        ),
        explanation=Message(
            en="The same picture stands in both versions; its captions give the same day. Only "
            "what both say is compared: a day, a month, a year.",
            ar="الصورة نفسها في النسختين، فيكون تاريخ تعليقيها واحداً. ولا يُقارن إلا ما يذكره "
            "كلاهما: اليوم أو الشهر أو السنة.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: a translation keeps the facts of its source",
        examples=(
            Example(
                "![مشاة على الجسر، [[21 أيار 2025]]. [وكالة] ](b.jpg)",
                "![مشاة على الجسر، 12 أيار 2025. [وكالة] ](b.jpg)",
                lang="ar",
                format="plain",
                source="![People cross the bridge, May 12, 2025. [Agency] ](/en/b.jpg)",
            ),
            Example(
                "![مشاة على الجسر، 12 أيار. [وكالة] ](b.jpg)",
                lang="ar",
                format="plain",
                source="![People cross the bridge, May 12, 2025. [Agency] ](/en/b.jpg)",
            ),
        ),
        measured=Measured(
            1.0,
            44,
            "NTREX and TICO-19: lines and their translations as captions, the date changed: "
            "44 of 44 found; as they are: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """Captions with one date each."""
        for source, target in _both(alignment, context):
            if len(source.caption.dates) != 1 or len(target.caption.dates) != 1:
                continue
            (there,), (here,) = source.caption.dates, target.caption.dates
            if _other_day(there, here):
                said = source.caption.text[there.start : there.end]
                yield self.finding(
                    target.segment,
                    here.start,
                    here.end,
                    Message(
                        en=f"The other caption says “{said}”: check which is so.",
                        ar=f"التعليق الآخر يذكر «{said}»: تحقق أيهما الصحيح.",
                    ),
                    related=_related(alignment, source, there.start, there.end),
                )


def _other_day(one: DateMention, other: DateMention) -> bool:
    if one.dates and other.dates:
        return set(one.dates).isdisjoint(other.dates)
    pairs = ((one.day, other.day), (one.month, other.month), (one.year, other.year))
    ambiguous = one.ambiguous or other.ambiguous
    return not ambiguous and any(a is not None and b is not None and a != b for a, b in pairs)


class PairCaptionNumberMismatch(PairRule):
    """Two captions of one picture that give two figures."""

    meta = RuleMeta(
        id="pair/caption-number-mismatch",
        summary=Message(
            en="Caption with another figure than in the other language",
            ar="رقم في التعليق يخالف ما في اللغة الأخرى",
        ),
        explanation=Message(
            en="The same picture stands in both versions, and each caption has one figure besides "
            "its date, in digits or in words: it is the same one.",
            ar="الصورة نفسها في النسختين، وفي كل تعليق رقم واحد غير التاريخ، بالأرقام أو بالحروف: "
            "فهو الرقم نفسه.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: a translation keeps the facts of its source",
        examples=(
            Example(
                "![دُمرت [[51]] شاحنة في 12 أيار 2025. [وكالة] ](b.jpg)",
                "![دُمرت 15 شاحنة في 12 أيار 2025. [وكالة] ](b.jpg)",
                lang="ar",
                format="plain",
                source="![15 lorries were destroyed on May 12, 2025. [Agency] ](/en/b.jpg)",
            ),
            Example(
                "![دُمرت خمس عشرة شاحنة. [وكالة] ](b.jpg)",
                lang="ar",
                format="plain",
                source="![Fifteen lorries were destroyed. [Agency] ](/en/b.jpg)",
            ),
        ),
        measured=Measured(
            1.0,
            139,
            "NTREX and TICO-19: lines and their translations as captions, the figure "
            "changed: 139 of 173 found; as they are: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """A one is also a pronoun (one of them) and a two a dual: only larger ones count."""
        for source, target in _both(alignment, context):
            there, here = _figures(source), _figures(target)
            if len(there) == len(here) == 1 and there[0].value != here[0].value:
                said = source.caption.text[there[0].start : there[0].end]
                yield self.finding(
                    target.segment,
                    here[0].start,
                    here[0].end,
                    Message(
                        en=f"The other caption says “{said}”: check which is so.",
                        ar=f"التعليق الآخر يذكر «{said}»: تحقق أيهما الصحيح.",
                    ),
                    related=_related(alignment, source, there[0].start, there[0].end),
                )


def _figures(each: Shown) -> list[Number]:
    caption = each.caption
    return [
        number
        for number in numbers(caption.words)
        if number.value > 2
        and not number.joined
        and not any(date.start < number.end and number.start < date.end for date in caption.dates)
    ]


class PairCaptionNameMismatch(PairRule):
    """Two captions of one picture that name two people."""

    meta = RuleMeta(
        id="pair/caption-name-mismatch",
        summary=Message(
            en="Caption with another name than in the other language",
            ar="اسم في التعليق يخالف الاسم في اللغة الأخرى",
        ),
        explanation=Message(
            en="Each caption has words that no dictionary of its language knows, as names are, and "
            "not one of them sounds like one of the other caption’s.",
            ar="في كل تعليق كلمات لا يعرفها معجم لغته، كما هي حال الأسماء، وليس منها ما يشبه "
            "لفظه لفظ "
            "واحدة من كلمات التعليق الآخر.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="newsroom practice: a translation keeps the facts of its source",
        examples=(
            Example(
                "![الأدميرال [[شونبيرغ]] في دمشق، 12 أيار 2025. [وكالة] ](b.jpg)",
                "![الأدميرال كوبر في دمشق، 12 أيار 2025. [وكالة] ](b.jpg)",
                lang="ar",
                format="plain",
                source="![Adm. Brad Cooper in Damascus, May 12, 2025. [Agency] ](/en/b.jpg)",
            ),
            Example(
                "![غيرهارد شونبيرغ في دمشق. [وكالة] ](b.jpg)",
                lang="ar",
                format="plain",
                source="![Gerhard Schonberg in Damascus. [Agency] ](/en/b.jpg)",
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """An unknown Arabic word that sounds like no word of the English caption at all."""
        for source, target in _both(alignment, context):
            if {source.segment.lang, target.segment.lang} != {"ar", "en"}:
                continue
            arabic, english = (target, source) if target.segment.lang == "ar" else (source, target)
            latin = [
                word.text
                for word in english.segment.words_between(0, english.caption.end)
                if word.script == "en"
            ]
            unknown = [
                word
                for word in arabic.segment.words_between(0, arabic.caption.end)
                if word.script == "ar" and len(word.text) > 3 and _no_word(word.text)
            ]
            strange = [
                word for word in unknown if not any(same_name(word.text, each) for each in latin)
            ]
            if not latin or not strange or len(strange) < len(unknown):
                continue
            ours = arabic is target
            first, last = (strange[0].start, strange[-1].end) if ours else (0, target.caption.end)
            yield self.finding(
                target.segment,
                first,
                last,
                Message(
                    en="No name in the other caption sounds like this: check who is seen.",
                    ar="ليس في التعليق الآخر اسم يشبه لفظه هذا: تحقق من فيها.",
                ),
                related=_related(alignment, source, 0, source.caption.end),
            )


def _no_word(text: str) -> bool:
    from qa_toolkit.language.lexicon import arabic

    return not text.startswith("ال") and not arabic().knows(text)
