from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.gui.dialogs.actor import ActorDialog
from annotator.model.identity import ActorId
from tests.gui.desk import Desk, press
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    button,
    choose,
    click,
    has_keyboard,
    named,
    pick,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_a_mention_gets_another_label(desk: Desk) -> None:
    choose(desk, "m2")
    pick(desk, named(desk, QComboBox, "Label"), "Organization")
    assert desk.mention("m2").type == "Organization"
    assert "Organization" in words_in(desk)


def test_a_label_that_is_refused_is_shown_as_it_was(desk: Desk) -> None:
    choose(desk, "m4")  # fills a role that takes places only
    pick(desk, named(desk, QComboBox, "Label"), "Person")
    assert desk.mention("m4").type == "Place"
    assert desk.note
    assert named(desk, QComboBox, "Label").currentText() == "Place"


def answer(monkeypatch: pytest.MonkeyPatch, typed: str, *, accept: bool = True) -> None:
    """Type into the actor dialog as soon as it comes, and end it."""

    def shown(dialog: ActorDialog) -> int:
        dialog.show()
        QTest.keyClicks(dialog.search, typed)
        key = Qt.Key.Key_Return if accept else Qt.Key.Key_Escape
        QTest.keyClick(dialog.search, key)
        return dialog.result()

    monkeypatch.setattr(ActorDialog, "exec", shown)


def test_an_actor_is_made_linked_and_unlinked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "Anna Kralova")
    choose(desk, "m1")
    assert "not linked" in words_in(desk)
    click(desk, button(desk, "Link to an actor…  M ↵"))
    assert desk.mention("m1").actor == "a1"
    assert desk.editor.workspace.actors[ActorId("a1")].name == "Anna Kralova"
    assert "Anna Kralova" in words_in(desk)
    assert has_keyboard(desk, desk.surface)
    answer(monkeypatch, "kralov")
    choose(desk, "m2")
    press(desk, "m", "Enter")
    desk.settle()
    assert desk.mention("m2").actor == "a1"
    desk.settle()
    assert button(desk, "2 here · 2 in project")
    click(desk, button(desk, "Unlink"))
    assert desk.mention("m2").actor is None


def test_a_link_can_be_changed_and_the_question_cancelled(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Anna")
    choose(desk, "m1")
    click(desk, button(desk, "Link to an actor…  M ↵"))
    answer(monkeypatch, "Somebody", accept=False)
    click(desk, button(desk, "Change…"))
    assert desk.mention("m1").actor == "a1"
    assert len(desk.editor.workspace.actors) == 1
    answer(monkeypatch, "Somebody")
    click(desk, button(desk, "Change…"))
    assert desk.editor.workspace.actors[ActorId("a2")].name == "Somebody"
    assert desk.mention("m1").actor == "a2"


def test_what_is_no_actor_has_no_actor_card(desk: Desk) -> None:
    choose(desk, "m4")
    assert "ACTOR" not in words_in(desk)
