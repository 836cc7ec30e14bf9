from __future__ import annotations

import pytest

from annotator.model.actor_merge import united
from tests.builders import an_actor


def test_names_and_codes_of_all_come_together() -> None:
    anna = an_actor("a1", "Anna Kral", aliases=("Ann",), codes={"wikidata": "Q1"})
    other = an_actor("a2", "A. Kral", aliases=("Ann", "Anna Kral"), codes={"cameo": "GOV"})
    result = united((anna, other))
    assert result.actor == an_actor(
        "a1", "Anna Kral", aliases=("Ann", "A. Kral"), codes={"wikidata": "Q1", "cameo": "GOV"}
    )
    assert (result.conflicts, result.types) == ({}, ("Person",))


def test_codes_and_types_that_differ_are_told() -> None:
    one = an_actor("a1", codes={"wikidata": "Q1", "cow": 5}, extra={"x": 1})
    two = an_actor("a2", codes={"wikidata": "Q2", "cow": 5}, type="State", extra={"x": 2, "y": 3})
    result = united((one, two))
    assert result.conflicts == {"wikidata": ("Q1", "Q2")}
    assert result.types == ("Person", "State")
    assert result.actor.codes["wikidata"] == "Q1"
    assert result.actor.extra == {"x": 1, "y": 3}


def test_nobody_cannot_be_united() -> None:
    with pytest.raises(ValueError, match="unite"):
        united(())
