"""Another annotator goes on at the same article of the same project."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
)

from annotator.gui.main_window import MainWindow
from annotator.workspace.ports import ProjectStore
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
)
from tests.gui.windows import written


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def press_in(window: MainWindow, key: str) -> None:
    QTest.keyClick(window.surface, getattr(Qt.Key, f"Key_{key}"))


def test_another_annotator_opens_the_project_anew(
    window: MainWindow, sample: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_neighbour(1)
    window.settle()
    shown = window.editor.article.id
    assert len(window.editor.marks) > 0
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Bea", True))
    window.actions_by_id.by_id["project.annotator"].trigger()
    window.settle()
    assert window.status.annotator.text() == "annotator: Bea"
    assert window.editor.article.id == shown
    assert len(window.editor.marks) == 0
    window.editor.select_all()
    press_in(window, "1")
    window.settle()
    assert window.editor.marks.mentions[0].by.author == "Bea"
    assert sum(len(marks) for marks in written(sample, "Bea").values()) == 1


def test_the_name_is_used_for_the_target_as_it_was_given(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    connect = desk.projects.connect

    def remember(target: str, **how: Any) -> ProjectStore:
        asked.append(target)
        return connect(target, **how)

    monkeypatch.setattr(desk.projects, "connect", remember)
    server = "postgresql+psycopg://anna:s3cret@db/trend"
    desk.window.open_target(server)
    desk.settle()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Bea", True))
    desk.window.chosen_settings.rename_annotator()
    desk.settle()
    assert asked == [server, server]  # with the password, or it would not open again
    assert all("s3cret" not in recent for recent in desk.window.settings.recent)
