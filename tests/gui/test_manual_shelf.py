"""The manual opens where it is wanted, and one window of it is enough."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.manual import ManualWindow
from tests.gui.desk import STANDARD, a_desk


def test_one_window_shows_whatever_page_is_asked_for(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        shelf = desk.window.manual
        shelf.show_keys(desk.window.bindings)  # before there is one
        assert shelf.manual is None
        shelf.show("keys")
        shelf.show("marking")
        assert desk.window.findChildren(ManualWindow) == [shelf.manual]
        shelf.manual.close()


def test_help_is_about_the_selected_mark_or_else_general(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        desk.editor.select_mark("e5")
        desk.window.manual.show_help()
        manual = desk.window.manual.manual
        assert manual is not None
        assert manual.list.currentItem().text() == "Guidelines of this project"
        desk.editor.clear()
        desk.window.manual.show_help()
        assert manual.list.currentItem().text() != "Guidelines of this project"
        manual.close()
