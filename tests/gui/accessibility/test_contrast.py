"""Everything that is read or must be seen stands out from its ground, in every theme."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.assets import schema_file, schema_files
from annotator.formats.schema_file import parse_schema
from annotator.gui.canvas.inks import Inks
from annotator.gui.canvas.paint import draw_row
from annotator.gui.canvas.paint_context import PaintContext
from annotator.gui.theme import THEMES, Theme, contrast, theme
from annotator.layout.geometry import SpanItem
from annotator.layout.page import Layout
from tests.gui.accessibility.inks_and_grounds import (
    ORNAMENTS,
    SIGNS,
    TEXT,
    WORDS,
    generated_hues,
    label_shortfalls,
    pairs_of_the_style_sheet,
    shortfalls,
)

HUES = generated_hues()
SCHEMAS = [path.name for path in schema_files() if path.suffix == ".yaml"]


@pytest.fixture(params=THEMES)
def any_theme(request: pytest.FixtureRequest) -> Theme:
    return theme(request.param)


def colors_of_schemas() -> list[str]:
    found: set[str] = set()
    for name in SCHEMAS:
        schema = parse_schema(schema_file(name).read_text(encoding="utf-8"), where=name)
        labels = (*schema.mention_types, *schema.event_types, *schema.relation_types)
        found.update(schema.color_of(label.name) for label in labels)
    return sorted(found)


def test_every_pair_of_a_theme_is_clear(any_theme: Theme) -> None:
    assert shortfalls(any_theme) == []


def test_the_table_names_every_colour() -> None:
    named = {ink for ink, _ in (*WORDS, *SIGNS)}
    named |= {ground for _, grounds in (*WORDS, *SIGNS) for ground in grounds}
    fields = set(Theme.__slots__) - {"name", "title", "dark", "label_contrast"}
    assert fields - named == ORNAMENTS


def test_the_style_sheet_is_read() -> None:
    assert {("accent_ink", "accent"), ("ink", "card"), ("keycap_ink", "keycap")} <= set(
        pairs_of_the_style_sheet()
    )


def test_a_bad_colour_is_found() -> None:
    light = theme("light")
    assert shortfalls(replace(light, ink_soft="#a09a90")) != []
    assert any("focus on paper" in line for line in shortfalls(replace(light, focus="#a8c8e8")))
    assert any("warning on" in line for line in shortfalls(replace(light, warning="#ffcc00")))
    high = theme("high-contrast")
    assert label_shortfalls(replace(high, line_soft="#7a7a7a"), "#d93c26") != []


def test_every_label_of_the_shipped_schemas_is_clear(any_theme: Theme) -> None:
    colors = colors_of_schemas()
    assert len(colors) > 5
    assert [line for color in colors for line in label_shortfalls(any_theme, color)] == []


def test_any_label_that_somebody_chooses_is_clear(any_theme: Theme) -> None:
    extremes = ["#000000", "#ffffff", "#808080", "#ffff00", "#0000ff", "#ff00ff"]
    assert len(set(HUES)) == 200
    faults = [line for color in (*HUES, *extremes) for line in label_shortfalls(any_theme, color)]
    assert faults == []


def ground_under(any_theme: Theme, colors: list[str]) -> str:
    """The ground that the painter puts under a word with so many marks one over the other."""
    inks = Inks(any_theme)
    text = "      word      "
    items = [
        SpanItem(f"m{number}", 0, "event" if number % 2 else "mention", "L", ((2, 14),))
        for number in range(len(colors))
    ]
    row = Layout(text, inks.measure, 500.0).page(items, ()).rows[0]
    image = QImage(560, int(row.height) + 60, QImage.Format.Format_RGB32)
    image.fill(QColor(any_theme.paper))
    painter = QPainter(image)
    painter.translate(20, 20)
    named = {f"m{number}": color for number, color in enumerate(colors)}
    draw_row(painter, row, PaintContext(inks, color_of=named.__getitem__))
    painter.end()
    # Among the blanks before the word, at the height of its letters.
    x = 20 + (row.line.x_at(4) + row.line.x_at(5)) / 2
    return image.pixelColor(round(x), round(20 + row.baseline - inks.measure.ascent / 2)).name()


@pytest.mark.parametrize("stacked", [1, 2, 3, 6, 12])
def test_text_is_legible_on_stacked_marks(
    qapp: QApplication, any_theme: Theme, stacked: int
) -> None:
    for first in range(0, 200, 23):
        colors = [HUES[(first + 67 * number) % 200] for number in range(stacked)]
        ground = ground_under(any_theme, colors)
        assert ground != any_theme.paper
        assert contrast(any_theme.ink, ground) >= TEXT, (any_theme.name, colors)
