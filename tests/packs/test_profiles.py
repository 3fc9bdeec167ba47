import pytest

from qa_toolkit.errors import ConfigError
from qa_toolkit.model import Severity
from qa_toolkit.packs.profiles import load_profile, profile_names

SUMMARY = "summary: {en: A, ar: أ}\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "profiles").mkdir()

    def write(name, text):
        path = tmp_path / "profiles" / f"{name}.yaml"
        path.write_text(f"name: {name}\n{SUMMARY}{text}", encoding="utf-8")
        return path

    write.folder = tmp_path
    return write


def test_shipped():
    assert {"default", "strict", "levantine", "gulf"} <= set(profile_names())
    levantine, gulf = load_profile("levantine"), load_profile("gulf")
    assert levantine.lineage == ("levantine", "default")
    for rule in ("ar/mixed-tanwin", "ar/mixed-month-names", "ar/mixed-digits"):
        assert levantine.options[rule]["prefer"] != gulf.options[rule]["prefer"]
    assert load_profile("strict").select == ("all",)


def test_a_nearer_profile_overrides(folder):
    folder(
        "base",
        "select: [ar/x, en]\nignore: [ar/y]\nseverity: {ar/x: note}\n"
        "options: {ar/x: {a: 1, b: true}}\n",
    )
    folder(
        "mine",
        "extends: base\nignore: [ar/x]\nselect: [ar]\nseverity: {ar/x: error}\n"
        "options: {ar/x: {a: no}}\n",
    )
    profile = load_profile("mine", [folder.folder])
    assert profile.select == ("en", "ar")
    assert profile.ignore == ("ar/x",)
    assert profile.severity == {"ar/x": Severity.ERROR}
    assert profile.options == {"ar/x": {"a": "no", "b": True}}


def test_by_path(folder):
    path = folder("mine", "extends: default\n")
    assert load_profile(path).lineage == ("mine", "default")


def test_circle(folder):
    folder("one", "extends: two\n")
    folder("two", "extends: one\n")
    with pytest.raises(ConfigError, match="one > two > one"):
        load_profile("one", [folder.folder])


def test_unknown_name():
    with pytest.raises(ConfigError, match="did you mean “strict”"):
        load_profile("strickt")


def test_unknown_parent_names_the_file(folder):
    folder("mine", "extends: defalt\n")
    with pytest.raises(ConfigError, match=r"mine\.yaml:3: unknown profile “defalt”"):
        load_profile("mine", [folder.folder])


def test_mistakes(folder):
    folder("mine", "selct: [x]\nseverity: {ar/x: bad}\n")
    with pytest.raises(ConfigError) as caught:
        load_profile("mine", [folder.folder])
    assert "mine.yaml:3: unknown key “selct”; did you mean “select”?" in str(caught.value)
    assert "mine.yaml:4: unknown value “bad”" in str(caught.value)


def test_name_must_be_that_of_the_file(folder):
    path = folder("mine", "")
    path.rename(path.with_name("other.yaml"))
    with pytest.raises(ConfigError, match='the file is called "other"'):
        load_profile("other", [folder.folder])
