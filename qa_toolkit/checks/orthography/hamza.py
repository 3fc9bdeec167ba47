"""Hamza left off the alef (الى for إلى), or put where none belongs (إستخدام for استخدام)."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.alefs import with_hamza, without_hamza
from qa_toolkit.checks.orthography.candidates import (
    Candidate,
    candidates,
    respelled,
    spells_letters,
)
from qa_toolkit.checks.orthography.slip_rules import slips
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.suspects import Slip
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta, SegmentRule


class MissingHamza(DocumentRule):
    """A word whose initial alef lacks its hamza or madda."""

    meta = RuleMeta(
        id="ar/missing-hamza",
        summary=Message(en="Alef without its hamza", ar="ألف بلا همزتها"),
        explanation=Message(
            en="The hamza of أ and إ, and the madda of آ, are letters of the word: الى, ان and "
            "اعلن are not Arabic words, or not the word that is meant. Reported if the lexicon "
            "has the word only with hamza, or has it without one only as a rare imperative.",
            ar="همزة القطع والمدة من حروف الكلمة: «الى» و«ان» و«اعلن» ليست كلمات عربية أو ليست "
            "الكلمة المقصودة. يُبلَّغ عنها إذا لم يعرف المعجم الكلمة إلا بالهمزة، أو لم يعرفها "
            "بلا همزة إلا فعل أمر نادراً.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="Academy of the Arabic Language, Cairo: the rules of writing the hamza",
        examples=(
            Example("وصل الوفد [[الى]] العاصمة مساء.", "وصل الوفد إلى العاصمة مساء."),
            Example(
                "قال الوزير [[ان]] العمل يبدأ في الصباح [[او]] المساء.",
                "قال الوزير إن العمل يبدأ في الصباح أو المساء.",
            ),
            Example("[[واضاف]] أن النتائج جيدة.", "وأضاف أن النتائج جيدة."),
            Example("كما [[اعلن]] المدير موعد الافتتاح.", "كما أعلن المدير موعد الافتتاح."),
            Example("صرح [[بانه]] لن يسافر.", "صرح بأنه لن يسافر."),
            Example("استقبل الأمين العام بان كي مون اثنين من أبناء المدينة واستمع إليهما."),
            Example("بثت قناة ان بي سي اللقاء مع المغني كاني وايت."),
        ),
        measured=Measured(
            0.98,
            247,
            "alarms on NTREX-128, SaudiNewsNet, aghlat and Gulf laws, read one by one",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each word that wants a hamza; two spellings are offered for ان."""
        for segment, found in slips(document).items():
            weighed = {
                candidate.number: diagnosis.meant[:1]
                for candidate, diagnosis in found
                if diagnosis.sure and not diagnosis.known and diagnosis.slip is Slip.HAMZA_LOST
            }
            for candidate in candidates(segment):
                word, plain, number = candidate
                meant = self._meant(segment, candidate) or weighed.get(number)
                if not meant or word.text in context.house:
                    continue
                choice = " / ".join(meant)
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"The hamza is missing: write “{choice}”.",
                        ar=f"همزة ساقطة: اكتب «{choice}».",
                    ),
                    replace=[respelled(word.text, plain, text) for text in meant],
                )

    def _meant(self, segment: Segment, candidate: Candidate) -> tuple[str, ...]:
        plain, number = candidate.plain, candidate.number
        if "ا" not in plain:
            return ()
        if len(plain.removeprefix("ال")) <= 3 and spells_letters(segment, number):
            return ()
        if plain == "ان":
            # إن after a verb of saying, أن elsewhere; the other one is offered all the same.
            said = any(_says(word.text) for word in segment.words[max(0, number - 4) : number])
            return ("إن", "أن") if said else ("أن", "إن")
        if plain == "او":
            return ("أو",)
        following = segment.words[number + 1 : number + 2]
        if len(plain) < 3 or (plain == "بان" and following and following[0].text == "كي"):
            return ()
        meant = with_hamza(plain)
        return (meant,) if meant else ()


def _says(word: str) -> bool:
    return any(reading.stem == "قال" and reading.tense for reading in arabic().readings(word))


class SuperfluousHamza(SegmentRule):
    """A hamza on an alef that only carries the voice into the word."""

    meta = RuleMeta(
        id="ar/superfluous-hamza",
        summary=Message(en="Hamza on an alef of union", ar="همزة على ألف وصل"),
        explanation=Message(
            en="The verbs of seven to ten letters' patterns and their verbal nouns (استخدم, "
            "اجتماع, انطلاق), and ten nouns such as اسم and ابن, begin with an alef of union, "
            "which takes no hamza. Reported if the lexicon has the word only without it.",
            ar="تبدأ الأفعال الخماسية والسداسية ومصادرها (استخدم، اجتماع، انطلاق) وأسماء مثل اسم "
            "وابن بألف وصل لا تُكتب عليها همزة. يُبلَّغ عنها إذا لم يعرف المعجم الكلمة إلا بلا همزة.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="Academy of the Arabic Language, Cairo: the rules of writing the hamza",
        examples=(
            Example("ناقش المجلس [[إستخدام]] المياه.", "ناقش المجلس استخدام المياه."),
            Example("قرر [[الإجتماع]] غداً.", "قرر الاجتماع غداً."),
            Example("زار الوفد إسطنبول وناقش إستراتيجية السلام وإعادة الإعمار."),
        ),
        measured=Measured(
            0.98, 83, "alarms on SaudiNewsNet, aghlat and Gulf laws, read one by one", "2026-11"
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each word that the lexicon has only with a bare alef."""
        for word, plain, _ in candidates(segment):
            meant = without_hamza(plain)
            if meant:
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"The alef takes no hamza: write “{meant}”.",
                        ar=f"ألف وصل لا همزة عليها: اكتب «{meant}».",
                    ),
                    replace=respelled(word.text, plain, meant),
                )
