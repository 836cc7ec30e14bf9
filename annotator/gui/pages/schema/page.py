"""The schema page: an outline at the left, a form at the right, and all changes applied as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from string import ascii_lowercase

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.bulk.schema import ChangeSchema, LabelSurvey, SurveyLabel
from annotator.gui.asking import confirmed
from annotator.gui.pages.base import Page, PageDesk
from annotator.gui.pages.schema.bench import Change, free_name
from annotator.gui.pages.schema.deciding import (
    ApplyDialog,
    ChooseDialog,
    DeleteDialog,
    SplitDialog,
)
from annotator.gui.pages.schema.fields import button
from annotator.gui.pages.schema.forms import (
    MENTION_KEYS,
    AttributeForm,
    Form,
    HeadForm,
    LabelForm,
)
from annotator.gui.pages.schema.outline import HEAD, Entry, Outline
from annotator.gui.pages.schema.wording import undo_words
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import shown, tr
from annotator.model.bulk import BulkCount, SchemaText
from annotator.model.errors import AnnotatorError
from annotator.model.label_palette import next_color
from annotator.model.schema import (
    RESERVED_WORDS,
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
    Target,
)
from annotator.model.schema_draft import (
    SECTIONS,
    FieldFault,
    SchemaDraft,
    labels_of,
    suggested_version,
)
from annotator.workspace.events import Failed
from annotator.workspace.workspace import Workspace

CHECKED_AFTER = 150  # milliseconds: while somebody types, rules are not checked at every letter
REMEMBERED = 200
OUTLINE = 226  # pixels
KINDS: dict[str, Target] = {section: kind for kind, section in SECTIONS.items()}
NOTHING = SchemaDraft.of(SchemaText(Schema("", ""), ""))


class SchemaPage(Page):
    """Edits a draft of the project's schema; nothing of the project changes before it is applied."""

    def __init__(self, desk: PageDesk) -> None:
        super().__init__(desk)
        self._workspace: Workspace | None = None
        self._heed_no_more: Callable[[], None] = lambda: None
        self._draft = NOTHING
        self._before: list[SchemaDraft] = []
        self._typing: object = None
        self._faults: list[FieldFault] = []
        self._entry = HEAD
        self._busy, self._busy_words = False, ""
        self.outline = Outline(desk.theme)
        self.outline.entered.connect(self._enter)
        self.outline.move_asked.connect(self.move_entry)
        self.form: Form | None = None
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        self._sheet = QVBoxLayout(holder)
        self._sheet.setContentsMargins(0, 0, 0, 0)
        self.area.setWidget(holder)
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(CHECKED_AFTER)
        self._check_soon.timeout.connect(self.check)
        self._make_buttons()
        self._arrange()

    def _make_buttons(self) -> None:
        self.add = QPushButton(tr("Add"))
        self.add.setAutoDefault(False)
        menu = QMenu(self.add)
        for words, call in (
            (tr("Mention label"), lambda: self.add_label("mention")),
            (tr("Event type"), lambda: self.add_label("event")),
            (tr("Relation type"), lambda: self.add_label("relation")),
            (tr("Attribute"), self.add_attribute),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, call=call: call())
        self.add.setMenu(menu)
        self.up = button("↑", lambda: self.move_entry(-1))
        self.up.setAccessibleName(tr("Move up"))
        self.up.setToolTip(tr("Move up (Alt+Up)"))
        self.down = button("↓", lambda: self.move_entry(1))
        self.down.setAccessibleName(tr("Move down"))
        self.down.setToolTip(tr("Move down (Alt+Down)"))
        self.take_in = button(tr("Import…"), self.ask_import)
        self.take_in.setToolTip(tr("Take the schema of a YAML file"))
        self.take_out = button(tr("Export…"), self.ask_export)
        self.take_out.setToolTip(tr("Write the schema as a YAML file, with its remarks"))
        self.back = button(tr("Take back"), self.take_back)
        self.back.setToolTip(tr("Take back the last edit on this page"))
        self.discard = button(tr("Discard"), self.ask_discard)
        self.apply = button(tr("Apply…"), self.ask_apply)
        self.apply.setDefault(True)
        self.apply.setShortcut(QKeySequence("Ctrl+Return"))
        self.apply.setToolTip(
            tr("See what the edits do to the marks, then apply them (Ctrl+Enter)")
        )
        self.state = plain_label("", role="soft")
        self.state.setWordWrap(True)

    def _arrange(self) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.outline, 1)
        line = QHBoxLayout()
        line.addWidget(self.add, 1)
        for arrow in (self.up, self.down):
            arrow.setFixedWidth(38)
            line.addWidget(arrow)
        rows.addLayout(line)
        left.setFixedWidth(OUTLINE)
        split = QHBoxLayout()
        split.setSpacing(22)
        split.addWidget(left)
        split.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for one in (self.take_in, self.take_out, self.back, self.discard, self.apply):
            foot.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 4, 28, 16)
        column.setSpacing(12)
        column.addLayout(split, 1)
        column.addWidget(self.state)
        column.addLayout(foot)

    # -- as a page ---------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What stands above the page."""
        return tr("Schema")

    @property
    def first_focus(self) -> QWidget:
        """The outline, from which arrows and Tab lead on."""
        return self.outline

    @property
    def label_in_hand(self) -> str:
        """The label that is edited, under the name that the project has for it."""
        section, name = self._entry
        kind = KINDS.get(section)
        if kind is None:
            return ""
        stored = self._draft.stored_names(kind, name)
        known = (one for one in self._draft.origin.schema.labels() if one in stored)
        return next(known, "")

    @property
    def draft(self) -> SchemaDraft:
        """The schema as it is edited now."""
        return self._draft

    @property
    def look(self) -> Theme:
        """The colours of the moment."""
        return self.desk.theme

    @property
    def entry(self) -> Entry:
        """What the form shows."""
        return self._entry

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self.outline.set_theme(theme)
        self._show_form()

    def let_go(self) -> bool:
        """Ask where edits would be lost."""
        if not self._draft.changed:
            return True
        title = tr("Edits of the schema are not applied")
        words = tr("They are lost when the project is left. Export them as a file to keep them.")
        return confirmed(self, title, words, tr("Leave without them"))

    def show_project(self, workspace: Workspace | None) -> None:
        """Belong to this project from now on; edits of another one are gone."""
        self._heed_no_more()
        self._heed_no_more = lambda: None
        self._workspace = workspace
        self._busy = False
        if workspace is not None:
            self._heed_no_more = workspace.events.subscribe(Failed, self._failed)
        self._start_again()

    def refresh(self) -> None:
        """Show the project's schema; what was edited and not applied stays."""
        if self._workspace is None:
            return
        project = self._workspace.project
        if project.schema_text != self._draft.origin.text and not self._draft.changed:
            self._start_again()
        self._show_state()

    def _start_again(self) -> None:
        """A draft of the project's schema as it is now."""
        workspace = self._workspace
        if workspace is None:
            self._draft = NOTHING
        else:
            project = workspace.project
            self._draft = SchemaDraft.of(SchemaText(project.schema, project.schema_text))
        self._before.clear()
        self._typing = None
        if self._entry not in self._entries():
            self._entry = HEAD
        self._show_all()

    # -- editing -----------------------------------------------------------------------------

    def edit(self, change: Change, *, again: bool = False, name: str | None = None) -> None:
        """Change the draft; see `Bench.edit`."""
        new = change(self._draft)
        typing = None if again else (self._entry, QApplication.focusWidget())
        if typing is None or typing != self._typing:
            self._before = [*self._before[-REMEMBERED:], self._draft]
        self._typing = typing
        self._draft = new
        if name is not None:
            self._entry = (self._entry[0], name) if name else HEAD
        if again:
            self._show_all()
            return
        if self.form is not None:
            self.form.refresh()
        self._show_outline()
        self._show_state()
        self._check_soon.start()

    def take_back(self) -> None:
        """Take back the last edit on this page."""
        if self._before:
            self._draft = self._before.pop()
            self._typing = None
            if self._entry not in self._entries():
                self._entry = HEAD
            self._show_all()

    def add_label(self, kind: Target) -> None:
        """Add a label of this kind below the one that is shown."""
        schema = self._draft.schema
        labels = labels_of(schema, kind)
        color = next_color([one.color for one in labels])
        used = {one.key for one in labels}
        keys = MENTION_KEYS if kind == "mention" else [*ascii_lowercase]
        key = next((one for one in keys if one not in used), None)
        made: MentionType | EventType | RelationType
        if kind == "mention":
            made = MentionType(free_name("New-label", schema.labels()), "actor", key, color)
        elif kind == "event":
            role = Role("agent", ("actor",), "a")
            name = free_name("New-event", schema.labels())
            made = EventType(name, (role,), key, color)
        else:
            name = free_name("new-relation", schema.labels())
            made = RelationType(name, ("actor",), ("actor",), key, color)
        below = self._entry[1] if KINDS.get(self._entry[0]) == kind else ""
        self._entry = (SECTIONS[kind], made.name)
        self.edit(lambda d: d.added(kind, made, below), again=True)
        self._to_name()

    def add_attribute(self) -> None:
        """Add an attribute of events with two values."""
        known = self._draft.schema.attributes
        name = free_name("attribute", (one.name for one in known))
        on = "event" if self._draft.schema.event_types else "mention"
        made = Attribute(name, (on,), (AttributeChoice("yes"), AttributeChoice("no")))
        self._entry = ("attributes", name)
        self.edit(lambda d: d.with_attribute(made), again=True)
        self._to_name()

    def _to_name(self) -> None:
        """Let the person write the name of what is new."""
        if isinstance(self.form, LabelForm | AttributeForm):
            self.form.name_line.setFocus()
            self.form.name_line.selectAll()

    def move_entry(self, by: int) -> None:
        """Move what is shown up or down its list."""
        section, name = self._entry
        kind = KINDS.get(section)
        if kind is not None:
            self.edit(lambda d: d.moved(kind, name, by), again=True)
        elif section == "attributes":
            self.edit(lambda d: d.attribute_moved(name, by), again=True)

    # -- what becomes of marks ---------------------------------------------------------------

    def ask_delete(self, kind: Target, name: str, *, merge: bool = False) -> None:
        """Ask what becomes of the marks of a label, and delete it."""
        others = [one.name for one in self._draft.labels(kind) if one.name != name]
        dialog = DeleteDialog(self, name, others, merge=merge)
        self._survey(kind, name, dialog.show_survey)
        if dialog.exec():
            into = dialog.into
            self.edit(lambda d: d.deleted(kind, name, into), again=True, name=into)

    def ask_split(self, kind: Target, name: str) -> None:
        """Ask how a label is to be split, and split it."""
        schema = self._draft.schema
        attributes = [one for one in schema.attributes_on(kind, name) if one.values]
        alike = {one.name for one in self._draft.labels(kind)}
        others = {*schema.labels(), *RESERVED_WORDS} - alike
        dialog = SplitDialog(self, name, attributes, alike, others)
        self._survey(kind, name, dialog.show_survey)
        if not dialog.exec():
            return
        if dialog.by_value:
            attribute, labels = str(dialog.attribute.currentData()), dialog.labels
            forget = dialog.forget.isChecked()
            self.edit(
                lambda d: d.split_by_value(kind, name, attribute, labels, forget=forget),
                again=True,
                name=labels[0][1],
            )
        else:
            new, picked = dialog.new.text().strip(), dialog.picked
            self.edit(lambda d: d.split_by_hand(kind, name, new, picked), again=True, name=new)

    def choose(self, title: str, question: str, rows: Sequence[tuple[str, str]]) -> str | None:
        """Ask for one of some (value, words); None where nothing was chosen."""
        dialog = ChooseDialog(self, title, question, rows)
        return dialog.chosen if dialog.exec() else None

    def _survey(self, kind: Target, name: str, then: Callable[[LabelSurvey], None]) -> None:
        found = LabelSurvey()
        if self._workspace is not None:
            names = self._draft.stored_names(kind, name)
            self._workspace.bulk.preview(SurveyLabel(kind, names, found), lambda _: then(found))

    # -- applying ----------------------------------------------------------------------------

    def ask_apply(self) -> None:
        """Show what all edits do, and carry them out as one step."""
        # By its key, the keyboard is still in a field: what is typed there counts too.
        self.apply.setFocus()
        self.check()
        workspace = self._workspace
        if workspace is None or self._busy:
            return
        if self._faults:
            self._enter(self._entry_of(self._faults[0].path))
            self.desk.say(tr("Put right what is marked first."))
            return
        draft = self._draft
        self._set_busy(tr("Counting what changes…"))

        def counted(after: SchemaText) -> None:
            command = self._command(draft, after)
            workspace.bulk.preview(command, lambda count: self._confirm(workspace, draft, count))

        workspace.schema_files.finish(draft, counted)

    def _confirm(self, workspace: Workspace, draft: SchemaDraft, count: BulkCount) -> None:
        self._set_busy("")
        if draft is not self._draft or workspace is not self._workspace:
            return
        same = draft.schema.version == draft.origin.schema.version
        version = suggested_version(draft) if same else draft.schema.version
        dialog = ApplyDialog(self, draft, count, version)
        if not dialog.exec():
            return
        final = draft.with_head(version=dialog.version.text().strip())
        self._set_busy(tr("Applying the changes…"))

        def applied(_: BulkCount) -> None:
            self._set_busy("")
            self._start_again()
            self.desk.say(tr("The schema is changed. Undo takes it back with all marks."))

        def written(after: SchemaText) -> None:
            try:
                workspace.bulk.execute(self._command(final, after), applied)
            except AnnotatorError as error:
                self._set_busy("")
                self.desk.fail(error)

        workspace.schema_files.finish(final, written)

    @staticmethod
    def _command(draft: SchemaDraft, after: SchemaText) -> ChangeSchema:
        return ChangeSchema(draft.origin, after, draft.steps, undo_words(draft))

    def ask_discard(self) -> None:
        """Ask, and go back to the project's schema."""
        words = tr("All edits on this page since it was applied go. Your marks do not change.")
        if confirmed(self, tr("Discard the changes?"), words, tr("Discard")):
            self._start_again()

    # -- files -------------------------------------------------------------------------------

    def ask_import(self) -> None:
        """Ask for a schema file and take what it says."""
        pattern = tr("Schema files") + " (*.yaml *.yml)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Import a schema"), "", pattern)
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Take what a schema file says in place of everything; it is applied like any edit."""
        if self._workspace is not None:
            self._workspace.schema_files.read(
                path, lambda found: self.edit(lambda d: d.imported(found), again=True, name="")
            )

    def ask_export(self) -> None:
        """Ask for a place and write the schema there."""
        pattern = tr("Schema files") + " (*.yaml *.yml)"
        start = f"{self._draft.schema.name}.yaml"
        name, _ = QFileDialog.getSaveFileName(self, tr("Export the schema"), start, pattern)
        if name:
            path = Path(name)
            self.export_to(path if path.suffix else path.with_suffix(".yaml"))

    def export_to(self, path: Path) -> None:
        """Write the schema as it is edited now as a file."""
        if self._workspace is not None:
            done = tr("The schema was written to {file}.", file=path.name)
            self._workspace.schema_files.write(path, self._draft, lambda: self.desk.say(done))

    # -- showing -----------------------------------------------------------------------------

    def check(self) -> None:
        """Look for rules that the draft breaks, and show each at its field."""
        from annotator.workspace.schema_editing import faults_of  # its libraries are slow to load

        self._check_soon.stop()
        self._faults = faults_of(self._draft.schema) if self._workspace is not None else []
        own = {
            self._inside(fault.path): f"{shown(fault.reason)} {shown(fault.hint)}".strip()
            for fault in self._faults
            if self._entry_of(fault.path) == self._entry
        }
        if self.form is not None:
            self.form.show_faults(own)
        self._show_outline()
        self._show_state()

    @staticmethod
    def _inside(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """The path of a fault inside its entry."""
        return path[2:] if len(path) > 1 else path

    def _entry_of(self, path: tuple[str | int, ...]) -> Entry:
        """The entry that a fault belongs to."""
        if len(path) < 2 or not isinstance(path[1], int):
            return HEAD
        schema = self._draft.schema
        section = str(path[0])
        kind = KINDS.get(section)
        items = labels_of(schema, kind) if kind is not None else schema.attributes
        return (section, items[path[1]].name) if path[1] < len(items) else HEAD

    def _entries(self) -> list[Entry]:
        schema = self._draft.schema
        found: list[Entry] = [HEAD]
        for section, kind in KINDS.items():
            found += [(section, one.name) for one in labels_of(schema, kind)]
        return [*found, *(("attributes", one.name) for one in schema.attributes)]

    def _enter(self, entry: Entry) -> None:
        if entry != self._entry:
            self._entry = entry
            self._typing = None
            self.outline.choose(entry)
            self._show_form()
            self.check()

    def _show_all(self) -> None:
        self._show_form()
        self.check()

    def _show_outline(self) -> None:
        faulty = {self._entry_of(fault.path) for fault in self._faults}
        self.outline.show_schema(self._draft.schema, self._entry, faulty)

    def _show_form(self) -> None:
        """Build the form of the entry; the keyboard stays in the form if it was there."""
        inside = self.form is not None and self.form.isAncestorOf(
            QApplication.focusWidget() or self
        )
        at = self.area.verticalScrollBar().value()
        old, section = self.form, self._entry[0]
        kind = KINDS.get(section)
        if kind is not None:
            labels = self._draft.labels(kind)
            label = next(one for one in labels if one.name == self._entry[1])
            self.form = LabelForm(self, kind, label)
        elif section == "attributes":
            attribute = self._draft.schema.attribute(self._entry[1])
            assert attribute is not None
            self.form = AttributeForm(self, attribute)
        else:
            self.form = HeadForm(self)
        self.form.setEnabled(self._may_edit)
        if old is not None:
            # Not at once: one of its fields may be telling of the edit that makes it go.
            self._sheet.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._sheet.addWidget(self.form)
        self.area.verticalScrollBar().setValue(at if inside else 0)
        if inside:
            self.form.first.setFocus()
        self._show_state()

    @property
    def _may_edit(self) -> bool:
        return self._workspace is not None and not self._workspace.project.read_only

    def _show_state(self) -> None:
        changed, may = self._draft.changed, self._may_edit and not self._busy
        workspace = self._workspace
        stale = workspace is not None and workspace.project.schema_text != self._draft.origin.text
        if self._busy:
            words = self._busy_words
        elif not self._may_edit:
            words = tr("This project may only be read.")
        elif stale and changed:
            words = tr("The project's schema was changed meanwhile; these edits no longer fit it.")
        elif self._faults:
            words = tr("To be put right: {count}", count=len(self._faults))
        elif changed:
            words = tr(
                "Not applied yet. Version {version} is suggested.",
                version=suggested_version(self._draft),
            )
        else:
            words = tr("As in the project.")
        self.state.setText(words)
        self.apply.setEnabled(may and changed and not stale)
        self.discard.setEnabled(may and changed)
        self.back.setEnabled(may and bool(self._before))
        for one in (self.add, self.up, self.down, self.take_in):
            one.setEnabled(may)
        self.take_out.setEnabled(workspace is not None and not self._busy)

    def _set_busy(self, words: str) -> None:
        self._busy, self._busy_words = bool(words), words
        self._show_state()

    def _failed(self, _: Failed) -> None:
        if self._busy:
            self._set_busy("")
