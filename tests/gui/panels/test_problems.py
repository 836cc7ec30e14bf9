from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.commands.events import ClearRole
from annotator.gui.rows import COLOR
from annotator.gui.theme import theme
from tests.builders import a_mention, an_event, ref
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


def test_the_chosen_problem_offers_its_fix(qapp: QApplication) -> None:
    marks = (a_mention("m1", "Person", 0, 10), an_event("e2", "Visit", (39, 46)))
    with a_desk(*marks) as desk:
        desk.window.settle()
        panel = desk.window.problems
        assert panel.fix.text() == "Leave out the blanks"
        panel.view.setCurrentIndex(panel.model.index(1, 0))
        assert panel.fix.text() == "Fill the role …"
        panel.fix.click()
        assert desk.window.editor.mode is not None
        desk.window.editor.leave_mode()
        panel.view.setCurrentIndex(panel.model.index(0, 0))
        panel.fix.click()
        desk.window.settle()
        assert desk.window.editor.marks.mentions[0].span.end == 9
        assert panel.model.rowCount() == 1


def test_a_key_fixes_the_problem_of_the_selected_mark(qapp: QApplication) -> None:
    with a_desk(a_mention("m1", "Person", 0, 10)) as desk:
        desk.window.settle()
        desk.window.editor.fix_problem()
        assert len(desk.window.problems.problems) == 1  # nothing is selected
        desk.window.editor.next_problem(1)
        desk.window.actions_by_id.by_id["problem.fix"].trigger()
        desk.window.settle()
        assert desk.window.problems.problems == []
        assert desk.window.problems.fix.isHidden()
