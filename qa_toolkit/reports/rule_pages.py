"""Documentation of the rules as Markdown: an index, and a page a rule."""

from __future__ import annotations

from collections.abc import Iterable

from qa_toolkit.reports.rule_options import described, rule_options, written
from qa_toolkit.rule import Example, Measured, Rule, RuleMeta


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """The text of each page by its path below the documentation folder, ``README.md`` first."""
    ordered = sorted(rules, key=lambda rule: rule.meta.id)
    return {
        "README.md": _index([rule.meta for rule in ordered]),
        "options.md": _all_options(ordered),
        **{f"{rule.meta.id}.md": _page(rule) for rule in ordered},
    }


def _index(metas: list[RuleMeta]) -> str:
    lines = [
        "# Rules",
        "",
        "Generated from the rules themselves; `qa explain ID` shows the same on a terminal.",
        "[Options](options.md) lists what a house style may choose.",
        "",
        "| rule | severity | on | category | finds |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| [`{meta.id}`]({meta.id}.md) | {meta.severity.label} | {_profiles(meta)} "
        f"| {meta.category} | {_cell(meta.summary.en)} |"
        for meta in metas
    ]
    return "\n".join(lines) + "\n"


def _all_options(rules: list[Rule]) -> str:
    lines = [
        "# Options of the rules",
        "",
        "Generated from the rules. `qa explain ID` says what an option means and what it is here.",
        "`qa.toml` sets options under the rule’s id, a profile under `options`:",
        "",
        "```toml",
        '[rules."any/headline-too-long"]',
        "max-characters = 90",
        "```",
        "",
        "| rule | option | may be | default |",
        "| --- | --- | --- | --- |",
    ]
    for rule in rules:
        for option in rule_options(rule):
            link = f"[`{rule.meta.id}`]({rule.meta.id}.md)"
            default = f"`{_cell(written(option.default))}`"
            lines.append(f"| {link} | `{option.name}` | {_cell(option.allowed)} | {default} |")
    return "\n".join(lines) + "\n"


def _options(rule: Rule) -> list[str]:
    options = rule_options(rule)
    if not options:
        return []
    lines = ["## Options", "", "| option | may be | default |", "| --- | --- | --- |"]
    for option in options:
        default = f"`{_cell(written(option.default))}`"
        lines.append(f"| `{option.name}` | {_cell(option.allowed)} | {default} |")
    return [*lines, "", described(rule), ""]


def _page(rule: Rule) -> str:
    meta = rule.meta
    lines = [
        f"# {meta.id}",
        "",
        meta.summary.en,
        "",
        f'<p dir="rtl">{meta.summary.ar}</p>',
        "",
        "| | |",
        "| --- | --- |",
        f"| severity | {meta.severity.label} |",
        f"| category | {meta.category} |",
        f"| languages | {', '.join(sorted(meta.langs))} |",
        f"| profiles | {_profiles(meta)} |",
        f"| authority | {_cell(meta.authority)} |",
        f"| measured precision | {_cell(measured(meta.measured))} |",
    ]
    if meta.aliases:
        lines.append(f"| earlier names | {', '.join(meta.aliases)} |")
    if meta.url:
        lines.append(f"| see also | <{meta.url}> |")
    lines += ["", "## Why", "", meta.explanation.en, ""]
    lines += [f'<p dir="rtl">{meta.explanation.ar}</p>', ""]
    lines += [*_options(rule), "## Examples", ""]
    for example in meta.examples:
        lines += _example(example)
    return "\n".join(lines).rstrip("\n") + "\n"


def measured(figure: Measured | None) -> str:
    """The measured precision of a rule in words."""
    if figure is None:
        return "not measured"
    return f"{figure.precision:.2f} of {figure.sample} read ({figure.data}; {figure.date})"


def _profiles(meta: RuleMeta) -> str:
    return ", ".join(sorted(meta.profiles)) or "all"


def _example(example: Example) -> list[str]:
    faulty = "[[" in example.marked
    lines = ["Found, between `[[` and `]]`:" if faulty else "Rightly left alone:", ""]
    lines += _block(example.marked)
    if faulty and example.fixed is not None:
        lines += ["Mended:", "", *_block(example.fixed)]
    return lines


def _block(text: str) -> list[str]:
    # Indented, not fenced: an example may itself hold a fence.
    return [*(f"    {line}".rstrip() for line in text.split("\n")), ""]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
