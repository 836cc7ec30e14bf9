from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from annotator.gui.pages.actors.mention_model import MentionModel
from annotator.gui.pages.actors.mention_rows import MentionDelegate, box_of
from annotator.gui.theme import theme
from annotator.model.identity import ActorId
from tests.gui.pages.actors.test_mention_model import Shelf, a_place


def test_rows_are_painted_ticked_or_not(qtbot: QtBot) -> None:
    shelf = Shelf([a_place(1), a_place(2)])
    model = MentionModel(shelf.read)
    view = QListView()
    qtbot.addWidget(view)
    delegate = MentionDelegate(theme("dark"))
    view.setItemDelegate(delegate)
    view.setModel(model)
    model.show_mentions(ActorId("a1"))
    shelf.answer()
    view.resize(300, 200)
    view.show()
    before = view.grab().toImage()
    model.tick([0], on=True)
    ticked = view.grab().toImage()
    box = box_of(view.visualRect(model.index(0)))
    assert before.pixelColor(box.left() + 3, box.top() + 3) != ticked.pixelColor(
        box.left() + 3, box.top() + 3
    )
    delegate.set_theme(theme("light"))
    assert view.grab().toImage() != ticked


def test_the_box_lies_inside_the_row() -> None:
    row = QRect(0, 40, 300, 44)
    assert row.contains(box_of(row))
