"""Alignment of articles with their translations, beside Gale-Church and vecalign's method.

Settings were chosen on the even documents of each set (``--half even``); figures are of the odd
ones. A link counts as right when it is exactly the link that was put there (strict).
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from benchmarks import data
from benchmarks.pairs import DAMAGES, SETS, Numbers, Pair, damaged, documents
from qa_toolkit.align.cache import CachedEncoder
from qa_toolkit.align.documents import confidence_missing
from qa_toolkit.align.encoders import Encoder, encoder
from qa_toolkit.align.sentences import linked
from qa_toolkit.align.settings import Settings

Links = Iterable[tuple[Numbers, Numbers]]
Sure = tuple[set[int], set[int]]
"""The sentences of each side that are called missing from the other."""
Method = Callable[[Sequence[str], Sequence[str], Encoder], tuple[Links, Sure | None]]
_CONFIDENT = 0.5


def ours(
    source: Sequence[str], target: Sequence[str], vectors: Encoder
) -> tuple[Links, Sure | None]:
    """Our aligner; what is missing counts from the confidence at which it is reported."""
    found = linked(source, target, vectors, Settings())
    links = [
        (
            tuple(range(block.source, block.source + block.sources)),
            tuple(range(block.target, block.target + block.targets)),
        )
        for block in (*found.ordered, *found.moved)
    ]
    best = found.compared.best
    missing = _missing(links, source, target)
    sure = tuple(
        {n for n in side if confidence_missing(float(best[number][n])) >= _CONFIDENT}
        for number, side in enumerate(missing)
    )
    return links, (sure[0], sure[1])


def gale_church(
    source: Sequence[str], target: Sequence[str], vectors: Encoder
) -> tuple[Links, Sure | None]:
    """The package galechurch, with its own defaults; it reads lengths alone."""
    from galechurch import align

    return [
        (
            tuple(range(bead.source_start, bead.source_end)),
            tuple(range(bead.target_start, bead.target_end)),
        )
        for bead in align(list(source), list(target)).beads
    ], None


def vecalign(
    source: Sequence[str], target: Sequence[str], vectors: Encoder
) -> tuple[Links, Sure | None]:
    """The package sentweave: vecalign's method, with its own defaults and our vectors."""
    from sentweave import align

    found = align(list(source), list(target), vectors).alignments
    return [(tuple(each.src_indices), tuple(each.tgt_indices)) for each in found], None


METHODS: dict[str, Method] = {"ours": ours, "gale-church": gale_church, "vecalign": vecalign}


def _missing(links: Links, source: Sequence[str], target: Sequence[str]) -> Sure:
    """The sentences of each side that are in no link with both sides."""
    left = set(range(len(source))), set(range(len(target)))
    for one, other in links:
        if one and other:
            left[0].difference_update(one)
            left[1].difference_update(other)
    return left


def count(pair: Pair, method: Method, vectors: Encoder) -> Counter[str]:
    """What a method does to a pair: links and missing sentences, put in, found and right."""
    given, sure = method(pair.source, pair.target, vectors)
    links = {link for link in given if all(link)}
    found = Counter(
        links=len(links), gold=len(pair.gold), right=len(links & pair.gold),
        sentences=len(pair.source) + len(pair.target),
    )  # fmt: skip
    said = sure or _missing(links, pair.source, pair.target)
    truth = _missing(pair.gold, pair.source, pair.target)
    for name, ours_, theirs in zip(("omitted", "added"), said, truth, strict=True):
        found[f"{name} said"] += len(ours_)
        found[f"{name} true"] += len(theirs)
        found[f"{name} right"] += len(ours_ & theirs)
    return found


def shares(counts: Counter[str]) -> dict[str, float | None]:
    """F1 of links; precision and recall of what is missing on either side."""
    found: dict[str, float | None] = {
        "f1": _share(2 * counts["right"], counts["links"] + counts["gold"])
    }
    for name in ("omitted", "added"):
        found[f"{name} precision"] = _share(counts[f"{name} right"], counts[f"{name} said"])
        found[f"{name} recall"] = _share(counts[f"{name} right"], counts[f"{name} true"])
    return found


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--half", choices=["even", "odd"], default="odd")
    parser.add_argument("--seeds", type=int, default=3, help="damaged copies of a document")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--damages", default=",".join(DAMAGES), help="letters; none is undamaged")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    vectors = CachedEncoder(encoder())
    rows = []
    for name in arguments.sets.split(","):
        all_documents = documents(arguments.data, name)
        half = all_documents[arguments.half == "odd" :: 2]
        for kinds in arguments.damages.split(","):
            seeds = range(arguments.seeds if kinds else 1)
            pairs = [damaged(each, all_documents, kinds, seed=s) for each in half for s in seeds]
            for method in arguments.methods.split(","):
                start = time.perf_counter()
                counts: Counter[str] = Counter()
                for pair in pairs:
                    counts += count(pair, METHODS[method], vectors)
                seconds = time.perf_counter() - start
                row = {"set": name, "damage": kinds, "method": method, **shares(counts)}
                false = sum(
                    counts[f"{n} said"] - counts[f"{n} right"] for n in ("omitted", "added")
                )
                row |= {"false": false, "sentences": counts["sentences"], "seconds": seconds}
                rows.append(row)
                if not arguments.json:
                    _print(row)
    if arguments.json:
        print(json.dumps(rows, indent=1))


def _print(row: dict[str, object]) -> None:
    def shown(key: str) -> str:
        value = row[key]
        return f"{value:6.3f}" if isinstance(value, float) else "     –"

    print(
        f"{row['set']:7} {row['damage'] or 'clean':6} {row['method']:12} F1 {shown('f1')} "
        f"omitted {shown('omitted precision')} {shown('omitted recall')} "
        f"added {shown('added precision')} {shown('added recall')} "
        f"false {row['false']} of {row['sentences']}",
        flush=True,
    )


if __name__ == "__main__":
    main()
