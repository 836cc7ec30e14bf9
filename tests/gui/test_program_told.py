"""Versions, messages and numbers are shown when they are asked for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.about import AboutDialog, TableDialog
from annotator.gui.dialogs.messages import MessagesDialog
from tests.gui.desk import STANDARD, a_desk
from tests.gui.windows import a_window


def test_each_has_its_dialog(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    for dialog in (AboutDialog, TableDialog, MessagesDialog):
        monkeypatch.setattr(dialog, "exec", lambda made: shown.append(type(made).__name__))
    with a_desk(*STANDARD) as desk:
        for ask in (
            desk.window.told.show_stats,
            desk.window.told.show_about,
            desk.window.told.show_messages,
        ):
            ask()
            desk.settle()
    assert shown == ["TableDialog", "AboutDialog", "MessagesDialog"]


def test_without_a_project_there_are_no_numbers(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TableDialog, "exec", lambda _: pytest.fail("shown"))
    with a_window() as window:
        window.told.show_stats()
        window.settle()
