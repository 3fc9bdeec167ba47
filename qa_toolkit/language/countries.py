"""Countries by what Arabic and English call them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa_toolkit.language.frequency import DATA
from qa_toolkit.language.numbers.lexicon import fold
from qa_toolkit.language.words import Word, words

# What news calls them besides the names of CLDR, and what it calls the parts of the world.
_MORE = {
    "AE": "الإمارات|الامارات|UAE",
    "BA": "البوسنة|Bosnia",
    "BY": "بيلاروسيا|روسيا البيضاء",
    "CD": "الكونغو|Congo|DR Congo",
    "CI": "كوت ديفوار|Ivory Coast",
    "CZ": "جمهورية التشيك|تشيكيا|Czech Republic",
    "DK": "الدنمارك",
    "GB": "بريطانيا|Britain|UK|إنجلترا|انكلترا|إنكلترا|اسكتلندا|ويلز|England|Scotland|Wales",
    "HK": "هونغ كونغ|Hong Kong",
    "HU": "المجر",
    "IE": "إيرلندا|آيرلندا",
    "IS": "أيسلندا",
    "KR": "كوريا",
    "KP": "Korea",
    "MM": "ميانمار|بورما|Burma|Myanmar",
    "NL": "Holland",
    "PS": "فلسطين|Palestine",
    "SA": "السعودية|المملكة السعودية",
    "SY": "سورية",
    "TN": "تونس",
    "TR": "Turkey|Türkiye",
    "US": "أمريكا|أميركا|الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية|US|USA|America",
    "VA": "Vatican",
    "ZA": "جنوب إفريقيا|أفريقيا الجنوبية",
    "": "أوروبا|أفريقيا|إفريقيا|آسيا|أستراليا|Europe|Africa|Asia|Antarctica|Latin America|"
    "أمريكا اللاتينية|أميركا اللاتينية|الشرق الأوسط|Middle East|البلقان|القوقاز|Balkans",
}
# Names that are words, or people, more often than countries.
_WORDS = frozenset(map(fold, ("مالي", "عمان", "غينيا", "بنين", "توغو", "Jersey", "Guernsey")))
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")


# What belongs to a country or people, for those that the rule of ي and ية does not make.
_PEOPLES = (
    "أمريكي أميركي بريطاني انجليزي إنجليزي إنكليزي انكليزي فرنسي ألماني سويسري هولندي دنماركي "
    "نرويجي سويدي "
    "فنلندي إيطالي ايطالي إسباني اسباني برتغالي يوناني تركي روسي أوكراني بولندي مجري تشيكي صربي "
    "كرواتي بلغاري روماني نمساوي بلجيكي صيني ياباني كوري هندي باكستاني أفغاني ايراني إيراني عراقي "
    "سوري لبناني أردني فلسطيني إسرائيلي اسرائيلي سعودي كويتي بحريني قطري إماراتي اماراتي عماني "
    "يمني "
    "مصري سوداني ليبي تونسي جزائري مغربي موريتاني صومالي إثيوبي كيني نيجيري جنوبي أفريقي افريقي "
    "إفريقي أوروبي اوروبي آسيوي عربي غربي شرقي شمالي كردي فارسي عثماني أممي دولي عالمي خليجي مسيحي "
    "إسلامي اسلامي يهودي شيعي سني إسترليني استرليني مكسيكي برازيلي أرجنتيني كندي أسترالي إندونيسي "
    "ماليزي تايلاندي فيتنامي فلبيني كوبي فنزويلي كولومبي تشيلي أيرلندي إيرلندي اسكتلندي ويلزي "
    "لاتيني كاثوليكي بروتستانتي جمهوري ديمقراطي اشتراكي شيوعي سوفيتي سوفييتي قوقازي كاتالوني"
)
_ENGLISH_PEOPLES = (
    "American British English French German Swiss Dutch Danish Norwegian Swedish Finnish Italian "
    "Spanish Portuguese Greek Turkish Russian Ukrainian Polish Hungarian Czech Serbian Croatian "
    "Bulgarian Romanian Austrian Belgian Chinese Japanese Korean Indian Pakistani Afghan Iranian "
    "Iraqi Syrian Lebanese Jordanian Palestinian Israeli Saudi Kuwaiti Bahraini Qatari Emirati "
    "Omani "
    "Yemeni Egyptian Sudanese Libyan Tunisian Algerian Moroccan Mauritanian Somali Ethiopian "
    "Kenyan "
    "Nigerian African European Asian Arab Arabic Western Eastern Northern Southern Kurdish Persian "
    "Ottoman Gulf Christian Muslim Islamic Jewish Shiite Shia Sunni Mexican Brazilian Argentine "
    "Canadian Australian Indonesian Malaysian Thai Vietnamese Filipino Cuban Venezuelan Colombian "
    "Chilean Irish Scottish Welsh Latin Hispanic Catholic Protestant Republican Democrat "
    "Democratic "
    "Conservative Labour Tory Liberal Soviet Catalan Macedonian Albanian Georgian Armenian Bosnian "
    "Roman Buddhist Hindu Cambodian Burmese Bangladeshi Nepalese Californian Texan Parisian "
    "Londoner "
    "Olympic Nazi Communist Socialist Caribbean Zimbabwean Ghanaian Ugandan Rwandan Congolese"
)


@lru_cache(maxsize=1)
def demonyms() -> frozenset[str]:
    """Adjectives of countries, peoples and creeds, in both languages, all their usual forms."""
    found = set()
    for adjective in _PEOPLES.split():
        for form in (
            adjective,
            f"{adjective}ة",
            f"{adjective}ين",
            f"{adjective}ون",
            f"{adjective}ا",
        ):
            found |= {form, f"ال{form}"}
    for adjective in _ENGLISH_PEOPLES.split():
        found |= {adjective, f"{adjective}s"}
    return frozenset(found)


class Country(NamedTuple):
    """A name at ``start:end`` of a text, without joined particles, and the code (ISO 3166)."""

    start: int
    end: int
    code: str


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The names by their first word, the longest first."""
    names: list[tuple[str, str]] = []
    for line in (DATA / "territories.tsv").read_text(encoding="utf-8").splitlines():
        code, english, arabic = line.split("\t")
        names += [(english.partition(" (")[0], code), (arabic.partition(" (")[0], code)]
    names += [(name, code) for code, more in _MORE.items() for name in more.split("|")]
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, code in names:
        parts = tuple(fold(word.text) for word in words(name))
        if " ".join(parts) not in _WORDS or code == "OM":
            found.setdefault(parts[0], []).append((parts, code))
    for same in found.values():
        same.sort(key=lambda each: -len(each[0]))
    return found


@lru_cache(maxsize=1 << 14)
def _first(word: str) -> tuple[str, int] | None:
    if word[0].isascii():
        return (fold(word), 0) if word[0].isupper() and fold(word) in _index() else None
    key = fold(word)
    for prefix in _PREFIXES:
        if key.startswith(prefix):
            rest = key[len(prefix) :]
            if prefix.endswith("ل") and rest.startswith("ل"):
                rest = "ا" + rest
            if rest in _index():
                return rest, len(prefix)
    return None


def countries(text: str, found: Sequence[Word]) -> Iterator[Country]:
    """The names of countries among the words of a text."""
    done = 0
    for number, word in enumerate(found):
        if word.start < done or (first := _first(word.text)) is None:
            continue
        key, joined = first
        for parts, code in _index()[key]:
            following = found[number + 1 : number + len(parts)]
            if len(following) + 1 == len(parts) and all(
                fold(each.text) == part for each, part in zip(following, parts[1:], strict=True)
            ):
                done = (following or (word,))[-1].end
                yield Country(word.start + joined, done, code)
                break


def is_country(word: str) -> bool:
    """Whether a word alone is the name of a country, with no particle joined before it."""
    first = _first(word)
    return first is not None and not first[1] and any(len(e[0]) == 1 for e in _index()[first[0]])
