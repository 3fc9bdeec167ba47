"""Words that the lexicon lacks and that nothing else explains."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.alefs import with_hamza, without_hamza
from qa_toolkit.checks.orthography.candidates import candidates, occurrences, quoted
from qa_toolkit.checks.orthography.slip_rules import slips
from qa_toolkit.checks.orthography.spacing import parted_words
from qa_toolkit.document import Document
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.spelling import corrections
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, RuleMeta

_RARE = 1.5
"""Zipf value below which a word is rare on the web as well."""


class UnknownWord(DocumentRule):
    """A rare word, used once, that the lexicon does not have."""

    meta = RuleMeta(
        id="ar/unknown-word",
        summary=Message(en="Word not in the lexicon", ar="كلمة ليست في المعجم"),
        explanation=Message(
            en="Neither the lexicon nor the list of frequent words has this word, and it stands "
            "only once in the article. Most such words are names; look whether this one is.",
            ar="ليست الكلمة في المعجم ولا في قائمة الكلمات الشائعة، ولم ترد في المقال إلا مرة. "
            "أغلب هذه الكلمات أعلام؛ انظر هل هذه منها.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="the dictionary Ayaspell 3.5 and the word frequencies of wordfreq 3.1.1",
        profiles=frozenset({"strict"}),
        examples=(
            Example("حضر العرض [[الخضمرناوي]] كلهم.", "حضر العرض الخطباء كلهم."),
            Example("عقد الرئيس اجتماعاً مع الوزراء في العاصمة دمشق."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each such word of which no other rule of orthography speaks."""
        lexicon = arabic()
        counts = occurrences(document.segments)
        for segment, found in slips(document).items():
            explained = {candidate.number for candidate, _ in found}
            for candidate in candidates(segment):
                word, plain, number = candidate
                if (
                    len(plain) < 4
                    or counts[plain] > 1
                    or lexicon.knows(plain)
                    or lexicon.frequency(plain) >= _RARE
                    or quoted(candidate, segment)
                    or with_hamza(plain)
                    or without_hamza(plain)
                    or number in explained
                    or word.text in context.house
                    or parted_words(word.text)
                ):
                    continue
                likely = "، ".join(correction.text for correction in corrections(plain, limit=3))
                suggestion = Message(
                    en=f"; near it: {likely}" if likely else "",
                    ar=f"؛ قريب منها: {likely}" if likely else "",
                )
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"The lexicon does not have “{plain}”{suggestion.en}.",
                        ar=f"ليست «{plain}» في المعجم{suggestion.ar}.",
                    ),
                )
