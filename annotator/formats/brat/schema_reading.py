"""Makes a schema of brat's `annotation.conf`, with the colours of the `visual.conf` beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from annotator.formats.brat.naming import storage_form
from annotator.formats.schema_patch import whole_text
from annotator.model.errors import BadInput
from annotator.model.schema import (
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
)
from annotator.untrusted.incoming import Incoming

MOST_BYTES = 1_000_000

_SECTION = re.compile(r"\s*\[(.*)\]\s*$")
_MACRO = re.compile(r"<([a-zA-Z_-]+)>=\s*(.*?)\s*$")
_COUNT = re.compile(r"(?:([?*+])|\{(\d{1,3})(?:-(\d{1,3}))?\})$")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}$")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")
_SECTIONS = ("entities", "relations", "events", "attributes")
_KINDS = {
    "place": {"gpe", "location", "place", "facility", "loc"},
    "time": {"time", "date", "timex", "timex3"},
    "quantity": {"money", "quantity", "number", "percent", "cardinal"},
}
_MOST_EXPANDED = 20_000  # characters of a line after its macros


@dataclass
class _Row:
    """A line: a type, what is indented under which, and its arguments (name, types)."""

    name: str
    parents: tuple[str, ...] = ()
    usable: bool = True
    arguments: list[tuple[str, list[str]]] = field(default_factory=list)


def read_schema(file: Incoming) -> str | None:
    """A schema file made of a configuration of brat; None where the file is none.

    Types that only order others become none of ours, but stand for those under them.

    Raises:
        BadInput: the file cannot be read.
    """
    if file.suffix != ".conf":
        return None
    text = file.read(MOST_BYTES).decode("utf-8-sig", "replace")
    sections = _sections(text)
    if not any(sections.get(name) for name in _SECTIONS):
        return None
    rows = {name: list(_rows(sections.get(name, ()))) for name in _SECTIONS}
    return whole_text(_schema(rows, _colours(file)))


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        head = _SECTION.match(line)
        if head:
            lines = found.setdefault(head[1].strip().lower(), [])
        elif line.strip() and not line.lstrip().startswith("#"):
            lines.append(line)
    return found


def _rows(lines: Iterable[str]) -> Iterator[_Row]:
    macros: dict[str, str] = {}
    parents: list[tuple[int, str]] = []
    for raw in lines:
        macro = _MACRO.match(raw)
        if macro:
            macros[f"<{macro[1]}>"] = macro[2]
            continue
        line = raw
        for name, value in macros.items():
            if len(line) + line.count(name) * len(value) <= _MOST_EXPANDED:
                line = line.replace(name, value)
        words = line.strip().split(None, 1)
        if set(words[0]) == {"-"} or words[0].startswith("<"):
            continue
        indent = len(line) - len(line.lstrip())
        parents = [(depth, name) for depth, name in parents if depth < indent]
        first = words[0].split("|")[0]
        name = storage_form(first.removeprefix("!"))
        above = tuple(parent for _, parent in parents)
        yield _Row(name, above, not first.startswith("!"), _arguments(words[1:]))
        parents.append((indent, name))


def _arguments(words: list[str]) -> list[tuple[str, list[str]]]:
    found = []
    for part in words[0].split(",") if words else ():
        name, colon, types = part.strip().partition(":")
        if colon and name:
            found.append((name.strip(), [one.strip() for one in types.split("|") if one.strip()]))
    return found


def _schema(rows: dict[str, list[_Row]], colours: dict[str, str]) -> Schema:
    taken: set[str] = set()

    def fresh(section: str) -> list[_Row]:
        made = []
        for row in rows[section]:
            if row.usable and _NAME.match(row.name) and row.name not in taken:
                taken.add(row.name)
                made.append(row)
        return made

    spans, events, relations = fresh("entities"), fresh("events"), fresh("relations")
    words = _Words(rows, {row.name for row in (*spans, *events)}, bool(events))
    schema = Schema(
        "brat",
        "1.0.0",
        title="From brat",
        mention_types=tuple(_mention(row, colours) for row in spans),
        event_types=tuple(_event(row, words, colours) for row in events),
        relation_types=tuple(
            found for row in relations if (found := _relation(row, words, colours)) is not None
        ),
    )
    labels = set(schema.labels())
    names: set[str] = set()
    attributes = []
    for row in rows["attributes"]:
        made = _attribute(row, words, labels)
        if made is not None and made.name not in names:
            names.add(made.name)
            attributes.append(made)
    return replace(schema, attributes=tuple(attributes))


class _Words:
    """What types of a configuration are in a schema."""

    def __init__(self, rows: dict[str, list[_Row]], known: set[str], has_events: bool) -> None:
        self._known = known
        self._has_events = has_events
        self._under: dict[str, list[str]] = {}
        for row in (*rows["entities"], *rows["events"]):
            for parent in (*row.parents, row.name):
                self._under.setdefault(parent, []).append(row.name)

    def accepted(self, types: Iterable[str]) -> tuple[str, ...]:
        """Labels, and the words for any mention and any event."""
        found: dict[str, None] = {}
        for one in types:
            if one in {"<ENTITY>", "<ANY>"}:
                found["mention"] = None
            if one in {"<EVENT>", "<ANY>"} and self._has_events:
                found["event"] = None
            for name in self._under.get(storage_form(one), ()):
                if name in self._known:
                    found[name] = None
        return tuple(found)


def _mention(row: _Row, colours: dict[str, str]) -> MentionType:
    kind = next((kind for kind, names in _KINDS.items() if row.name.lower() in names), "actor")
    return MentionType(row.name, kind, color=colours.get(row.name, "#5b6470"))  # type: ignore[arg-type]


def _event(row: _Row, words: _Words, colours: dict[str, str]) -> EventType:
    roles: dict[str, Role] = {}
    for argument, types in row.arguments:
        least, most = 1, 1
        count = _COUNT.search(argument)
        if count is not None:
            least, most = _counts(count)  # type: ignore[assignment]
        name = storage_form(argument[: count.start()] if count else argument)
        accepted = words.accepted(types)
        if _NAME.match(name) and accepted and name not in roles:
            roles[name] = Role(name, accepted, min=least, max=most)
    return EventType(row.name, tuple(roles.values()), color=colours.get(row.name, "#c8501e"))


def _counts(found: re.Match[str]) -> tuple[int, int | None]:
    if found[1]:
        return {"?": (0, 1), "*": (0, None), "+": (1, None)}[found[1]]
    least = int(found[2])
    most = int(found[3]) if found[3] else least
    return min(least, most), max(least, most)


def _relation(row: _Row, words: _Words, colours: dict[str, str]) -> RelationType | None:
    ends = [types for name, types in row.arguments if not name.startswith("<")]
    if len(ends) != 2 or row.name == "Equiv":  # what is the same is a cluster, no relation
        return None
    source, target = (words.accepted(types) for types in ends)
    if not source or not target:
        return None
    kinds = [types for name, types in row.arguments if name == "<REL-TYPE>"]
    symmetric = any("symmetric" in one.split("-") for types in kinds for one in types)
    return RelationType(
        row.name, source, target, color=colours.get(row.name, "#5b6470"), symmetric=symmetric
    )


def _attribute(row: _Row, words: _Words, labels: set[str]) -> Attribute | None:
    if not row.usable or not _NAME.match(row.name):
        return None
    given = dict(row.arguments)
    on: dict[str, None] = {}
    for one in given.get("Arg", ["<ANY>"]):
        for sign, kinds in (
            ("<ENTITY>", ("mention",)), ("<EVENT>", ("event",)), ("<RELATION>", ("relation",)),
            ("<ANY>", ("mention", "event", "relation")),
        ):  # fmt: skip
            on.update(dict.fromkeys(kinds if one == sign else ()))
        if one in labels:
            on[one] = None
        on.update(dict.fromkeys(name for name in words.accepted([one]) if name in labels))
    values = dict.fromkeys(storage_form(value) for value in given.get("Value", ["yes"]))
    choices = tuple(AttributeChoice(value) for value in values if _NAME.match(value))
    return Attribute(row.name, tuple(on), choices) if on and choices else None


def _colours(file: Incoming) -> dict[str, str]:
    """Background or line colours by type, of the `visual.conf` beside the file."""
    beside = file.sibling("visual.conf")
    if beside is None:
        return {}
    try:
        text = beside.read(MOST_BYTES).decode("utf-8-sig", "replace")
    except BadInput:
        return {}
    found = {}
    for line in _sections(text).get("drawing", ()):
        name, _, rest = line.strip().replace("\t", " ").partition(" ")
        for part in rest.split(","):
            key, _, value = part.strip().partition(":")
            if key in {"bgColor", "color"} and _COLOUR.match(value.strip()):
                found[storage_form(name)] = value.strip().lower()
    return found
