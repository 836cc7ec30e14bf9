"""Merging, splitting and deleting actors reach the mentions of every layer, and undo as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.commands.actors import ReviseActor
from annotator.commands.base import Stamp
from annotator.commands.bulk.actors import (
    AddActor,
    DeleteActors,
    MergeActors,
    ReviseActors,
    SplitActor,
    free_actor_id,
)
from annotator.commands.bulk.base import BulkCommand
from annotator.model.bulk import BulkCount
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId, ArticleId
from annotator.model.project import BulkEntry
from annotator.workspace.ports import NewRecord
from tests.builders import AT, LATER, TEXT, a_layer, a_mention, a_schema, an_actor
from tests.contracts.store_contract import article
from tests.fakes import MemoryStore

ANNA = an_actor("a1", "Anna Kral", aliases=("Ann",), codes={"wikidata": "Q1"})
OTHER = an_actor("a2", "A. Kral", codes={"cameo": "GOV"})
BEN = an_actor("a3", "Ben Ode")
STAMP = Stamp("A9", LATER)


class Project:
    """Two articles, the first one of two annotators; Anna and her double are mentioned in both."""

    def __init__(self) -> None:
        self.store = MemoryStore(a_schema())
        layers = (a_layer(1, "A1"), a_layer(2, "A2"))
        records = []
        for number in range(2):
            marks = {
                layers[0].id: (
                    a_mention("m1", "Person", 0, 9, actor=ANNA.id),
                    a_mention("m2", "Person", 14, 21, actor=BEN.id),
                ),
                layers[1].id: (a_mention("m1-2", "Person", 0, 9, actor=OTHER.id),),
            }
            new = article(f"{TEXT} {number}")
            records.append(NewRecord(new, layers, marks, (ANNA, OTHER, BEN)))
        self.ids = [record.article.id for record in records]
        self.store.add(records, at=AT)
        self._steps = 0

    def do(self, command: BulkCommand) -> BulkCount:
        self._steps += 1
        entry = BulkEntry(f"b{self._steps}", "do", None, "A9", command.label, AT)
        return self.store.write_bulk(entry, lambda reader: command.plan(reader, STAMP))

    def undo(self) -> None:
        op = f"b{self._steps}"
        self.store.write_bulk(BulkEntry(f"u{op}", "undo", op, "A9", "", AT), None)

    def links(self) -> list[str | None]:
        return [
            mark.actor  # type: ignore[union-attr]
            for id_ in self.ids
            for annotator in ("A1", "A2")
            for mark in self.store.load(id_, annotator).marks
        ]


@pytest.fixture
def project() -> Project:
    return Project()


def refused(project: Project, command: BulkCommand) -> str:
    before = project.links(), project.store.actors()
    with pytest.raises(CommandRefused) as refusal:
        project.do(command)
    assert (project.links(), project.store.actors()) == before
    return refusal.value.message


def test_merging_links_every_mention_to_one_actor_and_undoes_as_one(project: Project) -> None:
    before = project.links(), project.store.actors()
    result = replace(ANNA, aliases=("Ann", "A. Kral"), codes={"wikidata": "Q1", "cameo": "GOV"})
    count = project.do(MergeActors((ANNA, OTHER), result))
    assert (count.articles, count.changed, count.actors) == (2, 2, 2)
    assert project.links() == ["a1", "a3", "a1", "a1", "a3", "a1"]
    assert project.store.actors() == {"a1": result, "a3": BEN}
    mark = project.store.load(project.ids[0], "A2").marks.mention("m1-2")
    assert mark is not None
    assert (mark.by.author, mark.by.modified) == ("A1", LATER)
    project.undo()
    assert (project.links()[2], project.store.actors()) == ("a2", before[1])


def test_merging_refuses_one_alone_and_what_changed_meanwhile(project: Project) -> None:
    assert "takes two" in refused(project, MergeActors((ANNA,), ANNA))
    assert "takes two" in refused(project, MergeActors((ANNA, ANNA), ANNA))
    stale = replace(OTHER, name="Somebody")
    assert "changed elsewhere" in refused(project, MergeActors((ANNA, stale), ANNA))
    gone = an_actor("a7")
    assert "no actor a7" in refused(project, MergeActors((ANNA, gone), ANNA))
    assert "needs a name" in refused(project, MergeActors((ANNA, OTHER), replace(ANNA, name="")))
    strange = replace(ANNA, type="Time")
    assert "no label of actors" in refused(project, MergeActors((ANNA, OTHER), strange))


def test_splitting_moves_the_chosen_mentions_and_names(project: Project) -> None:
    key = (project.ids[1], "L1", "m1")
    count = project.do(SplitActor(ANNA.id, " Ann\nLee ", "Person", (key,), ("Ann",)))
    assert (count.articles, count.changed, count.actors) == (1, 1, 2)
    assert project.links() == ["a1", "a3", "a2", "a4", "a3", "a2"]
    assert project.store.actors()[ActorId("a4")] == an_actor("a4", "Ann Lee", aliases=("Ann",))
    assert project.store.actors()[ANNA.id].aliases == ()
    project.undo()
    assert project.links()[3] == "a1"
    assert project.store.actors() == {"a1": ANNA, "a2": OTHER, "a3": BEN}


def test_splitting_refuses_what_would_split_nothing(project: Project) -> None:
    key = (project.ids[0], "L1", "m2")  # Ben
    cases: list[tuple[Callable[[], SplitActor], str]] = [
        (lambda: SplitActor(ANNA.id, "X", "Person", ()), "Tick"),
        (lambda: SplitActor(ANNA.id, "X", "Person", (key,)), "None of these"),
        (lambda: SplitActor(ActorId("a9"), "X", "Person", (key,)), "no actor a9"),
        (lambda: SplitActor(ANNA.id, " ", "Person", (key,)), "needs a name"),
        (lambda: SplitActor(ANNA.id, "X", "Time", (key,)), "no label of actors"),
        (lambda: SplitActor(ANNA.id, "X", "Person", ((ArticleId("?"), "L1", "m1"),)), "None of"),
    ]
    for command, message in cases:
        assert message in refused(project, command())


def test_only_unused_actors_are_deleted(project: Project) -> None:
    assert "not unused" in refused(project, DeleteActors((ANNA.id,)))
    project.do(AddActor("Nobody", "Person"))
    count = project.do(DeleteActors((ActorId("a4"), ActorId("a4"), ActorId("a77"))))
    assert count.actors == 1
    assert set(project.store.actors()) == {"a1", "a2", "a3"}
    assert DeleteActors((ANNA.id,)).label == "Delete an unused actor"
    assert DeleteActors((ANNA.id, BEN.id)).label == "Delete 2 unused actors"


def test_actors_are_changed_and_added(project: Project) -> None:
    project.do(
        ReviseActors((ReviseActor(ANNA.id, name="Anna K."), ReviseActor(BEN.id, codes={"x": "1"})))
    )
    actors = project.store.actors()
    assert (actors[ANNA.id].name, actors[BEN.id].codes) == ("Anna K.", {"x": "1"})
    assert "no actor a9" in refused(project, ReviseActors((ReviseActor(ActorId("a9"), name="X"),)))
    project.do(AddActor(" Cem  Ak", "Organization", ("Cem", "Cem Ak"), {"cameo": "C"}))
    assert project.store.actors()[ActorId("a4")] == an_actor(
        "a4", "Cem Ak", type="Organization", aliases=("Cem",), codes={"cameo": "C"}
    )
    assert "no label of actors" in refused(project, AddActor("X", "Time"))
    assert free_actor_id(["a2", "x9", "zz"]) == "a10"
