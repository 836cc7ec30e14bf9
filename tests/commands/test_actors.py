from __future__ import annotations

from annotator.commands.actors import ReviseActor
from tests.builders import a_context, an_actor, carried_out, refusal_of

ANNA = an_actor("a1", "Anna Kral", aliases=("A. Kral",), codes={"wikidata": "Q1"})


def test_each_part_of_an_actor_can_be_changed_alone() -> None:
    on = a_context(actors=(ANNA,))
    (edit,) = carried_out(ReviseActor(ANNA.id, name=" Anna\n Kralova "), on).edits
    assert edit.before == ANNA
    assert edit.after == an_actor(
        "a1", "Anna Kralova", aliases=("A. Kral",), codes={"wikidata": "Q1"}
    )
    (edit,) = carried_out(ReviseActor(ANNA.id, type="Organization", codes={}), on).edits
    assert (edit.after.type, edit.after.codes) == ("Organization", {})  # type: ignore[union-attr]


def test_aliases_are_kept_once_and_without_the_name() -> None:
    on = a_context(actors=(ANNA,))
    command = ReviseActor(ANNA.id, aliases=("Ann", " Ann ", "", "Anna Kral", "A. Kral"))
    (edit,) = command.change(on).edits
    assert edit.after.aliases == ("Ann", "A. Kral")  # type: ignore[union-attr]


def test_what_cannot_be_is_refused() -> None:
    on = a_context(actors=(ANNA,))
    assert "needs a name" in refusal_of(ReviseActor(ANNA.id, name=" \n"), on)
    assert "no label of actors" in refusal_of(ReviseActor(ANNA.id, type="Time"), on)
    assert "already so" in refusal_of(ReviseActor(ANNA.id, name="Anna Kral"), on)
    assert "no actor a9" in refusal_of(ReviseActor(an_actor("a9").id, name="X"), on)
