"""Quotations of an article: where they stand, who speaks, and what their sources say."""

from qa_toolkit.quotations.finder import find_quotations
from qa_toolkit.quotations.model import Part, Quotation, QuotationKind

__all__ = ["Part", "Quotation", "QuotationKind", "find_quotations"]
