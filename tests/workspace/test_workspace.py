from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.commands.base import Context, Stamp
from annotator.commands.details import CreateActor, SetNote
from annotator.commands.events import AddEvent
from annotator.model.errors import AnnotatorError, CommandRefused, NotFound
from annotator.model.errors import StoreFailed as Refused
from annotator.model.identity import ActorId, ArticleId
from annotator.model.mark_set import MarkSet, empty_layer
from annotator.model.marks import Actor
from annotator.model.project import NewRecord
from annotator.model.span import Span
from annotator.workspace.document import apply_to_registry
from annotator.workspace.events import (
    ArticlesAdded,
    Failed,
    ProjectOpened,
    SavingFailed,
)
from annotator.workspace.working_time import LONGEST_PAUSE
from annotator.workspace.workspace import Workspace
from tests.builders import AT, a_mention, a_schema, an_actor
from tests.fakes import FixedClock, InlineLane, MemoryStore
from tests.strategies import commands
from tests.workspace.desks import (
    FIRST,
    SECOND,
    TEXTS,
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
        labels = [
            (s.op_id, s.change) for s in (*old._session.history.done, *old._session.history.undone)
        ]
        assert old.document is not None
        here = old.document.article.id
        old.close()
        self.desk = a_desk(self.desk.store, lane=ManualLane(), clock=self.desk.clock, article=here)
        new = self.desk.workspace
        assert [
            (s.op_id, s.change) for s in (*new._session.history.done, *new._session.history.undone)
        ] == labels
        assert len(new._session.history.done) == len(old._session.history.done)
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


# -- the history of a mark --------------------------------------------------------------------


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
