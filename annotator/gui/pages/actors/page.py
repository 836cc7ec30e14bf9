"""The page of actors: the registry as a table to search, and the chosen actor beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.actors import ReviseActor
from annotator.commands.bulk.actors import (
    AddActor,
    DeleteActors,
    MergeActors,
    ReviseActors,
    SplitActor,
)
from annotator.commands.bulk.base import BulkCommand
from annotator.gui.asking import documents_folder
from annotator.gui.failures import message_box
from annotator.gui.pages.actors.actor_detail import ActorDetail
from annotator.gui.pages.actors.actor_form import ActorForm, Written
from annotator.gui.pages.actors.actor_model import NAME, ActorFilter, ActorModel, Show
from annotator.gui.pages.actors.actor_table import ActorTable
from annotator.gui.pages.actors.form_dialog import FormDialog
from annotator.gui.pages.actors.importing import ImportDialog
from annotator.gui.pages.actors.merging import MergeDialog
from annotator.gui.pages.base import Page, PageDesk
from annotator.gui.panels.inspector.fields import ChoiceBox
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import number, tr
from annotator.model.actor_rows import ActorRows
from annotator.model.actor_use import ActorUse, LinkedMention, MentionsQuery
from annotator.model.bulk import BulkCount
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.workspace.events import ArticlesAdded, ChangeSaved, ProjectChanged
from annotator.workspace.workspace import Workspace

FILE_FILTER = "CSV (*.csv)"
NARROWED_AFTER = 80  # milliseconds after the last letter
MOST_NAMED = 8  # actors in a question


class ActorsPage(Page):
    """Find actors, change one in place, merge several, split one, and exchange them as CSV."""

    def __init__(self, desk: PageDesk) -> None:
        super().__init__(desk)
        self._workspace: Workspace | None = None
        self._unsubscribe: list[Callable[[], None]] = []
        self.model = ActorModel(desk.theme, self)
        self.detail = ActorDetail(desk.theme, self._read_mentions)
        self.detail.revised.connect(self._revise)
        self.detail.opened.connect(self._open)
        self.detail.split.connect(self.split)
        self.detail.deleted.connect(self.delete)
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(NARROWED_AFTER)
        self._soon.timeout.connect(self._narrow)
        self.search.textChanged.connect(lambda _: self._soon.start())

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search names, aliases and codes"))
        self.search.setAccessibleName(tr("Search actors"))
        self.search.setClearButtonEnabled(True)
        self.types = self._choice(tr("Label of the actors"))
        self.shown = self._choice(tr("Which actors"))
        options: tuple[tuple[Show, str], ...] = (
            ("all", tr("All")),
            ("unused", tr("Not mentioned")),
            ("duplicates", tr("Perhaps the same")),
            ("strange", tr("Mixed scripts")),
        )
        for value, words in options:
            self.shown.addItem(words, value)
        self.types.activated.connect(lambda _: self._narrow())
        self.shown.activated.connect(lambda _: self._narrow())
        self.counted = plain_label("", role="soft")
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.types, 1)
        filters.addWidget(self.shown, 1)
        self.table = ActorTable(self.model)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        self.table.mentions_wanted.connect(self._to_mentions)
        self.table.rename_wanted.connect(self._to_name)
        self.table.delete_wanted.connect(self.delete)
        self.merge_button = self._button(tr("Merge…"), self.merge)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.merge_button)
        buttons.addWidget(self._button(tr("New…"), self.add))
        buttons.addWidget(self._button(tr("Import…"), self.import_actors))
        buttons.addWidget(self._button(tr("Export…"), self.export_actors))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.counted)
        column.addLayout(buttons)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(14)
        splitter.addWidget(left)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([640, 420])
        splitter.setProperty("role", "bare")
        self.detail.setMinimumWidth(280)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 6, 28, 18)
        whole.addWidget(splitter)

    def _choice(self, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        return box

    def _button(self, words: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: call())
        return button

    # -- what the window asks ----------------------------------------------------------------

    @property
    def title(self) -> str:
        return tr("Actors")

    @property
    def first_focus(self) -> QWidget:
        return self.search

    def show_project(self, workspace: Workspace | None) -> None:
        for end in self._unsubscribe:
            end()
        self._unsubscribe = []
        self._workspace = workspace
        self.detail.show_many((), tr("Choose an actor to see and change it."))
        if workspace is None:
            return
        events = workspace.events
        self._unsubscribe = [
            events.subscribe(ProjectChanged, lambda _: self._refresh_shown()),
            events.subscribe(ArticlesAdded, lambda _: self._refresh_shown()),
            events.subscribe(ChangeSaved, lambda _: self._refresh_shown()),
        ]

    def refresh(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        self._fill_types(workspace)
        self._show(workspace, {})
        workspace.registry.use(self._use_arrived)

    def set_theme(self, theme: Theme) -> None:
        self.model.set_theme(theme)
        self.detail.set_theme(theme)

    def go_to(self, what: str) -> None:
        if self._soon.isActive():
            self._narrow()  # what was typed last would take the actor away again
        if self.model.row_of(what) is None:
            self.search.clear()
            self.types.setCurrentIndex(0)
            self.shown.setCurrentIndex(0)
            self._narrow()
        self._select([what])
        self.table.setFocus()

    def leave(self) -> bool:
        self.detail.finish()
        return True

    # -- the table ---------------------------------------------------------------------------

    @property
    def chosen(self) -> list[Actor]:
        """The selected actors, from the top of the table."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [actor for row in rows if (actor := self.model.actor(row)) is not None]

    def _refresh_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, workspace: Workspace, use: dict[ActorId, ActorUse]) -> None:
        chosen = [actor.id for actor in self.chosen]
        self.model.show_actors(workspace.actors, use or self._known_use(), workspace.schema)
        self._select(chosen)
        self._ask_for_groups()

    def _known_use(self) -> dict[ActorId, ActorUse]:
        """What was counted last; it is counted anew right away."""
        workspace = self._workspace
        return {a: self.model.use_of(a) for a in workspace.actors} if workspace else {}

    def _use_arrived(self, use: dict[ActorId, ActorUse]) -> None:
        chosen = [actor.id for actor in self.chosen]
        self.model.show_use(use)
        self._select(chosen)
        if self.detail.actor is not None:
            self.detail.show_use(self.model.use_of(self.detail.actor.id))

    def _fill_types(self, workspace: Workspace) -> None:
        current = self.types.currentData() or ""
        labels = [label.name for label in workspace.schema.mention_types if label.kind == "actor"]
        there = dict.fromkeys([*labels, *(actor.type for actor in workspace.actors.values())])
        self.types.clear()
        self.types.addItem(tr("All labels"), "")
        for label in there:
            self.types.addItem(label, label)
        self.types.setCurrentIndex(max(0, self.types.findData(current)))

    def _narrow(self) -> None:
        self._soon.stop()
        chosen = [actor.id for actor in self.chosen]
        wanted = ActorFilter(
            self.search.text(), self.types.currentData() or "", self.shown.currentData()
        )
        self.model.narrow(wanted)
        self._select(chosen)
        self._ask_for_groups()

    def _ask_for_groups(self) -> None:
        if self._workspace is not None and self.shown.currentData() == "duplicates":
            self._workspace.registry.duplicates(self._groups_arrived)

    def _groups_arrived(self, groups: list[tuple[ActorId, ...]]) -> None:
        chosen = [actor.id for actor in self.chosen]
        self.model.show_groups(groups)
        self._select(chosen)

    def _select(self, actors: list[ActorId] | list[str]) -> None:
        """Select these actors as far as they are shown; the first one is scrolled to."""
        selection = self.table.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        rows = [row for actor in actors if (row := self.model.row_of(actor)) is not None]
        selection.clearSelection()
        for row in reversed(rows):
            index = self.model.index(row, NAME)
            selection.setCurrentIndex(index, flag.Select | flag.Rows)
        if rows:
            self.table.scrollTo(self.model.index(rows[0], NAME))
        elif self.model.rowCount():
            selection.setCurrentIndex(self.model.index(0, NAME), flag.NoUpdate)
        self._chosen()

    def _chosen(self) -> None:
        chosen = self.chosen
        shown, total = self.model.rowCount(), self.model.total
        words = tr("{shown} of {total} actors", shown=number(shown), total=number(total))
        if len(chosen) > 1:
            words = tr(
                "{count} of {total} selected", count=number(len(chosen)), total=number(total)
            )
        self.counted.setText(words)
        self.merge_button.setEnabled(len(chosen) > 1)
        if len(chosen) == 1 and self._workspace is not None:
            use = self.model.use_of(chosen[0].id)
            self.detail.show_actor(chosen[0], use, self._workspace.schema)
        elif not total:
            words = tr("No actors yet. Link a mention to one with M, or import a table.")
            self.detail.show_many(chosen, words)
        elif not shown:
            self.detail.show_many(chosen, tr("No actor passes the search and the filters."))
        elif chosen:
            self.detail.show_many(chosen, tr("Merge them, or choose one of them."))
        else:
            self.detail.show_many(chosen, tr("Choose an actor to see and change it."))

    def _read_mentions(
        self, query: MentionsQuery, then: Callable[[list[LinkedMention]], None]
    ) -> None:
        if self._workspace is not None:
            self._workspace.registry.mentions(query, then)

    def _open(self, mention: LinkedMention) -> None:
        workspace = self._workspace
        own = workspace is not None and mention.annotator == workspace.annotator
        if own and mention.layer_kind == "manual":
            self.desk.open_mark(mention.article, mention.mark)
        else:
            self.desk.open_at(mention.article, mention.start, mention.end)

    def _to_mentions(self) -> None:
        if self.detail.mentions.rowCount():
            self.detail.list.setFocus()
            if not self.detail.list.currentIndex().isValid():
                self.detail.list.setCurrentIndex(self.detail.mentions.index(0))

    def _to_name(self) -> None:
        self.detail.edit_name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    # -- what is done ------------------------------------------------------------------------

    def _labels(self) -> list[str]:
        schema = self._workspace.schema if self._workspace else None
        return [t.name for t in schema.mention_types if t.kind == "actor"] if schema else []

    def _do(self, command: BulkCommand, then: Callable[[BulkCount], None] | None = None) -> None:
        if self._workspace is None:
            return
        try:
            self._workspace.bulk.execute(command, then)
        except AnnotatorError as error:
            self.desk.fail(error)

    def _revise(self, command: ReviseActor) -> None:
        self._do(ReviseActors((command,)))

    def merge(self) -> None:
        """Ask how the selected actors become one, and do it."""
        workspace, chosen = self._workspace, self.chosen
        if workspace is None or len(chosen) < 2:
            return
        use = {actor.id: self.model.use_of(actor.id) for actor in chosen}
        dialog = MergeDialog(chosen, use, self._labels(), workspace.bulk.preview, self)
        dialog.agreed.connect(self._merge)
        self._open_dialog(dialog)

    def _merge(self, command: MergeActors) -> None:
        def done(count: BulkCount) -> None:
            self._select([command.result.id])
            self.desk.say(
                tr(
                    "Merged. Linked anew: mentions {marks}, articles {articles}.",
                    marks=number(count.changed),
                    articles=number(count.articles),
                )
            )

        self._do(command, done)

    def split(self) -> None:
        """Ask who the ticked mentions are, and give them to a new actor."""
        workspace, actor = self._workspace, self.detail.actor
        ticked = self.detail.mentions.ticked
        if workspace is None or actor is None or not ticked:
            return
        first = next(
            (
                m
                for row in range(self.detail.mentions.rowCount())
                if (m := self.detail.mentions.mention(row)) is not None
                and (m.article, m.layer, m.mark) in ticked
            ),
            None,
        )
        name = " ".join(first.words.split()) if first else ""
        shown = Actor(ActorId(""), name, actor.type)
        form = ActorForm(self._labels(), workspace.actors, shown, but=(actor.id,))

        def made(written: Written) -> BulkCommand:
            return SplitActor(
                actor.id, written.name, written.type, ticked, written.aliases, written.codes
            )

        words = tr(
            "Ticked mentions of {name}: {count}. They are linked to a new actor; it is one step to "
            "undo. What becomes its name is no alias of {name} any more.",
            count=number(len(ticked)),
            name=actor.name,
        )
        dialog = FormDialog(tr("Split off an actor"), words, form, tr("Split off"), made, self)
        dialog.agreed.connect(self._split)
        self._open_dialog(dialog)

    def _split(self, command: SplitActor) -> None:
        def done(count: BulkCount) -> None:
            self.desk.say(
                tr("Mentions of another actor now: {count}.", count=number(count.changed))
            )

        self.detail.mentions.show_mentions(None)
        self._do(command, done)

    def add(self) -> None:
        """Ask for a new actor."""
        workspace = self._workspace
        if workspace is None:
            return
        labels = self._labels()
        label = str(self.types.currentData() or (labels[0] if labels else ""))
        form = ActorForm(labels, workspace.actors, Actor(ActorId(""), "", label))

        def made(written: Written) -> BulkCommand:
            return AddActor(written.name, written.type, written.aliases, written.codes)

        words = tr("An actor that no mention is linked to yet.")
        dialog = FormDialog(tr("New actor"), words, form, tr("Add"), made, self)
        dialog.agreed.connect(self._do)
        self._open_dialog(dialog)

    def delete(self) -> None:
        """Take the selected actors that nobody is linked to out of the registry, after asking."""
        unused = [actor for actor in self.chosen if self.model.use_of(actor.id) == ActorUse()]
        if not unused:
            self.desk.say(tr("Only actors that are mentioned nowhere can be deleted."))
            return
        names = [actor.name for actor in unused[:MOST_NAMED]]
        if len(unused) > MOST_NAMED:
            names.append(tr("and {count} more", count=number(len(unused) - MOST_NAMED)))
        words = tr("Delete {count} actors that are mentioned nowhere?", count=number(len(unused)))
        if len(unused) == 1:
            words = tr("Delete “{name}”, which is mentioned nowhere?", name=unused[0].name)
            names = []
        box = message_box(self, words, "\n".join(names))
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        box.button(QMessageBox.StandardButton.Ok).setText(tr("Delete"))
        command = DeleteActors(tuple(actor.id for actor in unused))
        box.accepted.connect(lambda: self._do(command))
        self._open_dialog(box)

    def export_actors(self) -> None:
        """Ask for a file and write the registry to it."""
        if self._workspace is None:
            return
        start = str(documents_folder() / "actors.csv")
        name, _ = QFileDialog.getSaveFileName(self, tr("Export actors"), start, FILE_FILTER)
        if name:
            self._workspace.registry.write(Path(name), self._exported)

    def _exported(self, count: int) -> None:
        self.desk.say(tr("Actors written: {count}.", count=number(count)))

    def import_actors(self) -> None:
        """Ask for a file of actors, show what it would bring, and take it in."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Import actors"), "", FILE_FILTER)
        if name and self._workspace is not None:
            file = Path(name)
            self._workspace.registry.read(file, lambda table: self._read(file.name, table))

    def _read(self, file: str, table: ActorRows) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        dialog = ImportDialog(file, table, workspace.actors, workspace.schema, self)
        dialog.agreed.connect(self._do)
        self._open_dialog(dialog)

    def _open_dialog(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
