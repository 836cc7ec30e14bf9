"""Removing a mark takes along what cannot be without it, in one step."""

from __future__ import annotations

from annotator.commands.removal import RemoveMark
from annotator.model.marks import NormalizedTime, references_of
from tests.builders import (
    AT,
    LATER,
    a_cluster,
    a_context,
    a_mention,
    a_relation,
    an_actor,
    an_argument,
    an_event,
    carried_out,
    ref,
    refusal_of,
)

READ = NormalizedTime("2022-10-13", source="m4")  # type: ignore[arg-type]
ANNA, BEN = a_mention("m1", actor="a1"), a_mention("m2", "Person", 14, 21)
CROSS = a_mention("m3", "Organization", 29, 38)
DAY = a_mention("m4", "Time", 55, 61, time=READ)
VISIT = an_event(
    "e5", arguments=(an_argument("agent", ANNA), an_argument("host", BEN)), time=READ, note="so"
)
ATTACK = an_event("e6", "Attack", arguments=(an_argument("cause", ref("e5")),))
MARKS = (
    ANNA,
    BEN,
    CROSS,
    DAY,
    VISIT,
    ATTACK,
    a_relation("r7", "member-of", ANNA, CROSS),
    a_relation("r8", "ally-of", BEN, ANNA),
    a_relation("r9", "member-of", BEN, CROSS),
    a_relation("r10", "causes", VISIT, ATTACK),
    a_cluster("c11", "actor", "m1", "m2"),
    a_cluster("c12", "actor", "m1", "m2", "m3"),
    a_cluster("c13", "event", "e5", "e6"),
)


def removed(identifier: str) -> tuple[set[str], set[str]]:
    """Ids of what went and of what was changed when this mark was removed; undone at the end."""
    on = a_context(*MARKS, actors=(an_actor(),))
    before = on.marks.snapshot()
    change = carried_out(RemoveMark(identifier), on)
    assert all(target in on.marks for mark in on.marks for target in references_of(mark))
    gone = {edit.id for edit in change.edits if edit.after is None}
    changed = {edit.id for edit in change.edits if edit.after is not None}
    for edit in change.edits:
        if edit.after is not None:
            assert (edit.after.by.created, edit.after.by.modified) == (AT, LATER)  # type: ignore[union-attr]
    on.marks.apply(change.inverse())
    assert on.marks.snapshot() == before
    return gone, changed


def test_a_mention_takes_its_relations_and_leaves_roles_and_clusters() -> None:
    assert removed("m1") == ({"m1", "r7", "r8", "c11"}, {"e5", "c12"})


def test_the_rest_stays_as_it_was() -> None:
    on = a_context(*MARKS)
    carried_out(RemoveMark("m1"), on)
    event = on.marks.event("e5")
    assert event.arguments == (an_argument("host", BEN),)
    assert (event.time, event.note) == (READ, "so")
    assert on.marks.get("c12").members == ("m2", "m3")


def test_times_no_longer_say_they_were_read_from_it() -> None:
    assert removed("m4") == ({"m4"}, {"e5"})
    on = a_context(*MARKS)
    carried_out(RemoveMark("m4"), on)
    assert on.marks.event("e5").time == NormalizedTime("2022-10-13")
    other = a_context(DAY, a_mention("m5", "Time", 0, 4, time=READ))
    carried_out(RemoveMark("m4"), other)
    assert other.marks.mention("m5").time == NormalizedTime("2022-10-13")


def test_an_event_takes_its_relations_and_cluster() -> None:
    assert removed("e5") == ({"e5", "r10", "c13"}, {"e6"})


def test_relations_and_clusters_go_alone() -> None:
    assert removed("r7") == ({"r7"}, set())
    assert removed("c12") == ({"c12"}, set())


def test_a_mark_with_two_links_to_it_in_one_relation_goes_once() -> None:
    on = a_context(
        ANNA, a_relation("r1", "ally-of", "m1", "m1"), a_cluster("c2", "actor", "m1", "m1")
    )
    change = carried_out(RemoveMark("m1"), on)
    assert sorted(edit.id for edit in change.edits) == ["c2", "m1", "r1"]


def test_links_between_what_goes_are_followed_once() -> None:
    # A record of others may point at relations; what hangs on one that goes is let go too.
    on = a_context(
        ANNA,
        BEN,
        a_relation("r1", "ally-of", "m1", "m2"),
        a_cluster("c2", "actor", "m1", "r1", "m2"),
        a_cluster("c3", "actor", "m1", "r1"),
    )
    change = carried_out(RemoveMark("m1"), on)
    assert {e.id for e in change.edits if e.after is None} == {"m1", "r1", "c2", "c3"}


def test_labels_and_refusal() -> None:
    on = a_context(*MARKS)
    assert RemoveMark("m1").label == "Remove"
    labels = [RemoveMark(i).change(on).label for i in ("m1", "e6", "r7", "c13")]
    assert labels == ["Remove Person", "Remove Attack", "Remove member-of", "Remove event cluster"]
    assert refusal_of(RemoveMark("m99"), on) == "There is no mark m99 in this article."
