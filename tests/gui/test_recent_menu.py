"""The menu of recent projects opens them, greys out what is gone, and can be cleared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from annotator.gui import asking
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.recent_menu import RecentMenu
from tests.fakes import MemoryStore
from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def test_projects_are_chosen_and_what_is_gone_cannot(qtbot: QtBot) -> None:
    menu = RecentMenu()
    qtbot.addWidget(menu)
    assert not menu.menuAction().isEnabled()
    menu.show_recent(["/p/R&D.annotator", "/q/gone.annotator"], {"/q/gone.annotator"})
    here, missing = menu.actions()[:2]
    assert here.text() == "R&&D.annotator  (/p)"
    assert missing.text() == "gone.annotator  (not there any more: /q)"
    assert not missing.isEnabled()
    with qtbot.waitSignal(menu.chosen) as asked:
        here.trigger()
    assert asked.args == ["/p/R&D.annotator"]
    with qtbot.waitSignal(menu.cleared):
        menu.actions()[-1].trigger()


def test_the_window_greys_out_and_forgets(desk: Desk, tmp_path: Path) -> None:
    missing = str(tmp_path / "gone.annotator")
    window = desk.window
    window.preferences.use(replace(window.settings, recent=(missing, "postgresql://db/x")))
    window.recent.aboutToShow.emit()
    desk.settle()
    assert [action.isEnabled() for action in window.recent.actions()[:2]] == [False, True]
    window.welcome.forget_requested.emit(missing)
    assert window.settings.recent == ("postgresql://db/x",)
    window.recent.actions()[-1].trigger()
    assert window.settings.recent == ()
    assert not window.recent.menuAction().isEnabled()


def test_files_become_a_new_project_in_one_go(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, target = tmp_path / "a.txt", str(tmp_path / "new.annotator")
    article.write_text("Title: March\n\nWorkers marched.")
    fresh = desk.projects.others[target] = MemoryStore(a_keyed_schema())
    monkeypatch.setattr(type(desk.projects), "create", lambda *_, **__: None)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(article)], ""))
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)
    monkeypatch.setattr(asking, "new_project", lambda *_: (target, "news"))
    desk.window.actions_by_id.by_id["project.import_new"].trigger()
    desk.settle()
    desk.settle()
    assert fresh.stats().articles == 1
    assert desk.store.closed
    assert desk.editor.article.heading == "March"


def test_a_new_project_that_is_not_made_brings_nothing_into_the_old_one(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Workers marched.")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(article)], ""))
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)
    monkeypatch.setattr(asking, "new_project", lambda *_: None)
    desk.window.import_into_new()
    desk.settle()
    assert desk.store.stats().articles == 1
