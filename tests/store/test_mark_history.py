from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from annotator.model.errors import StoreFailed
from annotator.store.engine import file_database
from annotator.store.mark_history import mark_history
from annotator.store.opening import open_store
from annotator.store.tables import JOURNAL
from tests.builders import a_mention
from tests.contracts.store_contract import added, adding, written


def test_a_damaged_step_is_told(project: Path) -> None:
    store = open_store(str(project))
    (new,) = added(store)
    written(store, new.id, adding(a_mention("m7")))
    assert len(store.mark_history(new.id, "L1", "m7")) == 1
    store.close()
    database = file_database(project)
    with database.writing() as connection:
        connection.execute(update(JOURNAL).where(JOURNAL.c.kind == "do").values(body='"id":"m7"'))
    with database.reading() as connection, pytest.raises(StoreFailed, match="journal"):
        mark_history(connection, new.id, "L1", "m7")
    database.close()
