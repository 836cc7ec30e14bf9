"""A project and a folder of files for the tests that carry articles in and out."""

from __future__ import annotations

from pathlib import Path

from annotator.bootstrap import SystemClock, create_project, open_store
from annotator.model.identity import text_sha256
from annotator.workspace.catalogue import find_schema
from annotator.workspace.exporting import export_records
from annotator.workspace.ports import ProjectStore
from tests.formats.records import a_record, line_of

BODY = "Workers marched in Lenvik on Thursday.\nThey blocked the bridges, police said.\n"
CLOCK = SystemClock()


def made(path: Path) -> ProjectStore:
    text, schema = find_schema("news")
    create_project(str(path), text, schema, clock=CLOCK)
    return open_store(str(path))


def exported(store: ProjectStore, path: Path) -> bytes:
    export_records(store, path)
    return path.read_bytes()


def record_file(path: Path, *records: dict[str, object]) -> Path:
    path.write_bytes(b"".join(line_of(record) for record in records))
    return path


class NewText:
    """A record without marks of a text of its own."""

    def __init__(self, text: str) -> None:
        self.text = text

    def record(self, identifier: str) -> dict[str, object]:
        empty: dict[str, object] = {
            key: [] for key in ("layers", "actors", "mentions", "events", "relations", "clusters")
        }
        return a_record(id=identifier, text=self.text, text_sha256=text_sha256(self.text), **empty)
