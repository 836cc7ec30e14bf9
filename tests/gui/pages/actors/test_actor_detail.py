from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.commands.actors import ReviseActor
from annotator.gui.pages.actors.actor_detail import ActorDetail
from annotator.gui.pages.actors.mention_rows import box_of
from annotator.gui.panels.inspector.fields import ChoiceBox, ValueField
from annotator.gui.theme import theme
from annotator.model.actor_use import ActorUse
from tests.builders import a_schema
from tests.gui.pages.actors.registry import ANNA, NOBODY
from tests.gui.pages.actors.test_mention_model import Shelf, a_place


def a_detail(qtbot: QtBot) -> tuple[ActorDetail, Shelf]:
    shelf = Shelf([a_place(1), a_place(2), a_place(3, "two")])
    detail = ActorDetail(theme("light"), shelf.read)
    qtbot.addWidget(detail)
    detail.resize(360, 500)
    detail.show()
    return detail, shelf


def words(detail: ActorDetail) -> str:
    return "\n".join(label.text() for label in detail.findChildren(QLabel) if label.isVisible())


def test_mentions_are_ticked_by_key_and_by_a_click_on_the_box(qtbot: QtBot) -> None:
    detail, shelf = a_detail(qtbot)
    detail.show_actor(ANNA, ActorUse(3, 2), a_schema())
    shelf.answer()
    detail.list.setCurrentIndex(detail.mentions.index(0))
    qtbot.keyClick(detail.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert [key[2] for key in detail.mentions.ticked] == ["m1", "m2"]
    assert detail.split_button.text() == "Split off 2 ticked…"
    box = box_of(detail.list.visualRect(detail.mentions.index(1)))
    qtbot.mouseClick(detail.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert [key[2] for key in detail.mentions.ticked] == ["m1"]
    with qtbot.waitSignal(detail.split):
        detail.split_button.click()


def test_a_label_is_chosen(qtbot: QtBot) -> None:
    detail, _ = a_detail(qtbot)
    detail.show_actor(ANNA, ActorUse(), a_schema())
    asked: list[object] = []
    detail.revised.connect(asked.append)
    box = next(b for b in detail.findChildren(ChoiceBox) if b.isVisible())
    box.setCurrentText("Organization")
    box.activated.emit(box.currentIndex())
    assert asked == [ReviseActor(ANNA.id, type="Organization")]


def test_what_is_typed_is_handed_over_when_it_is_left(qtbot: QtBot) -> None:
    detail, _ = a_detail(qtbot)
    detail.show_actor(ANNA, ActorUse(), a_schema())
    asked: list[object] = []
    detail.revised.connect(asked.append)
    field = next(f for f in detail.findChildren(ValueField) if f.accessibleName() == "Aliases")
    field.setText("Ann; Annie")
    detail.finish()
    assert asked == [ReviseActor(ANNA.id, aliases=("Ann", "Annie"))]


def test_uses_and_strange_letters_are_told(qtbot: QtBot) -> None:
    detail, _ = a_detail(qtbot)
    detail.show_actor(NOBODY, ActorUse(0, 0, 4), a_schema())
    assert "Mentioned nowhere. 4 more in removed articles." in words(detail)
    assert "mixes scripts" in words(detail)
    assert not detail.delete_button.isEnabled()
    detail.show_use(ActorUse())
    assert detail.delete_button.isEnabled()
    detail.show_many((), "Choose one.")
    assert words(detail) == "Choose one."
