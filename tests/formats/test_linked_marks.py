"""Stretches and links become marks, whichever way the links were drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.linked_marks import gather
from annotator.formats.linked_spans import Link, Stretch
from annotator.formats.record_data import record_of_new
from annotator.model.identity import ArticleId
from tests.formats.round_trip import NEWS, NOW

TEXT = "Workers marched in north and south Lenvik and blocked bridges"


def at(key: str, words: str, label: str, **more: Any) -> Stretch:
    start = TEXT.index(words)
    return Stretch(key, start, start + len(words), label, **more)


def made(stretches: Sequence[Stretch], *links: Link) -> tuple[dict[str, Any], list[str]]:
    context = ReadContext(NOW, lambda: ArticleId("N"), NEWS)
    builder = RecordBuilder(context, "a", TEXT, reader="x")
    gather(builder, builder.layer(), "x", stretches, links)
    record = builder.record()
    assert record is not None
    return record_of_new(record.record, NEWS), [finding.message for finding in builder.findings]


PLACE = [at("a", "north", "Place"), at("b", "Lenvik", "Place")]
MARCH = at("p", "marched", "Protest")
WORKERS = at("w", "Workers", "Group")


def test_fragments_join_whichever_way_the_link_leads() -> None:
    for link in (Link("a", "b", "fragment-of"), Link("b", "a", "fragment-of")):
        record, findings = made(PLACE, link)
        assert findings == []
        assert [mention["text"] for mention in record["mentions"]] == ["north Lenvik"]


def test_fragments_of_unlike_labels_are_related() -> None:
    record, _ = made([PLACE[0], WORKERS], Link("a", "w", "fragment-of"))
    assert len(record["mentions"]) == 2
    assert record["relations"][0]["type"] == "fragment-of"


def test_further_triggers_in_a_circle_make_one_event() -> None:
    other = at("q", "blocked", "Protest")
    record, _ = made([MARCH, other], Link("q", "p", "TriggerOf"), Link("p", "q", "TriggerOf"))
    [event] = record["events"]
    assert [trigger["text"] for trigger in event["triggers"]] == ["marched", "blocked"]


def test_a_role_makes_an_argument_from_either_end() -> None:
    for link in (Link("p", "w", "agent"), Link("w", "p", "agent")):
        record, _ = made([WORKERS, MARCH], link)
        assert record["relations"] == []
        assert record["events"][0]["arguments"][0]["mention"] == record["mentions"][0]["id"]


def test_what_is_no_role_is_a_relation() -> None:
    record, _ = made([WORKERS, MARCH], Link("p", "w", "likes"), Link("p", "w", "agent", "relation"))
    assert [relation["type"] for relation in record["relations"]] == ["likes", "agent"]


def test_values_keep_their_place_among_arguments() -> None:
    march = at("p", "marched", "Protest", facts={"values": [[1, "target", "unknown"], 5, [1]]})
    record, _ = made([WORKERS, march], Link("p", "w", "agent"), Link("p", "w", "target"))
    arguments = record["events"][0]["arguments"]
    assert [a.get("value") for a in arguments] == [None, "unknown", None]


def test_links_of_identity_make_clusters() -> None:
    third = at("c", "south", "Place")
    record, _ = made(
        [*PLACE, third, MARCH],
        Link("b", "a", "Coref"),
        Link("c", "b", "coref"),
        Link("c", "p", "coref"),
    )
    [cluster] = record["clusters"]
    assert len(cluster["members"]) == 3
    assert [relation["type"] for relation in record["relations"]] == ["coref"]


def test_links_to_nowhere_are_told() -> None:
    record, findings = made([WORKERS], Link("w", "?", "agent"))
    assert record["relations"] == []
    assert "agent" in findings[0]


def test_links_of_refused_marks_go_with_them() -> None:
    outside = Stretch("o", 900, 901, "Place")
    record, findings = made([WORKERS, outside], Link("w", "o", "likes"), Link("w", "o", "coref"))
    assert len(findings) == 1
    assert record["relations"] == record["clusters"] == []


def test_a_time_points_to_the_mention_it_was_read_from() -> None:
    time = {"start": "2022", "end": None, "from": "w"}
    stretches = [
        at("w", "Workers", "Group", facts={"id": "w"}),
        at("p", "marched", "Protest", facts={"time": time}),
        at("q", "blocked", "Protest", facts={"time": {**time, "from": "?"}}),
    ]
    record, _ = made(stretches)
    assert [event["time"]["from"] for event in record["events"]] == ["w", None]
