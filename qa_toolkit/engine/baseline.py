"""The baseline: findings that were there before, kept in a file and reported no more.

An entry says which rule found what between which words (``fingerprint.Key``), in which file and
how often; it may carry a reason and a day on which it ends. Entries outlive edits elsewhere and a
file that is renamed: those of a file that is gone serve any other. What matches nothing is stale.

The file is JSON of the published form ``qa-toolkit/baseline/1``, sorted, an entry at a time, so
that changes to it read well and merge well.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from qa_toolkit.engine.fingerprint import Key, key
from qa_toolkit.engine.outcome import FileOutcome
from qa_toolkit.errors import ConfigError
from qa_toolkit.model import Suppression

SCHEMA = "qa-toolkit/baseline/1"
FILE_NAME = "qa-baseline.json"
_TEXTS = ("path", "rule", "text", "before", "after")


@dataclass(frozen=True, slots=True)
class Entry:
    """``number`` findings of one key in one file (its path from the baseline's folder)."""

    path: str
    key: Key
    number: int = 1
    reason: str | None = None
    expires: date | None = None

    def expired(self, today: date) -> bool:
        """Whether the entry's day has passed."""
        return self.expires is not None and self.expires < today


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline file, and what they silence on a given day."""

    file: Path
    entries: tuple[Entry, ...] = ()
    today: date = field(default_factory=date.today)

    def mark(self, outcome: FileOutcome) -> FileOutcome:
        """The outcome with the findings that an entry knows marked as suppressed."""
        left = self._serving(self.relative(outcome.path))
        if not left:
            return outcome
        articles = []
        for article in outcome.articles:
            findings = []
            for finding in article.findings:
                known = left.get(key(finding, article.source))
                if finding.suppressed is None and known:
                    entry = known.pop()
                    silenced = Suppression("baseline", entry.reason)
                    findings.append(replace(finding, suppressed=silenced))
                else:
                    findings.append(finding)
            articles.append(replace(article, findings=tuple(findings)))
        return replace(outcome, articles=tuple(articles))

    def _serving(self, path: str) -> dict[Key, list[Entry]]:
        """The entries that may silence something in a file, once for each time they may."""
        serving: dict[Key, list[Entry]] = {}
        for entry in self.entries:
            if entry.expired(self.today):
                continue
            if entry.path == path or not self._exists(entry.path):
                serving.setdefault(entry.key, []).extend([entry] * entry.number)
        return serving

    def _exists(self, path: str) -> bool:
        return (self.file.parent / path).exists()

    def relative(self, path: str) -> str:
        """How entries name a file: from the baseline's folder, with forward slashes."""
        absolute = os.path.realpath(path)
        return Path(os.path.relpath(absolute, os.path.realpath(self.file.parent))).as_posix()

    def renewed(self, outcomes: Iterable[FileOutcome], ran: Set[str], **given: object) -> Baseline:
        """The baseline of what was found in the files of ``outcomes`` by the rules that ``ran``.

        Entries of other files and rules are kept, and those of files that could not be checked.
        An entry that is still needed keeps its reason and its day; ``given`` (``reason``,
        ``expires``) is for the new ones.
        """
        kept = {
            (entry.path, entry.key): entry
            for entry in self.entries
            if not entry.expired(self.today)
        }
        seen = {
            self.relative(outcome.path): _counted(outcome)
            for outcome in outcomes
            if not outcome.problems
        }
        entries = [
            entry for entry in self.entries if entry.path not in seen or entry.key.rule not in ran
        ]
        for path, keys in seen.items():
            for found, number in keys.items():
                old = kept.get((path, found))
                new = replace(old, number=number) if old else Entry(path, found, number, **given)  # type: ignore[arg-type]
                entries.append(new)
        return replace(self, entries=tuple(sorted(entries, key=_order)))

    def write(self) -> bytes:
        """The file's content."""
        entries = [
            {
                "path": entry.path,
                **entry.key._asdict(),
                "number": entry.number,
                "reason": entry.reason,
                "expires": entry.expires.isoformat() if entry.expires else None,
            }
            for entry in self.entries
        ]
        document = {"schema": SCHEMA, "entries": entries}
        text = json.dumps(document, ensure_ascii=False, indent=1)
        return f"{text}\n".encode("utf-8", "backslashreplace")


def _counted(outcome: FileOutcome) -> Counter[Key]:
    """The keys of what a baseline has to know of a file: what nothing else silences."""
    return Counter(
        key(finding, article.source)
        for article in outcome.articles
        for finding in article.findings
        if finding.suppressed is None or finding.suppressed.kind == "baseline"
    )


def _order(entry: Entry) -> tuple[str, Key]:
    return entry.path, entry.key


class Use:
    """Which entries of a baseline were needed, gathered while the outcomes go by.

    Only entries about rules that ``ran`` can be stale: of the others nothing is known.
    """

    def __init__(self, baseline: Baseline, ran: Set[str]) -> None:
        self.baseline = baseline
        self.ran = ran
        self.checked: set[str] = set()
        self.used: dict[str, Counter[Key]] = {}

    def add(self, outcome: FileOutcome) -> None:
        """Count what one file needed."""
        path = self.baseline.relative(outcome.path)
        if not outcome.problems:
            self.checked.add(path)
        used: Counter[Key] = Counter()
        for article in outcome.articles:
            for finding in article.findings:
                if finding.suppressed and finding.suppressed.kind == "baseline":
                    used[key(finding, article.source)] += 1
        self.used[path] = used

    def stale(self) -> Iterator[Entry]:
        """The entries that match less than they say, of files that were checked or are gone."""
        anywhere: Counter[Key] = sum(self.used.values(), Counter())
        for entry in self.baseline.entries:
            if entry.key.rule not in self.ran:
                continue
            if entry.path in self.checked:
                used = self.used[entry.path]
            elif not (self.baseline.file.parent / entry.path).exists():
                used = anywhere
            else:
                continue
            if used[entry.key] < entry.number or entry.expired(self.baseline.today):
                yield entry

    def pruned(self) -> Baseline:
        """The baseline without what is stale, numbers brought down to what is there."""
        stale = set(self.stale())
        anywhere: Counter[Key] = sum(self.used.values(), Counter())
        entries = []
        for entry in self.baseline.entries:
            if entry not in stale:
                entries.append(entry)
                continue
            used = self.used.get(entry.path, anywhere)[entry.key]
            if used and not entry.expired(self.baseline.today):
                entries.append(replace(entry, number=min(used, entry.number)))
        return replace(self.baseline, entries=tuple(entries))


def load(path: Path) -> Baseline:
    """The baseline in a file; ConfigError says what is wrong with it, and where."""
    try:
        text = path.read_text(encoding="utf-8")
        document = json.loads(text)
    except OSError as error:
        message = f"cannot be read: {error.strerror}; “qa baseline write” makes one"
        raise ConfigError(message, path=str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", path=str(path)) from error
    except json.JSONDecodeError as error:
        raise ConfigError(f"is not JSON: {error.msg}", path=str(path), line=error.lineno) from error
    except RecursionError as error:
        raise ConfigError("is nested too deeply", path=str(path)) from error
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise ConfigError(f"is no baseline: its “schema” is not “{SCHEMA}”", path=str(path))
    entries = document.get("entries")
    if not isinstance(entries, list):
        raise ConfigError("has no list of “entries”", path=str(path))
    return Baseline(path, tuple(_entry(item, n, path) for n, item in enumerate(entries, 1)))


def _entry(item: object, number: int, path: Path) -> Entry:
    def wrong(what: str) -> ConfigError:
        return ConfigError(f"entry {number}: {what}", path=str(path))

    if not isinstance(item, Mapping):
        raise wrong("is no object")
    texts = [item.get(name) for name in _TEXTS]
    for name, value in zip(_TEXTS, texts, strict=True):
        if not isinstance(value, str):
            raise wrong(f"“{name}” must be a text")
    file, *parts = map(str, texts)
    times, reason, expires = item.get("number", 1), item.get("reason"), item.get("expires")
    if not isinstance(times, int) or isinstance(times, bool) or not 1 <= times <= 1_000_000:
        raise wrong("“number” must be a whole number from 1 up")
    if reason is not None and not isinstance(reason, str):
        raise wrong("“reason” must be a text or null")
    try:
        day = None if expires is None else date.fromisoformat(str(expires))
    except ValueError as error:
        raise wrong("“expires” must be a day such as 2027-01-31, or null") from error
    return Entry(file, Key(*parts), times, reason, day)
