"""The report of an alignment for people: the two texts side by side, then what was found.

In a terminal that is wide enough English stands on the left and Arabic, flush right, on the
right. In a narrow one, and in a pipe, the sentences of a link stand below each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from rich.table import Table
from rich.text import Text

from qa_toolkit.align import Alignment, Link, Opinion, Place
from qa_toolkit.model import Lang, Message
from qa_toolkit.reports.console import Look, render
from qa_toolkit.reports.visible import visible

_SIDE_BY_SIDE = 70
"""Cells of a terminal from which two columns are readable."""
KINDS = {
    "merged": Message(en="merged", ar="مدموجة"),
    "split": Message(en="split", ar="مقسومة"),
    "moved": Message(en="moved", ar="منقولة"),
    "omitted": Message(en="left out", ar="محذوفة"),
    "added": Message(en="added", ar="مضافة"),
}
_WAITING = {
    "untranslated": Message(en="not translated yet", ar="لم تُترجم بعد"),
    "fuzzy": Message(en="fuzzy", ar="تقريبية"),
    "obsolete": Message(en="obsolete", ar="مهجورة"),
    "locked": Message(en="not to be translated", ar="لا تُترجم"),
}
BACK = Message(en="translated back", ar="الترجمة العكسية")
_STYLES = {"omitted": "bold red", "added": "bold yellow", "moved": "bold magenta"}
_NOTHING = "—"


def kinds(link: Link) -> list[str]:
    """What became of the sentences of a link, most important first; empty where nothing did."""
    if not link.target:
        return ["omitted"]
    if not link.source:
        return ["added"]
    merged, split = len(link.source) > len(link.target), len(link.source) < len(link.target)
    told = {"moved": link.moved, "merged": merged, "split": split}
    return [kind for kind, holds in told.items() if holds]


def links(alignment: Alignment, look: Look, opinions: Mapping[int, Opinion] | None = None) -> str:
    """Every link, side by side or one below the other, then those that were translated back."""
    return _links(alignment, look) + _backs(alignment, look, opinions or {})


def _links(alignment: Alignment, look: Look) -> str:
    rows = list(_rows(alignment))
    if look.width is None or look.width < _SIDE_BY_SIDE:
        return render(_stacked(rows, alignment, look), look)
    return render([_table(rows, alignment, look)], look)


def _backs(alignment: Alignment, look: Look, opinions: Mapping[int, Opinion]) -> str:
    lines = []
    for number, opinion in sorted(opinions.items()):
        link = alignment.links[number]
        figures = f"chrF {opinion.chrf:.0f}, {opinion.similarity:.2f}"
        lines += [
            Text(f"{_label(link, look, ' ')} {BACK.text(look.lang)} ({figures})", "dim"),
            Text.assemble(
                (f"  {alignment.source.lang} ", "dim"),
                _joined(alignment.source_sentences, link.source),
            ),
            Text.assemble(("   → ", "dim"), visible(opinion.text)),
            Text(),
        ]
    return render(lines, look) if lines else ""


def _rows(alignment: Alignment) -> Iterator[tuple[Link, str, str]]:
    for link in alignment.links:
        yield (
            link,
            _joined(alignment.source_sentences, link.source),
            _joined(alignment.target_sentences, link.target),
        )


def _joined(places: Sequence[Place], numbers: Sequence[int]) -> str:
    return visible(" ".join(places[number].text for number in numbers)) or _NOTHING


def _table(rows: Sequence[tuple[Link, str, str]], alignment: Alignment, look: Look) -> Table:
    turned = alignment.source.lang == "ar"
    langs: tuple[Lang, Lang] = (alignment.source.lang, alignment.target.lang)
    left, right = langs[::-1] if turned else langs
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 1, 0), expand=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=1, justify=_justify(left))
    grid.add_column(ratio=1, justify=_justify(right))
    for link, source, target in rows:
        style = _style(link)
        texts = (target, source) if turned else (source, target)
        grid.add_row(Text(_label(link, look, "\n"), style), *(Text(each) for each in texts))
    return grid


def _justify(lang: Lang) -> Literal["left", "right"]:
    return "right" if lang == "ar" else "left"


def _stacked(
    rows: Sequence[tuple[Link, str, str]], alignment: Alignment, look: Look
) -> Iterator[Text]:
    for link, source, target in rows:
        yield Text(_label(link, look, " "), _style(link) or "dim")
        for lang, text in ((alignment.source.lang, source), (alignment.target.lang, target)):
            yield Text.assemble((f"  {lang} ", "dim"), text)
        yield Text()


def _label(link: Link, look: Look, between: str) -> str:
    """``3`` or ``3-4:5``, counted from 1, and what became of the sentences."""
    numbers = ":".join(_range(side) for side in (link.source, link.target))
    told = [KINDS[kind].text(look.lang) for kind in kinds(link)]
    return between.join([numbers, *told])


def _range(numbers: Sequence[int]) -> str:
    if not numbers:
        return _NOTHING
    first, last = numbers[0] + 1, numbers[-1] + 1
    return str(first) if first == last else f"{first}-{last}"


def _style(link: Link) -> str:
    return next((_STYLES[kind] for kind in kinds(link) if kind in _STYLES), "")


def heading(alignment: Alignment, look: Look) -> str:
    """The names of the two files."""
    names = (visible(each.path) for each in (alignment.source, alignment.target))
    return render([Text(" → ".join(names), "bold")], look)


def alone(files: Iterable[tuple[str, str]], look: Look) -> str:
    """The files without a counterpart, each with the reason."""
    head = Message(en="Files without a counterpart:", ar="ملفات بلا مقابل:")
    lines = [Text(head.text(look.lang), "bold")]
    lines += [Text(f"  {visible(path)}: {visible(reason)}") for path, reason in files]
    return render([*lines, Text()], look)


def summary(alignment: Alignment, look: Look, waiting: Mapping[str, int] | None = None) -> str:
    """One line: how many sentences, what became of them, and which units were not looked at."""
    ours, theirs = len(alignment.source_sentences), len(alignment.target_sentences)
    told = Counter(kind for link in alignment.links for kind in kinds(link))
    parts = [(told[name], kind) for name, kind in KINDS.items() if told[name]]
    left = [(number, _WAITING[state]) for state, number in (waiting or {}).items()]
    if look.lang == "ar":
        lines = [f"الجمل: {ours} في المصدر و{theirs} في الترجمة"]
        lines += [f"{kind.ar}: {number}" for number, kind in parts]
        rest = [f"{kind.ar}: {number}" for number, kind in left]
        text = "، ".join(lines) + (f"؛ وحدات لم تُفحص: {'، '.join(rest)}" if rest else "")
        return render([Text(text, "bold")], look)
    text = f"{ours} sentences in the source, {theirs} in the target"
    if parts:
        text += f": {', '.join(f'{number} {kind.en}' for number, kind in parts)}"
    if left:
        text += f"; units not checked: {', '.join(f'{n} {kind.en}' for n, kind in left)}"
    return render([Text(text, "bold")], look)
