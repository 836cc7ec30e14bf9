"""Preferences: the person's settings as they are now, kept as soon as one changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from annotator.workspace.settings import Settings, load_settings, save_settings


class Preferences:
    """Holds the settings of a window. With `remember` off they are used but not kept."""

    def __init__(self, settings: Settings | None, *, remember: bool) -> None:
        self.now = settings or load_settings()
        self._remember = remember

    def change(self, **fields: Any) -> None:
        """Give some settings another value."""
        self.use(replace(self.now, **fields))

    def use(self, settings: Settings) -> None:
        """Use these settings from now on."""
        self.now = settings
        if self._remember:
            save_settings(settings)
