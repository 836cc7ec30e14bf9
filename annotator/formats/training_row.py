"""A record as one flat row for training: lists of structs of one shape, no value ever missing.

Arrow, pandas and Hugging Face datasets load rows of this shape as they are: what is not known is an
empty string, and a number that does not apply is -1. Positions are code points, half-open; token
positions count the row's own tokens, half-open too, and widen a span to whole tokens.
"""

from __future__ import annotations

from typing import Any

from annotator.formats.base import Lose, Record
from annotator.formats.capabilities import Capabilities
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
    attributes=frozenset({"mention", "event", "relation"}),
    lists=True,
    notes=frozenset({"mention", "event"}),
    actors=True,
    times=True,
    head=True,
    layer_facts=True,
    ids=True,
)


def training_row(record: Record, lose: Lose) -> Data:
    """The row of a record with one layer; what its flat shape has no place for is listed."""
    text = record["text"]
    made = tokenized(text)
    head = record["article"]
    layer = record["layers"][0] if record["layers"] else {}
    names = {actor["id"]: actor for actor in record["actors"]}
    published = head.get("published") or {}
    return {
        "id": record["id"],
        "text": text,
        "title": head.get("title") or "",
        "source": head.get("source") or "",
        "published": published.get("value") or "",
        "language": head.get("language") or "",
        "url": head.get("url") or "",
        "annotator": layer.get("annotator", ""),
        "status": layer.get("status", ""),
        "nothing_to_mark": bool(layer.get("nothing_to_mark", False)),
        "tokens": _tokens(made),
        "mentions": [_mention(m, record, made, names, lose) for m in record["mentions"]],
        "events": [_event(e, record, made, lose) for e in record["events"]],
        "relations": [_relation(relation) for relation in record["relations"]],
        "clusters": [
            {"id": c["id"], "kind": c["kind"], "members": [{"id": m} for m in c["members"]]}
            for c in record["clusters"]
        ],
    }


def _tokens(made: TokenizedText) -> list[Data]:
    rows = []
    for sentence, (first, end) in enumerate(made.sentences):
        for start, stop in made.tokens[first:end]:
            rows.append(
                {"text": made.text[start:stop], "start": start, "end": stop, "sentence": sentence}
            )
    return rows


def _stretch(
    spans: list[list[int]], mark: str, record: Record, made: TokenizedText, lose: Lose
) -> Data:
    """A span by its first and last character, its tokens, its words and its fragments."""
    covered = made.aligned(record["id"], mark, spans, lose) or NO_TOKENS
    return {
        "start": spans[0][0],
        "end": spans[-1][1],
        "token_start": covered[0],
        "token_end": covered[1],
        "text": " ".join(made.text[start:end] for start, end in spans),
        "fragments": [{"start": start, "end": end} for start, end in spans],
    }


def _mention(
    mention: Data, record: Record, made: TokenizedText, names: dict[str, Data], lose: Lose
) -> Data:
    actor = names.get(mention["actor"] or "", {})
    return {
        "id": mention["id"],
        "type": mention["type"],
        **_stretch(mention["spans"], mention["id"], record, made, lose),
        "actor_id": actor.get("id", ""),
        "actor_name": actor.get("name", ""),
        "attributes": _attributes(mention),
        **_time(mention),
        "note": mention["note"] or "",
    }


def _event(event: Data, record: Record, made: TokenizedText, lose: Lose) -> Data:
    return {
        "id": event["id"],
        "type": event["type"],
        "triggers": [
            _stretch(trigger["spans"], event["id"], record, made, lose)
            for trigger in event["triggers"]
        ],
        "arguments": [_argument(argument) for argument in event["arguments"]],
        "attributes": _attributes(event),
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
        "attributes": _attributes(relation),
    }


def _end(end: Data) -> tuple[str, str]:
    return ("mention", end["mention"]) if "mention" in end else ("event", end["event"])


def _attributes(mark: Data) -> list[Data]:
    """Name and value, a value of a list as one row each; every value is a string."""
    rows = []
    for name, value in mark["attributes"].items():
        values = value if isinstance(value, list) else [value]
        rows += [{"name": name, "value": _word(one)} for one in values]
    return rows


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _time(mark: Data) -> Data:
    time = mark["time"] or {}
    return {
        "time_start": time.get("start") or "",
        "time_end": time.get("end") or "",
        "time_precision": time.get("precision") or "",
        "time_approximate": bool(time.get("approximate", False)),
    }
