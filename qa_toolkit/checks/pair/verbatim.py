"""What a translation keeps as it is: links, addresses, hashtags, code, emphasis."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, whole
from qa_toolkit.document import Document
from qa_toolkit.model import Category, Finding, Message, Mqm, MqmSeverity, Severity, Span
from qa_toolkit.rule import BOTH, Example, RuleMeta

_URL = re.compile(r"https?://[^\s<>\"')\]\u060c\u061b]*[^\s<>\"')\].,;:!?\u060c\u061b\u061f]")
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)|href=[\"']([^\"']*)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_MENTION = re.compile(r"(?<![\w@/.])@\w{2,}(?![\w.]*@)")
_HASHTAG = re.compile(r"(?<![\w&#/])#(?=\w*[^\W\d])\w{2,}")
_CODE = re.compile(r"(?<!`)`[^`\n]+`(?!`)|<code>[^<\n]*</code>")
_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=[\w«\"“]).{1,200}?\1(?![\w*])|<(?:b|strong|em|i)>")


_MARKUP = 8
"""Code points of markup that may stand before the first word and after the last."""


def _written(document: Document, places: Sequence[Place]) -> Span:
    """The source from the first sentence to the last, and the markup that opens it."""
    inner = whole(places)
    return Span(max(0, inner.start - _MARKUP), min(len(document.source), inner.end + _MARKUP))


def _found(pattern: re.Pattern[str], document: Document, places: Sequence[Place]) -> list[Span]:
    around = _written(document, places)
    spans = (
        Span(*match.span()) for match in pattern.finditer(document.source, around.start, around.end)
    )
    inner = whole(places)
    return [span for span in spans if span.overlaps(inner)]


class LinkMissing(LinkRule):
    """A link of the source that the translation does not have."""

    meta = RuleMeta(
        id="pair/link-missing",
        summary=Message(en="Link that the translation lost", ar="رابط سقط من الترجمة"),
        explanation=Message(
            en="The source links here to an address that the translation links to nowhere. "
            "Another address of the same site (the page in the other language) will do.",
            ar="في المصدر رابط إلى عنوان لا رابط إليه في الترجمة. ويكفي عنوان آخر من الموقع نفسه، "
            "كالصفحة باللغة الأخرى.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Design and markup", "Link/cross-reference", MqmSeverity.MINOR),
        examples=(
            Example(
                "[[افتُتح الجسر يوم الاثنين، كما أعلن المجلس.]]",
                "افتُتح الجسر يوم الاثنين، كما [أعلن المجلس](https://council.example/ar/bridge).",
                lang="ar",
                format="markdown",
                source="The bridge opened on Monday, as the "
                "[council said](https://council.example/en/bridge).",
            ),
            Example(
                "اقرأ المزيد على https://council.example/ar/1",
                lang="ar",
                source="Read more at https://council.example/en/1",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each link."""
        source, target = linked.alignment.source, linked.alignment.target
        for address, span in _links(source, linked.source):
            if address in _kept(target.source):
                continue
            site = _site(address)
            if site and _sites(target.source)[site] >= _sites(source.source)[site]:
                continue
            message = Message(
                en=f"The source links here to {address}.", ar=f"في المصدر هنا رابط إلى {address}."
            )
            yield self.missing(linked, span, message)


def _links(document: Document, places: Sequence[Place]) -> Iterator[tuple[str, Span]]:
    inner = whole(places)
    spans = []
    for link in document.article.links:
        if link.inner.overlaps(inner) and not link.target.startswith(("#", "mailto:")):
            spans.append(link.span)
            yield link.target, link.inner
    for span in _found(_URL, document, places):
        if not any(span.overlaps(other) for other in spans):
            yield document.source[span.start : span.end], span


def _site(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # a bracket that opens no address of a host
        return ""


@lru_cache(4)
def _sites(source: str) -> Counter[str]:
    return Counter(_site(match.group()) for match in _URL.finditer(source))


@lru_cache(4)
def _kept(source: str) -> frozenset[str]:
    """All that a source has of what is never translated, and the targets of its links."""
    found = {
        match.group() for kept in (_URL, _EMAIL, _MENTION, _CODE) for match in kept.finditer(source)
    }
    return frozenset(found | {match[1] or match[2] for match in _TARGET.finditer(source)})


class AddressMissing(LinkRule):
    """An e-mail address, an account or a hashtag that the translation does not have."""

    meta = RuleMeta(
        id="pair/address-missing",
        summary=Message(
            en="E-mail address, account or hashtag that the translation lost",
            ar="عنوان بريد أو حساب أو وسم سقط من الترجمة",
        ),
        explanation=Message(
            en="Addresses and accounts are written as they are in every language; a hashtag may be "
            "translated, and then another hashtag stands in its place.",
            ar="تُكتب عناوين البريد والحسابات كما هي في كل لغة، والوسم قد يُترجم فيحل وسم آخر محله.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Accuracy", "Do not translate"),
        examples=(
            Example(
                "[[راسلونا عن الجسر على info@example.com.]]",
                "راسلونا عن الجسر على bridge@example.com.",
                lang="ar",
                source="Write to us about the bridge at bridge@example.com.",
            ),
            Example(
                "انضموا إلى حملة #الجسر_الجديد مع @council.",
                lang="ar",
                source="Join the campaign #NewBridge with @council.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each address."""
        source, target = linked.alignment.source, linked.alignment.target
        written = _text(source, linked.source)
        if "@" not in written and "#" not in written:
            return
        lost = [
            span
            for pattern in (_EMAIL, _MENTION)
            for span in _found(pattern, source, linked.source)
            if source.source[span.start : span.end] not in _kept(target.source)
        ]
        tags = _found(_HASHTAG, source, linked.source)
        lost += tags[len(_found(_HASHTAG, target, linked.target)) :]
        for span in lost:
            said = source.source[span.start : span.end]
            message = Message(en=f"The source has {said} here.", ar=f"في المصدر هنا {said}.")
            yield self.missing(linked, span, message)


def _text(document: Document, places: Sequence[Place]) -> str:
    around = _written(document, places)
    return document.source[around.start : around.end]


class CodeMissing(LinkRule):
    """A piece of code that the translation changed or lost."""

    meta = RuleMeta(
        id="pair/code-missing",
        summary=Message(en="Code that the translation changed", ar="شفرة غيّرتها الترجمة"),
        explanation=Message(
            en="What is set as code is typed by readers as it stands: it is never translated.",
            ar="ما يُكتب بصيغة الشفرة ينقله القارئ كما هو، فلا يُترجم.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Accuracy", "Do not translate"),
        examples=(
            Example(
                "[[اكتب `qa افحص` لفحص المقال كله.]]",
                "اكتب `qa check` لفحص المقال كله.",
                lang="ar",
                format="markdown",
                source="Type `qa check` to check the whole article.",
            ),
            Example(
                "اكتب `qa check` لفحص المقال كله.",
                lang="ar",
                format="markdown",
                source="Type `qa check` to check the whole article.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding for each piece of code."""
        source, target = linked.alignment.source, linked.alignment.target
        for span in _found(_CODE, source, linked.source):
            said = source.source[span.start : span.end]
            if said not in _kept(target.source):
                message = Message(en=f"The source has {said} here.", ar=f"في المصدر هنا {said}.")
                yield self.missing(linked, span, message)


class EmphasisMissing(LinkRule):
    """Words in bold that are not in the translation."""

    meta = RuleMeta(
        id="pair/emphasis-missing",
        summary=Message(en="Emphasis that the translation lost", ar="تمييز سقط من الترجمة"),
        explanation=Message(
            en="The source sets words in bold, and nothing in the translation of the passage is.",
            ar="في المصدر كلمات بخط ثقيل، ولا شيء منها في ترجمة العبارة.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Design and markup", "Text formatting", MqmSeverity.MINOR),
        examples=(
            Example(
                "[[لا تعبروا الجسر ليلاً من دون ضوء.]]",
                "**لا تعبروا** الجسر ليلاً من دون ضوء.",
                lang="ar",
                format="markdown",
                source="**Do not cross** the bridge at night without a light.",
            ),
            Example(
                "لا تعبروا **الجسر** ليلاً من دون ضوء.",
                lang="ar",
                format="markdown",
                source="Do not cross the **bridge** at night without a light.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding a link."""
        spans = _found(_STRONG, linked.alignment.source, linked.source)
        if spans and not _found(_STRONG, linked.alignment.target, linked.target):
            message = Message(en="The source sets this in bold.", ar="هذا في المصدر بخط ثقيل.")
            yield self.missing(linked, spans[0], message)
