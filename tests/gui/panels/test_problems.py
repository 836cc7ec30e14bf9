from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.commands.events import ClearRole
from annotator.gui.rows import COLOR
from annotator.gui.theme import theme
from tests.builders import ref
from tests.gui.desk import STANDARD, Desk, a_desk, click_on, press


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    """An event lacks its agent."""
    with a_desk(*STANDARD) as made:
        made.editor.run(ClearRole("e5", "agent", ref("m1")))
        made.settle()
        yield made


def messages(desk: Desk) -> list[str]:
    model = desk.window.problems.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click(desk: Desk, row: int = 0) -> None:
    view = desk.window.problems.view
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_it_shows_what_breaks_the_schema(desk: Desk) -> None:
    assert messages(desk) == [problem.message for problem in desk.editor.problems]
    assert any("agent" in message for message in messages(desk))
    assert desk.window.problems.none.isHidden()
    assert desk.window.problems.view.isVisible()


def test_a_click_goes_to_the_mark(desk: Desk) -> None:
    click_on(desk, "m4")
    click(desk)
    assert desk.editor.selection.mark == "e5"


def test_enter_goes_there_too(desk: Desk) -> None:
    click_on(desk, "m4")
    view = desk.window.problems.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert desk.editor.selection.mark == "e5"


def test_a_problem_goes_when_it_is_mended(desk: Desk) -> None:
    press(desk, "Ctrl+Z")
    desk.window.undo()
    desk.settle()
    assert messages(desk) == []
    assert desk.window.problems.none.isVisible()
    assert desk.window.problems.view.isHidden()


def test_how_grave_it_is_can_be_heard(desk: Desk) -> None:
    item = desk.window.problems.model.index(0, 0)
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    problem = desk.window.problems.problems[0]
    assert spoken == f"{problem.severity}: {problem.message}"
    assert problem.message in item.data(Qt.ItemDataRole.ToolTipRole)


def test_another_theme_changes_the_colours(desk: Desk) -> None:
    panel = desk.window.problems
    panel.set_theme(theme("dark"))
    graves = {"error": theme("dark").error, "warning": theme("dark").warning}
    assert panel.model.index(0, 0).data(COLOR) == graves[panel.problems[0].severity]
