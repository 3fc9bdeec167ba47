"""Pairs of files: which belong together, and what aligning and checking them says."""
