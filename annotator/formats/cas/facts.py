"""Reads what our own documents keep as JSON: the article's facts, and what no feature of a mark says.

Whoever edits such a file may have changed anything; what is not as it was written is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.formats.building import RecordBuilder
from annotator.formats.validation import shape_faults
from annotator.model.errors import BadInput
from annotator.model.identity import LayerId, text_sha256
from annotator.model.marks import NormalizedTime, Provenance
from annotator.model.record import article_from, layer_from, provenance_from, time_from
from annotator.untrusted.json_text import parse_json

Data = Mapping[str, Any]
_EMPTY = text_sha256("-")


def facts_in(words: str | None) -> Data:
    """The object in a feature; an empty one where there is none."""
    if not words or "\\u0000" in words:  # which nothing stored may hold
        return {}
    try:
        found = parse_json(words.encode("utf-8", "replace"), "record")
    except BadInput:
        return {}
    return found if isinstance(found, dict) else {}


def describe(builder: RecordBuilder, facts: Data) -> None:
    """Tell a builder what is known of the article."""
    head = facts.get("article")
    if isinstance(head, dict) and _right(article={**_HEAD, **head}):
        found = article_from({"id": "x", "text": "", "article": head})
        builder.describe(
            title=found.title,
            source=found.source,
            authors=found.authors,
            published=found.published,
            language=found.language,
            url=found.url,
            extra=found.extra,
        )
    foreign = facts.get("foreign")
    if isinstance(foreign, dict):
        builder.describe(foreign=foreign)


def begin_layer(builder: RecordBuilder, facts: Data) -> LayerId | None:
    """Begin the article's layer; None where it is not known."""
    layers = facts.get("layers")
    if not isinstance(layers, list) or len(layers) != 1 or not _right(layers=layers):
        return None
    layer = layer_from(layers[0])
    return builder.layer(
        layer.annotator,
        kind=layer.kind,
        status=layer.status,
        id=layer.id,
        nothing_to_mark=layer.nothing_to_mark,
        seconds=layer.seconds,
        labels=layer.labels,
    )


def actors_in(facts: Data) -> Mapping[str, Data]:
    """The actors' entries by id."""
    actors = facts.get("actors")
    if not isinstance(actors, list) or not _right(actors=actors):
        return {}
    return {actor["id"]: actor for actor in actors}


def provenance_in(rest: Data) -> Provenance | None:
    """Who made a mark; None where that is not known."""
    by = rest.get("by")
    return provenance_from(by) if isinstance(by, dict) and _right(mark={"by": by}) else None


def time_in(rest: Data) -> NormalizedTime | None:
    """A mark's normalised time; None where it has none."""
    time = rest.get("time")
    return time_from(time) if isinstance(time, dict) and _right(mark={"time": time}) else None


def _right(
    article: Any = None,
    layers: list[Any] | None = None,
    actors: list[Any] | None = None,
    mark: Data | None = None,
) -> bool:
    """Whether a record that has these parts, and else nothing, has the shape of one."""
    record = {
        "format": "annotator.article",
        "version": 1,
        "id": "x",
        "article": article if article is not None else _HEAD,
        "text": "-",
        "text_sha256": _EMPTY,
        "schema": {"name": "x", "version": "1", "sha256": _EMPTY},
        "layers": layers if layers is not None else [],
        "actors": actors if actors is not None else [],
        "mentions": [] if mark is None else [{**_MENTION, **mark}],
        "events": [],
        "relations": [],
        "clusters": [],
    }
    return not shape_faults(record)


_HEAD: Data = {
    "title": None, "source": None, "authors": [], "published": None, "language": None, "url": None,
    "extra": {}, "import": {},
}  # fmt: skip
_MENTION: Data = {
    "id": "m", "layer": "L1", "type": "x", "spans": [[0, 1]], "text": "-", "actor": None,
    "attributes": {}, "time": None, "note": None,
    "by": {
        "author": "x", "method": "import", "created": "2000-01-01T00:00:00Z",
        "modified": "2000-01-01T00:00:00Z", "confidence": None, "from": [],
    },
}  # fmt: skip
