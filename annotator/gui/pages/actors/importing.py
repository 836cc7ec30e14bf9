"""The dialog before actors of a file enter the registry: what would come, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.bulk.actor_import import ActorsTaken, ImportActors
from annotator.gui.dialog_footer import Footer
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import number, shown, tr
from annotator.model.actor_rows import ActorRows
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.schema import Schema

SIZE = (680, 460)  # pixels
MOST_FINDINGS = 2000


class ImportDialog(QDialog):
    """Says how many actors are new, changed and the same, and lists lines with what and why.

    `agreed` carries the command.
    """

    agreed = Signal(object)

    def __init__(
        self,
        file: str,
        table: ActorRows,
        actors: Mapping[ActorId, Actor],
        schema: Schema,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import actors"))
        self.resize(*SIZE)
        self._table, self._actors, self._schema = table, actors, schema
        self.policy = QComboBox()
        for value, words in (
            ("fill", tr("add what the registry lacks")),
            ("replace", tr("take what the file says")),
            ("keep", tr("leave the registry as it is")),
        ):
            self.policy.addItem(words, value)
        name = tr("Where both know an actor")
        self.policy.setAccessibleName(name)
        self.policy.view().setAccessibleName(name)
        self.policy.currentIndexChanged.connect(lambda _: self._look())
        label = plain_label(name)
        label.setBuddy(self.policy)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.policy, 1)
        self.summary = plain_label("", role="title")
        self.summary.setWordWrap(True)
        self.findings = QTableWidget(0, 3)
        self.findings.setAccessibleName(tr("Lines with something to tell"))
        self.findings.setHorizontalHeaderLabels([tr("Line"), tr("What"), tr("Why")])
        self.findings.verticalHeader().hide()
        self.findings.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.findings.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.findings.setShowGrid(False)
        header = self.findings.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(1, 190)
        foot = Footer(self, tr("Import"))
        self.ok = foot.go
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        source = plain_label(
            tr("{file} · actors: {count}", file=file, count=number(len(table.rows))), role="soft"
        )
        column.addWidget(source)
        column.addLayout(line)
        column.addWidget(self.summary)
        column.addWidget(self.findings, 1)
        column.addWidget(foot)
        self._look()

    def accept(self) -> None:
        self.agreed.emit(self._command())
        super().accept()

    def _command(self) -> ImportActors:
        return ImportActors(self._table.rows, self.policy.currentData())

    def _look(self) -> None:
        taken = self._command().taken(self._actors, self._schema)
        self.summary.setText(
            tr(
                "{added} new, {changed} changed, {same} the same, {told} lines to look at",
                added=number(taken.added),
                changed=number(taken.changed),
                same=number(taken.same),
                told=number(len(self._table.findings) + len(taken.findings)),
            )
        )
        self.ok.setEnabled(bool(taken.edits))
        self._list(taken)

    def _list(self, taken: ActorsTaken) -> None:
        found = sorted((*self._table.findings, *taken.findings), key=lambda one: one.line)
        self.findings.setRowCount(min(len(found), MOST_FINDINGS))
        for row, finding in enumerate(found[:MOST_FINDINGS]):
            for at, words in enumerate(
                (number(finding.line), shown(finding.what), shown(finding.why))
            ):
                item = QTableWidgetItem(" ".join(words.split()))
                item.setToolTip(plain_tip(words))
                self.findings.setItem(row, at, item)
