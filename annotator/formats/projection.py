"""Takes out of a record what a format cannot hold, and says what was lost.

The result is a record again, with the same ids: what a format writes and reads back must equal it
as far as its capabilities go.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.formats.base import Lose, Loss, LossAction, Record
from annotator.formats.capabilities import Capabilities

Data = dict[str, Any]
_KINDS = ("mention", "event", "relation", "cluster")
_NO_ACTORS: list[Any] = []


def documents(record: Record, capabilities: Capabilities) -> Iterator[Record]:
    """The record, or one for each of its layers where a format holds one layer only.

    The first keeps the article's id, the others get `.` and the layer's id behind it.
    """
    layers = record["layers"]
    if capabilities.layers or len(layers) < 2:
        yield record
        return
    for number, layer in enumerate(layers):
        own = {**record, "layers": [layer]}
        if number:
            own["id"] = f"{record['id']}.{layer['id']}"
        for kind in _KINDS:
            own[f"{kind}s"] = [m for m in record[f"{kind}s"] if m["layer"] == layer["id"]]
        linked = {mention["actor"] for mention in own["mentions"]}
        own["actors"] = [actor for actor in record["actors"] if actor["id"] in linked]
        yield own


def project(record: Record, capabilities: Capabilities, lose: Lose) -> Record:
    """The record with nothing in it that the capabilities do not name; the record is not changed.

    Args:
        record: A whole record (see `record.md`).
        capabilities: What the format can hold.
        lose: Told of everything that was taken out.
    """
    return _Projection(record, capabilities, lose).made()


class _Projection:
    """One record on its way."""

    def __init__(self, record: Record, capabilities: Capabilities, lose: Lose) -> None:
        self._record = record
        self._can = capabilities
        self._tell = lose
        self._gone: set[str] = set()  # ids of mentions and events that were dropped

    def _lost(
        self, mark: str | None, feature: str, action: LossAction = "dropped", detail: str = ""
    ) -> None:
        self._tell(Loss(self._record["id"], mark, feature, action, detail))

    def made(self) -> Record:
        """The record as the format can hold it."""
        record = self._record
        made: Record = {
            **record,
            "mentions": list(self._mentions()),
            "events": list(self._events()),
            "relations": list(self._relations()),
        }
        self._mend_references(made)
        made["clusters"] = list(self._clusters(made))
        made["actors"] = record["actors"] if self._can.actors else _NO_ACTORS
        if not self._can.head:
            self._drop_head(made)
        if not self._can.layer_facts:
            self._drop_layer_facts(made)
        return made

    # -- marks -------------------------------------------------------------------------------

    def _mentions(self) -> Iterator[Data]:
        kept = [self._mention(mention) for mention in self._record["mentions"]]
        if self._can.overlap:
            yield from kept
            return
        taken: set[str] = set()
        last: list[tuple[int, int]] = []
        # The longest stays, of two as long the first: what encloses says more than what is inside.
        for mention in sorted(kept, key=lambda m: (_begin(m) - _finish(m), _begin(m))):
            begin, finish = _begin(mention), _finish(mention)
            if any(begin < other_end and other_begin < finish for other_begin, other_end in last):
                self._gone.add(mention["id"])
                self._lost(mention["id"], "overlapping mentions")
            else:
                last.append((begin, finish))
                taken.add(mention["id"])
        yield from (mention for mention in kept if mention["id"] in taken)

    def _mention(self, mention: Data) -> Data:
        made = self._plain(mention, "mention")
        made["spans"] = self._spans(mention["id"], mention["spans"])
        made["text"] = self._quote(made["spans"], mention)
        if mention["actor"] is not None and not self._can.actors:
            self._lost(mention["id"], "links to actors", detail=str(mention["actor"]))
            made["actor"] = None
        return made

    def _events(self) -> Iterator[Data]:
        for event in self._record["events"]:
            if not self._can.events:
                self._lost(event["id"], "events", detail=event["type"])
            elif not event["triggers"] and not self._can.no_trigger:
                self._lost(event["id"], "events without a trigger", detail=event["type"])
            else:
                yield self._event(event)
                continue
            self._gone.add(event["id"])

    def _event(self, event: Data) -> Data:
        made = self._plain(event, "event")
        triggers = event["triggers"]
        if len(triggers) > 1 and not self._can.several_triggers:
            self._lost(
                event["id"], "further triggers", detail=", ".join(t["text"] for t in triggers[1:])
            )
            triggers = triggers[:1]
        made["triggers"] = [
            {**trigger, "spans": spans, "text": self._quote(spans, trigger)}
            for trigger in triggers
            for spans in (self._spans(event["id"], trigger["spans"]),)
        ]
        made["arguments"] = [a for a in event["arguments"] if self._keeps(event, a)]
        return made

    def _keeps(self, event: Data, argument: Data) -> bool:
        if "value" in argument and not self._can.values:
            self._lost(event["id"], "values as arguments", detail=argument["role"])
            return False
        if "event" in argument and not self._can.event_arguments:
            self._lost(event["id"], "events as arguments", detail=argument["role"])
            return False
        return True

    def _relations(self) -> Iterator[Data]:
        for relation in self._record["relations"]:
            of_event = "event" in relation["source"] or "event" in relation["target"]
            if not self._can.relations:
                self._lost(relation["id"], "relations", detail=relation["type"])
            elif of_event and not self._can.event_relations:
                self._lost(relation["id"], "relations of events", detail=relation["type"])
            else:
                yield self._plain(relation, "relation")

    def _clusters(self, made: Record) -> Iterator[Data]:
        there = {mark["id"] for kind in ("mentions", "events") for mark in made[kind]}
        for cluster in self._record["clusters"]:
            can = (
                self._can.actor_clusters if cluster["kind"] == "actor" else self._can.event_clusters
            )
            members = [member for member in cluster["members"] if member in there]
            if not can or len(members) < min(2, len(cluster["members"])):
                self._lost(cluster["id"], f"clusters of {cluster['kind']}s")
                continue
            if len(members) < len(cluster["members"]):
                self._lost(cluster["id"], "members of clusters")
            kept = {**cluster, "members": members}
            if not self._can.provenance:
                kept.pop("by", None)
            yield kept

    # -- parts of marks ----------------------------------------------------------------------

    def _plain(self, mark: Data, kind: str) -> Data:
        """A mark without the attributes, note, time and provenance that have no place."""
        made = dict(mark)
        identifier = mark["id"]
        attributes = mark["attributes"]
        if attributes and kind not in self._can.attributes:
            self._lost(identifier, f"attributes of {kind}s", detail=", ".join(attributes))
            made["attributes"] = {}
        elif attributes and not self._can.lists:
            made["attributes"] = self._flat(identifier, attributes)
        if mark.get("note") and kind not in self._can.notes:
            self._lost(identifier, f"notes on {kind}s")
            made["note"] = None
        if mark.get("time") and not self._can.times:
            self._lost(identifier, "times", detail=str(mark["time"].get("start")))
            made["time"] = None
        sure = self._can.provenance or self._can.confidence
        if not sure and mark["by"].get("confidence") is not None:
            self._lost(identifier, "confidence")
        return made

    def _flat(self, identifier: str, attributes: Data) -> Data:
        flat = {}
        for name, value in attributes.items():
            if isinstance(value, list | tuple):
                self._lost(identifier, "lists of attribute values", "flattened", name)
                value = "; ".join(str(one) for one in value)  # noqa: PLW2901
            flat[name] = value
        return flat

    def _spans(self, identifier: str, spans: list[list[int]]) -> list[list[int]]:
        """The fragments, or the longest of them where a span must be one piece."""
        if len(spans) < 2 or self._can.parts:
            return spans
        longest = max(spans, key=lambda span: span[1] - span[0])
        self._lost(identifier, "spans of parts", "flattened", f"{longest[0]}–{longest[1]} is left")
        return [longest]

    def _quote(self, spans: list[list[int]], mark: Data) -> str:
        if len(spans) == len(mark["spans"]):
            return str(mark["text"])
        text = self._record["text"]
        return " ".join(text[start:end] for start, end in spans)

    def _mend_references(self, made: Record) -> None:
        """Take out what points to a mark that is gone."""
        if not self._gone:
            return
        gone = self._gone
        for event in made["events"]:
            kept = []
            for argument in event["arguments"]:
                if argument.get("mention") in gone or argument.get("event") in gone:
                    self._lost(event["id"], "arguments", detail=argument["role"])
                else:
                    kept.append(argument)
            event["arguments"] = kept
        relations = []
        for relation in made["relations"]:
            ends = (relation["source"], relation["target"])
            if any(end.get("mention") in gone or end.get("event") in gone for end in ends):
                self._lost(relation["id"], "relations", detail=relation["type"])
            else:
                relations.append(relation)
        made["relations"] = relations
        for mark in (*made["mentions"], *made["events"]):
            if mark.get("time") and mark["time"].get("from") in gone:
                mark["time"] = {**mark["time"], "from": None}

    # -- the rest ----------------------------------------------------------------------------

    def _drop_head(self, made: Record) -> None:
        head = made["article"]
        named = [
            key
            for key in ("title", "source", "authors", "published", "language", "url", "extra")
            if head.get(key)
        ]
        if named:
            self._lost(None, "facts about the article", detail=", ".join(named))

    def _drop_layer_facts(self, made: Record) -> None:
        for layer in made["layers"]:
            if layer["labels"] or layer["status"] != "new" or layer["nothing_to_mark"]:
                self._lost(layer["id"], "status and labels of layers", detail=layer["status"])


def _begin(mark: Data) -> int:
    start: int = mark["spans"][0][0]
    return start


def _finish(mark: Data) -> int:
    end: int = mark["spans"][-1][1]
    return end
