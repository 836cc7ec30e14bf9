"""The dialog that makes several actors one: which stays, what it is called, where they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.commands.bulk.actors import MergeActors
from annotator.commands.bulk.base import BulkCommand
from annotator.gui.actor_warnings import script_warnings
from annotator.gui.pages.actors.actor_form import ActorForm, Written
from annotator.gui.pages.actors.form_dialog import FormDialog
from annotator.gui.plain_text import plain_label
from annotator.gui.words import number, tr
from annotator.model.actor_merge import United, united
from annotator.model.actor_names import names_of, near
from annotator.model.actor_text import codes_text, parse_codes
from annotator.model.actor_use import ActorUse
from annotator.model.bulk import BulkCount
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId
from annotator.model.marks import Actor

MOST_ROWS = 6  # more actors scroll
MOST_WARNINGS = 5  # more would not fit a small window
Preview = Callable[[BulkCommand, Callable[[BulkCount], None]], None]


class MergeDialog(FormDialog):
    """Choose the actor that stays; its form holds the names and codes of all.

    Codes in which they differ are chosen one by one. How much would change is counted on what
    is stored before anything is done.
    """

    def __init__(
        self,
        actors: Sequence[Actor],
        use: Mapping[ActorId, ActorUse],
        labels: Sequence[str],
        preview: Preview,
        parent: QWidget,
    ) -> None:
        self._chosen = sorted(actors, key=lambda actor: -use.get(actor.id, ActorUse()).mentions)
        self._labels = labels
        self._kept = self._chosen[0]
        form = self._form_of(united(self._chosen))
        super().__init__(
            tr("Merge actors"),
            tr(
                "{count} actors become one. Every mention of the others is linked to the one "
                "that stays; it is one step to undo.",
                count=len(self._chosen),
            ),
            form,
            tr("Merge"),
            self._command_of,
            parent,
        )
        self.column.insertWidget(1, self._choices(use))
        self._differ = QWidget()
        self._rows = QFormLayout(self._differ)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._differ)
        self.warned = _wrapping("warning")
        self.counted = _wrapping("soft")
        self.column.addWidget(self.warned)
        self.column.addWidget(self.counted)
        self._show_differences()
        self._warn()
        self._count(preview)

    # -- which one stays ---------------------------------------------------------------------

    def _choices(self, use: Mapping[ActorId, ActorUse]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        group = QButtonGroup(self)
        self.choices: list[QRadioButton] = []
        for actor in self._chosen:
            mentions = use.get(actor.id, ActorUse()).mentions
            words = tr(
                "{name} · {type} · mentions: {count}",
                name=actor.name,
                type=actor.type,
                count=number(mentions),
            )
            choice = QRadioButton(words.replace("&", "&&"))
            choice.setAccessibleName(words)
            choice.setChecked(actor == self._kept)
            choice.toggled.connect(lambda on, actor=actor: self._keep(actor) if on else None)
            group.addButton(choice)
            self.choices.append(choice)
            column.addWidget(choice)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        rows = min(MOST_ROWS, len(self._chosen))
        each = self.choices[0].sizeHint().height() + column.spacing()
        area.setFixedHeight(rows * each + 2)
        return area

    def _keep(self, actor: Actor) -> None:
        self._kept = actor
        old = self.form
        self.form = self._form_of(self._united())
        self.column.replaceWidget(old, self.form)
        old.deleteLater()
        self._show_differences()
        self.grow()

    def _united(self) -> United:
        others = [actor for actor in self._chosen if actor.id != self._kept.id]
        return united((self._kept, *others))

    def _form_of(self, all_: United) -> ActorForm:
        # They are all alike, so the other names of the registry are no warning here.
        form = ActorForm(self._labels, {}, all_.actor)
        form.name.setMinimumWidth(300)
        return form

    # -- where they differ -------------------------------------------------------------------

    def _show_differences(self) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        conflicts = self._united().conflicts
        for system, codes in conflicts.items():
            box = QComboBox()
            box.setAccessibleName(tr("Code of {system}", system=system))
            box.view().setAccessibleName(box.accessibleName())
            for code in codes:
                whose = [a.name for a in self._chosen if a.codes.get(system) == code]
                box.addItem(f"{code} · {', '.join(whose)}", code)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(
                lambda _, system=system, box=box: self._take_code(system, box.currentData())
            )
            label = plain_label(tr("{system} differs", system=system), role="needed")
            label.setBuddy(box)
            self._rows.addRow(label, box)
        self._differ.setVisible(bool(conflicts))

    def _take_code(self, system: str, code: object) -> None:
        try:
            codes = parse_codes(self.form.codes.text(), self._united().actor.codes)
        except AnnotatorError as error:
            self.refuse(error)
            return
        self.form.codes.setText(codes_text({**codes, system: code}))

    def _warn(self) -> None:
        found = [
            w for actor in self._chosen for name in names_of(actor) for w in script_warnings(name)
        ]
        types = self._united().types
        if len(types) > 1:
            found.append(tr("They have different labels: {labels}.", labels=", ".join(types)))
        for actor in self._chosen[1:]:
            alike = any(near(name, (actor,)) for name in names_of(self._chosen[0]))
            if not alike:
                words = tr(
                    "“{name}” is like no name of {kept}.",
                    name=actor.name,
                    kept=self._chosen[0].name,
                )
                found.append(words)
        if len(found) > MOST_WARNINGS:
            more = len(found) - MOST_WARNINGS
            found[MOST_WARNINGS:] = [tr("and {count} more", count=number(more))]
        self.warned.setText("\n".join(found))
        self.warned.setVisible(bool(found))

    # -- what is done ------------------------------------------------------------------------

    def _command_of(self, written: Written) -> BulkCommand:
        kept = self._united().actor
        result = Actor(
            kept.id, written.name, written.type, written.aliases, written.codes, kept.extra
        )
        return MergeActors(tuple(self._chosen), result)

    def _count(self, preview: Preview) -> None:
        self.counted.setText(tr("counting …"))

        def arrived(count: BulkCount) -> None:
            self.counted.setText(
                tr(
                    "Linked anew: mentions {marks}, articles {articles}, annotators {annotators}. "
                    "Actors that go: {actors}.",
                    marks=number(count.changed),
                    articles=number(count.articles),
                    annotators=", ".join(count.annotators) or tr("nobody"),
                    actors=len(self._chosen) - 1,
                )
            )
            self.grow()

        preview(MergeActors(tuple(self._chosen), self._united().actor), arrived)


def _wrapping(role: str) -> QLabel:
    label = plain_label("", role=role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
