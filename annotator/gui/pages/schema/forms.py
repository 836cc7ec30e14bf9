"""The forms at the right of the schema page: one for each kind of thing that a schema holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from string import ascii_lowercase, digits

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.pages.schema.bench import Bench, kinds_of_marks, why_not_name
from annotator.gui.pages.schema.color_field import ColorField
from annotator.gui.pages.schema.fields import (
    CalmBox,
    CountBox,
    Field,
    KeyBox,
    LongLine,
    NameLine,
    NamesButton,
    button,
)
from annotator.gui.pages.schema.part_rows import Path, RoleRows, ValueRows
from annotator.gui.pages.schema.preview import SampleView
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.model.schema import Attribute, EventType, MentionType, RelationType, Target
from annotator.model.schema_draft import Label, SchemaDraft, suggested_version

MENTION_KEYS = [*"1234567890", *(f"Shift+{digit}" for digit in "1234567890")]
MOST = 1000


class Form(QWidget):
    """A form over one part of the draft. `fields` are its fields by their path in that part."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.bench = bench
        self.fields: dict[Path, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2, 2, 14, 24)
        self.column.setSpacing(12)

    @property
    def first(self) -> QWidget:
        """What gets the keyboard when the form is entered."""
        return next(iter(self.fields.values())).control

    def show_faults(self, faults: Mapping[Path, str]) -> None:
        """Show each fault at the field that is nearest to its path."""
        words: dict[Path, list[str]] = {}
        for path, reason in faults.items():
            place = path
            while place and place not in self.fields:
                place = place[:-1]
            words.setdefault(place or next(iter(self.fields)), []).append(reason)
        for place, field in self.fields.items():
            field.show_fault(" ".join(words.get(place, ())))

    def refresh(self) -> None:
        """Show again what is only shown."""

    def heading(self, words: str) -> QLabel:
        """A heading between fields."""
        label = plain_label(words, role="heading")
        self.column.addWidget(label)
        return label

    def row(self, *fields: tuple[str, Field, int]) -> None:
        """Fields beside each other, each with its path and its share of the room."""
        line = QHBoxLayout()
        line.setSpacing(10)
        for path, field, stretch in fields:
            if path:
                self.fields[path,] = field
            # A fault below one of them leaves the others beside its name.
            line.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)


class HeadForm(Form):
    """Name, version, title and description of the schema."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        schema = bench.draft.schema
        self.title = _line(schema.title or schema.name)
        self.title.textEdited.connect(lambda words: self._put(title=words.strip()))
        self.name = _line(schema.name)
        self.name.textEdited.connect(lambda words: self._put(name=words.strip()))
        self.version = _line(schema.version)
        self.version.textEdited.connect(lambda words: self._put(version=words.strip()))
        self.description = LongLine(schema.description, 6)
        self.description.edited.connect(lambda words: self._put(description=words))
        self.row(("title", Field(tr("Title"), self.title, hint=tr("as people see it")), 1))
        self.row(
            (
                "name",
                Field(tr("Short name"), self.name, hint=tr("small letters, digits, hyphens")),
                1,
            ),
            ("version", Field(tr("Version"), self.version, hint=tr("three numbers")), 1),
        )
        self.suggestion = button("", self._take_suggestion, role="link")
        self.column.addWidget(self.suggestion)
        words = tr("What it is for, and the rules that hold for all of it")
        self.row(("description", Field(words, self.description), 1))
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        wanted = suggested_version(self.bench.draft)
        differs = wanted != self.bench.draft.schema.version
        self.suggestion.setVisible(differs)
        self.suggestion.setText(tr("Take {version}, as the changes suggest", version=wanted))

    def _take_suggestion(self) -> None:
        self.version.setText(suggested_version(self.bench.draft))
        self._put(version=self.version.text())

    def _put(self, **head: str) -> None:
        self.bench.edit(lambda d: d.with_head(**head))


class LabelForm(Form):
    """A mention label, an event type with its roles, or a relation type with its ends."""

    def __init__(self, bench: Bench, kind: Target, label: Label) -> None:
        super().__init__(bench)
        self.kind, self.name = kind, label.name
        self.sample = SampleView(bench.look)
        self.roles: RoleRows | None = None
        self.column.addWidget(self.sample)
        self._name_line(label)
        self.color = ColorField(label.name, label.color, bench.look)
        self.color.chosen.connect(lambda color: self._put(color=color))
        self.row(("color", Field(tr("Colour"), self.color), 1))
        self.guideline = LongLine(label.guideline)
        self.guideline.edited.connect(lambda words: self._put(guideline=words))
        hint = tr("when to use it, in one line")
        self.row(("guideline", Field(tr("Guideline"), self.guideline, hint=hint), 1))
        self.example = LongLine(label.example)
        self.example.edited.connect(lambda words: self._put(example=words))
        hint = tr("a sentence with what is marked in [brackets]")
        self.row(("example", Field(tr("Example"), self.example, hint=hint), 1))
        if isinstance(label, EventType):
            self._event_part(label)
        elif isinstance(label, RelationType):
            self._relation_part(label)
        self._actions()
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        self.sample.show_label(self.label)

    @property
    def label(self) -> Label:
        """The label as it is now."""
        return next(one for one in self.bench.draft.labels(self.kind) if one.name == self.name)

    def _put(self, **values: object) -> None:
        new = replace(self.label, **values)  # type: ignore[arg-type]
        self.bench.edit(lambda d: d.with_label(self.kind, new))

    def _name_line(self, label: Label) -> None:
        self.name_line = NameLine(label.name)
        self.name_line.entered.connect(self._rename)
        labels = self.bench.draft.labels(self.kind)
        taken = {one.key: one.name for one in labels if one.key and one.name != label.name}
        keys: Sequence[str] = [*ascii_lowercase, *digits]
        keys = MENTION_KEYS if self.kind == "mention" else keys
        self.key = KeyBox(keys, label.key, taken)
        self.key.chosen.connect(self._rekey)
        fields = [("name", Field(tr("Name"), self.name_line), 3)]
        if isinstance(label, MentionType):
            box = CalmBox()
            box.offer(_kinds(), label.kind)
            box.activated.connect(lambda _: self._put(kind=box.currentData()))
            fields.append(("kind", Field(tr("Stands for"), box), 2))
        words = {
            "mention": tr("Key"),
            "event": tr("Key after E"),
            "relation": tr("Key after R"),
        }
        fields.append(("key", Field(words[self.kind], self.key), 2))
        self.row(*fields)

    def _rename(self, new: str) -> None:
        schema = self.bench.draft.schema
        why = why_not_name(new, schema.labels())
        if new in ("actor", "mention", "event", "relation", "value"):
            why = tr("“{name}” stands for any {name}; write it with a capital.", name=new)
        elif schema.label(new) is not None:
            why = tr("There is a label “{name}”. To make one of the two, merge them.", name=new)
        if why:
            self.fields["name",].show_fault(why)
            return
        self.bench.edit(lambda d: d.renamed(self.kind, self.name, new), again=True, name=new)

    def _rekey(self, key: str) -> None:
        self._put(key=key or None)

    def _event_part(self, event: EventType) -> None:
        self.heading(tr("TRIGGERS"))
        least = CountBox(event.min_triggers, MOST)
        most = CountBox(event.max_triggers or 0, MOST, zero=tr("any number"))
        least.valueChanged.connect(lambda count: self._put(min_triggers=count))
        most.valueChanged.connect(lambda count: self._put(max_triggers=count or None))
        self.fields["triggers", "min"] = Field(tr("At least"), least)
        self.fields["triggers", "max"] = Field(tr("At most"), most)
        line = QHBoxLayout()
        line.addWidget(self.fields["triggers", "min"])
        line.addWidget(self.fields["triggers", "max"])
        line.addStretch(1)
        self.column.addLayout(line)
        self.heading(tr("ROLES"))
        self.roles = RoleRows(self.bench, event, self.fields)
        self.column.addWidget(self.roles)
        self.add_role = button(tr("Add a role"), self.roles.add)
        self.column.addWidget(_at_left(self.add_role))

    def _relation_part(self, relation: RelationType) -> None:
        schema = self.bench.draft.schema
        labels = [*(m.name for m in schema.mention_types), *(e.name for e in schema.event_types)]
        source = NamesButton(kinds_of_marks(), labels, relation.source)
        source.changed.connect(lambda names: self._put(source=names))
        target = NamesButton(kinds_of_marks(), labels, relation.target)
        target.changed.connect(lambda names: self._put(target=names))
        self.row(("source", Field(tr("From"), source), 1), ("target", Field(tr("To"), target), 1))
        box = QCheckBox(tr("Means the same in both directions (no arrow head)"))
        box.setChecked(relation.symmetric)
        box.toggled.connect(lambda on: self._put(symmetric=on))
        self.row(("symmetric", Field("", box), 1))

    def _actions(self) -> None:
        line = QHBoxLayout()
        several = len(self.bench.draft.labels(self.kind)) > 1
        merge = button(
            tr("Merge…"), lambda: self.bench.ask_delete(self.kind, self.name, merge=True)
        )
        merge.setEnabled(several)
        split = button(tr("Split…"), lambda: self.bench.ask_split(self.kind, self.name))
        delete = button(
            tr("Delete…"), lambda: self.bench.ask_delete(self.kind, self.name), role="danger"
        )
        delete.setEnabled(several or self.kind != "mention")
        for one in (merge, split, delete):
            line.addWidget(one)
        line.addStretch(1)
        self.column.addSpacing(6)
        self.column.addLayout(line)


class AttributeForm(Form):
    """An attribute: what carries it, its values, and the one that holds when none is chosen."""

    def __init__(self, bench: Bench, attribute: Attribute) -> None:
        super().__init__(bench)
        self.name = attribute.name
        self.name_line = NameLine(attribute.name)
        self.name_line.entered.connect(self._rename)
        words = [
            ("mention", tr("any mention")),
            ("event", tr("any event")),
            ("relation", tr("any relation")),
        ]
        on = NamesButton(words, list(bench.draft.schema.labels()), attribute.on)
        on.changed.connect(lambda names: self._put(on=names))
        self.row(
            ("name", Field(tr("Name"), self.name_line), 1), ("on", Field(tr("Carried by"), on), 1)
        )
        self.guideline = LongLine(attribute.guideline)
        self.guideline.edited.connect(lambda text: self._put(guideline=text))
        self.row(("guideline", Field(tr("Guideline"), self.guideline), 1))
        self.default = CalmBox()
        rows = [("", tr("nothing")), *((v.name, v.name) for v in attribute.values)]
        self.default.offer(rows, attribute.default or "")
        self.default.activated.connect(
            lambda _: self._put(default=str(self.default.currentData()) or None)
        )
        hint = tr("is not written into the export")
        self.row(("default", Field(tr("When none is chosen"), self.default, hint=hint), 1))
        self.heading(tr("VALUES"))
        self.values = ValueRows(bench, attribute, self.fields)
        self.column.addWidget(self.values)
        add = button(tr("Add a value"), self.values.add)
        self.column.addWidget(_at_left(add))
        delete = button(tr("Delete…"), self._delete, role="danger")
        self.column.addSpacing(6)
        self.column.addWidget(_at_left(delete))
        self.column.addStretch(1)

    def _put(self, **values: object) -> None:
        now = self.bench.draft.schema.attribute(self.name)
        assert now is not None
        new = replace(now, **values)  # type: ignore[arg-type]
        self.bench.edit(lambda d: d.with_attribute(new))

    def _rename(self, new: str) -> None:
        known = (attribute.name for attribute in self.bench.draft.schema.attributes)
        why = why_not_name(new, known)
        if why:
            self.fields["name",].show_fault(why)
            return
        self.bench.edit(lambda d: d.attribute_renamed(self.name, new), again=True, name=new)

    def _delete(self) -> None:
        question = tr("Marks lose their values of “{name}”.", name=self.name)
        rows = [("delete", tr("Delete the attribute and its values"))]
        if self.bench.choose(tr("Delete an attribute"), question, rows) is not None:
            name = self.name

            def change(draft: SchemaDraft) -> SchemaDraft:
                return draft.attribute_deleted(name)

            self.bench.edit(change, again=True, name="")


def _kinds() -> Iterator[tuple[str, str]]:
    yield from (
        ("actor", tr("an actor")),
        ("place", tr("a place")),
        ("time", tr("a time")),
        ("quantity", tr("a quantity")),
        ("other", tr("something else")),
    )


def _line(words: str) -> QLineEdit:
    line = QLineEdit(words)
    line.setMaxLength(200)
    return line


def _at_left(widget: QWidget) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(widget)
    line.addStretch(1)
    return holder
