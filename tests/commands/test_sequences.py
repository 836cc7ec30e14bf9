"""Any sequence of commands keeps the marks whole, and undo and redo go all the way."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.commands.base import Context
from annotator.commands.history import History
from annotator.model.change import Change, kind_of
from annotator.model.errors import CommandRefused
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Actor, Cluster, references_of, spans_of
from annotator.model.problems import find_problems
from annotator.model.record import change_data, change_from, item_data, item_from
from tests.builders import (
    a_cluster,
    a_context,
    a_mention,
    a_relation,
    a_span,
    an_actor,
    an_argument,
    an_event,
    ref,
)
from tests.strategies import commands, visible_texts

# What a person may leave undone; every other rule is kept by refusing.
OPEN_QUESTIONS = {"missing-role", "missing-trigger", "blank-edge", "inside-word"}


class Annotating(RuleBasedStateMachine):
    """A person at work: commands, undo, redo, in any order."""

    on: Context
    history: History[Change]

    @initialize(data=st.data(), text=visible_texts())
    def open_article(self, data: st.DataObject, text: str) -> None:
        actor = an_actor("a1", type="Person")
        self.actors: dict[Any, Actor] = {actor.id: actor}
        labels = ("Person", "Person", "Organization", "Organization", "Place", "Time")
        filled = (an_argument("agent", ref("m1")), an_argument("topic", ref("e8")))
        marks = [
            *(a_mention(f"m{i}", label, i % 3, 3) for i, label in enumerate(labels, 1)),
            an_event("e7", "Visit", (0, 1), (0, 3), arguments=filled, note="so"),
            an_event("e8", "Attack", (0, 2)),
            an_event("e9", "Visit", (0, 3), attributes={"realis": "actual"}),
            a_mention("m10", span=a_span((0, 1), (2, 3))),
            a_relation("r11", "member-of", "m1", "m3"),
            a_relation("r12", "ally-of", "m1", "m2"),
            a_cluster("c13", "actor", "m1", "m2"),
        ]
        present = marks[: data.draw(st.sampled_from((0, 6, 10, 13)))]
        self.on = replace(a_context(*present, text=text), actors=self.actors)
        self.history = History(lambda change: change.label)
        self.start = self.state()

    def state(self) -> tuple[object, ...]:
        return (*self.on.marks.snapshot(), dict(self.actors))

    def carry_out(self, change: Change) -> None:
        self.on.marks.apply(change)
        for edit in change.edits:
            if isinstance(edit.after, Actor):
                assert self.actors.get(edit.after.id) == edit.before
                self.actors[edit.after.id] = edit.after
            elif isinstance(edit.before, Actor):
                assert self.actors.pop(edit.before.id) == edit.before

    @rule(data=st.data())
    def command(self, data: st.DataObject) -> None:
        command = data.draw(commands(self.on))
        before, serial = self.state(), self.on.marks.serial
        change = None
        with suppress(CommandRefused):
            change = command.change(self.on)
        assert (self.state(), self.on.marks.serial) == (before, serial), "commands are pure"
        if change is None:
            return
        assert change.edits, "a command that changes nothing is refused"
        assert command.label
        self.carry_out(change)
        assert self.state() != before
        self.carry_out(change.inverse())
        assert self.state() == before
        self.carry_out(change)
        self.history.did(change)
        self.journal_keeps(change)

    def journal_keeps(self, change: Change) -> None:
        data = change_data(change, layer=self.on.marks.layer.id, text=self.on.article.text)
        assert change_from(json.loads(json.dumps(data))) == change

    @precondition(lambda self: self.history.to_undo())
    @rule()
    def undo(self) -> None:
        self.carry_out(self.history.undid().inverse())

    @precondition(lambda self: self.history.to_redo())
    @rule()
    def redo(self) -> None:
        self.carry_out(self.history.redid())

    @invariant()
    def marks_are_whole(self) -> None:
        text, marks = self.on.article.text, self.on.marks
        for mark in marks:
            assert all(target in marks for target in references_of(mark)), "a dangling reference"
            for span in spans_of(mark):
                assert span.end <= len(text)
                assert all(text[start:end].strip() for start, end in span.fragments)
            if isinstance(mark, Cluster):
                assert len(set(mark.members)) >= 2
        problems = find_problems(text, marks, self.on.schema)
        assert {problem.rule for problem in problems} <= OPEN_QUESTIONS
        for mention in marks.mentions:
            assert mention.actor is None or mention.actor in self.actors

    @invariant()
    def record_keeps_every_mark(self) -> None:
        layer, text = self.on.marks.layer.id, self.on.article.text
        for mark in self.on.marks:
            data = json.loads(json.dumps(item_data(mark, layer=layer, text=text)))
            assert item_from(kind_of(mark), data) == mark

    @invariant()
    def a_fresh_set_finds_the_same(self) -> None:
        marks = self.on.marks
        fresh = MarkSet(marks.layer, marks)
        for position in range(0, len(self.on.article.text), 7):
            assert marks.at(position) == fresh.at(position)
        for mark in marks:
            assert marks.dependents(mark.id) == fresh.dependents(mark.id)

    def teardown(self) -> None:
        if not hasattr(self, "history"):
            return
        while self.history.to_redo():
            self.carry_out(self.history.redid())
        end, steps = self.state(), len(self.history.done)
        while self.history.to_undo():
            self.carry_out(self.history.undid().inverse())
        assert self.state() == self.start
        while self.history.to_redo():
            self.carry_out(self.history.redid())
        assert self.state() == end
        assert len(self.history.done) == steps


TestAnnotating = Annotating.TestCase
# Legal sequences are a small part of all sequences, so this looks longer than most.
TestAnnotating.settings = settings(max_examples=max(120, settings().max_examples))
