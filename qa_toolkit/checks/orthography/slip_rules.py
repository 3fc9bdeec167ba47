"""What the rules about slips of the pen share: one look at an article, a rule for each slip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import ClassVar, NamedTuple

from qa_toolkit.checks.orthography.alefs import with_hamza, without_hamza
from qa_toolkit.checks.orthography.candidates import (
    Candidate,
    candidates,
    following_words,
    occurrences,
    quoted,
    respelled,
    spells_letters,
    verbs,
)
from qa_toolkit.checks.orthography.debris import exchanged
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.context import symbols
from qa_toolkit.language.government import governs
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.slips import Diagnosis, diagnose, hopeful
from qa_toolkit.language.suspects import Slip
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta

ALARMS_READ = (
    "every alarm on NTREX-128, TICO-19, PUD, SaudiNewsNet and the uncorrected side of aghlat, "
    "252,000 words, conversion artefacts left out, read one by one"
)
"""What the measured precision of most of these rules rests on."""


class Found(NamedTuple):
    """A word of the article and what is wrong with it."""

    candidate: Candidate
    diagnosis: Diagnosis


def slips(document: Document) -> Mapping[Segment, tuple[Found, ...]]:
    """The slips of an article, by segment; every rule of the family asks for the same ones."""
    return _slips(document.segments, document.lang)


@lru_cache(maxsize=2)
def _slips(segments: tuple[Segment, ...], _: str) -> Mapping[Segment, tuple[Found, ...]]:
    counts = occurrences(segments)
    undotted = _undotted_throughout(counts)
    return {
        segment: tuple(
            found for found in _of_segment(segment, counts) if not (undotted and _undotted(found))
        )
        for segment in segments
        if segment.lang == "ar"
    }


def _of_segment(segment: Segment, counts: Mapping[str, int]) -> Iterator[Found]:
    asked = candidates(segment)
    if not asked:
        return
    read = symbols(segment.text)
    places = {start: place for place, (_, start) in enumerate(read)}
    texts = tuple(symbol for symbol, _ in read)
    for candidate in asked:
        word, plain, number = candidate
        if not hopeful(plain):  # most words: nothing could make them a slip
            continue
        if len(plain.removeprefix("ال")) <= 3 and spells_letters(segment, number):
            continue
        diagnosis = diagnose(
            texts,
            places[word.start],
            repeated=counts.get(plain, 1),
            quoted=quoted(candidate, segment),
        )
        if diagnosis is None or (_VOCALISED.search(word.text) and diagnosis.slip != Slip.JOINED):
            continue
        # What these rules say is surer, and said by them.
        if with_hamza(plain) or without_hamza(plain) or exchanged(plain):
            continue
        if diagnosis.known and _well_governed(segment, candidate):
            continue
        yield Found(candidate, diagnosis)


def _well_governed(segment: Segment, candidate: Candidate) -> bool:
    """Whether a verb is followed by the preposition that it takes: تودي بحياته is no slip."""
    own = verbs(arabic().readings(candidate.plain))
    following = following_words(segment, candidate)
    return any(governs(verb, following) for verb in own)


# Who writes vowels and shadda (not just a tanwin of fath) knows what word he writes.
_VOCALISED = re.compile("[\u064c-\u0652]")  # DAMMATAN to SUKUN


def _undotted_throughout(counts: Mapping[str, int]) -> bool:
    """Whether the article leaves the dots off every final ي, as the Egyptian press does.

    That is a style; who dots some and not others has forgotten them.
    """
    if counts.get("فى", 0) < 2:
        return False
    dotted = sum(count for word, count in counts.items() if word.endswith("ي"))
    bare = sum(count for word, count in counts.items() if word.endswith("ى"))
    return dotted * 4 <= bare


def _undotted(found: Found) -> bool:
    return found.candidate.plain.endswith("ى") and found.diagnosis.meant[0].endswith("ي")


class SlipRule(DocumentRule):
    """A rule about one kind of slip in words that the lexicon does not have.

    ``wrong`` names, in both languages, what is wrong; what to write follows.
    """

    slips: ClassVar[frozenset[Slip]]
    written: ClassVar[str] = ""
    """The last letter of the words it is about; empty: any."""
    wrong: ClassVar[Message]

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A finding on each such word."""
        for segment, found in slips(document).items():
            for candidate, diagnosis in found:
                word, plain, _ = candidate
                if (
                    diagnosis.known
                    or not diagnosis.sure
                    or diagnosis.slip not in self.slips
                    or not plain.endswith(self.written)
                    or word.text in context.house
                ):
                    continue
                best = diagnosis.meant[0]
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"{self.wrong.en}: write “{best}”.",
                        ar=f"{self.wrong.ar}: اكتب «{best}».",
                    ),
                    replace=[respelled(word.text, plain, text) for text in diagnosis.meant],
                )


def slip_meta(
    name: str,
    summary: Message,
    explanation: Message,
    *examples: Example,
    measured: Measured | None,
    severity: Severity = Severity.WARNING,
) -> RuleMeta:
    """The metadata of a rule about slips."""
    return RuleMeta(
        id=f"ar/{name}",
        summary=summary,
        explanation=Message(
            en=f"{explanation.en} Reported if the lexicon lacks the word and has a frequent one "
            "that this slip makes it of and that fits the words around.",
            ar=f"{explanation.ar} يُبلَّغ عنه إذا خلا المعجم من الكلمة وفيه كلمة شائعة تنقلب إليها "
            "بهذه الهفوة وتوافق ما حولها.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=severity,
        examples=examples,
        authority="the dictionary Ayaspell 3.5, the word frequencies of wordfreq 3.1.1",
        measured=measured,
    )
