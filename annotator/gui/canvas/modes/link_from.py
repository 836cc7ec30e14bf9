"""Joining the selected mark to another over any distance: the source stays, the target is shown."""

from __future__ import annotations

from annotator.gui.canvas.link_rules import LinkRules
from annotator.gui.canvas.modes.base import Desk
from annotator.gui.canvas.modes.hinting import SCROLL, HintingMode
from annotator.gui.canvas.modes.link import LinkMode
from annotator.gui.canvas.presentation import describe
from annotator.gui.canvas.targets import nearest
from annotator.gui.words import tr
from annotator.model.marks import Event, Mention


class LinkFromMode(HintingMode):
    """Waits for the other end of a link from one mark, by hint or click, however far it is."""

    def __init__(self, desk: Desk, source: Mention | Event) -> None:
        super().__init__(desk, source.id)
        self._source = source
        self._rules = LinkRules(desk.schema, desk.marks, source)
        self.title = tr("Link from {mark}", mark=describe(source, desk.text, 40))

    def targets(self) -> list[str]:
        """The legal marks in view, nearest to the source first."""
        desk = self.desk
        legal = self._rules.legal_among(desk.marks_in_view())
        return nearest(desk.marks, self._source.id, sorted(legal))

    def enter(self) -> None:
        if self._rules.starts_nothing:
            self.desk.leave_mode()
            self.desk.say(self._rules.why_not(self._source.id))
        else:
            super().enter()

    def keys(self) -> list[tuple[str, str]]:
        return [(tr("hint"), tr("or click: join to it")), SCROLL, (tr("Esc"), tr("leave"))]

    def take(self, identifier: str) -> None:
        mark = self.desk.marks.get(identifier)
        if isinstance(mark, Mention | Event):
            self.desk.start(LinkMode(self.desk, self._source, mark))

    def refusal(self, identifier: str) -> str:
        if identifier == self._source.id:
            return tr("This is where the link starts; click the mark that it goes to.")
        return self._rules.why_not(identifier)
