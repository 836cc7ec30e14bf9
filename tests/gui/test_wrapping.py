from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator.gui.wrapping import WrapLayout


def test_what_finds_no_room_goes_into_the_next_line(qapp: QApplication) -> None:
    holder = QWidget()
    layout = WrapLayout(holder, gap=4)
    layout.setContentsMargins(0, 0, 0, 0)
    buttons = [QPushButton(f"Button {number}") for number in range(4)]
    for button in buttons:
        layout.addWidget(button)
    one = buttons[0].sizeHint().width()
    line = layout.heightForWidth(4 * one + 12)
    narrow = 2 * one + 4
    assert layout.heightForWidth(narrow) == 2 * line + 4
    holder.resize(narrow, 2 * line + 4)
    holder.show()
    qapp.processEvents()
    assert buttons[0].y() == buttons[1].y() < buttons[2].y()
    assert buttons[0].x() == buttons[2].x()
    buttons[1].hide()
    assert layout.heightForWidth(3 * one + 8) == line


def test_widgets_are_counted_and_taken_out(qapp: QApplication) -> None:
    layout = WrapLayout()
    button = QPushButton("One")
    layout.addWidget(button)
    item = layout.itemAt(0)
    assert (layout.count(), layout.itemAt(1), layout.takeAt(1)) == (1, None, None)
    assert item is not None
    assert item.widget() is button
    assert layout.takeAt(0) is item
    assert layout.count() == 0
