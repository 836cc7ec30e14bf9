"""Names what a format cannot hold, and what became of it, in the language of the window."""

from __future__ import annotations

from annotator.gui.words import tr


def loss_words(feature: str) -> str:
    """A feature of `formats.base.Loss` for people; one that only its format knows stays as it is."""
    known = {
        "overlapping mentions": tr("overlapping mentions"),
        "links to actors": tr("links to actors"),
        "events": tr("events"),
        "events without a trigger": tr("events without a trigger"),
        "further triggers": tr("further triggers"),
        "values as arguments": tr("values as arguments"),
        "events as arguments": tr("events as arguments"),
        "relations": tr("relations"),
        "relations of events": tr("relations of events"),
        "clusters of actors": tr("groups of mentions"),
        "clusters of events": tr("groups of events"),
        "members of clusters": tr("members of groups"),
        "attributes of mentions": tr("attributes of mentions"),
        "attributes of events": tr("attributes of events"),
        "attributes of relations": tr("attributes of relations"),
        "notes on mentions": tr("notes on mentions"),
        "notes on events": tr("notes on events"),
        "notes on relations": tr("notes on relations"),
        "times": tr("normalised times"),
        "confidence": tr("confidence"),
        "lists of attribute values": tr("lists of attribute values"),
        "types of attribute values": tr("types of attribute values"),
        "types of labels": tr("types of document labels"),
        "spans of parts": tr("spans of several parts"),
        "arguments": tr("arguments"),
        "facts about the article": tr("facts about the article"),
        "status and labels of layers": tr("status of the work"),
        "marks without a token": tr("marks without a word"),
        "spans inside tokens": tr("spans inside words"),
    }
    return known.get(feature, feature)


def action_words(action: str) -> str:
    """What was done with it."""
    return {
        "dropped": tr("left out"),
        "flattened": tr("made simpler"),
        "expanded": tr("widened"),
        "renamed": tr("renamed"),
    }.get(action, action)
