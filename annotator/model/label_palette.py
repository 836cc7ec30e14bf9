"""The colours offered for labels: legible on paper and apart for people who are colour-blind."""

from __future__ import annotations

LABEL_COLORS: dict[str, str] = {
    "blue": "#1f6fb4",
    "orange": "#b34e05",
    "teal": "#297a62",
    "magenta": "#b0149a",
    "olive": "#4a4403",
    "violet": "#3a1f5c",
    "red": "#b8142d",
    "green": "#26733c",
    "slate": "#465464",
    "brown": "#451f17",
}
"""Names and `#rrggbb`, in the order in which they are offered.

Each has 4.5:1 on the light paper, and any two differ for eyes without red or green cones
(tests/model/test_label_palette.py).
"""


def next_color(used: list[str]) -> str:
    """The colour that is used least often so far, the first of them in the order of the palette."""
    counted = [color.lower() for color in used]
    return min(LABEL_COLORS.values(), key=counted.count)
