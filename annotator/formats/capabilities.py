"""What of a record a format can hold."""

from __future__ import annotations

from dataclasses import dataclass, fields

Targets = frozenset[str]  # of mention, event, relation

ALL: Targets = frozenset({"mention", "event", "relation"})
NONE: Targets = frozenset()


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What of a record a format can hold; what it cannot is taken out and listed as lost.

    Args:
        overlap: Mentions that overlap or lie inside each other.
        parts: Spans of several fragments.
        relations: Relations between mentions.
        event_relations: Relations with an event at an end.
        events: Events with a trigger and arguments.
        no_trigger: Events without a trigger.
        several_triggers: Events with more than one trigger.
        event_arguments: Events as arguments of events.
        values: Literal values as arguments.
        actor_clusters: Clusters of mentions.
        event_clusters: Clusters of events.
        attributes: Kinds of marks whose attributes it holds.
        lists: Attribute values that are lists.
        notes: Kinds of marks whose notes it holds.
        actors: Links to actors of the registry, with name, type, aliases and codes.
        times: Normalised times.
        head: Title, source, authors, date, language, URL and own fields of the article.
        layers: Several layers of one article; without it each becomes a document of its own.
        layer_facts: A layer's annotator, kind, status, seconds and document labels.
        provenance: Who made a mark, how and when.
        confidence: How sure a model was, where `provenance` does not say it already.
        ids: Ids of marks come back as they were.
        text: The article's text, every character of it.
    """

    overlap: bool = False
    parts: bool = False
    relations: bool = False
    event_relations: bool = False
    events: bool = False
    no_trigger: bool = False
    several_triggers: bool = False
    event_arguments: bool = False
    values: bool = False
    actor_clusters: bool = False
    event_clusters: bool = False
    attributes: Targets = NONE
    lists: bool = False
    notes: Targets = NONE
    actors: bool = False
    times: bool = False
    head: bool = False
    layers: bool = False
    layer_facts: bool = False
    provenance: bool = False
    confidence: bool = False
    ids: bool = False
    text: bool = True

    def missing(self) -> tuple[str, ...]:
        """Names of what it cannot hold, or not of every kind of mark."""
        full = {"attributes": ALL, "notes": ALL}
        return tuple(
            field.name
            for field in fields(self)
            if getattr(self, field.name) != full.get(field.name, True)
        )


EVERYTHING = Capabilities(
    **{field.name: True for field in fields(Capabilities) if field.type == "bool"},
    attributes=ALL,
    notes=ALL,
)
