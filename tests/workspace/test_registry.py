"""What is asked about the actors of a project."""

from __future__ import annotations

from typing import Any

from annotator.commands.details import CreateActor
from annotator.model.actor_use import ActorUse, MentionsQuery
from annotator.model.identity import ActorId
from tests.workspace.desks import (
    FIRST,
    a_desk,
)


def test_the_use_of_actors_and_their_mentions_are_told() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.execute(CreateActor("m1"))
    used: list[Any] = []
    desk.workspace.registry.use(used.append)
    desk.workspace.registry.use(used.append, [ActorId("a7")])
    assert used == [{"a1": ActorUse(1, 1)}, {}]
    places: list[Any] = []
    desk.workspace.registry.mentions(MentionsQuery(ActorId("a1")), places.append)
    assert [(place.article, place.mark, place.words) for place in places[0]] == [
        (FIRST, "m1", "Anna Kral")
    ]
