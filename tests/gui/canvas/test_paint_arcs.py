from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.gui.canvas.paint_arcs import draw_arc_labels, draw_arc_lines
from annotator.gui.canvas.paint_context import PaintContext
from annotator.layout.geometry import ArcPiece, Rect
from tests.gui.canvas.painting import context_of, inks

pytestmark = pytest.mark.usefixtures("qapp")

ARC = ArcPiece(
    owner="visit",
    index=0,
    kind="role",
    label="agent",
    source="visit",
    target="person",
    lane=0,
    y=20.0,
    left=20.0,
    right=180.0,
    source_foot=180.0,
    source_y=60.0,
    target_foot=20.0,
    target_y=60.0,
    leaves_left=False,
    leaves_right=False,
    symmetric=False,
    label_rect=Rect(80.0, 13.0, 40.0, 14.0),
)


def image_of(arc: ArcPiece, context: PaintContext, *, labels: bool = True) -> QImage:
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(context.inks.theme.paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_arc_lines(painter, [arc], context)
    if labels:
        draw_arc_labels(painter, [arc], context)
    painter.end()
    return image


def inked(image: QImage, x: int, y: int) -> bool:
    return QColor(image.pixel(x, y)) != QColor(inks().theme.paper)


def test_run_feet_and_head() -> None:
    image = image_of(ARC, context_of(inks()))
    assert inked(image, 40, 20)
    assert inked(image, 180, 50)
    assert not inked(image, 180 - 3, 56)  # no head at the source
    assert inked(image, 20 - 2, 56)  # the head at the target is wide
    assert not inked(image, 100, 40)


def test_a_symmetric_relation_has_no_head() -> None:
    image = image_of(replace(ARC, symmetric=True), context_of(inks()))
    assert inked(image, 20, 56)
    assert not inked(image, 20 - 2, 56)


def test_no_line_crosses_the_name() -> None:
    with_inks = inks()
    bare = image_of(replace(ARC, label=""), context_of(with_inks))
    assert inked(bare, 81, 20)
    assert not inked(image_of(ARC, context_of(with_inks)), 81, 20)


def test_an_arc_to_another_row_runs_to_the_margin() -> None:
    leaving = replace(ARC, target_foot=None, leaves_left=True, left=0.0)
    image = image_of(leaving, context_of(inks()))
    assert inked(image, 1, 20)
    assert not inked(image, 20, 50)
    coming = replace(ARC, source_foot=None, leaves_right=True, right=199.0)
    image = image_of(coming, context_of(inks()))
    assert inked(image, 197, 20)
    assert inked(image, 20, 50)


def test_arcs_of_the_selection_are_stronger_than_others() -> None:
    with_inks = inks()
    darkness = {
        state: QColor(image_of(ARC, context).pixel(50, 20)).lightness()
        for state, context in {
            "selected": context_of(with_inks, selected="person"),
            "other": context_of(with_inks, selected="state"),
        }.items()
    }
    assert darkness["selected"] < darkness["other"]
    hidden = image_of(ARC, context_of(with_inks, arcs="none"))
    assert not inked(hidden, 50, 20)
