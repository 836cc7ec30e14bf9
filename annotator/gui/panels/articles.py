"""The article list: find, see the status, open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.gui.article_model import SUMMARY, ArticleModel, details
from annotator.gui.plain_text import plain_label
from annotator.gui.rows import DETAIL, DONE, RowDelegate
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.workspace.ports import ArticleSummary
from annotator.workspace.workspace import Workspace

TYPING_PAUSE = 150  # milliseconds without a key before a search runs


class _ListedModel(ArticleModel):
    """The article model with the roles that the row delegate paints."""

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role in (DETAIL, DONE):
            summary = self.summary(index.row())
            if summary is None:
                return None
            return details(summary) if role == DETAIL else summary.status == "complete"
        return super().data(index, role)


class ArticlesPanel(QWidget):
    """Search field and list; a click or Enter on a row asks for that article."""

    open_requested = Signal(str)
    progressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._total = 0
        self._complete: set[ArticleId] = set()
        self._opened: ArticleId | None = None
        self._asked = 0
        self.model = _ListedModel(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search articles"))
        self.search.setAccessibleName(tr("Search articles"))
        self.search.setClearButtonEnabled(True)
        self.view = QListView()
        self.view.setAccessibleName(tr("Articles"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setProperty("role", "side")
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = RowDelegate(theme, two_lines=True)
        self.view.setItemDelegate(self._delegate)
        self.empty = plain_label("", role="soft")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(14, 8, 14, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 10)
        head.addWidget(self.search)
        layout.addLayout(head)
        layout.addWidget(self.empty)
        layout.addWidget(self.view, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.refresh)
        self._open_when_listed = False
        self.search.returnPressed.connect(self._open_first_hit)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)

    def show_project(self, workspace: Workspace) -> None:
        """List the articles of a project."""
        self._workspace = workspace
        self.search.clear()
        self._pause.stop()
        self.refresh()

    def show_nothing(self) -> None:
        """No project is open; answers that are still under way are dropped."""
        self._workspace = None
        self._opened = None
        self._asked += 1
        self._pause.stop()
        self.model.show_rows([])
        self.progressed.emit("")

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._delegate.set_theme(theme)
        self.view.viewport().update()

    def refresh(self) -> None:
        """Ask the store again; an answer to an older question is dropped."""
        if self._workspace is None:
            return
        self._asked += 1
        asked = self._asked
        words = self.search.text().strip()

        def show(rows: list[ArticleSummary], total: int) -> None:
            if asked != self._asked:
                return
            self.model.show_rows(rows)
            if self._opened is not None:
                self.select(self._opened)
            self.empty.setText(
                tr("No article holds these words.")
                if words
                else tr("No articles yet. Import some.")
            )
            self.empty.setVisible(not rows)
            # An empty list shows nothing, not even that it has the keyboard.
            policy = Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus
            self.view.setFocusPolicy(policy)
            if self._open_when_listed:
                self._open_when_listed = False
                if rows:
                    self.open_requested.emit(rows[0].id)
            if not words:
                self._total = total
                self._complete = {row.id for row in rows if row.status == "complete"}
                self._tell_progress()

        self._workspace.articles(words=words, then=show)

    def _open_first_hit(self) -> None:
        self._pause.stop()
        self._open_when_listed = True
        self.refresh()

    def current(self) -> ArticleId | None:
        """The selected article."""
        summary = self.view.currentIndex().data(SUMMARY)
        return summary.id if isinstance(summary, ArticleSummary) else None

    def select(self, article: ArticleId) -> None:
        """Show this article as the current one, without asking for it."""
        self._opened = article
        row = self.model.row_of(article)
        if row is None:
            self.view.setCurrentIndex(QModelIndex())
            return
        index = self.model.index(row)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def neighbour(self, article: ArticleId, step: int) -> ArticleId | None:
        """The article so many rows further in the list as it is shown, or None at its end."""
        row = self.model.row_of(article)
        summary = self.model.summary((row if row is not None else -1) + step)
        return summary.id if summary is not None and (row is not None or step > 0) else None

    def show_progress(self, article: ArticleId, status: Status, marks: int) -> None:
        """An article's status or number of marks changed."""
        self.model.update_row(article, status=status, marks=marks)
        if status == "complete":
            self._complete.add(article)
        else:
            self._complete.discard(article)
        self._tell_progress()

    def _tell_progress(self) -> None:
        if self._total:
            self.progressed.emit(
                tr(
                    "{count:,} of {total:,} complete",
                    count=len(self._complete),
                    total=self._total,
                )
            )
        else:
            self.progressed.emit("")

    def _open(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY)
        if isinstance(summary, ArticleSummary):
            self.open_requested.emit(summary.id)
