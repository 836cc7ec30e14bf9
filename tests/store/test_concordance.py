"""What the contract does not say of the concordance's reading: damaged rows."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.model.concordance.query import Marked
from annotator.model.errors import StoreFailed
from annotator.workspace.ports import NewRecord
from tests.builders import AT, a_layer, a_mention
from tests.contracts.store_contract import article
from tests.store.conftest import Opened


@pytest.mark.parametrize("body", ["{", "{}", '{"spans": 3}'])
def test_a_damaged_mark_is_named(project: Path, opened: Opened, body: str) -> None:
    store = opened(str(project))
    layer = a_layer()
    store.add([NewRecord(article(), (layer,), {layer.id: (a_mention("m7"),)})], at=AT)
    assert store.read_texts([1], "A1", [Marked()])[0].marks[0].id == "m7"
    connection = sqlite3.connect(project)
    with connection:
        connection.execute("UPDATE mark SET body = ?", (body,))
    connection.close()
    with pytest.raises(StoreFailed, match="m7"):
        store.read_texts([1], "A1", [Marked()])
