from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.gui.pages.actors.mention_model import PAGE, MentionModel, where
from annotator.model.actor_use import LinkedMention, MentionsQuery
from annotator.model.identity import ActorId, ArticleId

ANNA, BEN = ActorId("a1"), ActorId("a2")


def a_place(number: int, article: str = "one") -> LinkedMention:
    return LinkedMention(
        ArticleId(article), "Heading", "S", "2022-10-13", "L1", "manual", "A1", f"m{number}",
        "Person", 5, 9, "An\nna", "and ", " said",
    )  # fmt: skip


class Shelf:
    """Answers when told."""

    def __init__(self, places: list[LinkedMention]) -> None:
        self.places = places
        self.waiting: list[tuple[MentionsQuery, Callable[[list[LinkedMention]], None]]] = []

    def read(self, query: MentionsQuery, then: Callable[[list[LinkedMention]], None]) -> None:
        self.waiting.append((query, then))

    def answer(self) -> None:
        query, then = self.waiting.pop(0)
        then(self.places[query.offset : query.offset + query.limit])


def test_mentions_come_page_by_page(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    del qtbot
    shelf = Shelf([a_place(n) for n in range(PAGE + 3)])
    model = MentionModel(shelf.read)
    qtmodeltester.check(model)
    model.show_mentions(ANNA)
    assert not model.canFetchMore(QModelIndex())
    shelf.answer()
    assert (model.rowCount(), model.canFetchMore(QModelIndex())) == (PAGE, True)
    model.fetchMore(QModelIndex())
    shelf.answer()
    assert (model.rowCount(), model.canFetchMore(QModelIndex())) == (PAGE + 3, False)
    assert model.index(0).data() == "An na"
    assert "and An na said" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_an_answer_that_comes_too_late_is_not_shown(qtbot: QtBot) -> None:
    del qtbot
    shelf = Shelf([a_place(1)])
    model = MentionModel(shelf.read)
    model.show_mentions(ANNA)
    model.show_mentions(BEN)
    shelf.answer()
    assert model.rowCount() == 0
    shelf.answer()
    assert model.rowCount() == 1


def test_ticks_stay_with_the_actor(qtbot: QtBot) -> None:
    del qtbot
    shelf = Shelf([a_place(1), a_place(2), a_place(3, "two")])
    model = MentionModel(shelf.read)
    model.show_mentions(ANNA)
    shelf.answer()
    assert model.rows_of_article(0) == [0, 1]
    model.tick([0, 2, 9], on=True)
    model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.tick([0], on=False)
    assert model.ticked == (("two", "L1", "m3"), ("one", "L1", "m2"))
    model.show_mentions(ANNA)
    shelf.answer()
    assert len(model.ticked) == 2
    model.show_mentions(BEN)
    assert model.ticked == ()


def test_it_is_told_where_a_mention_is_and_whose() -> None:
    assert where(a_place(1)) == "Heading · 2022-10-13 · by A1"
