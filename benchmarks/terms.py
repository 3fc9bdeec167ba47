"""How fast a large glossary is found in a long text, and what is taken for a form of a term.

The text is that of the laws (``text/laws.ar.txt.xz``), the terms are cut out of it at random, so
that nearly every line has some. ``--show`` prints what is found of the terms below in SaudiNewsNet,
to be read.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks import data
from qa_toolkit.language.words import words
from qa_toolkit.terms import Concept, Term, Use
from qa_toolkit.terms.glossary import Glossary

_TERMS = (
    "شركة|مستشفى|مهندس|طبيب عام|وزارة|لاجئ|نازح|قانون دولي|منظمة غير حكومية|سلاح نووي|بنية تحتية|"
    "لقاح|مباراة|حكم|لجنة أولمبية|سهم|بورصة|ميزانية عامة|ناقلة نفط|طائرة|هجوم انتحاري|مطار|عاصفة|"
    "قمر صناعي|حقوق الإنسان|هدنة|مفاوضات|قرار|أزمة مالية|مدرسة|جامعة|معلم|رياضي|مشروع|عقد|تدريب|"
    "مواطن|عمالة وافدة|مرور|سائق|حادث|رسوم|بنك مركزي|استثمار أجنبي|تأشيرة|سفارة|قنصل|كتاب|"
    "مؤتمر صحفي"
)


def lines(folder: Path, most: int) -> Iterator[str]:
    """Lines of the laws with about so many words in all."""
    count = 0
    with lzma.open(folder / "text" / "laws.ar.txt.xz", "rt", encoding="utf-8") as file:
        for line in file:
            if count >= most:
                return
            count += len(line.split())
            yield line.strip()


def cut_out(texts: list[str], number: int, chance: random.Random) -> list[Concept]:
    """So many different terms of one to three words of the texts."""
    found: dict[str, Concept] = {}
    while len(found) < number:
        row = words(chance.choice(texts))
        many = chance.choice((1, 2, 2, 3))
        first = chance.randrange(max(1, len(row) - many))
        term = " ".join(word.text for word in row[first : first + many])
        if len(term) > 4:
            found[term] = Concept("laws", len(found) + 1, (Term(term, "ar", Use.PREFERRED),))
    return list(found.values())


def main() -> None:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    data.folder_argument(parser)
    parser.add_argument("--terms", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N finds to read")
    arguments = parser.parse_args()
    if arguments.show:
        _show(arguments.data, arguments.show)
        return
    texts = list(lines(arguments.data, arguments.words))
    concepts = cut_out(texts, arguments.terms, random.Random(3))
    begun = time.process_time()
    glossary = Glossary(concepts)
    built = time.process_time()
    split = [words(text) for text in texts]
    read = time.process_time()
    found = sum(
        1 for text, row in zip(texts, split, strict=True) for _ in glossary.find(text, row, "ar")
    )
    done = time.process_time()
    figures = {
        "terms": len(concepts),
        "words": sum(map(len, split)),
        "found": found,
        "seconds to build": round(built - begun, 2),
        "seconds to split words": round(read - built, 2),
        "seconds to find": round(done - read, 2),
    }
    print(json.dumps(figures, indent=1))


def _show(folder: Path, most: int) -> None:
    concepts = [
        Concept("terms", number, (Term(term, "ar", Use.FORBIDDEN),))
        for number, term in enumerate(_TERMS.split("|"), 1)
    ]
    glossary = Glossary(concepts)
    found = [
        (
            text.text[max(0, each.start - 25) : each.start],
            each,
            text.text[each.start : each.end + 15],
        )
        for text in data.newspapers(folder)
        for each in glossary.find(text.text, words(text.text), "ar")
    ]
    for before, each, rest in islice(random.Random(4).sample(found, len(found)), most):
        print(f"{each.term.text}\t{before}⟦{rest[: each.end - each.start]}⟧", sep="")


if __name__ == "__main__":
    main()
