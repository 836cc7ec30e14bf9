"""Desks that most tests of the canvas sit at; a module may set another one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.desk import STANDARD, Desk, a_desk


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as desk:
        yield desk


@pytest.fixture
def blank(qapp: QApplication) -> Iterator[Desk]:
    with a_desk() as desk:
        yield desk
