"""Rows inside a form: the roles of an event and the values of an attribute, each on a card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from string import ascii_lowercase, digits

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.pages.schema.bench import Bench, free_name, kinds_of_marks, why_not_name
from annotator.gui.pages.schema.fields import CountBox, Field, KeyBox, NameLine, NamesButton
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.model.schema import (
    RESERVED_LETTERS,
    Attribute,
    AttributeChoice,
    EventType,
    Role,
)
from annotator.model.schema_draft import SchemaDraft

MOST = 1000
KEY_WIDTH = 98
COUNT_WIDTH = 74
NARROW = 560  # pixels; in less, a guideline has a line of its own

Path = tuple[str | int, ...]


class PartCard(QFrame):
    """The frame of one role or value, with its menu.

    What is in the layout `turning` stands side by side, and one below the other where it is narrow.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 10, 8)
        self.column.setSpacing(6)
        self.turning = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.turning.setSpacing(6)
        self.menu_button = QToolButton()
        self.menu_button.setText("⋯")
        self.menu_button.setAccessibleName(tr("More for {name}", name=name))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.menu_button)
        self.menu_button.setMenu(menu)
        self.menu = menu

    def tell_below(self, *fields: Field) -> None:
        """Let what is wrong with these fields stand across the card, where words have room."""
        for field in fields:
            self.column.addWidget(field.fault)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < NARROW
        self.turning.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def offer(self, words: str, call: Callable[[], object], *, enabled: bool = True) -> None:
        """Add a row to the menu."""
        action = self.menu.addAction(words)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: call())


class RoleRows(QWidget):
    """The roles of an event type, in their order, and a way to add one."""

    def __init__(self, bench: Bench, event: EventType, fields: dict[Path, Field]) -> None:
        super().__init__()
        self._bench, self._event = bench, event.name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.cards = [
            self._card(event, place, role, fields) for place, role in enumerate(event.roles)
        ]
        for card in self.cards:
            column.addWidget(card)
        if not event.roles:
            column.addWidget(plain_label(tr("No roles yet: nothing can take part."), role="soft"))

    def add(self) -> None:
        """Add a role that takes any actor."""
        event = self._now
        name = free_name("role", (role.name for role in event.roles))
        used = {role.key for role in event.roles} | RESERVED_LETTERS
        key = next((c for c in ascii_lowercase if c not in used), None)
        roles = (*event.roles, Role(name, ("actor",), key))
        self._bench.edit(lambda d: d.with_roles(self._event, roles), again=True)

    @property
    def _now(self) -> EventType:
        found = self._bench.draft.schema.event_type(self._event)
        assert found is not None
        return found

    def _put(self, name: str, **values: object) -> None:
        def change(draft: SchemaDraft) -> SchemaDraft:
            event = draft.schema.event_type(self._event)
            roles = event.roles if event is not None else ()
            new = (replace(r, **values) if r.name == name else r for r in roles)  # type: ignore[arg-type]
            return draft.with_roles(self._event, new)

        self._bench.edit(change)

    def _card(
        self, event: EventType, place: int, role: Role, fields: dict[Path, Field]
    ) -> PartCard:
        card = PartCard(tr("Role {name}", name=role.name))
        name = NameLine(role.name)
        name.setAccessibleName(tr("Name of role {name}", name=role.name))
        name_field = Field("", name)
        name.entered.connect(lambda words: self._rename(name_field, role.name, words))
        taken = {other.key: other.name for other in event.roles if other.key and other is not role}
        key = KeyBox(ascii_lowercase, role.key, taken, RESERVED_LETTERS)
        key.setAccessibleName(tr("Letter of role {name}", name=role.name))
        key.setFixedWidth(KEY_WIDTH)
        key.chosen.connect(lambda letter: self._put(role.name, key=letter or None))
        labels = [
            *(m.name for m in self._bench.draft.schema.mention_types),
            *(e.name for e in self._bench.draft.schema.event_types),
        ]
        words = [*kinds_of_marks(), ("value", tr("a written value"))]
        accepts = NamesButton(words, labels, role.accepts)
        accepts.setAccessibleName(tr("What may fill role {name}", name=role.name))
        accepts.changed.connect(lambda names: self._put(role.name, accepts=names))
        upper = QHBoxLayout()
        upper.setSpacing(6)
        parts = (
            ("name", name_field, 3),
            ("key", Field("", key), 0),
            ("accepts", Field("", accepts), 4),
        )
        for word, field, stretch in parts:
            fields["roles", place, word] = field
            upper.addWidget(field, stretch)
        upper.addWidget(card.menu_button)
        card.column.addLayout(upper)
        self._lower(card, place, role, fields)
        card.column.addLayout(card.turning)
        words_of = ("name", "key", "accepts", "guideline", "min", "max")
        card.tell_below(*(fields["roles", place, word] for word in words_of))
        card.offer(tr("Move up"), lambda: self._move(role.name, -1), enabled=place > 0)
        last = len(event.roles) - 1
        card.offer(tr("Move down"), lambda: self._move(role.name, 1), enabled=place < last)
        card.offer(tr("Merge into another role…"), lambda: self._merge(role.name), enabled=last > 0)
        card.offer(tr("Delete the role"), lambda: self._delete(role.name))
        return card

    def _lower(self, card: PartCard, place: int, role: Role, fields: dict[Path, Field]) -> None:
        guideline = QLineEdit(role.guideline)
        guideline.setCursorPosition(0)
        guideline.setPlaceholderText(tr("Guideline: who or what fills it"))
        guideline.setAccessibleName(tr("Guideline of role {name}", name=role.name))
        guideline.textEdited.connect(lambda text: self._put(role.name, guideline=text.strip()))
        least = CountBox(role.min, MOST)
        most = CountBox(role.max or 0, MOST, zero=tr("any"))
        least.setAccessibleName(tr("Fewest fillers of role {name}", name=role.name))
        least.valueChanged.connect(lambda count: self._put(role.name, min=count))
        most.setAccessibleName(tr("Most fillers of role {name}", name=role.name))
        most.valueChanged.connect(lambda count: self._put(role.name, max=count or None))
        for spin in (least, most):
            spin.setFixedWidth(max(COUNT_WIDTH, spin.sizeHint().width()))
        counts = QHBoxLayout()
        counts.setSpacing(6)
        most_field = Field("", most)
        fields["roles", place, "guideline"] = Field("", guideline)
        fields["roles", place, "min"] = Field("", least)
        fields["roles", place, "max"] = most_field
        card.turning.addWidget(fields["roles", place, "guideline"], 1)
        counts.addWidget(plain_label(tr("needs"), role="soft"))
        counts.addWidget(fields["roles", place, "min"])
        counts.addWidget(plain_label(tr("at most"), role="soft"))
        counts.addWidget(most_field)
        counts.addStretch(1)
        card.turning.addLayout(counts)

    def _rename(self, field: Field, old: str, new: str) -> None:
        why = why_not_name(new, (role.name for role in self._now.roles))
        if why:
            field.show_fault(why)
            return
        self._bench.edit(lambda d: d.role_renamed(self._event, old, new), again=True)

    def _move(self, name: str, by: int) -> None:
        self._bench.edit(lambda d: d.role_moved(self._event, name, by), again=True)

    def _delete(self, name: str) -> None:
        self._bench.edit(lambda d: d.role_deleted(self._event, name), again=True)

    def _merge(self, name: str) -> None:
        others = [(r.name, r.name) for r in self._now.roles if r.name != name]
        into = self._bench.choose(
            tr("Merge roles"), tr("What fills “{name}” will fill:", name=name), others
        )
        if into is not None:
            self._bench.edit(lambda d: d.role_deleted(self._event, name, into), again=True)


class ValueRows(QWidget):
    """The values of an attribute, in their order, and a way to add one."""

    def __init__(self, bench: Bench, attribute: Attribute, fields: dict[Path, Field]) -> None:
        super().__init__()
        self._bench, self._attribute = bench, attribute.name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.cards = [
            self._card(attribute, place, value, fields)
            for place, value in enumerate(attribute.values)
        ]
        for card in self.cards:
            column.addWidget(card)

    def add(self) -> None:
        """Add a value."""
        now = self._now
        name = free_name("value", (value.name for value in now.values))
        self._set([*now.values, AttributeChoice(name)])

    @property
    def _now(self) -> Attribute:
        found = self._bench.draft.schema.attribute(self._attribute)
        assert found is not None
        return found

    def _set(self, values: Sequence[AttributeChoice], *, again: bool = True) -> None:
        new = replace(self._now, values=tuple(values))
        self._bench.edit(lambda d: d.with_attribute(new), again=again)

    def _put(self, name: str, **values: object) -> None:
        known = self._now.values
        new = [replace(v, **values) if v.name == name else v for v in known]  # type: ignore[arg-type]
        self._set(new, again=False)

    def _card(
        self, attribute: Attribute, place: int, value: AttributeChoice, fields: dict[Path, Field]
    ) -> PartCard:
        card = PartCard(tr("Value {name}", name=value.name))
        name = NameLine(value.name)
        name.setAccessibleName(tr("Name of value {name}", name=value.name))
        name_field = Field("", name)
        name.entered.connect(lambda words: self._rename(name_field, value.name, words))
        taken = {v.key: v.name for v in attribute.values if v.key and v is not value}
        key = KeyBox(ascii_lowercase + digits, value.key, taken)
        key.setAccessibleName(tr("Key of value {name}", name=value.name))
        key.setFixedWidth(KEY_WIDTH)
        key.chosen.connect(lambda letter: self._put(value.name, key=letter or None))
        guideline = QLineEdit(value.guideline)
        guideline.setCursorPosition(0)
        guideline.setPlaceholderText(tr("Guideline: when it holds"))
        guideline.setAccessibleName(tr("Guideline of value {name}", name=value.name))
        guideline.textEdited.connect(lambda text: self._put(value.name, guideline=text.strip()))
        head = QHBoxLayout()
        head.setSpacing(6)
        key_field, guideline_field = Field("", key), Field("", guideline)
        fields["values", place, "name"] = name_field
        fields["values", place, "key"] = key_field
        fields["values", place, "guideline"] = guideline_field
        head.addWidget(name_field, 1)
        head.addWidget(key_field)
        card.turning.addLayout(head, 1)
        card.turning.addWidget(guideline_field, 2)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(card.turning, 1)
        row.addWidget(card.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
        card.tell_below(name_field, key_field, guideline_field)
        last = len(attribute.values) - 1
        card.offer(tr("Move up"), lambda: self._move(place, -1), enabled=place > 0)
        card.offer(tr("Move down"), lambda: self._move(place, 1), enabled=place < last)
        card.offer(
            tr("Merge into another value…"), lambda: self._merge(value.name), enabled=last > 0
        )
        card.offer(tr("Delete the value"), lambda: self._delete(value.name), enabled=last > 0)
        return card

    def _rename(self, field: Field, old: str, new: str) -> None:
        why = why_not_name(new, (value.name for value in self._now.values))
        if why:
            field.show_fault(why)
            return
        self._bench.edit(lambda d: d.value_renamed(self._attribute, old, new), again=True)

    def _move(self, place: int, by: int) -> None:
        values = list(self._now.values)
        values.insert(place + by, values.pop(place))
        self._set(values)

    def _delete(self, name: str) -> None:
        self._bench.edit(lambda d: d.value_deleted(self._attribute, name), again=True)

    def _merge(self, name: str) -> None:
        others = [(v.name, v.name) for v in self._now.values if v.name != name]
        into = self._bench.choose(
            tr("Merge values"), tr("Marks with “{name}” will have:", name=name), others
        )
        if into is not None:
            self._bench.edit(lambda d: d.value_deleted(self._attribute, name, into), again=True)
