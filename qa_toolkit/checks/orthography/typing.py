"""Letters left out, doubled, exchanged, added or struck beside: what fingers do at a keyboard."""

from __future__ import annotations

from qa_toolkit.checks.orthography.slip_rules import ALARMS_READ, SlipRule, slip_meta
from qa_toolkit.language.suspects import Slip
from qa_toolkit.model import Message
from qa_toolkit.rule import Example, Measured

_CLEAN = Example("قالت مورين كليمو إنها تسكن ميلكوي قرب كوينستاون منذ سنين.")
_NAMES = Example("حضر اللقاء محمد العايد وفهد القويز وسعد الربيش.")


class MissingLetter(SlipRule):
    """ar/missing-letter."""

    slips = frozenset({Slip.OMITTED})
    wrong = Message(en="A letter is missing", ar="سقط حرف")
    meta = slip_meta(
        "missing-letter",
        Message(en="A letter left out", ar="حرف ساقط"),
        Message(en="A key that was not struck.", ar="حرف لم يُضغط مفتاحه."),
        Example("وقّعت [[الحكوة]] الاتفاق أمس.", "وقّعت الحكومة الاتفاق أمس."),
        _CLEAN,
        measured=Measured(0.88, 24, ALARMS_READ, "2026-11-24"),
    )


class ExtraLetter(SlipRule):
    """ar/extra-letter."""

    slips = frozenset({Slip.ADDED})
    wrong = Message(en="A letter too many", ar="حرف زائد")
    meta = slip_meta(
        "extra-letter",
        Message(en="A letter too many", ar="حرف زائد"),
        Message(en="A key struck beside the one that was meant.", ar="مفتاح ضُغط مع المقصود."),
        Example("وقّعت [[الحكومبة]] الاتفاق أمس.", "وقّعت الحكومة الاتفاق أمس."),
        _NAMES,
        measured=Measured(1.0, 5, ALARMS_READ, "2026-11-24"),
    )


class DoubledLetter(SlipRule):
    """ar/doubled-letter."""

    slips = frozenset({Slip.DOUBLED})
    wrong = Message(en="A letter is typed twice", ar="حرف مكرر")
    meta = slip_meta(
        "doubled-letter",
        Message(en="A letter typed twice", ar="حرف مكرر"),
        Message(en="A key struck twice.", ar="مفتاح ضُغط مرتين."),
        Example("أعلنت [[الحكومةة]] خطتها.", "أعلنت الحكومة خطتها."),
        Example("تابع الممثلون الحلقات المملة."),
        measured=Measured(0.87, 15, ALARMS_READ, "2026-11-24"),
    )


class ExchangedLetters(SlipRule):
    """ar/exchanged-letters."""

    slips = frozenset({Slip.EXCHANGED})
    wrong = Message(en="Two letters are exchanged", ar="حرفان تبادلا موضعيهما")
    meta = slip_meta(
        "exchanged-letters",
        Message(en="Two letters exchanged", ar="حرفان تبادلا موضعيهما"),
        Message(en="Two keys struck in the wrong order.", ar="مفتاحان ضُغطا بعكس ترتيبهما."),
        Example("عاد [[العكسري]] إلى بيته.", "عاد العسكري إلى بيته."),
        _CLEAN,
        measured=Measured(0.86, 22, ALARMS_READ, "2026-11-24"),
    )


class WrongLetter(SlipRule):
    """ar/wrong-letter."""

    slips = frozenset({Slip.MISTYPED})
    wrong = Message(en="A letter is wrong", ar="حرف مكان حرف")
    meta = slip_meta(
        "wrong-letter",
        Message(en="A wrong letter", ar="حرف مكان حرف"),
        Message(en="A key struck in place of another.", ar="مفتاح ضُغط مكان غيره."),
        Example("وقّعت [[الحكونة]] الاتفاق أمس.", "وقّعت الحكومة الاتفاق أمس."),
        _NAMES,
        measured=Measured(0.81, 21, ALARMS_READ, "2026-11-24"),
    )


class Misspelled(SlipRule):
    """ar/misspelled."""

    slips = frozenset({Slip.SEVERAL})
    wrong = Message(en="Misspelled in two places", ar="خطأ إملائي في موضعين")
    meta = slip_meta(
        "misspelled",
        Message(en="Two letters confused in one word", ar="حرفان ملتبسان في كلمة واحدة"),
        Message(
            en="Hamza, ة/ه, ى/ي or ض/ظ are confused twice in the word.",
            ar="التبس في الكلمة حرفان من الهمزة أو التاء المربوطة أو الألف المقصورة أو الضاد.",
        ),
        Example(
            "درست الحكومة الأمر [[والاعاده]] إلى البرلمان.",
            "درست الحكومة الأمر والإعادة إلى البرلمان.",
        ),
        _CLEAN,
        measured=Measured(1.0, 5, ALARMS_READ, "2026-11-24"),
    )
