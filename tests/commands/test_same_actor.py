from __future__ import annotations

from annotator.commands.same_actor import SameActor
from tests.builders import a_context, a_mention, an_actor, an_event, carried_out, refusal_of

ANNA = an_actor("a1", "Anna Kral")
BEN = an_actor("a7", "Ben Ode")


def test_a_mention_takes_the_actor_of_the_other() -> None:
    on = a_context(
        a_mention("m1", actor="a7"),
        a_mention("m2", "Person", 14, 38, actor="a1"),
        actors=(ANNA, BEN),
    )
    change = carried_out(SameActor("m1", "m2"), on)
    assert change.label == "Same actor"
    assert on.marks.mention("m1").actor == "a1"  # type: ignore[union-attr]
    assert len(change.edits) == 1


def test_the_other_takes_the_actor_of_the_mention_if_it_has_none() -> None:
    on = a_context(a_mention("m1", actor="a1"), a_mention("m2", "Person", 14, 38), actors=(ANNA,))
    carried_out(SameActor("m1", "m2"), on)
    assert on.marks.mention("m2").actor == "a1"  # type: ignore[union-attr]


def test_where_neither_has_one_it_is_made_from_the_words_of_the_other() -> None:
    on = a_context(a_mention("m1"), a_mention("m2", "Person", 14, 17), actors=(BEN,))
    change = carried_out(SameActor("m1", "m2"), on)
    (made,) = [edit.after for edit in change.edits if edit.kind == "actor"]
    assert (made.id, made.name, made.type) == ("a8", "Ben", "Person")  # type: ignore[union-attr]
    assert {on.marks.mention(m).actor for m in ("m1", "m2")} == {"a8"}  # type: ignore[union-attr]
    on.marks.apply(change.inverse())
    assert {on.marks.mention(m).actor for m in ("m1", "m2")} == {None}  # type: ignore[union-attr]


def test_refusals() -> None:
    on = a_context(
        a_mention("m1", actor="a1"),
        a_mention("m2", "Person", 14, 38, actor="a1"),
        a_mention("m3", "Place", 47, 51),
        a_mention("m4", "Person", 14, 17),
        an_event("e5"),
        actors=(ANNA,),
    )
    assert "both linked to Anna Kral already" in refusal_of(SameActor("m1", "m2"), on)
    assert "two mentions" in refusal_of(SameActor("m1", "m1"), on)
    assert "no actor" in refusal_of(SameActor("m1", "m3"), on)
    assert "no actor" in refusal_of(SameActor("m4", "m3"), on)
    assert "no actor" in refusal_of(SameActor("m3", "m4"), on)
    assert "not a mention" in refusal_of(SameActor("m1", "e5"), on)
