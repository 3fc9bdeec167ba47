from dataclasses import replace
from pathlib import Path

import pytest

from qa_toolkit.checker import Checker
from qa_toolkit.config import Config, entries, find, from_environment, load
from qa_toolkit.engine.select import Layer
from qa_toolkit.errors import ConfigError
from qa_toolkit.external.settings import LanguageToolSettings
from qa_toolkit.model import Severity


def write(folder: Path, text: str, name: str = "qa.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key(tmp_path: Path) -> None:
    text = """
        profile = "strict"
        lang = "ar"
        ui-lang = "ar"
        select = ["ar"]
        ignore = ["style"]
        min-severity = "warning"
        fail-on = "error"
        packs = ["house"]
        plugins = false
        exclude = ["drafts/**"]
        encoding = "windows-1256"
        max-file-size = 1000
        jobs = 2
        engines = ["languagetool"]
        [languagetool]
        url = "https://lt.example.org:8443/api/v2/"
        timeout = 5
        english = "en-GB"
        disabled-rules = ["SOME_RULE"]
        [severity]
        "ar/tatweel" = "error"
        [rules."any/long-sentence"]
        max-words = 30
        [fields]
        headline = "title.rendered"
    """
    (tmp_path / "house").mkdir()
    config = load(write(tmp_path, text))
    assert config.layers == (Layer(("ar",), ("style",), {"ar/tatweel": Severity.ERROR}),)
    assert config.options == {"any/long-sentence": {"max-words": 30}}
    assert config.packs == (tmp_path / "house",)
    assert config.fields is not None
    assert config.fields.headline == "title.rendered"
    assert (config.profile, config.lang, config.ui_lang) == ("strict", "ar", "ar")
    assert (config.min_severity, config.fail_on) == (Severity.WARNING, Severity.ERROR)
    assert (config.plugins, config.jobs, config.max_file_size) == (False, 2, 1000)
    assert config.engines == ("languagetool",)
    assert config.languagetool == LanguageToolSettings(
        "https://lt.example.org:8443/api/", 5.0, "en-GB", ("SOME_RULE",)
    )
    assert (config.exclude, config.encoding) == (("drafts/**",), "windows-1256")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('profle = "strict"', "unknown key “profle”; did you mean “profile”?"),
        ('engines = ["languagetol"]', "unknown engine “languagetol”; did you mean “languagetool”?"),
        ('[languagetool]\nhost = "x"', "unknown key in [languagetool] “host”"),
        ('[languagetool]\nurl = "ftp://x"', "must start with http:// or https://"),
        ("[languagetool]\nurl = 3", "“languagetool.url” must be a string"),
        ("[languagetool]\ntimeout = 0", "“languagetool.timeout” must be a number of seconds"),
        ("[languagetool]\ntimeout = true", "must be a number of seconds"),
        ('[languagetool]\nenglish = "uk"', "“languagetool.english” must be"),
        ("languagetool = 3", "“languagetool” must be a table"),
        ("profile = 3", "“profile” must be a string, not 3"),
        ('lang = "fr"', '“lang” must be "ar" or "en"'),
        ('select = "ar"', "“select” must be a list of strings"),
        ('fail-on = "loud"', "“fail-on” must be"),
        ("jobs = -1", "“jobs” must be a whole number"),
        ("jobs = true", "“jobs” must be a whole number"),
        ('plugins = "no"', "“plugins” must be true or false"),
        ("severity = 1", "“severity” must be a table"),
        ('[fields]\nheadlin = "t"', ":2: unknown key in [fields] “headlin”; did you mean"),
        ('[fields]\nbody-format = "hmtl"', ":2: “body-format” must be"),
        ("profile = ", ":1: is not valid TOML: Invalid value"),
        ("jobs = 1\nlang = ar\n", ":2: is not valid TOML"),
        ('jobs = 1\nexclude = ["a",\n\n', ":2: is not valid TOML"),
        ("max-file-size = 0", ":1: “max-file-size” must be a whole number from 1 up"),
        ('jobs = 1\nencoding = "windows-1257x"', ":2: “encoding” must be an encoding of text"),
        ('encoding = "rot13"', ":1: “encoding” must be an encoding of text"),
        ('jobs = 1\npacks = ["nohouse"]', ":2: “nohouse” in “packs” is not a folder"),
    ],
)
def test_a_wrong_key_is_named_with_its_file(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        load(path)
    assert str(raised.value).startswith(f"{path}:")
    assert message in str(raised.value)


def test_the_nearest_configuration_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    write(tmp_path, "jobs = 3")
    write(folder, "[tool.other]", "pyproject.toml")
    assert find(folder) == tmp_path / "qa.toml"
    own = write(folder, '[tool.qa-toolkit]\nprofile = "strict"', "pyproject.toml")
    assert find(folder) == own
    assert load(own).profile == "strict"


def test_a_table_that_is_none(tmp_path: Path) -> None:
    path = write(tmp_path, "[tool]\nqa-toolkit = 5", "pyproject.toml")
    assert find(tmp_path) == path
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: “qa-toolkit” must be a table"):
        load(path)


def test_a_profile_file_lies_beside_the_configuration(tmp_path: Path) -> None:
    config = load(write(tmp_path, 'profile = "styles/house.yaml"'))
    assert config.profile == str(tmp_path / "styles/house.yaml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('profile = "strct"', ":1: unknown profile “strct”; did you mean “strict”?"),
        ('\nignore = ["ar/tatwel"]', ":2: no rule is called “ar/tatwel”"),
        ('[severity]\n"ar/tatwel" = "note"', ":2: no rule is called “ar/tatwel”"),
        ('[rules."ar/tatwel"]\nx = 1', ":1: unknown rule “ar/tatwel”"),
        ('[rules."any/long-sentence"]\nmax-word = 1', ":2: unknown option"),
        ('[rules."any/long-sentence"]\nmax-words = "x"', ":2: option “max-words”"),
        ('[rules."any/long-sentence"]\nmax-words = -4', ":2: option “max-words” must be from 1"),
        ('[rules."ar/mixed-tanwin"]\nprefer = "left"', ":2: option “prefer”"),
    ],
)
def test_what_only_the_rules_can_judge_is_named_with_its_file(
    tmp_path: Path, text: str, message: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        Checker(load(path))
    assert str(raised.value).startswith(f"{path}{message}")


def test_a_name_the_file_does_not_mention_is_not_blamed_on_it(tmp_path: Path) -> None:
    config = load(write(tmp_path, "jobs = 1"))
    with pytest.raises(ConfigError) as raised:
        Checker(replace(config, profile="strct"))
    assert str(raised.value).startswith("unknown profile")


def test_a_configuration_that_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "qa.toml"
    path.write_bytes(b"\xff\xfe\x00")
    message = r"qa\.toml: cannot be read: it is not UTF-8 \(byte 0xFF at offset 0\)"
    with pytest.raises(ConfigError, match=message):
        load(path)


@pytest.mark.parametrize("name", ["qa-tookit", "qa_toolkit", "qatoolkit"])
def test_a_slip_in_the_name_of_the_table(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, f'[project]\n[tool.{name}]\nprofile = "strict"', "pyproject.toml")
    with pytest.raises(ConfigError, match=r":2: .*write \[tool\.qa-toolkit\]"):
        find(tmp_path)
    path.write_text("[tool.qa-tool]\nx = 1", encoding="utf-8")
    (tmp_path / "qa.toml").write_text("", encoding="utf-8")
    assert find(tmp_path) == tmp_path / "qa.toml"


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (Config(profile="strct"), "strict"),
        (Config(layers=(Layer(ignore=("ar/tatwel",)),)), "did you mean “ar/tatweel”"),
        (Config(options={"any/long-sentenc": {}}), "did you mean “any/long-sentence”"),
        (Config(options={"any/long-sentence": {"max-word": 3}}), "did you mean “max-words”"),
        (Config(options={"any/long-sentence": {"max-words": "x"}}), "cannot be 'x'"),
    ],
)
def test_a_checker_refuses_what_names_nothing(config: Config, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Checker(config)


def test_rules_of_an_engine_are_selected_though_nobody_can_list_them() -> None:
    for name in ("lt", "lt/some-rule"):
        Checker(Config(plugins=False, layers=(Layer(ignore=(name,)),)))
    with pytest.raises(ConfigError, match="did you mean “lt/some-rule”"):
        Checker(Config(plugins=False, layers=(Layer(ignore=("lt/SOME_RULE",)),)))
    with pytest.raises(ConfigError, match="unknown engine “nobody”"):
        Checker(Config(plugins=False, engines=("nobody",)))


def test_a_configuration_extends_others_and_has_the_last_word(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "pack").mkdir()
    write(
        tmp_path / "shared",
        """
        profile = "gulf"
        fail-on = "error"
        packs = ["pack"]
        ignore = ["style"]
        [rules."any/long-sentence"]
        max-words = 50
        """,
        "house.toml",
    )
    path = write(tmp_path, 'extends = "shared/house.toml"\nfail-on = "note"\nselect = ["style"]\n')
    config = load(path)
    assert (config.profile, config.fail_on, config.path) == ("gulf", Severity.NOTE, path)
    assert config.packs == (tmp_path / "shared" / "pack",)
    assert config.options == {"any/long-sentence": {"max-words": 50}}
    assert [(layer.select, layer.ignore) for layer in config.layers] == [
        ((), ("style",)),
        (("style",), ()),
    ]
    assert config.origins["fail-on"] == f"{path}:2"
    assert config.origins["profile"] == f"{tmp_path / 'shared' / 'house.toml'}:2"


def test_a_configuration_extends_that_of_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "desk_style").mkdir()
    imported = "raise AssertionError('an article's settings run no code')"
    (tmp_path / "desk_style" / "__init__.py").write_text(imported, encoding="utf-8")
    write(tmp_path / "desk_style", 'profile = "gulf"\n')
    monkeypatch.syspath_prepend(tmp_path)
    assert load(write(tmp_path, 'extends = ["desk_style"]\n')).profile == "gulf"


@pytest.mark.parametrize(
    ("extends", "said"),
    [
        ('"none.toml"', ":1: “none.toml” in “extends” is not a file"),
        ('"no_such_package"', "no installed package of this name has a qa.toml"),
        ('"json"', "no installed package"),
        ('"../etc passwd"', "neither a .toml file nor the name of a package"),
        ("3", "“extends” must be a file"),
        ('"qa.toml"', "extends itself: qa.toml → qa.toml"),
    ],
)
def test_what_cannot_be_extended_is_said(tmp_path: Path, extends: str, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        load(write(tmp_path, f"extends = {extends}\n"))
    assert said in str(error.value)


PER_PATH = """
ignore = ["all"]
select = ["en/repeated-word"]
[[per-path]]
paths = ["opinion/**"]
ignore = ["en/repeated-word"]
[[per-path]]
paths = ["*.loud.md"]
severity = {"en/repeated-word" = "error"}
"""


def test_paths_have_choices_of_their_own(tmp_path: Path) -> None:
    path = write(tmp_path, PER_PATH)
    (tmp_path / "opinion").mkdir()
    checker = Checker(load(path))

    def found(name: str, checker: Checker = checker) -> list[str]:
        file = tmp_path / name
        file.write_text("The minister read the the report.\n", encoding="utf-8")
        (article,) = checker.check_file(file).articles
        return [f"{each.rule} {each.severity.label}" for each in article.findings]

    (plain,) = found("a.md")
    assert plain.startswith("en/repeated-word ")
    assert found("b.loud.md") == ["en/repeated-word error"]
    assert found("opinion/c.md") == []
    command_line = Layer(select=("en/repeated-word",), ignore=("all",))
    config = replace(load(path), layers=(*load(path).layers, command_line))
    assert found("opinion/c.md", Checker(config)) == [plain]


def test_a_slip_in_the_choices_of_a_path_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="needs “paths”"):
        load(write(tmp_path, "[[per-path]]\nignore = []\n"))
    with pytest.raises(ConfigError, match="unknown key in"):
        load(write(tmp_path, '[[per-path]]\npaths = ["a"]\nprofile = "gulf"\n'))
    path = write(tmp_path, '[[per-path]]\npaths = ["a"]\nignore = ["en/repeated-words"]\n')
    with pytest.raises(ConfigError, match="did you mean “en/repeated-word”"):
        Checker(load(path))


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    config = load(write(tmp_path, 'fail-on = "note"\nexclude = ["a"]\n'))
    given = {
        "QA_TOOLKIT_FAIL_ON": "error",
        "QA_TOOLKIT_JOBS": "2",
        "QA_TOOLKIT_CACHE": "false",
        "QA_TOOLKIT_EXCLUDE": "b, c/**",
        "QA_TOOLKIT_IGNORE": "style",
        "QA_TOOLKIT_PROFILE": " ",
        "QA_TOOLKIT_SOMETHING": "else",
    }
    found = from_environment(config, given)
    assert (found.fail_on, found.jobs, found.cache) == (Severity.ERROR, 2, False)
    assert (found.exclude, found.profile) == (("b", "c/**"), "default")
    assert found.layers[-1].ignore == ("style",)
    assert found.origins["fail-on"] == "environment variable QA_TOOLKIT_FAIL_ON"


@pytest.mark.parametrize(
    ("name", "text"), [("FAIL_ON", "loud"), ("JOBS", "-1"), ("GITIGNORE", "maybe"), ("LANG", "fr")]
)
def test_a_slip_in_the_environment_names_the_variable(name: str, text: str) -> None:
    with pytest.raises(ConfigError, match=f"QA_TOOLKIT_{name}: "):
        from_environment(Config(), {f"QA_TOOLKIT_{name}": text})


def test_every_setting_is_shown_with_where_it_comes_from(tmp_path: Path) -> None:
    path = write(tmp_path, PER_PATH)
    general = {entry.key: entry for entry in entries(load(path))}
    assert general["select"].value == ["en/repeated-word"]
    assert general["select"].origin == f"{path}:3"
    assert general["jobs"].origin == "default"
    own = {entry.key: entry for entry in entries(load(path), str(tmp_path / "x.loud.md"))}
    assert own["severity"].value == {"en/repeated-word": "error"}
    assert own["severity"].origin == f"{path}:4 [[per-path]]"
