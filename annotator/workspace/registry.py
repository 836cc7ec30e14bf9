"""The registry of actors: how often each is mentioned, which may be the same, and its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from annotator.model.actor_rows import ActorRows
from annotator.model.actor_use import ActorUse, LinkedMention, MentionsQuery
from annotator.model.identity import ActorId
from annotator.workspace.session import Session


class Registry:
    """What can be asked about a project's actors; it is changed by commands like everything."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def use(
        self,
        then: Callable[[dict[ActorId, ActorUse]], None],
        actors: Iterable[ActorId] | None = None,
    ) -> None:
        """How often these actors, or all, are mentioned in the project, as far as it is saved."""
        store, wanted = self._session.store, None if actors is None else tuple(actors)
        self._session.ask(lambda: store.actor_use(wanted), then)

    def mentions(self, query: MentionsQuery, then: Callable[[list[LinkedMention]], None]) -> None:
        """A page of the mentions that are linked to an actor."""
        store = self._session.store
        self._session.ask(lambda: store.linked_mentions(query), then)

    def duplicates(self, then: Callable[[list[tuple[ActorId, ...]]], None]) -> None:
        """Groups of actors that may be the same."""
        from annotator.model.actor_names import duplicate_groups

        actors = dict(self._session.actors)
        self._session.ask(lambda: duplicate_groups(actors), then)

    def write(self, out: Path, then: Callable[[int], None]) -> None:
        """Write the registry to a CSV file; then how many actors it has."""
        from annotator.workspace.actor_files import write_actors

        actors = tuple(self._session.actors.values())
        self._session.ask(lambda: write_actors(actors, out), then)

    def read(self, path: Path, then: Callable[[ActorRows], None]) -> None:
        """Read a CSV file of actors; `ImportActors` takes its rows into the registry."""
        from annotator.workspace.actor_files import read_actors

        self._session.ask(lambda: read_actors(path), then)
