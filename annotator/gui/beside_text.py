"""What stands beside the text is kept true to it: counts, problems, and the inspected mark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.header import every_count
from annotator.gui.pace import Pace, share_marked
from annotator.gui.panels.articles.panel import ArticlesPanel
from annotator.gui.panels.inspector.fields import NoteField
from annotator.gui.panels.inspector.panel import InspectorPanel
from annotator.gui.panels.problems import ProblemsPanel
from annotator.gui.status_line import StatusLine
from annotator.gui.words import tr
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, Mention, Relation, spans_of

INSPECTED_AFTER = 20  # milliseconds: the canvas is painted before the inspector is built
FEW = 2_000  # marks that may be looked through at every change


def _reach(marks: MarkSet) -> int:
    """The code point where the last mark ends."""
    return max((span.end for mark in marks for span in spans_of(mark)), default=0)


class BesideText(QObject):
    """Counts and inspects the open article once its text is painted.

    `counted` is called after every count, `focus_text` where the inspector loses the keyboard.
    """

    def __init__(
        self,
        editor: Editor,
        articles: ArticlesPanel,
        inspector: InspectorPanel,
        problems: ProblemsPanel,
        status: StatusLine,
        *,
        counted: Callable[[], object],
        focus_text: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._articles = articles
        self._inspector = inspector
        self._problems = problems
        self._status = status
        self._counted = counted
        self._focus_text = focus_text
        self.pace = Pace()
        # After the paint: what a key did is seen on the text first.
        self._count_soon = self._later(0, self._count)
        self._inspect_soon = self._later(INSPECTED_AFTER, self._inspect)

    def _later(self, milliseconds: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    def count_soon(self) -> None:
        """The marks changed; count them when the text is painted."""
        self._count_soon.start()

    def count_now(self) -> None:
        """Count what is still to be counted of the open article, before another one is open."""
        if self._count_soon.isActive():
            self._count_soon.stop()
            self._count()

    def inspect_soon(self) -> None:
        """Something else is selected, or looks different; show it when the text is painted."""
        self._inspect_soon.start()

    def settle(self) -> None:
        """Do at once what was put off."""
        self.count_now()
        if self._inspect_soon.isActive():
            self._inspect_soon.stop()
            self._inspect()

    def show_nothing(self) -> None:
        """No project is open any more."""
        self._problems.show_problems([])
        self._status.counts.setText("")
        self._status.show_share(None)
        self._status.show_suggestions(0)
        self.pace.forget()
        self._status.show_pace(None)
        self._inspect_soon.start()

    def edit_note(self) -> bool:
        """Put the keyboard into the note field of the selected mark; False where there is none."""
        # Built anew later, the field would lose the keyboard again.
        self._inspect_soon.stop()
        self._inspect()
        note = self._inspector.findChild(NoteField)
        if not isinstance(note, NoteField) or self._editor.selected is None:
            return False
        self._inspector.ensureWidgetVisible(note)
        note.setFocus()
        return True

    def _count(self) -> None:
        """Count the marks, list the problems, and show what is selected."""
        self._inspect_soon.start()
        editor = self._editor
        if not editor.ready:
            return
        self._problems.show_problems(editor.problems)
        if not editor.whole:
            self._status.counts.setText(tr("reading the marks …"))
            return
        marks = editor.marks
        mentions, events = marks.count(Mention), marks.count(Event)
        relations = marks.count(Relation)
        self._status.counts.setText("  ·  ".join(every_count(mentions, events, relations)))
        total = mentions + events + relations
        self._status.show_share(share_marked(marks, len(editor.text)))
        self._status.show_pace(self.pace.per_minute())
        reach = _reach(marks) if total <= FEW else None
        self._articles.show_progress(editor.article.id, marks.layer.status, total, reach)
        self._counted()

    def _inspect(self) -> None:
        editor = self._editor
        if not editor.ready:
            self._inspector.show_nothing()
            return
        # What was typed belongs to the mark that is shown until now.
        self._inspector.finish()
        had_keyboard = self._inspector.has_keyboard
        inspected = editor.inspected
        # The card of the article itself needs no marks, and does not wait for them.
        marks = editor.marks_so_far if inspected is None else editor.marks
        self._inspector.show_selection(
            editor.schema, editor.article, marks, editor.workspace.actors, inspected
        )
        if had_keyboard and not self._inspector.has_keyboard:
            # What had it is gone; the next key must not land just anywhere.
            self._focus_text()
