from __future__ import annotations

from qa_toolkit.parsers import parse


def test_every_source_of_a_list_is_kept() -> None:
    text = "---\nsources: [a.txt, b.txt]\ntags: [one, two]\n---\n\n# Bridge\n\nIt opened.\n"
    (document,) = parse(text, path="a.en.md")
    assert document.article.metadata["sources"] == ["a.txt", "b.txt"]
    assert document.article.metadata["tags"] == "one"
