"""Two at work on one project: whatever was saved first, nobody's marks are lost or stuck."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.bootstrap import SystemClock, create_project, open_store
from annotator.commands.details import CreateActor, LinkActor, SetNote, SetStatus
from annotator.commands.events import AddEvent, FillRole
from annotator.commands.mentions import AddMention
from annotator.commands.relations import AddRelation
from annotator.commands.removal import RemoveMark
from annotator.model.errors import CommandRefused
from annotator.model.marks import MarkRef, Mention
from annotator.model.span import Span
from annotator.workspace import saving
from annotator.workspace.catalogue import find_schema
from annotator.workspace.events import Failed
from annotator.workspace.lanes import InlineLane
from annotator.workspace.ports import NewRecord, ProjectStore
from annotator.workspace.workspace import Workspace
from tests.builders import AT
from tests.workspace.desks import FIRST, SECOND, an_article_of

CLOCK = SystemClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProjectStore]:
    """Two articles under the news schema in a file, as two programs would share it."""
    text, schema = find_schema("news")
    path = str(tmp_path / "shared.annotator")
    create_project(path, text, schema, clock=CLOCK)
    opened = open_store(path)
    opened.add([NewRecord(an_article_of(article)) for article in (FIRST, SECOND)], at=AT)
    yield opened
    opened.close()


def at_work(store: ProjectStore, annotator: str) -> Workspace:
    """Somebody with the first article open; what could not be done is in `failures`."""
    workspace = Workspace(store, InlineLane(), CLOCK, annotator=annotator)
    workspace.open()
    workspace.open_article(FIRST)
    return workspace


def failures(workspace: Workspace) -> list[str]:
    told: list[str] = []
    workspace.events.subscribe(Failed, lambda event: told.append(str(event.error)))
    return told


def tag(workspace: Workspace, start: int, end: int, label: str = "Person") -> str:
    return workspace.execute(AddMention(label, Span.single(start, end))).edits[0].id


def shown(workspace: Workspace) -> dict[str, str]:
    assert workspace.document is not None
    text = workspace.document.article.text
    return {m.id: m.span.quote(text) for m in workspace.document.marks.mentions}


def stored(store: ProjectStore, annotator: str) -> dict[str, str]:
    found = store.load(FIRST, annotator)
    return {m.id: m.span.quote(found.article.text) for m in found.marks.mentions}


def test_two_annotators_open_the_same_fresh_article(store: ProjectStore) -> None:
    ann, bob = at_work(store, "ann"), at_work(store, "bob")
    tag(ann, 0, 9)
    person = tag(bob, 14, 21)
    event = bob.execute(AddEvent("Visit", Span.single(39, 46))).edits[0].id
    assert (ann.unsaved, bob.unsaved) == (0, 0)
    assert (person, set(shown(bob))) == ("m1", {"m1-2"})
    bob.execute(FillRole(event, "agent", MarkRef("mention", "m1-2")))
    bob.undo()
    bob.undo()
    assert bob.unsaved == 0
    assert stored(store, "ann") == {"m1": "Anna Kral"}
    assert stored(store, "bob") == shown(bob) == {"m1-2": "Ben Ode"}
    assert [layer.annotator for layer in next(iter(store.records())).layers] == ["ann", "bob"]


def test_one_annotator_in_two_windows(store: ProjectStore) -> None:
    left, right = at_work(store, "ann"), at_work(store, "ann")
    tag(left, 0, 9)
    first = tag(right, 14, 21)
    second = tag(right, 29, 38, "Organization")
    member, body = _ref(right, "Ben Ode"), _ref(right, "Red Cross")
    right.execute(AddRelation("member-of", member, body))
    assert right.unsaved == 0
    assert (first, second) != ("", "")
    assert sorted(stored(store, "ann").values()) == sorted(shown(right).values())
    assert set(shown(right).values()) >= {"Anna Kral", "Ben Ode"}
    right.undo()
    right.undo()
    right.undo()
    assert stored(store, "ann") == {"m1": "Anna Kral"}


def _ref(workspace: Workspace, quote: str) -> MarkRef:
    return MarkRef("mention", next(i for i, words in shown(workspace).items() if words == quote))  # type: ignore[arg-type]


def test_new_actors_of_two_people_keep_apart(store: ProjectStore) -> None:
    ann, bob = at_work(store, "ann"), at_work(store, "bob")
    bob.open_article(SECOND)
    ann.execute(CreateActor(tag(ann, 0, 9), "Anna Kral"))
    bob.execute(CreateActor(tag(bob, 13, 17, "State"), "Baku"))
    assert (ann.unsaved, bob.unsaved) == (0, 0)
    assert {a.id: a.name for a in store.actors().values()} == {"a1": "Anna Kral", "a2": "Baku"}
    linked = [m.actor for m in store.load(SECOND, "bob").marks.mentions]
    assert linked == ["a2"]
    assert bob.actors == store.actors()


def test_an_actor_made_elsewhere_is_known_when_its_article_opens(store: ProjectStore) -> None:
    early = at_work(store, "ann")
    early.open_article(SECOND)
    late = at_work(store, "ann")
    late.execute(CreateActor(tag(late, 0, 9), "Anna Kral"))
    early.open_article(FIRST)
    assert [actor.name for actor in early.actors.values()] == ["Anna Kral"]


def test_an_actor_that_others_link_stays_and_work_goes_on(store: ProjectStore) -> None:
    ann, bob = at_work(store, "ann"), at_work(store, "bob")
    told = failures(ann)
    ann.execute(CreateActor(tag(ann, 0, 9), "Anna Kral"))
    bob.open_article(SECOND)
    bob.open_article(FIRST)
    mine = tag(bob, 0, 9)
    bob.actors.update(store.actors())
    bob.execute(LinkActor(_only(bob), "a1"))  # type: ignore[arg-type]
    assert mine
    ann.undo()
    assert ann.unsaved == 0
    assert ["left out" in words for words in told] == [True]
    assert set(store.actors()) == {"a1"}
    tag(ann, 14, 21)
    assert ann.unsaved == 0
    assert len(stored(store, "ann")) == 2


def _only(workspace: Workspace) -> str:
    [identifier] = shown(workspace)
    return identifier


def test_what_was_removed_elsewhere_cannot_be_changed_and_is_said(store: ProjectStore) -> None:
    left = at_work(store, "ann")
    mark = tag(left, 0, 9)
    right = at_work(store, "ann")
    told = failures(right)
    left.execute(RemoveMark(mark))
    right.execute(SetNote(mark, "a note"))
    kept = tag(right, 14, 21)
    assert right.unsaved == 0
    assert len(told) == 1
    assert "note" in told[0].lower()
    assert kept
    assert set(stored(store, "ann").values()) == set(shown(right).values()) == {"Ben Ode"}


def test_a_status_set_on_both_sides(store: ProjectStore) -> None:
    left, right = at_work(store, "ann"), at_work(store, "ann")
    tag(left, 0, 9)
    right.execute(SetStatus("complete"))
    assert right.unsaved == 0
    assert store.load(FIRST, "ann").marks.layer.status == "complete"


def test_without_rebasing_the_conflict_would_stay(
    store: ProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with the waiting changes left as they are, they are given up in the end."""
    monkeypatch.setattr(
        saving, "rebase", lambda entries, documents, actors: _untouched(entries, actors)
    )
    ann, bob = at_work(store, "ann"), at_work(store, "bob")
    tag(ann, 0, 9)
    told = failures(bob)
    tag(bob, 14, 21)
    assert told
    assert stored(store, "bob") == {}


def _untouched(entries: object, actors: object) -> object:
    from annotator.workspace.rebasing import Rebased

    return Rebased(dict(actors), list(entries))  # type: ignore[call-overload]


@pytest.mark.parametrize("words", ["a\0b", "a\ud800b"])
def test_what_cannot_be_stored_is_refused_at_once(store: ProjectStore, words: str) -> None:
    workspace = at_work(store, "ann")
    mark = tag(workspace, 0, 9)
    with pytest.raises(CommandRefused, match="cannot be stored"):
        workspace.execute(SetNote(mark, words))
    assert isinstance(store.load(FIRST, "ann").marks.mention(mark), Mention)
    tag(workspace, 14, 21)
    assert workspace.unsaved == 0
