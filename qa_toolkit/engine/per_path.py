"""Choices that hold for some files only, and which rules run on which file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pathspec import GitIgnoreSpec

from qa_toolkit.engine.select import Layer, Selection
from qa_toolkit.rule import RuleMeta


@dataclass(frozen=True)
class PathSettings:
    """A layer for the files that ``patterns`` name, as in .gitignore, from ``folder``."""

    patterns: tuple[str, ...]
    layer: Layer
    folder: Path

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.patterns)

    def match(self, path: str) -> bool:
        """Whether a file is one of them."""
        start = os.path.realpath(self.folder) + os.sep
        real = os.path.realpath(path)
        return real.startswith(start) and self._spec.match_file(real.removeprefix(start))


class Selections:
    """The selection of each file: the general one, with the layers about its path put in.

    These stand before the layers that come from no file, the command line's, which has the last
    word.
    """

    def __init__(self, general: Selection, per_path: Iterable[PathSettings] = ()) -> None:
        self.general = general
        self.per_path = tuple(per_path)
        self._made: dict[tuple[int, ...], Selection] = {(): general}

    def of(self, path: str) -> Selection:
        """The selection that holds for a file; files alike share one."""
        return self._with(tuple(n for n, each in enumerate(self.per_path) if each.match(path)))

    @property
    def every(self) -> tuple[Selection, ...]:
        """Selections that between them turn on whatever may run on some file."""
        return (self.general, *(self._with((number,)) for number in range(len(self.per_path))))

    def validate(self, metas: Iterable[RuleMeta], *, foreign: Callable[[str], bool]) -> None:
        """Raise ConfigError for a selector, anywhere, that names no rule."""
        self._with(tuple(range(len(self.per_path)))).validate(metas, foreign=foreign)

    def _with(self, numbers: tuple[int, ...]) -> Selection:
        if numbers not in self._made:
            own = [self.per_path[number].layer for number in numbers]
            layers = self.general.layers
            last = sum(layer.origin is not None for layer in layers)
            joined = (*layers[:last], *own, *layers[last:])
            self._made[numbers] = replace(self.general, layers=joined)
        return self._made[numbers]
