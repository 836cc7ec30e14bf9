from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from annotator.model.errors import StoreFailed
from annotator.store.engine import file_database
from annotator.store.intake import add
from annotator.store.overview import layer_contents, overview_state
from annotator.store.tables import MARK
from tests.builders import AT
from tests.contracts.store_contract import annotated


@pytest.mark.parametrize("body", ["{", "[]", '{"type": "Person"}'])
def test_a_damaged_mark_is_named(project: Path, body: str) -> None:
    database = file_database(project)
    with database.writing() as connection:
        add(connection, [annotated()], AT)
        keys = list(overview_state(connection).versions)
        assert len(layer_contents(connection, keys)) == 1
        connection.execute(update(MARK).where(MARK.c.id == "m1").values(body=body))
        with pytest.raises(StoreFailed, match="damaged"):
            layer_contents(connection, keys)
    database.close()
