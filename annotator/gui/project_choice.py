"""Which project to work on: asked for, made anew, or the sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui import asking
from annotator.gui.jobs import QtLane
from annotator.gui.preferences import Preferences
from annotator.gui.project_door import ProjectDoor
from annotator.gui.recent_menu import RecentMenu
from annotator.gui.welcome import WelcomePage
from annotator.model.schema import Schema
from annotator.workspace.projects import Projects


class ProjectChoice(QObject):
    """Asks for a project and has the door open it.

    Something may have to be done in a project that is still to be opened: `go_on` does it,
    `give_up` forgets it. With the sample, which is for learning, that is `tour` at first.
    """

    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        projects: Projects,
        lane: QtLane,
        preferences: Preferences,
        door: ProjectDoor,
        tour: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._projects = projects
        self._lane = lane
        self._preferences = preferences
        self._door = door
        self._tour = tour
        self._waiting_work: Callable[[], object] | None = None

    def listen_to(self, welcome: WelcomePage, recent: RecentMenu) -> None:
        """Do what is asked for on the welcome page and in the menu of recent projects."""
        welcome.sample_requested.connect(self.open_sample)
        welcome.new_requested.connect(self.make_new)
        welcome.open_requested.connect(self.open)
        welcome.recent_requested.connect(self.open_recent)
        welcome.server_requested.connect(self.connect_server)
        recent.chosen.connect(self.open_recent)

    @property
    def folder(self) -> Path:
        """Where projects and files usually lie."""
        return asking.usual_folder(self._preferences.now.folder)

    def make_new(self) -> None:
        """Ask where and under which schema, make the project and open it."""
        self._lane.submit(self._projects.shipped_schemas, self._ask_for_project, self.failed.emit)

    def make_new_for(self, work: Callable[[], object]) -> None:
        """Make a project for something to be done in it at once."""
        self._waiting_work = work
        self.make_new()

    def open(self) -> None:
        """Ask for a project file and open it."""
        target = asking.project_to_open(self._window, self.folder)
        if target is not None:
            self._door.open(target)

    def open_recent(self, target: str) -> None:
        """Open a project of the list; one on a server asks for its password first."""
        if "://" in target:
            self.connect_server(target)
        else:
            self._door.open(target)

    def connect_server(self, known: str = "") -> None:
        """Ask for a project on a team server and open it."""
        from annotator.gui.dialogs.server import ServerDialog

        dialog = ServerDialog(known, self._window)
        if dialog.exec():
            self._door.open(dialog.target)
        dialog.deleteLater()

    def open_sample(self) -> None:
        """Make the sample project where it is not there yet, and open it; at first with the tour."""
        if not self._preferences.now.toured:
            self._waiting_work = self._tour
        self._door.open_sample(str(asking.sample_path()))

    def tour_the_sample(self) -> None:
        """Open the sample project with the tour."""
        self._waiting_work = self._tour
        self._door.open_sample(str(asking.sample_path()))

    def go_on(self) -> None:
        """A project is open: do what was to be done in it."""
        work, self._waiting_work = self._waiting_work, None
        if work is not None:
            work()

    def give_up(self) -> None:
        """Something failed: what was to be done in the project is not done in another one."""
        self._waiting_work = None

    def _ask_for_project(self, schemas: Sequence[Schema]) -> None:
        asked = asking.new_project(self._window, schemas, self.folder)
        if asked is None:
            self._waiting_work = None
            return
        target, schema = asked
        self._door.create(target, schema)
