"""The bulk change that takes the actors of a file into the registry, and its report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.commands.base import Stamp
from annotator.commands.bulk.actors import free_actor_id
from annotator.model.actor_rows import ActorRow, ConflictPolicy, RowFinding
from annotator.model.actor_text import one_line, refuse_bad_code, unique_names
from annotator.model.bulk import BulkItem, BulkReader
from annotator.model.change import Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.said import said, said_in_turn
from annotator.model.schema import Schema

LONGEST_ID = 200  # code points, as in a record
_ID = re.compile(r"\S+")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ActorsTaken:
    """What would become of the rows of a file: the edits, and what is to be told of lines."""

    edits: tuple[Edit, ...]
    findings: tuple[RowFinding, ...]
    same: int

    @property
    def added(self) -> int:
        """How many actors are new."""
        return sum(edit.before is None for edit in self.edits)

    @property
    def changed(self) -> int:
        """How many actors are changed."""
        return len(self.edits) - self.added


@dataclass(frozen=True, slots=True)
class ImportActors:
    """Take the rows of a file into the registry.

    A row belongs to the actor of its id, else to the one of its name and type. Where they
    disagree, `fill` adds what is missing, `replace` takes what the file says and `keep` leaves
    the actor as it is.
    """

    rows: Sequence[ActorRow]
    policy: ConflictPolicy = "fill"

    @property
    def label(self) -> str:
        """`Import actors`."""
        return said("Import actors")

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """An edit for each actor that is new or changes."""
        del stamp
        yield from self.taken(reader.actors(), reader.schema.schema).edits

    def taken(self, actors: Mapping[ActorId, Actor], schema: Schema) -> ActorsTaken:
        """What becomes of each row; rows that cannot be taken are told with their reason."""
        desk = _Desk(dict(actors), schema, self.policy)
        # An id that another row brings along is not free for a new actor.
        desk.reserved = {row.id for row in self.rows if row.id}
        for row in self.rows:
            try:
                desk.take(row)
            except CommandRefused as refusal:
                why = said_in_turn(refusal.message, refusal.hint)
                desk.findings.append(RowFinding(row.line, row.name or row.id, why))
        return ActorsTaken(tuple(desk.edits), tuple(desk.findings), desk.same)


class _Desk:
    """Takes one row after the other."""

    def __init__(
        self, actors: dict[ActorId, Actor], schema: Schema, policy: ConflictPolicy
    ) -> None:
        self.edits: list[Edit] = []
        self.findings: list[RowFinding] = []
        self.same = 0
        self.reserved: set[str] = set()
        self._actors = actors
        self._schema = schema
        self._policy = policy
        self._lines: dict[ActorId, int] = {}
        self._named: dict[tuple[str, str], list[ActorId]] = {}
        for actor in actors.values():
            self._named.setdefault((actor.name, actor.type), []).append(actor.id)

    def take(self, row: ActorRow) -> None:
        row = replace(row, name=one_line(row.name), id=row.id.strip())
        known = self._actor_of(row)
        self._refuse(row, known)
        if known is not None and known.id in self._lines:
            raise CommandRefused(
                said("This actor was in line {lines} already.", lines=self._lines[known.id])
            )
        if known is None:
            self._add(row)
            return
        self._lines[known.id] = row.line
        told = len(self.findings)
        after = self._merged(known, row)
        if after == known:
            self.same += len(self.findings) == told
        else:
            self._actors[known.id] = after
            self.edits.append(Edit(known, after))

    def _actor_of(self, row: ActorRow) -> Actor | None:
        if row.id:
            return self._actors.get(ActorId(row.id))
        named = self._named.get((row.name, row.type), [])
        if len(named) > 1:
            raise CommandRefused(
                said("{count} actors are called so.", count=len(named)),
                hint=said("Write the id of the one that is meant."),
            )
        return self._actors[named[0]] if named else None

    def _refuse(self, row: ActorRow, known: Actor | None) -> None:
        texts = (row.id, row.name, row.type, *(row.aliases or ()), *row.codes, *row.codes.values())
        if any(_UNSTORABLE.search(text) for text in texts):
            raise CommandRefused(said("It holds a character that cannot be stored."))
        if not row.name:
            raise CommandRefused(said("It has no name."))
        if row.id and not (_ID.fullmatch(row.id) and len(row.id) <= LONGEST_ID):
            raise CommandRefused(said("Its id holds a blank or is too long."))
        if not self._schema.is_actor(row.type) and not (known and known.type == row.type):
            raise CommandRefused(
                said("“{type}” is no label of actors in the schema.", type=row.type)
                if row.type
                else said("“Nothing” is no label of actors in the schema.")
            )
        for system, code in row.codes.items():
            if known is None or str(known.codes.get(system)) != code:
                refuse_bad_code(system, code)

    def _add(self, row: ActorRow) -> None:
        taken = {*self._actors, *self.reserved}
        made = Actor(
            ActorId(row.id) if row.id else free_actor_id(taken),
            row.name,
            row.type,
            unique_names(row.aliases or (), row.name),
            dict(row.codes),
        )
        self._actors[made.id] = made
        self._lines[made.id] = row.line
        self._named.setdefault((made.name, made.type), []).append(made.id)
        self.edits.append(Edit(None, made))

    def _merged(self, known: Actor, row: ActorRow) -> Actor:
        given = {
            system: known.codes[system] if str(known.codes.get(system)) == code else code
            for system, code in row.codes.items()
        }
        # What only differs in blanks is no difference; a file may have lost them.
        name = known.name if one_line(known.name) == row.name else row.name
        aliases = known.aliases
        if row.aliases is not None:
            there = unique_names(known.aliases, name)
            aliases = unique_names(row.aliases, name)
            aliases = known.aliases if aliases == there else aliases
        told = replace(known, name=name, type=row.type, aliases=aliases, codes=given)
        if self._policy == "replace":
            # A system that the file has no column for is not said to be without a code.
            return replace(told, codes={**known.codes, **given})
        missing = {*unique_names((*aliases, name), known.name)} - {*map(one_line, known.aliases)}
        more = unique_names((*known.aliases, *aliases, name), known.name)
        filled = replace(
            known,
            aliases=more if missing else known.aliases,
            codes={**given, **known.codes},
        )
        differing = [
            said(
                "{system} {codes}, not {code}", system=system, codes=known.codes[system], code=code
            )
            for system, code in given.items()
            if system in known.codes and known.codes[system] != code
        ]
        if known.type != row.type:
            differing.append(
                said("{known_type}, not {row_type}", known_type=known.type, row_type=row.type)
            )
        if differing or (self._policy == "keep" and known not in (told, filled)):
            kept = ", ".join(differing) or said("the registry says otherwise")
            self.findings.append(
                RowFinding(row.line, row.name, said("Left as it was: {kept}.", kept=kept))
            )
        return filled if self._policy == "fill" else known
