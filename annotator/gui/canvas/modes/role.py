"""Filling a role of an event: by hint, by click, with new text, or with a written value."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.commands.events import FillRole
from annotator.commands.macro import Macro
from annotator.commands.mentions import AddMention
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.hinting import HintingMode
from annotator.gui.canvas.repeating import RoleFilled
from annotator.gui.canvas.targets import reference, role_targets
from annotator.gui.words import tr
from annotator.model.change import Change
from annotator.model.marks import Event, MarkRef, Mention
from annotator.model.said import said
from annotator.model.schema import Role
from annotator.model.span import Span


class RoleMode(HintingMode):
    """Fill one role of an event: an existing mark by its hint, new text by its label's digit."""

    selectable = True

    def __init__(self, desk: Desk, event: Event, role: Role) -> None:
        super().__init__(desk, event.id)
        self._event = event.id
        self._role = role
        self.title = f"{event.type} · {role.name}"

    def enter(self) -> None:
        if self.desk.marks.event(self._event) is None:
            self.desk.leave_mode()
            return
        super().enter()
        if not self.hinted and not self._role.accepts_value:
            self.desk.say(
                tr(
                    "No mark here fits “{role}”; scroll on, or select text and tag it.",
                    role=self._role.name,
                )
            )

    def targets(self) -> list[str]:
        event = self.desk.marks.event(self._event)
        if event is None:
            return []
        desk = self.desk
        return role_targets(desk.schema, desk.marks, event, self._role, desk.marks_in_view())

    def keys(self) -> list[tuple[str, str]]:
        shown = [(tr("hint"), tr("fill")), (self.desk.label_keys, tr("tag the selection and fill"))]
        if self._role.accepts_value:
            shown.append(("=", tr("write a value")))
        return [*shown, (tr("Tab"), tr("next role")), (tr("Esc"), tr("leave"))]

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
            self.desk.say(tr("“{role}” takes no written value.", role=self._role.name))
            return
        value = self.desk.ask_value(self.title)
        if value:
            self._fill(value)

    def take(self, target: str) -> None:
        mark = self.desk.marks.get(target)
        if isinstance(mark, Mention | Event):
            self._fill(reference(mark))

    def tag(self, label: str) -> bool:
        selection = self.desk.selection
        if selection.mark is not None and not selection.has_text:
            self.desk.say(tr("Select the text that fills “{role}” first.", role=self._role.name))
            return True
        span = self.desk.span_to_tag()
        if span is None:
            return True
        self._finish(tag_and_fill(self.desk, self._event, self._role.name, label, span), label)
        return True

    def refusal(self, identifier: str) -> str:
        mark = self.desk.marks.get(identifier)
        name = mark.type if isinstance(mark, Mention | Event) else tr("This")
        return tr("{mark} cannot fill “{role}”, or already does.", mark=name, role=self._role.name)

    def _fill(self, filler: MarkRef | str) -> None:
        self._finish(self.desk.run(FillRole(self._event, self._role.name, filler)), None)

    def _finish(self, change: Change | None, label: str | None) -> None:
        if change is not None:
            self.desk.remember(RoleFilled(self._event, self._role.name, label))
            self.desk.leave_mode()
            self.desk.select_made(self._event, stay=True)

    def _next_role(self, step: int) -> None:
        event = self.desk.marks.event(self._event)
        declared = self.desk.schema.event_type(event.type) if event else None
        if event is None or declared is None:
            return
        names = [role.name for role in declared.roles]
        at = (names.index(self._role.name) + step) % len(names)
        self.desk.start(RoleMode(self.desk, event, declared.roles[at]))


def tag_and_fill(desk: Desk, event: str, role: str, label: str, span: Span) -> Change | None:
    """Tag new text and fill a role with it, as one step."""
    ref = MarkRef("mention", desk.marks.new_id(Mention))
    commands = (AddMention(label, span), FillRole(event, role, ref))
    return desk.run(Macro(said("Tag {label} as {role}", label=label, role=role), commands))
