"""Tagging: what a key or menu makes of the selection, by a command at once or through a mode."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QKeyEvent

from annotator.commands.details import SetStatus
from annotator.commands.events import ClearRole, FillRole
from annotator.commands.mentions import AddMention, RetypeMention
from annotator.commands.removal import RemoveMark
from annotator.gui.canvas.modes.attribute import AttributeMode
from annotator.gui.canvas.modes.base import Desk, Mode
from annotator.gui.canvas.modes.event_type import EventTypeMode
from annotator.gui.canvas.modes.link import LinkMode
from annotator.gui.canvas.modes.relation import RelationTypeMode
from annotator.gui.canvas.modes.role import RoleMode, tag_and_fill
from annotator.gui.canvas.modes.same import SameActorMode, SameEventMode
from annotator.gui.canvas.modes.same_string import Pattern, SameStringMode
from annotator.gui.canvas.movement import without_blanks
from annotator.gui.canvas.repeating import EventTagged, MentionTagged, RoleFilled, Tagged
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.canvas.targets import reference
from annotator.gui.key_reading import character_of
from annotator.gui.label_keys import label_of_rank
from annotator.gui.words import tr
from annotator.layout.caret import token_at
from annotator.model.change import Change
from annotator.model.identity import ActorId
from annotator.model.marks import Annotation, Event, Mention, Relation, Status
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.workspace.workspace import Workspace


class TaggingDesk(Desk, Protocol):
    """What tagging may ask of the canvas."""

    mode: Mode | None
    surface: CanvasSurface

    @property
    def actor_requested(self) -> SignalInstance: ...

    @property
    def workspace(self) -> Workspace: ...

    @property
    def ready(self) -> bool: ...

    @property
    def selected(self) -> Annotation | None: ...

    key_of: Callable[[str], str]
    tagged: Tagged | None
    marked_before: tuple[str, int] | None

    @property
    def suggestion(self) -> Suggestion | None: ...

    def accept_suggestion(self, label: str | None = None) -> bool: ...

    def reject_suggestion(self) -> None: ...

    def mark_before_text(self) -> tuple[Annotation, int] | None: ...

    def tag(self, label: str) -> None: ...

    def tag_event(self, label: str) -> None: ...

    def fill_again(self, filled: RoleFilled) -> None: ...

    def trigger_meant(self) -> tuple[Span | None, Event | None]: ...

    def mark_meant(self) -> Annotation | None: ...

    def start_role(self, name: str) -> None: ...


class Tagging:
    """The part of the editor that marks: mentions, events, roles, relations, details."""

    tagged: Tagged | None = None
    marked_before: tuple[str, int] | None = None

    def span_to_tag(self: TaggingDesk) -> Span | None:
        """The selected text, or the token at the caret, as a span."""
        selection = self.selection
        if selection.has_text:
            snapped = without_blanks(self.text, selection.start, selection.end)
        else:
            snapped = token_at(self.text, selection.caret)
        if snapped is None:
            self.say(tr("Select some text first."))
            return None
        return Span.single(*snapped)

    def tag(self: TaggingDesk, label: str) -> None:
        """Tag the selection or the token at the caret, or give the selected mention this label."""
        if not self.ready or (self.mode is not None and self.mode.tag(label)):
            return
        self.leave_mode()
        if self.suggestion is not None:
            self.accept_suggestion(label)
            return
        selected = self.selected
        if isinstance(selected, Mention) and not self.selection.has_text:
            if self.run(RetypeMention(selected.id, label)) is not None:
                self.remember(MentionTagged(label))
            return
        if isinstance(selected, Event | Relation) and not self.selection.has_text:
            action = "event.new" if isinstance(selected, Event) else "relation.new"
            self.say(
                tr(
                    "{selected_type} is no mention; press {key} to change it.",
                    selected_type=selected.type,
                    key=self.key_of(action),
                )
            )
            return
        span = self.span_to_tag()
        if span is not None:
            change = self.run(AddMention(label, span))
            if change is not None:
                self.remember(MentionTagged(label))
                self.select_made(change.edits[0].id)

    def tag_by_rank(self: TaggingDesk, rank: int) -> None:
        """Tag with the label whose key is this digit."""
        if not self.ready:
            return
        label = label_of_rank(self.schema, rank)
        if label is None:
            key = f"{'Shift+' if rank > 10 else ''}{rank % 10}"
            self.say(tr("No label has the key {key}.", key=key))
        else:
            self.tag(label)

    def remember(self: TaggingDesk, tagged: Tagged) -> None:
        """Keep what was tagged, for `repeat`."""
        self.tagged = tagged

    def forget_marks(self: TaggingDesk) -> None:
        """Another article: none of its marks was selected, no role of its events filled."""
        self.marked_before = None
        if isinstance(self.tagged, RoleFilled):
            self.tagged = None

    def repeat(self: TaggingDesk) -> None:
        """Do the last tagging again on what is selected, or on the token at the caret."""
        if not self.ready:
            return
        match self.tagged:
            case None:
                self.say(tr("Nothing has been tagged yet that could be repeated."))
            case MentionTagged(label):
                self.tag(label)
            case EventTagged(label):
                self.leave_mode()
                self.tag_event(label)
            case RoleFilled() as filled:
                self.leave_mode()
                self.fill_again(filled)

    def tag_event(self: TaggingDesk, label: str) -> None:
        """Make what is selected the trigger of an event, or give the selected event this type."""
        span, event = self.trigger_meant()
        mode = EventTypeMode(self, span, event)
        if span is not None or event is not None:
            mode.picked(label)

    def fill_again(self: TaggingDesk, filled: RoleFilled) -> None:
        """Fill the role once more: with the selected mark, or with selected text as before."""
        event, selected = self.marks.event(filled.event), self.selected
        if event is None:
            self.say(tr("The event whose role was filled last is no longer there."))
            return
        change: Change | None = None
        if isinstance(selected, Mention | Event) and not self.selection.has_text:
            if selected.id != event.id:
                change = self.run(FillRole(event.id, filled.role, reference(selected)))
            else:
                self.say(tr("Select what else is “{role}”.", role=filled.role))
        elif filled.label is None:
            self.say(tr("Select the mark that is “{role}” as well.", role=filled.role))
        elif (span := self.span_to_tag()) is not None:
            made = self.marks.new_id(Mention)
            change = tag_and_fill(self, event.id, filled.role, filled.label, span)
            if change is not None:
                self.select_made(made)
        if change is not None:
            self.say(tr("{change} of {type}.", change=change.label, type=event.type))

    def start_event(self: TaggingDesk) -> None:
        """Choose an event type for the selected text, or another type for the selected event."""
        if not self.ready:
            return
        span, event = self.trigger_meant()
        if span is not None or event is not None:
            before = self.mark_before_text() if self.selection.has_text else None
            one_more = before[0] if before and isinstance(before[0], Event) else None
            self.start(EventTypeMode(self, span, event, one_more))

    def trigger_meant(self: TaggingDesk) -> tuple[Span | None, Event | None]:
        """The span that would become a trigger, or the selected event that would change."""
        selected = self.selected
        if isinstance(selected, Event) and not self.selection.has_text:
            return None, selected
        if isinstance(selected, Mention) and not self.selection.has_text:
            return selected.span, None
        return self.span_to_tag(), None

    def start_role(self: TaggingDesk, name: str) -> None:
        """Wait for what fills this role of the selected event."""
        selected = self.selected
        declared = self.schema.event_type(selected.type) if isinstance(selected, Event) else None
        role = declared.role(name) if declared else None
        if isinstance(selected, Event) and role is not None:
            self.start(RoleMode(self, selected, role))
            self.surface.setFocus()

    def role_by_key(self: TaggingDesk, event: QKeyEvent) -> bool:
        """Whether this is the key of a role of the selected event; starts filling it."""
        selected = self.selected
        if not isinstance(selected, Event):
            return False
        declared = self.schema.event_type(selected.type)
        roles = {role.key: role for role in (declared.roles if declared else ()) if role.key}
        role = roles.get(character_of(event, roles))
        if role is not None:
            self.start_role(role.name)
        return role is not None

    def mark_meant(self: TaggingDesk) -> Annotation | None:
        """The selected mark; while nothing is selected the innermost one at the caret, selected."""
        if not self.ready or self.selected is not None or self.selection.has_text:
            return self.selected if self.ready else None
        here = self.marks.at(self.selection.caret)
        if not here:
            return None
        self.select(self.selection.with_mark(here[-1].id, self.selection.caret))
        return here[-1]

    def start_relation(self: TaggingDesk) -> None:
        """Choose a relation from the selected mark."""
        selected = self.mark_meant()
        if isinstance(selected, Mention | Event):
            self.start(RelationTypeMode(self, selected))
        else:
            self.say(tr("Select the mark that the relation starts from."))

    def start_same_string(self: TaggingDesk) -> None:
        """Look for the words of the selected mention, or for the selected text, everywhere."""
        if not self.ready:
            return
        selected = self.mark_meant()
        if isinstance(selected, Mention) and len(selected.span.fragments) > 1:
            self.say(tr("A mark with a gap is no string that could be looked for."))
        elif isinstance(selected, Mention):
            words = selected.span.quote(self.text)
            self.start(SameStringMode(self, Pattern(words, selected.type, selected.actor)))
        elif selected is not None:
            self.say(tr("Select a mention or text to look for."))
        elif (span := self.span_to_tag()) is not None:
            self.start(SameStringMode(self, Pattern(span.quote(self.text))))

    def start_attribute(self: TaggingDesk) -> None:
        """Choose an attribute of the selected mark."""
        selected = self.mark_meant()
        if selected is None:
            self.say(tr("Select a mark first."))
        else:
            self.start(AttributeMode(self, selected))

    def start_same(self: TaggingDesk) -> None:
        """Say which other mark is the same actor, or the same event."""
        selected = self.mark_meant()
        if isinstance(selected, Mention) and self.schema.is_actor(selected.type):
            self.start(SameActorMode(self, selected))
        elif isinstance(selected, Event):
            self.start(SameEventMode(self, selected))
        else:
            self.say(tr("Select a mention of an actor, or an event, first."))

    def ask_actor(self: TaggingDesk) -> None:
        """Ask which actor of the registry the selected mention is."""
        self.actor_requested.emit()

    def actor_name(self: TaggingDesk, actor: ActorId) -> str | None:
        """The name of an actor of the registry."""
        found = self.workspace.actors.get(actor)
        return found.name if found is not None else None

    def link_marks(self: TaggingDesk, source: str, target: str) -> None:
        """Join two marks by what the schema allows; asks where that is several things."""
        one, other = self.marks.get(source), self.marks.get(target)
        if isinstance(one, Mention | Event) and isinstance(other, Mention | Event):
            self.start(LinkMode(self, one, other))

    def mark_before_text(self: TaggingDesk) -> tuple[Annotation, int] | None:
        """The mark (and trigger) that was selected before the text was, while it is there."""
        identifier, part = self.marked_before or ("", 0)
        mark = self.marks.get(identifier)
        return (mark, part) if isinstance(mark, Annotation) else None

    def delete(self: TaggingDesk) -> None:
        """Remove the selected arc or mark."""
        selection = self.selection
        if selection.link is not None:
            event = self.marks.event(selection.link[0])
            if event is not None and selection.link[1] < len(event.arguments):
                argument = event.arguments[selection.link[1]]
                self.run(ClearRole(event.id, argument.role, argument.filler))
            return
        if self.suggestion is not None:
            self.reject_suggestion()
        elif selection.mark is None:
            self.say(tr("Select what to remove."))
        else:
            self.run(RemoveMark(selection.mark))

    def set_status(self: TaggingDesk, status: Status) -> None:
        """Set the article's status."""
        self.run(SetStatus(status))
