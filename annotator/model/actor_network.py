"""Who does what to whom: the network of actors that events make."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.overview import (
    ActorLink,
    ActorNode,
    EventFact,
    Network,
    NetworkChoice,
    Party,
)
from annotator.model.schema import ANY_ACTOR, EventType, Role, Schema

Edge = tuple[Party, Party, bool]  # from, to, whether it has no direction


def actor_roles(schema: Schema, event: EventType) -> tuple[str, ...]:
    """The roles of an event type that are for actors, in the order of the schema.

    A role that also takes places or times is not one: who is met is an actor of the event, where
    they met is not.
    """
    return tuple(role.name for role in event.roles if _is_for_actors(schema, role))


def _is_for_actors(schema: Schema, role: Role) -> bool:
    if ANY_ACTOR in role.accepts:
        return True
    labels = [word for word in role.accepts if schema.mention_type(word) is not None]
    return bool(labels) and all(schema.is_actor(label) for label in labels)


class NetworkReading:
    """Reads events as links, by the roles that were chosen."""

    def __init__(self, schema: Schema, choice: NetworkChoice) -> None:
        self._schema = schema
        self._choice = choice
        self._roles = {event.name: actor_roles(schema, event) for event in schema.event_types}

    def edges(self, event: EventFact) -> Iterator[Edge]:
        """The links that one event makes.

        Several actors in the first role of an event that names no other did it with each other.
        """
        sources, targets, together = self._sides(event)
        if targets:
            for source in sources:
                yield from ((source, target, False) for target in targets if target != source)
        elif together:
            yield from ((one, other, True) for one, other in combinations(sorted(sources), 2))

    def _sides(self, event: EventFact) -> tuple[list[Party], list[Party], bool]:
        roles = self._roles.get(event.type, ())
        who = self._choice.who or (roles[0] if roles else None)
        if self._choice.whom is not None:
            whom: tuple[str, ...] = (self._choice.whom,)
        else:
            whom = tuple(role for role in roles if role != who)
        return self._fillers(event, (who,)), self._fillers(event, whom), whom != (who,)

    def _fillers(self, event: EventFact, roles: tuple[str | None, ...]) -> list[Party]:
        found = (
            party
            for role, party in event.parties
            if role in roles and (party.linked or not self._choice.linked_only)
        )
        return list(dict.fromkeys(found))


def network_of(
    events: Iterable[EventFact],
    schema: Schema,
    actors: Mapping[ActorId, Actor],
    choice: NetworkChoice,
) -> Network:
    """The actors of most events and how they are linked.

    Args:
        events: What is marked.
        schema: By whose roles the events are read.
        actors: The registry, for names.
        choice: Which roles, and how many actors.
    """
    reading = NetworkReading(schema, choice)
    taking: Counter[Party] = Counter()
    links: defaultdict[Edge, Counter[str]] = defaultdict(Counter)
    for event in events:
        edges = list(reading.edges(event))
        for edge in edges:
            links[edge][event.type] += 1
        taking.update({party for source, target, _ in edges for party in (source, target)})
    nodes = sorted(
        (_node(party, times, actors) for party, times in taking.items()),
        key=lambda node: (-node.events, node.name, node.party),
    )
    kept = nodes[: choice.most]
    shown = {node.party for node in kept}
    return Network(
        tuple(kept),
        tuple(
            sorted(
                (
                    ActorLink(source, target, dict(types.most_common()), mutual)
                    for (source, target, mutual), types in links.items()
                    if source in shown and target in shown
                ),
                key=lambda link: (-link.events, link.source, link.target, link.mutual),
            )
        ),
        left_out=len(nodes) - len(kept),
    )


def _node(party: Party, events: int, actors: Mapping[ActorId, Actor]) -> ActorNode:
    actor = actors.get(ActorId(party.name)) if party.linked else None
    if actor is None:
        return ActorNode(party, party.name, "", events)
    return ActorNode(party, actor.name, actor.type, events)
