"""What is pressed and clicked around the text reaches the editor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
)

from annotator.gui.canvas.context_menu import ContextMenu
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    ask_menu,
    middle_of,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def test_the_context_menu_opens_again_for_another_of_stacked_marks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []

    def choose(menu: ContextMenu, _where: QPoint) -> None:
        rows = menu.actions()
        shown.append([row.text() for row in rows if row.isChecked()])
        (rows[1] if len(shown) == 1 else rows[-1]).trigger()

    monkeypatch.setattr(ContextMenu, "exec", choose)
    ask_menu(desk, middle_of(desk, "Red Cross"))
    desk.settle()
    assert shown == [["Organization “Red Cross”"], ["Person “Ben Ode of the Red Cross”"]]
    assert "m2" not in desk.marks  # removed by the last row


def strike(desk: Desk, text: str, place: str, *, shift: bool = False) -> None:
    """A key as another layout sends it: what it types, and where it lies on a US keyboard."""
    rows = {2: "1234567890", 16: "qwertyuiop[]", 30: "asdfghjkl", 44: "zxcvbnm,."}
    code = next(first + row.index(place) for first, row in rows.items() if place in row)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    press_event = QKeyEvent(
        QEvent.Type.KeyPress, ord(text.upper()[0]), held, code + 8, 0, 0, text, False, 1
    )
    QApplication.sendEvent(desk.surface, press_event)


def test_french_digits_tag_without_shift(desk: Desk) -> None:
    desk.select_text("mayor")
    strike(desk, "é", "2")
    assert desk.mention("m7").type == "Organization"


def test_shift_and_a_digit_tag_only_where_a_label_has_them(desk: Desk) -> None:
    desk.select_text("mayor")
    strike(desk, "1", "1", shift=True)  # French: without an eleventh label it is the digit
    assert desk.mention("m7").type == "Person"
    strike(desk, "/", "7", shift=True)  # German: without a seventeenth label it is the sign
    assert desk.window.find_bar.isVisible()


def test_russian_letters_make_events_fill_roles_and_type_hints(desk: Desk) -> None:
    desk.select_text("mayor")
    strike(desk, "у", "e")
    assert desk.mode == "New event"
    strike(desk, "м", "v")
    made = desk.editor.selected
    assert made is not None
    assert made.type == "Visit"
    strike(desk, "р", "h")
    assert desk.mode == "Visit · host"
    russian = dict(zip("asdfghjkl", "фывапролд", strict=True))
    hint = desk.hints["m1"]
    for letter in hint:
        strike(desk, russian[letter], letter)
    assert desk.fillers("host", made.id) == ["m1"]


def test_same_strings_are_left_out_and_labelled_by_other_keyboards(desk: Desk) -> None:
    desk.select_text("Baku")
    strike(desk, "п", "g")
    assert desk.mode
    strike(desk, "é", "2")
    strike(desk, "ч", "x")
    assert desk.window.mode_bar._keys[0] == ("Enter", "tag 0")
