"""Quotations of an article: where they stand, who speaks, and what their sources say."""

from qa_toolkit.quotations.attribution import attribute, every_quotation
from qa_toolkit.quotations.finder import find_quotations
from qa_toolkit.quotations.model import (
    Attributed,
    Attribution,
    Part,
    Position,
    Quotation,
    QuotationKind,
    Speaker,
)

__all__ = [
    "Attributed",
    "Attribution",
    "Part",
    "Position",
    "Quotation",
    "QuotationKind",
    "Speaker",
    "attribute",
    "every_quotation",
    "find_quotations",
]
