from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.canvas.chooser import Choice, Chooser
from annotator.gui.theme import theme

ROWS = [
    Choice("visit", "v", "Visit", "#c94a14"),
    Choice("attack", None, "Attack"),
    Choice("arrest", None, "Arrest"),
    Choice("aid", "i", "Aid"),
]


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    parent = QWidget()
    parent.resize(600, 500)
    qtbot.addWidget(parent)
    parent.show()
    made = Chooser(theme("light"), parent)
    made.offer("New event", ROWS, QPoint(50, 60))
    return made


def typed(chooser: Chooser, *keys: str | Qt.Key) -> list[str | None]:
    """What each key takes."""
    return [chooser.key(0, key) if isinstance(key, str) else chooser.key(key, "") for key in keys]


def test_a_key_takes_its_row(chooser: Chooser) -> None:
    assert typed(chooser, "v") == ["visit"]
    assert typed(chooser, "I") == ["aid"]
    assert chooser.accessibleName() == "New event"


def test_other_letters_narrow(chooser: Chooser) -> None:
    assert typed(chooser, "a") == [None]
    assert [row.id for row in chooser.choices] == ["attack", "arrest", "aid"]
    assert typed(chooser, "i") == ["aid"]


def test_one_that_is_left_is_taken(chooser: Chooser) -> None:
    assert typed(chooser, "a", "T") == [None, "attack"]


def test_letters_that_fit_nothing_are_ignored(chooser: Chooser) -> None:
    assert typed(chooser, "z", " ", "\x08", "1") == [None] * 4
    assert chooser.choices == ROWS


def test_backspace_widens_again(chooser: Chooser) -> None:
    typed(chooser, "a", "Down")
    typed(chooser, Qt.Key.Key_Backspace)
    assert chooser.choices == ROWS
    assert typed(chooser, Qt.Key.Key_Return) == ["visit"]


def test_arrows_go_around(chooser: Chooser) -> None:
    down, up, enter = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Enter
    assert typed(chooser, enter) == ["visit"]
    assert typed(chooser, down, down, enter)[-1] == "arrest"
    assert typed(chooser, up, up, up, enter)[-1] == "aid"
    assert typed(chooser, down, enter)[-1] == "visit"


def test_arrows_walk_in_what_is_left(chooser: Chooser) -> None:
    assert typed(chooser, "a", Qt.Key.Key_Down, Qt.Key.Key_Return)[-1] == "arrest"


def test_nothing_to_choose(chooser: Chooser) -> None:
    chooser.offer("Empty", [], QPoint(0, 0))
    assert typed(chooser, Qt.Key.Key_Down, Qt.Key.Key_Return, "v") == [None] * 3
    chooser.grab()


def test_offering_again_starts_afresh(chooser: Chooser) -> None:
    typed(chooser, Qt.Key.Key_Down, "a")
    chooser.offer("Relation", ROWS, QPoint(0, 0))
    assert chooser.choices == ROWS
    assert typed(chooser, Qt.Key.Key_Return) == ["visit"]


def test_the_mouse_picks_a_row(chooser: Chooser, qtbot: QtBot) -> None:
    taken: list[str] = []
    chooser.picked.connect(taken.append)
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=chooser._row_rect(2).center())
    assert taken == ["arrest"]
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert taken == ["arrest"], "the title is no row"


def test_the_mouse_picks_among_what_is_left(chooser: Chooser) -> None:
    taken: list[str] = []
    chooser.picked.connect(taken.append)
    typed(chooser, "a")
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=chooser._row_rect(1).center())
    assert taken == ["arrest"]
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=chooser._row_rect(3).center())
    assert taken == ["arrest"], "the last row is no longer there"


def test_the_pointer_moves_the_current_row(chooser: Chooser) -> None:
    QTest.mouseMove(chooser, chooser._row_rect(3).center())
    assert typed(chooser, Qt.Key.Key_Return) == ["aid"]


@pytest.mark.parametrize("near", [(0, 0), (599, 499), (-50, 900), (300, 250)])
@pytest.mark.parametrize("count", [1, 4, 13, 30])
def test_it_stays_inside_its_ground(chooser: Chooser, near: tuple[int, int], count: int) -> None:
    rows = [Choice(str(number), None, f"Label {number}") for number in range(count)]
    chooser.offer("Choose", rows, QPoint(*near))
    assert chooser.ground.rect().contains(chooser.geometry())
    for row in range(count):
        assert chooser.rect().contains(chooser._row_rect(row))
    rects = [chooser._row_rect(row) for row in range(count)]
    assert not any(a.intersects(b) for a in rects for b in rects if a != b)


def test_it_is_painted_in_every_theme(chooser: Chooser) -> None:
    pictures = set()
    for name in ("light", "dark", "high-contrast"):
        chooser.set_theme(theme(name))
        typed(chooser, "a")
        picture = chooser.grab().toImage()
        pictures.add(picture.pixelColor(picture.width() // 2, picture.height() - 4).name())
    assert len(pictures) > 1


def test_the_keyboard_stays_where_it_was(chooser: Chooser) -> None:
    assert chooser.focusPolicy() == Qt.FocusPolicy.NoFocus


MANY = [Choice(f"t{n}", None, f"Type number {n}") for n in range(200)]


def rects_inside(chooser: Chooser) -> bool:
    return all(chooser.rect().contains(chooser._row_rect(index)) for index, _ in chooser._shown)


@pytest.mark.parametrize("size", [(600, 500), (300, 260), (1200, 800)])
def test_two_hundred_rows_stay_inside_the_window(qtbot: QtBot, size: tuple[int, int]) -> None:
    parent = QWidget()
    parent.resize(*size)
    qtbot.addWidget(parent)
    parent.show()
    chooser = Chooser(theme("light"), parent)
    chooser.offer("New event", MANY, QPoint(50, 60))
    assert parent.rect().contains(chooser.geometry())
    assert 4 <= len(chooser._shown) < 200
    for step in range(200):
        shown = [index for index, _ in chooser._shown]
        assert chooser._current in shown, f"row {step} cannot be seen"
        assert rects_inside(chooser)
        chooser.key(Qt.Key.Key_Down, "")
    assert chooser._current == 0
    chooser.key(Qt.Key.Key_Up, "")
    assert chooser._shown[-1][1] == MANY[-1]
    assert chooser.grab().width() == chooser.width()


def test_a_row_that_was_scrolled_to_is_taken_by_mouse(chooser: Chooser, qtbot: QtBot) -> None:
    chooser.offer("New event", MANY, QPoint(50, 60))
    chooser.key(Qt.Key.Key_Up, "")
    index, choice = chooser._shown[0]
    assert index > 0
    with qtbot.waitSignal(chooser.picked) as picked:
        point = chooser._row_rect(index).center()
        QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=point)
    assert picked.args == [choice.id]


def test_long_words_are_cut_and_do_not_widen_the_list(chooser: Chooser) -> None:
    chooser.offer("New event", [*ROWS, Choice("long", "l", "Long " * 60)], QPoint(50, 60))
    assert chooser.ground.rect().contains(chooser.geometry())


def test_it_says_which_characters_mean_something(chooser: Chooser) -> None:
    assert chooser.wanted == {"v", "i", "a"}
    typed(chooser, "a")
    assert chooser.wanted == {"t", "r", "i"}
