"""The files of an article's pictures: one used twice, one that is not there, one misnamed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qa_toolkit.document import Document, Image, Picture
from qa_toolkit.language.picture_names import file_name
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_ORNAMENT = re.compile(r"\.(?:svg|gif|ico)(?:$|[?#])", re.IGNORECASE)


_FILE = re.compile(r"([^?#]+\.(?:jpe?g|png|webp|avif|heic|tiff?))[?#]", re.IGNORECASE)


def _address(src: str) -> str:
    """The address of a file; what follows a question mark is only the size that is asked for."""
    match = _FILE.match(src.strip()[:2_000])
    return match[1] if match else src.strip()


class ImageUsedTwice(DocumentRule):
    """One picture that stands twice in an article."""

    meta = RuleMeta(
        id="any/image-used-twice",
        summary=Message(en="The same picture twice", ar="صورة مكررة"),
        explanation=Message(
            en="The same file stands in the article twice, or two files of the same content, often "
            "because a second picture was copied over and not replaced.",
            ar="الملف نفسه موجود في المقال مرتين، أو ملفان بمحتوى واحد، وكثيراً ما يكون السبب نسخ "
            "صورة دون استبدالها.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: a second picture shows something else",
        examples=(
            Example(
                "![السوق](a/1.jpg)\n[[![المرفأ](a/1.jpg)]]",
                "![السوق](a/1.jpg)\n![المرفأ](a/2.jpg)",
                format="plain",
            ),
            Example(
                "![Market](a/1.jpg)\n[[![Harbour](a/copy.jpg)]]",
                "![Market](a/1.jpg)\n![Harbour](a/2.jpg)",
                format="plain",
                pictures={
                    "a/1.jpg": Picture(format="jpeg", size=5),
                    "a/copy.jpg": Picture(format="jpeg", size=5),
                    "a/2.jpg": Picture(format="jpeg", size=7),
                },
            ),
            Example("![Market](1.jpg)\n![Harbour](2.jpg)", format="plain"),
        ),
        measured=Measured(
            1.0,
            300,
            "captions made of SaudiNewsNet, NTREX and TICO-19, the third picture's content "
            "that of the first: 300 of 300 found; others: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare addresses, then contents; ornaments (SVG, GIF, data) are meant to return."""
        first: dict[str, Image] = {}
        sizes: dict[int, list[Image]] = {}
        for image in document.article.images:
            address = _address(image.src)
            if not address or address.startswith("data:") or _ORNAMENT.search(address):
                continue
            earlier = first.get(address) or self._same_file(image, context, sizes)
            if earlier is None:
                first[address] = image
                continue
            yield self.finding_at(
                image.span,
                Message(
                    en="This picture already stands above: choose another one.",
                    ar="سبقت هذه الصورة في المقال: اختر غيرها.",
                ),
                related=[Related(earlier.span, Message(en="first used here", ar="وردت أولاً هنا"))],
            )

    def _same_file(
        self, image: Image, context: Context, sizes: dict[int, list[Image]]
    ) -> Image | None:
        """An earlier picture of the same content; only files of one size are read to the end."""
        picture = context.pictures.of(image.src)
        if picture is None or not picture.size:
            return None
        alike = sizes.setdefault(picture.size, [])
        digest = context.pictures.digest(image.src) if alike else None
        same = (each for each in alike if digest and context.pictures.digest(each.src) == digest)
        found = next(same, None)
        if found is None and len(alike) < _COMPARED:
            alike.append(image)
        return found


_COMPARED = 4
"""How many different files of one size a further one is compared with."""


class ImageFileMissing(DocumentRule):
    """A picture whose file is not where the article says."""

    meta = RuleMeta(
        id="any/image-file-missing",
        summary=Message(en="Picture whose file is missing", ar="صورة لا وجود لملفها"),
        explanation=Message(
            en="The address leads to a folder that is at hand and holds pictures, but not this "
            "one. Addresses of the web are not looked at, nor folders without any picture: texts "
            "are often exported without theirs.",
            ar="يقود العنوان إلى مجلد موجود فيه صور، لكن هذه ليست فيه. ولا يُنظر في عناوين "
            "الشبكة ولا "
            "في مجلد لا صور فيه، فكثيراً ما تُصدَّر النصوص بلا صورها.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="HTML Standard, the img element: src is the address of an image",
        examples=(
            Example(
                "[[![السوق](a/market.jpg)]]",
                "![السوق](a/market-1.jpg)",
                format="plain",
                pictures={"a/market.jpg": Picture(missing=True)},
            ),
            Example("![Market](a/market.jpg)", format="plain"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Whoever provides the files says which should be there."""
        for image in document.article.images:
            picture = context.pictures.of(image.src)
            if picture and picture.missing:
                name = file_name(image.src)
                yield self.finding_at(
                    image.span,
                    Message(
                        en=f"There is no file “{name}” in its folder: check the address.",
                        ar=f"لا ملف باسم «{name}» في مجلده: تحقق من العنوان.",
                    ),
                )


_FORMATS: Mapping[str, str] = {
    **dict.fromkeys(("jpg", "jpeg", "jpe", "jfif"), "jpeg"),
    **dict.fromkeys(("tif", "tiff"), "tiff"),
    **dict.fromkeys(("heic", "heif"), "heic"),
    **{name: name for name in ("png", "webp", "gif", "avif", "bmp", "svg")},
}
_NO_PICTURES = frozenset({"html", "empty", "pdf", "zip"})


class ImageExtensionMismatch(DocumentRule):
    """A picture's file that holds something else than its name says."""

    meta = RuleMeta(
        id="any/image-extension-mismatch",
        summary=Message(
            en="Picture whose name ends for another format", ar="امتداد الصورة لا يوافق محتواها"
        ),
        explanation=Message(
            en="The first bytes of the file tell its format. A wrong ending breaks servers and "
            "editors that go by it; a page of HTML or an empty file is no picture at all.",
            ar="تدل أولى بايتات الملف على صيغته. والامتداد الخاطئ يُربك الخوادم والبرامج التي تعتمد "
            "عليه، أما صفحة HTML أو الملف الفارغ فليسا صورة أصلاً.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="IANA media types (image/jpeg, image/png, image/webp …)",
        examples=(
            Example(
                "[[![السوق](a/market.jpg)]]",
                "![السوق](a/market.webp)",
                format="plain",
                pictures={
                    "a/market.jpg": Picture(format="webp", size=9),
                    "a/market.webp": Picture(format="webp", size=9),
                },
            ),
            Example(
                "![Market](a/market.jpeg)",
                format="plain",
                pictures={"a/market.jpeg": Picture(format="jpeg", size=9)},
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A format that is not known is not judged."""
        for image in document.article.images:
            picture = context.pictures.of(image.src)
            named = _FORMATS.get(file_name(image.src).rpartition(".")[2].casefold())
            if not named or not picture or picture.format in (None, named):
                continue
            if picture.format in _NO_PICTURES:
                said = Message(
                    en=f"The file is no picture ({picture.format}): put the picture there again.",
                    ar=f"الملف ليس صورة ({picture.format}): ضع الصورة مكانه من جديد.",
                )
            else:
                said = Message(
                    en=f"The file's content is {picture.format}, not {named}: rename or "
                    f"convert it.",
                    ar=f"محتوى الملف {picture.format} لا {named}: غيّر اسمه أو حوّله.",
                )
            yield self.finding_at(image.span, said, data={"format": picture.format})
