from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.announcing import announce
from tests.gui.accessibility.listening import Listener, listening


def test_a_line_is_said_to_who_listens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with listening(monkeypatch) as listener:
        announce(widget, "Nothing is marked yet.")
        announce(widget, "Not saved.", urgent=True)
        announce(widget, "")
    assert listener.said == ["Nothing is marked yet.", "Not saved."]
    assert listener.urgent == ["Not saved."]


def test_nothing_is_made_while_nobody_listens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    listener = Listener()
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listener.hear))
    announce(widget, "Hello")
    assert listener.said == []
