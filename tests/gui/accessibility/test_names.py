"""Everything that takes the keyboard says what it is, in the window and in every dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.asking import NewProjectDialog
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.dialogs.about import TableDialog
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.dialogs.export_records import ExportDialog
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dialogs.manual import ManualWindow
from annotator.gui.dialogs.messages import MessagesDialog
from annotator.gui.dialogs.paste_article import PasteDialog
from annotator.gui.dialogs.settings import SettingsDialog
from annotator.gui.failures import message_box
from annotator.gui.notices import Notice
from annotator.gui.theme import theme
from annotator.workspace.catalogue import list_formats
from annotator.workspace.settings import Settings
from tests.formats.records import NEWS
from tests.gui.accessibility.naming import nameless, reachable
from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema

DIALOGS: list[Callable[[QWidget], QWidget]] = [
    lambda parent: ActorDialog({}, "Anna Kral", parent),
    lambda parent: NewProjectDialog(parent, [a_keyed_schema()]),
    lambda parent: TableDialog(parent, "Project in numbers", ["", "Count"], [["Articles", "3"]]),
    lambda parent: SettingsDialog(Settings(), theme("light"), parent),
    lambda parent: MessagesDialog([Notice("Told.", action="Show", run=print)], parent),
    lambda _: ImportDialog([], lambda *_: None, list_formats()),
    lambda _: PasteDialog("Words", lambda *_: None),
    lambda _: ExportDialog(Path("a.jsonl"), list_formats(), NEWS, [], lambda *_: None),
    lambda parent: message_box(parent, "Something", "More of it"),
    ManualWindow,
]


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


@pytest.mark.parametrize("mark", ["m1", "m2", "e5", "r6", None])
def test_all_in_the_window_has_a_name(desk: Desk, mark: str | None) -> None:
    if mark is not None:
        desk.editor.select_mark(mark)
    desk.settle()
    desk.window.status.show_failed(2, "The disk is full.")
    desk.window.status.show_work("Importing", 20)
    assert any(isinstance(widget, CanvasSurface) for widget in reachable(desk.window))
    assert len(reachable(desk.window)) > 8
    assert nameless(desk.window) == []


def test_all_on_the_welcome_page_has_a_name(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        desk.editor.attach(None)
        assert len(reachable(desk.window.welcome)) >= 3
        assert nameless(desk.window) == []


@pytest.mark.parametrize("make", DIALOGS)
def test_all_in_a_dialog_has_a_name(qtbot: QtBot, make: Callable[[QWidget], QWidget]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = make(parent)
    if dialog.parent() is None:  # else it goes with its parent
        qtbot.addWidget(dialog)
    dialog.show()
    assert reachable(dialog)
    assert nameless(dialog) == []


def test_what_has_no_name_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    cross = QToolButton()
    cross.setText("×")
    cross.setFocusPolicy(cross.focusPolicy().StrongFocus)
    box = QComboBox()
    box.addItem("value")
    box.view().setAccessibleName("Label")
    box.setAccessibleName("Label")  # of no use where Qt gives the value instead
    line = QLineEdit()
    for widget in (cross, box, line):
        column.addWidget(widget)
    assert [words.split()[0] for words in nameless(top)] == [
        "QToolButton",
        "QComboBox",
        "QLineEdit",
    ]
    cross.setAccessibleName("Remove")
    line.setAccessibleName("Name")
    assert [words.split()[0] for words in nameless(top)] == ["QComboBox"]
