"""A window with the page of actors open: two articles, four actors, mentions of two annotators."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.gui.pages.actors.page import ActorsPage
from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Actor
from annotator.workspace.ports import NewRecord
from tests.builders import TEXT, a_layer, a_mention, an_actor, an_article
from tests.gui.desk import Desk, a_desk

ANNA = an_actor("a1", "Anna Kral", aliases=("Ann",), codes={"wikidata": "Q1"})
DOUBLE = an_actor("a2", "A. Kral", codes={"wikidata": "Q2", "cameo": "GOV"})
CROSS = an_actor("a3", "Red Cross", type="Organization")
NOBODY = an_actor("a4", "Bеn Ode")  # with a Cyrillic letter
OTHER = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G")
D = TypeVar("D", bound=QDialog)


@contextmanager
def a_registry() -> Iterator[tuple[Desk, ActorsPage]]:
    """The desk and the page in front of it."""
    layers = (a_layer(1, "A1"), a_layer(2, "A2"))
    second = replace(an_article(f"{TEXT} Again."), id=OTHER)
    marks = {
        layers[0].id: (
            a_mention("m1", "Person", 0, 9, actor=ANNA.id),
            a_mention("m2", "Organization", 29, 38, actor=CROSS.id),
        ),
        layers[1].id: (a_mention("m1-2", "Person", 0, 9, actor=DOUBLE.id),),
    }
    actors = (ANNA, DOUBLE, CROSS, NOBODY)
    records = [NewRecord(new, layers, marks, actors) for new in (an_article(TEXT), second)]
    with a_desk(text=None, records=records) as desk:
        window = desk.window
        window.open_page("actors")
        settle(desk)
        page = window.page_host.current
        assert isinstance(page, ActorsPage)
        yield desk, page
        for dialog in page.findChildren(QDialog):
            dialog.close()


def settle(desk: Desk) -> None:
    for _ in range(3):
        desk.settle()
        QApplication.processEvents()


def shown(page: ActorsPage) -> list[str]:
    """The names in the table, from the top."""
    names = (page.model.actor(row) for row in range(page.model.rowCount()))
    return [actor.name for actor in names if actor is not None]


def choose(desk: Desk, page: ActorsPage, *actors: Actor) -> None:
    page._select([actor.id for actor in actors])
    settle(desk)


def actors_of(desk: Desk) -> dict[ActorId, Actor]:
    assert desk.window.workspace is not None
    return desk.window.workspace.actors


def dialog_of(page: ActorsPage, kind: type[D]) -> D:
    """The dialog that is open."""
    found = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    QTest.qWait(0)
    return found[0]
