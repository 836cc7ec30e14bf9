"""What every mode is, and what it may ask of the canvas it works on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtGui import QKeyEvent

from annotator.commands.base import Command
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.movement import Edge
from annotator.gui.canvas.repeating import Tagged
from annotator.gui.canvas.selection import Selection
from annotator.gui.words import tr
from annotator.model.change import Change
from annotator.model.identity import ActorId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, Mention
from annotator.model.schema import Schema
from annotator.model.span import Span


class Desk(Protocol):
    """What a mode may ask of the canvas it works on."""

    @property
    def schema(self) -> Schema: ...

    @property
    def marks(self) -> MarkSet: ...

    @property
    def text(self) -> str: ...

    @property
    def selection(self) -> Selection: ...

    @property
    def label_keys(self) -> str: ...

    def select(self, selection: Selection) -> None: ...

    def select_mark(self, identifier: str, part: int = 0, *, stay: bool = False) -> None: ...

    def select_made(self, identifier: str, *, stay: bool = False) -> None: ...

    def run(self, command: Command) -> Change | None: ...

    def remember(self, tagged: Tagged) -> None: ...

    def say(self, words: str) -> None: ...

    def start(self, mode: Mode) -> None: ...

    def leave_mode(self) -> None: ...

    def offer(self, title: str, choices: list[Choice], *, at: int | None = None) -> None: ...

    def choose_by(self, event: QKeyEvent) -> str | None: ...

    def whole_in_view(self) -> bool: ...

    def stretch_in_view(self) -> tuple[int, int]: ...

    def look_at(self, position: int) -> None: ...

    def show_hits(
        self,
        hits: tuple[tuple[int, int], ...] | None,
        current: tuple[int, int] | None = None,
    ) -> None: ...

    def marks_in_view(self) -> list[Mention | Event]: ...

    def tokens_in_view(self) -> list[tuple[int, int]]: ...

    def show_hints(self, hints: Mapping[str, str], legal: set[str]) -> None: ...

    def show_position_hints(self, hints: Mapping[int, str]) -> None: ...

    def show_preview(self, span: tuple[int, int] | None, caret: int | None = None) -> None: ...

    def show_bar(self) -> None: ...

    def scroll_pages(self, pages: float) -> None: ...

    def ask_actor(self) -> None: ...

    def actor_name(self, actor: ActorId) -> str | None: ...

    def ask_value(self, title: str) -> str | None: ...

    def span_to_tag(self) -> Span | None: ...

    def move_edge(self, position: int, edge: Edge, *, forward: bool, by_character: bool) -> int: ...


class Mode:
    """What keys mean for a while; Esc always leaves. Subclasses say what they wait for.

    `needs` are ids of marks: when one of them goes, so does the mode. `free` modes last while
    other text or another mark is selected.
    """

    title: str = ""
    free = False

    def __init__(self, desk: Desk, *needs: str) -> None:
        self.desk = desk
        self.needs = needs

    def keys(self) -> list[tuple[str, str]]:
        """What the mode bar shows: pairs of a key and what it does."""
        return [(tr("Esc"), tr("leave"))]

    def enter(self) -> None:
        """Show what the mode needs."""

    @property
    def pending(self) -> bool:
        """Whether something is shown that is not done yet, so that undo takes it back first."""
        return False

    def finish(self) -> None:
        """Something else begins: do what is pending, if anything."""

    def leave(self) -> None:
        """Take away what only this mode showed; called however the mode ends."""

    def view_changed(self) -> None:
        """Other text is in view, or other marks are on it."""

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key was used; keys that are not go on to what they always do."""
        raise NotImplementedError

    def picked(self, choice: str) -> None:
        """A row of the chooser was taken."""

    def tag(self, _label: str) -> bool:
        """Whether the mode takes over tagging the selection with a mention label."""
        return False

    def marks_clicked(self, _stack: Sequence[str]) -> bool:
        """Whether the mode takes a click on these marks, innermost first."""
        return False
