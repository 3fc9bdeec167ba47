"""Profiles: house styles that say which rules run, how severe, and with which options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, cast

from qa_toolkit.errors import ConfigError, unknown
from qa_toolkit.model import Message, Severity
from qa_toolkit.packs.load import PROFILES, complain, read, shipped, shown
from qa_toolkit.packs.schema import PROFILE
from qa_toolkit.packs.shapes import ABSENT


@dataclass(frozen=True, slots=True)
class Profile:
    """A house style with what it extends already merged in.

    ``lineage``: its own name, then those of the profiles it extends, nearest first. ``path`` is
    the file it was read from.
    """

    name: str
    summary: Message
    lineage: tuple[str, ...]
    path: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


def profile_names(folders: Iterable[Traversable | Path] = ()) -> tuple[str, ...]:
    """The names of the profiles in the folders and of those shipped, sorted."""
    return tuple(sorted(_found(folders)))


def load_profile(
    name_or_path: str | Path,
    folders: Iterable[Traversable | Path] = (),
    *,
    asked_by: Path | None = None,
) -> Profile:
    """The profile of a name, or of a path that ends in ``.yaml``.

    ``asked_by`` is the configuration file that names it, for the message when there is none.

    Names are looked up in ``profiles/`` of each pack folder, the last folder first, and then
    among those shipped. Raises ConfigError for an unknown name, a file that cannot be used, or
    profiles that extend one another in a circle.
    """
    known = _found(folders)
    chain: list[dict[str, Any]] = []
    wanted, asking = str(name_or_path), str(asked_by or "")
    first = ""
    seen: list[str] = []
    while wanted:
        if wanted in seen:
            raise ConfigError(f"profiles extend one another: {' > '.join([*seen, wanted])}")
        seen.append(wanted)
        if wanted.endswith((".yaml", ".yml")):
            path, file = wanted, cast(Traversable, Path(wanted))
        elif wanted in known:
            path, file = known[wanted]
        else:
            raise ConfigError.about(wanted, unknown("profile", wanted, known), asking)
        values = _read(file, path)
        chain.append(values)
        first = first or str(file)
        wanted, asking = values.get("extends", ""), str(file)
    return _merged(chain, first)


def _found(
    folders: Iterable[Traversable | Path],
) -> dict[str, tuple[str, Traversable]]:
    found: dict[str, tuple[str, Traversable]] = {}
    for folder in (shipped(), *folders):
        profiles = folder / PROFILES
        if profiles.is_dir():
            for file in profiles.iterdir():
                stem, dot, suffix = file.name.rpartition(".")
                if dot and suffix in ("yaml", "yml"):
                    found[stem] = (f"{shown(profiles)}/{file.name}", file)
    return found


def _read(file: Traversable | Path, path: str) -> dict[str, Any]:
    report, root = read(file, path)
    values: Any = PROFILE.read(root, report) if root is not None else ABSENT
    if root is None and not report.problems:
        report.add(1, "is empty")
    stem = Path(path).stem
    if values is not ABSENT and values["name"] != stem:
        report.add(1, f'its name is "{values["name"]}", but the file is called "{stem}"')
    complain([report])
    return cast(dict[str, Any], values)


def _merged(chain: list[dict[str, Any]], path: str) -> Profile:
    """The profile of a chain, nearest first: what is nearer overrides what it extends."""
    select: list[str] = []
    ignore: list[str] = []
    severity: dict[str, Severity] = {}
    options: dict[str, dict[str, object]] = {}
    for values in reversed(chain):
        chosen, left_out = values.get("select", ()), values.get("ignore", ())
        ignore = [name for name in ignore if not _covered(name, chosen)]
        select = [name for name in select if not _covered(name, left_out)]
        select += chosen
        ignore += left_out
        for name, level in values.get("severity", {}).items():
            severity[name] = Severity[level.upper()]
        for name, values_of_rule in values.get("options", {}).items():
            options.setdefault(name, {}).update(values_of_rule)
    return Profile(
        name=chain[0]["name"],
        summary=Message(**chain[0]["summary"]),
        lineage=tuple(values["name"] for values in chain),
        path=path,
        select=tuple(dict.fromkeys(select)),
        ignore=tuple(dict.fromkeys(ignore)),
        severity=severity,
        options=options,
    )


def _covered(name: str, selectors: Iterable[str]) -> bool:
    """Whether one of the selectors speaks of everything that ``name`` does."""
    return any(
        selector in ("all", name) or name.startswith((selector + "/", selector + "-"))
        for selector in selectors
    )
