"""The window follows a change over the whole project: list, palette, title, canvas, undo menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.commands.base import Stamp
from annotator.commands.bulk.articles import RemoveArticles
from annotator.model.bulk import BulkItem, BulkReader, SchemaSwap, SchemaText
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
