"""Changes over the whole project go through the workspace as one step among the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from annotator.commands.base import Stamp
from annotator.commands.bulk.articles import RemoveArticles, SetStatuses
from annotator.model.bulk import BulkCount, BulkItem, BulkReader, Part, SchemaSwap, SchemaText
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused, ProjectUnusable, Stopped, StoreFailed
from annotator.workspace.document import BulkStep, Step
from annotator.workspace.events import ChangeSaved, Failed, ProjectChanged
from annotator.workspace.ports import ArticleQuery
from tests.workspace.desks import FIRST, SECOND, Desk, ManualLane, RefusingStore, a_desk


@dataclass(frozen=True)
class Rename:
    """Every Person becomes a Place."""

    label: str = "Rename Person"

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        del stamp
        for state in reader.layers(types=[("mention", "Person")]):
            edits = tuple(Edit(m, replace(m, type="Place")) for m in state.marks.mentions)
            yield Part(state, Change(self.label, edits))


@dataclass(frozen=True)
class Refusing:
    """Refuses."""

    label: str = "Impossible"

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        raise CommandRefused("It cannot be.")
        yield


@dataclass(frozen=True)
class NewSchema:
    """Gives the schema another title."""

    label: str = "Change the schema"

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        schema = replace(reader.schema.schema, title="Another")
        yield SchemaSwap(reader.schema, SchemaText(schema, "another: text"))


def types(desk: Desk) -> list[str]:
    return [mark.type for mark in desk.shown()]  # type: ignore[union-attr]


def test_it_shows_in_the_open_article_and_is_told_once_it_is_on_disk() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.events.clear()
    counts: list[BulkCount] = []
    desk.workspace.bulk.execute(Rename(), counts.append)
    assert types(desk) == ["Place"]
    assert desk.shown() == desk.stored()
    assert [count.changed for count in counts] == [1]
    assert desk.told == ["MarksChanged:command", "ProjectChanged"]
    assert desk.workspace.undo_label == "Rename Person"


def test_a_preview_counts_and_changes_nothing() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    counts: list[BulkCount] = []
    desk.workspace.bulk.preview(Rename(), counts.append)
    assert (counts[0].changed, types(desk)) == (1, ["Person"])
    assert desk.workspace.undo_label != "Rename Person"


def test_it_is_one_step_among_the_others_also_after_reopening() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.bulk.execute(Rename())
    desk.tag(14, 21)
    for expected in (["Place"], ["Person"], []):
        desk.workspace.undo()
        assert types(desk) == expected
    for expected in (["Person"], ["Place"], ["Place", "Person"]):
        desk.workspace.redo()
        assert types(desk) == expected
    later = desk.again()
    later.workspace.undo()
    later.workspace.undo()
    assert types(later) == ["Person"]
    later.workspace.redo()
    assert types(later) == ["Place"]
    assert [event.origin for event in later.events if isinstance(event, ProjectChanged)] == [
        "undo",
        "redo",
    ]


def test_a_refusal_is_told_and_leaves_the_history() -> None:
    desk = a_desk()
    change = desk.tag(0, 9)
    desk.workspace.bulk.execute(Refusing())
    assert isinstance(desk.events[-1], Failed)
    assert desk.workspace.undo_label == change.label


def test_an_undo_that_fails_can_be_tried_again() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.bulk.execute(Rename())
    desk.store.refusal = StoreFailed("The disk is full.")
    desk.workspace.undo()
    assert isinstance(desk.events[-1], Failed)
    assert (desk.workspace.undo_label, desk.workspace.redo_label) == ("Rename Person", None)
    desk.store.refusal = None
    desk.workspace.undo()
    assert types(desk) == ["Person"]
    assert desk.workspace.redo_label == "Rename Person"


def test_marks_made_while_it_runs_are_made_again_upon_it() -> None:
    desk = a_desk(lane=ManualLane())
    desk.tag(0, 9)
    desk.workspace.bulk.execute(Rename())
    desk.tag(14, 21)
    for _ in range(5):
        desk.lane.drain()
    assert sorted(types(desk)) == ["Person", "Place"]
    assert desk.shown() == desk.stored()
    assert desk.workspace.unsaved == 0
    desk.workspace.undo()
    desk.lane.drain()
    assert types(desk) == ["Place"]


def test_what_is_not_saved_comes_first_or_nothing() -> None:
    desk = a_desk()
    desk.store.refused = {1}
    desk.tag(0, 9)
    with pytest.raises(StoreFailed, match="wait"):
        desk.workspace.bulk.execute(Rename())
    desk.workspace.retry_saving()
    desk.workspace.bulk.execute(Rename())
    assert types(desk) == ["Place"]


def test_the_open_article_closes_when_it_is_removed_and_comes_back() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.bulk.execute(RemoveArticles([FIRST]))
    assert desk.workspace.document is None
    assert desk.told[-2:] == ["ArticleClosed", "ProjectChanged"]
    assert desk.workspace.undo_label == "Remove 1 article"
    desk.workspace.undo()
    desk.workspace.open_article(FIRST)
    assert types(desk) == ["Person"]


def test_statuses_are_the_annotator_s_own() -> None:
    desk = a_desk()
    desk.workspace.bulk.execute(SetStatuses([FIRST, SECOND], "complete"))
    assert desk.store.count(ArticleQuery("A1", statuses=frozenset({"complete"}))) == 2
    assert desk.store.count(ArticleQuery("B2", statuses=frozenset({"complete"}))) == 0
    assert desk.workspace.document is not None
    assert desk.workspace.document.marks.layer.status == "complete"


def test_another_schema_is_the_workspace_s_at_once() -> None:
    desk = a_desk()
    title = desk.workspace.schema.title
    desk.workspace.bulk.execute(NewSchema())
    assert desk.workspace.schema.title == "Another"
    assert desk.workspace.project.schema_text == "another: text"
    desk.workspace.undo()
    assert desk.workspace.schema.title == title


def test_a_project_that_may_only_be_read_refuses() -> None:
    desk = a_desk(RefusingStore(read_only=True))
    with pytest.raises(ProjectUnusable):
        desk.workspace.bulk.execute(SetStatuses([FIRST], "complete"))


# -- while changes are being written -----------------------------------------------------------


def test_it_never_waits_for_what_is_being_written_but_comes_after_it() -> None:
    desk = a_desk(lane=ManualLane())
    desk.tag(0, 9)
    counts: list[BulkCount] = []
    before = len(desk.lane)
    desk.workspace.bulk.preview(Rename(), counts.append)
    desk.workspace.bulk.execute(Rename(), counts.append)
    desk.tag(14, 21)
    # Nothing ran and nothing was put before the first write.
    assert (len(desk.lane), desk.store.written, counts) == (before, [], [])
    assert [step.label for step in done(desk)] == ["Tag Person", "Rename Person", "Tag Person"]
    for _ in range(6):
        desk.lane.drain()
    assert [count.changed for count in counts] == [1, 1]
    assert [step.op_id for step in desk.store.steps("A1", 9)] == [s.op_id for s in done(desk)]
    assert sorted(types(desk)) == ["Person", "Place"]
    assert desk.shown() == desk.stored()


def test_an_undo_of_it_waits_its_turn_too() -> None:
    desk = a_desk(lane=ManualLane())
    desk.tag(0, 9)
    desk.workspace.bulk.execute(Rename())
    desk.workspace.undo()
    assert desk.workspace.redo_label == "Rename Person"
    for _ in range(6):
        desk.lane.drain()
    assert types(desk) == ["Person"]
    assert [step.kind for step in desk.store.steps("A1", 9)] == ["do", "do", "undo"]


def test_where_saving_fails_meanwhile_it_is_refused_and_a_preview_counts_what_is_saved() -> None:
    desk = a_desk(lane=ManualLane())
    desk.store.refused = {1}
    change = desk.tag(0, 9)
    counts: list[BulkCount] = []
    desk.workspace.bulk.execute(Rename())
    desk.workspace.bulk.preview(Rename(), counts.append)
    for _ in range(4):
        desk.lane.drain()
    assert desk.told[-2:] == ["SavingFailed", "Failed"]
    assert isinstance(desk.events[-1], Failed)
    assert "has to wait" in str(desk.events[-1].error)
    assert (desk.workspace.undo_label, counts[0].nothing) == (change.label, True)
    desk.workspace.retry_saving()
    desk.lane.drain()
    assert [mark.type for mark in desk.stored()] == ["Person"]


def test_it_keeps_its_place_when_others_saved_meanwhile() -> None:
    desk = a_desk(lane=ManualLane())
    other = desk.again()
    other.lane.drain()
    other.tag(29, 38)
    other.lane.drain()
    desk.tag(0, 9)
    desk.workspace.bulk.execute(Rename())
    desk.tag(14, 21)
    for _ in range(8):
        desk.lane.drain()
    assert any(isinstance(event, ProjectChanged) for event in desk.events)
    assert sorted(types(desk)) == ["Person", "Place", "Place"]
    labels = [step.label for step in done(desk)]
    assert labels[-3:] == ["Tag Person", "Rename Person", "Tag Person"]
    assert desk.shown() == desk.stored()


def test_what_is_asked_for_while_the_last_change_is_told_of_keeps_the_order() -> None:
    desk = a_desk(lane=ManualLane())
    desk.tag(0, 9)
    order: list[str] = []
    desk.workspace.bulk.preview(Rename(), lambda _: order.append("first"))
    desk.workspace.events.subscribe(
        ChangeSaved,
        lambda _: desk.workspace.bulk.preview(Rename(), lambda _: order.append("second")),
    )
    for _ in range(4):
        desk.lane.drain()
    assert order == ["first", "second"]


def done(desk: Desk) -> list[Step | BulkStep]:
    """The steps that can be undone, oldest first."""
    return list(desk.workspace._session.history._done)


# -- watched -----------------------------------------------------------------------------------


@dataclass
class Watcher:
    """Notes what jobs tell, and stops them if it is told to."""

    told: list[str]
    stop: bool = False

    def __call__(self, words: str) -> Watcher:
        self.told.append(words)
        return self

    def progress(self, percent: int) -> None:
        self.told.append("some" if percent else "none")

    def cancelled(self) -> bool:
        return self.stop

    def end(self) -> None:
        self.told.append("end")


def test_each_shows_how_far_it_is_undo_too() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    watcher = desk.workspace.bulk.watch = Watcher([])
    desk.workspace.bulk.preview(Rename(), lambda _: None)
    desk.workspace.bulk.execute(Rename())
    desk.workspace.undo()
    names = ["Counting what changes", "Rename Person", "Rename Person"]
    assert watcher.told == [word for name in names for word in (name, "some", "end")]


def test_one_that_is_stopped_leaves_all_as_it_was() -> None:
    desk = a_desk()
    change = desk.tag(0, 9)
    watcher = desk.workspace.bulk.watch = Watcher([], stop=True)
    desk.workspace.bulk.execute(Rename())
    assert isinstance(desk.events[-1], Failed)
    assert isinstance(desk.events[-1].error, Stopped)
    assert (types(desk), desk.workspace.undo_label) == (["Person"], change.label)
    assert watcher.told[-1] == "end"
    heard: list[BulkCount] = []
    desk.workspace.bulk.preview(Rename(), heard.append)
    assert isinstance(desk.events[-1], Failed)
    assert (heard, watcher.told[-1]) == ([], "end")
    watcher.stop = False
    desk.workspace.bulk.execute(Rename())
    assert types(desk) == ["Place"]


def test_one_that_gives_up_waiting_ends() -> None:
    desk = a_desk(lane=ManualLane())
    watcher = desk.workspace.bulk.watch = Watcher([])
    desk.store.refused = {1}
    desk.tag(0, 9)
    desk.workspace.bulk.execute(Rename())
    desk.lane.drain()
    assert watcher.told == ["Rename Person", "end"]
