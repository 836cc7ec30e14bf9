"""The column of cards that the inspector fills anew for each selection, and its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.base import Command
from annotator.gui.canvas.presentation import describe
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.panels.inspector.chip import Chip, LinkButton
from annotator.gui.panels.inspector.elided import ElidedLabel
from annotator.gui.panels.inspector.fields import CalmBoxes, ChoiceBox, ValueLine
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme, label_ink, label_tint
from annotator.gui.words import shown_error, tr
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Actor, Event, MarkRef, Mention, Relation
from annotator.model.schema import Schema
from annotator.model.shortening import shortened

SMALL_BUTTON = 20  # pixels
CHIP_TOP, FIELD_TOP = 3, 7  # pixels from the top of a row to its name
NAME_WIDTH = 66  # pixels, of a column of short names
WIDEST_NAME = 96
FOR_BOLD = 4  # names that are needed are set in a stronger face later
CARD_MARGINS = (11, 9, 9, 8)
ROW_MARGINS = (11, 5, 9, 5)
LONGEST_QUOTE = 120  # code points of a mark in the head of its card
MOST_CHOICES = 20  # rows of a list that opens; it scrolls to the others
LONGEST_CHIP = 60  # code points; what does not fit the panel is elided


@dataclass(frozen=True, slots=True)
class Shown:
    """What the cards are about."""

    schema: Schema
    article: Article
    marks: MarkSet
    actors: Mapping[ActorId, Actor]


class Requests(QObject):
    """What the cards ask for: a command to execute, a role to fill, a mark to go to.

    `arc` names the one to show on the canvas, as (owner, index), or None. `registry` leads to an
    actor on its page; `use` asks how often an actor is mentioned, `history` what became of a mark.
    """

    command = Signal(object)
    role = Signal(str)
    mark = Signal(str)
    arc = Signal(object)
    actor = Signal()
    refused = Signal(str)
    registry = Signal(str)
    use = Signal(str)
    history = Signal(str)

    def ask(self, command: Command) -> None:
        """Ask for a command."""
        self.command.emit(command)


class Sheet:
    """One column of cards about what is shown, filled from top to bottom.

    `refused` remembers, by the name of a field, what was typed there and why it was refused; it
    lives longer than the column. `with_history` says that the history of a mark is wanted.
    """

    def __init__(
        self,
        shown: Shown,
        theme: Theme,
        requests: Requests,
        calm: CalmBoxes,
        bindings: KeyBindings,
        refused: dict[str, tuple[str, str]],
        *,
        with_history: bool = False,
    ) -> None:
        self.shown = shown
        self.theme = theme
        self._bindings = bindings
        self.requests = requests
        self.with_history = with_history
        self._calm = calm
        self._refused = refused
        self._names: list[ElidedLabel] = []
        self.widget = QWidget()
        self.widget.setProperty("role", "panel")
        self._rows = QVBoxLayout(self.widget)
        self._rows.setContentsMargins(12, 10, 12, 12)
        self._rows.setSpacing(8)

    def add(self, widget: QWidget) -> None:
        """Put a widget below what is there."""
        self._rows.addWidget(widget)

    def key_of(self, action: str) -> str:
        """The person's present key of an action, nothing where it has none."""
        return self._bindings.first_key(action)

    def end(self) -> None:
        """Nothing more comes; keep the cards at the top, and give long names their room."""
        self._rows.addStretch(1)
        wide = max((name.sizeHint().width() + FOR_BOLD for name in self._names), default=0)
        for name in self._names:
            name.setFixedWidth(min(max(wide, NAME_WIDTH), WIDEST_NAME))

    def heading(self, words: str, key: str = "") -> None:
        """A heading between cards, perhaps with the key that leads there."""
        label = plain_label(f"{words}  {key}".strip(), role="heading")
        self._rows.addWidget(label)

    def card(self, label: str | None, words: str, *, title: str = "") -> QVBoxLayout:
        """A card under a label with its colour, or under plain words; what it holds comes below.

        A `title` stands in the place of the label, which then only gives the colour.
        """
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        if label or words:
            head = QHBoxLayout()
            head.setSpacing(8)
            head.setContentsMargins(*CARD_MARGINS)
            if label:
                head.addWidget(self.dot(label), 0, Qt.AlignmentFlag.AlignTop)
                name = plain_label(title or label, role="title")
                if title:
                    name.setWordWrap(True)
                    name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                head.addWidget(name, int(bool(title)), Qt.AlignmentFlag.AlignTop)
            quote = plain_label(shortened(words, LONGEST_QUOTE) if label else words, role="soft")
            quote.setWordWrap(True)
            quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            if title:
                quote.setWordWrap(False)
                quote.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            head.addWidget(quote, int(not title), Qt.AlignmentFlag.AlignTop)
            column.addLayout(head)
        self._rows.addWidget(frame)
        return column

    def dot(self, label: str) -> QWidget:
        """A small square in the colour of a label, at the height of a line of words."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 0)
        dot = QFrame()
        dot.setFixedSize(9, 9)
        color = label_ink(self.shown.schema.color_of(label), self.theme)
        dot.setStyleSheet(f"background: {color}; border-radius: 2px;")
        column.addWidget(dot)
        return holder

    def inside(self, card: QVBoxLayout, widget: QWidget) -> None:
        """Put a widget without a name into a card, below a line that parts it from the others."""
        line = QHBoxLayout()
        line.addWidget(widget)
        self._part(card, line)

    def line(self, card: QVBoxLayout, line: QHBoxLayout) -> None:
        """Put a line of widgets into a card, below a line that parts it from the others."""
        self._part(card, line)

    def _part(self, card: QVBoxLayout, line: QHBoxLayout | QVBoxLayout) -> None:
        frame = QFrame()
        # The first line of a card has no other above it.
        frame.setProperty("role", "row" if card.count() else "first-row")
        line.setContentsMargins(*ROW_MARGINS)
        frame.setLayout(line)
        card.addWidget(frame)

    def row(
        self,
        card: QVBoxLayout,
        name: str,
        widget: QWidget,
        key: str | None = None,
        *,
        role: str = "soft",
    ) -> None:
        """A named line of a card."""
        line = QHBoxLayout()
        line.setSpacing(8)
        words = ElidedLabel(name, role)
        words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words.setFixedWidth(NAME_WIDTH)
        self._names.append(words)
        field = _field_of(widget)
        # A field has a frame, so its words begin lower than those of a chip.
        words.setContentsMargins(0, FIELD_TOP if field else CHIP_TOP, 0, 0)
        if field is not None:
            # A choice is spoken of by its label; a buddy's ampersands would be mnemonics.
            words.setText(name.replace("&", "&&"))
            words.setBuddy(field)
        line.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(widget, 1)
        if key:
            cap = plain_label(key.upper(), role="keycap")
            if field is not None:
                cap.setContentsMargins(0, 3, 0, 3)
            line.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        self._part(card, line)

    def tall_row(self, card: QVBoxLayout, name: str, widget: QWidget, key: str = "") -> None:
        """A named part of a card whose widget needs the whole width."""
        column = QVBoxLayout()
        column.setSpacing(4)
        head = QHBoxLayout()
        words = ElidedLabel(name.replace("&", "&&"), "soft")
        words.setBuddy(_field_of(widget) or widget)
        head.addWidget(words, 1)
        if key:
            head.addWidget(plain_label(key.upper(), role="keycap"))
        column.addLayout(head)
        column.addWidget(widget)
        self._part(card, column)

    def value(self, name: str, text: str, take: Callable[[str], None]) -> ValueLine:
        """A line to write a value in, with the reason below it where that cannot be taken.

        Args:
            name: What the line is called.
            text: What stands there now.
            take: Called with what was written; raises `AnnotatorError` where it is refused.
        """
        line = ValueLine(name, text)

        def entered(words: str) -> None:
            try:
                take(words)
            except AnnotatorError as error:
                reason = shown_error(error)
                self._refused[name] = (words, reason)
                line.refuse(words, reason)
                self.requests.refused.emit(reason)
            else:
                self._refused.pop(name, None)
                line.accept()

        line.field.entered.connect(entered)
        line.field.restored.connect(lambda: self._refused.pop(name, None))
        line.field.restored.connect(line.accept)
        if name in self._refused:
            line.refuse(*self._refused[name])
        return line

    def words(self, text: str, *, role: str = "") -> QWidget:
        """Plain words that wrap."""
        label = plain_label(text, role=role)
        label.setContentsMargins(0, CHIP_TOP, 0, 0)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def button(self, words: str, call: Callable[[], object]) -> QPushButton:
        """A button that calls."""
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: call())
        return button

    def chip(
        self,
        identifier: str | None,
        value: MarkRef | str | None = None,
        *,
        arc: tuple[str, int] | None = None,
        near: str = "",
    ) -> QWidget:
        """A mark as a small button that goes to it, over its label; a value goes nowhere.

        Args:
            identifier: The mark.
            value: What to show where there is none.
            arc: The link that leads to it.
            near: The mark that the link comes from; Shift leads there.
        """
        shown = self.shown
        mark = shown.marks.get(identifier) if identifier else None
        text = shown.article.text
        match mark:
            case Mention():
                words, label = shortened(mark.span.quote(text), LONGEST_CHIP), mark.type
            case Event() | Relation():
                words, label = describe(mark, text, LONGEST_CHIP), mark.type
            case _:
                words, label = tr("“{words}”", words=shortened(str(value), LONGEST_CHIP)), ""
        chip = Chip(words)
        if not label or mark is None:
            chip.setEnabled(False)
            return chip
        tint = label_tint(shown.schema.color_of(label), self.theme, 0.16)
        chip.setStyleSheet(f"background: {tint};")
        self.lead(chip, arc, far=mark.id, near=near or mark.id)
        return chip

    def lead(self, button: LinkButton, arc: tuple[str, int] | None, *, far: str, near: str) -> None:
        """Let a button lead to the ends of a link, and show its arc while it is looked at."""
        button.gone.connect(lambda back: self.requests.mark.emit(near if back else far))
        if arc is not None:
            button.lit.connect(lambda lit: self.requests.arc.emit(arc if lit else None))

    def box(self, name: str) -> QComboBox:
        """An empty choice that neither the wheel nor a letter changes."""
        box = ChoiceBox()
        box.setMaxVisibleItems(MOST_CHOICES)
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # A wheel that scrolls the panel must not change an annotation.
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self._calm)
        return box

    def small(self, sign: str, name: str) -> QToolButton:
        """A small button with a sign, and its name for those who cannot see it."""
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(name)
        button.setProperty("role", "small")
        button.setFixedWidth(SMALL_BUTTON)
        return button


def _field_of(widget: QWidget) -> QWidget | None:
    """The field that a row is about, None where it holds none."""
    if isinstance(widget, QComboBox | QLineEdit):
        return widget
    return widget.field if isinstance(widget, ValueLine) else None
