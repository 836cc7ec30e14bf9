"""The dialogs that ask what becomes of marks: delete or merge, split, and apply everything."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.bulk.schema import LabelSurvey
from annotator.gui.dialog_footer import Footer
from annotator.gui.pages.schema.bench import why_not_name
from annotator.gui.pages.schema.fields import CalmBox, Field
from annotator.gui.pages.schema.wording import count_words, draft_words
from annotator.gui.plain_text import isolated, plain_label, plain_tip
from annotator.gui.words import number, tr
from annotator.model.bulk import BulkCount
from annotator.model.label_migration import MarkPlace
from annotator.model.schema import Attribute
from annotator.model.schema_draft import SchemaDraft

WIDTH = 560
MARK_COLUMN = 190


class Question(QDialog):
    """A dialog with a title, what it is about, and two buttons at its foot."""

    def __init__(self, parent: QWidget, title: str, words: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(WIDTH, max(360, parent.width() - 80)))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 18, 22, 16)
        self.column.setSpacing(12)
        self.words = plain_label(words)
        self.words.setWordWrap(True)
        self.column.addWidget(self.words)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.column.addLayout(self.body, 1)
        foot = Footer(self, yes)
        self.yes, self.no = foot.go, foot.leave
        self.column.addWidget(foot)


class ChooseDialog(Question):
    """One of some rows; a single one is only confirmed."""

    def __init__(
        self, parent: QWidget, title: str, question: str, rows: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(parent, title, question, title if len(rows) == 1 else tr("Take it"))
        self._rows = rows
        self.box = CalmBox()
        self.box.setAccessibleName(question)
        self.box.offer(rows, rows[0][0])
        if len(rows) > 1:
            self.body.addWidget(self.box)

    @property
    def chosen(self) -> str:
        """The value of the row."""
        return str(self.box.currentData())


class DeleteDialog(Question):
    """What becomes of the marks of a label that goes: deleted, or given another label."""

    def __init__(
        self, parent: QWidget, name: str, others: Sequence[str], *, merge: bool = False
    ) -> None:
        title = tr("Merge {name}", name=name) if merge else tr("Delete {name}", name=name)
        super().__init__(parent, title, tr("Counting its marks…"), title)
        self._name = name
        self.relabel = QRadioButton(tr("Give them another label:"))
        self.remove = QRadioButton(tr("Delete them, with the relations that end at them"))
        self.box = CalmBox()
        self.box.setAccessibleName(tr("The other label"))
        self.box.offer(((other, other) for other in others), others[0] if others else "")
        line = QHBoxLayout()
        line.addWidget(self.relabel)
        line.addWidget(self.box, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.remove)
        self.relabel.setEnabled(bool(others))
        self.box.setEnabled(bool(others))
        (self.relabel if others else self.remove).setChecked(True)
        self.remove.setVisible(not merge)
        self.relabel.toggled.connect(self.box.setEnabled)
        more = plain_label(tr("Nothing happens before you apply your changes."), role="soft")
        self.body.addWidget(more)

    def show_survey(self, survey: LabelSurvey) -> None:
        """Say how many marks there are."""
        self.words.setText(
            tr("No mark has the label {name}.", name=self._name)
            if not survey.marks
            else tr(
                "Marks with the label {name}, of all annotators: {count:,}.",
                name=self._name,
                count=survey.marks,
            )
        )

    @property
    def into(self) -> str:
        """The label that the marks get; nothing where they are deleted."""
        return str(self.box.currentData()) if self.relabel.isChecked() else ""


class SplitDialog(Question):
    """How a label is split: by the values of an attribute, or mark by mark.

    The parts may be labels of the same kind (`alike`), but not of another (`others`).
    """

    def __init__(
        self,
        parent: QWidget,
        name: str,
        attributes: Sequence[Attribute],
        alike: Collection[str],
        others: Collection[str] = (),
    ) -> None:
        title = tr("Split {name}", name=name)
        super().__init__(parent, title, tr("Counting its marks…"), title)
        self._name, self._alike, self._others = name, alike, others
        self._attributes = {attribute.name: attribute for attribute in attributes}
        self._survey = LabelSurvey()
        self.resize(720, 520)
        self.tabs = QTabWidget()
        self.tabs.addTab(self._by_value(), tr("By an attribute"))
        self.tabs.addTab(self._by_hand(), tr("By hand"))
        self.tabs.setTabEnabled(0, bool(attributes))
        self.tabs.setCurrentIndex(0 if attributes else 1)
        self.body.addWidget(self.tabs, 1)
        self.fault = plain_label("", role="error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.body.addWidget(self.fault)
        self._show_values()

    def _by_value(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        self.attribute = CalmBox()
        self.attribute.setAccessibleName(tr("Attribute"))
        self.attribute.offer(((one, one) for one in self._attributes), "")
        self.attribute.currentIndexChanged.connect(lambda _: self._show_values())
        self.values = _table([tr("Value"), tr("Marks"), tr("New label")])
        self.values.setAccessibleName(tr("Labels for the values"))
        self.values.setItemDelegateForColumn(2, _ToWrite(self.values))
        self.forget = QCheckBox(tr("Take the value away from the marks that are split off"))
        hint = tr("Values without a new label keep the label {name}.", name=self._name)
        column.addWidget(self.attribute)
        column.addWidget(self.values, 1)
        column.addWidget(plain_label(hint, role="soft"))
        column.addWidget(self.forget)
        return holder

    def _by_hand(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        self.new = QLineEdit()
        self.new.setMaxLength(64)
        column.addWidget(Field(tr("New label"), self.new))
        self.marks = _table([tr("Mark"), tr("Where"), tr("Annotator")])
        self.marks.setAccessibleName(tr("Marks that get the new label"))
        header = self.marks.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.marks.setColumnWidth(0, MARK_COLUMN)
        column.addWidget(self.marks, 1)
        self.listed = plain_label("", role="soft")
        column.addWidget(self.listed)
        return holder

    def show_survey(self, survey: LabelSurvey) -> None:
        """Show the marks that were found, and how many have which value."""
        self._survey = survey
        words = tr(
            "Marks with the label {name}, of all annotators: {count:,}.",
            name=self._name,
            count=survey.marks,
        )
        self.words.setText(words)
        self.marks.setRowCount(len(survey.listed))
        for row, one in enumerate(survey.listed):
            item = QTableWidgetItem(isolated(one.words or tr("(no words)")))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, one.place)
            self.marks.setItem(row, 0, item)
            around = f"…{one.before}[{one.words}]{one.after}…".replace("\n", " ")
            where = _fixed(isolated(around))
            where.setToolTip(plain_tip(f"{one.heading}\n{around}"))
            self.marks.setItem(row, 1, where)
            self.marks.setItem(row, 2, _fixed(one.annotator))
        hidden = survey.marks - len(survey.listed)
        self.listed.setText(
            tr("{count} more are not listed and keep their label.", count=number(hidden))
            if hidden > 0
            else ""
        )
        self._show_values()

    def _show_values(self) -> None:
        declared = self._attributes.get(str(self.attribute.currentData()))
        values = declared.values if declared is not None else ()
        kept = self._labels()
        self.values.setRowCount(len(values))
        for row, value in enumerate(values):
            self.values.setItem(row, 0, _fixed(value.name))
            count = self._survey.values.get((declared.name if declared else "", value.name), 0)
            words = number(count)
            if declared is not None and value.name == declared.default:
                words = tr("{count} and those without", count=words)
            self.values.setItem(row, 1, _fixed(words))
            self.values.setItem(row, 2, QTableWidgetItem(kept.get(value.name, "")))

    def _labels(self) -> dict[str, str]:
        found = {}
        for row in range(self.values.rowCount()):
            value, label = self.values.item(row, 0), self.values.item(row, 2)
            if value is not None and label is not None and label.text().strip():
                found[value.text()] = label.text().strip()
        return found

    @property
    def by_value(self) -> bool:
        """Whether the first way was chosen."""
        return self.tabs.currentIndex() == 0

    @property
    def labels(self) -> list[tuple[str, str]]:
        """Values with their new labels, in the order of the attribute."""
        return list(self._labels().items())

    @property
    def picked(self) -> list[MarkPlace]:
        """The marks that were ticked."""
        found = []
        for row in range(self.marks.rowCount()):
            item = self.marks.item(row, 0)
            if item is not None and item.checkState() == Qt.CheckState.Checked:
                article, layer, mark = item.data(Qt.ItemDataRole.UserRole)
                found.append((article, layer, mark))
        return found

    def accept(self) -> None:
        """Only with names that can be, and something to split off."""
        names = [label for _, label in self.labels] if self.by_value else [self.new.text().strip()]
        faults = [why for name in names if (why := self._why_not(name))]
        if not names or (not self.by_value and not self.picked):
            faults.append(
                tr("Write a label beside at least one value.")
                if self.by_value
                else tr("Tick at least one mark.")
            )
        if faults:
            self.fault.setText(faults[0])
            self.fault.show()
            return
        super().accept()

    def _why_not(self, name: str) -> str:
        return "" if name in self._alike else why_not_name(name, self._others)


class ApplyDialog(Question):
    """What all the changes do, before they are carried out as one step."""

    def __init__(self, parent: QWidget, draft: SchemaDraft, count: BulkCount, version: str) -> None:
        title = tr("Apply the changes")
        super().__init__(parent, title, tr("What this does to your marks"), tr("Apply"))
        self.words.setProperty("role", "title")
        self.resize(600, 440)
        for line in count_words(count):
            label = plain_label(line)
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.list = QPlainTextEdit("\n".join(f"• {line}" for line in draft_words(draft)))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(tr("All changes"))
        self.body.addWidget(self.list, 1)
        self.version = QLineEdit(version)
        self.version.setMaxLength(32)
        old = draft.origin.schema.version
        hint = tr("was {old}; the changes suggest {new}", old=old, new=version)
        self.body.addWidget(Field(tr("Version of the schema"), self.version, hint=hint))
        more = tr("It is one step: Undo takes back the schema and all marks.")
        self.body.addWidget(plain_label(more, role="soft"))


class _ToWrite(QStyledItemDelegate):
    """Says in an empty cell that something may be written there."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if not index.data():
            option.text = tr("write a label")
            palette = option.palette
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, palette.color(QPalette.ColorRole.PlaceholderText))
            option.palette = palette


def _table(headings: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setHorizontalHeaderLabels(list(headings))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table


def _fixed(words: str) -> QTableWidgetItem:
    item = QTableWidgetItem(words)
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
    return item
