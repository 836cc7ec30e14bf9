"""Modes: what the next keys mean while an event type, a role, a relation or an edge is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.commands.base import Command
from annotator.commands.details import SetAttribute
from annotator.commands.events import AddEvent, FillRole, RetypeEvent
from annotator.commands.macro import Macro
from annotator.commands.mentions import AddMention, MoveEdge
from annotator.commands.relations import AddRelation
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.hints import hints_for, matching
from annotator.gui.canvas.movement import Edge
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.targets import (
    links_between,
    reference,
    relation_targets,
    relations_from,
    role_targets,
)
from annotator.model.change import Change
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Annotation, Event, MarkRef, Mention, Relation
from annotator.model.rules import kind_word
from annotator.model.schema import RelationType, Role, Schema
from annotator.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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

    def select(self, selection: Selection) -> None: ...

    def select_mark(self, identifier: str) -> None: ...

    def select_made(self, identifier: str) -> None: ...

    def run(self, command: Command) -> Change | None: ...

    def say(self, words: str) -> None: ...

    def start(self, mode: Mode) -> None: ...

    def leave_mode(self) -> None: ...

    def offer(self, title: str, choices: list[Choice]) -> None: ...

    def choose_by(self, event: QKeyEvent) -> str | None: ...

    def show_hints(self, hints: Mapping[str, str], legal: set[str]) -> None: ...

    def ask_value(self, title: str) -> str | None: ...

    def span_to_tag(self) -> Span | None: ...

    def move_edge(self, position: int, edge: Edge, *, forward: bool, by_character: bool) -> int: ...


class Mode:
    """What keys mean for a while; Esc always leaves. Subclasses say what they wait for.

    `needs` are ids of marks: when one of them goes, so does the mode. `free` modes last while
    other text or another mark is selected.
    """

    title = ""
    free = False

    def __init__(self, desk: Desk, *needs: str) -> None:
        self.desk = desk
        self.needs = needs

    def keys(self) -> list[tuple[str, str]]:
        """What the mode bar shows: pairs of a key and what it does."""
        return [("Esc", "leave")]

    def enter(self) -> None:
        """Show what the mode needs."""

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


class ChoosingMode(Mode):
    """A mode that offers rows and waits for one."""

    def key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        choice = self.desk.choose_by(event)
        if choice is not None:
            self.picked(choice)
        return True

    def keys(self) -> list[tuple[str, str]]:
        return [("letter", "take it"), ("↑ ↓ Enter", "choose"), ("Esc", "leave")]


class EventTypeMode(ChoosingMode):
    """Choose the type of a new event whose trigger is the selection, or of a selected event."""

    def __init__(self, desk: Desk, span: Span | None, event: Event | None) -> None:
        super().__init__(desk, *((event.id,) if event is not None else ()))
        self._span = span
        self._event = event
        self.title = "Change event type" if event is not None and span is None else "New event"

    def enter(self) -> None:
        self.desk.offer(
            self.title,
            [
                Choice(label.name, label.key, label.name, label.color)
                for label in self.desk.schema.event_types
            ],
        )

    def picked(self, choice: str) -> None:
        self.desk.leave_mode()
        if self._span is not None:
            change = self.desk.run(AddEvent(choice, self._span))
            if change is not None:
                self.desk.select_made(change.edits[0].id)
        elif self._event is not None:
            self.desk.run(RetypeEvent(self._event.id, choice))


class HintingMode(Mode):
    """A mode that puts a hint on every legal mark and waits for one to be typed or clicked."""

    free = True

    def __init__(self, desk: Desk, *needs: str) -> None:
        super().__init__(desk, *needs)
        self._hints: dict[str, str] = {}
        self._typed = ""

    def _hint(self, targets: list[str]) -> None:
        self._hints = hints_for(targets)
        self._typed = ""
        self.desk.show_hints(self._hints, set(targets))

    def key(self, event: QKeyEvent) -> bool:
        letter = event.text().lower()
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if letter == " ":
            return True  # elsewhere it completes the article; not while a hint is waited for
        if event.modifiers() & held or not letter.isalpha():
            return event.key() == Qt.Key.Key_Backspace and self._unwind()
        left = matching(self._hints, self._typed + letter)
        if not left:
            self.desk.say(f"No mark has the hint “{self._typed + letter}”.")
            return True
        self._typed += letter
        if len(left) == 1 and self._hints[left[0]] == self._typed:
            self.take(left[0])
        else:
            shown = {target: self._hints[target] for target in left}
            self.desk.show_hints(shown, set(left))
        return True

    def _unwind(self) -> bool:
        self._typed = ""
        self.desk.show_hints(self._hints, set(self._hints))
        return True

    def marks_clicked(self, stack: Sequence[str]) -> bool:
        legal = next((identifier for identifier in stack if identifier in self._hints), None)
        if legal is not None:
            self.take(legal)
        else:
            self.desk.say(self.refusal(stack[0]))
        return True

    def take(self, identifier: str) -> None:
        """A legal mark was named."""
        raise NotImplementedError

    def refusal(self, identifier: str) -> str:
        """Why this mark cannot be taken."""
        raise NotImplementedError


class RoleMode(HintingMode):
    """Fill one role of an event: an existing mark by its hint, new text by its label's digit."""

    def __init__(self, desk: Desk, event: Event, role: Role) -> None:
        super().__init__(desk, event.id)
        self._event = event.id
        self._role = role
        self.title = f"{event.type} · {role.name}"

    def enter(self) -> None:
        event = self.desk.marks.event(self._event)
        if event is None:
            self.desk.leave_mode()
            return
        self._hint(role_targets(self.desk.schema, self.desk.marks, event, self._role))
        if not self._hints and not self._role.accepts_value:
            self.desk.say(f"No mark here fits “{self._role.name}”; select text and tag it.")

    def keys(self) -> list[tuple[str, str]]:
        shown = [("hint", "fill"), ("1…9", "tag the selection and fill")]
        if self._role.accepts_value:
            shown.append(("=", "write a value"))
        return [*shown, ("Tab", "next role"), ("Esc", "leave")]

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # Platforms differ in which of the two Shift+Tab is.
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            back = event.key() == Qt.Key.Key_Backtab or bool(shifted)
            self._next_role(-1 if back else 1)
            return True
        if event.text() == "=":
            self._write_value()
            return True
        return super().key(event)

    def _write_value(self) -> None:
        if not self._role.accepts_value:
            self.desk.say(f"“{self._role.name}” takes no written value.")
            return
        value = self.desk.ask_value(self.title)
        if value:
            self._fill(value)

    def take(self, identifier: str) -> None:
        mark = self.desk.marks.get(identifier)
        if isinstance(mark, Mention | Event):
            self._fill(reference(mark))

    def tag(self, label: str) -> bool:
        selection = self.desk.selection
        if selection.mark is not None and not selection.has_text:
            self.desk.say(f"Select the text that fills “{self._role.name}” first.")
            return True
        span = self.desk.span_to_tag()
        if span is None:
            return True
        ref = MarkRef("mention", self.desk.marks.new_id(Mention))
        command = Macro(
            f"Tag {label} as {self._role.name}",
            (AddMention(label, span), FillRole(self._event, self._role.name, ref)),
        )
        self._finish(self.desk.run(command))
        return True

    def refusal(self, identifier: str) -> str:
        mark = self.desk.marks.get(identifier)
        shown = mark.type if isinstance(mark, Mention | Event) else "This"
        return f"{shown} cannot fill “{self._role.name}”, or already does."

    def _fill(self, filler: MarkRef | str) -> None:
        self._finish(self.desk.run(FillRole(self._event, self._role.name, filler)))

    def _finish(self, change: Change | None) -> None:
        if change is not None:
            self.desk.leave_mode()
            self.desk.select_made(self._event)

    def _next_role(self, step: int) -> None:
        event = self.desk.marks.event(self._event)
        declared = self.desk.schema.event_type(event.type) if event else None
        if event is None or declared is None:
            return
        names = [role.name for role in declared.roles]
        at = (names.index(self._role.name) + step) % len(names)
        self.desk.start(RoleMode(self.desk, event, declared.roles[at]))


class RelationTypeMode(ChoosingMode):
    """Choose the type of a relation from the selected mark."""

    def __init__(self, desk: Desk, source: Mention | Event) -> None:
        super().__init__(desk, source.id)
        self._source = source
        self.title = f"Relation from {source.type}"

    def enter(self) -> None:
        legal = relations_from(self.desk.schema, self.desk.marks, self._source)
        if not legal:
            self.desk.leave_mode()
            self.desk.say(f"No relation of this schema starts at {self._source.type}.")
            return
        self.desk.offer(
            self.title,
            [Choice(label.name, label.key, label.name, label.color) for label in legal],
        )

    def picked(self, choice: str) -> None:
        relation = self.desk.schema.relation_type(choice)
        if relation is not None:
            self.desk.start(RelationTargetMode(self.desk, self._source, relation))


class RelationTargetMode(HintingMode):
    """Choose the target of a relation by its hint."""

    def __init__(self, desk: Desk, source: Mention | Event, relation: RelationType) -> None:
        super().__init__(desk, source.id)
        self._source = source
        self._relation = relation
        self.title = f"{source.type} · {relation.name}"

    def enter(self) -> None:
        targets = relation_targets(self.desk.schema, self.desk.marks, self._source, self._relation)
        if not targets:
            self.desk.leave_mode()
            self.desk.say(f"No mark here can be the target of “{self._relation.name}”.")
            return
        self._hint(targets)

    def keys(self) -> list[tuple[str, str]]:
        return [("hint", "choose the target"), ("Esc", "leave")]

    def take(self, identifier: str) -> None:
        mark = self.desk.marks.get(identifier)
        if not isinstance(mark, Mention | Event):
            return
        self.desk.leave_mode()
        command = AddRelation(self._relation.name, reference(self._source), reference(mark))
        if self.desk.run(command) is not None:
            self.desk.select_mark(self._source.id)

    def refusal(self, identifier: str) -> str:
        mark = self.desk.marks.get(identifier)
        shown = mark.type if isinstance(mark, Mention | Event) else "This"
        return f"{shown} cannot be the target of “{self._relation.name}” from here."


class LinkMode(ChoosingMode):
    """Choose what joins two marks after one was dragged onto the other."""

    def __init__(self, desk: Desk, source: Mention | Event, target: Mention | Event) -> None:
        super().__init__(desk, source.id, target.id)
        self._source = source
        self._target = target
        self.title = f"{source.type} → {target.type}"

    def enter(self) -> None:
        links = links_between(self.desk.schema, self.desk.marks, self._source, self._target)
        if not links:
            self.desk.leave_mode()
            self.desk.say(f"Nothing can be drawn from {self._source.type} to {self._target.type}.")
        elif len(links) == 1:
            self.picked(f"{links[0].kind}:{links[0].name}")
        else:
            self.desk.offer(
                self.title,
                [Choice(f"{k.kind}:{k.name}", k.key, k.name, k.color) for k in links],
            )

    def picked(self, choice: str) -> None:
        kind, _, name = choice.partition(":")
        self.desk.leave_mode()
        target = reference(self._target)
        command: Command
        if kind == "role":
            command = FillRole(self._source.id, name, target)
        else:
            command = AddRelation(name, reference(self._source), target)
        if self.desk.run(command) is not None:
            self.desk.select_mark(self._source.id)


class AttributeMode(ChoosingMode):
    """Set an attribute of the selected mark."""

    title = "Attribute"

    def __init__(self, desk: Desk, mark: Annotation) -> None:
        super().__init__(desk, mark.id)
        self._mark = mark

    def enter(self) -> None:
        declared = self.desk.schema.attributes_on(kind_word(self._mark), self._mark.type)
        if not declared:
            self.desk.leave_mode()
            self.desk.say(f"{self._mark.type} has no attributes.")
            return
        named = len(declared) > 1
        self.desk.offer(
            self._mark.type if named else f"{self._mark.type} · {declared[0].name}",
            [
                Choice(
                    f"{attribute.name}={value.name}",
                    value.key,
                    f"{attribute.name}: {value.name}" if named else value.name,
                )
                for attribute in declared
                for value in attribute.values
            ],
        )

    def picked(self, choice: str) -> None:
        name, _, value = choice.partition("=")
        self.desk.leave_mode()
        self.desk.run(SetAttribute(self._mark.id, name, value))


class EdgeMode(Mode):
    """Move the start or the end of the selected mark with the arrow keys."""

    def __init__(self, desk: Desk, mark: Mention | Event, part: int, edge: Edge) -> None:
        super().__init__(desk, mark.id)
        self._mark = mark.id
        self._part = part
        self._edge = edge
        self.title = f"Move the {edge} of {mark.type}"

    def keys(self) -> list[tuple[str, str]]:
        return [("← →", "by word"), ("Alt ← →", "by character"), ("Enter", "done")]

    def key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.desk.leave_mode()
            return True
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        mark = self.desk.marks.get(self._mark)
        if not isinstance(mark, Mention | Event):
            self.desk.leave_mode()
            return True
        span = mark.span if isinstance(mark, Mention) else mark.triggers[self._part]
        index = 0 if self._edge == "start" else len(span.fragments) - 1
        start, end = span.fragments[index]
        position = self.desk.move_edge(
            start if self._edge == "start" else end,
            self._edge,
            forward=event.key() == Qt.Key.Key_Right,
            by_character=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier),
        )
        if self._edge == "start":
            start = position
        else:
            end = position
        self.desk.run(MoveEdge(self._mark, index, start, end, self._part))
        return True


def selected_annotation(desk: Desk) -> Annotation | None:
    """The selected mention, event or relation, if any."""
    selection = desk.selection
    mark = desk.marks.get(selection.mark) if selection.mark else None
    return mark if isinstance(mark, Mention | Event | Relation) else None
