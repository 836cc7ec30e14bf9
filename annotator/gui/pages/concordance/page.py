"""The concordance: a query over every text of the project, its hits in rows, and what to do with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.bulk.tagging import TagPlaces, Verdict
from annotator.gui.garbage import leave_garbage, look_for_garbage
from annotator.gui.pages.base import Page, PageDesk
from annotator.gui.pages.concordance.form import QueryForm
from annotator.gui.pages.concordance.row_delegate import KwicDelegate
from annotator.gui.pages.concordance.row_model import RowModel
from annotator.gui.pages.concordance.table import KwicTable
from annotator.gui.pages.concordance.tagging import TagQuestion
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import shown_error, tr
from annotator.model.bulk import BulkCount
from annotator.model.concordance.grammar import QueryFault, parse
from annotator.model.concordance.rows import Order, Row
from annotator.model.concordance.writing import phrase_of
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.model.schema import Schema
from annotator.model.span import Fragment
from annotator.workspace.concordance import Found, Search
from annotator.workspace.workspace import Workspace

ENOUGH = 200  # rows that are shown as soon as so many are found, as is the first
MAKER = "the rows of the concordance"
PAUSE = 250  # milliseconds between news of others


class ConcordancePage(Page):
    """A query, its rows, ticks and tags. It keeps its rows and its place while an article is read."""

    def __init__(self, desk: PageDesk) -> None:
        super().__init__(desk)
        self._search: Search | None = None
        self._theme = desk.theme
        self._asked = 0
        self._grown = QElapsedTimer()
        self._grown.start()
        self.model = RowModel(self._read_marks, self)
        self._delegate = KwicDelegate(desk.theme, self._color_of)
        self.table = KwicTable(self.model, self._delegate)
        self.table.opened.connect(self._open)
        self.form = QueryForm()
        self._build_query()
        self._build_state()
        self._build_tools()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._welcome())
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 4, 28, 14)
        column.setSpacing(8)
        column.addLayout(self._query_line)
        column.addWidget(self.fault)
        column.addWidget(self.form)
        column.addLayout(self._state_line)
        column.addWidget(self._stack, 1)
        column.addLayout(self._tool_line)
        self.model.dataChanged.connect(self._count_ticks)
        self.model.modelReset.connect(self._count_ticks)
        self._show_state(None)

    def _build_query(self) -> None:
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Query"))
        self.field.setPlaceholderText(
            tr("Words, /an expression/ or [a label]; the manual explains more")
        )
        self.field.setClearButtonEnabled(True)
        self.field.returnPressed.connect(self.search)
        self.field.textEdited.connect(lambda _: self._show_fault(None))
        self.go = QPushButton(tr("Search"))
        self.go.clicked.connect(self.search)
        self.choose = QPushButton(tr("Form"))
        self.choose.setCheckable(True)
        self.choose.setChecked(True)
        self.choose.setProperty("role", "chip")
        self.choose.toggled.connect(self.form.setVisible)
        self.form.written.connect(self._write)
        self.fault = plain_label("", role="error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        line = self._query_line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.go)
        line.addWidget(self.choose)

    def _build_state(self) -> None:
        self.count = plain_label("", role="title")
        self.progress = QProgressBar()
        self.progress.setFixedWidth(120)
        self.progress.setTextVisible(False)
        self.stop = QPushButton(tr("Stop"))
        self.stop.setProperty("role", "link")
        self.stop.clicked.connect(self._stop)
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Order"))
        self.order.view().setAccessibleName(tr("Order"))
        orders: Sequence[tuple[str, Order]] = (
            (tr("as the articles came"), "article"),
            (tr("what stands before"), "left"),
            (tr("the hit"), "hit"),
            (tr("what follows"), "right"),
            (tr("date"), "date"),
            (tr("source"), "source"),
        )
        for words, order in orders:
            self.order.addItem(words, order)
        self.order.currentIndexChanged.connect(self._arrange)
        self.backwards = QCheckBox(tr("backwards"))
        self.backwards.toggled.connect(self._arrange)
        self._order_words = plain_label(tr("Order:"), role="soft")
        self._order_words.setBuddy(self.order)
        line = self._state_line = QHBoxLayout()
        line.setSpacing(8)
        _put(line, self.count, self.progress, self.stop)
        line.addStretch(1)
        _put(line, self._order_words, self.order, self.backwards)

    def _build_tools(self) -> None:
        self.ticks = plain_label("", role="soft")
        self.all = QPushButton(tr("Tick all"))
        self.all.clicked.connect(self.model.tick_all)
        self.label = QComboBox()
        self.label.setAccessibleName(tr("Label"))
        self.label.view().setAccessibleName(tr("Label"))
        self.label.setMinimumContentsLength(12)
        self.tag = QPushButton(tr("Tag the ticked hits…"))
        self.tag.clicked.connect(self._tag)
        self.table_out = QPushButton(tr("Export the table…"))
        self.table_out.clicked.connect(self._export)
        line = self._tool_line = QHBoxLayout()
        line.setSpacing(8)
        _put(line, self.all, self.ticks)
        line.addStretch(1)
        _put(line, self.label, self.tag, self.table_out)

    def _welcome(self) -> QWidget:
        """What is shown before anything was looked for."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setSpacing(6)
        column.addStretch(1)
        self.nothing = plain_label(tr("Search the text of all articles"), role="title")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        column.addWidget(self.nothing)
        self.advice = plain_label(
            tr(
                "Look for fewer words at once, or for their beginnings: visit* finds visits and "
                "visited. Or try one of these."
            ),
            role="soft",
        )
        self.advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.advice.setWordWrap(True)
        column.addWidget(self.advice)
        self.examples = QWidget()
        examples = QVBoxLayout(self.examples)
        examples.setContentsMargins(0, 6, 0, 0)
        examples.setSpacing(2)
        for query, words in (
            ("visit* OR travel*", tr("every form of both words")),
            ('"prime minister" NEAR/10 resign*', tr("words near each other")),
            ("/\\d+ (dead|killed)/i", tr("a regular expression")),
            ("[Person] NEAR/5 visit*", tr("marks near words")),
            ("protest* OUTSIDE [*]", tr("words without a mark")),
        ):
            button = QPushButton(f"{query}   —   {words}")
            button.setProperty("role", "link")
            button.clicked.connect(partial(self._try, query))
            examples.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.examples)
        column.addStretch(2)
        return sheet

    # -- a page ------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What stands above the page."""
        return tr("Concordance")

    @property
    def first_focus(self) -> QWidget:
        """The rows, where one of them was being read; else the query."""
        return self.table if self.model.rowCount() else self.field

    def show_project(self, workspace: Workspace | None) -> None:
        """Belong to this project from now on."""
        if self._search is not None:
            look_for_garbage(MAKER)
        self._search = None
        self.model.begin([])
        self._show_fault(None)
        if workspace is not None:
            self._show_schema(workspace.schema)
        self._show_state(None)

    def refresh(self) -> None:
        """Show the newest marks and labels; the rows stay."""
        workspace = self.desk.workspace
        if workspace is not None:
            self._show_schema(workspace.schema)
            workspace.concordance.expect_expressions()
        self.model.forget_marks()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.table.viewport().update()

    def _show_schema(self, schema: Schema) -> None:
        chosen = self.label.currentData()
        self.label.clear()
        for name in (
            *(mention.name for mention in schema.mention_types),
            *(event.name for event in schema.event_types),
        ):
            self.label.addItem(name, name)
        self.label.setCurrentIndex(max(self.label.findData(chosen), 0))
        if self.form.schema is not schema:
            self.form.show_schema(schema)

    def _color_of(self, label: str) -> str:
        workspace = self.desk.workspace
        return "#5b6470" if workspace is None else workspace.schema.color_of(label)

    # -- looking -----------------------------------------------------------------------------

    def look_for(self, words: str, label: str = "") -> None:
        """Search for these words as they stand, ready to tag them with this label."""
        if self.label.findData(label) >= 0:
            self.label.setCurrentIndex(self.label.findData(label))
        self._try(phrase_of(words, exact=True))

    def search(self) -> None:
        """Look for what the query says; a fault in it is shown and selected."""
        workspace = self.desk.workspace
        if workspace is None:
            return
        try:
            query = parse(self.field.text(), workspace.schema)
        except QueryFault as fault:
            self._show_fault(fault)
            self.field.setFocus()
            self.field.setSelection(fault.start, max(fault.end - fault.start, 0))
            return
        self._show_fault(None)
        self.choose.setChecked(False)
        leave_garbage(MAKER)
        self._search = workspace.concordance.search(query, self._told)
        self._grown.restart()
        self.model.begin(self._search.rows)
        self._show_state(self._search.state)

    def _try(self, query: str) -> None:
        self.field.setText(query)
        self.search()

    def _write(self, query: str) -> None:
        self.field.setText(query)
        self._show_fault(None)

    def _told(self, found: Found) -> None:
        shown = self.model.rowCount()
        first = not shown and found.rows > 0
        filled = shown < ENOUGH <= found.rows
        if not (found.done or first or filled) and self._grown.elapsed() < PAUSE:
            return  # painting takes as long as looking: news at every moment would keep it up
        self._grown.restart()
        self.model.grow()
        # Left for later, the table would be painted while the next piece is looked through.
        self.table.executeDelayedItemsLayout()
        self._show_state(found)
        if first:
            self.table.go_to(0)
            if self.field.hasFocus() or self.go.hasFocus():
                self.table.setFocus()
        if found.done:
            look_for_garbage(MAKER)
        if found.error is not None:
            self._show_fault(found.error)
            if isinstance(found.error, QueryFault):
                self.field.setSelection(found.error.start, found.error.end - found.error.start)
        if found.done and self.order.currentData() != "article":
            self._arrange()

    def _stop(self) -> None:
        workspace = self.desk.workspace
        if workspace is not None and self._search is not None:
            workspace.concordance.cancel()
            look_for_garbage(MAKER)
            self.model.grow()
            self.count.setText(_stopped_words(self.model.rowCount()))
            self.progress.hide()
            self.stop.hide()
            self.table.setFocus()

    def _show_fault(self, fault: AnnotatorError | None) -> None:
        self.fault.setText("" if fault is None else shown_error(fault))
        self.fault.setVisible(fault is not None)
        self.field.setProperty("invalid", fault is not None)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _show_state(self, found: Found | None) -> None:
        going = found is not None and not found.done
        self.progress.setVisible(going)
        self.stop.setVisible(going)
        failed = found is not None and found.error is not None and not found.rows
        self.count.setText("" if found is None or failed else _state_words(found))
        some = found is not None and found.rows > 0
        self._with_rows(some)
        self._stack.setCurrentIndex(1 if some else 0)
        if found is not None and going:
            self.progress.setRange(0, max(found.articles, 1))
            self.progress.setValue(found.looked_at)
        in_vain = found is not None and found.done and not failed and not found.rows
        self.examples.setVisible(found is None or in_vain)
        self.advice.setVisible(in_vain)
        if found is None:
            self.nothing.setText(tr("Search the text of all articles"))
        elif failed:
            self.nothing.setText("")
        elif found.done:
            self.nothing.setText(tr("Nothing was found."))
        else:
            self.nothing.setText(tr("Looking…"))

    def _with_rows(self, some: bool) -> None:
        """Offer what can be done with rows, where there are any."""
        parts: tuple[QWidget, ...] = (
            self._order_words,
            self.order,
            self.backwards,
            self.all,
            self.ticks,
            self.label,
            self.tag,
            self.table_out,
        )
        for part in parts:
            part.setVisible(some)

    def _arrange(self) -> None:
        workspace, search = self.desk.workspace, self._search
        if workspace is None or search is None or not search.state.done:
            return
        self._asked += 1
        asked = self._asked

        def arranged(order: list[int]) -> None:
            if asked == self._asked and search is self._search:
                self.model.arrange(order)
                self.table.scrollTo(self.table.currentIndex())

        workspace.concordance.arrange(
            search.rows,
            self.order.currentData(),
            arranged,
            descending=self.backwards.isChecked(),
        )

    def _read_marks(self, articles: Sequence[int]) -> None:
        workspace = self.desk.workspace
        if workspace is not None:
            workspace.concordance.marks_on(articles, self.model.take_marks)

    # -- what is done with rows --------------------------------------------------------------

    def _open(self, line: int) -> None:
        row = self.model.row_at(line)
        if row.mark is not None:
            self.desk.open_mark(row.article.id, row.mark)
        else:
            self.desk.open_at(row.article.id, row.start, row.end)

    def _count_ticks(self) -> None:
        count = self.model.ticks
        self.ticks.setText(tr("{count:,} ticked", count=count))
        self.tag.setEnabled(count > 0)

    def _tag(self) -> None:
        """Count what tagging would do, ask, and do it."""
        workspace, label = self.desk.workspace, self.label.currentData()
        places = _places(self.model.ticked)
        if workspace is None or label is None or not places:
            return
        verdicts: Counter[Verdict] = Counter()
        command = TagPlaces(label, places, told=lambda verdict: verdicts.update([verdict]))

        def counted(count: BulkCount) -> None:
            if workspace is not self.desk.workspace:
                return
            question = TagQuestion(label, verdicts, count, self)
            if question.exec():
                self._carry_out(TagPlaces(label, places))
            question.deleteLater()
            self.table.setFocus()

        workspace.bulk.preview(command, counted)

    def _carry_out(self, command: TagPlaces) -> None:
        workspace = self.desk.workspace
        if workspace is None:
            return

        def done(count: BulkCount) -> None:
            self.desk.say(
                tr("Tagged 1 hit as {label}.", label=command.label_name)
                if count.added == 1
                else tr(
                    "Tagged {count:,} hits as {label}.",
                    count=count.added,
                    label=command.label_name,
                )
            )

        try:
            workspace.bulk.execute(command, done)
        except AnnotatorError as error:
            self.desk.fail(error)

    def _export(self) -> None:
        workspace = self.desk.workspace
        out = table_file(self)
        if workspace is not None and out is not None:
            rows = self.model.in_order()
            said = tr("Wrote {count:,} rows to {file}.", count=len(rows), file=out.name)
            workspace.concordance.export(rows, out, lambda _: self.desk.say(said))


def table_file(parent: QWidget) -> Path | None:
    """Where to write the table."""
    filters = (tr("For spreadsheets (*.csv)"), tr("Tab-separated (*.tsv)"))
    name, chosen = QFileDialog.getSaveFileName(
        parent, tr("Export the table"), tr("concordance.csv"), ";;".join(filters)
    )
    if not name:
        return None
    out = Path(name)
    return out if out.suffix else out.with_suffix(".tsv" if chosen == filters[1] else ".csv")


def _put(line: QHBoxLayout, *parts: QWidget) -> None:
    for part in parts:
        line.addWidget(part)


def _places(rows: Sequence[Row]) -> dict[ArticleId, list[Fragment]]:
    places: dict[ArticleId, list[Fragment]] = {}
    for row in rows:
        if row.start < row.end:
            places.setdefault(row.article.id, []).append((row.start, row.end))
    return places


def _stopped_words(rows: int) -> str:
    return tr("Stopped at 1 hit") if rows == 1 else tr("Stopped at {count:,} hits", count=rows)


def _state_words(found: Found) -> str:
    hits = tr("1 hit") if found.rows == 1 else tr("{count:,} hits", count=found.rows)
    if found.full:
        return tr("The first {count:,} hits; there are more. Narrow the search.", count=found.rows)
    if found.done:
        return hits
    return tr(
        "{hits} in {done:,} of {all:,} articles so far",
        hits=hits,
        done=found.looked_at,
        all=found.articles,
    )
