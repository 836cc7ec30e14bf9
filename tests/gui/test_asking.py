from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui import asking
from annotator.gui.asking import NewProjectDialog
from annotator.model.schema import Schema

SCHEMAS = [Schema("news", "1", title="News", description="Who did what."), Schema("minimal", "1")]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox]:
    shown: list[QMessageBox] = []

    def remember(box: QMessageBox) -> None:
        shown.append(box)

    monkeypatch.setattr(QMessageBox, "exec", remember)
    return shown


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> NewProjectDialog:
    made = NewProjectDialog(parent, SCHEMAS)
    qtbot.addWidget(made)
    made.show()
    return made


def write(field: QWidget, words: str) -> None:
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("/tmp/trend", "/tmp/trend.annotator"),
        ("/tmp/trend.annotator", "/tmp/trend.annotator"),
        ("/tmp/v1.2", "/tmp/v1.2.annotator"),
        (" /tmp/x ", "/tmp/x.annotator"),
        ("postgresql+psycopg://db/trend", "postgresql+psycopg://db/trend"),
    ],
)
def test_a_project_file_gets_its_suffix(dialog: NewProjectDialog, typed: str, target: str) -> None:
    write(dialog.path, typed)
    assert dialog.target == target


def test_a_home_is_understood(dialog: NewProjectDialog, home: Path) -> None:
    write(dialog.path, "~/trend")
    assert dialog.target == str(home / "trend.annotator")


def test_without_a_name_nothing_is_made(dialog: NewProjectDialog) -> None:
    make = dialog.go
    assert make.isEnabled()
    write(dialog.path, " ")
    assert not make.isEnabled()


def test_the_first_schema_is_offered_and_another_can_be_chosen(dialog: NewProjectDialog) -> None:
    assert dialog.schema.currentData() == "news"
    assert [dialog.schema.itemText(row) for row in range(2)] == [
        "News  (news)",
        "minimal  (minimal)",
    ]
    QTest.keyClick(dialog.schema, Qt.Key.Key_Down)
    assert dialog.schema.currentData() == "minimal"


def test_the_chosen_schema_says_what_it_is_for(dialog: NewProjectDialog) -> None:
    assert dialog.about.text().startswith("Who did what.\n")
    QTest.keyClick(dialog.schema, Qt.Key.Key_Down)
    assert dialog.about.text() == "Labels, roles and rules can be changed later, with all marks."


def test_the_names_of_the_fields_are_whole(qtbot: QtBot, parent: QWidget) -> None:
    made = NewProjectDialog(parent, [Schema("long", "1", title="A title that goes on. " * 9)])
    qtbot.addWidget(made)
    made.show()
    for label in made.findChildren(QLabel):
        assert label.wordWrap() or label.width() >= label.sizeHint().width()


def test_a_schema_file_of_ones_own_is_chosen(
    dialog: NewProjectDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    dialog._own_schema()
    assert dialog.schema.currentData() == "news"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/s/ours.yaml", ""))
    dialog._own_schema()
    assert (dialog.schema.currentText(), dialog.schema.currentData()) == (
        "ours.yaml",
        "/s/ours.yaml",
    )


def test_browsing_fills_in_the_file(
    dialog: NewProjectDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dialog.path.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    dialog._browse()
    assert dialog.path.text() == before
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("/p/x", ""))
    dialog._browse()
    assert dialog.target == "/p/x.annotator"


def test_a_new_project_is_target_and_schema(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NewProjectDialog, "exec", lambda _: 0)
    assert asking.new_project(parent, SCHEMAS) is None
    monkeypatch.setattr(NewProjectDialog, "exec", lambda _: 1)
    asked = asking.new_project(parent, SCHEMAS)
    assert asked is not None
    assert asked == (str(asking.documents_folder() / "project.annotator"), "news")


def test_cancelled_file_dialogs_are_no_answer(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, nothing in (
        ("getOpenFileName", ("", "")),
        ("getOpenFileNames", ([], "")),
        ("getSaveFileName", ("", "")),
        ("getExistingDirectory", ""),
    ):
        monkeypatch.setattr(QFileDialog, name, lambda *_, nothing=nothing, **__: nothing)
    assert asking.project_to_open(parent) is None
    assert asking.files_to_import(parent) == []
    assert asking.folder_to_import(parent) == []
    assert asking.picture_file(parent) is None


@pytest.mark.parametrize(
    ("typed", "fine", "name"),
    [("A2", True, "A2"), (" Anna ", True, "Anna"), ("  ", True, None), ("A2", False, None)],
)
def test_an_annotator_has_a_name(
    parent: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    fine: bool,
    name: str | None,
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (typed, fine))
    assert asking.annotator_name(parent, "A1") == name


def test_the_folder_of_the_settings_is_used_while_it_is_there(tmp_path: Path) -> None:
    assert asking.usual_folder(str(tmp_path)) == tmp_path
    assert asking.usual_folder(str(tmp_path / "gone")) == asking.documents_folder()
    assert asking.usual_folder("") == asking.documents_folder()


@pytest.mark.parametrize(
    ("words", "name"),
    [("Sample project", "Sample project"), ("a/b: c?", "a_b_ c_"), (" .. ", "export"), ("é", "é")],
)
def test_a_project_s_name_makes_a_file_s(words: str, name: str) -> None:
    assert asking.file_name_of(words) == name


def test_the_sample_lives_with_the_programs_data(home: Path) -> None:
    assert asking.sample_path().is_relative_to(home)


def test_a_long_title_of_a_schema_leaves_room_for_its_label(qtbot: QtBot, parent: QWidget) -> None:
    dialog = asking.NewProjectDialog(parent, [Schema("long", "1.0.0", title="A title " * 20)])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.minimumSize())
    QApplication.processEvents()
    (label,) = [one for one in dialog.findChildren(QLabel) if one.text() == "Schema"]
    assert label.width() >= label.sizeHint().width()
