from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.actor_names import (
    Near,
    duplicate_groups,
    edit_distance,
    folded,
    near,
    slips_allowed,
)
from annotator.model.marks import Actor
from tests.builders import an_actor

ERDOGAN = an_actor("a1", "Recep Tayyip Erdoğan", codes={"wikidata": "Q39259"})
KRAL = an_actor("a2", "Anna Kral", aliases=("Mayor Kral",))
BAKU = an_actor("a3", "Baku", type="Place")


def likeness(words: str, *actors: Actor) -> list[tuple[str, str]]:
    return [(one.actor, one.likeness) for one in near(words, actors or (ERDOGAN, KRAL, BAKU))]


def test_names_are_folded_for_comparing() -> None:
    assert folded("  Recep  Tayyip ERDOĞAN ") == "recep tayyip erdogan"
    assert folded("Şırnak") == folded("SIRNAK") == "sirnak"
    assert folded("A. Kral-Ode's") == "a kral ode s"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("recep tayyip erdogan", ("a1", "same")),
        ("Erdogan", ("a1", "part")),
        ("Recep Tayip Erdogan", ("a1", "similar")),
        ("A. Kral", ("a2", "initials")),
        ("mayor kral", ("a2", "same")),
        ("q39259", ("a1", "code")),
        ("Ваku", ("a3", "look-alike")),
        ("bak", ("a3", "contains")),
    ],
)
def test_an_actor_is_found_by_what_is_like_its_name(words: str, expected: tuple[str, str]) -> None:
    assert likeness(words)[0] == expected


@pytest.mark.parametrize("words", ["", "  ", "Zeynep", "Bacu", "Anna Kralova Smith"])
def test_what_is_not_like_any_name_finds_nobody(words: str) -> None:
    assert [one for one in likeness(words) if one[1] != "part"] == []


@given(st.text(st.characters(codec="ascii"), max_size=12))
def test_plain_names_are_folded_as_all_others_are(name: str) -> None:
    assert folded(name) == folded(name + "\N{COMBINING ACUTE ACCENT}")


def test_the_nearest_comes_first_and_each_once() -> None:
    other = an_actor("a9", "Anna Krals", aliases=("Anna Kralj",))
    found = near("anna kral", (other, KRAL))
    assert [(one.actor, one.likeness) for one in found] == [("a2", "same"), ("a9", "contains")]
    assert near("anna kral", (KRAL,) * 3, most=2) == [Near(KRAL.id, "Anna Kral", "same")]


def test_short_names_allow_no_slip() -> None:
    assert [slips_allowed(length) for length in (4, 5, 8, 9)] == [0, 1, 1, 2]


def slowly(one: str, other: str) -> int:
    """The distance by its definition (optimal string alignment)."""
    if not one or not other:
        return len(one) + len(other)
    best = min(
        slowly(one[1:], other) + 1,
        slowly(one, other[1:]) + 1,
        slowly(one[1:], other[1:]) + (one[0] != other[0]),
    )
    if len(one) > 1 and len(other) > 1 and one[0] == other[1] and one[1] == other[0]:
        best = min(best, slowly(one[2:], other[2:]) + 1)
    return best


@given(st.text("ab", max_size=4), st.text("abc", max_size=4), st.integers(0, 3))
def test_distance_is_that_of_the_definition(one: str, other: str, most: int) -> None:
    assert edit_distance(one, other, most) == min(slowly(one, other), most + 1)


def groups(*actors: Actor) -> list[tuple[str, ...]]:
    return [tuple(group) for group in duplicate_groups({actor.id: actor for actor in actors})]


def test_actors_that_may_be_the_same_are_grouped() -> None:
    actors = (
        an_actor("a1", "Recep Tayyip Erdoğan"),
        an_actor("a2", "Recep Tayyip Erdogan"),
        an_actor("a3", "R. T. Erdoğan", aliases=("Recep Tayip Erdogan",)),
        an_actor("a4", "Somebody Else"),
        an_actor("a5", "Türkiye", codes={"iso3": "TUR"}),
        an_actor("a6", "Turkey", codes={"iso3": "TUR"}),
    )
    assert groups(*actors) == [("a1", "a2", "a3"), ("a5", "a6")]


def test_the_same_name_of_another_type_is_another_actor() -> None:
    assert groups(an_actor("a1", "Paris"), an_actor("a2", "Paris", type="State")) == []
    assert groups(an_actor("a1", "Li"), an_actor("a2", "Li")) == []
