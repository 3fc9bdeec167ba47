"""Quotations of an article: where they stand, who speaks, and what their sources say."""
