"""Every form of glossary gives the same concepts, and a mistake has its file and line."""

from pathlib import Path

import pytest

from qa_toolkit.errors import ConfigError
from qa_toolkit.terms import Concept, Demand, Term, Use
from qa_toolkit.terms.load import concepts, load_glossaries

CSV = """en,ar,not,status,note
ceasefire|truce,وقف إطلاق النار,صلح,,
"White House, the",البيت الأبيض,,preferred,for buildings
Windows,,,keep,
"""
TSV = CSV.replace('"White House, the"', "White House; the").replace(",", "\t")
YAML = """\
- en: [ceasefire, truce]
  ar: وقف إطلاق النار
  not: [صلح]
- en: "White House, the"
  ar: البيت الأبيض
  status: preferred
  note: for buildings
- {en: Windows, status: keep}
"""
TBX = """<?xml version="1.0"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<text><body>
<conceptEntry id="c1">
 <langSec xml:lang="en"><termSec><term>ceasefire</term></termSec>
  <termSec><term>truce</term>
   <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec>
 <langSec xml:lang="ar"><termSec><term>وقف إطلاق النار</term></termSec>
  <termSec><term>صلح</term>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
 <langSec xml:lang="fr"><termSec><term>cessez-le-feu</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>
"""
CEASEFIRE = (
    Term("ceasefire", "en", Use.PREFERRED),
    Term("truce", "en", Use.ADMITTED),
    Term("وقف إطلاق النار", "ar", Use.PREFERRED),
    Term("صلح", "ar", Use.FORBIDDEN),
)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [("g.csv", CSV, 2), ("g.tsv", TSV, 2), ("g.yaml", YAML, 1), ("g.tbx", TBX, 4)],
)
def test_all_forms_say_the_same(name: str, text: str, line: int) -> None:
    assert concepts(text, name)[0] == Concept(name, line, CEASEFIRE)


@pytest.mark.parametrize(("name", "text"), [("g.csv", CSV), ("g.tsv", TSV), ("g.yaml", YAML)])
def test_status_and_note(name: str, text: str) -> None:
    _, house, windows = concepts(text, name)
    assert house.demand is Demand.PREFERRED
    assert house.note == "for buildings"
    assert windows.demand is Demand.KEEP


def test_old_tbx_and_its_document_type() -> None:
    text = (
        '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif><text><body><termEntry>'
        '<langSet xml:lang="en"><tig><term>truce</term></tig></langSet></termEntry></body></text>'
        "</martif>"
    )
    assert concepts(text, "old.tbx")[0].terms == (Term("truce", "en", Use.PREFERRED),)


def test_semicolons() -> None:
    assert len(concepts("en;ar\na;b\n", "g.csv")) == 1


@pytest.mark.parametrize(
    ("name", "text", "line", "message"),
    [
        ("g.csv", "", None, "is empty"),
        ("g.csv", "en,ra\na,b\n", 1, "unknown column “ra”"),
        ("g.csv", "note\na\n", 1, "needs a column en or ar"),
        ("g.csv", "en,en\na,b\n", 1, "names a column twice"),
        ("g.csv", "en,status\na,forbiden\n", 2, "did you mean “forbidden”"),
        ("g.csv", "en,ar\n\na,b,c\n", 3, "has 3 fields under 2 columns"),
        ("g.csv", 'en,ar\na,b\n"c,d\n', 3, "is no valid table"),
        ("g.csv", "en,note\n,x\n", 2, "needs a term"),
        ("g.csv", "en\n…\n", 2, "is no word"),
        ("g.csv", "en\n" + "a " * 13 + "\n", 2, "has 13 words"),
        ("g.csv", "en,not,status\na,b,keep\n", 2, "“not” goes with required"),
        ("g.yaml", "en: a\n", 1, "must be a list"),
        ("g.yaml", "- a\n", 1, "an entry is a table"),
        ("g.yaml", "- en: a\n  arr: b\n", 2, "did you mean “ar”"),
        ("g.yaml", "- en: a\n  en: b\n", 2, "stands twice"),
        ("g.yaml", "- en: {a: b}\n", 1, "must be a text or a list"),
        ("g.yaml", "- en: [a\n", 2, "is not valid YAML"),
        ("g.yaml", "- &a en: b\n- *a\n", 2, "alias"),
        ("g.tbx", "<tbx>", 1, "is not well-formed XML"),
        ("g.tbx", "<html/>", 1, "is no TBX"),
        ("g.tbx", '<!DOCTYPE t [<!ENTITY a "b">]><tbx>&a;</tbx>', 1, "entities"),
        ("g.xls", "", None, "a glossary is .csv"),
    ],
)
def test_mistakes_have_their_line(name: str, text: str, line: int | None, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        concepts(text, name)
    assert raised.value.path == name
    assert raised.value.line == line
    assert message in raised.value.message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.csv: cannot be opened"):
        load_glossaries([tmp_path / "none.csv"])


def test_several_files_make_one_glossary(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("en\nword\n", encoding="utf-8")
    glossary = load_glossaries([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert len(glossary.concepts) == 2
    assert not load_glossaries([])
