from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.panels.inspector.calendar_popup import CalendarPopup
from annotator.gui.theme import theme
from annotator.model.marks import NormalizedTime

PUBLISHED = date(2022, 10, 13)


def a_popup(qtbot: QtBot, time: NormalizedTime | None = None) -> tuple[CalendarPopup, list[str]]:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    popup = CalendarPopup(theme("light"), time, PUBLISHED, field)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    chosen: list[str] = []
    popup.chosen.connect(chosen.append)
    popup.drop_from(field)
    qtbot.field = field  # type: ignore[attr-defined]  # it holds the popup
    return popup, chosen


@pytest.mark.parametrize(
    ("letter", "expected"), [("y", "2022"), ("m", "2022-10"), ("d", "2022-10-13")]
)
def test_letters_say_how_exact_the_time_is(qtbot: QtBot, letter: str, expected: str) -> None:
    popup, chosen = a_popup(qtbot)
    qtbot.keyClicks(popup.grid, letter)
    assert popup.words == expected
    qtbot.keyClick(popup.grid, Qt.Key.Key_Return)
    assert chosen == [expected]
    assert not popup.isVisible()


def test_a_range_takes_two_days_in_any_order(qtbot: QtBot) -> None:
    popup, chosen = a_popup(qtbot)
    qtbot.keyClicks(popup.grid, "r")
    qtbot.keyClick(popup.grid, Qt.Key.Key_Return)
    assert chosen == []
    qtbot.keyClick(popup.grid, Qt.Key.Key_Left)
    qtbot.keyClick(popup.grid, Qt.Key.Key_Return)
    assert chosen == ["2022-10-12/13"]


def test_about_is_one_more_letter(qtbot: QtBot) -> None:
    popup, chosen = a_popup(qtbot)
    qtbot.keyClicks(popup.grid, "ma")
    qtbot.keyClick(popup.grid, Qt.Key.Key_Return)
    assert chosen == ["about 2022-10"]


def test_esc_leaves_the_time_as_it_was(qtbot: QtBot) -> None:
    popup, chosen = a_popup(qtbot)
    qtbot.keyClick(popup.grid, Qt.Key.Key_Escape)
    assert (chosen, popup.isVisible()) == ([], False)


@pytest.mark.parametrize(
    ("time", "precision", "day"),
    [
        (NormalizedTime("2021", precision="year"), "year", "2021-01-01"),
        (NormalizedTime("2021-05", precision="month", approximate=True), "month", "2021-05-01"),
        (NormalizedTime("2021-05-06", "2021-05-07"), "range", "2021-05-06"),
        (NormalizedTime("2021-05-06T12:30", precision="minute"), "day", "2021-05-06"),
        (NormalizedTime("-0044-03-15"), "day", "2022-10-13"),
    ],
)
def test_it_begins_with_the_time_that_is_there(
    qtbot: QtBot, time: NormalizedTime, precision: str, day: str
) -> None:
    popup, _ = a_popup(qtbot, time)
    assert (popup.precision, popup.grid.day.isoformat()) == (precision, day)
    assert popup.words.startswith("about ") == time.approximate
