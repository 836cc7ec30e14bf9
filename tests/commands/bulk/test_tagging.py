"""Many places get one label: new ones are tagged, those tagged so already are passed over."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from annotator.commands.base import Stamp
from annotator.commands.bulk.tagging import TagPlaces
from annotator.model.bulk import Part
from annotator.model.errors import CommandRefused
from annotator.model.identity import ArticleId
from annotator.model.marks import Event, Mention
from annotator.model.span import Span
from annotator.workspace.ports import NewRecord
from tests.builders import AT, TEXT, a_layer, a_mention, a_schema, an_article, an_event
from tests.fakes import MemoryReader, MemoryStore

HERE = an_article().id
STAMP = Stamp("A1", AT)


def a_reader(*marks: object, **layer: object) -> MemoryReader:
    store = MemoryStore(a_schema())
    own = a_layer(**layer)
    store.add([NewRecord(an_article(TEXT), (own,), {own.id: marks})], at=AT)  # type: ignore[dict-item]
    return MemoryReader(store)


def planned(command: TagPlaces, reader: MemoryReader) -> list[Part]:
    return [item for item in command.plan(reader, STAMP) if isinstance(item, Part)]


def test_places_are_tagged_and_the_article_is_begun() -> None:
    (part,) = planned(TagPlaces("Person", {HERE: [(14, 21), (0, 9)]}), a_reader())
    mentions = [e.after for e in part.change.edits if isinstance(e.after, Mention)]
    assert [(m.id, m.type, m.span) for m in mentions] == [
        ("m1", "Person", Span.single(0, 9)),
        ("m2", "Person", Span.single(14, 21)),
    ]
    assert part.change.edits[-1].item.status == "in_progress"  # type: ignore[union-attr]


def test_somebody_who_has_not_begun_gets_a_layer() -> None:
    stamp = Stamp("B2", AT)
    (part,) = TagPlaces("Person", {HERE: [(0, 9)]}).plan(a_reader(a_mention()), stamp)
    assert isinstance(part, Part)
    assert (part.on.layer.annotator, part.on.version) == ("B2", 0)
    assert part.change.edits[0].id == "m1-2"


def test_what_is_tagged_so_is_passed_over_and_each_place_is_told() -> None:
    told: Counter[str] = Counter()
    reader = a_reader(a_mention("m1", "Person", 0, 9), a_mention("m2", "Place", 14, 21))
    places = [(0, 9), (14, 21), (14, 17), (39, 46), (62, 63), (80, 99)]
    command = TagPlaces("Person", {HERE: places}, told=lambda verdict: told.update([verdict]))
    (part,) = planned(command, reader)
    assert told == {"already": 1, "overlapping": 2, "new": 1, "impossible": 2}
    assert len([e for e in part.change.edits if isinstance(e.after, Mention)]) == 3


def test_nothing_new_is_no_part() -> None:
    assert planned(TagPlaces("Person", {HERE: [(0, 9)]}), a_reader(a_mention())) == []


def test_an_event_type_makes_each_place_a_trigger() -> None:
    reader = a_reader(an_event("e1", "Visit", (39, 46)))
    command = TagPlaces("Visit", {HERE: [(39, 46), (68, 71)]})
    (part,) = planned(command, reader)
    (event,) = (e.after for e in part.change.edits if isinstance(e.after, Event))
    assert (event.id, event.type, event.triggers) == ("e2", "Visit", (Span.single(68, 71),))


def test_a_status_that_was_given_stays_but_nothing_to_mark_does_not() -> None:
    reader = a_reader(status="complete", nothing_to_mark=True)
    (part,) = planned(TagPlaces("Person", {HERE: [(0, 9)]}), reader)
    after = part.change.edits[-1].after
    assert (after.status, after.nothing_to_mark) == ("complete", False)  # type: ignore[union-attr]


def test_a_label_that_has_no_place_is_refused() -> None:
    for label in ("ally-of", "Nobody"):
        with pytest.raises(CommandRefused, match=label):
            planned(TagPlaces(label, {HERE: [(0, 9)]}), a_reader())


def test_the_undo_menu_says_how_many() -> None:
    assert TagPlaces("Person", {HERE: [(0, 9)]}).label == "Tag Person once"
    many = {ArticleId("A"): [(0, 1)] * 1000, HERE: [(0, 9)]}
    assert TagPlaces("Person", many).label == "Tag Person 1,001 times"


def test_the_words_are_made_once_however_many_articles_there_are() -> None:
    class Counted(dict[ArticleId, list[tuple[int, int]]]):
        asked = 0

        def values(self):  # type: ignore[no-untyped-def]
            self.asked += 1
            return super().values()

    store = MemoryStore(a_schema())
    articles = [replace(an_article(f"{TEXT} {n}"), id=ArticleId(f"A{n}")) for n in range(3)]
    store.add([NewRecord(article) for article in articles], at=AT)
    places = Counted({article.id: [(0, 9)] for article in articles})
    assert len(planned(TagPlaces("Person", places), MemoryReader(store))) == 3
    assert places.asked == 1
