"""Prompting: what the canvas shows while it waits for an answer: rows, hints, a line, a question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog

from annotator.gui.canvas.chooser import Choice, Chooser
from annotator.gui.canvas.modes.base import Desk, Mode
from annotator.gui.canvas.overlay import ModeBar
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.canvas.targets import position_of
from annotator.gui.key_reading import character_of
from annotator.gui.words import tr
from annotator.layout.geometry import Row
from annotator.model.marks import Event, Mention, spans_of
from annotator.model.tokens import tokens_between


class PromptingDesk(Desk, Protocol):
    """What prompting needs of the canvas."""

    surface: CanvasSurface
    chooser: Chooser
    mode: Mode | None
    mode_bar: ModeBar

    preview: tuple[tuple[int, int], int] | None

    def show_selection(self) -> None: ...

    hits_before: tuple[tuple[tuple[int, int], ...], tuple[int, int] | None] | None

    def rows_in_view(self) -> list[Row]: ...


class Prompting:
    """The part of the editor through which a mode or a gesture shows what may be chosen."""

    preview: tuple[tuple[int, int], int] | None = None
    hits_before: tuple[tuple[tuple[int, int], ...], tuple[int, int] | None] | None = None

    def offer(
        self: PromptingDesk, title: str, choices: list[Choice], *, at: int | None = None
    ) -> None:
        """Show rows to choose from near a position; near the caret if none is given."""
        point = self.surface.article_point(self.selection.end if at is None else at)
        viewport = self.surface.viewport()
        self.chooser.offer(title, choices, viewport.mapTo(self.chooser.ground, point))

    def choose_by(self: PromptingDesk, event: QKeyEvent) -> str | None:
        """The row that a key takes."""
        text = character_of(event, self.chooser.wanted) or event.text()
        return self.chooser.key(event.key(), text)

    def rows_in_view(self: PromptingDesk) -> list[Row]:
        """The rows whose line of text is wholly in the viewport."""
        page = self.surface.page
        if page is None:
            return []
        height = self.surface.viewport().height()
        first = page.row_of(self.surface.hit_at(QPoint(0, 0)).position)
        last = page.row_of(self.surface.hit_at(QPoint(0, height - 1)).position)
        down = self.surface.article_point(first.start).y() - first.text_y - page.text_height
        return [
            row
            for row in page.rows_between(first.y, last.bottom)
            if row.text_y + down >= 0 and row.text_y + page.text_height + down <= height
        ]

    def stretch_in_view(self: PromptingDesk) -> tuple[int, int]:
        """From where to where text is in view; code points."""
        rows = self.rows_in_view()
        return (rows[0].start, rows[-1].end) if rows else (0, 0)

    def whole_in_view(self: PromptingDesk) -> bool:
        """Whether there is nothing to scroll to."""
        return self.stretch_in_view() == (0, len(self.text))

    def look_at(self: PromptingDesk, position: int) -> None:
        """Bring a place in sight without moving the caret."""
        self.surface.ensure_visible(position)

    def marks_in_view(self: PromptingDesk) -> list[Mention | Event]:
        """The marks with a span that begins in view."""
        start, end = self.stretch_in_view()
        return [
            mark
            for mark in self.marks.overlapping(start, end)
            if any(start <= span.start < end for span in spans_of(mark))
        ]

    def tokens_in_view(self: PromptingDesk) -> list[tuple[int, int]]:
        """The tokens that begin in view, in the order of the text."""
        start, end = self.stretch_in_view()
        return [token for token in tokens_between(self.text, start, end) if token[0] >= start]

    def show_hints(self: PromptingDesk, hints: Mapping[str, str], legal: set[str]) -> None:
        """Light up legal marks and put a hint on each."""
        self.surface.set_context(hints=dict(hints), legal=frozenset(legal))

    def show_position_hints(self: PromptingDesk, hints: Mapping[int, str]) -> None:
        """Put these hints on places of the text."""
        self.surface.set_context(position_hints=dict(hints))

    def show_hits(
        self: PromptingDesk,
        hits: tuple[tuple[int, int], ...] | None,
        current: tuple[int, int] | None = None,
    ) -> None:
        """Light up places of the text; None brings back what was lit before."""
        context = self.surface.context
        if self.hits_before is None:
            self.hits_before = (context.hits, context.current_hit)
        if hits is None:
            (hits, current), self.hits_before = self.hits_before, None
        self.surface.set_context(hits=hits, current_hit=current)

    def show_preview(
        self: PromptingDesk, span: tuple[int, int] | None, caret: int | None = None
    ) -> None:
        """Show text as if it were selected, with the caret there, until None ends it."""
        self.preview = None if span is None else (span, span[1] if caret is None else caret)
        self.show_selection()
        if self.preview is not None:
            self.surface.ensure_visible(self.preview[1])

    def show_bar(self: PromptingDesk) -> None:
        """Show what the mode says of itself now."""
        if self.mode is not None:
            self.mode_bar.show_mode(self.mode.title, self.mode.keys())

    def scroll_pages(self: PromptingDesk, pages: float) -> None:
        """Show other text without moving the caret; a page is what is in view, less two lines."""
        bar = self.surface.verticalScrollBar()
        bar.setValue(round(bar.value() + pages * bar.pageStep()))

    def show_legal(self: PromptingDesk, legal: set[str] | None) -> None:
        """Light up these marks and dim the others; None ends it."""
        self.surface.set_context(legal=None if legal is None else frozenset(legal))

    def show_rubber(self: PromptingDesk, source: str | None, point: QPointF | None) -> None:
        """Draw a line from a mark to the pointer while a link is dragged; None ends it."""
        if source is None or point is None:
            self.surface.set_pointer_line(None, None)
            return
        here = position_of(self.marks, source)
        start = self.surface.article_point(here if here is not None else self.selection.caret)
        self.surface.set_pointer_line(start, point.toPoint())

    def ask_value(self: PromptingDesk, title: str) -> str | None:
        """A literal value typed by the person, None when cancelled."""
        value, fine = QInputDialog.getText(self.surface, title, tr("Value"))
        return value.strip() if fine and value.strip() else None
