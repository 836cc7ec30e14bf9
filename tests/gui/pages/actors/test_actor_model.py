from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.gui.pages.actors.actor_model import (
    ALIASES,
    ARTICLES,
    CODES,
    MENTIONS,
    NAME,
    TYPE,
    ActorFilter,
    ActorModel,
)
from annotator.gui.theme import theme
from annotator.model.actor_use import ActorUse
from tests.builders import a_schema, an_actor

ANNA = an_actor("a1", "Anna", aliases=("X", "Y"), codes={"cow": 7})
ZOE = an_actor("a2", "Zoë", type="Organization")
EMIL = an_actor("a3", "Émil", codes={"cow": 5})


@pytest.fixture
def model(qtbot: QtBot, qtmodeltester: ModelTester) -> ActorModel:
    del qtbot
    made = ActorModel(theme("light"))
    qtmodeltester.check(made)
    use = {ANNA.id: ActorUse(9, 2), EMIL.id: ActorUse(1000, 40), ZOE.id: ActorUse(0, 0, 3)}
    made.show_actors({a.id: a for a in (ZOE, EMIL, ANNA)}, use, a_schema())
    return made


def names(model: ActorModel) -> list[str]:
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def test_cells_say_what_the_registry_says(model: ActorModel) -> None:
    row = model.row_of("a1")
    assert row is not None
    cells = [model.index(row, column).data() for column in range(model.columnCount())]
    assert cells == ["Anna", "Person", "X; Y", "cow 7", "9", "2"]
    assert model.index(model.row_of("a3") or 0, MENTIONS).data() == "1,000"
    assert model.index(model.row_of("a2") or 0, MENTIONS).data() == "–"
    assert model.headerData(MENTIONS, Qt.Orientation.Horizontal) == "Mentions"
    assert not model.index(row, TYPE).data(Qt.ItemDataRole.DecorationRole).isNull()


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (NAME, ["Anna", "Émil", "Zoë"]),
        (TYPE, ["Zoë", "Anna", "Émil"]),
        (ALIASES, ["Émil", "Zoë", "Anna"]),
        (CODES, ["Zoë", "Émil", "Anna"]),
        (MENTIONS, ["Zoë", "Anna", "Émil"]),
        (ARTICLES, ["Zoë", "Anna", "Émil"]),
    ],
)
def test_columns_sort_both_ways(model: ActorModel, column: int, expected: list[str]) -> None:
    model.sort(column)
    assert names(model) == expected
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert names(model) == expected[::-1]


def test_an_actor_of_removed_articles_is_not_unused(model: ActorModel) -> None:
    model.narrow(ActorFilter(show="unused"))
    assert names(model) == []


def test_groups_of_the_same_stand_together(model: ActorModel) -> None:
    model.narrow(ActorFilter(show="duplicates"))
    assert names(model) == []
    model.show_groups([(ZOE.id, ANNA.id)])
    assert names(model) == ["Anna", "Zoë"]


def test_words_are_found_without_accents(model: ActorModel) -> None:
    model.narrow(ActorFilter("emil 5"))
    assert names(model) == ["Émil"]
    assert model.row_of("a1") is None
    assert model.actor(7) is None
