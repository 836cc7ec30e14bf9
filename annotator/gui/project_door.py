"""The way into projects and out of them: nothing is left before it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.gui.failures import message_box
from annotator.gui.jobs import QtLane
from annotator.gui.long_work import Job, LongWork
from annotator.gui.preferences import Preferences
from annotator.gui.words import tr
from annotator.model.errors import AnnotatorError
from annotator.workspace.events import Failed, ProjectOpened
from annotator.workspace.locations import without_password
from annotator.workspace.ports import ProjectStore
from annotator.workspace.projects import Projects
from annotator.workspace.workspace import Workspace


class ProjectDoor(QObject):
    """Opens one project at a time; a project that cannot be read does not replace the open one.

    `leaving` comes before the workspace is closed, `left` after it; `entered` has the new
    workspace and the id of the article that was asked for, empty where none was. `finish` is
    called before it is asked whether all is written: what is being typed belongs to it.
    """

    leaving = Signal()
    left = Signal()
    entered = Signal(object, str)
    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        projects: Projects,
        lane: QtLane,
        preferences: Preferences,
        finish: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._projects = projects
        self._lane = lane
        self._preferences = preferences
        self._finish = finish
        self.workspace: Workspace | None = None
        self.target = ""
        self.let_go: Callable[[], bool] = lambda: True
        self.work: LongWork | None = None  # where it shows that a project is brought up to date
        self._coming: Job | None = None

    @property
    def has_opened(self) -> bool:
        """Whether any project could be opened so far."""
        return self.target != ""

    def open(self, target: str, article: str | None = None) -> None:
        """Open a project in place of the one that is open."""

        job = None if self.work is None else self.work.begin(tr("Bringing the project up to date"))
        self._coming = job

        def over() -> None:
            self._coming = None
            if job is not None:
                job.end()

        def unreachable(error: AnnotatorError) -> None:
            over()
            self._fail(error)

        def connected(store: ProjectStore) -> None:
            over()
            # What waits is written before the history is read: it may be the same project.
            if not self.everything_written():
                self._lane.submit(store.close, lambda _: None, self._fail)
                return
            workspace = Workspace(
                store,
                self._lane,
                self._projects.clock,
                annotator=self._preferences.now.annotator,
            )

            def opened(_: ProjectOpened) -> None:
                heed_no_more()
                if self.leave():
                    self._enter(workspace, target, article)
                else:
                    workspace.close()

            def refused(event: Failed) -> None:
                heed_no_more()
                workspace.close()
                self._fail(event.error)

            workspace.events.subscribe(ProjectOpened, opened)
            heed_no_more = workspace.events.subscribe(Failed, refused)
            workspace.open()

        def connect() -> ProjectStore:
            if job is None:
                return self._projects.connect(target)
            return self._projects.connect(target, progress=job.progress, cancelled=job.cancelled)

        self._lane.submit(connect, connected, unreachable)

    def create(self, target: str, schema: str) -> None:
        """Make an empty project and open it."""
        self._lane.submit(
            lambda: self._projects.create(target, schema=schema),
            lambda _: self.open(target),
            self._fail,
        )

    def open_sample(self, target: str) -> None:
        """Make the sample project where it is not there yet, and open it."""
        self._lane.submit(
            lambda: self._projects.create_sample(target),
            lambda _: self.open(target),
            self._fail,
        )

    def _enter(self, workspace: Workspace, target: str, article: str | None) -> None:
        """Work on a project that has just been read."""
        self.workspace = workspace
        self.target = target
        self._preferences.use(self._preferences.now.with_recent(_absolute(target)))
        self.entered.emit(workspace, article or "")

    def leave(self) -> bool:
        """Write what waits and let go of the project; False where the person wants to stay."""
        workspace = self.workspace
        if self._coming is not None:
            self._coming.stop()  # nobody waits for it any more
        if workspace is None:
            return True
        if not self.let_go() or not self.everything_written():
            return False
        self.workspace = None
        self.leaving.emit()
        workspace.close()
        self.left.emit()
        return True

    def everything_written(self) -> bool:
        """Write what waits; False where that fails and the person wants to stay."""
        workspace = self.workspace
        if workspace is None:
            return True
        self._finish()
        workspace.retry_saving()
        while not workspace.flush():
            box = message_box(
                self._window,
                tr("1 change is not saved.")
                if workspace.unsaved == 1
                else tr("{unsaved} changes are not saved.", unsaved=workspace.unsaved),
                tr("The project could not be written. Make room or reconnect, then try again."),
            )
            again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
            lose = box.addButton(tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
            box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
            box.exec()
            if box.clickedButton() is lose:
                break
            if box.clickedButton() is not again:
                return False
            workspace.retry_saving()
        return True

    def _fail(self, error: AnnotatorError) -> None:
        self.failed.emit(error)


def _absolute(target: str) -> str:
    """A path that means the same wherever the program starts; a URL without its password."""
    return without_password(target) if "://" in target else str(Path(target).absolute())
