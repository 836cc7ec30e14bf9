"""The window: assembles canvas, panels and menus around one project; it has no rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.base import Command
from annotator.gui import asking, errands
from annotator.gui.accessibility.voice import CanvasVoice
from annotator.gui.action_table import ACTIONS, Action
from annotator.gui.actions import Actions
from annotator.gui.appearance import Appearance, chosen_theme
from annotator.gui.beside_text import BesideText
from annotator.gui.canvas.chooser import Chooser
from annotator.gui.canvas.context_menu import ContextMenu
from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.find_bar import FindBar
from annotator.gui.canvas.overlay import ModeBar, TransientNote
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.command_palette.palette import CommandPalette
from annotator.gui.dialogs.about import show_about, show_stats
from annotator.gui.docks import Docks
from annotator.gui.dropping import dropped_paths, dropped_project
from annotator.gui.failures import show_error
from annotator.gui.jobs import QtLane
from annotator.gui.keys.bindings import KeyBindings, native_key
from annotator.gui.keys.keymap import Keymap
from annotator.gui.language import language_of
from annotator.gui.notices import Notices
from annotator.gui.pages.host import FrontStack, PageHost
from annotator.gui.pages.registry import PAGES
from annotator.gui.pages.visits import Visits
from annotator.gui.panels.articles.panel import ArticlesPanel
from annotator.gui.panels.inspector.answers import InspectorAnswers
from annotator.gui.panels.inspector.panel import InspectorPanel
from annotator.gui.panels.palette import PalettePanel
from annotator.gui.panels.problems import ProblemsPanel
from annotator.gui.preferences import Preferences
from annotator.gui.project_door import ProjectDoor
from annotator.gui.recent_menu import RecentMenu
from annotator.gui.status_line import StatusLine
from annotator.gui.theme import Theme
from annotator.gui.tour import Tour, TourCard
from annotator.gui.transfers import Transfers
from annotator.gui.welcome import WelcomePage
from annotator.gui.words import shown, shown_error, tr
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.workspace.events import (
    ArticleOpened,
    ArticlesAdded,
    ChangeSaved,
    Failed,
    MarksChanged,
    ProjectChanged,
    SavingFailed,
)
from annotator.workspace.locations import gone
from annotator.workspace.ports import ArticleQuery, ArticleSummary
from annotator.workspace.projects import Projects
from annotator.workspace.settings import (
    Settings,
)
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.dialogs.manual import ManualWindow
GONE_AFTER = 300  # milliseconds: a project that is being opened goes first
PREPARED_AFTER = 1500  # milliseconds after a project has opened
SETTLING_ROUNDS = 6  # connect, open, list, open the first article, and their answers


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody works: in which project (None: in none), at which article."""

    target: str | None = None
    article: str | None = None


class MainWindow(QMainWindow):
    """One window on one project. Everything it does goes through the workspace.

    Failures of the world go to `complain`, a message box unless somebody else listens. With
    `remember` off, settings are used but not kept. Where it closed to be made anew in another
    language, `goes_on_at` is where.
    """

    editor: Editor
    appearance: Appearance
    actions_by_id: Actions
    bindings: KeyBindings
    transfers: Transfers

    def __init__(
        self, projects: Projects, settings: Settings | None = None, *, remember: bool = True
    ) -> None:
        super().__init__()
        self.projects = projects
        self.complain: Callable[[AnnotatorError], None] = lambda error: show_error(self, error)
        self.preferences = Preferences(settings, remember=remember)
        self.lane = QtLane(self)
        self.door = ProjectDoor(self, projects, self.lane, self.preferences, self._finish_fields)
        self.goes_on_at: Place | None = None
        self._spoken = language_of(self.settings.language)
        self._manual: ManualWindow | None = None
        self._waiting_work: Callable[[], object] | None = None
        self.setObjectName("window")
        self.setMinimumSize(900, 560)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.appearance.apply()
        self._docks.restore()
        self._show_project_state()

    # -- assembling --------------------------------------------------------------------------

    def _build(self) -> None:
        centre = QWidget()
        theme = chosen_theme(self.preferences)
        self.surface = CanvasSurface(theme, centre)
        self.mode_bar = ModeBar(theme, self.surface.viewport())
        self.note = TransientNote(theme, self.surface.viewport())
        self.chooser = Chooser(theme, centre)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.surface)
        self.editor = Editor(self.surface, self.mode_bar, self.note, self.chooser)
        self.editor.arcs = self.settings.arcs
        CanvasVoice(self.editor)
        self.find_bar = FindBar(self.surface, centre)
        self.welcome = WelcomePage()
        self.pages = FrontStack()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(centre)
        self.page_host = PageHost(self, PAGES)
        self.pages.addWidget(self.page_host)
        self.setCentralWidget(self.pages)
        self.articles = ArticlesPanel(theme)
        self.palette_panel = PalettePanel(theme)
        self.inspector = InspectorPanel(theme)
        InspectorAnswers(self.inspector, lambda: self.workspace)
        self.problems = ProblemsPanel(theme)
        self._docks = Docks(self, self.preferences)
        self._docks.add_left(said("Articles"), self.articles)
        self._docks.add_left(said("Labels"), self.palette_panel)
        self._docks.add_right(said("Inspector"), self.inspector)
        self._docks.add_right(said("Problems"), self.problems)
        self._visits = Visits(
            self.pages, centre, self.page_host, self._docks, self.editor, self._finish_here
        )
        self.status = StatusLine(theme, self)
        self.setStatusBar(self.status)
        self.notices = Notices(self, self.status)
        self.transfers = Transfers(
            self,
            self.status,
            self.notices,
            self.lane,
            self.projects.clock,
            lambda: self.workspace,
            self._folder,
        )
        self.beside = BesideText(
            self.editor,
            self.articles,
            self.inspector,
            self.problems,
            self.status,
            counted=self._history,
            focus_text=self.focus_canvas,
            parent=self,
        )
        self.tour = Tour(self.editor, TourCard(centre), lambda: self.bindings)
        self.tour.ended.connect(lambda: self.preferences.change(toured=True))
        self.command_palette = CommandPalette(self, theme, self)
        parts = (
            self.command_palette,
            self.surface,
            self.mode_bar,
            self.note,
            self.chooser,
            self.articles,
            self.palette_panel,
            self.inspector,
            self.problems,
            self.status,
            self.page_host,
        )
        self.appearance = Appearance(
            self.preferences, self.surface, self.note, parts, self.beside.inspect_soon, self
        )
        self.actions_by_id = Actions(self, self)
        self._use_keys(KeyBindings(ACTIONS, self.settings.keys))
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.setInterval(PREPARED_AFTER)
        self._preparing.timeout.connect(self.command_palette.prepare)
        self.recent = RecentMenu(self)
        self.actions_by_id.menus["Project"].insertMenu(
            self.actions_by_id.by_id["project.server"], self.recent
        )
        self._find_gone = QTimer(self)
        self._find_gone.setSingleShot(True)
        self._find_gone.setInterval(GONE_AFTER)
        self._find_gone.timeout.connect(self._grey_out_gone)
        self.recent.aboutToShow.connect(self._grey_out_gone)
        self._docks.add_to(self._view_menu())
        self._docks.arrange()

    def _view_menu(self) -> QMenu:
        return self.actions_by_id.menus["View"]

    def _connect(self) -> None:
        self.door.let_go = self.page_host.let_go
        self.door.entered.connect(self._take)
        self.door.leaving.connect(self._let_go)
        self.door.left.connect(self._left)
        self.door.failed.connect(self._fail)
        self.transfers.failed.connect(self._fail)
        self.transfers.project_wanted.connect(self._new_project_for)
        self.welcome.sample_requested.connect(self.open_sample)
        self.welcome.new_requested.connect(self.new_project)
        self.welcome.open_requested.connect(self.open_project)
        self.welcome.recent_requested.connect(self.open_recent)
        self.welcome.forget_requested.connect(self._forget)
        self.welcome.import_requested.connect(self.import_into_new)
        self.welcome.server_requested.connect(self.connect_server)
        self.recent.chosen.connect(self.open_recent)
        self.recent.cleared.connect(self._forget_all)
        self.articles.open_requested.connect(self.open_article)
        self.palette_panel.label_chosen.connect(self.editor.tag)
        self.palette_panel.event_chosen.connect(self.editor.start_event)
        self.palette_panel.relation_chosen.connect(self.editor.start_relation)
        self.problems.mark_requested.connect(self.editor.select_mark)
        self.problems.fix_requested.connect(self.editor.fix)
        self.inspector.command_requested.connect(self._run)
        self.inspector.role_requested.connect(self.editor.start_role)
        self.inspector.mark_requested.connect(self.editor.select_mark)
        self.inspector.arc_shown.connect(lambda arc: self.surface.set_context(hovered_link=arc))
        self.inspector.actor_requested.connect(self.choose_actor)
        self.inspector.registry_requested.connect(lambda actor: self.open_page("actors", actor))
        self.inspector.refused.connect(self.editor.say)
        self.inspector.letter_typed.connect(self._letter_beside_the_text)
        self.editor.selection_changed.connect(self.beside.inspect_soon)
        self.editor.marks_changed.connect(self.beside.count_soon)
        self.inspector.history_opened.connect(self.beside.inspect_soon)
        self.editor.suggestions_changed.connect(self._enable)
        self.editor.note_requested.connect(self.edit_note)
        self.editor.actor_requested.connect(self.choose_actor)
        self.editor.menu_requested.connect(self._context_menu)
        self.editor.opened.connect(lambda: self.find_bar.article_changed(self.editor.text))
        self.find_bar.closed.connect(self._found)
        self.editor.other_key = self._canvas_key
        self.page_host.left.connect(self.leave_page)
        self.editor.nothing_to_leave.connect(self._visits.go_back)
        self.status.retry.clicked.connect(self._retry_saving)
        self.articles.work.told.connect(self.say)
        self.articles.work.export_requested.connect(self.transfers.export)
        self.articles.progressed.connect(self.status.progress.setText)

    @property
    def workspace(self) -> Workspace | None:
        """The open project."""
        return self.door.workspace

    @property
    def has_opened(self) -> bool:
        """Whether any project could be opened so far."""
        return self.door.has_opened

    @property
    def docks(self) -> list[QDockWidget]:
        """The panels: articles, labels, inspector, problems."""
        return self._docks.all

    @property
    def settings(self) -> Settings:
        """What the person chose."""
        return self.preferences.now

    def settle(self) -> None:
        """Wait until nothing is under way: what was asked for is shown."""
        for _ in range(SETTLING_ROUNDS):
            self.articles.settle()
            self.lane.drain()
            QApplication.processEvents()
        self.editor.settle()
        self.find_bar.finding.settle()
        self.surface.settle()
        self.beside.settle()
        QApplication.processEvents()  # words that break over lines ask for room once they are laid out

    # -- projects ----------------------------------------------------------------------------

    def open_target(self, target: str, article: str | None = None) -> None:
        """Open a project, and an article in it: the named one, else the first."""
        self.door.open(target, article)

    def _take(self, workspace: Workspace, article: str) -> None:
        """Work on a project that has just been read."""
        self.editor.attach(workspace)
        events = workspace.events
        events.subscribe(ArticleOpened, self._article_opened)
        events.subscribe(MarksChanged, self._saving)
        events.subscribe(ChangeSaved, self._saved)
        events.subscribe(SavingFailed, self._saving_failed)
        events.subscribe(ArticlesAdded, lambda _: self._reload())
        events.subscribe(ProjectChanged, self._project_changed)
        events.subscribe(Failed, lambda event: self._fail(event.error))
        self.palette_panel.show_schema(workspace.schema)
        self.articles.show_project(workspace)
        self.surface.set_placeholder(tr("No article is open"), [tr("Choose one in the list.")])
        self.page_host.show_project(workspace)
        self._show_project_state()
        if "://" in self.door.target and self.settings.annotator == Settings().annotator:
            self.note.show_note(
                tr(
                    "You work as {annotator} in a shared project. Choose your own name: Project → Annotator…",
                    annotator=self.settings.annotator,
                ),
                seconds=12,
            )
        if self.bindings.left_out:
            left_out = " ".join(self.bindings.left_out)
            self.note.show_note(
                tr("Keys in the settings were left out. {keys}", keys=left_out), seconds=12
            )
        self._preparing.start()
        self._find_gone.stop()
        if article:
            workspace.open_article(ArticleId(article))
        else:
            self._open_first()
        work, self._waiting_work = self._waiting_work, None
        if work is not None:
            work()

    def _project_changed(self, event: ProjectChanged) -> None:
        """Something changed over the whole project: show the newest state of everything."""
        if self.workspace is None:
            return
        if event.count.schema:
            self.palette_panel.show_schema(self.workspace.schema)
            self._show_title()
        self._reload()
        if self.pages.currentWidget() is self.page_host and self.page_host.current is not None:
            self.page_host.current.refresh()
        self.beside.inspect_soon()
        self._enable()

    def _open_first(self) -> None:
        assert self.workspace is not None
        workspace = self.workspace

        def opened(rows: list[ArticleSummary]) -> None:
            if workspace is not self.workspace:
                return
            if rows:
                workspace.open_article(rows[0].id)
            else:
                self.surface.set_placeholder(
                    tr("No articles yet"),
                    [self._how_to_import()],
                )

        workspace.listing.part(ArticleQuery(workspace.annotator, limit=1), opened)

    def _how_to_import(self) -> str:
        key_of = self.bindings.first_key
        files, folder = key_of("project.import"), key_of("project.import_folder")
        if not files or not folder:
            return tr("Import text files or a folder: see the menu Project.")
        return tr(
            "Import text files with {files}, or a folder with {folder}.",
            files=native_key(files),
            folder=native_key(folder),
        )

    def _reload(self) -> None:
        self.articles.refresh()
        if self.workspace is not None and self.workspace.document is None:
            self._open_first()

    def _let_go(self) -> None:
        """Another project comes, or none."""
        self.leave_page()
        self.transfers.stop()
        self.tour.stop()
        self.editor.attach(None)
        self.find_bar.article_changed(None)

    def _left(self) -> None:
        """Show nothing of the project that was open."""
        self.transfers.end()
        self.page_host.show_project(None)
        self.articles.show_nothing()
        self.surface.show_article(None)
        self.beside.show_nothing()

    def _show_project_state(self) -> None:
        workspace = self.workspace
        open_now = workspace is not None
        self.pages.setCurrentIndex(1 if open_now else 0)
        self._docks.show(open_now)
        self.statusBar().setVisible(open_now)
        self._show_recent()
        self._enable()
        if workspace is None:
            self.setWindowTitle("News Annotator")
            self.status.show_idle()
            return
        project = workspace.project
        self._show_title()
        self.status.annotator.setText(
            tr("annotator: {annotator}", annotator=self.settings.annotator)
        )
        if project.read_only:
            self.status.show_read_only()
        else:
            self.status.show_saved()

    def _show_title(self) -> None:
        if self.workspace is not None:
            project = self.workspace.project
            self.setWindowTitle(f"{project.name} — {project.schema.title or project.schema.name}")

    def _show_recent(self) -> None:
        self.recent.show_recent(self.settings.recent, ())
        self.welcome.show_recent(self.settings.recent)
        self._find_gone.start()

    def _grey_out_gone(self) -> None:
        """Ask the disk, which may be slow, which recent projects are not there any more."""
        projects = self.settings.recent

        def found(missing: frozenset[str]) -> None:
            if missing and projects == self.settings.recent:
                self.recent.show_recent(projects, missing)
                self.welcome.show_recent(projects, missing)

        if projects:
            self.lane.submit(lambda: gone(projects), found, self._fail)

    def _forget(self, project: str) -> None:
        self.preferences.use(self.settings.without_recent(project))
        self._show_recent()

    def _forget_all(self) -> None:
        self.preferences.change(recent=())
        self._show_recent()

    # -- pages -------------------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """The colours of the moment."""
        return self.appearance.theme

    def open_page(self, name: str, what: str = "") -> None:
        """Show a page in place of the text, perhaps at one thing of it.

        What is beside the text makes room for it.
        """
        if self.workspace is not None:
            self._visits.open_page(name, what)

    def leave_page(self) -> None:
        """Show the text again."""
        self._visits.leave_page()

    def open_at(self, article: str, start: int | None = None, end: int | None = None) -> None:
        """Open an article and select these code points of its text."""
        if self.workspace is None:
            return
        if start is None:
            self._visits.open_article(self.workspace, article)
        else:
            self._visits.open_at(self.workspace, article, start, start if end is None else end)

    def open_mark(self, article: str, mark: str) -> None:
        """Open an article and select this mark."""
        if self.workspace is not None:
            self._visits.open_mark(self.workspace, article, mark)

    def search_same_string(self) -> None:
        """Look for the words of the selected mention, or the selected text, in every article."""
        errands.search_same_string(self.editor, self.page_host, self.open_page)

    def say(self, words: str) -> None:
        """Show a line that goes away by itself: over the text, or beside what is in front."""
        if self.pages.currentWidget() is self.surface.parentWidget():
            self.editor.say(words)
        else:
            self.notices.tell(words)

    def fail(self, error: AnnotatorError) -> None:
        """Show that something could not be done."""
        self._fail(error)

    # -- the open article --------------------------------------------------------------------

    def open_article(self, article: str) -> None:
        """Open an article of the list."""
        self.open_at(article)

    def _article_opened(self, event: ArticleOpened) -> None:
        self.articles.select(event.article)
        self._enable()
        self.focus_canvas()

    def _saving(self, event: MarksChanged) -> None:
        self.beside.pace.changed(event.change)
        if self.workspace is not None and self.workspace.unsaved:
            self.status.show_saving(self.workspace.unsaved)
        self._history()

    def _saved(self, event: ChangeSaved) -> None:
        if event.waiting:
            self.status.show_saving(event.waiting)
        else:
            self.status.show_saved()
            self.inspector.ask_again()

    def _saving_failed(self, event: SavingFailed) -> None:
        self.status.show_failed(event.waiting, shown(event.error.message))
        self.note.show_note(shown_error(event.error))

    def _letter_beside_the_text(self, event: QKeyEvent) -> None:
        """A letter typed on a closed choice is meant for the text."""
        self.focus_canvas()
        QApplication.sendEvent(self.surface, event)

    def save_again(self) -> None:
        """Try again to write what could not be written."""
        self._retry_saving()

    def _retry_saving(self) -> None:
        # The button hides when all is saved, and must not leave the keyboard just anywhere.
        self.focus_canvas()
        if self.workspace is not None:
            self.workspace.retry_saving()

    def _history(self) -> None:
        workspace = self.workspace
        if workspace is not None:
            self.actions_by_id.set_history(workspace.undo_label, workspace.redo_label)

    def _enable(self) -> None:
        open_now = self.workspace is not None
        suggested = self.editor.ready and len(self.editor.suggestions) > 0
        self.status.show_suggestions(len(self.editor.suggestions) if suggested else 0)
        self.actions_by_id.enable(project=open_now, article=self.editor.ready, suggestion=suggested)
        if open_now:
            self._history()

    def _run(self, command: Command) -> None:
        self.editor.run(command)
        self.beside.inspect_soon()

    def _canvas_key(self, event: QKeyEvent) -> bool:
        possible = self.keymap.actions_for(event)
        if not possible:
            return False
        action = next((one for one in possible if one.applies(self)), possible[0])
        if action.needs == "article" and not self.editor.ready:
            return False
        if action.needs == "suggestion" and not len(self.editor.suggestions):
            return False
        action.call(self)
        return True

    def _context_menu(self, where: QPoint) -> None:
        def again() -> None:
            QTimer.singleShot(0, self, lambda: self._context_menu(where))

        menu = ContextMenu(self.editor, self.actions_by_id.by_id, again, self)
        menu.exec(where)
        menu.deleteLater()

    # -- what actions ask for ----------------------------------------------------------------

    def undo(self) -> None:
        """Take back the newest step."""
        self._through(lambda workspace: workspace.undo())

    def redo(self) -> None:
        """Do the newest undone step again."""
        self._through(lambda workspace: workspace.redo())

    def _through(self, ask: Callable[[Workspace], None]) -> None:
        if self.workspace is None:
            return
        self.beside.count_now()
        self.editor.leave_mode()
        try:
            ask(self.workspace)
        except AnnotatorError as error:
            self.editor.say(shown_error(error))

    def open_neighbour(self, step: int) -> None:
        """Open the next or previous article of the list."""
        if not self.editor.ready:
            return

        def found(article: ArticleId | None) -> None:
            if article is None:
                self.editor.say(
                    tr("This is the last article.") if step > 0 else tr("This is the first one.")
                )
            else:
                self.open_article(article)

        self.articles.neighbour(self.editor.article.id, step, found)

    def complete_and_next(self) -> None:
        """Mark the article complete and open the next one."""
        if self.editor.marks.layer.status != "complete":
            self.editor.set_status("complete")
        self.open_neighbour(1)

    def edit_note(self) -> None:
        """Put the keyboard into the note field of the selected mark."""
        if not self.beside.edit_note():
            self.editor.say(tr("Select a mark first."))

    def choose_actor(self) -> None:
        """Ask which actor the selected mention is, and link it."""
        errands.choose_actor(self.editor, self)
        self.focus_canvas()

    def _folder(self) -> Path:
        return asking.usual_folder(self.settings.folder)

    def new_project(self) -> None:
        """Ask where and under which schema, make the project and open it."""
        self.lane.submit(self.projects.shipped_schemas, self._ask_for_project, self._fail)

    def _new_project_for(self, work: Callable[[], object]) -> None:
        """Make a project for something to be done in it at once."""
        self._waiting_work = work
        self.new_project()

    def _ask_for_project(self, schemas: Sequence[Schema]) -> None:
        asked = asking.new_project(self, schemas, self._folder())
        if asked is None:
            self._waiting_work = None
            return
        target, schema = asked
        self.door.create(target, schema)

    def open_project(self) -> None:
        """Ask for a project file and open it."""
        target = asking.project_to_open(self, self._folder())
        if target is not None:
            self.open_target(target)

    def open_recent(self, target: str) -> None:
        """Open a project of the list; one on a server asks for its password first."""
        if "://" in target:
            self.connect_server(target)
        else:
            self.open_target(target)

    def connect_server(self, known: str = "") -> None:
        """Ask for a project on a team server and open it."""
        from annotator.gui.dialogs.server import ServerDialog

        dialog = ServerDialog(known, self)
        if dialog.exec():
            self.open_target(dialog.target)
        dialog.deleteLater()

    def import_into_new(self) -> None:
        """Ask for files and make a project of them, in one go."""
        self.transfers.offer(asking.files_to_import(self), into_new=True)

    def open_sample(self) -> None:
        """Make the sample project where it is not there yet, and open it; at first with the tour."""
        if not self.settings.toured:
            self._waiting_work = self.start_tour
        self.door.open_sample(str(asking.sample_path()))

    def save_picture(self, *, selected: bool = False) -> None:
        """Ask for a file and draw the article into it, or the lines of what is selected."""
        try:
            errands.save_picture(self.editor, self.theme, self._folder(), self, selected=selected)
        except AnnotatorError as error:
            self.complain(error)

    def rename_annotator(self) -> None:
        """Ask under which name marks are made from now on."""
        name = asking.annotator_name(self, self.settings.annotator)
        if name is not None and name != self.settings.annotator:
            self._work_as(name)

    def _work_as(self, name: str) -> None:
        self.preferences.change(annotator=name)
        if self.workspace is not None:
            # Not the project's location: that is fit to be shown and holds no password.
            self.open_target(
                self.door.target, self.editor.article.id if self.editor.ready else None
            )

    def show_stats(self) -> None:
        """Show the project's counts."""
        if self.workspace is not None:
            self.workspace.stats(lambda stats: show_stats(self, stats))

    def show_manual(self, page: str = "index", heading: str = "") -> None:
        """Show a page of the manual, and a heading on it."""
        # Seldom needed, and the start of the program should not wait for them: see also pictures.
        from annotator.gui.dialogs.manual import ManualWindow

        if self._manual is None:
            self._manual = ManualWindow(self, bindings=self.bindings)
        self._manual.show_schema(None if self.workspace is None else self.workspace.schema)
        self._manual.show()  # before: what is shown is built anew once it has its colours
        self._manual.show_page(page, heading)
        self._manual.raise_()
        self._manual.activateWindow()

    def show_help(self) -> None:
        """Show what the schema says of the label that is worked on, else the manual."""
        page = self.page_host.current if self._page_in_front else None
        label = page.label_in_hand if page is not None else self._label_in_hand
        if label:
            self.show_manual("guidelines", label)
        else:
            self.show_manual()

    @property
    def _page_in_front(self) -> bool:
        return self.pages.currentWidget() is self.page_host

    @property
    def _label_in_hand(self) -> str:
        """The label of the selected mark, nothing where none is selected."""
        selected = self.editor.selected if self.editor.ready else None
        return "" if selected is None else selected.type

    def show_messages(self) -> None:
        """Show what was told since the program started."""
        from annotator.gui.dialogs.messages import MessagesDialog

        dialog = MessagesDialog(self.notices.history, self)
        dialog.exec()
        dialog.deleteLater()

    def start_tour(self) -> None:
        """Lead through the keys that matter most, in the open project or else in the sample."""
        if self.workspace is None:
            self._waiting_work = self.start_tour
            self.door.open_sample(str(asking.sample_path()))
        else:
            self.leave_page()
            self.tour.start(self.workspace)
            self.focus_canvas()

    def show_about(self) -> None:
        """Show versions and licences."""
        from annotator.workspace.parts import program_parts

        self.lane.submit(program_parts, lambda parts: show_about(self, parts), self._fail)

    def find_command(self) -> None:
        """Open the command palette."""
        self.command_palette.open()

    def perform(self, action: Action) -> None:
        """Do an action of the table; one of the text needs the text in front."""
        if action.scope == "canvas":
            self.leave_page()
            self.focus_canvas()
        action.call(self)

    def find_words(self) -> None:
        """Open the bar in which words of the article are found."""
        selection = self.editor.selection
        self.find_bar.open_bar(self.editor.text, (selection.start, selection.end))

    def find_again(self, step: int) -> None:
        """Go to the next or previous hit; with the bar closed, select it."""
        if self.find_bar.isVisible():
            self.find_bar.step(step)
            return
        selection = self.editor.selection
        position = selection.end if step > 0 else selection.start
        hit = self.find_bar.step_from(self.editor.text, position, step)
        if hit is None:
            self.find_words()
        else:
            self.editor.select(Selection.of_text(*hit))

    def _found(self, hit: tuple[int, int] | None) -> None:
        """The bar was closed: its hit is selected, ready to be tagged."""
        if hit is not None and self.editor.ready:
            self.editor.select(Selection.of_text(*hit))
        self.focus_canvas()

    def focus_search(self) -> None:
        """Put the keyboard into the article search."""
        self.articles.search.setFocus()
        self.articles.search.selectAll()

    def focus_canvas(self) -> None:
        """Put the keyboard on the text."""
        self.surface.setFocus()

    # -- looks -------------------------------------------------------------------------------

    def _fail(self, error: AnnotatorError) -> None:
        self.transfers.end()
        self._waiting_work = None
        self.complain(error)

    def _use_keys(self, bindings: KeyBindings) -> None:
        """Let these keys work, and show them wherever a key is printed."""
        self.bindings = bindings
        self.keymap = Keymap(bindings.actions)
        self.actions_by_id.show_keys(bindings.actions)
        self.editor.key_of = bindings.first_key
        self.editor.key_of_label = lambda label: bindings.key_of_label(self.editor.schema, label)
        self.palette_panel.show_keys(bindings)
        self.inspector.show_keys(bindings)
        self.welcome.show_keys(bindings)
        self.tour.show_keys()
        if self._manual is not None:
            self._manual.show_keys(bindings)

    def choose_keys(self) -> None:
        """Show every action with its keys, to be changed."""
        from annotator.gui.dialogs.keys import KeysDialog

        schema = None if self.workspace is None else self.workspace.schema
        dialog = KeysDialog(self.bindings, schema, self.appearance.theme, self)
        dialog.changed.connect(self._keys_chosen)
        dialog.exec()
        dialog.deleteLater()

    def choose_settings(self, setting: str = "") -> None:
        """Show every setting, with the keyboard on the named one if any."""
        from annotator.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.settings, self.theme, self)

        def chosen(name: str, value: Any) -> None:
            self.use_setting(name, value)
            dialog.show_settings(self.settings, self.theme)

        dialog.chosen.connect(chosen)
        dialog.keys_wanted.connect(self.choose_keys)
        if setting:
            dialog.go_to(setting)
        dialog.exec()
        dialog.deleteLater()
        self._speak()

    def use_setting(self, name: str, value: Any) -> None:
        """Give a setting another value and let it take effect at once."""
        effects: dict[str, Callable[[Any], object]] = {
            "theme": self.appearance.set_theme,
            "motion": self.appearance.set_motion,
            "face": self.appearance.set_face,
            "text_size": self.appearance.set_text_size,
            "line_spacing": self.appearance.set_line_spacing,
            "annotator": self._work_as,
        }
        if name in effects:
            effects[name](value)
        else:
            self.preferences.change(**{name: value})
        if name == "arcs":
            self.editor.show_arcs(value)
        if name == "language" and QApplication.activeModalWidget() is None:
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        """Close, to be made anew, where another language was chosen (decision 0051)."""
        if language_of(self.settings.language) == self._spoken:
            return
        article = self.editor.article.id if self.editor.ready else None
        self.goes_on_at = Place(self.door.target or None, article)
        if not self.close():
            self.goes_on_at = None
            self.say(tr("The window speaks the other language when it is opened again."))

    def _keys_chosen(self, bindings: KeyBindings) -> None:
        self.preferences.change(keys=bindings.own)
        self._use_keys(bindings)
        self.beside.inspect_soon()

    def reset_layout(self) -> None:
        """Put every panel where it was at first."""
        self._docks.reset(with_project=self.workspace is not None)

    def _finish_fields(self) -> None:
        """Let a field that is being edited hand over what was typed."""
        self.inspector.finish()
        if QApplication.focusWidget() is not self.surface:
            self.surface.setFocus()

    def _finish_here(self) -> None:
        """Something else takes the place of what is shown: nothing of it may wait any longer."""
        self._finish_fields()
        self.beside.count_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field wanted leads back to the text: what is typed next is meant for it."""
        if event.key() == Qt.Key.Key_Escape and self.workspace is not None:
            self.focus_canvas()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A project is opened, anything else is looked at to be imported."""
        paths = dropped_paths(event.mimeData())
        if not paths:
            return
        event.acceptProposedAction()
        project = dropped_project(paths)
        # What the files come from waits for the end of the drop, not of a dialog.
        if project is not None:
            QTimer.singleShot(0, self, lambda: self.open_target(project))
        else:
            QTimer.singleShot(0, self, lambda: self.transfers.offer(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._finish_fields()
        had_project = self.workspace is not None
        if not self.door.leave():
            event.ignore()
            return
        try:
            if had_project:
                self._docks.remember()
        finally:
            self.lane.stop()
        event.accept()
