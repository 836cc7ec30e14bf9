from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from annotator.gui.action_table import ACTIONS, GROUPS
from annotator.gui.dialogs.keys import KeysDialog
from annotator.gui.keys.bindings import KeyBindings, OwnKeys
from annotator.gui.keys.caps import KEYS
from annotator.gui.theme import theme
from tests.gui.desk import a_keyed_schema

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Table:
    """The dialog, and every set of keys that it handed out."""

    def __init__(self, own: OwnKeys | None = None) -> None:
        bindings = KeyBindings(ACTIONS, own)
        self.dialog = KeysDialog(bindings, a_keyed_schema(), theme("light"))
        self.given: list[KeyBindings] = []
        self.dialog.changed.connect(self.given.append)
        self.dialog.show()
        self.dialog.activateWindow()

    def record(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.dialog.add, Qt.MouseButton.LeftButton)
        QTest.keyClick(self.dialog.recorder, key, held)

    def keys(self, identifier: str) -> tuple[str, ...]:
        return self.dialog.bindings.keys_of(identifier)

    @property
    def message(self) -> str:
        return self.dialog.message.text()

    @property
    def listed(self) -> list[str]:
        return self.dialog.list.listed

    def caps(self, identifier: str) -> object:
        return self.dialog.list._rows[identifier].data(1, KEYS)


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def table(qapp: object) -> Iterator[Table]:
    made = Table()
    yield made
    made.dialog.close()
    made.dialog.deleteLater()


def test_every_action_is_listed_under_its_group(table: Table) -> None:
    assert set(table.listed) == {action.id for action in ACTIONS}
    heads = [table.dialog.list.topLevelItem(row) for row in range(len(GROUPS))]
    assert [head.text(0) for head in heads if head is not None] == list(GROUPS)
    assert table.caps("edit.redo") == ("Ctrl+Shift+Z", "Ctrl+Y")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("redo", ["edit.redo"]),
        ("Ctrl+Shift+I", ["project.import_folder"]),
        ("e", None),
        ("no such thing", []),
    ],
)
def test_finding_by_words_and_by_key(table: Table, words: str, found: list[str] | None) -> None:
    table.dialog.find_line.setText(words)
    if found is None:
        assert "event.new" in table.listed
    else:
        assert table.listed == found
        assert (table.dialog.action.id if table.dialog.action else None) == (
            found[0] if found else None
        )
    assert table.dialog.add.isVisible() == bool(table.listed)


def test_a_free_key_is_added_at_once(table: Table) -> None:
    table.dialog.list.choose("event.new")
    table.record(Qt.Key.Key_X)
    assert table.keys("event.new") == ("E", "X")
    assert table.caps("event.new") == ("E", "X")
    assert [given.own for given in table.given] == [{"event.new": ("e", "x")}]
    assert table.dialog.recorder.isHidden()


def test_a_key_that_belongs_to_another_is_asked_about(table: Table) -> None:
    table.dialog.list.choose("event.new")
    table.record(Qt.Key.Key_I, CTRL)
    assert table.message == "Ctrl+I is the key of “Import articles…” (Project)."
    assert table.given == []
    click(table.dialog.leave_it)
    assert (table.given, table.message) == ([], "")
    table.record(Qt.Key.Key_I, CTRL)
    click(table.dialog.use_it)
    assert table.keys("event.new") == ("E", "Ctrl+I")
    assert table.keys("project.import") == ()
    assert table.caps("project.import") == ()


def test_a_letter_of_the_schema_is_asked_about(table: Table) -> None:
    table.dialog.list.choose("event.new")
    table.record(Qt.Key.Key_H)
    assert table.message.startswith("The schema has H for host (")
    assert table.given == []
    click(table.dialog.use_it)
    assert table.keys("event.new") == ("E", "H")
    assert table.message.startswith("The schema has H for host ("), "it stays to be seen"
    assert table.dialog.use_it.isHidden()


def test_a_key_that_would_be_typed_is_refused_and_the_next_one_waited_for(table: Table) -> None:
    table.dialog.list.choose("project.import")
    table.record(Qt.Key.Key_X)
    assert "typed into every field" in table.message
    QTest.keyClick(table.dialog.recorder, Qt.Key.Key_F7)
    assert table.keys("project.import") == ("Ctrl+I", "F7")


def test_its_own_key_again(table: Table) -> None:
    table.dialog.list.choose("event.new")
    table.record(Qt.Key.Key_E)
    assert table.message == "E is a key of this already."
    assert table.given == []


def test_esc_ends_the_recording_and_not_the_dialog(table: Table) -> None:
    table.dialog.list.choose("event.new")
    table.record(Qt.Key.Key_Escape)
    assert table.dialog.isVisible()
    assert table.dialog.recorder.isHidden()
    assert table.given == []


def test_removing_and_putting_back(table: Table) -> None:
    dialog = table.dialog
    dialog.list.choose("edit.redo")
    QApplication.processEvents()
    remove = next(
        button
        for button in dialog.findChildren(QPushButton)
        if button.accessibleName() == "Remove Ctrl+Y" and not button.isHidden()
    )
    click(remove)
    assert table.keys("edit.redo") == ("Ctrl+Shift+Z",)
    assert dialog.list._rows["edit.redo"].font(0).italic()
    click(dialog.usual)
    assert table.keys("edit.redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert not dialog.usual.isEnabled()
    assert not dialog.all_usual.isEnabled()


def test_all_usual_keys_at_once(table: Table) -> None:
    for name, key in (("event.new", Qt.Key.Key_X), ("note.edit", Qt.Key.Key_F4)):
        table.dialog.list.choose(name)
        table.record(key)
    click(table.dialog.all_usual)
    assert table.message == "Your keys for 2 actions will be the usual ones again."
    click(table.dialog.leave_it)
    assert len(table.given) == 2
    click(table.dialog.all_usual)
    click(table.dialog.use_it)
    assert table.given[-1].own == {}
    assert table.keys("note.edit") == ("F2",)


def test_enter_in_the_list_records(table: Table) -> None:
    table.dialog.find_line.setText("Event…")
    QTest.keyClick(table.dialog.find_line, Qt.Key.Key_Down)
    QTest.keyClick(table.dialog.list, Qt.Key.Key_Return)
    assert table.dialog.recorder.isVisible()
    QTest.keyClick(table.dialog.recorder, Qt.Key.Key_F4)
    assert table.keys("event.new") == ("E", "F4")


def test_what_was_left_out_is_named(qapp: object) -> None:
    table = Table({"nobody": ("x",), "event.new": ("<b>",)})
    shown = [label for label in table.dialog.findChildren(QLabel) if "Left out" in label.text()]
    assert len(shown) == 1
    assert "no action “nobody”" in shown[0].text()
    assert "“<b>” for “Event…”" in shown[0].text()
    assert shown[0].textFormat() == Qt.TextFormat.PlainText
    table.dialog.close()
    table.dialog.deleteLater()


def test_everything_has_a_name_for_screen_readers(table: Table) -> None:
    widgets: list[QWidget] = [table.dialog.find_line, table.dialog.list, table.dialog.recorder]
    assert all(widget.accessibleName() for widget in widgets)
    item = table.dialog.list._rows["edit.redo"]
    assert item.data(1, Qt.ItemDataRole.AccessibleTextRole) == "Ctrl+Shift+Z, Ctrl+Y"
