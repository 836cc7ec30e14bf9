"""The palette: apart for every kind of eye, legible, and handed out evenly."""

from __future__ import annotations

from itertools import combinations

import pytest

from annotator.model.label_palette import LABEL_COLORS, next_color

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

PAPERS = ("#fdfcf9", "#f4f2ed")  # paper and window of the light theme
APART = 14.0  # CIE76; 2.3 is just noticeable

# Linear RGB as it is seen: Machado, Oliveira and Fernandes 2009, severity 1.0.
EYES: dict[str, Matrix] = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "without red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
XYZ: Matrix = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)


def linear(color: str) -> Triple:
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))

    def straight(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return straight(red), straight(green), straight(blue)


def times(matrix: Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(r, vector, strict=True)) for r in matrix)
    return first, second, third


def lab(color: Triple) -> Triple:
    clipped = (
        min(1.0, max(0.0, color[0])),
        min(1.0, max(0.0, color[1])),
        min(1.0, max(0.0, color[2])),
    )
    x, y, z = times(XYZ, clipped)

    def root(value: float) -> float:
        return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116

    fx, fy, fz = root(x / 0.9505), root(y), root(z / 1.089)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: str, other: str, eye: Matrix) -> float:
    seen = (lab(times(eye, linear(color))) for color in (one, other))
    return float(sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5)


def contrast(one: str, other: str) -> float:
    low, high = sorted(times(XYZ, linear(color))[1] for color in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("eye", EYES)
def test_any_two_colours_are_told_apart(eye: str) -> None:
    near = {
        (one, other): round(found, 1)
        for one, other in combinations(LABEL_COLORS.values(), 2)
        if (found := difference(one, other, EYES[eye])) < APART
    }
    assert near == {}


def test_red_and_green_of_one_lightness_would_be_noticed() -> None:
    assert difference("#b34e05", "#5f5a00", EYES["usual"]) > APART
    assert difference("#b34e05", "#5f5a00", EYES["without red cones"]) < APART


def test_every_colour_is_legible_on_paper() -> None:
    assert [c for c in LABEL_COLORS.values() if min(contrast(c, p) for p in PAPERS) < 4.5] == []
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_next_colour_is_one_that_is_rare() -> None:
    given: list[str] = []
    for _ in LABEL_COLORS:
        given.append(next_color(given))
    assert given == list(LABEL_COLORS.values())
    assert next_color([*given, given[0].upper()]) == given[1]
