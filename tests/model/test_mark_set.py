"""MarkSet: look-up against a quadratic oracle; changes carried out whole or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.change import Change, Edit
from annotator.model.identity import ActorId, natural_order
from annotator.model.mark_set import (
    MarkSet,
    StaleChange,
    TextKey,
    empty_layer,
    next_layer_number,
    text_key,
)
from annotator.model.marks import Cluster, Event, Mark, Mention, Relation, references_of, spans_of
from tests.builders import (
    a_cluster,
    a_layer,
    a_mark_set,
    a_mention,
    a_relation,
    a_span,
    an_actor,
    an_argument,
    an_event,
    ref,
)
from tests.strategies import mark_lists

LONG = "Ana was here. " * 80


@st.composite
def edited_sets(draw: st.DrawFn) -> MarkSet:
    """A set that went through changes, so that its indexes have been taken down again too."""
    marks = MarkSet(a_layer())
    for wave in (1, 2):
        edits = []
        for mark in draw(mark_lists(LONG)):
            known = marks.get(mark.id)
            after = None if known and draw(st.booleans()) else mark
            edits.append(Edit(known, after))
        assert list(marks.text_order) == in_text_order(marks)  # from here on it is kept
        marks.apply(Change(f"wave {wave}", tuple(edits)))
    return marks


def in_text_order(marks: MarkSet) -> list[TextKey]:
    return sorted(
        text_key(mark) for mark in marks if isinstance(mark, Mention | Event) and spans_of(mark)
    )


@given(edited_sets())
def test_the_order_of_the_text_is_kept_through_changes(marks: MarkSet) -> None:
    assert list(marks.text_order) == in_text_order(marks)


@given(edited_sets(), st.integers(0, len(LONG) + 300), st.integers(0, 600))
def test_positions_against_the_oracle(marks: MarkSet, start: int, length: int) -> None:
    def naive(first: int, last: int) -> set[str]:
        return {
            mark.id
            for mark in marks
            for span in spans_of(mark)
            for a, b in span.fragments
            if {*range(a, b)} & {*range(first, last)}
        }

    found = marks.overlapping(start, start + length)
    assert {mark.id for mark in found} == naive(start, start + length)
    assert [m.id for m in found if isinstance(m, Mention)] == [
        m.id for m in marks.mentions if m in found
    ]
    assert {mark.id for mark in marks.at(start)} == naive(start, start + 1)


def test_the_mentions_of_an_actor() -> None:
    linked = [a_mention(f"m{n}", "Person", 0, 4, actor="a1") for n in (10, 2)]
    marks = MarkSet(a_layer(), [*linked, a_mention("m3", "Person", 0, 4, actor="a2")])
    assert [mark.id for mark in marks.linked_to(ActorId("a1"))] == ["m2", "m10"]
    marks.apply(Change("Unlink", (Edit(linked[1], a_mention("m2", "Person", 0, 4)),)))
    assert [mark.id for mark in marks.linked_to(ActorId("a1"))] == ["m10"]
    assert marks.linked_to(ActorId("a9")) == []


@given(edited_sets())
def test_look_up_by_id_and_kind(marks: MarkSet) -> None:
    everything: list[Mark] = list(marks)
    assert [m.id for m in everything] == sorted((m.id for m in everything), key=natural_order)
    assert len(marks) == len(everything)
    for kind, listed in (
        (Mention, marks.mentions),
        (Event, marks.events),
        (Relation, marks.relations),
        (Cluster, marks.clusters),
    ):
        assert {m.id for m in listed} == {m.id for m in everything if isinstance(m, kind)}
    for mark in everything:
        assert mark.id in marks
        assert marks.get(mark.id) is mark
        users = {other.id for other in everything if mark.id in references_of(other)}
        assert {user.id for user in marks.dependents(mark.id)} == users


def test_kinds_are_kept_apart() -> None:
    marks = a_mark_set(a_mention("m1"), an_event("e1"), a_relation("r1"))
    assert marks.mention("m1")
    assert marks.event("e1")
    assert marks.relation("r1")
    assert marks.mention("e1") is None
    assert marks.event("m1") is None
    assert marks.relation("m1") is None
    assert marks.get("m9") is None
    assert "m9" not in marks


def test_text_order_is_outer_before_inner() -> None:
    inner, outer, later = (
        a_mention("m1", start=2, end=4),
        a_mention("m2", start=2, end=9),
        a_mention("m10", start=3, end=4),
    )
    twin = a_mention("m3", start=2, end=4)
    marks = a_mark_set(later, inner, outer, twin)
    assert marks.mentions == [outer, inner, twin, later]
    assert marks.at(3) == [outer, inner, twin, later]


def test_events_without_trigger_come_last() -> None:
    bare = an_event("e1", triggers=())
    late = an_event("e2", "Visit", (9, 10), (1, 2))
    assert a_mark_set(bare, late, an_event("e3", "Visit", (3, 4))).events == [
        late,
        an_event("e3", "Visit", (3, 4)),
        bare,
    ]


def test_an_id_twice_is_a_bug() -> None:
    with pytest.raises(StaleChange, match="m1 stands twice"):
        a_mark_set(a_mention("m1"), a_mention("m1", "Place"))


def test_new_ids_are_never_used_twice() -> None:
    marks = a_mark_set(a_mention("m3"), an_event("e7"))
    assert marks.new_id(Mention) == "m8"
    assert marks.new_id(Relation, ahead=2) == "r10"
    marks.apply(Change("Remove", (Edit(an_event("e7"), None),)))
    assert marks.new_id(Event) == "e8"
    assert MarkSet(a_layer(2), serial=4).new_id(Cluster) == "c5-2"


GONE = Change("Remove", (Edit(a_mention("m1"), None), Edit(a_mention("m2"), None)))
STALE = [
    pytest.param(GONE, id="one of the edits is of a mark that is not there"),
    pytest.param(
        Change("Add", (Edit(None, a_mention("m9")), Edit(None, a_mention("m1")))),
        id="a mark to add is already there",
    ),
    pytest.param(
        Change("Set", (Edit(a_mention("m1", "Place"), a_mention("m1", "Time")),)),
        id="the mark has another value",
    ),
    pytest.param(
        Change("Add", (Edit(None, an_event("e1")), Edit(a_layer(2), a_layer(2)))),
        id="another layer",
    ),
]


@pytest.mark.parametrize("change", STALE)
def test_a_stale_change_is_refused_and_nothing_changed(change: Change) -> None:
    marks = a_mark_set(a_mention("m1"))
    before = marks.snapshot()
    with pytest.raises(StaleChange, match="not as the change found it"):
        marks.apply(change)
    assert marks.snapshot() == before
    assert marks.at(0) == [a_mention("m1")]


def test_apply_and_inverse() -> None:
    marks = a_mark_set(a_mention("m1"), layer=a_layer(seconds=30))
    before = marks.snapshot()
    change = Change(
        "Do",
        (
            Edit(a_mention("m1"), a_mention("m1", "Place", 300, 305)),
            Edit(None, an_event("e1", arguments=(an_argument("agent", ref("m1")),))),
            Edit(a_layer(), a_layer(status="complete")),
            Edit(None, an_actor()),
        ),
    )
    marks.apply(change)
    assert marks.layer.status == "complete"
    assert marks.layer.seconds == 30, "working time is no part of a change"
    assert marks.at(302) == [a_mention("m1", "Place", 300, 305)]
    assert marks.at(0) == []
    assert marks.dependents("m1") == [marks.get("e1")]
    marks.apply(change.inverse())
    assert marks.snapshot() == before
    assert marks.dependents("m1") == []


def test_a_fragment_far_away_is_found() -> None:
    marks = a_mark_set(a_mention("m1", span=a_span((0, 2), (1000, 1002))))
    assert marks.at(1001)
    assert not marks.at(500), "the gap is not part of the mark"


def test_clusters_and_relations_have_no_place() -> None:
    marks = a_mark_set(a_cluster("c1", "actor", "m1", "m2"), a_relation())
    assert marks.overlapping(0, 10_000) == []


def test_empty_layer() -> None:
    layer = empty_layer(3, "A1")
    assert (layer.id, layer.annotator, layer.status) == ("L3", "A1", "new")


def test_on_text_is_what_stands_on_it_in_its_order() -> None:
    mention, event = a_mention("m1", start=39, end=51), an_event("e2", "Visit", (0, 4))
    marks = a_mark_set(mention, event, an_event("e3", triggers=()), a_relation("r4"))
    assert marks.on_text == [event, mention]


def test_ids_of_the_articles_other_layers_are_not_given() -> None:
    marks = MarkSet(a_layer(), serial=1, taken={"m2", "m4", "e3"})
    assert [marks.new_id(Mention, ahead) for ahead in range(3)] == ["m3", "m5", "m6"]
    assert marks.new_id(Event) == "e2"


def test_the_next_layer_has_a_number_of_its_own() -> None:
    assert next_layer_number([]) == 1
    assert next_layer_number(["L1", "L7"]) == 8
    assert next_layer_number(["gold"]) == 2
    assert next_layer_number(["gold", "L2", "silver"]) == 4


def test_neighbours_go_round_the_text_from_a_mark_or_a_place() -> None:
    inner, outer, last = (
        a_mention("m2", "Person", 14, 20),
        a_mention("m1", "Person", 14, 38),
        an_event("e3", "Visit", (39, 46)),
    )
    marks = MarkSet(a_layer(), [last, inner, outer, an_event("e4", triggers=())])
    assert [marks.neighbour(at, 1) for at in ("m1", "m2", "e3")] == ["m2", "e3", "m1"]
    assert [marks.neighbour(at, -1) for at in ("m1", "m2", "e3")] == ["e3", "m1", "m2"]
    assert [marks.neighbour(at, 1) for at in (0, 14, 15, 47)] == ["m1", "m1", "e3", "m1"]
    assert [marks.neighbour(at, -1) for at in (0, 14, 15, 47)] == ["e3", "e3", "m2", "e3"]
    assert marks.neighbour("e4", 1) == "m1"  # it stands nowhere, so the text begins
    assert MarkSet(a_layer()).neighbour(3, 1) is None


def test_marks_that_were_stored_all_along_join_the_others() -> None:
    marks = MarkSet(a_layer(), [a_mention("m1", "Person", 0, 9)])
    assert [key[3] for key in marks.text_order] == ["m1"]
    marks.add_stored([a_mention("m9", "Person", 14, 38), a_relation("r4", "ally-of", "m1", "m9")])
    marks.take({"m10"})
    assert [mark.id for mark in marks.on_text] == ["m1", "m9"]
    assert [mark.id for mark in marks.dependents("m9")] == ["r4"]
    assert [mark.id for mark in marks.overlapping(20, 21)] == ["m9"]
    assert marks.new_id(Mention) == "m11"
    assert marks.count(Mention) == 2
    with pytest.raises(StaleChange):
        marks.add_stored([a_mention("m9", "Person", 0, 9)])
