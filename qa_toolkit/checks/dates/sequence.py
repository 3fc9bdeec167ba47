"""What must come first: the start of a range before its end, a birth before a death."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator

from qa_toolkit.checks.dates.published import sentence_at
from qa_toolkit.document import Segment, Sentence
from qa_toolkit.language.dates_model import Calendar, DateExpression, Moment, Precision, Written
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain, days
from qa_toolkit.language.dates_tables import key
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule

# What is moved from one day to an earlier one, or counted down, is no range.
_MOVED = frozenset(
    map(
        key,
        [
            *("تقديم", "قدم", "قدمت", "تأجيل", "أجل", "أجلت", "نقل", "تعديل", "غير", "تغيير"),
            *("عاد", "عادت", "العودة", "رجوع", "تقديمه", "تقديمها", "عدل", "عدلت"),
            *("moved", "move", "brought", "changed", "change", "shifted", "revised", "forward"),
            *("back", "backdated", "rewound", "cut", "down", "reduced", "versus", "vs"),
        ],
    )
)


class RangeReversed(SegmentRule):
    """A range of dates whose end comes before its start."""

    meta = RuleMeta(
        id="any/date-range-reversed",
        summary=Message(en="Range of dates that ends before it starts", ar="مدة تنتهي قبل أن تبدأ"),
        explanation=Message(
            en="The second date of a range (from … to, a dash, years of birth and death in "
            "brackets) is later than the first.",
            ar="التاريخ الثاني في المدة (من … إلى، أو بينهما شرطة، أو سنتا الميلاد والوفاة بين "
            "قوسين) بعد الأول.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the order of time",
        examples=(
            Example(
                "The writer lived in Cairo ([[1950-1920]]).",
                "The writer lived in Cairo (1920-1950).",
            ),
            Example(
                "استمر المعرض من [[12 مايو 2015 إلى 3 أبريل 2015]].",
                "استمر المعرض من 12 مايو 2015 إلى 3 يونيو 2015.",
            ),
            Example(
                "It ran from [[12 May 2015 to 3 April 2015]].",
                "It ran from 12 May 2015 to 3 June 2015.",
            ),
            Example("نُقل الموعد من 12 مايو 2015 إلى 3 أبريل 2015"),
            Example("من 12 ديسمبر إلى 3 يناير، و(1950-1952)، و2014/2015"),
            Example("عاش الكاتب في القاهرة (1950-1920)."),
            Example("The vote was moved from 12 May 2015 to 3 April 2015."),
        ),
        measured=Measured(
            1.0,
            12,
            "24 ranges of years with their ends exchanged: 12 found; no other alarm on the "
            "242,000 words of SaudiNewsNet, NTREX, TICO-19 and PUD",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare ranges that are given with their years on both sides."""
        for expression in date_expressions(segment.text):
            until = expression.until
            if until is None or not _reversed(expression.first, until):
                continue
            if _is_moved(segment, expression) or _is_visual(segment, expression):
                continue
            yield self.finding(
                segment,
                expression.start,
                expression.end,
                Message(
                    en="The range ends before it starts: check both dates.",
                    ar="تنتهي المدة قبل بدايتها: تحقق من التاريخين.",
                ),
            )


def _reversed(first: Written, until: Written) -> bool:
    if first.moment.offset or until.moment.offset or first.ambiguous or until.ambiguous:
        return False
    if first.year is None or until.year is None:
        return False
    one, other = _bounds(first.moment), _bounds(until.moment)
    return one is not None and other is not None and one[0] > other[1]


def _is_visual(segment: Segment, expression: DateExpression) -> bool:
    """Whether it is two years about a stroke in Arabic: some type them as they look, 2020-2019."""
    until = expression.until
    if segment.lang != "ar" or until is None or until.moment.precision is not Precision.YEAR:
        return False
    return segment.text[expression.first.end : until.start].strip() in ("-", "/", "–", "—")


def _bounds(moment: Moment) -> tuple[datetime.date, datetime.date] | None:
    return days(moment) if moment.precision is not Precision.TIME else None


def _is_moved(segment: Segment, expression: DateExpression) -> bool:
    """Whether a word of the sentence says that something was moved or compared."""
    sentence = sentence_at(segment, expression.start)
    start = max(sentence.start if sentence else 0, expression.start - 150)
    words = segment.words_between(start, expression.start)
    return any(key(word.text).removeprefix("و") in _MOVED for word in words)


_FIRST = {
    "birth": ("ولد", "ولدت", "مولود", "مواليد", "مولودة", "born"),
    "founding": ("تاسس", "تاسست", "founded", "established"),
}
_SECOND = {
    "birth": ("توفي", "توفيت", "مات", "ماتت", "رحل", "رحلت", "وفاته", "وفاتها", "died"),
    "founding": ("حل", "حلت", "اغلق", "اغلقت", "closed", "dissolved", "disbanded"),
}
_STARTS = {word: name for name, words in _FIRST.items() for word in words}
_ENDS = {word: name for name, words in _SECOND.items() for word in words}
_REACH = 6
"""Words between an event and its date."""


class EventsReversed(SegmentRule):
    """A death before the birth, an end before the founding, in one sentence."""

    meta = RuleMeta(
        id="any/events-reversed",
        summary=Message(en="Death or end before the beginning", ar="وفاة أو نهاية قبل البداية"),
        explanation=Message(
            en="The sentence says that someone was born (or something founded) in one year and "
            "died (or was dissolved) in an earlier one.",
            ar="تذكر الجملة أن شخصاً وُلد (أو شيئاً تأسس) في سنة ثم توفي (أو حُل) في سنة قبلها.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the order of time",
        examples=(
            Example(
                "وُلد الكاتب في القاهرة عام 1950 وتوفي في بيروت [[عام 1920]].",
                "وُلد الكاتب في القاهرة عام 1920 وتوفي في بيروت عام 1950.",
            ),
            Example(
                "She was born in Cairo on 3 May 1950 and died in [[1948]].",
                "She was born in Cairo on 3 May 1950 and died in 1998.",
            ),
            Example(
                "The club was founded in 1920 and dissolved in [[1912]].",
                "The club was founded in 1920 and dissolved in 1932.",
            ),
            Example("ولد ابنه عام 1950 وكان أبوه قد توفي عام 1948"),
            Example("Born in 1950, he lost his father, who died in 1948."),
            Example("He died in 1948. His son was born in 1950."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """One beginning and one end in a sentence, the end joined to it by و or and."""
        dated = [each.first for each in date_expressions(segment.text) if not each.until]
        if len(dated) < 2:
            return
        for sentence in segment.sentences:
            yield from self._in_sentence(segment, sentence, dated)

    def _in_sentence(
        self, segment: Segment, sentence: Sentence, dated: list[Written]
    ) -> Iterator[Finding]:
        first_date = bisect_left(dated, sentence.start, key=lambda each: each.start)
        last_date = bisect_left(dated, sentence.end, key=lambda each: each.start)
        found = [each for each in dated[first_date:last_date] if each.year]
        if len(found) < 2:
            return
        words = segment.words_between(sentence.start, sentence.end)
        keys = [key(word.text) for word in words]
        begins = [n for n, word in enumerate(keys) if word in _STARTS]
        ends = [n for n, word in enumerate(keys) if _ending(keys, n)]
        if len(begins) != 1 or len(ends) != 1 or not begins[0] < ends[0]:
            return
        begin, end = begins[0], ends[0]
        if _STARTS[keys[begin]] != _ENDS[_ending(keys, end)]:
            return
        one, other = _after(found, words, begin), _after(found, words, end)
        if one is None or other is None or one.start >= words[end].start:
            return
        first, last = days(one.moment), days(other.moment)
        if first is None or last is None or first[0] <= last[1]:
            return
        if len(certain(one)) > 1 or Calendar.HIJRI in (one.moment.calendar, other.moment.calendar):
            return
        yield self.finding(
            segment,
            other.start,
            other.end,
            Message(
                en="This comes before the beginning that the sentence gives: check both years.",
                ar="هذا قبل البداية المذكورة في الجملة: تحقق من السنتين.",
            ),
            related=[
                Related(
                    segment.span(one.start, one.end),
                    Message(en="the beginning", ar="البداية"),
                )
            ],
        )


def _ending(keys: list[str], n: int) -> str:
    """The ending event at word ``n``, joined to what precedes: وتوفي, and died, died."""
    word = keys[n]
    if word.startswith("و") and word[1:] in _ENDS:
        return word[1:]
    joined = word.isascii() and n and keys[n - 1] in ("and", "was", "later")
    return word if word in _ENDS and joined else ""


def _after(found: list[Written], words: tuple[Word, ...], n: int) -> Written | None:
    """The date within a few words after word ``n``."""
    limit = words[min(n + _REACH, len(words) - 1)].end
    return next((each for each in found if words[n].end <= each.start < limit), None)
