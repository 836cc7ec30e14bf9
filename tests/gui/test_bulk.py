"""The window follows a change over the whole project: list, palette, title, canvas, undo menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.commands.base import Stamp
from annotator.commands.bulk.articles import RemoveArticles, SetStatuses
from annotator.model.bulk import BulkItem, BulkReader, SchemaSwap, SchemaText
from annotator.workspace.ports import ArticleQuery
from annotator.workspace.workspace import Workspace
from tests.gui.desk import STANDARD, Desk, a_desk


@dataclass(frozen=True)
class Retitle:
    """Another title, and a mention label less."""

    label: str = "Change the schema"

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        del stamp
        schema = reader.schema.schema
        fewer = replace(schema, title="Another", mention_types=schema.mention_types[:-1])
        yield SchemaSwap(reader.schema, SchemaText(fewer, ""))


def workspace(desk: Desk) -> Workspace:
    assert desk.window.workspace is not None
    return desk.window.workspace


def test_another_schema_reaches_palette_title_and_menu(qapp: object) -> None:
    with a_desk(*STANDARD) as desk:
        before = desk.window.palette_panel.model.rowCount()
        workspace(desk).bulk.execute(Retitle())
        desk.window.settle()
        assert desk.window.palette_panel.model.rowCount() == before - 1
        assert desk.window.windowTitle().endswith("Another")
        assert desk.window.actions_by_id.by_id["edit.undo"].text() == "Undo “Change the schema”"
        desk.window.undo()
        desk.window.settle()
        assert desk.window.palette_panel.model.rowCount() == before


def test_a_removed_article_leaves_the_list_and_the_canvas(qapp: object) -> None:
    with a_desk(*STANDARD) as desk:
        rows = desk.window.articles.model.rowCount()
        workspace(desk).bulk.execute(RemoveArticles([desk.window.editor.article.id]))
        desk.window.settle()
        assert desk.window.articles.model.rowCount() == rows - 1
        desk.window.undo()
        desk.window.settle()
        assert desk.window.articles.model.rowCount() == rows
        assert desk.window.editor.ready
        assert len(desk.window.editor.marks) == len(STANDARD)


def test_it_can_be_stopped_in_the_status_line_and_leaves_all_as_it_was(qapp: object) -> None:
    with a_desk(*STANDARD) as desk:
        query, gate = ArticleQuery("A1", statuses=frozenset({"complete"})), Event()
        # The lane is held, so that the person is quicker than the change.
        desk.window.lane.submit(lambda: gate.wait(10), lambda _: None, lambda _: None)
        workspace(desk).bulk.execute(SetStatuses([desk.window.editor.article.id], "complete"))
        (job,) = desk.window.long_work._jobs
        job.progress(10)
        assert desk.window.status.work.text() == "Mark 1 articles as complete"
        QTest.mouseClick(desk.window.status.stop, Qt.MouseButton.LeftButton)
        gate.set()
        desk.window.settle()
        assert desk.store.count(query) == 0
        assert desk.complaints == []
        assert [notice.words for notice in desk.window.notices.history] == [
            "It was stopped; nothing was changed."
        ]
        assert desk.window.status.work.isHidden()
        workspace(desk).bulk.execute(SetStatuses([desk.window.editor.article.id], "complete"))
        desk.window.settle()
        assert desk.store.count(query) == 1
