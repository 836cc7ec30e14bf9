"""A screen reader for tests: turns assistive technology on and keeps what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)


@dataclass
class Listener:
    """What was said, and where caret and selection were reported, in UTF-16 units."""

    said: list[str] = field(default_factory=list)
    urgent: list[str] = field(default_factory=list)
    carets: list[int] = field(default_factory=list)
    selections: list[tuple[int, int]] = field(default_factory=list)

    def hear(self, event: QAccessibleEvent) -> None:
        """Keep what an event says."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.said.append(event.message())
            if event.politeness() == QAccessible.AnnouncementPoliteness.Assertive:
                self.urgent.append(event.message())
        elif isinstance(event, QAccessibleTextSelectionEvent):
            self.selections.append((event.selectionStart(), event.selectionEnd()))
        elif isinstance(event, QAccessibleTextCursorEvent):
            self.carets.append(event.cursorPosition())

    def heard(self) -> list[str]:
        """What was said since the last time."""
        said, self.said = self.said, []
        return said


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """Somebody listens until the end of the block."""
    listener = Listener()
    tell = QAccessible.updateAccessibility

    def heard(event: QAccessibleEvent) -> None:
        listener.hear(event)
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(heard))
    QAccessible.setActive(True)
    try:
        yield listener
    finally:
        QAccessible.setActive(False)
