"""The marks of a checked record as finished entries, without objects between one JSON and another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

import orjson

from annotator.model.identity import LayerId
from annotator.model.mark_entries import EnteredMarks, MarkEntry, MarkKind
from annotator.model.marks import Mark
from annotator.model.record import item_from, mark_data

Data = Mapping[str, Any]
Place = tuple[int, int]  # code points: where the first fragment begins, where the last one ends
Places = dict[str, dict[str, Place]]  # by layer and mark

# The keys that we write, in their order.
_MENTION = [
    "id", "layer", "type", "spans", "text", "actor", "attributes", "time", "note", "by",
]  # fmt: skip
_EVENT = [
    "id", "layer", "type", "triggers", "arguments", "attributes", "time", "note", "by",
]  # fmt: skip
_RELATION = ["id", "layer", "type", "source", "target", "attributes", "note", "by"]
_BY = ["author", "method", "created", "modified", "confidence", "from"]
_TIME = ["start", "end", "precision", "approximate", "anchor", "from"]
_TRIGGER = ["spans", "text"]
_ENDS = (["mention"], ["event"])
_NO_ENTRIES: list[MarkEntry] = []  # before the first one; nothing is put in
_NO_PLACES: dict[str, Place] = {}
_ARGUMENTS = (["role", "mention"], ["role", "event"], ["role", "value"])


def entered_marks(data: Data) -> EnteredMarks:
    """The marks of every layer that has any, in the order of the record.

    An entry that stands there as we would write it is taken as it is; any other one, with keys in
    another order or a quote that is wrong, goes the long way through its mark.

    Args:
        data: A record that was checked.

    Raises:
        ValueError: a span has no fragment, or one that holds no character.
    """
    text, places = data["text"], _places(data)
    found: dict[LayerId, list[MarkEntry]] = {}
    for kind, is_finished, reach in _KINDS:
        label = "kind" if kind == "cluster" else "type"
        layer, entries, known = LayerId(""), _NO_ENTRIES, _NO_PLACES
        for entry in data[f"{kind}s"]:
            if entry["layer"] != layer:  # those of one layer stand side by side
                layer = entry["layer"]
                entries = found.setdefault(layer, [])
                known = places.get(layer, _NO_PLACES)
            body = entry
            if not is_finished(entry, text):
                mark = cast("Mark", item_from(kind, entry))
                body = mark_data(mark, layer=layer, text=text)
            begins, ends = reach(entry, known)
            actor = entry["actor"] if kind == "mention" else None
            written = orjson.dumps(body).decode()
            entries.append(MarkEntry(entry["id"], kind, entry[label], begins, ends, actor, written))
    return EnteredMarks({layer: tuple(entries) for layer, entries in found.items()}, mark_of_entry)


def mark_of_entry(entry: MarkEntry) -> Mark:
    """The mark that an entry says."""
    return cast("Mark", item_from(entry.kind, orjson.loads(entry.body)))


# -- where they stand --------------------------------------------------------------------------

_Reach = tuple[int | None, int | None]


def _places(data: Data) -> Places:
    found: Places = {}
    for mention in data["mentions"]:
        spans = mention["spans"]
        found.setdefault(mention["layer"], {})[mention["id"]] = (spans[0][0], spans[-1][1])
    for event in data["events"]:
        all_spans = [trigger["spans"] for trigger in event["triggers"]]
        if all_spans:
            found.setdefault(event["layer"], {})[event["id"]] = (
                min(spans[0][0] for spans in all_spans),
                max(spans[-1][1] for spans in all_spans),
            )
    return found


def _of_mention(entry: Data, places: Mapping[str, Place]) -> _Reach:
    own = places[entry["id"]]
    time = entry["time"]
    if time is None or time["from"] is None:  # nearly always
        return own
    return _around((entry["id"], time["from"]), places)


def _of_event(entry: Data, places: Mapping[str, Place]) -> _Reach:
    return _around(_ids_of_event(entry), places)


def _ids_of_event(entry: Data) -> Iterator[str]:
    yield entry["id"]
    for argument in entry["arguments"]:
        if "value" not in argument:
            yield _id_of(argument)
    if entry["time"] is not None and entry["time"]["from"] is not None:
        yield entry["time"]["from"]


def _of_relation(entry: Data, places: Mapping[str, Place]) -> _Reach:
    return _around((_id_of(entry["source"]), _id_of(entry["target"])), places)


def _id_of(end: Data) -> str:
    return cast("str", end["mention"] if "mention" in end else end["event"])


def _of_cluster(_entry: Data, _places: Mapping[str, Place]) -> _Reach:
    return None, None


def _around(ids: Iterable[str], places: Mapping[str, Place]) -> _Reach:
    first: int | None = None
    last: int | None = None
    for identifier in ids:
        place = places.get(identifier)
        if place is None:
            continue
        begins, ends = place
        if first is None or begins < first:
            first = begins
        if last is None or ends > last:
            last = ends
    return first, last


# -- whether they are written as we write them -------------------------------------------------


def _is_mention(entry: Data, text: str) -> bool:
    return (
        _is_quoted(entry, text)
        and list(entry) == _MENTION
        and list(entry["by"]) == _BY
        and (entry["time"] is None or list(entry["time"]) == _TIME)
    )


def _is_event(entry: Data, text: str) -> bool:
    return (
        list(entry) == _EVENT
        and list(entry["by"]) == _BY
        and (entry["time"] is None or list(entry["time"]) == _TIME)
        and all(list(t) == _TRIGGER and _is_quoted(t, text) for t in entry["triggers"])
        and all(list(argument) in _ARGUMENTS for argument in entry["arguments"])
    )


def _is_relation(entry: Data, _text: str) -> bool:
    return (
        list(entry) == _RELATION
        and list(entry["by"]) == _BY
        and list(entry["source"]) in _ENDS
        and list(entry["target"]) in _ENDS
    )


def _is_cluster(_entry: Data, _text: str) -> bool:
    return False  # there are few, and what says nothing of its origin is written without it


def _is_quoted(entry: Data, text: str) -> bool:
    """Whether this is one fragment, and its words are those that stand there."""
    spans = entry["spans"]
    if len(spans) != 1:
        return False
    start, end = spans[0]
    return bool(0 <= start < end and text[start:end] == entry["text"])


_KINDS: tuple[
    tuple[MarkKind, Callable[[Data, str], bool], Callable[[Data, Mapping[str, Place]], _Reach]],
    ...,
] = (
    ("mention", _is_mention, _of_mention),
    ("event", _is_event, _of_event),
    ("relation", _is_relation, _of_relation),
    ("cluster", _is_cluster, _of_cluster),
)
