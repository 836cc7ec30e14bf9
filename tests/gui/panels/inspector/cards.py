"""What tests of the inspector do: choose a mark, find a field, pick, type, click."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from annotator.gui.panels.inspector.panel import InspectorPanel
from annotator.model.identity import ArticleId
from tests.builders import a_mention, an_article
from tests.gui.desk import STANDARD, Desk, a_desk

OTHER = replace(an_article("Another article."), id=ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G"))
FRIDAY = a_mention("m7", "Time", 55, 61)
W = TypeVar("W", bound=QWidget)


@contextmanager
def a_desk_of_cards() -> Iterator[Desk]:
    """The standard article with a time expression, and another one."""
    with a_desk(*STANDARD, FRIDAY, more=(OTHER,)) as made:
        assert QTest.qWaitForWindowActive(made.window)
        yield made


def choose(desk: Desk, mark: str) -> None:
    desk.editor.select_mark(mark)
    desk.settle()


def named(desk: Desk, kind: type[W], name: str) -> W:
    """The widget with this accessible name; there must be one."""
    inspector: InspectorPanel = desk.window.inspector
    found = [widget for widget in inspector.findChildren(kind) if widget.accessibleName() == name]
    assert len(found) == 1, [widget.accessibleName() for widget in inspector.findChildren(kind)]
    return found[0]


def button(desk: Desk, words: str) -> QPushButton:
    found = [b for b in desk.window.inspector.findChildren(QPushButton) if b.text() == words]
    assert len(found) == 1
    return found[0]


def has_keyboard(desk: Desk, widget: QWidget) -> bool:
    """Whether keys go to the widget once its window is active (a list that closed may hold that)."""
    return desk.window.focusWidget() is widget


def words_in(desk: Desk) -> list[str]:
    return [label.text() for label in desk.window.inspector.findChildren(QLabel)]


def click(desk: Desk, widget: QWidget) -> None:
    desk.window.inspector.ensureWidgetVisible(widget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    desk.settle()


def pick(desk: Desk, box: QComboBox, words: str) -> None:
    """Choose a row by keys, in the list that drops down."""
    box.setFocus()
    box.showPopup()
    view = box.view()
    row = box.findText(words)
    assert row >= 0, [box.itemText(at) for at in range(box.count())]
    view.setCurrentIndex(box.model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    desk.settle()


def type_into(desk: Desk, field: QWidget, words: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)


def wheel(widget: QWidget, steps: int = -1) -> None:
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
