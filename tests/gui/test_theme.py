from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.assets import resource, schema_file
from annotator.gui.theme import (
    MENTION_TINT,
    SELECTED_TINT,
    THEMES,
    TRIGGER_TINT,
    Theme,
    contrast,
    interface_font,
    keycap_font,
    label_ink,
    label_tint,
    palette,
    reading_font,
    style_sheet,
    system_theme,
    theme,
)
from annotator.model.errors import NotFound

HUES = ["#e41a1c", "#ff7f00", "#ffff33", "#4daf4a", "#00ffff", "#377eb8", "#984ea3", "#ffffff"]
HUES += ["#000000", "#808080"]
SHIPPED = sorted(set(re.findall(r"#[0-9a-f]{6}\b", schema_file("news.yaml").read_text("utf-8"))))


@pytest.fixture(params=THEMES)
def any_theme(request: pytest.FixtureRequest) -> Theme:
    return theme(request.param)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)
    assert contrast("#777777", "#ffffff") < 4.5 < contrast("#767676", "#ffffff")


@pytest.mark.parametrize("color", [*HUES, *SHIPPED])
def test_every_label_is_legible(any_theme: Theme, color: str) -> None:
    ink = label_ink(color, any_theme)
    assert contrast(ink, any_theme.paper) >= 4.5
    assert contrast(ink, any_theme.window) >= 4.5
    for strength in (MENTION_TINT, TRIGGER_TINT, SELECTED_TINT):
        assert contrast(any_theme.ink, label_tint(color, any_theme, strength)) >= 4.5
    on_tint = label_ink(color, any_theme, MENTION_TINT)
    assert contrast(on_tint, label_tint(color, any_theme, MENTION_TINT)) >= 4.5


def test_a_pale_label_would_not_be_legible_as_it_is() -> None:
    light = theme("light")
    assert contrast("#ffff33", light.paper) < 4.5  # so the adjustment is needed at all
    assert label_ink("#1f6fb4", light) == "#1f6fb4"  # and what is legible stays


def test_every_colour_is_a_colour_and_no_key_is_unknown(any_theme: Theme) -> None:
    colors = {
        name: getattr(any_theme, name)
        for name in Theme.__slots__
        if isinstance(getattr(any_theme, name), str) and name not in ("name", "title")
    }
    assert all(re.fullmatch(r"#[0-9a-f]{6}", color) for color in colors.values()), colors


def test_unknown_theme_is_named() -> None:
    with pytest.raises(NotFound, match="sepia"):
        theme("sepia")


def test_style_sheet_is_complete(any_theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    sheet = style_sheet(any_theme)
    assert "$" not in sheet
    for icon in re.findall(r'url\("([^"]+)"\)', sheet):
        assert resource("themes", icon.rsplit("/", 1)[1]).is_file()
    button = QPushButton("Import")
    qtbot.addWidget(button)
    button.setStyleSheet(sheet)  # Qt warns of what it cannot read, and a warning fails the test
    button.show()


def test_palette_carries_the_colours(any_theme: Theme, qapp: QApplication) -> None:
    found = palette(any_theme)
    assert found.color(QPalette.ColorRole.Window).name() == any_theme.window
    assert found.color(QPalette.ColorRole.Highlight).name() == any_theme.accent


def test_fonts_fall_back_to_one_that_is_there(qapp: QApplication) -> None:
    assert QFontInfo(reading_font(13)).family() == "DejaVu Serif"
    assert QFontInfo(interface_font(10)).family() == "DejaVu Sans"
    assert QFontInfo(keycap_font(8)).family() == "DejaVu Sans Mono"
    assert QFontInfo(reading_font(13, "DejaVu Sans")).family() == "DejaVu Sans"
    assert reading_font(13).pointSizeF() == 13


def test_system_theme_is_one_of_ours(qapp: QApplication) -> None:
    assert system_theme().name in THEMES
