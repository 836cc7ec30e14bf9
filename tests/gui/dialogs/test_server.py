"""A project on a server is named by four fields; the password stays in its field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.server import ServerDialog
from tests.fakes import MemoryStore
from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema

TARGET = "postgresql+psycopg://anna:s%20t@db.example/trend"


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def test_the_fields_make_the_place(qtbot: QtBot) -> None:
    dialog = ServerDialog()
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    dialog.host.setText("db.example")
    dialog.database.setText("trend")
    dialog.user.setText("anna")
    dialog.password.setText("s t")
    assert dialog.password.echoMode() == QLineEdit.EchoMode.Password
    assert dialog.go.isEnabled()
    assert dialog.target == TARGET


def test_a_recent_one_asks_for_its_password_only(qtbot: QtBot) -> None:
    dialog = ServerDialog("postgresql+psycopg://anna@db.example/trend")
    qtbot.addWidget(dialog)
    fields = (dialog.host.text(), dialog.database.text(), dialog.user.text())
    assert fields == ("db.example", "trend", "anna")
    assert dialog.focusWidget() is dialog.password


def test_the_project_opens_and_the_password_is_not_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_in(dialog: ServerDialog) -> int:
        dialog.password.setText("s t")
        return 1

    monkeypatch.setattr(ServerDialog, "exec", fill_in)
    desk.projects.others[TARGET] = MemoryStore(a_keyed_schema())
    desk.window.choice.open_recent("postgresql+psycopg://anna@db.example/trend")
    desk.settle()
    assert desk.window.door.target == TARGET
    assert desk.window.settings.recent[0] == "postgresql+psycopg://anna@db.example/trend"
