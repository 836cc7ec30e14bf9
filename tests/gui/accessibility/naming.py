"""Finds what a keyboard can reach but a screen reader could not name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget

LABEL = QAccessible.RelationFlag.Label
# Signs that say nothing when they are read out.
SIGNS = frozenset("×+-…?✕><")


def nameless(top: QWidget) -> list[str]:
    """Widgets of a window that take the keyboard and have no name that can be spoken."""
    found = [*top.findChildren(QWidget), top]
    return [_describe(widget) for widget in found if _takes_keys(widget) and not _name(widget)]


def reachable(top: QWidget) -> list[QWidget]:
    """Widgets of a window that take the keyboard by Tab."""
    return [widget for widget in top.findChildren(QWidget) if _takes_keys(widget)]


def _takes_keys(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    # A part that hands its keys to the whole, such as the line in a spin box, is the whole.
    return by_tab and widget.focusProxy() is None and not widget.isWindow()


def _name(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):
        # Qt gives its value for its name on some systems; its label says what it is for.
        labels = [other for other, kind in found.relations() if kind == LABEL]
        return labels[0].text(QAccessible.Text.Name) if labels else ""
    spoken = found.text(QAccessible.Text.Name).strip()
    return "" if spoken in SIGNS else spoken


def _describe(widget: QWidget) -> str:
    parent = widget.parentWidget()
    inside = type(parent).__name__ if parent is not None else "nothing"
    return f"{type(widget).__name__} “{widget.objectName()}” in {inside}"
