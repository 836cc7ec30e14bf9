"""The right side of the page of actors: the chosen one, to be changed, with its mentions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.actors import ReviseActor
from annotator.gui.actor_warnings import script_warnings
from annotator.gui.pages.actors.mention_model import MentionModel, Read
from annotator.gui.pages.actors.mention_rows import MentionDelegate, box_of
from annotator.gui.panels.inspector.fields import ChoiceBox, ValueLine
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import number, shown_error, tr
from annotator.model.actor_text import aliases_text, codes_text, parse_aliases, parse_codes
from annotator.model.actor_use import ActorUse, LinkedMention
from annotator.model.errors import AnnotatorError
from annotator.model.marks import Actor
from annotator.model.schema import Schema

LABEL_WIDTH = 62  # pixels


class ActorDetail(QFrame):
    """Fields of one actor and the list of its mentions; asks, and changes nothing itself.

    `revised` carries a `ReviseActor`, `opened` a `LinkedMention`; `split` asks to give the ticked
    mentions to somebody else, `deleted` to take the actor out.
    """

    revised = Signal(object)
    opened = Signal(object)
    split = Signal()
    deleted = Signal()

    def __init__(self, theme: Theme, read: Read) -> None:
        super().__init__()
        self._schema = Schema("", "")
        self._actor: Actor | None = None
        self.setProperty("role", "card")
        self._fields = QVBoxLayout()
        self._fields.setSpacing(6)
        self._head = QWidget()
        self._head.setLayout(self._fields)
        self._fields.setContentsMargins(14, 12, 14, 6)
        self.mentions = MentionModel(read, self)
        self.list = QListView()
        self.list.setModel(self.mentions)
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(tr("Mentions of the actor"))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._delegate = MentionDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.list.doubleClicked.connect(lambda index: self._open(index.row()))
        self._used = plain_label("", role="soft")
        self._used.setWordWrap(True)
        self.split_button = self._button(tr("Split off ticked…"), self.split)
        self.delete_button = self._button(tr("Delete"), self.deleted)
        self.delete_button.setProperty("role", "danger")
        self.mentions.dataChanged.connect(self._ticks)
        self.mentions.modelReset.connect(self._ticks)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 12)
        foot.addWidget(self.split_button)
        foot.addStretch(1)
        foot.addWidget(self.delete_button)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._used)
        self._used.setContentsMargins(14, 0, 14, 6)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._nothing = plain_label(tr("Choose an actor to see and change it."), role="soft")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(24, 24, 24, 24)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    @property
    def actor(self) -> Actor | None:
        """The actor that is shown."""
        return self._actor

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._delegate.set_theme(theme)
        self.list.viewport().update()

    def show_many(self, actors: Sequence[Actor], words: str) -> None:
        """Several actors are chosen, or none; say what can be done with them."""
        if len(actors) != 1:
            self._actor = None
            self.mentions.show_mentions(None)
            self._nothing.setText(words)
            self._stack.setCurrentIndex(0)

    def show_actor(self, actor: Actor, use: ActorUse, schema: Schema) -> None:
        """Show one actor; the same one again keeps what is ticked."""
        again = self._actor is not None and self._actor.id == actor.id
        same = again and self._actor == actor
        self._actor, self._schema = actor, schema
        if not same:
            self._fill(actor)
        self.show_use(use)
        self.mentions.show_mentions(actor.id)
        self._stack.setCurrentIndex(1)

    def show_use(self, use: ActorUse) -> None:
        """Say how often the actor is mentioned."""
        words = tr("Mentioned nowhere.")
        if use.mentions:
            words = tr(
                "Mentions: {mentions}, articles: {articles}. Space ticks, Ctrl+Space all of an "
                "article, Enter opens.",
                mentions=number(use.mentions),
                articles=number(use.articles),
            )
        if use.shelved:
            words += " " + tr("In removed articles: {count}.", count=number(use.shelved))
        self._used.setText(words)
        self.delete_button.setEnabled(not use.mentions and not use.shelved)
        self.delete_button.setToolTip(
            "" if self.delete_button.isEnabled() else tr("Only actors without mentions go.")
        )

    def edit_name(self) -> None:
        """Put the keyboard into the name of the actor that is shown."""
        lines = self._head.findChildren(ValueLine)
        if self._actor is not None and lines:
            name = next(line for line in lines if not line.isHidden())
            name.field.setFocus()
            name.field.selectAll()

    def finish(self) -> None:
        """Hand over what is being typed."""
        for line in self.findChildren(ValueLine):
            line.field.commit()

    # -- the fields --------------------------------------------------------------------------

    def _fill(self, actor: Actor) -> None:
        focused: QWidget | None = self.window().focusWidget()
        within = focused is not None and self._head.isAncestorOf(focused)
        name = focused.accessibleName() if focused is not None and within else ""
        while (item := self._fields.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        box = ChoiceBox()
        labels = [label.name for label in self._schema.mention_types if label.kind == "actor"]
        box.addItems(labels if actor.type in labels else [actor.type, *labels])
        box.setCurrentText(actor.type)
        box.activated.connect(lambda _: self._retype(box.currentText()))
        line = self._line
        self._row(tr("Name"), line(tr("Name"), actor.name, self._rename))
        self._row(tr("Label"), box)
        self._row(
            tr("Aliases"), line(tr("Aliases"), aliases_text(actor.aliases), self._set_aliases)
        )
        self._row(tr("Codes"), line(tr("Codes"), codes_text(actor.codes), self._set_codes))
        warnings = script_warnings(actor.name)
        if warnings:
            warned = plain_label("\n".join(warnings), role="warning")
            warned.setWordWrap(True)
            self._fields.addWidget(warned)
        for widget in self._head.findChildren(QWidget):
            if name and widget.accessibleName() == name and not widget.isHidden():
                widget.setFocus()

    def _row(self, name: str, widget: QWidget) -> None:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        label = plain_label(name, role="soft")
        label.setFixedWidth(LABEL_WIDTH)
        label.setBuddy(widget.field if isinstance(widget, ValueLine) else widget)
        line.addWidget(label)
        line.addWidget(widget, 1)
        if isinstance(widget, ChoiceBox):
            widget.setAccessibleName(name)
            widget.view().setAccessibleName(name)
        self._fields.addWidget(holder)

    def _line(self, name: str, text: str, take: Callable[[str], None]) -> ValueLine:
        line = ValueLine(name, text)

        def entered(words: str) -> None:
            try:
                take(words)
            except AnnotatorError as error:
                line.refuse(words, shown_error(error))
            else:
                line.accept()

        line.field.entered.connect(entered)
        line.field.restored.connect(line.accept)
        return line

    def _rename(self, words: str) -> None:
        self._revise(lambda actor: ReviseActor(actor.id, name=words))

    def _retype(self, label: str) -> None:
        if self._actor is not None and label != self._actor.type:
            self._revise(lambda actor: ReviseActor(actor.id, type=label))

    def _set_aliases(self, words: str) -> None:
        self._revise(
            lambda actor: ReviseActor(
                actor.id, aliases=parse_aliases(words, actor.name, actor.aliases)
            )
        )

    def _set_codes(self, words: str) -> None:
        self._revise(lambda actor: ReviseActor(actor.id, codes=parse_codes(words, actor.codes)))

    def _revise(self, make: Callable[[Actor], ReviseActor]) -> None:
        if self._actor is not None:
            command = make(self._actor)
            # A refusal is told at the field, before the store is asked.
            command.revision(self._actor, self._schema)
            self.revised.emit(command)

    # -- the mentions ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._list_key(event)
        pressed = event.type() == QEvent.Type.MouseButtonPress
        if watched is self.list.viewport() and pressed and isinstance(event, QMouseEvent):
            return self._tick_at(event.position().toPoint())
        return super().eventFilter(watched, event)

    def _list_key(self, event: QKeyEvent) -> bool:
        row = self.list.currentIndex().row()
        if row < 0:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
            return True
        if event.key() == Qt.Key.Key_Space:
            rows = [index.row() for index in self.list.selectedIndexes()] or [row]
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                rows = self.mentions.rows_of_article(row)
            self._turn(rows, row)
            return True
        return False

    def _tick_at(self, point: QPoint) -> bool:
        index = self.list.indexAt(point)
        if not index.isValid() or not box_of(self.list.visualRect(index)).contains(point):
            return False
        self._turn([index.row()], index.row())
        return True

    def _turn(self, rows: list[int], first: int) -> None:
        ticked = self.mentions.index(first).data(Qt.ItemDataRole.CheckStateRole)
        self.mentions.tick(rows, on=ticked != Qt.CheckState.Checked)

    def _open(self, row: int) -> None:
        mention = self.mentions.mention(row)
        if isinstance(mention, LinkedMention):
            self.opened.emit(mention)

    def _ticks(self) -> None:
        count = len(self.mentions.ticked)
        self.split_button.setEnabled(bool(count))
        words = tr("Split off {count} ticked…", count=count) if count else tr("Split off ticked…")
        self.split_button.setText(words)

    def _button(self, words: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: signal.emit())
        return button
