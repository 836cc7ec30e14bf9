"""The projects that were opened lately, on the welcome page and in the menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from annotator.gui.jobs import QtLane
from annotator.gui.preferences import Preferences
from annotator.gui.recent_menu import RecentMenu
from annotator.gui.welcome import WelcomePage
from annotator.model.errors import AnnotatorError
from annotator.workspace.locations import gone

GONE_AFTER = 300  # milliseconds: a project that is being opened goes first


class RecentProjects(QObject):
    """Shows the recent projects of the settings, those that are gone grey, and forgets them."""

    def __init__(
        self,
        menu: RecentMenu,
        welcome: WelcomePage,
        preferences: Preferences,
        lane: QtLane,
        failed: Callable[[AnnotatorError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._menu = menu
        self._welcome = welcome
        self._preferences = preferences
        self._lane = lane
        self._failed = failed
        self._find_gone = QTimer(self)
        self._find_gone.setSingleShot(True)
        self._find_gone.setInterval(GONE_AFTER)
        self._find_gone.timeout.connect(self._grey_out_gone)
        menu.aboutToShow.connect(self._grey_out_gone)
        menu.cleared.connect(self._forget_all)
        welcome.forget_requested.connect(self._forget)

    def show(self) -> None:
        """Show them as they are in the settings; soon after, which are gone."""
        self._menu.show_recent(self._preferences.now.recent, ())
        self._welcome.show_recent(self._preferences.now.recent)
        self._find_gone.start()

    def look_no_more(self) -> None:
        """A project is open: which others are gone need not be known now."""
        self._find_gone.stop()

    def _grey_out_gone(self) -> None:
        """Ask the disk, which may be slow, which recent projects are not there any more."""
        projects = self._preferences.now.recent

        def found(missing: frozenset[str]) -> None:
            if missing and projects == self._preferences.now.recent:
                self._menu.show_recent(projects, missing)
                self._welcome.show_recent(projects, missing)

        if projects:
            self._lane.submit(lambda: gone(projects), found, self._failed)

    def _forget(self, project: str) -> None:
        self._preferences.use(self._preferences.now.without_recent(project))
        self.show()

    def _forget_all(self) -> None:
        self._preferences.change(recent=())
        self.show()
