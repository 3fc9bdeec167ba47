"""Fixed phrases that have lost a word, and sentences that were cut short."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import PROSE, Segment
from qa_toolkit.language.governed import prepositional
from qa_toolkit.language.word_lists import conjoined, listed
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ARABIC: frozenset[Lang] = frozenset({"ar"})

# What ends a phrase (after the word before it, where that matters), and the prepositions of which
# one must follow; the first is the one to write.
_PHRASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "الرغم": ("على", ("من",)),
    "بالرغم": ("", ("من",)),
    "بالإضافة": ("", ("إلى", "ل")),
    "بالنسبة": ("", ("إلى", "ل")),
    "النظر": ("بغض", ("عن",)),
    "استنادا": ("", ("إلى", "ل", "على")),
    "انطلاقا": ("", ("من",)),
    "بدلا": ("", ("من", "عن")),
    "وفقا": ("", ("ل",)),
    "طبقا": ("", ("ل",)),
    "خلافا": ("", ("ل",)),
}
_LONGER = {
    "من": listed("مما ممن منه منها منهم"),
    "عن": listed("عما عمن"),
    "ل": listed("لما لمن لأن لكون لهذا لذلك لهذه لتلك لهؤلاء للذين"),
}
_SAME = listed("نفسها ذاتها عينها")
_MISSPELT = listed("الى إلي الي علي لى أو و")  # another rule's matter
_WORDS = conjoined(" ".join(_PHRASES))


class IncompletePhrase(SegmentRule):
    """بالإضافة المدينة, على الرغم أن."""

    meta = RuleMeta(
        id="ar/incomplete-phrase",
        summary=Message(en="Fixed phrase without its preposition", ar="عبارة سقط حرفها"),
        explanation=Message(
            en="These phrases go on with a preposition: على الرغم من, بالإضافة إلى, بالنسبة إلى, "
            "بغض النظر عن, وفقاً لـ.",
            ar="لا تتم هذه العبارات إلا بحرفها: على الرغم من، بالإضافة إلى، بالنسبة إلى، بغض "
            "النظر عن، "
            "وفقاً لـ.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Badawi, Carter and Gully, Modern Written Arabic, §2.7",
        examples=(
            Example("عاد على الرغم[[ أن]] الطقس بارد.", "عاد على الرغم من أن الطقس بارد."),
            Example("اشترى كتاباً بالإضافة[[ القلم]] وعاد.", "اشترى كتاباً بالإضافة إلى القلم وعاد."),
            Example("عاد على الرغم من البرد، وبالإضافة لذلك بغض النظر عما قيل، ووفقاً للخطة."),
            Example("وبالنسبة المئوية نفسها، فأعاد النظر، وعلى الرغم مما قيل."),
        ),
        measured=Measured(
            0.98,
            102,
            "96 of 100 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words); 4 alarms on 300,000 words of Gulf laws, true, and 2 on books, "
            "false",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each phrase before a word that is none of its prepositions."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_WORDS):
            return
        for place, word in enumerate(words[:-1]):
            following = words[place + 1]
            known = _PHRASES.get(word.plain) or _PHRASES.get(word.plain[1:])
            if word.plain not in _WORDS or known is None or not following.linked:
                continue
            before, prepositions = known
            if before and (not place or words[place - 1].plain not in conjoined(before)):
                continue
            if word.plain.endswith("بالنسبة") and (
                following.plain.startswith("ال") or following.plain in _SAME
            ):
                continue  # the percentage: بالنسبة المئوية, بالنسبة نفسها
            if _starts_with(following, prepositions):
                continue
            meant = f" {prepositions[0]} {following.plain}"
            if len(prepositions[0]) == 1:
                rest = following.plain
                meant = " لل" + rest[2:] if rest.startswith("ال") else f" ل{rest}"
            yield self.finding(
                segment,
                word.end,
                following.end,
                Message(
                    en=f"After “{word.plain}” write “{prepositions[0]}”.",
                    ar=f"بعد «{word.plain}» اكتب «{prepositions[0]}».",
                ),
                replace=meant,
            )


def _starts_with(word: Token, prepositions: tuple[str, ...]) -> bool:
    if word.plain in _MISSPELT:
        return True
    found = prepositional(word.plain)
    if found is not None and found.pronoun:
        return True  # طبقاً عليه خبز: a plate
    if found is not None and found.preposition in prepositions:
        return True
    return any(
        word.plain in _LONGER.get(each, ()) or (each == "ل" and word.plain.startswith("ل"))
        for each in prepositions
    )


_OPEN = conjoined("في من إلى عن مع أن إن لأن الذي التي الذين لكن قد لم لن سوف حيث عندما") | {
    "و",
    "أو",
    "لكي",
    "بأن",
    "وعلى",
}
_SHORTEST = 4
_BEFORE_AN = listed("بعد قبل دون أجل")
_STOPS = frozenset((".", "!"))


class CutSentence(SegmentRule):
    """وقال الوزير إن."""

    kinds = PROSE
    meta = RuleMeta(
        id="ar/cut-sentence",
        summary=Message(en="Sentence that was cut short", ar="جملة مبتورة"),
        explanation=Message(
            en="A full stop stands after a word that needs another after it: a preposition, a "
            "conjunction, a relative. The rest of the sentence was lost.",
            ar="تقف النقطة بعد كلمة لا يُسكت عليها: حرف جر أو عطف أو اسم موصول. فقد سقطت بقية "
            "الجملة.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="the Arabic clause: particles and what they govern",
        examples=(
            Example(
                "وصل الوفد إلى المدينة [[في]]. ثم عاد.", "وصل الوفد إلى المدينة في المساء. ثم عاد."
            ),
            Example("قال الوزير [[إن]].", "قال الوزير إن العمل بدأ."),
            Example("عاد بعد [[أن]].", "عاد بعد أن انتهى العمل."),
            Example("لا أدري مع من... سأل: إلى أين؟ وعاد."),
        ),
        measured=Measured(
            0.99,
            96,
            "94 of 100 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words); 1 alarm on 300,000 words of Gulf laws, true, and 1 on a line of "
            "a book that was cut",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each such word right before a single full stop that ends a sentence."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_OPEN):
            return
        text = segment.text
        ends = {sentence.start + len(sentence.text.rstrip()) for sentence in segment.sentences}
        for before, word in itertools.pairwise(words):
            if word.plain not in _OPEN or not word.linked:
                continue
            short = len(before.plain) < _SHORTEST  # سي إن إن., أي تي في.
            if short and (word.plain != "أن" or before.plain not in _BEFORE_AN):
                continue
            stop = text[word.end : word.end + 2]
            if stop[:1] in _STOPS and stop[1:] in ("", " ", "\n") and word.end + 1 in ends:
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"The sentence breaks off after “{word.plain}”.",
                        ar=f"انقطعت الجملة بعد «{word.plain}».",
                    ),
                )


_FIRST = conjoined("إلى عن مع في")
_SECOND = listed("في إلى عن مع")


class PrepositionBesidePreposition(SegmentRule):
    """إلى في المدينة."""

    meta = RuleMeta(
        id="ar/two-prepositions",
        summary=Message(en="Two prepositions in a row", ar="حرفا جر متتاليان"),
        explanation=Message(
            en="One preposition governs no other (إلى في المدينة): one of the two was left over "
            "from "
            "another wording.",
            ar="لا يدخل حرف الجر على مثله (إلى في المدينة)، فأحدهما بقية صياغة سابقة.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (prepositions)",
        examples=(
            Example("سافر [[إلى في]] المدينة.", "سافر إلى المدينة."),
            Example("سافر إلى المدينة من على الجسر، ومن في المدينة يعرفه."),
        ),
        measured=Measured(
            1.0,
            100,
            "100 of 100 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words) nor on 600,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each pair of prepositions that cannot stand together."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_FIRST):
            return
        for first, second in itertools.pairwise(words):
            if first.plain not in _FIRST or second.plain not in _SECOND or not second.linked:
                continue
            if first.plain.endswith(second.plain) or second.last:
                continue
            start = first.start + (len(first.plain) > len(first.plain.lstrip("وف")))
            kept = segment.text[start : first.end]
            yield self.finding(
                segment,
                start,
                second.end,
                Message(
                    en=f"“{first.plain}” and “{second.plain}” cannot stand together: keep one.",
                    ar=f"لا يجتمع «{first.plain}» و«{second.plain}»: أبق أحدهما.",
                ),
                replace=(kept, second.text),
            )
