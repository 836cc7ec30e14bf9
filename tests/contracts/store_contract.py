"""What every store must do: the same tests for memory, SQLite and PostgreSQL.

A subclass gives `store`, an empty project under `SCHEMA`, and `reopen`, which closes a store and
opens its project again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import count

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model.actor_use import AROUND, LONGEST_WORDS, ActorUse, MentionsQuery
from annotator.model.article import Article, Byline, Published
from annotator.model.bulk import BulkItem, BulkReader, Part, Shelving
from annotator.model.change import Change, Edit, Item
from annotator.model.errors import BadInput, NotFound, StoreConflict
from annotator.model.identity import ActorId, ArticleId, LayerId, MarkId, ulid
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Layer, Mark, Mention, NormalizedTime
from annotator.model.overview import ArticleSearch, LayerHead, MarkSearch, OverviewFilter
from annotator.model.project import BulkEntry, EntryKind
from annotator.model.record import item_from
from annotator.model.span import Span
from annotator.workspace.ports import (
    ArticleQuery,
    JournalEntry,
    NewRecord,
    OpenedArticle,
    ProjectStore,
    StoredRecord,
)
from tests import strategies
from tests.builders import (
    AT,
    TEXT,
    a_by,
    a_cluster,
    a_layer,
    a_mention,
    a_relation,
    a_schema,
    an_actor,
    an_argument,
    an_event,
    ref,
)

SCHEMA = a_schema()
SCHEMA_TEXT = "annotation_schema: 1\nname: test  # ◊ 𝒜\n"
Reopen = Callable[[ProjectStore], ProjectStore]

# Astral characters, joiners, combining marks, right to left, and line ends that are none.
HARD_TEXTS = (
    "Ana 😀 met 👩\u200d👩\u200d👧 in 𝒜lep\U0010ffff po.",
    "e\u0301 \u2028 שלום \u202e سلام\u2029 x\u0085y \ufeff\r\n नमस्ते",
)

_numbers = count(1)


def article(text: str = TEXT, **head: object) -> Article:
    """An article with an id of its own."""
    return Article(ulid(0, next(_numbers).to_bytes(10, "big")), text, **head)  # type: ignore[arg-type]


def added(store: ProjectStore, *texts: str) -> list[Article]:
    """Articles of these texts, added to the store."""
    articles = [article(text) for text in texts or (TEXT,)]
    store.add([NewRecord(new) for new in articles], at=AT)
    return articles


def a_long_article() -> tuple[Article, tuple[Mark, ...]]:
    """An article that is not read whole, with two marks at its beginning and some far away."""
    return article("Anna Kral met Ben Ode. " * 2000), (
        a_mention("m1", "Person", 0, 9),
        a_mention("m2", "Person", 14, 21),
        a_mention("m3", "Person", 23_000, 23_009),
        an_event("e5", "Visit", (10, 13), arguments=(an_argument("agent", ref("m3")),)),
        a_relation("r6", "ally-of", "m3", "m1"),
        a_cluster("c7", "actor", "m3", "m8"),
        a_mention("m8", "Person", 30_015, 30_021),
    )


def edit(before: Item | None, after: Item | None) -> Edit:
    return Edit(before, after)


def adding(*items: Item) -> Change:
    """The change that adds these."""
    return Change("Add", tuple(Edit(None, item) for item in items))


def entry(
    opened: OpenedArticle,
    change: Change,
    *,
    op_id: str | None = None,
    kind: EntryKind = "do",
    reverts: str | None = None,
    seconds: int = 0,
) -> JournalEntry:
    """The journal entry of a change made on an opened article."""
    return JournalEntry(
        op_id=op_id or f"op{next(_numbers)}",
        kind=kind,
        reverts=reverts,
        annotator=opened.marks.layer.annotator,
        article=opened.article.id,
        layer=opened.marks.layer,
        version=opened.version,
        change=change,
        at=AT,
        seconds=seconds,
    )


def written(store: ProjectStore, identifier: ArticleId, change: Change, by: str = "A1") -> int:
    """Load, change, write."""
    return store.write(entry(store.load(identifier, by), change))


def marks_of(store: ProjectStore, identifier: ArticleId, by: str = "A1") -> list[Mark]:
    return list(store.load(identifier, by).marks)


def entries_as_marks(record: StoredRecord) -> list[Item]:
    """The entries of a record read back, layer key checked."""
    layers = {layer.id for layer in record.layers}
    found = []
    for kind in ("mention", "event", "relation", "cluster"):
        for text in record.entries[kind]:
            data = orjson.loads(text)
            assert data["layer"] in layers
            found.append(item_from(kind, data))  # type: ignore[arg-type]
    return found


def annotated(by: str = "A1", **fields: object) -> NewRecord:
    """A record with one of each kind of mark and one actor."""
    actor = an_actor("a1", "Anna Kral", aliases=("A. Kral",), codes={"wikidata": "Q1"})
    marks = (
        a_mention("m1", actor=actor.id),
        a_mention("m2", "Organization", 29, 38),
        an_event("e3", arguments=(an_argument("agent", "m1"), an_argument("purpose", "talks"))),
        a_relation("r4", "member-of", "m1", "m2"),
        a_cluster("c5", "actor", "m1", "m2"),
    )
    layer = a_layer(1, by, status="complete", seconds=412, labels={"round": 2})
    record = NewRecord(article(), (layer,), {layer.id: marks}, (actor,), {"x-key": [1, "é"]})
    return replace(record, **fields)  # type: ignore[arg-type]


class StoreContract:
    """Inherited by the tests of each store."""

    @pytest.fixture
    def store(self) -> ProjectStore:
        raise NotImplementedError

    @pytest.fixture
    def reopen(self) -> Reopen:
        raise NotImplementedError

    # -- project and articles ----------------------------------------------------------------

    def test_project_keeps_its_schema(self, store: ProjectStore, reopen: Reopen) -> None:
        info = reopen(store).project()
        assert info.schema == SCHEMA
        assert info.schema_text == SCHEMA_TEXT
        assert not info.read_only

    def test_articles_are_listed_in_the_order_of_import(self, store: ProjectStore) -> None:
        texts = ["Zeta was there.", "Alpha spoke 😀.", "Mid of all."]
        articles = [article(text) for text in texts]
        report = store.add([NewRecord(new) for new in articles[:2]], at=AT)
        store.add([NewRecord(articles[2])], at=AT)
        listed = store.articles(ArticleQuery("A1"))
        assert report.added == tuple(new.id for new in articles[:2])
        assert [summary.id for summary in listed] == [new.id for new in articles]
        assert [summary.heading for summary in listed] == texts
        assert [summary.length for summary in listed] == [len(text) for text in texts]
        assert {(summary.status, summary.marks) for summary in listed} == {("new", 0)}
        assert store.articles(ArticleQuery("A1", offset=1, limit=1)) == listed[1:2]
        assert store.articles(ArticleQuery("A1", offset=1)) == listed[1:]
        assert store.count(ArticleQuery("A1", offset=1, limit=1)) == 3

    def test_an_article_comes_back_as_it_was(self, store: ProjectStore, reopen: Reopen) -> None:
        whole = article(
            "Baku\u2028visited\u2029 by 👩\u200d👩\u200d👧\r\n e\u0301 \u0085 𝒜\ufeff שלום",
            title="A “title”",
            source="Trend",
            authors=(Byline("Trend", "organization", {"x": 1}), Byline("Á. B.")),
            published=Published("2022-10-13", "day", "date 2022-10-13", {"zone": None}),
            language="en",
            url="https://example.org/?a=1&b=%20",
            extra={"mine": {"deep": [1, 2.5, None, "𝒜"]}},
            origin={"reader": "text", "file": "t.txt"},
            foreign={"brat": {"T1": "x"}},
            unknown={"later": True},
        )
        store.add([NewRecord(whole, unknown={"top": ["level"]})], at=AT)
        store = reopen(store)
        assert store.load(whole.id, "A1").article == whole
        (record,) = store.records()
        assert record.article == whole
        assert record.unknown == {"top": ["level"]}
        (summary,) = store.articles(ArticleQuery("A1"))
        assert summary.heading == "A “title”"
        assert (summary.source, summary.published) == ("Trend", "2022-10-13")

    def test_the_same_text_is_added_once(self, store: ProjectStore) -> None:
        first, again, other, third = (article(t) for t in ("One.", "One.", "Two.", "One."))
        report = store.add([NewRecord(new) for new in (first, again, other)], at=AT)
        assert report.added == (first.id, other.id)
        assert report.duplicates == ((again, first.id),)
        later = store.add([NewRecord(third)], at=AT)
        assert (later.added, later.duplicates) == ((), ((third, first.id),))
        assert store.count(ArticleQuery("A1")) == 2

    def test_a_taken_id_is_refused_by_name(self, store: ProjectStore) -> None:
        (first,) = added(store, "One.")
        twin = Article(first.id, "Another text.")
        with pytest.raises(BadInput, match=first.id):
            store.add([NewRecord(article("New.")), NewRecord(twin)], at=AT)
        fresh = article("Two.")
        with pytest.raises(BadInput, match=fresh.id):
            store.add([NewRecord(fresh), NewRecord(Article(fresh.id, "Three."))], at=AT)
        assert store.count(ArticleQuery("A1")) == 1

    def test_words_find_articles_in_any_script_and_case(self, store: ProjectStore) -> None:
        added(store, "Anna met BEN.", "Ден ПРИШЁЛ в Баку", "100% of a_b\\c", "Die Straße")
        store.add([NewRecord(article("Nothing.", title="Ben’s day", source="ÅRHUS"))], at=AT)

        def found(words: str) -> list[str]:
            query = ArticleQuery("A1", words=words)
            listed = [summary.heading for summary in store.articles(query)]
            assert store.count(query) == len(listed)
            return listed

        assert found("ben") == ["Anna met BEN.", "Ben’s day"]
        assert found("  ANNA  ben ") == ["Anna met BEN."]
        assert found("пришёл БАКУ") == ["Ден ПРИШЁЛ в Баку"]
        assert found("århus") == ["Ben’s day"]
        assert found("100%") == found("A_B") == found("b\\C") == ["100% of a_b\\c"]
        assert found("arhus") == found("ÅRHUS") == ["Ben’s day"]
        assert found("strasse") == found("STRAẞE") == ["Die Straße"]
        assert len(found("_")) == 5  # there is no word in it
        assert found("nobody") == []

    def test_an_unknown_article_is_not_found(self, store: ProjectStore) -> None:
        opened = OpenedArticle(article(), MarkSet(a_layer()), 0)
        with pytest.raises(NotFound, match=opened.article.id):
            store.load(opened.article.id, "A1")
        with pytest.raises(NotFound, match=opened.article.id):
            store.write(entry(opened, adding(a_mention())))
        with pytest.raises(NotFound, match=opened.article.id):
            list(store.records(articles=[opened.article.id]))

    # -- writing -----------------------------------------------------------------------------

    def test_a_fresh_layer_is_the_next_of_its_article(self, store: ProjectStore) -> None:
        one, two = added(store, TEXT, "Two.")
        opened = store.load(one.id, "A1")
        assert (opened.marks.layer, opened.version, len(opened.marks)) == (a_layer(), 0, 0)
        store.write(entry(opened, adding(a_mention())))
        assert store.load(one.id, "A2").marks.layer == a_layer(2, "A2")
        assert store.load(two.id, "A2").marks.layer == a_layer(1, "A2")

    def test_marks_come_back_as_they_were(self, store: ProjectStore, reopen: Reopen) -> None:
        (new,) = added(store)
        opened = store.load(new.id, "A1")
        change = adding(
            a_mention("m1"),
            a_mention("m12", note="two\nlines\u2028", attributes={"gender": "f"}),
            an_event("e3", arguments=(an_argument("agent", "m1"), an_argument("purpose", "so"))),
            a_relation("r4"),
            a_cluster("c5", "actor", "m1", "m12"),
        )
        assert store.write(entry(opened, change)) == 1
        opened.marks.apply(change)
        again = reopen(store).load(new.id, "A1")
        assert again.marks.snapshot() == opened.marks.snapshot()
        assert (again.version, again.marks.serial) == (1, 12)

    def test_undo_and_redo_leave_what_was_there(self, store: ProjectStore) -> None:
        (new,) = added(store)
        written(store, new.id, adding(a_mention("m1")))
        before = marks_of(store, new.id)
        change = Change(
            "Mix",
            (
                Edit(a_mention("m1"), a_mention("m1", "Organization")),
                Edit(None, a_mention("m2", start=14, end=21)),
            ),
        )
        for kind, made in (("do", change), ("undo", change.inverse()), ("redo", change)):
            opened = store.load(new.id, "A1")
            store.write(entry(opened, made, kind=kind, reverts=None if kind == "do" else "x"))  # type: ignore[arg-type]
            if kind == "undo":
                assert marks_of(store, new.id) == before
        opened = store.load(new.id, "A1")
        assert [mark.id for mark in opened.marks] == ["m1", "m2"]
        assert (opened.version, opened.marks.serial) == (4, 2)

    def test_a_long_article_is_looked_at_where_it_begins(self, store: ProjectStore) -> None:
        new, marks = a_long_article()
        store.add([NewRecord(new, (a_layer(),), {LayerId("L1"): marks})], at=AT)
        near = store.load_near(new.id, "A1", 0, 100)
        assert not near.whole
        assert near.article == new
        # The two marks here, the links that touch them, and what those join, however far away.
        assert {mark.id for mark in near.marks} == {"m1", "m2", "e5", "r6", "m3"}
        whole = store.load(new.id, "A1")
        rest = store.load_rest(new.id, "A1")
        assert (rest.version, rest.serial, rest.layer) == (near.version, 8, near.marks.layer)
        assert sorted(rest.marks, key=lambda m: m.id) == sorted(whole.marks, key=lambda m: m.id)
        assert {mark.id for mark in store.load_near(new.id, "A1", 30_000, 30_100).marks} == {"m8"}

    def test_a_link_made_later_is_found_from_both_its_ends(self, store: ProjectStore) -> None:
        new, marks = a_long_article()
        store.add([NewRecord(new, (a_layer(),), {LayerId("L1"): marks})], at=AT)
        written(store, new.id, adding(a_relation("r9", "ally-of", "m2", "m8")))
        for place in (0, 30_000):
            near = store.load_near(new.id, "A1", place, place + 100)
            assert {"m2", "m8", "r9"} <= {mark.id for mark in near.marks}

    def test_a_short_article_is_read_whole(self, store: ProjectStore) -> None:
        (new,) = added(store)
        written(store, new.id, adding(a_mention("m1"), a_mention("m2", start=14, end=21)))
        near = store.load_near(new.id, "A1", 0, 5)
        assert near.whole
        assert {mark.id for mark in near.marks} == {"m1", "m2"}

    def test_the_rest_says_which_ids_other_layers_hold(self, store: ProjectStore) -> None:
        new, marks = a_long_article()
        store.add([NewRecord(new, (a_layer(),), {LayerId("L1"): marks})], at=AT)
        assert store.load_near(new.id, "A2", 0, 100).whole  # nothing of A2 is there to wait for
        written(store, new.id, adding(a_mention("m1-2")), by="A2")
        rest = store.load_rest(new.id, "A2")
        assert (rest.layer.annotator, [mark.id for mark in rest.marks]) == ("A2", ["m1-2"])
        assert rest.taken == {mark.id for mark in marks}

    def test_a_number_is_not_used_twice(self, store: ProjectStore, reopen: Reopen) -> None:
        (new,) = added(store)
        change = adding(a_mention("m7"))
        written(store, new.id, change)
        written(store, new.id, change.inverse())
        assert reopen(store).load(new.id, "A1").marks.new_id(Mention) == "m8"

    def test_an_entry_counts_once(self, store: ProjectStore, reopen: Reopen) -> None:
        (new,) = added(store)
        opened = store.load(new.id, "A1")
        first = entry(opened, adding(a_mention()), seconds=5)
        assert store.write(first) == 1
        assert store.write(first) == 1
        store = reopen(store)
        written(store, new.id, adding(a_mention("m2")))
        assert store.write(first) == 2
        assert len(marks_of(store, new.id)) == 2
        assert len(store.steps("A1", 9)) == 2
        (record,) = store.records()
        assert record.layers[0].seconds == 5

    def test_a_stale_change_is_refused_whole(self, store: ProjectStore) -> None:
        (new,) = added(store)
        stale = store.load(new.id, "A1")
        written(store, new.id, adding(a_mention()))
        with pytest.raises(StoreConflict, match=new.id):
            store.write(entry(stale, adding(an_actor(), a_mention("m2", actor=ActorId("a1")))))
        assert [mark.id for mark in marks_of(store, new.id)] == ["m1"]
        assert not store.actors()
        assert len(store.steps("A1", 9)) == 1
        ahead = replace(store.load(new.id, "A1"), version=5)
        with pytest.raises(StoreConflict):
            store.write(entry(ahead, adding(a_mention("m2"))))
        unborn = replace(store.load(new.id, "A2"), version=1)
        with pytest.raises(StoreConflict):
            store.write(entry(unborn, adding(a_mention("m2"))))

    def test_two_people_cannot_take_one_layer(self, store: ProjectStore) -> None:
        (new,) = added(store)
        late = store.load(new.id, "A2")
        written(store, new.id, adding(a_mention()), by="A1")
        with pytest.raises(StoreConflict):
            store.write(entry(late, adding(a_mention())))
        assert written(store, new.id, adding(a_mention("m1-2")), by="A2") == 1
        assert [mark.id for mark in marks_of(store, new.id, "A1")] == ["m1"]
        assert [mark.id for mark in marks_of(store, new.id, "A2")] == ["m1-2"]

    def test_status_is_the_annotators_own(self, store: ProjectStore) -> None:
        one, two = added(store, TEXT, "Two.")
        layer = a_layer()
        done = replace(layer, status="complete", nothing_to_mark=True, labels={"x": 1})
        assert written(store, one.id, Change("Done", (Edit(layer, done),))) == 1
        assert store.load(one.id, "A1").marks.layer == done

        def found(annotator: str, status: str) -> list[ArticleId]:
            query = ArticleQuery(annotator, statuses=frozenset({status}))  # type: ignore[arg-type]
            listed = store.articles(query)
            assert len(listed) == store.count(query)
            assert {summary.status for summary in listed} <= {status}
            return [summary.id for summary in listed]

        assert found("A1", "complete") == [one.id]
        assert found("A1", "new") == [two.id]
        assert found("A2", "new") == [one.id, two.id]
        assert found("A2", "flagged") == []

    def test_marks_are_counted_for_their_annotator(self, store: ProjectStore) -> None:
        (new,) = added(store)
        written(store, new.id, adding(a_mention("m1"), an_event("e2"), a_cluster("c3")))
        store.add([annotated(article=article("Other " + TEXT))], at=AT)
        counted = [summary.marks for summary in store.articles(ArticleQuery("A1"))]
        assert counted == [3, 5]
        assert [summary.marks for summary in store.articles(ArticleQuery("A2"))] == [0, 0]

    def test_a_layer_that_was_imported_is_not_the_annotators_own(self, store: ProjectStore) -> None:
        layer = a_layer(1, "A1", kind="import", status="complete")
        record = annotated(layers=(layer,))
        store.add([record], at=AT)
        (summary,) = store.articles(ArticleQuery("A1"))
        assert (summary.status, summary.marks) == ("new", 0)
        assert store.load(record.article.id, "A1").marks.layer == a_layer(2, "A1")

    def test_working_time_adds_up_and_is_no_part_of_undo(
        self, store: ProjectStore, reopen: Reopen
    ) -> None:
        (new,) = added(store)
        done = Change("Done", (Edit(a_layer(), a_layer(status="complete", seconds=7)),))
        store.write(entry(store.load(new.id, "A1"), adding(a_mention()), seconds=30))
        store.write(entry(store.load(new.id, "A1"), done, seconds=12))
        store = reopen(store)
        opened = store.load(new.id, "A1")
        (record,) = store.records()
        for layer in (opened.marks.layer, record.layers[0]):
            assert (layer.status, layer.seconds) == ("complete", 42)
        opened.marks.apply(done.inverse())
        store.write(entry(opened, done.inverse(), kind="undo", seconds=1))
        (record,) = store.records()
        assert (record.layers[0].status, record.layers[0].seconds) == ("new", 43)

    # -- actors ------------------------------------------------------------------------------

    def test_actors_come_with_changes(self, store: ProjectStore, reopen: Reopen) -> None:
        (new,) = added(store)
        ten = an_actor("a10", "Ben", codes={"x": [1]}, extra={"y": None})
        two = an_actor("a2", "Anna")
        written(store, new.id, adding(ten, two, a_mention(actor=two.id)))
        renamed = replace(two, name="Anna Kral", aliases=("Anna",))
        written(store, new.id, Change("Rename", (Edit(two, renamed),)))
        assert list(reopen(store).actors().items()) == [(two.id, renamed), (ten.id, ten)]

    def test_an_actor_changed_elsewhere_is_a_conflict(self, store: ProjectStore) -> None:
        (new,) = added(store)
        actor = an_actor()
        written(store, new.id, adding(actor))
        edits = (
            Edit(None, an_actor(name="Somebody else")),
            Edit(an_actor(name="Old"), an_actor(name="New")),
            Edit(an_actor(name="Old"), None),
            Edit(an_actor("a7"), an_actor("a7", "New")),
        )
        for wrong in edits:
            with pytest.raises(StoreConflict):
                written(store, new.id, Change("Wrong", (Edit(None, a_mention("m2")), wrong)))
            fresh = (Edit(None, a_mention("m1-2")), wrong)  # would make a layer, too
            with pytest.raises(StoreConflict):
                written(store, new.id, Change("Wrong", fresh), by="A2")
        assert store.actors() == {actor.id: actor}
        assert not marks_of(store, new.id)
        assert store.load(new.id, "A1").version == 1
        (record,) = store.records()
        assert [layer.id for layer in record.layers] == ["L1"]
        assert len(store.steps("A1", 9)) == 1
        assert not store.steps("A2", 9)

    def test_an_actor_in_use_stays(self, store: ProjectStore) -> None:
        one, two = added(store, TEXT, TEXT + " Two.")
        actor = an_actor()
        made = adding(actor, a_mention(actor=actor.id))
        written(store, one.id, made)
        linked = adding(a_mention("m1-2", actor=actor.id))
        written(store, two.id, linked, by="A2")
        with pytest.raises(StoreConflict, match=r"Anna Kral|a1"):
            written(store, one.id, made.inverse())
        assert len(marks_of(store, one.id)) == 1
        written(store, two.id, linked.inverse(), by="A2")
        written(store, one.id, made.inverse())
        assert not store.actors()

    # -- journal -----------------------------------------------------------------------------

    def test_steps_are_the_newest_oldest_first(self, store: ProjectStore, reopen: Reopen) -> None:
        one, two = added(store, TEXT, TEXT + " Two.")
        actor = an_actor()
        changes = [
            adding(actor, a_mention("m1", actor=actor.id)),
            Change("Drop", (Edit(a_mention("m1", actor=actor.id), None),)),
            Change("Done", (Edit(a_layer(), a_layer(status="complete")),)),
        ]
        for number, change in enumerate(changes):
            opened = store.load(one.id, "A1")
            store.write(entry(opened, change, op_id=f"mine{number}"))
            written(store, two.id, adding(a_mention(f"m{number}")), by="A2")
        undone = entry(
            store.load(one.id, "A1"),
            changes[2].inverse(),
            op_id="mine3",
            kind="undo",
            reverts="mine2",
        )
        store.write(undone)
        store.add([annotated(article=article("Imported. " + TEXT))], at=AT)
        store = reopen(store)
        steps = store.steps("A1", 100)
        assert [step.op_id for step in steps] == ["mine0", "mine1", "mine2", "mine3"]
        assert [step.change for step in steps[:3]] == changes
        assert (steps[3].kind, steps[3].reverts, steps[3].layer) == ("undo", "mine2", "L1")
        assert {step.article for step in steps} == {one.id}
        assert [step.op_id for step in store.steps("A1", 2)] == ["mine2", "mine3"]
        assert len(store.steps("A2", 100)) == 3
        assert store.steps("A3", 100) == []

    # -- records -----------------------------------------------------------------------------

    def test_an_imported_record_comes_back_whole(self, store: ProjectStore, reopen: Reopen) -> None:
        record = annotated()
        report = store.add([record], at=AT)
        assert (report.added, report.renamed_actors) == ((record.article.id,), 0)
        store = reopen(store)
        (back,) = store.records()
        assert (back.article, back.layers) == (record.article, record.layers)
        assert back.layers[0].seconds == record.layers[0].seconds == 412
        assert (back.actors, back.unknown) == (record.actors, record.unknown)
        assert entries_as_marks(back) == list(record.marks[LayerId("L1")])
        opened = store.load(record.article.id, "A1")
        assert list(opened.marks) == sorted(
            record.marks[LayerId("L1")], key=lambda mark: (len(mark.id), mark.id)
        )
        assert (opened.version, opened.marks.serial, opened.marks.layer) == (
            (0, 5, record.layers[0])
        )
        assert store.steps("A1", 9) == []
        assert written(store, record.article.id, adding(a_mention("m6"))) == 1

    def test_entries_come_by_layer_and_number(self, store: ProjectStore) -> None:
        ids = ["m10", "m9", "m2", "m11"]
        layers = (a_layer(10, "A9"), a_layer(2, "A2"))
        marks = {
            layers[0].id: (a_mention("m1-10"), an_event("e2-10")),
            layers[1].id: tuple(a_mention(identifier) for identifier in ids),
        }
        store.add([NewRecord(article(), layers, marks)], at=AT)
        (record,) = store.records()
        assert [layer.id for layer in record.layers] == ["L2", "L10"]
        assert [orjson.loads(entry)["id"] for entry in record.entries["mention"]] == [
            *("m2", "m9", "m10", "m11"),
            "m1-10",
        ]
        assert [orjson.loads(entry)["id"] for entry in record.entries["event"]] == ["e2-10"]
        assert list(record.entries["relation"]) == list(record.entries["cluster"]) == []

    def test_only_linked_actors_leave_with_an_article(self, store: ProjectStore) -> None:
        one, two = added(store, TEXT, TEXT + " Two.")
        actors = [an_actor(f"a{number}", f"N{number}") for number in (1, 2, 10)]
        written(store, one.id, adding(*actors, a_mention("m1", actor=ActorId("a10"))))
        written(store, one.id, adding(a_mention("m2", actor=ActorId("a2"))))
        written(store, one.id, adding(a_mention("m3", actor=ActorId("a2"))))
        first, second = store.records()
        assert [actor.id for actor in first.actors] == ["a2", "a10"]
        assert second.actors == ()
        assert second.article == two

    def test_records_are_chosen_by_status_layer_and_article(self, store: ProjectStore) -> None:
        plain, other = added(store, "Plain.", TEXT + " Other.")
        first = annotated()
        store.add([first], at=AT)
        written(store, first.article.id, adding(a_mention("m1-2")), by="A2")
        gold = Layer(LayerId("L1"), "team", kind="adjudicated", status="flagged")
        judged = NewRecord(article(TEXT + " Gold."), (gold,), {gold.id: (a_mention(),)})
        store.add([judged], at=AT)

        def chosen(**how: object) -> list[tuple[ArticleId, list[str]]]:
            return [
                (record.article.id, [layer.id for layer in record.layers])
                for record in store.records(**how)  # type: ignore[arg-type]
            ]

        ids = [plain.id, other.id, first.article.id, judged.article.id]
        layers: list[list[str]] = [[], [], ["L1", "L2"], ["L1"]]
        everything = list(zip(ids, layers, strict=True))
        assert chosen() == everything
        assert chosen(status="complete") == [everything[2]]
        assert chosen(status="new") == everything[:3]
        assert chosen(layer="A2") == list(zip(ids, [[], [], ["L2"], []], strict=True))
        assert chosen(layer="adjudicated") == list(zip(ids, [[], [], [], ["L1"]], strict=True))
        assert chosen(layer="A2", status="complete") == []
        assert chosen(layer="A1", status="complete") == [(first.article.id, ["L1"])]
        assert chosen(articles=[ids[3], ids[0], ids[3]]) == [everything[0], everything[3]]
        assert chosen(articles=[ids[0]], status="complete") == []
        assert chosen(articles=[]) == []

    def test_many_records_stream_in_order(self, store: ProjectStore) -> None:
        records = [annotated(article=article(f"{TEXT} {number}")) for number in range(430)]
        store.add(records, at=AT)
        ids = [record.article.id for record in records]
        assert [record.article.id for record in store.records()] == ids
        assert [record.article.id for record in store.records(articles=reversed(ids))] == ids
        assert all(len(record.entries["mention"]) == 2 for record in store.records())

    def test_a_reader_who_stops_halfway_keeps_nothing_locked(self, store: ProjectStore) -> None:
        (new,) = added(store)
        reading = store.records()
        assert next(reading).article == new
        assert written(store, new.id, adding(a_mention())) == 1
        reading.close()  # type: ignore[attr-defined]

    def test_actors_join_the_registry(self, store: ProjectStore) -> None:
        (new,) = added(store, TEXT + " New.")
        mine = an_actor("a1", "Ben Ode")
        known = an_actor("a7", "Red Cross", type="Organization")
        written(store, new.id, adding(mine, known))
        shared = replace(known)
        theirs = an_actor("a1", "Anna Kral", aliases=("Anna",))
        cross = an_actor("a2", "Baku Council", type="Organization")
        same_name = an_actor("a3", "Ben Ode")
        taken = replace(known, id=ActorId("a1"))  # our a7 under an id that is Ben's here
        first = NewRecord(
            article(TEXT + " First."),
            (a_layer(),),
            {
                LayerId("L1"): (
                    a_mention("m1", actor=ActorId("a1")),
                    a_mention("m2", actor=ActorId("a2")),
                    a_mention("m3", actor=ActorId("a3")),
                    a_mention("m4", actor=ActorId("a7")),
                )
            },
            (theirs, cross, same_name, shared),
        )
        second = NewRecord(
            article(TEXT + " Second."),
            (a_layer(),),
            {LayerId("L1"): (a_mention("m1", actor=ActorId("a1")),)},
            (taken,),
        )
        third = replace(
            first, article=article(TEXT + " Third."), actors=(theirs, cross, same_name, shared)
        )
        report = store.add([first, second, third], at=AT)
        assert (report.renamed_actors, report.joined_actors) == (1, 1)
        # a2 and a3 came along with the records, so the first free id is a4.
        free = ActorId("a4")
        assert store.actors() == {
            mine.id: mine,
            cross.id: cross,
            same_name.id: same_name,
            free: replace(theirs, id=free),
            known.id: known,
        }
        linked = [mark.actor for mark in marks_of(store, first.article.id)]  # type: ignore[union-attr]
        assert linked == [free, "a2", "a3", "a7"]
        assert [m.actor for m in marks_of(store, third.article.id)] == linked  # type: ignore[union-attr]
        assert [m.actor for m in marks_of(store, second.article.id)] == ["a7"]  # type: ignore[union-attr]

    def test_people_of_one_name_stay_apart(self, store: ProjectStore) -> None:
        def record(number: int, **fields: object) -> NewRecord:
            actor = an_actor("a1", "John Smith", **fields)
            marks = {LayerId("L1"): (a_mention("m1", actor=actor.id),)}
            return NewRecord(article(f"{TEXT} {number}"), (a_layer(),), marks, (actor,))

        one, two = {"wikidata": "Q111"}, {"wikidata": "Q222"}
        records = [
            record(0, codes=one),
            record(1, codes=two),
            record(2, codes=two),
            record(3, codes=two, aliases=("J. Smith",)),
            record(4, codes=two, extra={"born": 1970}),
        ]
        report = store.add(records, at=AT)
        assert (report.renamed_actors, report.joined_actors) == (3, 0)
        actors = store.actors()
        linked = []
        for index, brought in enumerate(records):
            (mark,) = marks_of(store, brought.article.id)
            assert isinstance(mark, Mention)
            assert mark.actor is not None
            assert actors[mark.actor] == replace(brought.actors[0], id=mark.actor), index
            linked.append(mark.actor)
        assert linked == ["a1", "a2", "a2", "a3", "a4"]

    # -- layers of a text that is there ------------------------------------------------------

    def test_a_colleagues_layer_comes_to_the_article_that_is_there(
        self, store: ProjectStore, reopen: Reopen
    ) -> None:
        (mine,) = added(store)
        written(store, mine.id, adding(an_actor("a1", "Ben Ode"), a_mention("m1")))
        theirs = annotated("A2")
        when = NormalizedTime("2026", source=MarkId("m1"))
        extra = (
            a_mention("m7", by=a_by("A2", derived_from=("m1",)), time=when),
            an_event("T1", arguments=(an_argument("topic", ref("e3")),)),
        )
        marks = (*theirs.marks[LayerId("L1")], *extra)
        theirs = replace(theirs, marks={LayerId("L1"): marks})
        report = store.add([theirs], at=AT)
        assert report.added == ()
        assert report.duplicates == ((theirs.article, mine.id),)
        assert (report.layers_added, report.left_out, report.renamed_actors) == (1, (), 1)
        opened = reopen(store).load(mine.id, "A2")
        assert opened.marks.layer == replace(theirs.layers[0], id=LayerId("L2"))
        anna = ActorId("a2")
        assert store.actors()[anna] == replace(theirs.actors[0], id=anna)
        assert {mark.id: mark for mark in opened.marks} == {
            mark.id: mark
            for mark in (
                a_mention("m1-2", actor=anna),
                a_mention("m2-2", "Organization", 29, 38),
                an_event(
                    "e3-2",
                    arguments=(an_argument("agent", "m1"), an_argument("purpose", "talks")),
                ),
                a_relation("r4-2", "member-of", "m1-2", "m2-2"),
                a_cluster("c5-2", "actor", "m1-2", "m2-2"),
                a_mention(
                    "m7-2",
                    by=a_by("A2", derived_from=("m1",)),
                    time=replace(when, source=MarkId("m1-2")),
                ),
                an_event("e8-2", arguments=(an_argument("topic", ref("e3-2")),)),
            )
        }
        assert [mark.id for mark in marks_of(store, mine.id)] == ["m1"]
        assert opened.marks.new_id(Mention) == "m9-2"
        assert written(store, mine.id, adding(a_mention("m9-2")), by="A2") == opened.version + 1
        (record,) = store.records()
        assert [layer.seconds for layer in record.layers] == [0, 412]

    def test_the_same_layer_again_is_no_loss(self, store: ProjectStore) -> None:
        (mine,) = added(store)
        written(store, mine.id, adding(an_actor("a1", "Ben Ode"), a_mention("m1")))
        theirs = annotated("A2")
        store.add([theirs], at=AT)
        before = list(store.records())
        report = store.add([theirs], at=AT)
        assert (report.layers_added, report.left_out) == (0, ())
        assert len(report.duplicates) == 1
        assert list(store.records()) == before

    @pytest.mark.parametrize("differing", ["marks", "status", "actor"])
    def test_another_layer_of_the_same_annotator_is_told(
        self, store: ProjectStore, differing: str
    ) -> None:
        record = annotated("A1")
        store.add([record], at=AT)
        layer = record.layers[0]
        changes: dict[str, dict[str, object]] = {
            "marks": {"marks": {layer.id: record.marks[layer.id][:2]}},
            "status": {"layers": (replace(layer, status="flagged"),)},
            "actor": {"actors": (replace(record.actors[0], codes={"wikidata": "Q2"}),)},
        }
        other = replace(annotated("A1"), **changes[differing])  # type: ignore[arg-type]
        before = list(store.records())
        report = store.add([other], at=AT)
        (left,) = report.left_out
        assert (left.article, left.existing) == (other.article, record.article.id)
        assert (left.layer, left.marks) == (other.layers[0], len(other.marks[layer.id]))
        assert report.layers_added == 0
        assert list(store.records()) == before

    def test_two_records_of_one_text_come_together(self, store: ProjectStore) -> None:
        report = store.add([annotated("A1"), annotated("A2"), annotated("A3")], at=AT)
        assert (len(report.added), report.layers_added, report.left_out) == (1, 2, ())
        (record,) = store.records()
        assert [(layer.id, layer.annotator) for layer in record.layers] == [
            ("L1", "A1"),
            ("L2", "A2"),
            ("L3", "A3"),
        ]
        ids = [mark.id for mark in entries_as_marks(record)]
        assert len(set(ids)) == len(ids) == 15
        assert [actor.id for actor in record.actors] == ["a1"]

    def test_who_had_the_article_open_must_open_it_again(self, store: ProjectStore) -> None:
        (mine,) = added(store)
        early = store.load(mine.id, "A2")
        store.add([annotated("A2")], at=AT)
        with pytest.raises(StoreConflict):
            store.write(entry(early, adding(a_mention("m9"))))
        assert len(marks_of(store, mine.id, "A2")) == 5

    # -- ids in a whole record ---------------------------------------------------------------

    def test_ids_are_not_used_twice_in_a_record(self, store: ProjectStore) -> None:
        gold = Layer(LayerId("gold"), "team", kind="adjudicated")
        foreign = NewRecord(
            article(TEXT + " Gold."),
            (gold,),
            {gold.id: tuple(map(a_mention, ("m1", "m1-2", "m5-2")))},
        )
        across = NewRecord(
            article(TEXT + " Across."),
            (a_layer(1, "A1"), a_layer(2, "A2")),
            {LayerId("L1"): (a_mention("m1"),), LayerId("L2"): (a_mention("m2"),)},
        )
        store.add([foreign, across], at=AT)
        for brought in (foreign, across):
            for annotator in ("A1", "A2", "A3", "A1"):
                opened = store.load(brought.article.id, annotator)
                first = opened.marks.new_id(Mention)
                pair = (a_mention(first), a_mention(opened.marks.new_id(Mention, ahead=1)))
                store.write(entry(opened, adding(*pair)))
        for record in store.records():
            ids = [mark.id for mark in entries_as_marks(record)]
            assert len(ids) == len(set(ids)) == (10 if record.article == across.article else 11)
        (record,) = store.records(articles=[foreign.article.id], layer="A1")
        assert [layer.id for layer in record.layers] == ["L2"]

    def test_a_number_of_another_layer_is_not_used_again(self, store: ProjectStore) -> None:
        marks = {LayerId("L1"): (a_mention("m1"),), LayerId("L2"): (a_mention("m2"),)}
        across = NewRecord(article(), (a_layer(1, "A1"), a_layer(2, "A2")), marks)
        store.add([across], at=AT)
        gone = Change("Drop", (Edit(a_mention("m2"), None),))
        written(store, across.article.id, gone, by="A2")
        assert store.load(across.article.id, "A1").marks.new_id(Mention) == "m3"

    @pytest.mark.parametrize(
        "wrong",
        [
            {"marks": {LayerId("L2"): (a_mention(),)}},
            {"marks": {LayerId("L1"): (a_mention("m1"), a_mention("m1"))}},
            {"marks": {LayerId("L1"): (a_mention("m1", end=len(TEXT) + 1),)}},
            {"marks": {LayerId("L1"): (a_mention("m1", actor=ActorId("a9")),)}},
            {"layers": (a_layer(), a_layer(1, "A2"))},
            {"layers": (a_layer(seconds=1 << 64),)},
            {"actors": (an_actor(), an_actor(name="Other"))},
        ],
        ids=[
            "layer",
            "mark twice",
            "beyond the text",
            "actor",
            "layer twice",
            "working time",
            "actor twice",
        ],
    )
    def test_what_does_not_hold_together_is_not_let_in(
        self, store: ProjectStore, wrong: dict[str, object]
    ) -> None:
        record = annotated(**wrong)
        with pytest.raises(BadInput, match=record.article.id):
            store.add([NewRecord(article("Fine.")), record], at=AT)
        assert store.count(ArticleQuery("A1")) == 0
        assert not store.actors()

    # -- counts ------------------------------------------------------------------------------

    def test_counts_of_an_empty_project(self, store: ProjectStore) -> None:
        stats = store.stats()
        assert (stats.articles, stats.characters, stats.actors) == (0, 0, 0)
        assert stats.by_status == {"new": 0, "in_progress": 0, "complete": 0, "flagged": 0}
        assert stats.labels == {"mention": {}, "event": {}, "relation": {}}
        assert stats.annotators == {}

    def test_counts(self, store: ProjectStore) -> None:
        plain, other = added(store, "Plain 😀.", TEXT + " Other.")
        record = annotated()
        store.add([record], at=AT)
        written(store, record.article.id, adding(a_mention("m1-2")), by="A2")
        written(store, other.id, adding(a_mention("m1"), an_event("e2", "Attack")), by="A2")
        stats = store.stats()
        assert stats.articles == 3
        assert stats.characters == len(plain.text + other.text + record.article.text)
        assert stats.by_status == {"new": 3, "in_progress": 0, "complete": 1, "flagged": 0}
        assert stats.labels == {
            "mention": {"Person": 3, "Organization": 1},
            "event": {"Attack": 1, "Visit": 1},
            "relation": {"member-of": 1},
        }
        assert list(stats.labels["mention"]) == ["Person", "Organization"]
        assert (stats.actors, stats.annotators) == (1, {"A1": 1, "A2": 2})

    # -- actors and marks over time ----------------------------------------------------------

    def test_actor_use_counts_mentions_and_articles_of_all_layers(
        self, store: ProjectStore
    ) -> None:
        first, second = annotated("A1"), annotated("A2", article=article(TEXT + " Again."))
        store.add([first, second], at=AT)
        assert store.actor_use() == {ActorId("a1"): ActorUse(2, 2)}
        written(
            store,
            first.article.id,
            adding(a_mention("m9-2", "Person", 14, 21, actor=ActorId("a1"))),
            by="A3",
        )
        assert store.actor_use([ActorId("a1"), ActorId("a7")]) == {ActorId("a1"): ActorUse(3, 2)}
        assert store.actor_use([ActorId("a7")]) == {}

    def test_linked_mentions_come_in_pages_with_the_words_around_them(
        self, store: ProjectStore
    ) -> None:
        long = article("x" * 80 + "Anna 😀 Kral" + "y" * 80)
        layer = a_layer()
        anna = an_actor("a1")
        marks = (
            a_mention("m1", "Person", 80, 91, actor=anna.id),
            a_mention("m2", "Person", 0, 200, actor=anna.id, span=Span(((0, 1), (170, 171)))),
        )
        store.add([NewRecord(long, (layer,), {layer.id: marks}, (anna,))], at=AT)
        near, far = store.linked_mentions(MentionsQuery(anna.id))[::-1]
        assert (near.mark, near.words, near.before, near.after) == (
            "m1",
            "Anna 😀 Kral",
            "x" * AROUND,
            "y" * AROUND,
        )
        assert (near.article, near.layer, near.layer_kind) == (long.id, "L1", "manual")
        assert (far.start, far.end, far.before, len(far.words)) == (0, 171, "", LONGEST_WORDS)
        assert store.linked_mentions(MentionsQuery(anna.id, offset=1, limit=1)) == [near]
        assert store.linked_mentions(MentionsQuery(ActorId("a2"))) == []

    def test_history_of_a_mark_tells_each_step_that_touched_it(self, store: ProjectStore) -> None:
        (new,) = added(store)
        m7, m77 = a_mention("m7"), a_mention("m77", "Person", 14, 21)
        opened = store.load(new.id, "A1")
        store.write(entry(opened, adding(m7, m77), op_id="one"))
        retyped = replace(m7, type="Organization")
        opened = store.load(new.id, "A1")
        change = Change("Retype", (edit(m7, retyped),))
        store.write(entry(opened, change, op_id="two"))
        opened = store.load(new.id, "A1")
        store.write(entry(opened, change.inverse(), op_id="three", kind="undo", reverts="two"))
        opened = store.load(new.id, "A1")
        store.write(entry(opened, Change("Remove", (edit(m77, None),)), op_id="four"))
        steps = store.mark_history(new.id, "L1", "m7")
        assert [(s.op_id, s.kind, s.label, s.annotator, s.at) for s in steps] == [
            ("one", "do", "Add", "A1", AT),
            ("two", "do", "Retype", "A1", AT),
            ("three", "undo", "Retype", "A1", AT),
        ]
        assert [(s.before, s.after) for s in steps] == [(None, m7), (m7, retyped), (retyped, m7)]
        assert [s.op_id for s in store.mark_history(new.id, "L1", "m77")] == ["one", "four"]
        assert store.mark_history(new.id, "L2", "m7") == []
        assert store.mark_history(ArticleId("nowhere"), "L1", "m7") == []

    def test_history_knows_steps_over_the_whole_project(self, store: ProjectStore) -> None:
        (new,) = added(store)
        m7 = a_mention("m7")
        written(store, new.id, adding(m7))

        def plan(reader: BulkReader) -> Iterator[BulkItem]:
            for state in reader.layers(articles=[new.id]):
                yield Part(state, Change("Retype all", (edit(m7, replace(m7, type="Place")),)))

        store.write_bulk(BulkEntry("all", "do", None, "A2", "Retype all", AT), plan)
        store.write_bulk(BulkEntry("back", "undo", "all", "A2", "Retype all", AT), None)
        steps = store.mark_history(new.id, "L1", "m7")
        assert [(s.kind, s.label, s.annotator) for s in steps] == [
            ("do", "Add", "A1"),
            ("do", "Retype all", "A2"),
            ("undo", "Retype all", "A2"),
        ]
        assert steps[2].after == m7

    def test_mentions_of_shelved_articles_are_counted_apart(self, store: ProjectStore) -> None:
        record, other = annotated("A1"), annotated("A1", article=article(TEXT + " Again."))
        store.add([record, other], at=AT)

        def plan(_: BulkReader) -> Iterator[BulkItem]:
            yield Shelving(record.article.id, removed=True)

        store.write_bulk(BulkEntry("shelve", "do", None, "A1", "Remove", AT), plan)
        assert store.actor_use() == {ActorId("a1"): ActorUse(1, 1, 1)}
        places = store.linked_mentions(MentionsQuery(ActorId("a1")))
        assert [place.article for place in places] == [other.article.id]

    # -- the overview ------------------------------------------------------------------------

    def test_articles_are_grouped_by_source_and_month(self, store: ProjectStore) -> None:
        texts = ("One.", "Two.", "Three.", "Four.")
        dates = ("2022-10-12", "2022-10", "2022", None)
        records = [
            NewRecord(article(text, source="Trend", published=date and Published(date)))
            for text, date in zip(texts, dates, strict=True)
        ]
        store.add([*records, NewRecord(article("Five."))], at=AT)
        state = store.overview_state()
        assert set(state.groups) == {(None, "", 1), ("Trend", "", 2), ("Trend", "2022-10", 2)}
        assert state.versions == {}

    def test_what_a_layer_adds_to_the_overview(self, store: ProjectStore) -> None:
        head = article(TEXT, source="Trend", published=Published("2022-10-12"))
        store.add([annotated(article=head)], at=AT)
        meeting = an_event("e9", "Meet", arguments=(an_argument("agent", ref("m1")),))
        written(store, head.id, adding(replace(meeting, time=NormalizedTime("2022-10-14"))))
        ((key, version),) = store.overview_state().versions.items()
        (contents,) = store.layer_contents([key])
        assert contents.head == LayerHead(
            key,
            version,
            contents.head.article,
            "A1",
            "manual",
            "complete",
            412,
            "Trend",
            "2022-10-12",
        )
        assert contents.labels == {
            ("mention", "Person"): 1,
            ("mention", "Organization"): 1,
            ("event", "Visit"): 1,
            ("event", "Meet"): 1,
            ("relation", "member-of"): 1,
        }
        assert contents.made == {AT[:10]: 5}
        assert sorted(contents.events, key=str) == [
            ("e3", "Visit", None, ()),
            ("e9", "Meet", "2022-10-14", (("agent", (True, "a1")),)),
        ]

    def test_a_change_takes_its_layer_to_another_version(self, store: ProjectStore) -> None:
        first, second = annotated(), annotated(article=article("Plain."), marks={}, actors=())
        store.add([first, second], at=AT)
        before = store.overview_state().versions
        written(store, first.article.id, adding(a_mention("m9", "Place", 47, 51)))
        after = store.overview_state().versions
        changed = [key for key in after if after[key] != before[key]]
        assert before.keys() == after.keys()
        assert [layer.head.key for layer in store.layer_contents(changed)] == changed
        assert store.layer_contents(changed)[0].labels["mention", "Place"] == 1
        assert store.layer_contents([key + 1000 for key in changed]) == []

    def test_articles_behind_a_bar(self, store: ProjectStore) -> None:
        trend = article("One.", source="Trend", published=Published("2022-10-12"))
        other = article("Two.", published=Published("2022-11"))
        plain = article("Three.", source="Trend")
        store.add([NewRecord(one) for one in (trend, other, plain)], at=AT)
        written(store, trend.id, adding(a_mention("m1", end=3)))

        def found(**search: object) -> tuple[list[str], int]:
            within = search.pop("filter", OverviewFilter())
            rows, total = store.find_articles(ArticleSearch(within, **search))  # type: ignore[arg-type]
            return [row.article for row in rows], total

        assert found() == ([trend.id, other.id, plain.id], 3)
        assert found(limit=2) == ([trend.id, other.id], 3)
        assert found(source="Trend") == ([trend.id, plain.id], 2)
        assert found(source="") == ([other.id], 1)
        assert found(month="2022-10") == ([trend.id], 1)
        assert found(month="") == ([plain.id], 1)
        assert found(untouched=True) == ([other.id, plain.id], 2)
        assert found(untouched=True, filter=OverviewFilter("A2"))[1] == 3
        assert found(filter=OverviewFilter(since="2022-11", until="2022-12")) == ([other.id], 1)
        ((key, _),) = store.overview_state().versions.items()
        number = store.layer_contents([key])[0].head.article
        assert found(numbers=(number,)) == ([trend.id], 1)

    def test_marks_behind_a_bar(self, store: ProjectStore) -> None:
        record = annotated()
        store.add([record], at=AT)
        ((key, _),) = store.overview_state().versions.items()
        (person,) = store.find_marks(MarkSearch((key,), label=("mention", "Person")))
        assert (person.article.article, person.article.heading) == (
            record.article.id,
            record.article.heading,
        )
        assert (person.mark, person.words, person.start, person.end) == ("m1", "Anna Kral", 0, 9)
        assert (person.annotator, person.layer_kind) == ("A1", "manual")
        found = store.find_marks(MarkSearch((key,), ids={key: ("e3", "r4", "m2")}))
        assert {(mark.mark, mark.words) for mark in found} == {
            ("e3", "visited"),
            ("r4", ""),
            ("m2", "Red Cross"),
        }
        assert len(store.find_marks(MarkSearch((key,), ids={key: ("e3", "r4")}, limit=1))) == 1

    # -- any sequence ------------------------------------------------------------------------

    @settings(max_examples=15, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def test_state_is_what_the_marks_in_memory_are(
        self, store: ProjectStore, data: st.DataObject
    ) -> None:
        text = data.draw(st.sampled_from(HARD_TEXTS))
        new = article(f"{text} {next(_numbers)}")
        store.add([NewRecord(new)], at=AT)
        opened = store.load(new.id, "A1")
        marks, version = opened.marks, 0
        for _ in range(data.draw(st.integers(1, 6))):
            change = data.draw(_changes(marks, text))
            version = store.write(
                entry(OpenedArticle(new, marks, version), change, seconds=version)
            )
            marks.apply(change)
        again = store.load(new.id, "A1")
        assert again.marks.snapshot() == marks.snapshot()
        assert (again.version, again.marks.serial) == (version, marks.serial)
        (record,) = store.records(articles=[new.id])
        assert sorted(entries_as_marks(record), key=lambda mark: mark.id) == sorted(
            marks, key=lambda mark: mark.id
        )
        assert record.layers == (marks.layer,)
        assert record.layers[0].seconds == again.marks.layer.seconds == sum(range(version))


@cache
def any_marks(text: str) -> st.SearchStrategy[Mark]:
    """Marks of every kind and with every field, on legal spans; made once, for it is slow."""
    return st.one_of(
        strategies.mentions(text).map(lambda mention: replace(mention, actor=None)),
        strategies.events(text),
        strategies.relations(),
        strategies.clusters(),
    )


@st.composite
def _changes(draw: st.DrawFn, marks: MarkSet, text: str) -> Change:
    """A change that fits these marks: some added, some replaced, some taken away."""
    drawn = [draw(any_marks(text)) for _ in range(draw(st.integers(1, 3)))]
    drawn = list({mark.id: mark for mark in drawn}.values())
    edits = []
    for made in drawn:
        mark = replace(made, type="Ärger 😀") if hasattr(made, "type") else made
        before = marks.get(mark.id)
        keep = before is None or draw(st.booleans())
        if before != mark:
            edits.append(Edit(before, mark if keep else None))
    if draw(st.booleans()):
        layer = marks.layer
        after = replace(layer, nothing_to_mark=not layer.nothing_to_mark, status="flagged")
        edits.append(Edit(layer, after))
    return Change("Random", tuple(edits))
