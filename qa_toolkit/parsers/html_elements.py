"""What the elements and class names of HTML mean for the layout of an article."""

from __future__ import annotations

from qa_toolkit.document import Kind


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")

SKIPPED = _names(
    "code pre kbd samp var template svg math head nav button select noscript object audio video "
    "canvas datalist rp rt"
)
"""Elements whose content no reader takes for the article's words."""

SILENT = _names("pre template head nav noscript rp rt datalist")
"""Skipped elements that leave nothing behind; any other leaves OBJECT in its line."""

CONTAINERS = _names("html body div main article section header footer aside")

BLOCKS = CONTAINERS | _names(
    "address blockquote caption center dd details dialog dl dt fieldset figcaption figure form "
    "h1 h2 h3 h4 h5 h6 head hgroup hr legend li menu nav noscript ol p pre search summary table "
    "tbody td template tfoot th thead title tr ul"
)
"""Elements that begin and end a line of their own."""

HEADINGS = _names("h1 h2 h3 h4 h5 h6")

EMBEDDED = (SKIPPED - _names("template head noscript rp rt datalist")) | _names(
    "embed hr iframe input textarea"
)
"""Elements that show something though they hold no text of the article."""

KINDS = {
    "p": Kind.PARAGRAPH,
    "h1": Kind.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "summary", "legend"), Kind.SUBHEAD),
    **dict.fromkeys(("li", "dt", "dd"), Kind.LIST_ITEM),
    "blockquote": Kind.QUOTE,
    **dict.fromkeys(("td", "th"), Kind.TABLE_CELL),
    **dict.fromkeys(("figcaption", "caption"), Kind.CAPTION),
}

CLASSES = {
    **dict.fromkeys(("byline", "by-line", "author", "article-author"), Kind.BYLINE),
    **dict.fromkeys(("deck", "dek", "standfirst", "subheadline", "subtitle"), Kind.DECK),
    **dict.fromkeys(("caption", "wp-caption-text"), Kind.CAPTION),
    **dict.fromkeys(("footnote", "footnotes"), Kind.FOOTNOTE),
    **dict.fromkeys(("kicker", "eyebrow"), Kind.SECTION),
    "dateline": Kind.DATELINE,
    "pullquote": Kind.QUOTE,
}
"""Class names, and item properties of schema.org, that content-management systems agree on."""

CREDITS = _names("credit photo-credit image-credit caption-credit")

IMPLIED = {
    "li": _names("p li"),
    "dt": _names("p dt dd"),
    "dd": _names("p dt dd"),
    "td": _names("p td th"),
    "th": _names("p td th"),
    "tr": _names("p td th tr"),
}
"""The open elements that a start tag ends: their own end tags may be left out."""
