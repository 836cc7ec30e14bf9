"""A schema is finished, read and written beside the window; what fails is told."""

from __future__ import annotations

from pathlib import Path

from annotator.assets import schema_file
from annotator.model.bulk import SchemaText
from annotator.model.schema_draft import SchemaDraft
from annotator.workspace.events import Failed
from tests.workspace.desks import a_desk


def test_a_schema_is_read_finished_and_written(tmp_path: Path) -> None:
    desk = a_desk(article=None)
    files = desk.workspace.schema_files
    found: list[SchemaText] = []
    files.read(schema_file("news.yaml"), found.append)
    draft = SchemaDraft.of(found[0]).renamed("mention", "Place", "Location")
    files.finish(draft, found.append)
    assert found[1].schema.mention_type("Location") is not None
    path = tmp_path / "mine.yaml"
    written: list[bool] = []
    files.write(path, draft, lambda: written.append(path.exists()))
    assert written == [True]
    assert path.read_text("utf-8") == found[1].text


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    desk = a_desk(article=None)
    path = tmp_path / "broken.yaml"
    path.write_text("name: [", encoding="utf-8")
    desk.events.clear()
    desk.workspace.schema_files.read(path, lambda _: None)
    (event,) = desk.events
    assert isinstance(event, Failed)
    assert "broken.yaml" in str(event.error)
