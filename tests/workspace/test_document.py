from __future__ import annotations

import pytest

from annotator.model.change import Change, Edit
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.workspace.document import apply_to_registry, registry_fits, with_changes
from tests.builders import a_layer, a_mention, an_actor

ANNA, BEN = an_actor("a1", "Anna Kral"), an_actor("a2", "Ben Ode")
ANNE = an_actor("a1", "Anne Kral")


def change(*edits: tuple[Actor | None, Actor | None]) -> Change:
    """A change of actors, with a mark and a layer that are none of the registry's business."""
    beside = (Edit(None, a_mention("a9")), Edit(a_layer(), a_layer(status="complete")))
    return Change("Actors", (*beside, *(Edit(before, after) for before, after in edits)))


def registry(*actors: Actor) -> dict[ActorId, Actor]:
    return {actor.id: actor for actor in actors}


def test_actors_appear_change_and_go() -> None:
    actors = registry(ANNA)
    apply_to_registry(actors, change((ANNA, ANNE), (None, BEN)))
    assert actors == registry(ANNE, BEN)
    apply_to_registry(actors, change((ANNA, ANNE), (None, BEN)).inverse())
    assert actors == registry(ANNA)
    apply_to_registry(actors, change((ANNA, None)))
    assert actors == {}


@pytest.mark.parametrize(
    ("actors", "edit"),
    [
        (registry(), (ANNA, ANNE)),
        (registry(), (ANNA, None)),
        (registry(ANNE), (ANNA, None)),
        (registry(ANNE), (None, ANNA)),
    ],
)
def test_a_change_that_does_not_fit_changes_nothing(
    actors: dict[ActorId, Actor], edit: tuple[Actor | None, Actor | None]
) -> None:
    before = dict(actors)
    unfit = change((None, BEN), edit)
    assert not registry_fits(actors, unfit)
    with pytest.raises(ValueError, match="a1"):
        apply_to_registry(actors, unfit)
    assert actors == before


def test_a_change_fits_where_its_actors_are_as_it_found_them() -> None:
    assert registry_fits(registry(ANNA), change((ANNA, ANNE), (None, BEN)))
    assert registry_fits({}, change())


def test_what_waits_is_added_to_what_was_stored() -> None:
    stored = registry(ANNA, BEN)
    waiting = [change((ANNA, ANNE)), change((BEN, None)), change((None, an_actor("a3")))]
    assert with_changes(stored, waiting) == registry(ANNE, an_actor("a3"))
    assert stored == registry(ANNA, BEN)
    assert with_changes(stored, []) == stored
