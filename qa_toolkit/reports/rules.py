"""What there is to know of rules: a table of them, one explained, and both as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from qa_toolkit.model import Message, Severity, UiLang
from qa_toolkit.reports.console import CLOSE, OPEN, STYLES, Look, render
from qa_toolkit.reports.labels import CATEGORY, SEVERITY
from qa_toolkit.reports.rule_options import described, rule_options, written
from qa_toolkit.reports.visible import visible
from qa_toolkit.rule import Example, Rule, RuleMeta

SCHEMA = "qa-toolkit/rules/1"

_LABELS = {
    "why": Message(en="Why", ar="السبب"),
    "authority": Message(en="Authority", ar="المرجع"),
    "faulty": Message(en="Faulty", ar="خطأ"),
    "fixed": Message(en="Mended", ar="صوابه"),
    "near miss": Message(en="Not a fault", ar="ليس خطأً"),
    "measured": Message(en="Precision", ar="الدقّة"),
    "profiles": Message(en="Profiles", ar="الأنماط"),
    "aliases": Message(en="Aliases", ar="أسماء أخرى"),
    "more": Message(en="More", ar="للمزيد"),
    "options": Message(en="Options", ar="الخيارات"),
    "default": Message(en="default", ar="الأصل"),
    "chosen": Message(en="here", ar="هنا"),
    "state": Message(en="Here", ar="هنا"),
    "on": Message(en="runs under this configuration", ar="تعمل بهذه الإعدادات"),
    "off": Message(en="does not run under this configuration", ar="لا تعمل بهذه الإعدادات"),
    "unmeasured": Message(en="not measured", ar="لم تُقَس"),
}


def table(rules: Iterable[tuple[Rule, Severity, bool]], look: Look) -> str:
    """The rules with the severity they count at; those that do not run are dimmed and told."""
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    for rule, severity, runs in rules:
        meta = rule.meta
        off = Message(en="off", ar="مطفأة").text(look.lang)
        level = SEVERITY[severity].text(look.lang) if runs else off
        grid.add_row(
            Text(meta.id, "" if runs else "dim"),
            Text(level, STYLES[severity] if runs else "dim"),
            Text(visible(meta.summary.text(look.lang)), "" if runs else "dim"),
        )
    return render([grid], look) if grid.row_count else ""


def explanation(rule: Rule, look: Look, *, severity: Severity, runs: bool) -> str:
    """One rule for a reader: what it finds, why, examples, and how far it may be trusted."""
    return render(_explained(rule, look, severity, runs), look)


def _explained(rule: Rule, look: Look, severity: Severity, runs: bool) -> Iterator[Text]:
    def label(name: str) -> str:
        return _LABELS[name].text(look.lang)

    meta = rule.meta
    langs = " ".join(sorted(meta.langs))
    yield Text.assemble(
        (meta.id, "bold"),
        "  ",
        (SEVERITY[severity].text(look.lang), STYLES[severity]),
        f" · {CATEGORY[meta.category].text(look.lang)} · {langs}",
    )
    yield from _paragraph(meta.summary.text(look.lang), look)
    yield Text()
    yield Text(label("why"), "bold")
    yield from _paragraph(meta.explanation.text(look.lang), look, indent="  ")
    for example in meta.examples:
        yield Text()
        yield from _example(example, look)
    yield Text()
    yield from _options(rule, look)
    facts = [
        ("authority", meta.authority),
        ("measured", _measured(meta) or label("unmeasured")),
        ("profiles", " ".join(sorted(meta.profiles))),
        ("aliases", " ".join(meta.aliases)),
        ("more", meta.url or ""),
        ("state", label("on") if runs else label("off")),
    ]
    for name, fact in facts:
        if fact:
            yield from _paragraph(f"{label(name)}: {fact}", look)


def _options(rule: Rule, look: Look) -> Iterator[Text]:
    options = rule_options(rule)
    if not options:
        return
    yield Text(_LABELS["options"].text(look.lang), "bold")
    for option in options:
        default = f"{_LABELS['default'].text(look.lang)} {written(option.default)}"
        if option.value != option.default:
            default += f"; {_LABELS['chosen'].text(look.lang)} {written(option.value)}"
        yield from _paragraph(f"{option.name}: {option.allowed} ({default})", look, indent="  ")
    yield from _paragraph(" ".join(described(rule).split()), look, indent="  ")
    yield Text()


def _example(example: Example, look: Look) -> Iterator[Text]:
    faulty = "[[" in example.marked
    shown = visible(example.marked.replace("[[", OPEN).replace("]]", CLOSE), blanks=True)
    name = _LABELS["faulty" if faulty else "near miss"].text(look.lang)
    yield Text(name, "bold red" if faulty else "bold green")
    yield from _paragraph(shown, look, indent="  ")
    if faulty and example.fixed is not None:
        yield Text(_LABELS["fixed"].text(look.lang), "bold green")
        yield from _paragraph(visible(example.fixed, blanks=True), look, indent="  ")


def _measured(meta: RuleMeta) -> str:
    if meta.measured is None:
        return ""
    found = meta.measured
    return f"{found.precision:.2f} ({found.sample} × {found.data}, {found.date})"


def _paragraph(text: str, look: Look, *, indent: str = "") -> Iterator[Text]:
    for line in text.strip().splitlines() or [""]:
        words = visible(line)
        if look.width is None:
            yield Text(indent + words)
        else:
            for part in textwrap.wrap(words, look.width - len(indent)) or [""]:
                yield Text(indent + part)


def rules_entry(rules: Iterable[tuple[Rule, Severity, bool]], *, lang: UiLang) -> dict[str, object]:
    """The rules as JSON; severities are those they count at, ``enabled`` whether they run."""
    return {
        "schema": SCHEMA,
        "rules": [_entry(rule, severity, runs, lang) for rule, severity, runs in rules],
    }


def _entry(rule: Rule, severity: Severity, runs: bool, lang: UiLang) -> dict[str, object]:
    meta = rule.meta
    measured = meta.measured
    return {
        "id": meta.id,
        "category": meta.category.value,
        "severity": severity.label,
        "enabled": runs,
        "langs": sorted(meta.langs),
        "summary": meta.summary.text(lang),
        "explanation": meta.explanation.text(lang),
        "authority": meta.authority,
        "examples": [
            {"marked": example.marked, "fixed": example.fixed} for example in meta.examples
        ],
        "measured": (
            {
                "precision": measured.precision,
                "sample": measured.sample,
                "data": measured.data,
                "date": measured.date,
            }
            if measured
            else None
        ),
        "options": [
            {
                "name": option.name,
                "type": option.kind,
                "values": list(option.values),
                "default": option.default,
                "value": option.value,
            }
            for option in rule_options(rule)
        ],
        "profiles": sorted(meta.profiles),
        "aliases": list(meta.aliases),
        "url": meta.url,
    }
