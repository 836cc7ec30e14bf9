"""Routes the arcs of one row: feet on their marks, runs in lanes above the labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from annotator.layout.geometry import ArcPiece, LabelBox, LinkItem, Rect
from annotator.layout.lanes import LaneStack
from annotator.layout.spacing import Sheet

# Half the width of an arrow head: so much of a label's neighbourhood a foot keeps clear of.
_FOOT_HALF = 4.0
# A label-free stretch of a mark's top edge is used when each foot finds so much of it.
_FOOT_ROOM = 8.0
_FEET_APART = 3.0
_LABEL_CLEARANCE = 3.0
# So much of a run is seen beside its label, or the label stands at the run's end.
_RUN_SEEN = 8.0


class RowLink(NamedTuple):
    """A link as one row sees it: which ends are here, and to which margin it goes on."""

    link: LinkItem
    source_here: bool
    target_here: bool
    leaves: Literal["left", "right"] | None


def name_of(label: str, leaves: Literal["left", "right"] | None) -> str:
    """The name of an arc on one row: where it goes on, with the way to the other end.

    The upper row runs out at the right, the lower comes in from the left.
    """
    if leaves is None or not label:
        return label
    return f"{label} {'↓' if leaves == 'right' else '↑'}"


class _Foot(NamedTuple):
    """One end of an arc on a mark of the row; `far` is about where the arc goes from there."""

    arc: int
    is_source: bool
    far: float


class _Run(NamedTuple):
    """An arc of the row before it has a lane."""

    arc: int
    left: float
    right: float
    label: Rect


def route(
    sheet: Sheet,
    links: Sequence[RowLink],
    anchors: Mapping[str, Rect],
    labels: Sequence[LabelBox],
) -> tuple[list[ArcPiece], int]:
    """The pieces of the arcs that touch a row, with y counted upwards from 0 (so negative).

    Args:
        sheet: What the page shares.
        links: The links with an end on this row.
        anchors: The first box of each mark that has it on this row.
        labels: The labels of the row's marks.

    Returns:
        The pieces in the order of `links`, those without a box to stand on left out, and how many
        lanes they take. `y` and the label's y are relative to the bottom of the arc lanes; the
        feet's y are absolute like those of `anchors` and `labels`.
    """
    shown = [
        link
        for link in links
        if (not link.source_here or link.link.source in anchors)
        and (not link.target_here or link.link.target in anchors)
    ]
    if not shown:
        return [], 0
    feet = _feet(sheet, shown, anchors, labels)
    runs = [_run(sheet, index, link, feet) for index, link in enumerate(shown)]
    lanes = LaneStack()
    lane_of: dict[int, int] = {}
    for run in sorted(runs, key=lambda run: (run.right - run.left, run.left, run.arc)):
        left = min(run.left, run.label.x - _LABEL_CLEARANCE)
        right = max(run.right, run.label.right + _LABEL_CLEARANCE)
        lane_of[run.arc] = lanes.place(left, right)
    pieces = [_piece(sheet, shown[run.arc], run, lane_of, feet, anchors, labels) for run in runs]
    return pieces, len(lanes)


def _feet(
    sheet: Sheet,
    links: Sequence[RowLink],
    anchors: Mapping[str, Rect],
    labels: Sequence[LabelBox],
) -> dict[tuple[int, bool], float]:
    """The x of every foot, by (arc, is source).

    The feet on one stretch of text stand side by side, in an order in which arcs of one mark nest
    instead of crossing: those that go left on the left, the far-reaching ones in the middle.
    """
    standing: dict[tuple[float, float], list[_Foot]] = {}
    for index, row_link in enumerate(links):
        link = row_link.link
        beyond = -1e9 if row_link.leaves == "left" else 1e9
        for mark, other, here, other_here, is_source in (
            (link.source, link.target, row_link.source_here, row_link.target_here, True),
            (link.target, link.source, row_link.target_here, row_link.source_here, False),
        ):
            if here:
                box = anchors[mark]
                far = anchors[other].center[0] if other_here else beyond
                standing.setdefault((box.x, box.right), []).append(_Foot(index, is_source, far))
    placed: list[tuple[float, int, bool, float]] = []
    for (left, right), feet in standing.items():
        middle = (left + right) / 2
        feet.sort(
            key=lambda foot: (
                foot.far >= middle,
                -foot.far,
                foot.arc if foot.far >= middle else -foot.arc,
            )
        )
        from_x, to_x = _free_edge(left, right, len(feet), labels)
        for rank, foot in enumerate(feet, start=1):
            x = from_x + (to_x - from_x) * rank / (len(feet) + 1)
            placed.append((min(max(x, 0.0), sheet.width), foot.arc, foot.is_source, right))
    return _apart(placed)


def _apart(placed: list[tuple[float, int, bool, float]]) -> dict[tuple[int, bool], float]:
    """Feet by (arc, is source); those that overlapping marks put on one point move apart."""
    feet: dict[tuple[int, bool], float] = {}
    before = -1e9
    for x, arc, is_source, right in sorted(placed):
        if x - before < _FEET_APART / 2:
            before = max(before, min(before + _FEET_APART, right))
        else:
            before = x
        feet[arc, is_source] = before
    return feet


def _free_edge(
    left: float, right: float, feet: int, labels: Sequence[LabelBox]
) -> tuple[float, float]:
    """The widest stretch of a mark's top edge above which no label is, if the feet fit there."""
    best = (left, left)
    reached = left
    for start, end in sorted((label.rect.x, label.rect.right) for label in labels):
        if start - reached > best[1] - best[0]:
            best = (reached, min(start, right))
        reached = max(reached, end)
        if reached >= right:
            break
    if right - reached > best[1] - best[0]:
        best = (reached, right)
    return best if best[1] - best[0] >= _FOOT_ROOM * (feet + 1) else (left, right)


def _run(
    sheet: Sheet, index: int, row_link: RowLink, feet: Mapping[tuple[int, bool], float]
) -> _Run:
    """Where the run of one arc begins and ends, with its label centred and kept on the page.

    A label that would hide a short run stands beside it, at the side where no margin is, clear
    of the feet of other arcs; the run goes on to it.
    """
    ends = [feet[index, side] for side in (True, False) if (index, side) in feet]
    margin = sheet.metrics.margin
    left = -margin if row_link.leaves == "left" else min(ends)
    right = sheet.width + margin if row_link.leaves == "right" else max(ends)
    width = sheet.label_width(name_of(row_link.link.label, row_link.leaves))
    x = min((left + right - width) / 2, sheet.width + margin - width)
    if right - left < width + 2 * _RUN_SEEN:
        others = sorted(foot for (arc, _), foot in feet.items() if arc != index)
        behind = _clear_of(others, right, width)
        before = -_clear_of([-foot for foot in reversed(others)], -left, width) - width
        if row_link.leaves != "right" and behind + width <= sheet.width + margin:
            x = behind
            right = max(right, x - _LABEL_CLEARANCE)
        elif row_link.leaves != "left" and before >= -margin:
            x = before
            left = min(left, x + width + _LABEL_CLEARANCE)
    return _Run(index, left, right, Rect(max(x, -margin), 0.0, width, 0.0))


def _clear_of(feet: Sequence[float], end: float, width: float) -> float:
    """The first x behind the end of a run where a label of this width covers no foot."""
    x = end + _LABEL_CLEARANCE
    for foot in feet:
        if x - _LABEL_CLEARANCE < foot < x + width + _LABEL_CLEARANCE and foot > end:
            x = foot + 2 * _LABEL_CLEARANCE
    return x


def _piece(
    sheet: Sheet,
    row_link: RowLink,
    run: _Run,
    lane_of: Mapping[int, int],
    feet: Mapping[tuple[int, bool], float],
    anchors: Mapping[str, Rect],
    labels: Sequence[LabelBox],
) -> ArcPiece:
    """The finished piece of one arc."""
    link = row_link.link
    lane = lane_of[run.arc]
    y = -(lane * sheet.arc_pitch + sheet.arc_pitch / 2)
    height = sheet.measure.label_height
    crossing = sorted(
        x for (arc, _), x in feet.items() if lane_of[arc] > lane and run.left < x < run.right
    )
    x = _beside(run, crossing)
    source_foot = feet.get((run.arc, True))
    target_foot = feet.get((run.arc, False))
    return ArcPiece(
        owner=link.owner,
        index=link.index,
        kind=link.kind,
        label=link.label,
        source=link.source,
        target=link.target,
        lane=lane,
        y=y,
        left=run.left,
        right=run.right,
        source_foot=source_foot,
        source_y=_landing(source_foot, anchors.get(link.source), labels),
        target_foot=target_foot,
        target_y=_landing(target_foot, anchors.get(link.target), labels),
        leaves_left=row_link.leaves == "left",
        leaves_right=row_link.leaves == "right",
        symmetric=link.symmetric,
        label_rect=Rect(x, y - height / 2, run.label.width, height),
    )


def _beside(run: _Run, crossing: Sequence[float]) -> float:
    """The x of a run's label, moved along the run off the feet of higher arcs where it can."""
    width = run.label.width
    first, last = run.left + _LABEL_CLEARANCE, run.right - _LABEL_CLEARANCE - width
    if not crossing or not run.left <= run.label.x <= run.right - width:
        return run.label.x
    reach = _LABEL_CLEARANCE + width
    places = [run.label.x]
    for x in crossing:
        places += [x - reach, x + _LABEL_CLEARANCE]
    free = [
        place
        for place in places
        if first <= place <= last
        and not any(place - _LABEL_CLEARANCE < x < place + reach for x in crossing)
    ]
    return min(free, key=lambda place: (abs(place - run.label.x), place), default=run.label.x)


def _landing(foot: float | None, box: Rect | None, labels: Sequence[LabelBox]) -> float:
    """The y a foot comes down to: its mark's box, or the top of the labels in between."""
    if foot is None or box is None:
        return 0.0
    tops = [
        label.rect.y - 1.0
        for label in labels
        if label.rect.x - _FOOT_HALF < foot < label.rect.right + _FOOT_HALF
    ]
    return min([box.y, *tops])
