"""What every store must do with changes over the whole project; a part of the store's contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.commands.base import Stamp
from annotator.commands.bulk.articles import RemoveArticles, SetStatuses
from annotator.model.article import Article
from annotator.model.bulk import BulkItem, BulkReader, Part, SchemaSwap, SchemaText
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused, NotFound, Stopped, StoreConflict
from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Mention
from annotator.model.project import EntryKind
from annotator.workspace.ports import ArticleQuery, BulkEntry, ProjectStore
from tests.builders import AT, TEXT, a_mention, an_actor
from tests.contracts.store_contract import Reopen, added, adding, entry, written


def _bulk(op_id: str, kind: EntryKind = "do", reverts: str | None = None) -> BulkEntry:
    return BulkEntry(op_id, kind, reverts, "A1", "Rename", AT)


class Renaming:
    """A plan: every Person becomes a Human and is noted so."""

    def __init__(self, fail_at: int | None = None) -> None:
        self._fail_at = fail_at

    def __call__(self, reader: BulkReader) -> Iterator[BulkItem]:
        states = reader.layers(types=[("mention", "Person")])
        for number, state in enumerate(states):
            if number == self._fail_at:
                raise CommandRefused("not this one")
            edits = tuple(
                Edit(mark, replace(mark, type="Human"))
                for mark in state.marks.mentions
                if mark.type == "Person"
            )
            yield Part(state, Change("Rename", edits))


class BulkContract:
    """What every store must do with changes over the whole project."""

    def state(self, store: ProjectStore) -> list[object]:
        """Everything that can be seen of a project."""
        return [
            (r.article.id, r.layers, r.actors, {k: list(v) for k, v in r.entries.items()})
            for r in store.records()
        ]

    def three(self, store: ProjectStore) -> list[Article]:
        """Three articles; A1 and B2 marked the first, B2 the second, nobody the third."""
        articles = added(store, TEXT, TEXT + " Two.", TEXT + " Three.")
        written(
            store,
            articles[0].id,
            adding(a_mention("m1", "Person", 0, 9), a_mention("m2", "Place", 47, 51)),
        )
        written(store, articles[0].id, adding(a_mention("m3", "Person", 0, 9)), by="B2")
        written(store, articles[1].id, adding(a_mention("m1", "Person", 0, 9)), by="B2")
        return articles

    def types(self, store: ProjectStore, article: ArticleId, by: str) -> list[str]:
        """The labels of an annotator's mentions."""
        return [mark.type for mark in store.load(article, by).marks.mentions]

    def test_a_change_reaches_every_layer_and_only_those(self, store: ProjectStore) -> None:
        one, two, three = self.three(store)
        version = store.load(one.id, "A1").version
        count = store.write_bulk(_bulk("b1"), Renaming())
        assert (count.articles, count.layers, count.changed) == (2, 3, 3)
        assert (count.added, count.removed, count.annotators) == (0, 0, ("A1", "B2"))
        assert self.types(store, one.id, "A1") == ["Human", "Place"]
        assert self.types(store, one.id, "B2") == ["Human"]
        assert self.types(store, two.id, "B2") == ["Human"]
        assert store.load(one.id, "A1").version == version + 1
        assert store.load(three.id, "A1").version == 0

    def test_layers_are_read_for_looking_at(self, store: ProjectStore) -> None:
        one, two, three = self.three(store)
        assert store.marked_articles("B2") == [one.id, two.id]
        assert store.marked_articles("A1") == [one.id]
        assert store.marked_articles("C3") == []
        (state,) = store.layers_of([one.id, three.id], "A1")
        assert (state.source, len(state.marks)) == (one, 2)
        assert store.layers_of([], "A1") == []
        command = RemoveArticles([one.id])
        stamp = Stamp("A1", AT)
        store.write_bulk(_bulk("b1"), lambda reader: command.plan(reader, stamp))
        assert store.marked_articles("B2") == [two.id]

    def test_a_preview_counts_and_writes_nothing(self, store: ProjectStore) -> None:
        self.three(store)
        before = self.state(store)
        assert store.preview_bulk(Renaming()).changed == 3
        assert self.state(store) == before
        assert len(store.steps("A1", 10)) == 1

    def test_it_is_one_step_taken_back_and_done_again(
        self, store: ProjectStore, reopen: Reopen
    ) -> None:
        self.three(store)
        before = self.state(store)
        store.write_bulk(_bulk("b1"), Renaming())
        after = self.state(store)
        assert after != before
        store = reopen(store)
        step = store.steps("A1", 10)[-1]
        assert (step.op_id, step.kind, step.article) == ("b1", "do", None)
        assert step.change == Change("Rename", ())
        assert store.write_bulk(_bulk("b2", "undo", "b1")).changed == 3
        assert self.state(store) == before
        store.write_bulk(_bulk("b3", "redo", "b1"))
        assert self.state(store) == after
        assert [s.kind for s in store.steps("A1", 3)] == ["do", "undo", "redo"]

    def test_written_twice_it_is_written_once(self, store: ProjectStore) -> None:
        self.three(store)
        store.write_bulk(_bulk("b1"), Renaming())
        state = self.state(store)
        assert store.write_bulk(_bulk("b1"), Renaming()).nothing
        assert self.state(store) == state

    def test_a_refusal_in_the_middle_leaves_everything_as_it_was(self, store: ProjectStore) -> None:
        self.three(store)
        before = self.state(store)
        with pytest.raises(CommandRefused, match="not this one"):
            store.write_bulk(_bulk("b1"), Renaming(fail_at=2))
        assert self.state(store) == before
        assert len(store.steps("A1", 10)) == 1
        store.write_bulk(_bulk("b1"), Renaming())
        assert self.state(store) != before  # so the plan does change something

    def test_it_can_be_stopped_and_tells_how_far_it_is(self, store: ProjectStore) -> None:
        self.three(store)
        before = self.state(store)
        told: list[int] = []
        with pytest.raises(Stopped, match="stopped"):
            store.write_bulk(_bulk("b1"), Renaming(), progress=told.append, cancelled=lambda: True)
        with pytest.raises(Stopped, match="stopped"):
            store.preview_bulk(Renaming(), progress=told.append, cancelled=lambda: True)
        assert self.state(store) == before
        asked = iter([False] * 2)
        with pytest.raises(Stopped):  # in the middle, after some was written
            store.write_bulk(_bulk("b1"), Renaming(), cancelled=lambda: next(asked, True))
        assert self.state(store) == before
        count = store.preview_bulk(Renaming(), progress=told.append, cancelled=lambda: False)
        assert count.changed == 3
        store.write_bulk(_bulk("b1"), Renaming(), progress=told.append, cancelled=lambda: False)
        assert all(0 <= percent <= 100 for percent in told)

    def test_it_can_be_stopped_while_it_reads(self, store: ProjectStore) -> None:
        self.three(store)
        read: list[object] = []

        def plan(reader: BulkReader) -> Iterator[BulkItem]:
            read.extend(reader.layers())
            yield from ()

        with pytest.raises(Stopped, match="stopped"):
            store.write_bulk(_bulk("b1"), plan, cancelled=lambda: True)
        assert [step.op_id for step in store.steps("A1", 9) if step.article is None] == []
        store.write_bulk(_bulk("b1"), plan, cancelled=lambda: False)
        assert len(read) >= 3

    def test_only_the_marks_that_are_named_are_read_where_no_others_are_wanted(
        self, store: ProjectStore
    ) -> None:
        one, *_ = self.three(store)
        a1, linked = an_actor("a1", "Anna"), a_mention("m4", "Group", 14, 21, actor="a1")
        written(store, one.id, adding(a1, linked))
        found: list[list[tuple[str, list[str], bool]]] = []

        def look(reader: BulkReader) -> Iterator[BulkItem]:
            place = [("mention", "Place")]
            every = (
                reader.layers(types=place, narrow=True),
                reader.layers(actors=[ActorId("a1")], narrow=True),
                reader.layers(types=place, actors=[ActorId("a1")], narrow=True),
                reader.layers(types=place),
                reader.layers(annotator="A1", narrow=True),
            )
            found.extend(
                [(s.layer.annotator, [m.id for m in s.marks], s.narrow) for s in states]
                for states in every
            )
            yield from ()

        store.preview_bulk(look)
        assert found == [
            [("A1", ["m2"], True)],
            [("A1", ["m4"], True)],
            [("A1", ["m2", "m4"], True)],
            [("A1", ["m1", "m2", "m4"], False)],
            [("A1", ["m1", "m2", "m4"], False)],
        ]

    def test_a_change_upon_some_marks_leaves_the_others_as_they_are(
        self, store: ProjectStore
    ) -> None:
        one, *_ = self.three(store)
        before = self.state(store)

        def rename(reader: BulkReader) -> Iterator[BulkItem]:
            for state in reader.layers(types=[("mention", "Person")], narrow=True):
                edits = (
                    Edit(m, replace(m, type="Human", note="seen")) for m in state.marks.mentions
                )
                yield Part(state, Change("Rename", tuple(edits)))

        assert store.write_bulk(_bulk("b1"), rename).changed == 3
        assert self.types(store, one.id, "A1") == ["Human", "Place"]
        (row,) = (s for s in store.articles(ArticleQuery("A1")) if s.id == one.id)
        assert (row.marks, row.reach) == (2, 51)
        assert store.write_bulk(_bulk("b2", "undo", "b1")).changed == 3
        assert self.state(store) == before

    def test_what_was_changed_since_cannot_be_taken_back(self, store: ProjectStore) -> None:
        one, *_ = self.three(store)
        store.write_bulk(_bulk("b1"), Renaming())
        human = store.load(one.id, "B2").marks.mentions[0]
        written(store, one.id, Change("Note", (Edit(human, replace(human, note="seen")),)), by="B2")
        before = self.state(store)
        with pytest.raises(StoreConflict, match="changed since"):
            store.write_bulk(_bulk("b2", "undo", "b1"))
        assert self.state(store) == before

    def test_statuses_make_layers_and_go_back_with_the_working_time_kept(
        self, store: ProjectStore
    ) -> None:
        one, two, three = self.three(store)
        stamp = Stamp("A1", AT)
        command = SetStatuses([a.id for a in (one, two, three)], "complete")
        count = store.write_bulk(_bulk("b1"), lambda reader: command.plan(reader, stamp))
        assert (count.layers, count.marks) == (3, 0)
        query = ArticleQuery("A1", statuses=frozenset({"complete"}))
        assert store.count(query) == 3
        opened = store.load(one.id, "A1")
        store.write(entry(opened, adding(a_mention("m9", "Place", 47, 51)), seconds=30))
        store.write_bulk(_bulk("b2", "undo", "b1"))
        assert store.count(query) == 0
        assert store.load(one.id, "A1").marks.layer.seconds == 30
        assert [s.status for s in store.articles(ArticleQuery("A1"))] == ["new"] * 3

    def test_articles_are_shelved_and_come_back_with_their_marks(
        self, store: ProjectStore, reopen: Reopen
    ) -> None:
        one, two, three = self.three(store)
        before, counts = self.state(store), store.stats()
        command = RemoveArticles([one.id, two.id])
        stamp = Stamp("A1", AT)
        count = store.write_bulk(_bulk("b1"), lambda reader: command.plan(reader, stamp))
        assert (count.shelved, count.articles) == (2, 2)
        store = reopen(store)
        assert [s.id for s in store.articles(ArticleQuery("A1"))] == [three.id]
        assert store.count(ArticleQuery("A1")) == store.stats().articles == 1
        assert store.stats().labels["mention"] == {}
        assert [r.article.id for r in store.records()] == [three.id]
        with pytest.raises(NotFound):
            store.load(one.id, "A1")
        assert store.write_bulk(_bulk("b2", "undo", "b1")).restored == 2
        assert self.state(store) == before
        assert store.stats() == counts

    def test_actors_and_the_marks_that_link_them_change_together(self, store: ProjectStore) -> None:
        (one,) = added(store, TEXT)
        a1, a2 = an_actor("a1", "Anna"), an_actor("a2", "Ann")
        linked = a_mention("m1", "Person", 0, 9, actor="a2")
        written(store, one.id, Change("Add", tuple(Edit(None, item) for item in (a1, a2, linked))))
        merged = replace(a1, aliases=("Ann",))

        def merge(reader: BulkReader) -> Iterator[BulkItem]:
            assert set(reader.actors()) == {"a1", "a2"}
            yield Edit(a1, merged)
            for state in reader.layers(actors=[ActorId("a2")]):
                (mark,) = state.marks.mentions
                edit = Edit(mark, replace(mark, actor=ActorId("a1")))
                yield Part(state, Change("Merge", (edit,)))
            yield Edit(a2, None)

        before = self.state(store)
        assert store.write_bulk(_bulk("b1"), merge).actors == 2
        assert store.actors() == {"a1": merged}
        assert store.load(one.id, "A1").marks.mentions[0].actor == "a1"
        store.write_bulk(_bulk("b2", "undo", "b1"))
        assert self.state(store) == before
        assert store.actors() == {"a1": a1, "a2": a2}

        def forget(reader: BulkReader) -> Iterator[BulkItem]:
            yield Edit(a2, None)

        with pytest.raises(StoreConflict):
            store.write_bulk(_bulk("b3"), forget)  # it is still linked

    def test_the_schema_is_another_one_and_comes_back(
        self, store: ProjectStore, reopen: Reopen
    ) -> None:
        old = store.project()
        other = replace(old.schema, title="Another one", version="2")

        def swap(reader: BulkReader) -> Iterator[BulkItem]:
            yield SchemaSwap(reader.schema, SchemaText(other, "text: 2  # kept\n"))

        assert store.write_bulk(_bulk("b1"), swap).schema
        assert store.project().schema == other
        store = reopen(store)
        assert store.project().schema == other
        assert store.project().schema_text == "text: 2  # kept\n"
        store.write_bulk(_bulk("b2", "undo", "b1"))
        assert store.project().schema == old.schema
        assert store.project().schema_text == old.schema_text

    def test_a_reader_finds_layers_by_every_condition(self, store: ProjectStore) -> None:
        one, two, three = self.three(store)
        found: list[list[tuple[str, str, int]]] = []

        def look(reader: BulkReader) -> Iterator[BulkItem]:
            every = (
                reader.layers(),
                reader.layers(articles=[one.id, three.id]),
                reader.layers(annotator="A1"),
                reader.layers(types=[("mention", "Place"), ("event", "Person")]),
                reader.layers(articles=[three.id, two.id], annotator="A1", fresh=True),
                reader.layers(actors=[ActorId("a1")]),
            )
            found.extend(
                [(s.article, s.layer.annotator, len(s.marks)) for s in states] for states in every
            )
            yield from ()

        store.preview_bulk(look)
        assert found == [
            [(one.id, "A1", 2), (one.id, "B2", 1), (two.id, "B2", 1)],
            [(one.id, "A1", 2), (one.id, "B2", 1)],
            [(one.id, "A1", 2)],
            [(one.id, "A1", 2)],
            [(two.id, "A1", 0), (three.id, "A1", 0)],
            [],
        ]

    def test_marks_come_to_layers_that_were_not_there(self, store: ProjectStore) -> None:
        _, two, three = self.three(store)

        def tag(reader: BulkReader) -> Iterator[BulkItem]:
            for state in reader.layers(articles=[two.id, three.id], annotator="A1", fresh=True):
                mark = a_mention(state.marks.new_id(Mention), "Place", 47, 51)
                yield Part(state, Change("Tag", (Edit(None, mark),)))

        assert store.write_bulk(_bulk("b1"), tag).added == 2
        assert self.types(store, two.id, "A1") == ["Place"]
        ids = {mark.id for by in ("A1", "B2") for mark in store.load(two.id, by).marks}
        assert len(ids) == 2  # ids are unique in the whole article
        store.write_bulk(_bulk("b2", "undo", "b1"))
        assert self.types(store, three.id, "A1") == []
