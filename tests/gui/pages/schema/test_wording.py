"""Every edit has words that say what becomes of marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.gui.pages.schema.wording import count_words, draft_words, step_words, undo_words
from annotator.model.bulk import BulkCount, SchemaText
from annotator.model.label_migration import (
    EmptyRole,
    MigrationStep,
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
from annotator.model.schema import MentionType
from annotator.model.schema_draft import SchemaDraft
from tests.builders import a_schema

DRAFT = SchemaDraft.of(SchemaText(a_schema(), "text"))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (RelabelMarks("mention", "A", "B"), "Marks of A become B."),
        (
            RemoveMarks("mention", "A"),
            "Marks of A are deleted, with the relations that end at them.",
        ),
        (
            RelabelByValue("mention", "A", "size", (("big", "B"), ("small", "C"))),
            "Marks of A are split by size: big → B, small → C.",
        ),
        (
            RelabelPicked("mention", "A", "B", frozenset({("a", "L1", "m1")})),
            "Marks of A that were picked become B: 1.",
        ),
        (RenameRole("Go", "a", "b"), "What fills a of Go fills b."),
        (EmptyRole("Go", "a"), "What fills a of Go no longer takes part; its marks stay."),
        (RenameAttribute("a", "b"), "Values of a become values of b."),
        (RemoveAttribute("a"), "Marks lose their values of a."),
        (RenameValue("a", "b", "c"), "a: b becomes c."),
        (RemoveValue("a", "b"), "a: marks with b have no value any more."),
    ],
)
def test_steps(step: MigrationStep, words: str) -> None:
    assert step_words(step) == words


def test_what_is_new_lost_and_different() -> None:
    person = DRAFT.labels("mention")[0]
    gender = DRAFT.schema.attribute("gender")
    assert gender is not None
    draft = (
        DRAFT.added("mention", MentionType("Ship"))
        .with_label("mention", replace(person, guideline="New."))
        .with_attribute(replace(gender, default="f"))
        .with_head(version="1.1.0")
    )
    assert draft_words(draft) == [
        "New labels: Ship.",
        "gender is f where none was chosen: marks without a value now mean that.",
        "Other rules, words, colours or keys: Person.",
        "Version 1.0.0 becomes 1.1.0.",
    ]
    other = replace(a_schema(), mention_types=a_schema().mention_types[1:])
    (lost, *_) = draft_words(DRAFT.imported(SchemaText(other, "other")))
    assert lost.startswith("No longer in the schema: Person.")
    assert draft_words(DRAFT.with_head(title="T")) == [
        "Words about the schema, attributes or order."
    ]
    assert draft_words(DRAFT) == ["Only remarks of the file."]


def test_long_lists_are_cut() -> None:
    draft = DRAFT
    for number in range(45):
        draft = draft.renamed("mention", "Person" if not number else f"N{number - 1}", f"N{number}")
    assert "And 5 more." in draft_words(draft)
    many = DRAFT
    for number in range(10):
        many = many.added("mention", MentionType(f"M{number}"))
    assert draft_words(many)[0].endswith("M7 and 2 more.")


def test_counts() -> None:
    assert count_words(BulkCount(schema=True)) == ["No mark changes."]
    count = BulkCount(
        articles=1200, layers=1300, changed=4000, removed=3, actors=2, annotators=("A", "B")
    )
    assert count_words(count) == [
        "Marks: 4,000 change, 3 are deleted.",
        "Articles: 1,200. Annotators: A, B.",
        "Actors of the registry that get another label: 2.",
    ]


def test_the_undo_menu_names_a_single_rename() -> None:
    assert undo_words(DRAFT.renamed("mention", "Person", "Human")) == "Rename Person to Human"
    assert undo_words(DRAFT.deleted("mention", "Person")) == "Change the schema"
