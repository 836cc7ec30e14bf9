"""What is gone is found out soon after the list is shown, and may be forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.workspace.settings import Settings
from tests.gui.desk import STANDARD, a_desk
from tests.gui.windows import a_window


def test_the_welcome_page_greys_out_what_is_gone(qapp: QApplication, tmp_path: Path) -> None:
    missing = str(tmp_path / "gone.annotator")
    with a_window(settings=Settings(recent=(missing, "postgresql://db/x"))) as window:
        assert [action.isEnabled() for action in window.recent.actions()[:2]] == [True, True]
        window.recent.aboutToShow.emit()
        window.settle()
        assert [action.isEnabled() for action in window.recent.actions()[:2]] == [False, True]


def test_one_is_forgotten_or_all(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        window = desk.window
        window.preferences.use(replace(window.settings, recent=("/p/a", "/p/b", "/p/c")))
        window.welcome.forget_requested.emit("/p/b")
        assert window.settings.recent == ("/p/a", "/p/c")
        window.recent.cleared.emit()
        assert window.settings.recent == ()
        assert not window.recent.menuAction().isEnabled()
