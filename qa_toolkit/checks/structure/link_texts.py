"""The texts of links: what a reader who hears nothing else learns from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Document, Link
from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import words
from qa_toolkit.model import Category, Finding, Message, Related, Severity, Span
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_WCAG = "WCAG 2.2, success criterion 2.4.4 (link purpose)"


def shown(link: Link) -> Span:
    """The range that a finding about a link's text marks."""
    return link.inner if len(link.inner) else link.span


def _folded(text: str) -> str:
    return " ".join(bare(word.text).casefold() for word in words(text))


class EmptyLink(DocumentRule):
    """A link that shows nothing, or that leads nowhere."""

    meta = RuleMeta(
        id="any/empty-link",
        summary=Message(en="Link without a text or an address", ar="رابط بلا نص أو بلا عنوان"),
        explanation=Message(
            en="A link without a text cannot be seen or heard; one without an address leads "
            "nowhere.",
            ar="الرابط الذي لا نص له لا يُرى ولا يُسمع، والذي لا عنوان له لا يقود إلى شيء.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=_WCAG,
        examples=(
            Example(
                "رممت البلدية الجسر[[[](https://example.org)]] القديم.\n",
                "رممت البلدية [الجسر](https://example.org) القديم.\n",
                format="markdown",
            ),
            Example(
                'The [[<a href="">bridge</a>]] opened.',
                'The <a href="b.html">bridge</a> opened.',
                format="html",
            ),
            Example('<p><a href="/"><img src="logo.svg" alt="Home"></a></p>', format="html"),
            Example('<p><a name="part"></a>The bridge opened.</p>', format="html"),
        ),
        measured=Measured(
            1.0,
            201,
            "1 alarm on 696 pages of software manuals, true, and 200 put into NTREX-128 and "
            "TICO-19 as "
            "pages; silent on them unspoiled",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """An alternative text or a title is a text; a permanent link of a heading is passed."""
        for link in document.article.links:
            if not link.target.strip():
                message = Message(
                    en="The link has no address: add it or remove the link.",
                    ar="الرابط بلا عنوان: أضفه أو احذف الرابط.",
                )
            elif not link.text.strip() and not link.target.startswith("#"):
                message = Message(
                    en="The link has no text: nobody can see it.",
                    ar="الرابط بلا نص: لا يراه أحد.",
                )
            else:
                continue
            yield self.finding_at(link.span, message)


_VAGUE_TEXTS = (
    "here;click here;click;press here;see here;read here;this;this link;this page;link;the link;"
    "more;read more;learn more;see more;more here;details;more details;click on this link;"
    "هنا;اضغط هنا;أضغط هنا;اضغط;انقر هنا;انقر;من هنا;شاهد هنا;اقرأ هنا;هذا الرابط;الرابط;رابط;"
    "هذه الصفحة;المزيد;اقرأ المزيد;لقراءة المزيد;شاهد المزيد;التفاصيل;للتفاصيل;لمزيد من التفاصيل;"
    "اضغط على الرابط;اضغط على هذا الرابط;على هذا الرابط;عبر هذا الرابط"
)
_VAGUE = frozenset(_folded(text) for text in _VAGUE_TEXTS.split(";"))
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)[^\s]{1,2000}\s*")


class VagueLinkText(DocumentRule):
    """A link called “click here”, or by its address."""

    meta = RuleMeta(
        id="any/vague-link-text",
        summary=Message(en="Link that does not say where it leads", ar="رابط لا يقول إلى أين يقود"),
        explanation=Message(
            en="“Click here”, “more” or a bare address tell nothing to a reader who moves from "
            "link "
            "to link, nor to a search engine. The text of a link names what is behind it.",
            ar="«اضغط هنا» و«المزيد» والعنوان المكتوب كما هو لا تقول شيئاً لمن يتنقل بين الروابط "
            "ولا "
            "لمحرك البحث. ونص الرابط يسمّي ما وراءه.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=_WCAG,
        examples=(
            Example(
                "لقراءة التقرير <a href='r.pdf'>[[اضغط هنا]]</a>.\n",
                "اقرأ <a href='r.pdf'>تقرير البلدية</a>.\n",
                format="html",
            ),
            Example(
                'For the report <a href="r.pdf">[[click here]]</a>.',
                'Read <a href="r.pdf">the report of the council</a>.',
                format="html",
            ),
            Example("Read [more about the bridge](b.md) by Sam Here.\n", format="markdown"),
        ),
        measured=Measured(
            1.0,
            142,
            "142 put into pages of NTREX-128 and TICO-19, all found; no alarm on the pages "
            "without them",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare the words of the whole text of each link."""
        for link in document.article.links:
            if len(link.text) > 2_000:
                continue
            if _folded(link.text) in _VAGUE or _ADDRESS.fullmatch(link.text):
                yield self.finding_at(
                    shown(link),
                    Message(
                        en="The link does not say where it leads: name what is behind it.",
                        ar="لا يقول الرابط إلى أين يقود: سمِّ ما وراءه.",
                    ),
                )


_LEAST_FOREIGN = 3
"""Words from which on a text in the other language is no name."""


class LinkTextInOtherLanguage(DocumentRule):
    """A link whose text is a phrase of the other language."""

    meta = RuleMeta(
        id="any/link-text-in-other-language",
        summary=Message(en="Link text in the other language", ar="نص رابط باللغة الأخرى"),
        explanation=Message(
            en="The text of the link is a phrase of the other language, not a name: a sign that it "
            "was left untranslated.",
            ar="نص الرابط عبارة باللغة الأخرى وليس اسماً: الغالب أنه لم يُترجم.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="WCAG 2.2, success criterion 3.1.2 (language of parts)",
        examples=(
            Example(
                "رممت البلدية الجسر، كما جاء في <a href='r.pdf'>[[the report of the "
                "council]]</a> أمس.\n",
                "رممت البلدية الجسر، كما جاء في <a href='r.pdf'>تقرير البلدية</a> أمس.\n",
                format="html",
            ),
            Example(
                'It says so in <a href="r.pdf">[[تقرير البلدية عن الجسر]]</a> of Sunday.',
                'It says so in <a href="r.pdf">the report on the bridge</a> of Sunday.',
                lang="en",
                format="html",
            ),
            Example(
                "كما ذكرت صحيفة [The New York Times](n.html) أمس في تقرير طويل.\n",
                format="markdown",
            ),
        ),
        measured=Measured(
            1.0,
            128,
            "142 put into pages of NTREX-128 and TICO-19, 128 found; no alarm on the pages "
            "without them",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Every word is of the other script; in English two of them are not capitalised."""
        for link in document.article.links:
            found = [word for word in words(link.text[:500]) if word.script != "number"]
            if len(found) < _LEAST_FOREIGN:
                continue
            scripts = {word.script for word in found}
            if len(scripts) > 1 or document.lang in scripts or _ADDRESS.match(link.text):
                continue
            if scripts == {"en"} and sum(word.text.islower() for word in found) < 2:
                continue
            yield self.finding_at(
                shown(link),
                Message(
                    en="The text of the link is in the other language: translate it.",
                    ar="نص الرابط باللغة الأخرى: ترجمه.",
                ),
            )


class LinkTextWithTwoTargets(DocumentRule):
    """One text that leads to two addresses."""

    meta = RuleMeta(
        id="any/link-text-with-two-targets",
        summary=Message(en="One link text, two addresses", ar="نص رابط واحد لعنوانين"),
        explanation=Message(
            en="Two links with the same words lead to different addresses: one of them is a slip, "
            "or readers cannot tell them apart.",
            ar="رابطان بالكلمات نفسها يقودان إلى عنوانين مختلفين: أحدهما سهو أو لا يستطيع القارئ "
            "التمييز بينهما.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=_WCAG,
        examples=(
            Example(
                "فُتح <a href='a.html'>الجسر القديم</a> أمس، ويخدم <a href='b.html'>[[الجسر "
                "القديم]]</a> المشاة.\n",
                "فُتح <a href='a.html'>الجسر القديم</a> أمس، ويخدم المرفأ المشاة.\n",
                format="html",
            ),
            Example(
                '<a href="a">The bridge</a> and <a href="b">[[the bridge]]</a>.',
                '<a href="a">The bridge</a> and <a href="b">the harbour</a>.',
                format="html",
            ),
            Example("[The bridge](a#top) and [the bridge](a/#map).\n", format="markdown"),
        ),
        measured=Measured(
            1.0,
            142,
            "142 put into pages of NTREX-128 and TICO-19, all found; no alarm on the pages "
            "without them",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Two parts of one page are one address; texts that name nothing are reported as such."""
        first: dict[str, Link] = {}
        for link in document.article.links:
            text = _folded(link.text[:500])
            if not text or text in _VAGUE or not link.target.strip():
                continue
            earlier = first.setdefault(text, link)
            if _page(earlier.target) == _page(link.target):
                continue
            yield self.finding_at(
                shown(link),
                Message(
                    en="The same words lead to another address above: check both.",
                    ar="الكلمات نفسها تقود أعلاه إلى عنوان آخر: تحقق منهما.",
                ),
                related=[Related(shown(earlier), Message(en="the other link", ar="الرابط الآخر"))],
            )


def _page(target: str) -> str:
    page = target.partition("#")[0].strip().rstrip("/").casefold()
    return page.replace("http://", "https://", 1)


_TRACKING = re.compile(
    r"[?&;](?:utm_[a-z]{1,20}|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hsenc|ref_src)="
)


class TrackingParameters(DocumentRule):
    """A link that carries the marks of a campaign."""

    meta = RuleMeta(
        id="any/tracking-parameters",
        summary=Message(en="Link with tracking parameters", ar="رابط فيه معاملات تتبع"),
        explanation=Message(
            en="utm_source, fbclid and their like tell where a click came from. Copied into an "
            "article they give away the writer's own path and falsify the other site's counts.",
            ar="تدل utm_source وfbclid وأمثالهما على مصدر النقرة، فإذا نُسخت في مقال كشفت طريق "
            "الكاتب "
            "وأفسدت إحصاءات الموقع الآخر.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="newsroom practice; the parameters are those of the large advertising networks",
        examples=(
            Example(
                "The [[[bridge](https://example.org/b?utm_source=mail)]] opened.\n",
                "The [bridge](https://example.org/b) opened.\n",
                format="markdown",
            ),
            Example(
                'فُتح [[<a href="https://example.org/b?id=1&amp;fbclid=x">الجسر</a>]].',
                'فُتح <a href="https://example.org/b?id=1">الجسر</a>.',
                format="html",
            ),
            Example("The [bridge](https://example.org/b?page=2) opened.\n", format="markdown"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Look at the query of each address."""
        for link in document.article.links:
            if _TRACKING.search(link.target):
                yield self.finding_at(
                    link.span,
                    Message(
                        en="The address holds tracking parameters: delete them.",
                        ar="في العنوان معاملات تتبع: احذفها.",
                    ),
                )
