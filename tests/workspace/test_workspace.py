from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.commands.base import Context, Stamp
from annotator.commands.details import CreateActor, LinkActor, SetNote, SetStatus
from annotator.commands.events import AddEvent, FillRole
from annotator.commands.macro import Macro
from annotator.commands.removal import RemoveMark
from annotator.model.actor_use import ActorUse, MentionsQuery
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError, CommandRefused, NotFound, ProjectUnusable
from annotator.model.errors import StoreFailed as Refused
from annotator.model.identity import ActorId, ArticleId, LayerId, MarkId
from annotator.model.mark_set import MarkSet, empty_layer
from annotator.model.marks import Actor, Mark, Mention
from annotator.model.project import NewRecord, StoredMarks
from annotator.model.span import Span
from annotator.workspace.document import apply_to_registry
from annotator.workspace.events import (
    ArticleOpened,
    ArticlesAdded,
    ChangeSaved,
    Failed,
    MarksArrived,
    MarksChanged,
    ProjectOpened,
    SavingFailed,
)
from annotator.workspace.ports import JournalEntry, Lane
from annotator.workspace.workspace import LONGEST_PAUSE, REMEMBERED_STEPS, Workspace
from tests.builders import AT, a_layer, a_mention, a_relation, a_schema, an_actor, ref
from tests.fakes import FixedClock, InlineLane, MemoryStore
from tests.strategies import commands
from tests.workspace.desks import (
    FIRST,
    SECOND,
    TEXTS,
    Desk,
    ManualLane,
    RefusingStore,
    a_desk,
    an_article_of,
)

# -- the project -------------------------------------------------------------------------------


def test_opening_reads_the_project_and_says_so() -> None:
    desk = a_desk(article=None)
    assert desk.told == ["ProjectOpened"]
    assert desk.events == [ProjectOpened(desk.store.project())]
    assert desk.workspace.schema == a_schema()
    assert desk.workspace.document is None


def test_before_it_is_open_a_project_is_a_bug_to_ask_for() -> None:
    workspace = Workspace(RefusingStore(), ManualLane(), FixedClock(), annotator="A1")
    with pytest.raises(RuntimeError, match="not open yet"):
        _ = workspace.project


def test_articles_come_with_the_annotator_s_own_counts() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    seen: list[Any] = []
    desk.workspace.articles(then=lambda rows, total: seen.append((rows, total)))
    rows, total = seen[0]
    assert ([row.id for row in rows], total) == ([FIRST, SECOND], 2)
    assert [(row.status, row.marks) for row in rows] == [("in_progress", 1), ("new", 0)]
    desk.workspace.articles(words="MAYOR", then=lambda rows, total: seen.append((rows, total)))
    assert [row.id for row in seen[1][0]] == [SECOND]
    desk.workspace.articles(offset=1, limit=1, then=lambda rows, n: seen.append((rows, n)))
    assert ([row.id for row in seen[2][0]], seen[2][1]) == ([SECOND], 2)


def test_what_the_store_refuses_to_read_is_told() -> None:
    desk = a_desk(article=None)
    failure = Refused("The disk failed.")

    def refuse(*_: object) -> Any:
        raise failure

    desk.events.clear()
    desk.store.stats = refuse  # type: ignore[method-assign]
    desk.workspace.stats(lambda _: pytest.fail("there is nothing to count"))
    desk.workspace.open_article(ArticleId("nowhere"), then=lambda: pytest.fail("nothing opened"))
    first, second = desk.events
    assert first == Failed(failure)
    assert isinstance(second, Failed)
    assert isinstance(second.error, NotFound)
    assert desk.workspace.document is None


# -- the open article --------------------------------------------------------------------------


def test_opening_an_article_shows_it_and_then_calls() -> None:
    desk = a_desk(article=None)
    desk.events.clear()
    order: list[object] = desk.events
    desk.workspace.open_article(SECOND, then=lambda: order.append("then"))
    assert order == [ArticleOpened(SECOND), "then"]
    assert desk.workspace.document is not None
    assert desk.workspace.document.article.text == TEXTS[SECOND]


def test_of_two_articles_wanted_quickly_only_the_last_is_shown() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane, article=None)
    desk.events.clear()
    desk.workspace.open_article(FIRST, then=lambda: pytest.fail("nobody waits for it any more"))
    desk.workspace.open_article(SECOND)
    lane.drain()
    assert desk.events == [ArticleOpened(SECOND)]


def test_an_article_that_is_missing_leaves_the_open_one() -> None:
    desk = a_desk()
    desk.workspace.open_article(ArticleId("nowhere"))
    assert desk.told == ["Failed"]
    assert desk.workspace.document is not None
    assert desk.workspace.document.article.id == FIRST
    desk.tag(0, 9)
    assert len(desk.stored()) == 1


# -- changing ----------------------------------------------------------------------------------


def test_a_command_changes_then_saves() -> None:
    desk = a_desk()
    change = desk.tag(0, 9)
    assert desk.events == [
        MarksChanged(FIRST, change, "command"),
        ChangeSaved(FIRST, change, 0),
    ]
    assert desk.shown() == desk.stored()
    (mention,) = desk.stored()
    assert isinstance(mention, Mention)
    assert (mention.id, mention.type, mention.by.author) == ("m1", "Person", "A1")
    assert mention.by.created == mention.by.modified == "2026-11-22T10:15:30Z"


def test_changes_are_announced_at_once_and_saved_one_after_the_other() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.tag(0, 9)
    desk.tag(14, 21)
    assert desk.told == ["MarksChanged:command"] * 2
    assert (desk.workspace.unsaved, desk.workspace.unsaved_marks()) == (2, {"m1", "m2"})
    assert len(lane) == 1, "one write at a time"
    lane.run()
    assert desk.told[2:] == ["ChangeSaved"]
    assert desk.workspace.unsaved_marks() == {"m2"}
    lane.run()
    assert desk.workspace.unsaved_marks() == set()
    assert [entry.version for entry in desk.store.written] == [0, 1]


def test_ids_are_numbered_and_never_used_again() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.execute(AddEvent("Visit", Span.single(39, 46)))
    desk.workspace.undo()
    desk.tag(14, 21)
    assert [mark.id for mark in desk.shown()] == ["m1", "m3"]
    later = desk.again()
    later.workspace.execute(RemoveMark(later.shown()[1].id))
    later.tag(14, 21)
    assert [mark.id for mark in later.again().shown()] == ["m1", "m4"]


def test_every_entry_has_an_id_of_its_own() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.undo()
    desk.workspace.redo()
    later = desk.again()
    later.tag(14, 21)
    ids = [entry.op_id for entry in desk.store.written]
    assert len(set(ids)) == len(ids) == 4
    assert [entry.reverts for entry in desk.store.written] == [None, ids[0], ids[0], None]
    assert [entry.kind for entry in desk.store.written] == ["do", "undo", "redo", "do"]


def test_the_first_mark_starts_the_article_in_the_same_step() -> None:
    desk = a_desk()
    change = desk.tag(0, 9)
    assert [edit.kind for edit in change.edits] == ["mention", "layer"]
    layer = desk.store.load(FIRST, "A1").marks.layer
    assert layer.status == "in_progress"
    assert [edit.kind for edit in desk.tag(14, 21).edits] == ["mention"], "it has started already"
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.store.load(FIRST, "A1").marks.layer.status == "new"
    assert desk.stored() == []
    desk.workspace.redo()
    assert desk.store.load(FIRST, "A1").marks.layer.status == "in_progress"


def test_a_mark_takes_back_that_there_is_nothing_to_mark() -> None:
    desk = a_desk()
    desk.workspace.execute(SetStatus("complete", True))
    assert desk.store.load(FIRST, "A1").marks.layer.nothing_to_mark
    desk.tag(0, 9)
    layer = desk.store.load(FIRST, "A1").marks.layer
    assert (layer.status, layer.nothing_to_mark) == ("complete", False)
    desk.workspace.undo()
    assert desk.store.load(FIRST, "A1").marks.layer.nothing_to_mark


def test_setting_the_status_by_hand_stays_as_it_was_set() -> None:
    desk = a_desk()
    desk.workspace.execute(SetStatus("flagged"))
    desk.tag(0, 9)
    assert desk.store.load(FIRST, "A1").marks.layer.status == "flagged"


def test_a_refused_command_changes_and_writes_nothing() -> None:
    desk = a_desk()
    with pytest.raises(CommandRefused, match="no mention label"):
        desk.tag(0, 9, "Ghost")
    assert (desk.events, desk.shown(), desk.store.asked) == ([], [], 0)
    assert desk.workspace.undo_label is None


def test_without_an_article_there_is_nothing_to_change() -> None:
    desk = a_desk(article=None)
    with pytest.raises(CommandRefused, match="No article is open") as refusal:
        desk.tag(0, 9)
    assert refusal.value.hint


def test_a_macro_is_one_step() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.execute(
        Macro("Visit by Anna", (AddEvent("Visit", Span.single(39, 46)), FillRole("e2", "agent", ref("m1"))))
    )  # fmt: skip
    assert desk.workspace.undo_label == "Visit by Anna"
    desk.workspace.undo()
    assert [mark.id for mark in desk.stored()] == ["m1"]


def test_a_bug_in_a_listener_loses_no_mark() -> None:
    desk = a_desk()

    def stumble(_: object) -> None:
        raise ZeroDivisionError

    stop = desk.workspace.events.subscribe(MarksChanged, stumble)
    with pytest.raises(ZeroDivisionError):
        desk.tag(0, 9)
    stop()
    assert desk.shown() == desk.stored() != []
    stop = desk.workspace.events.subscribe(ChangeSaved, stumble)
    with pytest.raises(ZeroDivisionError):
        desk.tag(14, 21)
    stop()
    assert len(desk.stored()) == 2
    desk.workspace.undo()
    assert [mark.id for mark in desk.stored()] == ["m1"], "what was saved can be undone"


# -- undo and redo -----------------------------------------------------------------------------


def test_undo_and_redo_say_what_they_would_do() -> None:
    desk = a_desk()
    assert (desk.workspace.undo_label, desk.workspace.redo_label) == (None, None)
    change = desk.tag(0, 9)
    assert (desk.workspace.undo_label, desk.workspace.redo_label) == (change.label, None)
    desk.workspace.undo()
    assert (desk.workspace.undo_label, desk.workspace.redo_label) == (None, change.label)
    assert desk.told[2:] == ["MarksChanged:undo", "ChangeSaved"]
    desk.workspace.redo()
    assert desk.told[4:] == ["MarksChanged:redo", "ChangeSaved"]
    assert desk.shown() == desk.stored() != []
    desk.workspace.undo()
    desk.tag(14, 21)
    assert desk.workspace.redo_label is None


def test_with_nothing_to_undo_or_redo_that_is_said() -> None:
    desk = a_desk()
    with pytest.raises(CommandRefused, match="nothing to undo"):
        desk.workspace.undo()
    with pytest.raises(CommandRefused, match="nothing to redo"):
        desk.workspace.redo()


@pytest.mark.parametrize("slow", [False, True])
def test_undo_opens_the_article_of_the_step(slow: bool) -> None:
    lane = ManualLane() if slow else InlineLane()
    desk = a_desk(lane=lane)
    desk.tag(0, 9)
    desk.workspace.open_article(SECOND)
    lane.drain()
    desk.events.clear()
    desk.workspace.undo()
    lane.drain()
    lane.drain()
    assert desk.told == ["ArticleOpened", "MarksChanged:undo", "ChangeSaved"]
    assert desk.events[0] == ArticleOpened(FIRST)
    assert desk.stored() == desk.shown() == []
    desk.workspace.open_article(SECOND)
    lane.drain()
    desk.workspace.redo()
    lane.drain()
    lane.drain()
    assert desk.workspace.document is not None
    assert desk.workspace.document.article.id == FIRST
    assert desk.stored() == desk.shown() != []


def test_two_quick_undos_across_articles_are_two() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.tag(0, 9)
    desk.tag(14, 21)
    lane.drain()
    desk.workspace.open_article(SECOND)
    lane.drain()
    assert desk.workspace.flush()
    desk.workspace.undo()
    desk.workspace.undo()
    for _ in range(6):
        lane.drain()
    assert desk.stored() == desk.shown() == []


def test_undo_whose_article_cannot_be_opened_leaves_the_history() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.open_article(SECOND)
    load = desk.store.load
    failure = Refused("The disk failed.")

    def refuse(*_: object) -> Any:
        raise failure

    desk.store.load = refuse  # type: ignore[method-assign]
    desk.workspace.undo()
    assert desk.events[-1] == Failed(failure)
    assert desk.workspace.undo_label is not None
    desk.store.load = load  # type: ignore[method-assign]
    desk.workspace.undo()
    assert desk.stored() == []


def test_undo_and_redo_go_on_after_reopening() -> None:
    desk = a_desk()
    for start, end in ((0, 9), (14, 21), (29, 38)):
        desk.tag(start, end)
    desk.workspace.undo()
    desk.workspace.close()
    later = desk.again()
    labels = (desk.workspace.undo_label, desk.workspace.redo_label)
    assert (later.workspace.undo_label, later.workspace.redo_label) == labels
    later.workspace.redo()
    assert [mark.id for mark in later.stored()] == ["m1", "m2", "m3"]
    for _ in range(3):
        later.workspace.undo()
    assert later.stored() == []
    last = later.again()
    for _ in range(3):
        last.workspace.redo()
    assert last.shown() == last.stored()
    assert [mark.id for mark in last.stored()] == ["m1", "m2", "m3"]
    assert last.workspace.redo_label is None


def test_a_step_after_reopening_ends_what_could_be_redone() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.undo()
    desk.again().tag(14, 21)
    assert desk.again().workspace.redo_label is None


def test_only_the_newest_steps_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert REMEMBERED_STEPS >= 1000
    monkeypatch.setattr("annotator.workspace.workspace.REMEMBERED_STEPS", 2)
    desk = a_desk()
    for start in (0, 5, 14):
        desk.tag(start, start + 4)
    later = desk.again()
    later.workspace.undo()
    later.workspace.undo()
    assert [mark.id for mark in later.stored()] == ["m1"]
    with pytest.raises(CommandRefused):
        later.workspace.undo()


def test_undo_of_marks_that_were_changed_elsewhere_is_refused() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    window = desk.again()
    other = desk.again()
    other.workspace.execute(SetNote("m1", "so"))
    window.workspace.open_article(SECOND)
    window.workspace.undo()
    failed = window.events[-1]
    assert isinstance(failed, Failed)
    assert "changed elsewhere" in failed.error.message
    assert failed.error.hint
    with pytest.raises(CommandRefused, match="changed elsewhere"):
        window.workspace.undo()
    assert len(window.stored()) == 1
    window.tag(14, 21)
    assert len(window.stored()) == 2, "the window can still be worked with"


# -- the registry ------------------------------------------------------------------------------


def test_actors_are_made_shared_and_taken_back() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.execute(CreateActor("m1", "Anna Kral"))
    (actor,) = desk.workspace.actors.values()
    assert desk.store.actors() == desk.workspace.actors == {actor.id: actor}
    desk.workspace.open_article(SECOND)
    desk.tag(41, 47)
    desk.workspace.execute(LinkActor("m1", actor.id))
    for _ in range(4):
        desk.workspace.undo()
    assert desk.store.actors() == desk.workspace.actors == {}
    for _ in range(4):
        desk.workspace.redo()
    assert desk.store.actors() == desk.again().workspace.actors == {actor.id: actor}


def test_undo_of_an_actor_that_was_changed_since_is_refused() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.execute(CreateActor("m1", "Anna Kral"))
    (actor,) = desk.workspace.actors.values()
    desk.workspace.actors[actor.id] = an_actor(actor.id, "Anne Kral")
    with pytest.raises(CommandRefused, match="actor was changed elsewhere") as refusal:
        desk.workspace.undo()
    assert refusal.value.hint
    assert desk.workspace.undo_label is not None


def test_a_refusal_after_opening_the_article_is_told_not_raised() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.tag(0, 9)
    desk.workspace.execute(CreateActor("m1", "Anna Kral"))
    desk.workspace.flush()
    (actor,) = desk.workspace.actors.values()
    desk.workspace.actors[actor.id] = an_actor(actor.id, "Anne Kral")
    desk.workspace.open_article(SECOND)
    lane.drain()
    desk.workspace.undo()
    lane.drain()
    failed = desk.events[-1]
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, CommandRefused)


# -- saving ------------------------------------------------------------------------------------

STEPS = 6


def work(desk: Desk) -> None:
    """Six changes in two articles, with an undo and a redo among them."""
    desk.tag(0, 9)
    desk.tag(14, 21)
    desk.workspace.undo()
    desk.workspace.redo()
    desk.workspace.open_article(SECOND)
    desk.tag(0, 9)
    desk.workspace.open_article(FIRST)
    desk.tag(29, 38)


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize("failing", range(1, STEPS + 1))
def test_a_write_that_fails_loses_nothing(failing: int, slow: bool) -> None:
    calm = a_desk()
    work(calm)
    lane = ManualLane() if slow else InlineLane()
    desk = a_desk(lane=lane)
    # Every change tries again, so all tries up to the last must fail.
    desk.store.refused = set(range(failing, 100))
    desk.tag(0, 9)
    desk.tag(14, 21)
    desk.workspace.undo()
    desk.workspace.redo()
    desk.workspace.open_article(SECOND)
    lane.drain()
    desk.tag(0, 9)
    desk.workspace.open_article(FIRST)
    lane.drain()
    desk.tag(29, 38)
    assert not desk.workspace.flush()
    assert desk.workspace.unsaved == STEPS - failing + 1
    assert len(desk.store.written) == failing - 1
    failures = [event for event in desk.events if isinstance(event, SavingFailed)]
    assert failures[-1].waiting == desk.workspace.unsaved
    assert failures[-1].error.hint
    assert [mark.id for mark in desk.shown()] == ["m1", "m2", "m3"]
    desk.store.refused = set()
    desk.workspace.retry_saving()
    assert desk.workspace.flush()
    assert (desk.workspace.unsaved, desk.workspace.unsaved_marks()) == (0, set())
    assert [e.change for e in desk.store.written] == [e.change for e in calm.store.written]
    assert [e.kind for e in desk.store.written] == [e.kind for e in calm.store.written]
    for article in (FIRST, SECOND):
        assert desk.stored(article) == calm.stored(article)


def test_one_failure_stops_the_queue_until_it_is_tried_again() -> None:
    desk = a_desk()
    desk.store.refused = {1}
    desk.tag(0, 9)
    assert desk.told == ["MarksChanged:command", "SavingFailed"]
    assert desk.workspace.unsaved_marks() == {"m1"}
    assert desk.workspace.flush() is False
    desk.tag(14, 21)
    assert desk.workspace.unsaved == 0, "the next change tries again, the older one first"
    assert [entry.change.edits[0].id for entry in desk.store.written] == ["m1", "m2"]


def test_retrying_while_nothing_waits_or_a_write_is_under_way_does_nothing() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.workspace.retry_saving()
    assert len(lane) == 0
    desk.tag(0, 9)
    desk.workspace.retry_saving()
    assert len(lane) == 1


def test_coming_back_while_writes_wait_shows_what_was_marked() -> None:
    desk = a_desk()
    desk.store.refused = set(range(1, 100))
    desk.tag(0, 9)
    desk.workspace.open_article(SECOND)
    assert desk.workspace.unsaved_marks() == set(), "they are the other article's"
    desk.workspace.open_article(FIRST)
    assert [mark.id for mark in desk.shown()] == ["m1"]
    assert desk.workspace.unsaved_marks() == {"m1"}
    desk.tag(14, 21)
    desk.store.refused = set()
    desk.workspace.retry_saving()
    assert [mark.id for mark in desk.stored()] == ["m1", "m2"]
    desk.workspace.open_article(SECOND)
    desk.workspace.open_article(FIRST)
    assert desk.shown() == desk.stored(), "now it comes from the store again"


def test_a_change_made_while_its_article_is_being_read_is_not_covered() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.workspace.open_article(FIRST)
    desk.tag(0, 9)
    lane.run()
    assert [mark.id for mark in desk.shown()] == ["m1"]
    assert desk.workspace.flush()
    desk.tag(14, 21)
    assert desk.workspace.flush()
    assert [mark.id for mark in desk.stored()] == ["m1", "m2"]


def test_close_writes_what_waits_and_lets_go() -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.tag(0, 9)
    desk.tag(14, 21)
    desk.workspace.close()
    assert len(desk.store.written) == 2
    assert desk.store.closed


def test_what_is_read_while_the_project_closes_is_not_told(tmp_path: Path) -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    desk.tag(0, 9)
    asked = desk.workspace
    asked.open_article(SECOND, then=lambda: pytest.fail("opened"))
    asked.open_article(ArticleId("nowhere"))
    asked.articles(then=lambda *_: pytest.fail("listed"))
    asked.stats(lambda _: pytest.fail("counted"))
    asked.import_paths([tmp_path / "none.txt"], lambda _: pytest.fail("imported"))
    asked.export(tmp_path / "out.jsonl", lambda _: pytest.fail("exported"))
    asked.close()
    assert desk.told == ["MarksChanged:command", "ChangeSaved"]
    assert len(desk.store.written) == 1
    assert (tmp_path / "out.jsonl").exists(), "what was asked for is done"


def test_close_tries_once_more_what_failed() -> None:
    desk = a_desk()
    desk.store.refused = {1}
    desk.tag(0, 9)
    desk.workspace.close()
    assert len(desk.stored()) == 1
    assert desk.store.closed


def test_close_ends_where_saving_goes_on_failing() -> None:
    desk = a_desk()
    desk.store.refused = set(range(1, 100))
    desk.tag(0, 9)
    desk.workspace.close()
    assert (desk.stored(), desk.workspace.unsaved, desk.store.closed) == ([], 1, True)


def test_flush_ends_after_a_bug_in_the_store() -> None:
    desk = a_desk()

    def stumble(_: JournalEntry) -> int:
        raise ZeroDivisionError

    desk.store.write = stumble  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        desk.tag(0, 9)
    assert desk.workspace.flush() is False
    assert desk.workspace.unsaved == 1
    desk.workspace.close()
    assert desk.store.closed


# -- read only, annotators, time ---------------------------------------------------------------


def test_a_project_that_may_only_be_read_refuses_with_a_hint() -> None:
    desk = a_desk(RefusingStore(read_only=True))
    with pytest.raises(ProjectUnusable, match="reading only") as refusal:
        desk.tag(0, 9)
    assert refusal.value.hint
    assert (desk.shown(), desk.events, desk.store.asked) == ([], [], 0)


def test_undo_in_a_project_that_may_only_be_read_refuses_before_anything_opens() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    later = desk.again()
    later.workspace.open_article(SECOND)
    later.events.clear()
    later.store._info = replace(later.store._info, read_only=True)
    later.workspace.open()
    later.events.clear()
    with pytest.raises(ProjectUnusable):
        later.workspace.undo()
    assert later.events == []


def test_annotators_have_layers_of_their_own() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    other = desk.again("A2")
    assert (other.shown(), other.workspace.undo_label) == ([], None)
    other.tag(14, 21)
    assert [m.span.start for m in desk.again().shown() if isinstance(m, Mention)] == [0]
    assert [m.span.start for m in other.again("A2").shown() if isinstance(m, Mention)] == [14]
    assert [entry.layer.id for entry in desk.store.written] == ["L1", "L2"]


def test_working_time_grows_with_the_clock() -> None:
    desk = a_desk()
    clock, seen = desk.clock, []
    for pause, start in ((5, 0), (0.2, 5), (7, 14), (3600, 18), (-50, 22)):
        clock.tick(pause)
        desk.tag(start, start + 3)
        assert desk.workspace.document is not None
        seen.append(desk.workspace.document.marks.layer.seconds)
    assert seen == [5, 5, 12, 12 + LONGEST_PAUSE, 12 + LONGEST_PAUSE]
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == seen[-1]


def test_working_time_is_no_part_of_undo() -> None:
    desk = a_desk()
    for _ in range(3):
        desk.clock.tick(4)
        desk.tag(0, 9)
        desk.clock.tick(4)
        desk.workspace.undo()
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == 24
    later = desk.again()
    later.clock.tick(6)
    later.tag(0, 9)
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == 30


def test_time_in_another_article_counts_there() -> None:
    desk = a_desk()
    desk.clock.tick(10)
    desk.workspace.open_article(SECOND)
    desk.clock.tick(3)
    desk.tag(0, 9)
    (exported,) = [r.layers[0] for r in desk.store.records() if r.layers]
    assert exported.seconds == 3


# -- in and out --------------------------------------------------------------------------------


def test_import_adds_articles_and_their_actors(tmp_path: Path) -> None:
    source = MemoryStore(replace(a_schema(), sha256="0" * 64))
    actor = an_actor("a1", "Cem Ak")
    record = NewRecord(
        replace(an_article_of(FIRST), id=ArticleId(FIRST[:-1] + "H"), text="Cem Ak spoke."),
        (empty_layer(1, "A9"),),
        {empty_layer(1, "A9").id: (a_mention("m1", "Person", 0, 6, actor=actor.id),)},
        (actor,),
    )
    source.add([record], at=AT)
    exporter = Workspace(source, InlineLane(), FixedClock(), annotator="A9")
    file = tmp_path / "in.jsonl"
    exporter.export(file, lambda _: None)

    desk = a_desk()
    reports: list[Any] = []
    desk.workspace.import_paths([file], reports.append)
    assert reports[0].added == 1
    assert desk.events == [ArticlesAdded(1, 0)]
    assert desk.workspace.actors == {actor.id: actor}
    # The next actor must get an id that the imported one has not.
    desk.tag(0, 9)
    desk.workspace.execute(CreateActor("m1", "Anna Kral"))
    assert (desk.workspace.unsaved, len(desk.store.actors())) == (0, 2)


def test_import_keeps_actors_that_wait_to_be_written(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("A short text of its own.", encoding="utf-8")
    desk = a_desk()
    desk.store.refused = set(range(1, 100))
    desk.tag(0, 9)
    desk.workspace.execute(CreateActor("m1", "Anna Kral"))
    desk.workspace.import_paths([file], lambda _: None)
    assert list(desk.workspace.actors) == [ActorId("a1")]
    desk.workspace.undo()
    desk.workspace.import_paths([file], lambda _: None)
    assert desk.workspace.actors == {}
    desk.store.refused = set()
    desk.workspace.retry_saving()
    assert (desk.workspace.unsaved, desk.store.actors()) == (0, {})


def test_an_export_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    desk = a_desk()
    desk.workspace.export(tmp_path / "no folder" / "out.jsonl", lambda _: pytest.fail("written"))
    assert desk.told == ["Failed"]


# -- any order ---------------------------------------------------------------------------------


class AtWork(RuleBasedStateMachine):
    """A person at work with a disk that fails now and then, in any order."""

    @initialize()
    def begin(self) -> None:
        self.desk = a_desk(lane=ManualLane())
        self.memory: dict[ArticleId, object] = {}
        self.accepted = 0
        self.desk.tag(0, 9)
        self.desk.tag(29, 38, "Organization")
        self.desk.workspace.execute(AddEvent("Visit", Span.single(39, 46)))
        self.desk.workspace.execute(CreateActor("m1", "Anna Kral"))
        self.remember()

    def remember(self) -> None:
        """What each article looked like when it was last on the desk."""
        document = self.desk.workspace.document
        assert document is not None
        self.memory[document.article.id] = document.marks.snapshot()

    @property
    def lane(self) -> ManualLane:
        assert isinstance(self.desk.lane, ManualLane)
        return self.desk.lane

    @rule(data=st.data())
    def execute(self, data: st.DataObject) -> None:
        workspace = self.desk.workspace
        document = workspace.document
        assert document is not None
        on = Context(
            document.article, workspace.schema, document.marks, workspace.actors, Stamp("A1", AT)
        )
        for _ in range(4):
            with suppress(CommandRefused):
                workspace.execute(data.draw(commands(on)))
                self.accepted += 1
                break
        self.remember()

    @rule(start=st.integers(0, 40), label=st.sampled_from(("Person", "Place")))
    def tag(self, start: int, label: str) -> None:
        with suppress(CommandRefused):
            self.desk.tag(start, start + 3, label)
        self.remember()

    @rule()
    def undo(self) -> None:
        with suppress(CommandRefused):
            self.desk.workspace.undo()
        self.remember()

    @rule()
    def redo(self) -> None:
        with suppress(CommandRefused):
            self.desk.workspace.redo()
        self.remember()

    @rule(article=st.sampled_from((FIRST, SECOND)))
    def open(self, article: ArticleId) -> None:
        self.desk.workspace.open_article(article)

    @rule(seconds=st.sampled_from((0.4, 2, 100, -5)))
    def wait(self, seconds: float) -> None:
        self.desk.clock.tick(seconds)

    @rule(pieces=st.integers(1, 3))
    def let_the_lane_run(self, pieces: int) -> None:
        for _ in range(pieces):
            self.lane.run()
            self.remember()

    @rule()
    def the_disk_fails(self) -> None:
        self.desk.store.refusal = Refused("The disk is full.", hint="Free some space.")

    @rule()
    def the_disk_works_again(self) -> None:
        self.desk.store.refusal = None
        self.desk.workspace.retry_saving()

    @rule()
    def settle(self) -> None:
        self.desk.store.refusal = None
        for _ in range(100):
            if not len(self.lane) and not self.desk.workspace.unsaved:
                break
            self.desk.workspace.retry_saving()
            self.lane.run()
            self.remember()
        assert self.desk.workspace.flush()
        self.stored_is_what_was_shown()

    @rule()
    def reopen(self) -> None:
        self.settle()
        old = self.desk.workspace
        labels = [(s.op_id, s.change) for s in (*old._history.done, *old._history.undone)]
        assert old.document is not None
        here = old.document.article.id
        old.close()
        self.desk = a_desk(self.desk.store, lane=ManualLane(), clock=self.desk.clock, article=here)
        new = self.desk.workspace
        assert [(s.op_id, s.change) for s in (*new._history.done, *new._history.undone)] == labels
        assert len(new._history.done) == len(old._history.done)
        assert new.actors == old.actors
        self.remember()

    @invariant()
    def no_bug_and_no_conflict(self) -> None:
        for event in self.desk.events:
            if isinstance(event, SavingFailed | Failed):
                assert isinstance(event.error, Refused | CommandRefused), event
        seconds = [entry.seconds for entry in self.desk.store.written]
        assert all(0 <= one <= LONGEST_PAUSE for one in seconds)

    def stored_is_what_was_shown(self) -> None:
        store, workspace = self.desk.store, self.desk.workspace
        for article, shown in self.memory.items():
            assert store.load(article, "A1").marks.snapshot() == shown
        assert store.actors() == workspace.actors
        replayed = {id_: MarkSet(empty_layer(1, "A1")) for id_ in TEXTS}
        registry: dict[ActorId, Actor] = {}
        for step in store.steps("A1", 10_000):
            replayed[step.article].apply(step.change)
            apply_to_registry(registry, step.change)
        assert registry == store.actors()
        for article, marks in replayed.items():
            assert store.load(article, "A1").marks.snapshot() == marks.snapshot()


TestAtWork = AtWork.TestCase


def test_the_comparison_notices_a_mark_that_was_not_written() -> None:
    machine = AtWork()
    machine.begin()
    machine.desk.tag(14, 21)
    machine.remember()
    machine.settle()
    machine.memory[FIRST] = MarkSet(empty_layer(1, "A1")).snapshot()
    with pytest.raises(AssertionError):
        machine.stored_is_what_was_shown()


def test_errors_of_this_file_are_the_world_s() -> None:
    assert issubclass(Refused, AnnotatorError)


# -- articles too long to be read at once ------------------------------------------------------

LONG = Article(ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2H"), "Anna Kral met Ben Ode. " * 2000)
FAR = tuple(a_mention(f"m{n}", "Person", 23 * n, 23 * n + 9) for n in range(1, 1500, 30))
LINK = a_relation("r2000", "ally-of", "m1", "m1471")


def a_long_desk(lane: Lane | None = None) -> Desk:
    """A workspace with a long article whose marks lie all over it."""
    store = RefusingStore()
    store.add([NewRecord(LONG, (a_layer(),), {LayerId("L1"): (*FAR, LINK)})], at=AT)
    return a_desk(store, lane=lane)


def test_a_long_article_shows_where_it_begins_and_the_rest_follows() -> None:
    desk = a_long_desk()
    desk.workspace.open_article(LONG.id)
    document = desk.workspace.document
    assert document is not None
    assert {"m1", "m31", "m1471", "r2000"} <= {mark.id for mark in document.so_far}
    assert len(document.so_far) < len(FAR)
    rounds = 0
    while desk.workspace.fill(7):
        rounds += 1
    arrived = [event for event in desk.events if isinstance(event, MarksArrived)]
    assert rounds >= 5
    assert [event.whole for event in arrived] == [False] * (len(arrived) - 1) + [True]
    assert not any(event.replaced for event in arrived)
    told = [mark.id for event in arrived for mark in event.marks]
    assert len(told) == len(set(told))
    assert len(document.so_far) == len(FAR) + 1
    assert all(document.so_far.get(mark.id) == mark for mark in (*FAR, LINK))
    assert not desk.workspace.fill(7)


def test_what_asks_for_the_marks_gets_all_of_them() -> None:
    desk = a_long_desk()
    desk.workspace.open_article(LONG.id)
    assert desk.workspace.document is not None
    assert len(desk.workspace.document.marks) == len(FAR) + 1
    desk.workspace.fill(1)
    (arrived,) = (event for event in desk.events if isinstance(event, MarksArrived))
    assert arrived.whole


def test_a_change_made_at_once_knows_all_marks() -> None:
    desk = a_long_desk()
    desk.workspace.open_article(LONG.id)
    desk.workspace.execute(RemoveMark(MarkId("m1471")))
    assert "r2000" not in {mark.id for mark in desk.stored(LONG.id)}
    desk.tag(34_500, 34_509)
    assert [m.id for m in desk.stored(LONG.id) if m.id == "m2001"] == ["m2001"]


def test_marks_that_changed_between_the_two_readings_are_read_anew() -> None:
    desk = a_long_desk()
    other = desk.again()

    def meanwhile(article: ArticleId, annotator: str) -> StoredMarks:
        del desk.store.load_rest  # type: ignore[method-assign]
        other.workspace.open_article(LONG.id)
        other.workspace.execute(RemoveMark(MarkId("m1")))
        return MemoryStore.load_rest(desk.store, article, annotator)

    desk.store.load_rest = meanwhile  # type: ignore[method-assign]
    desk.workspace.open_article(LONG.id)
    while desk.workspace.fill(1000):
        pass
    arrived = [event for event in desk.events if isinstance(event, MarksArrived)]
    assert arrived[0].replaced
    desk.tag(34_500, 34_509)
    assert not any(isinstance(event, Failed) for event in desk.events)
    assert {mark.id for mark in desk.stored(LONG.id)} == {mark.id for mark in desk.shown()}
    assert "m1" not in {mark.id for mark in desk.shown()}


@pytest.mark.parametrize("asks", ["fills", "marks"])
def test_damage_far_down_closes_the_article_and_says_so(asks: str) -> None:
    desk = a_long_desk()

    def damaged(article: ArticleId, annotator: str) -> StoredMarks:
        def marks() -> Iterator[Mark]:
            yield FAR[0]
            raise Refused("Mark m31 is damaged.")

        found = MemoryStore.load_rest(desk.store, article, annotator)
        return replace(found, marks=marks())

    desk.store.load_rest = damaged  # type: ignore[method-assign]
    desk.workspace.open_article(LONG.id)
    if asks == "marks":
        with pytest.raises(Refused, match="m31"):
            desk.tag(0, 4)
    assert not desk.workspace.fill(1000)
    assert desk.told[-2:] == ["ArticleClosed", "Failed"]
    assert desk.workspace.document is None
    with pytest.raises(CommandRefused, match="No article is open"):
        desk.tag(0, 4)


def test_nothing_waits_for_the_lane_while_filling() -> None:
    lane = ManualLane()
    desk = a_long_desk(lane)
    lane.drain()
    desk.workspace.open_article(LONG.id)
    assert not desk.workspace.fill(7)  # nothing is open yet
    lane.drain()
    assert desk.workspace.fill(7)


# -- actors and history of marks ---------------------------------------------------------------


def test_the_use_of_actors_and_their_mentions_are_told() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.workspace.execute(CreateActor("m1"))
    used: list[Any] = []
    desk.workspace.actor_use(used.append)
    desk.workspace.actor_use(used.append, [ActorId("a7")])
    assert used == [{"a1": ActorUse(1, 1)}, {}]
    places: list[Any] = []
    desk.workspace.linked_mentions(MentionsQuery(ActorId("a1")), places.append)
    assert [(place.article, place.mark, place.words) for place in places[0]] == [
        (FIRST, "m1", "Anna Kral")
    ]


def test_the_history_of_a_mark_knows_what_is_not_saved_yet() -> None:
    desk = a_desk()
    desk.tag(0, 9)
    desk.store.refused = {2}
    desk.workspace.execute(SetNote("m1", "who?"))
    assert desk.workspace.unsaved == 1
    seen: list[Any] = []
    desk.workspace.mark_history("m1", seen.append)
    assert [(step.kind, step.label) for step in seen[0]] == [
        ("do", "Tag Person"),
        ("do", "Note on Person"),
    ]
    desk.workspace.retry_saving()
    desk.workspace.undo()
    desk.workspace.mark_history("m1", seen.append)
    assert [step.kind for step in seen[1]] == ["do", "do", "undo"]
    assert seen[1][-1].after.note is None


def test_without_an_article_no_mark_has_a_history() -> None:
    seen: list[Any] = []
    a_desk(article=None).workspace.mark_history("m1", seen.append)
    assert seen == []
