"""What the window shows of the open project: its articles, its schema, and whether it is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow

from annotator.gui.actions import Actions
from annotator.gui.beside_text import BesideText
from annotator.gui.keys.bindings import KeyBindings, native_key
from annotator.gui.preferences import Preferences
from annotator.gui.recent_projects import RecentProjects
from annotator.gui.window_parts import WindowParts
from annotator.gui.words import shown, shown_error, tr
from annotator.model.errors import AnnotatorError
from annotator.workspace.events import (
    ArticleOpened,
    ArticlesAdded,
    ChangeSaved,
    Failed,
    MarksChanged,
    ProjectChanged,
    SavingFailed,
)
from annotator.workspace.ports import ArticleSummary
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import Workspace

REMARK_SECONDS = 12


class ProjectView:
    """Keeps every part of the window true to the project that is open, or to there being none."""

    def __init__(
        self,
        window: QMainWindow,
        parts: WindowParts,
        beside: BesideText,
        actions: Actions,
        recent: RecentProjects,
        preferences: Preferences,
        *,
        bindings: Callable[[], KeyBindings],
        workspace: Callable[[], Workspace | None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        self._window = window
        self._parts = parts
        self._beside = beside
        self._actions = actions
        self._recent = recent
        self._preferences = preferences
        self._bindings = bindings
        self._workspace = workspace
        self._failed = failed
        parts.editor.suggestions_changed.connect(self.enable)
        parts.status.retry.clicked.connect(self.retry_saving)

    # -- coming and going --------------------------------------------------------------------

    def show(self, workspace: Workspace, *, shared: bool) -> None:
        """Show a project that has just been read; `shared` where others work on it too."""
        parts = self._parts
        parts.editor.attach(workspace)
        events = workspace.events
        events.subscribe(ArticleOpened, self._article_opened)
        events.subscribe(MarksChanged, self._saving)
        events.subscribe(ChangeSaved, self._saved)
        events.subscribe(SavingFailed, self._saving_failed)
        events.subscribe(ArticlesAdded, lambda _: self._reload())
        events.subscribe(ProjectChanged, self._project_changed)
        events.subscribe(Failed, lambda event: self._failed(event.error))
        parts.palette_panel.show_schema(workspace.schema)
        parts.articles.show_project(workspace)
        parts.surface.set_placeholder(tr("No article is open"), [tr("Choose one in the list.")])
        parts.page_host.show_project(workspace)
        self.show_state()
        annotator = self._preferences.now.annotator
        if shared and annotator == Settings().annotator:
            parts.note.show_note(
                tr(
                    "You work as {annotator} in a shared project. Choose your own name: Project → Annotator…",
                    annotator=annotator,
                ),
                seconds=REMARK_SECONDS,
            )
        if self._bindings().left_out:
            left_out = " ".join(self._bindings().left_out)
            parts.note.show_note(
                tr("Keys in the settings were left out. {keys}", keys=left_out),
                seconds=REMARK_SECONDS,
            )

    def show_state(self) -> None:
        """Show the welcome page or the project, and what can be done with either."""
        workspace, parts = self._workspace(), self._parts
        open_now = workspace is not None
        parts.pages.setCurrentIndex(1 if open_now else 0)
        parts.docks.show(open_now)
        parts.status.show_for(open_now)
        self._recent.show()
        self.enable()
        if workspace is None:
            self._window.setWindowTitle("News Annotator")
            parts.status.show_idle()
            return
        self._show_title(workspace)
        parts.status.annotator.setText(
            tr("annotator: {annotator}", annotator=self._preferences.now.annotator)
        )
        if workspace.project.read_only:
            parts.status.show_read_only()
        else:
            parts.status.show_saved()

    def show_nothing(self) -> None:
        """Show nothing of the project that was open."""
        self._parts.page_host.show_project(None)
        self._parts.articles.show_nothing()
        self._parts.surface.show_article(None)
        self._beside.show_nothing()

    def open_first(self) -> None:
        """Open the first article of the list, or say how to get some."""
        workspace = self._workspace()
        assert workspace is not None

        def opened(rows: list[ArticleSummary]) -> None:
            if workspace is not self._workspace():
                return
            if rows:
                workspace.open_article(rows[0].id)
            else:
                self._parts.surface.set_placeholder(tr("No articles yet"), [self._how_to_import()])

        workspace.listing.part(self._parts.articles.whole_list.part(0, 1), opened)

    def _how_to_import(self) -> str:
        key_of = self._bindings().first_key
        files, folder = key_of("project.import"), key_of("project.import_folder")
        if not files or not folder:
            return tr("Import text files or a folder: see the menu Project.")
        return tr(
            "Import text files with {files}, or a folder with {folder}.",
            files=native_key(files),
            folder=native_key(folder),
        )

    # -- what happens to it ------------------------------------------------------------------

    def _project_changed(self, event: ProjectChanged) -> None:
        """Something changed over the whole project: show the newest state of everything."""
        workspace, parts = self._workspace(), self._parts
        if workspace is None:
            return
        if event.count.schema:
            parts.palette_panel.show_schema(workspace.schema)
            self._show_title(workspace)
        self._reload()
        if parts.page_in_front and parts.page_host.current is not None:
            parts.page_host.current.refresh()
        self._beside.inspect_soon()
        self.enable()

    def _reload(self) -> None:
        self._parts.articles.refresh()
        workspace = self._workspace()
        if workspace is not None and workspace.document is None:
            self.open_first()

    def _show_title(self, workspace: Workspace) -> None:
        project = workspace.project
        title = project.schema.title or project.schema.name
        self._window.setWindowTitle(f"{project.name} — {title}")

    def _article_opened(self, event: ArticleOpened) -> None:
        self._parts.articles.select(event.article)
        self.enable()
        self._parts.surface.setFocus()

    # -- saving ------------------------------------------------------------------------------

    def retry_saving(self) -> None:
        """Try again to write what could not be written."""
        # The button hides when all is saved, and must not leave the keyboard just anywhere.
        self._parts.surface.setFocus()
        workspace = self._workspace()
        if workspace is not None:
            workspace.retry_saving()

    def _saving(self, event: MarksChanged) -> None:
        self._beside.pace.changed(event.change)
        workspace = self._workspace()
        if workspace is not None and workspace.unsaved:
            self._parts.status.show_saving(workspace.unsaved)
        self.show_history()

    def _saved(self, event: ChangeSaved) -> None:
        if event.waiting:
            self._parts.status.show_saving(event.waiting)
        else:
            self._parts.status.show_saved()
            self._parts.inspector.ask_again()

    def _saving_failed(self, event: SavingFailed) -> None:
        self._parts.status.show_failed(event.waiting, shown(event.error.message))
        self._parts.note.show_note(shown_error(event.error))

    # -- what can be done --------------------------------------------------------------------

    def show_history(self) -> None:
        """Say what undo and redo would do."""
        workspace = self._workspace()
        if workspace is not None:
            self._actions.set_history(workspace.undo_label, workspace.redo_label)

    def enable(self) -> None:
        """Let be done what can be done, and grey out the rest."""
        editor = self._parts.editor
        open_now = self._workspace() is not None
        suggested = editor.ready and len(editor.suggestions) > 0
        self._parts.status.show_suggestions(len(editor.suggestions) if suggested else 0)
        self._actions.enable(project=open_now, article=editor.ready, suggestion=suggested)
        if open_now:
            self.show_history()
