"""What edits of a schema make of names, references, marks and the version."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.bulk import SchemaText
from annotator.model.label_migration import (
    EmptyRole,
    RelabelByValue,
    RelabelMarks,
    RelabelPicked,
    RemoveAttribute,
    RemoveMarks,
    RemoveValue,
    RenameAttribute,
    RenameRole,
    RenameValue,
)
from annotator.model.schema import Attribute, AttributeChoice, MentionType, Role
from annotator.model.schema_draft import Renaming, SchemaDraft, plain_data, suggested_version
from tests.builders import a_schema


@pytest.fixture
def draft() -> SchemaDraft:
    return SchemaDraft.of(SchemaText(a_schema(), "text"))


def roles(draft: SchemaDraft, event: str) -> list[str]:
    declared = draft.schema.event_type(event)
    assert declared is not None
    return [role.name for role in declared.roles]


def test_a_rename_reaches_references_and_marks(draft: SchemaDraft) -> None:
    new = draft.renamed("mention", "Person", "Human")
    attack = new.schema.event_type("Attack")
    gender = new.schema.attribute("gender")
    assert attack is not None
    assert attack.roles[0].accepts == ("Organization", "Human")
    assert gender is not None
    assert gender.on == ("Human",)
    assert new.steps == (RelabelMarks("mention", "Person", "Human"),)
    assert new.renamings == (Renaming("mentions", "Person", "Human"),)
    assert new.schema.relation_types[0].target == ("Organization",)
    assert draft.schema.mention_type("Person") is not None
    assert not draft.changed
    assert new.changed


def test_a_deleted_label_is_named_nowhere_and_its_marks_go_or_move(draft: SchemaDraft) -> None:
    gone = draft.deleted("mention", "Person")
    attack = gone.schema.event_type("Attack")
    assert attack is not None
    assert attack.roles[0].accepts == ("Organization",)
    assert gone.steps == (RemoveMarks("mention", "Person"),)
    moved = draft.deleted("mention", "Person", into="Organization")
    attack = moved.schema.event_type("Attack")
    assert attack is not None
    assert attack.roles[0].accepts == ("Organization",)
    assert moved.steps == (RelabelMarks("mention", "Person", "Organization"),)
    assert moved.renamings == ()


def test_marks_are_counted_under_the_names_that_the_project_has(draft: SchemaDraft) -> None:
    new = draft.renamed("mention", "Person", "Human").renamed("mention", "Human", "Man")
    merged = new.deleted("mention", "Time", into="Man")
    assert merged.stored_names("mention", "Man") >= {"Person", "Time"}
    assert merged.stored_names("event", "Man") == {"Man"}
    assert "Time" not in new.stored_names("mention", "Man")


def test_a_label_is_split_by_value(draft: SchemaDraft) -> None:
    parts = (("f", "Woman"), ("m", "Man"))
    new = draft.split_by_value("mention", "Person", "gender", parts, forget=True)
    names = [label.name for label in new.labels("mention")]
    assert names == ["Person", "Woman", "Man", "Organization", "Place", "Time"]
    gender = new.schema.attribute("gender")
    assert gender is not None
    assert gender.on == ("Person", "Woman", "Man")
    assert new.steps == (RelabelByValue("mention", "Person", "gender", parts, None, True),)
    woman = new.schema.mention_type("Woman")
    assert woman is not None
    assert woman.key is None
    # With a default every mark has a value, and nothing is left for the label itself.
    whole = draft.with_attribute(replace(gender, on=("Person",), default="f"))
    split = whole.split_by_value("mention", "Person", "gender", parts)
    assert [label.name for label in split.labels("mention")][:2] == ["Woman", "Man"]
    assert split.steps[-1] == RelabelByValue("mention", "Person", "gender", parts, "f")


def test_a_label_is_split_by_hand(draft: SchemaDraft) -> None:
    place = ("article", "L1", "m1")
    new = draft.split_by_hand("mention", "Person", "Envoy", [place])
    assert [label.name for label in new.labels("mention")][:2] == ["Person", "Envoy"]
    assert new.steps == (RelabelPicked("mention", "Person", "Envoy", frozenset({place})),)
    there = draft.split_by_hand("mention", "Person", "Place", [place])
    assert there.labels("mention") == draft.labels("mention")


def test_labels_are_added_changed_and_moved(draft: SchemaDraft) -> None:
    ship = MentionType("Ship")
    new = draft.added("mention", ship, "Person").moved("mention", "Ship", -1)
    assert [label.name for label in new.labels("mention")][:2] == ["Ship", "Person"]
    assert new.moved("mention", "Ship", -5).schema == new.schema
    assert new.moved("mention", "nobody", 1).schema == new.schema
    blue = new.with_label("mention", replace(ship, color="#0000ff"))
    assert blue.schema.color_of("Ship") == "#0000ff"
    assert blue.steps == ()


def test_roles(draft: SchemaDraft) -> None:
    new = draft.role_renamed("Visit", "host", "guest").role_deleted("Visit", "nobody")
    assert roles(new, "Visit") == ["agent", "guest", "place", "purpose", "topic"]
    assert new.steps == (RenameRole("Visit", "host", "guest"), EmptyRole("Visit", "nobody"))
    assert new.renamings == (Renaming("roles", "host", "guest", "Visit"),)
    merged = draft.role_deleted("Visit", "host", into="agent")
    assert merged.steps == (RenameRole("Visit", "host", "agent"),)
    assert roles(draft.role_moved("Visit", "host", -1), "Visit")[:2] == ["host", "agent"]
    added = draft.with_roles("Once", [Role("who", ("actor",))])
    assert roles(added, "Once") == ["who"]
    assert draft.with_roles("nothing", []) is draft


def test_attributes_and_values(draft: SchemaDraft) -> None:
    new = draft.attribute_renamed("realis", "reality").attribute_deleted("gender")
    assert [a.name for a in new.schema.attributes] == ["reality", "certainty", "remark"]
    assert new.steps == (RenameAttribute("realis", "reality"), RemoveAttribute("gender"))
    moved = draft.attribute_moved("gender", -1)
    assert [a.name for a in moved.schema.attributes][:2] == ["gender", "realis"]
    size = Attribute(
        "size", ("mention",), (AttributeChoice("big"), AttributeChoice("small")), "big"
    )
    sized = draft.with_attribute(size).value_renamed("size", "big", "large")
    found = sized.schema.attribute("size")
    assert found is not None
    assert (found.default, [v.name for v in found.values]) == ("large", ["large", "small"])
    less = sized.value_deleted("size", "large", into="small").schema.attribute("size")
    assert less is not None
    assert (less.default, [v.name for v in less.values]) == ("small", ["small"])
    steps = sized.value_deleted("size", "large").value_renamed("size", "small", "tiny").steps
    assert steps == (
        RenameValue("size", "big", "large"),
        RemoveValue("size", "large"),
        RenameValue("size", "small", "tiny"),
    )
    assert draft.value_deleted("nothing", "x") is draft
    assert draft.value_renamed("nothing", "x", "y") is draft


def test_the_version_follows_what_old_annotations_make_of_it(draft: SchemaDraft) -> None:
    person = draft.labels("mention")[0]
    assert suggested_version(draft) == "1.0.0"
    worded = draft.with_label("mention", replace(person, guideline="New."))
    assert suggested_version(worded) == "1.0.1"
    assert suggested_version(worded.added("mention", MentionType("Ship"))) == "1.1.0"
    visit = draft.schema.event_types[0]
    stricter = draft.with_roles("Visit", (replace(visit.roles[0], min=2), *visit.roles[1:]))
    assert suggested_version(stricter) == "1.1.0"
    assert suggested_version(draft.deleted("mention", "Time")) == "2.0.0"
    assert suggested_version(draft.renamed("mention", "Time", "When")) == "2.0.0"
    odd = SchemaDraft.of(SchemaText(replace(a_schema(), version="draft"), ""))
    assert suggested_version(odd) == "draft"


def test_an_imported_schema_takes_the_place_of_all_edits(draft: SchemaDraft) -> None:
    other = SchemaText(replace(a_schema(), version="3.0.0"), "other text")
    new = draft.renamed("mention", "Person", "Human").imported(other)
    assert (new.base, new.steps, new.renamings) == (other, (), ())
    assert new.origin == draft.origin
    assert new.changed
    assert plain_data(new.schema)["version"] == "3.0.0"
    assert draft.with_head(title="Other").schema.title == "Other"
