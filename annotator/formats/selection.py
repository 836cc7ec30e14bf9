"""Takes the marks of some labels out of a record, as a person chose them for an export."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from annotator.formats.base import Record

Data = dict[str, Any]


def only_labels(record: Record, labels: Collection[str]) -> Record:
    """The record with marks of these labels alone; the record is not changed.

    What points to a mark that is left out goes too: arguments, relations, members of clusters.
    """
    mentions = [mark for mark in record["mentions"] if mark["type"] in labels]
    events = [mark for mark in record["events"] if mark["type"] in labels]
    there = {mark["id"] for mark in (*mentions, *events)}
    clusters = []
    for cluster in record["clusters"]:
        members = [member for member in cluster["members"] if member in there]
        if members:
            clusters.append({**cluster, "members": members})
    linked = {mention["actor"] for mention in mentions}
    return {
        **record,
        "actors": [actor for actor in record["actors"] if actor["id"] in linked],
        "mentions": [_time_kept(mention, there) for mention in mentions],
        "events": [_fillers_kept(_time_kept(event, there), there) for event in events],
        "relations": [
            relation
            for relation in record["relations"]
            if relation["type"] in labels
            and all(_target(relation[end]) in there for end in ("source", "target"))
        ],
        "clusters": clusters,
    }


def _fillers_kept(event: Data, there: Collection[str]) -> Data:
    arguments = [a for a in event["arguments"] if "value" in a or _target(a) in there]
    return {**event, "arguments": arguments}


def _time_kept(mark: Data, there: Collection[str]) -> Data:
    time = mark["time"]
    if not time or time["from"] is None or time["from"] in there:
        return mark
    return {**mark, "time": {**time, "from": None}}


def _target(end: Data) -> str:
    found: str = end["mention"] if "mention" in end else end["event"]
    return found
