"""A report as one self-contained page: what the pages of all reports have in common.

Nothing is fetched from outside, and nothing runs but the scripts of this folder: a policy in the
page names them by their hashes. Whatever an article says goes through ``shown``.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import pairwise

from qa_toolkit.model import Finding, Message, Severity, UiLang
from qa_toolkit.reports.labels import SEVERITY
from qa_toolkit.reports.visible import visible

_LINE_END = re.compile(r"[\r\n]+")
_QUOTED = re.compile("([«“])([^«»“”]*)([»”])")
_WORDS = {
    "severity": Message(en="Severity", ar="الدرجة"),
    "rule": Message(en="Rule", ar="القاعدة"),
    "every-rule": Message(en="every rule", ar="كل القواعد"),
    "state": Message(en="State", ar="الحالة"),
    "open": Message(en="open", ar="مفتوحة"),
    "suppressed": Message(en="suppressed", ar="مُسكَتة"),
    "only-found": Message(en="Only where something was found", ar="مواضع النتائج وحدها"),
    "theme": Message(en="Light or dark", ar="فاتح أو داكن"),
    "print": Message(en="Print", ar="اطبع"),
    "keys": Message(en="Keys", ar="المفاتيح"),
    "close": Message(en="Close", ar="أغلق"),
    "nothing": Message(en="Nothing was found.", ar="لم يُعثر على شيء."),
    "hidden": Message(
        en="The filters hide everything that was found.", ar="تُخفي المرشِّحات كل ما عُثر عليه."
    ),
}


def shown(text: str) -> str:
    """Text of an article or a message as HTML: escaped, on one line, nothing invisible in it.

    It may stand in an attribute, too.
    """
    return escape(visible(_LINE_END.sub(" ", text)))


def quoting(text: str) -> str:
    """A message as HTML in which what it quotes keeps its own direction."""
    return _QUOTED.sub(r"\1<bdi>\2</bdi>\3", shown(text))


def page(
    *,
    title: str,
    body: str,
    lang: UiLang,
    keys: Mapping[str, Message],
    styles: Sequence[str],
    scripts: Sequence[str],
) -> str:
    """The whole page; ``keys`` explain the keyboard, ``styles`` and ``scripts`` name our files."""
    style = "\n".join(map(_file, ("page.css", *styles)))
    script = "\n".join(map(_file, ("page.js", *scripts)))
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="qa-toolkit">
<meta name="referrer" content="no-referrer">
<title>{shown(title)}</title>
<style>{style}</style>
</head>
<body>
{body}
{_keys(keys, lang)}
<script>{script}</script>
</body>
</html>
"""


def _file(name: str) -> str:
    return (files("qa_toolkit.reports.page") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _keys(keys: Mapping[str, Message], lang: UiLang) -> str:
    rows = "".join(
        f"<dt>{''.join(f'<kbd>{shown(key)}</kbd>' for key in name.split())}</dt>"
        f"<dd>{shown(message.text(lang))}</dd>"
        for name, message in keys.items()
    )
    return (
        f'<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">'
        f'{word("keys", lang)}</h2><dl>{rows}</dl><form method="dialog">'
        f"<button>{word('close', lang)}</button></form></dialog>"
    )


def word(name: str, lang: UiLang) -> str:
    """A word of the page itself."""
    return shown(_WORDS[name].text(lang))


def toolbar(findings: Iterable[Finding], *, lang: UiLang, extra: str = "") -> str:
    """The filters by severity, rule and state, and ``extra`` ones of one report."""
    found = list(findings)
    severities = Counter(finding.severity for finding in found)
    states = Counter("suppressed" if finding.suppressed else "open" for finding in found)
    rules = Counter(finding.rule for finding in found)
    parts = []
    if severities:
        chips = [
            chip("severity", each.label, SEVERITY[each].text(lang), severities[each])
            for each in sorted(Severity, reverse=True)
            if severities[each]
        ]
        parts.append(group("severity", chips, lang))
    if states["suppressed"]:
        chips = [
            chip("state", name, _WORDS[name].text(lang), states[name], on=name == "open")
            for name in ("open", "suppressed")
        ]
        parts.append(group("state", chips, lang))
    if rules:
        options = "".join(
            f'<option value="{shown(rule)}">{shown(rule)} ({rules[rule]})</option>'
            for rule in sorted(rules)
        )
        parts.append(
            f'<label class="group"><span class="label">{word("rule", lang)}</span>'
            f'<select id="rule"><option value="">{word("every-rule", lang)}</option>{options}'
            "</select></label>"
        )
    only = f'<button type="button" id="only" aria-pressed="false">{word("only-found", lang)}'
    tools = "".join(
        f'<button type="button" id="{name}">{word(name, lang)}</button>'
        for name in ("theme", "print")
    )
    return (
        f'<div class="toolbar" role="toolbar">{"".join(parts)}{extra}'
        f'<span class="group">{only}</button></span><span class="group end">{tools}'
        f'<button type="button" id="help"><kbd>?</kbd> {word("keys", lang)}</button></span></div>'
        f'<p id="hidden" class="empty" hidden>{word("hidden", lang)}</p>'
    )


def group(name: str, chips: Iterable[str], lang: UiLang, label: Message | None = None) -> str:
    """Chips that belong together, with their name."""
    said = shown(label.text(lang)) if label else word(name, lang)
    return (
        f'<span class="group" role="group" aria-label="{said}"><span class="label">{said}</span>'
        f"{''.join(chips)}</span>"
    )


def chip(kind: str, value: str, text: str, number: int, *, on: bool = True) -> str:
    """A switch of a filter and how much it is about."""
    return (
        f'<button type="button" class="chip {shown(value)}" data-filter="{kind}" '
        f'data-value="{shown(value)}" aria-pressed="{"true" if on else "false"}">'
        f'{shown(text)} <span class="number">{number}</span></button>'
    )


def card(finding: Finding, *, id: str, places: Iterable[str], lang: UiLang) -> str:
    """A finding in the margin; ``places`` are the ids of the texts that it is about."""
    severity = finding.severity.label
    state = "suppressed" if finding.suppressed else "open"
    reason = finding.suppressed.reason if finding.suppressed else None
    lines = [
        f'<p class="tag"><span class="severity">{shown(SEVERITY[finding.severity].text(lang))}'
        f'</span> <span class="rule" dir="ltr">{shown(finding.rule)}</span></p>',
        f'<p class="message">{quoting(finding.message.text(lang))}</p>',
        *(f'<p class="fix">→ {shown(fix.title.text(lang))}</p>' for fix in finding.fixes[:3]),
    ]
    if finding.suppressed:
        told = f"{_WORDS['suppressed'].text(lang)}{f': {reason}' if reason else ''}"
        lines.append(f'<p class="reason">{shown(told)}</p>')
    return (
        f'<article class="card {severity} {state}" id="{id}" tabindex="-1" '
        f'data-severity="{severity}" data-rule="{shown(finding.rule)}" data-state="{state}" '
        f'data-places="{" ".join(places)}">{"".join(lines)}</article>'
    )


def marked(text: str, marks: Sequence[tuple[int, int, str, Severity]]) -> str:
    """The text with its marks ``(start, end, id of the finding, severity)``; they may overlap."""
    cuts = sorted({0, len(text), *(cut for mark in marks for cut in mark[:2])})
    pieces = []
    for start, end in pairwise(cuts):
        over = [mark for mark in marks if mark[0] <= start and end <= mark[1]]
        piece = shown(text[start:end])
        if over:
            loudest = max(mark[3] for mark in over).label
            ids = " ".join(mark[2] for mark in over)
            piece = f'<mark class="{loudest}" data-findings="{ids}">{piece}</mark>'
        pieces.append(piece)
    return "".join(pieces)
