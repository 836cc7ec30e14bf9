from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.gui.theme import THEMES as SHIPPED_THEMES
from annotator.workspace import settings as module
from annotator.workspace.settings import (
    RECENT_PROJECTS,
    Settings,
    load_settings,
    save_settings,
    settings_file,
)

CHOSEN = Settings(
    annotator="Ana Ōta",
    theme="dark",
    motion="less",
    text_size=17,
    recent=("/tmp/one.annotator", "postgresql+psycopg://ana@server/two"),
    geometry="AdnQywADAAA=",
    layout="AAAA/w==",
    line_spacing=160,
    face="Noto Serif",
    arcs="selection",
    language="en",
    folder="/tmp/news",
    toured=True,
    keys={"event.new": ("x", "F9"), "note.edit": ()},
)


def test_what_was_chosen_is_there_again() -> None:
    save_settings(CHOSEN)
    assert load_settings() == CHOSEN
    assert settings_file().is_file()
    assert [path.name for path in settings_file().parent.iterdir()] == [settings_file().name]


def test_settings_lie_in_the_person_s_own_folder(home: Path) -> None:
    assert settings_file().is_relative_to(home)


def test_without_a_file_everything_is_the_default() -> None:
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe\x00", b'{"theme": "dark"', b"1e999"],
)
def test_a_broken_file_is_the_default(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert load_settings(file) == Settings()
    save_settings(CHOSEN, file)
    assert load_settings(file) == CHOSEN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("annotator", 3),
        ("annotator", None),
        ("annotator", ""),
        ("annotator", "  "),
        ("theme", ["dark"]),
        ("theme", "plaid"),
        ("motion", "wild"),
        ("text_size", "13"),
        ("text_size", 13.5),
        ("text_size", True),
        ("text_size", 1000),
        ("face", None),
        ("arcs", "some"),
        ("toured", 1),
        ("recent", "one"),
        ("recent", ["one", 2]),
        ("recent", {"one": 1}),
        ("geometry", "not base 64"),
        ("geometry", "é"),
        ("layout", 7),
        ("line_spacing", 20),
        ("line_spacing", 1.5),
        ("line_spacing", 1000),
        ("keys", ["x"]),
        ("keys", None),
        ("from a later version", 1),
    ],
)
def test_what_is_wrong_is_the_default_and_the_rest_stays(
    name: str, value: object, tmp_path: Path
) -> None:
    file = tmp_path / "settings.json"
    save_settings(CHOSEN, file)
    data = json.loads(file.read_text("utf-8"))
    data[name] = value
    file.write_text(json.dumps(data), encoding="utf-8")
    found = load_settings(file)
    for field in Settings.__dataclass_fields__:
        expected = Settings() if field == name else CHOSEN
        assert getattr(found, field) == getattr(expected, field)


def test_settings_know_the_themes_there_are() -> None:
    assert set(module.THEMES) == {"system", *SHIPPED_THEMES}
    assert Settings().theme in module.THEMES


def test_the_project_opened_last_comes_first_and_once() -> None:
    settings = Settings()
    for name in ("one", "two", "one"):
        settings = settings.with_recent(name)
    assert settings.recent == ("one", "two")
    for number in range(RECENT_PROJECTS + 3):
        settings = settings.with_recent(str(number))
    assert len(settings.recent) == RECENT_PROJECTS
    assert settings.recent[0] == str(RECENT_PROJECTS + 2)


def test_a_project_can_be_taken_off_the_recent_ones() -> None:
    assert Settings(recent=("one", "two")).without_recent("one").recent == ("two",)
    assert Settings(recent=("one",)).without_recent("other").recent == ("one",)


def test_names_of_files_that_are_no_text_survive(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings = Settings(recent=("/tmp/\udcff.annotator",))
    save_settings(settings, file)
    assert load_settings(file) == settings


def test_where_settings_cannot_be_kept_work_goes_on(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine", encoding="utf-8")
    save_settings(CHOSEN, in_the_way / "settings.json")
    assert in_the_way.read_text("utf-8") == "mine"
    folder = tmp_path / "settings.json"
    folder.mkdir()
    save_settings(CHOSEN, folder)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".new"] == []


def test_a_write_that_fails_leaves_the_old_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings.json"
    save_settings(CHOSEN, file)

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", full)
        save_settings(Settings(), file)
    assert load_settings(file) == CHOSEN


def test_a_broken_file_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"annotator": "Ana"', encoding="utf-8")
    assert load_settings(path) == Settings()
    save_settings(Settings(), path)
    assert (tmp_path / "settings.broken").read_text(encoding="utf-8") == '{"annotator": "Ana"'


def test_keys_that_are_none_stay_to_be_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"keys": {"a": ["x", 5], "b": "y", "c": null, "d": []}}', encoding="utf-8")
    assert load_settings(path).keys == {
        "a": ("x", "[5]"),
        "b": ("y",),
        "c": ("[null]",),
        "d": (),
    }


def test_an_order_that_no_list_has_is_the_usual_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"list_order": "colour", "list_descending": true}', encoding="utf-8")
    assert load_settings(path) == Settings(list_descending=True)
    path.write_text('{"list_order": "marks"}', encoding="utf-8")
    assert load_settings(path).list_order == "marks"
