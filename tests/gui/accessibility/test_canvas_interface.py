from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.theme import theme
from annotator.model.offsets import Offsets
from tests.gui.accessibility.listening import listening
from tests.gui.desk import STANDARD, Desk, a_desk, press

ASTRAL = "🎉 Anna Kral 🎉 visited Baku.\nShe met the 👩‍👩‍👧 mayor."
LONG = "Kazakhstan and Türkiye signed " * 40


def interface_of(desk: Desk) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(desk.surface)


def text_of(desk: Desk) -> QAccessibleTextInterface:
    return interface_of(desk).textInterface()


@pytest.fixture
def desk(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with listening(monkeypatch), a_desk(*STANDARD) as made:
        yield made


@pytest.fixture
def astral(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with listening(monkeypatch), a_desk(text=ASTRAL) as made:
        yield made


def test_the_canvas_is_a_named_text_that_cannot_be_typed_into(desk: Desk) -> None:
    found = interface_of(desk)
    assert found.role() == QAccessible.Role.EditableText
    assert found.text(QAccessible.Text.Name) == f"Article: {desk.editor.article.heading}"
    state = found.state()
    assert (state.multiLine, state.readOnly, state.selectableText) == (1, 1, 1)
    assert state.focusable


def test_what_else_a_canvas_might_be_is_answered(desk: Desk) -> None:
    """Bridges ask for every interface; PySide crashes where Python answers None."""
    found = interface_of(desk)
    assert found.actionInterface() is not None
    assert found.valueInterface() is None
    assert found.editableTextInterface() is None
    assert found.tableCellInterface() is None
    assert found.selectionInterface() is None
    assert found.attributesInterface() is None


def test_the_text_is_read_in_utf16_units(astral: Desk) -> None:
    text = text_of(astral)
    assert text.characterCount() == Offsets(ASTRAL).utf16_length == len(ASTRAL) + 5
    assert text.text(0, text.characterCount()) == ASTRAL
    assert text.text(3, 12) == "Anna Kral"
    assert text.text(1, 12) == "🎉 Anna Kral"  # never half a character
    assert text.text(-2, 10_000) == ASTRAL


def test_the_caret_is_told_and_set(astral: Desk) -> None:
    text = text_of(astral)
    press(astral, "Ctrl+Home", "Alt+Right")
    assert astral.editor.selection.caret == 1
    assert text.cursorPosition() == 2
    text.setCursorPosition(3)
    assert astral.editor.selection.caret == 2
    text.setCursorPosition(99_999)
    assert astral.editor.selection.caret == len(ASTRAL)


def test_text_is_selected_and_let_go(astral: Desk) -> None:
    text = text_of(astral)
    text.addSelection(3, 12)
    assert astral.selected_text == "Anna Kral"
    text.setSelection(0, 3, 7)
    assert astral.selected_text == "Anna"
    text.removeSelection(0)
    assert not astral.editor.selection.has_text
    # No bridge may ask for a selection that PySide could not tell.
    text.addSelection(3, 12)
    assert text.selectionCount() == 0


def test_every_character_is_found_where_it_is(desk: Desk) -> None:
    text = text_of(desk)
    for offset in range(text.characterCount()):
        if desk.text[offset] == "\n":
            continue
        rect = text.characterRect(offset)
        assert rect.width() >= 1
        assert rect.height() == round(desk.page.text_height)
        middle = QPoint(rect.left() + rect.width() // 4, rect.center().y())
        assert text.offsetAtPoint(middle) == offset
    assert text.offsetAtPoint(QPoint(-5000, -5000)) == -1


def test_lines_in_view_end_where_they_are_wrapped(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listening(monkeypatch), a_desk(text=LONG) as desk:
        text = text_of(desk)
        whole = text.text(0, text.characterCount())
        assert whole.replace("\n", " ") == LONG
        rows = desk.page.rows_between(0, desk.page.height)
        assert len(rows) > 5
        assert [i for i, c in enumerate(whole) if c == "\n"] == [row.end - 1 for row in rows[:-1]]
        start = rows[1].start
        assert text.text(start - 3, start + 3) == whole[start - 3 : start + 3]


def test_a_place_is_scrolled_to(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    with listening(monkeypatch), a_desk(text="One line.\n" * 300) as desk:
        bar = desk.surface.verticalScrollBar()
        assert bar.value() == 0
        text_of(desk).scrollToSubstring(2500, 2505)
        assert bar.value() > 0


def test_without_an_article_there_is_no_text(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listening(monkeypatch), a_desk(text=None) as desk:
        text = text_of(desk)
        assert (text.characterCount(), text.cursorPosition()) == (0, 0)
        assert text.text(0, 10) == ""
        assert text.characterRect(0).isEmpty()
        assert text.offsetAtPoint(desk.surface.mapToGlobal(QPoint(50, 50))) == -1
        text.setCursorPosition(3)
        text.addSelection(0, 3)
        text.removeSelection(0)
        text.scrollToSubstring(0, 3)
        assert interface_of(desk).text(QAccessible.Text.Name) == "No article"


def test_an_article_that_follows_is_read_instead(desk: Desk) -> None:
    text = text_of(desk)
    assert text.text(0, 4) == "Anna"
    desk.window.editor.attach(None)
    assert text.characterCount() == 0


def test_a_canvas_that_is_gone_is_let_be(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listening(monkeypatch):
        surface = CanvasSurface(theme("light"))
        found = QAccessible.queryAccessibleInterface(surface)
        text = found.textInterface()
        assert text.characterCount() == 0
        del surface
        assert text.characterCount() == 0
        assert text.text(0, 3) == ""
