"""Writes `annotation.conf` and `visual.conf` of a schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.formats.brat.naming import Names
from annotator.model.schema import (
    ANY_ACTOR,
    ANY_EVENT,
    ANY_MENTION,
    Attribute,
    Role,
    Schema,
)

_WORDS = {"mention": "<ENTITY>", "event": "<EVENT>", "relation": "<RELATION>"}


def annotation_conf(schema: Schema, labels: Names, roles: Names) -> str:
    """What may be marked, as brat's `annotation.conf` says it."""
    words = _Words(schema, labels)
    rows = ["[entities]", ""]
    rows += [labels.written(one.name) for one in schema.mention_types]
    rows += ["", "[relations]", ""]
    for relation in schema.relation_types:
        ends = [f"Arg1:{words.types(relation.source)}", f"Arg2:{words.types(relation.target)}"]
        ends += ["<REL-TYPE>:symmetric"] if relation.symmetric else []
        rows.append(f"{labels.written(relation.name)}\t{', '.join(ends)}")
    if "Equiv" not in schema.labels():
        rows.append("Equiv\tArg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric-transitive")
    rows.append("<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>")
    rows += ["", "[events]", ""]
    for event in schema.event_types:
        places = [
            f"{roles.written(role.name)}{_count(role)}:{words.types(role.accepts)}"
            for role in event.roles
            if words.types(role.accepts)
        ]
        rows.append(f"{labels.written(event.name)}\t{', '.join(places)}".rstrip())
    rows += ["", "[attributes]", ""]
    for attribute in schema.attributes:
        rows.append(f"{labels.written(attribute.name)}\t{', '.join(_attribute(attribute, words))}")
    return "\n".join([*rows, ""])


def visual_conf(schema: Schema, labels: Names, roles: Names) -> str:
    """How it is shown: names as they are in the schema, and colours."""
    rows = ["[labels]", ""]
    shown = [*schema.labels(), *(one.name for one in schema.attributes)]
    rows += [f"{labels.written(name)} | {name}" for name in dict.fromkeys(shown)]
    names = dict.fromkeys(role.name for event in schema.event_types for role in event.roles)
    taken = {labels.written(name) for name in shown}
    rows += [
        f"{roles.written(name)} | {name}" for name in names if roles.written(name) not in taken
    ]
    rows += [
        "",
        "[drawing]",
        "",
        "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken",
    ]
    rows.append("ARC_DEFAULT\tcolor:black, arrowHead:triangle-5")
    spans = [(one.name, one.color) for one in schema.mention_types]
    spans += [(one.name, one.color) for one in schema.event_types]
    rows += [
        f"{labels.written(name)}\tbgColor:{color}, fgColor:{_readable_on(color)}"
        for name, color in spans
    ]
    rows += [f"{labels.written(one.name)}\tcolor:{one.color}" for one in schema.relation_types]
    rows += [
        f"{labels.written(attribute.name)}\tglyph:{_glyphs(attribute)}"
        for attribute in schema.attributes
    ]
    return "\n".join([*rows, ""])


class _Words:
    """What a schema accepts somewhere, as brat names it."""

    def __init__(self, schema: Schema, labels: Names) -> None:
        self._schema, self._labels = schema, labels

    def types(self, accepted: Sequence[str]) -> str:
        """Types parted by `|`; empty where nothing but literal values is accepted."""
        return "|".join(dict.fromkeys(self._each(accepted)))

    def each_of(self, accepted: Iterable[str]) -> list[str]:
        """The same as a list, for what attributes are on."""
        return [_WORDS.get(name) or self._labels.written(name) for name in accepted]

    def value(self, name: str) -> str:
        """A value of an attribute."""
        return self._labels.written(name)

    def _each(self, accepted: Sequence[str]) -> Iterator[str]:
        for name in accepted:
            if name == ANY_ACTOR:
                for one in self._schema.mention_types:
                    if one.kind == "actor":
                        yield self._labels.written(one.name)
            elif name in {ANY_MENTION, ANY_EVENT}:
                yield _WORDS[name]
            elif self._schema.label(name) is not None:
                yield self._labels.written(name)


def _attribute(attribute: Attribute, words: _Words) -> list[str]:
    on = f"Arg:{'|'.join(words.each_of(attribute.on))}"
    if len(attribute.values) == 1:
        return [on]
    return [on, f"Value:{'|'.join(words.value(value.name) for value in attribute.values)}"]


def _count(role: Role) -> str:
    """How often a role may stand: `?`, `*`, `+`, nothing for once, `{2}`, `{2-4}`."""
    match role.min, role.max:
        case 0, 1:
            return "?"
        case 0, None:
            return "*"
        case 1, 1:
            return ""
        case 1, None:
            return "+"
        case least, None:
            return f"{{{least}-99}}"
        case least, most if least == most:
            return f"{{{least}}}"
        case least, most:
            return f"{{{least}-{most}}}"


def _readable_on(color: str) -> str:
    """Black or white, whatever can be read on this colour (by relative luminance of sRGB)."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return "black" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "white"


def _glyphs(attribute: Attribute) -> str:
    return "|".join(_GLYPHS[number % len(_GLYPHS)] for number in range(len(attribute.values)))


_GLYPHS = ("●", "○", "■", "□", "▲", "△", "◆", "◇")
