from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Article
from annotator.model.change import kind_of
from annotator.model.errors import StoreFailed
from annotator.model.identity import LayerId, MarkId
from annotator.model.marks import Actor, Layer, Mark, NormalizedTime, spans_of
from annotator.store.mapping import (
    actor_of,
    actor_values,
    article_of,
    article_values,
    dumps,
    layer_of,
    layer_values,
    mark_of,
    mark_values,
    object_of,
    places_of,
)
from tests import strategies
from tests.builders import (
    TEXT,
    a_cluster,
    a_mention,
    a_relation,
    a_span,
    an_argument,
    an_article,
    an_event,
)
from tests.contracts.store_contract import HARD_TEXTS, any_marks

COLUMNS = ("text", "text_sha256", "head", "foreign")


def read_back(article: Article, **damage: str) -> Article:
    values = article_values(article, {}, "2026-11-22T10:15:30Z") | damage
    return article_of(article.id, *(values[column] for column in COLUMNS))


@given(strategies.articles())
def test_article_survives_its_row(article: Article) -> None:
    assert read_back(article) == article


def test_article_row_is_what_lists_show() -> None:
    article = an_article("One 😀.\nTwo.", source="Trend")
    values = article_values(article, {"x": 1}, "2026-11-22T10:15:30Z")
    assert (values["heading"], values["length"]) == ("One 😀.", 11)
    assert (values["title"], values["source"], values["published"]) == (None, "Trend", None)
    assert values["unknown"] == '{"x":1}'


@pytest.mark.parametrize(
    "damage",
    [{"text": TEXT.replace("Anna", "Anne")}, {"head": "{"}, {"head": "[]"}, {"foreign": "{x"}],
)
def test_damaged_article_is_told(damage: dict[str, str]) -> None:
    article = an_article()
    with pytest.raises(StoreFailed, match=article.id):
        read_back(article, **damage)


@given(st.data())
def test_mark_survives_its_row(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(HARD_TEXTS))
    mark = data.draw(any_marks(text))
    values = mark_values(mark, 7, LayerId("L1"), text, places_of([mark]))
    read = mark_of(values["id"], values["kind"], values["body"], an_article(text))
    assert read == mark
    assert values["layer"] == 7
    assert "\n" not in values["body"]


def test_mark_row_says_where_and_what() -> None:
    def row(mark: Mark, *others: Mark) -> dict[str, Any]:
        return mark_values(mark, 1, LayerId("L1"), TEXT, places_of([mark, *others]))

    mention = a_mention("m1", span=a_span((0, 4), (9, 13)), actor="a1")
    assert (row(mention)["begins"], row(mention)["ends"], row(mention)["actor"]) == (0, 13, "a1")
    event = row(an_event("e1", "Visit", (39, 46), (5, 9)))
    assert (event["kind"], event["begins"], event["ends"]) == ("event", 5, 46)
    relation = row(a_relation())
    assert (relation["type"], relation["begins"], relation["actor"]) == ("member-of", None, None)
    assert row(a_cluster("c1", "event"))["type"] == "event"


def test_the_row_of_a_link_reaches_from_end_to_end() -> None:
    one, two = a_mention("m1", "Person", 14, 21), a_mention("m2", "Organization", 29, 38)
    places = places_of([one, two])
    values = mark_values(a_relation("r3", "member-of", "m1", "m2"), 1, LayerId("L1"), TEXT, places)
    assert (values["begins"], values["ends"]) == (14, 38)
    event = an_event("e4", "Visit", (39, 46), arguments=(an_argument("agent", one),))
    values = mark_values(event, 1, LayerId("L1"), TEXT, places | places_of([event]))
    assert (values["begins"], values["ends"]) == (14, 46)
    dated = a_mention("m5", "Time", 47, 51, time=NormalizedTime("2022", source=MarkId("m1")))
    values = mark_values(dated, 1, LayerId("L1"), TEXT, places | places_of([dated]))
    assert (values["begins"], values["ends"]) == (14, 51)


@pytest.mark.parametrize("mark", [a_mention("m1"), an_event("m1")], ids=kind_of)
def test_mark_that_does_not_stand_where_its_words_are_is_told(mark: object) -> None:
    values = mark_values(mark, 1, LayerId("L1"), TEXT, places_of([mark]))  # type: ignore[arg-type, list-item]
    article = an_article("X" + TEXT)
    assert spans_of(mark)  # type: ignore[arg-type]
    with pytest.raises(StoreFailed, match=f"m1 of article {article.id}"):
        mark_of("m1", values["kind"], values["body"], article)


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"id":"m1","text":1}', "null"])
def test_mark_that_cannot_be_read_is_told(body: str) -> None:
    with pytest.raises(StoreFailed, match="m1"):
        mark_of("m1", "mention", body, an_article())


@given(strategies.layers())
def test_layer_survives_its_row(layer: Layer) -> None:
    values = layer_values(layer)
    columns = ("kind", "annotator", "status", "nothing_to_mark")
    read = layer_of(layer.id, *(values[c] for c in columns), layer.seconds, values["body"])
    assert (read, read.seconds) == (layer, layer.seconds)
    # SQLite has no booleans of its own.
    assert layer_of(layer.id, "manual", "A1", "new", 1, 0, '{"labels":{},"extra":{}}') == replace(  # type: ignore[arg-type]
        Layer(layer.id, "A1"), nothing_to_mark=True
    )


def test_damaged_layer_and_actor_are_told() -> None:
    with pytest.raises(StoreFailed, match="L1 of A1"):
        layer_of("L1", "manual", "A1", "new", False, 0, "{}")
    with pytest.raises(StoreFailed, match="actor"):
        actor_of("{}")
    with pytest.raises(StoreFailed, match="ID9"):
        object_of("{x", "ID9")


@given(strategies.actors())
def test_actor_survives_its_row(actor: Actor) -> None:
    assert actor_of(actor_values(actor)["body"]) == actor


def test_json_is_compact_and_keeps_order_and_script() -> None:
    assert dumps({"b": 1, "a": ["é\u2028😀", None]}) == '{"b":1,"a":["é\u2028😀",null]}'
