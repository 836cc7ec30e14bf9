"""The card of where a mark comes from and what became of it: who, when, how, from what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.canvas.details import METHODS, moment_text
from annotator.gui.panels.inspector.differences import Surroundings, differences
from annotator.gui.panels.inspector.sheet import ROW_MARGINS, Sheet
from annotator.gui.plain_text import plain_label
from annotator.gui.words import shown, tr
from annotator.model.mark_history import MarkStep
from annotator.model.marks import Annotation

MOST_STEPS = 40  # the newest ones


class HistoryCard(QFrame):
    """The steps of one mark, the newest first, once they have been read."""

    def __init__(self, mark: str, known: Surroundings) -> None:
        super().__init__()
        self.mark = mark
        self._known = known
        self.setProperty("role", "card")
        self.setAccessibleName(tr("History of the mark"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._part([plain_label(tr("reading the journal …"), role="soft")])

    def show_steps(self, steps: Sequence[MarkStep]) -> None:
        """Tell these steps, oldest first as they come."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not steps:
            words = tr("It came with the article; nobody changed it here.")
            self._part([_wrapped(words, "soft")])
        for step in list(reversed(steps))[:MOST_STEPS]:
            self._part(self._step(step))
        if len(steps) > MOST_STEPS:
            words = tr("and {count} earlier steps", count=len(steps) - MOST_STEPS)
            self._part([plain_label(words, role="soft")])

    def _step(self, step: MarkStep) -> list[QWidget]:
        words = shown(step.label)
        if step.kind == "undo":
            words = tr("Taken back: {step}", step=words)
        elif step.kind == "redo":
            words = tr("Done again: {step}", step=words)
        who = " · ".join(part for part in (moment_text(step.at), step.annotator) if part)
        changed = differences(step.before, step.after, self._known)
        return [
            _wrapped(words, "name"),
            _wrapped(who, "small"),
            *(_wrapped(line, "") for line in changed),
        ]

    def _part(self, widgets: Sequence[QWidget]) -> None:
        frame = QFrame()
        frame.setProperty("role", "row" if self._column.count() else "first-row")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*ROW_MARGINS)
        column.setSpacing(1)
        for widget in widgets:
            column.addWidget(widget)
        self._column.addWidget(frame)


def add_origin(sheet: Sheet, mark: Annotation, *, with_history: bool) -> None:
    """Add who made a mark, when, how and from what, and its history or the button for it."""
    sheet.heading(tr("ORIGIN"))
    card = sheet.card(None, "")
    by = mark.by
    made = " · ".join(part for part in (by.author, moment_text(by.created)) if part)
    rows = [
        (tr("made"), made),
        (tr("how"), shown(METHODS.get(by.method, by.method))),
        (tr("changed"), moment_text(by.modified) if by.modified != by.created else ""),
        (
            tr("confidence"),
            "" if by.confidence is None else tr("{confidence:.2f}", confidence=by.confidence),
        ),
        (tr("source"), str(by.extra.get("source") or "")),
    ]
    for name, value in rows:
        if value:
            sheet.row(card, name, sheet.words(value))
    if by.derived_from:
        sheet.row(card, tr("from"), _origins(sheet, by.derived_from))
    sheet.row(card, tr("id"), sheet.words(f"{mark.id} · {sheet.shown.marks.layer.id}"))
    if with_history:
        about = sheet.shown
        known = Surroundings(about.article.text, about.marks, about.actors)
        sheet.add(HistoryCard(mark.id, known))
        return
    button = QPushButton(tr("History of the mark…"))
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    button.clicked.connect(lambda: sheet.requests.history.emit(mark.id))
    sheet.inside(card, button)


def _origins(sheet: Sheet, origins: Sequence[str]) -> QWidget:
    """What a mark was made from; marks of this article can be gone to."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for origin in origins:
        there = sheet.shown.marks.get(origin) is not None
        column.addWidget(sheet.chip(origin) if there else sheet.words(origin))
    return holder


def _wrapped(words: str, role: str) -> QWidget:
    label = plain_label(words, role=role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
