from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.builders import a_mention, a_span
from tests.gui.desk import STANDARD, Desk, a_desk, click_on, press


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    QGuiApplication.clipboard().setText("before")
    with a_desk(*STANDARD) as desk:
        yield desk


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_selected_text(desk: Desk) -> None:
    desk.select_text("the mayor")
    press(desk, "Ctrl+C")
    assert (clipboard(), desk.note) == ("the mayor", "Copied.")


def test_the_words_of_the_selected_mark(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "Ctrl+C")
    assert clipboard() == "Anna Kral"


def test_a_mark_with_a_gap_leaves_out_what_is_between(qapp: QApplication) -> None:
    gap = a_mention("m1", "Person", span=a_span((0, 4), (14, 17)))
    with a_desk(gap) as desk:
        press(desk, "Tab", "Ctrl+C")
        assert "and" not in clipboard()
        assert clipboard().startswith("Anna")
        assert clipboard().endswith("Ben")


def test_with_the_marks(desk: Desk) -> None:
    press(desk, "Ctrl+Home", "Shift+Right", "Shift+Right", "Ctrl+Shift+C")
    assert (clipboard(), desk.note) == ("[Anna Kral]{Person}", "Copied with the marks.")
    click_on(desk, "e5")
    press(desk, "Ctrl+Shift+C")
    assert clipboard() == '[visited]{Visit, agent="Anna Kral", place="Baku"}'


def test_nothing_selected_copies_nothing(desk: Desk) -> None:
    desk.put_caret(12)
    for key in ("Ctrl+C", "Ctrl+Shift+C"):
        press(desk, key)
        assert (clipboard(), desk.note) == ("before", "Select text or a mark first.")
    click_on(desk, "r6")
    press(desk, "Ctrl+C")
    assert clipboard() == "before"
