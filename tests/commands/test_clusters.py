"""Saying that marks are the same, and taking it back."""

from __future__ import annotations

import pytest

from annotator.commands.base import Command
from annotator.commands.clusters import ClusterMarks, RemoveFromCluster
from tests.builders import (
    AT,
    LATER,
    a_cluster,
    a_context,
    a_mention,
    a_relation,
    an_event,
    carried_out,
    refusal_of,
)

MENTIONS = tuple(a_mention(f"m{i}", "Person", i, i + 1) for i in (1, 2, 6, 7, 8))
EVENTS = (an_event("e10"), an_event("e11", "Attack"))


def test_a_new_cluster() -> None:
    on = a_context(*MENTIONS, *EVENTS)
    command = ClusterMarks("actor", ("m2", "m1", "m2"))
    change = carried_out(command, on)
    assert change.label == command.label == "Same actor"
    (made,) = on.marks.clusters
    assert (made.id, made.kind, made.members) == ("c12", "actor", ("m2", "m1"))
    assert (made.by.author, made.by.created) == ("A2", LATER)
    assert carried_out(ClusterMarks("event", ("e10", "e11")), on).label == "Same event"


def test_clusters_that_share_a_member_become_one() -> None:
    on = a_context(
        *MENTIONS,
        *EVENTS,
        a_cluster("c20", "actor", "m1", "m2"),
        a_cluster("c21", "actor", "m6", "m7"),
        a_cluster("c22", "event", "e10", "e11"),
    )
    carried_out(ClusterMarks("actor", ("m8", "m7", "m2")), on)
    first, other = on.marks.clusters
    assert (first.id, first.members) == ("c20", ("m1", "m2", "m6", "m7", "m8"))
    assert (first.by.created, first.by.modified) == (AT, LATER)
    assert other.id == "c22"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (ClusterMarks("actor", ("m1",)), "It takes two marks to be the same."),
        (ClusterMarks("actor", ("m1", "m1")), "It takes two marks to be the same."),
        (ClusterMarks("actor", ()), "It takes two marks to be the same."),
        (ClusterMarks("actor", ("m1", "m99")), "There is no mark m99 in this article."),
        (
            ClusterMarks("actor", ("m1", "e10")),
            "“visited” (Visit) is no mention, so it cannot be the same actor.",
        ),
        (
            ClusterMarks("event", ("e10", "r30")),
            "ally-of r30 is no event, so it cannot be the same event.",
        ),
        (ClusterMarks("actor", ("m7", "m6")), "These are already the same actor."),
        (RemoveFromCluster("m1"), "“n” (Person) is already in no cluster."),
        (RemoveFromCluster("m99"), "There is no mark m99 in this article."),
    ],
)
def test_refused(command: Command, reason: str) -> None:
    on = a_context(
        *MENTIONS,
        *EVENTS,
        a_cluster("c21", "actor", "m6", "m7", "m8"),
        a_relation("r30", "ally-of", "m1", "m2"),
    )
    assert refusal_of(command, on) == reason


def test_remove_from_cluster() -> None:
    relation = a_relation("r30", "ally-of", "m1", "m2")
    on = a_context(*MENTIONS, relation, a_cluster("c21", "actor", "m1", "m2", "m6"))
    assert carried_out(RemoveFromCluster("m2"), on).label == RemoveFromCluster("x").label
    (left,) = on.marks.clusters
    assert (left.members, left.by.modified) == (("m1", "m6"), LATER)
    carried_out(RemoveFromCluster("m1"), on)
    assert on.marks.clusters == []
    assert on.marks.relations == [relation]
