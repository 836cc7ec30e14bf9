"""A record as one flat row for training: lists of structs of one shape, no value ever missing.

Arrow, pandas and Hugging Face datasets load rows of this shape as they are: what is not known is an
empty string, and a number that does not apply is -1. Positions are code points, half-open; token
positions count the row's own tokens, half-open too, and cover every token that a span touches.
Values of attributes, document labels and codes are strings; a list of values is one item each, and
what has no fixed shape (an article's own fields) is the text of a JSON object.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from annotator.formats.base import Loss, Record
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.tokenized import TokenizedText, tokenized

Data = dict[str, Any]
NO_TOKENS = (-1, -1)
CAPABILITIES = Capabilities(
    overlap=True,
    parts=True,
    relations=True,
    event_relations=True,
    events=True,
    no_trigger=True,
    several_triggers=True,
    event_arguments=True,
    values=True,
    actor_clusters=True,
    event_clusters=True,
    attributes=ALL,
    lists=True,
    notes=ALL,
    actors=True,
    times=True,
    head=True,
    layer_facts=True,
    ids=True,
)


def training_row(record: Record) -> Data:
    """The row of a record with at most one layer."""
    text = record["text"]
    made = tokenized(text)
    return {
        "id": record["id"],
        "text": text,
        **_head(record["article"]),
        **_layer(record["layers"][0] if record["layers"] else {}),
        "tokens": _tokens(made),
        "actors": [_actor(actor) for actor in record["actors"]],
        **row_marks(record, made),
    }


def row_losses(record: Record) -> Iterator[Loss]:
    """What a row does not say of values: that they were no strings, or lists of one or none."""
    for mark in (*record["mentions"], *record["events"], *record["relations"]):
        for name, value in mark["attributes"].items():
            if not _comes_back(value):
                yield Loss(record["id"], mark["id"], "types of attribute values", "flattened", name)
    for layer in record["layers"]:
        for name, value in (layer.get("labels") or {}).items():
            if not _comes_back(value):
                yield Loss(record["id"], layer["id"], "types of labels", "flattened", name)


def _comes_back(value: object) -> bool:
    if isinstance(value, list | tuple):
        return len(value) > 1 and all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def row_marks(record: Record, tokens: TokenizedText) -> Data:
    """The columns of a row that hold marks."""
    names = {actor["id"]: actor["name"] for actor in record["actors"]}
    return {
        "mentions": [_mention(mention, tokens, names) for mention in record["mentions"]],
        "events": [_event(event, tokens) for event in record["events"]],
        "relations": [_relation(relation) for relation in record["relations"]],
        "clusters": [
            {"id": c["id"], "kind": c["kind"], "members": [{"id": m} for m in c["members"]]}
            for c in record["clusters"]
        ],
    }


def _head(head: Data) -> Data:
    published = head.get("published") or {}
    return {
        "title": head.get("title") or "",
        "source": head.get("source") or "",
        "authors": [
            {"name": author["name"], "kind": author.get("kind") or ""}
            for author in head.get("authors") or ()
        ],
        "published": published.get("value") or "",
        "published_precision": published.get("precision") or "",
        "published_raw": published.get("raw") or "",
        "language": head.get("language") or "",
        "url": head.get("url") or "",
        "extra": orjson.dumps(head["extra"]).decode() if head.get("extra") else "",
    }


def _layer(layer: Data) -> Data:
    return {
        "annotator": layer.get("annotator") or "",
        "layer_kind": layer.get("kind") or "",
        "status": layer.get("status") or "",
        "nothing_to_mark": bool(layer.get("nothing_to_mark")),
        "seconds": int(layer.get("seconds") or 0),
        "labels": _named(layer.get("labels") or {}),
    }


def _actor(actor: Data) -> Data:
    return {
        "id": actor["id"],
        "name": actor["name"],
        "type": actor["type"],
        "aliases": [{"name": alias} for alias in actor["aliases"]],
        "codes": _named(actor["codes"]),
    }


def _tokens(made: TokenizedText) -> list[Data]:
    text = made.text
    return [
        {"text": text[start:stop], "start": start, "end": stop, "sentence": sentence}
        for sentence, (first, end) in enumerate(made.sentences)
        for start, stop in made.tokens[first:end]
    ]


def _stretch(spans: list[list[int]], made: TokenizedText) -> Data:
    """A span by its first and last character, its tokens, its words and its fragments."""
    start, end = spans[0][0], spans[-1][1]
    covered = made.cover(start, end) or NO_TOKENS
    return {
        "start": start,
        "end": end,
        "token_start": covered[0],
        "token_end": covered[1],
        "text": " ".join(made.text[first:last] for first, last in spans),
        "fragments": [{"start": first, "end": last} for first, last in spans],
    }


def _mention(mention: Data, made: TokenizedText, names: dict[str, str]) -> Data:
    actor = mention["actor"] or ""
    return {
        "id": mention["id"],
        "type": mention["type"],
        **_stretch(mention["spans"], made),
        "actor_id": actor,
        "actor_name": names.get(actor, ""),
        "attributes": _named(mention["attributes"]),
        **_time(mention),
        "note": mention["note"] or "",
    }


def _event(event: Data, made: TokenizedText) -> Data:
    return {
        "id": event["id"],
        "type": event["type"],
        "triggers": [_stretch(trigger["spans"], made) for trigger in event["triggers"]],
        "arguments": [_argument(argument) for argument in event["arguments"]],
        "attributes": _named(event["attributes"]),
        **_time(event),
        "note": event["note"] or "",
    }


def _argument(argument: Data) -> Data:
    for kind in ("mention", "event"):
        if kind in argument:
            return {"role": argument["role"], "kind": kind, "id": argument[kind], "value": ""}
    return {"role": argument["role"], "kind": "value", "id": "", "value": argument["value"]}


def _relation(relation: Data) -> Data:
    source_kind, source = _end(relation["source"])
    target_kind, target = _end(relation["target"])
    return {
        "id": relation["id"],
        "type": relation["type"],
        "source_kind": source_kind,
        "source_id": source,
        "target_kind": target_kind,
        "target_id": target,
        "attributes": _named(relation["attributes"]),
        "note": relation["note"] or "",
    }


def _end(end: Data) -> tuple[str, str]:
    return ("mention", end["mention"]) if "mention" in end else ("event", end["event"])


def _named(values: Data) -> list[Data]:
    """Name and value, a value of a list as one item each; every value is a string."""
    rows = []
    for name, value in values.items():
        each = value if isinstance(value, list | tuple) else [value]
        rows += [{"name": name, "value": _word(one)} for one in each]
    return rows


def _word(value: object) -> str:
    if isinstance(value, str):
        return value
    return orjson.dumps(value).decode()  # true, 3, null


def _time(mark: Data) -> Data:
    time = mark["time"] or {}
    return {
        "time_start": time.get("start") or "",
        "time_end": time.get("end") or "",
        "time_precision": time.get("precision") or "",
        "time_approximate": bool(time.get("approximate", False)),
        "time_anchor": time.get("anchor") or "",
        "time_from": time.get("from") or "",
    }
