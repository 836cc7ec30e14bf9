"""The window: assembles canvas, panels and menus around one project; it has no rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow

from annotator.gui import asking, errands
from annotator.gui.action_table import Action
from annotator.gui.actions import Actions
from annotator.gui.appearance import Appearance, chosen_theme
from annotator.gui.beside_text import BesideText
from annotator.gui.canvas.editor import Editor
from annotator.gui.chapters import HelpInDialogs, explained_in
from annotator.gui.command_palette.palette import CommandPalette
from annotator.gui.dropping import FileDrops
from annotator.gui.failures import show_error
from annotator.gui.find_in_article import FindInArticle
from annotator.gui.jobs import QtLane
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.keys_in_use import KeysInUse
from annotator.gui.language import language_of
from annotator.gui.long_work import LongWork
from annotator.gui.manual_shelf import ManualShelf
from annotator.gui.notices import Notices
from annotator.gui.pages.host import PageHost
from annotator.gui.pages.registry import PAGES
from annotator.gui.pages.visits import Visits
from annotator.gui.panels.inspector.answers import InspectorAnswers
from annotator.gui.preferences import Preferences
from annotator.gui.program_told import ProgramTold
from annotator.gui.project_choice import ProjectChoice
from annotator.gui.project_door import ProjectDoor
from annotator.gui.project_view import ProjectView
from annotator.gui.recent_menu import RecentMenu
from annotator.gui.recent_projects import RecentProjects
from annotator.gui.settings_in_use import SettingsInUse
from annotator.gui.text_work import TextWork
from annotator.gui.theme import Theme
from annotator.gui.tour import Tour, TourCard
from annotator.gui.transfers import Transfers
from annotator.gui.window_parts import WindowParts
from annotator.gui.words import shown, shown_error, tr
from annotator.model.errors import AnnotatorError, Stopped
from annotator.model.identity import ArticleId
from annotator.workspace.projects import Projects
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import Workspace

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
    transfers: Transfers
    view: ProjectView

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
        self.setObjectName("window")
        self.setMinimumSize(900, 560)
        self._build()
        self._connect()
        self.appearance.apply()
        self._parts.docks.restore()
        self.view.show_state()

    # -- assembling --------------------------------------------------------------------------

    def _build(self) -> None:
        theme = chosen_theme(self.preferences)
        self.page_host = PageHost(self, PAGES)
        parts = self._parts = WindowParts(self, self.preferences, theme, self.page_host)
        self.surface, self.editor, self.find_bar = parts.surface, parts.editor, parts.find_bar
        self.mode_bar, self.note, self.chooser = parts.mode_bar, parts.note, parts.chooser
        self.welcome, self.pages, self.status = parts.welcome, parts.pages, parts.status
        self.articles, self.palette_panel = parts.articles, parts.palette_panel
        self.inspector, self.problems = parts.inspector, parts.problems
        InspectorAnswers(self.inspector, lambda: self.workspace)
        self._visits = Visits(
            self.pages, parts.centre, self.page_host, parts.docks, self.editor, self._finish_here
        )
        self.notices = Notices(self, self.status)
        self.choice = ProjectChoice(
            self, self.projects, self.lane, self.preferences, self.door, self.start_tour
        )
        self.long_work = LongWork(self.status, self)
        self.door.work = self.long_work
        self.transfers = Transfers(
            self,
            self.long_work,
            self.notices,
            self.lane,
            self.projects.clock,
            lambda: self.workspace,
            lambda: self.choice.folder,
        )
        self.beside = BesideText(
            self.editor,
            self.articles,
            self.inspector,
            self.problems,
            self.status,
            counted=self._history_changed,
            focus_text=self.focus_canvas,
            parent=self,
        )
        self.tour = Tour(self.editor, TourCard(parts.centre), lambda: self.bindings)
        self.command_palette = explained_in(
            CommandPalette(self, theme, self), "window", "Any command by a few letters"
        )
        self.appearance = Appearance(
            self.preferences,
            self.surface,
            self.note,
            (self.command_palette, *parts.themed),
            self.beside.inspect_soon,
            self,
        )
        self._add_what_acts()

    def _add_what_acts(self) -> None:
        """Add what makes the parts into one program: actions, keys, and who listens to whom."""
        parts = self._parts
        self.finding = FindInArticle(self.find_bar, self.editor, self.focus_canvas)
        self.manual = ManualShelf(self, parts, lambda: self.bindings, lambda: self.workspace)
        self.actions_by_id = Actions(self, self)
        show_keys = (self.palette_panel, self.inspector, self.welcome, self.manual)
        self.keys = KeysInUse(self, self.preferences, self.editor, self.actions_by_id, show_keys)
        self.chosen_settings = SettingsInUse(self, self.preferences, self.appearance, self.editor)
        self.text_work = TextWork(self, self, parts, self.beside, self.actions_by_id, self.keys)
        self.told = ProgramTold(self, self.lane, self.notices, lambda: self.workspace, self._fail)
        HelpInDialogs(lambda: self.bindings.keys_of("help.manual"), self.manual.show_help, self)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.setInterval(PREPARED_AFTER)
        self._preparing.timeout.connect(self.command_palette.prepare)
        self.recent = RecentMenu(self)
        self.actions_by_id.menus["Project"].insertMenu(
            self.actions_by_id.by_id["project.server"], self.recent
        )
        self._recent_projects = RecentProjects(
            self.recent, self.welcome, self.preferences, self.lane, self._fail, self
        )
        self.view = ProjectView(
            self,
            parts,
            self.beside,
            self.actions_by_id,
            self._recent_projects,
            self.preferences,
            bindings=lambda: self.bindings,
            workspace=lambda: self.workspace,
            failed=self._fail,
        )
        parts.docks.add_to(self.actions_by_id.menus["View"])
        parts.docks.arrange()

    def _connect(self) -> None:
        self.door.let_go = self.page_host.let_go
        self.door.entered.connect(self._take)
        self.door.leaving.connect(self._let_go)
        self.door.left.connect(self._left)
        self.door.failed.connect(self._fail)
        self.transfers.failed.connect(self._fail)
        self.transfers.project_wanted.connect(self.choice.make_new_for)
        self.choice.failed.connect(self._fail)
        self.choice.listen_to(self.welcome, self.recent)
        self.welcome.import_requested.connect(self.import_into_new)
        drops = FileDrops(self)
        drops.project_dropped.connect(self.open_target)
        drops.articles_dropped.connect(self.transfers.offer)
        self.tour.ended.connect(lambda: self.preferences.change(toured=True))
        self.keys.shown.connect(self.tour.show_keys)
        self.keys.chosen.connect(self.beside.inspect_soon)
        self.chosen_settings.annotator_changed.connect(self._open_again)
        self.chosen_settings.keys_wanted.connect(self.choose_keys)
        self.chosen_settings.language_settled.connect(self._speak)
        self.articles.open_requested.connect(self.open_article)
        self.inspector.registry_requested.connect(lambda actor: self.open_page("actors", actor))
        self.page_host.left.connect(self.leave_page)
        self.editor.nothing_to_leave.connect(self._visits.go_back)
        self.articles.work.told.connect(self.say)
        self.articles.work.export_requested.connect(self.transfers.export)
        self.articles.progressed.connect(self.status.progress.setText)
        self.articles.ordered.connect(self._keep_order)

    def _keep_order(self, order: str, descending: bool) -> None:
        self.preferences.change(list_order=order, list_descending=descending)

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
        return self._parts.docks.all

    @property
    def bindings(self) -> KeyBindings:
        """The keys of the moment."""
        return self.keys.bindings

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
        workspace.bulk.watch = lambda label: self.long_work.begin(shown(label))
        self.view.show(workspace, shared="://" in self.door.target)
        self._preparing.start()
        self._recent_projects.look_no_more()
        if article:
            workspace.open_article(ArticleId(article))
        else:
            self.view.open_first()
        self.choice.go_on()

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
        self.view.show_nothing()

    def _history_changed(self) -> None:
        self.view.show_history()

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
        if self._parts.text_in_front:
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

    def save_again(self) -> None:
        """Try again to write what could not be written."""
        self.view.retry_saving()

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

    def import_into_new(self) -> None:
        """Ask for files and make a project of them, in one go."""
        self.transfers.offer(asking.files_to_import(self), into_new=True)

    def save_picture(self, *, selected: bool = False) -> None:
        """Ask for a file and draw the article into it, or the lines of what is selected."""
        try:
            errands.save_picture(
                self.editor, self.theme, self.choice.folder, self, selected=selected
            )
        except AnnotatorError as error:
            self.complain(error)

    def _open_again(self) -> None:
        """Open the project anew, as whoever works on it now."""
        if self.workspace is not None:
            # Not the project's location: that is fit to be shown and holds no password.
            self.open_target(
                self.door.target, self.editor.article.id if self.editor.ready else None
            )

    def start_tour(self) -> None:
        """Lead through the keys that matter most, in the open project or else in the sample."""
        if self.workspace is None:
            self.choice.tour_the_sample()
        else:
            self.leave_page()
            self.tour.start(self.workspace)
            self.focus_canvas()

    def find_command(self) -> None:
        """Open the command palette."""
        self.command_palette.open()

    def perform(self, action: Action) -> None:
        """Do an action of the table; one of the text needs the text in front."""
        if action.scope == "canvas":
            self.leave_page()
            self.focus_canvas()
        action.call(self)

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
        self.choice.give_up()
        if isinstance(error, Stopped):  # as was asked for
            self.notices.tell(shown_error(error))
        else:
            self.complain(error)

    def choose_keys(self) -> None:
        """Show every action with its keys, to be changed."""
        schema = None if self.workspace is None else self.workspace.schema
        self.keys.choose(schema, self.theme)

    def _speak(self) -> None:
        """Close, to be made anew, where another language was chosen (decision 0051)."""
        if language_of(self.settings.language) == self._spoken:
            return
        article = self.editor.article.id if self.editor.ready else None
        self.goes_on_at = Place(self.door.target or None, article)
        if not self.close():
            self.goes_on_at = None
            self.say(tr("The window speaks the other language when it is opened again."))

    def reset_layout(self) -> None:
        """Put every panel where it was at first."""
        self._parts.docks.reset(with_project=self.workspace is not None)

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

    def closeEvent(self, event: QCloseEvent) -> None:
        self._finish_fields()
        had_project = self.workspace is not None
        if not self.door.leave():
            event.ignore()
            return
        try:
            if had_project:
                self._parts.docks.remember()
        finally:
            self.lane.stop()
        event.accept()
