"""The tour of keys: three small tasks on a card over the text, each done when it is really done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.gui.announcing import announce
from annotator.gui.canvas.editor import Editor
from annotator.gui.keys.bindings import KeyBindings, native_key
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.model.marks import Event, Mention
from annotator.workspace.events import ArticleOpened, MarksChanged
from annotator.workspace.workspace import Workspace

WIDTH = 340  # pixels
FROM_EDGE = 14
GUTTER = 22  # pixels of the scroll bar with its marks
STEPS = 3


class TourCard(QFrame):
    """What to do next, in a corner over the text; it never takes the keyboard."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("role", "tour")
        self._step = plain_label("", role="small")
        self.heading = plain_label("", role="title")
        self.words = plain_label("")
        self.words.setWordWrap(True)
        self.leave = QPushButton(tr("Skip the tour (Esc)"))
        self.leave.setProperty("role", "link")
        self.leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addWidget(self._step)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        column.addLayout(foot)
        over.installEventFilter(self)
        self.hide()

    def show_step(self, number: int, heading: str, words: str) -> None:
        """Show a step, from 1; a number past the last is the end."""
        over = number > STEPS
        self._step.setText(
            tr("The tour is over")
            if over
            else tr("Tour of keys: {number} of {count}", number=number, count=STEPS)
        )
        self.heading.setText(heading)
        self.words.setText(words)
        self.leave.setText(tr("Close (Esc)") if over else tr("Skip the tour (Esc)"))
        self.setAccessibleName(f"{self._step.text()}. {heading}")
        self.setAccessibleDescription(words)
        self.show()
        self._place()
        self.raise_()
        announce(self, f"{self._step.text()}. {heading}. {words}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in its corner."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        layout = self.layout()
        assert layout is not None
        width = min(WIDTH, self._over.width() - 2 * FROM_EDGE - GUTTER)
        self.setFixedWidth(width)
        self.resize(width, layout.totalHeightForWidth(width))
        self.move(self._over.width() - width - FROM_EDGE - GUTTER, FROM_EDGE)


class Tour(QObject):
    """Leads through the three steps; `ended` when the last is done or the rest was skipped."""

    ended = Signal()

    def __init__(self, editor: Editor, card: TourCard, bindings: Callable[[], KeyBindings]) -> None:
        super().__init__(card)
        self._editor = editor
        self._card = card
        self._bindings = bindings
        self._heed_no_more: list[Callable[[], None]] = []
        self.step = 0
        self._event_made = self._undone = False
        self._article = ""
        card.leave.clicked.connect(self.end)
        editor.surface.installEventFilter(self)

    def start(self, workspace: Workspace) -> None:
        """Begin with the first step."""
        self.stop()
        self._heed_no_more = [
            workspace.events.subscribe(MarksChanged, self._changed),
            workspace.events.subscribe(ArticleOpened, self._opened),
        ]
        self._event_made = self._undone = False
        self._go_to(1)

    def stop(self) -> None:
        """Take the card away; the tour may be begun again."""
        for heed_no_more in self._heed_no_more:
            heed_no_more()
        self._heed_no_more = []
        self.step = 0
        self._card.hide()

    def end(self) -> None:
        """The person has done it, or does not want to."""
        if self.step:
            self.stop()
            self.ended.emit()

    def show_keys(self) -> None:
        """Name the present keys."""
        if self.step:
            self._go_to(self.step)

    # -- what the person does ----------------------------------------------------------------

    def _changed(self, event: MarksChanged) -> None:
        edits = event.change.edits
        if self.step == 1 and event.origin == "command":
            if any(edit.before is None and isinstance(edit.after, Mention) for edit in edits):
                self._go_to(2)
        elif self.step == 2 and event.origin == "command":
            made = any(edit.before is None and isinstance(edit.after, Event) for edit in edits)
            filled = any(
                isinstance(edit.after, Event)
                and len(edit.after.arguments)
                > (len(edit.before.arguments) if isinstance(edit.before, Event) else 0)
                for edit in edits
            )
            self._event_made = self._event_made or made
            if self._event_made and filled:
                self._go_to(3)
        elif self.step == 3 and event.origin == "undo":
            self._undone = True
            self._article = event.article

    def _opened(self, event: ArticleOpened) -> None:
        if self.step == 3 and self._undone and event.article != self._article:
            self._go_to(STEPS + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc that neither a mode nor a selection wants leaves the tour."""
        if self.step and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            selection = self._editor.selection
            busy = self._editor.mode is not None or selection.has_text or selection.mark
            if event.key() == Qt.Key.Key_Escape and not busy:
                self.end()
                return True
        return super().eventFilter(watched, event)

    # -- what is said ------------------------------------------------------------------------

    def _go_to(self, step: int) -> None:
        self.step = step
        key = self._key
        if step == 1:
            labels = self._editor.schema.mention_types
            label = labels[0].name if labels else ""
            self._card.show_step(
                1,
                tr("Tag a mention"),
                tr(
                    "Go to a word with {left} and {right}, or to the next unmarked name with "
                    "{candidate}. Then press {tag} for {label}.",
                    left=key("caret.token.back"),
                    right=key("caret.token.on"),
                    candidate=key("candidate.next"),
                    tag=key("tag.1"),
                    label=label,
                ),
            )
        elif step == 2:
            self._card.show_step(
                2,
                tr("An event and a role"),
                tr(
                    "On a verb press {event} and the letter of an event type. Then press the letter "
                    "of a role, which the inspector shows, and type the hint on a mention.",
                    event=key("event.new"),
                ),
            )
        elif step == STEPS:
            self._card.show_step(
                3,
                tr("Undo, and the next article"),
                tr(
                    "{undo} takes back what you did last. Then {next} opens the next article.",
                    undo=key("edit.undo"),
                    next=key("article.next"),
                ),
            )
        else:
            self._card.show_step(
                step,
                tr("These were the keys that matter most"),
                tr(
                    "{palette} finds every command, {manual} opens the manual, and "
                    "{complete} marks an article complete and opens the next.",
                    palette=key("view.palette"),
                    manual=key("help.manual"),
                    complete=key("article.complete"),
                ),
            )

    def _key(self, action: str) -> str:
        return native_key(self._bindings().first_key(action)) or "–"
