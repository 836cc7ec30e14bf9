"""Chapters: which part of the manual F1 opens, by what has the keyboard; in dialogs too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_PAGE, _HEADING = "chapter-page", "chapter-heading"
_KEY = "help-key"
Explained = TypeVar("Explained", bound=QWidget)


class Chapter(NamedTuple):
    """A page of the manual, and a heading on it where it is not about the whole page."""

    page: str
    heading: str = ""


def explained_in(widget: Explained, page: str, heading: str = "") -> Explained:
    """Say where the manual explains a widget and all that is in it; returns the widget."""
    widget.setProperty(_PAGE, page)
    widget.setProperty(_HEADING, heading)
    return widget


def chapter_of(widget: QWidget | None) -> Chapter | None:
    """Where the manual explains a widget, or else the nearest thing around it that it explains."""
    while widget is not None:
        page = widget.property(_PAGE)
        if isinstance(page, str):
            return Chapter(page, str(widget.property(_HEADING) or ""))
        widget = widget.parentWidget()
    return None


class HelpInDialogs(QObject):
    """Lets the key of the manual work in every modal dialog, which no action of a window reaches.

    `keys` says which keys these are now, `ask` shows the chapter of what has the keyboard. Only
    dialogs of the `owner`, or of what it owns, are given the key.
    """

    def __init__(
        self, keys: Callable[[], Sequence[str]], ask: Callable[[], object], owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._keys = keys
        self._ask = ask
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # A dialog asks for the keyboard when it opens; looking at every event would cost time.
        application.focusChanged.connect(self._give_key)

    def _give_key(self, _before: QWidget | None, now: QWidget | None) -> None:
        dialog = None if now is None else now.window()
        if not isinstance(dialog, QDialog) or not dialog.isModal():
            return
        if not _comes_from(dialog, self._owner):
            return  # another window's, whose own key it gets
        if dialog.findChild(QShortcut, _KEY) is None:
            shortcut = QShortcut(dialog)
            shortcut.setObjectName(_KEY)
            shortcut.setKeys([QKeySequence(key) for key in self._keys()])
            shortcut.activated.connect(self._ask)


def _comes_from(dialog: QWidget, owner: QWidget) -> bool:
    """Whether a dialog was opened by this window, or by a dialog of it."""
    above: QWidget | None = dialog
    while above is not None and above is not owner:
        above = above.parentWidget()
    return above is not None
