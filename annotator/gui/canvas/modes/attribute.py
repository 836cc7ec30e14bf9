"""Setting an attribute of the selected mark."""

from __future__ import annotations

from annotator.commands.details import SetAttribute
from annotator.gui.canvas.chooser import Choice
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.choosing import ChoosingMode
from annotator.gui.words import tr
from annotator.model.marks import Annotation
from annotator.model.rules import kind_word
from annotator.model.said import said
from annotator.model.schema import Attribute

LONG = 12  # values; an attribute with more, beside others, has a list of its own


class AttributeMode(ChoosingMode):
    """Set an attribute of the selected mark."""

    title = said("Attribute")

    def __init__(self, desk: Desk, mark: Annotation) -> None:
        super().__init__(desk, mark.id)
        self._mark = mark

    def enter(self) -> None:
        declared = self.desk.schema.attributes_on(kind_word(self._mark), self._mark.type)
        if not declared:
            self.desk.leave_mode()
            self.desk.say(tr("{type} has no attributes.", type=self._mark.type))
            return
        if len(declared) == 1:
            self._offer_values(declared[0])
            return
        taken = {value.key for attribute in declared for value in attribute.values}
        rows: list[Choice] = []
        for attribute in declared:
            if len(attribute.values) <= LONG:
                rows += [
                    Choice(f"{attribute.name}={v.name}", v.key, f"{attribute.name}: {v.name}")
                    for v in attribute.values
                ]
                continue
            key = next((c for c in attribute.name.lower() if c.isalnum() and c not in taken), None)
            taken.add(key)
            rows.append(Choice(attribute.name, key, f"{attribute.name}…"))
        self.desk.offer(self._mark.type, rows)

    def picked(self, choice: str) -> None:
        name, chosen, value = choice.partition("=")
        if not chosen:
            declared = self.desk.schema.attribute(name)
            if declared is not None:
                self._offer_values(declared)
            return
        self.desk.leave_mode()
        self.desk.run(SetAttribute(self._mark.id, name, value))

    def _offer_values(self, attribute: Attribute) -> None:
        self.desk.offer(
            f"{self._mark.type} · {attribute.name}",
            [Choice(f"{attribute.name}={v.name}", v.key, v.name) for v in attribute.values],
        )
