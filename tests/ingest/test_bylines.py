"""Bylines name persons and houses; anything else is no byline."""

from __future__ import annotations

import pytest

from annotator.ingest.bylines import MAX_BYLINE, is_organization, is_person, read_byline

P, H = "person", "organization"


@pytest.mark.parametrize(
    ("words", "authors", "source"),
    [
        ("Trend", [("Trend", H)], "Trend"),
        ("Jane Doe", [("Jane Doe", P)], None),
        ("JANE DOE", [("JANE DOE", P)], None),
        ("Jane Doe and John Roe, Reuters", [("Jane Doe", P), ("John Roe", P)], "Reuters"),
        (
            "Jane Doe, John Roe and Max Poe",
            [("Jane Doe", P), ("John Roe", P), ("Max Poe", P)],
            None,
        ),
        ("Jane Doe in Paris and AFP", [("Jane Doe", P), ("AFP", H)], "AFP"),
        ("Jane Doe (Reuters)", [("Jane Doe", P)], "Reuters"),
        ("Jane Doe for Daily Sabah", [("Jane Doe", P)], "Daily Sabah"),
        ("Jane Doe, Senior Foreign Correspondent", [("Jane Doe", P)], None),
        ("María del Carmen Ñúñez", [("María del Carmen Ñúñez", P)], None),
        ("J. R. O'Neill-Smith", [("J. R. O'Neill-Smith", P)], None),
        ("The Associated Press", [("The Associated Press", H)], "The Associated Press"),
        ("Kyiv Independent news desk", None, None),
        ("Gulf Daily News", [("Gulf Daily News", H)], "Gulf Daily News"),
        ("Friday", None, None),
        ("our correspondent", None, None),
        ("Air And Sea", None, None),
        ("any measure, this is bad.", None, None),
        ("late evening the crowd had left", None, None),
        ("Jane Doe!", None, None),
        ("", None, None),
    ],
)
def test_bylines(words: str, authors: list[tuple[str, str]] | None, source: str | None) -> None:
    found = read_byline(words)
    if authors is None:
        assert found is None
    else:
        assert found is not None
        assert [(author.name, author.kind) for author in found.authors] == authors
        assert found.source == source


def test_a_whole_paragraph_is_no_byline() -> None:
    assert read_byline("Jane Doe, " * MAX_BYLINE) is None


@pytest.mark.parametrize("name", ["Reuters", "AFP", "TRT World", "Le Monde", "BBC News", "Plato"])
def test_houses(name: str) -> None:
    assert is_organization(name)
    assert not is_person(name) or name in {"TRT World", "Le Monde", "BBC News"}


@pytest.mark.parametrize("name", ["Jane Doe", "Ludwig van Beethoven", "Martin Luther King Jr."])
def test_persons(name: str) -> None:
    assert is_person(name)
    assert not is_organization(name)
