"""Forces: where the actors of a network stand, the same every time for the same network."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

ROUNDS = 150
FAR = 3.0  # times the usual distance: parts without a link do not push each other further away
NEAREST = 1e-3  # no two actors are taken to be closer
PULL = 0.1  # towards the middle


def places_of(number: int, links: Sequence[tuple[int, int, float]]) -> list[tuple[float, float]]:
    """Where each of so many actors stands, in a square from −1 to 1.

    Actors repel each other and links pull theirs together (Fruchterman and Reingold, 1991). They
    start on a circle in their order, not by chance, so that a picture can be made again.

    Args:
        number: How many actors there are.
        links: Pairs of actors, and how strongly they are linked (1 is usual).
    """
    if number == 0:
        return []
    if number == 1:
        return [(0.0, 0.0)]
    angles = np.arange(number) * np.pi * (3 - np.sqrt(5))  # the golden angle: neighbours apart
    radii = np.sqrt((np.arange(number) + 0.5) / number)
    places = np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)
    strength = np.zeros((number, number))
    for source, target, weight in links:
        strength[source, target] += weight
        strength[target, source] += weight
    ideal = 1.6 / np.sqrt(number)
    for heat in np.linspace(0.15, 0.004, ROUNDS):
        between = places[:, None, :] - places[None, :, :]
        distance = np.maximum(np.sqrt((between**2).sum(axis=2)), NEAREST)
        push = np.where(distance < FAR * ideal, ideal**2 / distance**2, 0.0)
        away = push - strength * distance / ideal
        moved = (between * away[:, :, None]).sum(axis=1) - PULL / ideal * places
        length = np.maximum(np.sqrt((moved**2).sum(axis=1)), NEAREST)
        places += moved / length[:, None] * np.minimum(length, heat)[:, None]
    low, high = places.min(axis=0), places.max(axis=0)
    places = 2 * (places - low) / np.maximum(high - low, NEAREST) - 1
    return [(float(x), float(y)) for x, y in places]
