"""The kind ``consistent``: one thing written in two ways within an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from qa_toolkit.document import Document, Segment
from qa_toolkit.errors import ConfigError
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.model import Finding, Message, Related
from qa_toolkit.packs.kinds import Match, Packed
from qa_toolkit.packs.patterns import FORM, fill
from qa_toolkit.packs.phrases import Phrases
from qa_toolkit.rule import Context, DocumentRule, RuleMeta, elided

_AROUND = 30
"""Code points on either side that the expression of a variant may look at."""

_ELSEWHERE = Message(en="written so here", ar="كُتب هكذا هنا")


@dataclass(frozen=True, slots=True)
class ConsistentOptions:
    """``prefer``: the variant that a house style asks for; empty: that of the majority."""

    prefer: str = ""


class Use(NamedTuple):
    """A place in the article where one of the variants stands."""

    variant: str
    row: int
    segment: Segment
    match: Match


class Consistent(Packed, DocumentRule):
    """Variants of one thing; those of the minority are reported.

    With ``per: word`` the forms are words and phrases, found as ``packs.phrases`` says, and each
    row of the variants is compared by itself. A tie goes to the variant that comes first. The
    option ``prefer`` names one variant for good.
    """

    placeholders = frozenset({"found", "replacement", "example"})
    Options = ConsistentOptions
    options: ConsistentOptions

    def option_values(self) -> Mapping[str, tuple[str, ...]]:
        """The variants of the entry."""
        return {"prefer": ("", *self.write)}

    @classmethod
    def expressions(cls, entry: Mapping[str, Any]) -> dict[str, str]:
        """An expression for each variant; the form found is in a group ``row0``, ``row1`` …."""
        found = {}
        for name, spec in entry["variants"].items():
            rows = "|".join(f"(?P<row{row}>{form})" for row, form in enumerate(spec["forms"]))
            found[name] = entry.get("pattern", FORM).replace(FORM, f"(?:{rows})")
        return found

    def __init__(
        self, meta: RuleMeta, entry: Mapping[str, Any], options: object | None = None
    ) -> None:
        super().__init__(meta, entry, options)
        self.by_word = entry.get("per") == "word"
        self.write = {
            name: spec.get("write", spec["forms"]) for name, spec in entry["variants"].items()
        }
        if self.options.prefer and self.options.prefer not in self.write:
            raise ConfigError(
                f"option “prefer” of {meta.id} cannot be “{self.options.prefer}”; "
                f"there are {', '.join(self.write)}"
            )

    @cached_property
    def phrases(self) -> Phrases[tuple[str, int]]:
        """The forms with their variant and row, indexed when an article first asks for them."""
        return Phrases(
            {
                form: (name, row)
                for name, spec in self.entry["variants"].items()
                for row, form in enumerate(spec["forms"])
            }
        )

    @classmethod
    def inconsistencies(cls, entry: Mapping[str, Any]) -> Iterator[str]:
        """Variants of unequal length, or expressions with nothing to write in their place."""
        rows = {len(spec["forms"]) for spec in entry["variants"].values()}
        if len(entry["variants"]) < 2 or len(rows) > 1:
            yield "needs two or more variants, with as many forms in each"
        for name, spec in entry["variants"].items():
            if "write" not in spec:
                if any(re.search(r"[\\\[(|?*+{.]", form) for form in spec["forms"]):
                    yield f'the forms of "{name}" are expressions; give it "write"'
            elif len(spec["write"]) not in (1, len(spec["forms"])):
                yield f'"write" of "{name}" needs one text for all its forms, or one for each'

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A finding for each use of a variant that is not the preferred one."""
        segments = [segment for segment in document.segments if self._looks_at(segment)]
        if not self.options.prefer and not self._differ(segments):
            return
        uses = [use for segment in segments for use in self._uses(segment)]
        groups: dict[int, list[Use]] = {}
        for use in uses:
            groups.setdefault(use.row if self.by_word else 0, []).append(use)
        for group in groups.values():
            if self.options.prefer or len({use.variant for use in group}) > 1:
                yield from self._compare(group)

    def _looks_at(self, segment: Segment) -> bool:
        return segment.lang in self.meta.langs and (
            self.kinds is None or segment.kind in self.kinds
        )

    def _differ(self, segments: list[Segment]) -> bool:
        """Whether two variants may be there at all: a quick look, for most articles say no."""
        if not any(self.worth(segment.text) for segment in segments):
            return False
        present = (
            any(pattern.search(segment.text) for segment in segments)
            for pattern in self.compiled.values()
        )
        return self.by_word or sum(present) > 1

    def _uses(self, segment: Segment) -> list[Use]:
        if self.by_word:
            return [
                Use(variant, row, segment, Match(start, end, {"found": segment.text[start:end]}))
                for start, end, (variant, row) in self.phrases.find(segment)
            ]
        found = [
            Use(variant, _row(match), segment, match)
            for variant in self.write
            for match in self.matches(variant, segment.text)
        ]
        # Where two variants overlap, the first and then the longest stands: the marks of a
        # quotation within a quotation, or half of a twin name, are no use of their own.
        found.sort(key=lambda use: (use.match.start, -use.match.end))
        kept: list[Use] = []
        for use in found:
            if not kept or use.match.start >= kept[-1].match.end:
                kept.append(use)
        return kept

    def _compare(self, uses: list[Use]) -> Iterator[Finding]:
        uses = [use for use in uses if in_prose(use.segment.text, use.match.start, use.match.end)]
        if not uses:
            return
        # Counter keeps the order of first uses, which decides a tie.
        counts = Counter(use.variant for use in uses)
        chosen = self.options.prefer or counts.most_common(1)[0][0]
        model = next((use for use in uses if use.variant == chosen), None)
        related: tuple[Related, ...] = ()
        if model:
            span = model.segment.span(model.match.start, model.match.end)
            related = (Related(span, _ELSEWHERE),)
        for use in uses:
            if use.variant == chosen:
                continue
            texts = self.write[chosen]
            write = texts[use.row if len(texts) > 1 else 0]
            replacement = fill(write, use.match.values)
            example = model.match.values["found"] if model else None
            values = {**use.match.values, "replacement": replacement, "example": example}
            if replacement == use.match.values["found"] or not self._reads(
                use, replacement, chosen
            ):
                continue
            yield self.finding(
                use.segment,
                use.match.start,
                use.match.end,
                _house_style(values) if self.options.prefer else self.say(values),
                replace=replacement,
                safety=self.safety,
                related=related,
            )

    def _reads(self, use: Use, replacement: str, chosen: str) -> bool:
        """Whether the replacement, read as the chosen variant, does not end too early.

        Straight marks around straight marks would close at the first of them: whoever wrote
        «he said "yes" to me» had no other choice.
        """
        if self.by_word:
            return True
        text, (start, end, _) = use.segment.text, use.match
        before = text[max(0, start - _AROUND) : start]
        around = before + replacement + text[end : end + _AROUND]
        read = self.compiled[chosen].match(around, len(before))
        return read is None or read.end() >= len(before) + len(replacement)


def _house_style(values: Mapping[str, str | None]) -> Message:
    # The article may be consistent: only the house wants it otherwise.
    found, replacement = (elided(values[name] or "") for name in ("found", "replacement"))
    return Message(
        en=f"The house style writes “{replacement}”, not “{found}”.",
        ar=f"أسلوب الدار «{replacement}» لا «{found}».",
    )


def _row(match: Match) -> int:
    return next(
        int(name[3:])
        for name, text in match.values.items()
        if text is not None and name.startswith("row")
    )
