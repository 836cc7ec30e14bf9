"""The article list: find, narrow down, put in order, see the work, open, select many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.article_model import PAGE, SUMMARY, ArticleModel
from annotator.gui.panels.articles.filters import FilterCard, narrowings
from annotator.gui.panels.articles.work import ArticleWork, Rows
from annotator.gui.plain_text import plain_label
from annotator.gui.rows import RowDelegate
from annotator.gui.theme import Theme
from annotator.gui.words import number, shown, tr
from annotator.gui.wrapping import WrapLayout
from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.model.project import ArticleOrder
from annotator.model.said import said
from annotator.workspace.ports import ArticleCounts, ArticleQuery, ArticleSummary, ListFacets
from annotator.workspace.workspace import Workspace

COUNTING_PAUSE = 300  # milliseconds without a key before hits are counted
CHIPS: dict[str, tuple[str, frozenset[Status]]] = {
    "todo": (said("To do"), frozenset({"new", "in_progress"})),
    "done": (said("Done"), frozenset({"complete"})),
    "flagged": (said("Flagged"), frozenset({"flagged"})),
}
# In the menu, on the chip, and whether it begins with the highest.
ORDERS: dict[ArticleOrder, tuple[str, str, bool]] = {
    "imported": (said("Order of import"), said("Imported"), False),
    "published": (said("Date, newest first"), said("Date"), True),
    "title": (said("Title"), said("Title"), False),
    "source": (said("Source"), said("Source"), False),
    "length": (said("Length, longest first"), said("Length"), True),
    "marks": (said("Marks, most first"), said("Marks"), True),
    "changed": (said("Last changed first"), said("Changed"), True),
}


class _ArticleView(QTableView):
    """The list: a table of one column, for Qt's own list lays all rows out at every change."""

    remove_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_pressed.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            last = self.model().rowCount() - 1
            row = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.model().index(row, 0))
        else:
            super().keyPressEvent(event)


class ArticlesPanel(QWidget):
    """Search field, chips, list; a click or Enter on a row asks for that article."""

    open_requested = Signal(str)
    progressed = Signal(str)
    ordered = Signal(str, bool)  # what the list is put in order by, and whether descending

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self.query = ArticleQuery("")
        self.counts: ArticleCounts | None = None
        self._project: ArticleCounts | None = None  # whatever the list is narrowed down to
        self._opened: ArticleId | None = None
        self._beside: dict[int, ArticleId | None] = {}
        self._stale = False
        self._asked = 0
        self._open_when_listed = False
        self.model = ArticleModel(self)
        self.work = ArticleWork(self, lambda: self._workspace, self._meant)
        self._make_head()
        self._make_list(theme)
        self._lay_out()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNTING_PAUSE)
        self._counting.timeout.connect(self._rested)
        self._connect()
        self._show_counts()

    # -- assembling --------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search articles"))
        self.search.setAccessibleName(tr("Search articles"))
        self.search.setToolTip(tr('Words, beginnings (visit*), "phrases", -without'))
        self.search.setClearButtonEnabled(True)
        self.chips: dict[str, QPushButton] = {}
        for name in CHIPS:
            chip = self.chips[name] = self._chip()
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, name=name: self._choose_chip(name))
        self.filter_button = self._chip()
        self.filter_button.setAccessibleName(tr("Filter"))
        self.filter_button.clicked.connect(self.show_filter)
        self.order_button = self._chip()
        self.order_button.setAccessibleName(tr("Order"))
        self.order_button.clicked.connect(self._show_orders)
        self.filter = FilterCard(self)

    @staticmethod
    def _chip() -> QPushButton:
        chip = QPushButton()
        chip.setProperty("role", "chip")
        return chip

    def _make_list(self, theme: Theme) -> None:
        self.view = _ArticleView()
        self.view.setAccessibleName(tr("Articles"))
        self.view.setModel(self.model)
        self.view.setMouseTracking(True)
        self.view.setProperty("role", "side")
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._delegate = RowDelegate(theme, two_lines=True)
        self.view.setItemDelegate(self._delegate)
        height = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        self.view.verticalHeader().setDefaultSectionSize(height)
        self.empty = plain_label("", role="soft")
        self.empty.setWordWrap(True)
        self.all_button = QPushButton(tr("Show all articles"))
        self.all_button.setProperty("role", "link")
        self.all_button.hide()
        self.selected = plain_label("", role="soft")
        self.selected_button = QPushButton(tr("With these…"))
        self.selected_button.setProperty("role", "link")
        self.selection_bar = QWidget()
        line = QHBoxLayout(self.selection_bar)
        line.setContentsMargins(14, 4, 8, 4)
        line.addWidget(self.selected, 1)
        line.addWidget(self.selected_button)
        self.selection_bar.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 10)
        head.setSpacing(8)
        head.addWidget(self.search)
        wrapped = WrapLayout()
        for chip in (*self.chips.values(), self.filter_button, self.order_button):
            wrapped.addWidget(chip)
        head.addLayout(wrapped)
        layout.addLayout(head)
        nothing = QVBoxLayout()
        nothing.setContentsMargins(14, 0, 14, 0)
        nothing.addWidget(self.empty)
        nothing.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(nothing)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.selection_bar)

    def _connect(self) -> None:
        self.search.returnPressed.connect(self._open_first_hit)
        self.search.textChanged.connect(self._typed)
        self.view.clicked.connect(self._clicked)
        self.view.activated.connect(self._open)
        self.view.remove_pressed.connect(self.work.remove)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_selected())
        self.model.pages_wanted.connect(self._read_pages)
        self.filter.changed.connect(self.narrow)
        self.all_button.clicked.connect(self.show_all)
        self.selected_button.clicked.connect(
            lambda: self._show_menu_at(
                self.selected_button.mapToGlobal(QPoint(0, self.selected_button.height()))
            )
        )

    # -- the project -------------------------------------------------------------------------

    def show_project(self, workspace: Workspace) -> None:
        """List the articles of a project."""
        self._workspace = workspace
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.query = replace(self.whole_list, annotator=workspace.annotator)
        self._opened = None
        self.counts = self._project = None
        self._list()
        self._counting.start()  # the first article comes before the counts

    def show_nothing(self) -> None:
        """No project is open; answers that are still under way are dropped."""
        self._workspace = None
        self._opened = None
        self._asked += 1
        self._counting.stop()
        self.counts = self._project = None
        self.model.show_list([], 0)
        self._show_counts()
        self.progressed.emit("")

    @property
    def whole_list(self) -> ArticleQuery:
        """Every article of the project, in the order that was chosen."""
        order, descending = self.query.order, self.query.descending
        return ArticleQuery(self.query.annotator, order=order, descending=descending)

    def use_order(self, order: ArticleOrder, *, descending: bool) -> None:
        """Put every list from now on in this order, until another one is chosen."""
        self.query = replace(self.query, order=order, descending=descending)
        self._show_counts()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._delegate.set_theme(theme)
        self.view.viewport().update()

    def settle(self) -> None:
        """Do at once what was put off."""
        if self._counting.isActive():
            self._rested()

    # -- asking ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the store again; an answer to an older question is dropped."""
        self._list()
        self._count()

    def narrow(self, query: ArticleQuery) -> None:
        """Show another list: the same project, other conditions or order."""
        before, self.query = self.query, query
        if (before.order, before.descending) != (query.order, query.descending):
            self.ordered.emit(query.order, query.descending)
        self.counts = None
        if query.problems and self._workspace is not None:
            self._check_problems()
        self.refresh()

    def show_all(self) -> None:
        """Show every article again."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.narrow(self.whole_list)
        self.search.setFocus()

    def show_copies(self, article: ArticleId) -> None:
        """Show an article and its near copies, and nothing else."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.narrow(replace(self.whole_list, copies_of=article))

    def _typed(self, words: str) -> None:
        self.query = replace(self.query, words=words)
        self.counts = None
        self._list(typing=True)
        self._counting.start()

    def _wanted(self) -> Callable[[], bool]:
        asked = self._asked
        return lambda: asked == self._asked

    def _list(self, *, typing: bool = False) -> None:
        """Read the beginning of the list, and find the open article in it."""
        workspace = self._workspace
        if workspace is None:
            return
        self._asked += 1
        self._stale = False
        self._beside = {}
        asked, query = self._asked, self.query

        def show(rows: list[ArticleSummary]) -> None:
            if asked != self._asked:
                return
            known = len(rows) if len(rows) < PAGE else None
            total = known if known is not None else self._known_total(len(rows))
            self.model.show_list(rows, total)
            self._show_selected()
            self._show_empty()
            if self._open_when_listed:
                self._open_when_listed = False
                if rows:
                    self.open_requested.emit(rows[0].id)
                    return
            if self._opened is not None:
                self._find_opened(look=not typing)
            if not typing:
                self._ask_beside()

        workspace.listing.part(query.part(0, PAGE), show, self._wanted())

    def _rested(self) -> None:
        """Nobody types any more: there is time for what a search need not wait for."""
        self._count()
        self._ask_beside()

    def _known_total(self, at_least: int) -> int:
        return at_least if self.counts is None else self.counts.of(self.query.statuses)

    def _count(self) -> None:
        """Count the hits by status; and the whole project, where the list is a part of it."""
        workspace = self._workspace
        if workspace is None:
            return
        self._counting.stop()
        asked, query = self._asked, self.query

        def show(counts: ArticleCounts) -> None:
            if asked != self._asked:
                return
            self.counts = counts
            if not query.narrowed:
                self._project = counts
            self.model.set_total(counts.of(query.statuses))
            self._show_counts()
            self._show_empty()

        def show_project(counts: ArticleCounts) -> None:
            if workspace is self._workspace:
                self._project = counts
                self._tell_progress()

        workspace.listing.counts(query, show, self._wanted())
        if query.narrowed and self._project is None:
            workspace.listing.counts(ArticleQuery(query.annotator), show_project)

    def _read_pages(self, pages: list[int]) -> None:
        if self._workspace is None:
            return
        for page in pages:
            self._workspace.listing.part(
                self.query.part(page * PAGE, PAGE),
                lambda rows, page=page: self._put_page(page, rows),  # type: ignore[misc]
                self._wanted(),
            )

    def _put_page(self, page: int, rows: list[ArticleSummary]) -> None:
        self.model.put_page(page, rows)
        if self._opened is not None and not self.view.currentIndex().isValid():
            row = self.model.row_of(self._opened)
            if row is not None:
                self._set_current(row)

    def _check_problems(self) -> None:
        """Count the problems that nobody counted since the last change, and list again."""
        workspace = self._workspace
        assert workspace is not None

        def go_on(left: int) -> None:
            if workspace is not self._workspace or not self.query.problems:
                return
            if left:
                self.empty.setText(
                    tr("Looking for problems: {count:,} articles to go …", count=left)
                )
                workspace.listing.check(workspace.annotator, go_on)
            else:
                self.refresh()

        workspace.listing.check(workspace.annotator, go_on)

    # -- the open article --------------------------------------------------------------------

    def current(self) -> ArticleId | None:
        """The selected article."""
        summary = self.view.currentIndex().data(SUMMARY)
        return summary.id if isinstance(summary, ArticleSummary) else None

    def select(self, article: ArticleId) -> None:
        """Show this article as the current one, and have its neighbours at hand."""
        self._opened = article
        if self._stale:
            self.refresh()  # what left the list with the article before goes now
            return
        self._find_opened(look=True)
        self._ask_beside()

    def _find_opened(self, *, look: bool) -> None:
        """Go to the row of the open article, which may have to be looked for."""
        article, workspace = self._opened, self._workspace
        if article is None or workspace is None:
            return
        row = self.model.row_of(article)
        if row is not None:
            self._set_current(row)
        else:
            self.view.selectionModel().clear()
            if look:
                workspace.listing.row(self.query, article, self._go_to_row, self._wanted())

    @property
    def _way(self) -> ArticleQuery:
        """The list as it is walked through: a story that came in twice is read once.

        Where somebody looks at the copies themselves, or at what was removed, nothing is left out.
        """
        looking = self.query.copies_of is not None or self.query.shelved
        return self.query if looking else replace(self.query, without_copies=True)

    def _ask_beside(self) -> None:
        """Have the articles before and after the open one at hand, and read ahead."""
        article, workspace = self._opened, self._workspace
        self._beside = {}
        if article is not None and workspace is not None:
            take = self._take_beside(article)
            workspace.listing.beside(self._way, article, take, self._wanted())

    def _take_beside(
        self, article: ArticleId
    ) -> Callable[[ArticleSummary | None, ArticleSummary | None], None]:
        def take(before: ArticleSummary | None, after: ArticleSummary | None) -> None:
            if article != self._opened or self._workspace is None:
                return
            self._beside = {
                -1: None if before is None else before.id,
                1: None if after is None else after.id,
            }
            for ready in (after, before):
                if ready is not None:
                    self._workspace.prepare(ready.id)

        return take

    def _go_to_row(self, row: int | None) -> None:
        if row is not None and row < self.model.rowCount():
            self._set_current(row)
        elif row is not None:
            self.model.set_total(row + 1)  # it is counted later
            self._set_current(row)

    def _set_current(self, row: int) -> None:
        index = self.model.index(row)
        if self.view.currentIndex() != index:
            # The view itself would heed Ctrl and Shift, which may be held for the key that led here.
            flag = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.view.scrollTo(index)

    def neighbour(
        self, article: ArticleId, step: int, then: Callable[[ArticleId | None], None]
    ) -> None:
        """Find the article before (-1) or after (1) one in the list; None at its end.

        It is at hand for the open article, also if that has left the list meanwhile.
        """
        if article == self._opened and step in self._beside:
            then(self._beside[step])
        elif self._workspace is not None:

            def found(before: ArticleSummary | None, after: ArticleSummary | None) -> None:
                summary = before if step < 0 else after
                then(None if summary is None else summary.id)

            self._workspace.listing.beside(self._way, article, found)

    def show_progress(
        self, article: ArticleId, status: Status, marks: int, reach: int | None = None
    ) -> None:
        """An article's status or number of marks changed."""
        before = self.model.update_row(article, status=status, marks=marks, reach=reach)
        if before is None or before == status:
            return
        if self.counts is not None:
            self.counts = self.counts.moved(before, status)
        if self._project is not None:
            self._project = self._project.moved(before, status)
        # The row stays where it is until another article is open: nothing jumps under the hand.
        self._stale = bool(self.query.statuses)
        self._show_counts()

    # -- selecting many ----------------------------------------------------------------------

    def selected_rows(self) -> Rows:
        """The first and the last row of each run of selected ones, in order."""
        selection = self.view.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.count())]
        runs = sorted((part.top(), part.bottom()) for part in parts)
        joined: list[tuple[int, int]] = []
        for first, last in runs:
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        return tuple(joined)

    def select_all(self) -> None:
        """Select every article of the list, read or not."""
        self.settle()
        self.view.setFocus()
        self.view.selectAll()

    def _meant(self) -> tuple[ArticleQuery, Rows]:
        return self.query, self.selected_rows()

    def _show_selected(self) -> None:
        count = sum(last - first + 1 for first, last in self.selected_rows())
        self.selection_bar.setVisible(count > 1)
        if count > 1:
            self.selected.setText(tr("{count:,} selected", count=count))

    def _show_menu(self, place: QPoint) -> None:
        self._show_menu_at(self.view.viewport().mapToGlobal(place))

    def _show_menu_at(self, place: QPoint) -> None:
        menu = self.make_menu()
        menu.exec(place)
        menu.deleteLater()

    def make_menu(self) -> QMenu:
        """What can be done with the selected articles."""
        menu = QMenu(self)
        words: dict[Status, str] = {
            "complete": tr("Mark as complete"),
            "in_progress": tr("Mark as in progress"),
            "new": tr("Mark as new"),
            "flagged": tr("Flag"),
        }
        for status, said_of_it in words.items():
            menu.addAction(said_of_it).triggered.connect(
                lambda _=False, status=status: self.work.give_status(status)
            )
        menu.addSeparator()
        menu.addAction(tr("Export…")).triggered.connect(self.work.export)
        copied = self.view.currentIndex().data(SUMMARY)
        if isinstance(copied, ArticleSummary) and copied.copies:
            menu.addAction(tr("Show the copies of this article")).triggered.connect(
                lambda _=False, id_=copied.id: self.show_copies(id_)
            )
        menu.addSeparator()
        away = tr("Bring back") if self.query.shelved else tr("Remove…")
        menu.addAction(away).triggered.connect(self.work.remove)
        menu.addSeparator()
        menu.addAction(tr("Select all")).triggered.connect(self.select_all)
        for action in menu.actions()[:-2]:
            action.setEnabled(bool(self.selected_rows()))
        return menu

    # -- narrowing and order -----------------------------------------------------------------

    def _choose_chip(self, name: str) -> None:
        statuses = CHIPS[name][1]
        chosen = self.chips[name].isChecked()
        self.query = replace(self.query, statuses=statuses if chosen else frozenset())
        self._show_counts()
        self.refresh()

    def show_filter(self) -> None:
        """Show the card in which the list is narrowed down."""
        workspace = self._workspace
        if workspace is None:
            return

        def show(facets: ListFacets) -> None:
            if workspace is self._workspace:
                self.filter.show_choices(self.query, facets, workspace.schema)
                self.filter.drop_from(self.filter_button)

        workspace.listing.facets(show)

    def make_orders(self) -> QMenu:
        """The orders to choose from."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order, (words, _, descending) in ORDERS.items():
            action = menu.addAction(shown(words))
            action.setCheckable(True)
            action.setChecked(order == self.query.order)
            group.addAction(action)
            action.triggered.connect(
                lambda _=False, order=order, descending=descending: self.narrow(
                    replace(self.query, order=order, descending=descending)
                )
            )
        menu.addSeparator()
        turned = menu.addAction(tr("The other way round"))
        turned.setCheckable(True)
        turned.setChecked(self.query.descending is not ORDERS[self.query.order][2])
        turned.triggered.connect(
            lambda: self.narrow(replace(self.query, descending=not self.query.descending))
        )
        return menu

    def _show_orders(self) -> None:
        menu = self.make_orders()
        menu.exec(self.order_button.mapToGlobal(QPoint(0, self.order_button.height() + 2)))
        menu.deleteLater()

    # -- showing -----------------------------------------------------------------------------

    def _show_counts(self) -> None:
        for name, (words, statuses) in CHIPS.items():
            chip = self.chips[name]
            count = "" if self.counts is None else f" {number(self.counts.of(statuses))}"
            chip.setText(f"{shown(words)}{count}")
            chip.setChecked(self.query.statuses == statuses)
        conditions = narrowings(self.query)
        self.filter_button.setText(
            tr("Filter: {count}", count=conditions) if conditions else tr("Filter")
        )
        arrow = "↓" if self.query.descending else "↑"
        self.order_button.setText(f"{arrow} {shown(ORDERS[self.query.order][1])}")
        for button in (*self.chips.values(), self.filter_button, self.order_button):
            button.setEnabled(self._workspace is not None)
        self._tell_progress()

    def _show_empty(self) -> None:
        empty = self.model.rowCount() == 0
        if self.query.words.strip() and not narrowings(self.query) and not self.query.statuses:
            self.empty.setText(tr("No article holds these words."))
        elif self.query.narrowed or self.query.statuses:
            self.empty.setText(tr("No article fits."))
        else:
            self.empty.setText(tr("No articles yet. Import some."))
        self.empty.setVisible(empty)
        self.all_button.setVisible(empty and (self.query.narrowed or bool(self.query.statuses)))
        # An empty list shows nothing, not even that it has the keyboard.
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus if empty else Qt.FocusPolicy.StrongFocus)
        if self._project is not None and self._project.total:
            self.search.setPlaceholderText(
                tr("Search {count:,} articles…", count=self._project.total)
            )

    def _tell_progress(self) -> None:
        counts = self._project
        if counts is not None and counts.total:
            self.progressed.emit(
                tr(
                    "{count:,} of {total:,} complete",
                    count=counts.of(["complete"]),
                    total=counts.total,
                )
            )
        else:
            self.progressed.emit("")

    # -- opening -----------------------------------------------------------------------------

    def _open_first_hit(self) -> None:
        self._open_when_listed = True
        self.refresh()

    def _clicked(self, index: QModelIndex) -> None:
        selecting = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        if not QApplication.keyboardModifiers() & selecting:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY)
        if isinstance(summary, ArticleSummary):
            self.open_requested.emit(summary.id)
