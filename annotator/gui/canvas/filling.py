"""Filling: brings the rest of a long article, and its problems, while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from annotator.gui.garbage import leave_garbage, look_for_garbage

MARKS_AT_A_TIME = 300  # a few milliseconds of work; keys and frames come in between
MAKER = "the marks of an article"
WAITING = 8  # milliseconds until it is asked again whether the store has read them


class Filling(QObject):
    """Calls `step` again and again, in between the events of the window, while it says True.

    `step` gets how many marks to take at most.
    """

    def __init__(self, step: Callable[[int], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._step = step
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def active(self) -> bool:
        """Whether there is more to come."""
        return self._timer.isActive()

    def start(self, *, waiting: bool = False) -> None:
        """Go on until nothing is left; slowly while something is waited for."""
        leave_garbage(MAKER)
        self._timer.start(WAITING if waiting else 0)

    def stop(self) -> None:
        """Leave it at that."""
        if self._timer.isActive():
            self._end()

    def settle(self) -> None:
        """Do now what is still to come."""
        while self._timer.isActive():
            self._go_on()

    def _go_on(self) -> None:
        if not self._step(MARKS_AT_A_TIME):
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        look_for_garbage(MAKER)  # so many marks live as long as the article
