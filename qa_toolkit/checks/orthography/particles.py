"""إنّ and أنّ: which of the two a verb asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from qa_toolkit.checks.orthography.candidates import Candidate, candidates, respelled
from qa_toolkit.document import Segment
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_REACH = 8  # words between the verb and the particle: its subject, a day, a place
_PARTICLE = re.compile("[أإ]ن(?:ه|ها|هم|هن|هما|نا|ني|ك|كم)?")
_MARK = re.compile(r"[^\w\s\u064b-\u0652]|\n")
_SAYING = re.compile(
    "[وف]?(?:س?[يتنأ]قول(?:ون|وا|ان)?|قال(?:ت|ا|وا)?|قل(?:ت|نا|تم|ن)|قيل|يقال|قائل(?:ا|ة|ين))"
)
# Past and present, without conjunction, of verbs that report a fact: their clause is a noun.
_REPORTING = re.compile(
    "[وف]?(?:(?:أكد|أعلن|أوضح|أفاد|اعتبر|اعتقد|زعم|أثبت|لاحظ|أدرك|كشف|اكتشف|علم)(?:ت|ا|وا|نا)?"
    "|(?:س?[يتن]|أ)(?:ؤكد|علن|وضح|فيد|عتبر|عتقد|زعم|ثبت|لاحظ|درك|كشف|كتشف|علم|ظن|رى)(?:ون|وا|ان)?"
    "|رأ(?:ى|ت|وا)|ادع(?:ى|ت|وا)|(?:مؤكد|موضح|معتبر|زاعم)(?:ا|ة|ين))"
)
# Words that bring a clause of their own: what stands after them belongs to them.
_OTHER_HEADS_LIST = (
    "صحيح جميل يبدو يجب يمكن ينبغي متأكد متأكدة واثق واثقة الحقيقة الواقع الحق المهم الأهم المؤسف "
    "الواضح المؤكد الغريب المعروف المؤمل مؤكد مفاده مفادها فكرة القول قول قوله قولها قولهم قولي "
    "قولنا كلامه علينا عليه عليها عليهم نعم كلا لو لولا هل ماذا كيف لماذا متى إن أن إنه إنها أنه "
    "أنها إنهم أنهم إننا أننا إني أني إنني أنني"
)
_OTHER_HEADS = frozenset(_OTHER_HEADS_LIST.split())
# Before أن these take it for themselves: من أن, إلى أن, بعد أن, كما أن, إلا أن.
_TAKES_ANNA_LIST = (
    "من عن على إلى في مع بعد قبل منذ حتى غير إلا بيد كما رغم برغم دون بدون لكن ذلك هذا هي هو ما كل "
    "سوى بل أو أم ثم حيث إذ لأن كان"
)
_TAKES_ANNA = frozenset(_TAKES_ANNA_LIST.split())
# After إن these make it a condition, after أن the start of a clause with a verb.
_BEFORE_VERB_LIST = "لم لا لن قد سوف ليس ليست لو كان كانت كانوا شاء وجد صح أمكن جاز"
_BEFORE_VERB = frozenset(_BEFORE_VERB_LIST.split())


class AnnaAfterSaying(SegmentRule):
    """قال أن for قال إن."""

    meta = RuleMeta(
        id="ar/anna-after-saying",
        summary=Message(en="أن after a verb of saying", ar="«أن» بعد القول"),
        explanation=Message(
            en="After قال and its forms the words said begin a sentence of their own, so the "
            "particle is إن: قال إن, قالت إنها, قائلاً إنه. The noun is another matter (القول بأن, "
            "قوله أن), and so are the verbs of reporting (أكد أن, أعلن أن).",
            ar="ما بعد «قال» وتصاريفها كلام مستأنف محكي، فتُكسر همزة «إن»: قال إن، وقالت إنها، "
            "وقائلاً إنه. ولا يدخل في هذا الاسم (القول بأن، قوله أن) ولا أفعال الإخبار (أكد أن، "
            "أعلن أن).",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="Arabic grammar: إن takes kasra where speech is reported (Ibn Malik, al-Alfiyya)",
        examples=(
            Example("قال الوزير [[أن]] العمل بدأ.", "قال الوزير إن العمل بدأ."),
            Example(
                "وقالت [[أنها]] عادت، ثم يقول مدير المركز [[أنّ]] الأمر انتهى.",
                "وقالت إنها عادت، ثم يقول مدير المركز إنّ الأمر انتهى.",
            ),
            Example("وختم قائلاً [[أنه]] راض.", "وختم قائلاً إنه راض."),
            Example("قال إن المهم أن نعمل، وقلت يجب أن نسافر، وأكد القول بأن الأمر انتهى."),
            Example(
                "قال الوزير: «أتظنون أن العمل بدأ؟» وقال من يعلم أن العمل بدأ، وقال له أن يعود."
            ),
        ),
        measured=Measured(
            0.97,
            29,
            "every alarm on NTREX-128, TICO-19, PUD, SaudiNewsNet, aghlat, Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each أن that a form of قال reaches with nothing but its subject in between."""
        for candidate in _governed(segment, "أ", _is_saying):
            yield _finding(
                self,
                segment,
                candidate,
                Message(en="After a verb of saying write", ar="بعد القول تُكسر الهمزة: اكتب"),
            )


class InnaAfterReporting(SegmentRule):
    """أكد إن for أكد أن."""

    meta = RuleMeta(
        id="ar/inna-after-reporting",
        summary=Message(en="إن after a verb of reporting", ar="«إن» بعد فعل إخبار"),
        explanation=Message(
            en="After أكد, أعلن, أوضح, اعتبر, زعم and their like the clause is the object of the "
            "verb and could be replaced by a noun, so the particle is أن. Only قال takes إن. "
            "The إن of a condition (إن كان) is left alone.",
            ar="الجملة بعد «أكد» و«أعلن» و«أوضح» و«اعتبر» و«زعم» ونحوها مفعول يصح أن يحل محله اسم، "
            "فتُفتح همزة «أن». ولا تُكسر إلا بعد القول. ولا يدخل في هذا «إن» الشرطية.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Arabic grammar: أن takes fatha where a masdar can replace its clause "
        "(Ibn Malik, al-Alfiyya)",
        examples=(
            Example("أكد الوزير [[إن]] العمل بدأ.", "أكد الوزير أن العمل بدأ."),
            Example(
                "وأعلنت [[إنها]] عادت وتعتقد الشركة [[إنّ]] العمل بدأ.",
                "وأعلنت أنها عادت وتعتقد الشركة أنّ العمل بدأ.",
            ),
            Example("أكد الوزير في قوله إن العمل بدأ، وأعلن أنه قال إن العمل انتهى."),
            Example("أكد الوزير العودة إن كان الطقس جيداً، وأوضح: إن العمل بدأ."),
        ),
        measured=Measured(
            1.0,
            98,
            "faults put into NTREX-128, TICO-19, PUD and SaudiNewsNet (recall .94); 4 alarms on "
            "them, aghlat, Gulf laws and books as they are, true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each إن that such a verb reaches with nothing but its subject in between."""
        for candidate in _governed(segment, "إ", _is_reporting):
            yield _finding(
                self,
                segment,
                candidate,
                Message(en="After this verb write", ar="بعد هذا الفعل تُفتح الهمزة: اكتب"),
            )


def _finding(rule: SegmentRule, segment: Segment, candidate: Candidate, why: Message) -> Finding:
    word, plain, _ = candidate
    meant = ("إ" if plain[0] == "أ" else "أ") + plain[1:]
    return rule.finding(
        segment,
        word.start,
        word.end,
        Message(en=f"{why.en} “{meant}”.", ar=f"{why.ar} «{meant}»."),
        replace=respelled(word.text, plain, meant),
    )


def _governed(segment: Segment, hamza: str, governs: Callable[[str], bool]) -> Iterator[Candidate]:
    """The particles with this hamza whose nearest head is a word that ``governs`` them."""
    around = candidates(segment)
    for place, candidate in enumerate(around):
        plain = candidate.plain
        if (
            plain[0] == hamza
            and _PARTICLE.fullmatch(plain)
            and not (len(plain) == 2 and _before_verb(around, place))
            and _reached(segment, around, place, governs)
        ):
            yield candidate


def _reached(
    segment: Segment,
    around: tuple[Candidate, ...],
    place: int,
    governs: Callable[[str], bool],
) -> bool:
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        one, other = around[at], around[at + 1]
        word = one.plain
        if one.number + 1 != other.number or _MARK.search(
            segment.text, one.word.end, other.word.start
        ):
            return False
        if governs(word):
            return True
        if (
            word in _OTHER_HEADS
            or (at == place - 1 and word in _TAKES_ANNA)
            or _is_saying(word)
            or _only_verb(word)
        ):
            return False
    return False


def _before_verb(around: tuple[Candidate, ...], place: int) -> bool:
    """Whether a verb follows: the أنْ of a wish, the إنْ of a condition."""
    following = around[place + 1].plain if place + 1 < len(around) else ""
    return following in _BEFORE_VERB or _only_verb(following)


def _is_saying(word: str) -> bool:
    return _SAYING.fullmatch(word) is not None


def _is_reporting(word: str) -> bool:
    return _REPORTING.fullmatch(word) is not None


def _only_verb(word: str) -> bool:
    readings = arabic().readings(word)
    return bool(readings) and all(reading.pos == "verb" for reading in readings)
