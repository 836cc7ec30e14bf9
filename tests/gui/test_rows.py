from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from annotator.gui.rows import COLOR, DETAIL, DONE, HOLLOW, KEY, PROGRESS, RowDelegate
from annotator.gui.theme import label_ink, theme

LIGHT = theme("light")


def painted(
    roles: dict[int, object],
    *,
    two_lines: bool = False,
    state: QStyle.StateFlag = QStyle.StateFlag.State_None,
    look: str = "light",
    width: int = 260,
) -> QImage:
    model = QStandardItemModel()
    item = QStandardItem()
    for role, value in roles.items():
        item.setData(value, role)
    model.appendRow(item)
    delegate = RowDelegate(LIGHT, two_lines=two_lines)
    delegate.set_theme(theme(look))
    option = QStyleOptionViewItem()
    option.state = state
    height = delegate.sizeHint(option, model.index(0, 0)).height()
    option.rect = QRect(0, 0, width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme(look).panel))
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on a widget
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def has(image: QImage, color: str) -> bool:
    wanted = QColor(color).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


LABEL: dict[int, object] = {Qt.ItemDataRole.DisplayRole: "Person", COLOR: "#1f6fb4", KEY: "1"}
ARTICLE: dict[int, object] = {
    Qt.ItemDataRole.DisplayRole: "Talks in Baku",
    DETAIL: "Trend · new",
    DONE: False,
}


@pytest.mark.parametrize("look", ["light", "dark", "high-contrast"])
def test_a_label_wears_its_colour_in_every_theme(look: str) -> None:
    assert has(painted(LABEL, look=look), label_ink("#1f6fb4", theme(look)))


def test_a_label_shows_its_key() -> None:
    assert painted(LABEL) != painted({**LABEL, KEY: ""})
    assert painted(LABEL) != painted({**LABEL, KEY: "2"})


def test_a_relation_is_an_arrow_instead_of_a_square() -> None:
    assert not has(painted({**LABEL, COLOR: ""}), label_ink("#1f6fb4", LIGHT))
    assert painted({**LABEL, COLOR: ""}) != painted({**LABEL, COLOR: None})


def test_a_warning_is_told_from_an_error_without_colour() -> None:
    full, hollow = painted(LABEL), painted({**LABEL, HOLLOW: True})
    middle = full.height() // 2
    ink = label_ink("#1f6fb4", LIGHT)
    assert QColor(full.pixel(18, middle)).name() == ink
    assert QColor(hollow.pixel(18, middle)).name() == LIGHT.panel
    assert has(hollow, ink)


def test_a_complete_article_has_a_tick() -> None:
    fresh, done = (
        painted({**ARTICLE, DONE: flag, PROGRESS: 0}, two_lines=True) for flag in (False, True)
    )
    assert has(done, LIGHT.saved)
    assert not has(fresh, LIGHT.saved)


def test_the_open_article_is_marked_by_more_than_its_ground() -> None:
    row = painted(ARTICLE, two_lines=True, state=QStyle.StateFlag.State_Selected)
    assert QColor(row.pixel(1, row.height() // 2)).name() == LIGHT.accent
    assert QColor(row.pixel(row.width() - 3, row.height() // 2)).name() == LIGHT.selection


def test_focus_is_drawn() -> None:
    plain = painted(LABEL)
    focused = painted(LABEL, state=QStyle.StateFlag.State_HasFocus)
    assert focused != plain
    assert QColor(focused.pixel(0, focused.height() // 2)).name() != LIGHT.panel


def test_the_pointer_lights_a_row_up() -> None:
    row = painted(LABEL, state=QStyle.StateFlag.State_MouseOver)
    assert QColor(row.pixel(2, 2)).name() == LIGHT.hover


def test_a_headline_is_cut_and_never_painted_over_the_edge() -> None:
    long = painted({**ARTICLE, Qt.ItemDataRole.DisplayRole: "W" * 200}, two_lines=True)
    margin = [
        QColor(long.pixel(x, y)).name()
        for x in range(long.width() - 8, long.width())
        for y in range(long.height() - 2)
    ]
    assert set(margin) == {LIGHT.panel}


def test_markup_in_a_headline_is_painted_as_it_is() -> None:
    bare = painted({**ARTICLE, Qt.ItemDataRole.DisplayRole: "Breaking"}, two_lines=True)
    bold = painted({**ARTICLE, Qt.ItemDataRole.DisplayRole: "<b>Breaking</b>"}, two_lines=True)
    assert bare != bold


def test_a_title_from_right_to_left_is_cut_at_its_end() -> None:
    """The ellipsis stands at the left: there, and not at the right, are three dots on the line."""
    title = "زيارة أردوغان إلى كازاخستان لحضور قمة إقليمية"
    image = painted({**ARTICLE, Qt.ItemDataRole.DisplayRole: title}, two_lines=True)
    ink = QColor(LIGHT.panel).rgb()
    rows = range(9, 9 + 17)

    def height_of(columns: range) -> int:
        inked = [y for y in rows if any(image.pixel(x, y) != ink for x in columns)]
        return max(inked) - min(inked) + 1 if inked else 0

    assert 0 < height_of(range(14, 24)) <= 4
    assert height_of(range(230, 246)) > 4
