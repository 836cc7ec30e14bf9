"""What token formats may be expected to keep of a record, worked out the slow and plain way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotator.model.sentences import sentences
from annotator.model.tokens import tokenise

Record = dict[str, Any]
Token = tuple[int, int]


def kept_by_tokens(
    record: Record,
    *,
    bound: bool = False,
    merged: bool = False,
    apart: bool = False,
    one_token: bool = False,
) -> Record:
    """A projected record with whole tokens only.

    `bound` cuts everything to sentences, `merged` keeps one mention of those in the same place,
    `apart` leaves out mentions that share a token with one before, `one_token` cuts triggers.
    """
    text = record["text"]
    tokens = tokenise(text)
    ends = sentences(text)

    def place(spans: list[list[int]]) -> list[int] | None:
        touched = [t for t in tokens if t[0] < spans[-1][1] and spans[0][0] < t[1]]
        if touched and bound:
            touched = [t for t in touched if sentence(t[0]) == sentence(touched[0][0])]
        return [touched[0][0], touched[-1][1]] if touched else None

    def sentence(position: int) -> int:
        return max(n for n, (start, _) in enumerate(ends) if start <= position)

    stands: dict[str, str] = {}
    mentions: list[Record] = []
    for mention in record["mentions"]:
        found = place(mention["spans"])
        if found is None:
            continue
        same = [m for m in mentions if merged and m["spans"] == [found]]
        if same:
            stands[mention["id"]] = same[0]["id"]
            continue
        if apart and any(
            m["spans"][0][0] < found[1] and found[0] < m["spans"][0][1] for m in mentions
        ):
            continue
        stands[mention["id"]] = mention["id"]
        mentions.append({**mention, "spans": [found]})
    where = {m["id"]: m["spans"][0] for m in mentions}
    events = []
    for event in record["events"]:
        if not event["triggers"]:
            events.append(event)
            continue
        found = place(event["triggers"][0]["spans"])
        if found is None:
            continue
        home = sentence(found[0])
        if one_token:
            found = list(next(t for t in tokens if t[0] == found[0]))  # type: ignore[index]
        arguments = [
            {**a, "mention": stands[a["mention"]]}
            for a in event["arguments"]
            if a["mention"] in stands
        ]
        if bound:
            arguments = [a for a in arguments if sentence(where[a["mention"]][0]) == home]
        events.append({**event, "triggers": [{"spans": [found]}], "arguments": arguments})
    relations = []
    for relation in record["relations"]:
        ends_of = [stands.get(relation[end]["mention"]) for end in ("source", "target")]
        if None in ends_of or ends_of[0] == ends_of[1]:
            continue
        source, target = (str(end) for end in ends_of)
        if bound and sentence(where[source][0]) != sentence(where[target][0]):
            continue
        relations.append({**relation, "source": {"mention": source}, "target": {"mention": target}})
    left = {*where, *(event["id"] for event in events)}
    clusters = []
    for cluster in record["clusters"]:
        members = {stands.get(member, member) for member in cluster["members"]} & left
        if len(members) > 1:
            clusters.append({**cluster, "members": sorted(members)})
    return {
        **record,
        "mentions": mentions,
        "events": events,
        "relations": relations,
        "clusters": clusters,
    }


def moved(record: Record, place: Callable[[int, int], list[int]]) -> Record:
    """A record with every span somewhere else."""
    return {
        **record,
        "mentions": [
            {**m, "spans": [place(start, end) for start, end in m["spans"]]}
            for m in record["mentions"]
        ],
        "events": [
            {
                **e,
                "triggers": [{"spans": [place(*s) for s in t["spans"]]} for t in e["triggers"]],
            }
            for e in record["events"]
        ],
    }
