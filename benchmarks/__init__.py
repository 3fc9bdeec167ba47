"""Measurements of quality and speed on public data; never part of the tests' pass or fail."""
