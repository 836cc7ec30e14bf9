"""Registry: the actors of a project, and how those of an imported record join them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from annotator.model.change import Edit, Item
from annotator.model.errors import StoreConflict
from annotator.model.identity import ActorId, natural_order
from annotator.model.marks import Actor
from annotator.model.project import NewRecord
from annotator.model.said import said
from annotator.store.mapping import Values, actor_of, actor_values
from annotator.store.tables import ACTOR, MARK


def read_actors(connection: Connection) -> dict[ActorId, Actor]:
    """Every actor, in the natural order of ids."""
    bodies = connection.scalars(select(ACTOR.c.body))
    actors = sorted((actor_of(body) for body in bodies), key=lambda actor: natural_order(actor.id))
    return {actor.id: actor for actor in actors}


def actors_of(connection: Connection, ids: Iterable[ActorId]) -> dict[ActorId, Actor]:
    """The actors of these ids, as far as they are there."""
    wanted = sorted(ids)
    if not wanted:
        return {}
    rows = connection.execute(select(ACTOR.c.id, ACTOR.c.body).where(ACTOR.c.id.in_(wanted)))
    return {ActorId(id_): actor_of(body) for id_, body in rows}


def check_actors(connection: Connection, edits: Sequence[Edit]) -> None:
    """See that every actor is as the change found it, and keep it so until the commit.

    Raises:
        StoreConflict: one is not.
    """
    if not edits:
        return
    rows = connection.execute(
        select(ACTOR.c.id, ACTOR.c.body)
        .where(ACTOR.c.id.in_([edit.id for edit in edits]))
        .order_by(ACTOR.c.id)
        .with_for_update()
    )
    stored = dict(rows.all())
    for edit in edits:
        body = stored.get(edit.id)
        if not (body is None if edit.before is None else _is(body, edit.before)):
            raise StoreConflict(
                said("The actor {name} was changed elsewhere meanwhile.", name=_name(edit)),
                hint=said("Open the article again and repeat the change."),
            )


def put_actors(connection: Connection, edits: Sequence[Edit]) -> None:
    """Write the new values of actors that stay or appear."""
    added = [e.after for e in edits if e.before is None and isinstance(e.after, Actor)]
    changed = [e.after for e in edits if e.before is not None and isinstance(e.after, Actor)]
    if added:
        connection.execute(insert(ACTOR), [actor_values(actor) for actor in added])
    if changed:
        statement = update(ACTOR).where(ACTOR.c.id == bindparam("actor_id"))
        connection.execute(
            statement, [{"actor_id": actor.id, **actor_values(actor)} for actor in changed]
        )


def drop_actors(connection: Connection, edits: Sequence[Edit]) -> None:
    """Delete the actors that a change takes away.

    Raises:
        StoreConflict: a mention still points to one.
    """
    gone = [edit for edit in edits if edit.after is None]
    if not gone:
        return
    ids = [edit.id for edit in gone]
    used = set(connection.scalars(select(MARK.c.actor).where(MARK.c.actor.in_(ids)).distinct()))
    for edit in gone:
        if edit.id in used:
            raise StoreConflict(
                said(
                    "The actor {name} is still linked from mentions of other articles.",
                    name=_name(edit),
                ),
                hint=said("Unlink those mentions first, or keep the actor."),
            )
    connection.execute(delete(ACTOR).where(ACTOR.c.id.in_(ids)))


class Admission:
    """Lets the actors of imported records into the registry.

    One that is there already with the same id and the same values is shared. Where the id
    belongs to another actor, an entry that is equal but for its id is used (`joined` counts
    these), else the next free id (`renamed`).
    """

    def __init__(self, connection: Connection, records: Iterable[NewRecord]) -> None:
        self._connection = connection
        # An id that a record of this batch brings along is not free for another actor.
        self._offered = {actor.id for record in records for actor in record.actors}
        self._bodies: dict[str, str] = {}
        self._named: dict[tuple[str, str], list[ActorId]] = {}
        self._added: list[Values] = []
        self._others: dict[str, ActorId] = {}  # by the body of the actor whose id was taken
        self._number = 0
        self._known = False
        self.renamed = 0
        self.joined = 0

    def admit(self, actors: Iterable[Actor]) -> dict[ActorId, ActorId]:
        """The registry's id for each actor of a record."""
        return {actor.id: self._admit(actor) for actor in actors}

    def _read(self) -> None:
        if self._known:
            return
        self._known = True
        columns = (ACTOR.c.id, ACTOR.c.name, ACTOR.c.type, ACTOR.c.body)
        for row in self._connection.execute(select(*columns).order_by(ACTOR.c.id)):
            self._remember(*row)

    def finish(self) -> None:
        """Write the actors that are new since the last time; marks that link them come after."""
        if self._added:
            self._connection.execute(insert(ACTOR), self._added)
            self._added.clear()

    def _admit(self, actor: Actor) -> ActorId:
        self._read()
        body = self._bodies.get(actor.id)
        if body is None:
            self._add(actor_values(actor))
            return actor.id
        if _is(body, actor):
            return actor.id
        key = actor_values(actor)["body"]
        if key not in self._others:
            self._others[key] = self._other_id(actor)
        return self._others[key]

    def _other_id(self, actor: Actor) -> ActorId:
        # Two people may share a name: only what says the same of an actor is the same actor.
        for known in self._named.get((actor.name, actor.type), ()):
            if _is(self._bodies[known], replace(actor, id=known)):
                self.joined += 1
                return known
        self.renamed += 1
        free = self._free_id()
        self._add(actor_values(replace(actor, id=free)))
        return free

    def _free_id(self) -> ActorId:
        while True:
            self._number += 1
            free = ActorId(f"a{self._number}")
            if free not in self._bodies and free not in self._offered:
                return free

    def _add(self, values: Values) -> None:
        self._added.append(values)
        self._remember(values["id"], values["name"], values["type"], values["body"])

    def _remember(self, identifier: str, name: str, kind: str, body: str) -> None:
        self._bodies[identifier] = body
        self._named.setdefault((name, kind), []).append(ActorId(identifier))


def _is(body: str | None, item: Item) -> bool:
    """Whether a row holds this very actor; lists and tuples are the same in JSON."""
    if body is None or not isinstance(item, Actor):
        return False
    values = actor_values(item)["body"]
    return bool(body == values or actor_of(body) == actor_of(values))


def _name(edit: Edit) -> str:
    item = edit.before if edit.before is not None else edit.after
    return f"“{item.name}”" if isinstance(item, Actor) else edit.id
