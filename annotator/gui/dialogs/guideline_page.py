"""The manual's page of guidelines: every label of the project's schema, in the schema's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.gui.words import shown, tr
from annotator.model.rules import accepted_words
from annotator.model.schema import (
    Attribute,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
)

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&:])")


def guideline_page(schema: Schema) -> str:
    """The page as Markdown; what the schema says is shown as it stands, whatever it looks like."""
    lines = [f"# {tr('Guidelines of this project')}", "", plain(schema.title or schema.name)]
    lines += ["", plain(schema.description)] if schema.description else []
    sections: list[tuple[str, list[str]]] = [
        (tr("Mentions"), [part for m in schema.mention_types for part in _mention(schema, m)]),
        (tr("Events"), [part for e in schema.event_types for part in _event(schema, e)]),
        (tr("Relations"), [part for r in schema.relation_types for part in _relation(schema, r)]),
        (tr("Attributes"), [part for a in schema.attributes for part in _attribute(a)]),
    ]
    for title, parts in sections:
        if parts:
            lines += ["", f"## {title}", *parts]
    return "\n".join(lines) + "\n"


def plain(words: str) -> str:
    """Words as Markdown that shows just them, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))


def _mention(schema: Schema, label: MentionType) -> Iterator[str]:
    yield from _head(label.name, label.key or "")
    yield from _words(label)
    yield from _carried(schema.attributes_on("mention", label.name))


def _event(schema: Schema, label: EventType) -> Iterator[str]:
    yield from _head(label.name, f"E {label.key.upper()}" if label.key else "")
    yield from _words(label)
    if label.roles:
        yield from ("", f"| {tr('Role')} | {tr('Key')} | {tr('Takes')} | {tr('Guideline')} |")
        yield "|---|---|---|---|"
        yield from map(_role, label.roles)
    yield from _carried(schema.attributes_on("event", label.name))


def _role(role: Role) -> str:
    key = f"`{role.key.upper()}`" if role.key else ""
    taken = plain(shown(accepted_words(role.accepts)))
    cells = [plain(role.name), key, f"{taken}; {count_words(role)}", plain(role.guideline)]
    return f"| {' | '.join(cells)} |"


def count_words(role: Role) -> str:
    """How many fillers a role needs and takes."""
    if role.max is None:
        return tr("any number") if not role.min else tr("at least {least}", least=role.min)
    if role.max == role.min:
        return tr("exactly {count}", count=role.max)
    if not role.min:
        return tr("at most {most}", most=role.max)
    return tr("{least} to {most}", least=role.min, most=role.max)


def _relation(schema: Schema, label: RelationType) -> Iterator[str]:
    yield from _head(label.name, f"R {label.key.upper()}" if label.key else "")
    yield from _words(label)
    ends = {"source": accepted_words(label.source), "target": accepted_words(label.target)}
    words = (
        tr("Links {source} and {target}, in both directions alike.", **ends)
        if label.symmetric
        else tr("Leads from {source} to {target}.", **ends)
    )
    yield from ("", plain(words))
    yield from _carried(schema.attributes_on("relation", label.name))


def _attribute(attribute: Attribute) -> Iterator[str]:
    yield from _head(attribute.name, "")
    if attribute.guideline:
        yield from ("", plain(attribute.guideline))
    yield from ("", f"| {tr('Value')} | {tr('Key')} | {tr('Guideline')} |", "|---|---|---|")
    for value in attribute.values:
        key = f"`, {value.key.upper()}`" if value.key else ""
        held = f" ({tr('when none is chosen')})" if value.name == attribute.default else ""
        yield f"| {plain(value.name)}{held} | {key} | {plain(value.guideline)} |"


def _head(name: str, key: str) -> tuple[str, ...]:
    """A heading of nothing but the name, so that it can be found, and the key below it."""
    pressed = tr("Key: {key}", key=f"`{key}`") if key else ""
    return ("", f"### {plain(name)}", *(("", pressed) if pressed else ()))


def _words(label: MentionType | EventType | RelationType) -> Iterator[str]:
    if label.guideline:
        yield from ("", plain(label.guideline))
    if label.example:
        yield from ("", f"*{plain(label.example)}*")


def _carried(attributes: tuple[Attribute, ...]) -> Iterator[str]:
    if attributes:
        names = ", ".join(attribute.name for attribute in attributes)
        yield from ("", plain(tr("Attributes: {names}", names=names)))
