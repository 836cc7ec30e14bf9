from __future__ import annotations

from pathlib import Path

from annotator.model.actor_use import ActorUse, MentionsQuery
from annotator.model.identity import ActorId
from annotator.store.actor_use import actor_use, linked_mentions
from annotator.store.engine import file_database
from annotator.store.intake import add
from tests.builders import AT, TEXT
from tests.contracts.store_contract import annotated, article


def test_mentions_follow_the_order_of_import(project: Path) -> None:
    records = [annotated(article=article(TEXT + str(n))) for n in range(3)]
    database = file_database(project)
    with database.writing() as connection:
        add(connection, records, AT)
    with database.reading() as connection:
        used = actor_use(connection, [ActorId("a1")])
        places = linked_mentions(connection, MentionsQuery(ActorId("a1")))
    database.close()
    assert used == {"a1": ActorUse(3, 3)}
    assert [place.article for place in places] == [record.article.id for record in records]
    assert places[0].words == "Anna Kral"
    assert places[0].after.startswith(" and Ben Ode")
