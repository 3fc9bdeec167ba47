"""The indefinite article before the sound of a vowel or a consonant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa_toolkit.document import Segment
from qa_toolkit.language.english_sounds import initial_sound
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# An opening mark or a currency sign, which is spoken after its number, may stand between.
_GAP = re.compile("[ \u00a0](?:[\"'\u201c\u2018]|[$£€])?")
_CODE = tuple("-/&<=_@#$.\\0123456789")
_CODE_AFTER = ("_", "=", "<", "(", *"0123456789")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\u2013\u2014][\"'\u201d\u2019)]*\s+|[\"\u201c\u2018(])$")
# “a” is a letter or a word of another language here: A and B, vitamin a, a la carte, a priori; or
# it is left over before a word that no article goes with.
_NOT_AFTER_A = _words(
    "a and or la priori posteriori i e o u is are am in on of at as if it its an us up each every "
    "all into else to for then"
)


class WrongIndefiniteArticle(SegmentRule):
    """en/a-an."""

    mixed = True

    meta = RuleMeta(
        id="en/a-an",
        summary=Message(en="“a” for “an”, or “an” for “a”", ar="أداة التنكير a مكان an أو العكس"),
        explanation=Message(
            en="The sound decides, not the letter: an hour, an MP, an 8-year-old; a European, a "
            "one-way street, a U-turn. Where usage differs (an historic, a SARS patient, an FAQ) "
            "nothing is said.",
            ar="العبرة بالنطق لا بالحرف: an hour وan MP وan 8-year-old، لكن a European وa one-way "
            "street وa U-turn. وما اختلف فيه الاستعمال (an historic) يُترك على حاله.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"en"}),
        severity=Severity.WARNING,
        authority="The Chicago Manual of Style, 7.33; New Hart’s Rules, 21",
        examples=(
            Example("He ate [[a]] apple.", "He ate an apple."),
            Example("She waited [[a]] hour for [[an]] union.", "She waited an hour for a union."),
            Example("[[A]] MP met [[an]] European.", "An MP met a European."),
            Example("It was [[a]] 18-month plan.", "It was an 18-month plan."),
            Example(
                "A one-way street, an FBI agent, a U.S. court, a unit, an uninformed 11-year-old, "
                "an 80% share, an $8 million home, an honest man, a useful hero."
            ),
            Example("An historic hotel, a historic hotel, a SARS patient, vitamin A is, an herb."),
        ),
        measured=Measured(
            1.0,
            15,
            "every alarm on a million words of Python's, Perl's and other manuals; none on "
            "NTREX-128, TICO-19, PUD, DEMETR and ml-kg-mt, English, of whose 1,406 articles "
            "1,395 are found once the other one stands for them",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each article that does not agree with the word after it."""
        text = segment.text
        for word, following in pairwise(segment.words):
            written = word.text
            if written not in ("a", "an", "A", "An") or following.script == "ar":
                continue
            if not _GAP.fullmatch(text, word.end, following.start):
                continue
            if written == "A" and not _SENTENCE_START.search(
                text, max(0, word.start - 4), word.start
            ):
                continue  # Hepatitis A, Class A
            if not written[1:] and following.text.lower() in _NOT_AFTER_A:
                continue
            if len(following.text) == 1 and following.text.islower():
                continue  # a letter, not a word
            sound = initial_sound(following.text)
            wanted = {"vowel": "n", "consonant": "", "either": written[1:]}[sound]
            if wanted == written[1:] or _in_code(text, word.start, following.end):
                continue
            right = written[0] + wanted
            if in_prose(text, word.start, following.end):
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"Write “{right}” before “{following.text}”: the sound decides.",
                        ar=f"اكتب «{right}» قبل «{following.text}»: العبرة بالنطق.",
                    ),
                    replace=right,
                )


def _in_code(text: str, start: int, end: int) -> bool:
    """Whether the two words touch what is no prose: <a id, a url_req, ab/a."""
    after = text[end : end + 2]
    dotted = after[:1] == "." and after[1:].isalnum() and text[end - 1].islower()
    return text[max(0, start - 1) : start] in _CODE or after[:1] in _CODE_AFTER or dotted
