"""English words that no dictionary has and that nothing else explains."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.english.candidates import occurrences, unknown
from qa_toolkit.checks.orthography.english.misspelled import MOST_GUESSES, guesses
from qa_toolkit.document import Document
from qa_toolkit.language.english_spelling import corrections
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, RuleMeta

_FEWEST_LETTERS, _FEWEST_IF_STRANGE = 4, 6


class EnglishUnknownWord(DocumentRule):
    """en/unknown-word."""

    meta = RuleMeta(
        id="en/unknown-word",
        summary=Message(en="Word in no dictionary", ar="كلمة إنجليزية ليست في المعجم"),
        explanation=Message(
            en="Neither the American nor the British dictionary has this word, and no likely "
            "correction is near. Most such words are terms; look whether this one is.",
            ar="ليست الكلمة في المعجمين الأمريكي والبريطاني، ولا تصويب راجح لها. أغلب هذه الكلمات "
            "مصطلحات؛ انظر هل هذه منها.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"en"}),
        severity=Severity.NOTE,
        authority="SCOWL's American and Marco A. G. Pinto's British dictionary",
        profiles=frozenset({"strict"}),
        examples=(
            Example(
                "The [[glorpsnake]] escaped. Another glorpsnake followed.",
                "The snake escaped. Another snake followed.",
            ),
            Example("The python escaped in Ouagadougou, near al-Zarqa; the goverment slept."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The first use of each such word of which ``en/misspelled`` does not speak."""
        counts = occurrences(document)
        seen: set[str] = set()
        for segment in document.segments:
            if segment.lang != "en":
                continue
            for candidate in unknown(segment):
                word, plain, strange = candidate
                fewest = _FEWEST_IF_STRANGE if strange else _FEWEST_LETTERS
                if len(plain) < fewest or plain in seen or plain in context.house:
                    continue
                if len(seen) == MOST_GUESSES:
                    return
                seen.add(plain)
                if counts[plain] == 1 and guesses(candidate, counts):
                    continue
                likely = ", ".join(each.text for each in corrections(plain, limit=3))
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"No dictionary has “{plain}”"
                        + (f"; near it: {likely}." if likely else "."),
                        ar=f"ليست «{plain}» في المعجم"
                        + (f"؛ قريب منها: {likely}." if likely else "."),
                    ),
                )
