from __future__ import annotations

from math import dist

import pytest

from annotator.gui.pages.overview.forces import places_of


@pytest.mark.parametrize("number", [0, 1, 2, 60])
def test_everybody_has_a_place_of_their_own_in_the_square(number: int) -> None:
    places = places_of(number, [])
    assert len(places) == len(set(places)) == number
    assert all(-1.001 <= side <= 1.001 for place in places for side in place)


def test_the_same_network_is_always_drawn_the_same() -> None:
    links = [(0, 1, 1.0), (1, 2, 0.5), (3, 4, 1.4)]
    assert places_of(6, links) == places_of(6, links)


def test_who_is_linked_stands_together() -> None:
    links = [
        (a, b, 1.0) for group in (range(4), range(4, 8)) for a in group for b in group if a < b
    ]
    places = places_of(8, links)
    within = max(dist(places[a], places[b]) for a, b, _ in links)
    between = min(dist(places[a], places[b]) for a in range(4) for b in range(4, 8))
    assert within < between
