from __future__ import annotations

from annotator.model.change import kind_of
from annotator.model.identity import LayerId
from annotator.model.marks import Mark, NormalizedTime
from annotator.model.overview import LayerContents, LayerHead, Party
from annotator.model.overview_counting import contents_of
from annotator.model.record import mark_data
from tests.builders import TEXT, a_by, a_cluster, a_mention, an_argument, an_event, ref

HEAD = LayerHead(1, 0, 1, "A1", "manual", "new", 0, None, None)


def counted(*marks: Mark) -> LayerContents:
    return contents_of(
        HEAD, ((kind_of(mark), mark_data(mark, layer=LayerId("L1"), text=TEXT)) for mark in marks)
    )


def parties(contents: LayerContents) -> list[tuple[str, Party]]:
    return [party for event in contents.events for party in event.parties]


def test_marks_of_others_in_a_layer_are_not_its_annotators_work() -> None:
    contents = counted(a_mention("m1"), a_mention("m2", by=a_by("model")))
    assert contents.marks == 2
    assert contents.made == {"2026-11-22": 1}


def test_unlinked_mentions_are_known_by_their_words() -> None:
    event = an_event(arguments=(an_argument("agent", ref("m1")), an_argument("topic", "peace")))
    assert parties(counted(a_mention("m1"), event)) == [("agent", Party(False, "Anna Kral"))]


def test_a_cluster_makes_its_mentions_one_actor() -> None:
    event = an_event(arguments=(an_argument("agent", ref("m2")),))
    marks = (a_mention("m1", actor="a7"), a_mention("m2", start=63, end=67), event)
    assert parties(counted(*marks)) == [("agent", Party(False, "They"))]
    together = a_cluster("c1", "actor", "m1", "m2")
    assert parties(counted(*marks, together)) == [("agent", Party(True, "a7"))]


def test_a_cluster_of_events_counts_as_no_mark() -> None:
    assert counted(an_event("e1"), an_event("e2"), a_cluster("c1", "event", "e1", "e2")).marks == 2


def test_an_event_is_dated_by_the_start_of_its_time() -> None:
    (fact,) = counted(an_event(time=NormalizedTime("2022-10-12", "2022-10-13"))).events
    assert fact.when == "2022-10-12"
