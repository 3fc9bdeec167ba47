"""What a run is configured by: ``qa.toml`` or ``[tool.qa-toolkit]``, and the environment."""

from qa_toolkit.config.environment import from_environment
from qa_toolkit.config.files import find, load
from qa_toolkit.config.settings import SEVERITIES, Config
from qa_toolkit.config.show import Entry, entries
from qa_toolkit.engine.per_path import PathSettings
from qa_toolkit.engine.select import Layer

__all__ = [
    "SEVERITIES",
    "Config",
    "Entry",
    "Layer",
    "PathSettings",
    "entries",
    "find",
    "from_environment",
    "load",
]
