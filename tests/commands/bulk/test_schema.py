"""Changing the schema carries the marks of every layer, the registry and references along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

import pytest

from annotator.commands.base import Stamp
from annotator.commands.bulk.schema import ChangeSchema, LabelSurvey, SurveyLabel
from annotator.model.article import Article
from annotator.model.bulk import BareLayer, BulkItem, LayerState, Part, SchemaSwap, SchemaText
from annotator.model.change import Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId, ArticleId
from annotator.model.label_migration import (
    EmptyRole,
    RelabelMarks,
    RelabelPicked,
    RemoveAttribute,
    RemoveMarks,
    RenameRole,
)
from annotator.model.marks import Actor, Event, Mark, Mention
from tests.builders import (
    LATER,
    TEXT,
    a_cluster,
    a_layer,
    a_mark_set,
    a_mention,
    a_relation,
    a_schema,
    an_actor,
    an_argument,
    an_event,
)

ANNA = a_mention("m1", actor="a1", attributes={"gender": "f"})
BEN = a_mention("m2", "Person", 14, 21, attributes={"gender": "m"})
CROSS = a_mention("m3", "Organization", 29, 38)
VISIT = an_event("e4", arguments=(an_argument("agent", ANNA), an_argument("host", CROSS)))
MEMBER = a_relation("r5", "member-of", BEN, CROSS)
SAME = a_cluster("c6", "actor", "m1", "m2")
MARKS: tuple[Mark, ...] = (ANNA, BEN, CROSS, VISIT, MEMBER, SAME)

OLD = SchemaText(a_schema(), "old text")
NEW = SchemaText(replace(a_schema(), version="2.0.0"), "new text")
STAMP = Stamp("A9", LATER)


@dataclass
class Pages:
    """A project in memory as a bulk command sees it."""

    marks: tuple[Mark, ...] = MARKS
    schema: SchemaText = OLD
    asked: list[set[tuple[str, str]]] = field(default_factory=list)
    narrow: bool = False

    def actors(self) -> Mapping[ActorId, Actor]:
        return {
            ActorId("a1"): an_actor(),
            ActorId("a2"): an_actor("a2", "Baku", type="Place"),
        }

    def layers(
        self,
        *,
        articles: Iterable[ArticleId] | None = None,
        annotator: str | None = None,
        types: Iterable[tuple[str, str]] | None = None,
        actors: Iterable[ActorId] | None = None,
        fresh: bool = False,
        narrow: bool = False,
    ) -> Iterator[LayerState]:
        del articles, annotator, actors, fresh
        self.narrow = narrow
        self.asked.append(set(types or ()))
        for number, annotator_name in ((1, "A1"), (2, "A2")):
            article = Article(ArticleId(f"article{number}"), TEXT, title=f"Title {number}")
            layer = a_layer(number, annotator_name)
            yield LayerState(article, a_mark_set(*self.marks, layer=layer), 3)

    def bare_layers(
        self, articles: Iterable[ArticleId], annotator: str, *, fresh: bool = False
    ) -> Iterator[BareLayer]:
        raise AssertionError("nobody needs layers without marks")


def planned(command: ChangeSchema, pages: Pages | None = None) -> list[BulkItem]:
    return list(command.plan(pages or Pages(), STAMP))


def first_part(items: list[BulkItem]) -> dict[str, Edit]:
    """The edits of the first layer by mark; applied, they fit what is there."""
    part = next(item for item in items if isinstance(item, Part))
    assert isinstance(part.on, LayerState)
    part.on.marks.apply(part.change)
    return {edit.id: edit for edit in part.change.edits}


def test_a_renamed_label_takes_marks_of_every_layer_and_actors_along() -> None:
    steps = (RelabelMarks("mention", "Person", "Human"),)
    pages = Pages()
    items = planned(ChangeSchema(OLD, NEW, steps, "Rename Person"), pages)
    assert [type(item) for item in items] == [Edit, Part, Part, SchemaSwap]
    assert pages.asked == [{("mention", "Person")}]
    actor = items[0]
    assert isinstance(actor, Edit)
    assert actor.after == replace(an_actor(), type="Human")
    edits = first_part(items)
    assert set(edits) == {"m1", "m2"}
    anna = edits["m1"].after
    assert isinstance(anna, Mention)
    assert (anna.type, anna.actor, anna.by.modified) == ("Human", "a1", LATER)
    assert anna.by.author == "A1"
    assert items[-1] == SchemaSwap(OLD, NEW)


def test_what_cannot_be_without_a_deleted_mark_goes_along_and_roles_are_cleared() -> None:
    edits = first_part(planned(ChangeSchema(OLD, NEW, (RemoveMarks("mention", "Person"),))))
    assert {name for name, edit in edits.items() if edit.after is None} == {"m1", "m2", "r5", "c6"}
    visit = edits["e4"].after
    assert isinstance(visit, Event)
    assert [argument.role for argument in visit.arguments] == ["host"]


def test_steps_and_deletion_meet_in_one_edit_of_a_mark() -> None:
    steps = (RemoveMarks("mention", "Organization"), RenameRole("Visit", "agent", "traveller"))
    edits = first_part(planned(ChangeSchema(OLD, NEW, steps)))
    visit = edits["e4"].after
    assert isinstance(visit, Event)
    assert [argument.role for argument in visit.arguments] == ["traveller"]
    assert edits["r5"].after is None


def test_no_other_marks_are_read_unless_some_go_or_point_elsewhere() -> None:
    pages = Pages()
    planned(ChangeSchema(OLD, NEW, (RelabelMarks("mention", "Person", "Human"),)), pages)
    assert pages.narrow
    planned(ChangeSchema(OLD, NEW, (RemoveMarks("mention", "Person"),)), pages)
    assert not pages.narrow


def test_a_pick_by_hand_touches_one_layer() -> None:
    place = ("article2", "L2", "m2")
    steps = (RelabelPicked("mention", "Person", "Organization", frozenset({place})),)
    parts = [item for item in planned(ChangeSchema(OLD, NEW, steps)) if isinstance(item, Part)]
    assert [(part.on.layer.annotator, [e.id for e in part.change.edits]) for part in parts] == [
        ("A2", ["m2"])
    ]


def test_without_steps_no_marks_are_read_and_without_a_new_text_nothing_happens() -> None:
    pages = Pages()
    assert planned(ChangeSchema(OLD, NEW), pages) == [SchemaSwap(OLD, NEW)]
    assert pages.asked == []
    assert planned(ChangeSchema(OLD, OLD)) == []
    untouched = (EmptyRole("Attack", "cause"), RemoveAttribute("certainty"))
    assert planned(ChangeSchema(OLD, NEW, untouched)) == [SchemaSwap(OLD, NEW)]


def test_a_schema_changed_meanwhile_is_refused() -> None:
    with pytest.raises(CommandRefused) as refused:
        planned(ChangeSchema(OLD, NEW), Pages(schema=NEW))
    assert "has been changed since" in refused.value.message


def test_a_survey_counts_values_and_lists_marks_with_their_words() -> None:
    found = LabelSurvey()
    assert (
        list(SurveyLabel("mention", frozenset({"Person"}), found, most=3).plan(Pages(), STAMP))
        == []
    )
    assert (found.marks, len(found.listed)) == (4, 3)
    assert found.values == {("gender", "f"): 2, ("gender", "m"): 2}
    second = found.listed[1]
    assert (second.place, second.heading, second.annotator) == (
        ("article1", "L1", "m2"), "Title 1", "A1",
    )  # fmt: skip
    assert (second.before, second.words) == ("Anna Kral and ", "Ben Ode")
    assert second.after.startswith(" of the Red Cross")

    relations = LabelSurvey()
    list(SurveyLabel("relation", frozenset({"member-of"}), relations).plan(Pages(), STAMP))
    assert [one.words for one in relations.listed] == ["Ben Ode", "Ben Ode"]
    events = LabelSurvey()
    bare = (*MARKS, an_event("e9", "Silence", triggers=()))
    list(SurveyLabel("event", frozenset({"Silence"}), events).plan(Pages(bare), STAMP))
    assert [one.words for one in events.listed] == ["", ""]
