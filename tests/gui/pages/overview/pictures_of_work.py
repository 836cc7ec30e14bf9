"""A small project to look over: `an_overview()` counts it, `a_full_desk()` shows its page.

Two annotators, two sources, three months; Anna Kral visits Ben Ode, who is linked to no actor.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.page import OverviewPage
from annotator.model.article import Published
from annotator.model.identity import ArticleId
from annotator.model.marks import Mark, NormalizedTime
from annotator.model.overview import NetworkChoice, Overview, OverviewFilter
from annotator.workspace.ports import NewRecord
from annotator.workspace.workspace import Workspace
from tests.builders import (
    AT,
    TEXT,
    a_by,
    a_layer,
    a_mention,
    an_actor,
    an_argument,
    an_article,
    an_event,
    ref,
)
from tests.fakes import FixedClock, InlineLane, MemoryStore
from tests.gui.desk import Desk, a_desk, a_keyed_schema

MARKS: tuple[Mark, ...] = (
    a_mention("m1", actor="a1"),
    a_mention("m2", "Person", 14, 21),
    a_mention("m5", "Place", 47, 51),
    an_event(
        "e3",
        arguments=(an_argument("agent", ref("m1")), an_argument("host", ref("m2"))),
        time=NormalizedTime("2022-09-30"),
    ),
    an_event("e4", "Attack", (55, 61)),
)


def fill(store: MemoryStore) -> None:
    """Add three articles, two of them annotated."""
    for number, (annotator, source, month) in enumerate(
        (("A1", "Trend", "2022-10-12"), ("A2", "Trend", "2022-12-01"), (None, None, None)), start=1
    ):
        article = an_article(
            f"{TEXT} {number}", source=source, published=Published(month) if month else None
        )
        object.__setattr__(article, "id", ArticleId(f"article-{number}"))
        layers = (a_layer(1, annotator, status="complete", seconds=3600),) if annotator else ()
        own = tuple(replace(mark, by=a_by(annotator)) for mark in MARKS)
        marks = {layer.id: own for layer in layers}
        store.add([NewRecord(article, layers, marks, (an_actor("a1", "Anna Kral"),))], at=AT)


def an_overview() -> Overview:
    """Its counts."""
    store = MemoryStore(a_keyed_schema())
    fill(store)
    workspace = Workspace(store, InlineLane(), FixedClock(), annotator="A1")
    workspace.open()
    answers: list[Overview] = []
    workspace.overview.count(OverviewFilter(), NetworkChoice(), answers.append)
    return answers[0]


@contextmanager
def a_full_desk() -> Iterator[tuple[Desk, OverviewPage]]:
    """A window on the project with its overview in front."""
    with a_desk(text=None) as desk:
        fill(desk.store)
        yield desk, shown(desk)


def shown(desk: Desk) -> OverviewPage:
    """The page, opened and counted."""
    desk.window.open_page("overview")
    settled(desk)
    page = desk.window.page_host.current
    assert isinstance(page, OverviewPage)
    return page


def settled(desk: Desk) -> None:
    """Everything that was asked for is counted and drawn."""
    desk.settle()
    QApplication.processEvents()
