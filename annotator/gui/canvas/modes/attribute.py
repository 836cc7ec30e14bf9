"""Setting an attribute of the selected mark."""

from __future__ import annotations

from annotator.commands.details import SetAttribute
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.choosing import ChoosingMode
from annotator.model.marks import Annotation
from annotator.model.rules import kind_word


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
