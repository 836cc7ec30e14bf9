"""Facts of marks in objects of ours, and back from files that may say anything."""

from __future__ import annotations

import itertools

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.mark_facts import Facts, article_facts, facts_of, is_event
from annotator.model.identity import ArticleId
from annotator.model.marks import Mention
from tests.formats.golden_article import golden
from tests.formats.round_trip import NEWS, NOW


def builder() -> RecordBuilder:
    numbers = itertools.count()
    context = ReadContext(NOW, lambda: ArticleId(f"A{next(numbers)}"), NEWS)
    return RecordBuilder(context, "a.json", "Workers marched.", reader="x")


def test_what_is_empty_is_not_written() -> None:
    mention = golden()["mentions"][2]
    assert set(facts_of({**mention, "note": None, "attributes": {}})) == {"id", "layer", "by"}
    assert (
        facts_of({**mention, "by": {"method": "import"}}, read=True, without=["attributes"]) == {}
    )


def test_layers_actors_and_times_come_back() -> None:
    made = builder()
    record = golden()
    facts = Facts(made, article_facts(record))
    told = {
        "id": "m1",
        "layer": "L1",
        "actor": record["actors"][0]["id"],
        "time": {"start": "2022-10-13", "from": "m1"},
    }
    ref = made.mention("Group", [(0, 7)], actor=facts.actor(told), **facts.given(told))
    facts.made(told, ref)
    facts.mend_times()
    assert ref is not None
    mention = made.mark(ref)
    assert isinstance(mention, Mention)
    assert mention.actor is not None
    assert mention.time is not None
    assert mention.time.source == "m1"
    assert made.article.title == record["article"]["title"]


def test_anything_is_taken_for_nothing() -> None:
    made = builder()
    facts = Facts(made, {"layers": [5, {}], "actors": 3, "article": []})
    odd = {"id": [], "layer": {}, "actor": 5, "attributes": [1], "note": 7, "time": "x", "by": {}}
    assert facts.actor(odd) is None
    given = facts.given(odd)
    assert (given["id"], given["note"], given["time"], given["by"]) == (None, None, None, None)


def test_what_is_an_event() -> None:
    made = builder()
    assert is_event(made, "Protest", None)
    assert not is_event(made, "Group", None)
    assert not is_event(made, "Protest", "mention")
    assert is_event(made, "Group", "event")
