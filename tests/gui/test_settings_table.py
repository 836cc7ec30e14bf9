"""Every setting that is a choice of the person is in the table, with words for every value."""

from __future__ import annotations

import pytest

from annotator.gui.settings_table import Setting, settings_table
from annotator.workspace.settings import CHOICES, RANGES, Settings, is_usable

KEPT_BY_ITSELF = {
    "recent", "geometry", "layout", "keys", "toured", "list_order", "list_descending",
}  # fmt: skip


def test_every_setting_is_there_once() -> None:
    names = [setting.name for setting in settings_table()]
    assert len(names) == len(set(names))
    assert set(names) | KEPT_BY_ITSELF == set(Settings.__dataclass_fields__)
    assert not set(names) & KEPT_BY_ITSELF


@pytest.mark.parametrize("setting", settings_table(), ids=lambda setting: setting.name)
def test_every_value_can_be_chosen_and_used(setting: Setting) -> None:
    assert setting.words
    assert setting.explained.endswith(".")
    assert is_usable(setting.name, getattr(Settings(), setting.name))
    if setting.name in CHOICES:
        assert [value for value, _ in setting.options] == list(CHOICES[setting.name])
    assert (setting.kind == "number") == (setting.name in RANGES)
