"""Glossaries: which term a house writes for what, in one language or two."""
