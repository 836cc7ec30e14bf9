"""The inspector's panel: shows the cards of what is selected and keeps the keyboard's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from annotator.gui.action_table import ACTIONS
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.panels.inspector.actor_card import MentionsButton
from annotator.gui.panels.inspector.article_card import show_article
from annotator.gui.panels.inspector.event_card import show_event
from annotator.gui.panels.inspector.fields import CalmBoxes, NoteField, ValueField
from annotator.gui.panels.inspector.history import HistoryCard
from annotator.gui.panels.inspector.mention_card import show_mention
from annotator.gui.panels.inspector.relation_card import show_relation
from annotator.gui.panels.inspector.sheet import Requests, Sheet, Shown
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.actor_use import ActorUse
from annotator.model.article import Article
from annotator.model.identity import ActorId, ArticleId, LayerId
from annotator.model.mark_history import MarkStep
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Actor, Annotation, Event, Layer, Mark, Mention, Relation
from annotator.model.schema import Schema

NARROWEST = 264  # pixels; a role with its filler, buttons and key, and the scroll bar

NOTHING = Shown(Schema("", ""), Article(ArticleId(""), ""), MarkSet(Layer(LayerId("L1"), "")), {})


class InspectorPanel(QScrollArea):
    """Cards for the selected mark, or for the article where nothing is selected.

    It asks; it changes nothing itself: `command_requested` carries a command to execute,
    `arc_shown` the arc that is looked at, as (owner, index), or None. `use_wanted` and
    `history_wanted` are answered by `show_use` and `show_history`.
    """

    command_requested = Signal(object)
    role_requested = Signal(str)
    mark_requested = Signal(str)
    arc_shown = Signal(object)
    actor_requested = Signal()
    refused = Signal(str)
    letter_typed = Signal(QKeyEvent)
    registry_requested = Signal(str)
    use_wanted = Signal(str)
    history_wanted = Signal(str)
    history_opened = Signal(str)

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
        # Its fields take the keyboard and scroll themselves into view.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Inspector"))
        # However a field got the keyboard, it must be in sight.
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_focused)
        self._subject = ""
        self._refused: dict[str, tuple[str, str]] = {}
        self._with_history = False
        self._uses_wanted: list[str] = []
        self._requests = Requests(self)
        self._requests.command.connect(self.command_requested)
        self._requests.role.connect(self.role_requested)
        self._requests.mark.connect(self.mark_requested)
        self._requests.arc.connect(self.arc_shown)
        self._requests.actor.connect(self.actor_requested)
        self._requests.refused.connect(self.refused)
        self._requests.registry.connect(self.registry_requested)
        self._requests.use.connect(self._uses_wanted.append)
        self._requests.history.connect(self._want_history)
        self._present(self._cleared(NOTHING))

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from the next time something is shown."""
        self._theme = theme

    def show_keys(self, bindings: KeyBindings) -> None:
        """Name these keys from the next time something is shown."""
        self._bindings = bindings

    # -- what is shown -----------------------------------------------------------------------

    def _show_focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def show_nothing(self) -> None:
        """No article is open."""
        self._subject = ""
        sheet = self._cleared(NOTHING)
        sheet.heading(tr("INSPECTOR"))
        empty = plain_label(tr("What is selected in the text is shown here."), role="soft")
        empty.setWordWrap(True)
        sheet.add(empty)
        sheet.end()
        self._present(sheet)

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
        if subject != self._subject:
            self._refused.clear()
        self._subject = subject
        sheet = self._cleared(Shown(schema, article, marks, actors))
        match selected:
            case Mention():
                show_mention(sheet, selected)
            case Event():
                show_event(sheet, selected)
            case Relation():
                show_relation(sheet, selected)
            case _:
                show_article(sheet)
        sheet.end()
        self._present(sheet)
        if name:
            self._focus_again(name, draft)
        self._ask()

    def show_use(self, use: Mapping[ActorId, ActorUse]) -> None:
        """Say how often actors are mentioned in the project; others are mentioned nowhere."""
        for button in self.findChildren(MentionsButton):
            button.show_use(use.get(ActorId(button.actor), ActorUse()))

    def show_history(self, mark: str, steps: Sequence[MarkStep]) -> None:
        """Tell the history of a mark, if it is still shown."""
        for card in self.findChildren(HistoryCard):
            if card.mark == mark:
                card.show_steps(steps)

    def ask_again(self) -> None:
        """Ask once more for what is told of the project: something was saved meanwhile."""
        self._uses_wanted += [button.actor for button in self.findChildren(MentionsButton)]
        self._ask()

    def _ask(self) -> None:
        wanted = tuple(dict.fromkeys(self._uses_wanted))
        self._uses_wanted.clear()
        for actor in wanted:
            self.use_wanted.emit(actor)
        for card in self.findChildren(HistoryCard):
            self.history_wanted.emit(card.mark)

    def _want_history(self, mark: str) -> None:
        """Show the history of this and of every mark that is chosen from now on."""
        if not self._with_history:
            self._with_history = True
            self.history_opened.emit(mark)

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

    def _cleared(self, shown: Shown) -> Sheet:
        """An empty column to fill; the old widgets go after their events."""
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
            self._requests.arc.emit(None)
        return Sheet(
            shown,
            self._theme,
            self._requests,
            self._calm,
            self._bindings,
            self._refused,
            with_history=self._with_history,
        )

    def _present(self, sheet: Sheet) -> None:
        """Show the filled column whole, so that its fields can take the keyboard at once."""
        self.setWidget(sheet.widget)
