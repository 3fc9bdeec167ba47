"""Quotations and who speaks."""
