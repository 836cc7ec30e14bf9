"""The parts of the window: canvas, panels, pages and the line below, each made and put in its place."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from annotator.gui.accessibility.voice import CanvasVoice
from annotator.gui.appearance import Themed
from annotator.gui.canvas.chooser import Chooser
from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.find_bar import FindBar
from annotator.gui.canvas.overlay import ModeBar, TransientNote
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.chapters import explained_in
from annotator.gui.docks import Docks
from annotator.gui.pages.host import FrontStack, PageHost
from annotator.gui.panels.articles.panel import ArticlesPanel
from annotator.gui.panels.inspector.panel import InspectorPanel
from annotator.gui.panels.palette import PalettePanel
from annotator.gui.panels.problems import ProblemsPanel
from annotator.gui.preferences import Preferences
from annotator.gui.status_line import StatusLine
from annotator.gui.theme import Theme
from annotator.gui.welcome import WelcomePage
from annotator.model.project import ArticleOrder
from annotator.model.said import said


class WindowParts:
    """Everything that is seen; what happens in one part is not told to another here.

    `centre` holds the text. `pages` has the welcome page, the text and the other pages, one of
    them in front.
    """

    def __init__(
        self, window: QMainWindow, preferences: Preferences, theme: Theme, page_host: PageHost
    ) -> None:
        self.centre = centre = explained_in(QWidget(), "marking")
        self.surface = CanvasSurface(theme, centre)
        self.mode_bar = ModeBar(theme, self.surface.viewport())
        self.note = TransientNote(theme, self.surface.viewport())
        self.chooser = Chooser(theme, centre)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.surface)
        self.editor = Editor(self.surface, self.mode_bar, self.note, self.chooser)
        self.editor.arcs = preferences.now.arcs
        CanvasVoice(self.editor)
        self.find_bar = explained_in(
            FindBar(self.surface, centre), "marking", "Find in the article"
        )
        self.welcome = explained_in(WelcomePage(), "window", "Beginning")
        self.page_host = page_host
        self.pages = FrontStack()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(centre)
        self.pages.addWidget(page_host)
        window.setCentralWidget(self.pages)
        self.articles = explained_in(ArticlesPanel(theme), "window", "The list of articles")
        order = cast("ArticleOrder", preferences.now.list_order)  # settings let no other in
        self.articles.use_order(order, descending=preferences.now.list_descending)
        self.palette_panel = explained_in(PalettePanel(theme), "marking", "Mention")
        self.inspector = InspectorPanel(theme)
        self.problems = explained_in(ProblemsPanel(theme), "marking", "Refusals and problems")
        self.docks = Docks(window, preferences)
        self.docks.add_left(said("Articles"), self.articles)
        self.docks.add_left(said("Labels"), self.palette_panel)
        self.docks.add_right(said("Inspector"), self.inspector)
        self.docks.add_right(said("Problems"), self.problems)
        self.status = StatusLine(theme, window)
        window.setStatusBar(self.status)

    @property
    def themed(self) -> tuple[Themed, ...]:
        """What paints itself in the colours of a theme."""
        return (
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

    @property
    def text_in_front(self) -> bool:
        """Whether the text is shown."""
        return self.pages.currentWidget() is self.centre

    @property
    def page_in_front(self) -> bool:
        """Whether a page is shown in place of the text."""
        return self.pages.currentWidget() is self.page_host
