"""Drawing a relation: choosing its type, then its target."""

from __future__ import annotations

from annotator.commands.relations import AddRelation
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.choosing import ChoosingMode
from annotator.gui.canvas.modes.hinting import SCROLL, HintingMode
from annotator.gui.canvas.targets import reference, relation_targets, relations_from
from annotator.gui.words import tr
from annotator.model.marks import Event, Mention
from annotator.model.schema import RelationType


class RelationTypeMode(ChoosingMode):
    """Choose the type of a relation from the selected mark."""

    def __init__(self, desk: Desk, source: Mention | Event) -> None:
        super().__init__(desk, source.id)
        self._source = source
        self.title = tr("Relation from {source_type}", source_type=source.type)

    def enter(self) -> None:
        legal = relations_from(self.desk.schema, self.desk.marks, self._source)
        if not legal:
            self.desk.leave_mode()
            self.desk.say(
                tr(
                    "No relation of this schema starts at {source_type}.",
                    source_type=self._source.type,
                )
            )
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
        super().enter()
        if self.hinted:
            return
        name = self._relation.name
        if self.desk.whole_in_view():
            self.desk.leave_mode()
            self.desk.say(tr("No mark here can be the target of “{relation}”.", relation=name))
        else:
            self.desk.say(
                tr("No mark here can be the target of “{relation}”; scroll on.", relation=name)
            )

    def targets(self) -> list[str]:
        desk = self.desk
        return relation_targets(
            desk.schema, desk.marks, self._source, self._relation, desk.marks_in_view()
        )

    def keys(self) -> list[tuple[str, str]]:
        return [(tr("hint"), tr("choose the target")), SCROLL, (tr("Esc"), tr("leave"))]

    def take(self, target: str) -> None:
        mark = self.desk.marks.get(target)
        if not isinstance(mark, Mention | Event):
            return
        self.desk.leave_mode()
        command = AddRelation(self._relation.name, reference(self._source), reference(mark))
        if self.desk.run(command) is not None:
            self.desk.select_mark(self._source.id, stay=True)

    def refusal(self, identifier: str) -> str:
        mark = self.desk.marks.get(identifier)
        name = mark.type if isinstance(mark, Mention | Event) else tr("This")
        return tr(
            "{mark} cannot be the target of “{relation}” from here.",
            mark=name,
            relation=self._relation.name,
        )
