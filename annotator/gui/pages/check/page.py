"""The check page: rules that are broken, where each is, and fixes for one or for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QListView,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.bulk.fixing import FixAll
from annotator.gui.asking import confirmed
from annotator.gui.pages.base import Page, PageDesk
from annotator.gui.pages.check.findings import FindingsModel
from annotator.gui.plain_text import plain_label
from annotator.gui.rows import COLOR, HOLLOW, KEY, RowDelegate
from annotator.gui.rule_words import fix_words, rule_words
from annotator.gui.theme import Theme
from annotator.gui.words import number, tr
from annotator.model.bulk import BulkCount
from annotator.model.errors import AnnotatorError
from annotator.workspace.survey import Found, ProjectSurvey
from annotator.workspace.workspace import Workspace

RULE = Qt.ItemDataRole.UserRole


class CheckPage(Page):
    """Looks through all that the annotator marked whenever it comes to the front."""

    def __init__(self, desk: PageDesk) -> None:
        super().__init__(desk)
        self._workspace: Workspace | None = None
        self._survey: ProjectSurvey | None = None
        self._by_rule: defaultdict[str, list[Found]] = defaultdict(list)
        self._wanted: str | None = None
        self.state = plain_label("", role="soft")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("Articles looked through"))
        self.rules = QListView()
        self.rules.setAccessibleName(tr("Rules that are broken"))
        self.rules.setProperty("role", "side")
        self.rules.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._rule_model = QStandardItemModel(self)
        self.rules.setModel(self._rule_model)
        self._delegate = RowDelegate(desk.theme)
        self.rules.setItemDelegate(self._delegate)
        self.model = FindingsModel(self)
        self.table = self._make_table()
        self.open = QPushButton(tr("Go there"))
        self.fix = QPushButton("")
        self.again = QPushButton(tr("Look again"))
        self._arrange()
        self.rules.selectionModel().currentChanged.connect(self._rule_chosen)
        self.table.activated.connect(self._go)
        self.open.clicked.connect(lambda: self._go(self.table.currentIndex()))
        self.fix.clicked.connect(self._ask_to_fix)
        self.again.clicked.connect(self.refresh)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(tr("Problems of this rule"))
        table.setModel(self.model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        return table

    def _arrange(self) -> None:
        right = QWidget()
        below = QHBoxLayout()
        below.addWidget(self.open)
        below.addStretch(1)
        below.addWidget(self.fix)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.rules)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([280, 620])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(18)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.split = split
        self.nothing = plain_label("", role="soft")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rules.setMinimumWidth(220)
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 4, 28, 20)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(split, 1)
        layout.addWidget(self.nothing, 1)
        self._show_whether_any()

    # -- as a page ---------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What stands above the page."""
        return tr("Check the project")

    @property
    def first_focus(self) -> QWidget:
        """The rules, from which arrows and Tab lead on, once there are any."""
        return self.rules if self._by_rule else self.again

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._delegate.set_theme(theme)
        self._show_rules()

    def show_project(self, workspace: Workspace | None) -> None:
        """Belong to this project from now on."""
        self._stop()
        self._workspace = workspace
        self._by_rule.clear()
        self.model.show(())
        self._show_rules()

    def refresh(self) -> None:
        """Look through everything once more."""
        self._stop()
        self._by_rule.clear()
        self.model.show(())
        self._show_rules()
        if self._workspace is not None:
            self._survey = self._workspace.survey(self._found, self._failed)

    def hideEvent(self, event: object) -> None:
        """Nobody looks any more: what is left to look through can wait."""
        self._stop()
        super().hideEvent(event)  # type: ignore[arg-type]

    # -- what comes in -----------------------------------------------------------------------

    def _found(self, found: Sequence[Found], done: int, total: int) -> None:
        new: list[Found] = []
        for one in found:
            self._by_rule[one.problem.rule].append(one)
            if one.problem.rule == self._rule:
                new.append(one)
        self.model.add(new)
        self._show_progress(done, total)
        if found or done == total:
            self._show_rules()

    def _failed(self, error: AnnotatorError) -> None:
        self.bar.hide()
        self.state.setText(tr("It could not be looked through."))
        self.desk.fail(error)

    def _stop(self) -> None:
        if self._survey is not None:
            self._survey.stop()
            self._survey = None

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setVisible(done < total)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        problems = sum(len(found) for found in self._by_rule.values())
        if done < total:
            words = tr(
                "Looking: {done} of {total} articles …", done=number(done), total=number(total)
            )
        elif not total:
            words = tr("You have marked nothing yet.")
        elif not problems:
            words = tr("Nothing is wrong. Articles that you marked: {total}", total=number(total))
        else:
            words = tr(
                "Problems: {problems} · Articles that you marked: {total}",
                problems=number(problems),
                total=number(total),
            )
        self.state.setText(words)

    # -- rules -------------------------------------------------------------------------------

    @property
    def _rule(self) -> str | None:
        rule = self.rules.currentIndex().data(RULE)
        return str(rule) if rule else None

    def _show_rules(self) -> None:
        """List the rules, those that are broken most first; the one looked at stays chosen."""
        wanted = self._rule or self._wanted
        theme = self.desk.theme
        self.rules.selectionModel().blockSignals(True)
        self._rule_model.clear()
        for rule, found in sorted(self._by_rule.items(), key=lambda one: -len(one[1])):
            grave = found[0].problem.severity == "error"
            item = QStandardItem(rule_words(rule))
            item.setData(rule, RULE)
            item.setData(number(len(found)), KEY)
            item.setData(theme.error if grave else theme.warning, COLOR)
            item.setData(not grave, HOLLOW)
            item.setData(
                tr("{rule}: {count:,}", rule=rule_words(rule), count=len(found)),
                Qt.ItemDataRole.AccessibleTextRole,
            )
            self._rule_model.appendRow(item)
        rules = [
            self._rule_model.item(row).data(RULE) for row in range(self._rule_model.rowCount())
        ]
        if rules:
            row = rules.index(wanted) if wanted in rules else 0
            self.rules.setCurrentIndex(self._rule_model.index(row, 0))
        self.rules.selectionModel().blockSignals(False)
        self._wanted = self._rule
        if self._rule != wanted or len(self.model.findings) != len(self._by_rule[self._rule or ""]):
            self.model.show(self._by_rule.get(self._rule or "", ()))
        self._by_rule.pop("", None)
        self._show_whether_any()
        self._show_buttons()

    def _show_whether_any(self) -> None:
        """Lists where there is something to list, else a word of what this page is for."""
        there = bool(self._by_rule)
        waiting = self.again.hasFocus() and there and self.split.isHidden()
        self.split.setVisible(there)
        if waiting:
            self.rules.setFocus()
        self.nothing.setVisible(not there)
        self.nothing.setText(tr("What breaks a rule of the schema is listed here, with its fix."))

    def _rule_chosen(self, _index: QModelIndex) -> None:
        self._wanted = self._rule
        self.model.show(self._by_rule.get(self._rule or "", ()))
        self._show_buttons()

    def _show_buttons(self) -> None:
        rule, count = self._rule, len(self.model.findings)
        words = fix_words(rule) if rule else ""
        if count and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.open.setEnabled(count > 0)
        self.fix.setVisible(bool(words))
        self.fix.setText(tr("{fix}: all {count} …", fix=words, count=number(count)))
        read_only = self._workspace is None or self._workspace.project.read_only
        self.fix.setEnabled(count > 0 and not read_only)

    # -- what can be done --------------------------------------------------------------------

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            found = self.model.findings[index.row()]
            self.desk.open_mark(found.article, found.problem.mark)

    def _ask_to_fix(self) -> None:
        workspace, rule = self._workspace, self._rule
        if workspace is None or rule is None:
            return
        articles = list(dict.fromkeys(found.article for found in self.model.findings))
        command = FixAll(rule, articles)

        def counted(count: BulkCount) -> None:
            if workspace is not self._workspace:
                return
            if count.nothing:
                self.refresh()
                return
            more = tr(
                "Articles: {articles}. Marks changed: {changed}, removed: {removed}. "
                "One undo takes it all back.",
                articles=number(count.articles),
                changed=number(count.changed),
                removed=number(count.removed),
            )
            question = tr("{fix}, everywhere?", fix=fix_words(rule))
            if confirmed(self, question, more, tr("Fix them")):
                try:
                    workspace.bulk.execute(command)
                except AnnotatorError as error:
                    self.desk.fail(error)

        workspace.bulk.preview(command, counted)
