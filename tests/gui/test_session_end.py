"""A signal that ends the session closes the window like a click on its cross."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.session_end import ENDS, closing_when_told


@pytest.mark.parametrize("end", ENDS)
def test_a_signal_closes_the_window(qtbot: QtBot, end: signal.Signals) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    before = signal.getsignal(end)
    with closing_when_told(window):
        os.kill(os.getpid(), end)
        qtbot.waitUntil(lambda: not window.isVisible())
    assert signal.getsignal(end) == before


def test_without_a_signal_nothing_happens(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    with closing_when_told(window):
        qtbot.wait(1)
    assert window.isVisible()
