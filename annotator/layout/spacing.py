"""How much room rows, lanes, labels and arcs take, in device-independent pixels."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.layout.measure import TextMeasure


@dataclass(frozen=True, slots=True)
class LayoutMetrics:
    """The distances of a page; factors are multiples of the height of the text.

    Attributes:
        line_spacing: Height of a row without marks, as a factor; at least 1.
        blank_line: Height of a row for an empty line, as a factor.
        paragraph_gap: Extra room below a paragraph that no empty line follows, as a factor.
        clearance: Room between the lanes of a row and the row above it.
        box_pad: How far a mark's ground stands out around its letters.
        nest_growth: How much further it stands out for each mark nested inside it.
        nest_limit: The nesting depth from which it grows no more, except below the letters …
        underline_pitch: … where the underlines of stacked marks stand so far from each other.
        gap_pitch: Distance of two dashed lines, below the letters, that join fragments.
        label_gap: Room between the lowest label and the marks' grounds.
        label_spacing: Least distance between two labels of one lane.
        lane_gap: Room between two lanes of labels.
        arc_gap: Room between the lowest arc lane and the labels.
        arc_lane_gap: Room between two lanes of arcs.
        arcs: Whether arcs are laid out; rows are lower without them.
        margin: How far arcs to other rows run out of the text column on either side.
    """

    line_spacing: float = 1.45
    blank_line: float = 0.6
    paragraph_gap: float = 0.35
    clearance: float = 4.0
    box_pad: float = 1.0
    nest_growth: float = 2.0
    nest_limit: int = 3
    underline_pitch: float = 3.0
    gap_pitch: float = 2.0
    label_gap: float = 1.0
    label_spacing: float = 4.0
    lane_gap: float = 1.0
    arc_gap: float = 4.0
    arc_lane_gap: float = 2.0
    arcs: bool = True
    margin: float = 10.0

    def growth(self, depth: int) -> float:
        """How far the ground of a mark of this depth stands out beyond `box_pad`."""
        return self.nest_growth * min(depth, self.nest_limit)

    def fall(self, depth: int) -> float:
        """How far it stands out below the letters beyond `box_pad`: every underline is seen."""
        return self.underline_pitch * depth


class Sheet:
    """What every row of one page shares: the measure, the width of the column, the distances."""

    __slots__ = ("_label_widths", "measure", "metrics", "text_height", "width")

    def __init__(self, measure: TextMeasure, width: float, metrics: LayoutMetrics) -> None:
        self.measure = measure
        self.width = width
        self.metrics = metrics
        self.text_height = measure.ascent + measure.descent
        self._label_widths: dict[tuple[str, bool], float] = {}

    def label_width(self, label: str, *, strong: bool = False) -> float:
        """Width of a label; each is measured once."""
        key = (label, strong)
        width = self._label_widths.get(key)
        if width is None:
            width = self._label_widths[key] = self.measure.label_width(label, strong=strong)
        return width

    @property
    def arc_pitch(self) -> float:
        """Height of one arc lane: the label on the run and the room above it."""
        return self.measure.label_height + self.metrics.arc_lane_gap

    @property
    def label_pitch(self) -> float:
        """Height of one label lane and the room above it."""
        return self.measure.label_height + self.metrics.lane_gap
