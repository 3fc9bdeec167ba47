"""An alignment for other tools: a table (CSV), and a translation memory (TMX 1.4)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from xml.sax.saxutils import escape, quoteattr

from qa_toolkit.align import Alignment, Place
from qa_toolkit.model import Lang
from qa_toolkit.version import __version__

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def as_csv(alignment: Alignment) -> str:
    """A row a link: the numbers of its sentences, the score, and both texts.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["source", "target", "score", "moved", "source_text", "target_text"])
    for link in alignment.links:
        writer.writerow(
            [
                " ".join(map(str, link.source)),
                " ".join(map(str, link.target)),
                f"{link.score:.3f}",
                int(link.moved),
                _cell(_joined(alignment.source_sentences, link.source)),
                _cell(_joined(alignment.target_sentences, link.target)),
            ]
        )
    return out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def as_tmx(alignments: Sequence[Alignment]) -> str:
    """A translation unit for each link that has both sides."""
    sources = {alignment.source.lang for alignment in alignments}
    srclang = sources.pop() if len(sources) == 1 else "*all*"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'  <header creationtool="qa-toolkit" creationtoolversion={quoteattr(__version__)} '
        'segtype="sentence" o-tmf="qa-toolkit" adminlang="en" '
        f'srclang="{srclang}" datatype="plaintext"/>',
        "  <body>",
    ]
    for alignment in alignments:
        langs = alignment.source.lang, alignment.target.lang
        for link in alignment.links:
            if link.source and link.target:
                texts = (
                    _joined(alignment.source_sentences, link.source),
                    _joined(alignment.target_sentences, link.target),
                )
                lines += _unit(dict(zip(langs, texts, strict=True)))
    return "\n".join([*lines, "  </body>", "</tmx>", ""])


def _unit(texts: Mapping[Lang, str]) -> Iterator[str]:
    yield "    <tu>"
    for lang, text in texts.items():
        segment = escape(_NO_XML.sub("", text))
        yield f'      <tuv xml:lang="{lang}"><seg>{segment}</seg></tuv>'
    yield "    </tu>"


def _joined(places: Sequence[Place], numbers: Sequence[int]) -> str:
    return " ".join(places[number].text for number in numbers)
