from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.errors import AnnotatorError, ProjectUnusable
from annotator.store import file_checks, search
from annotator.store.engine import file_database
from annotator.store.file_checks import (
    FileFacts,
    check_pages,
    check_version,
    facts_of,
    has_hot_journal,
    refuse_what_cannot_be_read,
)
from annotator.store.tables import METADATA
from annotator.store.upgrade import SCHEMA_VERSION


def test_facts_of_a_project(project: Path) -> None:
    facts = facts_of(project, writable=False)
    assert facts.version == SCHEMA_VERSION
    assert facts.objects["article"] == "table"
    assert facts.objects["ix_mark_kind_type_layer"] == "index"
    assert check_version(project, facts) == SCHEMA_VERSION
    refuse_what_cannot_be_read(project)


def test_an_older_file_may_lack_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_checks, "SCHEMA_VERSION", 2)
    tables = dict.fromkeys((*METADATA.tables, search.NAME), "table")
    assert check_version(Path("x"), FileFacts(1, {})) == 1
    assert check_version(Path("x"), FileFacts(2, tables)) == 2
    with pytest.raises(ProjectUnusable, match="damaged"):
        check_version(Path("x"), FileFacts(2, {}))
    with pytest.raises(ProjectUnusable, match="newer"):
        check_version(Path("x"), FileFacts(3, tables))


def test_only_a_journal_with_something_in_it_is_hot(project: Path) -> None:
    journal = project.with_name(f"{project.name}-journal")
    assert not has_hot_journal(project)
    journal.touch()
    assert not has_hot_journal(project)
    journal.write_bytes(b"x")
    assert has_hot_journal(project)


def test_damaged_pages_are_found(project: Path) -> None:
    database = file_database(project)
    check_pages(database, project)
    database.close()
    whole = bytearray(project.read_bytes())
    whole[4096 + 3 : 4096 + 5] = b"\xff\xff"  # how many cells the second page has
    project.write_bytes(whole)
    database = file_database(project)
    with pytest.raises(AnnotatorError, match="damaged"):
        check_pages(database, project)
    database.close()
