"""The overview page: a project's counts as plots beside tables, and what is behind each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui import asking
from annotator.gui.garbage import leave_garbage, look_for_garbage
from annotator.gui.pages.base import Page, PageDesk
from annotator.gui.pages.overview.choices import FilterRow, OptionRow
from annotator.gui.pages.overview.found import FoundList
from annotator.gui.pages.overview.ink import draw_key, key_height
from annotator.gui.pages.overview.sheet import KeyEntry, Sheet
from annotator.gui.pages.overview.table import Table
from annotator.gui.pages.overview.views import (
    VIEWS,
    ViewName,
    Wish,
    number,
    sheet_of,
    title_of,
)
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.errors import BadInput
from annotator.model.overview import Behind, Found, FoundArticle, FoundMark, Overview
from annotator.workspace.events import ArticlesAdded, ChangeSaved, Failed, ProjectChanged
from annotator.workspace.sheets import csv_of
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.pages.overview.chart import Chart

AGAIN_AFTER = 400  # milliseconds after a change, so that many are counted at once
MAKER = "the counts of the overview"
EDGE = 28  # pixels beside all that is on the page
TABLE = (0.3, 0.52)  # of the room: what the table beside a plot gets at least and at most
ROOM_BESIDE = 720  # pixels from which plot and table stand side by side
KINDS = ("lying", "upright", "network")  # of plots
PLOTS = "pyqtgraph"  # imported on the lane: that takes half a second, with numpy


class Key(QWidget):
    """What the colours and patterns of a plot stand for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.entries: tuple[KeyEntry, ...] = ()

    def show_key(self, entries: tuple[KeyEntry, ...], theme: Theme) -> None:
        """Show these in the colours of this theme."""
        self.entries, self.theme = entries, theme
        self.setAccessibleName(", ".join(entry.words for entry in entries))
        self.setVisible(bool(entries))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(key_height(self.entries, self.width())))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_key(painter, self.entries, self.rect().toRectF(), self.theme)


class OverviewPage(Page):
    """One view at a time under one filter."""

    def __init__(self, desk: PageDesk) -> None:
        super().__init__(desk)
        self.workspace: Workspace | None = None
        self.overview: Overview | None = None
        self.sheet: Sheet | None = None
        self.view: ViewName = "labels"
        self._theme = desk.theme
        self._asked = 0
        self._charts: dict[str, Chart] = {}
        self._sheets: dict[tuple[ViewName, Wish], Sheet] = {}
        self._ahead: deque[Callable[[], object]] = deque()
        self._in_idle_time = QTimer(self)
        self._in_idle_time.setInterval(0)
        self._in_idle_time.timeout.connect(self._prepare_one)
        self._unsubscribe: list[Callable[[], None]] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_AFTER)
        self._again.timeout.connect(self.refresh)
        self._build()

    # -- assembling --------------------------------------------------------------------------

    def _build(self) -> None:
        self.filters = FilterRow()
        self.filters.changed.connect(self.refresh)
        self.options = OptionRow()
        self.options.changed.connect(self._show)
        self.options.recount.connect(self.refresh)
        self.buttons: dict[ViewName, QPushButton] = {}
        group = QButtonGroup(self)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for view in VIEWS:
            button = QPushButton(title_of(view))
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, view=view: self.show_view(view))
            group.addButton(button)
            chips.addWidget(button)
            self.buttons[view] = button
        self.buttons[self.view].setChecked(True)
        chips.addStretch(1)
        self.picture_button = QPushButton(tr("Picture…"))
        self.picture_button.clicked.connect(self.save_picture)
        self.table_button = QPushButton(tr("Table…"))
        self.table_button.clicked.connect(self.save_table)
        for button in (self.picture_button, self.table_button):
            chips.addWidget(button)
        self.heading = plain_label("", role="title")
        self.sentence = plain_label("", role="soft")
        self.sentence.setWordWrap(True)
        self.key = Key(self._theme)
        self.nothing = plain_label("", role="soft")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.again = QPushButton(tr("Count again"))
        self.again.clicked.connect(self.refresh)
        self.plots = QStackedWidget()
        self.plots.addWidget(self._nothing_page())
        self.table = Table()
        self.table.looked_at.connect(self._look_at)
        self.table.asked_for.connect(self._ask_behind)
        self.found = FoundList()
        self.found.closed.connect(self.close_found)
        self.found.opened.connect(self._open)
        self.found.hide()
        self.beside = QSplitter(Qt.Orientation.Vertical)
        self.beside.addWidget(self.table)
        self.beside.addWidget(self.found)
        self.beside.setChildrenCollapsible(False)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self._card())
        self.split.addWidget(self.beside)
        self.split.setChildrenCollapsible(False)
        self._split_by_hand = False
        self.split.splitterMoved.connect(self._keep_split)
        for split in (self.split, self.beside):
            split.setHandleWidth(10)
            split.setProperty("role", "gap")
        words = self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        words.addWidget(self.heading)
        words.addStretch(1)
        words.addWidget(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 6, EDGE, 16)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addLayout(chips)
        column.addLayout(words)
        column.addWidget(self.sentence)
        column.addWidget(self.key)
        column.addWidget(self.split, 1)

    def _card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.plots)
        return card

    def _nothing_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self.nothing)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self.again.hide()
        return page

    @property
    def title(self) -> str:
        """What stands above the page."""
        return tr("Overview")

    @property
    def first_focus(self) -> QWidget:
        """The button of the view that is shown."""
        return self.buttons[self.view]

    def show_project(self, workspace: Workspace | None) -> None:
        """Count this project from now on."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe = []
        self._asked += 1  # what is still counted of another project is not shown
        self._again.stop()
        self.workspace = workspace
        self.overview = self.sheet = None
        self._sheets.clear()
        self._ahead.clear()
        look_for_garbage(MAKER)
        self.close_found()
        self.filters.reset_quietly()
        if workspace is None:
            return
        events = workspace.events
        self._unsubscribe = [
            events.subscribe(ChangeSaved, lambda _: self._changed()),
            events.subscribe(ArticlesAdded, lambda _: self._changed()),
            events.subscribe(ProjectChanged, lambda _: self._changed()),
            events.subscribe(Failed, lambda _: self._failed()),
        ]
        if self.isVisible():
            self.refresh()

    def _changed(self) -> None:
        if self.isVisible():
            self._again.start()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        for chart in self._charts.values():
            chart.set_theme(theme)
        if self.sheet is not None:
            self.key.show_key(self.sheet.key, theme)

    # -- counting ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Count again what changed."""
        if self.workspace is None:
            return
        self._again.stop()
        self._asked += 1
        asked = self._asked
        if self.overview is None:
            leave_garbage(MAKER)
            self._say(tr("Counting …"))

        def counted(overview: Overview) -> None:
            if asked == self._asked:
                self._take(overview)

        def progressed(done: int, layers: int) -> None:
            if asked == self._asked and self.overview is None:
                self._say(
                    tr("Counting … {done} of {layers}", done=number(done), layers=number(layers))
                )

        self.workspace.overview.count(
            self.filters.wanted,
            self.options.network,
            counted,
            progress=progressed,
            prepare=lambda: import_module(PLOTS),
        )

    def _take(self, overview: Overview) -> None:
        assert self.workspace is not None
        if self.overview is None:
            look_for_garbage(MAKER)
        self.overview = overview
        self.filters.offer(overview.choices)
        self.options.offer(overview.choices, self.workspace.schema)
        self._sheets.clear()
        self._show()
        self._prepare()

    def _failed(self) -> None:
        """The window says why; here it says what to do."""
        look_for_garbage(MAKER)
        if self.overview is None and self.isVisible():
            self._asked += 1
            self._say(tr("The project could not be counted."), again=True)

    def _say(self, words: str, *, again: bool = False) -> None:
        self.nothing.setText(words)
        self.again.setVisible(again)
        self.plots.setCurrentIndex(0)
        self.heading.setText("")
        self.sentence.setText("")
        self.key.hide()
        self.beside.hide()
        for widget in (self.options, self.picture_button, self.table_button):
            widget.setEnabled(False)

    # -- showing -----------------------------------------------------------------------------

    def show_view(self, view: ViewName) -> None:
        """Show this view."""
        self.view = view
        self.buttons[view].setChecked(True)
        self.close_found()
        self._show()

    def _show(self) -> None:
        self.options.show_view(self.view)
        if self.overview is None or self.workspace is None:
            return
        sheet = self._sheet_of(self.view)
        if self.sheet is not None and self.sheet.name != sheet.name:
            self.close_found()
        self.sheet = sheet
        drawn = bool(sheet.bars or sheet.network)
        self.heading.setText(sheet.title)
        self.sentence.setText(sheet.sentence if drawn else "")
        self.key.show_key(sheet.key if drawn else (), self._theme)
        self.options.setEnabled(True)
        self.table.setAccessibleName(sheet.title)
        self.beside.setVisible(drawn)
        self.picture_button.setEnabled(drawn)
        self.table_button.setEnabled(bool(sheet.rows))
        if not drawn:
            self.nothing.setText(sheet.empty if self._has_articles else self._how_to_begin())
            self.again.hide()
            self.plots.setCurrentIndex(0)
            return
        self.table.show_rows(sheet.headers, sheet.rows)
        self._share_room(self.width())
        chart = self._chart(_kind_of(sheet))
        chart.show_sheet(sheet)
        self.plots.setCurrentWidget(chart)

    @property
    def _has_articles(self) -> bool:
        return self.overview is not None and bool(self.overview.choices.sources)

    def _how_to_begin(self) -> str:
        return tr("There is nothing to count yet: import articles with the menu Project.")

    @property
    def chart(self) -> Chart | None:
        """The plot that is shown."""
        found = self.plots.currentWidget()
        return next((chart for chart in self._charts.values() if chart is found), None)

    def _sheet_of(self, view: ViewName) -> Sheet:
        """A view of the counts, made once."""
        assert self.overview is not None
        assert self.workspace is not None
        wanted = view, self.options.wish
        if wanted not in self._sheets:
            self._sheets[wanted] = sheet_of(view, self.overview, self.workspace.schema, wanted[1])
        return self._sheets[wanted]

    def _prepare(self) -> None:
        """Make what the other views need while nothing else is to do, a piece at a turn."""
        kinds = (partial(self._chart, kind) for kind in KINDS)
        sheets = (partial(self._sheet_of, view) for view in VIEWS)
        self._ahead = deque([*kinds, *sheets, self._place_actors])
        self._in_idle_time.start()

    def _place_actors(self) -> None:
        """Let the actors find their places before somebody looks."""
        sheet = self._sheet_of("actors")
        if sheet.network is not None:
            self._chart("network").show_sheet(sheet)

    def _prepare_one(self) -> None:
        if self._ahead and self.overview is not None and self.isVisible():
            self._ahead.popleft()()
        else:
            self._in_idle_time.stop()

    def _chart(self, kind: str) -> Chart:
        """The plot of one of the `KINDS`, made when it is first needed."""
        # Not before: the program starts without the library of the plots.
        from annotator.gui.pages.overview.bars import BarChart
        from annotator.gui.pages.overview.network import NetworkChart

        if kind not in self._charts:
            chart: Chart
            if kind == "network":
                chart = NetworkChart(self._theme, self._color_of)
            else:
                chart = BarChart(self._theme, upright=kind == "upright")
            chart.chosen.connect(self._show_behind)
            chart.highlighted.connect(self.table.look_at)
            self.plots.addWidget(chart)
            self._charts[kind] = chart
        return self._charts[kind]

    def _color_of(self, label: str) -> str:
        return "#5b6470" if self.workspace is None else self.workspace.schema.color_of(label)

    def _look_at(self, row: int) -> None:
        if self.chart is not None:
            self.chart.highlight(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Plot and table stand one below the other where there is no room beside."""
        super().resizeEvent(event)
        wide = event.size().width() >= ROOM_BESIDE
        self.split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self._share_room(event.size().width())

    def _share_room(self, width: int) -> None:
        """Give the table what its columns need, where the plot can spare it."""
        room = width - 2 * EDGE
        beside = self.heading.sizeHint().width() + self.options.minimumSizeHint().width() + EDGE
        way = QBoxLayout.Direction
        self._words.setDirection(way.LeftToRight if beside <= room else way.TopToBottom)
        if not self._split_by_hand and self.split.orientation() == Qt.Orientation.Horizontal:
            least, most = (round(part * room) for part in TABLE)
            table = min(max(self.table.wanted_width, least), most)
            self.split.setSizes([room - self.split.handleWidth() - table, table])

    def _keep_split(self) -> None:
        self._split_by_hand = True

    # -- what is behind it -------------------------------------------------------------------

    def _ask_behind(self, row: int) -> None:
        behind = self.sheet.rows[row].behind if self.sheet else None
        if behind is not None:
            self._show_behind(behind)

    def _show_behind(self, behind: Behind) -> None:
        """List the articles or marks that a bar, an actor or a line stands for."""
        if self.workspace is None or self.sheet is None:
            return
        asked = self._asked
        title = self._title_of(behind)

        def show(found: Found) -> None:
            if asked == self._asked:
                self.found.show_found(title, found)
                self.found.show()
                self.found.table.setFocus()

        self.workspace.overview.find(behind, self.filters.wanted, self.options.network, show)

    def _title_of(self, behind: Behind) -> str:
        assert self.sheet is not None
        row = next((row for row in self.sheet.rows if row.behind == behind), None)
        if row is None:
            return self.sheet.title
        if self.sheet.network is not None and len(row.cells) == 4:
            who, what, whom, _ = row.cells
            return f"{who} → {whom}: {what}"
        return str(row.cells[0])

    def close_found(self) -> None:
        """Hide the list and give the keyboard to the table."""
        had_keyboard = self.found.isVisible() and self.found.isAncestorOf(
            self.window().focusWidget()
        )
        self.found.hide()
        if had_keyboard:
            self.table.setFocus()

    def _open(self, row: FoundArticle | FoundMark) -> None:
        """Open an article; a mark of one's own is selected, of another's its words are."""
        if self.workspace is None:
            return
        if isinstance(row, FoundArticle):
            self.desk.open_at(row.article)
        elif row.annotator == self.workspace.annotator and row.layer_kind == "manual":
            self.desk.open_mark(row.article.article, row.mark)
        else:
            self.desk.open_at(row.article.article, row.start, row.end)

    # -- files -------------------------------------------------------------------------------

    def save_picture(self) -> None:
        """Ask for a file and draw the plot into it as it is shown."""
        chart = self.chart
        if chart is None or self.sheet is None:
            return
        path = asking.plot_file(self, self.sheet.name)
        if path is None:
            return
        kind = path.suffix.lower().lstrip(".")
        if kind not in ("png", "svg"):
            self.desk.fail(
                BadInput(
                    tr("A plot cannot be written as “{name}”.", name=path.name),
                    hint=tr("Choose a name that ends in .png or .svg."),
                )
            )
            return
        lines = [words for words in (self.sheet.sentence, self.filters.words) if words]
        self._write(path, chart.picture(kind, lines))

    def save_table(self) -> None:
        """Ask for a file and write the table into it."""
        if self.sheet is None:
            return
        path = asking.table_file(self, self.sheet.name)
        if path is not None:
            self._write(path, csv_of(self.sheet.headers, (row.cells for row in self.sheet.rows)))

    def _write(self, path: Path, data: bytes) -> None:
        assert self.workspace is not None
        written = tr("{name} was written.", name=path.name)
        self.workspace.write_file(path, data, lambda: self.desk.say(written))


def _kind_of(sheet: Sheet) -> str:
    """Which of the `KINDS` of plots can draw a sheet."""
    return "network" if sheet.network else "upright" if sheet.upright else "lying"
