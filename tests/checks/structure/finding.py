"""What one rule of shape finds in a text, as the pieces of the source that it marks."""

import json
from functools import cache
from pathlib import Path

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import reported
from qa_toolkit.engine.select import Layer


@cache
def _checker(rule: str, options: str) -> Checker:
    layer = Layer(select=(rule,), ignore=("all",))
    chosen = json.loads(options)
    return Checker(Config(plugins=False, layers=(layer,), options={rule: chosen} if chosen else {}))


def found(rule: str, text: str, path: str | Path = "a.md", **options: object) -> list[str]:
    """The marked pieces of ``text``, which need not be what the file at ``path`` holds."""
    outcome = _checker(rule, json.dumps(options)).check_text(text, path=str(path))
    assert not outcome.problems, outcome.problems
    return [text[f.span.start : f.span.end] for f in reported(outcome.articles)]
