"""The people, places and organisations of an article, each with the mentions that name it."""

from __future__ import annotations

from qa_toolkit.entities.linking import entities, named
from qa_toolkit.entities.model import Entity, Named

__all__ = ["Entity", "Named", "entities", "named"]
