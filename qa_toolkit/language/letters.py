"""Classes of letters, marks and controls, as strings fit for a regular-expression class."""

from __future__ import annotations

import re

TATWEEL = "\u0640"
"""ARABIC TATWEEL: stretches a word on the line and carries no sound."""

MARKS = "\u064b-\u065f\u0670"
"""Harakat, tanwin, shadda, sukun, combining hamza and madda, superscript alif."""

ARABIC_LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
)
"""Base letters of Arabic script, those of Persian and Urdu included; no marks, no tatweel."""

PRESENTATION_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"
"""Arabic Presentation Forms A and B: shapes left behind by old encodings and PDF extraction."""

LATIN_LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"

ARABIC_INDIC_DIGITS = "\u0660-\u0669"
PERSIAN_DIGITS = "\u06f0-\u06f9"
DIGITS = f"0-9{ARABIC_INDIC_DIGITS}{PERSIAN_DIGITS}"

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""ALM, LRM, RLM, the embeddings and overrides with PDF, and the isolates with PDI."""

_STRIPPED = re.compile(f"[{MARKS}{TATWEEL}]+")


def bare(word: str) -> str:
    """The word without its vowel marks and tatweel, as dictionaries list it."""
    return _STRIPPED.sub("", word)
