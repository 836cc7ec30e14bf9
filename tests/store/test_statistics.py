from __future__ import annotations

from pathlib import Path

from annotator.store.engine import file_database
from annotator.store.intake import add
from annotator.store.statistics import project_stats
from tests.builders import AT, a_cluster, a_layer, a_mention, an_event
from tests.contracts.store_contract import annotated, article


def test_labels_come_most_frequent_first_and_clusters_are_none(project: Path) -> None:
    layers = (a_layer(1), a_layer(2, "model", kind="model", status="complete"))
    marks = {
        "L1": (a_mention("m1", "Place"), a_mention("m2", "Time"), a_cluster("c3", "actor", "m1")),
        "L2": (a_mention("m1-2", "Time"), an_event("e2-2")),
    }
    record = annotated(article=article(), layers=layers, marks=marks)
    database = file_database(project)
    with database.writing() as connection:
        add(connection, [record], AT)
    with database.reading() as connection:
        stats = project_stats(connection)
    database.close()
    assert list(stats.labels["mention"].items()) == [("Time", 2), ("Place", 1)]
    assert set(stats.labels) == {"mention", "event", "relation"}
    # One article, in two states: of one annotator new, of another complete.
    assert (stats.articles, stats.by_status["new"], stats.by_status["complete"]) == (1, 1, 1)
    assert stats.annotators == {"A1": 1, "model": 1}
