"""The one place where the parts are wired: read, parse, run, decide, fix."""

from qa_toolkit.checker.one import Checker, Fixed

__all__ = ["Checker", "Fixed"]
