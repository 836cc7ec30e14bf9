from __future__ import annotations

import pytest

from annotator.commands.bulk.actor_import import ActorsTaken, ImportActors
from annotator.model.actor_rows import ActorRow, ConflictPolicy
from annotator.model.marks import Actor
from annotator.model.said import Said
from tests.builders import a_schema, an_actor

ANNA = an_actor("a1", "Anna Kral", aliases=("Ann",), codes={"wikidata": "Q1", "cow": 640})
BEN = an_actor("a2", "Ben Ode")


def taken(
    *rows: ActorRow, policy: ConflictPolicy = "fill", more: tuple[Actor, ...] = ()
) -> ActorsTaken:
    actors = {actor.id: actor for actor in (ANNA, BEN, *more)}
    return ImportActors(rows, policy).taken(actors, a_schema())


def test_what_is_exported_and_read_again_changes_nothing() -> None:
    rows = (
        ActorRow(2, "Anna Kral", "Person", "a1", ("Ann",), {"wikidata": "Q1", "cow": "640"}),
        ActorRow(3, "Ben Ode", "Person", "a2", (), {}),
    )
    for policy in ("fill", "replace", "keep"):
        result = taken(*rows, policy=policy)
        assert (result.edits, result.findings, result.same) == ((), (), 2)


def test_new_actors_get_their_id_or_a_free_one() -> None:
    result = taken(
        ActorRow(2, " Cem\nAk ", "Person", aliases=("Cem", "Cem")),
        ActorRow(3, "Red Cross", "Organization", "a3", codes={"wikidata": "Q7178"}),
    )
    assert [edit.after for edit in result.edits] == [
        an_actor("a4", "Cem Ak", aliases=("Cem",)),
        an_actor("a3", "Red Cross", type="Organization", codes={"wikidata": "Q7178"}),
    ]
    assert (result.added, result.changed) == (2, 0)


@pytest.mark.parametrize(
    ("policy", "name", "aliases", "codes"),
    [
        (
            "fill",
            "Anna Kral",
            ("Ann", "Annie", "Anna Kralova"),
            {"wikidata": "Q1", "cow": 640, "cameo": "GOV"},
        ),
        ("replace", "Anna Kralova", ("Annie",), {"wikidata": "Q2", "cow": 640, "cameo": "GOV"}),
        ("keep", "Anna Kral", ("Ann",), {"wikidata": "Q1", "cow": 640}),
    ],
)
def test_policies_say_who_is_right(
    policy: ConflictPolicy, name: str, aliases: tuple[str, ...], codes: dict[str, object]
) -> None:
    row = ActorRow(
        2, "Anna Kralova", "Person", "a1", ("Annie",), {"wikidata": "Q2", "cameo": "GOV"}
    )
    result = taken(row, policy=policy)
    after = result.edits[0].after if result.edits else ANNA
    assert isinstance(after, Actor)
    assert (after.name, after.aliases, dict(after.codes)) == (name, aliases, codes)
    told = [finding.why for finding in result.findings]
    assert told == ([] if policy == "replace" else ["Left as it was: wikidata Q1, not Q2."])


def test_a_row_without_an_id_belongs_to_the_actor_of_its_name_and_type() -> None:
    result = taken(ActorRow(2, "Ben Ode", "Person", codes={"cameo": "X"}))
    assert [edit.before for edit in result.edits] == [BEN]
    result = taken(ActorRow(2, "Ben Ode", "Organization"))
    assert result.added == 1


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (ActorRow(2, " ", "Person"), "no name"),
        (ActorRow(2, "X", "Time"), "no label of actors"),
        (ActorRow(2, "X", ""), "no label of actors"),
        (ActorRow(2, "X", "Person", "a b"), "holds a blank"),
        (ActorRow(2, "X", "Person", "a" * 201), "too long"),
        (ActorRow(2, "X\0", "Person"), "cannot be stored"),
        (ActorRow(2, "X", "Person", codes={"wikidata": "43"}), "no wikidata code"),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_line(row: ActorRow, why: str) -> None:
    result = taken(row)
    assert result.edits == ()
    (finding,) = result.findings
    assert finding.line == 2
    assert why in finding.why


def test_an_actor_is_taken_once_and_a_name_of_two_needs_an_id() -> None:
    result = taken(ActorRow(2, "Cem", "Person"), ActorRow(3, "Cem", "Person"))
    assert (result.added, [finding.line for finding in result.findings]) == (1, [3])
    assert "line 2" in result.findings[0].why
    result = taken(ActorRow(2, "Ben Ode", "Person"), more=(an_actor("a5", "Ben Ode"),))
    assert "2 actors are called so" in result.findings[0].why


def test_a_label_that_the_actor_had_before_is_no_fault() -> None:
    ship = an_actor("a5", "HMS", type="Ship")
    result = taken(ActorRow(2, "HMS", "Ship", "a5", codes={"cameo": "S"}), more=(ship,))
    assert (len(result.edits), result.findings) == (1, ())


def test_why_a_row_is_left_out_can_be_said_in_another_language() -> None:
    rows = (ActorRow(2, "", "Person"),)
    (finding,) = ImportActors(rows, "fill").taken({}, a_schema()).findings
    assert isinstance(finding.why, Said)
    assert finding.why == "It has no name."
