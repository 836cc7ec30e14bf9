"""The place in the window where pages are shown, each under its title and a way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.pages.base import Page, PageDesk
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.workspace.workspace import Workspace


class FrontStack(QStackedWidget):
    """A stack that asks for no more room than what is in front needs."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        current = self.currentWidget()
        return super().sizeHint() if current is None else current.sizeHint()

    def minimumSizeHint(self) -> QSize:
        current = self.currentWidget()
        return super().minimumSizeHint() if current is None else current.minimumSizeHint()


class PageHost(QWidget):
    """Makes pages when they are first wanted and shows one at a time; Esc leads back to the text."""

    left = Signal()

    def __init__(
        self,
        desk: PageDesk,
        makers: Mapping[str, Callable[[PageDesk], Page]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._desk = desk
        self._makers = makers
        self._pages: dict[str, Page] = {}
        self.back = QPushButton(tr("‹ Back to the article"))
        self.back.setProperty("role", "link")
        self.back.clicked.connect(self._leave)
        self._title = plain_label("", role="headline")
        head = QFrame()
        head.setObjectName("page-head")
        line = QHBoxLayout(head)
        line.setContentsMargins(28, 14, 28, 6)
        line.setSpacing(18)
        line.addWidget(self._title, 1)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignRight)
        self._stack = FrontStack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    @property
    def current(self) -> Page | None:
        """The page in front."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def current_name(self) -> str:
        """The name of the page in front, or ""."""
        current = self.current
        return next((name for name, page in self._pages.items() if page is current), "")

    def page(self, name: str) -> Page:
        """The page of this name, made if it was not there.

        Raises:
            KeyError: there is no such page (a bug).
        """
        if name not in self._pages:
            made = self._pages[name] = self._makers[name](self._desk)
            made.set_theme(self._desk.theme)
            made.show_project(self._desk.workspace)
            self._stack.addWidget(made)
        return self._pages[name]

    def show_page(self, name: str) -> Page:
        """Bring a page to the front, with its newest state and the keyboard on it."""
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self._title.setText(page.title)
        page.refresh()
        page.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def show_project(self, workspace: Workspace | None) -> None:
        """Let every page belong to this project."""
        for page in self._pages.values():
            page.show_project(workspace)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        for page in self._pages.values():
            page.set_theme(theme)

    def may_leave(self) -> bool:
        """Whether the page in front agrees to be left."""
        return self.current is None or self.current.leave()

    def let_go(self) -> bool:
        """Whether every page agrees that the project is left."""
        return all(page.let_go() for page in self._pages.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field of the page wanted, and Enter on a button, as in a dialog."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QAbstractButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.may_leave():
            self.left.emit()
