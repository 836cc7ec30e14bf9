"""Every page there is, by name; each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.gui.pages.base import Page, PageDesk

PAGES: Mapping[str, Callable[[PageDesk], Page]] = {}
