"""Clauses that have lost their verb."""
