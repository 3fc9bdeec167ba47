"""Which rules run, and how severe their findings count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from qa_toolkit.errors import ConfigError, nearest
from qa_toolkit.model import Category, Finding, Severity
from qa_toolkit.rule import RuleMeta

ALL = "all"


def matches(selector: str, meta: RuleMeta) -> int:
    """How closely a selector names a rule: 0 not at all, then all, category, prefix, id.

    A selector is an id or alias (``ar/latin-comma``), a prefix of ids that ends at a ``/`` or
    ``-`` (``ar`` or ``ar/latin``), a category (``punctuation``) or ``all``.
    """
    if selector == meta.id or selector in meta.aliases:
        return 1000
    prefix = selector.rstrip("/-")
    if any(meta.id.startswith(prefix + joint) for joint in "/-"):
        return 10 + len(prefix)
    if selector == meta.category:
        return 2
    return 1 if selector == ALL else 0


@dataclass(frozen=True, slots=True)
class Layer:
    """One source of choices: a profile, a configuration file or the command line.

    ``origin`` is the file it was read from, for what must be said about it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    origin: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Selection:
    """The choices of every layer, weakest first (profile, configuration, command line).

    ``profiles`` are the names of the profile in force and of those it extends.
    Inside a layer the closest selector wins and ``ignore`` wins a tie. The last layer that
    speaks of a rule decides. ``only`` limits the run to what it names (``qa dates``), whatever
    the layers say of the rest.
    """

    profiles: frozenset[str] = frozenset({"default"})
    layers: tuple[Layer, ...] = ()
    only: tuple[str, ...] = ()

    def enabled(self, meta: RuleMeta) -> bool:
        """Whether a rule runs."""
        if self.only and not any(matches(selector, meta) for selector in self.only):
            return False
        decision = not meta.profiles or not meta.profiles.isdisjoint(self.profiles)
        for layer in self.layers:
            chosen = max((matches(selector, meta) for selector in layer.select), default=0)
            ignored = max((matches(selector, meta) for selector in layer.ignore), default=0)
            if chosen or ignored:
                decision = chosen > ignored
        return decision

    def severity(self, meta: RuleMeta, *, only: str | None = None) -> Severity:
        """The severity that the findings of a rule count at.

        With ``only``, what is said of that prefix counts and nothing else: a house that makes a
        category an error speaks of the rules it knows, not of what an engine may find.
        """
        decision = meta.severity
        for layer in self.layers:
            names = [name for name in layer.severity if only in (None, name.partition("/")[0])]
            best = max(names, key=lambda name: matches(name, meta), default=None)
            if best is not None and matches(best, meta):
                decision = layer.severity[best]
        return decision

    def validate(
        self, metas: Iterable[RuleMeta], *, foreign: Callable[[str], bool] = lambda _: False
    ) -> None:
        """Raise ConfigError for a selector that names no rule, with the nearest one that does.

        A ``foreign`` one speaks of rules that nobody can list, and is not judged.
        """
        known = tuple(metas)
        for layer in (Layer(select=self.only), *self.layers):
            for selector in (*layer.select, *layer.ignore, *layer.severity):
                if selector in {ALL, *Category} or any(matches(selector, meta) for meta in known):
                    continue
                if foreign(selector):
                    continue
                spelled = selector.lower().replace("_", "-")  # as an engine itself spells its rules
                hint = spelled if foreign(spelled) else nearest_selector(selector, known)
                remedy = f"did you mean “{hint}”?" if hint else "“qa rules” lists them all"
                raise ConfigError.about(
                    selector, f"no rule is called “{selector}”; {remedy}", layer.origin
                )


def rate(finding: Finding, severity: Severity) -> Finding:
    """The finding at another severity."""
    return finding if finding.severity == severity else replace(finding, severity=severity)


def nearest_selector(selector: str, metas: Iterable[RuleMeta]) -> str | None:
    """The id, alias, prefix or category that is most like a selector; None if nothing is."""
    names = {ALL, *Category}
    for meta in metas:
        names.update((meta.id, meta.id.partition("/")[0], *meta.aliases))
    return nearest(selector, names)
