"""The form in which an actor is written down: name, label, aliases, codes, and what is strange."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSizePolicy, QWidget

from annotator.gui.actor_warnings import near_warnings, script_warnings
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.model.actor_text import (
    EXAMPLE_CODES,
    aliases_text,
    codes_text,
    parse_aliases,
    parse_codes,
)
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.said import said

WARNED_AFTER = 150  # milliseconds after the last letter


@dataclass(frozen=True, slots=True)
class Written:
    """What a form says of an actor."""

    name: str
    type: str
    aliases: tuple[str, ...]
    codes: dict[str, object]


class ActorForm(QWidget):
    """Fields of one actor; warns of strange letters and of actors that are named alike.

    `warned` says that there is another warning, which may need more room.
    """

    warned = Signal()

    def __init__(
        self,
        labels: Sequence[str],
        actors: Mapping[ActorId, Actor],
        shown: Actor,
        *,
        but: Collection[ActorId] = (),
    ) -> None:
        super().__init__()
        self._shown = shown
        self._actors = actors
        self._but = frozenset(but)
        self.name = QLineEdit(shown.name)
        self.type = QComboBox()
        self.type.addItems(
            labels if shown.type in labels or not shown.type else [shown.type, *labels]
        )
        self.type.setCurrentText(shown.type)
        self.aliases = QLineEdit(aliases_text(shown.aliases))
        self.aliases.setPlaceholderText(tr("other names; with semicolons"))
        self.codes = QLineEdit(codes_text(shown.codes))
        self.codes.setPlaceholderText(codes_text(EXAMPLE_CODES))
        self._warning = plain_label("", role="warning")
        self._warning.setWordWrap(True)
        self._warning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (tr("Name"), self.name),
            (tr("Label"), self.type),
            (tr("Aliases"), self.aliases),
            (tr("Codes"), self.codes),
        ):
            label = plain_label(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            if isinstance(field, QLineEdit):
                field.setCursorPosition(0)  # much of it is seen from its beginning
            form.addRow(label, field)
        form.addRow(self._warning)
        self.type.view().setAccessibleName(tr("Label"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WARNED_AFTER)
        self._soon.timeout.connect(self.warn)
        self.name.textChanged.connect(self._soon.start)
        self.warn()

    @property
    def warnings(self) -> str:
        """What is strange about the name, nothing where all is fine."""
        return self._warning.text()

    def warn(self) -> None:
        """Say now what is strange about the name."""
        name = self.name.text()
        found = [*script_warnings(name), *near_warnings(name, self._actors.values(), self._but)]
        self._warning.setText("\n".join(found))
        self._warning.setVisible(bool(found))
        self.warned.emit()

    def written(self) -> Written:
        """What the fields say.

        Raises:
            CommandRefused: there is no name, or the codes are none.
        """
        name = self.name.text().strip()
        if not name:
            raise CommandRefused(said("An actor needs a name."))
        return Written(
            name,
            self.type.currentText(),
            parse_aliases(self.aliases.text(), name, self._shown.aliases),
            parse_codes(self.codes.text(), self._shown.codes),
        )
