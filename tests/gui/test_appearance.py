"""Looks follow the settings, and the settings follow what the person does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.appearance import chosen_theme
from annotator.gui.preferences import Preferences
from annotator.gui.theme import theme
from annotator.workspace.settings import Settings
from tests.gui.desk import STANDARD, Desk, a_desk, press


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def test_line_spacing_and_text_size_by_key(desk: Desk) -> None:
    def line() -> float:
        rows = desk.page.rows_between(0, desk.page.height)
        return rows[0].height

    usual = line()
    press(desk, "Alt+Down")
    wider = line()
    assert wider > usual
    assert desk.window.settings.line_spacing == 160
    press(desk, "Alt+Up", "Alt+Up")
    assert desk.window.settings.line_spacing == 130
    press(desk, "Ctrl++", "Ctrl+0")
    assert (desk.window.settings.text_size, desk.window.settings.line_spacing) == (13, 145)
    assert line() == usual
    for _ in range(20):
        press(desk, "Alt+Up")
    assert desk.window.settings.line_spacing == 100


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_the_theme_of_the_settings(name: str) -> None:
    assert chosen_theme(Preferences(Settings(theme=name), remember=False)) == theme(name)


def test_another_theme_is_put_on_every_part(desk: Desk) -> None:
    desk.window.appearance.set_theme("high-contrast")
    assert desk.window.settings.theme == "high-contrast"
    assert desk.window.appearance.theme == theme("high-contrast")
    assert desk.surface.context.inks.theme == theme("high-contrast")
