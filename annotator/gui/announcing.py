"""Says a line through the screen reader, if one is listening."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.words import shown


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say this; an urgent line interrupts what it is saying.

    Costs nothing while no assistive technology is active.
    """
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, shown(words))
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
