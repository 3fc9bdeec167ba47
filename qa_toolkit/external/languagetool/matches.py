"""LanguageTool's answer, read with suspicion, and what its matches are in our terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from qa_toolkit.external import EngineError
from qa_toolkit.external.languagetool.texts import Request, Utf16
from qa_toolkit.model import Category, Finding, Fix, Message, Safety, Severity

PREFIX = "lt/"
MOST_FIXES = 5
_MOST_MATCHES = 5_000
_MOST_LETTERS = 500
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

CATEGORIES: Mapping[str, Category] = {
    "TYPOS": Category.ORTHOGRAPHY,
    "CASING": Category.ORTHOGRAPHY,
    "COMPOUNDING": Category.ORTHOGRAPHY,
    "CONFUSED_WORDS": Category.ORTHOGRAPHY,
    "COMMON_ERRORS_ON_ONE_WORD_SPELL": Category.ORTHOGRAPHY,
    "TYPOGRAPHY": Category.PUNCTUATION,
    "PUNCTUATION": Category.PUNCTUATION,
    "GRAMMAR": Category.GRAMMAR,
    "COLLOCATIONS": Category.GRAMMAR,
    "GENDER_AGREEMENT": Category.GRAMMAR,
    "NUMBER_AGREEMENT": Category.GRAMMAR,
    "NUMBERS": Category.GRAMMAR,
    "SYNTAX_COMMON_ERRORS": Category.GRAMMAR,
    "COMMON_ERRORS_ON_ADJECTIVES": Category.GRAMMAR,
    "PROPER_NOUNS": Category.NAMES,
    "FALSE_FRIENDS": Category.TRANSLATION,
    "SEMANTICS": Category.DATES,
}
"""LanguageTool's categories in ours; whatever is not named here is a matter of style."""


class Match(NamedTuple):
    """A match as LanguageTool gave it, its offsets already code points of the text sent."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...]

    @property
    def spelling(self) -> bool:
        """Whether a dictionary lacks the word."""
        return self.rule.startswith(("MORFOLOGIK_RULE", "HUNSPELL_RULE"))


class Answer(NamedTuple):
    """The matches of an answer, and what was odd about it."""

    matches: tuple[Match, ...]
    complaints: tuple[str, ...]


def rule_id(name: str) -> str:
    """Our name of a rule of LanguageTool: ``lt/`` and its id in lower case, with hyphens."""
    return PREFIX + re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def read(answer: object, text: str) -> Answer:
    """The matches in an answer about ``text``; EngineError if it is not LanguageTool's at all."""
    listed = answer.get("matches") if isinstance(answer, dict) else None
    if not isinstance(listed, list):
        raise EngineError("what it answered is not LanguageTool's; look at the address")
    units = Utf16(text)
    good = [match for item in listed[:_MOST_MATCHES] if (match := _match(item, units))]
    complaints = []
    if len(good) < len(listed):
        complaints.append(
            f"{len(listed) - len(good)} of its matches made no sense and were left out"
        )
    warnings = answer.get("warnings") if isinstance(answer, dict) else None
    if isinstance(warnings, dict) and warnings.get("incompleteResults") is True:
        complaints.append("it ran out of its own time and read some of the text only in part")
    return Answer(tuple(good), tuple(complaints))


def _match(item: object, units: Utf16) -> Match | None:
    if not isinstance(item, dict):
        return None
    offset, length, rule = item.get("offset"), item.get("length"), item.get("rule")
    if type(offset) is not int or type(length) is not int or not isinstance(rule, dict):
        return None
    if not (offset >= 0 and length >= 0 and offset + length <= units.length):
        return None
    name, family = rule.get("id"), rule.get("category")
    if not isinstance(name, str) or rule_id(name[:_MOST_LETTERS]) == PREFIX:
        return None
    category = family.get("id") if isinstance(family, dict) else None
    message = item.get("message")
    start, end = units.start(offset), units.end(offset + length)
    return Match(
        start=start,
        end=max(start, end),
        rule=name[:_MOST_LETTERS],
        category=category[:_MOST_LETTERS] if isinstance(category, str) else "",
        message=_line(message) if isinstance(message, str) else "",
        replacements=tuple(_replacements(item.get("replacements"))),
    )


def _replacements(listed: object) -> Iterator[str]:
    """The first suggestions that could be typed: not the remark “(suppress)”, no line breaks."""
    found = 0
    for item in listed[:50] if isinstance(listed, list) else ():
        value = item.get("value") if isinstance(item, dict) else None
        if isinstance(value, str) and len(value) <= _MOST_LETTERS and value == _line(value):
            yield value
            found += 1
            if found == MOST_FIXES:
                return


def _line(text: str) -> str:
    """The text as one line of what can be printed, and not too much of it."""
    return _CONTROL.sub(" ", text[:_MOST_LETTERS])


def findings(request: Request, matches: tuple[Match, ...]) -> Iterator[Finding]:
    """The findings that matches are; one that lies in no one segment is left out."""
    for match in matches:
        place = request.place(match.start, match.end)
        if place is None:
            continue
        segment, start, end = place
        # One suggestion is an opinion; of several none may be applied without a look.
        safety = Safety.UNSAFE if len(match.replacements) == 1 else Safety.DISPLAY
        fixes = []
        old = segment.text[start:end]
        for text in dict.fromkeys(match.replacements):
            edit = segment.edit(start, end, text) if text != old else None
            if edit is not None:
                title = Message(en=f"write “{text}”", ar=f"اكتب «{text}»")
                if not text:
                    title = Message(en=f"remove “{old}”", ar=f"احذف «{old}»")
                fixes.append(Fix((edit,), safety, title))
        message = match.message or match.rule
        yield Finding(
            rule=rule_id(match.rule),
            category=CATEGORIES.get(match.category, Category.STYLE),
            span=segment.span(start, end),
            message=Message(en=f"LanguageTool: {message}", ar=f"LanguageTool: {message}"),
            severity=Severity.NOTE,
            fixes=tuple(fixes),
            data={"languagetool": {"rule": match.rule, "category": match.category}},
        )
