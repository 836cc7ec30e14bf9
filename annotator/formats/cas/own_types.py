"""The types that marks are written in: layers as INCEpTION makes them, with features of our own.

A span layer for mentions and one for events, whose `arguments` are slots; relation layers; a chain
layer for each kind of cluster (two types each, `…Chain` and `…Link`, as INCEpTION names them).
No feature is called `type` or `self`: dkpro-cassis, which many read CAS with, renames these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.formats.cas.structure import (
    ANNOTATION,
    ANNOTATION_BASE,
    BOOLEAN,
    DOCUMENT,
    FS_ARRAY,
    INTEGER,
    METADATA,
    SENTENCE,
    STRING,
    STRINGS,
    TOKEN,
    TOP,
    Feature,
    Type,
    Types,
)

OWN = "custom."
ARTICLE = f"{OWN}Article"
MENTION = f"{OWN}Mention"
EVENT = f"{OWN}Event"
ARGUMENT = f"{OWN}EventArgument"
VALUE = f"{OWN}Value"
RELATION = f"{OWN}Relation"
EVENT_RELATION = f"{OWN}EventRelation"
CHAINS = {"actor": f"{OWN}SameActor", "event": f"{OWN}SameEvent"}  # + Chain, + Link

_TEXT = Feature(STRING)
_MARK = {"label": _TEXT, "mark": _TEXT, "note": _TEXT, "record": _TEXT}
_TIME = {"time": _TEXT}
_ENDS = frozenset({"Governor", "Dependent"})
OF_MARKS = frozenset(
    {
        *_MARK, *_TIME, *_ENDS, "actor", "fragments", "triggers", "arguments", "begin", "end",
        "sofa", "type", "self", "id", "value",
    }
)  # fmt: skip
"""Features that mean something else than an attribute."""

SAID = frozenset(
    {
        "id", "layer", "type", "spans", "text", "triggers", "arguments", "source", "target",
        "attributes", "note", "members", "kind",
    }
)  # fmt: skip
"""What features say of a mark; the rest of its record is kept as JSON, so that nothing is lost."""

_ENDINGS = {BOOLEAN: "_flag", INTEGER: "_number", STRINGS: "_list"}
JSON_ENDING = "_json"
_NO_NAME = re.compile(r"[^A-Za-z0-9_]")


class AttributeFeatures:
    """Names of the features that hold attributes: the same for all documents of an export.

    A feature's name says nothing but letters, digits and `_`, and its values are of one kind only;
    so `tactic` is a text, `tactic_list` the same attribute where its value is a list.
    """

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set(OF_MARKS)

    def name(self, attribute: str, ending: str) -> str:
        """The feature for values of this kind of an attribute."""
        key = (attribute, ending)
        found = self._names.get(key)
        if found is None:
            plain = _NO_NAME.sub("_", attribute) or "_"
            plain = f"_{plain}" if plain[0].isdigit() else plain
            found, number = f"{plain}{ending}", 2
            while found in self._taken:
                found, number = f"{plain}_{number}{ending}", number + 1
            self._taken.add(found)
            self._names[key] = found
        return found

    def used(self) -> Iterable[tuple[str, Feature]]:
        """(name, feature) of all that were used, in the order of names."""
        ranges = {ending: kind for kind, ending in _ENDINGS.items()}
        made = {name: Feature(ranges.get(end, STRING)) for (_, end), name in self._names.items()}
        return sorted(made.items())


def ending_of(kind: str) -> str:
    """What the name of a feature for values of this kind ends in."""
    return _ENDINGS.get(kind, "")


def own_types(attributes: Iterable[tuple[str, Feature]] = ()) -> Types:
    """The type system of our own documents.

    Args:
        attributes: Features that the layers of mentions, events and relations have beside.
    """
    beside = dict(attributes)
    found = {
        METADATA: Type(
            DOCUMENT,
            {
                **dict.fromkeys(("documentTitle", "documentId", "documentUri"), _TEXT),
                "collectionId": _TEXT,
                "documentBaseUri": _TEXT,
                "isLastSegment": Feature(BOOLEAN),
            },
        ),
        SENTENCE: Type(ANNOTATION),
        TOKEN: Type(ANNOTATION),
        ARTICLE: Type(ANNOTATION_BASE, {"mark": _TEXT, "record": _TEXT}),
        MENTION: Type(
            ANNOTATION,
            {**_MARK, **_TIME, "actor": _TEXT, "fragments": Feature(STRINGS), **beside},
        ),
        EVENT: Type(
            ANNOTATION,
            {
                **_MARK,
                **_TIME,
                "arguments": Feature(FS_ARRAY, ARGUMENT),
                "triggers": Feature(STRINGS),
                **beside,
            },
        ),
        ARGUMENT: Type(TOP, {"role": _TEXT, "target": Feature(ANNOTATION)}),
        VALUE: Type(ANNOTATION, {"value": _TEXT}),
        RELATION: _relation(MENTION, beside),
        EVENT_RELATION: _relation(ANNOTATION, beside),
    }
    for name in CHAINS.values():
        link = f"{name}Link"
        found[f"{name}Chain"] = Type(
            ANNOTATION_BASE, {"first": Feature(link), "mark": _TEXT, "record": _TEXT}
        )
        found[link] = Type(
            ANNOTATION,
            {
                "next": Feature(link),
                "referenceRelation": _TEXT,
                "referenceType": _TEXT,
                "mark": _TEXT,
            },
        )
    return Types(found)


def _relation(end: str, beside: dict[str, Feature]) -> Type:
    return Type(ANNOTATION, {**_MARK, **{name: Feature(end) for name in sorted(_ENDS)}, **beside})
