"""Settings change at once and are kept, unless they are not to be."""

from __future__ import annotations

from annotator.gui.preferences import Preferences
from annotator.workspace.settings import Settings, load_settings


def test_a_change_is_kept() -> None:
    preferences = Preferences(Settings(), remember=True)
    preferences.change(theme="dark", text_size=15)
    assert (preferences.now.theme, preferences.now.text_size) == ("dark", 15)
    assert load_settings() == preferences.now
    assert Preferences(None, remember=True).now == preferences.now


def test_what_is_not_to_be_remembered_is_used_but_not_kept() -> None:
    before = load_settings()
    preferences = Preferences(Settings(), remember=False)
    preferences.use(Settings(theme="dark"))
    assert preferences.now.theme == "dark"
    assert load_settings() == before
