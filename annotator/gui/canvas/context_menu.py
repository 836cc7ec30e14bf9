"""The menu for what is under the pointer: text, a mark, an arc; each row says its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from annotator.commands.base import Command
from annotator.commands.details import SetAttribute
from annotator.commands.events import AddEvent, ClearRole, FillRole, RemoveTrigger, RetypeEvent
from annotator.commands.macro import Macro
from annotator.commands.mentions import RemoveFragment, RetypeMention
from annotator.commands.relations import AddRelation, RetypeRelation, ReverseRelation
from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.gestures.click import choose, place_under
from annotator.gui.canvas.link_rules import LinkRules
from annotator.gui.canvas.menu_rows import RowMenu, plain_row
from annotator.gui.canvas.presentation import describe
from annotator.gui.canvas.targets import Link, reference
from annotator.gui.words import tr
from annotator.layout.caret import token_at
from annotator.model.marks import Annotation, Argument, Event, MarkRef, Mention, Relation, spans_of
from annotator.model.rules import kind_word, why_not_end, why_not_filler
from annotator.model.said import said
from annotator.model.shortening import shortened

WORDS = 36  # code points of an article in one row


class ContextMenu(RowMenu):
    """What can be done with the selection, as the pointer left it. Build it, then `exec` it.

    Args:
        editor: The canvas it is for.
        actions: The window's actions by their ids in the action table.
        choose_again: Opens the menu once more, after another of the stacked marks was chosen.
        parent: The window.
    """

    def __init__(
        self,
        editor: Editor,
        actions: Mapping[str, QAction],
        choose_again: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(actions, parent)
        self._editor = editor
        self._hit = editor.pointer.menu_hit
        selection = editor.selection
        selected = editor.selected
        self._head(choose_again)
        if selection.link is not None and isinstance(selected, Event):
            self._argument(selected, selection.link[1])
        elif selected is None or selection.has_text:
            self._text()
        elif isinstance(selected, Mention):
            self._mention(selected)
        elif isinstance(selected, Event):
            self._event(selected)
        else:
            self._relation(selected)

    # -- for each kind of thing --------------------------------------------------------------

    def _text(self) -> None:
        schema = self._editor.schema
        tag, key_of = self._editor.tag, self._editor.key_of_label
        self.put_labels(self, tr("Tag as"), schema.mention_types, tag, flat=True, key_of=key_of)
        self.addSeparator()
        self.put_labels(self, tr("Event"), schema.event_types, self._make_event, after="event.new")
        self.put_actions("tag.same", "edit.copy", "edit.copy_marked")

    def _mention(self, mention: Mention) -> None:
        schema = self._editor.schema
        retype = partial(self._run_one, lambda name: RetypeMention(mention.id, name))
        self.put_labels(
            self,
            tr("Change label"),
            schema.mention_types,
            retype,
            present=(mention.type,),
            key_of=self._editor.key_of_label,
        )
        self._from_before(mention)
        self._attributes(mention)
        self.addSeparator()
        self.put_actions("event.new", "relation.new", "link.start")
        if schema.is_actor(mention.type):
            self.put_actions("actor.link")
        self.put_actions("tag.same")
        self._common(mention)

    def _event(self, event: Event) -> None:
        schema = self._editor.schema
        retype = partial(self._run_one, lambda name: RetypeEvent(event.id, name))
        present, after = (event.type,), "event.new"
        self.put_labels(
            self, tr("Change type"), schema.event_types, retype, present=present, after=after
        )
        declared = schema.event_type(event.type)
        roles = [role for role in (declared.roles if declared else ()) if role.max != 0]
        filled = {argument.role for argument in event.arguments}
        self.put_labels(
            self, tr("Fill"), roles, self._editor.start_role, present=filled, exclusive=False
        )
        self._from_before(event)
        self._attributes(event)
        self.addSeparator()
        self.put_actions("relation.new", "link.start", "actor.link")
        self._common(event)

    def _relation(self, relation: Relation) -> None:
        editor = self._editor
        self._go(relation.source)
        self._go(relation.target)
        self.addSeparator()
        schema, marks = editor.schema, editor.marks
        legal = [
            label
            for label in schema.relation_types
            if why_not_end(schema, marks, label.name, relation.source, end="source") is None
            and why_not_end(schema, marks, label.name, relation.target, end="target") is None
        ]
        retype = partial(self._run_one, lambda name: RetypeRelation(relation.id, name))
        self.put_labels(self, tr("Change to"), legal, retype, present=(relation.type,), keys=False)
        declared = schema.relation_type(relation.type)
        if declared is not None and not declared.symmetric:
            self.put(self, tr("Swap ends"), partial(editor.run, ReverseRelation(relation.id)))
        self._attributes(relation)
        self._common(relation)

    def _argument(self, event: Event, index: int) -> None:
        if index >= len(event.arguments):
            return
        argument = event.arguments[index]
        self._go(reference(event))
        if isinstance(argument.filler, MarkRef):
            self._go(argument.filler)
        self.addSeparator()
        schema, marks = self._editor.schema, self._editor.marks
        declared = schema.event_type(event.type)
        roles = [
            role
            for role in (declared.roles if declared else ())
            if role.max != 0
            and why_not_filler(schema, marks, event.type, role, argument.filler) is None
        ]
        change = partial(self._change_role, event, argument)
        self.put_labels(
            self, tr("Change role"), roles, change, present=(argument.role,), keys=False
        )
        self.put_actions("mark.details", "mark.delete")

    # -- parts -------------------------------------------------------------------------------

    def _head(self, choose_again: Callable[[], None]) -> None:
        """The marks to choose from where several are stacked, else what the menu is about."""
        editor = self._editor
        stack = self._hit.stack
        chosen = editor.selection.mark
        if len(stack) > 1 and chosen in stack:
            group = QActionGroup(self)
            for identifier in stack:
                mark = editor.marks.get(identifier)
                if mark is not None:
                    row = self.put(
                        self,
                        describe(mark, editor.text, WORDS),
                        partial(self._choose, identifier, choose_again),
                    )
                    row.setCheckable(True)
                    row.setChecked(identifier == chosen)
                    group.addAction(row)
        else:
            words = self._about()
            if words:
                self.put(self, words, lambda: None).setEnabled(False)
        self.addSeparator()

    def _about(self) -> str:
        editor = self._editor
        selection, selected = editor.selection, editor.selected
        if selection.has_text:
            return f"“{shortened(editor.text[selection.start : selection.end], WORDS)}”"
        if selection.link is not None and isinstance(selected, Event):
            index = selection.link[1]
            names = [argument.role for argument in selected.arguments]
            return (
                tr("{names} of {selected_type}", names=names[index], selected_type=selected.type)
                if index < len(names)
                else ""
            )
        if selected is not None:
            return describe(selected, editor.text, WORDS)
        token = token_at(editor.text, selection.caret)
        return f"“{shortened(editor.text[slice(*token)], WORDS)}”" if token is not None else ""

    def _choose(self, identifier: str, choose_again: Callable[[], None]) -> None:
        choose(self._editor, self._hit, self._editor.selection, identifier)
        choose_again()

    def _from_before(self, target: Mention | Event) -> None:
        """What this mark may be for the one that was selected before."""
        editor = self._editor
        before = editor.marks.get(editor.pointer.menu_before.mark or "")
        if not isinstance(before, Mention | Event) or before.id == target.id:
            return
        links = LinkRules(editor.schema, editor.marks, before).links_to(target)
        if links:
            menu = self.addMenu(
                plain_row(tr("Link from {mark}", mark=describe(before, editor.text, WORDS)))
            )
            for link in links:
                self.put(menu, link.name, partial(self._draw, before, target, link))

    def _draw(self, source: Mention | Event, target: Mention | Event, link: Link) -> None:
        command: Command
        if link.kind == "role":
            command = FillRole(source.id, link.name, reference(target))
        else:
            command = AddRelation(link.name, reference(source), reference(target))
        self._editor.run(command)

    def _attributes(self, mark: Annotation) -> None:
        """A submenu for each attribute with its value ticked, and a row that clears it."""
        for declared in self._editor.schema.attributes_on(kind_word(mark), mark.type):
            present = mark.attributes.get(declared.name)
            put = partial(self._set_attribute, mark.id, declared.name)
            ticked = (str(present),) if present is not None else ()
            menu = self.put_labels(
                self, declared.name, declared.values, put, present=ticked, after="attribute.set"
            )
            if menu is not None and present is not None:
                menu.addSeparator()
                clear = SetAttribute(mark.id, declared.name, None)
                self.put(menu, tr("Clear"), partial(self._editor.run, clear))

    def _set_attribute(self, identifier: str, name: str, value: str) -> None:
        self._editor.run(SetAttribute(identifier, name, value))

    def _common(self, mark: Annotation) -> None:
        self._parts(mark)
        self.addSeparator()
        self.put_actions("mark.details", "note.edit")
        self.addSeparator()
        self.put_actions("mark.delete")

    def _parts(self, mark: Annotation) -> None:
        """Take away the part under the pointer of a mark that has others."""
        place = place_under(mark, self._hit.character)
        if place is None:
            return
        part, fragment = place
        if len(spans_of(mark)[part].fragments) > 1:
            command: Command = RemoveFragment(mark.id, fragment, part)
            self.put(self, tr("Remove this part"), partial(self._editor.run, command))
        if isinstance(mark, Event) and len(mark.triggers) > 1:
            command = RemoveTrigger(mark.id, part)
            self.put(self, tr("Remove this trigger"), partial(self._editor.run, command))

    def _go(self, ref: MarkRef) -> None:
        mark = self._editor.marks.get(ref.id)
        if mark is not None:
            shown = tr("Go to {mark}", mark=describe(mark, self._editor.text, WORDS))
            self.put(self, shown, partial(self._editor.select_mark, mark.id))

    def _make_event(self, name: str) -> None:
        span = self._editor.span_to_tag()
        change = self._editor.run(AddEvent(name, span)) if span is not None else None
        if change is not None:
            self._editor.select_made(change.edits[0].id)

    def _change_role(self, event: Event, argument: Argument, name: str) -> None:
        steps = (
            ClearRole(event.id, argument.role, argument.filler),
            FillRole(event.id, name, argument.filler),
        )
        self._editor.run(
            Macro(said("Change {role} to {name}", role=argument.role, name=name), steps)
        )

    def _run_one(self, command: Callable[[str], Command], name: str) -> None:
        self._editor.run(command(name))
