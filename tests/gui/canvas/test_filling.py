"""Filling goes on by itself, stops at the end, and can be waited for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.gui.canvas.filling import MARKS_AT_A_TIME, Filling

pytestmark = pytest.mark.usefixtures("qapp")


def pieces(count: int) -> tuple[Filling, list[int], QObject]:
    taken: list[int] = []
    parent = QObject()

    def step(most: int) -> bool:
        taken.append(most)
        return len(taken) < count

    return Filling(step, parent), taken, parent


def test_it_goes_on_between_the_events_until_nothing_is_left(qtbot: QtBot) -> None:
    filling, taken, _parent = pieces(3)
    filling.start()
    assert taken == []
    qtbot.waitUntil(lambda: not filling.active)
    assert taken == [MARKS_AT_A_TIME] * 3


def test_it_can_be_stopped_and_waited_for() -> None:
    filling, taken, _parent = pieces(3)
    filling.settle()
    assert taken == []
    filling.start(waiting=True)
    filling.stop()
    filling.settle()
    assert taken == []
    filling.start()
    filling.settle()
    assert len(taken) == 3
    assert not filling.active
