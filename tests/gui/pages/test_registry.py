"""Every page that is named can be made, and says what it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.registry import PAGES
from tests.gui.desk import STANDARD, a_desk


@pytest.mark.parametrize("name", [*PAGES] or [None])
def test_every_page_opens_with_and_without_a_project(qapp: QApplication, name: str | None) -> None:
    if name is None:
        assert not PAGES
        return
    with a_desk(*STANDARD) as desk:
        desk.window.open_page(name)
        desk.window.settle()
        page = desk.window.page_host.current
        assert page is not None
        assert page.title
        desk.window.leave_page()
        page.show_project(None)
        page.refresh()
