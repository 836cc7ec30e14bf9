from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.commands.details import CreateActor
from annotator.gui.panels.inspector.fields import ValueField
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from tests.gui.desk import Desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    button,
    choose,
    named,
    type_into,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        made.editor.run(CreateActor("m1"))
        choose(made, "m1")
        made.settle()
        yield made


def actor(desk: Desk) -> Actor:
    return desk.editor.workspace.actors[ActorId("a1")]


def enter(desk: Desk, name: str, words: str) -> None:
    field = named(desk, ValueField, name)
    type_into(desk, field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()


def test_name_codes_and_aliases_are_edited_in_place(desk: Desk) -> None:
    enter(desk, "Name of the actor", "Anna Kralova")
    enter(desk, "Codes of the actor", "wikidata Q1; cameo GOV")
    enter(desk, "Aliases of the actor", "Anna Kral; A. Kral")
    assert actor(desk) == Actor(
        ActorId("a1"),
        "Anna Kralova",
        "Person",
        ("Anna Kral", "A. Kral"),
        {"wikidata": "Q1", "cameo": "GOV"},
    )
    assert "Anna Kralova" in words_in(desk)
    for _ in range(3):
        desk.window.undo()
    assert actor(desk).name == "Anna Kral"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Codes of the actor", "wikidata 43"),
        ("Name of the actor", " "),
        ("Codes of the actor", "x"),
    ],
)
def test_what_is_refused_stays_with_the_reason(desk: Desk, name: str, words: str) -> None:
    before = actor(desk)
    enter(desk, name, words)
    assert actor(desk) == before
    field = named(desk, ValueField, name)
    assert field.property("invalid")
    assert field.accessibleDescription() in words_in(desk)


def test_the_mentions_here_and_in_the_project_are_counted(desk: Desk) -> None:
    assert button(desk, "1 here · 1 in project")
