"""Panels are hidden without a project, give way to pages, and come back as they were left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from annotator.gui.docks import NARROW_WIDTHS, NARROWEST_PANEL, USUAL_WIDTHS, Docks
from annotator.gui.preferences import Preferences
from annotator.workspace.settings import Settings
from tests.gui.desk import STANDARD, a_desk


@pytest.fixture
def preferences() -> Preferences:
    return Preferences(Settings(), remember=False)


@pytest.fixture
def docks(qapp: QApplication, preferences: Preferences) -> Iterator[Docks]:
    window = QMainWindow()
    made = Docks(window, preferences)
    made.add_left("Articles", QWidget())
    made.add_left("Labels", QWidget())
    made.add_right("Inspector", QWidget())
    made.add_right("Problems", QWidget())
    made.arrange()
    window.show()
    yield made
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def hidden(docks: Docks) -> list[bool]:
    return [dock.isHidden() for dock in docks.all]


def test_left_ones_come_first_and_stay_wide_enough(docks: Docks) -> None:
    assert [dock.windowTitle() for dock in docks.all] == [
        "Articles",
        "Labels",
        "Inspector",
        "Problems",
    ]
    assert all(dock.widget().minimumWidth() == NARROWEST_PANEL for dock in docks.left)


def test_without_a_project_none_is_shown_and_closed_ones_stay_closed(docks: Docks) -> None:
    docks.all[1].close()
    docks.show(False)
    assert all(hidden(docks))
    docks.show(True)
    assert hidden(docks) == [False, True, False, False]


def test_a_page_takes_the_room_of_the_right_ones(docks: Docks) -> None:
    docks.right[1].close()
    docks.make_room()
    assert hidden(docks) == [False, False, True, True]
    docks.take_room()
    assert hidden(docks) == [False, False, False, True]


def test_what_one_page_put_aside_comes_back_after_the_next(docks: Docks) -> None:
    docks.make_room()
    docks.make_room()
    docks.take_room()
    assert not any(hidden(docks))


def test_how_they_stand_is_remembered_and_can_be_reset(
    docks: Docks, preferences: Preferences
) -> None:
    docks.all[0].close()
    docks.remember()
    assert preferences.now.geometry
    docks.reset(with_project=True)
    assert preferences.now.layout == ""
    assert not any(hidden(docks))
    docks.all[0].close()
    docks.remember()
    docks.all[0].show()
    docks.restore()
    assert hidden(docks) == [True, False, False, False]


def test_panels_are_as_wide_after_a_page_as_before(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        desk.window.resize(1024, 700)
        desk.window.settle()
        before = [dock.width() for dock in desk.window.docks]
        for page in ("overview", "schema"):
            desk.window.open_page(page)
            desk.window.settle()
        desk.window.leave_page()
        desk.window.settle()
        assert [dock.width() for dock in desk.window.docks] == before


@pytest.mark.parametrize(("width", "widths"), [(1024, NARROW_WIDTHS), (1440, USUAL_WIDTHS)])
def test_panels_leave_the_text_more_room_in_a_narrow_window(
    qapp: QApplication, width: int, widths: tuple[int, int]
) -> None:
    with a_desk(*STANDARD) as desk:
        window = desk.window
        window.resize(width, 700)
        window.reset_layout()
        window.settle()
        left, right = window.docks[0].width(), window.docks[2].width()
        assert (left, right) == widths
