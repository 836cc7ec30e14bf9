"""The panels around the text: where they stand, which are shown, and what is remembered of it."""

from __future__ import annotations

from base64 import b64decode, b64encode

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QWidget

from annotator.gui.preferences import Preferences
from annotator.gui.words import shown

NARROWEST_PANEL = 176  # pixels: titles and labels can still be told apart
FRAME = QSize(8, 40)  # pixels that a window manager may add
USUAL_SIZE = (1440, 900)
USUAL_WIDTHS = (272, 316)  # of the left and the right panels
NARROW_WINDOW = 1200
NARROW_WIDTHS = (260, 296)  # in such a window: the text needs the room more


class Docks:
    """The dock widgets of a window: two at the left, then those at the right.

    Panels belong to a project: without one they are hidden, and those that the person closed stay
    closed. A page in place of the text takes the room of the right ones.
    """

    def __init__(self, window: QMainWindow, preferences: Preferences) -> None:
        self._window = window
        self._preferences = preferences
        self.left: list[QDockWidget] = []
        self.right: list[QDockWidget] = []
        self._closed: set[QDockWidget] = set()
        self._aside: list[QDockWidget] = []
        self._widths: dict[QDockWidget, int] = {}
        self._shown = True
        self._usual_state = QByteArray()
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)

    @property
    def all(self) -> list[QDockWidget]:
        """Every one, the left ones first."""
        return [*self.left, *self.right]

    def add_left(self, title: str, panel: QWidget) -> None:
        """Put a panel at the left, below those that are there."""
        panel.setMinimumWidth(NARROWEST_PANEL)
        self.left.append(self._dock(title, panel, Qt.DockWidgetArea.LeftDockWidgetArea))

    def add_right(self, title: str, panel: QWidget) -> None:
        """Put a panel at the right, below those that are there."""
        self.right.append(self._dock(title, panel, Qt.DockWidgetArea.RightDockWidgetArea))

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(shown(title), self._window)
        dock.setObjectName(f"dock-{str(title).lower()}")
        dock.setWidget(panel)
        dock.setTitleBarWidget(QWidget())
        self._window.addDockWidget(area, dock)
        return dock

    def add_to(self, menu: QMenu) -> None:
        """Let a menu show and hide each panel."""
        menu.addSeparator()
        for dock in self.all:
            menu.addAction(dock.toggleViewAction())

    def arrange(self) -> None:
        """Take the usual sizes, and remember how it looks as the usual layout."""
        self._usual_sizes()
        self._usual_state = self._window.saveState()

    def _usual_sizes(self) -> None:
        horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        narrow = self._window.width() < NARROW_WINDOW
        widths = list(NARROW_WIDTHS if narrow else USUAL_WIDTHS)
        self._window.resizeDocks([self.left[0], self.right[0]], widths, horizontal)
        self._window.resizeDocks(self.left, [420, 320], vertical)
        self._window.resizeDocks(self.right, [560, 180], vertical)

    def show(self, shown: bool) -> None:
        """Show the panels for a project, or hide them where there is none."""
        if shown == self._shown:
            return
        if not shown:
            self._closed = {dock for dock in self.all if dock.isHidden()}
        for dock in self.all:
            dock.setVisible(shown and dock not in self._closed)
        self._shown = shown
        if shown and not self._preferences.now.layout:
            self._usual_sizes()

    def make_room(self) -> None:
        """Inspector and problems are about the text; a page needs their room."""
        if not self._widths:
            self._widths = {dock: dock.width() for dock in self.all if not dock.isHidden()}
        # One page may follow another: what the first put aside still comes back.
        self._aside += [dock for dock in self.right if not dock.isHidden()]
        for dock in self._aside:
            dock.hide()

    def take_room(self) -> None:
        """The text is shown again, and what belongs beside it."""
        for dock in self._aside:
            dock.show()
        self._aside = []
        # A page may need more room than the text; what it took is given back.
        widths = {dock: width for dock, width in self._widths.items() if not dock.isHidden()}
        self._widths = {}
        if widths:
            layout = self._window.layout()
            assert layout is not None
            layout.activate()  # what the text needs counts now, not what the page needed
            horizontal = Qt.Orientation.Horizontal
            self._window.resizeDocks(list(widths), list(widths.values()), horizontal)

    def reset(self, *, with_project: bool) -> None:
        """Put every panel where it was at first."""
        self._preferences.change(layout="")
        self._closed = set()
        self._window.restoreState(self._usual_state)
        self._shown = True
        self.show(with_project)
        if with_project:
            self._usual_sizes()

    def restore(self) -> None:
        """Let the window and its panels stand where they stood last time."""
        window, settings = self._window, self._preferences.now
        window.resize(*USUAL_SIZE)
        if QGuiApplication.platformName() != "offscreen":
            # The frame must fit too, or the line that says "Saved" lies below the screen.
            room = window.screen().availableSize() - FRAME
            window.resize(window.size().boundedTo(room))
        if settings.geometry:
            window.restoreGeometry(QByteArray(b64decode(settings.geometry)))
        if settings.layout:
            window.restoreState(QByteArray(b64decode(settings.layout)))

    def remember(self) -> None:
        """Keep how the window and its panels stand for the next time."""
        self._preferences.change(
            geometry=b64encode(self._window.saveGeometry().data()).decode(),
            layout=b64encode(self._window.saveState().data()).decode(),
        )
