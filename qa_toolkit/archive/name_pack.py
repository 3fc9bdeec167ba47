"""Drafts a pack of names from an inventory, for an editor to review."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

from qa_toolkit.archive.inventory import Name
from qa_toolkit.model import Lang

_ACCEPTED = 0.2
"""The share of a name's mentions from which a spelling is a habit of the house, not a slip."""
_LEAST = 3
"""Mentions that tell what the house writes."""
_HEAD = """\
# Drafted from what the archive has printed: review it, then put it into a folder that qa.toml names
# in "packs". What is accepted passes; what is rejected is reported with the preferred form.

"""
_TEXTS: dict[Lang, dict[str, str]] = {
    "ar": {"id": "house/arabic-names", "name": "Arabic", "in": "العربية"},
    "en": {"id": "house/english-names", "name": "English", "in": "الإنجليزية"},
}


def pack(names: Iterable[Name]) -> str | None:
    """The text of a pack of the names in more than one spelling; None where there is none."""
    entries: dict[Lang, dict[str, Any]] = {}
    for name in names:
        if len(name.spellings) > 1 and name.house.mentions >= _LEAST:
            entries.setdefault(name.lang, {}).setdefault(name.house.text, _forms(name))
    drafted = [
        _entry(lang, found)
        for lang, found in sorted(entries.items())
        if any("rejected" in forms for forms in found.values())
    ]
    if not drafted:
        return None
    body: str = yaml.safe_dump(drafted, allow_unicode=True, sort_keys=False, width=100)
    return _HEAD + body


def _forms(name: Name) -> dict[str, Any]:
    accepted = [each for each in name.spellings[1:] if each.mentions >= _ACCEPTED * name.mentions]
    rejected = [each.text for each in name.spellings[1:] if each not in accepted]
    forms: dict[str, Any] = {"preferred": name.house.text}
    if accepted:
        forms["accepted"] = [each.text for each in accepted]
    if rejected:
        forms["rejected"] = rejected
        counts = ", ".join(f"{each.text}: {each.mentions}" for each in name.spellings)
        forms["reason"] = f"({counts})"
    return forms


def _entry(lang: Lang, names: dict[str, Any]) -> dict[str, Any]:
    shown = next(forms for forms in names.values() if "rejected" in forms)
    wrong, right = shown["rejected"][0], shown["preferred"]
    texts = _TEXTS[lang]
    return {
        "id": texts["id"],
        "kind": "names",
        "summary": {
            "en": f"{texts['name']} names that the house writes otherwise",
            "ar": f"أسماء تكتبها الدار بصورة أخرى ({texts['in']})",
        },
        "message": {
            "en": "The house writes “{replacement}”. {reason}",
            "ar": "تكتب الدار «{replacement}». {reason}",
        },
        "explanation": {
            "en": "The archive has the preferred spelling far more often.",
            "ar": "الرسم المفضل أكثر في أرشيف الدار بكثير.",
        },
        "authority": "The archive of the house",
        "category": "names",
        "langs": [lang],
        "severity": "note",
        "names": names,
        "examples": [{"marked": f"[[{wrong}]]", "fixed": right}, {"marked": right}],
    }
