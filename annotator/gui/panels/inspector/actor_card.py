"""The card of the actor that a mention is linked to: its name, mentions, codes and aliases."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from annotator.commands.actors import ReviseActor
from annotator.commands.details import LinkActor
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.plain_text import plain_tip
from annotator.gui.words import tr
from annotator.model.actor_text import (
    EXAMPLE_CODES,
    aliases_text,
    codes_text,
    parse_aliases,
    parse_codes,
)
from annotator.model.actor_use import ActorUse
from annotator.model.marks import Actor, Mention


class MentionsButton(QPushButton):
    """How often an actor is mentioned here and in the project; leads to its page."""

    def __init__(self, actor: str, here: int) -> None:
        super().__init__(tr("{count} here", count=here))
        self.actor = actor
        self._here = here
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setToolTip(plain_tip(tr("Show every mention in the project")))

    def show_use(self, use: ActorUse) -> None:
        """Say how often the project mentions the actor."""
        self.setText(tr("{here} here · {all} in project", here=self._here, all=use.mentions))


def add_actor(sheet: Sheet, mention: Mention) -> None:
    """Add the card of a mention's actor, or the way to link one."""
    sheet.heading(tr("ACTOR"))
    actor = sheet.shown.actors.get(mention.actor) if mention.actor else None
    if actor is None:
        card = sheet.card(None, tr("not linked"))
        words = f"{tr('Link to an actor…')}  {sheet.key_of('actor.link')} ↵"
        sheet.inside(card, sheet.button(words, sheet.requests.actor.emit))
        return
    card = sheet.card(actor.type, actor.type, title=actor.name)
    _editable(sheet, card, actor)
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(sheet.button(tr("Change…"), sheet.requests.actor.emit))
    line.addWidget(
        sheet.button(tr("Unlink"), lambda: sheet.requests.ask(LinkActor(mention.id, None)))
    )
    line.addStretch(1)
    sheet.line(card, line)
    pages = sheet.button(tr("Merge or split…"), lambda: sheet.requests.registry.emit(str(actor.id)))
    pages.setProperty("role", "link")
    sheet.inside(card, pages)


def _editable(sheet: Sheet, card: QVBoxLayout, actor: Actor) -> None:
    ask = sheet.requests.ask
    sheet.row(
        card,
        tr("name"),
        sheet.value(
            tr("Name of the actor"),
            actor.name,
            lambda words: _take(sheet, actor, ReviseActor(actor.id, name=words)),
        ),
    )
    here = len(sheet.shown.marks.linked_to(actor.id))
    mentions = MentionsButton(actor.id, here)
    mentions.clicked.connect(lambda: sheet.requests.registry.emit(str(actor.id)))
    sheet.row(card, tr("mentions"), mentions)
    sheet.requests.use.emit(str(actor.id))
    codes = sheet.value(
        tr("Codes of the actor"),
        codes_text(actor.codes),
        lambda words: ask(ReviseActor(actor.id, codes=parse_codes(words, actor.codes))),
    )
    codes.field.setPlaceholderText(codes_text(EXAMPLE_CODES))
    sheet.tall_row(card, tr("codes"), codes)
    aliases = sheet.value(
        tr("Aliases of the actor"),
        aliases_text(actor.aliases),
        lambda words: ask(
            ReviseActor(actor.id, aliases=parse_aliases(words, actor.name, actor.aliases))
        ),
    )
    aliases.field.setPlaceholderText(tr("other names; with semicolons"))
    sheet.tall_row(card, tr("aliases"), aliases)


def _take(sheet: Sheet, actor: Actor, command: ReviseActor) -> None:
    """Ask for a command that can be carried out, so that a refusal is shown at the field."""
    command.revision(actor, sheet.shown.schema)
    sheet.requests.ask(command)
