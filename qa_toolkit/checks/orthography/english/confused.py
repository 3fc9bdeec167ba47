"""Words that are written for others that sound alike: its for it's, then for than."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language.english_confusions import (
    BREAK,
    COMMA,
    END,
    START,
    Context,
    is_confusable,
    meant,
)
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context as RuleContext
from qa_toolkit.rule import Example, Measured, RuleMeta, SegmentRule

_JOINTS = ("-", "\u2010", "\u2011", "/", "'", "\u2019", "_")
_ENDS = (".", "!", "?", ":", ";")
_BETWEEN = re.compile("[ \u00a0]+")


class ConfusedWord(SegmentRule):
    """en/confused-word."""

    mixed = True

    meta = RuleMeta(
        id="en/confused-word",
        summary=Message(en="A word for one that sounds like it", ar="كلمة مكان أخرى تشبهها لفظاً"),
        explanation=Message(
            en="its and it’s, your and you’re, their, there and they’re, whose and who’s, then and "
            "than, to and too, lose and loose, affect and effect, led and lead, past and passed "
            "and others are told apart by the words around them. Only places where the word "
            "written is ungrammatical are reported.",
            ar="تُميَّز its من it’s وyour من you’re وtheir من there وthey’re وwhose من who’s وthen "
            "من than وto من too وlose من loose وaffect من effect وغيرها بما حولها من الكلمات. ولا "
            "يُذكر إلا موضع لا تستقيم فيه الكلمة المكتوبة نحواً.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"en"}),
        severity=Severity.WARNING,
        authority="Garner’s Modern English Usage; The Chicago Manual of Style, 5.250",
        examples=(
            Example("They said [[its]] not over.", "They said it's not over."),
            Example("The city and all of [[it’s]] parks.", "The city and all of its parks."),
            Example("I hear [[your]] going to Cairo.", "I hear you're going to Cairo."),
            Example("[[Their]] is hope.", "There is hope."),
            Example("A man [[who's]] wife left.", "A man whose wife left."),
            Example("It is larger [[then]] the old one.", "It is larger than the old one."),
            Example("It was [[to]] late.", "It was too late."),
            Example("We could [[loose]] the match.", "We could lose the match."),
            Example("It had no [[affect]] on prices.", "It had no effect on prices."),
            Example("Neglect has [[lead]] to decay.", "Neglect has led to decay."),
            Example("In the [[passed]] few weeks.", "In the past few weeks."),
            Example("[[Lets]] go.", "Let's go."),
            Example("The town [[were]] he lives.", "The town where he lives."),
            Example("It took [[quiet]] a while.", "It took quite a while."),
            Example("In [[principal]], yes.", "In principle, yes."),
            Example(
                "It's its own town, and they're there with their friends, whose names we know."
            ),
            Example("A lead singer, a lot more; then the loose ends too, to whom it mattered."),
        ),
        measured=Measured(
            1.0,
            6,
            "every alarm on NTREX-128, TICO-19, PUD, DEMETR and ml-kg-mt, English, and on a "
            "million words of Python's, Perl's and other manuals; 1,549 of 3,365 words that were "
            "put in the place of the right one are found",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: RuleContext) -> Iterator[Finding]:
        """Each word that its neighbours betray."""
        for number, word in enumerate(segment.words):
            if word.script != "en" or not is_confusable(_plain(word.text)):
                continue
            right = meant(_plain(word.text), _around(segment, number))
            if right and in_prose(segment.text, word.start, word.end):
                if "\u2019" in segment.text:  # RIGHT SINGLE QUOTATION MARK
                    right = right.replace("'", "\u2019")
                if word.text[0].isupper():
                    right = right.capitalize()
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"“{word.text}” is another word; “{right}” belongs here.",
                        ar=f"«{word.text}» كلمة أخرى؛ موضعها «{right}».",
                    ),
                    replace=right,
                )


def _plain(text: str) -> str:
    return text.replace("\u2019", "'").lower()


def _around(segment: Segment, number: int) -> Context:
    words, text = segment.words, segment.text

    def joined(place: int) -> bool:
        """Whether the words at ``place`` and after it have nothing but space between them."""
        return 0 <= place < len(words) - 1 and bool(
            _BETWEEN.fullmatch(text, words[place].end, words[place + 1].start)
        )

    word = words[number]
    before, after, beyond, behind, capital = _mark_before(segment, number), END, END, BREAK, False
    if joined(number - 1):
        before = _plain(words[number - 1].text)
        if joined(number - 2):
            behind = _plain(words[number - 2].text)
    if joined(number):
        following = words[number + 1]
        after, capital = _plain(following.text), following.text[0].isupper()
        if _continues(text, following.end):
            after = f"{after}-"  # half of a compound says nothing
        elif joined(number + 1):
            beyond = _plain(words[number + 2].text)
    elif _continues(text, word.end):
        after = "-"
    return Context(before, after, beyond, behind, capital)


def _mark_before(segment: Segment, number: int) -> str:
    if number == 0:
        return START
    end, start = segment.words[number - 1].end, segment.words[number].start
    gap = segment.text[end : min(start, end + 8)].strip()
    if gap == ",":
        return COMMA
    return START if gap[:1] in _ENDS and start - end > 1 else BREAK


def _continues(text: str, end: int) -> bool:
    return text[end : end + 1] in _JOINTS
