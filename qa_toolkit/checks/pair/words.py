"""Words that were left in the language of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.language.detect import language
from qa_toolkit.language.english import english
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Lang, Message, Mqm, Severity
from qa_toolkit.rule import BOTH, Example, RuleMeta

_COMMON = 3.0
"""Zipf frequency from which a word in small letters is no name or term (one in a million)."""
_OPENED = re.compile(r"[(\[«\"“”'‘/@#.-] ?\Z")
"""What stands before a word that is quoted, explained, or part of an address."""


class UntranslatedWord(LinkRule):
    """A word of the source that stands in the target as it is."""

    meta = RuleMeta(
        id="pair/untranslated-word",
        summary=Message(en="Word left in the language of the source", ar="كلمة تُركت بلغة المصدر"),
        explanation=Message(
            en="A common word of the source stands in the middle of the translation as it is. "
            "Names, words in capitals, and what stands in brackets or quotation marks are left "
            "alone.",
            ar="كلمة شائعة من المصدر وردت في وسط الترجمة كما هي. ولا تُحسب الأسماء والكلمات "
            "المكتوبة بحروف كبيرة ولا ما بين قوسين أو علامتي اقتباس.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Accuracy", "Untranslated"),
        examples=(
            Example(
                "افتتح المجلس [[bridge]] جديداً فوق النهر.",
                "افتتح المجلس جسراً جديداً فوق النهر.",
                lang="ar",
                source="The council opened a new bridge over the river.",
            ),
            Example(
                "The council opened a new [[جسراً]] over the river.",
                "The council opened a new bridge over the river.",
                lang="en",
                source="افتتح المجلس جسراً جديداً فوق النهر.",
            ),
            Example(
                "افتتح المجلس الجسر (bridge) وحسابه على Facebook.",
                lang="ar",
                source="The council opened the bridge and its account on Facebook.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding a word, in a sentence that was translated otherwise."""
        theirs, ours = linked.alignment.source.lang, linked.alignment.target.lang
        said: set[str] | None = None
        for place in linked.target:
            for word in _alone(place, theirs):
                if (theirs == "en" and not _common(word.text)) or language(place.text) != ours:
                    continue
                if said is None:
                    said = {
                        other.text
                        for each in linked.source
                        for other in each.segment.words_between(each.start, each.end)
                    }
                if word.text in said:
                    message = Message(
                        en=f"“{word.text}” is not translated.", ar=f"«{word.text}» لم تُترجم."
                    )
                    yield self.here(linked, Spot(place, word.start, word.end), message)


def _alone(place: Place, lang: Lang) -> Iterator[Word]:
    """The words of a language beside which no other one stands: those are a name or a title."""
    found = place.segment.words_between(place.start, place.end)
    for number, word in enumerate(found):
        beside = (*found[max(0, number - 1) : number], *found[number + 1 : number + 2])
        if (
            word.script == lang
            and all(other.script != lang for other in beside)
            and not _OPENED.search(place.segment.text, max(0, word.start - 2), word.start)
        ):
            yield word


def _common(word: str) -> bool:
    return word.islower() and len(word) > 2 and english().frequency(word) >= _COMMON
