"""Every choice of a run, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from qa_toolkit.engine.per_path import PathSettings
from qa_toolkit.engine.select import Layer
from qa_toolkit.external.settings import LanguageToolSettings
from qa_toolkit.model import Lang, Severity
from qa_toolkit.parsers.records import FieldMap

SEVERITIES = {severity.label: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class Config:
    """Every choice of a run. ``layers`` come weakest first; the profile's stands before them.

    ``per_path`` holds for files that its patterns name, after ``layers`` but before what a command
    line says.

    ``jobs`` counts worker processes. 0 means one a core, and None what suits the caller: one a
    core for the command line, this process alone for a library (a script that asks for more
    needs the guard ``if __name__ == "__main__"`` of ``multiprocessing``). ``max_file_size`` is in
    bytes. ``options`` are by rule id, their keys as the rule's ``Options`` spells them. ``engines``
    name the programs that give a second opinion. ``image_root`` is the folder that addresses of
    pictures from the site's root (``/images/a.jpg``) are looked up in. ``baseline`` is the file of
    the findings that are known already. ``network``: sources on the web may be fetched, which only
    the command line can allow.
    """

    profile: str = "default"
    lang: Lang | None = None
    ui_lang: Lang = "en"
    layers: tuple[Layer, ...] = ()
    per_path: tuple[PathSettings, ...] = ()
    only: tuple[str, ...] = ()
    min_severity: Severity = Severity.NOTE
    fail_on: Severity = Severity.WARNING
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    packs: tuple[Path, ...] = ()
    glossaries: tuple[Path, ...] = ()
    plugins: bool = True
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    cache: bool = True
    fields: FieldMap | None = None
    encoding: str | None = None
    max_file_size: int = 10_000_000
    image_root: Path | None = None
    baseline: Path | None = None
    jobs: int | None = None
    network: bool = False
    engines: tuple[str, ...] = ()
    languagetool: LanguageToolSettings = field(default_factory=LanguageToolSettings)
    path: Path | None = None
    """The file that the configuration was read from."""
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Where each value that is not the default comes from, by its key in ``qa.toml``."""

    def under(self, other: Config) -> Config:
        """This configuration with another one on top: what that one says counts."""
        said = {key.replace("-", "_") for key in other.origins}
        plain = {item.name: getattr(other, item.name) for item in fields(self) if item.name in said}
        options = {name: dict(chosen) for name, chosen in self.options.items()}
        for name, chosen in other.options.items():
            options[name] = {**options.get(name, {}), **chosen}
        plain |= {
            "layers": (*self.layers, *other.layers),
            "per_path": (*self.per_path, *other.per_path),
            "packs": (*self.packs, *other.packs),
            "glossaries": (*self.glossaries, *other.glossaries),
            "exclude": (*self.exclude, *other.exclude),
            "options": options,
            "path": other.path,
            "origins": {**self.origins, **other.origins},
        }
        return replace(self, **plain)
