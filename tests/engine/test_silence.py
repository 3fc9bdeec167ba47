from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config, Layer
from qa_toolkit.engine.silence import silenced
from qa_toolkit.model import Finding

RULES = ("en/repeated-word", "en/doubled-space")


@pytest.fixture(scope="module")
def checker() -> Checker:
    layer = Layer(select=(*RULES, "any/unused-suppression"), ignore=("all",))
    return Checker(Config(plugins=False, cache=False, layers=(layer,)))


ARTICLES = {
    "paragraph.md": "# Bridge\n\nThe minister read the the report.\n",
    "later-line.md": "One line here,\nand then the the report\nwent on.\n",
    "list.md": "- one\n- the the two\n- three  of them\n",
    "table.md": "| a | b |\n| - | - |\n| the the | c |\n",
    "matter.md": "---\ntitle: The the bridge\nlang: en\n---\n\nIt opened.\n",
    "page.html": "<!doctype html>\n<html lang=en><body>\n<p>One\nthe the two</p>\n</body></html>\n",
    "plain.txt": "The bridge\n\nThe minister read the the report.\n",
    "two-of-them.md": "It was the the end  of it.\n\nIt was the the end  of it.\n",
    "first.md": "the the report\n",
    "windows.md": "# Bridge\r\n\r\nThe minister read the the report.\r\n",
}


@pytest.mark.parametrize("name", ARTICLES)
def test_everything_is_silenced_and_nothing_else_changes(checker: Checker, name: str) -> None:
    def check(text: str) -> list[Finding]:
        outcome = checker.check_text(text, path=name)
        return [finding for article in outcome.articles for finding in article.findings]

    text = ARTICLES[name]
    before = check(text)
    assert before
    done = silenced(text, check, "as spoken")
    assert done.left == ()
    assert done.number == len(before)
    after = check(done.text)
    assert [(each.rule, each.suppressed.reason) for each in after if each.suppressed] == [
        (each.rule, "as spoken") for each in before
    ]
    assert done.text.replace("\r\n", "\n").count("<!--") <= len(before)


@pytest.mark.parametrize("name", ["table.md", "quoted.md", "below.md"])
def test_no_list_table_or_quotation_is_torn(checker: Checker, name: str) -> None:
    texts = {
        **ARTICLES,
        "quoted.md": "> It opened\n> [in the the end](x)\n> at last.\n",
        "below.md": "* One\n\n  and the the other.\n",
    }

    def check(text: str) -> list[Finding]:
        outcome = checker.check_text(text, path=name)
        return [finding for article in outcome.articles for finding in article.findings]

    done = silenced(texts[name], check, "as spoken")
    assert done.left == ()
    before, after = (MarkdownIt("commonmark").enable("table") for _ in range(2))
    kinds = [
        [token.type for token in parser.parse(text) if token.type != "html_block"]
        for parser, text in ((before, texts[name]), (after, done.text))
    ]
    assert kinds[0] == kinds[1]


def test_lines_end_as_they_did(checker: Checker) -> None:
    text = ARTICLES["windows.md"]

    def check(text: str) -> list[Finding]:
        outcome = checker.check_text(text, path="windows.md")
        return [finding for article in outcome.articles for finding in article.findings]

    done = silenced(text, check, "as spoken").text
    assert done.count("\n") == done.count("\r\n") > text.count("\n")


def test_where_no_comment_can_stand_it_is_left(checker: Checker) -> None:
    text = '{"lang": "en", "body": "Read the the report."}'

    def check(text: str) -> list[Finding] | None:
        outcome = checker.check_text(text, path="a.json")
        if outcome.problems:
            return None
        return [finding for article in outcome.articles for finding in article.findings]

    done = silenced(text, check, "as spoken")
    assert (done.text, done.number, len(done.left)) == (text, 0, 1)
