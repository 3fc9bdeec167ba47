"""A date against the tense that tells of it, by the day of the article.

Only what can hardly be meant otherwise is reported: the verb stands in the same clause shortly
before the date, it is an event that happens on a day, and nothing around it plans or promises.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from qa_toolkit.checks.dates.published import (
    PROSE,
    is_quoted,
    published_day,
    sentence_at,
)
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.dates_model import Calendar, DateExpression, Precision
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain, days
from qa_toolkit.language.dates_tables import key
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.tagger import tagger
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_DAY = datetime.timedelta(days=1)
_PRECISE = frozenset((Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR))
_REACH = 8
"""Words before a date among which its verb is looked for."""
_VERB = 0.6
"""The probability from which the tagger's word is taken for a verb."""

_EVENT = 0.4
"""The same for a word that can be one of the verbs listed here."""

_BREAKS = re.compile(r"[.,،؛;:!?؟()\[\]«»“”\"–—]|\s-\s")
_ON = frozenset(map(key, ["في", "يوم", "بتاريخ", "صباح", "مساء", "فجر", "ليلة", "on", "in"]))
_ARABIC_EVENTS = frozenset(
    [
        *("توفى", "قتل", "وصل", "غادر", "التقى", "زار", "اندلع", "اعتقل", "انفجر", "تحطم"),
        *("اغتال", "اختطف", "هرب", "وقع", "حدث", "استقال", "انهار", "أصاب", "سقط", "ولد"),
        *("عقد", "افتتح", "نفذ", "أطلق", "هاجم", "قصف", "فاز", "تسلم", "تولى", "بدأ"),
    ]
)
_ENGLISH_EVENTS = frozenset(
    [
        *("died", "killed", "arrived", "arrested", "crashed", "erupted", "exploded"),
        *("resigned", "happened", "occurred", "struck", "collapsed", "met", "visited"),
        *("attacked", "born", "elected", "sworn", "opened", "began", "left", "won", "took"),
    ]
)
_PLANS = frozenset(
    map(
        key,
        [
            *("مقرر", "المقرر", "المقررة", "موعد", "موعدا", "لموعد", "المقبل", "المقبلة"),
            *("سوف", "قرار", "خطة", "مشروع", "تنظيم", "استضافة", "انتخابات", "ينتهي", "تنتهي"),
            *("حتى", "قبل", "بحلول", "لغاية", "التحضيرات", "الاستعدادات", "العد", "أن"),
            *("will", "would", "shall", "to", "due", "planned", "scheduled", "expected", "until"),
            *("till", "by", "before", "through", "for", "that", "expire", "expires", "plan"),
            *("plans", "deadline", "talks", "preparations", "bid", "right", "rights", "of"),
        ],
    )
)


def _clause(segment: Segment, place: int) -> tuple[Word, ...]:
    """The words of the clause before ``place``, a few at most, the nearest last."""
    start = max(0, place - 120)
    before = segment.text[start:place]
    breaks = list(_BREAKS.finditer(before))
    if breaks:
        start += breaks[-1].end()
    return segment.words_between(start, place)[-_REACH:]


def _readable(
    document: Document,
) -> Iterator[tuple[Segment, DateExpression, datetime.date, datetime.date]]:
    """The dates told by the writer that are written with their year and no phase, and when."""
    for segment in document.segments:
        if segment.kind not in PROSE:
            continue
        for expression in date_expressions(segment.text):
            first = expression.first
            moment = first.moment
            if moment.calendar is not Calendar.GREGORIAN or expression.until or moment.offset:
                continue
            if moment.precision not in _PRECISE or moment.year is None:
                continue
            if first.ambiguous and len(certain(first)) != 1:
                continue
            bounds = days(moment)
            if bounds and not is_quoted(segment, first.start):
                yield segment, expression, *bounds


class FutureDateToldAsPast(DocumentRule):
    """An event that is told as past, on a day after that of the article."""

    meta = RuleMeta(
        id="any/future-date-told-as-past",
        summary=Message(
            en="Past event on a day after the article's", ar="حدث ماضٍ بتاريخ بعد تاريخ المقال"
        ),
        explanation=Message(
            en="The article tells an event as past, but gives it a date after its own: most often "
            "the year is wrong.",
            ar="يروي المقال حدثاً بصيغة الماضي ويجعل تاريخه بعد تاريخ المقال، والخطأ في الغالب في "
            "السنة.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the article's own date",
        examples=(
            Example(
                "---\ndate: 2025-09-15\n---\nوصل الوفد إلى بيروت في [[12 سبتمبر 2026]].",
                "---\ndate: 2025-09-15\n---\nوصل الوفد إلى بيروت في 12 سبتمبر 2025.",
                format="markdown",
                lang="ar",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nHe died in Cairo on [[12 March 2026]].",
                "---\ndate: 2025-09-15\n---\nHe died in Cairo on 12 March 2025.",
                format="markdown",
                lang="en",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nوصل الوفد إلى بيروت في [[صيف 2026]].",
                "---\ndate: 2025-09-15\n---\nوصل الوفد إلى بيروت في صيف 2025.",
                format="markdown",
                lang="ar",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nThey met to plan the vote of 12 March 2026.",
                format="markdown",
                lang="en",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nوقع العقد الذي ينتهي في 12 سبتمبر 2026.",
                format="markdown",
                lang="ar",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nفي [[12 سبتمبر 2026]]، أعلنت الوزارة النتائج.",
                "---\ndate: 2025-09-15\n---\nفي 12 سبتمبر 2025، أعلنت الوزارة النتائج.",
                format="markdown",
                lang="ar",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nOn 12 March 2026, the house will have voted.",
                format="markdown",
                lang="en",
            ),
            Example("He died in Cairo on 12 March 2926."),
        ),
        measured=Measured(
            1.0,
            58,
            "NTREX, TICO-19, PUD, SaudiNewsNet: 429 lines with a date in an article dated before "
            "it (400 days, or two years before a year or a season): 58 found, all read; dated as "
            "long after it, or on a likely day: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only where the article gives its day."""
        day = published_day(document)
        if day is None:
            return
        for segment, expression, first, _ in _readable(document):
            if first <= day + _DAY or not (
                _told_as_past(segment, expression.start) or _opens_past(segment, expression)
            ):
                continue
            yield self.finding(
                segment,
                expression.start,
                expression.end,
                Message(
                    en=f"Told as past, but after the article's day, {day.isoformat()}.",
                    ar=f"حدث مروي بصيغة الماضي وتاريخه بعد تاريخ المقال ({day.isoformat()}).",
                ),
            )


def _told_as_past(segment: Segment, place: int) -> bool:
    clause = _clause(segment, place)
    keys = [key(word.text) for word in clause]
    if not keys or (keys[-1] not in _ON and clause[-1].script == "en"):
        return False
    verb = next((n for n in range(len(clause) - 1, -1, -1) if _is_event(clause, n)), None)
    if verb is None or any(_is_future(word) for word in clause):
        return False
    # The day may follow its noun at once (انتخابات 12 مايو): a preposition must part them.
    if clause[-1].script == "ar" and keys[-1] not in _ON:
        return False
    return (
        not any(each in _PLANS for each in keys[verb + 1 : -1])
        and not (set(keys[:verb]) & {"will", "would", "to", "ان", "سوف"})
        and not any(_is_other_verb(clause, n) for n in range(verb + 1, len(clause)))
    )


def _opens_past(segment: Segment, expression: DateExpression) -> bool:  # noqa: PLR0911
    """Whether the date opens its sentence and a past verb follows it: On 5 March, it announced."""
    place = expression.start
    sentence = sentence_at(segment, place)
    if sentence is None:
        return False
    before = segment.words_between(sentence.start, place)
    if not before or len(before) > 2 or key(before[-1].text) not in _ON:
        return False
    after = segment.words_between(expression.end, min(sentence.end, expression.end + 80))[:_REACH]
    if not after or segment.text[expression.end : after[0].start].strip(" ,،"):
        return False
    if after[0].script == "ar":
        tenses = {
            reading.tense for reading in arabic().readings(after[0].text) if reading.pos == "verb"
        }
        return "past" in tenses and "present" not in tenses and _verb_probability(after, 0) >= _VERB
    for word in after:
        if key(word.text) in _NOT_PAST:
            return False
        if key(word.text) in _ENGLISH_EVENTS or key(word.text) in _ENGLISH_TOLD:
            return True
    return False


_NOT_PAST = frozenset(
    [
        *("will", "would", "shall", "is", "are", "to", "has", "have", "be", "may", "can", "that"),
        *("who", "which", "could", "should", "might", "must", "when", "where", "if", "as"),
    ]
)
_ENGLISH_TOLD = frozenset(
    ["announced", "said", "reported", "confirmed", "declared", "became", "was", "were", "published"]
)


def _is_event(clause: tuple[Word, ...], n: int) -> bool:
    word = clause[n]
    if word.script == "en":
        return key(word.text) in _ENGLISH_EVENTS
    if word.script != "ar":
        return False
    past = any(
        reading.pos == "verb" and reading.tense == "past" and reading.stem in _ARABIC_EVENTS
        for reading in arabic().readings(word.text)
    )
    return past and _verb_probability(clause, n) >= _EVENT


def _is_other_verb(clause: tuple[Word, ...], n: int) -> bool:
    word = clause[n]
    if word.script != "ar":
        return False
    verb = any(reading.pos == "verb" for reading in arabic().readings(word.text))
    return verb and _verb_probability(clause, n) >= _VERB


def _verb_probability(clause: tuple[Word, ...], n: int) -> float:
    return tagger().probabilities([word.text for word in clause])[n]


def _is_future(word: Word) -> bool:
    """Whether an Arabic word carries the س of the future."""
    if word.script != "ar" or "س" not in word.text[:3]:
        return False
    readings = arabic().readings(word.text)
    return bool(readings) and all(
        reading.pos == "verb" and "س" in reading.prefix for reading in readings
    )


class PastDateToldAsFuture(DocumentRule):
    """An event that is told as still to come, on a day before that of the article."""

    meta = RuleMeta(
        id="any/past-date-told-as-future",
        summary=Message(
            en="Coming event on a day before the article's", ar="حدث مقبل بتاريخ قبل تاريخ المقال"
        ),
        explanation=Message(
            en="The article says that something will happen, but gives it a date before its own: "
            "the year or the tense is wrong.",
            ar="يقول المقال إن أمراً سيحدث ويجعل تاريخه قبل تاريخ المقال: الخطأ في السنة أو في "
            "الصيغة.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the article's own date",
        examples=(
            Example(
                "---\ndate: 2025-09-15\n---\nسيصل الوفد إلى بيروت في [[12 أكتوبر 2024]].",
                "---\ndate: 2025-09-15\n---\nسيصل الوفد إلى بيروت في 12 أكتوبر 2025.",
                format="markdown",
                lang="ar",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nThe fair will open on [[12 October 2024]].",
                "---\ndate: 2025-09-15\n---\nThe fair will open on 12 October 2025.",
                format="markdown",
                lang="en",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nThe fair will open in [[two thousand and ten]].",
                "---\ndate: 2025-09-15\n---\nThe fair will open in two thousand and thirty.",
                format="markdown",
                lang="en",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nThe fair will open in the winter of 2024.",
                format="markdown",
                lang="en",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nقال في 2023 إنه سيستقيل في 12 أكتوبر 2024.",
                format="markdown",
                lang="ar",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nHe wrote that the fair will open on 12 October 2024.",
                format="markdown",
                lang="en",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only where the article gives its day."""
        day = published_day(document)
        if day is None:
            return
        for segment, expression, _, last in _readable(document):
            if last >= day - _DAY or not _told_as_future(segment, expression.start):
                continue
            yield self.finding(
                segment,
                expression.start,
                expression.end,
                Message(
                    en=f"Told as still to come, but before the article's day, {day.isoformat()}.",
                    ar=f"حدث مروي بصيغة المستقبل وتاريخه قبل تاريخ المقال ({day.isoformat()}).",
                ),
            )


def _told_as_future(segment: Segment, place: int) -> bool:
    clause = _clause(segment, place)
    if not clause or key(clause[-1].text) not in _ON:
        return False
    future = [
        n
        for n, word in enumerate(clause)
        if _is_future(word) or key(word.text) in ("will", "سوف", "shall")
    ]
    # The future must open its clause but for a subject: what was said in the past is reported.
    if not future or future[0] > 3:
        return False
    sentence = sentence_at(segment, place)
    before = segment.words_between(sentence.start if sentence else 0, clause[future[0]].start)
    return (
        len(before) <= 4
        and not any(key(word.text) in _REPORTED or key(word.text).endswith("ed") for word in before)
        and not any(_is_other_verb(before, n) for n in range(len(before)))
    )


_REPORTED = frozenset(("that", "said", "wrote", "told", "if", "when", "who", "which", "قال", "ان"))
