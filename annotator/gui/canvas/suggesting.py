"""Suggesting: shows what is suggested beside the marks, and accepts or rejects it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from annotator.commands.accepting import AcceptSuggestion
from annotator.commands.macro import Macro
from annotator.gui.canvas.modes.base import Desk, Mode
from annotator.gui.canvas.overlay import ModeBar
from annotator.gui.canvas.presentation import mark_counts
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.words import tr
from annotator.layout.geometry import SpanItem
from annotator.layout.placement import Shown
from annotator.model.mark_set import MarkSet
from annotator.model.said import said
from annotator.model.suggestion import Suggestion

CONFIDENT = 0.9
Place = tuple[int, int, str]  # sorts suggestions in the order of the text


class SuggestingDesk(Desk, Protocol):
    """What suggesting may ask of the canvas."""

    mode: Mode | None
    mode_bar: ModeBar
    surface: CanvasSurface
    suggestions: Suggestions

    @property
    def suggestions_changed(self) -> SignalInstance: ...

    @property
    def suggestion(self) -> Suggestion | None: ...

    @property
    def marks_so_far(self) -> MarkSet: ...

    @property
    def whole(self) -> bool: ...

    def show_suggested(self, changed: Iterable[Suggestion]) -> None: ...

    def accept_these(self, chosen: list[Suggestion], label: str | None) -> bool: ...


class Suggestions:
    """The suggestions of one article, less those that were rejected or have become marks."""

    def __init__(self, given: Iterable[Suggestion] = ()) -> None:
        self._all = {suggestion.id: suggestion for suggestion in given}
        self._order: list[Place] = sorted(_place(one) for one in self._all.values())
        self.hidden: set[str] = set()
        self.accepted_as: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._all) - len(self.hidden)

    def get(self, identifier: str) -> Suggestion | None:
        """The suggestion of this id that is still open, or None."""
        return None if identifier in self.hidden else self._all.get(identifier)

    def those(self, identifiers: Iterable[str]) -> list[Suggestion]:
        """The suggestions of these ids, open or not."""
        return [self._all[identifier] for identifier in identifiers]

    def open(self) -> list[Suggestion]:
        """Those still open, in the order of the text."""
        return [self._all[key[2]] for key in self._order if key[2] not in self.hidden]

    def between(self, start: int, end: int) -> list[Suggestion]:
        """Those still open that begin in a stretch of text; code points."""
        first, last = (bisect_left(self._order, (at, -(1 << 62), "")) for at in (start, end))
        keys = self._order[first:last]
        return [self._all[key[2]] for key in keys if key[2] not in self.hidden]

    def neighbour(self, place: Suggestion | int, step: int) -> Suggestion | None:
        """The next one still open (step 1) or the one before (-1), round the end.

        From a position it is the first that begins there or after it, or the last before it.
        """
        if not len(self):
            return None
        if isinstance(place, Suggestion):
            index = bisect_left(self._order, _place(place)) + step
        else:
            index = bisect_left(self._order, (place, -(1 << 62), "")) - (step < 0)
        while self._order[index % len(self._order)][2] in self.hidden:
            index += step
        return self._all[self._order[index % len(self._order)][2]]


class Suggesting:
    """The part of the editor that has suggestions."""

    suggestions = Suggestions()

    def show_suggestions(self: SuggestingDesk, given: Iterable[Suggestion]) -> None:
        """Show these suggestions on the open article, and no others.

        Raises:
            ValueError: one lies outside the text.
        """
        fresh = Suggestions(given)
        outside = [one.id for one in fresh.open() if one.span.end > len(self.text)]
        if outside:
            raise ValueError(f"outside the text: {', '.join(outside)}")
        before, self.suggestions = self.suggestions.open(), fresh
        if self.selection.mark is not None and self.selection.mark not in self.marks:
            self.select(Selection.at(self.selection.caret))
        self.show_suggested([*before, *fresh.open()])

    def forget_suggestions(self: SuggestingDesk) -> None:
        """Another article: nothing is suggested yet."""
        self.suggestions = Suggestions()
        self.suggestions_changed.emit()

    def follow_marks(self: SuggestingDesk) -> None:
        """After undo and redo: what is no longer a mark is a suggestion again, and back."""
        suggestions = self.suggestions
        back = {s for s, mark in suggestions.accepted_as.items() if mark not in self.marks}
        gone = suggestions.accepted_as.keys() - back
        changed = (back & suggestions.hidden) | (gone - suggestions.hidden)
        if changed:
            suggestions.hidden ^= changed
            self.show_suggested(suggestions.those(changed))

    @property
    def suggestion(self: SuggestingDesk) -> Suggestion | None:
        """The selected suggestion."""
        return self.suggestions.get(self.selection.mark or "")

    def select_suggestion(self: SuggestingDesk, identifier: str) -> None:
        """Select a suggestion and bring it in sight."""
        found = self.suggestions.get(identifier)
        if found is not None:
            self.select(self.selection.with_mark(identifier, found.span.start))

    def show_suggestion_keys(self: SuggestingDesk) -> None:
        """While a suggestion is selected the bar says what to press."""
        if self.mode is not None:
            return
        chosen = self.suggestion
        if chosen is None:
            self.mode_bar.hide_mode()
            return
        keys = [
            (tr("Enter"), tr("accept")),
            ("1…9", tr("accept as")),
            (tr("Backspace"), tr("reject")),
        ]
        self.mode_bar.show_mode(
            tr("Suggestion · {caption} · {source}", caption=chosen.caption, source=chosen.source),
            keys,
        )

    def accept_suggestion(self: SuggestingDesk, label: str | None = None) -> bool:
        """Make a mark of the selected suggestion; whether one was selected."""
        chosen = self.suggestion
        if chosen is None:
            self.say(tr("Go to a suggestion first: Tab."))
            return False
        if self.accept_these([chosen], label):
            self.select_made(self.suggestions.accepted_as[chosen.id])
        return True

    def accept_confident(self: SuggestingDesk) -> None:
        """Make marks of all suggestions in view that are confident, as one step."""
        there = self.suggestions.between(*self.stretch_in_view())
        sure = [one for one in there if one.confidence >= CONFIDENT]
        if not sure:
            self.say(
                tr(
                    "No suggestion in view has a confidence of {least} or more.",
                    least=CONFIDENT,
                )
            )
        elif self.accept_these(sure, None):
            self.say(tr("Accepted {count}. Ctrl+Z takes it back.", count=len(sure)))

    def reject_suggestion(self: SuggestingDesk) -> None:
        """Do away with the selected suggestion."""
        chosen = self.suggestion
        if chosen is None:
            self.say(tr("Go to a suggestion first: Tab."))
            return
        self.suggestions.hidden.add(chosen.id)
        self.select(Selection.at(chosen.span.start))
        self.show_suggested([chosen])

    def accept_these(self: SuggestingDesk, chosen: list[Suggestion], label: str | None) -> bool:
        """Whether all of these became marks."""
        suggestions = self.suggestions
        commands = tuple(AcceptSuggestion(one, label) for one in chosen)
        whole = commands[0] if len(commands) == 1 else None
        names = {one.id for one in chosen}
        suggestions.hidden |= names
        change = self.run(
            whole or Macro(said("Accept {count} suggestions", count=len(chosen)), commands)
        )
        if change is None:
            suggestions.hidden -= names
            return False
        self.show_suggested(chosen)
        made = [edit.id for edit in change.edits if edit.before is None]
        suggestions.accepted_as.update(zip((one.id for one in chosen), made, strict=False))
        return True

    def suggestion_items(self: SuggestingDesk) -> list[SpanItem]:
        """What is drawn of the suggestions."""
        return [_item(one) for one in self.suggestions.open()]

    def show_suggested(self: SuggestingDesk, changed: Iterable[Suggestion]) -> None:
        """Draw these suggestions, or take them away where they are no longer open."""
        known = self.suggestions
        drawn = {one.id: Shown((_item(one),) if known.get(one.id) else ()) for one in changed}
        self.surface.put(drawn, counts=mark_counts(self.marks_so_far) if self.whole else "")
        self.suggestions_changed.emit()


def _item(suggestion: Suggestion) -> SpanItem:
    fragments = suggestion.span.fragments
    return SpanItem(suggestion.id, 0, "suggestion", suggestion.caption, fragments)


def _place(suggestion: Suggestion) -> Place:
    return suggestion.span.start, -suggestion.span.end, suggestion.id
