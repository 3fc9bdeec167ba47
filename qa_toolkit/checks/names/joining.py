"""Names whose parts are joined in one place and apart in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.letters import LATIN_LETTERS
from qa_toolkit.language.name_words import Part, name_word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta

_WORD = f"[A-Z][{LATIN_LETTERS}]++"
# Two parts with a hyphen or a space: each pair is looked at once joined so, once apart.
_PARTS = re.compile(rf"(?<![\w'-])(?:{_WORD}-{_WORD}|[ء-ي]{{2,20}}+-[ء-ي]{{2,20}}+)(?![\w-])")
# A servant of God, with the name behind: عبد الله صالح, عبدالله صالح.
_SERVANT = re.compile(r"(?<![\w])[وفبل]?(عبد ?ال[ء-ي]{2,12}+) ([ء-ي]{3,20}+)(?!\w)")
_FOREIGN = (Part.FOREIGN, Part.STRANGE, Part.WEAK_FOREIGN, Part.GIVEN)
_LEFT_OUT = (Kind.TAG, Kind.ALT)


class _Place(NamedTuple):
    segment: Segment
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]


class NameJoinedTwoWays(DocumentRule):
    """One name with a hyphen or in one word, and apart."""

    meta = RuleMeta(
        id="any/name-joined-two-ways",
        summary=Message(en="One name joined here and apart there", ar="اسم موصول هنا ومفصول هناك"),
        explanation=Message(
            en="The article writes the parts of a name with a hyphen, or as one word, in one place "
            "and with a space in another (Jean-Claude/Jean Claude, عبدالله/عبد الله before one "
            "family name). Choose one.",
            ar="يصل المقال جزأي الاسم بشرطة أو في كلمة واحدة في موضع، ويفصلهما في آخر "
            "(عبدالله/عبد الله قبل اسم عائلة واحد، Jean-Claude/Jean Claude). اختر أحدهما.",
        ),
        category=Category.NAMES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: one spelling of a name in an article",
        examples=(
            Example(
                "They met Jean-Claude Martin. Jean-Claude spoke. Later [[Jean Claude]] left.",
                "They met Jean-Claude Martin. Jean-Claude spoke. Later Jean-Claude left.",
            ),
            Example(
                "وصل عبد الله الحربي أمس.\nوقال عبد الله الحربي ذلك.\nثم غادر [[عبدالله]] الحربي.",
                "وصل عبد الله الحربي أمس.\nوقال عبد الله الحربي ذلك.\nثم غادر عبد الله الحربي.",
            ),
            Example("وصل عبد الله الحربي أمس.\nثم غادر عبدالله الشمري."),
            Example("The Paris-Rome train left Rome. Paris was next."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each use of the form that the article has less often."""
        segments = [each for each in document.segments if each.kind not in _LEFT_OUT]
        for groups in (self._hyphens(segments), self._servants(segments)):
            for forms in groups:
                if len(forms) > 1:
                    yield from self._compare(forms)

    def _hyphens(self, segments: list[Segment]) -> Iterator[dict[str, list[_Place]]]:
        joined: dict[str, list[_Place]] = {}
        for segment in segments:
            if "-" in segment.text:
                for match in _PARTS.finditer(segment.text):
                    if _is_name(match[0]):
                        place = _Place(segment, *match.span())
                        joined.setdefault(match[0], []).append(place)
        for form, places in joined.items():
            apart = form.replace("-", " ")
            if len(joined) > _MANY or not any(apart in segment.text for segment in segments):
                continue
            whole = re.compile(rf"(?<!\w){re.escape(apart)}(?![\w-])")
            others = [
                _Place(segment, *match.span())
                for segment in segments
                for match in whole.finditer(segment.text)
            ]
            if others:
                yield {form: places, apart: others}

    def _servants(self, segments: list[Segment]) -> Iterator[dict[str, list[_Place]]]:
        found: dict[str, dict[str, list[_Place]]] = {}
        for segment in segments:
            if "عبد" in segment.text:
                for match in _SERVANT.finditer(segment.text):
                    key = match[1].replace(" ", "") + match[2]
                    place = _Place(segment, *match.span(1))
                    found.setdefault(key, {}).setdefault(match[1], []).append(place)
        yield from found.values()

    def _compare(self, forms: dict[str, list[_Place]]) -> Iterator[Finding]:
        usual, *others = sorted(forms.values(), key=len, reverse=True)
        text = usual[0].text
        for place in (place for places in others for place in places):
            yield self.finding(
                place.segment,
                place.start,
                place.end,
                Message(
                    en=f"Also written “{text}” in this article: choose one.",
                    ar=f"كُتب أيضاً «{text}» في هذا المقال: اختر أحدهما.",
                ),
                replace=text,
                related=[
                    Related(
                        usual[0].segment.span(usual[0].start, usual[0].end),
                        Message(en="the other form", ar="الشكل الآخر"),
                    )
                ],
            )


_MANY = 50
"""Names with a hyphen of an article that is still prose."""


def _is_name(form: str) -> bool:
    one, other = form.split("-")
    if form.isascii() or one[0] < "\u0600":
        return True
    return name_word(one).part in _FOREIGN and name_word(other).part in _FOREIGN
