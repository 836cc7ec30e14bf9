"""Names of things are IRIs that do not change."""

from __future__ import annotations

from annotator.formats.w3c.terms import list_of, name_of


def test_the_same_thing_has_the_same_name() -> None:
    assert name_of("A", "m1") == name_of("A", "m1")
    assert len({name_of("A", "m1"), name_of("A", "m2"), name_of("B", "m1")}) == 3
    assert name_of("A", "m1").startswith("urn:uuid:")


def test_alone_or_in_a_list() -> None:
    assert list_of(None) == []
    assert list_of("a") == ["a"]
    assert list_of(["a"]) == ["a"]
