"""Faults of shape put into real articles: leftovers, parts, headings, links, headlines.

``python -m benchmarks.shape [--data DIR] [--faults N]``

Leftovers go into paragraphs of NTREX-128 and TICO-19, as in ``benchmarks.injection``. For the other
rules each document becomes a page with a headline, a deck, a byline, a body with subheads and
links, and gets one fault. ``found`` counts the pages whose fault is reported where it stands,
``false`` the other alarms of the same rule, those on the page without the fault included.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from benchmarks import data, injection
from benchmarks.injection import Fault
from qa_toolkit.checker import Checker
from qa_toolkit.config import Config
from qa_toolkit.engine.outcome import reported
from qa_toolkit.engine.select import Layer
from qa_toolkit.model import Finding, Lang


def inserted(*texts: str) -> Fault:
    """One of the texts between two words."""

    def spoil(text: str, chance: random.Random) -> tuple[str, int, int] | None:
        gaps = [place for place, char in enumerate(text) if char == " "]
        if len(gaps) < 4:
            return None
        place = chance.choice(gaps[1:-1]) + 1
        put = chance.choice(texts)
        return f"{text[:place]}{put} {text[place:]}", place, place + len(put)

    return spoil


LEFTOVERS: dict[tuple[str, Lang], Fault] = {
    ("any/placeholder-mark", "en"): inserted("TKTK", "[TK]", "TODO:", "[TODO]", "XXXX", "(XXX)"),
    ("any/placeholder-mark", "ar"): inserted("TKTK", "XXX", "[TODO]", "XXXX"),
    ("any/filler-text", "en"): inserted("Lorem ipsum", "dolor sit amet", "Insert caption here"),
    ("any/filler-text", "ar"): inserted("لوريم إيبسوم", "هذا النص هو مثال لنص", "اكتب النص هنا"),
    ("any/bracketed-placeholder", "en"): inserted("[photo]", "[NAME]", "(more to come)"),
    ("any/bracketed-placeholder", "ar"): inserted("[ترجمة]", "[صورة]", "(مزيد من التفاصيل)"),
    ("any/template-mark", "en"): inserted("{{ name }}", "{% if x %}", "%s", "${name}", "{name}"),
    ("any/template-mark", "ar"): inserted("{{ name }}", "[[name]]", "%s", "<%= name %>", "{name}"),
    ("any/editor-note", "en"): inserted("[CK]", "(sic?)", "NOTE TO EDITOR", "PLS CHECK"),
    ("any/editor-note", "ar"): inserted("ملاحظة للمحرر", "(الاسم؟)", "[يرجى التأكد]"),
    ("any/tracked-change", "en"): inserted("{++new++}", "{--old--}", "Comment [AB1]:"),
    ("any/tracked-change", "ar"): inserted("{++جديد++}", "{~~قديم~>جديد~~}", "تعليق [م1]:"),
    ("any/conflict-marker", "en"): inserted("<<<<<<<", ">>>>>>>"),
    ("any/conflict-marker", "ar"): inserted("<<<<<<<", ">>>>>>>"),
    ("any/raw-markup", "en"): inserted("&nbsp;", "<br>", "&#8217;", "[/b]", "</p>"),
    ("any/raw-markup", "ar"): inserted("&nbsp;", "<br/>", "&laquo;", "[url=x.y]", "<strong>"),
    ("any/placeholder-blank", "en"): inserted("xx/xx/2024", "dd/mm/yyyy", "______"),
    ("any/placeholder-blank", "ar"): inserted("xx/xx/20xx", "00/00/0000", "______"),
    ("any/mojibake", "ar"): injection.misdecoded("cp1256"),
    ("any/undefined-reference", "en"): inserted("[the report][report]", "[here][]"),
    ("any/undefined-reference", "ar"): inserted("[التقرير][تقرير]", "[هنا][1]"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """An article in parts; ``body`` and ``head`` are blocks ``(tag, text)`` in order."""

    lang: Lang
    headline: str
    deck: str
    byline: str
    body: tuple[tuple[str, str], ...]
    above: tuple[tuple[str, str], ...] = field(default=())


MARK = "\ue000"
"""PRIVATE USE CHARACTER: surrounds the fault until the page is written."""


def as_html(page: Page) -> str:
    """The page as HTML."""
    head = [*page.above, ("h1", page.headline), ("deck", page.deck), ("byline", page.byline)]
    return "\n".join(_tagged(tag, text) for tag, text in (*head, *page.body) if tag)


def _tagged(tag: str, text: str) -> str:
    if tag in ("deck", "byline"):
        return f'<p class="{tag}">{text}</p>' if text else ""
    return f"<{tag}>{text}</{tag}>"


def as_markdown(page: Page) -> str:
    """The page as Markdown, its deck and byline in the front matter."""
    fields = (("title", page.headline), ("description", page.deck), ("author", page.byline))
    front = "".join(f"{name}: {json.dumps(v, ensure_ascii=False)}\n" for name, v in fields if v)
    blocks = (f"{'#' * int(tag[1])} {text}" if tag[0] == "h" else text for tag, text in page.body)
    return f"---\n{front}lang: {page.lang}\n---\n\n" + "\n\n".join(blocks) + "\n"


def pages(folder: Path) -> Iterator[Page]:
    """Each document of NTREX-128 and TICO-19 as a page: its first lines are headline and deck."""
    for name in ("ntrex", "tico19"):
        for document in data.parallel(folder, name):
            lines = [line for line in document.text.split("\n") if line.strip()][:40]
            if len(lines) < 8:
                continue
            body: list[tuple[str, str]] = []
            for number, line in enumerate(lines[2:]):
                if number % 6 == 4:
                    body.append(("h2", " ".join(line.split()[:4])))
                body.append(("p", html.escape(line, quote=False)))
            byline = "Nadia Haddad" if document.lang == "en" else "سلمى الحارثي"
            yield Page(document.lang, lines[0], lines[1], byline, tuple(body))


def _put(page: Page, chance: random.Random, *blocks: tuple[str, str]) -> Page:
    """The blocks between two paragraphs, neither at the start nor at the end."""
    places = [
        number
        for number in range(2, len(page.body) - 1)
        if page.body[number - 1][0] == "p" and page.body[number][0] == "p"
    ]
    place = chance.choice(places)
    return replace(page, body=(*page.body[:place], *blocks, *page.body[place:]))


def _marked(text: str) -> str:
    return f"{MARK}{text}{MARK}"


def _appended(page: Page, chance: random.Random, text: str) -> Page:
    """The text behind the words of one paragraph."""
    places = [number for number, (tag, _) in enumerate(page.body) if tag == "p"]
    place = chance.choice(places)
    tag, old = page.body[place]
    body = (*page.body[:place], (tag, f"{old} {text}"), *page.body[place + 1 :])
    return replace(page, body=body)


class Case(NamedTuple):
    """A fault of a rule: how a page is written, and how the fault gets into it."""

    rule: str
    write: Callable[[Page], str]
    spoil: Callable[[Page, random.Random], Page]
    suffix: str
    options: dict[str, object] | None = None


def _without_last(text: str) -> str:
    return " ".join(text.split()[:-1])


CASES: tuple[Case, ...] = (
    Case(
        "any/doubled-part",
        as_html,
        lambda page, chance: _put(page, chance, ("byline", _marked("Omar Saleh"))),
        "html",
    ),
    Case(
        "any/doubled-part",
        as_html,
        lambda page, chance: _put(page, chance, ("deck", _marked(page.body[3][1]))),
        "html",
    ),
    Case(
        "any/missing-part",
        as_markdown,
        lambda page, _: replace(
            page, byline="", body=((page.body[0][0], MARK * 2 + page.body[0][1]), *page.body[1:])
        ),
        "md",
        {"required": ["headline", "deck", "byline", "body", "subhead"]},
    ),
    Case(
        "any/deck-repeats-headline",
        as_html,
        lambda page, _: replace(page, deck=_marked(page.headline)),
        "html",
    ),
    Case(
        "any/deck-repeats-headline",
        as_markdown,
        lambda page, _: replace(page, deck=_marked(_without_last(page.headline))),
        "md",
    ),
    Case(
        "any/lead-repeats-deck",
        as_html,
        lambda page, _: replace(page, body=(("p", _marked(page.deck)), *page.body)),
        "html",
    ),
    Case(
        "any/subhead-without-text",
        as_markdown,
        lambda page, chance: _put(
            page, chance, ("h2", _marked("One more")), ("h2", "Something else")
        ),
        "md",
    ),
    Case(
        "any/subhead-without-text",
        as_html,
        lambda page, _: replace(page, body=(*page.body, ("h3", _marked("كلمة أخيرة")))),
        "html",
    ),
    Case(
        "any/heading-level-skipped",
        as_markdown,
        lambda page, _: replace(page, body=(*page.body, ("h4", _marked("x")), ("p", "y."))),
        "md",
    ),
    Case(
        "any/second-headline",
        as_html,
        lambda page, chance: _put(page, chance, ("h1", _marked(_without_last(page.headline)))),
        "html",
    ),
    Case(
        "any/misplaced-part",
        as_html,
        lambda page, _: replace(page, above=(("deck", _marked(page.deck)),), deck=""),
        "html",
    ),
    Case(
        "any/empty-block",
        as_html,
        lambda page, chance: _put(page, chance, ("h2", _marked(""))),
        "html",
    ),
    Case(
        "any/empty-link",
        as_html,
        lambda page, chance: _appended(page, chance, _marked('<a href="https://example.org"></a>')),
        "html",
    ),
    Case(
        "any/empty-link",
        as_markdown,
        lambda page, chance: _appended(page, chance, _marked("[](https://example.org)")),
        "md",
    ),
    Case(
        "any/dead-link",
        as_markdown,
        lambda page, chance: _appended(
            page, chance, f"[there](there.md) {_marked('[not there](not-there.md)')}"
        ),
        "md",
    ),
    Case(
        "any/dead-link",
        as_html,
        lambda page, chance: _appended(
            page, chance, f"<a href='there.md'>1</a> {_marked('<a href=gone.html>2</a>')}"
        ),
        "html",
    ),
    Case(
        "any/dead-link",
        as_markdown,
        lambda page, chance: _appended(page, chance, _marked("[part](#no-such-part)")),
        "md",
    ),
)


def shape(folder: Path, faults: int) -> Iterator[tuple[str, str, int, int, int]]:
    """For each case: its rule, the format, the faults put in, those found, other alarms."""
    made = list(pages(folder))
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "qa.toml").touch()
        (Path(place) / "there.md").touch()
        for case in CASES:
            chance = random.Random(case.rule)
            rule = case.rule
            options = {rule: case.options} if case.options else {}
            checker = Checker(
                Config(
                    plugins=False,
                    layers=(Layer(select=(rule,), ignore=("all",)),),
                    options=options,
                )
            )
            path = Path(place) / f"article.{case.suffix}"
            count = found = false = 0
            for page in made[:faults]:
                false += len(_check(checker, path, case.write(page)))
                spoiled = case.write(case.spoil(page, chance))
                start = spoiled.index(MARK)
                end = spoiled.index(MARK, start + 1) - 1
                count += 1
                hits = [
                    f.span.start <= end and start <= f.span.end
                    for f in _check(checker, path, spoiled.replace(MARK, ""))
                ]
                found += any(hits)
                false += hits.count(False)
            yield rule, case.suffix, count, found, false


def _check(checker: Checker, path: Path, text: str) -> list[Finding]:
    path.write_text(text, encoding="utf-8")
    outcome = checker.check_file(path)
    if outcome.problems:
        raise RuntimeError(outcome.problems[0].message)
    return reported(outcome.articles)


def exchanged_headlines(folder: Path) -> Iterator[tuple[str, Lang, int, int, int]]:
    """Articles under the headline of another one: names that the body never has.

    Yields the rule, the language, the articles, those found, the alarms on them as they are.
    """
    rule = "any/headline-name-missing"
    checker = Checker(Config(plugins=False, layers=(Layer(select=(rule,), ignore=("all",)),)))
    articles: dict[Lang, list[tuple[str, str]]] = {"ar": [], "en": []}
    for document in data.newspapers(folder):
        headline, _, body = document.text.partition("\n")
        articles["ar"].append((headline, body))
    for document in data.parallel(folder, "ntrex"):
        if document.lang == "en":
            headline, _, body = document.text.partition("\n")
            articles["en"].append((headline, body))
    for lang, found in articles.items():
        shifted = [*found[7:], *found[:7]]
        counts = []
        for pairs in (zip(shifted, found, strict=True), zip(found, found, strict=True)):
            hits = 0
            for (headline, _), (_, body) in pairs:
                record = json.dumps({"title": headline, "body": body, "lang": lang})
                outcome = checker.check_text(record, path="a.json")
                hits += bool(reported(outcome.articles))
            counts.append(hits)
        yield rule, lang, len(found), counts[0], counts[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    data.folder_argument(parser)
    parser.add_argument("--faults", type=int, default=100)
    arguments = parser.parse_args()
    print(f"{'rule':32} {'':5}{'faults':>7}{'found':>7}{'false':>7}")
    for rows in (
        injection.measure(arguments.data, arguments.faults, LEFTOVERS),
        shape(arguments.data, arguments.faults),
        exchanged_headlines(arguments.data),
    ):
        for rule, kind, made, found, false in rows:
            print(f"{rule:32} {kind:5}{made:7}{found:7}{false:7}")


if __name__ == "__main__":
    main()
