"""A page may be left unless it says otherwise, and gets the keyboard itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.base import Page
from tests.gui.desk import a_desk


def test_what_a_page_does_not_say_itself(qapp: QApplication) -> None:
    with a_desk() as desk:
        page = Page(desk.window)
        assert page.leave()
        assert page.first_focus is page
        page.refresh()
        with pytest.raises(NotImplementedError):
            page.show_project(None)
