"""A quotation above its source, with what differs marked inside both.

The marks ⟦ and ⟧ stand inside the lines, so that a terminal may reorder right-to-left text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from qa_toolkit.model import Finding, Message
from qa_toolkit.reports.visible import visible

if TYPE_CHECKING:
    from qa_toolkit.reports.console import Look

_QUOTE = Message(en="article", ar="المقال")
_SOURCE = Message(en="source", ar="المصدر")
_NARROWEST = 20
_PIPE_WIDTH = 100


def both_sides(finding: Finding, look: Look, indent: str) -> Iterator[Text]:
    """The two texts of a finding whose data has ``sides``; nothing for any other."""
    sides = finding.data.get("sides")
    if not isinstance(sides, Mapping):
        return
    rows = [(_QUOTE, sides["quote"]), *((_SOURCE, each) for each in sides["source"])]
    labels = [label.text(look.lang) for label, _ in rows]
    widest = max(map(cell_len, labels))
    for label, (_, pieces) in zip(labels, rows, strict=True):
        lead = f"{indent}{label}{' ' * (widest - cell_len(label))} │ "
        room = max(_NARROWEST, (look.width or _PIPE_WIDTH) - cell_len(lead))
        for number, line in enumerate(_text(pieces).wrap(Console(), room)):
            line.rstrip()
            blank = " " * (cell_len(lead) - 2) + "│ "
            yield Text.assemble((lead if number == 0 else blank, "dim"), line)


def _text(pieces: Sequence[Mapping[str, object]]) -> Text:
    text = Text()
    for piece in pieces:
        shown = visible(" ".join(str(piece["text"]).split("\n")))
        if piece["changed"]:
            text.append_text(Text.assemble(("⟦", "bold"), (shown, "bold red"), ("⟧", "bold")))
        else:
            text.append(shown)
    return text
