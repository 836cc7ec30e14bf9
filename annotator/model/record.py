"""Record: the plain-data form of an article and its marks, with the key order of the format.

One serialisation serves the store, the journal and the record file. Dictionaries are written in
the order of `annotator.article` version 1; keys this version does not know are kept in `extra`
and written after the known ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast

from annotator.model.article import Article, Byline, JsonObject, Published
from annotator.model.change import Change, Edit, Item, ItemKind
from annotator.model.identity import ActorId, ArticleId, LayerId, MarkId
from annotator.model.marks import (
    Actor,
    Argument,
    Cluster,
    Event,
    Layer,
    Mark,
    MarkRef,
    Mention,
    NormalizedTime,
    Provenance,
    Relation,
)
from annotator.model.said import Said, said_data, said_from
from annotator.model.span import Span

FORMAT = "annotator.article"
VERSION = 1

Data = dict[str, Any]
T = TypeVar("T")

_ARTICLE = frozenset(
    {"title", "source", "authors", "published", "language", "url", "extra", "import"}
)
_BYLINE = frozenset({"name", "kind"})
_PUBLISHED = frozenset({"value", "precision", "raw"})
_PROVENANCE = frozenset({"author", "method", "created", "modified", "confidence", "from"})
_TIME = frozenset({"start", "end", "precision", "approximate", "anchor", "from"})
_MARK = frozenset({"id", "layer", "type", "attributes", "note", "by"})
_MENTION = _MARK | {"spans", "text", "actor", "time"}
_EVENT = _MARK | {"triggers", "arguments", "time"}
_RELATION = _MARK | {"source", "target"}
_CLUSTER = frozenset({"id", "layer", "kind", "members", "by"})
_TRIGGER = frozenset({"spans", "text"})
_END = frozenset({"mention", "event"})
_ARGUMENT = frozenset({"role", "mention", "event", "value"})
_ACTOR = frozenset({"id", "name", "type", "aliases", "codes"})
_LAYER = frozenset({"id", "kind", "annotator", "status", "nothing_to_mark", "seconds", "labels"})


# The record lets clusters leave out where they come from; they are written as they were read.
_NOBODY = Provenance(author="", method="", created="", modified="")


def _unknown(data: Mapping[str, Any], known: frozenset[str]) -> JsonObject:
    if known.issuperset(data):  # nearly always
        return {}
    return {key: value for key, value in data.items() if key not in known}


# -- article -----------------------------------------------------------------------------------


def article_head(article: Article) -> Data:
    """The `article` object of a record."""
    published = article.published
    return {
        "title": article.title,
        "source": article.source,
        "authors": [{"name": a.name, "kind": a.kind, **a.extra} for a in article.authors],
        "published": published
        and {
            "value": published.value,
            "precision": published.precision,
            "raw": published.raw,
            **published.extra,
        },
        "language": article.language,
        "url": article.url,
        "extra": dict(article.extra),
        "import": dict(article.origin),
        **article.unknown,
    }


def article_from(data: Mapping[str, Any]) -> Article:
    """The article of a whole record (keys `id`, `article`, `text`, `foreign`)."""
    head = data["article"]
    published = head.get("published")
    return Article(
        id=ArticleId(data["id"]),
        text=data["text"],
        title=head.get("title"),
        source=head.get("source"),
        authors=tuple(
            Byline(a["name"], a.get("kind", "person"), _unknown(a, _BYLINE))
            for a in head.get("authors") or ()
        ),
        published=published
        and Published(
            published["value"],
            published.get("precision", "day"),
            published.get("raw"),
            _unknown(published, _PUBLISHED),
        ),
        language=head.get("language"),
        url=head.get("url"),
        extra=head.get("extra") or {},
        origin=head.get("import") or {},
        foreign=data.get("foreign") or {},
        unknown=_unknown(head, _ARTICLE),
    )


# -- parts of marks ----------------------------------------------------------------------------


def provenance_data(by: Provenance) -> Data:
    """The `by` object of a mark."""
    return {
        "author": by.author,
        "method": by.method,
        "created": by.created,
        "modified": by.modified,
        "confidence": by.confidence,
        "from": list(by.derived_from),
        **by.extra,
    }


def provenance_from(data: Mapping[str, Any]) -> Provenance:
    """The provenance in a `by` object."""
    known = (
        data["author"],
        data["method"],
        data["created"],
        data["modified"],
        data.get("confidence"),
        tuple(data.get("from") or ()),
    )
    extra = _unknown(data, _PROVENANCE)
    return Provenance(*known, extra) if extra else _shared_provenance(*known)


@lru_cache(maxsize=1024)
def _shared_provenance(*known: Any) -> Provenance:
    """One object for all marks of one moment: of a long article that is half its memory."""
    return Provenance(*known)


def time_data(time: NormalizedTime | None) -> Data | None:
    """The `time` object of a mark."""
    if time is None:
        return None
    return {
        "start": time.start,
        "end": time.end,
        "precision": time.precision,
        "approximate": time.approximate,
        "anchor": time.anchor,
        "from": time.source,
        **time.extra,
    }


def time_from(data: Mapping[str, Any] | None) -> NormalizedTime | None:
    """The normalised time in a `time` object."""
    if data is None:
        return None
    return NormalizedTime(
        start=data["start"],
        end=data.get("end"),
        precision=data.get("precision", "day"),
        approximate=bool(data.get("approximate", False)),
        anchor=data.get("anchor"),
        source=data.get("from"),
        extra=_unknown(data, _TIME),
    )


def _spans_data(span: Span) -> list[list[int]]:
    return [[start, end] for start, end in span.fragments]


def _span_from(data: list[list[int]]) -> Span:
    if len(data) == 1:  # nearly always
        start, end = data[0]
        return Span(((start, end),))
    return Span(tuple((start, end) for start, end in data))


def _trigger_data(span: Span, text: str) -> Data:
    return {"spans": _spans_data(span), "text": span.quote(text), **(span.extra or {})}


def _trigger_from(data: Mapping[str, Any]) -> Span:
    span = _span_from(data["spans"])
    unknown = _unknown(data, _TRIGGER)
    return Span(span.fragments, unknown) if unknown else span


def _end_data(ref: MarkRef) -> Data:
    return {ref.kind: ref.id, **(ref.extra or {})}


def _end_from(data: Mapping[str, Any]) -> MarkRef:
    ref = _ref_from(data)
    unknown = _unknown(data, _END)
    return MarkRef(ref.kind, ref.id, unknown) if unknown else ref


def _ref_from(data: Mapping[str, Any]) -> MarkRef:
    if "mention" in data:
        return MarkRef("mention", data["mention"])
    return MarkRef("event", data["event"])


def _argument_from(data: Mapping[str, Any]) -> Argument:
    filler = data["value"] if "value" in data else _ref_from(data)
    return Argument(data["role"], filler, _unknown(data, _ARGUMENT))


# -- marks, actors, layers ---------------------------------------------------------------------


def mark_data(mark: Mark, *, layer: LayerId, text: str) -> Data:
    """A mark's entry in the record; `text` is the article's, from which quotes are taken."""
    match mark:
        case Mention():
            return {
                "id": mark.id,
                "layer": layer,
                "type": mark.type,
                "spans": _spans_data(mark.span),
                "text": mark.span.quote(text),
                "actor": mark.actor,
                "attributes": dict(mark.attributes),
                "time": time_data(mark.time),
                "note": mark.note,
                "by": provenance_data(mark.by),
                **mark.extra,
            }
        case Event():
            return {
                "id": mark.id,
                "layer": layer,
                "type": mark.type,
                "triggers": [_trigger_data(span, text) for span in mark.triggers],
                "arguments": [_argument_data(argument) for argument in mark.arguments],
                "attributes": dict(mark.attributes),
                "time": time_data(mark.time),
                "note": mark.note,
                "by": provenance_data(mark.by),
                **mark.extra,
            }
        case Relation():
            return {
                "id": mark.id,
                "layer": layer,
                "type": mark.type,
                "source": _end_data(mark.source),
                "target": _end_data(mark.target),
                "attributes": dict(mark.attributes),
                "note": mark.note,
                "by": provenance_data(mark.by),
                **mark.extra,
            }
        case Cluster():
            return {
                "id": mark.id,
                "layer": layer,
                "kind": mark.kind,
                "members": list(mark.members),
                **({"by": provenance_data(mark.by)} if mark.by != _NOBODY else {}),
                **mark.extra,
            }


def _argument_data(argument: Argument) -> Data:
    filler = argument.filler
    shown: Data = {"value": filler} if isinstance(filler, str) else {filler.kind: filler.id}
    return {"role": argument.role, **shown, **argument.extra}


def mention_from(data: Mapping[str, Any]) -> Mention:
    """The mention of a record entry."""
    return Mention(
        id=MarkId(data["id"]),
        type=data["type"],
        span=_span_from(data["spans"]),
        by=provenance_from(data["by"]),
        actor=data.get("actor"),
        attributes=data.get("attributes") or {},
        time=time_from(data.get("time")),
        note=data.get("note"),
        extra=_unknown(data, _MENTION),
    )


def event_from(data: Mapping[str, Any]) -> Event:
    """The event of a record entry."""
    return Event(
        id=MarkId(data["id"]),
        type=data["type"],
        by=provenance_from(data["by"]),
        triggers=tuple(_trigger_from(trigger) for trigger in data["triggers"]),
        arguments=tuple(_argument_from(argument) for argument in data["arguments"]),
        attributes=data.get("attributes") or {},
        time=time_from(data.get("time")),
        note=data.get("note"),
        extra=_unknown(data, _EVENT),
    )


def relation_from(data: Mapping[str, Any]) -> Relation:
    """The relation of a record entry."""
    return Relation(
        id=MarkId(data["id"]),
        type=data["type"],
        source=_end_from(data["source"]),
        target=_end_from(data["target"]),
        by=provenance_from(data["by"]),
        attributes=data.get("attributes") or {},
        note=data.get("note"),
        extra=_unknown(data, _RELATION),
    )


def cluster_from(data: Mapping[str, Any]) -> Cluster:
    """The cluster of a record entry."""
    return Cluster(
        id=MarkId(data["id"]),
        kind=data["kind"],
        members=tuple(data["members"]),
        by=provenance_from(data["by"]) if "by" in data else _NOBODY,
        extra=_unknown(data, _CLUSTER),
    )


def actor_data(actor: Actor) -> Data:
    """An actor's entry in the record."""
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "aliases": list(actor.aliases),
        "codes": dict(actor.codes),
        **actor.extra,
    }


def actor_from(data: Mapping[str, Any]) -> Actor:
    """The actor of a record entry."""
    return Actor(
        id=ActorId(data["id"]),
        name=data["name"],
        type=data["type"],
        aliases=tuple(data.get("aliases") or ()),
        codes=data.get("codes") or {},
        extra=_unknown(data, _ACTOR),
    )


def layer_data(layer: Layer) -> Data:
    """A layer's entry in the record."""
    return {
        "id": layer.id,
        "kind": layer.kind,
        "annotator": layer.annotator,
        "status": layer.status,
        "nothing_to_mark": layer.nothing_to_mark,
        "seconds": layer.seconds,
        "labels": dict(layer.labels),
        **layer.extra,
    }


def layer_from(data: Mapping[str, Any]) -> Layer:
    """The layer of a record entry."""
    return Layer(
        id=LayerId(data["id"]),
        kind=data.get("kind", "manual"),
        annotator=data["annotator"],
        status=data.get("status", "new"),
        nothing_to_mark=bool(data.get("nothing_to_mark", False)),
        seconds=int(data.get("seconds", 0)),
        labels=data.get("labels") or {},
        extra=_unknown(data, _LAYER),
    )


_READERS = {
    "mention": mention_from,
    "event": event_from,
    "relation": relation_from,
    "cluster": cluster_from,
    "actor": actor_from,
    "layer": layer_from,
}


def item_from(kind: ItemKind, data: Mapping[str, Any]) -> Item:
    """The item of this kind in a record entry."""
    return cast("Item", _READERS[kind](data))


def item_data(item: Item, *, layer: LayerId, text: str) -> Data:
    """The record entry of any item."""
    match item:
        case Actor():
            return actor_data(item)
        case Layer():
            return layer_data(item)
        case mark:
            return mark_data(mark, layer=layer, text=text)


# -- changes -----------------------------------------------------------------------------------


def change_data(change: Change, *, layer: LayerId, text: str) -> Data:
    """A change as the journal keeps it: both values of every edit."""

    def entry(item: Item | None) -> Data | None:
        return None if item is None else item_data(item, layer=layer, text=text)

    data: Data = {
        "label": str(change.label),
        "edits": [
            {"kind": edit.kind, "before": entry(edit.before), "after": entry(edit.after)}
            for edit in change.edits
        ],
    }
    if isinstance(change.label, Said):
        # Read again another day, the menu says it in the language of that day.
        data["said"] = said_data(change.label)
    return data


def change_from(data: Mapping[str, Any]) -> Change:
    """The change of a journal entry."""

    def item(kind: ItemKind, entry: Mapping[str, Any] | None) -> Item | None:
        return None if entry is None else item_from(kind, entry)

    return Change(
        said_from(data["said"]) if "said" in data else data["label"],
        tuple(
            Edit(item(edit["kind"], edit["before"]), item(edit["kind"], edit["after"]))
            for edit in data["edits"]
        ),
    )
