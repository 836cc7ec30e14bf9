"""The inspector: everything about what is selected, and the place to change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.base import Command
from annotator.commands.details import LinkActor, SetAttribute, SetNote, SetStatus, SetTime
from annotator.commands.events import ClearRole, RetypeEvent
from annotator.commands.mentions import RetypeMention
from annotator.commands.relations import RetypeRelation, ReverseRelation
from annotator.commands.removal import RemoveMark
from annotator.gui.action_table import ACTIONS
from annotator.gui.canvas.presentation import describe, shortened
from annotator.gui.key_bindings import KeyBindings
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.theme import Theme, label_ink, label_tint
from annotator.gui.time_text import parse_time, time_text
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId, ArticleId, LayerId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import (
    Actor,
    Annotation,
    Event,
    Layer,
    Mark,
    MarkRef,
    Mention,
    Relation,
)
from annotator.model.rules import accepted_words, kind_word
from annotator.model.schema import Attribute, Role, Schema

SMALLEST_CHIP, CHIP_PADDING, SMALL_BUTTON = 40, 20, 20  # pixels
NARROWEST = 264  # pixels; a role with its filler, buttons and key, and the scroll bar
CHIP_TOP, FIELD_TOP = 3, 7  # pixels from the top of a row to its name
LONGEST_CHIP = 60  # code points; what does not fit the panel is elided


@dataclass(frozen=True, slots=True)
class Shown:
    """What the cards are about."""

    schema: Schema
    article: Article
    marks: MarkSet
    actors: Mapping[ActorId, Actor]


NOTHING = Shown(Schema("", ""), Article(ArticleId(""), ""), MarkSet(Layer(LayerId("L1"), "")), {})


class InspectorPanel(QScrollArea):
    """Cards for the selected mark, or for the article where nothing is selected.

    It asks; it changes nothing itself: `command_requested` carries a command to execute.
    """

    command_requested = Signal(object)
    role_requested = Signal(str)
    mark_requested = Signal(str)
    actor_requested = Signal()
    refused = Signal(str)
    letter_typed = Signal(QKeyEvent)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bindings = KeyBindings(ACTIONS)
        self._calm = CalmBoxes(self)
        self._calm.letter_typed.connect(self.letter_typed)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(NARROWEST)
        self.setAccessibleName("Inspector")
        self._shown = NOTHING
        self._subject = ""
        self._rows = self._cleared()
        self._present()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from the next time something is shown."""
        self._theme = theme

    def show_keys(self, bindings: KeyBindings) -> None:
        """Name these keys from the next time something is shown."""
        self._bindings = bindings

    def _with_key(self, words: str, action: str) -> str:
        return f"{words}  {self._bindings.first_key(action)}".strip()

    # -- what is shown -----------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No article is open."""
        self._subject = ""
        self._rows = self._cleared()
        self._present()

    def show_selection(
        self,
        schema: Schema,
        article: Article,
        marks: MarkSet,
        actors: Mapping[ActorId, Actor],
        selected: Mark | None,
    ) -> None:
        """Show the selected mark, or the article when there is none.

        The keyboard stays where it was when the same mark is shown again.
        """
        subject = selected.id if isinstance(selected, Annotation) else article.id
        focused = self._focused() if subject == self._subject else None
        name = focused.accessibleName() if focused is not None else ""
        typed = focused if isinstance(focused, NoteField) else None
        draft = (typed.toPlainText(), typed.textCursor().position()) if typed else None
        self._subject = subject
        self._shown = Shown(schema, article, marks, actors)
        self._rows = self._cleared()
        match selected:
            case Mention():
                self._mention(selected)
            case Event():
                self._event(selected)
            case Relation():
                self._relation(selected)
            case _:
                self._whole_article()
        self._rows.addStretch(1)
        self._present()
        if name:
            self._focus_again(name, draft)

    @property
    def has_keyboard(self) -> bool:
        """Whether something in the panel has the keyboard, or had it when the window lost it."""
        return self._focused() is not None

    def finish(self) -> None:
        """Let fields that are being edited hand over what was typed."""
        for note in self.findChildren(NoteField):
            note.commit()
        for line in self.findChildren(ValueField):
            line.commit()

    def _focused(self) -> QWidget | None:
        focused: QWidget | None = self.window().focusWidget()
        return focused if focused is not None and self.isAncestorOf(focused) else None

    def _focus_again(self, name: str, draft: tuple[str, int] | None) -> None:
        for widget in self.findChildren(QWidget):
            if widget.accessibleName() == name and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus()
                if isinstance(widget, NoteField) and draft is not None:
                    widget.go_on(*draft)
                return

    def _cleared(self) -> QVBoxLayout:
        """An empty column to fill; the old widgets go after their events."""
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self._inside = QWidget()
        self._inside.setProperty("role", "panel")
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(12, 10, 12, 12)
        rows.setSpacing(8)
        return rows

    def _present(self) -> None:
        """Show the filled column whole, so that its fields can take the keyboard at once."""
        self.setWidget(self._inside)

    # -- cards -------------------------------------------------------------------------------

    def _whole_article(self) -> None:
        article, layer = self._shown.article, self._shown.marks.layer
        self._heading("ARTICLE")
        card = self._card(None, shortened(article.heading, 70))
        published = article.published.value if article.published else None
        authors = ", ".join(author.name for author in article.authors)
        for name, value in (
            ("source", article.source),
            ("published", published),
            ("by", authors),
            ("language", article.language),
            ("length", f"{len(article.text):,} characters"),
            ("file", str(article.origin.get("file") or "")),
        ):
            if value:
                self._row(card, name, self._words(value))
        status = self._box("Status of the article")
        for value, words in (
            ("new", "new"),
            ("in_progress", "in progress"),
            ("complete", "complete"),
            ("flagged", "flagged"),
            ("nothing", "read, nothing to mark"),
        ):
            status.addItem(words, value)
        current = "nothing" if layer.nothing_to_mark else layer.status
        status.setCurrentIndex(status.findData(current))
        status.activated.connect(lambda _: self._status(status.currentData(), current))
        self._row(card, "status", status)

    def _status(self, value: str, before: str) -> None:
        if value == before:
            return
        if value == "nothing":
            self._ask(SetStatus("complete", nothing_to_mark=True))
        else:
            self._ask(SetStatus(value))  # type: ignore[arg-type]

    def _mention(self, mention: Mention) -> None:
        schema = self._shown.schema
        self._heading("MENTION")
        card = self._card(mention.type, mention.span.quote(self._shown.article.text))
        labels = [label.name for label in schema.mention_types]
        self._row(card, "label", self._types(mention, labels))
        self._details(card, mention)
        if schema.is_actor(mention.type):
            self._actor(mention)
        self._connections(mention)
        self._note(mention)
        self._footer(mention)

    def _event(self, event: Event) -> None:
        self._heading("EVENT")
        words = "; ".join(span.quote(self._shown.article.text) for span in event.triggers)
        card = self._card(event.type, words or "no trigger")
        labels = [label.name for label in self._shown.schema.event_types]
        self._row(card, "label", self._types(event, labels))
        declared = self._shown.schema.event_type(event.type)
        for role in declared.roles if declared else ():
            self._role(card, event, role)
        self._details(card, event)
        self._connections(event)
        self._note(event)
        self._footer(event)

    def _relation(self, relation: Relation) -> None:
        self._heading("RELATION")
        card = self._card(relation.type, "")
        labels = [label.name for label in self._shown.schema.relation_types]
        self._row(card, "label", self._types(relation, labels))
        self._row(card, "from", self._chip(relation.source.id))
        self._row(card, "to", self._chip(relation.target.id))
        self._row(
            card,
            "",
            self._button("Swap ends", lambda: self._ask(ReverseRelation(relation.id))),
        )
        self._details(card, relation)
        self._note(relation)
        self._footer(relation)

    def _actor(self, mention: Mention) -> None:
        self._heading("ACTOR")
        actor = self._shown.actors.get(mention.actor) if mention.actor else None
        if actor is None:
            card = self._card(None, "not linked")
            card.addWidget(
                self._button(
                    self._with_key("Link to an actor…", "actor.link"), self.actor_requested.emit
                )
            )
            return
        card = self._card(actor.type, actor.name)
        here = sum(1 for other in self._shown.marks.mentions if other.actor == actor.id)
        self._row(card, "mentions", self._words(f"{here} in this article"))
        if actor.codes:
            codes = " · ".join(f"{name} {code}" for name, code in actor.codes.items())
            self._row(card, "codes", self._words(codes))
        if actor.aliases:
            self._row(card, "aliases", self._words(", ".join(actor.aliases)))
        line = QHBoxLayout()
        line.addWidget(self._button("Change…", self.actor_requested.emit))
        line.addWidget(self._button("Unlink", lambda: self._ask(LinkActor(mention.id, None))))
        line.addStretch(1)
        card.addLayout(line)

    def _role(self, card: QVBoxLayout, event: Event, role: Role) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        fillers = event.fillers(role.name)
        more = role.max is None or len(fillers) < role.max
        for filler in fillers:
            line = QHBoxLayout()
            line.setSpacing(2)
            line.addWidget(self._chip(filler.id if isinstance(filler, MarkRef) else None, filler))
            remove = self._small("×", f"Clear this {role.name}")
            remove.clicked.connect(partial(self._ask, ClearRole(event.id, role.name, filler)))
            line.addWidget(remove)
            if more and filler is fillers[-1]:
                add = self._small("+", f"Fill {role.name} of {event.type}")
                add.clicked.connect(partial(self.role_requested.emit, role.name))
                line.addWidget(add)
            line.addStretch(1)
            column.addLayout(line)
        if not fillers:
            words = "needed…" if role.min else "add…"
            button = self._button(words, partial(self.role_requested.emit, role.name))
            button.setProperty("role", "add")
            button.setAccessibleName(f"Fill {role.name} of {event.type}")
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        tip = f"{role.guideline}\nTakes {accepted_words(role.accepts)}.".strip()
        holder.setToolTip(plain_tip(tip))
        self._row(card, role.name, holder, key=role.key)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # A wheel that scrolls the panel must not change an annotation.
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self._calm)
        return box

    def _small(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(name)
        button.setProperty("role", "small")
        button.setFixedWidth(SMALL_BUTTON)
        return button

    def _details(self, card: QVBoxLayout, mark: Annotation) -> None:
        for attribute in self._shown.schema.attributes_on(kind_word(mark), mark.type):
            box: QWidget = (
                self._choices(mark, attribute) if attribute.values else self._free(mark, attribute)
            )
            self._row(card, attribute.name, box, key=self._bindings.first_key("attribute.set"))
        if isinstance(mark, Event) or (isinstance(mark, Mention) and self._kind(mark) == "time"):
            self._row(card, "time", self._time(mark))

    def _choices(self, mark: Annotation, attribute: Attribute) -> QComboBox:
        """The values of an attribute; without a default it can also be not set."""
        box = self._box(attribute.name)
        kept = mark.attributes.get(attribute.name)
        shown = attribute.default if kept is None else kept
        if attribute.default is None:
            box.addItem("not set", None)
        for value in attribute.values:
            box.addItem(value.name, value.name)
        if shown is not None and box.findData(shown) < 0:
            box.addItem(str(shown), shown)  # from elsewhere; Problems says so
        box.setCurrentIndex(box.findData(shown))

        def chosen(_: int) -> None:
            if box.currentData() != kept:
                self._ask(SetAttribute(mark.id, attribute.name, box.currentData()))

        box.activated.connect(chosen)
        return box

    def _free(self, mark: Annotation, attribute: Attribute) -> ValueField:
        """An attribute that takes any words."""
        kept = mark.attributes.get(attribute.name)
        line = ValueField("" if kept is None else str(kept))
        line.setAccessibleName(attribute.name)
        line.entered.connect(
            lambda words: self._ask(SetAttribute(mark.id, attribute.name, words or None))
        )
        return line

    def _kind(self, mention: Mention) -> str | None:
        declared = self._shown.schema.mention_type(mention.type)
        return declared.kind if declared else None

    def _time(self, mark: Mention | Event) -> ValueField:
        line = ValueField(time_text(mark.time))
        line.setPlaceholderText("2022-10-12 or 2022-10-12/13")
        line.setAccessibleName("Normalised time")

        def entered(words: str) -> None:
            try:
                time = parse_time(words, mark.time)
            except AnnotatorError as error:
                self.refused.emit(str(error))
                line.restore(time_text(mark.time))
                return
            if time != mark.time:
                self._ask(SetTime(mark.id, time))

        line.entered.connect(entered)
        return line

    def _connections(self, mark: Mention | Event) -> None:
        users = [
            other
            for other in self._shown.marks.dependents(mark.id)
            if isinstance(other, Event | Relation)
        ]
        if not users:
            return
        self._heading("CONNECTED")
        card = self._card(None, "")
        for other in users:
            if isinstance(other, Event):
                roles = [
                    argument.role
                    for argument in other.arguments
                    if isinstance(argument.filler, MarkRef) and argument.filler.id == mark.id
                ]
                for role in roles:
                    self._row(card, f"{role} of", self._chip(other.id))
            elif other.source.id == mark.id:
                self._row(card, other.type, self._linked(other, other.target.id))
            else:
                self._row(card, f"{other.type} of", self._linked(other, other.source.id))

    def _linked(self, relation: Relation, end: str) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self._chip(end))
        remove = self._small("×", f"Remove this {relation.type}")
        remove.clicked.connect(partial(self._ask, RemoveMark(relation.id)))
        line.addWidget(remove)
        line.addStretch(1)
        return holder

    def _note(self, mark: Annotation) -> None:
        self._heading("NOTE", key=self._bindings.first_key("note.edit"))
        note = NoteField(mark.note or "")
        note.setAccessibleName("Note")
        note.left.connect(lambda text: self._ask(SetNote(mark.id, text)))
        self._rows.addWidget(note)

    def _footer(self, mark: Annotation) -> None:
        by = mark.by
        made = f"{by.author} · {by.method} · {by.created.replace('T', ' ').removesuffix('Z')} UTC"
        self._rows.addWidget(self._words(f"{mark.id} · {made}", role="soft"))

    # -- parts -------------------------------------------------------------------------------

    def _ask(self, command: Command) -> None:
        self.command_requested.emit(command)

    def _heading(self, words: str, key: str = "") -> None:
        label = plain_label(f"{words}  {key}".strip(), role="heading")
        self._rows.addWidget(label)

    def _card(self, label: str | None, words: str) -> QVBoxLayout:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 9, 10, 9)
        column.setSpacing(6)
        if label or words:
            head = QHBoxLayout()
            head.setSpacing(8)
            if label:
                dot = QFrame()
                dot.setFixedSize(9, 9)
                color = label_ink(self._shown.schema.color_of(label), self._theme)
                dot.setStyleSheet(f"background: {color}; border-radius: 2px;")
                head.addWidget(dot)
                head.addWidget(plain_label(label, role="title"))
            quote = plain_label(shortened(words, 60) if label else words, role="soft")
            quote.setWordWrap(True)
            quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            head.addWidget(quote, 1)
            column.addLayout(head)
        self._rows.addWidget(frame)
        return column

    def _row(self, card: QVBoxLayout, name: str, widget: QWidget, key: str | None = None) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        words = plain_label(name, role="soft")
        words.setFixedWidth(74)
        # A field has a frame, so its words begin lower than those of a chip.
        field = isinstance(widget, QComboBox | QLineEdit)
        words.setContentsMargins(0, FIELD_TOP if field else CHIP_TOP, 0, 0)
        line.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(widget, 1)
        if key:
            middle = Qt.AlignmentFlag.AlignVCenter if field else Qt.AlignmentFlag.AlignTop
            line.addWidget(plain_label(key.upper(), role="keycap"), 0, middle)
        card.addLayout(line)

    def _words(self, text: str, *, role: str = "") -> QWidget:
        label = plain_label(text, role=role)
        label.setContentsMargins(0, CHIP_TOP, 0, 0)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _button(self, words: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: call())
        return button

    def _chip(self, identifier: str | None, value: MarkRef | str | None = None) -> Chip:
        """A filler as a small button that goes to its mark; a literal value goes nowhere."""
        shown = self._shown
        mark = shown.marks.get(identifier) if identifier else None
        text = shown.article.text
        match mark:
            case Mention():
                words, label = shortened(mark.span.quote(text), LONGEST_CHIP), mark.type
            case Event() | Relation():
                words, label = describe(mark, text, LONGEST_CHIP), mark.type
            case _:
                words, label = f"“{shortened(str(value), LONGEST_CHIP)}”", ""
        chip = Chip(words)
        if label:
            tint = label_tint(shown.schema.color_of(label), self._theme, 0.16)
            chip.setStyleSheet(f"background: {tint};")
            chip.clicked.connect(partial(self.mark_requested.emit, identifier))
        else:
            chip.setEnabled(False)
        return chip

    def _types(self, mark: Annotation, labels: list[str]) -> QComboBox:
        box = self._box("Label")
        box.addItems(labels if mark.type in labels else [mark.type, *labels])
        box.setCurrentText(mark.type)

        def chosen(_: int) -> None:
            label = box.currentText()
            if label == mark.type:
                return
            match mark:
                case Mention():
                    self._ask(RetypeMention(mark.id, label))
                case Event():
                    self._ask(RetypeEvent(mark.id, label))
                case Relation():
                    self._ask(RetypeRelation(mark.id, label))

        box.activated.connect(chosen)
        return box


class CalmBoxes(QObject):
    """Keeps closed combo boxes from changing by accident: by a wheel that scrolls, by a letter."""

    letter_typed = Signal(QKeyEvent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.text().strip() and event.text().isprintable():
                self.letter_typed.emit(event.clone())
                return True
            return False
        wheel = event.type() == QEvent.Type.Wheel
        if wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


class Chip(QPushButton):
    """A button that cuts its words with an ellipsis where the panel is narrow."""

    def __init__(self, words: str) -> None:
        super().__init__(_without_mnemonic(words))
        self._words = words
        self.setAutoDefault(False)
        self.setProperty("role", "filler")
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(
            self.fontMetrics().horizontalAdvance(self._words) + CHIP_PADDING, hint.height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST_CHIP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - CHIP_PADDING + 1
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(_without_mnemonic(shown))


class ValueField(QLineEdit):
    """A line whose text is handed over, if it changed, by Enter and when the keyboard leaves it."""

    entered = Signal(str)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._kept = text
        self.setMinimumWidth(60)
        self.editingFinished.connect(self.commit)

    def commit(self) -> None:
        """Hand over what was typed since the last time."""
        words = self.text().strip()
        if words != self._kept:
            self._kept = words
            self.entered.emit(words)

    def restore(self, text: str) -> None:
        """Show again what stood there; it counts as handed over."""
        self._kept = text
        self.setText(text)


class NoteField(QPlainTextEdit):
    """A few lines of plain text; `left` carries it, if it changed, when the keyboard leaves it."""

    left = Signal(str)

    def __init__(self, text: str) -> None:
        super().__init__()
        self._kept = text.strip()
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setFixedHeight(76)

    def commit(self) -> None:
        """Hand over what was typed since the last time."""
        text = self.toPlainText()
        if text.strip() != self._kept:
            self._kept = text.strip()
            self.left.emit(text)

    def go_on(self, draft: str, position: int) -> None:
        """Go on typing where it stopped, blanks at the end included.

        The position is counted as Qt counts; it came from a cursor in the same text.
        """
        if draft.strip() != self._kept:
            return
        self.setPlainText(draft)
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()


def _without_mnemonic(words: str) -> str:
    """Words as a button shows them; a single ampersand would underline the next letter."""
    return words.replace("&", "&&")
