"""Saying that two marks are the same: mentions the same actor, events the same event."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.commands.clusters import ClusterMarks
from annotator.commands.same_actor import SameActor
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.hinting import SCROLL, HintingMode
from annotator.gui.canvas.presentation import describe
from annotator.gui.canvas.targets import nearest
from annotator.gui.words import tr
from annotator.model.marks import Cluster, Event, Mention

_SHOWN = 24  # characters of the mark in the bar


class SameActorMode(HintingMode):
    """Choose the mention that is the same actor, or go on to the registry's names."""

    def __init__(self, desk: Desk, mention: Mention) -> None:
        super().__init__(desk, mention.id)
        self._mention = mention.id
        self.title = tr("Same actor · {mark}", mark=describe(mention, desk.text, _SHOWN))

    def enter(self) -> None:
        super().enter()
        if not self.hinted:
            self.desk.say(tr("No other actor in view; Enter opens the list of names."))

    def keys(self) -> list[tuple[str, str]]:
        return [
            (tr("hint"), tr("is the same")),
            (tr("Enter"), tr("choose or write a name")),
            (tr("Esc"), tr("leave")),
        ]

    def targets(self) -> list[str]:
        desk = self.desk
        mention = desk.marks.mention(self._mention)
        if mention is None:
            return []
        found = [
            mark.id
            for mark in desk.marks_in_view()
            if isinstance(mark, Mention)
            and mark.id != mention.id
            and desk.schema.is_actor(mark.type)
            and (mark.actor is None or mark.actor != mention.actor)
        ]
        return nearest(desk.marks, mention.id, found)

    def key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.text() == "=":
            self.desk.leave_mode()
            self.desk.select_mark(self._mention)
            self.desk.ask_actor()
            return True
        return super().key(event)

    def take(self, target: str) -> None:
        if self.desk.run(SameActor(self._mention, target)) is None:
            return
        self.desk.leave_mode()
        self.desk.select_made(self._mention, stay=True)
        mention = self.desk.marks.mention(self._mention)
        actor = self.desk.actor_name(mention.actor) if mention and mention.actor else None
        if actor is not None:
            self.desk.say(tr("Both are {actor}.", actor=actor))

    def refusal(self, identifier: str) -> str:
        mark = self.desk.marks.get(identifier)
        if isinstance(mark, Mention) and self.desk.schema.is_actor(mark.type):
            return tr("These two are the same actor already.")
        name = mark.type if isinstance(mark, Mention | Event) else tr("This")
        return tr("{mark} is no actor.", mark=name)


class SameEventMode(HintingMode):
    """Choose another event that is the same event; the two join one cluster."""

    def __init__(self, desk: Desk, event: Event) -> None:
        super().__init__(desk, event.id)
        self._event = event.id
        self.title = tr("Same event · {mark}", mark=describe(event, desk.text, _SHOWN))

    def enter(self) -> None:
        super().enter()
        if not self.hinted:
            self.desk.say(tr("No other event in view; scroll on."))

    def keys(self) -> list[tuple[str, str]]:
        return [(tr("hint"), tr("is the same event")), SCROLL, (tr("Esc"), tr("leave"))]

    def targets(self) -> list[str]:
        marks = self.desk.marks
        event = marks.event(self._event)
        if event is None:
            return []
        together = {
            member
            for cluster in marks.dependents(event.id)
            if isinstance(cluster, Cluster)
            for member in cluster.members
        }
        found = [
            mark.id
            for mark in self.desk.marks_in_view()
            if isinstance(mark, Event) and mark.id != event.id and mark.id not in together
        ]
        return nearest(marks, event.id, found)

    def take(self, target: str) -> None:
        event, other = self.desk.marks.event(self._event), self.desk.marks.event(target)
        if event is None or other is None:
            return
        if self.desk.run(ClusterMarks("event", (event.id, other.id))) is not None:
            self.desk.leave_mode()
            self.desk.select_made(self._event, stay=True)
            self.desk.say(
                tr(
                    "The same event as {mark}.",
                    mark=describe(other, self.desk.text, _SHOWN),
                )
            )

    def refusal(self, identifier: str) -> str:
        mark = self.desk.marks.get(identifier)
        if isinstance(mark, Event):
            return tr("These two are the same event already.")
        name = mark.type if isinstance(mark, Mention) else tr("This")
        return tr("{mark} is no event.", mark=name)
