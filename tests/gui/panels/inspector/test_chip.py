from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.panels.inspector.chip import Chip, EndsButton, LinkEnd
from annotator.model.schema import Schema
from tests.builders import a_mention, an_argument, an_event
from tests.gui.desk import Desk, a_desk, a_keyed_schema
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    click,
    named,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_a_chip_goes_to_its_mark(desk: Desk) -> None:
    choose(desk, "e5")
    click(desk, named(desk, Chip, "Baku"))
    assert desk.editor.selection.mark == "m4"


def test_an_ampersand_is_shown(qapp: QApplication) -> None:
    text = "AT&T visited Baku."

    firm = a_mention("m1", "Organization", 0, 4)
    event = an_event("e2", "Visit", (5, 12), arguments=(an_argument("agent", firm),))
    with a_desk(firm, event, text=text) as desk:
        choose(desk, "e2")
        assert named(desk, Chip, "AT&T").text() == "AT&&T"  # Qt shows one


def test_long_words_are_cut_to_the_panel(qapp: QApplication) -> None:
    text = "x" * 200 + " visited Baku."

    long = a_mention("m1", "Person", 0, 200)
    event = an_event("e2", "Visit", (201, 208), arguments=(an_argument("agent", long),))
    with a_desk(long, event, text=text, schema=schema()) as desk:
        choose(desk, "e2")
        inspector = desk.window.inspector
        assert inspector.widget().width() <= inspector.viewport().width()
        chip = inspector.findChildren(Chip)[0]
        assert chip.text().endswith("…")
        assert chip.mapTo(inspector, chip.rect().topRight()).x() < inspector.width()


def schema() -> Schema:
    return a_keyed_schema()


def edge_of(qtbot: QtBot, words: str, name: str) -> list[int]:
    """The pixels just inside the right frame of a link's button."""
    end = LinkEnd("Organization", "#4477aa", words)
    button = EndsButton(end, name, end, "#777777")
    qtbot.addWidget(button)
    button.resize(200, button.sizeHint().height())
    picture = button.grab().toImage()
    assert button.accessibleName().count(words) == 2  # all of it is in the name
    return [picture.pixel(picture.width() - 5, y) for y in range(picture.height())]


def test_a_long_link_is_cut_inside_its_button(qtbot: QtBot) -> None:
    short = edge_of(qtbot, "x", "in")
    assert edge_of(qtbot, "x" * 300, "a-very-long-name-of-a-relation" * 3) == short


def test_shift_is_told_from_a_plain_click(qtbot: QtBot) -> None:
    chip = Chip("Baku")
    qtbot.addWidget(chip)
    gone: list[bool] = []
    chip.gone.connect(gone.append)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(chip, key)
        QTest.keyClick(chip, key, Qt.KeyboardModifier.ShiftModifier)
    assert gone == [False, True] * 4


def test_an_ellipsis_stands_at_the_end_of_words_from_right_to_left(qtbot: QtBot) -> None:
    chip = Chip("الرئيس رجب طيب أردوغان")
    qtbot.addWidget(chip)
    chip.resize(80, chip.sizeHint().height())
    chip.show()
    shown = chip.text()
    assert shown.startswith("\u2068")
    assert shown.endswith("…\u2069")
