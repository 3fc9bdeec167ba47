"""``qa captions`` on articles with real pictures beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qa_toolkit.cli.app import app
from tests.pictures import exif, save, with_iptc

STORY = """الميناء يعود إلى العمل
![الوزير سامر الحلبي في الميناء، 21 أيلول 2025. [رويترز]](images/minister.jpg)
![باعة على الرصيف، 12 أيلول 2025. [رويترز]](images/copy.jpg)
![قوارب الصيد عند الفجر، 12 أيلول 2025. [رويترز]](images/gone.jpg)
![الرافعات القديمة، 12 أيلول 2025. [رويترز]](images/cranes.png)
![ما في غير هذا المجلد. [رويترز]](../secret.jpg)
عاد الميناء إلى العمل صباح أمس بعد إغلاق دام ثلاثة أشهر، وقال الوزير إن الحركة فيه طبيعية.
"""


def qa(*args: str) -> Result:
    return CliRunner().invoke(app, list(args), prog_name="qa")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "story.ar.txt").write_text(STORY, encoding="utf-8")
    return folder


def found(*args: str) -> set[tuple[str, int]]:
    result = qa("captions", *args, "--format", "json")
    assert result.exit_code in (0, 1), result.stderr
    report = json.loads(result.stdout)
    assert not report["errors"]
    return {
        (finding["rule"], finding["start"]["line"])
        for file in report["files"]
        for finding in file["findings"]
    }


def pictures(folder: Path) -> None:
    with_iptc(folder / "minister.jpg")
    (folder / "copy.jpg").write_bytes((folder / "minister.jpg").read_bytes())
    (folder / "cranes.png").write_bytes(save(folder / "x.jpg", exif=exif()).read_bytes())


FOUND = {
    ("any/caption-date-unlike-picture", 2),
    ("any/credit-unlike-picture", 2),
    ("any/credit-unlike-picture", 3),
    ("any/image-used-twice", 3),
    ("any/image-file-missing", 4),
    ("any/image-extension-mismatch", 5),
}


def test_what_the_files_say(desk: Path) -> None:
    pictures(desk / "images")
    save(desk.parent / "secret.jpg", exif=exif(day="2001:02:03 04:05:06"))
    assert found("story.ar.txt") == FOUND
    assert found(".") == FOUND


def test_without_pictures_nothing_is_missed(desk: Path) -> None:
    assert found("story.ar.txt") == set()
    (desk / "images").mkdir()
    assert found("story.ar.txt") == set()


def test_pictures_of_the_site(desk: Path) -> None:
    site = desk.parent / "static"
    pictures(site / "images")
    (desk / "qa.toml").write_text('image-root = "../static"\n', encoding="utf-8")
    assert found("story.ar.txt") == FOUND


def test_a_folder_of_pictures_that_is_not_there(desk: Path) -> None:
    (desk / "qa.toml").write_text('\nimage-root = "statik"\n', encoding="utf-8")
    result = qa("captions", "story.ar.txt")
    assert result.exit_code == 2
    assert "qa.toml:2: “statik” in “image-root” is not a folder" in result.stderr


def test_standard_input_has_no_folder(desk: Path) -> None:
    pictures(desk / "images")
    result = CliRunner().invoke(
        app,
        ["captions", "-", "--stdin-filename", "story.ar.txt", "--format", "json"],
        input=STORY,
        prog_name="qa",
    )
    assert json.loads(result.stdout)["files"][0]["findings"] == []


def test_damaged_pictures_trouble_nobody(desk: Path) -> None:
    pictures(desk / "images")
    for path in (desk / "images").iterdir():
        path.write_bytes(path.read_bytes()[:200])
    result = qa("check", "story.ar.txt")
    assert result.exit_code in (0, 1)
    assert "error" not in result.stderr


def test_a_house_has_a_list_of_its_own(desk: Path) -> None:
    (desk / "house").mkdir()
    (desk / "house" / "captions.yaml").write_text(
        """\
- id: house/agency-name
  kind: credits
  summary: {en: House credits, ar: مصادر الدار}
  message: {en: "write “{replacement}”", ar: "اكتب «{replacement}»"}
  explanation: {en: Ours., ar: لنا.}
  authority: The house
  category: captions
  langs: [ar]
  severity: note
  agencies:
    reuters: {preferred: وكالة رويترز, rejected: [رويترز]}
    desk: {preferred: مكتبنا}
  examples:
    - {marked: "![السوق. ([[رويترز]])](1.jpg)", fixed: "![السوق. (وكالة رويترز)](1.jpg)", format: plain}
    - {marked: "![السوق. (مكتبنا)](1.jpg)", format: plain}
""",  # noqa: E501
        encoding="utf-8",
    )
    (desk / "qa.toml").write_text('packs = ["house"]\n', encoding="utf-8")
    assert found("story.ar.txt") == {("house/agency-name", line) for line in range(2, 7)}


def test_every_mistake_of_a_list_is_told_with_its_line(desk: Path) -> None:
    (desk / "house").mkdir()
    (desk / "house" / "captions.yaml").write_text(
        "- id: house/agency-name\n"
        "  kind: credits\n"
        "  agencies:\n"
        "    reuters: {prefered: رويترز}\n"
        "    afp: {preferred: أ ف ب, accepted: AFP}\n",
        encoding="utf-8",
    )
    (desk / "qa.toml").write_text('packs = ["house"]\n', encoding="utf-8")
    result = qa("captions", "story.ar.txt")
    assert result.exit_code == 2
    assert "captions.yaml:4: unknown key “prefered”; did you mean “preferred”?" in result.stderr
    assert 'captions.yaml:5: must be a list, not "AFP"' in result.stderr
    assert 'captions.yaml:1: lacks the key "examples"' in result.stderr


def test_a_profile_sets_the_style_of_credits(desk: Path) -> None:
    (desk / "house.yaml").write_text(
        "name: house\nsummary: {en: House, ar: الدار}\nextends: default\noptions:\n"
        "  any/mixed-credit-style: {brackets: round}\n"
        "  ar/agency-name: {write: preferred}\n",
        encoding="utf-8",
    )
    assert found("story.ar.txt", "--profile", "house.yaml") == {
        ("any/mixed-credit-style", line) for line in range(2, 7)
    }
