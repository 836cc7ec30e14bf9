from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import a_mention, an_argument, an_event, ref
from tests.gui.desk import Desk, a_desk, press

LINES = [f"Line {number:03} of an article that goes on for a long while." for number in range(120)]
TEXT = "\n".join(LINES)


def line(number: int) -> tuple[int, int]:
    start = TEXT.index(f"Line {number:03}")
    return start, start + 8


FILLERS = {"m1": 0, "m2": 3, "m3": 116, "m4": 117, "m5": 118, "m6": 119}
MARKS = (
    *(a_mention(name, "Person", *line(number)) for name, number in FILLERS.items()),
    an_event(
        "e7",
        "Visit",
        line(60),
        arguments=tuple(an_argument("agent", ref(name)) for name in FILLERS),
    ),
    a_mention("m8", "Person", *line(61)),
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*MARKS, text=TEXT) as a:
        a.window.resize(1200, 700)
        QApplication.processEvents()
        yield a


def words(desk: Desk) -> list[str]:
    return [pill.text() for pill in desk.editor.pills.pills]


def test_partners_out_of_sight_have_a_pill_nearest_first(desk: Desk) -> None:
    desk.editor.select_mark("e7")
    shown = words(desk)
    assert shown[:2] == ["↑ agent: Line 003", "↑ agent: Line 000"]
    assert shown[2] == "↓ agent: Line 116"
    column = desk.surface.column
    for pill in desk.editor.pills.pills:
        assert pill.isVisible()
        assert column[0] <= pill.x()
        assert pill.geometry().right() <= column[0] + column[1]


def test_what_has_no_room_is_one_pill(desk: Desk) -> None:
    desk.window.resize(1000, 700)
    desk.editor.select_mark("e7")
    below = [word for word in words(desk) if word.startswith("↓")]
    assert len(below) < 4
    assert below[-1] == f"↓ {5 - len(below)} more"
    assert "Line 119" in desk.editor.pills.pills[-1].accessibleName()


def test_a_click_goes_there(desk: Desk) -> None:
    desk.editor.select_mark("e7")
    pill = desk.editor.pills.pills[2]
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert desk.editor.selection.mark == "m3"
    seen = desk.surface.seen
    assert seen is not None
    assert seen[0] <= line(116)[0] < seen[1]
    assert words(desk) == ["↑ agent of Line 060"]


def test_pills_follow_scrolling_and_selection(desk: Desk) -> None:
    desk.editor.select_mark("e7")
    bar = desk.surface.verticalScrollBar()
    bar.setValue(0)
    assert all(word.startswith("↓") for word in words(desk))
    bar.setValue(bar.maximum())
    assert all(word.startswith("↑") for word in words(desk))
    desk.editor.select_mark("m8")
    assert words(desk) == []


def test_no_arcs_no_pills(desk: Desk) -> None:
    desk.editor.select_mark("e7")
    press(desk, "v")
    assert words(desk)
    press(desk, "v")
    assert desk.editor.arcs == "none"
    assert words(desk) == []


def test_pills_stay_clear_of_the_mode_bar(desk: Desk) -> None:
    desk.editor.select_mark("e7")
    press(desk, "[")
    bar = desk.editor.mode_bar
    assert bar.isVisible()
    for pill in desk.editor.pills.pills:
        assert not pill.geometry().intersects(bar.geometry().adjusted(10, 10, -10, -10))
    press(desk, "Escape")
    assert not bar.isVisible()
    lowest = max(pill.geometry().bottom() for pill in desk.editor.pills.pills)
    assert lowest > desk.surface.viewport().geometry().bottom() - 20


def test_a_closed_project_has_no_pills(desk: Desk) -> None:
    desk.editor.select_mark("e7")
    assert words(desk)
    desk.editor.attach(None)
    assert words(desk) == []
