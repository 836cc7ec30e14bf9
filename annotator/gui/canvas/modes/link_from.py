"""Joining the selected mark to another over any distance: the source stays, the target is shown."""

from __future__ import annotations

from typing import Protocol

from annotator.gui.canvas.link_rules import LinkRules, marks_in_view
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.hinting import HintingMode
from annotator.gui.canvas.modes.link import LinkMode
from annotator.gui.canvas.presentation import describe
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.canvas.targets import position_of
from annotator.model.marks import Event, Mention


class LinkDesk(Desk, Protocol):
    """A canvas of which it can be asked what is in view."""

    surface: CanvasSurface


class LinkFromMode(HintingMode):
    """Waits for the other end of a link from one mark, by hint or click, however far it is."""

    def __init__(self, desk: LinkDesk, source: Mention | Event) -> None:
        super().__init__(desk, source.id)
        self._surface = desk.surface
        self._source = source
        self._rules = LinkRules(desk.schema, desk.marks, source)
        self.title = f"Link from {describe(source, desk.text, 40)}"

    def targets(self) -> list[str]:
        """The legal marks in view, nearest to the source first."""
        desk = self.desk
        legal = self._rules.legal_among(marks_in_view(self._surface, desk.marks))
        here = position_of(desk.marks, self._source.id) or 0
        return sorted(
            legal, key=lambda name: (abs((position_of(desk.marks, name) or 0) - here), name)
        )

    def enter(self) -> None:
        if self._rules.starts_nothing:
            self.desk.leave_mode()
            self.desk.say(self._rules.why_not(self._source.id))
        else:
            self._hint(self.targets())

    def view_changed(self) -> None:
        """Other text is in view: hints are on the marks there."""
        targets = self.targets()
        if targets != list(self._hints):
            self._hint(targets)

    def keys(self) -> list[tuple[str, str]]:
        return [("hint", "or click: join to it"), ("PgUp PgDn", "scroll"), ("Esc", "leave")]

    def take(self, identifier: str) -> None:
        mark = self.desk.marks.get(identifier)
        if isinstance(mark, Mention | Event):
            self.desk.start(LinkMode(self.desk, self._source, mark))

    def refusal(self, identifier: str) -> str:
        if identifier == self._source.id:
            return "This is where the link starts; click the mark that it goes to."
        return self._rules.why_not(identifier)
