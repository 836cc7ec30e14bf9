from __future__ import annotations

from pathlib import Path

from sqlalchemy import update

from annotator.model.project import ArticleQuery
from annotator.store.tables import MARK
from tests.builders import a_mention
from tests.contracts.store_contract import added, adding, written
from tests.store.conftest import Opened


def test_a_damaged_layer_counts_as_a_problem_and_stops_nothing(
    project: Path, opened: Opened
) -> None:
    store = opened(str(project))
    one, two = added(store, "Anna came.", "Ben came.")
    for new, end in ((one, 4), (two, 3)):
        written(store, new.id, adding(a_mention(end=end)))
    with store._database.writing() as connection:
        damaged = update(MARK).where(MARK.c.layer == 1).values(body="{}")
        connection.execute(damaged)
    assert store.check_layers("A1", 10) == 0
    assert [summary.problems for summary in store.articles(ArticleQuery("A1"))] == [1, 0]
