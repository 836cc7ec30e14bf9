"""The concordance page on a desk of its own, and a search on it that has come to its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.concordance.page import ConcordancePage
from tests.gui.desk import Desk


def page_of(desk: Desk) -> ConcordancePage:
    """The page, in front."""
    desk.window.open_page("concordance")
    page = desk.window.page_host.current
    assert isinstance(page, ConcordancePage)
    return page


def until(desk: Desk, holds: Callable[[], bool]) -> None:
    """Let the window work until this holds."""
    deadline = QTimer()
    deadline.setSingleShot(True)
    deadline.start(20_000)
    while not holds():
        assert deadline.isActive(), "it never came"
        desk.window.lane.drain()
        QApplication.processEvents()
        QTest.qWait(1)


def searched(desk: Desk, query: str) -> ConcordancePage:
    """The page after a search has come to its end, marks and all."""
    page = page_of(desk)
    page.field.setText(query)
    page.search()
    until(desk, lambda: page._search is None or page._search.state.done)
    settle_marks(desk, page)
    return page


def settle_marks(desk: Desk, page: ConcordancePage) -> None:
    """Have the marks of every row read."""
    for line in range(page.model.rowCount()):
        page.model.index(line, 3).data()
    until(desk, lambda: not page.model._wanted)
    desk.window.settle()


def shown(page: ConcordancePage) -> list[str]:
    """The hits as they stand in the rows."""
    return [row.hit for row in page.model.in_order()]
