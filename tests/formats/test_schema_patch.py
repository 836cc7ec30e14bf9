"""An edited schema goes back into its file: what was not edited stays, remarks and all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from difflib import unified_diff

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.assets import schema_file, schema_files
from annotator.formats.schema_file import parse_schema
from annotator.formats.schema_patch import patched_schema, whole_text
from annotator.model.bulk import SchemaText
from annotator.model.errors import BadInput
from annotator.model.schema import (
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    Role,
    Schema,
)
from annotator.model.schema_draft import SchemaDraft, plain_data
from tests.formats.schema_text import GOOD

SHIPPED = [path.name for path in schema_files() if path.suffix == ".yaml"]
NEWS = schema_file("news.yaml").read_text("utf-8")

Edit = Callable[[SchemaDraft], SchemaDraft]


def draft_of(text: str) -> SchemaDraft:
    return SchemaDraft.of(SchemaText(parse_schema(text, where="before"), text))


def patched(text: str, *edits: Edit) -> tuple[str, Schema, SchemaDraft]:
    draft = draft_of(text)
    for edit in edits:
        draft = edit(draft)
    new, schema = patched_schema(text, draft.base.schema, draft.renamings, draft.schema)
    assert parse_schema(new, where="after") == schema
    return new, schema, draft


def different(before: str, after: str) -> list[str]:
    """Lines that went and lines that came, without the others."""
    rows = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [row for row in list(rows)[2:] if not row.startswith("@@")]


def remarks(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip().startswith("#")]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_schema_that_was_not_edited_is_the_same_file(name: str) -> None:
    text = schema_file(name).read_text("utf-8")
    assert patched(text)[0] == text


@pytest.mark.parametrize("name", SHIPPED)
def test_a_schema_written_anew_says_the_same(name: str) -> None:
    schema = parse_schema(schema_file(name).read_text("utf-8"), where=name)
    text = whole_text(schema, "# A remark.\n# Two.\nname: old\n# Not this one.\n")
    assert plain_data(parse_schema(text, where="anew")) == plain_data(schema)
    assert remarks(text) == ["# A remark.", "# Two."]


def test_one_edit_is_one_line() -> None:
    person = draft_of(NEWS).schema.mention_type("Person")
    assert person is not None
    new, _, _ = patched(
        NEWS, lambda d: d.with_label("mention", replace(person, guideline="A human: “one”."))
    )
    old = f"-    guideline: {person.guideline}"
    assert different(NEWS, new) == [old, '+    guideline: "A human: “one”."']


def test_a_rename_reaches_every_reference_and_nothing_else() -> None:
    new, schema, _ = patched(NEWS, lambda d: d.renamed("mention", "Place", "Location"))
    assert "Place" not in {word for e in schema.event_types for r in e.roles for word in r.accepts}
    assert remarks(new) == remarks(NEWS)
    went = [row for row in different(NEWS, new) if row.startswith("-")]
    assert all("Place" in row for row in went)
    assert len(different(NEWS, new)) == 2 * len(went)


def test_two_labels_change_names() -> None:
    def swap(draft: SchemaDraft) -> SchemaDraft:
        draft = draft.renamed("mention", "Place", "tmp").renamed("mention", "State", "Place")
        return draft.renamed("mention", "tmp", "State")

    _, schema, _ = patched(NEWS, swap)
    assert [m.name for m in schema.mention_types][2:5:2] == ["Place", "State"]


def test_a_label_that_goes_leaves_the_remark_above_it() -> None:
    new, schema, _ = patched(NEWS, lambda d: d.deleted("event", "Aid"))
    assert schema.event_type("Aid") is None
    assert "# Cooperation in deeds\n  - name: Appoint" in new
    assert remarks(new) == remarks(NEWS)
    last = draft_of(NEWS).schema.relation_types[-1].name
    assert remarks(patched(NEWS, lambda d: d.deleted("relation", last))[0]) == remarks(NEWS)


def test_new_labels_roles_attributes_and_values() -> None:
    ship = MentionType("Ship", "other", "8", "#1f6fb4", "A vessel: big.", "[The Anna] sank.")
    sink = EventType("Sink", (Role("ship", ("Ship",), "s", 1, 1),), "0", "#b8142d", "Goes down.")
    size = Attribute(
        "size", ("Ship",), (AttributeChoice("big", "b"), AttributeChoice("small")), "big"
    )
    visit = draft_of(NEWS).schema.event_type("Visit")
    assert visit is not None
    new, schema, draft = patched(
        NEWS,
        lambda d: d.added("mention", ship, "Person"),
        lambda d: d.added("event", sink),
        lambda d: d.with_attribute(size),
        lambda d: d.with_roles("Visit", (*visit.roles[:2], Role("ship", ("Ship",), "s"), *visit.roles[2:])),
    )  # fmt: skip
    assert plain_data(schema) == plain_data(draft.schema)
    assert [row for row in different(NEWS, new) if row.startswith("-")] == []
    assert remarks(new) == remarks(NEWS)
    assert "      - {name: ship, key: s, accepts: [Ship]}\n" in new


def test_sections_come_and_go() -> None:
    bare = (
        "annotation_schema: 1\nname: bare\nversion: 1.0.0\nmentions:\n- name: A\n  color: '#1f6fb4'"
    )
    event = EventType("Go", (Role("who", ("A",), "w"),), "o")
    new, _, _ = patched(
        bare, lambda d: d.added("event", event), lambda d: d.with_head(title="A: b")
    )
    assert new.startswith(bare.partition("mentions")[0] + 'title: "A: b"\n') or "title:" in new
    back, schema, _ = patched(
        new, lambda d: d.deleted("event", "Go"), lambda d: d.with_head(title="")
    )
    assert schema.event_types == ()
    assert "events" not in back
    assert "title" not in back


def test_lists_on_one_line_and_block_texts() -> None:
    text = """\
annotation_schema: 1
name: odd  # its name
version: 1.0.0
description: >-
  Two lines
  of it.
mentions:
- {name: A, color: "#1f6fb4", guideline: one}  # first
- name: B
  color: "#1f6fb4"
  guideline: |
    A block.

    # not a remark
  # a remark in the item
  example: "[b]"
events: [{name: Go, color: "#b8142d", roles: [{name: who, key: w, accepts: [A, B]}, {name: whom, accepts: [A]}]}]
"""
    a = MentionType("A", color="#1f6fb4")
    b = MentionType("B", color="#1f6fb4", guideline="Short.", example="[b]")
    new, schema, _ = patched(
        text,
        lambda d: d.with_label("mention", a),
        lambda d: d.with_label("mention", b),
        lambda d: d.role_deleted("Go", "who"),
        lambda d: d.renamed("event", "Go", "Leave"),
        lambda d: d.with_head(description="One line."),
        lambda d: d.added("event", EventType("Stay")),
        lambda d: d.with_roles(
            "Leave", (*d.schema.event_types[0].roles, Role("where", ("B",), "h"))
        ),
    )
    assert '- {name: A, color: "#1f6fb4"}  # first\n' in new
    assert "  guideline: Short.\n  # a remark in the item\n" in new
    assert "description: One line.\nmentions:" in new
    assert "name: odd  # its name\n" in new
    assert [r.name for r in schema.event_types[0].roles] == ["whom", "where"]
    assert schema.event_types[1].name == "Stay"


def test_a_schema_that_breaks_a_rule_is_refused_in_words_about_it() -> None:
    with pytest.raises(BadInput) as refused:
        patched(GOOD, lambda d: d.deleted("mention", "Place"), lambda d: d.role_deleted("Visit", "agent"),
                lambda d: d.deleted("mention", "Person"))  # fmt: skip
    assert "tiny" in str(refused.value)


def shuffled(draft: SchemaDraft, data: st.DataObject) -> SchemaDraft:
    """Some edit of any kind."""
    pick = data.draw
    kind = pick(st.sampled_from(["mention", "event", "relation"]))
    labels = draft.labels(kind)  # type: ignore[arg-type]
    if len(labels) < 2:
        return draft
    label = pick(st.sampled_from(labels))
    new = f"N{pick(st.integers(0, 999))}"
    if draft.schema.label(new):
        return draft
    events = [e for e in draft.schema.event_types if len(e.roles) > 1]
    event = pick(st.sampled_from(events))
    role = pick(st.sampled_from(event.roles))
    value = pick(st.sampled_from(draft.schema.attributes[0].values))
    attribute = draft.schema.attributes[0].name
    other = next(one.name for one in labels if one.name != label.name)
    edits: list[Edit] = [
        lambda d: d.renamed(kind, label.name, new),
        lambda d: d.deleted(kind, label.name, other),
        lambda d: d.moved(kind, label.name, pick(st.integers(-3, 3))),
        lambda d: d.added(kind, replace(label, name=new, key=None), label.name),
        lambda d: d.with_label(
            kind, replace(label, guideline=f"{new}: #, [x] {{y}} “z”", key=None)
        ),
        lambda d: d.with_label(kind, replace(label, guideline="", example="")),
        lambda d: d.role_renamed(event.name, role.name, new),
        lambda d: d.role_deleted(event.name, role.name),
        lambda d: d.role_moved(event.name, role.name, 1),
        lambda d: d.with_roles(
            event.name, [replace(role, name=new, key=None, min=1), *event.roles]
        ),
        lambda d: d.value_renamed(attribute, value.name, new),
        lambda d: d.attribute_renamed(attribute, new),
    ]
    return pick(st.sampled_from(edits))(draft)


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_any_edits_are_read_back_and_no_remark_is_lost(data: st.DataObject) -> None:
    draft = draft_of(NEWS)
    for _ in range(data.draw(st.integers(1, 6))):
        draft = shuffled(draft, data)
    text, schema = patched_schema(NEWS, draft.base.schema, draft.renamings, draft.schema)
    assert [m.name for m in schema.mention_types] == [m.name for m in draft.schema.mention_types]
    assert {e.name: len(e.roles) for e in schema.event_types} == {
        e.name: len(e.roles) for e in draft.schema.event_types
    }
    assert sorted(remarks(text)) == sorted(remarks(NEWS))


def test_a_schema_without_a_file_gets_one() -> None:
    schema = parse_schema(GOOD, where="good")
    for nothing in ("", "not: a schema\n"):
        text, found = patched_schema(nothing, schema, (), replace(schema, version="1.0.1"))
        assert plain_data(found) == {**plain_data(schema), "version": "1.0.1"}
        assert text.startswith("annotation_schema: 1\n")
