"""Choosing what joins two marks after one was dragged onto the other."""

from __future__ import annotations

from annotator.commands.base import Command
from annotator.commands.events import FillRole
from annotator.commands.relations import AddRelation
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.link_rules import LinkRules
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.choosing import ChoosingMode
from annotator.gui.canvas.targets import position_of, reference
from annotator.gui.words import tr
from annotator.model.marks import Event, Mention


class LinkMode(ChoosingMode):
    """Choose what joins two marks after one was dragged onto the other."""

    def __init__(self, desk: Desk, source: Mention | Event, target: Mention | Event) -> None:
        super().__init__(desk, source.id, target.id)
        self._source = source
        self._target = target
        self.title = f"{source.type} → {target.type}"

    def enter(self) -> None:
        rules = LinkRules(self.desk.schema, self.desk.marks, self._source)
        links = rules.links_to(self._target)
        if not links:
            self.desk.leave_mode()
            self.desk.say(
                tr(
                    "Nothing can be drawn from {source_type} to {target_type}.",
                    source_type=self._source.type,
                    target_type=self._target.type,
                )
            )
        elif len(links) == 1:
            self.picked(f"{links[0].kind}:{links[0].name}")
        else:
            self.desk.offer(
                self.title,
                [Choice(f"{k.kind}:{k.name}", k.key, k.name, k.color) for k in links],
                at=position_of(self.desk.marks, self._target.id),
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
            self.desk.select_mark(self._source.id, stay=True)
