"""Rules of links, dead ones above all: nothing outside the root is looked at."""

import os
from pathlib import Path

import pytest

from tests.checks.structure.finding import found

RULE = "any/dead-link"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "news").mkdir(parents=True)
    (root / "qa.toml").touch()
    (root / "about.md").touch()
    (root / "news" / "other page.md").touch()
    (root / "news" / "story.md").touch()
    (tmp_path / "outside.md").touch()
    return root


@pytest.mark.parametrize(
    ("target", "dead"),
    [
        ("other%20page.md", False),
        ("../about.md", False),
        ("../about.md?x=1#part", False),
        ("../about.html", False),  # made of about.md
        ("gone.md", True),
        ("../gone.html#x", True),
        ("../../outside.md", False),
        ("../../gone.md", False),  # outside the root
        ("../../../../../../../../../../etc/gone.md", False),
        ("/gone.md", False),
        ("//example.org/gone.md", False),
        ("https://example.org/gone.md", False),
        ("mailto:a@b.md", False),
        ("gone", False),
        ("gone/", False),
        ("%00gone.md", False),
        ("a" * 400 + ".md", True),  # longer than any name
        ("http://[::1.md", False),
    ],
)
def test_what_is_looked_up(site: Path, target: str, dead: bool) -> None:
    text = f"See [the page](<{target}>) of it.\n"
    assert found(RULE, text, site / "news" / "story.md") == (
        [f"[the page](<{target}>)"] if dead else []
    )


def test_an_article_that_is_no_file_is_not_looked_up(site: Path) -> None:
    assert found(RULE, "[a page](gone.md)", site / "news" / "unsaved.md") == []


def test_a_symbolic_link_does_not_lead_out(site: Path, tmp_path: Path) -> None:
    (site / "news" / "out").symlink_to(tmp_path)
    assert found(RULE, "[a page](out/gone.md)", site / "news" / "story.md") == []


def test_nothing_outside_the_root_is_so_much_as_asked_for(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = os.path.realpath

    def spy(path: str) -> str:
        asked.append(str(path))
        return real(path)

    monkeypatch.setattr(os.path, "realpath", spy)
    found(RULE, "[a page](../../outside.md) [b](gone.md)", site / "news" / "story.md")
    assert asked
    assert all(place.startswith(str(site)) for place in asked)


def test_html_is_judged_only_where_some_relative_link_is_right(site: Path) -> None:
    page = site / "page.html"
    page.touch()
    lone = '<p><a href="gone.html">1</a>'
    assert found(RULE, lone, page) == []  # a copy of a page, whose neighbours stayed behind
    assert found(RULE, f'{lone} <a href="about.md">2</a>', page) == ['<a href="gone.html">1</a>']


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("## What it cost?", "what-it-cost"),
        ("## `code` and *more*", "code-and-more"),
        ("## كم كلّف؟", "كم-كلف"),
        ("## Cost\n\nx\n\n## Cost", "cost-1"),
        ("Cost of it\n---", "cost-of-it"),
        ("## Cost {#price}", "price"),
        ('<a id="mark"></a>', "mark"),
        ("## Other", "top"),
        ("## Other", ":~:text=other"),
    ],
)
def test_names_that_a_heading_goes_by(heading: str, name: str) -> None:
    assert found(RULE, f"See [it](#{name}).\n\n{heading}\n\nHigh.\n") == []


def test_a_name_that_nothing_goes_by() -> None:
    assert found(RULE, "See [it](#price).\n\n## Cost\n\nHigh.\n") == ["[it](#price)"]


@pytest.mark.parametrize(
    ("page", "content", "part", "dead"),
    [
        ("costs.md", "# Cost of it\n\nHigh.\n", "cost-of-it", False),
        ("costs.md", "# Cost of it\n\nHigh.\n", "price", True),
        ("costs.md", "# Cost of it\n\nHigh.\n", "top", False),
        ("costs.md", "# Cost of it\n\nHigh.\n", ":~:text=high", False),
        ("costs.md", "Nothing is named here.\n", "price", False),
        ("costs.html", '<h2 id="price">Cost</h2>', "price", False),
        ("costs.html", '<h2 id="price">Cost</h2>', "cost", True),
        ("costs.md", "# الكلفة\n", "الكلفة", False),
        ("costs.md", "# Cost\n" + "x" * 2_000_000, "price", False),  # too large to be read
        ("costs.pdf", "# Cost\n", "page=3", False),
    ],
)
def test_parts_of_other_pages(site: Path, page: str, content: str, part: str, dead: bool) -> None:
    (site / page).write_text(content, encoding="utf-8")
    text = f"See [it](../{page}#{part})."
    assert bool(found(RULE, text, site / "news" / "story.md")) is dead


def test_parts_outside_the_root_are_not_read(site: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_text("# Cost\n")
    assert found(RULE, "[a page](../../outside.md#price)", site / "news" / "story.md") == []
    (site / "news" / "link.md").symlink_to(tmp_path / "outside.md")
    assert found(RULE, "[a page](link.md#price)", site / "news" / "story.md") == []


def test_a_pipe_is_not_waited_for(site: Path) -> None:
    os.mkfifo(site / "pipe.md")
    assert found(RULE, "[a page](../pipe.md#price)", site / "news" / "story.md") == []


def test_many_links_are_looked_up_once_each_and_not_for_ever(site: Path) -> None:
    text = "".join(f"[a b](gone{number % 1500}.md) " * 2 + "\n\n" for number in range(3_000))
    assert len(found(RULE, text, site / "news" / "story.md")) <= 1_000


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("[Click here](a)", True),
        ("[اضغط هُنا](a)", True),
        ("[https://example.org/a](https://example.org/a)", True),
        ("<https://example.org/a>", False),
        ("[Here is New York](a)", False),
        ("[التفاصيل الصغيرة](a)", False),
    ],
)
def test_vague_texts(text: str, vague: bool) -> None:
    assert bool(found("any/vague-link-text", text)) is vague


def test_two_parts_of_a_page_are_one_target() -> None:
    rule = "any/link-text-with-two-targets"
    assert found(rule, "[The bridge](a#x) and [the bridge](a/#y).") == []
    assert found(rule, "[Source](a), [source](b) and [SOURCE](a).") == ["source"]


def test_a_link_in_the_other_language() -> None:
    rule = "any/link-text-in-other-language"
    arabic = "قالت الصحيفة في {} أمس إن الجسر فُتح أمام المشاة بعد أعوام من العمل."
    assert found(rule, arabic.format("[a report on the bridge](a)"), "a.ar.md")
    assert not found(rule, arabic.format("[The New York Times](a)"), "a.ar.md")
    assert not found(rule, arabic.format("[https://example.org/a/b/c](a)"), "a.ar.md")


def test_tracking_is_for_the_strict() -> None:
    assert found("any/tracking-parameters", "[a b](https://c.de/?utm_medium=x)")
    assert not found("any/tracking-parameters", "[a b](https://c.de/utm_medium)")
