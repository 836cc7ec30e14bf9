"""Rows to values of the model and back; every JSON column is written and read here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import orjson

from annotator.model.article import Article
from annotator.model.change import kind_of
from annotator.model.errors import StoreFailed
from annotator.model.identity import LayerId, text_sha256
from annotator.model.marks import (
    Actor,
    Cluster,
    Layer,
    LayerKind,
    Mark,
    Mention,
    Status,
    references_of,
    spans_of,
)
from annotator.model.record import (
    actor_data,
    actor_from,
    article_from,
    article_head,
    item_from,
    mark_data,
)
from annotator.model.said import said
from annotator.model.text_query import LONGEST_KEY, sort_key

Values = dict[str, Any]

_DAMAGED = said("Keep the project as it is and take this article from a backup or from its source.")


def dumps(data: object) -> str:
    """Compact JSON in the order of the data's keys."""
    return orjson.dumps(data).decode()


def canonical(data: object) -> str:
    """JSON that is the same for the same data, whatever the order of its keys."""
    return orjson.dumps(data, option=orjson.OPT_SORT_KEYS).decode()


# What reading a row's JSON raises when the row does not hold what was once written to it.
UNREADABLE = (orjson.JSONDecodeError, AttributeError, KeyError, TypeError, ValueError)


def damaged(what: str) -> StoreFailed:
    """Says which row is not as it was written."""
    return StoreFailed(said("{what} is damaged in the project.", what=what), hint=_DAMAGED)


# -- articles ----------------------------------------------------------------------------------


def article_values(article: Article, unknown: Mapping[str, object], at: str) -> Values:
    """The row of an article; `unknown` are top-level keys of its record."""
    published = article.published.value if article.published else None
    return {
        "id": article.id,
        "text_sha256": article.sha256,
        "heading": article.heading,
        "title": article.title,
        "source": article.source,
        "published": published,
        "length": len(article.text),
        "imported_at": at,
        "head": dumps(article_head(article)),
        "foreign": dumps(dict(article.foreign)),
        "unknown": dumps(dict(unknown)),
        "text": article.text,
        **article_keys(article.heading, article.source, published),
    }


def article_keys(heading: str, source: str | None, published: str | None) -> Values:
    """The columns by which lists are put in order and narrowed down."""
    return {
        "title_key": sort_key(heading),
        "source_key": sort_key(source),
        "published_key": (published or "")[:LONGEST_KEY],
    }


def article_of(identifier: str, text: str, sha256: str, head: str, foreign: str) -> Article:
    """The article of a row.

    Raises:
        StoreFailed: the text is not the one that was imported, or the row is damaged.
    """
    try:
        data = {"id": identifier, "article": orjson.loads(head), "text": text}
        article = article_from({**data, "foreign": object_of(foreign, identifier)})
    except UNREADABLE as failure:
        raise damaged(said("Article {identifier}", identifier=identifier)) from failure
    computed = text_sha256(text)
    if computed != sha256:
        raise StoreFailed(
            said(
                "The text of article {identifier} (“{heading}”) is not the one that was "
                "imported: the project is damaged.",
                identifier=identifier,
                heading=article.heading,
            ),
            hint=_DAMAGED,
        )
    # The value of a cached property, known already; exports would compute it once more.
    vars(article)["sha256"] = computed
    return article


def object_of(text: str, article: str) -> dict[str, Any]:
    """The JSON object in a column of this article, most often an empty one.

    Raises:
        StoreFailed: the row is damaged.
    """
    if text == "{}":
        return {}
    try:
        return cast("dict[str, Any]", orjson.loads(text))
    except orjson.JSONDecodeError as failure:
        raise damaged(said("Article {article}", article=article)) from failure


# -- layers ------------------------------------------------------------------------------------


def layer_values(layer: Layer) -> Values:
    """The columns of a layer that a change can write, its seconds left out."""
    return {
        "kind": layer.kind,
        "annotator": layer.annotator,
        "status": layer.status,
        "nothing_to_mark": layer.nothing_to_mark,
        "body": dumps({"labels": dict(layer.labels), "extra": dict(layer.extra)}),
    }


def layer_of(
    identifier: str,
    kind: str,
    annotator: str,
    status: str,
    nothing_to_mark: bool,
    seconds: int,
    body: str,
) -> Layer:
    """The layer of a row.

    Raises:
        StoreFailed: the row is damaged.
    """
    try:
        more = orjson.loads(body)
        return Layer(
            id=LayerId(identifier),
            annotator=annotator,
            kind=cast("LayerKind", kind),
            status=cast("Status", status),
            nothing_to_mark=bool(nothing_to_mark),
            seconds=seconds,
            labels=more["labels"],
            extra=more["extra"],
        )
    except UNREADABLE as failure:
        raise damaged(
            said("Layer {identifier} of {annotator}", identifier=identifier, annotator=annotator)
        ) from failure


# -- marks -------------------------------------------------------------------------------------


Place = tuple[int, int]  # code points: where the first fragment begins, where the last one ends


def places_of(marks: Iterable[Mark]) -> dict[str, Place]:
    """Where each of the marks that have a place stands."""
    found = {}
    for mark in marks:
        spans = spans_of(mark)
        if spans:
            found[str(mark.id)] = (min(s.start for s in spans), max(s.end for s in spans))
    return found


def mark_values(
    mark: Mark, key: int, layer: LayerId, text: str, places: Mapping[str, Place]
) -> Values:
    """The row of a mark in the layer with this key and id.

    Args:
        mark: The mark.
        key: Key of its layer.
        layer: Id of its layer.
        text: The article's.
        places: Where the mark stands and everything that it points to, as far as known.
    """
    return mark_columns(mark, key, dumps(mark_data(mark, layer=layer, text=text)), places)


def mark_columns(mark: Mark, key: int, body: str, places: Mapping[str, Place]) -> Values:
    """The row of a mark whose entry in the record is JSON already."""
    begins, ends = reach_of(mark, places)
    return {
        "layer": key,
        "id": mark.id,
        "kind": kind_of(mark),
        "begins": begins,
        "ends": ends,
        **mark_labels(mark),
        "body": body,
    }


def mark_labels(mark: Mark) -> Values:
    """The columns of a mark that say what it is called and whom it means."""
    return {
        "type": mark.kind if isinstance(mark, Cluster) else mark.type,
        "actor": mark.actor if isinstance(mark, Mention) else None,
    }


def stands_alike(one: Mark, other: Mark) -> bool:
    """Whether two states of a mark stand in one place and point to the same marks."""
    if type(one) is not type(other) or spans_of(one) != spans_of(other):
        return False
    return list(references_of(one)) == list(references_of(other))


def reach_of(mark: Mark, places: Mapping[str, Place]) -> tuple[int | None, int | None]:
    """The stretch of text from the first to the last of what a mark is or joins."""
    if isinstance(mark, Cluster):
        return None, None
    own = places.get(mark.id)
    if isinstance(mark, Mention) and mark.time is None:  # nearly always
        return own or (None, None)
    joined = [own, *(places.get(ref) for ref in references_of(mark))]
    known = [place for place in joined if place is not None]
    if not known:
        return None, None
    return min(begins for begins, _ in known), max(ends for _, ends in known)


def mark_of(identifier: str, kind: str, body: str, article: Article) -> Mark:
    """The mark of a row.

    Raises:
        StoreFailed: the row is damaged, or the words it quotes do not stand where it points.
    """
    try:
        data = orjson.loads(body)
        mark = cast("Mark", item_from(cast("Any", kind), data))
        quoting = {"mention": [data], "event": data.get("triggers")}.get(kind) or ()
        quotes = [entry["text"] for entry in quoting]
    except UNREADABLE as failure:
        raise damaged(_named(identifier, article)) from failure
    if quotes != [span.quote(article.text) for span in spans_of(mark)]:
        raise StoreFailed(
            said(
                "{what} does not stand where its words are: the project is damaged.",
                what=_named(identifier, article),
            ),
            hint=_DAMAGED,
        )
    return mark


def _named(identifier: str, article: Article) -> str:
    """What a message calls a mark; made only where one is needed, for marks are many."""
    return said(
        "Mark {identifier} of article {article} (“{heading}”)",
        identifier=identifier,
        article=article.id,
        heading=article.heading,
    )


# -- actors ------------------------------------------------------------------------------------


def actor_values(actor: Actor) -> Values:
    """The row of an actor."""
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "body": dumps(actor_data(actor)),
    }


def actor_of(body: str) -> Actor:
    """The actor of a row's body.

    Raises:
        StoreFailed: the row is damaged.
    """
    try:
        return actor_from(orjson.loads(body))
    except UNREADABLE as failure:
        raise damaged(said("An actor of the registry")) from failure
