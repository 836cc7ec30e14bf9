from __future__ import annotations

import pytest

from annotator.model.actor_network import actor_roles, network_of
from annotator.model.identity import MarkId
from annotator.model.overview import EventFact, Network, NetworkChoice, Party
from annotator.model.schema import EventType, MentionType, Role, Schema
from tests.builders import an_actor

ANNA, BEN, CEM = Party(True, "a1"), Party(True, "a2"), Party(False, "the mayor")
SCHEMA = Schema(
    "test",
    "1",
    mention_types=(MentionType("State"), MentionType("Place", kind="place")),
    event_types=(
        EventType(
            "Visit",
            roles=(
                Role("place", ("Place", "State")),
                Role("agent", ("actor",)),
                Role("host", ("State",)),
                Role("topic", ("mention", "event")),
            ),
        ),
        EventType("Meet", roles=(Role("agent", ("actor",)), Role("partner", ("actor", "event")))),
        EventType("Rain"),
    ),
)
ACTORS = {actor.id: actor for actor in (an_actor("a1", "Anna"), an_actor("a2", "Ben"))}


def fact(label: str, *parties: tuple[str, Party]) -> EventFact:
    return EventFact(MarkId("e1"), label, None, parties)


def drawn(*events: EventFact, **choice: object) -> Network:
    return network_of(events, SCHEMA, ACTORS, NetworkChoice(**choice))  # type: ignore[arg-type]


def links(network: Network) -> list[tuple[Party, Party, dict[str, int], bool]]:
    return [(one.source, one.target, dict(one.types), one.mutual) for one in network.links]


@pytest.mark.parametrize(
    ("label", "roles"), [("Visit", ("agent", "host")), ("Meet", ("agent", "partner")), ("Rain", ())]
)
def test_roles_that_take_places_too_are_not_for_actors(label: str, roles: tuple[str, ...]) -> None:
    event = SCHEMA.event_type(label)
    assert event is not None
    assert actor_roles(SCHEMA, event) == roles


def test_the_first_role_for_actors_does_it_to_the_others() -> None:
    visit = fact("Visit", ("host", BEN), ("agent", ANNA), ("place", CEM))
    network = drawn(visit, visit, fact("Meet", ("agent", ANNA), ("partner", BEN)))
    assert links(network) == [(ANNA, BEN, {"Visit": 2, "Meet": 1}, False)]
    assert [(node.name, node.events) for node in network.nodes] == [("Anna", 3), ("Ben", 3)]


def test_actors_on_one_footing_are_linked_without_direction() -> None:
    assert links(drawn(fact("Meet", ("agent", BEN), ("agent", ANNA)))) == [
        (ANNA, BEN, {"Meet": 1}, True)
    ]


def test_nobody_does_anything_to_themselves_or_to_nobody() -> None:
    alone = fact("Meet", ("agent", ANNA))
    assert drawn(alone, fact("Meet", ("agent", ANNA), ("partner", ANNA)), fact("Gone")) == Network()


def test_other_roles_may_be_chosen() -> None:
    visit = fact("Visit", ("agent", ANNA), ("host", BEN), ("place", CEM))
    assert links(drawn(visit, who="host", whom="place")) == [(BEN, CEM, {"Visit": 1}, False)]


def test_names_linked_to_no_actor_may_be_left_out() -> None:
    meet = fact("Meet", ("agent", ANNA), ("partner", CEM), ("partner", BEN))
    assert [node.name for node in drawn(meet).nodes] == ["Anna", "Ben", "the mayor"]
    assert [node.party for node in drawn(meet, linked_only=True).nodes] == [ANNA, BEN]


def test_only_the_most_active_are_kept_and_the_others_counted() -> None:
    meets = [fact("Meet", ("agent", ANNA), ("partner", other)) for other in (BEN, BEN, CEM)]
    network = drawn(*meets, most=2)
    assert [node.party for node in network.nodes] == [ANNA, BEN]
    assert [link.target for link in network.links] == [BEN]
    assert network.left_out == 1
