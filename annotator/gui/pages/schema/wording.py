"""Edits of a schema in words: what becomes of marks, and how many there are."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.gui.words import number, tr
from annotator.model.bulk import BulkCount
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
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.model.schema_draft import SchemaDraft, plain_data

LISTED = 40
LISTED_NAMES = 8


def step_words(step: MigrationStep) -> str:
    """What one step does to marks."""
    match step:
        case RelabelMarks():
            return tr("Marks of {old} become {new}.", old=step.old, new=step.new)
        case RemoveMarks():
            return tr(
                "Marks of {old} are deleted, with the relations that end at them.", old=step.old
            )
        case RelabelByValue():
            labels = ", ".join(f"{value} → {label}" for value, label in step.labels)
            return tr(
                "Marks of {old} are split by {attribute}: {labels}.",
                old=step.old,
                attribute=step.attribute,
                labels=labels,
            )
        case RelabelPicked():
            return tr(
                "Marks of {old} that were picked become {new}: {count:,}.",
                old=step.old,
                new=step.new,
                count=len(step.marks),
            )
        case RenameRole():
            return tr(
                "What fills {old} of {event} fills {new}.",
                old=step.old,
                event=step.event,
                new=step.new,
            )
        case EmptyRole():
            return tr(
                "What fills {old} of {event} no longer takes part; its marks stay.",
                old=step.old,
                event=step.event,
            )
        case RenameAttribute():
            return tr("Values of {old} become values of {new}.", old=step.old, new=step.new)
        case RemoveAttribute():
            return tr("Marks lose their values of {old}.", old=step.old)
        case RenameValue():
            return tr(
                "{attribute}: {old} becomes {new}.",
                attribute=step.attribute,
                old=step.old,
                new=step.new,
            )
        case RemoveValue():
            return tr(
                "{attribute}: marks with {old} have no value any more.",
                attribute=step.attribute,
                old=step.old,
            )


def draft_words(draft: SchemaDraft) -> list[str]:
    """All that a draft does: to marks first, then to the schema alone."""
    lines = [step_words(step) for step in draft.steps]
    if len(lines) > LISTED:
        more = len(lines) - LISTED
        lines = [*lines[:LISTED], tr("And {count} more.", count=number(more))]
    lines += _schema_words(draft)
    return lines


def _schema_words(draft: SchemaDraft) -> Iterator[str]:
    before, after = draft.origin.schema, draft.schema
    old, new = set(before.labels()), set(after.labels())
    renamed = {one.new for one in draft.renamings}
    added = [name for name in after.labels() if name not in old and name not in renamed]
    if added:
        yield tr("New labels: {names}.", names=_some(added))
    stepped = {getattr(step, "old", "") for step in draft.steps}
    lost = [name for name in before.labels() if name not in new and name not in stepped]
    if lost:
        yield tr(
            "No longer in the schema: {names}. Marks with these labels stay and are listed as "
            "problems.",
            names=_some(lost),
        )
    for attribute in after.attributes:
        known = before.attribute(attribute.name)
        if known is not None and known.default != attribute.default:
            yield tr(
                "{attribute} is {value} where none was chosen: marks without a value now mean that.",
                attribute=attribute.name,
                value=attribute.default or tr("nothing"),
            )
    changed = [name for name in after.labels() if name in old and _differs(before, after, name)]
    if changed:
        yield tr("Other rules, words, colours or keys: {names}.", names=_some(changed))
    if before.version != after.version:
        yield tr("Version {old} becomes {new}.", old=before.version, new=after.version)
    if not added and not lost and not changed and not draft.steps:
        same = plain_data(before) == plain_data(after)
        yield (
            tr("Only remarks of the file.")
            if same
            else tr("Words about the schema, attributes or order.")
        )


def _differs(before: Schema, after: Schema, name: str) -> bool:
    return before.label(name) != after.label(name)


def _some(names: list[str]) -> str:
    shown = ", ".join(names[:LISTED_NAMES])
    more = len(names) - LISTED_NAMES
    return tr("{names} and {count:,} more", names=shown, count=more) if more > 0 else shown


def count_words(count: BulkCount) -> list[str]:
    """How much a change touches."""
    if not count.marks and not count.actors:
        return [tr("No mark changes.")]
    lines = [
        tr(
            "Marks: {changed} change, {removed} are deleted.",
            changed=number(count.changed),
            removed=number(count.removed),
        ),
        tr(
            "Articles: {articles}. Annotators: {annotators}.",
            articles=number(count.articles),
            annotators=", ".join(count.annotators) or tr("none"),
        ),
    ]
    if count.actors:
        lines.append(
            tr(
                "Actors of the registry that get another label: {count}.",
                count=number(count.actors),
            )
        )
    return lines


def undo_words(draft: SchemaDraft) -> str:
    """What the Undo menu calls the change."""
    labels = [one for one in draft.renamings if one.section in ("mentions", "events", "relations")]
    if len(draft.steps) == 1 and len(labels) == 1:
        return said("Rename {old} to {new}", old=labels[0].old, new=labels[0].new)
    return said("Change the schema")
