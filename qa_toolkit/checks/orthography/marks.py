"""Vowel marks that disagree with themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.checks.orthography.candidates import candidates
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.letters import MARKS
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, RuleMeta

SHADDA = "\u0651"  # ARABIC SHADDA
_VOWELS = "\u064b-\u0650\u0652"  # FATHATAN to KASRA, SUKUN
_LETTER = re.compile(f"([^{MARKS}])([{MARKS}]*)")


class _Place(NamedTuple):
    segment: Segment
    word: Word
    marks: tuple[str, ...]
    skipped: int  # letters of a conjunction before the word proper


class ShaddaInconsistent(DocumentRule):
    """One word with its shadda here and without it there."""

    meta = RuleMeta(
        id="ar/shadda-inconsistent",
        summary=Message(en="Shadda written here, left out there", ar="شدة مكتوبة مرة ومتروكة مرة"),
        explanation=Message(
            en="The same word carries vowel marks twice in the article, once with a shadda and "
            "once without it (تُسلّط, تُسلط). Who marks a vowel marks the doubling too, or "
            "neither. Words without any mark are left alone.",
            ar="الكلمة نفسها مشكولة مرتين في المقال، مرة بشدة ومرة بلا شدة (تُسلّط، تُسلط). من شكل "
            "حركة فليشكل الشدة معها أو ليدعهما. لا يُلتفت إلى ما لا شكل فيه.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="newsroom practice: consistency within an article",
        examples=(
            Example(
                "[[يُقدم]] المعرض صوراً قديمة.\nوقال المدير إن المعرض يُقدّم صوراً حديثة.",
                "يُقدّم المعرض صوراً قديمة.\nوقال المدير إن المعرض يُقدّم صوراً حديثة.",
            ),
            Example("درَس الطالب في المدرسة.\nدرّس المعلم في المدرسة ثم درس طالبه."),
            Example("يُعَلِّم المدرس، ويُعْلَم الطالب بالنتيجة."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare the marked occurrences of each word letter by letter."""
        for places in _marked(document).values():
            full = next((place for place in places if _doubled(place)), None)
            if full is None:
                continue
            for place in places:
                missing = _missing(place.marks, full.marks)
                if missing:
                    yield self._finding(place, full, missing)

    def _finding(self, place: _Place, full: _Place, missing: list[int]) -> Finding:
        pieces = _LETTER.findall(place.word.text)
        better = "".join(
            letter + (SHADDA + marks if index - place.skipped in missing else marks)
            for index, (letter, marks) in enumerate(pieces)
        )
        return self.finding(
            place.segment,
            place.word.start,
            place.word.end,
            Message(
                en=f"Written with its shadda elsewhere: “{full.word.text}”.",
                ar=f"كُتبت بشدتها في موضع آخر: «{full.word.text}».",
            ),
            replace=better,
            related=[
                Related(
                    full.segment.span(full.word.start, full.word.end),
                    Message(en="with the shadda", ar="بالشدة"),
                )
            ],
        )


class VocalisedTwoWays(DocumentRule):
    """One noun or name with one vowel here and another there."""

    meta = RuleMeta(
        id="ar/vocalised-two-ways",
        summary=Message(en="One word vocalised in two ways", ar="كلمة واحدة بشكلين مختلفين"),
        explanation=Message(
            en="The same letters carry contradicting vowels inside the word (عُمان, عَمان). Only "
            "words "
            "that the lexicon does not read as verbs or participles are compared, and not their "
            "last letter, "
            "whose "
            "vowel is case. They may still be two words: on in the strict profile only.",
            ar="الحروف نفسها مشكولة بحركتين متضادتين في داخل الكلمة (عُمان، عَمان). ولا تُقارن "
            "إلا كلمات "
            "لا يقرؤها المعجم أفعالاً ولا أسماء فاعلين ومفعولين، ولا يُنظر إلى الحرف الأخير لأن "
            "حركته إعراب. وقد تكونان "
            "كلمتين: "
            "فلا تعمل القاعدة إلا في النمط الصارم.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="newsroom practice: consistency within an article",
        profiles=frozenset({"strict"}),
        examples=(
            Example(
                "زار الوفد مدينة بِرلين ثم بِرلين القديمة.\nوعاد من [[بُرلين]] مساء.",
                "زار الوفد مدينة بِرلين ثم بِرلين القديمة.\nوعاد من بِرلين مساء.",
            ),
            Example("كَتب الطالب وكُتب الدرس، والكِتابُ في الكِتابِ، والمنفِق والمنفَق عليه."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each occurrence that contradicts the commonest, the first on a tie."""
        for key, places in _marked(document).items():
            if len(places) < 2 or _varies(key):
                continue
            patterns = Counter(_inner(place) for place in places)
            model = next(p for p in places if _inner(p) == patterns.most_common(1)[0][0])
            for place in places:
                if any(
                    one and other and one != other
                    for one, other in zip(_inner(place), _inner(model), strict=True)
                ):
                    yield self._finding(place, model)

    def _finding(self, place: _Place, model: _Place) -> Finding:
        return self.finding(
            place.segment,
            place.word.start,
            place.word.end,
            Message(
                en=f"Vocalised otherwise elsewhere: “{model.word.text}”.",
                ar=f"شُكلت في موضع آخر: «{model.word.text}».",
            ),
            replace=place.word.text[: place.skipped] + model.word.text[model.skipped :],
            related=[
                Related(
                    model.segment.span(model.word.start, model.word.end),
                    Message(en="vocalised so here", ar="شُكلت هكذا هنا"),
                )
            ],
        )


def _varies(plain: str) -> bool:
    """Whether the vowels may make other words of the letters: active and passive, verb and noun."""
    return any(reading.pos in ("verb", "participle") for reading in arabic().readings(plain))


def _inner(place: _Place) -> tuple[str, ...]:
    """The vowel of each letter but the last."""
    return tuple(re.sub(f"[^{_VOWELS}]", "", marks) for marks in place.marks[:-1])


def _marked(document: Document) -> dict[str, list[_Place]]:
    """The occurrences that carry marks, by their letters; و and ف before a word do not count."""
    found: dict[str, list[_Place]] = {}
    for segment in document.segments:
        for word, plain, _ in candidates(segment):
            if len(plain) == len(word.text):
                continue
            pieces = _LETTER.findall(word.text)
            skipped = 1 if plain[0] in "وف" and len(plain) > 3 and arabic().knows(plain[1:]) else 0
            marks = tuple(marks for _, marks in pieces[skipped:])
            # Tanwin on the last letter is case, not vocalisation.
            if any(marks[:-1]):
                key = "".join(letter for letter, _ in pieces[skipped:])
                found.setdefault(key, []).append(_Place(segment, word, marks, skipped))
    return found


def _doubled(place: _Place) -> bool:
    return any(SHADDA in marks for marks in place.marks)


def _missing(marks: tuple[str, ...], full: tuple[str, ...]) -> list[int]:
    """The letters that lack a shadda; none if the vowels say that it is another word."""
    missing = []
    for index, (here, there) in enumerate(zip(marks, full, strict=True)):
        vowels = [re.sub(f"[^{_VOWELS}]", "", text) for text in (here, there)]
        if vowels[0] and vowels[1] and vowels[0] != vowels[1]:
            return []
        if SHADDA in there and SHADDA not in here:
            # A vowel on the single letter, or a sukun on the one before: كَتَب is not كتّب.
            if here:
                return []
            missing.append(index)
        elif SHADDA in here and SHADDA not in there:
            return []
    return missing
