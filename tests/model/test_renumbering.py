from __future__ import annotations

from annotator.model.identity import LayerId, MarkId
from annotator.model.marks import NormalizedTime
from annotator.model.renumbering import renumbered
from tests.builders import a_by, a_cluster, a_mention, a_relation, an_argument, an_event, ref

SECOND = LayerId("L2")


def test_every_reference_follows() -> None:
    when = NormalizedTime("2026", source=MarkId("m1"))
    marks = (
        a_mention("m1"),
        a_mention("m2", by=a_by(derived_from=("m1",)), time=when),
        an_event("e3", arguments=(an_argument("agent", ref("m1")), an_argument("to", "m1"))),
        an_event("e4", arguments=(an_argument("topic", ref("e3")),), time=when),
        a_relation("r5", "member-of", "m1", "e3"),
        a_cluster("c6", "actor", "m1", "m2"),
    )
    moved = NormalizedTime("2026", source=MarkId("m1-2"))
    assert renumbered(marks, SECOND) == (
        a_mention("m1-2"),
        a_mention("m2-2", by=a_by(derived_from=("m1",)), time=moved),
        an_event("e3-2", arguments=(an_argument("agent", ref("m1-2")), an_argument("to", "m1"))),
        an_event("e4-2", arguments=(an_argument("topic", ref("e3-2")),), time=moved),
        a_relation("r5-2", "member-of", "m1-2", "e3-2"),
        a_cluster("c6-2", "actor", "m1-2", "m2-2"),
    )
    assert renumbered(renumbered(marks, SECOND), LayerId("L1")) == marks


def test_ids_that_are_taken_or_of_another_make_get_the_next_numbers() -> None:
    marks = (a_mention("T9"), a_mention("m1"), a_mention("m3"), a_mention("m3-4"))
    found = renumbered(marks, SECOND, taken={"m1-2", "m5-2"})
    # m3 keeps its number; m1, m3-4 and T9 cannot, and m5-2 is somebody else's.
    assert sorted(mark.id for mark in found) == ["m3-2", "m4-2", "m6-2", "m7-2"]
    assert found[2].id == "m3-2"
    assert found == renumbered(marks, SECOND, taken={"m5-2", "m1-2"})


def test_nothing_is_nothing() -> None:
    assert renumbered((), SECOND) == ()
