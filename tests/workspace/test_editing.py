"""Commands change the open article; undo and redo reach every article."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.commands.details import CreateActor, LinkActor, SetNote, SetStatus
from annotator.commands.events import AddEvent, FillRole
from annotator.commands.macro import Macro
from annotator.commands.removal import RemoveMark
from annotator.model.errors import CommandRefused, ProjectUnusable
from annotator.model.errors import StoreFailed as Refused
from annotator.model.marks import Mention
from annotator.model.span import Span
from annotator.workspace.events import (
    ArticleOpened,
    ChangeSaved,
    Failed,
    MarksChanged,
)
from annotator.workspace.saving import REMEMBERED_STEPS
from tests.builders import an_actor, ref
from tests.fakes import InlineLane
from tests.workspace.desks import (
    FIRST,
    SECOND,
    ManualLane,
    RefusingStore,
    a_desk,
)

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
