"""What packs and profiles may say: one description that reads them and writes their schema.

``rules/schema.json`` is written by ``python -m qa_toolkit.packs.schema > rules/schema.json``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from qa_toolkit.document import Kind
from qa_toolkit.model import Category, Safety, Severity
from qa_toolkit.packs.shapes import (
    Expression,
    Many,
    Number,
    Record,
    Scalar,
    Shape,
    Table,
    Text,
    WordOrRecord,
    both,
)

SEVERITIES = tuple(severity.label for severity in Severity)
SAFETIES = tuple(safety.label for safety in Safety)

EXAMPLE = Record(
    {"marked": Text("A text with [[ ]] around exactly what is found; no mark: it stays clean.")},
    {
        "fixed": Text("The text once mended; needed where something is marked."),
        "lang": Text("Its language, if detection would err.", ("ar", "en")),
        "kind": Text("The kind of segment it is; paragraph if not said.", tuple(Kind)),
        "format": Text("Read it as an article in this format.", ("plain", "markdown", "html")),
        "options": Table(Scalar(), "The options of the rule under which it holds."),
    },
)

REQUIRED: Mapping[str, Shape] = {
    "id": Text("family/the-fault in lower case; it never changes meaning."),
    "summary": both("What the rule finds, in a few words."),
    "message": both("What is wrong here and what to write; {found}, {replacement} …"),
    "explanation": both("Why it is wrong."),
    "authority": Text("The standard or style guide that says so, by name."),
    "category": Text("The family in reports.", tuple(Category)),
    "langs": Many(Text(choices=("ar", "en")), "The languages of the text it looks at."),
    "severity": Text("note, warning or error, by measured precision.", SEVERITIES),
    "examples": Many(EXAMPLE, "At least one fault and one near miss.", least=2),
}
OPTIONAL: Mapping[str, Shape] = {
    "safety": Text("How far its fix may be trusted; unsafe if not said.", SAFETIES),
    "profiles": Many(Text(), "The profiles in which it is on; all if not said."),
    "aliases": Many(Text(), "Earlier ids that still work."),
    "url": Text("Where to read more."),
    "segments": Many(Text(choices=tuple(Kind)), "The kinds of segment it looks at; all if absent."),
    "any_of": Text("Characters one of which a text must hold for the rule to look at it."),
    "any_text": Many(Text(), "Texts one of which it must hold, in any case of letters."),
    "measured": Record(
        {"precision": Number(high=1), "sample": Number(), "data": Text(), "date": Text()},
        doc="The share of true alarms among those read, how many were read, where and when.",
    ),
}

PATTERN = Expression("A regular expression; the group (?P<found>…), if any, is what is reported.")

OWN: Mapping[str, tuple[Mapping[str, Shape], Mapping[str, Shape]]] = {
    "substitute": (
        {"pattern": PATTERN, "replace": Many(Text(), "What to write, best first; {group} …")},
        {},
    ),
    "forbid": ({"pattern": PATTERN}, {}),
    "require": (
        {
            "when": Expression("A regular expression of what must not stand alone."),
            "need": Expression("A regular expression that the same text must then match."),
        },
        {},
    ),
    "consistent": (
        {
            "variants": Table(
                Record(
                    {"forms": Many(Expression(), "What the variant looks like, row by row.")},
                    {"write": Many(Text(), "How each row is written; as in forms if absent.")},
                ),
                "The ways of writing one thing, by name.",
            )
        },
        {
            "pattern": Expression("The expression in which {form} stands for any of the forms."),
            "per": Text(
                "article: by expressions, all rows together; word: row by row.", ("article", "word")
            ),
        },
    ),
    "spacing": (
        {
            "before": Expression("What stands before the gap; of one width."),
            "after": Expression("What stands after the gap."),
            "gap": Text("The spaces there must be.", ("none", "some", "single")),
        },
        {},
    ),
    "term": (
        {"terms": Table(Many(Text()), "The wrong word or phrase: what to write, best first.")},
        {},
    ),
    "credits": (
        {
            "agencies": Table(
                Record(
                    {"preferred": Text("How the house writes it.")},
                    {
                        "accepted": Many(Text(), "Spellings that are right too."),
                        "rejected": Many(Text(), "Spellings that are wrong."),
                    },
                ),
                "Agencies by a key that is the same in all languages.",
            )
        },
        {},
    ),
    "names": (
        {
            "names": Table(
                Record(
                    {"preferred": Text("How the house writes it.")},
                    {
                        "accepted": Many(Text(), "Forms that are right too."),
                        "rejected": Many(Text(), "Forms that the house does not write."),
                        "reason": Text("Why, shown with the finding."),
                    },
                ),
                "People, places and groups by a key, one for all their forms.",
            )
        },
        {},
    ),
}
"""The keys of each kind of entry beside the common ones: required, optional."""

KINDS: Mapping[str, Record] = {
    kind: Record(
        {"id": REQUIRED["id"], "kind": Text(choices=(kind,)), **REQUIRED, **required},
        {**OPTIONAL, **optional},
    )
    for kind, (required, optional) in OWN.items()
}

WORD = WordOrRecord(
    Record(
        {"word": Text("A word, name or phrase that is right whatever the dictionaries say.")},
        {"note": Text("Who or what it is, or who decided.")},
    )
)
"""An entry of a house lexicon, ``lexicon.yaml`` in a pack folder."""

PROFILE = Record(
    {"name": Text("The name given to --profile."), "summary": both("What the profile is for.")},
    {
        "extends": Text("The profile it builds on."),
        "select": Many(Text(), "Rules, prefixes or categories to switch on.", least=0),
        "ignore": Many(Text(), "Rules, prefixes or categories to switch off.", least=0),
        "severity": Table(Text(choices=SEVERITIES), "The severity of rules."),
        "options": Table(Table(Scalar()), "The options of rules."),
    },
)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a file under ``rules/``: a pack, a lexicon or a profile."""
    kinds = {kind: record.schema() for kind, record in KINDS.items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A rule pack or a lexicon (lists) or a profile (a table) of qa-toolkit",
        "if": {"type": "array"},
        "then": {
            "items": {
                "if": {"type": "object", "required": ["kind"]},
                "then": {
                    "properties": {"kind": {"enum": [*kinds]}},
                    "allOf": [
                        {
                            "if": {"properties": {"kind": {"const": kind}}},
                            "then": {"$ref": f"#/definitions/{kind}"},
                        }
                        for kind in kinds
                    ],
                },
                "else": {"$ref": "#/definitions/word"},
            }
        },
        "else": {"$ref": "#/definitions/profile"},
        "definitions": {**kinds, "word": WORD.schema(), "profile": PROFILE.schema()},
    }


if __name__ == "__main__":
    print(json.dumps(json_schema(), indent=1, ensure_ascii=False))
