"""What every store must give the concordance: candidates that miss nothing, and texts with marks."""

from __future__ import annotations

import pytest

from annotator.model.article import Published
from annotator.model.bulk import BulkItem, BulkReader, Shelving
from annotator.model.concordance.grammar import parse
from annotator.model.concordance.matching import Matcher
from annotator.model.concordance.query import Marked, marks_of
from annotator.model.identity import ActorId, ArticleId
from annotator.model.project import BulkEntry
from annotator.workspace.ports import NewRecord, ProjectStore
from tests.builders import (
    AT,
    TEXT,
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
from tests.contracts.store_contract import article

ANNA = an_actor("a1", "Anna Kral", aliases=("A. Kral",))
MARKS = (
    a_mention("m1", "Person", 0, 9, actor=ActorId("a1")),
    a_mention("m2", "Person", 14, 21),
    an_event("e3", "Visit", arguments=(an_argument("agent", ref("m1")),)),
    an_event("e4", "Silence", triggers=(), attributes={"realis": "future"}),
    a_relation("r5", "ally-of", "m1", "m2"),
    a_cluster("c6", "actor", "m1", "m2"),
)


class ConcordanceContract:
    """Tests of a store that `store` gives empty."""

    def filled(self, store: ProjectStore) -> dict[ArticleId, str]:
        """Four articles: marked by A1, marked by B2, hard to tokenise, from elsewhere."""
        first, second = article(TEXT, source="The Baku Post"), article("Nobody visited Anna Kral.")
        third = article(
            "東京都知事 met İstanbul’s STRASSE café; O'Brien’s pre-visit, 3.5% सीता สวัสดี! visiting to"
        )
        fourth = article("They visit Baku", source="Reuters", published=Published("2021-03-14"))
        store.add(
            [
                NewRecord(first, (a_layer(status="complete"),), {a_layer().id: MARKS}, (ANNA,)),
                NewRecord(
                    second,
                    (a_layer(annotator="B2"),),
                    {a_layer().id: (a_mention("m1", "Person", 15, 24),)},
                ),
                NewRecord(third),
                NewRecord(fourth),
            ],
            at=AT,
        )
        return {first.id: "1", second.id: "2", third.id: "3", fourth.id: "4"}

    def found(self, store: ProjectStore, query: str) -> list[str]:
        """The hits of a query, each with the number of its article."""
        names = self.filled(store)
        parsed = parse(query, a_schema())
        matcher = Matcher(parsed, store.actors())
        numbers = store.may_hold(parsed, "A1", matcher.linked, (1, store.last_number()))
        rows = [
            row
            for read in store.read_texts(numbers, "A1", marks_of(parsed))
            for row in matcher.rows(read, {})
        ]
        return [f"{names[row.article.id]} {row.hit}" for row in rows]

    @pytest.mark.parametrize(
        ("query", "hits"),
        [
            ("visited", ["1 visited", "2 visited"]),
            ("visit*", ["1 visited", "2 visited", "3 visit", "3 visiting", "4 visit"]),
            ("visit* baku", ["1 visited Baku", "4 visit Baku"]),
            ("京都", ["3 京都"]),
            ("istanbul", ["3 İstanbul"]),
            ("strasse", ["3 STRASSE"]),
            ("café", ["3 café"]),
            ("o'brien", ["3 O'Brien"]),
            ("brien", ["3 Brien"]),
            ("pre-visit", ["3 pre-visit"]),
            ("3.5%", ["3 3.5%"]),
            ("सीता", ["3 सीता"]),
            ("วัส", ["3 วัส"]),
            ("都*", ["3 都知事"]),
            ("visit* to", ["3 visiting to"]),
            ("o'b*", ["3 O'Brien"]),
            ("! visiting", ["3 ! visiting"]),
            ("cafe", []),
            ("baku AND they NOT mayor", ["4 Baku"]),
            ("nobody OR reuters OR they", ["1 They", "2 Nobody", "4 They"]),
            ("visit* source:post", ["1 visited"]),
            ("visit* date:2021-03", ["4 visit"]),
            ("visit* date:..2020", []),
            ("visit* status:complete", ["1 visited"]),
            ("visit* status:new", ["2 visited", "3 visit", "3 visiting", "4 visit"]),
            ("[Person]", ["1 Anna Kral", "1 Ben Ode"]),
            ("[Person by *]", ["1 Anna Kral", "1 Ben Ode", "2 Anna Kral"]),
            ("[Person by B2]", ["2 Anna Kral"]),
            ('[Person actor "a. kral"]', ["1 Anna Kral"]),
            ("[Visit with agent]", ["1 visited"]),
            ("[Visit without agent]", []),
            ("[Silence realis=future]", ["1 "]),
            ("[Person] NEAR/5 visit*", ["1 Ben Ode"]),
            ("anna OUTSIDE [Person]", ["2 Anna"]),
            ("anna IN [Person]", ["1 Anna"]),
        ],
    )  # fmt: skip
    def test_a_query_finds_the_same_everywhere(
        self, store: ProjectStore, query: str, hits: list[str]
    ) -> None:
        assert self.found(store, query) == hits

    def test_marks_come_as_they_were_stored_and_clusters_never(self, store: ProjectStore) -> None:
        names = self.filled(store)
        numbers = store.may_hold(parse("[*]"), "A1", {}, (1, 9))
        reads = store.read_texts(numbers, "A1", [Marked()])
        read = next(read for read in reads if names[read.found_in.id] == "1")
        marks = {mark.id: mark for mark in read.marks}
        assert set(marks) == {"m1", "m2", "e3", "e4", "r5"}
        assert marks["m1"].places == ((0, 9),)
        assert marks["m1"].own
        assert marks["e3"].roles == {"agent"}
        assert dict(marks["e4"].attributes) == {"realis": "future"}
        assert (read.status, read.found_in.source, read.text) == (
            "complete",
            "The Baku Post",
            TEXT,
        )

    def test_shelved_articles_and_those_that_are_gone_are_not_read(
        self, store: ProjectStore
    ) -> None:
        names = self.filled(store)
        all_of_them = store.may_hold(parse("/./"), "A1", {}, (1, 9))
        assert len(all_of_them) == store.last_number() == 4
        assert list(store.may_hold(parse("/./"), "A1", {}, (2, 3))) == list(all_of_them)[1:3]
        assert list(store.may_hold(parse("visit*"), "A1", {}, (2, 3))) == list(all_of_them)[1:3]

        def plan(_: BulkReader) -> list[BulkItem]:
            return [Shelving(next(iter(names)), removed=True)]

        store.write_bulk(BulkEntry("op", "do", None, "A1", "Remove", AT), plan)
        assert list(store.may_hold(parse("/./"), "A1", {}, (1, 9))) == list(all_of_them)[1:]
        assert store.read_texts([10_000], "A1", []) == []
