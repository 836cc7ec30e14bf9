"""Editor: turns keys and gestures on the canvas into commands, and facts into what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.commands.base import Command
from annotator.gui.canvas.chooser import Chooser
from annotator.gui.canvas.copying import Copying
from annotator.gui.canvas.details import Details, Known, Subject
from annotator.gui.canvas.edge_pills import EdgePills
from annotator.gui.canvas.far_ends import end_of, ends_of, extent_of, moves_an_end
from annotator.gui.canvas.filling import Filling
from annotator.gui.canvas.modes.base import Mode
from annotator.gui.canvas.modes.link_from import LinkFromMode
from annotator.gui.canvas.modes.role import RoleMode
from annotator.gui.canvas.movement import Edge, moved, moved_edge
from annotator.gui.canvas.navigation import Navigation
from annotator.gui.canvas.other_end import OtherEnd
from annotator.gui.canvas.overlay import SHADOW, ModeBar, TransientNote
from annotator.gui.canvas.pointer import Pointer
from annotator.gui.canvas.presentation import (
    color_of,
    link_items,
    mark_counts,
    shown_change,
    shown_marks,
    span_items,
)
from annotator.gui.canvas.prompting import Prompting
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.shaping import Shaping
from annotator.gui.canvas.suggesting import Suggesting
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.canvas.tagging import Tagging
from annotator.gui.canvas.targets import position_of
from annotator.gui.words import shown_error, tr
from annotator.layout.caret import Caret, Step
from annotator.model.article import Article
from annotator.model.change import Change
from annotator.model.errors import AnnotatorError
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Annotation, Event, Mention, Relation, spans_of
from annotator.model.problems import Problem
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.workspace.document import Document
from annotator.workspace.events import (
    ArticleClosed,
    ArticleOpened,
    ChangeSaved,
    MarksArrived,
    MarksChanged,
    SavingFailed,
)
from annotator.workspace.watch import ProblemWatch
from annotator.workspace.workspace import Workspace

PROBLEMS_AFTER = 40  # milliseconds: a mark is painted before its problems are looked for
FIRST_PROBLEMS = 200  # marks that are looked at when an article opens; the others follow
ARC_MODES = {
    "all": said("All arcs are shown."),
    "selection": said("Only arcs of the selection are shown, and what they join stands out."),
    "none": said("No arcs are shown."),
}


class Editor(Tagging, Shaping, Suggesting, Navigation, OtherEnd, Copying, Prompting, QObject):
    """The one active article on the canvas: its selection, its mode.

    `other_key` is asked for keys that neither a mode nor a role letter used, `key_of` for the
    present key of an action by its id, `key_of_label` for that of a mention label.
    Emits `selection_changed` when another thing is selected, `caret_moved` after every step of
    the caret or the selection, `marks_changed` after every change,
    and requests for what lies outside the canvas (note field, actor dialog).
    """

    opened = Signal()
    selection_changed = Signal()
    caret_moved = Signal()
    marks_changed = Signal()
    suggestions_changed = Signal()
    note_requested = Signal()
    actor_requested = Signal()
    menu_requested = Signal(QPoint)
    nothing_to_leave = Signal()

    def __init__(
        self, surface: CanvasSurface, mode_bar: ModeBar, note: TransientNote, chooser: Chooser
    ) -> None:
        super().__init__(surface)
        self.surface = surface
        self.mode_bar = mode_bar
        self.note = note
        self.chooser = chooser
        self.mode: Mode | None = None
        self.arcs = "all"
        self._watch: ProblemWatch | None = None
        self.other_key: Callable[[QKeyEvent], bool] = lambda _: False
        self.key_of: Callable[[str], str] = lambda _: ""
        self.key_of_label: Callable[[str], str] = lambda _: ""
        self._selection = Selection()
        self._column_x: float | None = None
        self._upstream = False
        self._workspace: Workspace | None = None
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(PROBLEMS_AFTER)
        self._look_again.timeout.connect(self._find_problems)
        self._filling = Filling(self._fill, self)
        self.pointer = Pointer(self, self)
        surface.installEventFilter(self)
        chooser.picked.connect(self._picked)
        self.pills = EdgePills(surface)
        self.pills.wanted.connect(self.select_mark)
        mode_bar.room_taken.connect(self.pills.keep_clear)
        surface.scrolled.connect(self._view_changed)
        self.opened.connect(self.forget_marks)
        self.opened.connect(self.forget_suggestions)
        self.marks_changed.connect(self.follow_marks)
        self.selection_changed.connect(self.show_suggestion_keys)
        self.marks_changed.connect(self._view_changed)

    # -- what is open ------------------------------------------------------------------------

    def attach(self, workspace: Workspace | None) -> None:
        """Work on this project from now on."""
        self.leave_mode()
        self.pointer.forget()
        self._workspace = workspace
        self._leave_article()
        if workspace is None:
            return
        workspace.events.subscribe(ArticleOpened, self._opened)
        workspace.events.subscribe(ArticleClosed, lambda _: self._leave_article())
        workspace.events.subscribe(MarksArrived, self._arrived)
        workspace.events.subscribe(MarksChanged, self._changed)
        workspace.events.subscribe(ChangeSaved, lambda _: self._show())
        workspace.events.subscribe(SavingFailed, lambda _: self._show())

    def _leave_article(self) -> None:
        self._filling.stop()
        self._selection = Selection()
        self._watch = None
        self.pills.set_ends(())
        self.surface.show_article(None)
        self.selection_changed.emit()

    @property
    def workspace(self) -> Workspace:
        """The open project.

        Raises:
            RuntimeError: none is open (a bug: actions are disabled then).
        """
        if self._workspace is None:
            raise RuntimeError("no project is open")
        return self._workspace

    @property
    def ready(self) -> bool:
        """Whether an article is on the canvas."""
        return self._workspace is not None and self._workspace.document is not None

    @property
    def article(self) -> Article:
        """The article on the canvas."""
        return self._document.article

    @property
    def marks(self) -> MarkSet:
        """All marks of the article; of a long one that was just opened this waits for them."""
        return self._document.marks

    @property
    def marks_so_far(self) -> MarkSet:
        """The marks that are there already, for showing them."""
        return self._document.so_far

    @property
    def whole(self) -> bool:
        """Whether all marks of the article are on the canvas."""
        return self.ready and self._document.whole

    @property
    def problems(self) -> list[Problem]:
        """The problems of the article, as far as it was looked at."""
        return self._watch.problems if self._watch is not None else []

    @property
    def _document(self) -> Document:
        document = self.workspace.document
        if document is None:
            raise RuntimeError("no article is open")
        return document

    @property
    def schema(self) -> Schema:
        """The project's schema."""
        return self.workspace.schema

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def label_keys(self) -> str:
        """The keys that tag, as the mode bar shows them."""
        usual = all(self.key_of(f"tag.{rank}") == str(rank) for rank in range(1, 10))
        return "1…9" if usual else "label"

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return self._selection

    @property
    def selected(self) -> Annotation | None:
        """The selected mention, event or relation."""
        if not self.ready or self._selection.mark is None:
            return None
        mark = self.marks.get(self._selection.mark)
        return mark if isinstance(mark, Annotation) else None

    @property
    def selected_range(self) -> tuple[int, int] | None:
        """From where to where the selected text or mark reaches."""
        selection = self._selection
        if selection.has_text:
            return selection.start, selection.end
        return extent_of(self.marks, selection.mark) if selection.mark else None

    def _opened(self, _: ArticleOpened) -> None:
        self.leave_mode()
        self.pointer.forget()
        self._selection = Selection()
        self._column_x, self._upstream = None, False
        document, schema = self._document, self.schema
        marks = document.so_far
        self._watch = ProblemWatch(document.article, marks, schema)
        more = self._watch.look(FIRST_PROBLEMS)
        self.surface.show_article(
            document.article,
            span_items(marks, schema),
            link_items(marks, schema),
            counts=mark_counts(marks) if document.whole else "",
        )
        self._show()
        self.opened.emit()
        self.selection_changed.emit()
        self.marks_changed.emit()
        if more or not document.whole:
            self._filling.start(waiting=document.waiting)
        else:
            self._filling.stop()

    def _fill(self, most: int) -> bool:
        """One piece of what is still to come; whether there is more."""
        workspace, watch = self._workspace, self._watch
        document = workspace.document if workspace is not None else None
        if workspace is None or document is None or watch is None:
            return False
        if document.waiting:
            return True
        if not document.whole:
            self._filling.start()
            workspace.fill(most)
            return True
        if watch.look(most):
            return True
        self._show()
        self.marks_changed.emit()
        return False

    def _arrived(self, event: MarksArrived) -> None:
        document, watch = self._document, self._watch
        counts = mark_counts(document.so_far) if event.whole else ""
        if event.replaced or watch is None:
            self._watch = ProblemWatch(document.article, document.so_far, self.schema)
            self._show_all()
        else:
            watch.arrived(event.marks)
            self.surface.put(shown_marks(event.marks, self.schema), counts=counts)
        if event.whole:
            self._show()
            self.marks_changed.emit()

    def _show_all(self) -> None:
        document, schema = self._document, self.schema
        self.surface.refresh(
            [*span_items(document.so_far, schema), *self.suggestion_items()],
            link_items(document.so_far, schema),
            counts=mark_counts(document.so_far) if document.whole else "",
        )

    def _changed(self, event: MarksChanged) -> None:
        marks, change = self.marks, event.change
        if self.mode is not None and any(needed not in marks for needed in self.mode.needs):
            self.leave_mode()
        chosen = self._selection.mark
        if chosen is not None and chosen not in marks and self.suggestion is None:
            self._selection = self._selection.without_mark()
        elif any(edit.id == chosen for edit in change.edits):
            # The argument or trigger of that number may be another one now.
            self._selection = replace(self._selection, link=None, part=self._part_left(chosen))
        if change.edits:
            if self._watch is not None:
                self._watch.changed(change)
            counts = mark_counts(marks) if self._document.whole else ""
            self.surface.put(shown_change(change, self.schema), counts=counts)
        else:
            # From elsewhere: nobody said what is different.
            self._watch = ProblemWatch(self.article, marks, self.schema)
            self._show_all()
        if event.origin != "command":
            self._follow(change)
        if moves_an_end(change, marks):
            self.surface.viewport().update()
        self._show()
        self._look_again.start()
        self.marks_changed.emit()

    def _part_left(self, identifier: str | None) -> int:
        """The selected trigger while the event still has so many, else the first."""
        event = self.marks.event(identifier or "")
        part = self._selection.part
        return part if event is not None and part < len(event.triggers) else 0

    def _follow(self, change: Change) -> None:
        """After undo or redo, select what came back, so that the eye finds it.

        What came back as a whole goes before what changed, and what stands on the text before
        the relations that came with it.
        """
        changed = [edit for edit in change.edits if isinstance(edit.after, Annotation)]
        if changed:
            first = min(
                changed,
                key=lambda edit: (edit.before is not None, isinstance(edit.after, Relation)),
            )
            self.select_mark(first.id)

    def _find_problems(self) -> None:
        if self.ready and self._watch is not None:
            if self._watch.look(FIRST_PROBLEMS):
                self._filling.start()
            self._show()
            self.marks_changed.emit()

    def settle(self) -> None:
        """Bring what is still to come, and look for problems now, if that is still to be done."""
        if self._look_again.isActive():
            self._look_again.stop()
            self._find_problems()
        self._filling.settle()

    # -- selecting ---------------------------------------------------------------------------

    def select(self, selection: Selection, *, upstream: bool = False, stay: bool = False) -> None:
        """Select text, a mark or an arc, and keep the caret in sight unless the view is to `stay`.

        With `upstream` a caret where a line is wrapped shows at the end of the upper row.
        """
        if self.mode is not None and not self.mode.free:
            self.mode.finish()
            self.leave_mode()
        if self._selection.mark is not None and selection.mark is None:
            self.marked_before = (self._selection.mark, self._selection.part)
        changed = selection.mark != self._selection.mark or selection.link != self._selection.link
        self._selection = selection
        self._column_x, self._upstream = None, upstream
        self._show()
        if not self.pointer.busy and not stay:
            self.surface.ensure_visible(selection.caret)
        if changed:
            self.selection_changed.emit()
        self.caret_moved.emit()

    def select_mark(self, identifier: str, part: int = 0, *, stay: bool = False) -> None:
        """Select a mark and bring it in sight; one that is no longer there is let be.

        After something was drawn to a far mark the view may `stay` there, where the eye is.
        """
        if not self.ready or identifier not in self.marks:
            return
        position = position_of(self.marks, identifier)
        caret_at = self._selection.caret if position is None else position
        self.select(self._selection.with_mark(identifier, caret_at, part), stay=stay)

    def select_made(self, identifier: str, *, stay: bool = False) -> None:
        """Select a mark that was just made or filled; the caret goes on behind it."""
        mark = self.marks.get(identifier)
        spans = spans_of(mark) if mark is not None else ()
        if spans:
            end = max(span.end for span in spans)
            self.select(self._selection.with_mark(identifier, end), stay=stay)
        else:
            self.select_mark(identifier, stay=stay)

    @property
    def inspected(self) -> Annotation | None:
        """What the inspector is about: the event whose role is being filled, else the selection."""
        if self.ready and isinstance(self.mode, RoleMode):
            return self.marks.event(self.mode.needs[0]) or self.selected
        return self.selected

    def details(self, subject: Subject) -> Details | None:
        """What is known of a mark, or of an argument as (event id, index)."""
        if not self.ready:
            return None
        actors, unsaved = self.workspace.actors, self.workspace.unsaved_marks()
        known = Known(
            self.schema, self.text, self.marks_so_far, actors, self.problems, frozenset(unsaved)
        )
        return known.details(subject)

    def show_details(self) -> None:
        """Show the card of what is selected, as the pointer does when it rests on it."""
        chosen = self._selection.link or self._selection.mark
        if chosen is None:
            self.say(tr("Select a mark first."))
        else:
            self.surface.ensure_visible(self._selection.caret)
            self.pointer.show_details(chosen)

    def start_link(self) -> None:
        """Wait for the mark to which a link is drawn from the selected one, however far it is."""
        selected = self.selected
        if isinstance(selected, Mention | Event):
            self.start(LinkFromMode(self, selected))
        else:
            self.say(tr("Select the mark that the link starts from."))

    def clear(self) -> None:
        """Leave the mode; without one, clear the selection; say where neither is there."""
        if self.mode is not None:
            self.leave_mode()
        elif self.ready and self._selection != Selection.at(self._selection.caret):
            self.select(Selection.at(self._selection.caret))
        else:
            self.nothing_to_leave.emit()

    # -- moving the caret --------------------------------------------------------------------

    def move(self, step: Step, *, forward: bool, extend: bool = False) -> None:
        """Move the caret, or with `extend` the moving end of the selection."""
        page = self.surface.page
        if page is None:
            return
        selection = self._selection
        at = Caret(selection.caret, self._column_x, self._upstream)
        height = float(self.surface.viewport().height())
        after = moved(page, at, step, forward=forward, extend=extend, height=height)
        position = after.position
        moved_to = selection.extended_to(position) if extend else Selection.at(position)
        self.select(moved_to, upstream=after.upstream)
        self._column_x = after.x
        self.surface.set_context(caret_upstream=after.upstream)

    def move_edge(self, position: int, edge: Edge, *, forward: bool, by_character: bool) -> int:
        """Where one key moves the edge of a mark from here."""
        return moved_edge(self.text, position, edge, forward=forward, by_character=by_character)

    def select_all(self) -> None:
        """Select the whole text."""
        if self.ready:
            self.select(Selection.of_text(0, len(self.text)))

    # -- commands and notes ------------------------------------------------------------------

    def run(self, command: Command) -> Change | None:
        """Carry out a command; a refusal is shown, not raised."""
        try:
            return self.workspace.execute(command)
        except AnnotatorError as error:
            self.say(shown_error(error))
            return None

    def say(self, words: str) -> None:
        """Show one plain line for a while."""
        over_bar = self.mode_bar.height() - 2 * SHADOW + 6 if self.mode is not None else 0
        self.note.show_note(words, above=over_bar)

    def cycle_arcs(self) -> None:
        """Show all arcs, those of the selection, or none."""
        modes = list(ARC_MODES)
        self.show_arcs(modes[(modes.index(self.arcs) + 1) % len(modes)])
        self.say(ARC_MODES[self.arcs])

    def show_arcs(self, which: str) -> None:
        """Show "all" arcs, those of the "selection", or "none"."""
        self.arcs = which
        self._show()

    # -- modes -------------------------------------------------------------------------------

    def start(self, mode: Mode) -> None:
        """Enter a mode; the one before ends. Its bar does not cover what is in view and selected."""
        self.leave_mode()
        foot = self.surface.article_point(self._selection.caret).y()
        if 0 <= foot <= self.surface.viewport().height():
            self.surface.ensure_visible(self._selection.caret)
        self.mode = mode
        mode.enter()
        if self.mode is mode:
            self.mode_bar.show_mode(mode.title, mode.keys())
            self.surface.setFocus()
            self.selection_changed.emit()

    def leave_mode(self) -> None:
        """End the mode, if any."""
        if self.mode is None:
            return
        ended, self.mode = self.mode, None
        ended.leave()
        self.chooser.hide()
        self.mode_bar.hide_mode()
        self.surface.set_context(hints={}, legal=None, position_hints={})
        self.selection_changed.emit()

    def _view_changed(self) -> None:
        if self.mode is not None:
            self.mode.view_changed()

    def _picked(self, choice: str) -> None:
        if self.mode is not None:
            self.mode.picked(choice)

    # -- events of the surface ---------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # In a mode, plain keys belong to the mode and not to menus; help stays within reach.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            )
            function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if self.mode is not None and self.mode.pending and undo:
                event.accept()
                return True
            in_mode = self.mode is not None and not held and not function
            if in_mode or self.pointer.gesture is not None:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def focus_changed(self, _focused: bool) -> None:
        """The caret shows only while the canvas has the keyboard."""
        self._show()

    def key_press(self, event: QKeyEvent) -> bool:
        """Whether the mode or a role letter used the key; the keymap asks next."""
        if not self.ready:
            return False
        self.note.dismiss()
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            return True
        if self.mode is not None and self.mode.key(event):
            return True
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        bare = plain == Qt.KeyboardModifier.NoModifier and event.text() != ""
        if self.mode is None and bare and self.role_by_key(event):
            return True
        return self.other_key(event)

    # -- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        if not self.ready:
            return
        selection = self._selection
        ends = ends_of(self.marks_so_far, self.text, selection.mark) if selection.mark else []
        # While only the arcs of the selection show, the other marks step back as well.
        focused = self.arcs == "selection" and selection.mark is not None
        (start, end), caret = self.preview or ((selection.start, selection.end), selection.caret)
        self.surface.set_context(
            color_of=self._color_of,
            selected=selection.mark,
            selected_link=selection.link,
            selection=((start, end),) if start < end else (),
            caret=caret if self.surface.hasFocus() else None,
            caret_upstream=self._upstream,
            unsaved=frozenset(self.workspace.unsaved_marks()),
            problems=self._watch.marks if self._watch is not None else frozenset(),
            arcs=self.arcs,
            kin=frozenset(end.mark for end in ends) if focused else None,
            end_of=self._end_of,
        )
        self.pills.set_ends(ends if self.arcs != "none" else ())

    def _end_of(self, identifier: str) -> tuple[int, str] | None:
        return end_of(self.marks_so_far, self.text, identifier)

    def show_selection(self) -> None:
        """Show what is selected, or what a mode shows in its place."""
        self._show()

    def _color_of(self, identifier: str) -> str:
        suggestion = self.suggestions.get(identifier)
        if suggestion is not None:
            return self.schema.color_of(suggestion.label)
        return color_of(self.marks_so_far, self.schema, identifier)
