"""Every part has its place, one of the pages is in front, and all take the colours of a theme."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow

from annotator.gui.pages.host import PageHost
from annotator.gui.preferences import Preferences
from annotator.gui.theme import theme
from annotator.gui.window_parts import WindowParts
from annotator.workspace.settings import Settings
from tests.gui.desk import STANDARD, a_desk


def test_one_of_the_three_is_in_front(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        parts = desk.window._parts
        assert (parts.text_in_front, parts.page_in_front) == (True, False)
        desk.window.open_page("overview")
        assert (parts.text_in_front, parts.page_in_front) == (False, True)
        parts.pages.setCurrentWidget(parts.welcome)
        assert (parts.text_in_front, parts.page_in_front) == (False, False)


def test_parts_stand_in_the_window_and_change_their_colours(qapp: QApplication) -> None:
    window = QMainWindow()
    preferences = Preferences(Settings(arcs="none"), remember=False)
    parts = WindowParts(window, preferences, theme("light"), PageHost(window, {}))  # type: ignore[arg-type]
    assert window.centralWidget() is parts.pages
    assert window.statusBar() is parts.status
    assert [dock.widget() for dock in parts.docks.all] == [
        parts.articles,
        parts.palette_panel,
        parts.inspector,
        parts.problems,
    ]
    assert parts.editor.arcs == "none"
    for part in parts.themed:
        part.set_theme(theme("dark"))
    window.deleteLater()
