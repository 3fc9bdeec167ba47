"""One letter for another that looks or sounds like it: ه for ة, ظ for ض, ؤ for ئ."""

from __future__ import annotations

from qa_toolkit.checks.orthography.slip_rules import ALARMS_READ, SlipRule, slip_meta
from qa_toolkit.language.suspects import Slip
from qa_toolkit.model import Message
from qa_toolkit.rule import Example, Measured


class WrongHamza(SlipRule):
    """ar/wrong-hamza."""

    slips = frozenset({Slip.HAMZA, Slip.HAMZA_FIRST})
    wrong = Message(en="The hamza is on the wrong seat", ar="الهمزة على غير كرسيها")
    meta = slip_meta(
        "wrong-hamza",
        Message(en="Hamza on the wrong seat", ar="همزة على غير كرسيها"),
        Message(
            en="The seat of a hamza follows from the vowels around it: شؤون, قارئ, باحتوائها; at "
            "the beginning أ and إ tell a from i.",
            ar="يتبع كرسيُّ الهمزة حركتَها وحركة ما قبلها: شؤون، قارئ، باحتوائها، وفي أول الكلمة "
            "تُكتب المكسورة تحت الألف.",
        ),
        Example("فوجئ [[القارىء]] بالعنوان الجديد.", "فوجئ القارئ بالعنوان الجديد."),
        Example("رحب المدير [[باحتواءها]] على فصل جديد.", "رحب المدير باحتوائها على فصل جديد."),
        Example("ناقش المجلس شؤون التعليم ومسؤوليات الإدارة."),
        measured=Measured(0.89, 18, ALARMS_READ, "2026-11-24"),
    )


class HehForTehMarbuta(SlipRule):
    """ar/heh-for-teh-marbuta."""

    slips = frozenset({Slip.TEH_MARBUTA})
    written = "ه"
    wrong = Message(en="The dots of the ة are missing", ar="سقطت نقطتا التاء المربوطة")
    meta = slip_meta(
        "heh-for-teh-marbuta",
        Message(en="ه for ة", ar="هاء مكان التاء المربوطة"),
        Message(
            en="The ending of feminine nouns is ة, which is heard as ه where one stops.",
            ar="تُكتب تاء التأنيث في الأسماء مربوطة منقوطة، وتُنطق هاء عند الوقف.",
        ),
        Example("افتتحت [[المدرسه]] أبوابها.", "افتتحت المدرسة أبوابها."),
        Example("ذهب إلى مدرسته ثم عاد إلى بيته."),
        measured=Measured(1.0, 10, ALARMS_READ, "2026-11-24"),
    )


class TehMarbutaForHeh(SlipRule):
    """ar/teh-marbuta-for-heh."""

    slips = frozenset({Slip.TEH_MARBUTA})
    written = "ة"
    wrong = Message(en="A ة stands for ه", ar="تاء مربوطة مكان الهاء")
    meta = slip_meta(
        "teh-marbuta-for-heh",
        Message(en="ة for ه", ar="تاء مربوطة مكان الهاء"),
        Message(
            en="The pronoun and the root letter are ه: منه, مياه.",
            ar="الضمير والحرف الأصلي هاء لا تاء: منه، مياه.",
        ),
        Example("انقطعت [[المياة]] عن الحي.", "انقطعت المياه عن الحي."),
        Example("انقطعت المياه عن القرية."),
        measured=Measured(0.89, 9, ALARMS_READ, "2026-11-24"),
    )


class YehForAlefMaqsura(SlipRule):
    """ar/yeh-for-alef-maqsura."""

    slips = frozenset({Slip.FINAL_YEH})
    written = "ي"
    wrong = Message(en="A dotted ي stands for ى", ar="ياء منقوطة مكان الألف المقصورة")
    meta = slip_meta(
        "yeh-for-alef-maqsura",
        Message(en="ي for ى", ar="ياء مكان الألف المقصورة"),
        Message(
            en="A final long a is written ى, without dots: مستشفى, أدنى.",
            ar="تُكتب الألف المقصورة بلا نقط: مستشفى، أدنى.",
        ),
        Example("ظل الفريق [[ويسعي]] إلى الفوز.", "ظل الفريق ويسعى إلى الفوز."),
        Example("نُقل المصابون إلى مستشفى المدينة الرئيسي."),
        measured=Measured(
            1.0, 100, "1 alarm on real text, true, and 99 faults put into PUD", "2026-11-24"
        ),
    )


class AlefMaqsuraForYeh(SlipRule):
    """ar/alef-maqsura-for-yeh."""

    slips = frozenset({Slip.FINAL_YEH})
    written = "ى"
    wrong = Message(en="The dots of the ي are missing", ar="سقطت نقطتا الياء")
    meta = slip_meta(
        "alef-maqsura-for-yeh",
        Message(en="ى for ي", ar="ألف مقصورة مكان الياء"),
        Message(
            en="A final i is written ي, with dots, everywhere but in the Egyptian press; an "
            "article that writes فى throughout is left alone.",
            ar="تُكتب الياء الأخيرة منقوطة إلا في الصحافة المصرية، ولا يُنبَّه مقال يكتب «فى» دائماً.",
        ),
        Example("سلّم الجائزة [[التى]] فاز بها.", "سلّم الجائزة التي فاز بها."),
        Example("بقى الوفد فى الفندق فى حى هادئ، ثم اجتمع فى القصر الذى بنى فى القاهرة."),
        measured=Measured(0.86, 7, ALARMS_READ, "2026-11-24"),
    )


class DadAndZah(SlipRule):
    """ar/dad-zah."""

    slips = frozenset({Slip.DAD})
    wrong = Message(en="ض and ظ are confused", ar="خلط بين الضاد والظاء")
    meta = slip_meta(
        "dad-zah",
        Message(en="ض and ظ confused", ar="خلط بين الضاد والظاء"),
        Message(
            en="Many dialects pronounce the two letters alike.",
            ar="تنطق لهجات كثيرة الحرفين نطقاً واحداً.",
        ),
        Example("ناقش المجلس [[القظية]] أمس.", "ناقش المجلس القضية أمس."),
        Example("ناقش المجلس القضية ونظر في الملف."),
        measured=Measured(0.8, 5, ALARMS_READ, "2026-11-24"),
    )


class ConfusedLetters(SlipRule):
    """ar/confused-letters."""

    slips = frozenset({Slip.CONFUSED})
    wrong = Message(en="A letter like it was meant", ar="حرف مكان حرف يشبهه")
    meta = slip_meta(
        "confused-letters",
        Message(en="A letter for one that looks or sounds like it", ar="حرف مكان حرف يشبهه"),
        Message(
            en="Letters that differ in their dots alone (ب ت ث ن ي, ج ح خ, د ذ) or sound alike "
            "(س ص, ت ط, ذ ز) are easily taken for one another.",
            ar="تلتبس الحروف التي لا تختلف إلا في النقط (ب ت ث ن ي، ج ح خ، د ذ) أو يتقارب نطقها "
            "(س ص، ت ط، ذ ز).",
        ),
        Example(
            "وقع الوزير العقد باسم [[المجتمغ]] الدولي.", "وقع الوزير العقد باسم المجتمع الدولي."
        ),
        Example("تعمل الشركة في قطاع الخدمات المالية."),
        measured=Measured(0.88, 16, ALARMS_READ, "2026-11-24"),
    )
