from __future__ import annotations

from dataclasses import replace

from annotator.gui.panels.inspector.differences import Surroundings, differences
from annotator.model.identity import ActorId
from annotator.model.marks import NormalizedTime
from tests.builders import (
    TEXT,
    a_cluster,
    a_mark_set,
    a_mention,
    a_relation,
    an_actor,
    an_argument,
    an_event,
    ref,
)

ANNA = an_actor("a1")
M1, M4 = a_mention("m1"), a_mention("m4", "Place", 47, 51)
VISIT = an_event("e5", arguments=(an_argument("agent", ref("m1")),))
KNOWN = Surroundings(TEXT, a_mark_set(M1, M4, VISIT), {ANNA.id: ANNA})


def test_a_new_mark_is_told_whole_and_a_lost_one_in_a_word() -> None:
    assert differences(None, M1, KNOWN) == ["label: Person", "text: “Anna Kral”"]
    assert differences(M1, None, KNOWN) == ["removed"]


def test_each_part_that_changed_is_told() -> None:
    after = replace(
        M1,
        type="Organization",
        actor=ANNA.id,
        time=NormalizedTime("2022-10-12", "2022-10-13"),
        note="who?",
        attributes={"gender": "f"},
    )
    assert differences(M1, after, KNOWN) == [
        "label: Person → Organization",
        "actor: Anna Kral",
        "time: 2022-10-12/13",
        "gender: f",
        "note: “who?”",
    ]
    assert "actor: no longer Anna Kral" in differences(after, M1, KNOWN)
    assert differences(M1, M1, KNOWN) == []


def test_roles_and_ends_are_told_by_their_words() -> None:
    more = replace(VISIT, arguments=(*VISIT.arguments, an_argument("place", ref("m4"))))
    assert differences(VISIT, more, KNOWN) == ["place: “Baku”"]
    purpose = replace(VISIT, arguments=(an_argument("purpose", "talks"),))
    assert differences(VISIT, purpose, KNOWN) == [
        "purpose: “talks”",
        "agent: no longer “Anna Kral”",
    ]
    relation = a_relation("r1", "about", "m1", "m4")
    turned = replace(relation, source=ref("e5"), target=ref("m9"))
    assert differences(relation, turned, KNOWN) == [
        "from: “Anna Kral” → Visit “visited”",
        "to: “Baku” → a mark that is gone (m9)",
    ]


def test_an_actor_or_member_that_is_gone_has_its_id() -> None:
    linked = replace(M1, actor=ActorId("a9"))
    assert differences(M1, linked, KNOWN) == ["actor: an actor that is gone (a9)"]
    one, two = a_cluster("c1", "actor", "m1", "m2"), a_cluster("c1", "actor", "m1", "m2", "m3")
    assert differences(one, two, KNOWN) == ["members: m1, m2 → m1, m2, m3"]
