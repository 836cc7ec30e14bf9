"""The menu of recent projects: newest first, those that are gone grey, with a way to clear it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.gui.words import tr
from annotator.workspace.locations import without_password


class RecentMenu(QMenu):
    """Opens a recent project; `cleared` asks to forget all of them."""

    chosen = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Recent projects"), parent)
        self.show_recent((), ())

    def show_recent(self, projects: Sequence[str], missing: Collection[str]) -> None:
        """List these projects; the missing ones cannot be chosen and say so."""
        self.clear()
        for project in projects:
            shown = without_password(project)
            name = PurePath(shown).name.replace("&", "&&")
            place = str(PurePath(shown).parent).replace("&", "&&")
            if project in missing:
                words = tr("{name}  (not there any more: {place})", name=name, place=place)
            else:
                words = tr("{name}  ({place})", name=name, place=place)
            action = self.addAction(words)
            action.setEnabled(project not in missing)
            action.triggered.connect(lambda _=False, project=project: self.chosen.emit(project))
        self.addSeparator()
        clear = self.addAction(tr("Forget these projects"))
        clear.setEnabled(bool(projects))
        clear.triggered.connect(lambda _=False: self.cleared.emit())
        self.menuAction().setEnabled(bool(projects))
