from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.panels.inspector.elided import ElidedLabel


def test_words_are_cut_to_the_room_there_is(qtbot: QtBot) -> None:
    label = ElidedLabel("Organization & <b>more</b>", "small")
    qtbot.addWidget(label)
    label.resize(400, 20)
    assert label.shown == label.text() == "Organization & <b>more</b>"
    label.resize(50, 20)
    assert label.shown.endswith("…")
    assert label.text() == "Organization & <b>more</b>"
    assert "&lt;b&gt;" in label.toolTip()


def test_words_are_painted_in_the_ink_of_the_style_sheet(qtbot: QtBot) -> None:
    label = ElidedLabel("HHHHHH", "small")
    qtbot.addWidget(label)
    label.setStyleSheet("QLabel { color: #ff0000; background: #ffffff; }")
    label.resize(80, 20)
    picture = label.grab().toImage()
    inks = {
        (picture.pixelColor(x, y).red(), picture.pixelColor(x, y).green() // 32)
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert (255, 0) in inks


def test_a_narrow_place_is_not_widened(qtbot: QtBot) -> None:
    label = ElidedLabel("x" * 100, "small")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 30


def test_the_label_of_a_field_shows_an_ampersand_once(qtbot: QtBot) -> None:
    label, field = ElidedLabel("Q&&A", "soft"), QLineEdit()
    qtbot.addWidget(label)
    qtbot.addWidget(field)
    label.resize(200, 20)
    label.setBuddy(field)
    assert label.shown == "Q&A"
