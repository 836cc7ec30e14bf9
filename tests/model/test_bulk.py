"""A tally counts marks by what happens to them, and articles and people once."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.bulk import (
    BulkCount,
    LayerState,
    Part,
    SchemaSwap,
    SchemaText,
    Shelving,
    Tally,
)
from annotator.model.change import Change, Edit
from annotator.model.mark_set import MarkSet
from tests.builders import a_layer, a_mention, a_schema, an_actor, an_article


def test_everything_is_counted_as_what_it_is() -> None:
    tally, article, layer = Tally(), an_article(), a_layer()
    mark = a_mention("m1", "Person", 0, 9)
    state = LayerState(article, MarkSet(layer, [mark]), 1)
    tally.add(Edit(None, an_actor("a1", "Anna")))
    tally.add(
        Part(
            state,
            Change(
                "x",
                (
                    Edit(mark, replace(mark, type="Place")),
                    Edit(None, a_mention("m2", "Person", 0, 9)),
                    Edit(mark, None),
                    Edit(layer, replace(layer, status="complete")),
                ),
            ),
        )
    )
    tally.add(Shelving(article.id, removed=True))
    count = tally.count()
    assert count == BulkCount(1, 1, 1, 1, 1, 1, 1, 0, False, (layer.annotator,))
    assert (count.marks, count.nothing) == (3, False)
    assert (state.article, state.layer) == (article.id, layer)


def test_nothing_is_nothing_and_a_schema_is_something() -> None:
    assert Tally().count().nothing
    tally = Tally()
    text = SchemaText(a_schema(), "")
    tally.add(SchemaSwap(text, text))
    assert not tally.count().nothing
