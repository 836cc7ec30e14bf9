"""What each step makes of a mark, and which labels have to be read for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.label_migration import (
    EmptyRole,
    MigrationStep,
    RelabelByValue,
    RelabelMarks,
    RelabelPicked,
    RemoveAttribute,
    RemoveMarks,
    RemoveValue,
    RenameAttribute,
    RenameRole,
    RenameValue,
    actor_type_after,
    keeps_places,
    labels_touched,
    migrated,
)
from annotator.model.marks import Event, Mark
from tests.builders import a_cluster, a_mention, a_relation, a_schema, an_argument, an_event

HERE = ("article", "L1", "m1")
ANNA = a_mention("m1", attributes={"gender": "f", "certainty": "low"})
VISIT = an_event(
    arguments=(an_argument("agent", "m1"), an_argument("host", "m2"), an_argument("host", "m1"))
)


def after(mark: Mark, *steps: MigrationStep) -> Mark | None:
    return migrated(mark, HERE, steps)


def test_labels_are_renamed_one_step_after_the_other() -> None:
    steps = (RelabelMarks("mention", "Person", "Human"), RelabelMarks("mention", "Human", "Man"))
    assert after(ANNA, *steps) == replace(ANNA, type="Man")
    swap = (
        RelabelMarks("mention", "Person", "tmp"),
        RelabelMarks("mention", "Place", "Person"),
        RelabelMarks("mention", "tmp", "Place"),
    )
    assert after(ANNA, *swap) == replace(ANNA, type="Place")
    assert after(ANNA, RelabelMarks("event", "Person", "Human")) == ANNA
    assert after(a_cluster("c1", "actor", "m1"), *steps) == a_cluster("c1", "actor", "m1")


def test_marks_of_a_label_go() -> None:
    assert after(ANNA, RemoveMarks("mention", "Person")) is None
    assert after(ANNA, RemoveMarks("event", "Person")) == ANNA


def test_a_label_is_split_by_value_and_what_has_no_value_by_the_default() -> None:
    split = RelabelByValue("mention", "Person", "gender", (("f", "Woman"), ("m", "Man")))
    assert after(ANNA, split) == replace(ANNA, type="Woman")
    without = replace(ANNA, attributes={})
    assert after(without, split) == without
    assert after(without, replace(split, default="m")) == replace(without, type="Man")
    forgetting = replace(split, forget=True)
    assert after(ANNA, forgetting) == replace(ANNA, type="Woman", attributes={"certainty": "low"})


def test_a_label_is_split_by_hand() -> None:
    picked = RelabelPicked("mention", "Person", "Woman", frozenset({HERE}))
    assert after(ANNA, picked) == replace(ANNA, type="Woman")
    assert migrated(ANNA, ("article", "L2", "m1"), (picked,)) == ANNA


def test_roles_are_renamed_merged_and_emptied() -> None:
    def roles(*steps: MigrationStep) -> list[tuple[str, str]]:
        event = after(VISIT, *steps)
        assert isinstance(event, Event)
        return [
            (a.role, a.filler if isinstance(a.filler, str) else a.filler.id)
            for a in event.arguments
        ]

    assert roles(RenameRole("Visit", "host", "guest")) == [
        ("agent", "m1"), ("guest", "m2"), ("guest", "m1"),
    ]  # fmt: skip
    # Merged into a role that already has the filler, it stands there once.
    assert roles(RenameRole("Visit", "host", "agent")) == [("agent", "m1"), ("agent", "m2")]
    assert roles(EmptyRole("Visit", "host")) == [("agent", "m1")]
    assert after(VISIT, EmptyRole("Attack", "host")) == VISIT
    assert after(VISIT, RelabelMarks("event", "Visit", "Trip"), EmptyRole("Visit", "host")) == (
        replace(VISIT, type="Trip")
    )


@pytest.mark.parametrize(
    ("step", "left"),
    [
        (RenameAttribute("gender", "sex"), {"certainty": "low", "sex": "f"}),
        (RenameAttribute("gender", "certainty"), {"certainty": "low"}),
        (RemoveAttribute("gender"), {"certainty": "low"}),
        (RenameValue("gender", "f", "female"), {"gender": "female", "certainty": "low"}),
        (RenameValue("gender", "m", "male"), {"gender": "f", "certainty": "low"}),
        (RemoveValue("gender", "f"), {"certainty": "low"}),
        (RemoveValue("gender", "m"), {"gender": "f", "certainty": "low"}),
    ],
)
def test_attributes(step: MigrationStep, left: dict[str, str]) -> None:
    assert after(ANNA, step) == replace(ANNA, attributes=left)
    bare = a_relation()
    assert after(bare, step) == bare


def test_only_labels_that_a_step_concerns_are_read() -> None:
    schema = a_schema()
    chain = (RelabelMarks("mention", "Person", "Human"), RelabelMarks("mention", "Human", "Man"))
    assert labels_touched(schema, chain) == {("mention", "Person"), ("mention", "Human")}
    assert labels_touched(schema, (EmptyRole("Visit", "host"),)) == {("event", "Visit")}
    everything = labels_touched(schema, (RemoveAttribute("gender"),))
    assert {("mention", "Time"), ("event", "Once"), ("relation", "about")} <= everything
    assert labels_touched(schema, ()) == set()


@pytest.mark.parametrize(
    "step",
    [RemoveMarks("mention", "Person"), RenameRole("Visit", "a", "b"), EmptyRole("Visit", "a")],
)
def test_only_new_words_leave_marks_where_they_stand(step: MigrationStep) -> None:
    words = (RelabelMarks("mention", "Person", "Human"), RenameAttribute("certainty", "sure"))
    assert keeps_places(words)
    assert not keeps_places((*words, step))


def test_actors_go_with_their_label() -> None:
    schema = a_schema()
    gone = replace(schema, mention_types=schema.mention_types[1:])
    by_value = RelabelByValue("mention", "Person", "gender", (("f", "Woman"), ("m", "Man")))
    by_hand = RelabelPicked("mention", "Person", "Woman", frozenset())
    rename = RelabelMarks("mention", "Person", "Human")
    assert (
        actor_type_after("Person", (rename, RelabelMarks("event", "Human", "No")), gone) == "Human"
    )
    assert actor_type_after("Person", (by_value,), gone) == "Woman"
    assert actor_type_after("Person", (by_hand,), gone) == "Woman"
    assert actor_type_after("Person", (by_value, by_hand), schema) == "Person"
    assert actor_type_after("Place", (rename, RemoveMarks("mention", "Place")), gone) == "Place"
