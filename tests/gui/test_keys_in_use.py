"""Keys of one's own work at once, are shown everywhere and are kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
)
from pytestqt.qtbot import QtBot

from annotator.gui.rows import KEY
from annotator.workspace.settings import Settings, load_settings
from tests.fakes import MemoryStore
from tests.gui.desk import (
    STANDARD,
    Desk,
    OneProject,
    a_desk,
    a_keyed_schema,
    press,
)
from tests.gui.windows import a_window


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def test_own_keys_work_at_once_and_are_shown_everywhere(desk: Desk) -> None:
    window = desk.window
    window.keys.take(
        window.bindings.with_key("event.new", "x")
        .without_key("event.new", "E")
        .with_key("tag.1", "q")
        .without_key("tag.1", "1")
        .with_key("project.new", "F12")
        .without_key("project.new", "Ctrl+N")
    )
    assert window.settings.keys == {
        "event.new": ("x",),
        "tag.1": ("q",),
        "project.new": ("F12",),
    }
    assert window.actions_by_id.by_id["event.new"].text() == "Event…\tX"
    shortcuts = window.actions_by_id.by_id["project.new"].shortcuts()
    assert [key.toString() for key in shortcuts] == ["F12"]
    keys = [window.palette_panel.model.item(row).data(KEY) for row in (0, 1, 4)]
    assert keys == ["Q", "2", "X"]
    assert "F12" in [label.text() for label in window.welcome.findChildren(QLabel)]
    assert desk.editor.label_keys == "label"
    desk.editor.select_mark("m1")
    desk.settle()
    window.keys.take(window.bindings.with_key("actor.link", "F9").without_key("actor.link", "M"))
    desk.settle()
    buttons = [button.text() for button in window.inspector.findChildren(QAbstractButton)]
    assert "Link to an actor…  F9 ↵" in buttons
    desk.editor.select_mark("e5")
    press(desk, "2")
    assert desk.note == "Visit is no mention; press X to change it."
    desk.select_text("mayor")
    press(desk, "e")
    assert desk.mode == ""
    press(desk, "x")
    assert desk.mode == "New event"
    press(desk, "Esc", "q")
    assert desk.mention("m7").type == "Person"
    window.manual.show("keys")
    assert window.manual.manual is not None
    shown = window.manual.manual.page.toPlainText()
    assert "X, then a letter" in shown
    window.keys.take(window.bindings.reset_all())
    assert "E, then a letter" in window.manual.manual.page.toPlainText()
    assert window.settings.keys == {}
    window.manual.manual.close()


def test_own_keys_survive_a_restart(qtbot: QtBot) -> None:
    with a_window(remember=True) as window:
        window.keys.take(window.bindings.with_key("help.about", "F11"))
    with a_window(settings=load_settings()) as again:
        assert again.bindings.keys_of("help.about") == ("F11",)
        shortcuts = again.actions_by_id.by_id["help.about"].shortcuts()
        assert [key.toString() for key in shortcuts] == ["F11"]


def test_own_keys_that_cannot_be_used_are_said(qtbot: QtBot) -> None:
    settings = Settings(keys={"event.new": ("Blah",), "nobody": ("x",)})
    projects = OneProject(MemoryStore(a_keyed_schema()))
    with a_window("memory", settings, projects=projects) as window:
        assert window.note.words == (
            "Keys in the settings were left out. "
            "“Blah” for “Event…”: it is not a key. There is no action “nobody”."
        )
        assert window.bindings.keys_of("event.new") == ("E",)
