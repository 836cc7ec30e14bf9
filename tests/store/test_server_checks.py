from __future__ import annotations

import pytest
from sqlalchemy import make_url, text

from annotator.model.errors import ProjectUnusable
from annotator.store.engine import server_database
from annotator.store.server_checks import (
    refuse_taken_database,
    server_is_read_only,
    server_version,
)
from annotator.store.upgrade import SCHEMA_VERSION

pytestmark = [pytest.mark.postgresql, pytest.mark.xdist_group("postgresql")]


def test_a_project_has_a_version_and_may_be_written(server_project: str) -> None:
    database = server_database(make_url(server_project))
    assert server_version(database) == SCHEMA_VERSION
    with database.reading() as connection:
        assert not server_is_read_only(connection)
    with pytest.raises(ProjectUnusable, match="exists already"), database.writing() as connection:
        refuse_taken_database(connection, "x")
    database.close()


def test_an_empty_database_has_none(database_url: str) -> None:
    database = server_database(make_url(database_url))
    assert server_version(database) is None
    with database.writing() as connection:
        refuse_taken_database(connection, "x")
        connection.execute(text("CREATE TABLE actor (id int)"))
        with pytest.raises(ProjectUnusable, match="not empty"):
            refuse_taken_database(connection, "x")
    assert server_version(database) is None
    database.close()
