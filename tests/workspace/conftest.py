"""An empty project, and a folder of files to import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.workspace.ports import ProjectStore
from tests.formats.records import a_record, line_of
from tests.workspace.carrying import BODY, made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProjectStore]:
    """An empty project under the news schema."""
    opened = made(tmp_path / "project.annotator")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of articles, of the same article again, and of things that are none."""
    place = tmp_path / "in"
    (place / "below").mkdir(parents=True)
    (place / "a.txt").write_text("By Jane Doe\n\n" + BODY)
    (place / "b.txt").write_text(BODY)  # the same body
    (place / "below" / "c.text").write_text(BODY + "More.\n")
    (place / "empty.txt").write_text("")
    (place / "paper.pdf").write_bytes(b"%PDF-1.7")
    (place / "records.jsonl").write_bytes(line_of(a_record()) + b"{]\n")
    return place
